//! Calibration of standard times per code (M19, S-013): how long occasions took against the standard time, over all persons
//! of a code together, never for one of them and never from assumed minutes.

use std::collections::BTreeMap;

use tillit_domain::law::Law;
use tillit_domain::registration::Known;

use crate::disclosure::FEWEST;
use crate::figure::{Figure, Part, Reason, Who, quantile};
use crate::item::Laid;
use crate::metrics::{About, Context, Definition, Entry, Metric, Tally, Unit, visit};
use crate::period::Span;

/// The fewest occasions that say something about a code.
pub const FEWEST_OCCASIONS: i64 = 30;

/// Measured minutes of occasions by code and standard time. The key of a part is `code|standard|kind|what`, where kind is
/// `alone` for occasions that had their visit to themselves and so were measured as such, and `shared` for those whose time
/// is an estimated share of a visit; what is `median`, `q1` or `q3`.
pub struct Calibration;

impl Metric for Calibration {
    const DEFINITION: Definition = Definition {
        id: "SCHABLON",
        version: 1,
        name_sv: "Uppmätt tid mot schablontid",
        name_en: "Measured against standard time",
        unit: Unit::Number,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// By code, standard minutes and whether alone: how often so many minutes were measured.
    type Sum = BTreeMap<(String, i64, bool), BTreeMap<i64, i64>>;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Some(visit) = visit(laid) else { return };
        let measured = |known| matches!(known, Known::Measured | Known::Sampled);
        let Some(performed) = visit.performed.as_ref().filter(|it| measured(it.known)) else { return };
        if performed.client.is_none() || visit.tasks.iter().any(|task| task.each.is_none()) {
            return;
        }
        let done = || visit.tasks.iter().filter(|task| task.done == Some(true));
        let alone = visit.tasks.len() == 1;
        for task in done().filter(|task| task.law == Law::Sol) {
            let Some(each) = task.each.filter(|it| it.0 > 0) else { continue };
            let key = (task.code.to_string(), each.0, alone);
            tally.parts.entry(name(&key, "median")).or_default().person(visit.person);
            tally.who.person(visit.person);
            tally.known.add(performed.known, task.performed);
            *tally.sum.entry(key).or_default().entry(task.performed.0).or_default() += 1;
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let mut parts = Vec::new();
        for (key, minutes) in &tally.sum {
            let who: Who = tally.of_part(&name(key, "median"));
            let occasions = minutes.values().sum::<i64>();
            if occasions < FEWEST_OCCASIONS || who.persons.len() < FEWEST {
                continue;
            }
            for (what, permille) in [("median", 500), ("q1", 250), ("q3", 750)] {
                parts.push(Part {
                    key: name(key, what),
                    value: quantile(minutes, permille),
                    numerator: Some(occasions),
                    denominator: Some(key.1),
                    who: who.clone(),
                });
            }
        }
        if parts.is_empty() {
            return Figure::without(Reason::TooFew);
        }
        Figure { parts, ..Figure::default() }
    }
}

fn name((code, standard, alone): &(String, i64, bool), what: &str) -> String {
    format!("{code}|{standard}|{}|{what}", if *alone { "alone" } else { "shared" })
}

/// The figure without its type. It is no registered metric: it opens M19.
pub const CALIBRATION: Entry = Entry::kept::<Calibration>();
