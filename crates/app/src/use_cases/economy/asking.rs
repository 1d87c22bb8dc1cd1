//! What is asked for: a unit, months, by its terms or another model.

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::compensation::{CompensationModel, CompensationTerms, Month, terms_on};
use tillit_domain::organisation::{Provider, Unit, UnitKind};
use tillit_economy::{model_file, presets};
use tillit_storage::Filter;

use crate::access::{Permit, Scope, Units, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::plans::desk::records;
use crate::use_cases::shared::is_called;
use crate::words::economy::EconomyPhrase;
use crate::words::{InWords, Language};

/// The most months that are reckoned at once.
const MONTHS_MOST: i32 = 24;

/// What may be asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Input {
    /// A unit, by name or id.
    pub unit: Option<String>,
    /// A day of the first month; the last whole month if none is given.
    pub from: Option<Date>,
    /// A day of the last month; the first month's if none is given.
    pub to: Option<Date>,
    /// A preset by name, instead of the unit's terms.
    pub model: Option<String>,
    /// A model as a file's text (TOML or JSON), instead of the unit's terms.
    pub model_text: Option<String>,
}

/// What was asked, understood and allowed.
pub(super) struct Question {
    pub(super) permit: Permit,
    pub(super) unit: Unit,
    pub(super) provider: Provider,
    pub(super) months: Vec<Month>,
    pub(super) chosen: Option<CompensationModel>,
    pub(super) terms: Vec<CompensationTerms>,
}

impl Input {
    /// Understands the question and asks for the permit. Who may read one unit only, and names none, means that.
    pub(super) async fn understand(
        &self,
        app: &App,
        session: &Session,
        use_case: UseCase,
    ) -> Result<Question, AppError> {
        let own = app.permit(session, use_case, Scope::OwnUnits)?;
        let wrong = |field: &str, phrase: EconomyPhrase| AppError::field(field, phrase.in_words(session.language));
        let units: Vec<Unit> = records(&app.store, &Filter::default()).await?;
        let unit = match &self.unit {
            Some(asked) => {
                let found = units.iter().find(|it| is_called(asked, it.id, &it.name));
                found.ok_or_else(|| wrong("unit", EconomyPhrase::UnknownUnit { name: asked.clone() }))?
            }
            None => only_unit(&own, &units).ok_or_else(|| wrong("unit", EconomyPhrase::ChooseUnit))?,
        };
        let permit = app.permit(session, use_case, Scope::Unit(unit.id))?;
        let providers: Vec<Provider> = records(&app.store, &Filter::default()).await?;
        let provider = providers.into_iter().find(|it| it.id == unit.provider).ok_or(AppError::NotFound)?;
        let months = self.months(app).map_err(|phrase| wrong("to", phrase))?;
        let chosen = self.chosen(session)?;
        let terms = records(&app.store, &Filter::default()).await?;
        Ok(Question { permit, unit: unit.clone(), provider, months, chosen, terms })
    }

    fn months(&self, app: &App) -> Result<Vec<Month>, EconomyPhrase> {
        let last_whole = Month::of(app.today()).plus(-1);
        let first = self.from.or(self.to).map_or(last_whole, Month::of);
        let last = self.to.map_or(first, Month::of);
        let count = first.until(last);
        if count < 0 {
            return Err(EconomyPhrase::MonthsBackwards);
        }
        if count >= MONTHS_MOST {
            return Err(EconomyPhrase::TooManyMonths { most: MONTHS_MOST });
        }
        Ok((0..=count).map(|number| first.plus(number)).collect())
    }

    fn chosen(&self, session: &Session) -> Result<Option<CompensationModel>, AppError> {
        let language = session.language;
        if let Some(text) = &self.model_text {
            return model_file::read(text).map(Some).map_err(|error| unreadable("model_text", text, &error, language));
        }
        let Some(name) = &self.model else { return Ok(None) };
        let Some(preset) = presets::named(name) else {
            let names = presets::ALL.iter().map(|it| it.name).collect::<Vec<_>>().join(", ");
            let phrase = EconomyPhrase::UnknownModel { name: name.clone(), names };
            return Err(AppError::field("model", phrase.in_words(language)));
        };
        preset.model().map(Some).map_err(|error| unreadable("model", preset.text, &error, language))
    }
}

/// What is wrong with a model's text, each field at the line it stands on.
fn unreadable(field: &str, text: &str, error: &model_file::ModelFileError, language: Language) -> AppError {
    let words = match error {
        model_file::ModelFileError::Unreadable(why) => {
            EconomyPhrase::ModelUnreadable { why: why.clone() }.in_words(language)
        }
        model_file::ModelFileError::Wrong(problems) => {
            let told = problems.iter().map(|it| {
                let line = model_file::line_of(text, &it.field);
                let (field, what) = (it.field.clone(), it.what.in_words(language));
                EconomyPhrase::AtLine { line, field, what }.in_words(language)
            });
            told.collect::<Vec<_>>().join("\n")
        }
    };
    AppError::field(field, words)
}

fn only_unit<'u>(permit: &Permit, units: &'u [Unit]) -> Option<&'u Unit> {
    let Units::These(these) = permit.units() else { return None };
    let mut own = units.iter().filter(|it| these.contains(&it.id) && gives_care(it));
    let (Some(only), None) = (own.next(), own.next()) else { return None };
    Some(only)
}

/// Whether a unit gives care, and so is paid.
pub(super) const fn gives_care(unit: &Unit) -> bool {
    matches!(unit.kind, UnitKind::HomeCare | UnitKind::NightPatrol)
}

impl Question {
    /// The model that a month is reckoned by, with the terms it comes from; none where no terms hold.
    pub(super) fn model(&self, month: Month) -> Option<(&CompensationModel, Option<Id<CompensationTerms>>)> {
        let terms = terms_on(&self.terms, self.provider.id, self.unit.id, month);
        match &self.chosen {
            Some(chosen) => Some((chosen, None)),
            None => terms.map(|it| (&it.model, Some(it.id))),
        }
    }

    /// Postal codes that count as sparsely populated in a month.
    pub(super) fn rural(&self, month: Month) -> Vec<String> {
        let terms = terms_on(&self.terms, self.provider.id, self.unit.id, month);
        terms.map(|it| it.rural_postal_codes.clone()).unwrap_or_default()
    }
}
