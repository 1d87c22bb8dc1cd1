//! Words for follow-up in English.

use tillit_followup::Reason;

use super::FollowUpPhrase;

pub(super) fn phrase(phrase: &FollowUpPhrase) -> String {
    match phrase {
        FollowUpPhrase::NoValue(reason) => no_value(*reason).into(),
        FollowUpPhrase::UnknownGroup { name } => format!("There is no group called {name}. Choose one from the list."),
        FollowUpPhrase::UnknownUnit { name } => format!("There is no unit called {name}. Choose one from the list."),
        FollowUpPhrase::UnknownFilter { name } => {
            format!("There is no filter called {name}. Choose ALLA, BR65, BU65 or HSL.")
        }
        FollowUpPhrase::UnknownMetric { id } => format!("There is no metric {id}. They are called M01 to M46."),
        FollowUpPhrase::ChooseUnit => "Choose a unit.".into(),
        FollowUpPhrase::ChooseGroup => "Choose a group.".into(),
        FollowUpPhrase::DaysBackwards => "The last day lies before the first. Swap them.".into(),
        FollowUpPhrase::TooManyDays { most } => {
            format!("At most {most} days are counted at once. Choose a shorter time.")
        }
        FollowUpPhrase::NotOpened { id } => format!("{id} is not made of visits and cannot be opened."),
    }
}

const fn no_value(reason: Reason) -> &'static str {
    match reason {
        Reason::NothingToCount => "There is nothing to count on these days.",
        Reason::NoOrderedTime => "No time is ordered, so there is nothing to compare with.",
        Reason::NotKept => "What it needs is not entered in Tillit yet.",
        Reason::TooFew => "There are too few occasions to say anything sure.",
        Reason::Hidden => "Not shown: it would tell whom it is about.",
        Reason::NotOver => "The days have not passed yet.",
    }
}

pub(super) fn part(key: &str) -> Option<&'static str> {
    Some(match key {
        "sol" => "SoL",
        "hsl" => "HSL",
        "both" => "Both SoL and HSL",
        "absolute" => "Difference without persons cancelling out",
        "over" => "Get more than ordered three months in a row",
        "increased" => "Days to decision, need increased",
        "decreased" => "Days to decision, need decreased",
        "minutes" => "Minutes",
        "over_in_time" => "Over in time",
        "led_to_decision" => "Led to a decision",
        "same_day" => "Visits changed on their day",
        "per_visit" => "Minutes a visit",
        "need" => "Needed",
        "rostered" => "Rostered",
        "index" => "Need to what is there",
        "kronor" => "Kronor",
        "daily_rest" => "Daily rest under 11 hours",
        "weekly_rest" => "Weeks without 36 hours of rest",
        "without_break" => "More than five hours without a break",
        "median_days" => "Days, median",
        "uncorrected" => "Waiting to be corrected",
        "declined" => "Declined",
        "hospital" => "Hospital",
        "away" => "Away",
        "renewed_6_months" => "Plan at most six months old",
        "renewed_12_months" => "Plan at most twelve months old",
        "waiting" => "Waiting, within the time",
        "65-79" => "65 to 79 years",
        "80+" => "80 years or older",
        "q1" => "(lower quartile)",
        "q3" => "(upper quartile)",
        _ => return None,
    })
}
