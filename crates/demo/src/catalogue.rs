//! The catalogue of service codes. SoL minutes follow Kristianstad's published ones (rules §8), split on two levels;
//! HSL codes carry none, for licensed staff sets minutes by hand (S-022, S-023).

use jiff::civil::{Date, date};
use tillit_domain::Minutes;
use tillit_domain::catalogue::{CatalogueVersion, Category, DelegatedTask, Level, ServiceCode};
use tillit_domain::frequency::Frequency;
use tillit_domain::law::Law;

use crate::calendar::Calendar;
use crate::ids::id;

/// A row of the catalogue under SoL: code, name, category, minutes of each level at first and from the second version.
type SolRow = (&'static str, &'static str, Category, &'static [(&'static str, Option<i64>, Option<i64>)]);

const STANDARD: &str = "standard";
const SUPPORTING: &str = "stöttande";
const ALL_HELP: &str = "hjälp med allt";

const SOL: [SolRow; 20] = [
    (
        "MORGON",
        "Morgonhjälp",
        Category::PersonalCare,
        &[(SUPPORTING, Some(15), Some(15)), (ALL_HELP, Some(25), Some(30))],
    ),
    (
        "LUNCH",
        "Middagshjälp",
        Category::PersonalCare,
        &[(SUPPORTING, Some(15), Some(15)), (ALL_HELP, Some(25), Some(25))],
    ),
    (
        "KVALLSMAL",
        "Kvällsmål",
        Category::PersonalCare,
        &[(SUPPORTING, Some(15), Some(15)), (ALL_HELP, Some(20), Some(20))],
    ),
    (
        "KVALL",
        "Kvällshjälp",
        Category::PersonalCare,
        &[(SUPPORTING, Some(15), Some(15)), (ALL_HELP, Some(25), Some(25))],
    ),
    ("TILLSYN", "Tillsyn", Category::PersonalCare, &[(STANDARD, Some(15), Some(10))]),
    ("NATT", "Natthjälp", Category::PersonalCare, &[(SUPPORTING, Some(5), Some(10)), (ALL_HELP, Some(15), Some(15))]),
    ("EGENVARD", "Egenvård, toalett och hudvård", Category::PersonalCare, &[(STANDARD, Some(10), Some(10))]),
    ("DUSCH", "Dusch", Category::PersonalCare, &[(SUPPORTING, Some(30), Some(30)), (ALL_HELP, Some(40), Some(45))]),
    ("BADD", "Bäddning", Category::Service, &[(STANDARD, Some(10), Some(10))]),
    ("DISK", "Disk och sopor", Category::Service, &[(STANDARD, Some(10), Some(10))]),
    ("INKOP", "Inköp av dagligvaror", Category::Service, &[(STANDARD, Some(45), Some(45))]),
    (
        "STAD",
        "Städning",
        Category::Service,
        &[("med omvårdnad", Some(70), Some(70)), ("enbart service", Some(90), Some(85))],
    ),
    (
        "TVATT",
        "Tvätt",
        Category::Service,
        &[("maskin i hemmet", Some(20), Some(20)), ("annan plats", Some(30), Some(30))],
    ),
    ("FONSTER", "Fönsterputs", Category::Service, &[(STANDARD, Some(90), Some(90))]),
    ("PROMENAD", "Promenad eller social samvaro", Category::PersonalCare, &[(STANDARD, Some(45), Some(45))]),
    ("LEDSAGN", "Ledsagning", Category::Escort, &[(STANDARD, None, None)]),
    ("AVLOSN", "Avlösning i hemmet", Category::Relief, &[(STANDARD, None, None)]),
    ("LARM", "Trygghetslarm", Category::Alarm, &[(STANDARD, None, None)]),
    ("MAT", "Matdistribution", Category::MealDelivery, &[(STANDARD, None, None)]),
    ("KAMERA", "Tillsynskamera", Category::Camera, &[(STANDARD, None, None)]),
];

type HslRow = (&'static str, &'static str, Category, Option<DelegatedTask>, bool);

const HSL: [HslRow; 7] = [
    ("MED", "Läkemedelsöverlämnande", Category::HealthCare, Some(DelegatedTask::Medicine), false),
    ("INS", "Insulin", Category::HealthCare, Some(DelegatedTask::Insulin), true),
    ("OGON", "Ögondroppar", Category::HealthCare, Some(DelegatedTask::EyeDrops), false),
    ("SAR", "Såromläggning", Category::HealthCare, Some(DelegatedTask::Wound), false),
    ("KOMP", "Kompressionsstrumpor", Category::HealthCare, Some(DelegatedTask::Compression), false),
    ("KAT", "Kateterskötsel", Category::HealthCare, Some(DelegatedTask::Catheter), false),
    ("ROBOT", "Läkemedelsrobot", Category::MedicineRobot, None, false),
];

/// First day of the first version.
const FIRST: Date = date(2018, 1, 1);

/// The whole catalogue; its second version begins half a year before today.
pub(crate) fn catalogue(calendar: Calendar) -> Vec<ServiceCode> {
    let second = calendar.first_of_month_ago(185);
    SOL.iter().map(|row| sol(row, second)).chain(HSL.iter().map(hsl)).collect()
}

fn sol(&(code, name, category, levels): &SolRow, second: Date) -> ServiceCode {
    let version = |from, later: bool| CatalogueVersion {
        from,
        levels: (1_u8..)
            .zip(levels)
            .map(|(rank, &(level, first, then))| Level {
                rank,
                name: level.into(),
                standard_time: if later { then } else { first }.map(Minutes),
            })
            .collect(),
        frequency: (code == "FONSTER").then_some(Frequency::PerYear { times: 2 }),
        default_minutes: None,
    };
    ServiceCode {
        id: id("service-code", code),
        code: code.into(),
        name: name.into(),
        law: Law::Sol,
        category,
        delegation: None,
        shared_in_household: matches!(code, "STAD" | "TVATT" | "INKOP" | "FONSTER"),
        time_critical: false,
        versions: vec![version(FIRST, false), version(second, true)],
    }
}

fn hsl(&(code, name, category, delegation, time_critical): &HslRow) -> ServiceCode {
    let level = Level { rank: 1, name: STANDARD.into(), standard_time: None };
    ServiceCode {
        id: id("service-code", code),
        code: code.into(),
        name: name.into(),
        law: Law::Hsl,
        category,
        delegation,
        shared_in_household: false,
        time_critical,
        versions: vec![CatalogueVersion { from: FIRST, levels: vec![level], frequency: None, default_minutes: None }],
    }
}

/// A code's entry.
///
/// # Panics
/// If the catalogue lacks it, which is a mistake in this crate.
pub(crate) fn find<'a>(codes: &'a [ServiceCode], code: &str) -> &'a ServiceCode {
    codes.iter().find(|entry| entry.code == code).expect("the demo orders only what its catalogue has")
}
