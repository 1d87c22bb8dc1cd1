//! Under which ids HME is told to Kolada. Only the first is known to us, and from general knowledge: it is our reading.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::{AppError, FieldError};
use crate::words::InWords;
use crate::words::surveys::SurveyPhrase;

/// Where the ids are kept.
const SETTING: &str = "kolada_hme";

/// The municipality's code and the ids of the figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct KoladaIds {
    /// The municipality's four digits; empty until somebody has filled them in.
    pub municipality: String,
    /// HME, whole.
    pub whole: String,
    /// Motivation.
    pub motivation: String,
    /// Leadership.
    pub leadership: String,
    /// Steering.
    pub steering: String,
}

impl Default for KoladaIds {
    fn default() -> Self {
        Self {
            municipality: String::new(),
            whole: "U00200".into(),
            motivation: String::new(),
            leadership: String::new(),
            steering: String::new(),
        }
    }
}

/// The ids as they are set.
///
/// # Errors
/// [`AppError::NotAllowed`] for who may not enter surveys of all units.
#[crate::compiled_once]
pub async fn read(app: &App, session: &Session) -> Result<KoladaIds, AppError> {
    app.permit(session, UseCase::KeepSurveys, Scope::Municipality)?;
    kept(app).await
}

/// Sets them.
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::Invalid`].
#[crate::compiled_once]
pub async fn set(app: &App, session: &Session, ids: KoladaIds) -> Result<KoladaIds, AppError> {
    app.permit(session, UseCase::KeepSurveys, Scope::Municipality)?;
    let trimmed = |text: &str| text.trim().to_uppercase();
    let ids = KoladaIds {
        municipality: trimmed(&ids.municipality),
        whole: trimmed(&ids.whole),
        motivation: trimmed(&ids.motivation),
        leadership: trimmed(&ids.leadership),
        steering: trimmed(&ids.steering),
    };
    let mut wrong = Vec::new();
    let mut check = |holds: bool, field: &str, phrase: &SurveyPhrase| {
        if !holds {
            wrong.push(FieldError { field: field.to_owned(), remedy: phrase.in_words(session.language) });
        }
    };
    let four_digits = ids.municipality.len() == 4 && ids.municipality.bytes().all(|sign| sign.is_ascii_digit());
    check(ids.municipality.is_empty() || four_digits, "municipality", &SurveyPhrase::MunicipalityCode);
    let parts = [
        ("whole", &ids.whole),
        ("motivation", &ids.motivation),
        ("leadership", &ids.leadership),
        ("steering", &ids.steering),
    ];
    for (field, id) in parts {
        let sound = id.len() <= 12 && id.bytes().all(|sign| sign.is_ascii_alphanumeric());
        check(sound, field, &SurveyPhrase::KpiId);
    }
    if !wrong.is_empty() {
        return Err(AppError::Invalid { fields: wrong });
    }
    app.store.put_setting(SETTING, &serde_json::to_value(&ids).map_err(AppError::internal)?).await?;
    Ok(ids)
}

pub(super) async fn kept(app: &App) -> Result<KoladaIds, AppError> {
    match app.store.setting(SETTING).await? {
        None => Ok(KoladaIds::default()),
        Some(ids) => serde_json::from_value(ids).map_err(AppError::internal),
    }
}
