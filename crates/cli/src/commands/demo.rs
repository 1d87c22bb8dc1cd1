//! `tillit demo`.

use std::sync::Arc;

use jiff::civil::{Date, Time};
use tillit_app::Language;
use tillit_app::clock::DemoClock;
use tillit_app::database::OpenMode;
use tillit_app::use_cases::demo::DEMO_PASSWORD;
use tillit_app::use_cases::demo::make::{self, Input, Made, Step};

use crate::commands::serve::until_stopped;
use crate::config::Config;
use crate::context::open_app;
use crate::failure::Failure;
use crate::progress::Progress;

/// Arguments of `tillit demo`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit demo --listen 127.0.0.1:7070")]
pub(crate) struct Args {
    /// The day it is in the made-up municipality, YYYY-MM-DD
    #[arg(long, value_name = "DAY", default_value = "2025-07-07")]
    date: Date,
    /// What time of day it is there when it starts, HH:MM [default: the machine's]
    #[arg(long, value_name = "TIME")]
    time: Option<Time>,
    /// Address to listen on [default: 127.0.0.1:7070]
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
    /// Only make the municipality
    #[arg(long)]
    no_serve: bool,
    /// How long the optimiser plans each group's coming week, in seconds; 0 leaves the week unopened
    #[arg(long, value_name = "S", default_value_t = 6)]
    plan_seconds: u32,
    /// Days of history to make [default: eighteen months]
    #[arg(long, value_name = "N")]
    history_days: Option<u16>,
}

/// Makes the municipality if it is not there, and serves it.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let address = config.listen(args.listen.as_deref())?;
    let clock = args.time.map_or(DemoClock::on(args.date), |time| DemoClock::starting(args.date, time));
    let app = open_app(&config, OpenMode::Create, Arc::new(clock)).await?;
    let language = config.language;
    let progress = Progress::new();
    let input = Input { date: args.date, history_days: args.history_days, plan_seconds: args.plan_seconds };
    let made = make::run(&app, input, &|step| progress.tell(&words(step, language), None)).await;
    drop(progress);
    let made = made?;
    if args.no_serve {
        println!("{}", log_ins(&made, language));
        app.store.close().await;
        return Ok(());
    }
    until_stopped(app, &config, address, move |address| {
        let answers = match language {
            Language::Sv => format!("Tillit svarar på http://{address} . Avsluta med Ctrl+C."),
            Language::En => format!("Tillit answers on http://{address} . Stop it with Ctrl+C."),
        };
        println!("{}\n{answers}", log_ins(&made, language));
    })
    .await
}

fn words(step: Step, language: Language) -> String {
    match (step, language) {
        (Step::Inventing, Language::Sv) => "Hittar på en kommun".to_owned(),
        (Step::Inventing, Language::En) => "Making up a municipality".to_owned(),
        (Step::History(month), Language::Sv) => format!("Skriver historik från {month}"),
        (Step::History(month), Language::En) => format!("Writing history from {month}"),
        (Step::Planning { done, of }, Language::Sv) => format!("Planerar veckan, {done} av {of} grupper klara"),
        (Step::Planning { done, of }, Language::En) => format!("Planning the week, {done} of {of} groups done"),
    }
}

/// The log-ins as a small table.
fn log_ins(made: &Made, language: Language) -> String {
    let mut lines = vec![match (made.new, language) {
        (true, Language::Sv) => "En påhittad kommun är gjord. Alla i den är påhittade.".to_owned(),
        (true, Language::En) => "A municipality has been made up. Everyone in it is invented.".to_owned(),
        (false, Language::Sv) => "Demokommunen finns kvar sedan förra gången.".to_owned(),
        (false, Language::En) => "The demo municipality is kept from last time.".to_owned(),
    }];
    lines.push(match language {
        Language::Sv => format!("Logga in med lösenordet {DEMO_PASSWORD} som:"),
        Language::En => format!("Log in with the password {DEMO_PASSWORD} as:"),
    });
    lines.extend(made.log_ins.iter().map(|it| format!("  {:<16} {}", it.name, it.who)));
    lines.join("\n")
}
