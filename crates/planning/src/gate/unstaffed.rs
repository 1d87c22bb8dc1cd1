//! A visit without anybody is told, and can be published openly when somebody acknowledges it.

use super::view::View;
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let input = view.plan.input;
    let is_due = |visit: &tillit_domain::visit::Visit| {
        let away = input.person_absences.iter().any(|it| it.person == visit.person && it.covers(visit.day));
        let died = view.persons.get(&visit.person).and_then(|person| person.died);
        !away && died.is_none_or(|died| visit.day <= died)
    };
    let open = view.plan.visits.iter().filter(|draft| draft.placement.is_none() && is_due(&draft.visit));
    open.map(|draft| Finding::new(RuleName::Unstaffed, Detail::NobodyThere).visit(&draft.visit)).collect()
}
