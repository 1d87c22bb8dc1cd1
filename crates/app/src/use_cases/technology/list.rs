//! Technology in people's homes, of one person or of all in the user's units (S-147, S-148).

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::care_plan::{CarePlan, CarePlanEntry};
use tillit_domain::person::Person;
use tillit_domain::technology::{Technology, TechnologyKind};
use tillit_storage::{Filter, Versioned};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection::person_name;
use crate::use_cases::care::reach::{Belonging, Organisation, records};
use crate::use_cases::shared::Named;

/// Whose.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TechnologyAsked {
    /// One person's; all in the user's units unless said.
    pub person: Option<Uuid>,
}

/// Technology.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TechnologyList {
    /// In use first, then by name.
    pub technology: Vec<TechnologyRow>,
}

/// Technology in a home.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TechnologyRow {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when it is ended.
    pub version: u32,
    /// At whose home.
    pub person: Named,
    /// What.
    #[schema(value_type = String)]
    pub kind: TechnologyKind,
    /// Whether it is in use today.
    pub in_use: bool,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Option<Date>,
    /// When consent was given.
    pub consent_given_on: Date,
    /// To whom and how.
    pub consent_account: String,
    /// When consent was withdrawn.
    pub consent_withdrawn_on: Option<Date>,
    /// The agreed visits it replaces, by name.
    pub replaces: Vec<Named>,
}

/// Lists technology.
///
/// # Errors
/// [`AppError::NotAllowed`]; [`AppError::NotFound`] for a person of another unit.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: TechnologyAsked) -> Result<TechnologyList, AppError> {
    let organisation = Organisation::read(app).await?;
    let belonging = Belonging::read(app).await?;
    let all = Filter::default();
    let mut persons: HashMap<Id<Person>, Person> =
        records(app.store.list::<Person>(&all).await?).into_iter().map(|it| (it.id, it)).collect();
    let scope = match asked.person.map(Id::from_uuid) {
        None => Scope::OwnUnits,
        Some(id) => {
            persons.retain(|it, _| *it == id);
            Scope::AnyOf(persons.get(&id).map(|it| belonging.units_of(it, &organisation)).unwrap_or_default())
        }
    };
    let permit = app.permit(session, UseCase::KeepTechnology, scope)?;
    let entries: HashMap<Id<CarePlanEntry>, String> = records(app.store.list::<CarePlan>(&all).await?)
        .into_iter()
        .flat_map(|plan| plan.entries)
        .map(|entry| (entry.id, entry.name))
        .collect();
    let today = app.today();
    let mut views = Vec::new();
    for it in app.store.list::<Technology>(&all).await? {
        let Some(person) = persons.get(&it.record.person) else { continue };
        let units = belonging.units_of(person, &organisation);
        if units.iter().any(|unit| permit.covers(*unit)) {
            permit.saw([person.id]);
            let person = Named::new(person.id, person_name(session, person, &units));
            views.push(view(&it, person, &entries, today));
        }
    }
    views.sort_by(|a, b| (!a.in_use, &a.person, a.from).cmp(&(!b.in_use, &b.person, b.from)));
    views.sort_by_key(|it| (!it.in_use, it.person.name.to_lowercase()));
    Ok(TechnologyList { technology: views })
}

/// Technology as shown.
fn view(
    it: &Versioned<Technology>,
    person: Named,
    entries: &HashMap<Id<CarePlanEntry>, String>,
    today: Date,
) -> TechnologyRow {
    let technology = &it.record;
    let named = |entry: &Id<CarePlanEntry>| Named::new(*entry, entries.get(entry).cloned().unwrap_or_default());
    TechnologyRow {
        id: technology.id.uuid(),
        version: it.version,
        person,
        kind: technology.kind,
        in_use: technology.in_use_on(today),
        from: technology.period.from,
        to: technology.period.to,
        consent_given_on: technology.consent.given_on,
        consent_account: technology.consent.account.clone(),
        consent_withdrawn_on: technology.consent.withdrawn_on,
        replaces: technology.replaces.iter().map(named).collect(),
    }
}
