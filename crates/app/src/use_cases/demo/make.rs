//! Makes the made-up municipality in an empty database.

use jiff::civil::Date;
use tillit_demo::{DemoOptions, municipality};
use tillit_domain::organisation::{Provider, Unit};
use tillit_storage::{Actor, Filter};

use super::accounts::{self, LogIn};
use super::{economy, loading, money, week};
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;

/// What is to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Input {
    /// The demo's today.
    pub date: Date,
    /// Days of history; none means eighteen months.
    pub history_days: Option<u16>,
    /// For how long the optimiser plans each group's coming week, in seconds; zero leaves the weeks unopened.
    pub plan_seconds: u32,
}

/// What was there or was made.
#[derive(Debug, Clone)]
pub struct Made {
    /// Whether it was made now; otherwise the data were kept as they are.
    pub new: bool,
    /// The ready-made log-ins.
    pub log_ins: Vec<LogIn>,
}

/// What happens while it is made, for whoever waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Inventing persons, workers, decisions and plans.
    Inventing,
    /// Writing the history up to this day.
    History(Date),
    /// Planning the coming week, so many groups done of so many.
    Planning {
        /// Groups done.
        done: usize,
        /// Groups in all.
        of: usize,
    },
}

/// The name that the demo's records are written by.
pub(super) const DEMO_USER: &str = "tillit-demo";

/// Where the demo's today is kept.
const DATE_SETTING: &str = "demo_date";

/// Makes the demo if the database is empty, and leaves one that is there as it is.
///
/// # Errors
/// [`AppError::Internal`] if the database holds something that is not the demo; it is left as it is.
#[crate::compiled_once]
pub async fn run(app: &App, input: Input, tell: &(dyn Fn(Step) + Send + Sync)) -> Result<Made, AppError> {
    let there = !app.store.list::<Provider>(&Filter::default()).await?.is_empty();
    if there {
        let made_here = app.store.user(accounts::FIRST_USER).await?.is_some();
        if !made_here {
            return Err(AppError::internal(
                "the database holds other data than the demo's; choose another --data folder",
            ));
        }
        let units =
            app.store.list::<Unit>(&Filter::default()).await?.into_iter().map(|it| it.record).collect::<Vec<_>>();
        return Ok(Made { new: false, log_ins: accounts::log_ins(&units) });
    }
    tell(Step::Inventing);
    let options = DemoOptions { date: input.date, history_days: input.history_days, ..DemoOptions::default() };
    let town = blocking(move || municipality(&options)).await?;
    let actor = Actor { user: DEMO_USER.to_owned(), at: app.now() };
    let town = loading::load(&app.store, town, &actor, tell).await?;
    economy::write(&app.store, &town.units, input.date, &actor).await?;
    money::write(&app.store, &town, &actor).await?;
    if input.plan_seconds > 0 {
        week::plan(app, &town.groups, input.date, input.plan_seconds, tell).await?;
    }
    app.store.put_setting(DATE_SETTING, &input.date.to_string().into()).await?;
    // The log-ins come last: they are the sign that everything else is there.
    let log_ins = accounts::make(app, &town, &actor).await?;
    Ok(Made { new: true, log_ins })
}
