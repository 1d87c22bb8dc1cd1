//! What the doctor found in the database, for whoever cares for it.

use tillit_storage::{Found, Verified};

use super::{InWords, Language};

impl InWords for Found {
    fn in_words(&self, language: Language) -> String {
        match language {
            Language::Sv => swedish(self),
            Language::En => english(self),
        }
    }
}

fn swedish(found: &Found) -> String {
    match found {
        Found::Schema { step, newest } => format!("Schemat är på steg {step} av {newest}."),
        Found::Engine { name, version } => format!("Databasen är {name} {version}."),
        Found::Integrity(words) if words.is_empty() => "Databasfilen är hel.".into(),
        Found::Integrity(words) => format!("Databasfilen är skadad: {}", words.join("; ")),
        Found::DanglingReferences(wrong) => format!("{wrong} rader hänvisar till något som inte finns."),
        Found::MissingVersions(wrong) => format!("{wrong} poster saknar en version."),
        Found::SharedExternalIds(wrong) => format!("{wrong} externa id hör till flera poster."),
        Found::Records { read, unreadable } if unreadable.is_empty() => format!("{read} poster går att läsa."),
        Found::Records { unreadable, .. } => format!("Poster går inte att läsa: {}", unreadable.join("; ")),
        Found::MissingContents(wrong) => format!("{wrong} besök och pass saknar sitt innehåll."),
        Found::OpenLoads(open) => {
            format!("{open} inläsningar pågår eller har avbrutits; de syns inte och gör ingen skada.")
        }
        Found::AccessLog(Verified::Ok { rows }) => format!("Åtkomstloggens {rows} rader hänger ihop."),
        Found::AccessLog(Verified::Broken { at }) => {
            format!("Åtkomstloggens rad {at} följer inte på raden före: loggen har ändrats.")
        }
    }
}

fn english(found: &Found) -> String {
    match found {
        Found::Schema { step, newest } => format!("The schema is at step {step} of {newest}."),
        Found::Engine { name, version } => format!("The database is {name} {version}."),
        Found::Integrity(words) if words.is_empty() => "The database file is sound.".into(),
        Found::Integrity(words) => format!("The database file is damaged: {}", words.join("; ")),
        Found::DanglingReferences(wrong) => format!("{wrong} rows refer to what is not there."),
        Found::MissingVersions(wrong) => format!("{wrong} records lack a version."),
        Found::SharedExternalIds(wrong) => format!("{wrong} external ids belong to several records."),
        Found::Records { read, unreadable } if unreadable.is_empty() => format!("{read} records can be read."),
        Found::Records { unreadable, .. } => format!("Records cannot be read: {}", unreadable.join("; ")),
        Found::MissingContents(wrong) => format!("{wrong} visits and shifts lack their content."),
        Found::OpenLoads(open) => {
            format!("{open} loads are under way or were broken off; they are unseen and do no harm.")
        }
        Found::AccessLog(Verified::Ok { rows }) => format!("The {rows} rows of the access log hang together."),
        Found::AccessLog(Verified::Broken { at }) => {
            format!("Row {at} of the access log does not follow from the one before: the log has been changed.")
        }
    }
}
