//! Its surveys hold together, are of two years after one another, and were told and acted on after they had closed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use tillit_demo::{DemoOptions, municipality};
use tillit_domain::survey::question::SurveyKind;

#[test]
fn every_survey_holds_together_and_has_the_year_before_it_whatever_the_date() {
    for today in [date(2025, 7, 7), date(2026, 3, 1), date(2028, 2, 29)] {
        let town = municipality(&DemoOptions { date: today, history_days: Some(0), ..DemoOptions::default() });
        let mut years: BTreeMap<_, BTreeSet<i16>> = BTreeMap::new();
        for round in &town.survey_rounds {
            assert!(round.clone().checked().is_ok(), "{round:?}");
            assert!(round.closed_on < today && round.answered >= 5);
            years.entry((round.kind, round.unit)).or_default().insert(round.year);
        }
        assert_eq!(years.keys().map(|(kind, _)| kind).collect::<BTreeSet<_>>().len(), SurveyKind::ALL.len());
        for years in years.values() {
            assert_eq!(years.last().zip(years.first()).map(|(last, first)| last - first), Some(1));
        }
        for told in &town.survey_feedback {
            let round = town.survey_rounds.iter().find(|round| round.id == told.round);
            assert!(round.is_some_and(|round| told.clone().checked(round, today).is_ok()), "{told:?}");
        }
        for action in &town.risk_actions {
            assert!(action.clone().checked().is_ok());
            assert!(
                town.survey_rounds.iter().any(|round| round.id == action.round && round.kind == action.area.kind())
            );
        }
    }
}

#[test]
fn where_steering_became_freer_fewer_feel_governed_by_minutes() {
    let town = municipality(&DemoOptions { history_days: Some(0), ..DemoOptions::default() });
    let share = |year: i16| {
        let mut rounds =
            town.survey_rounds.iter().filter(|round| round.kind == SurveyKind::MinutePulse && round.year == year);
        let first = rounds.find(|round| round.unit == town.units[0].id).map(|round| &round.questions[0]);
        first.map(|counts| counts.best_two() * 100 / counts.valid())
    };
    assert!(share(2024) > share(2025), "the first unit went from strict to flexible between them");
}
