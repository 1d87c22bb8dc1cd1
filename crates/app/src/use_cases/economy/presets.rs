//! Models named after municipalities, as texts to begin from.

use serde::Serialize;
use tillit_economy::presets;
use utoipa::ToSchema;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::InWords;
use crate::words::economy::EconomyPhrase;

/// A preset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PresetView {
    /// What it is asked for by.
    pub id: String,
    /// Its model's name.
    pub name: String,
    /// Where it comes from, and what of it is our reading.
    pub origin: String,
    /// The file, to be changed and handed in as one's own.
    pub text: String,
}

/// All of them.
///
/// # Errors
/// [`AppError::NotAllowed`].
pub fn list(app: &App, session: &Session) -> Result<Vec<PresetView>, AppError> {
    app.permit(session, UseCase::ReadCompensation, Scope::OwnUnits)?;
    presets::ALL
        .iter()
        .map(|preset| {
            let model = preset.model().map_err(AppError::internal)?;
            let origin = EconomyPhrase::Origin(model.origin).in_words(session.language);
            Ok(PresetView { id: preset.name.into(), name: model.name, origin, text: preset.text.into() })
        })
        .collect()
}
