//! Care plans in English: what a new version changes, and how it stands to what is ordered.

use tillit_domain::Minutes;
use tillit_domain::care_plan::{Staffing, WhenOnDay};
use tillit_domain::care_plan_changes::{AgainstOrder, PlanChange};
use tillit_domain::organisation::FrameName;

use super::en::frequency;

pub(super) fn change(change: &PlanChange, name: &dyn Fn(&str) -> String) -> String {
    match change {
        PlanChange::Added { visit, often } => format!("New visit: {visit}, {}.", frequency(often)),
        PlanChange::Removed { visit } => format!("{visit} is taken away."),
        PlanChange::Renamed { before, after } => format!("{before} is now called {after}."),
        PlanChange::Often { visit, before, after } => {
            format!("{visit} comes {}, before that {}.", frequency(after), frequency(before))
        }
        PlanChange::When { visit, before, after } => {
            format!("{visit} is {}, before that {}.", when(after), when(before))
        }
        PlanChange::Length { visit, before, after } => {
            format!("{visit} takes {}, before that {}.", length(*after), length(*before))
        }
        PlanChange::Staffing { visit, after } => format!("{visit} is made by {}.", staffing(*after)),
        PlanChange::TaskAdded { visit, code } => format!("{visit}: {} is added.", name(code)),
        PlanChange::TaskRemoved { visit, code } => format!("{visit}: {} is taken away.", name(code)),
        PlanChange::TaskOrder { visit } => format!("{visit}: the tasks are done in another order."),
        PlanChange::How { visit, code, after } if after.trim().is_empty() => {
            format!("{visit}: how {} is done is no longer described.", name(code))
        }
        PlanChange::How { visit, code, after } => {
            format!("{visit}: {} is done like this: {}", name(code), after.trim())
        }
        PlanChange::Wishes { visit } => format!("{visit}: the wishes have changed."),
        PlanChange::Goals => "The goals have changed.".into(),
    }
}

pub(super) fn against(found: &AgainstOrder, name: &dyn Fn(&str) -> String) -> String {
    match found {
        AgainstOrder::NotPlanned { code, .. } => format!("{} is ordered but not in the plan.", name(code)),
        AgainstOrder::Fewer { code, ordered, planned } => {
            format!("{} is ordered {ordered} times in four weeks and planned {planned}.", name(code))
        }
        AgainstOrder::More { code, ordered, planned } => {
            format!("{} is planned {planned} times in four weeks, but ordered {ordered}.", name(code))
        }
        AgainstOrder::NoLongerOrdered { visit, code } => {
            format!("{visit}: {} is not ordered when the plan begins.", name(code))
        }
    }
}

fn when(when: &WhenOnDay) -> String {
    match when {
        WhenOnDay::Frame { frame } => format!("{} ({}–{})", frame_name(frame.name), frame.earliest, frame.latest),
        WhenOnDay::At { at, give_or_take } if give_or_take.0 == 0 => format!("at {at}"),
        WhenOnDay::At { at, give_or_take } => format!("at {at} (± {} min)", give_or_take.0),
    }
}

const fn frame_name(frame: FrameName) -> &'static str {
    match frame {
        FrameName::Morning => "in the morning",
        FrameName::Forenoon => "in the forenoon",
        FrameName::Lunch => "at lunch",
        FrameName::Afternoon => "in the afternoon",
        FrameName::Dinner => "at dinner",
        FrameName::Evening => "in the evening",
        FrameName::Night => "at night",
        FrameName::Day => "in the daytime",
    }
}

fn length(minutes: Option<Minutes>) -> String {
    minutes.map_or_else(|| "no stated time".into(), |minutes| format!("{} min", minutes.0))
}

fn staffing(staffing: Staffing) -> String {
    match staffing {
        Staffing::One => "one worker".into(),
        Staffing::Two => "two workers".into(),
        Staffing::TwoForPart { after, length } => {
            format!("two workers for {} min, {} min after the start", length.0, after.0)
        }
    }
}
