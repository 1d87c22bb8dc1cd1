//! What a change would lead to, told before it is made: `POST /phone/effect`.

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use tillit_domain::Id;
use tillit_domain::day_event::DayEvent;
use tillit_domain::day_event::{ExtensionMade, Happening, TaskOutcome};
use tillit_domain::freedom::Verdict;
use tillit_domain::organisation::Group;
use tillit_domain::steering::SteeringMode;
use tillit_domain::visit::{PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use utoipa::ToSchema;

use super::extensions;
use super::ground::DayGround;
use super::weigh::{Wanted, Weighed, is_inside, minutes_later, weigh, weigh_exchange};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::{AppError, ReadFault};
use crate::jobs::blocking;
use crate::use_cases::care::protection;
use crate::words::freedom::{FreedomPhrase, WhyAsked};
use crate::words::{InWords as _, Language, Refusal};

/// Who is asked about a change that is not the worker's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Needs {
    /// Whoever plans.
    Planner,
    /// The colleague.
    Colleague,
}

/// What a change would lead to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PhoneEffect)]
pub struct PhoneEffect {
    /// Whether it can be made, or asked for.
    pub allowed: bool,
    /// Who is asked first; nobody where it is the worker's own to make.
    pub needs: Option<Needs>,
    /// What it leads to, a sentence each.
    pub lines: Vec<String>,
    /// Why it cannot be made, and what to do instead.
    pub refused: Option<String>,
    /// The same for programs.
    pub code: Option<&'static str>,
}

impl PhoneEffect {
    fn free(lines: Vec<String>) -> Self {
        Self { allowed: true, needs: None, lines, refused: None, code: None }
    }

    fn refused(why: &impl Refusal, language: Language) -> Self {
        let (refused, code) = (Some(why.in_words(language)), Some(why.code()));
        Self { allowed: false, needs: None, lines: Vec::new(), refused, code }
    }
}

/// Tells it; nothing is written.
///
/// # Errors
/// [`AppError::NotFound`] for a visit or shift that the worker has nothing to do with, [`AppError::NotAllowed`] for an account that is no
/// worker's, [`AppError::Invalid`] for a kind of event that does not change the day.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, event: Value) -> Result<PhoneEffect, AppError> {
    let permit = app.permit(session, UseCase::ChangeOwnDay, Scope::Own)?;
    let worker = session.worker.ok_or(AppError::NotAllowed)?;
    let unreadable = |_| AppError::Unreadable { field: "body".to_owned(), fault: ReadFault::Malformed };
    let event: DayEvent = serde_json::from_value(event).map_err(unreadable)?;
    let asked = Asked::of(&event.what).ok_or_else(|| {
        AppError::field("kind", "reordered, moved, handed, swapped, taken_over, asked_more_time, extension")
    })?;
    if let Asked::Extension(made) = &asked {
        permit.saw([made.person]);
        return Ok(match extensions::weigh(app, worker, made).await?.ok_or(AppError::NotFound)? {
            Ok(_) => PhoneEffect::free(vec![FreedomPhrase::ToldPlannerAndAssessor.in_words(session.language)]),
            Err(why) => PhoneEffect::refused(&why, session.language),
        });
    }
    let (group, day) = place_of(app, &asked).await?.ok_or(AppError::NotFound)?;
    let about = asked.visit();
    let ground = DayGround::read(app, group, day, about).await?;
    if !is_there(&ground, worker) {
        return Err(AppError::NotFound);
    }
    let own = session.clone();
    let (answer, persons) = blocking(move || told(&own, &ground, worker, &asked)).await?;
    permit.saw(persons);
    Ok(answer)
}

/// What a change event asks for.
#[derive(Debug, Clone)]
pub(super) enum Asked {
    /// A change of the day's visits.
    Change(Wanted),
    /// More time.
    MoreTime(Id<Visit>),
    /// A temporary extension.
    Extension(ExtensionMade),
    /// Tasks done instead of others: the visit, and which code for which.
    Exchange(Id<Visit>, Vec<(String, String)>),
}

impl Asked {
    /// What an event asks for; none for one that changes nothing.
    pub(super) fn of(what: &Happening) -> Option<Self> {
        Some(match what {
            Happening::Reordered(it) => Self::Change(Wanted::Reorder { shift: it.shift, visits: it.visits.clone() }),
            Happening::Moved(it) => Self::Change(Wanted::Move { visit: it.visit, start: it.start }),
            Happening::Handed(it) => Self::Change(Wanted::HandOver { visit: it.visit, to: it.to }),
            Happening::Swapped(it) => Self::Change(Wanted::Swap { give: it.give, take: it.take, with: it.with }),
            Happening::TakenOver(it) => Self::Change(Wanted::TakeOver { visit: it.visit }),
            Happening::AskedMoreTime(it) => Self::MoreTime(it.visit),
            Happening::Extension(it) => Self::Extension(it.clone()),
            Happening::TasksTold(it) => {
                let exchanged = it.tasks.iter().filter(|task| task.outcome == TaskOutcome::Exchanged);
                let pairs = exchanged.filter_map(|task| Some((task.code.clone(), task.exchanged_for.clone()?)));
                Self::Exchange(it.visit, pairs.collect())
            }
            _ => return None,
        })
    }

    /// The visit it is about.
    pub(super) fn visit(&self) -> Option<Id<Visit>> {
        match self {
            Self::Change(wanted) => wanted.visit(),
            Self::MoreTime(visit) | Self::Exchange(visit, _) => Some(*visit),
            Self::Extension(made) => made.visit,
        }
    }
}

impl Wanted {
    /// The visit that is the worker's own, or is taken.
    pub(crate) fn visit(&self) -> Option<Id<Visit>> {
        match self {
            Self::Reorder { visits, .. } => visits.first().copied(),
            Self::Move { visit, .. } | Self::HandOver { visit, .. } | Self::TakeOver { visit } => Some(*visit),
            Self::Swap { give, .. } => Some(*give),
        }
    }
}

/// The group and day that a change is about.
pub(super) async fn place_of(app: &App, asked: &Asked) -> Result<Option<(Group, Date)>, AppError> {
    let found = match asked {
        Asked::Change(Wanted::Reorder { shift, .. }) => {
            app.store.shift(*shift).await?.map(|it| (it.record.group, it.record.day))
        }
        other => match other.visit() {
            Some(visit) => standing(app, visit).await?.map(|it| (it.visit.group, it.visit.day)),
            None => None,
        },
    };
    let Some((group, day)) = found else { return Ok(None) };
    Ok(app.store.get::<Group>(group).await?.map(|it| (it.record, day)))
}

/// A published visit as it stands.
pub(crate) async fn standing(app: &App, visit: Id<Visit>) -> Result<Option<PlannedVisit>, AppError> {
    Ok(app.store.visit_history(visit).await?.pop().and_then(|it| it.record))
}

/// Whether a worker is at work in the group those days, so that its day may be told.
pub(super) fn is_there(ground: &DayGround, worker: Id<Worker>) -> bool {
    ground.input.planned_shifts().any(|it| it.worker == Some(worker))
        || ground.published.values().any(|it| it.workers().contains(&worker))
}

type Answered = (PhoneEffect, Vec<Id<tillit_domain::person::Person>>);

fn told(session: &Session, ground: &DayGround, worker: Id<Worker>, asked: &Asked) -> Answered {
    let say = |phrase: FreedomPhrase| phrase.in_words(session.language);
    let wanted = match asked {
        Asked::Change(wanted) => wanted,
        Asked::Exchange(visit, pairs) => {
            let verdicts = pairs.iter().map(|(code, instead)| weigh_exchange(ground, worker, *visit, code, instead));
            let mut effect = PhoneEffect::free(vec![say(FreedomPhrase::WithThePerson)]);
            for verdict in verdicts {
                match verdict {
                    Verdict::Refused(why) => return (PhoneEffect::refused(&why, session.language), Vec::new()),
                    Verdict::Planner(_) => {
                        effect = PhoneEffect {
                            needs: Some(Needs::Planner),
                            ..PhoneEffect::free(vec![say(FreedomPhrase::ToldPlanner)])
                        };
                    }
                    Verdict::Free | Verdict::Colleague => {}
                }
            }
            return (effect, Vec::new());
        }
        Asked::MoreTime(_) | Asked::Extension(_) => {
            let lines = vec![say(FreedomPhrase::ToldPlanner)];
            return (PhoneEffect::free(lines), Vec::new());
        }
    };
    let weighed = weigh(ground, worker, wanted);
    let persons = weighed.effect.iter().flat_map(|it| it.laid.keys()).filter_map(|it| ground.published.get(it));
    let persons = persons.map(|it| it.visit.person).collect();
    let answer = match &weighed.verdict {
        Verdict::Refused(why) => PhoneEffect::refused(why, session.language),
        verdict => {
            let needs = match verdict {
                Verdict::Planner(_) => Some(Needs::Planner),
                Verdict::Colleague => Some(Needs::Colleague),
                Verdict::Free | Verdict::Refused(_) => None,
            };
            PhoneEffect {
                allowed: true,
                needs,
                lines: lines(session, ground, worker, &weighed),
                refused: None,
                code: None,
            }
        }
    };
    (answer, persons)
}

/// What it leads to, in words: who comes, when, the way, and who is asked.
fn lines(session: &Session, ground: &DayGround, worker: Id<Worker>, weighed: &Weighed) -> Vec<String> {
    let say = |phrase: FreedomPhrase| phrase.in_words(session.language);
    let mut lines = Vec::new();
    let Some(effect) = &weighed.effect else { return lines };
    let with_times = ground.mode != SteeringMode::None;
    let mut changed: Vec<_> =
        effect.laid.iter().filter_map(|(visit, after)| Some((ground.published.get(visit)?, after))).collect();
    changed.sort_by_key(|(_, after)| after.start);
    for (planned, after) in changed {
        let person = person_name(session, ground, planned);
        let comes = |shift| ground.shift(shift).and_then(|it| it.worker);
        let is: Vec<Id<Worker>> = std::iter::once(after.shift).chain(after.second_shift).filter_map(comes).collect();
        let was = planned.workers();
        for new in is.iter().copied().filter(|it| !was.contains(it)) {
            let met = ground.has_met(planned.visit.person, new);
            lines.push(say(if new == worker {
                FreedomPhrase::YouCome { person: person.clone(), met }
            } else {
                FreedomPhrase::ColleagueComes { person: person.clone(), colleague: first_name(ground, new), met }
            }));
        }
        if let Some(minutes) = minutes_later(planned, after.start) {
            let inside = is_inside(&planned.visit, after.start);
            let minutes = with_times.then_some(minutes.abs());
            let later = minutes_later(planned, after.start).is_some_and(|it| it > 0);
            lines.push(say(FreedomPhrase::Starts { person, minutes, later, inside }));
        }
    }
    // The way of two rows together would tell something about the colleague's.
    let minutes = (effect.travel.0.abs() + 30) / 60;
    if weighed.colleague.is_none() && minutes > 0 {
        lines.push(say(FreedomPhrase::Way { minutes, longer: effect.travel.0 > 0 }));
    }
    if lines.is_empty() {
        lines.push(say(FreedomPhrase::NothingChanges));
    }
    match &weighed.verdict {
        Verdict::Planner(why) => {
            let why = why.first().map_or(WhyAsked::Strict, |it| WhyAsked::Because(*it));
            lines.push(say(FreedomPhrase::PlannerAsked { why }));
        }
        Verdict::Colleague => {
            let colleague = weighed.colleague.map(|it| first_name(ground, it)).unwrap_or_default();
            lines.push(say(FreedomPhrase::ColleagueAsked { colleague }));
        }
        Verdict::Free | Verdict::Refused(_) => {}
    }
    lines
}

/// A person's name, as far as the worker may see it.
fn person_name(session: &Session, ground: &DayGround, planned: &PlannedVisit) -> String {
    let known = ground.input.persons.iter().find(|it| it.id == planned.visit.person);
    known.map_or_else(String::new, |it| protection::person_name(session, it, &[ground.group.unit]))
}

/// A colleague's first name; a protected colleague is a colleague.
pub(super) fn first_name(ground: &DayGround, worker: Id<Worker>) -> String {
    let known = ground.input.workers.iter().find(|it| it.id == worker && it.protected.is_none());
    known.map(|it| it.given_name.clone()).unwrap_or_default()
}
