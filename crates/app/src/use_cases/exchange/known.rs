//! The records that a file's references are looked up among.

use tillit_domain::record::Record;
use tillit_exchange::{Filed, Known, Shelf};
use tillit_storage::{Filter, Store, Versioned};

use crate::error::AppError;

/// All records of the register, on their shelves.
pub(super) async fn all(store: &Store) -> Result<Known, AppError> {
    let mut known = Known::default();
    macro_rules! fill {
        ($($field:ident),*) => { $(fill(&mut known.$field, store).await?;)* };
    }
    fill!(
        providers,
        units,
        groups,
        teams,
        service_codes,
        steering_decisions,
        households,
        persons,
        contact_persons,
        decisions,
        orders,
        care_plans,
        person_absences,
        technology,
        workers,
        worker_absences,
        delegations,
        rosters,
        base_plans,
        survey_rounds
    );
    Ok(known)
}

async fn fill<R: Record + Filed>(shelf: &mut Shelf<R>, store: &Store) -> Result<(), AppError> {
    for Versioned { record, external_id, .. } in store.list::<R>(&Filter::default()).await? {
        shelf.insert(record, external_id);
    }
    Ok(())
}
