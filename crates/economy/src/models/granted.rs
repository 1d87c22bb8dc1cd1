//! Model B: standard time of decided occasions (S-102, S-103), net of absence. It comes to the same whatever is performed.

use tillit_domain::compensation::GrantedTime;
use tillit_domain::quantity::Minutes;
use tillit_domain::steering::SteeringMode;

use super::allowances::{self, add, entry_of};
use super::context::{Context, Hourly, is_for};
use crate::input::GrantedFact;
use crate::line::{Basis, Undefined};
use crate::sheet::Sheet;

/// Lays the lines.
pub(super) fn lay(context: Context<'_>, terms: &GrantedTime, sheet: &mut Sheet) {
    for granted in &context.facts.granted {
        let own = terms.minutes.contains_key(&*granted.code);
        // An alarm, a meal brought, a camera: nothing that takes time at a visit, unless the municipality pays time for it.
        if !is_for(&terms.only, granted.category) || !granted.category.needs_visit() && !own {
            continue;
        }
        if granted.net == 0 && granted.net_minutes.is_none_or(|minutes| minutes == Minutes::ZERO) {
            continue;
        }
        let Some(minutes) = paid_minutes(terms, granted) else {
            if granted.mode == SteeringMode::None {
                sheet.undefined(context.part, Undefined::NoOrderedTime, 1);
            } else {
                sheet.without_time(&granted.code, granted.net);
            }
            continue;
        };
        let hourly = Hourly {
            basis: Basis::Granted,
            person: granted.person,
            day: granted.day,
            start: granted.usual_start,
            category: granted.category,
            code: &granted.code,
            level: granted.level,
            law: granted.law,
            percent: 100,
        };
        add(context, terms.into(), &hourly, entry_of(granted, minutes), sheet);
    }
    allowances::lay_absence(context, terms.into(), sheet);
    allowances::lay_new_persons(context, terms.into(), sheet);
}

/// Minutes that are paid. In mode ingen no time is ordered, and a paid standard time would bring it back by another door.
fn paid_minutes(terms: &GrantedTime, granted: &GrantedFact) -> Option<Minutes> {
    let own = terms.minutes.get(&*granted.code).filter(|_| granted.mode != SteeringMode::None);
    own.map(|each| *each * i64::from(granted.net)).or(granted.net_minutes)
}
