//! Visits that somebody is on who may not make them: a delegation has been withdrawn, has run out or was never given.

use std::collections::BTreeMap;

use tillit_domain::Id;
use tillit_domain::catalogue::{DelegatedTask, ServiceCode};
use tillit_domain::delegation::Delegation;
use tillit_domain::person::Person;
use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_domain::worker::Worker;
use tillit_planning::gate::reopened_by;
use tillit_storage::Filter;

use super::items::name_of;
use super::read::{Day, ItemLink, ItemSeverity, TodayItem, workers};
use crate::access::Permit;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::records;
use crate::use_cases::shared::Named;
use crate::words::InWords as _;
use crate::words::today::TodayPhrase;

/// One item for each visit at risk.
pub(super) async fn of(
    app: &App,
    session: &Session,
    permit: &Permit,
    day: &Day,
    named: impl Fn(Id<Person>) -> Named,
) -> Result<Vec<TodayItem>, AppError> {
    let all = Filter::default();
    let catalogue = records(app.store.list::<ServiceCode>(&all).await?);
    let staffed: Vec<PlannedVisit> = day.visits.iter().filter(|it| day.is_staffed(it)).cloned().collect();
    let mut by_worker: BTreeMap<(Id<Worker>, DelegatedTask), Vec<PlannedVisit>> = BTreeMap::new();
    for planned in staffed {
        let PlannedState::Staffed { worker, .. } = planned.state else { continue };
        for task in tasks(&planned, &catalogue) {
            by_worker.entry((worker, task)).or_default().push(planned.clone());
        }
    }
    if by_worker.is_empty() {
        return Ok(Vec::new());
    }
    let delegations = records(app.store.list::<Delegation>(&all).await?);
    let workers = workers(app).await?;
    let mut items = Vec::new();
    for ((worker, task), visits) in by_worker {
        let own: Vec<Delegation> = delegations.iter().filter(|it| it.worker == worker).cloned().collect();
        let groups = &day.organisation.groups;
        let at_risk = reopened_by(worker, task, day.day, &visits, &own, &catalogue, groups);
        for planned in visits.iter().filter(|it| at_risk.contains(&it.visit.id)) {
            let visit = &planned.visit;
            permit.saw([visit.person]);
            permit.saw_workers([worker]);
            let person = named(visit.person);
            let worker_name = workers.get(&worker).map(|it| name_of(session, day, it)).unwrap_or_default();
            let detail = TodayPhrase::AtRiskDetail { visit: visit.name.clone(), worker: worker_name, task };
            items.push(TodayItem {
                id: format!("risk-{}-{task:?}", visit.id),
                kind: "visit_at_risk",
                severity: ItemSeverity::CareAtRisk,
                title: TodayPhrase::AtRisk { person: person.name.clone() }.in_words(session.language),
                detail: detail.in_words(session.language),
                person: Some(person),
                link: ItemLink {
                    page: "board",
                    group: Some(visit.group.uuid()),
                    day: Some(visit.day),
                    visit: Some(visit.id.uuid()),
                    person: None,
                },
            });
        }
    }
    Ok(items)
}

/// The delegated tasks of a visit, each once.
fn tasks(planned: &PlannedVisit, catalogue: &[ServiceCode]) -> Vec<DelegatedTask> {
    let code = |code: &str| catalogue.iter().find(|it| it.code == code);
    let mut tasks: Vec<_> = planned.visit.tasks.iter().filter_map(|task| code(&task.code)?.delegation).collect();
    tasks.sort_unstable();
    tasks.dedup();
    tasks
}
