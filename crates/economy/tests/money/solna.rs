//! Solna 2024, by hand: 464 kr an hour of personal care, 382 of service, paid standard times, shares for what is declined and for
//! absence, four hours for somebody new (rules §9).

use jiff::civil::date;
use tillit_domain::absence::PersonAbsenceCause;
use tillit_domain::catalogue::Category::{PersonalCare, Service};
use tillit_domain::quantity::{Minutes, Ore};
use tillit_economy::input::Away;
use tillit_economy::line::{Basis, Standing};
use tillit_economy::{presets, statement};

use crate::town::{declined, granted, month, person, task, visit};

#[test]
fn a_month_in_solna_comes_to_what_it_does_by_hand() {
    let model = presets::named("Solna").unwrap().model().unwrap();
    let mut facts = month();
    // Personal care as performed: 40 + 35 minutes = 75 min × 464 / 60 = 580,00 kr.
    facts.visits.push(visit("Asta", 2, 8, task("DUSCH", PersonalCare, Some(45)), 40));
    facts.visits.push(visit("Asta", 3, 8, task("MORGON", PersonalCare, Some(30)), 35));
    // Shopping is paid with 60 minutes though it took 41: 382,00 kr.
    facts.visits.push(visit("Bror", 2, 13, task("INKOP", Service, Some(45)), 41));
    // Cleaning declined the same day: 75 % of the ordered 70 min × 382 / 60 = 334,25 kr.
    let mut cleaning = visit("Bror", 4, 13, task("STAD", Service, Some(70)), 0);
    cleaning.outcome = declined(date(2025, 6, 4));
    facts.visits.push(cleaning);
    // A declined shower: 50 % of 45 min × 464 / 60 = 174,00 kr.
    let mut shower = visit("Asta", 4, 8, task("DUSCH", PersonalCare, Some(45)), 0);
    shower.outcome = declined(date(2025, 6, 4));
    facts.visits.push(shower);
    // In hospital from the 9th: 30 min a day, day 1 at 75 %, days 2–5 at 25 %, day 6 not.
    // 0,75 × 232 = 174,00 kr and 4 × 0,25 × 232 = 232,00 kr.
    for number in 1..=6 {
        let mut day = granted("Asta", 8 + number, "MORGON", PersonalCare, Some(30));
        let number = u16::try_from(number).unwrap();
        (day.net, day.net_minutes) = (0, Some(Minutes(0)));
        day.away =
            Some(Away { cause: Some(PersonAbsenceCause::Hospital), day_number: number, told_days_ahead: Some(0) });
        facts.granted.push(day);
    }
    // Bror is new with personal care: 4 h × 464 = 1 856,00 kr.
    facts.persons.get_mut(&person("Bror")).unwrap().personal_care_since = Some(date(2025, 6, 10));

    let found = statement(&model, &facts);
    let of = |basis: Basis| found.lines.iter().filter(|it| it.key.basis == basis).map(|it| it.amount.0).sum::<i64>();
    assert_eq!(of(Basis::Performed), 58_000 + 38_200);
    assert_eq!(of(Basis::Declined), 33_425 + 17_400);
    assert_eq!(of(Basis::Absence), 17_400 + 23_200);
    assert_eq!(of(Basis::NewPerson), 185_600);
    assert_eq!(found.total(), Some(Ore(373_225)));
    assert_eq!(found.standing, Standing::Final);
}

#[test]
fn a_declined_visit_opens_to_its_decision() {
    let model = presets::named("solna").unwrap().model().unwrap();
    let mut facts = month();
    let mut cleaning = visit("Bror", 4, 13, task("STAD", Service, Some(70)), 0);
    cleaning.outcome = declined(date(2025, 6, 4));
    facts.visits.push(cleaning.clone());
    let found = statement(&model, &facts);
    let entry = &found.lines[0].entries[0];
    assert_eq!((entry.visit, entry.decision), (cleaning.visit, cleaning.tasks[0].decision));
    assert_eq!((entry.minutes, found.lines[0].key.percent), (Minutes(70), 75));
}
