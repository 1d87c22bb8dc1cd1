//! Settings: flag before environment before file, each name the same in all three.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use figment::Figment;
use figment::providers::{Env, Format, Toml};
use serde::Deserialize;
use tillit_app::Language;

use crate::failure::Failure;

/// Where the server listens unless told otherwise: this machine only.
const LISTEN: &str = "127.0.0.1:7070";

/// Where the embedded database lies unless told otherwise.
const DATA: &str = "./tillit-data";

/// The names that are read from the environment, with `TILLIT_` before them.
const NAMES: [&str; 8] =
    ["data", "database", "listen", "lang", "municipality", "secure_cookies", "behind_proxy", "log"];

/// Flags that every command takes.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Settings for every command")]
pub(crate) struct Overrides {
    /// Directory of the embedded database (sqlite://DIR/tillit.db) [default: ./tillit-data]
    #[arg(long, global = true, value_name = "DIR", conflicts_with = "database")]
    pub(crate) data: Option<PathBuf>,
    /// Address of the database: postgres://USER@HOST/NAME or sqlite://PATH
    #[arg(long, global = true, value_name = "URL")]
    pub(crate) database: Option<String>,
    /// Language of what is printed: sv or en [default: sv]
    #[arg(long, global = true, value_name = "sv|en", value_parser = ["sv", "en"])]
    pub(crate) lang: Option<String>,
    /// Act as this user [default: the local administrator of an embedded database]
    #[arg(long = "as", global = true, value_name = "USER")]
    pub(crate) acting_as: Option<String>,
    /// Settings file [default: tillit.toml, if there is one]
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
}

/// One layer of settings: the file, or the environment.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Layer {
    data: Option<PathBuf>,
    database: Option<String>,
    listen: Option<String>,
    lang: Option<String>,
    municipality: Option<String>,
    secure_cookies: Option<bool>,
    behind_proxy: Option<bool>,
    log: Option<String>,
}

/// The settings that hold.
#[derive(Debug, Clone)]
pub(crate) struct Config {
    /// Address of the database.
    pub(crate) database: String,
    /// Where the server listens, unless the command says so itself.
    pub(crate) listen: String,
    /// Language of what is printed.
    pub(crate) language: Language,
    /// The user who acts.
    pub(crate) acting_as: Option<String>,
    /// Name of the municipality.
    pub(crate) municipality: Option<String>,
    /// Browsers come by TLS.
    pub(crate) secure_cookies: bool,
    /// A proxy in front tells addresses.
    pub(crate) behind_proxy: bool,
    /// What is logged, as a `tracing` filter.
    pub(crate) log: Option<String>,
}

impl Config {
    /// Puts the layers together.
    ///
    /// # Errors
    /// [`Failure::Usage`] for a setting that cannot be read, or for both --data and --database at the same place.
    pub(crate) fn read(flags: Overrides) -> Result<Self, Failure> {
        let named = flags.config.clone();
        if let Some(file) = named.as_ref().filter(|file| !file.is_file()) {
            return Err(Failure::Usage(format!("there is no settings file {}; check --config", file.display())));
        }
        let file = named.unwrap_or_else(|| PathBuf::from("tillit.toml"));
        let file = layer(Figment::from(Toml::file(file)), "tillit.toml")?;
        let environment = layer(Figment::from(Env::prefixed("TILLIT_").only(&NAMES)), "the environment")?;
        Self::of(flags, environment, file)
    }

    fn of(flags: Overrides, environment: Layer, file: Layer) -> Result<Self, Failure> {
        let database = place(flags.data, flags.database, "the command line")?
            .map_or_else(|| place(environment.data, environment.database, "the environment"), |found| Ok(Some(found)))?
            .map_or_else(|| place(file.data, file.database, "tillit.toml"), |found| Ok(Some(found)))?
            .unwrap_or_else(|| in_directory(&PathBuf::from(DATA)));
        let language = flags.lang.or(environment.lang).or(file.lang);
        Ok(Self {
            database,
            listen: environment.listen.or(file.listen).unwrap_or_else(|| LISTEN.to_owned()),
            language: Language::tagged(language.as_deref().unwrap_or("sv")),
            acting_as: flags.acting_as,
            municipality: environment.municipality.or(file.municipality),
            secure_cookies: environment.secure_cookies.or(file.secure_cookies).unwrap_or(false),
            behind_proxy: environment.behind_proxy.or(file.behind_proxy).unwrap_or(false),
            log: environment.log.or(file.log),
        })
    }

    /// Whether the database is a file of this machine.
    pub(crate) fn embedded(&self) -> bool {
        self.database.starts_with("sqlite:")
    }

    /// The address to listen on.
    ///
    /// # Errors
    /// [`Failure::Usage`] if it is none.
    pub(crate) fn listen(&self, flag: Option<&str>) -> Result<SocketAddr, Failure> {
        let text = flag.unwrap_or(&self.listen);
        text.parse()
            .map_err(|_| Failure::Usage(format!("{text} is no address to listen on; write one such as 127.0.0.1:7070")))
    }
}

fn layer(figment: Figment, from: &str) -> Result<Layer, Failure> {
    figment.extract().map_err(|error| Failure::Usage(format!("a setting in {from} cannot be read: {error}")))
}

fn place(data: Option<PathBuf>, database: Option<String>, from: &str) -> Result<Option<String>, Failure> {
    match (data, database) {
        (Some(_), Some(_)) => Err(Failure::Usage(format!("{from} names both data and database; keep one of them"))),
        (Some(directory), None) => Ok(Some(in_directory(&directory))),
        (None, database) => Ok(database),
    }
}

fn in_directory(directory: &std::path::Path) -> String {
    format!("sqlite://{}", directory.join("tillit.db").display())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn database(flags: Overrides, environment: Layer, file: Layer) -> Option<String> {
        Config::of(flags, environment, file).ok().map(|config| config.database)
    }

    fn in_layer(name: &str) -> Layer {
        Layer { database: Some(name.into()), ..Layer::default() }
    }

    #[test]
    fn a_flag_goes_before_the_environment_and_that_before_the_file() {
        let flag = || Overrides { data: Some("flag".into()), ..Overrides::default() };
        let found = |flags, environment, file| database(flags, environment, file).unwrap();
        assert_eq!(found(flag(), in_layer("env"), in_layer("file")), "sqlite://flag/tillit.db");
        assert_eq!(found(Overrides::default(), in_layer("env"), in_layer("file")), "env");
        assert_eq!(found(Overrides::default(), Layer::default(), in_layer("file")), "file");
        let nothing = found(Overrides::default(), Layer::default(), Layer::default());
        assert_eq!(nothing, "sqlite://./tillit-data/tillit.db");
    }

    #[test]
    fn two_places_at_once_are_refused() {
        let both = Layer { data: Some("a".into()), ..in_layer("b") };
        assert_eq!(database(Overrides::default(), both, Layer::default()), None);
    }

    #[test]
    fn a_setting_that_does_not_exist_is_told() {
        let figment = Figment::from(Toml::string("munincipality = \"Bräcke\""));
        assert!(layer(figment, "tillit.toml").is_err());
    }
}
