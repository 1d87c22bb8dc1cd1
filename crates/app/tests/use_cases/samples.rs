//! Sample periods: drawn for days ahead, in units that register by sample, and told to the phone.

use jiff::ToSpan;
use serde_json::json;
use tillit_app::use_cases::samples::{self, SamplesAsked};
use tillit_app::{AppError, Role};
use tillit_domain::sampling::{SampleDraw, is_drawn};
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, UnionConsultation};
use tillit_storage::Filter;

use crate::support::{Municipality, TODAY, id};
use crate::{refusal, sent, wrong_fields};

#[tokio::test]
async fn a_sample_is_drawn_ahead_and_only_where_the_unit_registers_by_sample() {
    let town = Municipality::new().await;
    let (manager, unit) = (town.log_in(Role::UnitManager, Some(&town.north)).await, town.north.unit.id);
    let tomorrow = TODAY.tomorrow().unwrap();
    let draw = |from| sent(json!({ "unit": unit.uuid(), "from": from, "to": tomorrow.saturating_add(6.days()) }));
    assert_eq!(refusal(samples::draw(&town.app, &manager, draw(tomorrow)).await), "cannot_draw");
    town.put(&SteeringDecision {
        id: id("steering", "stickprov"),
        unit,
        from: TODAY,
        mode: SteeringMode::Flexible,
        policy: RegistrationPolicy::Sample,
        decided_by: "Socialnämnden".into(),
        decided_on: TODAY,
        consultation: UnionConsultation { held_on: TODAY, account: "Samverkan utan anmärkning".into() },
    })
    .await;
    assert_eq!(
        wrong_fields(samples::draw(&town.app, &manager, draw(TODAY)).await),
        ["from"],
        "nobody is measured unawares"
    );
    let drawn = samples::draw(&town.app, &manager, draw(tomorrow)).await.unwrap();
    assert_eq!((drawn.samples.len(), drawn.samples[0].from), (1, tomorrow));
    let kept: Vec<SampleDraw> =
        town.app.store.list(&Filter::unit(unit)).await.unwrap().into_iter().map(|it| it.record).collect();
    assert!(is_drawn(&kept, unit, tomorrow) && !is_drawn(&kept, unit, TODAY));
    let other = town.log_in(Role::UnitManager, Some(&town.south)).await;
    let asked = SamplesAsked { unit: unit.uuid() };
    assert!(matches!(samples::list(&town.app, &other, asked).await, Err(AppError::NotFound)));
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    assert!(matches!(samples::list(&town.app, &planner, asked).await, Err(AppError::NotAllowed)));
}
