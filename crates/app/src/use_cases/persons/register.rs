//! A person who is new to the municipality's care; the group follows from the area unless somebody chooses another.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::organisation::GroupFrom;
use tillit_domain::person::{Housing, Person, ProtectedIdentity, Sex};
use tillit_domain::person_number::PersonNumber;
use tillit_domain::place::Address;
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;
use uuid::Uuid;

use super::facts::{Facts, number_taken};
use super::move_to_group::of_area;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::Organisation;
use crate::words::care::Remedy;

/// A person to register.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPerson {
    /// Personnummer, samordningsnummer, or `R-` and a reserve number.
    pub number: String,
    /// Birth date; only for a reserve number, which tells none.
    pub born: Option<Date>,
    /// Sex as registered, if known; used in national statistics only.
    #[schema(value_type = Option<String>)]
    pub sex: Option<Sex>,
    /// Protected identity, if any. Who may visit then is named by the unit manager.
    #[schema(value_type = Option<String>)]
    pub protected: Option<ProtectedIdentity>,
    /// The group; the one whose area has the postal code unless said.
    pub group: Option<Uuid>,
    /// Names, address and the rest. Both names must be said.
    pub facts: Facts,
}

/// A person that has been registered.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Registered {
    /// Identifier.
    pub id: Uuid,
    /// Name.
    pub name: String,
}

/// Registers a person.
///
/// # Errors
/// [`AppError::Invalid`], also where somebody has the number already.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: NewPerson) -> Result<Registered, AppError> {
    let permit = app.permit(session, UseCase::RegisterPerson, Scope::Municipality)?;
    let organisation = Organisation::read(app).await?;
    let mut fields = Fields::new(session.language);
    let number = input.number.parse::<PersonNumber>();
    if let Err(why) = &number {
        fields.wrong("number", Remedy::PersonNumber(*why));
    }
    let told = number.as_ref().ok().and_then(PersonNumber::birth_date);
    let born = told.or(input.born);
    fields.check(number.is_err() || born.is_some(), "born", Remedy::SayBirthDate);
    fields.check(born.is_none_or(|day| day <= app.today()), "born", Remedy::NotAfter(app.today()));
    fields.check(input.facts.given_name.is_some(), "given_name", Remedy::SaySomething);
    fields.check(input.facts.family_name.is_some(), "family_name", Remedy::SaySomething);
    // A wrong number is filled with something, so that the other fields are heard of too; nothing is kept then.
    let born = born.unwrap_or_else(|| app.today());
    let number = number.unwrap_or_else(|_| PersonNumber::made_up(born, 0));
    let mut person = input.facts.applied(&mut fields, nobody(app, number, born, &input));
    let group = match input.group {
        Some(group) => {
            let group = organisation.group(tillit_domain::Id::from_uuid(group));
            fields.check(group.is_some(), "group", Remedy::ChooseFromList);
            group
        }
        None => of_area(&organisation, &person),
    };
    person.groups = group
        .map(|group| GroupFrom { from: app.today(), group: group.id, chosen: input.group.is_some() })
        .into_iter()
        .collect();
    fields.check(!number_taken(app, &person).await?, "number", Remedy::NumberTaken);
    let mut batch = Batch::new();
    let person = input.facts.joined(app, &mut fields, &mut batch, person).await?;
    fields.finish()?;
    batch.put(&person, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    permit.saw([person.id]);
    Ok(Registered { id: person.id.uuid(), name: person.full_name() })
}

/// A person of whom only number and birth date are known.
fn nobody(app: &App, number: PersonNumber, born: Date, input: &NewPerson) -> Person {
    Person {
        id: app.new_id(),
        number,
        given_name: String::new(),
        family_name: String::new(),
        born,
        sex: input.sex,
        died: None,
        protected: input.protected,
        named_workers: Vec::new(),
        address: Address::default(),
        coordinates: None,
        housing: Housing::Ordinary,
        household: None,
        telephone: String::new(),
        what_matters: String::new(),
        access: String::new(),
        relatives: Vec::new(),
        groups: Vec::new(),
    }
}
