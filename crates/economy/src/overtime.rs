//! Overtime as a series (S-116), and over-employment held against overtime and substitutes (S-115).

use tillit_domain::compensation::{CostRate, Month};
use tillit_domain::quantity::{Minutes, Ore};

/// A month's overtime, as payroll knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OvertimeMonth {
    /// The month.
    pub month: Month,
    /// How much.
    pub minutes: Minutes,
    /// What it cost.
    pub cost: Ore,
}

/// Overtime of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OvertimeYear {
    /// The year.
    pub year: i16,
    /// Months that are known.
    pub months: u8,
    /// How much.
    pub minutes: Minutes,
    /// What it cost.
    pub cost: Ore,
}

/// Overtime by year, oldest first.
#[must_use]
pub fn by_year(months: &[OvertimeMonth]) -> Vec<OvertimeYear> {
    let mut years: Vec<OvertimeYear> = Vec::new();
    let mut sorted = months.to_vec();
    sorted.sort_by_key(|it| it.month);
    for it in sorted {
        let year = it.month.first().year();
        if years.last().is_none_or(|last| last.year != year) {
            years.push(OvertimeYear { year, months: 0, minutes: Minutes::ZERO, cost: Ore::ZERO });
        }
        if let Some(last) = years.last_mut() {
            last.months += 1;
            last.minutes += it.minutes;
            last.cost += it.cost;
        }
    }
    years
}

/// What a day lacks: minutes of work that those who are employed and present do not cover, of a run of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayNeed {
    /// Minutes of work that the day needs.
    pub needed: Minutes,
    /// Minutes that those employed and present have.
    pub present: Minutes,
}

/// A number of positions more than the roster needs, and what it would have cost over some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverEmployment {
    /// Minutes more each day.
    pub extra_minutes: Minutes,
    /// What the extra minutes cost.
    pub extra_cost: Ore,
    /// What is still filled with overtime and substitutes.
    pub filled_cost: Ore,
    /// Minutes more that no day needed.
    pub idle: Minutes,
}

impl OverEmployment {
    /// All of it.
    #[must_use]
    pub fn cost(&self) -> Ore {
        self.extra_cost + self.filled_cost
    }
}

/// What so many minutes more each day would have cost. Of what is lacking, `overtime_percent` is filled by overtime and the rest by
/// substitutes.
#[must_use]
pub fn over_employment(
    days: &[DayNeed],
    extra_minutes: Minutes,
    rate: &CostRate,
    overtime_percent: u8,
) -> OverEmployment {
    let count = i64::try_from(days.len()).unwrap_or(i64::MAX);
    let (mut lacking, mut idle) = (0, 0);
    for day in days {
        let short = day.needed - day.present - extra_minutes;
        lacking += short.0.max(0);
        idle += (-short.0).max(0).min(extra_minutes.0);
    }
    let overtime = lacking * i64::from(overtime_percent.min(100)) / 100;
    let hours = |minutes: i64, price: Ore| price.part(minutes, 60).unwrap_or(Ore::ZERO);
    OverEmployment {
        extra_minutes,
        extra_cost: hours(extra_minutes.0 * count, rate.pay_hour),
        filled_cost: hours(overtime, rate.overtime_hour) + hours(lacking - overtime, rate.substitute_hour),
        idle: Minutes(idle),
    }
}

/// The number of minutes more each day, in steps, that would have cost least; the fewest of those that cost alike.
#[must_use]
pub fn best_over_employment(
    days: &[DayNeed],
    step: Minutes,
    rate: &CostRate,
    overtime_percent: u8,
) -> Option<OverEmployment> {
    let most = days.iter().map(|day| (day.needed - day.present).0).max().unwrap_or(0).max(0);
    let step = step.0.max(1);
    let tried = (0..=(most + step - 1) / step)
        .map(|times| over_employment(days, Minutes(times * step), rate, overtime_percent));
    tried.min_by_key(|it| (it.cost(), it.extra_minutes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tillit_domain::id::Id;

    fn rate() -> CostRate {
        CostRate {
            id: Id::derived("rate", &["1"]),
            unit: Id::derived("unit", &["Norr"]),
            from: "2025-01".parse().unwrap(),
            worked_hour: Ore::kronor(420),
            pay_hour: Ore::kronor(250),
            overtime_hour: Ore::kronor(500),
            substitute_hour: Ore::kronor(280),
            source: "bokslut".into(),
            handling: None,
            decided_by: "ekonomichefen".into(),
        }
    }

    #[test]
    fn the_overtime_of_the_source_is_a_series_by_year() {
        let month = |text: &str, kronor| OvertimeMonth {
            month: text.parse().unwrap(),
            minutes: Minutes(60),
            cost: Ore::kronor(kronor),
        };
        // S-116: about 1.75 Mkr in 2022 and 2.1 Mkr in 2023.
        let years = by_year(&[month("2023-06", 2_100_000), month("2022-01", 750_000), month("2022-12", 1_000_000)]);
        assert_eq!(
            years.iter().map(|it| (it.year, it.cost)).collect::<Vec<_>>(),
            [(2022, Ore::kronor(1_750_000)), (2023, Ore::kronor(2_100_000)),]
        );
    }

    #[test]
    fn an_hour_more_each_day_pays_where_most_days_lack_an_hour() {
        let day = |lacking: i64| DayNeed { needed: Minutes(600 + lacking), present: Minutes(600) };
        let short = [day(60), day(60), day(0)];
        // By hand: nothing more: 120 min by overtime = 1000 kr. An hour more on 3 days: 3 × 250 = 750 kr, one hour of it idle.
        assert_eq!(over_employment(&short, Minutes::ZERO, &rate(), 100).cost(), Ore::kronor(1000));
        let more = over_employment(&short, Minutes(60), &rate(), 100);
        assert_eq!((more.cost(), more.idle), (Ore::kronor(750), Minutes(60)));
        assert_eq!(best_over_employment(&short, Minutes(30), &rate(), 100).unwrap().extra_minutes, Minutes(60));
        // With substitutes at 280 kr it does not: 560 kr against 750.
        assert_eq!(best_over_employment(&short, Minutes(30), &rate(), 0).unwrap().extra_minutes, Minutes::ZERO);
    }
}
