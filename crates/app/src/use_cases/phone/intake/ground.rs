//! What the events of one delivery are judged against, read once for all of them.

use std::collections::{HashMap, HashSet};

use tillit_domain::Id;
use tillit_domain::day_event::{EventKind, Happening, How, Received};
use tillit_domain::person::Person;
use tillit_domain::registration::Registration;
use tillit_domain::tag::{Dwelling, Tag};
use tillit_domain::visit::{PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use tillit_storage::{EventFilter, VisitFilter};

use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::records;

/// The ground of a delivery.
pub(crate) struct Ground<'a> {
    /// The application.
    pub(crate) app: &'a App,
    /// In whose name: the session that only delivers.
    pub(crate) session: &'a Session,
    /// Whose events.
    pub(crate) worker: Id<Worker>,
    persons: HashMap<Id<Person>, Person>,
    visits: HashMap<Id<Visit>, PlannedVisit>,
    unplanned: HashSet<Id<Visit>>,
    foreign: HashSet<Id<Registration>>,
    tags: Vec<Tag>,
}

impl<'a> Ground<'a> {
    /// Reads what these events name.
    pub(crate) async fn read(
        app: &'a App,
        session: &'a Session,
        worker: Id<Worker>,
        events: &[Received],
    ) -> Result<Self, AppError> {
        let of = |pick: fn(&Happening) -> Option<Id<Visit>>| -> Vec<Id<Visit>> {
            events.iter().filter_map(|it| pick(&it.event.what)).collect::<HashSet<_>>().into_iter().collect()
        };
        let named = of(Happening::visit);
        let persons: HashSet<Id<Person>> = events.iter().filter_map(|it| it.event.what.person()).collect();
        let visits = if named.is_empty() {
            Vec::new()
        } else {
            app.store.planned_visits(&VisitFilter { ids: Some(named.clone()), ..VisitFilter::default() }).await?
        };
        let visits: HashMap<_, _> = visits.into_iter().map(|it| (it.visit.id, it)).collect();
        let found: Vec<Person> = match persons.is_empty() {
            true => Vec::new(),
            false => records(app.store.list_where(|it: &Person| persons.contains(&it.id)).await?),
        };
        let found = found.into_iter().map(|it| (it.id, it)).collect();
        let mut unplanned: HashSet<Id<Visit>> = events.iter().filter_map(unplanned_visit).collect();
        let unknown: Vec<Id<Visit>> =
            named.iter().copied().filter(|id| !visits.contains_key(id) && !unplanned.contains(id)).collect();
        if !unknown.is_empty() {
            const KINDS: &[EventKind] = &[EventKind::UnplannedVisit];
            let filter = EventFilter { visits: Some(unknown), kinds: Some(KINDS), ..EventFilter::default() };
            unplanned.extend(app.store.day_events(&filter).await?.iter().filter_map(unplanned_visit));
        }
        let registrations: Vec<Id<Registration>> =
            events.iter().filter_map(|it| it.event.what.registration()).collect::<HashSet<_>>().into_iter().collect();
        let foreign = app.store.registrations_of_others(&registrations, worker).await?;
        // Of a municipality's tags only those that were read are asked for.
        let codes: Vec<&str> = events.iter().filter_map(|it| tag_read(it.event.what.how()?)).collect();
        let was_read = |tag: &Tag| codes.iter().any(|code| is_code_of(tag, code));
        let tags = if codes.is_empty() { Vec::new() } else { records(app.store.list_where(was_read).await?) };
        Ok(Self { app, session, worker, persons: found, visits, unplanned, foreign, tags })
    }

    /// A person.
    pub(crate) fn person(&self, id: Id<Person>) -> Option<&Person> {
        self.persons.get(&id)
    }

    /// A published visit as it stands.
    pub(crate) fn visit(&self, id: Id<Visit>) -> Option<&PlannedVisit> {
        self.visits.get(&id)
    }

    /// Whether somebody has told of a visit nobody had planned under this id.
    pub(crate) fn is_unplanned(&self, id: Id<Visit>) -> bool {
        self.unplanned.contains(&id)
    }

    /// Whether a registration is another worker's.
    pub(crate) fn is_foreign(&self, id: Id<Registration>) -> bool {
        self.foreign.contains(&id)
    }

    /// Whether a tag that was read hangs at the person's dwelling. Where no tag is kept for the dwelling nobody can say so.
    pub(crate) fn tag_fits(&self, code: &str, person: &Person, received: &Received) -> bool {
        let day = tillit_domain::time::day_of(received.at());
        fits(&self.tags, code, person, day)
    }
}

/// Whether a code is that of a tag which holds at a person's dwelling on a day.
pub(crate) fn fits(tags: &[Tag], code: &str, person: &Person, day: jiff::civil::Date) -> bool {
    tags.iter().any(|tag| {
        let here = match tag.dwelling {
            Dwelling::Person { person: of } => of == person.id,
            Dwelling::Household { household } => person.household == Some(household),
        };
        here && is_code_of(tag, code) && tag.holds_on(day)
    })
}

fn is_code_of(tag: &Tag, code: &str) -> bool {
    tag.code.eq_ignore_ascii_case(code.trim())
}

const fn tag_read(how: &How) -> Option<&str> {
    match how {
        How::Tag { code } => Some(code.as_str()),
        How::Button {} | How::Stated {} => None,
    }
}

fn unplanned_visit(received: &Received) -> Option<Id<Visit>> {
    match &received.event.what {
        Happening::UnplannedVisit(it) => Some(it.visit),
        _ => None,
    }
}
