//! Figures from rows that were kept by day and month are those counted from all facts at once.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use proptest::prelude::*;
use tillit_domain::DayRange;
use tillit_domain::time::day_of;
use tillit_followup::Asked;
use tillit_followup::calibration::CALIBRATION;
use tillit_followup::ground::{Lookup, MARGIN, REGISTRATION_MARGIN, lay, lay_standing};
use tillit_followup::metrics::{ALL, Entry};
use tillit_followup::report::{Sorted, tell, tell_kept};
use tillit_followup::rollup::{Kept, Pick, Piece, Row, build, month, wanted};

use crate::random::{DAYS, any_town};
use crate::town::{MONDAY, Town, days, june};

/// The facts that may be read for a day, and no others.
fn around(town: &Town, day: Date) -> Town {
    let near = |other: Date, margin: i64| i64::from((other - day).get_days()).abs() <= margin;
    let mut part = town.clone();
    part.visits.retain(|it| near(it.fact.visit.day, MARGIN));
    part.registrations.retain(|it| near(day_of(it.fact.start), REGISTRATION_MARGIN));
    part.shifts.retain(|it| near(it.day, MARGIN));
    part
}

/// A day's rows, as they are kept.
fn rows(town: &Town, day: Date, asked: Asked) -> Vec<Row> {
    let part = around(town, day);
    let lookup = Lookup::new(part.masters(), DayRange::new(day, day));
    let of_day = Asked { from: day, to: day, ..asked };
    build(&lay(&part.facts(), &lookup, of_day, DayRange::new(day, day)), &part.context(of_day)).unwrap()
}

/// The pieces of some days: whole months where there are any, and days.
fn pieces(town: &Town, days: DayRange, pick: Pick, asked: Asked) -> Vec<Arc<Piece>> {
    let (mut day, last) = (days.from, days.to.unwrap());
    let mut found = Vec::new();
    while day <= last {
        let end = day.last_of_month();
        let whole = day.day() == 1 && end <= last && pick != Pick::OfDays;
        let rows = if whole {
            let of_days: Vec<Row> = DayRange::new(day, end).days().flat_map(|day| rows(town, day, asked)).collect();
            month(day, &of_days).unwrap()
        } else {
            rows(town, day, asked)
        };
        found.push(Arc::new(Piece::read(&rows, pick).unwrap()));
        day = if whole { end } else { day }.tomorrow().unwrap();
    }
    found
}

fn same(town: &Town, asked: Asked) -> Result<(), TestCaseError> {
    let items = town.items(asked);
    let lookup = Lookup::new(town.masters(), DayRange::new(asked.from, asked.to));
    let standing = lay_standing(&lookup, town.facts().extra, asked);
    let kept = Kept {
        pieces: wanted(asked).into_iter().map(|it| (it, pieces(town, it.days, it.pick, asked))).collect(),
        standing: &standing,
        filters: lookup.all_filters(),
    };
    let context = town.context(asked);
    let all: Vec<&Entry> = ALL.iter().chain(std::iter::once(&CALIBRATION)).collect();
    for entry in all {
        let counted = tell(entry, &Sorted::new(&items), &town.units, &town.groups, &context);
        let from_rows = tell_kept(entry, &kept, &town.units, &town.groups, &context).unwrap();
        prop_assert_eq!(from_rows, counted, "{} of {}–{}", entry.definition.id, asked.from, asked.to);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Every metric, scope and filter, for days and for a whole month; a registration may name a visit of any other day.
    #[test]
    fn rows_of_days_and_months_add_up_to_what_is_counted_at_once(
        town in any_town(),
        astray in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..6),
        from in 0..10_i64,
    ) {
        let mut town = town;
        for (registration, visit) in astray {
            if !town.registrations.is_empty() && !town.visits.is_empty() {
                let visit = town.visits[visit.index(town.visits.len())].fact.visit.id;
                let at = registration.index(town.registrations.len());
                town.registrations[at].fact.visit = Some(visit);
            }
        }
        same(&town, june())?;
        let first = MONDAY.saturating_add(from.days());
        same(&town, Asked { from: first, to: first.saturating_add(5.days()), ..days(DAYS) })?;
    }
}
