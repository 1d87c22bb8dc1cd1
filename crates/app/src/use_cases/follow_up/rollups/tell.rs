//! Answers: from rows where what is known now is asked for, and counted from facts where it is as known earlier.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::population::PopulationFilter;
use tillit_followup::ground::{Lookup, mask};
use tillit_followup::item::Laid;
use tillit_followup::metrics::{ALL, Context, Entry};
use tillit_followup::report::{Sorted, Told, tell, tell_kept};
use tillit_followup::rollup::{Kept, Piece, Wanted, wanted};
use tillit_followup::{Asked, Figure};
use tillit_storage::Made;

use super::super::ground::{Ground, context, standing};
use super::super::masters::Held;
use super::pieces;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;

/// Questions whose answers are at hand.
const AT_HAND: usize = 32;

/// What an answer was made from: while it is the same, so is the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Basis {
    /// Of the register.
    stamp: i64,
    /// The numbers of the days.
    days: Vec<i64>,
}

/// First and last day asked for, and the day it is.
type Question = (Date, Date, Date);

type ByMetric = BTreeMap<&'static str, Arc<Vec<Told>>>;

/// Answers at hand, those asked for last at the end. Whom figures are about is counted in them and not named.
#[derive(Default)]
pub(super) struct Answers(Mutex<Vec<(Question, Basis, ByMetric)>>);

impl Answers {
    fn find(&self, question: Question, basis: &Basis) -> ByMetric {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(at) = held.iter().position(|(of, ..)| *of == question) else { return ByMetric::new() };
        let found = held.remove(at);
        if found.1 != *basis {
            return ByMetric::new();
        }
        let answers = found.2.clone();
        held.push(found);
        answers
    }

    fn keep(&self, question: Question, basis: Basis, answers: ByMetric) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|(of, ..)| *of != question);
        if held.len() >= AT_HAND {
            held.remove(0);
        }
        held.push((question, basis, answers));
    }
}

/// Figures of all scopes and filters.
pub(in super::super) struct Answer {
    /// Masters as they stood.
    pub(in super::super) held: Arc<Held>,
    /// By metric.
    pub(in super::super) told: Vec<(&'static Entry, Arc<Vec<Told>>)>,
}

/// Tells metrics.
pub(in super::super) async fn told(
    app: &App,
    asked: Asked,
    known: bool,
    entries: &[&'static Entry],
) -> Result<Answer, AppError> {
    let kept = match known || entries.iter().any(|entry| entry.keeping.is_none()) {
        true => None,
        false => from_rows(app, asked, entries).await?,
    };
    match kept {
        Some(answer) => Ok(answer),
        None => counted(app, asked, known, entries.to_vec()).await,
    }
}

/// From rows; none where they are far behind.
async fn from_rows(app: &App, asked: Asked, entries: &[&'static Entry]) -> Result<Option<Answer>, AppError> {
    let (stamp, held) = app.rollups.masters(app).await?;
    let Some(made) = pieces::counted(app, &wanted(asked)).await? else { return Ok(None) };
    let question = (asked.from, asked.to, app.today());
    let mut answers = app.rollups.answers.find(question, &basis(stamp, &made));
    let missing: Vec<&'static Entry> =
        entries.iter().copied().filter(|entry| !answers.contains_key(entry.definition.id)).collect();
    if !missing.is_empty() {
        let Some(prepared) = Prepared::read(app, asked, &missing).await? else { return Ok(None) };
        let made = basis(prepared.stamp, &prepared.made);
        let found = blocking(move || {
            prepared.with(|kept, held, context| {
                let tell_one = |entry: &&'static Entry| {
                    let told = tell_kept(entry, kept, &held.units, &held.groups, context)?;
                    Some((entry.definition.id, Arc::new(slim(entry, told))))
                };
                missing.iter().filter_map(tell_one).collect::<ByMetric>()
            })
        })
        .await?;
        let mut at_hand = app.rollups.answers.find(question, &made);
        let registered = |id: &str| ALL.iter().any(|entry| entry.definition.id == id);
        at_hand.extend(found.iter().filter(|(id, _)| registered(id)).map(|(id, told)| (*id, Arc::clone(told))));
        app.rollups.answers.keep(question, made, at_hand);
        answers.extend(found);
    }
    let told = entries.iter().filter_map(|entry| Some((*entry, answers.remove(entry.definition.id)?))).collect();
    Ok(Some(Answer { held, told }))
}

fn basis(stamp: i64, made: &BTreeMap<Date, Made>) -> Basis {
    Basis { stamp, days: made.values().map(|made| made.number).collect() }
}

/// Registered metrics are told without whom they are about: it has been counted, and is by far the most of an answer.
fn slim(entry: &Entry, mut told: Vec<Told>) -> Vec<Told> {
    if ALL.iter().any(|it| it.definition.id == entry.definition.id) {
        for one in &mut told {
            one.figure.who = tillit_followup::figure::Who::default();
            one.figure.parts.iter_mut().for_each(|part| part.who = tillit_followup::figure::Who::default());
        }
    }
    told
}

/// From all facts.
async fn counted(app: &App, asked: Asked, known: bool, entries: Vec<&'static Entry>) -> Result<Answer, AppError> {
    let ground = Ground::read(app, asked, known, None).await?;
    blocking(move || {
        let sorted = Sorted::new(&ground.items);
        let tell_one = |entry: &'static Entry| {
            let told = tell(entry, &sorted, &ground.held.units, &ground.held.groups, &ground.context);
            (entry, Arc::new(told))
        };
        let told = entries.into_iter().map(tell_one).collect();
        Answer { told, held: Arc::new(ground.held) }
    })
    .await
}

/// The figure of each person of a group alone, with masters.
pub(in super::super) async fn by_person(
    app: &App,
    asked: Asked,
    known: bool,
    entry: &'static Entry,
    group: Id<Group>,
    filter: PopulationFilter,
) -> Result<(Arc<Held>, Vec<(Id<Person>, Figure)>), AppError> {
    if !known
        && entry.keeping.is_some()
        && let Some(prepared) = Prepared::read(app, asked, &[entry]).await?
    {
        return blocking(move || {
            let figures = prepared.with(|kept, _, context| kept.by_person(entry, group, filter, context));
            (Arc::clone(&prepared.held), figures.unwrap_or_default())
        })
        .await;
    }
    let ground = Ground::read(app, asked, known, None).await?;
    blocking(move || {
        let own = ground.items.iter().filter(|it| it.group == Some(group) && it.filters & mask(filter) != 0);
        let mut runs: BTreeMap<Id<Person>, Vec<&Laid>> = BTreeMap::new();
        for laid in own {
            if let Some(person) = laid.item.person() {
                runs.entry(person).or_default().push(laid);
            }
        }
        let (persons, runs): (Vec<_>, Vec<_>) = runs.into_iter().unzip();
        let alone: Vec<Vec<usize>> = (0..runs.len()).map(|at| vec![at]).collect();
        let figures = (entry.figures)(&runs, &alone, &ground.context);
        let figures = persons.into_iter().zip(figures).collect();
        (Arc::new(ground.held), figures)
    })
    .await
}

/// What a question is answered from.
struct Prepared {
    asked: Asked,
    stamp: i64,
    held: Arc<Held>,
    made: BTreeMap<Date, Made>,
    pieces: HashMap<Wanted, Vec<Arc<Piece>>>,
}

impl Prepared {
    /// None where the rows are far behind.
    async fn read(app: &App, asked: Asked, entries: &[&'static Entry]) -> Result<Option<Self>, AppError> {
        let (stamp, held) = app.rollups.masters(app).await?;
        let of = |entry: &&&'static Entry| {
            let keeping = entry.keeping?;
            Wanted::by(entry.definition.span, keeping.sum_of, asked)
        };
        let mut some: Vec<Wanted> = Vec::new();
        for one in entries.iter().filter_map(|entry| of(&entry)) {
            if !some.contains(&one) {
                some.push(one);
            }
        }
        // The basis of an answer is the same whichever metrics are asked for, and never newer than what it is made from.
        let Some(made) = pieces::counted(app, &wanted(asked)).await? else { return Ok(None) };
        let Some(pieces) = pieces::read(app, &some).await? else { return Ok(None) };
        Ok(Some(Self { asked, stamp, held, made, pieces }))
    }

    fn with<T>(&self, work: impl FnOnce(&Kept<'_>, &Held, &Context) -> T) -> T {
        let lookup = Lookup::new(self.held.view(), DayRange::new(self.asked.from, self.asked.to));
        let standing = standing(&self.held, &lookup, self.asked);
        let kept = Kept { pieces: self.pieces.clone(), standing: &standing, filters: lookup.all_filters() };
        work(&kept, &self.held, &context(self.asked))
    }
}
