//! Words for plans: what the gate finds, why a visit is left out, what a proposal changes and why.
//!
//! They name persons and workers, so they are made only for who may see the plan.

mod colleagues_en;
mod colleagues_sv;
pub(super) mod en;
pub(super) mod sv;

use std::collections::BTreeMap;

use jiff::civil::Date;
use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::quantity::Seconds;
use tillit_domain::shift::Shift;
use tillit_domain::time::TimeOfDay;
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;
use tillit_planning::gate::Finding;
use tillit_planning::problem::NotAllowed;
use tillit_planning::result::{ChangeReason, LeftOutReason, Remedy};
use tillit_planning::vacancy::Candidate;
use tillit_planning::{ComponentKind, Components, PlanningInput};

use super::Language;

/// Says things about one plan in one language.
pub(crate) struct PlanSpeech<'a> {
    language: Language,
    persons: BTreeMap<Id<Person>, &'a Person>,
    workers: BTreeMap<Id<Worker>, &'a Worker>,
    shifts: BTreeMap<Id<Shift>, &'a Shift>,
    visits: BTreeMap<Id<Visit>, &'a Visit>,
    /// Those who hear it work beside those it is about.
    to_colleagues: bool,
}

/// Who would come to a visit instead of whom.
pub(crate) struct Comes<'a> {
    /// The visit.
    pub(crate) visit: &'a Visit,
    /// Who comes and did not, and whether the person has met them.
    pub(crate) new: Vec<(Id<Worker>, bool)>,
    /// Who came and does not.
    pub(crate) gone: Vec<Id<Worker>>,
    /// When; none without a place.
    pub(crate) start: Option<TimeOfDay>,
    /// Whether that is another time than before.
    pub(crate) moved: bool,
}

impl<'a> PlanSpeech<'a> {
    pub(crate) fn new(input: &'a PlanningInput, language: Language) -> Self {
        Self {
            language,
            persons: input.persons.iter().map(|it| (it.id, it)).collect(),
            workers: input.workers.iter().map(|it| (it.id, it)).collect(),
            shifts: input.shifts.iter().map(|it| (it.id, it)).collect(),
            visits: input.draft.iter().map(|it| (it.visit.id, &it.visit)).collect(),
            to_colleagues: false,
        }
    }

    /// The same for colleagues: whether a rule holds for somebody, never by how much, nor who has said no to whom
    /// (invariant 3).
    pub(crate) fn to_colleagues(mut self) -> Self {
        self.to_colleagues = true;
        self
    }

    /// What the gate has found, a sentence.
    pub(crate) fn finding(&self, finding: &Finding) -> String {
        let discreet = self.to_colleagues.then(|| match self.language {
            Language::Sv => colleagues_sv::finding(self, finding),
            Language::En => colleagues_en::finding(self, finding),
        });
        if let Some(words) = discreet.flatten() {
            return words;
        }
        match self.language {
            Language::Sv => sv::finding(self, finding),
            Language::En => en::finding(self, finding),
        }
    }

    /// What can be done about it.
    pub(crate) fn finding_remedies(&self, finding: &Finding) -> Vec<String> {
        let words = match self.language {
            Language::Sv => sv::finding_remedy(self, finding),
            Language::En => en::finding_remedy(self, finding),
        };
        words.into_iter().collect()
    }

    /// Why a visit has no place.
    pub(crate) fn left_out(&self, reason: &LeftOutReason) -> String {
        if let (true, LeftOutReason::NotAllowed { why: NotAllowed::Unwanted | NotAllowed::NotNamed, workers }) =
            (self.to_colleagues, reason)
        {
            return match self.language {
                Language::Sv => colleagues_sv::cannot(&self.some_workers(workers, "och ytterligare")),
                Language::En => colleagues_en::cannot(&self.some_workers(workers, "and another")),
            };
        }
        match self.language {
            Language::Sv => sv::left_out(self, reason),
            Language::En => en::left_out(self, reason),
        }
    }

    /// What would give it one.
    pub(crate) fn remedy(&self, remedy: Remedy) -> String {
        match self.language {
            Language::Sv => sv::remedy(self, remedy),
            Language::En => en::remedy(self, remedy),
        }
    }

    /// Why a proposal moves a visit.
    pub(crate) fn change(&self, reason: ChangeReason) -> String {
        match self.language {
            Language::Sv => sv::change(reason),
            Language::En => en::change(reason),
        }
    }

    /// Who would come to a visit instead of whom, a sentence.
    pub(crate) fn comes(&self, comes: &Comes<'_>) -> String {
        match self.language {
            Language::Sv => colleagues_sv::comes(self, comes),
            Language::En => colleagues_en::comes(self, comes),
        }
    }

    /// What a change of the plan means, the weightiest first; what stays the same is not told.
    pub(crate) fn components(&self, change: &Components) -> Vec<String> {
        let about_work = |kind: ComponentKind| {
            use ComponentKind::{Balance, Idle, Overtime, Waiting};
            matches!(kind, Balance | Idle | Overtime | Waiting)
        };
        let told = change
            .entries()
            .into_iter()
            .filter(|(kind, value)| *value != 0 && !(self.to_colleagues && about_work(*kind)));
        told.map(|(kind, value)| self.component(kind, value)).collect()
    }

    /// Of a change, what follows from who comes and not from when: told at every start on a shift.
    pub(crate) fn of_the_worker(&self, change: &Components) -> Vec<String> {
        let told = change.entries().into_iter().filter(|(kind, value)| {
            *value != 0
                && matches!(
                    kind,
                    ComponentKind::Continuity
                        | ComponentKind::Preference
                        | ComponentKind::Stability
                        | ComponentKind::Lending
                )
        });
        told.map(|(kind, value)| self.component(kind, value)).collect()
    }

    /// More or less travel.
    pub(crate) fn travel(&self, change: Seconds) -> String {
        self.component(ComponentKind::Travel, change.0)
    }

    fn component(&self, kind: ComponentKind, value: i64) -> String {
        match self.language {
            Language::Sv => sv::component(kind, value),
            Language::En => en::component(kind, value),
        }
    }

    /// What it means to take a visit off its shift.
    pub(crate) fn in_tray(&self, person: Id<Person>) -> String {
        match self.language {
            Language::Sv => sv::in_tray(&self.person(person)),
            Language::En => en::in_tray(&self.person(person)),
        }
    }

    /// What the plan has because a visit lies where it does.
    pub(crate) fn here(&self, here: &Components) -> Vec<String> {
        let words = self.components(here);
        if words.is_empty() {
            let fine = match self.language {
                Language::Sv => sv::NOTHING_AGAINST,
                Language::En => en::NOTHING_AGAINST,
            };
            return vec![fine.to_owned()];
        }
        words
    }

    /// The next best place, and what it would mean.
    pub(crate) fn alternative(&self, shift: Id<Shift>, start: TimeOfDay, change: &Components) -> String {
        let who = self.on_shift(shift).unwrap_or_else(|| self.shift_hours(shift));
        let (means, start) = (self.components(change).join(", "), start.on_the_wall());
        if means.is_empty() { format!("{who} {start}") } else { format!("{who} {start}: {means}") }
    }

    /// What a worker could do on a vacant shift.
    pub(crate) fn candidate(&self, candidate: &Candidate) -> Vec<String> {
        match self.language {
            Language::Sv => sv::candidate(candidate),
            Language::En => en::candidate(candidate),
        }
    }

    /// Whom a finding is about: the worker it names, else who works its shift.
    fn who(&self, finding: &Finding) -> Option<String> {
        finding.worker.map(|it| self.worker(it)).or_else(|| finding.shift.and_then(|it| self.on_shift(it)))
    }

    /// When it concerns: the visit's day, else the shift's.
    fn when(&self, finding: &Finding) -> Option<Date> {
        let visit = finding.visit.and_then(|it| self.visit(it)).map(|it| it.day);
        visit.or_else(|| finding.shift.and_then(|it| self.shift_day(it)))
    }

    fn person(&self, id: Id<Person>) -> String {
        self.persons.get(&id).map_or_else(|| "–".to_owned(), |it| it.full_name().trim_end().to_owned())
    }

    fn worker(&self, id: Id<Worker>) -> String {
        self.workers.get(&id).map_or_else(|| "–".to_owned(), |it| it.full_name().trim_end().to_owned())
    }

    /// Who works a shift, if somebody does.
    fn on_shift(&self, id: Id<Shift>) -> Option<String> {
        self.shifts.get(&id)?.worker.map(|worker| self.worker(worker))
    }

    fn shift_hours(&self, id: Id<Shift>) -> String {
        self.shifts
            .get(&id)
            .map_or_else(|| "–".to_owned(), |it| format!("{}–{}", it.start.on_the_wall(), it.end.on_the_wall()))
    }

    fn shift_day(&self, id: Id<Shift>) -> Option<Date> {
        self.shifts.get(&id).map(|it| it.day)
    }

    fn visit(&self, id: Id<Visit>) -> Option<&'a Visit> {
        self.visits.get(&id).copied()
    }

    /// Up to three names of several, and how many more.
    fn some_workers(&self, workers: &[Id<Worker>], more: &str) -> String {
        list(workers.iter().map(|it| self.worker(*it)).collect(), more)
    }
}

/// Up to three of several names, and how many more.
fn list(names: Vec<String>, more: &str) -> String {
    let rest = names.len().saturating_sub(3);
    let shown: Vec<String> = names.into_iter().take(3).collect();
    if rest == 0 { shown.join(", ") } else { format!("{} {more} {rest}", shown.join(", ")) }
}

/// Each sentence once, in order, and at most so many: several shifts may give the same advice.
pub(crate) fn each_once(sentences: impl IntoIterator<Item = String>, most: usize) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for sentence in sentences {
        if told.len() < most && !told.contains(&sentence) {
            told.push(sentence);
        }
    }
    told
}

/// Whole minutes, rounded up, of a length that may be negative.
fn minutes(seconds: Seconds) -> i64 {
    (seconds.0.abs() + 59) / 60
}
