//! What cases are made from: registrations as they stand, folds of events, visits, tags.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::ToSpan;
use tillit_domain::day::{
    Case, CaseAnswer, Circumstances, Folded, Standing, Subject, Told, cases, fold, standing, told,
};
use tillit_domain::day_event::{Happening, Received};
use tillit_domain::person::Person;
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::tag::Tag;
use tillit_domain::visit::{PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_storage::{EventFilter, Filter, RegistrationFilter, VisitFilter};
use uuid::Uuid;

use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::records;
use crate::use_cases::phone::intake::ground;
use crate::use_cases::phone::over::{self, Shifts};

/// Whose registrations are looked at.
pub(super) enum Whose {
    /// At these persons' homes.
    Persons(Vec<Id<Person>>),
    /// By these workers: what overlaps is seen only beside the worker's own.
    Workers(Vec<Id<Worker>>),
}

/// What is known of some days.
pub(super) struct Known {
    pub(super) standing: Vec<Standing>,
    pub(super) corrections: Vec<Correction>,
    pub(super) events: Vec<Received>,
    pub(super) folded: BTreeMap<Id<Registration>, Folded>,
    pub(super) told: BTreeMap<Id<Visit>, Told>,
    pub(super) visits: HashMap<Id<Visit>, PlannedVisit>,
    pub(super) persons: HashMap<Id<Person>, Person>,
    tags: Vec<Tag>,
}

impl Known {
    /// Reads it. What was left open and is over becomes a registration first.
    pub(super) async fn read(app: &App, whose: Whose, days: DayRange) -> Result<Self, AppError> {
        let (persons, workers) = match whose {
            Whose::Persons(persons) => (Some(persons), None),
            Whose::Workers(workers) => (None, Some(workers)),
        };
        let around = EventFilter { days: Some(days), workers: workers.clone(), ..EventFilter::default() };
        let mut events = app.store.day_events(&around).await?;
        if let Some(persons) = &persons {
            let theirs: BTreeSet<_> = persons.iter().copied().collect();
            let of: BTreeSet<Id<Registration>> = events
                .iter()
                .filter(|it| it.event.what.person().is_some_and(|person| theirs.contains(&person)))
                .filter_map(|it| it.event.what.registration())
                .collect();
            let named = |it: &Received| it.event.what.person().is_some_and(|person| theirs.contains(&person));
            let goes_with = |it: &Received| it.event.what.registration().is_some_and(|id| of.contains(&id));
            events.retain(|it| named(it) || goes_with(it) || it.event.what.person().is_none());
        }
        let folded = fold(&events);
        let filter = RegistrationFilter { persons: persons.clone(), workers, days: Some(days) };
        let mut kept = app.store.registrations(&filter).await?;
        if settle(app, &folded, &kept).await? {
            kept = app.store.registrations(&filter).await?;
        }
        let ids: Vec<_> = kept.iter().map(|it| it.id).collect();
        let corrections = app.store.corrections(&ids).await?;
        let named = kept.iter().filter_map(|it| it.visit).chain(events.iter().filter_map(|it| it.event.what.visit()));
        let named: BTreeSet<Id<Visit>> = named.collect();
        let visits = VisitFilter { ids: Some(named.into_iter().collect()), ..VisitFilter::default() };
        let visits = app.store.planned_visits(&visits).await?.into_iter().map(|it| (it.visit.id, it)).collect();
        let about: BTreeSet<_> =
            kept.iter().map(|it| it.person).chain(folded.values().filter_map(|it| it.person)).collect();
        let of = Filter { persons: Some(about.into_iter().collect()), ..Filter::default() };
        let found: Vec<Person> = records(app.store.list(&of).await?);
        Ok(Self {
            standing: standing(kept, &corrections),
            corrections,
            told: told(&events),
            folded,
            events,
            visits,
            persons: found.into_iter().map(|it| (it.id, it)).collect(),
            tags: records(app.store.list(&Filter::default()).await?),
        })
    }

    /// The cases, answered ones left out.
    pub(super) fn cases(&self, answers: &HashMap<Uuid, Vec<CaseAnswer>>) -> Vec<Case> {
        let mut found = self.all_cases();
        for case in &mut found {
            let settled = answers.get(&uuid_of(case.subject)).into_iter().flatten().flat_map(|it| &it.settles);
            for finding in settled {
                case.findings.remove(finding);
            }
        }
        found.retain(|it| !it.findings.is_empty());
        found.sort_by_key(|it| (it.findings.first().copied(), std::cmp::Reverse(it.day), it.subject));
        found
    }

    /// The cases, whatever has been answered.
    pub(super) fn all_cases(&self) -> Vec<Case> {
        let unplanned: BTreeSet<Id<Visit>> = self
            .events
            .iter()
            .filter_map(|it| if let Happening::UnplannedVisit(told) = &it.event.what { Some(told.visit) } else { None })
            .collect();
        let person = |id: Id<Person>| self.persons.get(&id);
        cases(
            &self.standing,
            &self.folded,
            &self.told,
            &Circumstances {
                visits: &self.visits,
                is_unplanned: &|visit| unplanned.contains(&visit),
                tag_fits: &|code, id, day| person(id).is_some_and(|it| ground::fits(&self.tags, code, it, day)),
                may_visit: &|id, worker| person(id).is_none_or(|it| it.may_be_visited_by(worker)),
            },
        )
    }
}

/// Makes registrations of what is over and was never ended; gives whether there was any.
async fn settle(
    app: &App,
    folded: &BTreeMap<Id<Registration>, Folded>,
    kept: &[Registration],
) -> Result<bool, AppError> {
    let kept: BTreeSet<_> = kept.iter().map(|it| it.id).collect();
    let mut open: BTreeMap<Id<Worker>, Vec<Id<Registration>>> = BTreeMap::new();
    for one in folded.values().filter(|it| it.start.is_some() && it.stop.is_none() && !kept.contains(&it.id)) {
        open.entry(one.worker).or_default().push(one.id);
    }
    let mut any = false;
    for (worker, ids) in open {
        let shifts = Shifts::around(app, worker, &[]).await?;
        let is_over = |id: &Id<Registration>| {
            folded.get(id).and_then(|it| it.start).is_some_and(|start| shifts.is_over(start, app.now()))
        };
        let over: Vec<_> = ids.into_iter().filter(is_over).collect();
        any |= !over.is_empty();
        over::settle(app, worker, &shifts, &over).await?;
    }
    Ok(any)
}

/// What a case is about, as its id in the API.
pub(super) const fn uuid_of(subject: Subject) -> Uuid {
    match subject {
        Subject::Visit(id) => id.uuid(),
        Subject::Registration(id) => id.uuid(),
    }
}

/// A day with those beside it, for what crosses midnight.
pub(super) fn around(day: jiff::civil::Date) -> DayRange {
    DayRange::new(day.saturating_sub(1.day()), day.saturating_add(1.day()))
}
