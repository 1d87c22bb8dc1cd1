//! What commands work with: the application on the database that the settings name, and who acts.

use std::sync::Arc;

use tillit_app::accounts::log_in::session_as;
use tillit_app::clock::{Clock, SystemClock};
use tillit_app::database::{OpenMode, open};
use tillit_app::{App, Language, Session, Settings};

use crate::config::Config;
use crate::failure::Failure;

/// An open application and who acts on it.
pub(crate) struct Context {
    /// The settings.
    pub(crate) config: Config,
    /// The application.
    pub(crate) app: App,
    /// Who acts.
    pub(crate) session: Session,
}

impl Context {
    /// Opens an existing database, with the machine's clock.
    ///
    /// # Errors
    /// [`Failure`]: no database, or nobody acts.
    pub(crate) async fn open(config: Config) -> Result<Self, Failure> {
        Self::open_with(config, OpenMode::Existing, Arc::new(SystemClock)).await
    }

    /// Opens a database in a way, with a clock.
    ///
    /// # Errors
    /// [`Failure`]: no database, or nobody acts.
    pub(crate) async fn open_with(config: Config, mode: OpenMode, clock: Arc<dyn Clock>) -> Result<Self, Failure> {
        let app = open_app(&config, mode, clock).await?;
        let session = match &config.acting_as {
            Some(user) => match session_as(&app, user).await {
                Err(tillit_app::AppError::NotFound) => {
                    return Err(Failure::Usage(format!("there is no active user {user}; check --as")));
                }
                other => other?,
            },
            None if config.embedded() => Session::local_administrator(config.language),
            None => {
                let words = "say who acts: --as USER (only an embedded database has a local administrator)";
                return Err(Failure::Usage(words.to_owned()));
            }
        };
        let mut session = session;
        session.language = config.language;
        Ok(Self { config, app, session })
    }

    /// Writes the access log and closes the database; to be called before anything is printed about persons.
    ///
    /// # Errors
    /// [`Failure`] if the log could not be written: then nothing may be shown.
    pub(crate) async fn close(self) -> Result<(), Failure> {
        self.app.log.close(&self.session).await?;
        self.app.store.close().await;
        Ok(())
    }

    /// Runs a use case and closes, whatever came of it: a refusal is logged too.
    ///
    /// # Errors
    /// What the use case says, or the log.
    pub(crate) async fn finish<T>(self, outcome: Result<T, tillit_app::AppError>) -> Result<T, Failure> {
        self.close().await?;
        Ok(outcome?)
    }
}

/// Makes the first administrator where nobody has an account yet, and gives the words that tell it, once.
///
/// # Errors
/// [`Failure`]: what the database says.
pub(crate) async fn first_administrator(app: &App, language: Language) -> Result<Option<String>, Failure> {
    let made = tillit_app::accounts::first::administrator(app, language).await?;
    Ok(made.map(|it| match language {
        Language::Sv => format!(
            "Ett första konto är gjort. Logga in som {} med lösenordet {} .\nLösenordet visas bara nu och måste bytas vid första inloggningen.",
            it.name, it.password
        ),
        Language::En => format!(
            "A first account has been made. Log in as {} with the password {} .\nThe password is shown only now and must be changed at the first log-in.",
            it.name, it.password
        ),
    }))
}

/// The application alone, for the server, whose users log in.
///
/// # Errors
/// [`Failure`]: no database.
pub(crate) async fn open_app(config: &Config, mode: OpenMode, clock: Arc<dyn Clock>) -> Result<App, Failure> {
    let settings = Settings { municipality: config.municipality.clone(), ..Settings::default() };
    Ok(open(&config.database, mode, clock, settings).await?)
}
