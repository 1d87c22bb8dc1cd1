//! The rows of a plan that somebody sees and may change. The gate judges the whole plan whoever asks; what is shown of its
//! findings, and what may be moved, is of the area.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::civil::Date;
use tillit_domain::Id;
use tillit_domain::base_plan::BasePlan;
use tillit_domain::care_plan::Staffing;
use tillit_domain::contact_person::ContactOutcome;
use tillit_domain::organisation::Team;
use tillit_domain::person::Person;
use tillit_domain::plan::{DraftVisit, Locks};
use tillit_domain::shift::Shift;
use tillit_domain::visit::{Placement, Visit};
use tillit_domain::worker::Worker;
use tillit_planning::PlanningInput;
use tillit_planning::gate::Finding;
use tillit_planning::shifts::starting_placements;
use tillit_storage::{Filter, Versioned};

use super::desk::{Desk, records};
use super::part::Part;
use super::place::shifts_of;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::rights::RightsRefused;

/// What is seen and may be changed of a plan.
#[derive(Debug, Clone, Default)]
pub(crate) enum Area {
    /// All of it.
    #[default]
    Whole,
    /// All is seen; these rows are planned by the teams they belong to.
    OutsideTeams {
        /// The teams' rows.
        rows: BTreeSet<Id<Shift>>,
    },
    /// The rows of one team and what it may put on them.
    Team(TeamArea),
}

/// A team's part of a plan.
#[derive(Debug, Clone)]
pub(crate) struct TeamArea {
    pub(crate) team: Team,
    /// Its workers' shifts, also of one who is ill: somebody must take what lies there.
    rows: BTreeSet<Id<Shift>>,
    /// Visits without a place that are the team's, or nobody's.
    loose: BTreeSet<Id<Visit>>,
    /// Persons with protected identity for whom the reader is not named (rules §14).
    hidden: BTreeSet<Id<Person>>,
    today: Date,
}

impl Area {
    /// The area of a part on a desk.
    pub(crate) async fn of(app: &App, session: &Session, desk: &Desk, part: &Part) -> Result<Self, AppError> {
        Ok(match part {
            Part::Whole => Self::Whole,
            Part::OutsideTeams(teams) => {
                Self::OutsideTeams { rows: rows(&desk.stored_shifts, teams.iter().flat_map(|it| &it.workers)) }
            }
            Part::Team { team, others } => {
                let base_plans = records::<BasePlan>(&app.store, &Filter::group(desk.group.id)).await?;
                let claims = Claims::of(desk, &base_plans);
                let nobodys = |claimed: &BTreeSet<Id<Worker>>| {
                    !others.iter().any(|it| it.workers.iter().any(|worker| claimed.contains(worker)))
                };
                let own = |claimed: &BTreeSet<Id<Worker>>| team.workers.iter().any(|it| claimed.contains(it));
                let loose = desk.input.draft.iter().filter(|it| is_loose(desk, it)).filter(|it| {
                    let claimed = claims.on(&it.visit);
                    own(&claimed) || nobodys(&claimed)
                });
                let named = |it: &Person| session.worker.is_some_and(|worker| it.named_workers.contains(&worker));
                let hidden = desk.input.persons.iter().filter(|it| it.protected.is_some() && !named(it));
                Self::Team(TeamArea {
                    rows: rows(&desk.stored_shifts, &team.workers),
                    loose: loose.map(|it| it.visit.id).collect(),
                    hidden: hidden.map(|it| it.id).collect(),
                    today: app.today(),
                    team: team.clone(),
                })
            }
        })
    }

    /// The team whose area it is.
    pub(crate) const fn team(&self) -> Option<&Team> {
        match self {
            Self::Team(area) => Some(&area.team),
            Self::Whole | Self::OutsideTeams { .. } => None,
        }
    }

    /// Whether a shift is shown.
    pub(crate) fn shows_shift(&self, shift: Id<Shift>) -> bool {
        match self {
            Self::Whole | Self::OutsideTeams { .. } => true,
            Self::Team(area) => area.rows.contains(&shift),
        }
    }

    /// Whether a visit is shown.
    pub(crate) fn shows(&self, draft: &DraftVisit) -> bool {
        match self {
            Self::Whole | Self::OutsideTeams { .. } => true,
            Self::Team(area) => {
                let lies_here = shifts_of(draft.placement.as_ref()).iter().any(|it| area.rows.contains(it));
                !self.hides(draft.visit.person) && (lies_here || area.loose.contains(&draft.visit.id))
            }
        }
    }

    /// Takes in that a visit was taken off a row: it is still the area's, and waits for a place.
    pub(crate) fn takes_off(&mut self, visit: Id<Visit>) {
        if let Self::Team(area) = self {
            area.loose.insert(visit);
        }
    }

    /// Whether a person is nobody the reader may know of.
    pub(crate) fn hides(&self, person: Id<Person>) -> bool {
        match self {
            Self::Whole | Self::OutsideTeams { .. } => false,
            Self::Team(area) => area.hidden.contains(&person),
        }
    }

    /// Of what the gate finds, what is about what is shown.
    pub(crate) fn keep_shown(&self, input: &PlanningInput, found: &mut Vec<Finding>) {
        if self.team().is_none() {
            return;
        }
        let shown: Vec<&DraftVisit> = input.draft.iter().filter(|it| self.shows(it)).collect();
        let visits: BTreeSet<Id<Visit>> = shown.iter().map(|it| it.visit.id).collect();
        let persons: BTreeSet<Id<Person>> = shown.iter().map(|it| it.visit.person).collect();
        found.retain(|it| match (it.visit, it.shift, it.person) {
            (Some(visit), ..) => visits.contains(&visit),
            (None, Some(shift), _) => self.shows_shift(shift),
            (None, None, Some(person)) => persons.contains(&person),
            (None, None, None) => false,
        });
    }

    /// Whether a visit may be put somewhere, or be locked where it lies.
    ///
    /// # Errors
    /// [`RightsRefused`], by name.
    pub(crate) fn may_change(&self, before: &DraftVisit, after: Option<&Placement>) -> Result<(), RightsRefused> {
        let touches = |placement: Option<&Placement>, rows: &BTreeSet<Id<Shift>>| {
            shifts_of(placement).iter().any(|it| rows.contains(it))
        };
        match self {
            Self::Whole => Ok(()),
            Self::OutsideTeams { rows } if touches(before.placement.as_ref(), rows) || touches(after, rows) => {
                Err(RightsRefused::TeamPlansRow)
            }
            Self::OutsideTeams { .. } => Ok(()),
            Self::Team(area) => {
                let own = |placement| shifts_of(placement).iter().all(|it| area.rows.contains(it));
                let lies_here = before.placement.is_some() && own(before.placement.as_ref());
                let here = area.loose.contains(&before.visit.id) || lies_here;
                if !here || !own(after) {
                    Err(RightsRefused::AnotherTeamsRow)
                } else if before.visit.day < area.today {
                    Err(RightsRefused::DayHasPassed)
                } else {
                    Ok(())
                }
            }
        }
    }

    /// Whether what becomes of a visit is the area's to publish: it lies, or lay, on its rows alone.
    pub(crate) fn publishes(&self, visit: &Visit, before: Option<&Placement>, after: Option<&Placement>) -> bool {
        match self {
            Self::Whole | Self::OutsideTeams { .. } => true,
            Self::Team(area) => {
                let (was, is) = (shifts_of(before), shifts_of(after));
                let own = was.iter().chain(&is).all(|it| area.rows.contains(it));
                let here = !(was.is_empty() && is.is_empty()) || area.loose.contains(&visit.id);
                own && here && area.today <= visit.day && !area.hidden.contains(&visit.person)
            }
        }
    }

    /// What the optimiser is asked about: of an area that is not the whole plan its rows alone, so that nothing lands
    /// elsewhere. A visit that a worker of another row helps at stays where it is.
    pub(crate) fn narrowed<'a>(&self, input: &'a PlanningInput) -> Cow<'a, PlanningInput> {
        let outside = |shift: Id<Shift>| match self {
            Self::Whole => false,
            Self::OutsideTeams { rows } => rows.contains(&shift),
            Self::Team(area) => !area.rows.contains(&shift),
        };
        if matches!(self, Self::Whole) {
            return Cow::Borrowed(input);
        }
        let closed: BTreeSet<Id<Shift>> = input.planned_shifts().map(|it| it.id).filter(|it| outside(*it)).collect();
        let mut narrowed = input.clone();
        narrowed.shifts.retain(|it| !closed.contains(&it.id));
        narrowed.breaks.retain(|it| !closed.contains(&it.shift));
        narrowed.draft.retain_mut(|draft| {
            let lies = shifts_of(draft.placement.as_ref());
            if lies.is_empty() {
                return self.may_change(draft, None).is_ok() && !self.hides(draft.visit.person);
            }
            let Some(own) = lies.iter().copied().find(|it| !closed.contains(it)) else { return false };
            if lies.iter().any(|it| closed.contains(it)) {
                draft.visit.staffing = Staffing::One;
                draft.placement = draft.placement.take().map(|it| Placement { shift: own, second_shift: None, ..it });
                draft.locks = Locks { worker: true, time: true };
            }
            true
        });
        Cow::Owned(narrowed)
    }

    /// Of these visits, or of all, those that the optimiser may move; none where it may move all that is not locked.
    pub(crate) fn movable(&self, input: &PlanningInput, asked: Option<Vec<Id<Visit>>>) -> Option<Vec<Id<Visit>>> {
        if matches!(self, Self::Whole) {
            return asked;
        }
        let asked_for = |id: Id<Visit>| asked.as_ref().is_none_or(|them| them.contains(&id));
        let may = input.draft.iter().filter(|it| {
            asked_for(it.visit.id) && !self.hides(it.visit.person) && self.may_change(it, it.placement.as_ref()).is_ok()
        });
        Some(may.map(|it| it.visit.id).collect())
    }
}

/// The stored shifts of some workers. Absence is not looked at: what lies on the row of one who is ill is still the team's.
fn rows<'a>(stored: &[Versioned<Shift>], workers: impl IntoIterator<Item = &'a Id<Worker>>) -> BTreeSet<Id<Shift>> {
    let workers: BTreeSet<Id<Worker>> = workers.into_iter().copied().collect();
    let of_them = stored.iter().filter(|it| it.record.worker.is_some_and(|worker| workers.contains(&worker)));
    of_them.map(|it| it.record.id).collect()
}

/// Without a place, or on a shift that is not there any more.
fn is_loose(desk: &Desk, draft: &DraftVisit) -> bool {
    draft.placement.as_ref().is_none_or(|it| desk.shift(it.shift).is_none())
}

/// Whose a visit without a place would be: who has its tour that day, who was told to make it, who is the contact person.
struct Claims<'a> {
    desk: &'a Desk,
    by_base_plan: std::collections::BTreeMap<Id<Visit>, Placement>,
}

impl<'a> Claims<'a> {
    fn of(desk: &'a Desk, base_plans: &[BasePlan]) -> Self {
        let loose: Vec<Visit> =
            desk.input.draft.iter().filter(|it| is_loose(desk, it)).map(|it| it.visit.clone()).collect();
        // By the roster, not by who is well: what a worker who is ill would have made is still that worker's team's.
        let shifts: Vec<Shift> = desk
            .stored_shifts
            .iter()
            .map(|it| Shift { worker: it.record.worker, ..desk.shift(it.record.id).unwrap_or(&it.record).clone() })
            .collect();
        Self { desk, by_base_plan: starting_placements(&loose, &shifts, base_plans) }
    }

    fn on(&self, visit: &Visit) -> BTreeSet<Id<Worker>> {
        let rostered = |shift: Id<Shift>| {
            self.desk.stored_shifts.iter().find(|it| it.record.id == shift).and_then(|it| it.record.worker)
        };
        let laid = self.by_base_plan.get(&visit.id).and_then(|it| rostered(it.shift));
        let published = self.desk.input.published.iter().filter(|it| it.visit.id == visit.id);
        let told = published.flat_map(|it| it.workers());
        let contact = self.desk.input.contact_persons.iter().filter_map(|it| match it.outcome {
            ContactOutcome::Accepted { worker, .. } if it.person == visit.person && it.period.contains(visit.day) => {
                Some(worker)
            }
            _ => None,
        });
        laid.into_iter().chain(told).chain(contact).collect()
    }
}
