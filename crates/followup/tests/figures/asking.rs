//! What a made-up town is asked, and answers.

use tillit_domain::DayRange;
use tillit_domain::population::PopulationFilter;
use tillit_followup::facts::{Extra, Facts, Masters};
use tillit_followup::ground::{Lookup, lay, lay_standing};
use tillit_followup::item::Laid;
use tillit_followup::metrics::{Context, Kept, Settings, named};
use tillit_followup::report::{Scope, Sorted, Told, tell};
use tillit_followup::{Asked, Figure};

use crate::town::Town;

impl Town {
    pub(crate) fn masters(&self) -> Masters<'_> {
        Masters {
            units: &self.units,
            groups: &self.groups,
            teams: &self.teams,
            steering: &self.steering,
            codes: &self.codes,
            persons: &self.persons,
            workers: &self.workers,
            decisions: &self.decisions,
            orders: &self.orders,
            care_plans: &self.care_plans,
            contact_persons: &self.contacts,
            absences: &self.absences,
            worker_absences: &[],
            delegations: &self.delegations,
            technology: &self.technology,
        }
    }

    pub(crate) fn facts(&self) -> Facts<'_> {
        Facts {
            masters: self.masters(),
            visits: &self.visits,
            registrations: &self.registrations,
            corrections: &self.corrections,
            events: &self.events,
            shifts: &self.shifts,
            extra: Extra {
                need_changes: self.need_changes.as_deref(),
                extensions: self.extensions.as_deref(),
                costs: self.costs,
                overtime: self.overtime.as_deref(),
                inhabitants: self.inhabitants,
                travel: self.travel.as_deref(),
            },
        }
    }

    pub(crate) fn items(&self, asked: Asked) -> Vec<Laid> {
        let (facts, needed) = (self.facts(), asked.needed());
        let lookup = Lookup::new(facts.masters, DayRange::new(asked.from, asked.to));
        let mut items = lay(&facts, &lookup, asked, needed);
        items.extend(lay_standing(&lookup, facts.extra, asked));
        items
    }

    pub(crate) fn context(&self, asked: Asked) -> Context {
        let kept = Kept {
            need_changes: self.need_changes.is_some(),
            extensions: self.extensions.is_some(),
            overtime: self.overtime.is_some(),
            costs: self.costs.is_some(),
            inhabitants: self.inhabitants.is_some(),
            travel: self.travel.is_some(),
        };
        Context { asked, kept, settings: Settings::default() }
    }

    /// A metric for everybody, nothing hidden.
    pub(crate) fn figure(&self, metric: &str, asked: Asked) -> Figure {
        let items = self.items(asked);
        (named(metric).unwrap().figures)(&[items.iter().collect()], &[vec![0]], &self.context(asked)).remove(0)
    }

    /// A metric as it is told.
    pub(crate) fn told(&self, metric: &str, asked: Asked) -> Vec<Told> {
        let items = self.items(asked);
        tell(named(metric).unwrap(), &Sorted::new(&items), &self.units, &self.groups, &self.context(asked))
    }

    pub(crate) fn told_to(&self, metric: &str, asked: Asked, scope: Scope, filter: PopulationFilter) -> Told {
        self.told(metric, asked)
            .into_iter()
            .find(|it| it.scope == scope && it.filter.is_none_or(|it| it == filter))
            .unwrap()
    }
}

/// Numerator, denominator and value in thousandths.
pub(crate) fn fraction(figure: &Figure) -> (i64, i64, i64) {
    (figure.numerator.unwrap(), figure.denominator.unwrap(), figure.value.unwrap().0)
}
