//! Delegations: given for a year at most and renewed through the history; some end soon, some were withdrawn (rules §11).

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::delegation::{Delegation, DelegationScope};
use tillit_domain::organisation::Unit;
use tillit_world::Random;

use crate::calendar::{Calendar, after, before};
use crate::ids::id;
use crate::ordering::nurse;
use crate::organisation::NIGHT;
use crate::workers::{Workforce, employed, first_day};

/// Each task with the share who have it, in a thousand: of the widely competent, of the others, of the night patrol.
const SHARES: [(DelegatedTask, [u32; 3]); 6] = [
    (DelegatedTask::Medicine, [985, 850, 1000]),
    (DelegatedTask::Insulin, [940, 150, 900]),
    (DelegatedTask::EyeDrops, [950, 450, 700]),
    (DelegatedTask::Wound, [780, 100, 300]),
    (DelegatedTask::Compression, [950, 450, 400]),
    (DelegatedTask::Catheter, [700, 60, 700]),
];
const COMPETENT: usize = 0;
const OTHERS: usize = 1;
const BY_NIGHT: usize = 2;

pub(crate) fn delegations(force: &Workforce, units: &[Unit], calendar: Calendar, random: &Random) -> Vec<Delegation> {
    let mut random = random.fork("delegations", 0);
    let mut given = Vec::new();
    for (number, worker) in force.workers.iter().enumerate() {
        let group = force.group_of[number];
        let competent = random.chance(740);
        let share = match (group == NIGHT, competent) {
            (true, _) => BY_NIGHT,
            (false, true) => COMPETENT,
            (false, false) => OTHERS,
        };
        for (task, shares) in SHARES {
            if !random.chance(shares[share]) {
                continue;
            }
            // The night patrol serves persons of all units.
            let scope_units: Vec<&Unit> =
                if group == NIGHT { units[..=NIGHT].iter().collect() } else { vec![&units[group]] };
            let first = before(first_day(worker, calendar), random.between(0, 330));
            let lapses = random.chance(60);
            for unit in scope_units {
                let mut from = first.max(worker.employment.from);
                while from <= calendar.today && employed(worker, from) {
                    // At most a year; the last day is the day before the anniversary.
                    let to = before(from, -364).min(worker.employment.to.unwrap_or(Date::MAX));
                    given.push(Delegation {
                        id: id("delegation", format!("{number} {task:?} {} {from}", unit.name)),
                        worker: worker.id,
                        task,
                        scope: DelegationScope::Unit { unit: unit.id },
                        period: DayRange::new(from, to),
                        given_by: nurse(number).into(),
                        withdrawn_from: None,
                    });
                    if lapses && to > before(calendar.today, 200) {
                        break;
                    }
                    from = after(to, 1);
                }
            }
        }
    }
    withdraw_some(&mut given, calendar, &mut random);
    given
}

/// Three are withdrawn, one of them in these days.
fn withdraw_some(given: &mut [Delegation], calendar: Calendar, random: &mut Random) {
    let valid: Vec<usize> = (0..given.len())
        .filter(|&at| given[at].holds_on(calendar.today) && given[at].task != DelegatedTask::Medicine)
        .collect();
    for days_ago in [4, 60, 130] {
        let delegation = &mut given[*random.pick(&valid)];
        delegation.withdrawn_from = Some(before(calendar.today, days_ago).max(after(delegation.period.from, 1)));
    }
}
