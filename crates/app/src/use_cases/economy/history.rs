//! Hours of months before, by group: read only for models that budget on them, a month at a time.

use std::collections::BTreeMap;

use jiff::Timestamp;
use tillit_domain::compensation::{CompensationModel, Month, Part};
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::quantity::Minutes;
use tillit_domain::steering::SteeringMode;
use tillit_economy::input::HistoryMonth;
use tillit_followup::Asked;
use tillit_followup::item::{Item, Laid};

use crate::app::App;
use crate::error::AppError;
use crate::use_cases::follow_up::ground::Ground;
use crate::use_cases::follow_up::masters::Held;

/// How many months before a model looks back on; none if it does not.
pub(super) fn months_back(model: &CompensationModel) -> Option<u8> {
    let of = |part: &Part| match part {
        Part::History(terms) => Some(terms.months),
        _ => None,
    };
    model.parts.iter().filter_map(of).max()
}

/// Hears how many months have been read, of how many; false stops the reading.
pub(super) type Hearing = dyn Fn(usize, usize) -> bool + Send + Sync;

/// Reads the hours of the months before one.
pub(super) async fn read(app: &App, month: Month, back: u8, cut_off: Timestamp) -> Result<Vec<HistoryMonth>, AppError> {
    read_telling(app, month, back, cut_off, &|_, _| true).await
}

/// The same, and tells how far it has come.
pub(super) async fn read_telling(
    app: &App,
    month: Month,
    back: u8,
    cut_off: Timestamp,
    hearing: &Hearing,
) -> Result<Vec<HistoryMonth>, AppError> {
    let mut found = Vec::new();
    let mut held = Held::read(&app.store, None).await?;
    for number in (1..=i32::from(back)).rev() {
        if !hearing(usize::from(back) - usize::try_from(number).unwrap_or(0), usize::from(back)) {
            break;
        }
        let before = month.plus(-number);
        let asked = Asked { from: before.first(), to: before.last(), cut_off };
        let ground = Ground::read_days(app, held, asked, before.days(), None).await?;
        found.extend(sums(before, &ground));
        held = ground.held;
    }
    Ok(found)
}

type Sums = (Option<Minutes>, Option<Minutes>);

fn sums(month: Month, ground: &Ground) -> Vec<HistoryMonth> {
    let unit_of: BTreeMap<Id<Group>, _> = ground.held.groups.iter().map(|it| (it.id, it.unit)).collect();
    let mut groups: BTreeMap<Id<Group>, Sums> = BTreeMap::new();
    for laid in ground.items.iter().filter(|it| month.days().contains(it.day)) {
        add(laid, &mut groups);
    }
    let of = |(group, (performed, planned)): (Id<Group>, Sums)| {
        Some(HistoryMonth { group, unit: *unit_of.get(&group)?, month, performed, planned })
    };
    groups.into_iter().filter_map(of).collect()
}

fn add(laid: &Laid, groups: &mut BTreeMap<Id<Group>, Sums>) {
    let Item::Visit(visit) = &laid.item else { return };
    let Some(group) = visit.served_by else { return };
    let held = groups.entry(group).or_insert((Some(Minutes::ZERO), Some(Minutes::ZERO)));
    // Minutes that nobody knows make the month's sum unknown, not smaller.
    if let Some(performed) = &visit.performed {
        held.0 = held.0.zip(performed.client).map(|(sum, client)| sum + client);
    }
    if let Some(plan) = visit.plan.as_ref().filter(|plan| plan.cancelled.is_none()) {
        let planned = (visit.mode != SteeringMode::None).then_some(plan.client);
        held.1 = held.1.zip(planned).map(|(sum, client)| sum + client);
    }
}
