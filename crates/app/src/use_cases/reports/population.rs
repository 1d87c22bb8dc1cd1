//! How many persons each registered population filter finds on a day (metrics §0, S-096 … S-098).

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::decision::Decision;
use tillit_domain::order::Order;
use tillit_domain::person::Person;
use tillit_domain::population::{PopulationFacts, PopulationFilter, population};
use tillit_domain::record::Record;
use tillit_storage::Filter;
use utoipa::ToSchema;

use super::FEWEST_PERSONS;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;

/// What a filter found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PopulationRow {
    /// The filter's name.
    pub filter: String,
    /// The version of its definition.
    pub version: u16,
    /// How many persons; none where there are so few that the figure would be about somebody.
    pub persons: Option<u64>,
}

/// Counts the populations on a day, today unless another is asked for.
///
/// # Errors
/// [`AppError::NotAllowed`], and what storage says.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, as_of: Option<Date>) -> Result<Vec<PopulationRow>, AppError> {
    app.permit(session, UseCase::ReadReports, Scope::Municipality)?;
    let day = as_of.unwrap_or_else(|| app.today());
    let persons: Vec<Person> = all(app).await?;
    let decisions: Vec<Decision> = all(app).await?;
    let orders: Vec<Order> = all(app).await?;
    let codes: Vec<ServiceCode> = all(app).await?;
    blocking(move || {
        let facts = PopulationFacts { persons: &persons, decisions: &decisions, orders: &orders, codes: &codes };
        PopulationFilter::ALL.into_iter().map(|filter| row(filter, population(filter, facts, day).len())).collect()
    })
    .await
}

async fn all<R: Record>(app: &App) -> Result<Vec<R>, AppError> {
    Ok(app.store.list::<R>(&Filter::default()).await?.into_iter().map(|it| it.record).collect())
}

fn row(filter: PopulationFilter, found: usize) -> PopulationRow {
    let found = u64::try_from(found).unwrap_or(u64::MAX);
    let persons = (found == 0 || found >= FEWEST_PERSONS).then_some(found);
    PopulationRow { filter: filter.name().to_owned(), version: filter.version(), persons }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_population_of_one_to_four_persons_is_not_told() {
        let told = |found| row(PopulationFilter::Br65, found).persons;
        assert_eq!([0, 1, 4, 5, 197].map(told), [Some(0), None, None, Some(5), Some(197)]);
    }
}
