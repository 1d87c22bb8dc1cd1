//! What there is to think about on each row of a roster while it is being laid, and which tours no row has.

use std::collections::HashSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::base_plan::BasePlan;
use tillit_domain::organisation::Group;
use tillit_domain::roster::Roster;
use tillit_domain::time::{DayRange, monday_of};
use tillit_planning::cycle::rows::{remarks, weekends};
use utoipa::ToSchema;
use uuid::Uuid;

use super::input::{self, RowShape};
use super::read::{base_plans, permitted};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;
use crate::words::{InWords, Language};

/// Rows as they are just now.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RosterLaying {
    /// Length of the cycle in weeks.
    pub weeks: u8,
    /// A day of the cycle's first week.
    pub anchor: Date,
    /// The day it would hold from.
    pub on: Date,
    /// The rows.
    pub rows: Vec<RowShape>,
}

/// What a roster comes to.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RosterAssessment {
    /// By row, in the order they were sent.
    pub rows: Vec<RowWords>,
    /// Tours that no row has on their day, in the round of the cycle that was looked at.
    pub without_row: Vec<TourWithoutRow>,
}

/// What there is to think about on a row, as working-time rules ask; nothing about how anybody works.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RowWords {
    /// In words; empty when rest is as it should be.
    pub remarks: Vec<String>,
    /// Weekends with a shift.
    pub weekends_worked: u8,
    /// Weekends of the cycle.
    pub weekends: u8,
}

/// A tour that no row has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TourWithoutRow {
    /// The tour.
    pub tour: Uuid,
    /// Its name.
    pub name: String,
    /// The day.
    pub day: Date,
    /// Day of the roster's cycle.
    pub cycle_day: u16,
}

/// Tells what the rows come to; nothing is written.
///
/// # Errors
/// [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    id: Id<Group>,
    input: RosterLaying,
) -> Result<RosterAssessment, AppError> {
    let (group, _, _) = permitted(app, session, id).await?;
    let mut fields = Fields::new(session.language);
    fields.check((1..=26).contains(&input.weeks), "weeks", Remedy::ChooseFromList);
    let weeks = input.weeks.clamp(1, 26);
    let rows = input::rows(&input.rows, weeks, &mut fields);
    fields.finish()?;
    let roster = Roster {
        id: app.new_id(),
        group: group.id,
        name: String::new(),
        weeks,
        anchor: input.anchor,
        period: DayRange::starting(monday_of(input.on)),
        rows,
    };
    Ok(assessment(&roster, &base_plans(app, id).await?, input.on, session.language))
}

/// What a roster comes to, looked at in the round that begins in the week of a day.
pub(super) fn assessment(roster: &Roster, plans: &[BasePlan], on: Date, language: Language) -> RosterAssessment {
    let words = |row| {
        let (weekends_worked, weekends) = weekends(row, roster.weeks);
        let remarks = remarks(row, roster.weeks).iter().map(|it| it.in_words(language)).collect();
        RowWords { remarks, weekends_worked, weekends }
    };
    let days = DayRange::days_from(monday_of(on), u16::from(roster.weeks.max(1)) * 7);
    let mut without_row = Vec::new();
    for day in days.days() {
        let cycle_day = roster.cycle_day(day);
        let shifts = roster.rows.iter().flat_map(|row| &row.shifts).filter(|shift| shift.cycle_day == cycle_day);
        let named: HashSet<_> = shifts.filter_map(|shift| shift.tour).collect();
        // As when shifts are rolled out: a tour is meant by its name where the cycles are of different length.
        let all = plans.iter().flat_map(|plan| &plan.tours);
        let names: HashSet<&str> = all.filter(|tour| named.contains(&tour.id)).map(|tour| tour.name.as_str()).collect();
        for tour in plans.iter().flat_map(|plan| plan.tours_on(day)) {
            if !names.contains(tour.name.as_str()) {
                without_row.push(TourWithoutRow { tour: tour.id.uuid(), name: tour.name.clone(), day, cycle_day });
            }
        }
    }
    RosterAssessment { rows: roster.rows.iter().map(words).collect(), without_row }
}
