//! Permits: the answer to "may this user do this here?", and the thread back to the access log.

use std::collections::BTreeSet;

use tillit_domain::Id;
use tillit_domain::law::Law;
use tillit_domain::organisation::Unit;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;

use super::role::Role;
use super::table::{Domains, Reach, right};
use super::trail::{Entry, Trail};
use super::use_case::UseCase;
use crate::accounts::session::{Grant, Session};
use crate::error::AppError;

/// Where a use case asks to act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// In one unit.
    Unit(Id<Unit>),
    /// On something that several units share, such as a person served by a group and by the night patrol: one is enough.
    AnyOf(Vec<Id<Unit>>),
    /// Wherever the user may; the use case then shows only what [`Permit::covers`].
    OwnUnits,
    /// In all units at once.
    Municipality,
    /// On what concerns the user alone.
    Own,
}

/// The units a permit covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Units {
    /// All of them.
    All,
    /// These; none where the right is to the user's own things only.
    These(BTreeSet<Id<Unit>>),
}

impl Units {
    /// Whether a unit is among them.
    #[must_use]
    pub fn contains(&self, unit: Id<Unit>) -> bool {
        match self {
            Self::All => true,
            Self::These(units) => units.contains(&unit),
        }
    }
}

/// A granted permit. Tell it whose data was seen; the row in the access log is written when the request ends.
#[derive(Debug)]
pub struct Permit {
    units: Units,
    domains: Domains,
    trail: Trail,
}

impl Permit {
    /// Asks for a permit; a refusal is logged as well as a grant.
    ///
    /// # Errors
    /// [`AppError::NotAllowed`] where no role of the user has the right at all; [`AppError::NotFound`] where it has, but
    /// not in that unit, so that nobody learns what exists elsewhere.
    pub(crate) fn ask(session: &Session, use_case: UseCase, scope: &Scope) -> Result<Self, AppError> {
        let own = matches!(use_case, UseCase::OwnSession | UseCase::ReadOrganisation);
        // A password that somebody else has seen opens nothing but the change of it.
        let roles = if session.must_change_password && !own { &[][..] } else { &session.roles[..] };
        let decision = decide(roles, use_case, scope);
        let trail = session.trail().clone();
        match decision {
            Ok(granted) => {
                let unit = if let Scope::Unit(asked) = scope { Some(*asked) } else { granted.unit };
                trail.add(Entry::granted(use_case, granted.role, unit, granted.domains));
                Ok(Self { units: granted.units, domains: granted.domains, trail })
            }
            Err(refusal) => {
                trail.add(Entry::refused(use_case, session.roles.first().map(|grant| grant.role)));
                Err(refusal)
            }
        }
    }

    /// The units it covers, to filter lists by.
    #[must_use]
    pub const fn units(&self) -> &Units {
        &self.units
    }

    /// Whether it covers a unit.
    #[must_use]
    pub fn covers(&self, unit: Id<Unit>) -> bool {
        self.units.contains(unit)
    }

    /// Whether it covers every unit, and what belongs to none.
    #[must_use]
    pub fn covers_all(&self) -> bool {
        self.units == Units::All
    }

    /// Whether data under a law may be shown.
    #[must_use]
    pub const fn may_see(&self, law: Law) -> bool {
        self.domains.allow(law)
    }

    /// These persons' data was read or written.
    pub fn saw(&self, persons: impl IntoIterator<Item = Id<Person>>) {
        self.trail.saw_persons(persons);
    }

    /// These workers' data was read or written.
    pub fn saw_workers(&self, workers: impl IntoIterator<Item = Id<Worker>>) {
        self.trail.saw_workers(workers);
    }
}

/// What the table would answer a user with these roles, without asking for a permit; for the golden table.
///
/// # Errors
/// As [`App::permit`](crate::App::permit).
pub fn would_allow(roles: &[Grant], use_case: UseCase, scope: &Scope) -> Result<Domains, AppError> {
    decide(roles, use_case, scope).map(|granted| granted.domains)
}

struct Granted {
    role: Role,
    unit: Option<Id<Unit>>,
    units: Units,
    domains: Domains,
}

/// What the table says for a user's roles. Domains come from one role, never summed over several: being both assessor
/// and nurse is not a joint view.
fn decide(roles: &[Grant], use_case: UseCase, scope: &Scope) -> Result<Granted, AppError> {
    let mut found: Option<Granted> = None;
    let mut has_right = false;
    for grant in roles {
        let right = right(use_case, grant.role);
        if right.reach == Reach::None {
            continue;
        }
        has_right = true;
        let units = match (right.reach, grant.unit) {
            (Reach::All, _) | (Reach::OwnUnit, None) => Units::All,
            (Reach::OwnUnit, Some(unit)) => Units::These(BTreeSet::from([unit])),
            (Reach::Own | Reach::None, _) => Units::These(BTreeSet::new()),
        };
        if !reaches(&units, scope) {
            continue;
        }
        found = Some(match found {
            None => Granted { role: grant.role, unit: grant.unit, units, domains: right.domains },
            Some(first) => first.and(units, right.domains),
        });
    }
    match found {
        Some(granted) => Ok(granted),
        None if has_right && matches!(scope, Scope::Unit(_) | Scope::AnyOf(_)) => Err(AppError::NotFound),
        None => Err(AppError::NotAllowed),
    }
}

impl Granted {
    /// The units of both; a joint view of either, else the domains of the first.
    fn and(self, units: Units, domains: Domains) -> Self {
        let units = match (self.units, units) {
            (Units::These(mut these), Units::These(those)) => {
                these.extend(those);
                Units::These(these)
            }
            _ => Units::All,
        };
        let domains = match (self.domains, domains) {
            (Domains::Neither, other) | (_, other @ Domains::Joint(_)) => other,
            (first, _) => first,
        };
        Self { units, domains, ..self }
    }
}

fn reaches(units: &Units, scope: &Scope) -> bool {
    match scope {
        Scope::Own => true,
        Scope::Municipality => *units == Units::All,
        Scope::Unit(unit) => units.contains(*unit),
        Scope::AnyOf(several) => several.iter().any(|unit| units.contains(*unit)) || *units == Units::All,
        Scope::OwnUnits => *units != Units::These(BTreeSet::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(name: &str) -> Id<Unit> {
        Id::derived("test", &[name])
    }

    fn grant(role: Role, of: Option<&str>) -> Grant {
        Grant { role, unit: of.map(unit) }
    }

    #[test]
    fn a_planner_reads_persons_of_the_own_unit_and_learns_nothing_of_others() {
        let roles = [grant(Role::Planner, Some("north"))];
        assert!(decide(&roles, UseCase::ReadPerson, &Scope::Unit(unit("north"))).is_ok());
        assert!(matches!(decide(&roles, UseCase::ReadPerson, &Scope::Unit(unit("south"))), Err(AppError::NotFound)));
        let shared = Scope::AnyOf(vec![unit("south"), unit("north")]);
        assert!(decide(&roles, UseCase::ReadPerson, &shared).is_ok());
    }

    #[test]
    fn without_a_right_anywhere_the_answer_is_not_allowed() {
        let roles = [grant(Role::SafetyRepresentative, None)];
        let refusal = decide(&roles, UseCase::ReadPerson, &Scope::Unit(unit("north")));
        assert!(matches!(refusal, Err(AppError::NotAllowed)));
        assert!(matches!(decide(&[], UseCase::ReadOrganisation, &Scope::Own), Err(AppError::NotAllowed)));
    }

    #[test]
    fn a_role_for_all_units_plans_everywhere() {
        let roles = [grant(Role::Planner, None)];
        assert!(decide(&roles, UseCase::ChangePlan, &Scope::Municipality).is_ok());
        let one = [grant(Role::Planner, Some("north"))];
        assert!(matches!(decide(&one, UseCase::ChangePlan, &Scope::Municipality), Err(AppError::NotAllowed)));
    }

    #[test]
    fn being_assessor_and_nurse_at_once_is_not_a_joint_view() {
        let roles = [grant(Role::Assessor, None), grant(Role::LicensedStaff, None)];
        let granted = decide(&roles, UseCase::ReadPerson, &Scope::OwnUnits).unwrap_or_else(|_| unreachable!());
        assert!(granted.domains.allow(Law::Sol));
        assert!(!granted.domains.allow(Law::Hsl));
    }

    #[test]
    fn units_of_several_roles_add_up() {
        let roles = [grant(Role::Planner, Some("north")), grant(Role::UnitManager, Some("south"))];
        let granted = decide(&roles, UseCase::ReadPlan, &Scope::OwnUnits).unwrap_or_else(|_| unreachable!());
        assert!(granted.units.contains(unit("north")) && granted.units.contains(unit("south")));
        assert!(!granted.units.contains(unit("west")));
    }
}
