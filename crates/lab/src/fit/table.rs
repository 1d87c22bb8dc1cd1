//! What was fitted and what could not be, as a table for people.

use std::collections::BTreeMap;

use tillit_domain::catalogue::ServiceCode;
use tillit_domain::quantity::Minutes;
use tillit_domain::steering::RegistrationPolicy;
use tillit_domain::time::DayRange;
use tillit_world::parameters::RegisteringParameters;

use super::absences::SpellFit;
use super::lengths::LengthTable;
use super::observed::Lengths;
use super::row::{FitRow, Measure, NotFitted, Said};
use super::stats::{share_permille, whole};
use crate::facts::LabFacts;

/// Kinds of visits that get a line of their own, the most common first.
const KINDS_SHOWN: usize = 12;

/// All that was found.
pub(super) struct Found<'a> {
    pub(super) seen: &'a Lengths,
    pub(super) lengths: &'a LengthTable,
    pub(super) pace: Option<(i64, i64, i64, usize)>,
    pub(super) declined: (usize, usize),
    pub(super) left_out: (usize, usize),
    pub(super) persons_away: &'a BTreeMap<&'static str, SpellFit>,
    pub(super) workers_ill: Option<SpellFit>,
    pub(super) stepped_in: (usize, usize),
    pub(super) registering: Option<(RegisteringParameters, usize)>,
    pub(super) new_needs: Option<(SpellFit, Minutes)>,
}

impl Found<'_> {
    pub(super) fn rows(&self, catalogue: &[ServiceCode]) -> Vec<FitRow> {
        let mut rows = self.of_lengths(catalogue);
        let n = self.lengths.variation_n;
        let sigma = i64::from(self.lengths.variation_permille);
        if n > 0 {
            let half = whole(1.96 * sigma as f64 / (2.0 * n as f64).sqrt());
            let name =
                Said::new("Variation från dag till dag i samma besök", "Variation of the same visit from day to day");
            rows.push(row("variation", name, Measure::Permille, (sigma, sigma - half, sigma + half), n));
        }
        if let Some((value, low, high, n)) = self.pace {
            let name = Said::new(
                "Längd på besök när den som kommer är mer än 15 minuter sen, mot annars",
                "Length of visits when whoever comes is more than 15 minutes late, compared with otherwise",
            );
            rows.push(row("pace", name, Measure::Permille, (value, low, high), n));
        }
        let shares = [
            ("declined", self.declined, "Besök som brukaren tackar nej till vid dörren", "Visits declined at the door"),
            (
                "left_out",
                self.left_out,
                "Besök där någon av flera insatser inte blir gjord",
                "Visits where one of several tasks is left out",
            ),
            (
                "stepped_in",
                self.stepped_in,
                "Pass där någon gick in för den som var borta",
                "Shifts where somebody stepped in for who was away",
            ),
        ];
        for (id, (hits, of), sv, en) in shares {
            if let Some(value) = share_permille(hits, of) {
                rows.push(row(id, Said::new(sv, en), Measure::Permille, value, of));
            }
        }
        let words = [
            ("hospital", "Brukare på sjukhus", "Persons in hospital"),
            ("short_term_home", "Brukare på korttidsboende", "Persons in a short-term home"),
            ("away", "Brukare bortresta", "Persons away"),
            ("declined", "Brukare som tackar nej en tid", "Persons who decline for a time"),
        ];
        for (cause, sv, en) in words {
            if let Some(fit) = self.persons_away.get(cause) {
                rows.extend(spells(&format!("person_{cause}"), sv, en, fit));
            }
        }
        if let Some(fit) = &self.workers_ill {
            rows.extend(spells("worker_ill", "Medarbetare sjuka", "Workers ill", fit));
        }
        if let Some((fit, minutes)) = &self.new_needs {
            rows.extend(spells("new_needs", "Tillfälligt utökade behov", "Temporary extensions", fit));
            let value = (minutes.seconds().0, minutes.seconds().0, minutes.seconds().0);
            let name = Said::new("Tid per dag vid tillfällig utökning", "Time a day in a temporary extension");
            rows.push(row("new_needs_time", name, Measure::Seconds, value, fit.n));
        }
        if let Some((parameters, n)) = self.registering {
            let parts = [
                (
                    "unregistered",
                    parameters.none_permille,
                    "Besök som inte blir registrerade",
                    "Visits that are not registered",
                ),
                (
                    "missing_stop",
                    parameters.missing_stop_permille,
                    "Registreringar utan stopp",
                    "Registrations without a stop",
                ),
                ("manual", parameters.manual_permille, "Registreringar för hand", "Registrations by hand"),
                ("corrected", parameters.corrected_permille, "Fel som rättas", "Faults that are corrected"),
            ];
            for (id, value, sv, en) in parts {
                let hits = usize::try_from(value).unwrap_or(0) * n / 1000;
                let interval = share_permille(hits, n).map_or((0, 0), |(_, low, high)| (low, high));
                let value = (i64::from(value), interval.0.min(i64::from(value)), interval.1.max(i64::from(value)));
                rows.push(row(id, Said::new(sv, en), Measure::Permille, value, n));
            }
        }
        rows
    }

    fn of_lengths(&self, catalogue: &[ServiceCode]) -> Vec<FitRow> {
        // Codes are for systems; people know what a task is called.
        let named = |code: &str| {
            catalogue.iter().find(|it| it.code == code).map_or_else(|| code.to_owned(), |it| it.name.clone())
        };
        let mut kinds: Vec<_> = self.lengths.of_tasks.iter().collect();
        kinds.sort_by_key(|(tasks, fit)| (std::cmp::Reverse(fit.n), tasks.as_str()));
        kinds
            .into_iter()
            .take(KINDS_SHOWN)
            .map(|(tasks, fit)| {
                let of = tasks.split('+').map(named).collect::<Vec<_>>().join(" + ");
                let name = Said::new(
                    format!("Besök med {of} ({} brukare)", fit.persons),
                    format!("Visits with {of} ({} persons)", fit.persons),
                );
                let value = (fit.seconds.0, fit.low.0, fit.high.0);
                row(&format!("length {tasks}"), name, Measure::Seconds, value, fit.n)
            })
            .collect()
    }

    pub(super) fn not_fitted(&self, facts: &LabFacts, days: DayRange) -> Vec<NotFitted> {
        let mut missing = Vec::new();
        let mut say =
            |id: &str, sv: String, en: String| missing.push(NotFitted { id: id.into(), why: Said { sv, en } });
        if self.seen.only_exceptions > 0 {
            say(
                "only_exceptions",
                format!(
                    "{} besök är från dagar då bara undantag registrerades. De visar inte hur lång tid besök brukar ta och är inte med.",
                    self.seen.only_exceptions
                ),
                format!(
                    "{} visits are from days when only exceptions were registered. They do not tell how long visits usually take and are left aside.",
                    self.seen.only_exceptions
                ),
            );
        }
        if self.seen.faulty > 0 {
            say(
                "faulty",
                format!("{} registreringar väntar på rättning och är inte med.", self.seen.faulty),
                format!("{} registrations wait for correction and are left aside.", self.seen.faulty),
            );
        }
        let unknown = facts
            .visits
            .iter()
            .filter(|it| {
                days.contains(it.visit.day)
                    && facts.steered(it.visit.group, it.visit.day).1 != RegistrationPolicy::ExceptionOnly
            })
            .filter(|it| self.lengths.of(it.visit.person, &super::tasks_of(&it.visit)).is_none())
            .count();
        if unknown > 0 {
            say(
                "unknown_length",
                format!("{unknown} besök har insatser som aldrig är registrerade. De räknas med planerad tid."),
                format!("{unknown} visits have tasks that were never registered. Their planned time stands in."),
            );
        }
        if self.pace.is_none() {
            say(
                "pace",
                "För få besök började sent för att visa om den som är sen skyndar sig. Ett antagande står i stället."
                    .into(),
                "Too few visits began late to tell whether whoever is late hurries. An assumption stands in.".into(),
            );
        }
        if self.new_needs.is_none() {
            say(
                "new_needs",
                "Tillfälliga utökningar är inte registrerade de här månaderna. Inga nya behov dras utöver dem som kom."
                    .into(),
                "No temporary extensions are recorded in these months. No new needs are drawn beyond those that came."
                    .into(),
            );
        }
        if self.registering.is_none() {
            say(
                "registering",
                "För få registreringar för att visa hur ni registrerar. Ett antagande står i stället.".into(),
                "Too few registrations to tell how you register. An assumption stands in.".into(),
            );
        }
        say(
            "travel",
            "Restid mäts inte. Variationen runt den beräknade restiden är ett antagande.".into(),
            "Travel is not measured. How it varies around its estimate is an assumption.".into(),
        );
        missing
    }
}

fn row(id: &str, name: Said, measure: Measure, (value, low, high): (i64, i64, i64), n: usize) -> FitRow {
    FitRow { id: id.into(), name, measure, value, low, high, n }
}

fn spells(id: &str, sv: &str, en: &str, fit: &SpellFit) -> [FitRow; 2] {
    let rate = i64::from(fit.parameters.per_thousand_years);
    let interval = (rate, i64::from(fit.rate_interval.0), i64::from(fit.rate_interval.1));
    let days = fit.mean_tenth_days;
    let (least, most) = (i64::from(fit.parameters.days_least) * 10, i64::from(fit.parameters.days_most) * 10);
    let often = Said::new(format!("{sv}: gånger per person och år"), format!("{en}: times per person and year"));
    let long = Said::new(format!("{sv}: hur länge varje gång"), format!("{en}: how long each time"));
    [
        row(&format!("{id}_rate"), often, Measure::PerThousandYears, interval, fit.n),
        row(&format!("{id}_days"), long, Measure::TenthDays, (days, least, most), fit.n),
    ]
}
