//! What a swap or a move would mean before anybody makes it: who comes to whom, the way, and which rules would not hold.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::plan::DraftVisit;
use tillit_domain::quantity::Seconds;
use tillit_domain::shift::Shift;
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;
use tillit_planning::PlanningInput;
use tillit_planning::gate::{Finding, PlanToJudge, RuleName, Severity, judge, legs};
use utoipa::ToSchema;

use super::desk::{Depth, Desk, PlanKey};
use super::names::{Names, PersonName};
use super::part::{Ask, allowed};
use super::{place, together};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::words::plans::{Comes, PlanSpeech};

/// What changes would mean. About persons, the way and the rules; no figure is about anybody who works.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EffectView {
    /// For whom something changes, by name.
    pub persons: Vec<PersonEffect>,
    /// More or less way for all the rows that are touched together, in words; none where it stays the same.
    pub travel: Option<String>,
    /// What the gate would find that it does not find now, the hard ones first.
    pub conflicts: Vec<String>,
    /// Whether one of them would stop publishing.
    pub hard: bool,
    /// What it would not find any more.
    pub solves: Vec<String>,
}

/// What changes for a person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PersonEffect {
    /// The person.
    pub person: PersonName,
    /// Who comes instead of whom, when, and whether they have met.
    pub words: Vec<String>,
}

/// Tells it; nothing is written.
///
/// # Errors
/// As changing them: [`AppError::Refused`] if one is locked, or not the reader's to move; [`AppError::Invalid`];
/// [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, key: PlanKey, input: together::Input) -> Result<EffectView, AppError> {
    let allowed = allowed(app, session, Ask::Change, key).await?;
    let desk = Desk::of(app, session, &allowed, key, Depth::Propose).await?;
    together::named(&input)?;
    let mut changed: BTreeMap<Id<Visit>, DraftVisit> = BTreeMap::new();
    for change in &input.changes {
        let before = desk.visit(Id::from_uuid(change.visit))?;
        allowed.permit.saw([before.visit.person]);
        let after = together::changed(session, &desk, before, change)?;
        desk.refuse_unless_own(session, before, after.placement.as_ref())?;
        changed.insert(after.visit.id, after);
    }
    let (desk, after, found) = blocking(move || {
        let (after, found) = judged(&desk, &changed);
        (desk, after, found)
    })
    .await?;
    let speech = desk.speech(session.language);
    Ok(view(&desk, &after, &found, &speech))
}

/// What the gate and the way say, before and after.
struct Found {
    new: Vec<Finding>,
    gone: Vec<Finding>,
    travel: Seconds,
}

fn judged(desk: &Desk, changed: &BTreeMap<Id<Visit>, DraftVisit>) -> (PlanningInput, Found) {
    let mut touched: BTreeSet<Id<Shift>> = BTreeSet::new();
    let mut after = desk.input.clone();
    for draft in &mut after.draft {
        if let Some(new) = changed.get(&draft.visit.id) {
            touched.extend(place::shifts_of(draft.placement.as_ref()));
            touched.extend(place::shifts_of(new.placement.as_ref()));
            draft.clone_from(new);
        }
    }
    let shifts: Vec<Id<Shift>> = touched.iter().copied().collect();
    after.breaks = tillit_planning::breaks::lay_out(&after, &shifts);
    let shown = |input: &PlanningInput| {
        let plan = PlanToJudge::draft(input);
        let mut found = judge(&plan);
        desk.area.keep_shown(input, &mut found);
        let way = legs(&plan).iter().filter(|it| touched.contains(&it.shift)).map(|it| it.travel).sum::<Seconds>();
        (found, way)
    };
    let ((before, way_before), (later, way_later)) = (shown(&desk.input), shown(&after));
    let same = |a: &Finding, b: &Finding| (a.rule, a.visit, a.shift, a.worker) == (b.rule, b.visit, b.shift, b.worker);
    let found = Found {
        new: later.iter().filter(|it| !before.contains(it)).copied().collect(),
        // A finding whose figures alone have changed is still there.
        gone: before.iter().filter(|it| !later.iter().any(|other| same(it, other))).copied().collect(),
        travel: way_later - way_before,
    };
    (after, found)
}

fn view(desk: &Desk, after: &PlanningInput, found: &Found, speech: &PlanSpeech<'_>) -> EffectView {
    let names = Names::of(&desk.input);
    let later: BTreeMap<Id<Visit>, &DraftVisit> = after.draft.iter().map(|it| (it.visit.id, it)).collect();
    let mut words: BTreeMap<Id<Person>, Vec<String>> = BTreeMap::new();
    for before in &desk.input.draft {
        let Some(after) = later.get(&before.visit.id).filter(|it| it.placement != before.placement) else { continue };
        let (was, is) = (workers(desk, before), workers(desk, after));
        let met: BTreeSet<Id<Worker>> = met(desk, before.visit.person);
        let comes = Comes {
            visit: &before.visit,
            new: is.iter().filter(|it| !was.contains(it)).map(|it| (*it, met.contains(it))).collect(),
            gone: was.iter().filter(|it| !is.contains(it)).copied().collect(),
            start: after.placement.as_ref().map(|it| it.start),
            moved: before.placement.as_ref().map(|it| it.start) != after.placement.as_ref().map(|it| it.start),
        };
        words.entry(before.visit.person).or_default().push(speech.comes(&comes));
    }
    let mut conflicts: Vec<&Finding> = found.new.iter().collect();
    conflicts.sort_by_key(|it| it.severity != Severity::Hard);
    let mut persons: Vec<PersonEffect> =
        words.into_iter().map(|(person, words)| PersonEffect { person: names.person_name(person), words }).collect();
    persons.sort_by(|a, b| a.person.name.cmp(&b.person.name));
    EffectView {
        persons,
        travel: (found.travel != Seconds::ZERO).then(|| speech.travel(found.travel)),
        conflicts: conflicts.iter().map(|it| speech.finding(it)).collect(),
        hard: conflicts.iter().any(|it| it.severity == Severity::Hard),
        solves: found.gone.iter().filter(|it| it.rule != RuleName::Unstaffed).map(|it| speech.finding(it)).collect(),
    }
}

/// Who would make a visit.
fn workers(desk: &Desk, draft: &DraftVisit) -> Vec<Id<Worker>> {
    let on = place::shifts_of(draft.placement.as_ref());
    on.into_iter().filter_map(|shift| desk.shift(shift)).filter_map(|it| it.worker).collect()
}

/// Whom a person has met of late or meets by this plan as it stands.
fn met(desk: &Desk, person: Id<Person>) -> BTreeSet<Id<Worker>> {
    let before = desk.input.met.iter().filter(|(of, _)| *of == person).map(|(_, worker)| *worker);
    let planned = desk.input.draft.iter().filter(|it| it.visit.person == person).flat_map(|it| workers(desk, it));
    before.chain(planned).collect()
}
