//! The demo's ready-made log-ins: one for each role.

use std::collections::BTreeSet;

use tillit_demo::Municipality;
use tillit_domain::organisation::{PlansBy, Unit, UnitKind};
use tillit_domain::worker::{Title, Worker};
use tillit_domain::{DayRange, Id, TimeOfDay};
use tillit_planning::shifts::ShiftSources;
use tillit_storage::{Actor, Expect, User};

use crate::access::Role;
use crate::accounts::password;
use crate::app::App;
use crate::error::AppError;
use crate::words::Language;

/// The password of every log-in of the demo. It guards nothing: everyone in the demo is invented.
pub const DEMO_PASSWORD: &str = "tillit-demo-2025";

/// The first log-in; its presence tells that a database is the demo's.
pub(super) const FIRST_USER: &str = "planerare";

/// The log-in of somebody whose team plans its own days.
const TEAM_USER: &str = "arbetslag";

/// A ready-made log-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogIn {
    /// What is typed to log in.
    pub name: &'static str,
    /// Who it is, in Swedish.
    pub who: &'static str,
    /// The role.
    pub role: Role,
    /// The unit the role is for; none means all.
    pub unit: Option<Id<Unit>>,
}

/// The log-ins of a municipality with these units.
pub(super) fn log_ins(units: &[Unit]) -> Vec<LogIn> {
    let mut home_care: Vec<&Unit> = units.iter().filter(|unit| unit.kind == UnitKind::HomeCare).collect();
    home_care.sort_by(|a, b| a.name.cmp(&b.name));
    let first = home_care.first().map(|unit| unit.id);
    let team = home_care.iter().find(|unit| unit.rights.plans == PlansBy::Team).map(|unit| unit.id);
    let log_in = |name, who, role, unit| LogIn { name, who, role, unit };
    vec![
        log_in(FIRST_USER, "Planerare, alla grupper", Role::Planner, None),
        log_in("handlaggare", "Biståndshandläggare", Role::Assessor, None),
        log_in("sjukskoterska", "Legitimerad personal", Role::LicensedStaff, None),
        log_in("chef", "Enhetschef, en enhet", Role::UnitManager, first),
        log_in("omsorgskontakt", "Fast omsorgskontakt, en enhet", Role::ContactPerson, first),
        log_in("medarbetare", "Medarbetare, en enhet", Role::CareWorker, first),
        log_in(TEAM_USER, "Medarbetare i ett arbetslag som planerar sina egna dagar", Role::CareWorker, team),
        log_in("controller", "Controller", Role::Controller, None),
        log_in("avgifter", "Avgiftshandläggare", Role::FeeOfficer, None),
        log_in("skyddsombud", "Skyddsombud", Role::SafetyRepresentative, None),
        log_in("systemagare", "Systemägare", Role::SystemOwner, None),
        log_in("logggranskare", "Logggranskare", Role::LogReviewer, None),
        log_in("admin", "Administratör", Role::Administrator, None),
    ]
}

/// Makes the accounts. They share a hash, for they share the password.
pub(super) async fn make(app: &App, town: &Municipality, actor: &Actor) -> Result<Vec<LogIn>, AppError> {
    let hash = password::hash(DEMO_PASSWORD.to_owned(), &*app.random).await?;
    let log_ins = log_ins(&town.units);
    for log_in in log_ins.iter().rev() {
        let user = User {
            name: log_in.name.to_owned(),
            display_name: log_in.who.to_owned(),
            password_hash: hash.clone(),
            roles: vec![(log_in.role.name().to_owned(), log_in.unit)],
            worker: worker_of(log_in, town),
            language: Language::Sv.tag().to_owned(),
            active: true,
        };
        app.store.put_user(&user, Expect::New, actor).await?;
    }
    Ok(log_ins)
}

/// A worker of the unit for those log-ins that are a worker's; for the contact person an undersköterska.
fn worker_of(log_in: &LogIn, town: &Municipality) -> Option<Id<Worker>> {
    let in_unit = |worker: &&Worker| {
        let group = worker.group_on(town.date);
        let unit = town.groups.iter().find(|it| Some(it.id) == group).map(|it| it.unit);
        unit.is_some() && unit == log_in.unit && worker.protected.is_none() && worker.employment.contains(town.date)
    };
    let mut workers = town.workers.iter().filter(in_unit);
    match log_in.role {
        Role::ContactPerson => workers.find(|it| it.title == Title::Underskoterska).map(|it| it.id),
        Role::CareWorker if log_in.name == TEAM_USER => {
            let in_team = |it: &&Worker| town.teams.iter().any(|team| team.workers.contains(&it.id));
            workers.find(in_team).map(|it| it.id)
        }
        Role::CareWorker => {
            let at_work = at_work(town);
            workers.find(|it| at_work.contains(&it.id)).map(|it| it.id)
        }
        _ => None,
    }
}

/// Who works a day shift on the demo's day, so that whoever opens the phone has a day to walk through.
fn at_work(town: &Municipality) -> BTreeSet<Id<Worker>> {
    let sources = ShiftSources {
        rosters: &town.rosters,
        stored: &[],
        base_plans: &town.base_plans,
        workers: &town.workers,
        absences: &town.worker_absences,
    };
    let shifts = sources.on(DayRange::day(town.date));
    let by_day = shifts.iter().filter(|it| it.start <= TimeOfDay::hm(8, 0) && it.end >= TimeOfDay::hm(14, 0));
    by_day.filter(|it| it.tour.is_some()).filter_map(|it| it.worker).collect()
}
