//! What is asked for: whom, which days, in which filter, as known when.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::TimeOfDay;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::population::PopulationFilter;
use tillit_domain::time::instant;
use tillit_followup::Asked;
use tillit_followup::report::Scope as Whom;

use crate::access::{Permit, Scope, Units, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::plans::desk::records;
use crate::use_cases::shared::is_called;
use crate::words::InWords;
use crate::words::follow_up::FollowUpPhrase;

/// The longest run of days that is worked out at once.
const DAYS_MOST: i64 = 400;

/// What may be asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Input {
    /// A unit, by name or id.
    pub unit: Option<String>,
    /// A group, by name or id.
    pub group: Option<String>,
    /// First day; the first of the last whole month if none is given.
    pub from: Option<Date>,
    /// Last day; the last of the month `from` lies in if none is given.
    pub to: Option<Date>,
    /// A registered filter; ALLA if none is given.
    pub filter: Option<String>,
    /// What was known at the end of this day; now if none is given.
    pub as_of: Option<Date>,
    /// Ids of metrics; all if none is given.
    pub metrics: Option<Vec<String>>,
}

/// What was asked, understood and allowed.
pub(super) struct Question {
    pub(super) permit: Permit,
    pub(super) whom: Whom,
    pub(super) name: Option<String>,
    pub(super) asked: Asked,
    pub(super) filter: PopulationFilter,
    /// Whether masters are to be read as known then, too.
    pub(super) known: bool,
}

impl Input {
    /// Understands the question and asks for the permit. Who may read some units only, and names none, means the own one.
    pub(super) async fn understand(
        &self,
        app: &App,
        session: &Session,
        use_case: UseCase,
    ) -> Result<Question, AppError> {
        let own = app.permit(session, use_case, Scope::OwnUnits)?;
        let units: Vec<Unit> = records(&app.store, &tillit_storage::Filter::default()).await?;
        let groups: Vec<Group> = records(&app.store, &tillit_storage::Filter::default()).await?;
        let wrong = |field: &str, phrase: FollowUpPhrase| AppError::field(field, phrase.in_words(session.language));
        let (whom, name, unit) = if let Some(group) = &self.group {
            let found = groups.iter().find(|it| is_called(group, it.id, &it.name));
            let found = found.ok_or_else(|| wrong("group", FollowUpPhrase::UnknownGroup { name: group.clone() }))?;
            (Whom::Group(found.id), Some(found.name.clone()), Some(found.unit))
        } else if let Some(unit) = &self.unit {
            let found = units.iter().find(|it| is_called(unit, it.id, &it.name));
            let found = found.ok_or_else(|| wrong("unit", FollowUpPhrase::UnknownUnit { name: unit.clone() }))?;
            (Whom::Unit(found.id), Some(found.name.clone()), Some(found.id))
        } else {
            match own.units() {
                Units::All => (Whom::Municipality, None, None),
                Units::These(these) => {
                    let mut these = these.iter();
                    let (Some(only), None) = (these.next(), these.next()) else {
                        return Err(wrong("unit", FollowUpPhrase::ChooseUnit));
                    };
                    let name = units.iter().find(|it| it.id == *only).map(|it| it.name.clone());
                    (Whom::Unit(*only), name, Some(*only))
                }
            }
        };
        let scope = unit.map_or(Scope::Municipality, Scope::Unit);
        let permit = app.permit(session, use_case, scope)?;
        let (asked, known) = self.days(app).map_err(|phrase| wrong("to", phrase))?;
        let filter = self.filter().map_err(|phrase| wrong("filter", phrase))?;
        Ok(Question { permit, whom, name, asked, filter, known })
    }

    /// The days alone, for what is about one person.
    pub(super) fn days_asked(&self, app: &App, session: &Session) -> Result<(Asked, bool), AppError> {
        self.days(app).map_err(|phrase| AppError::field("to", phrase.in_words(session.language)))
    }

    fn filter(&self) -> Result<PopulationFilter, FollowUpPhrase> {
        let Some(name) = &self.filter else { return Ok(PopulationFilter::Alla) };
        let found = PopulationFilter::ALL.into_iter().find(|it| it.name().eq_ignore_ascii_case(name));
        found.ok_or_else(|| FollowUpPhrase::UnknownFilter { name: name.clone() })
    }

    fn days(&self, app: &App) -> Result<(Asked, bool), FollowUpPhrase> {
        let last_month = app.today().first_of_month().yesterday().unwrap_or(Date::MIN);
        let from = self.from.unwrap_or_else(|| self.to.unwrap_or(last_month).first_of_month());
        let to = self.to.unwrap_or_else(|| from.last_of_month());
        if to < from {
            return Err(FollowUpPhrase::DaysBackwards);
        }
        if i64::from((to - from).get_days()) >= DAYS_MOST {
            return Err(FollowUpPhrase::TooManyDays { most: DAYS_MOST });
        }
        let end_of = |day: Date| instant(day.saturating_add(1.day()), TimeOfDay(0));
        let cut_off = self.as_of.map_or_else(|| app.now(), |day| end_of(day).min(app.now()));
        Ok((Asked { from, to, cut_off }, self.as_of.is_some()))
    }
}
