//! Care plans in Swedish: what a new version changes, and how it stands to what is ordered.

use tillit_domain::Minutes;
use tillit_domain::care_plan::{Staffing, WhenOnDay};
use tillit_domain::care_plan_changes::{AgainstOrder, PlanChange};
use tillit_domain::organisation::FrameName;

use super::sv::frequency;

pub(super) fn change(change: &PlanChange, name: &dyn Fn(&str) -> String) -> String {
    match change {
        PlanChange::Added { visit, often } => format!("Nytt besök: {visit}, {}.", frequency(often)),
        PlanChange::Removed { visit } => format!("{visit} tas bort."),
        PlanChange::Renamed { before, after } => format!("{before} heter nu {after}."),
        PlanChange::Often { visit, before, after } => {
            format!("{visit} kommer {}, förut {}.", frequency(after), frequency(before))
        }
        PlanChange::When { visit, before, after } => format!("{visit} är {}, förut {}.", when(after), when(before)),
        PlanChange::Length { visit, before, after } => {
            format!("{visit} tar {}, förut {}.", length(*after), length(*before))
        }
        PlanChange::Staffing { visit, after } => format!("{visit} görs av {}.", staffing(*after)),
        PlanChange::TaskAdded { visit, code } => format!("{visit}: {} kommer till.", name(code)),
        PlanChange::TaskRemoved { visit, code } => format!("{visit}: {} tas bort.", name(code)),
        PlanChange::TaskOrder { visit } => format!("{visit}: insatserna görs i en annan ordning."),
        PlanChange::How { visit, code, after } if after.trim().is_empty() => {
            format!("{visit}: hur {} görs är inte längre beskrivet.", name(code))
        }
        PlanChange::How { visit, code, after } => format!("{visit}: {} görs så här: {}", name(code), after.trim()),
        PlanChange::Wishes { visit } => format!("{visit}: önskemålen är ändrade."),
        PlanChange::Goals => "Målen är ändrade.".into(),
    }
}

pub(super) fn against(found: &AgainstOrder, name: &dyn Fn(&str) -> String) -> String {
    match found {
        AgainstOrder::NotPlanned { code, .. } => format!("{} är beställd men finns inte i planen.", name(code)),
        AgainstOrder::Fewer { code, ordered, planned } => {
            format!("{} är beställd {ordered} gånger på fyra veckor och planerad {planned}.", name(code))
        }
        AgainstOrder::More { code, ordered, planned } => {
            format!("{} är planerad {planned} gånger på fyra veckor, men beställd {ordered}.", name(code))
        }
        AgainstOrder::NoLongerOrdered { visit, code } => {
            format!("{visit}: {} är inte beställd när planen börjar.", name(code))
        }
    }
}

fn when(when: &WhenOnDay) -> String {
    match when {
        WhenOnDay::Frame { frame } => format!("{} ({}–{})", frame_name(frame.name), frame.earliest, frame.latest),
        WhenOnDay::At { at, give_or_take } if give_or_take.0 == 0 => format!("klockan {at}"),
        WhenOnDay::At { at, give_or_take } => format!("klockan {at} (± {} min)", give_or_take.0),
    }
}

const fn frame_name(frame: FrameName) -> &'static str {
    match frame {
        FrameName::Morning => "på morgonen",
        FrameName::Forenoon => "på förmiddagen",
        FrameName::Lunch => "vid lunch",
        FrameName::Afternoon => "på eftermiddagen",
        FrameName::Dinner => "vid middag",
        FrameName::Evening => "på kvällen",
        FrameName::Night => "på natten",
        FrameName::Day => "på dagen",
    }
}

fn length(minutes: Option<Minutes>) -> String {
    minutes.map_or_else(|| "ingen angiven tid".into(), |minutes| format!("{} min", minutes.0))
}

fn staffing(staffing: Staffing) -> String {
    match staffing {
        Staffing::One => "en medarbetare".into(),
        Staffing::Two => "två medarbetare".into(),
        Staffing::TwoForPart { after, length } => {
            format!("två medarbetare i {} min, {} min efter start", length.0, after.0)
        }
    }
}
