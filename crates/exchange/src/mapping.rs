//! Column mappings: how another system's file is read as one of ours.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Kind;

/// A saved mapping. As JSON: `{"name", "kind", "columns": {ours: theirs}, "values": {column: {theirs: ours}}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Its name in the list of mappings.
    pub name: String,
    /// Which kind of file it is for.
    pub kind: Kind,
    /// Our column name to the header in their file. What is not named here is looked for by our own names.
    #[serde(default)]
    pub columns: BTreeMap<String, String>,
    /// For a column of ours: their word to ours, such as `"HK": "hemtjänst"`.
    #[serde(default)]
    pub values: BTreeMap<String, BTreeMap<String, String>>,
}

impl Mapping {
    /// Columns the mapping names that its kind does not have; a mapping is only saved when there are none.
    #[must_use]
    pub fn unknown_columns(&self) -> Vec<&str> {
        let known = |name: &&String| self.kind.columns().iter().any(|column| column.name == name.as_str());
        let mut names: Vec<&str> =
            self.columns.keys().chain(self.values.keys()).filter(|n| !known(n)).map(String::as_str).collect();
        names.dedup();
        names
    }
}

/// Example mappings for the planning systems in use. They are **our own reading** of how such files often look:
/// the systems' real exports are not public and every municipality sets them up its own way. Adjust before use.
#[must_use]
pub fn example_mappings() -> Vec<Mapping> {
    vec![
        example(
            "Lifecare, personer (vår tolkning – anpassa)",
            Kind::Persons,
            &[
                ("person", "Personnummer"),
                ("personnummer", "Personnummer"),
                ("förnamn", "Förnamn"),
                ("efternamn", "Efternamn"),
                ("gata", "Adress"),
                ("postnummer", "Postnr"),
                ("ort", "Postadress"),
                ("grupp", "Enhet"),
            ],
            &[("kön", &[("K", "kvinna"), ("M", "man")])],
        ),
        example(
            "Lifecare, beslut (vår tolkning – anpassa)",
            Kind::Decisions,
            &[
                ("beslut", "Beslutsid"),
                ("person", "Personnummer"),
                ("ansökan", "Ansökningsdatum"),
                ("beslutsdag", "Beslutsdatum"),
                ("från", "Gäller fr.o.m."),
                ("till", "Gäller t.o.m."),
                ("insatskod", "Insats"),
                ("beslutsfattare", "Handläggare"),
            ],
            &[("utfall", &[("Bifall", "bifall"), ("Avslag", "avslag")])],
        ),
        example(
            "TES, registreringar (vår tolkning – anpassa)",
            Kind::Registrations,
            &[
                ("registrering", "Besöks-id"),
                ("person", "Kund-id"),
                ("medarbetare", "Anst.nr"),
                ("start", "Starttid"),
                ("stopp", "Sluttid"),
                ("sätt", "Registreringstyp"),
            ],
            &[("sätt", &[("NFC", "tagg"), ("Mobil", "app"), ("Efterreg", "manuell")])],
        ),
        example(
            "IntraPhone, registreringar (vår tolkning – anpassa)",
            Kind::Registrations,
            &[
                ("registrering", "Id"),
                ("person", "Brukare"),
                ("medarbetare", "Personal"),
                ("start", "Utförd start"),
                ("stopp", "Utförd stopp"),
                ("sätt", "Registrerad via"),
            ],
            &[("sätt", &[("Tagg", "tagg"), ("Telefon", "app"), ("Manuell", "manuell")])],
        ),
    ]
}

fn example(name: &str, kind: Kind, columns: &[(&str, &str)], values: &[(&str, &[(&str, &str)])]) -> Mapping {
    let texts = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    Mapping {
        name: name.to_owned(),
        kind,
        columns: texts(columns),
        values: values.iter().map(|(column, pairs)| ((*column).to_owned(), texts(pairs))).collect(),
    }
}
