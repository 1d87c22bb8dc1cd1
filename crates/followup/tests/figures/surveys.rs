//! Surveys (M48–M53): worked out by hand, by a slow version over single answers, and what must hold of any municipality's.

use std::collections::BTreeSet;

use jiff::civil::date;
use proptest::prelude::*;
use tillit_domain::id::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, UnionConsultation};
use tillit_domain::survey::question::{Area, Question, SurveyKind};
use tillit_domain::survey::round::{QuestionCounts, SurveyRound};
use tillit_followup::metrics::Merge;
use tillit_followup::surveys::{Of, Place, PlaceResult, SurveyFigure, SurveySum, figures, m53, results};
use tillit_followup::{Reason, Value};

fn unit(name: &str) -> Id<Unit> {
    Id::derived("test", &["unit", name])
}

fn group(name: &str) -> Id<Group> {
    Id::derived("test", &["group", name])
}

fn counts(question: Question, answers: [u32; 5]) -> QuestionCounts {
    QuestionCounts { question, answers, no_opinion: 0 }
}

/// A round whose answered are as many as the most answers to a question, unless more are said to have been.
fn round(
    unit: Id<Unit>,
    group: Option<Id<Group>>,
    year: i16,
    kind: SurveyKind,
    questions: Vec<QuestionCounts>,
) -> SurveyRound {
    let answered = questions.iter().map(|it| it.valid() + u64::from(it.no_opinion)).max().unwrap_or(0);
    let answered = u32::try_from(answered).unwrap();
    SurveyRound {
        id: SurveyRound::id_of(unit, group, kind, year),
        unit,
        group,
        kind,
        year,
        closed_on: date(year, 10, 31),
        invited: answered + 5,
        answered,
        questions,
        source: "test".into(),
        correction: String::new(),
    }
}

fn steered(unit: Id<Unit>, from: jiff::civil::Date, mode: SteeringMode) -> SteeringDecision {
    SteeringDecision {
        id: Id::derived("steering", &[&unit.to_string(), &from.to_string()]),
        unit,
        from,
        mode,
        policy: RegistrationPolicy::Tag,
        decided_by: "Socialnämnden".into(),
        decided_on: from,
        consultation: UnionConsultation { held_on: from, account: "Samverkan".into() },
    }
}

fn at(results: &[PlaceResult], place: Place) -> &PlaceResult {
    results.iter().find(|result| result.place == place).unwrap()
}

fn figure(result: &PlaceResult, of: Of) -> &SurveyFigure {
    result.figures.iter().find(|figure| figure.of == of).unwrap()
}

#[test]
fn m48_and_m49_are_the_two_best_answers_of_all_that_count() {
    let mut overall = counts(Question::Overall, [1, 1, 2, 12, 20]);
    overall.no_opinion = 4;
    let rounds = [round(
        unit("Gällö"),
        None,
        2024,
        SurveyKind::Users,
        vec![overall, counts(Question::EnoughTime, [0, 2, 2, 16, 20]), counts(Question::Treatment, [0, 0, 1, 9, 30])],
    )];
    let all = results(SurveyKind::Users, 2024, &rounds, &[]);
    let gallo = at(&all, Place::Unit(unit("Gällö")));
    // 32 of 36; the four who do not know count among those who answered and not here.
    assert_eq!(figure(gallo, Of::Whole).value, Some(Value(88_889)));
    assert_eq!((figure(gallo, Of::Whole).numerator, figure(gallo, Of::Whole).denominator), (Some(32), Some(36)));
    assert_eq!(figure(gallo, Of::Question(Question::EnoughTime)).value, Some(Value(90_000)));
    assert_eq!(figure(gallo, Of::Question(Question::Treatment)).value, Some(Value(97_500)));
    // 40 answered of 45.
    assert_eq!(gallo.response.value, Some(Value(88_889)));
    // Nobody was asked about trust in those who come.
    let trust = figure(gallo, Of::Question(Question::Confidence));
    assert_eq!((trust.value, trust.reason), (None, Some(Reason::NothingToCount)));
}

#[test]
fn m50_goes_from_0_where_all_answer_1_to_100_where_all_answer_5() {
    let asked = |answers: [u32; 5]| -> Vec<QuestionCounts> {
        SurveyKind::Hme.questions().iter().map(|question| counts(question.clone(), answers)).collect()
    };
    let whole = |answers| {
        let rounds = [round(unit("Gällö"), None, 2024, SurveyKind::Hme, asked(answers))];
        let all = results(SurveyKind::Hme, 2024, &rounds, &[]);
        figure(at(&all, Place::Municipality), Of::Whole).value
    };
    assert_eq!(whole([10, 0, 0, 0, 0]), Some(Value(0)));
    assert_eq!(whole([0, 0, 10, 0, 0]), Some(Value(50_000)));
    assert_eq!(whole([0, 0, 0, 0, 10]), Some(Value(100_000)));
}

#[test]
fn m50_by_hand() {
    let mut asked: Vec<QuestionCounts> =
        SurveyKind::Hme.questions().iter().map(|question| counts(question.clone(), [0, 0, 2, 4, 4])).collect();
    // Meaningful: 9 of 10 answer 5 and one 4: (4.9 − 1)/4 = 97.5. Looking forward: only eight answered.
    asked[0].answers = [0, 0, 0, 1, 9];
    asked[2].answers = [0, 1, 3, 2, 2];
    let rounds = [round(unit("Gällö"), None, 2024, SurveyKind::Hme, asked)];
    let all = results(SurveyKind::Hme, 2024, &rounds, &[]);
    let town = at(&all, Place::Municipality);
    let value = |of| figure(town, of).value;
    assert_eq!(value(Of::Question(Question::Meaningful)), Some(Value(97_500)));
    // (0·0 + 1·1 + 3·2 + 2·3 + 2·4) / (4·8) = 21/32.
    assert_eq!(value(Of::Question(Question::LookingForward)), Some(Value(65_625)));
    // The others: (2·2 + 4·3 + 4·4)/40 = 32/40 = 80.
    assert_eq!(value(Of::Area(Area::Motivation)), Some(Value(81_042)), "(97.5 + 80 + 65.625)/3 = 81.0416…");
    assert_eq!(value(Of::Area(Area::Leadership)), Some(Value(80_000)));
    assert_eq!(value(Of::Whole), Some(Value(80_347)), "(81.0416… + 80 + 80)/3 = 80.3472…");
    assert_eq!(figure(town, Of::Whole).n, Some(8), "the question with the fewest answers");
}

#[test]
fn an_hme_area_without_one_of_its_questions_has_no_index() {
    let asked = SurveyKind::Hme.questions().iter().filter(|question| **question != Question::Goals);
    let asked = asked.map(|question| counts(question.clone(), [0, 0, 2, 4, 4])).collect();
    let rounds = [round(unit("Gällö"), None, 2024, SurveyKind::Hme, asked)];
    let all = results(SurveyKind::Hme, 2024, &rounds, &[]);
    let town = at(&all, Place::Municipality);
    assert_eq!(figure(town, Of::Area(Area::Steering)).value, None);
    assert_eq!(figure(town, Of::Whole).reason, Some(Reason::NothingToCount));
    assert_eq!(figure(town, Of::Area(Area::Leadership)).value, Some(Value(80_000)));
}

#[test]
fn m51_is_told_for_the_areas_that_were_asked_about() {
    let own = Question::Own { area: Area::WorkingTime, text: "Jag kan påverka mina arbetstider".into() };
    let rounds = [round(
        unit("Gällö"),
        None,
        2025,
        SurveyKind::Osa,
        vec![
            counts(Question::FitsInTime, [1, 2, 1, 4, 2]),
            counts(Question::Varied, [0, 0, 1, 6, 3]),
            counts(Question::HelpWhenHigh, [0, 1, 2, 3, 3]),
            counts(own.clone(), [2, 2, 2, 2, 2]),
        ],
    )];
    let all = results(SurveyKind::Osa, 2025, &rounds, &[]);
    let town = at(&all, Place::Municipality);
    // 6/10, 9/10, 6/9: their mean is 72.2…
    assert_eq!(figure(town, Of::Area(Area::Workload)).value, Some(Value(72_222)));
    assert_eq!(figure(town, Of::Area(Area::WorkingTime)).value, Some(Value(40_000)));
    assert_eq!(figure(town, Of::Question(own)).value, Some(Value(40_000)));
    assert!(!town.figures.iter().any(|it| it.of == Of::Area(Area::OffensiveTreatment)), "nobody was asked");
    assert!(!town.figures.iter().any(|it| it.of == Of::Whole), "one area does not make up for another");
}

#[test]
fn an_index_of_two_units_is_of_their_answers_and_not_the_mean_of_their_indices() {
    let pulse = |name, answers| {
        round(unit(name), None, 2025, SurveyKind::MinutePulse, vec![counts(Question::GovernedByMinutes, answers)])
    };
    let rounds = [pulse("Gällö", [0, 0, 0, 10, 20]), pulse("Kälarne", [10, 0, 0, 0, 0])];
    let all = results(SurveyKind::MinutePulse, 2025, &rounds, &[]);
    let value = |place| figure(at(&all, place), Of::Whole).value;
    assert_eq!(
        (value(Place::Unit(unit("Gällö"))), value(Place::Unit(unit("Kälarne")))),
        (Some(Value(100_000)), Some(Value(0)))
    );
    assert_eq!(value(Place::Municipality), Some(Value(75_000)), "30 of 40, not the mean of 100 and 0");
}

#[test]
fn m52_by_steering_mode_and_before_and_after_a_pilot_beside_those_that_did_not_change() {
    let pulse = |name, year, answers| {
        round(unit(name), None, year, SurveyKind::MinutePulse, vec![counts(Question::GovernedByMinutes, answers)])
    };
    let rounds = [
        pulse("Gällö", 2024, [1, 1, 2, 8, 8]),
        pulse("Kälarne", 2024, [1, 1, 2, 3, 3]),
        pulse("Hammarstrand", 2024, [2, 2, 2, 2, 2]),
        pulse("Gällö", 2025, [4, 4, 4, 4, 4]),
        pulse("Kälarne", 2025, [1, 1, 2, 2, 4]),
        pulse("Hammarstrand", 2025, [2, 2, 2, 2, 2]),
    ];
    let (strict, free) = (SteeringMode::Strict, SteeringMode::None);
    let steering = [
        steered(unit("Gällö"), date(2020, 1, 1), strict),
        steered(unit("Gällö"), date(2025, 2, 1), free),
        steered(unit("Kälarne"), date(2020, 1, 1), strict),
        steered(unit("Hammarstrand"), date(2020, 1, 1), strict),
    ];
    let of = |year| results(SurveyKind::MinutePulse, year, &rounds, &steering);
    let value = |year, place| figure(at(&of(year), place), Of::Whole).value;
    let pilot = Place::Course { first: 2024, from: strict, to: free };
    let control = Place::Course { first: 2024, from: strict, to: strict };
    assert_eq!((value(2024, pilot), value(2025, pilot)), (Some(Value(80_000)), Some(Value(40_000))));
    assert_eq!((value(2024, control), value(2025, control)), (Some(Value(50_000)), Some(Value(50_000))));
    assert_eq!(value(2024, Place::Mode(strict)), Some(Value(65_000)), "26 of 40");
    assert_eq!(value(2025, Place::Mode(free)), Some(Value(40_000)));
}

#[test]
fn fewer_than_five_answers_are_hidden_and_cannot_be_found_by_subtraction() {
    let users = |name, of: Option<&str>, answers| {
        round(unit(name), of.map(group), 2024, SurveyKind::Users, vec![counts(Question::Overall, answers)])
    };
    // Of 25 answers in the unit 12 and 10 are of two groups: three are of a group that is not told of.
    let rounds = [
        users("Gällö", None, [1, 2, 3, 9, 10]),
        users("Gällö", Some("norr"), [0, 1, 1, 5, 5]),
        users("Gällö", Some("söder"), [0, 0, 2, 4, 4]),
        users("Kälarne", None, [0, 0, 0, 2, 2]),
        users("Hammarstrand", None, [0, 0, 0, 10, 10]),
    ];
    let all = results(SurveyKind::Users, 2024, &rounds, &[]);
    let shown = |place| figure(at(&all, place), Of::Whole).value.is_some();
    assert!(!shown(Place::Unit(unit("Kälarne"))), "four answers");
    assert!(shown(Place::Municipality) && shown(Place::Unit(unit("Gällö"))));
    assert!(!shown(Place::Unit(unit("Hammarstrand"))), "the municipality less both others would be Kälarne");
    let groups = [shown(Place::Group(group("norr"))), shown(Place::Group(group("söder")))];
    assert_eq!(groups.iter().filter(|shown| **shown).count(), 1, "the unit less both groups would be three answers");
    let hidden = at(&all, Place::Unit(unit("Kälarne")));
    assert_eq!((hidden.response.value, hidden.response.n), (None, None));
    assert_eq!(figure(hidden, Of::Whole).reason, Some(Reason::Hidden));
    assert!(hidden.open.is_empty());
}

#[test]
fn a_question_that_few_answered_hides_itself_and_the_index_that_rests_on_it() {
    let mut asked: Vec<QuestionCounts> =
        SurveyKind::Hme.questions().iter().map(|question| counts(question.clone(), [0, 0, 2, 4, 4])).collect();
    asked[4].answers = [0, 0, 0, 2, 2];
    let rounds = [round(unit("Gällö"), None, 2024, SurveyKind::Hme, asked)];
    let all = results(SurveyKind::Hme, 2024, &rounds, &[]);
    let town = at(&all, Place::Unit(unit("Gällö")));
    let reason = |of| figure(town, of).reason;
    assert_eq!(reason(Of::Question(Question::Trust)), Some(Reason::Hidden));
    assert_eq!(reason(Of::Area(Area::Leadership)), Some(Reason::Hidden));
    assert_eq!(reason(Of::Whole), Some(Reason::Hidden));
    assert_eq!(reason(Of::Area(Area::Motivation)), None);
}

/// One person's answers to the questions of HME; none where a question was left out.
type Answers = [Option<u8>; 9];

fn taken(answers: &[Answers]) -> SurveyRound {
    let of = |at: usize| {
        let mut five = [0; 5];
        answers.iter().filter_map(|one| one[at]).for_each(|answer| five[usize::from(answer) - 1] += 1);
        five
    };
    let asked = SurveyKind::Hme.questions().iter().enumerate().map(|(at, question)| counts(question.clone(), of(at)));
    let mut made = round(unit("Gällö"), None, 2024, SurveyKind::Hme, asked.collect());
    made.answered = u32::try_from(answers.len()).unwrap();
    made
}

/// HME the slow way: exact fractions over single answers, in thousandths rounded half up.
fn slow_hme(answers: &[Answers], questions: std::ops::Range<usize>) -> Option<Value> {
    let mut sum = (0_i128, 1_i128);
    let count = i128::try_from(questions.len()).unwrap();
    for at in questions {
        let given: Vec<i128> = answers.iter().filter_map(|one| one[at]).map(i128::from).collect();
        let n = i128::try_from(given.len()).unwrap();
        if n == 0 {
            return None;
        }
        // (mean − 1)/4 as one fraction.
        let (above, below) = (given.iter().sum::<i128>() - n, 4 * n);
        sum = (sum.0 * below + above * sum.1, sum.1 * below);
    }
    let (above, below) = (sum.0 * 100 * 1000, sum.1 * count);
    Some(Value(i64::try_from((2 * above + below) / (2 * below)).unwrap()))
}

fn people() -> impl Strategy<Value = Vec<Answers>> {
    prop::collection::vec(prop::array::uniform9(prop::option::weighted(0.9, 1_u8..=5)), 0..14)
}

/// Units with groups, answers to the overall question, and how each is steered in two years.
fn municipality() -> impl Strategy<Value = Vec<(Option<[u32; 5]>, Vec<[u32; 5]>, u8, u8)>> {
    let answers = || prop::array::uniform5(0_u32..4);
    prop::collection::vec((prop::option::of(answers()), prop::collection::vec(answers(), 0..4), 0_u8..3, 0_u8..3), 1..6)
}

proptest! {
    #[test]
    fn hme_is_as_exact_fractions_over_single_answers_have_it(answers in people()) {
        let sum = SurveySum::from(&taken(&answers));
        let all = figures(SurveyKind::Hme, &sum);
        let value = |of: &Of| all.iter().find(|it| it.of == *of).unwrap().value;
        prop_assert_eq!(value(&Of::Whole), slow_hme(&answers, 0..9));
        prop_assert_eq!(value(&Of::Area(Area::Motivation)), slow_hme(&answers, 0..3));
        prop_assert_eq!(value(&Of::Area(Area::Leadership)), slow_hme(&answers, 3..6));
        prop_assert_eq!(value(&Of::Area(Area::Steering)), slow_hme(&answers, 6..9));
    }

    #[test]
    fn sums_merge_in_any_order_to_what_all_answers_together_come_to(a in people(), b in people(), c in people()) {
        let sum = |answers: &[Answers]| SurveySum { invited: 0, ..SurveySum::from(&taken(answers)) };
        let merged = |parts: [&[Answers]; 3]| parts.into_iter().fold(SurveySum::default(), |mut all, part| {
            all.absorb(sum(part));
            all
        });
        let together = sum(&[a.clone(), b.clone(), c.clone()].concat());
        prop_assert_eq!(&merged([&a, &b, &c]), &together);
        prop_assert_eq!(&merged([&c, &a, &b]), &together);
        prop_assert_eq!(m53::figure(&merged([&b, &c, &a])).numerator, Some(i64::try_from(a.len() + b.len() + c.len()).unwrap()));
    }

    /// Whatever is told, no sum or difference of told places is about one to four answers.
    #[test]
    fn no_told_place_less_told_places_inside_it_leaves_one_to_four(town in municipality()) {
        let modes = [SteeringMode::Strict, SteeringMode::Flexible, SteeringMode::None];
        let (mut rounds, mut steering, mut leaves) = (Vec::new(), Vec::new(), Vec::new());
        for (at, (rest, groups, before, now)) in town.iter().enumerate() {
            let this = unit(&at.to_string());
            let users = |of, answers| round(this, of, 2024, SurveyKind::Users, vec![counts(Question::Overall, answers)]);
            let mut all = rest.unwrap_or([0; 5]);
            let mut own = Vec::new();
            for (number, answers) in groups.iter().enumerate() {
                all.iter_mut().zip(answers).for_each(|(sum, more)| *sum += more);
                let id = group(&format!("{at} {number}"));
                rounds.push(users(Some(id), *answers));
                own.push((Place::Group(id), answers.iter().sum::<u32>()));
            }
            if rest.is_some() {
                rounds.push(users(None, all));
            }
            rounds.push(round(this, None, 2023, SurveyKind::Users, vec![counts(Question::Overall, [2, 2, 2, 2, 2])]));
            let (from, to) = (modes[usize::from(*before)], modes[usize::from(*now)]);
            steering.extend([steered(this, date(2020, 1, 1), from), steered(this, date(2024, 1, 1), to)]);
            if rest.is_some() || !groups.is_empty() {
                leaves.push((this, from, to, own, rest.map_or(0, |rest| rest.iter().sum())));
            }
        }
        let mut next = 0_u32;
        let mut numbered = |count: u32| -> BTreeSet<u32> { next += count; (next - count..next).collect() };
        let leaves: Vec<_> = leaves.into_iter().map(|(unit, from, to, own, rest)| {
            let own: Vec<(Place, BTreeSet<u32>)> = own.into_iter().map(|(place, count)| (place, numbered(count))).collect();
            (unit, from, to, own, numbered(rest))
        }).collect();
        let whom = |place: Place| -> BTreeSet<u32> {
            leaves.iter().flat_map(|(unit, from, to, own, rest)| {
                let all = match place {
                    Place::Municipality => true,
                    Place::Mode(mode) => mode == *to,
                    Place::Course { first, from: then, to: now } => first == 2023 && then == *from && now == *to,
                    Place::Unit(id) => id == *unit,
                    Place::Group(_) => false,
                };
                let of_group = own.iter().filter(move |(group, _)| all || *group == place).flat_map(|(_, set)| set.iter().copied());
                of_group.chain(rest.iter().copied().filter(move |_| all)).collect::<Vec<_>>()
            }).collect()
        };
        let told: Vec<(Place, BTreeSet<u32>)> = results(SurveyKind::Users, 2024, &rounds, &steering).iter()
            .filter(|result| !result.open.is_empty() && figure(result, Of::Whole).reason != Some(Reason::Hidden))
            .map(|result| (result.place, whom(result.place))).collect();
        for (place, all) in &told {
            prop_assert!(!(1..5).contains(&all.len()), "{place:?}");
            let inside: Vec<&BTreeSet<u32>> = told.iter().map(|(_, set)| set).filter(|set| set.is_subset(all) && set.len() < all.len()).collect();
            let covered: BTreeSet<u32> = inside.iter().flat_map(|set| set.iter().copied()).collect();
            prop_assert!(!(1..5).contains(&all.difference(&covered).count()), "{place:?} less all inside it");
            for set in inside {
                prop_assert!(!(1..5).contains(&(all.len() - set.len())), "{place:?} less one");
            }
        }
    }
}
