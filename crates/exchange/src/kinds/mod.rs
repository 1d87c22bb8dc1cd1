//! The kinds of files: one file here for each, with its columns, how a row is read and how a record is written.

mod base_plans;
mod care_plans;
mod contact_persons;
mod coordinates;
mod corrections;
mod cycle;
mod decisions;
mod delegations;
mod groups;
mod households;
mod hsl_orders;
mod needs;
mod order_lines;
mod person_absences;
mod persons;
mod planned_visits;
mod providers;
mod registrations;
mod relatives;
mod rosters;
mod service_codes;
mod shared;
mod shifts;
mod steering_decisions;
mod survey_rounds;
mod teams;
mod technology;
mod units;
mod worker_absences;
mod workers;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::drafts::Drafts;
use crate::error::Errors;
use crate::export::Out;
use crate::row::Row;
use crate::{Column, Known, Language};

/// Reads the rows of a kind.
pub(crate) trait Reader {
    /// Reads one row into the drafts, or into what is put together at the end.
    fn row(&mut self, row: &mut Row<'_>, known: &Known, drafts: &mut Drafts);

    /// Puts together what spans several rows.
    fn finish(&mut self, _errors: &mut Errors, _known: &Known, _drafts: &mut Drafts) {}
}

/// A reader of a kind with a record in every row.
struct EachRow(fn(&mut Row<'_>, &Known, &mut Drafts));

impl Reader for EachRow {
    fn row(&mut self, row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
        (self.0)(row, known, drafts);
    }
}

/// The name is of no kind of file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such kind of file: {0}; one of {list}", list = Kind::ALL.map(Kind::name).join(", "))]
pub struct UnknownKind(pub String);

macro_rules! kinds {
    ($($kind:ident $name:literal $sv:literal $en:literal $module:ident $reader:expr;)*) => {
        /// A kind of file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            $(#[doc = $en] $kind,)*
        }

        impl Kind {
            /// All kinds, in the order they are best imported: what is referred to comes first.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$kind),*];

            /// Its name on the command line and in addresses.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// Its name on screen, in plural.
            #[must_use]
            pub const fn title(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$kind, Language::Sv) => $sv, (Self::$kind, Language::En) => $en,)*
                }
            }

            /// Its columns, in the order templates and exports have them.
            #[must_use]
            pub const fn columns(self) -> &'static [Column] {
                match self { $(Self::$kind => $module::COLUMNS,)* }
            }

            /// A reader of its rows.
            pub(crate) fn reader(self) -> Box<dyn Reader> {
                match self { $(Self::$kind => Box::new($reader),)* }
            }

            /// Writes its records.
            pub(crate) fn write(self, drafts: &Drafts, out: &mut Out<'_>) {
                match self { $(Self::$kind => $module::write(drafts, out),)* }
            }
        }
    };
}

kinds! {
    Providers "providers" "utförare" "providers" providers EachRow(providers::read);
    Units "units" "enheter" "units" units EachRow(units::read);
    SteeringDecisions "steering_decisions" "styrformer" "steering decisions" steering_decisions EachRow(steering_decisions::read);
    Groups "groups" "grupper" "groups" groups EachRow(groups::read);
    ServiceCodes "service_codes" "insatskoder" "service codes" service_codes service_codes::ServiceCodes::default();
    Workers "workers" "medarbetare" "workers" workers EachRow(workers::read);
    Teams "teams" "arbetslag" "teams" teams EachRow(teams::read);
    Households "households" "hushåll" "households" households EachRow(households::read);
    Persons "persons" "personer" "persons" persons EachRow(persons::read);
    Coordinates "coordinates" "koordinater" "coordinates" coordinates EachRow(coordinates::read);
    Relatives "relatives" "närstående" "relatives" relatives relatives::Relatives::default();
    ContactPersons "contact_persons" "omsorgskontakter" "contact persons" contact_persons EachRow(contact_persons::read);
    Decisions "decisions" "beslut" "decisions" decisions decisions::Decisions::default();
    HslOrders "hsl_orders" "HSL-ordinationer" "HSL orders" hsl_orders hsl_orders::HslOrders::default();
    CarePlans "care_plans" "genomförandeplaner" "care plans" care_plans care_plans::CarePlans::default();
    Technology "technology" "välfärdsteknik" "technology" technology EachRow(technology::read);
    PersonAbsences "person_absences" "frånvaro för personer" "absences of persons" person_absences EachRow(person_absences::read);
    WorkerAbsences "worker_absences" "frånvaro för medarbetare" "absences of workers" worker_absences EachRow(worker_absences::read);
    Delegations "delegations" "delegeringar" "delegations" delegations EachRow(delegations::read);
    BasePlans "base_plans" "grundplaner" "base plans" base_plans base_plans::BasePlans::default();
    Rosters "rosters" "scheman" "rosters" rosters rosters::Rosters::default();
    Shifts "shifts" "arbetspass" "shifts" shifts EachRow(shifts::read);
    PlannedVisits "planned_visits" "planerade besök" "planned visits" planned_visits EachRow(planned_visits::read);
    Registrations "registrations" "registreringar" "registrations" registrations EachRow(registrations::read);
    Corrections "corrections" "rättelser" "corrections" corrections EachRow(corrections::read);
    SurveyRounds "survey_rounds" "enkätsvar" "survey answers" survey_rounds survey_rounds::SurveyRounds::default();
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|kind| kind.name() == text).ok_or_else(|| UnknownKind(text.to_owned()))
    }
}
