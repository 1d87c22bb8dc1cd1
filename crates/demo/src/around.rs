//! What surrounds care: contact persons, technology at home, and who is away.

use jiff::civil::Date;
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause, WorkerAbsence, WorkerAbsenceCause};
use tillit_domain::care_plan::CarePlan;
use tillit_domain::contact_person::{ContactOutcome, ContactPerson};
use tillit_domain::person::Person;
use tillit_domain::technology::{Consent, Technology, TechnologyKind};
use tillit_domain::worker::{Title, Worker};
use tillit_domain::{DayRange, Id};
use tillit_world::Random;
use tillit_world::absences::draw_spells;
use tillit_world::parameters::SpellParameters;

use crate::calendar::{Calendar, after, before};
use crate::cohort::{Arrival, Kind, Member};
use crate::ids::id;
use crate::organisation::NIGHT;
use crate::profile::Profile;
use crate::workers::{Workforce, first_day};

/// The offer of a contact person and what came of it (rules §2).
pub(crate) fn contact(
    member: &Member,
    person: &Person,
    own: &Worker,
    deputy: &Worker,
    calendar: Calendar,
    random: &mut Random,
) -> Option<ContactPerson> {
    if member.kind == Kind::HealthOnly || matches!(member.arrival, Arrival::OrderNew | Arrival::OrderUrgent) {
        return None;
    }
    let offered_on = after(member.start, 3).min(calendar.today);
    let period = DayRange { from: after(offered_on, 7).max(own.employment.from), to: member.end.map(|(day, _)| day) };
    let accepted = ContactOutcome::Accepted { worker: own.id, deputy: Some(deputy.id) };
    let outcome = match (member.kind, random.weighted(&[82, 8, 10])) {
        (Kind::Limited, 0 | 1) => {
            ContactOutcome::Unneeded { motive: "Har endast trygghetslarm eller matdistribution.".into() }
        }
        (_, 1) => ContactOutcome::Declined,
        (Kind::Care, 2) => ContactOutcome::Offered,
        _ if own.title == Title::Underskoterska && person.may_be_visited_by(own.id) => accepted,
        _ => ContactOutcome::Offered,
    };
    Some(ContactPerson { id: id("contact", member.number), person: person.id, offered_on, period, outcome })
}

/// Alarms, robots, cameras and watches, each with consent; some withdrew it (S-147, S-148).
pub(crate) fn technology(
    member: &Member,
    person: Id<Person>,
    profile: &Profile,
    plan: Option<&CarePlan>,
    calendar: Calendar,
    random: &mut Random,
) -> Vec<Technology> {
    let entry = |key: &str| {
        let wanted = id("entry", format!("{} {key}", member.number));
        plan.filter(|plan| plan.entries.iter().any(|entry| entry.id == wanted)).map(|_| wanted)
    };
    let watch = random.chance(25);
    let kinds = [
        (profile.alarm, TechnologyKind::Alarm, None, 0),
        (profile.robot, TechnologyKind::MedicineRobot, entry("robot"), 260),
        (profile.camera, TechnologyKind::Camera, entry("night 2").or_else(|| entry("night 1")), 330),
        (watch, TechnologyKind::GpsWatch, None, 200),
    ];
    let mut technology = Vec::new();
    for (wanted, kind, replaces, at_most_days_ago) in kinds {
        if !wanted {
            continue;
        }
        let from = if at_most_days_ago == 0 {
            after(member.start, 5)
        } else {
            before(calendar.today, random.between(20, at_most_days_ago)).max(after(member.start, 5))
        };
        let withdrawn = kind != TechnologyKind::Alarm && member.number % 4 == 1;
        technology.push(Technology {
            id: id("technology", format!("{} {kind:?}", member.number)),
            person,
            kind,
            consent: Consent {
                given_on: before(from, 4),
                account: "Muntligt till handläggaren vid hembesök, antecknat samma dag.".into(),
                withdrawn_on: withdrawn.then(|| after(from, random.between(10, 80)).min(calendar.today)),
            },
            period: DayRange { from, to: member.end.map(|(day, _)| day) },
            replaces: replaces.into_iter().collect(),
        });
    }
    technology
}

/// When a person was away, and two in hundred are away today.
pub(crate) fn person_absences(
    member: &Member,
    person: Id<Person>,
    calendar: Calendar,
    random: &mut Random,
) -> Vec<PersonAbsence> {
    let frail = if member.health_care { 700 } else { 330 };
    let spells = [
        (PersonAbsenceCause::Hospital, frail, 2, 13),
        (PersonAbsenceCause::ShortTermHome, frail / 4, 6, 20),
        (PersonAbsenceCause::Away, 260, 1, 6),
        (PersonAbsenceCause::Declined, 60, 1, 4),
    ];
    let from = member.start.max(calendar.start);
    let last = member.end.map_or(before(calendar.today, 3), |(day, _)| day);
    let mut absences: Vec<PersonAbsence> = Vec::new();
    for (cause, per_thousand_years, days_least, days_most) in spells {
        let parameters = SpellParameters { per_thousand_years, days_least, days_most };
        for period in draw_spells((from, last), parameters, random) {
            if absences.iter().all(|other| !other.period.overlaps(period)) {
                absences.push(absence(member.number, person, cause, period));
            }
        }
    }
    if member.end.is_none()
        && member.arrival == Arrival::Settled
        && member.kind != Kind::Limited
        && member.number % 47 == 20
    {
        let (cause, to) = if member.number.is_multiple_of(2) {
            (PersonAbsenceCause::Hospital, None)
        } else {
            (PersonAbsenceCause::ShortTermHome, Some(after(calendar.today, 6)))
        };
        absences.push(absence(member.number, person, cause, DayRange { from: before(calendar.today, 2), to }));
    }
    absences
}

fn absence(member: usize, person: Id<Person>, cause: PersonAbsenceCause, period: DayRange) -> PersonAbsence {
    let planned = matches!(cause, PersonAbsenceCause::ShortTermHome | PersonAbsenceCause::Away);
    PersonAbsence {
        id: id("person-absence", format!("{member} {}", period.from)),
        person,
        cause,
        period,
        told_on: if planned { before(period.from, 8) } else { period.from },
    }
}

/// When workers were ill, on leave or at a course. Few are on leave in the demo's own week, so that it can be staffed.
pub(crate) fn worker_absences(force: &Workforce, calendar: Calendar, random: &Random) -> Vec<WorkerAbsence> {
    let mut absences: Vec<WorkerAbsence> = Vec::new();
    for (number, worker) in force.workers.iter().enumerate() {
        let mut random = random.fork("worker absences", number as u64);
        let from = first_day(worker, calendar);
        let last = worker.employment.to.unwrap_or(before(calendar.today, 1)).min(before(calendar.today, 1));
        if from > last || force.by_the_hour.contains(&number) {
            continue;
        }
        let per_thousand_years = if force.group_of[number] == NIGHT { 2200 } else { 3300 };
        let ill = SpellParameters { per_thousand_years, days_least: 1, days_most: 6 };
        let course = SpellParameters { per_thousand_years: 700, days_least: 1, days_most: 1 };
        let mut own: Vec<(WorkerAbsenceCause, DayRange)> = summer(from, last, calendar, &mut random)
            .into_iter()
            .map(|period| (WorkerAbsenceCause::Leave, period))
            .collect();
        for (cause, parameters) in [(WorkerAbsenceCause::Ill, ill), (WorkerAbsenceCause::Training, course)] {
            for period in draw_spells((from, last), parameters, &mut random) {
                if own.iter().all(|(_, other)| !other.overlaps(period)) {
                    own.push((cause, period));
                }
            }
        }
        if number % 61 == 4 {
            own.push((WorkerAbsenceCause::Ill, DayRange::new(calendar.today, after(calendar.today, 1))));
        } else if number % 61 == 9 {
            own.push((WorkerAbsenceCause::Leave, DayRange::new(calendar.today, after(calendar.today, 20))));
        }
        absences.extend(own.into_iter().map(|(cause, period)| WorkerAbsence {
            id: id("worker-absence", format!("{number} {} {cause:?}", period.from)),
            worker: worker.id,
            cause,
            period,
            away_from: None,
        }));
    }
    absences
}

/// Two weeks each summer and one each winter of the history, kept clear of the days around today.
fn summer(from: Date, last: Date, calendar: Calendar, random: &mut Random) -> Vec<DayRange> {
    let mut leave = Vec::new();
    for year in from.year()..=last.year() {
        let june = Date::new(year, 6, 9).unwrap_or(from);
        let january = Date::new(year, 1, 15).unwrap_or(from);
        for (first, weeks_least, weeks_most, length) in [(june, 0, 9, 13), (january, 0, 11, 6)] {
            let start = after(first, 7 * random.between(weeks_least, weeks_most));
            let period = DayRange::new(start, after(start, length));
            let soon = DayRange::new(before(calendar.today, 1), after(calendar.today, 14));
            if start >= from && period.to.is_some_and(|to| to <= last) && !period.overlaps(soon) {
                leave.push(period);
            }
        }
    }
    leave
}
