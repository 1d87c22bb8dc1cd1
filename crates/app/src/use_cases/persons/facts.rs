//! What the office keeps about a person, as forms write it, and what each field must hold.

use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::household::Household;
use tillit_domain::person::{Person, Relative};
use tillit_domain::place::{Address, Coordinates};
use tillit_storage::{Batch, Expect, Filter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;

/// An address as forms write it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressInput {
    /// Street and number, or the name of a farm.
    pub street: String,
    /// Postal code: five digits, with or without a space.
    pub postal_code: String,
    /// Postal town.
    pub town: String,
}

/// A place on the map in WGS 84, millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceShape {
    /// Degrees north, in millionths.
    pub latitude_microdegrees: i32,
    /// Degrees east, in millionths.
    pub longitude_microdegrees: i32,
}

/// A relative or other person to reach.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RelativeInput {
    /// Name.
    pub name: String,
    /// Relation in the person's own words.
    #[serde(default)]
    pub relation: String,
    /// Telephone.
    #[serde(default)]
    pub telephone: String,
}

/// Whom a person lives with.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(tag = "lives", rename_all = "snake_case", deny_unknown_fields)]
pub enum HouseholdChange {
    /// With nobody who has care here.
    Alone,
    /// With another person who has care here.
    With {
        /// Whom.
        person: Uuid,
    },
}

/// Facts about a person; what is left out stays as it is.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Given name.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: Option<String>,
    /// Telephone.
    pub telephone: Option<String>,
    /// Address.
    pub address: Option<AddressInput>,
    /// Where the dwelling is. With a new address and no place, the place is unknown until it is set.
    pub coordinates: Option<PlaceShape>,
    /// How to get in: door code, key. It can be set here and is shown on no page of the office.
    pub access: Option<String>,
    /// What matters to the person, in the person's own words.
    pub what_matters: Option<String>,
    /// Relatives, all of them.
    pub relatives: Option<Vec<RelativeInput>>,
    /// Whom the person lives with.
    pub household: Option<HouseholdChange>,
}

impl Facts {
    /// Whether anything here tells where the person lives, which few may see of a protected identity.
    pub(super) const fn tell_place(&self) -> bool {
        self.telephone.is_some()
            || self.address.is_some()
            || self.coordinates.is_some()
            || self.relatives.is_some()
            || self.household.is_some()
    }

    /// The person with these facts; what is wrong is told to `fields`.
    pub(super) fn applied(&self, fields: &mut Fields, mut person: Person) -> Person {
        let text = |text: &String| text.trim().to_owned();
        for (given, kept, field) in [
            (&self.given_name, &mut person.given_name, "given_name"),
            (&self.family_name, &mut person.family_name, "family_name"),
        ] {
            if let Some(name) = given {
                fields.says_something(name, field);
                *kept = text(name);
            }
        }
        for (given, kept) in [
            (&self.telephone, &mut person.telephone),
            (&self.access, &mut person.access),
            (&self.what_matters, &mut person.what_matters),
        ] {
            if let Some(words) = given {
                *kept = text(words);
            }
        }
        if let Some(address) = &self.address {
            let address = checked_address(fields, address);
            if address != person.address {
                person.coordinates = None;
            }
            person.address = address;
        }
        if let Some(PlaceShape { latitude_microdegrees, longitude_microdegrees }) = self.coordinates {
            let place = Coordinates::in_sweden(latitude_microdegrees, longitude_microdegrees);
            fields.check(place.is_some(), "coordinates", Remedy::InSweden);
            person.coordinates = place;
        }
        if let Some(relatives) = &self.relatives {
            for (at, relative) in relatives.iter().enumerate() {
                fields.says_something(&relative.name, format!("relatives[{at}].name"));
            }
            let relative = |it: &RelativeInput| Relative {
                name: text(&it.name),
                relation: text(&it.relation),
                telephone: text(&it.telephone),
            };
            person.relatives = relatives.iter().map(relative).collect();
        }
        person
    }

    /// Puts the household's changes into the batch and gives back the person as it then is.
    pub(super) async fn joined(
        &self,
        app: &App,
        fields: &mut Fields,
        batch: &mut Batch,
        mut person: Person,
    ) -> Result<Person, AppError> {
        match self.household {
            None => {}
            Some(HouseholdChange::Alone) => person.household = None,
            Some(HouseholdChange::With { person: other }) => {
                let other: Option<Versioned<Person>> = app.store.get(Id::from_uuid(other)).await?;
                let other = other.filter(|other| other.record.id != person.id);
                fields.check(other.is_some(), "household", Remedy::ChooseFromList);
                if let Some(other) = other {
                    person.household = Some(household_of(app, batch, &person, other));
                }
            }
        }
        Ok(person)
    }
}

/// The household of the other, or a new one for both.
fn household_of(app: &App, batch: &mut Batch, person: &Person, other: Versioned<Person>) -> Id<Household> {
    if let Some(household) = other.record.household {
        return household;
    }
    let label = format!("{}, {}", other.record.family_name, other.record.address.street);
    let household = Household { id: person.household.unwrap_or_else(|| app.new_id()), label };
    if person.household.is_none() {
        batch.put(&household, None, Expect::New);
    }
    let joined = Person { household: Some(household.id), ..other.record };
    batch.put(&joined, None, Expect::Version(other.version));
    household.id
}

/// An address as it is kept; the postal code has five digits.
fn checked_address(fields: &mut Fields, input: &AddressInput) -> Address {
    let postal_code: String = input.postal_code.chars().filter(|sign| !sign.is_whitespace()).collect();
    let five = postal_code.len() == 5 && postal_code.chars().all(|sign| sign.is_ascii_digit());
    fields.check(five || postal_code.is_empty(), "address.postal_code", Remedy::PostalCode);
    Address { street: input.street.trim().to_owned(), postal_code, town: input.town.trim().to_owned() }
}

/// Whether somebody else has the number.
pub(super) async fn number_taken(app: &App, person: &Person) -> Result<bool, AppError> {
    let all = app.store.list::<Person>(&Filter::default()).await?;
    Ok(all.iter().any(|other| other.record.number == person.number && other.record.id != person.id))
}
