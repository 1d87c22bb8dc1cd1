//! The care of everyone, from need to care plan: phases, decisions, orders, plans, and what surrounds them.

use std::collections::BTreeMap;

use tillit_domain::absence::PersonAbsence;
use tillit_domain::care_plan::CarePlan;
use tillit_domain::contact_person::ContactPerson;
use tillit_domain::decision::Decision;
use tillit_domain::id::Id;
use tillit_domain::order::{Order, OrderLine, OrderState};
use tillit_domain::person::Person;
use tillit_domain::steering::SteeringDecision;
use tillit_domain::technology::Technology;
use tillit_domain::worker::{Title, Worker};
use tillit_world::Random;

use crate::around;
use crate::calendar::{Calendar, after, before};
use crate::cohort::{Arrival, Kind, Member};
use crate::course::{self, Phase};
use crate::municipality::TrueNeed;
use crate::ordering::Ordering;
use crate::organisation::Organisation;
use crate::planning_care::{Base, Making};
use crate::profile::{self, Profile};
use crate::workers::Workforce;

/// Everything that concerns persons besides themselves.
#[derive(Debug, Default)]
pub(crate) struct PersonsCare {
    pub(crate) decisions: Vec<Decision>,
    pub(crate) orders: Vec<Order>,
    pub(crate) care_plans: Vec<CarePlan>,
    pub(crate) contact_persons: Vec<ContactPerson>,
    pub(crate) person_absences: Vec<PersonAbsence>,
    pub(crate) technology: Vec<Technology>,
    pub(crate) base: Base,
    pub(crate) needs: BTreeMap<Id<Person>, TrueNeed>,
}

/// What it is all made with.
pub(crate) struct Caring<'a> {
    pub(crate) calendar: Calendar,
    pub(crate) organisation: &'a Organisation,
    pub(crate) codes: &'a [tillit_domain::catalogue::ServiceCode],
    pub(crate) force: &'a Workforce,
    pub(crate) random: &'a Random,
}

impl Caring<'_> {
    pub(crate) fn care(&self, members: &[Member], persons: &[Person]) -> PersonsCare {
        let profiles = self.profiles(members, persons);
        let mut care = PersonsCare::default();
        for ((member, person), profile) in members.iter().zip(persons).zip(profiles) {
            self.add(member, person, profile, &mut care);
        }
        self.add_new_health_orders(members, persons, &mut care);
        care
    }

    /// Those who live together share cleaning, laundry, shopping and windows.
    fn profiles(&self, members: &[Member], persons: &[Person]) -> Vec<Profile> {
        let mut profiles: Vec<Profile> = members
            .iter()
            .map(|member| profile::draw(member, &mut self.random.fork("profile", member.number as u64)))
            .collect();
        for member in members {
            let Some(partner) = member.partner.filter(|&partner| partner > member.number) else { continue };
            let shared = profiles[member.number].clone();
            let other = &mut profiles[partner];
            (other.cleaning, other.laundry, other.shopping) = (shared.cleaning, shared.laundry, shared.shopping);
            other.windows = shared.windows;
        }
        // Few may come to those with protected identity, so the demo gives them no more than a visit a day.
        for (_, profile) in persons.iter().zip(&mut profiles).filter(|(person, _)| person.protected.is_some()) {
            *profile = profile::at_most_one_visit_a_day(profile);
        }
        // Whoever is counted with care has at least one insats of care or service.
        for (member, profile) in members.iter().zip(&mut profiles) {
            let nothing = profile.cleaning.is_none() && profile.laundry.is_none() && profile.shopping.is_none();
            if member.kind == Kind::Care && !profile.visits.contains(&true) && nothing && profile.walk.is_none() {
                profile.walk = Some(1);
            }
        }
        profiles
    }

    fn add(&self, member: &Member, person: &Person, profile: Profile, care: &mut PersonsCare) {
        let mut random = self.random.fork("care", member.number as u64);
        let unit = &self.organisation.units[member.place];
        let need = self.true_need(member, &mut random);
        care.needs.insert(person.id, need);
        let ordering = Ordering {
            calendar: self.calendar,
            codes: self.codes,
            steering: &self.organisation.steering,
            night: self.organisation.units[crate::organisation::NIGHT].id,
            ibic: unit.uses_ibic,
        };
        let (own, deputy, others) = self.workers_for(member, person);
        let mut version = 0;
        let mut newest_plan = None;
        for phase in course::phases(member, profile.clone(), self.calendar, &mut random) {
            let decision = ordering.decision(member, person.id, &phase, &mut random);
            for stretch in course::cut(phase.period(), &self.mode_changes(unit.id)) {
                let orders =
                    ordering.orders(member, person.id, unit.id, decision.as_ref(), &phase, stretch, &mut random);
                version += 1;
                let made =
                    self.plan(member, person, &phase, stretch, &orders, need, own, &others, version, &mut care.base);
                // An order that nobody has acknowledged has no plan yet.
                if let Some(plan) = made.filter(|_| orders.iter().all(|order| order.state != OrderState::Sent)) {
                    newest_plan = Some(plan.clone());
                    care.care_plans.push(plan);
                }
                care.orders.extend(orders);
            }
            care.decisions.extend(decision);
        }
        if member.number % 43 == 5 && member.kind == Kind::Care {
            care.decisions.push(ordering.refusal(member, person.id, &mut random));
        }
        care.contact_persons.extend(around::contact(member, person, own, deputy, self.calendar, &mut random));
        care.technology.extend(around::technology(
            member,
            person.id,
            &profile,
            newest_plan.as_ref(),
            self.calendar,
            &mut random,
        ));
        care.person_absences.extend(around::person_absences(member, person.id, self.calendar, &mut random));
    }

    #[expect(clippy::too_many_arguments, reason = "each is a part of the plan")]
    fn plan(
        &self,
        member: &Member,
        person: &Person,
        phase: &Phase,
        stretch: tillit_domain::DayRange,
        orders: &[Order],
        need: TrueNeed,
        own: &Worker,
        others: &[Id<Worker>],
        version: u32,
        base: &mut Base,
    ) -> Option<CarePlan> {
        let lines: Vec<&OrderLine> = orders.iter().flat_map(|order| &order.lines).collect();
        let unit = self.organisation.units[member.place].id;
        let mode = tillit_domain::steering::steering_on(&self.organisation.steering, unit, stretch.from)
            .map_or(tillit_domain::steering::SteeringMode::Flexible, |decision| decision.mode);
        let making = Making {
            member,
            person: person.id,
            profile: &phase.profile,
            codes: self.codes,
            lines,
            mode,
            stretch,
            // What was agreed lies between the standard and what is really needed.
            agreed: f64::midpoint(1.0, need.factor),
            contact: own.id,
            others,
        };
        making.care_plan(version, self.random, base)
    }

    /// Days on which the unit's mode changes; orders are renewed then.
    fn mode_changes(&self, unit: Id<tillit_domain::organisation::Unit>) -> Vec<jiff::civil::Date> {
        let of_unit: Vec<&SteeringDecision> = self.organisation.steering.iter().filter(|d| d.unit == unit).collect();
        of_unit.windows(2).filter(|pair| pair[0].mode != pair[1].mode).map(|pair| pair[1].from).collect()
    }

    /// The contact, a deputy, and others of the person's group; those named where the identity is protected.
    fn workers_for(&self, member: &Member, person: &Person) -> (&Worker, &Worker, Vec<Id<Worker>>) {
        let holders: Vec<usize> = self.force.holders(member.place, 3).collect();
        let fits: Vec<&Worker> = holders
            .iter()
            .map(|&holder| &self.force.workers[holder])
            .filter(|worker| worker.title == Title::Underskoterska && person.may_be_visited_by(worker.id))
            .collect();
        let at = |number: usize| fits[(member.number + number) % fits.len()];
        let others = (0..4).map(|number| self.force.workers[holders[(member.number * 3 + number) % holders.len()]].id);
        let own = at(0).id;
        (at(0), at(1), others.filter(|&id| id != own).collect())
    }

    /// Most need about what the standard says; some less or more for long, some something else from a day on.
    fn true_need(&self, member: &Member, random: &mut Random) -> TrueNeed {
        let factor = match random.weighted(&[78, 13, 9]) {
            0 => random.factor(0.10),
            1 => 0.66 * random.factor(0.08),
            _ => 1.32 * random.factor(0.08),
        };
        let some_day = before(self.calendar.today, random.between(25, 330));
        let changed = match random.weighted(&[86, 9, 5]) {
            0 => None,
            1 => Some((some_day, 0.62)),
            _ => Some((some_day, 1.35)),
        };
        TrueNeed { factor: factor.clamp(0.45, 1.8), changed: changed.filter(|_| member.arrival == Arrival::Settled) }
    }

    /// Two persons with care get a first order from licensed staff these days; it is not acknowledged yet.
    fn add_new_health_orders(&self, members: &[Member], persons: &[Person], care: &mut PersonsCare) {
        let fresh =
            members.iter().filter(|m| m.kind == Kind::Care && !m.health_care && m.end.is_none() && m.partner.is_none());
        for (number, member) in fresh.skip(9).step_by(50).take(2).enumerate() {
            let today = self.calendar.today;
            let period = tillit_domain::DayRange::new(after(today, 1), after(today, 28));
            let code = crate::catalogue::find(self.codes, if number == 0 { "MED" } else { "OGON" });
            let unit = self.organisation.units[member.place].id;
            let times = tillit_domain::frequency::Frequency::Daily { times: 1 };
            let line_id = crate::ids::id("order-line", format!("{} fresh", member.number));
            let mode = tillit_domain::steering::steering_on(&self.organisation.steering, unit, period.from)
                .map_or(tillit_domain::steering::SteeringMode::Flexible, |decision| decision.mode);
            let Ok(line) = OrderLine::under_hsl(line_id, code, times, period, Some(tillit_domain::Minutes(5)), mode)
            else {
                continue;
            };
            care.orders.push(Order {
                id: crate::ids::id("order", format!("{} fresh", member.number)),
                person: persons[member.number].id,
                unit,
                authority: tillit_domain::order::Authority::Hsl { ordered_by: crate::ordering::nurse(number).into() },
                sent_at: tillit_domain::time::instant(
                    crate::calendar::workday(before(today, 1)),
                    tillit_domain::TimeOfDay::hm(13, 20),
                ),
                urgent: false,
                state: OrderState::Sent,
                lines: vec![line],
            });
        }
    }
}
