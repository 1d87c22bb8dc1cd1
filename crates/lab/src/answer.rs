//! The answer to a scenario: all that a report shows, as numbers and words.

use std::collections::BTreeMap;

use serde::Serialize;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};

use crate::assumptions::{Counts, Key};
use crate::calibration::{Compared, calibrate, observed};
use crate::fit::{FitRow, NotFitted, Said};
use crate::gap::Gap;
use crate::level::{Level, Levels, levels};
use crate::outcome::{Better, Interval, Measured, Sums, Unit};
use crate::pricing::{Reward, Why, cost_of, groups_of};
use crate::scenario::{Alternative, PriceLevel, TeamForm};
use crate::sensitivity::Effect;
use crate::study::{Point, Study};

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// The scenario's name.
    pub id: String,
    /// Title.
    pub title: String,
    /// The question.
    pub question: String,
    /// Where it was asked.
    pub source: String,
    /// First day.
    pub from: jiff::civil::Date,
    /// Last day.
    pub to: jiff::civil::Date,
    /// Groups replayed, by name.
    pub groups: Vec<String>,
    /// Persons with visits.
    pub persons: usize,
    /// Runs of each alternative.
    pub runs: usize,
    /// Runs that were asked for; more than there are where the study was stopped.
    pub runs_asked: usize,
    /// How close the lab comes to the unit's own days under today's steering.
    pub calibration: Vec<Calibrated>,
    /// The alternatives, today's first.
    pub alternatives: Vec<Told>,
    /// The alternative that the others are held against, by its short name.
    pub reference: String,
    /// At which level models pay.
    pub price_level: PriceLevel,
    /// Of eighteen months before the days, those whose hours are known; none where no model looks back or nothing is known.
    pub history_months: Option<usize>,
    /// The models.
    pub models: Vec<ModelTold>,
    /// What each model rewards.
    pub rewards: Vec<Reward>,
    /// What is assumed and how much it matters.
    pub assumptions: Vec<Assumed>,
    /// What the months cannot tell.
    pub cannot: Vec<Said>,
    /// What was fitted.
    pub fit: Vec<FitRow>,
    /// What could not be.
    pub not_fitted: Vec<NotFitted>,
    /// The quick planning beside a full search.
    pub gap: Option<Gap>,
}

/// A measure of today as it was and as the lab has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Calibrated {
    /// The measure.
    pub name: Said,
    /// What it counts.
    pub unit: Unit,
    /// Both values.
    #[serde(flatten)]
    pub compared: Compared,
    /// Whether the lab comes as close as it must.
    pub holds: bool,
}

/// An alternative and what it came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Its short name.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How it steers.
    pub how: Said,
    /// Whether its days are laid anew; else they begin from the base plan.
    pub laid_anew: bool,
    /// Its measures.
    pub measures: Vec<MeasureTold>,
    /// Beside an earlier alternative that is planned in the same way under another mode: what the minutes alone do.
    pub against: Option<Against>,
    /// Öre over the days: all costs.
    pub cost: Option<Interval>,
    /// The difference to the reference, run by run.
    pub cost_difference: Option<Interval>,
    /// What each model pays each provider.
    pub paid: Vec<PaidTold>,
    /// The model that goes with it.
    pub model: Option<String>,
}

/// An alternative beside another than the reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Against {
    /// The other's name.
    pub name: String,
    /// The differences of the measures, run by run, in the order of [`Told::measures`].
    pub differences: Vec<Option<Interval>>,
    /// The difference in cost, öre.
    pub cost: Option<Interval>,
}

/// A measure of an alternative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeasureTold {
    /// Its short name.
    pub id: &'static str,
    /// Its name.
    pub name: Said,
    /// What it counts.
    pub unit: Unit,
    /// Which way is better.
    pub better: Better,
    /// Its value in thousandths.
    pub value: Option<Interval>,
    /// The difference to the reference, run by run.
    pub difference: Option<Interval>,
    /// Whether the lab does not come close enough to today in this measure.
    pub doubtful: bool,
}

/// What a model pays a provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaidTold {
    /// The model.
    pub model: String,
    /// The provider.
    pub provider: String,
    /// A private one.
    pub private: bool,
    /// Öre over the days; none where the model is not defined.
    pub paid: Option<Interval>,
    /// Why not.
    pub undefined: Option<Why>,
    /// The difference to the reference, run by run, öre.
    pub difference: Option<Interval>,
    /// What is left when costs are taken off, öre.
    pub result: Option<Interval>,
    /// Months of units whose data were too poor to stand, in a thousand.
    pub preliminary_permille: u32,
}

/// A model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ModelTold {
    /// Its name in the scenario.
    pub id: String,
    /// Its name in the report.
    pub name: String,
    /// What is said about where it comes from.
    pub remark: String,
    /// What its amounts are multiplied with, in thousandths, so that it covers the cost of the reference; none where they are as
    /// they are written.
    pub raised_permille: Option<i64>,
}

/// An assumption and how much it matters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assumed {
    /// Its short name, as in scenarios.
    pub id: &'static str,
    /// In words.
    pub name: Said,
    /// What its number counts.
    pub counts: Counts,
    /// Its value.
    pub value: i64,
    /// Whether the scenario set it.
    pub changed: bool,
    /// The values that were tried.
    pub tried: (i64, i64),
    /// What the other values do.
    pub effects: Vec<Effect>,
    /// What the other values do to today's cost, öre.
    pub cost_effects: Option<(i64, i64)>,
}

/// What beside the points goes into an answer.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// What each model rewards.
    pub rewards: Vec<Reward>,
    /// How much assumptions matter.
    pub effects: Vec<Effect>,
    /// The quick planning beside a full search.
    pub gap: Option<Gap>,
}

/// Puts the answer together.
#[must_use]
pub fn answer(study: &Study<'_>, points: &[Point], beside: Beside) -> Answer {
    let (scenario, ground) = (study.scenario, &study.ground);
    let mut by_alternative: BTreeMap<&str, Vec<&Point>> = BTreeMap::new();
    for point in points {
        by_alternative.entry(&point.run.alternative).or_default().push(point);
    }
    let of = |alternative: &Alternative| by_alternative.get(alternative.id.as_str()).cloned().unwrap_or_default();
    let today = scenario.alternatives.first().map(&of).unwrap_or_default();
    let runs_of_today: Vec<Sums> = today.iter().map(|point| point.run.sums()).collect();
    let reference = scenario.reference();
    let others_against = reference.map(&of).unwrap_or_default();
    let levels = levels(study, &by_alternative);
    let is_today = scenario.alternatives.first().is_some_and(|it| it.mode.is_none() && it.team == TeamForm::AsToday);
    let compared = if is_today { calibrate(&observed(ground), &runs_of_today) } else { Vec::new() };
    let doubtful: Vec<String> = compared.iter().filter(|it| !it.holds()).map(|it| it.measure.clone()).collect();
    let calibration = compared.into_iter().filter_map(calibrated).collect();
    let persons: std::collections::BTreeSet<_> =
        ground.groups.iter().flat_map(|it| &it.persons).map(|it| it.id).collect();
    Answer {
        id: scenario.id.clone(),
        title: scenario.title.clone(),
        question: scenario.question.clone(),
        source: scenario.source.clone(),
        from: ground.days.from,
        to: ground.days.to.unwrap_or(ground.days.from),
        groups: ground.groups.iter().map(|it| it.group.name.clone()).collect(),
        persons: persons.len(),
        runs: scenario.alternatives.iter().map(|it| of(it).len()).min().unwrap_or(0),
        runs_asked: usize::from(scenario.seeds),
        calibration,
        alternatives: scenario
            .alternatives
            .iter()
            .enumerate()
            .map(|(at, it)| {
                let like = scenario.alternatives[..at].iter().skip(1).find(|other| {
                    let apart = reference.is_none_or(|held| held.id != other.id && held.id != it.id);
                    other.team == it.team && other.mode != it.mode && apart
                });
                let against = like.map(|other| against(study, other, &of(it), &of(other)));
                Told { against, ..told(study, it, &of(it), &others_against, &levels, &doubtful) }
            })
            .collect(),
        reference: reference.map_or_else(String::new, |it| it.id.clone()),
        price_level: scenario.price_level,
        history_months: ground.history.as_ref().map(|it| it.known),
        models: study.models.iter().map(|(id, model)| model_told(study, id, model, levels.get(id.as_str()))).collect(),
        rewards: beside
            .rewards
            .into_iter()
            .map(|it| {
                let level = levels.get(it.model.as_str()).copied().unwrap_or_default();
                Reward { hundredths: it.hundredths.map(|value| level.of(value)), ..it }
            })
            .collect(),
        assumptions: assumptions(study, &runs_of_today, &beside.effects),
        cannot: cannot(),
        fit: ground.fit.rows.clone(),
        not_fitted: ground.fit.not_fitted.clone(),
        gap: beside.gap,
    }
}

fn calibrated(compared: Compared) -> Option<Calibrated> {
    let measure = Measured::ALL.iter().find(|it| it.id() == compared.measure)?;
    Some(Calibrated { name: measure.said(), unit: measure.unit(), holds: compared.holds(), compared })
}

fn against(study: &Study<'_>, other: &Alternative, points: &[&Point], others: &[&Point]) -> Against {
    let pairs: Vec<(Sums, Sums)> = points
        .iter()
        .filter_map(|point| {
            let same = others.iter().find(|it| it.run.seed == point.run.seed)?;
            Some((point.run.sums(), same.run.sums()))
        })
        .collect();
    let apart = |measure: &Measured| {
        Interval::of(
            pairs.iter().filter_map(|(own, other)| Some(measure.value(own)? - measure.value(other)?)).collect(),
        )
    };
    let cost = |sums: &Sums| cost_of(sums, &study.ground.assumptions).total();
    Against {
        name: other.name.clone(),
        differences: Measured::ALL.iter().map(apart).collect(),
        cost: Interval::of(pairs.iter().map(|(own, other)| cost(own) - cost(other)).collect()),
    }
}

fn told(
    study: &Study<'_>,
    alternative: &Alternative,
    points: &[&Point],
    reference: &[&Point],
    levels: &Levels<'_>,
    doubtful: &[String],
) -> Told {
    let assumptions = &study.ground.assumptions;
    let same_seed = |point: &Point| reference.iter().find(|it| it.run.seed == point.run.seed);
    let measures = Measured::ALL.iter().map(|measure| {
        let value = |point: &Point| measure.value(&point.run.sums());
        let differences =
            points.iter().filter_map(|point| Some(value(point)? - value(same_seed(point)?)?)).collect::<Vec<_>>();
        MeasureTold {
            id: measure.id(),
            name: measure.said(),
            unit: measure.unit(),
            better: measure.better(),
            value: Interval::of(points.iter().filter_map(|point| value(point)).collect()),
            difference: Interval::of(differences),
            doubtful: doubtful.iter().any(|id| id == measure.id()),
        }
    });
    let cost = |point: &Point| cost_of(&point.run.sums(), assumptions).total();
    Told {
        id: alternative.id.clone(),
        name: alternative.name.clone(),
        how: how(alternative),
        laid_anew: alternative.team != TeamForm::AsToday,
        against: None,
        measures: measures.collect(),
        cost: Interval::of(points.iter().map(|point| cost(point)).collect()),
        cost_difference: Interval::of(
            points.iter().filter_map(|point| Some(cost(point) - cost(same_seed(point)?))).collect(),
        ),
        paid: paid(study, points, reference, levels),
        model: alternative.model.clone(),
    }
}

fn paid(study: &Study<'_>, points: &[&Point], reference: &[&Point], levels: &Levels<'_>) -> Vec<PaidTold> {
    let ground = &study.ground;
    let mut rows = Vec::new();
    for (model, _) in &study.models {
        let level = levels.get(model.as_str()).copied().unwrap_or_default();
        for provider in &ground.facts.providers {
            let found: Vec<_> =
                points.iter().filter_map(|point| Some((point, point.paid.get(model)?.get(&provider.id)?))).collect();
            if found.is_empty() {
                continue;
            }
            let groups = groups_of(ground, provider.id);
            let cost = |point: &Point| {
                let mut sums = Sums::default();
                point.run.groups.iter().filter(|(group, _)| groups.contains(group)).for_each(|(_, it)| sums.merge(it));
                cost_of(&sums, &ground.assumptions).total()
            };
            let all_defined = found.iter().all(|(_, paid)| paid.ore.is_some());
            let interval = |of: &dyn Fn(&Point, i64) -> i64| {
                let values = found.iter().filter_map(|(point, paid)| Some(of(point, level.of(paid.ore?)))).collect();
                Interval::of(values).filter(|_| all_defined)
            };
            let of_reference = |point: &Point| {
                let same = reference.iter().find(|it| it.run.seed == point.run.seed)?;
                same.paid.get(model)?.get(&provider.id)?.ore
            };
            let apart = found
                .iter()
                .filter_map(|(point, paid)| Some(level.of(paid.ore?) - level.of(of_reference(point)?)))
                .collect();
            let months: u32 = found.iter().map(|(_, paid)| paid.months).sum();
            let preliminary: u32 = found.iter().map(|(_, paid)| paid.preliminary).sum();
            rows.push(PaidTold {
                model: model.clone(),
                provider: provider.name.clone(),
                private: provider.private,
                paid: interval(&|_, ore| ore),
                difference: Interval::of(apart).filter(|_| all_defined),
                undefined: found.iter().find_map(|(_, paid)| paid.undefined),
                result: interval(&|point, ore| ore - cost(point)),
                preliminary_permille: (preliminary * 1000).checked_div(months).unwrap_or(0),
            });
        }
    }
    rows
}

fn model_told(
    study: &Study<'_>,
    id: &str,
    model: &tillit_domain::compensation::CompensationModel,
    level: Option<&Level>,
) -> ModelTold {
    let named = study.scenario.models.iter().find(|it| it.id == id).and_then(|it| it.name.clone());
    ModelTold {
        id: id.into(),
        name: named.unwrap_or_else(|| model.name.clone()),
        remark: model.origin.remark.clone(),
        raised_permille: level.map(|level| level.of(1000)),
    }
}

fn assumptions(study: &Study<'_>, today: &[Sums], effects: &[Effect]) -> Vec<Assumed> {
    let values = &study.ground.assumptions;
    let cost = |key: Key, value: i64| {
        let with = values.clone().with(key, value);
        let change = |sums: &Sums| {
            // Planners' time has been added up with the value in force.
            let changed = match key {
                Key::PlannerTime => Sums { planner_time: sums.planner_time * value / values.get(key).max(1), ..*sums },
                _ => *sums,
            };
            cost_of(&changed, &with).total() - cost_of(sums, values).total()
        };
        let changes: Vec<i64> = today.iter().map(change).collect();
        Interval::of(changes).map_or(0, |it| it.mean)
    };
    Key::ALL
        .iter()
        .map(|&key| Assumed {
            id: key.id(),
            name: key.said(),
            counts: key.counts(),
            value: values.get(key),
            changed: values.is_changed(key),
            tried: key.tried(),
            effects: effects.iter().filter(|it| it.assumption == key.id()).cloned().collect(),
            cost_effects: (!key.steers_days()).then(|| (cost(key, key.tried().0), cost(key, key.tried().1))),
        })
        .collect()
}

fn how(of: &Alternative) -> Said {
    let (mode_sv, mode_en) = match of.mode {
        None => ("styrform som i dag", "steered as today"),
        Some(SteeringMode::Strict) => ("strikt minutstyrning", "strict minutes"),
        Some(SteeringMode::Flexible) => ("flexibel minutstyrning", "flexible minutes"),
        Some(SteeringMode::None) => ("ingen minutstyrning", "no minutes"),
    };
    let (team_sv, team_en) = match of.team {
        TeamForm::AsToday => ("planering från dagens grundplan", "planned from today's base plan"),
        TeamForm::Central => ("en planerare för hela gruppen", "one planner for the whole group"),
        TeamForm::RouteGroups => ("ruttgrupper", "route groups"),
        TeamForm::SmallTeams => ("små arbetslag med sju till åtta brukare", "small teams with seven to eight persons"),
        TeamForm::SelfPlanning => ("arbetslagen planerar själva sina dagar", "teams plan themselves"),
    };
    let (policy_sv, policy_en) = match of.policy {
        None => ("registrering som i dag", "registered as today"),
        Some(RegistrationPolicy::Tag) => ("tagg in och ut", "tag in and out"),
        Some(RegistrationPolicy::ExceptionOnly) => ("bara undantag registreras", "only exceptions registered"),
        Some(RegistrationPolicy::Sample) => ("stickprov", "samples"),
    };
    Said::new(format!("{mode_sv}, {team_sv}, {policy_sv}"), format!("{mode_en}, {team_en}, {policy_en}"))
}

/// What no run can tell, whatever the months hold.
fn cannot() -> Vec<Said> {
    [
        ("Hur brukare och medarbetare upplever en annan styrning. Det visas av enkäter före och efter, inte av körningar.",
         "How persons and workers experience another way of steering. Surveys before and after tell, runs do not."),
        ("Om medarbetare blir sjuka mer sällan eller stannar längre. Sjukfrånvaron är densamma i alla alternativ.",
         "Whether workers are ill less often or stay longer. Illness is the same in all alternatives."),
        ("Om behoven ändras för att brukare träffar färre medarbetare. Behoven är desamma i alla alternativ.",
         "Whether needs change because persons meet fewer workers. Needs are the same in all alternatives."),
        ("Om utförare ändrar sitt arbete för att ersättningen ändras. Tabellen över vad varje modell lönar visar åt vilket håll, inte hur mycket.",
         "Whether providers change how they work because compensation changes. The table of what each model rewards tells which way, not how much."),
        ("Om små arbetslag eller arbetslag som planerar själva hittar bättre lösningar än labbets snabba planering, och hur de gör när dagen inte går ihop.",
         "Whether small teams or teams that plan themselves find better ways than the lab's quick planning, and what they do when a day does not add up."),
        ("Vad övergången kostar: utbildning, nya arbetssätt, tid för samverkan.",
         "What the change itself costs: training, new ways of working, time for consultation."),
        ("Kvaliteten i det som görs under besöket. Att en insats är gjord säger inte hur.",
         "The quality of what is done during a visit. That a task is done does not say how."),
    ]
    .into_iter()
    .map(|(sv, en)| Said::new(sv, en))
    .collect()
}
