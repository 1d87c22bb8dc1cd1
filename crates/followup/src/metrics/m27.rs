//! M27: how many workers the plan needs at once, by part of the day, and how many are rostered (S-061, S-085).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Part, Who};
use crate::item::{Item, Laid, ShiftItem};
use crate::period::Span;

/// Parts of the day: key, first hour, hours.
const BANDS: [(&str, i64, i64); 6] = [
    ("07-10", 7, 3),
    ("10-12", 10, 2),
    ("12-14", 12, 2),
    ("14-17", 14, 3),
    ("17-22", 17, 5),
    ("22-07", 22, 9),
];

/// Planned staff minutes with travel / (minutes of the band × target share of time with persons), a mean over the days
/// that have shifts. The value is the band that needs most; parts are `need/…` and `rostered/…` for each band. Travel is
/// laid where the shift's visits are.
pub struct M27;

impl Metric for M27 {
    const DEFINITION: Definition = Definition {
        id: "M27",
        version: 1,
        name_sv: "Medarbetare som planen kräver samtidigt",
        name_en: "Workers the plan needs at once",
        unit: Unit::Heads,
        about: About::Work,
        span: Span::Ahead,
        own_filter: None,
    };
    /// By band planned and rostered minutes; the days that have shifts.
    type Sum = (BTreeMap<usize, (i64, i64)>, BTreeSet<Date>);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Item::Shift(shift) = &laid.item else { return };
        tally.who.workers.extend(shift.worker);
        tally.sum.1.insert(laid.day);
        let total: i64 = shift.planned_by_hour.iter().map(|(_, minutes)| minutes).sum();
        let travel = shift.travel.map_or(0, |it| it.0);
        for (hour, minutes) in &shift.planned_by_hour {
            let with_travel = minutes + if total > 0 { travel * minutes / total } else { 0 };
            tally.sum.0.entry(band(i64::from(*hour))).or_default().0 += with_travel;
        }
        if !shift.absent {
            rostered(shift, |band, minutes| tally.sum.0.entry(band).or_default().1 += minutes);
        }
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        let days = i64::try_from(tally.sum.1.len()).unwrap_or(i64::MAX);
        let target = context.settings.target_direct_percent;
        let mut parts: Vec<Part> = Vec::new();
        let mut most: Option<(i64, i64)> = None;
        for (at, (name, _, hours)) in BANDS.iter().enumerate() {
            let (planned, rostered) = tally.sum.0.get(&at).copied().unwrap_or_default();
            let (above, below) = (planned * 100, hours * 60 * days * target);
            parts.push(Part::ratio(format!("need/{name}"), above, below, 1, tally.who.clone()));
            parts.push(Part::ratio(format!("rostered/{name}"), rostered, hours * 60 * days, 1, tally.who.clone()));
            let more = |held: (i64, i64)| i128::from(above) * i128::from(held.1) > i128::from(held.0) * i128::from(below);
            if most.is_none_or(more) {
                most = Some((above, below));
            }
        }
        let (above, below) = most.unwrap_or_default();
        Figure { parts, who: Who::default(), ..Figure::ratio(above, below, 1) }
    }
}

fn band(hour: i64) -> usize {
    let within = hour.rem_euclid(24);
    let last = BANDS.len() - 1;
    BANDS[..last].iter().position(|(_, from, hours)| (*from..from + hours).contains(&within)).unwrap_or(last)
}

/// Minutes of a shift by band, an hour at a time; breaks are not taken off.
fn rostered(shift: &ShiftItem, mut add: impl FnMut(usize, i64)) {
    let (mut at, end) = (i64::from(shift.clock.0.0) / 60, i64::from(shift.clock.1.0) / 60);
    while at < end {
        let next = ((at.div_euclid(60) + 1) * 60).min(end);
        add(band(at.div_euclid(60)), next - at);
        at = next;
    }
}
