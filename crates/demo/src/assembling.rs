//! Puts the municipality together, in the order in which its parts need each other.

use std::collections::BTreeMap;

use tillit_domain::base_plan::BasePlan;
use tillit_domain::catalogue::{DelegatedTask, ServiceCode};
use tillit_domain::delegation::Delegation;
use tillit_domain::id::Id;
use tillit_domain::order::Order;
use tillit_domain::person::Person;
use tillit_domain::place::Coordinates;
use tillit_domain::roster::Roster;
use tillit_domain::visit::Visit;
use tillit_domain::worker::{TravelMode, Worker};
use tillit_domain::{DayRange, organisation::Group};
use tillit_planning::rollout::RollOut;
use tillit_world::{Random, WorldParameters};

use crate::calendar::{Calendar, before, days_from};
use crate::cohort::{Member, cohort};
use crate::municipality::{Municipality, Unseen};
use crate::organisation::{NIGHT, Organisation, organisation};
use crate::people::people;
use crate::persons_care::{Caring, PersonsCare};
use crate::rostering::Rostering;
use crate::routes::Ways;
use crate::surveying::Surveying;
use crate::touring::{Laying, base_plan, first_of_cycle};
use crate::workers::{Seat, Workforce, workforce};
use crate::{DemoOptions, around, catalogue, delegating};

/// Weeks of each group's base plan and roster; rosters are of another length, as they are in life.
const WEEKS: [(u8, u8); 4] = [(2, 4), (2, 6), (2, 4), (1, 3)];

/// Makes the municipality. Its history is made on request, by [`Municipality::history`].
#[must_use]
pub fn municipality(options: &DemoOptions) -> Municipality {
    let calendar = Calendar::new(options.date);
    let random = Random::new(options.seed);
    let organisation = organisation(calendar);
    let codes = catalogue::catalogue(calendar);
    let force = workforce(&organisation.groups, calendar, &random);
    let members = cohort(calendar, &random);
    let (mut persons, households) = people(&members, &organisation.groups, calendar, &random);
    name_workers(&members, &mut persons, &force);
    let caring = Caring { calendar, organisation: &organisation, codes: &codes, force: &force, random: &random };
    let care = caring.care(&members, &persons);
    let delegations = delegating::delegations(&force, &organisation.units, calendar, &random);
    let laid = LayingAll {
        calendar,
        organisation: &organisation,
        codes: &codes,
        persons: &persons,
        care: &care,
        force: &force,
        delegations: &delegations,
    };
    let (base_plans, rosters) = laid.base_plans_and_rosters();
    let worker_absences = around::worker_absences(&force, calendar, &random);
    let teams = force.teams(&organisation.groups);
    let surveying = Surveying {
        today: options.date,
        units: &organisation.units,
        groups: &organisation.groups,
        steering: &organisation.steering,
        workers: &force.workers,
        persons: &persons,
    };
    let surveyed = surveying.surveys();
    let Organisation { providers, units, groups, steering } = organisation;
    Municipality {
        name: "Påhittade kommun".into(),
        date: options.date,
        providers,
        units,
        groups,
        teams,
        service_codes: codes,
        steering_decisions: steering,
        households,
        persons,
        decisions: care.decisions,
        orders: care.orders,
        care_plans: care.care_plans,
        contact_persons: care.contact_persons.into_iter().filter(|it| begins_before_it_ends(it.period)).collect(),
        person_absences: care.person_absences,
        technology: care.technology.into_iter().filter(|it| begins_before_it_ends(it.period)).collect(),
        workers: force.workers.clone(),
        worker_absences,
        delegations,
        rosters,
        base_plans,
        survey_rounds: surveyed.rounds,
        survey_feedback: surveyed.feedback,
        risk_actions: surveyed.actions,
        unseen: Unseen {
            history_from: options
                .history_days
                .map_or(calendar.start, |days| before(options.date, i64::from(days)).max(calendar.start)),
            random,
            parameters: WorldParameters::default(),
            base: care.base,
            needs: care.needs,
            force,
        },
    }
}

/// Whether a period has a day: a person's care may have ended before an offer or a device would have begun.
fn begins_before_it_ends(period: DayRange) -> bool {
    period.to.is_none_or(|to| period.from <= to)
}

/// Ten workers of the group are named for each person with protected identity, five for each weekend: enough for every
/// day, and no more.
fn name_workers(members: &[Member], persons: &mut [Person], force: &Workforce) {
    for (member, person) in members.iter().zip(persons).filter(|(_, person)| person.protected.is_some()) {
        let of_group: Vec<&Seat> = force.seats.iter().filter(|seat| seat.group == member.place).collect();
        person.named_workers = (0..2)
            .flat_map(|weekend| {
                let mut seats: Vec<&Seat> = of_group.iter().copied().skip(weekend).step_by(2).collect();
                seats.retain(|seat| seat.travel == TravelMode::Car && seat.percent >= 75);
                // Holders through all eras first, so that the history has somebody to send too.
                seats.sort_by_key(|seat| seat.holders.windows(2).filter(|pair| pair[0] != pair[1]).count());
                let half = seats.len() / 2;
                (0..5).map(move |number| seats[(member.number + number) % half].holders[3])
            })
            .map(|worker| force.workers[worker].id)
            .collect();
    }
}

/// What base plans and rosters are laid from.
struct LayingAll<'a> {
    calendar: Calendar,
    organisation: &'a Organisation,
    codes: &'a [ServiceCode],
    persons: &'a [Person],
    care: &'a PersonsCare,
    force: &'a Workforce,
    delegations: &'a [Delegation],
}

impl LayingAll<'_> {
    fn base_plans_and_rosters(&self) -> (Vec<BasePlan>, Vec<Roster>) {
        let (place_of, ways) = places(self.persons, &self.organisation.groups);
        let (mut base_plans, mut rosters) = (Vec::new(), Vec::new());
        for (era, period) in self.calendar.eras().into_iter().enumerate() {
            let fortnight = self.fortnight(period);
            for (at, group) in self.organisation.groups.iter().enumerate() {
                let (base_weeks, roster_weeks) = WEEKS[at];
                let days = days_of(group, &fortnight, base_weeks);
                let laying = Laying {
                    group,
                    office: self.persons.len() + at,
                    place_of: &place_of,
                    ways: &ways,
                    codes: self.codes,
                    by_night: at == NIGHT,
                };
                let tours = laying.tours(era, &days);
                let seats = self.force.seats.iter().filter(|seat| seat.group == at).map(|seat| {
                    let worker = &self.force.workers[seat.holders[era]];
                    (seat, worker, self.tasks_of(worker.id, period))
                });
                let rostering =
                    Rostering { group, weeks: roster_weeks, base_weeks, tours: &tours, seats: seats.collect() };
                base_plans.push(base_plan(group, era, period, base_weeks, &tours));
                rosters.push(rostering.roster(era, period));
            }
        }
        (base_plans, rosters)
    }

    /// The visits of each day of the two weeks that an era's base plans are laid for, with everybody at home.
    fn fortnight(&self, period: DayRange) -> Vec<Vec<Visit>> {
        let first = first_of_cycle(period, self.calendar.laid_for(period), 2);
        let days = DayRange::days_from(first, 14);
        let plans: Vec<_> = self.care.care_plans.iter().filter(|plan| plan.period.overlaps(days)).cloned().collect();
        let holds = |order: &&Order| order.lines.iter().any(|line| line.period.overlaps(days));
        let orders: Vec<_> = self.care.orders.iter().filter(holds).cloned().collect();
        let roll_out = RollOut {
            units: &self.organisation.units,
            groups: &self.organisation.groups,
            steering: &self.organisation.steering,
            catalogue: self.codes,
            persons: self.persons,
            care_plans: &plans,
            orders: &orders,
            absences: &[],
            technology: &self.care.technology,
        };
        let mut by_day = vec![Vec::new(); 14];
        for visit in roll_out.all_visits(days) {
            let offset = usize::try_from(days_from(first, visit.day)).unwrap_or(0);
            by_day[offset].push(visit);
        }
        by_day
    }

    /// What a worker has delegation for at the end of an era, or today.
    fn tasks_of(&self, worker: Id<Worker>, period: DayRange) -> Vec<DelegatedTask> {
        let day = self.calendar.laid_for(period);
        let mut tasks: Vec<DelegatedTask> = self
            .delegations
            .iter()
            .filter(|given| given.worker == worker && given.holds_on(day))
            .map(|given| given.task)
            .collect();
        tasks.dedup();
        tasks
    }
}

/// A group's visits on the days of its base plan's cycle.
fn days_of(group: &Group, fortnight: &[Vec<Visit>], weeks: u8) -> Vec<Vec<Visit>> {
    let days = fortnight.iter().take(usize::from(weeks) * 7);
    days.map(|visits| visits.iter().filter(|visit| visit.group == group.id).cloned().collect()).collect()
}

/// The place of each person among all dwellings and offices, and the ways between them.
pub(crate) fn places(persons: &[Person], groups: &[Group]) -> (BTreeMap<Id<Person>, usize>, Ways) {
    let place_of = persons.iter().enumerate().map(|(number, person)| (person.id, number)).collect();
    let of_persons = persons.iter().map(|person| person.coordinates.unwrap_or(groups[0].office));
    let all: Vec<Coordinates> = of_persons.chain(groups.iter().map(|group| group.office)).collect();
    (place_of, Ways::between_all(&all))
}
