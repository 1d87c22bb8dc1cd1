//! What three months say about one person's order, for who writes a message about it.

use jiff::ToSpan;
use jiff::civil::Date;
use tillit_domain::person::Person;
use tillit_domain::{DayRange, Id};
use tillit_followup::Asked;
use tillit_followup::causes::{by_person, explain};
use tillit_followup::item::Laid;
use tillit_followup::order_fit::fit;

use super::ground::Ground;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;

/// Ordered, planned and performed minutes, visits, and whether the data is weak; none where no time was ordered.
pub(crate) async fn fit_of(
    app: &App,
    person: Id<Person>,
    asked: Asked,
) -> Result<Option<(i64, i64, i64, u32, bool)>, AppError> {
    let ground = Ground::read(app, asked, false, Some(person)).await?;
    let own: Vec<Laid> = ground.items.into_iter().filter(|it| it.item.person() == Some(person)).collect();
    blocking(move || {
        let gathered = by_person(&own, DayRange::new(asked.from, asked.to));
        let of = gathered.get(&person)?;
        let months: Vec<Date> = (0..3).map(|ahead: i64| asked.from.saturating_add(ahead.months())).collect();
        let splits: Vec<_> = months.iter().filter_map(|month| explain(of, *month)).collect();
        if splits.is_empty() {
            return None;
        }
        let unsure = fit(of, &months).is_none_or(|fit| !fit.doubts.is_empty());
        let sum = |value: fn(&tillit_followup::causes::Split) -> i64| splits.iter().map(value).sum::<i64>();
        let visits = splits.iter().map(|it| it.visits).sum();
        Some((sum(|it| it.ordered), sum(|it| it.planned), sum(|it| it.performed), visits, unsure))
    })
    .await
}
