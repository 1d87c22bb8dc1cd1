//! Find persons by name or number, within the units the user may see.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::access::{Scope, Units, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection::{person_name, sight};
use crate::use_cases::care::reach::{Belonging, Organisation, records};
use crate::use_cases::shared::Named;

/// Answers with so many persons unless asked for another number.
const USUAL_LIMIT: usize = 50;

/// Never answers with more.
const LARGEST_LIMIT: usize = 500;

/// Whom to look for.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PersonSearch {
    /// Beginnings of names, in any order, or the beginning of a number.
    pub search: String,
    /// Only persons of this group today.
    pub group: Option<Uuid>,
    /// How many at most: 50 unless said, 500 at the most.
    pub limit: Option<usize>,
}

/// Persons found.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PersonsFound {
    /// Persons by name.
    pub persons: Vec<PersonFound>,
    /// How many there are in all, shown or not.
    pub total: usize,
}

/// A person in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PersonFound {
    /// Identifier.
    pub id: Uuid,
    /// Name on screen; "Skyddad person" where the name is protected from the user.
    pub name: String,
    /// The group today; none before the first.
    pub group: Option<Named>,
    /// Age today; none where the name is protected from the user.
    pub age: Option<i32>,
    /// Whether the identity is protected.
    pub protected: bool,
}

/// Finds persons. Who has died is found only by name or number.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: PersonSearch) -> Result<PersonsFound, AppError> {
    let permit = app.permit(session, UseCase::ReadPerson, Scope::OwnUnits)?;
    let today = app.today();
    let organisation = Organisation::read(app).await?;
    let wanted = Wanted::new(&input);
    // Whose they are is asked only of those who fit; what the reader may not see of them is asked once that is known.
    let persons: Vec<Person> = records(app.store.list_where(|it| wanted.fits(it, true, today)).await?);
    let ids: Vec<Id<Person>> = persons.iter().map(|it| it.id).collect();
    let belonging = Belonging::of(app, &ids).await?;
    let mut found: Vec<PersonFound> = Vec::new();
    for person in &persons {
        let units = belonging.units_of(person, &organisation);
        if !(*permit.units() == Units::All || units.iter().any(|unit| permit.covers(*unit))) {
            continue;
        }
        let named = sight(session, person, &units).name;
        if wanted.fits(person, named, today) {
            found.push(PersonFound {
                id: person.id.uuid(),
                name: person_name(session, person, &units),
                group: person.group_on(today).map(|group| organisation.named_group(group)),
                age: named.then(|| person.age_on(today)),
                protected: person.protected.is_some(),
            });
        }
    }
    found.sort_by_key(|person| (person.name.to_lowercase(), person.id));
    let total = found.len();
    found.truncate(input.limit.unwrap_or(USUAL_LIMIT).min(LARGEST_LIMIT));
    permit.saw(found.iter().map(|person| Id::from_uuid(person.id)));
    Ok(PersonsFound { persons: found, total })
}

struct Wanted {
    words: Vec<String>,
    digits: Option<String>,
    group: Option<Id<Group>>,
}

impl Wanted {
    fn new(input: &PersonSearch) -> Self {
        let text = input.search.trim().to_lowercase();
        let is_number = !text.is_empty() && text.chars().all(|sign| sign.is_ascii_digit() || "- ".contains(sign));
        Self {
            digits: is_number.then(|| text.chars().filter(char::is_ascii_digit).collect()),
            words: text.split_whitespace().map(str::to_owned).collect(),
            group: input.group.map(Id::from_uuid),
        }
    }

    fn fits(&self, person: &Person, named: bool, today: Date) -> bool {
        if self.group.is_some_and(|group| person.group_on(today) != Some(group)) {
            return false;
        }
        if self.words.is_empty() {
            return person.died.is_none_or(|died| today <= died);
        }
        // A name or number that the user may not see must not be found by guessing it.
        if !named {
            return false;
        }
        if let Some(digits) = &self.digits {
            let number: String = person.number.as_written().chars().filter(char::is_ascii_digit).collect();
            return number.starts_with(digits.as_str());
        }
        let name = person.full_name().to_lowercase();
        self.words.iter().all(|word| name.split([' ', '-']).any(|part| part.starts_with(word.as_str())))
    }
}
