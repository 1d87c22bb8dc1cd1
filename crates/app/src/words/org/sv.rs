//! In Swedish.

use tillit_planning::cycle::rows::RowRemark;
use tillit_planning::cycle::tours::TourRemark;

use super::{OrgRefused, week_and_day};

pub(super) fn org_refused(refused: &OrgRefused) -> String {
    match refused {
        OrgRefused::CodeTaken => "Koden finns redan. Lägg till en ny version av den i stället.".into(),
        OrgRefused::NameTaken => "Namnet finns redan. Välj ett annat.".into(),
        OrgRefused::GroupHasPersons { count } => {
            format!("{count} personer hör till gruppen den dagen. Flytta dem till en annan grupp först.")
        }
        OrgRefused::GroupHasWorkers { count } => {
            format!("{count} medarbetare hör till gruppen den dagen. Flytta dem till en annan grupp först.")
        }
        OrgRefused::UnitInUse { groups, orders } => {
            let mut ways = Vec::new();
            if groups > &0 {
                ways.push(format!("{groups} av enhetens grupper är öppna den dagen: stäng dem först."));
            }
            if orders > &0 {
                ways.push(format!(
                    "{orders} beställningar går till enheten den dagen eller senare: de behöver en annan utförare."
                ));
            }
            ways.join(" ")
        }
        OrgRefused::UnitClosed => "Enheten är stängd den dagen.".into(),
        OrgRefused::GroupClosed => "Gruppen är stängd den dagen.".into(),
        OrgRefused::NotEmployed => "Medarbetaren är inte anställd den dagen.".into(),
        OrgRefused::TechnologyEnded => "Tekniken är redan borttagen.".into(),
    }
}

pub(super) fn row_remark(remark: &RowRemark) -> String {
    match *remark {
        RowRemark::DailyRest { cycle_day, longest } => {
            format!("{}: {} vila, minst 11 timmar behövs.", day(cycle_day), length(longest.0 / 60))
        }
        RowRemark::WeeklyRest { cycle_day } => {
            format!("Från {}: ingen sammanhängande ledighet på 36 timmar inom sju dygn.", day(cycle_day))
        }
        RowRemark::Weekends { worked, of } => format!("Arbetar {worked} av {of} helger, mer än varannan."),
        RowRemark::Overlap { cycle_day } => format!("{}: två pass samtidigt.", day(cycle_day)),
    }
}

pub(super) const fn tour_remark(remark: &TourRemark) -> &'static str {
    match remark {
        TourRemark::OutsideFrame => "utanför sin tidsram",
        TourRemark::TooTight => "hinns inte från besöket före",
        TourRemark::AfterEnd => "slutar efter turens slut",
        TourRemark::BeforeStart => "börjar före turens början",
        TourRemark::NotAgreed => "finns inte i genomförandeplanen den dagen",
    }
}

fn day(cycle_day: u16) -> String {
    let (week, day) = week_and_day(cycle_day);
    let name = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"].get(day).copied().unwrap_or("");
    format!("{name} vecka {}", week + 1)
}

fn length(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, left) => format!("{left} min"),
        (hours, 0) => format!("{hours} tim"),
        (hours, left) => format!("{hours} tim {left} min"),
    }
}
