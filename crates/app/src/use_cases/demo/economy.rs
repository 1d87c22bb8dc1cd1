//! How the demo's units are paid: a model each, so that a month can be seen by three of them, and what work costs.

use tillit_domain::Id;
use tillit_domain::compensation::{CompensationTerms, CostRate, Month};
use tillit_domain::organisation::{Unit, UnitKind};
use tillit_domain::quantity::Ore;
use tillit_economy::presets;
use tillit_storage::{Actor, Batch, Expect, Store};

use crate::error::AppError;

/// The model of a unit, in the order of the demo's units: measured minutes, levels of granted time, a grant for the unit that
/// is steered without minutes. The night patrol is paid like the first.
const MODELS: [&str; 3] = ["huddinge", "ljungby", "orebro"];

/// Writes terms and cost rates from the month the history begins.
pub(super) async fn write(
    store: &Store,
    units: &[Unit],
    today: jiff::civil::Date,
    actor: &Actor,
) -> Result<(), AppError> {
    let from = Month::of(today).plus(-19);
    let mut batch = Batch::new();
    let cared = units.iter().filter(|it| matches!(it.kind, UnitKind::HomeCare | UnitKind::NightPatrol));
    for (number, unit) in cared.enumerate() {
        let preset = presets::named(MODELS.get(number).unwrap_or(&MODELS[0])).ok_or(AppError::NotFound)?;
        let terms = CompensationTerms {
            id: Id::derived("compensation_terms", &[&unit.id.to_string(), &from.to_string()]),
            provider: unit.provider,
            unit: Some(unit.id),
            from,
            model: preset.model().map_err(AppError::internal)?,
            rural_postal_codes: Vec::new(),
            decided_by: "Socialnämnden i Påhittade kommun".into(),
            decided_on: from.plus(-1).first(),
        };
        batch.put(&terms, None, Expect::New);
        let rate = CostRate {
            id: CostRate::id_of(unit.id, from),
            unit: unit.id,
            from,
            worked_hour: Ore::kronor(385),
            pay_hour: Ore::kronor(262),
            overtime_hour: Ore::kronor(545),
            substitute_hour: Ore::kronor(285),
            source: "Påhittade belopp, för att visa hur kostnaden ställs mot ersättningen".into(),
            handling: None,
            decided_by: "Ekonomichefen i Påhittade kommun".into(),
        };
        batch.put(&rate, None, Expect::New);
    }
    store.apply(batch, actor).await?;
    Ok(())
}
