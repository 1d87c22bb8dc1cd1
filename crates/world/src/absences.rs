//! Who is away: spells of illness, hospital or leave, drawn over a run of days.

use jiff::ToSpan;
use jiff::civil::Date;
use tillit_domain::DayRange;

use crate::parameters::SpellParameters;
use crate::random::Random;

/// The spells of one person's or worker's time within `days`, in order and never touching each other.
///
/// A spell that reaches the end of `days` is cut there.
#[must_use]
pub fn draw_spells(days: (Date, Date), parameters: SpellParameters, random: &mut Random) -> Vec<DayRange> {
    let (mut day, last) = days;
    let mut spells = Vec::new();
    // A day starts a spell with the chance that makes so many a year; a million keeps rare ones apart.
    let per_million = parameters.per_thousand_years as usize * 1000 / 365;
    while day <= last {
        if random.below(1_000_000) < per_million {
            let length = random.between(i64::from(parameters.days_least), i64::from(parameters.days_most)).max(1);
            let end = day.saturating_add((length - 1).days()).min(last);
            spells.push(DayRange::new(day, end));
            day = end.saturating_add(2.days());
        } else {
            day = day.saturating_add(1.day());
        }
    }
    spells
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn spells_come_as_often_as_asked_and_leave_days_between() {
        let days = (date(2000, 1, 1), date(2199, 12, 31));
        let twice_a_year = SpellParameters { per_thousand_years: 2000, days_least: 1, days_most: 5 };
        let spells = draw_spells(days, twice_a_year, &mut Random::new(3));
        assert!((360..440).contains(&spells.len()), "{}", spells.len());
        for pair in spells.windows(2) {
            assert!(pair[0].to.unwrap().saturating_add(1.day()) < pair[1].from, "{pair:?}");
        }
    }
}
