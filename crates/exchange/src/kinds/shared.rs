//! What several kinds share: words for values, histories of groups, references to lines and visits.

use jiff::civil::Date;
use tillit_domain::Id;
use tillit_domain::absence::{PersonAbsenceCause, WorkerAbsenceCause};
use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::catalogue::{Category, DelegatedTask};
use tillit_domain::law::Law;
use tillit_domain::organisation::GroupFrom;
use tillit_domain::person::{Person, ProtectedIdentity};
use tillit_domain::worker::TravelMode;

use crate::cell::{self, list};
use crate::error::Remedy;
use crate::export::Out;
use crate::known::import_id;
use crate::row::{self, Parsed, Row};
use crate::words::Words;
use crate::{Kind, Known};

pub(super) static LAW: Words<Law> = Words(&[(Law::Sol, &["SoL"]), (Law::Hsl, &["HSL"])]);

pub(super) static CATEGORY: Words<Category> = Words(&[
    (Category::Service, &["service", "serviceinsats"]),
    (Category::PersonalCare, &["personlig omvårdnad", "omvårdnad", "personal care"]),
    (Category::Alarm, &["trygghetslarm", "larm", "alarm"]),
    (Category::MealDelivery, &["matdistribution", "matlåda", "meal delivery"]),
    (Category::Relief, &["avlösning", "relief"]),
    (Category::Escort, &["ledsagning", "escort"]),
    (Category::Camera, &["tillsynskamera", "kamera", "camera"]),
    (Category::MedicineRobot, &["medicinrobot", "medicine robot"]),
    (Category::HealthCare, &["hälso- och sjukvård", "hsl", "health care"]),
]);

pub(super) static DELEGATED: Words<DelegatedTask> = Words(&[
    (DelegatedTask::Medicine, &["läkemedel", "medicin", "medicine"]),
    (DelegatedTask::Insulin, &["insulin"]),
    (DelegatedTask::EyeDrops, &["ögondroppar", "eye drops"]),
    (DelegatedTask::Wound, &["sårvård", "omläggning", "wound"]),
    (DelegatedTask::Compression, &["stödstrumpor", "kompression", "compression"]),
    (DelegatedTask::Catheter, &["kateter", "catheter"]),
    (DelegatedTask::TubeFeeding, &["sondmatning", "sond", "tube feeding"]),
]);

pub(super) static TRAVEL: Words<TravelMode> = Words(&[
    (TravelMode::Walk, &["gång", "till fots", "walk"]),
    (TravelMode::Bike, &["cykel", "bike"]),
    (TravelMode::Car, &["bil", "car"]),
]);

pub(super) static PROTECTION: Words<ProtectedIdentity> = Words(&[
    (ProtectedIdentity::SecrecyMark, &["sekretessmarkering", "secrecy mark"]),
    (ProtectedIdentity::ProtectedRegistration, &["skyddad folkbokföring", "kvarskrivning", "protected registration"]),
    (ProtectedIdentity::AssumedIdentity, &["fingerade uppgifter", "fingerade personuppgifter", "assumed identity"]),
]);

pub(super) static PERSON_ABSENCE: Words<PersonAbsenceCause> = Words(&[
    (PersonAbsenceCause::Hospital, &["sjukhus", "hospital"]),
    (PersonAbsenceCause::ShortTermHome, &["korttidsboende", "korttids", "short-term home"]),
    (PersonAbsenceCause::Away, &["bortrest", "away"]),
    (PersonAbsenceCause::Declined, &["avsagt", "declined"]),
]);

pub(super) static WORKER_ABSENCE: Words<WorkerAbsenceCause> = Words(&[
    (WorkerAbsenceCause::Ill, &["sjuk", "vab", "ill"]),
    (WorkerAbsenceCause::Leave, &["ledig", "semester", "leave"]),
    (WorkerAbsenceCause::Training, &["utbildning", "möte", "training"]),
]);

/// How exports name a record: by external id, else by our own.
pub(super) fn key<T>(external_id: Option<&String>, id: Id<T>) -> String {
    external_id.cloned().unwrap_or_else(|| id.to_string())
}

/// Reads the columns of a history of groups: the present one, from when, whether it was chosen, and earlier ones.
///
/// A new record without a first day has its group from `first_day`. Earlier groups that the file does not tell are kept.
pub(super) fn read_groups(
    row: &mut Row<'_>,
    known: &Known,
    before: Option<&Vec<GroupFrom>>,
    first_day: Date,
) -> Option<Vec<GroupFrom>> {
    let earlier = row.or("tidigare_grupper", Vec::new(), |text| read_history(text, known));
    let chosen = row.maybe("grupp_vald", cell::yes_no);
    let from = row.maybe("grupp_från", cell::day);
    let group = row.maybe_link("grupp", &known.groups, Kind::Groups);
    let (earlier, chosen, from, group) = (earlier?, chosen?, from?, group?);
    let before = before.map_or(&[][..], Vec::as_slice);
    let Some(group) = group else { return Some(before.to_vec()) };
    let same = before.last().filter(|last| last.group == group);
    let Some(from) = from.or(same.map(|last| last.from)).or(before.is_empty().then_some(first_day)) else {
        row.fail("grupp_från", Remedy::GroupFrom);
        return None;
    };
    let chosen = chosen.or(same.map(|last| last.chosen)).unwrap_or(false);
    let told = row.has("tidigare_grupper");
    let mut history: Vec<GroupFrom> = if told { earlier } else { before.to_vec() };
    history.retain(|entry| entry.from != from);
    history.push(GroupFrom { from, group, chosen });
    history.sort_by_key(|entry| entry.from);
    Some(history)
}

fn read_history(text: &str, known: &Known) -> Parsed<Vec<GroupFrom>> {
    let read_one = |item: &String| {
        let (rest, chosen) = match item.strip_suffix(" vald").or_else(|| item.strip_suffix(" chosen")) {
            Some(rest) => (rest.trim_end(), true),
            None => (item.as_str(), false),
        };
        let (name, day) = rest.rsplit_once(' ').ok_or(Remedy::GroupHistory)?;
        let from = cell::day(day).map_err(|_| Remedy::GroupHistory)?;
        let group = row::find(&known.groups, name.trim(), Kind::Groups)?.id;
        Ok(GroupFrom { from, group, chosen })
    };
    list::split(text).iter().map(read_one).collect()
}

/// The cells of a history of groups: the present one, from when, chosen, earlier ones.
pub(super) fn write_groups(history: &[GroupFrom], out: &Out<'_>) -> [String; 4] {
    let Some((last, earlier)) = history.split_last() else { return Default::default() };
    let name = |entry: &GroupFrom| out.known.groups.name_of(entry.group);
    let chosen = |entry: &GroupFrom| if entry.chosen { " vald" } else { "" };
    let earlier = list::join(earlier.iter().map(|entry| format!("{} {}{}", name(entry), entry.from, chosen(entry))));
    [name(last), last.from.to_string(), cell::write_yes_no(last.chosen), earlier]
}

/// The id of an agreed visit of a person: the same in every version of the person's care plan that names it the same.
pub(super) fn entry_id(person: Id<Person>, name: &str) -> Id<CarePlanEntry> {
    name.parse().unwrap_or_else(|_| import_id("care_plan_entry", &format!("{person}/{name}")))
}

/// An agreed visit of a person by its name in care plans, or by our own id.
pub(super) fn find_entry(person: Id<Person>, name: &str, known: &Known) -> Parsed<Id<CarePlanEntry>> {
    let id = entry_id(person, name);
    let mut entries = known.care_plans.iter().filter(|plan| plan.person == person).flat_map(|plan| &plan.entries);
    entries.any(|entry| entry.id == id).then_some(id).ok_or(Remedy::Unknown { kind: Kind::CarePlans })
}
