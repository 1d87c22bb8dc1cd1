//! Each model by hand, and what sets them apart.

use std::collections::BTreeSet;

use jiff::civil::date;
use tillit_domain::absence::PersonAbsenceCause;
use tillit_domain::catalogue::Category::{HealthCare, PersonalCare, Service};
use tillit_domain::compensation::{Area, DayPart};
use tillit_domain::law::Law;
use tillit_domain::quantity::{Minutes, Ore};
use tillit_domain::registration::Known;
use tillit_domain::steering::SteeringMode;
use tillit_economy::input::{Away, MonthFacts, Outcome};
use tillit_economy::line::{Basis, NotDefined, Standing, ToCorrect, Undefined};
use tillit_economy::models::needs_ordered_time;
use tillit_economy::{presets, statement};

use crate::town::{flat, granted, model, month, part, performed, person, task, visit};

fn total(text: &str, facts: &MonthFacts) -> Option<Ore> {
    statement(&model(vec![part(text)]), facts).total()
}

const A: &str = "kind = \"performed\"\nprices = [{ ore_per_hour = 48000 }]\n";
const B: &str = "kind = \"granted\"\nprices = [{ ore_per_hour = 48000 }]\n";

/// Forty minutes made of thirty ordered, at 480 kr an hour: 8 kr a minute.
fn forty_of_thirty() -> MonthFacts {
    let mut facts = month();
    facts.visits.push(visit("Asta", 2, 8, task("MORGON", PersonalCare, Some(30)), 40));
    facts.granted.push(granted("Asta", 2, "MORGON", PersonalCare, Some(30)));
    facts
}

#[test]
fn performed_minutes_are_paid_up_to_the_ceiling_a_municipality_has_set() {
    let facts = forty_of_thirty();
    assert_eq!(total(A, &facts), Some(Ore::kronor(320)));
    assert_eq!(total(&format!("{A}cap = \"per_visit\""), &facts), Some(Ore::kronor(240)));
    assert_eq!(
        total(&format!("{A}cap = {{ per_month = {{ tolerance_percent = 10 }} }}"), &facts),
        Some(Ore::kronor(264))
    );
}

#[test]
fn a_ceiling_for_the_month_lets_a_long_visit_be_made_up_for_by_a_short_one() {
    let mut facts = forty_of_thirty();
    facts.visits.push(visit("Asta", 3, 8, task("MORGON", PersonalCare, Some(30)), 20));
    facts.granted.push(granted("Asta", 3, "MORGON", PersonalCare, Some(30)));
    assert_eq!(total(&format!("{A}cap = \"per_visit\""), &facts), Some(Ore::kronor(400)));
    assert_eq!(
        total(&format!("{A}cap = {{ per_month = {{ tolerance_percent = 0 }} }}"), &facts),
        Some(Ore::kronor(480))
    );
}

#[test]
fn what_is_over_the_ceiling_is_shown_and_not_lost() {
    let found = statement(&model(vec![part(&format!("{A}cap = \"per_visit\""))]), &forty_of_thirty());
    let entry = &found.lines[0].entries[0];
    assert_eq!((entry.minutes, entry.not_paid), (Minutes(30), Minutes(10)));
}

#[test]
fn minutes_are_rounded_the_way_that_is_decided() {
    let mut facts = month();
    facts.visits.push(visit("Asta", 2, 8, task("MORGON", PersonalCare, Some(30)), 37));
    for (way, paid) in [("down", 30), ("nearest", 30), ("up", 45)] {
        let text = format!("{A}rounding = {{ to_minutes = 15, way = \"{way}\" }}");
        assert_eq!(total(&text, &facts), Some(Ore(paid * 800)), "{way}");
    }
}

#[test]
fn stated_and_assumed_minutes_follow_their_own_rules() {
    let with = |known, minutes| {
        let mut facts = month();
        let mut one = visit("Asta", 2, 8, task("MORGON", PersonalCare, Some(30)), 0);
        one.outcome = performed(known, minutes);
        facts.visits.push(one);
        facts
    };
    let stated = with(Known::Stated, 50);
    assert_eq!(total(A, &stated), Some(Ore::kronor(400)));
    assert_eq!(total(&format!("{A}stated = \"up_to_planned\""), &stated), Some(Ore::kronor(240)));
    assert_eq!(total(&format!("{A}stated = {{ share = {{ percent = 80 }} }}"), &stated), Some(Ore::kronor(320)));
    let assumed = with(Known::Assumed, 30);
    assert_eq!(total(&format!("{A}assumed = \"nothing\""), &assumed), Some(Ore::ZERO));
    assert_eq!(total(A, &assumed), Some(Ore::kronor(240)));
}

#[test]
fn a_visit_by_two_is_paid_for_both_or_once() {
    let mut facts = month();
    let mut lift = visit("Asta", 2, 8, task("MORGON", PersonalCare, Some(30)), 30);
    lift.needs = 2;
    lift.outcome = Outcome::Performed { known: Known::Measured, client: Some(Minutes(30)), staff: Some(Minutes(60)) };
    facts.visits.push(lift);
    assert_eq!(total(A, &facts), Some(Ore::kronor(480)));
    assert_eq!(total(&format!("{A}counted = \"client\""), &facts), Some(Ore::kronor(240)));
    assert_eq!(total(&format!("{A}cap = \"per_visit\""), &facts), Some(Ore::kronor(480)));
}

#[test]
fn evening_holiday_sparse_land_private_provider_and_hsl_have_prices_of_their_own() {
    let text = "kind = \"performed\"\nprices = [
        { law = \"hsl\", ore_per_hour = 60000 },
        { private = true, ore_per_hour = 54000 },
        { area = \"rural\", ore_per_hour = 51000 },
        { holiday = true, ore_per_hour = 57000 },
        { part = \"evening\", ore_per_hour = 49500 },
        { ore_per_hour = 48000 },
    ]\n";
    let one = |day, hour, category| {
        let mut facts = month();
        facts.visits.push(visit("Asta", day, hour, task("X", category, Some(60)), 60));
        facts
    };
    assert_eq!(total(text, &one(2, 8, PersonalCare)), Some(Ore::kronor(480)));
    assert_eq!(total(text, &one(2, 19, PersonalCare)), Some(Ore::kronor(495)));
    assert_eq!(total(text, &one(6, 8, PersonalCare)), Some(Ore::kronor(570)), "the national day");
    assert_eq!(total(text, &one(2, 8, HealthCare)), Some(Ore::kronor(600)));
    let mut rural = one(2, 8, PersonalCare);
    rural.persons.get_mut(&person("Asta")).unwrap().area = Area::Rural;
    assert_eq!(total(text, &rural), Some(Ore::kronor(510)));
    let mut private = one(2, 8, PersonalCare);
    private.payee.private = true;
    assert_eq!(total(text, &private), Some(Ore::kronor(540)));
    let hsl = statement(&model(vec![part(text)]), &one(2, 8, HealthCare));
    assert_eq!((hsl.under(Law::Hsl), hsl.under(Law::Sol)), (Ore::kronor(600), Ore::ZERO));
    assert_eq!(hsl.lines[0].key.day_part, Some(DayPart::Day));
}

#[test]
fn granted_time_pays_the_same_whatever_is_performed_and_performed_time_nothing_for_what_is_not() {
    let made = forty_of_thirty();
    let mut missed = made.clone();
    missed.visits[0].outcome = Outcome::Unknown { to_correct: false };
    assert_eq!(total(B, &made), Some(Ore::kronor(240)));
    assert_eq!(total(B, &missed), Some(Ore::kronor(240)));
    assert_eq!(total(A, &missed), Some(Ore::ZERO));
}

#[test]
fn kristianstads_standard_times_are_paid_before_the_catalogues() {
    let model = presets::named("kristianstad").unwrap().model().unwrap();
    let mut facts = month();
    // By hand, minutes of rules §8: a shower 40, two mornings 15 each, cleaning 70, at the example's 450 kr:
    // 140 min × 7,50 kr = 1 050,00 kr. The catalogue here says 45 and 30 minutes.
    facts.granted.push(granted("Asta", 2, "DUSCH", PersonalCare, Some(45)));
    facts.granted.push(granted("Asta", 2, "MORGON", PersonalCare, Some(30)));
    facts.granted.push(granted("Asta", 3, "MORGON", PersonalCare, Some(30)));
    facts.granted.push(granted("Bror", 3, "STAD", Service, Some(85)));
    assert_eq!(statement(&model, &facts).total(), Some(Ore::kronor(1050)));
}

#[test]
fn levels_are_by_granted_time_and_by_day_where_that_is_decided() {
    let text = |by_day| {
        format!(
            "kind = \"levels\"\nby_day = {by_day}\nlevels = [{{ up_to_minutes = 300, ore_per_month = 180000 }}, {{ ore_per_month = 600000 }}]\n"
        )
    };
    let mut facts = month();
    // Asta: ten times 30 min = 300, the lower level. Bror: 15 × 30 = 450 on all days, the higher one; 6 days away.
    facts.granted.extend((1..=10).map(|day| granted("Asta", day, "MORGON", PersonalCare, Some(30))));
    facts.granted.extend((1..=15).map(|day| granted("Bror", day, "MORGON", PersonalCare, Some(30))));
    facts.persons.get_mut(&person("Bror")).unwrap().away_days = 6;
    assert_eq!(total(&text(false), &facts), Some(Ore::kronor(1_800 + 6_000)));
    assert_eq!(total(&text(true), &facts), Some(Ore::kronor(1_800 + 4_800)));
    // Somebody who began on the 16th with 20 min a day has the level of a whole month (600 min), for half of it.
    let mut late = month();
    late.granted.extend((16..=30).map(|day| granted("Asta", day, "MORGON", PersonalCare, Some(20))));
    late.persons.get_mut(&person("Asta")).unwrap().granted_days = 15;
    assert_eq!(total(&text(true), &late), Some(Ore::kronor(3_000)));
}

#[test]
fn sollentunas_supplement_is_ten_or_twenty_three_kronor_an_hour_by_criteria() {
    let model = presets::named("sollentuna").unwrap().model().unwrap();
    let quality = |met: &[u8]| {
        let mut facts = forty_of_thirty();
        facts.visits[0].outcome = performed(Known::Measured, 60);
        facts.criteria = Some(met.iter().copied().collect::<BTreeSet<u8>>());
        let found = statement(&model, &facts);
        found.lines.iter().filter(|it| it.key.basis == Basis::Quality).map(|it| it.amount).sum::<Ore>()
    };
    assert_eq!(quality(&[1]), Ore::ZERO);
    assert_eq!(quality(&[2, 3]), Ore::ZERO);
    assert_eq!(quality(&[1, 3]), Ore::kronor(10));
    assert_eq!(quality(&[1, 2, 3]), Ore::kronor(23));
    let found = statement(&model, &forty_of_thirty());
    assert_eq!(found.undefined, [NotDefined { part: 1, why: Undefined::NotAssessed, count: 1 }]);
}

#[test]
fn twelve_months_of_a_grant_sum_to_the_year() {
    let grant = model(vec![part("kind = \"grant\"\node = 0".replace("ode = 0", "ore_per_year = 10000001").as_str())]);
    let first: tillit_domain::compensation::Month = "2025-01".parse().unwrap();
    let months = (0..12).map(|number| {
        let facts = MonthFacts { month: first.plus(number), ..month() };
        statement(&grant, &facts).total().unwrap()
    });
    assert_eq!(months.sum::<Ore>(), Ore(10_000_001));
}

#[test]
fn without_minutes_models_that_need_ordered_time_are_undefined_and_never_zero() {
    let mut facts = forty_of_thirty();
    facts.visits[0].mode = SteeringMode::None;
    facts.visits[0].tasks[0].ordered = None;
    for it in &mut facts.granted {
        (it.mode, it.gross_minutes, it.net_minutes) = (SteeringMode::None, None, None);
    }
    let levels = "kind = \"levels\"\nby_day = false\nlevels = [{ ore_per_month = 180000 }]\n";
    let capped = format!("{A}cap = \"per_visit\"");
    let monthly = format!("{A}cap = {{ per_month = {{ tolerance_percent = 10 }} }}");
    for text in [B, levels, &capped, &monthly] {
        let model = model(vec![part(text)]);
        let found = statement(&model, &facts);
        assert_eq!(found.total(), None, "{text}");
        assert!(found.undefined.iter().all(|it| it.why == Undefined::NoOrderedTime), "{text}");
        assert!(needs_ordered_time(&model));
    }
    assert_eq!(total(A, &facts), Some(Ore::kronor(320)), "measured minutes are paid without any order");
    facts.visits[0].outcome = Outcome::Performed { known: Known::Assumed, client: None, staff: None };
    let found = statement(&model(vec![part(A)]), &facts);
    assert_eq!(found.undefined, [NotDefined { part: 0, why: Undefined::MinutesUnknown, count: 1 }]);
    assert_eq!(total("kind = \"grant\"\nore_per_year = 1200000\n", &facts), Some(Ore::kronor(1_000)));
}

#[test]
fn a_code_without_standard_time_is_listed_and_its_statement_is_preliminary() {
    let mut facts = forty_of_thirty();
    facts.granted.push(granted("Asta", 3, "LEDSAGN", tillit_domain::catalogue::Category::Escort, None));
    facts.granted.push(granted("Asta", 3, "LARM", tillit_domain::catalogue::Category::Alarm, None));
    let found = statement(&model(vec![part(B)]), &facts);
    assert_eq!(found.total(), Some(Ore::kronor(240)));
    assert_eq!(found.standing, Standing::Preliminary);
    assert_eq!(found.to_correct, [ToCorrect::NoStandardTime { code: "LEDSAGN".into(), occasions: 1 }]);
}

#[test]
fn a_month_with_too_little_registered_is_preliminary_and_says_what_to_correct() {
    let mut facts = month();
    for day in 1..=10 {
        facts.visits.push(visit("Asta", day, 8, task("MORGON", PersonalCare, Some(30)), 30));
    }
    facts.visits[2].outcome = Outcome::Unknown { to_correct: true };
    let nine_of_ten = statement(&model(vec![part(A)]), &facts);
    assert_eq!(nine_of_ten.standing, Standing::Final, "90 percent is what the model asks for");
    facts.visits[5].outcome = Outcome::Unknown { to_correct: false };
    let found = statement(&model(vec![part(A)]), &facts);
    assert_eq!((found.standing, found.quality.known_thousandths()), (Standing::Preliminary, Some(800)));
    assert_eq!(
        found.to_correct,
        [
            ToCorrect::Faulty { day: date(2025, 6, 3), person: person("Asta"), visit: facts.visits[2].visit },
            ToCorrect::Unregistered { day: date(2025, 6, 6), person: person("Asta"), visit: facts.visits[5].visit },
        ]
    );
}

#[test]
fn an_absence_that_was_told_in_time_is_not_paid() {
    let text = format!(
        "{B}[parts.allowances]\nabsence_told_days = 5\nabsence = [{{ from_day = 1, to_day = 5, percent = 100 }}, {{ cause = \"away\", from_day = 6, to_day = 9, percent = 50 }}]\n"
    );
    let away = |cause, told, day_number| {
        let mut facts = month();
        let mut row = granted("Asta", 9, "MORGON", PersonalCare, Some(30));
        (row.net, row.net_minutes) = (0, Some(Minutes(0)));
        row.away = Some(Away { cause, day_number, told_days_ahead: told });
        facts.granted.push(row);
        total(&text, &facts)
    };
    let travels = Some(PersonAbsenceCause::Away);
    assert_eq!(away(travels, Some(5), 1), Some(Ore::ZERO));
    assert_eq!(away(travels, Some(4), 1), Some(Ore::kronor(240)));
    assert_eq!(away(travels, None, 6), Some(Ore::kronor(120)));
    // Who has died: care ends, and the rule without a cause covers the days after.
    assert_eq!(away(None, None, 5), Some(Ore::kronor(240)));
    assert_eq!(away(None, None, 6), Some(Ore::ZERO));
}

#[test]
fn a_price_without_conditions_holds_for_everything() {
    let mut terms = model(vec![part(A)]);
    assert_eq!(tillit_economy::model_file::check(&terms), []);
    let tillit_domain::compensation::Part::Performed(performed) = &mut terms.parts[0] else { unreachable!() };
    performed.prices = vec![tillit_domain::compensation::Price { holiday: Some(true), ..flat(500) }];
    assert_eq!(tillit_economy::model_file::check(&terms).len(), 5, "each kind of insats lacks a price on weekdays");
    let found = statement(&terms, &forty_of_thirty());
    assert_eq!(found.undefined, [NotDefined { part: 0, why: Undefined::NoPrice, count: 1 }]);
}
