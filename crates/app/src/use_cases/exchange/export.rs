//! Gives back what can be brought in, as a file that changes nothing when it is brought in again.

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::law::Law;
use tillit_domain::record::Record;
use tillit_exchange::{Draft, Drafts, ExportOptions, Format, Kind, export};
use tillit_storage::{Filter, RegistrationFilter, ShiftFilter, Store, VisitFilter};

use super::{known, persons_in};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;

/// What to give out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Input {
    /// What the file shall hold.
    pub kind: Kind,
    /// First day, for facts.
    pub from: Option<Date>,
    /// Last day, for facts.
    pub to: Option<Date>,
    /// CSV or XLSX.
    pub format: Format,
    /// Protected identities in full; otherwise their rows say only that they are protected.
    pub include_protected: bool,
}

/// Kinds that name workers: given out only to who has that right, and always logged.
const fn names_workers(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Workers
            | Kind::Teams
            | Kind::WorkerAbsences
            | Kind::Delegations
            | Kind::Rosters
            | Kind::Shifts
            | Kind::PlannedVisits
            | Kind::Registrations
            | Kind::Corrections
    )
}

/// Gives out a file.
///
/// # Errors
/// [`AppError::NotAllowed`]; [`AppError::Internal`] where a workbook has no room for the rows.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<Vec<u8>, AppError> {
    let use_case = if names_workers(input.kind) { UseCase::ExportWorkers } else { UseCase::ExportData };
    let permit = app.permit(session, use_case, Scope::Municipality)?;
    let known = known::all(&app.store).await?;
    let drafts = drafts(&app.store, input).await?;
    permit.saw(persons_in(&drafts));
    let options = ExportOptions { include_protected: input.include_protected };
    blocking(move || export(input.kind, &drafts, &known, options, input.format)).await?.map_err(AppError::internal)
}

async fn all<R: Record>(store: &Store) -> Result<Vec<Draft<R>>, AppError> {
    let records = store.list::<R>(&Filter::default()).await?;
    Ok(records.into_iter().map(|it| Draft::new(it.record, it.external_id)).collect())
}

async fn drafts(store: &Store, input: Input) -> Result<Drafts, AppError> {
    let mut drafts = Drafts::default();
    let from = input.from.unwrap_or(Date::MIN);
    let days = Some(DayRange { from, to: input.to });
    match input.kind {
        Kind::Providers => drafts.providers = all(store).await?,
        Kind::Units => drafts.units = all(store).await?,
        Kind::SteeringDecisions => drafts.steering_decisions = all(store).await?,
        Kind::Groups => drafts.groups = all(store).await?,
        Kind::ServiceCodes => drafts.service_codes = all(store).await?,
        Kind::Workers => drafts.workers = all(store).await?,
        Kind::Teams => drafts.teams = all(store).await?,
        Kind::Households => drafts.households = all(store).await?,
        Kind::Persons | Kind::Coordinates | Kind::Relatives => drafts.persons = all(store).await?,
        Kind::ContactPersons => drafts.contact_persons = all(store).await?,
        Kind::Decisions => {
            drafts.decisions = all(store).await?;
            drafts.orders = all(store).await?;
            drafts.orders.retain(|it| it.record.law() == Law::Sol);
        }
        Kind::HslOrders => {
            drafts.orders = all(store).await?;
            drafts.orders.retain(|it| it.record.law() == Law::Hsl);
        }
        Kind::CarePlans => {
            drafts.care_plans = all(store).await?;
            drafts.orders = all(store).await?;
        }
        Kind::Technology => drafts.technology = all(store).await?,
        Kind::PersonAbsences => drafts.person_absences = all(store).await?,
        Kind::WorkerAbsences => drafts.worker_absences = all(store).await?,
        Kind::Delegations => drafts.delegations = all(store).await?,
        Kind::BasePlans => drafts.base_plans = all(store).await?,
        Kind::Rosters => drafts.rosters = all(store).await?,
        Kind::Shifts => {
            let shifts = store.shifts(&ShiftFilter { days, ..ShiftFilter::default() }).await?;
            drafts.shifts = shifts.into_iter().map(|it| Draft::new(it.record, None)).collect();
        }
        Kind::PlannedVisits => {
            let visits = store.planned_visits(&VisitFilter { days, ..VisitFilter::default() }).await?;
            drafts.planned_visits = visits.into_iter().map(|it| Draft::new(it, None)).collect();
        }
        Kind::Registrations => {
            let filter = RegistrationFilter { days, ..RegistrationFilter::default() };
            let registrations = store.registrations(&filter).await?;
            drafts.registrations = registrations.into_iter().map(|it| Draft::new(it, None)).collect();
        }
        Kind::SurveyRounds => drafts.survey_rounds = all(store).await?,
        Kind::Corrections => {
            let filter = RegistrationFilter { days, ..RegistrationFilter::default() };
            let of: Vec<_> = store.registrations(&filter).await?.into_iter().map(|it| it.id).collect();
            for some in of.chunks(5_000) {
                let corrections = store.corrections(some).await?;
                drafts.corrections.extend(corrections.into_iter().map(|it| Draft::new(it, None)));
            }
        }
    }
    Ok(drafts)
}
