//! Are we short: what the plan asks for against what is rostered, by group, day and part of the day (S-061, S-062, S-085).

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::DayRange;
use tillit_domain::Id;
use tillit_domain::organisation::Group;
use tillit_followup::report::Scope as Whom;
use tillit_followup::staffing::{BANDS, Counted, Need, heads, lending, needs, tellable};
use utoipa::ToSchema;

use super::ground::Ground;
use super::scope::{Input, Question};
use super::view::PeriodView;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::use_cases::shared::Named;

/// What there is and what is asked for.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct StaffingReport {
    /// The unit's or group's name; none for the whole municipality.
    pub name: Option<String>,
    /// The days.
    pub period: PeriodView,
    /// Groups, by name.
    pub groups: Vec<StaffingGroup>,
    /// Who could lend to whom: only between groups that the user may see.
    pub lending: Vec<LendingRow>,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct StaffingGroup {
    /// The group.
    pub group: Named,
    /// All days together.
    pub whole: StaffingRow,
    /// By part of the day, over all days.
    pub bands: Vec<StaffingRow>,
    /// By day.
    pub days: Vec<StaffingRow>,
    /// Days on which more is asked for than there is; none where it may not be told of every day.
    pub press_days: Option<u32>,
}

/// Need against roster, in staff minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct StaffingRow {
    /// The day, where it is of one.
    pub day: Option<Date>,
    /// The part of the day, where it is of one.
    pub band: Option<String>,
    /// With persons, as planned. Like the others none where fewer than five workers or persons stand behind it.
    pub visits: Option<i64>,
    /// On the way.
    pub travel: Option<i64>,
    /// Planning, handing over and documentation.
    pub support: Option<i64>,
    /// All that is asked for.
    pub needed: Option<i64>,
    /// Rostered and not absent.
    pub rostered: Option<i64>,
    /// What is missing; below nothing where there is some to spare.
    pub short: Option<i64>,
    /// How many to add on each of the days, where some are missing.
    pub add: Option<i64>,
    /// More is asked for than there is.
    pub pressed: Option<bool>,
}

/// Somebody of one group could help another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct LendingRow {
    /// The day.
    pub day: Date,
    /// The part of the day.
    pub band: String,
    /// Who has some to spare.
    pub from: Named,
    /// Who is short.
    pub to: Named,
    /// Minutes.
    pub minutes: i64,
}

/// Works it out.
///
/// # Errors
/// As [`super::metrics::run`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<StaffingReport, AppError> {
    let Question { permit, whom, asked, known, name, .. } =
        input.understand(app, session, UseCase::ReadFollowUp).await?;
    let ground = Ground::read(app, asked, known, None).await?;
    blocking(move || {
        let shown = |group: &&Group| {
            permit.covers(group.unit)
                && match whom {
                    Whom::Municipality => true,
                    Whom::Unit(unit) => group.unit == unit,
                    Whom::Group(id) => group.id == id,
                }
        };
        let mut groups: Vec<&Group> = ground.held.groups.iter().filter(shown).collect();
        groups.sort_by(|a, b| a.name.cmp(&b.name));
        let mut needs = needs(&ground.items, DayRange::new(asked.from, asked.to));
        // A group alone may borrow from the others of what the user may see.
        needs.retain(|id, _| ground.held.groups.iter().any(|it| it.id == *id && permit.covers(it.unit)));
        let named = |id: Id<Group>| {
            ground.held.groups.iter().find(|it| it.id == id).map_or_else(|| Named::new(id, ""), Named::from)
        };
        let concerns = |id: Id<Group>| groups.iter().any(|it| it.id == id);
        let lending = lending(&needs)
            .into_iter()
            .filter(|it| concerns(it.from) || concerns(it.to))
            .map(|it| LendingRow {
                day: it.day,
                band: BANDS[it.band].name.to_owned(),
                from: named(it.from),
                to: named(it.to),
                minutes: it.minutes,
            })
            .collect();
        let groups = groups.iter().filter_map(|it| Some(group(it, needs.get(&it.id)?))).collect();
        StaffingReport { name, period: asked.into(), groups, lending }
    })
    .await
}

fn group(group: &Group, need: &Need) -> StaffingGroup {
    let days = need.days();
    let (dates, of_days): (Vec<Date>, Vec<Counted>) = need.by_day().into_iter().unzip();
    let told = tellable(&of_days);
    let by_day: Vec<StaffingRow> = dates
        .into_iter()
        .zip(&of_days)
        .zip(told)
        .map(|((day, counted), told)| row((Some(day), None), counted, told, 8 * 60))
        .collect();
    let mut by_band = need.by_band();
    let of_bands: Vec<Counted> = (0..BANDS.len()).map(|at| by_band.remove(&at).unwrap_or_default()).collect();
    let told = tellable(&of_bands);
    let bands = BANDS
        .iter()
        .zip(&of_bands)
        .zip(told)
        .map(|((band, counted), told)| row((None, Some(band.name)), counted, told, band.hours * 60 * days));
    let whole = need.whole();
    let press_days = by_day.iter().map(|it| it.pressed).collect::<Option<Vec<bool>>>();
    StaffingGroup {
        group: Named::from(group),
        whole: row((None, None), &whole, whole.may_be_told(), 8 * 60 * days),
        bands: bands.collect(),
        press_days: press_days.map(|days| u32::try_from(days.iter().filter(|it| **it).count()).unwrap_or(u32::MAX)),
        days: by_day,
    }
}

/// A row; `minutes` is how long one worker more would be there.
fn row((day, band): (Option<Date>, Option<&str>), counted: &Counted, told: bool, minutes: i64) -> StaffingRow {
    let cell = counted.cell;
    let when = |value: i64| told.then_some(value);
    StaffingRow {
        day,
        band: band.map(str::to_owned),
        visits: when(cell.visits),
        travel: when(cell.travel),
        support: when(cell.support),
        needed: when(cell.needed()),
        rostered: when(cell.rostered),
        short: when(cell.short()),
        add: when(heads(cell.short(), minutes)),
        pressed: told.then_some(cell.short() > 0),
    }
}
