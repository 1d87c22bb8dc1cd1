//! The catalogue: a row for each level of each version of each code (S-007 … S-012).

use tillit_domain::Id;
use tillit_domain::catalogue::{CatalogueVersion, Level, ServiceCode};
use tillit_domain::law::Law;

use super::Reader;
use super::shared::{CATEGORY, DELEGATED, LAW};
use crate::Known;
use crate::cell::{self, frequency, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::error::{Errors, Remedy};
use crate::export::Out;
use crate::group::Grouped;
use crate::row::{Own, Row};

const SHARED: [&str; 6] = ["namn", "lag", "kategori", "delegering", "delas_i_hushåll", "tidskritisk"];

pub(crate) const COLUMNS: &[Column] = &[
    must(
        "kod",
        &["insatskod", "code"],
        Form::Key,
        "Insatskoden. Rader med samma kod är samma insats.",
        "The service code. Rows with the same code are the same insats.",
        "DUSCH",
    ),
    must("namn", &["benämning", "name"], Form::Text, "Namn på skärmen.", "Name on screen.", "Dusch"),
    must("lag", &["law"], Form::Choice, "SoL eller HSL.", "SoL or HSL.", "SoL"),
    must(
        "kategori",
        &["category"],
        Form::Choice,
        "service, personlig omvårdnad, trygghetslarm, matdistribution, avlösning, ledsagning, tillsynskamera, medicinrobot eller hälso- och sjukvård.",
        "service, personlig omvårdnad, trygghetslarm, matdistribution, avlösning, ledsagning, tillsynskamera, medicinrobot or hälso- och sjukvård.",
        "personlig omvårdnad",
    ),
    may(
        "delegering",
        &["delegation"],
        Form::Choice,
        "Delegering som krävs: läkemedel, insulin, ögondroppar, sårvård, stödstrumpor, kateter eller sondmatning.",
        "Delegation needed: läkemedel, insulin, ögondroppar, sårvård, stödstrumpor, kateter or sondmatning.",
        "",
    ),
    may(
        "delas_i_hushåll",
        &["shared in household"],
        Form::YesNo,
        "ja om insatsen delas av dem som bor ihop; förval nej.",
        "ja if shared by those who live together; default nej.",
        "nej",
    ),
    may(
        "tidskritisk",
        &["time critical"],
        Form::YesNo,
        "ja om klockslaget spelar roll; förval nej.",
        "ja if the clock time matters; default nej.",
        "nej",
    ),
    must(
        "version_från",
        &["gäller från", "version from", "from"],
        Form::Date,
        "Första dagen versionen gäller. Äldre versioner först.",
        "First day the version holds. Older versions first.",
        "2025-01-01",
    ),
    may(
        "frekvens",
        &["frequency"],
        Form::Frequency,
        "Hur ofta, om koden själv säger det.",
        "How often, where the code itself says it.",
        "",
    ),
    may(
        "standardminuter",
        &["default minutes"],
        Form::Number,
        "Standardminuter för en HSL-kod, om kommunen satt några.",
        "Default minutes of an HSL code, if the municipality has set them.",
        "",
    ),
    may(
        "nivå",
        &["level"],
        Form::Number,
        "Nivåns nummer, 1 för minst hjälp; förval 1.",
        "The level's number, 1 for the least help; default 1.",
        "1",
    ),
    may("nivånamn", &["level name"], Form::Text, "Nivåns namn.", "The level's name.", "hjälp med allt"),
    may(
        "schablontid",
        &["standard time"],
        Form::Number,
        "Minuter per tillfälle; tomt om kommunen inte har någon.",
        "Minutes an occasion; empty where the municipality has none.",
        "35",
    ),
];

#[derive(Default)]
pub(super) struct ServiceCodes {
    codes: Grouped<Draft<ServiceCode>>,
}

impl Reader for ServiceCodes {
    fn row(&mut self, row: &mut Row<'_>, known: &Known, _drafts: &mut Drafts) {
        let Some(code) = row.need_text("kod") else { return };
        let place = self.codes.enter(row, code.clone(), &SHARED, |row| begin(row, known, &code));
        let level = level(row, self.codes.at(place).map(|draft| &draft.record));
        let from = row.maybe("version_från", cell::day);
        let frequency = row.maybe("frekvens", frequency::read);
        let default_minutes = row.maybe("standardminuter", cell::minutes(1, 1440));
        let (Some(level), Some(Some(from)), Some(frequency), Some(default_minutes)) =
            (level, from, frequency, default_minutes)
        else {
            return;
        };
        let natural = Id::<Level>::derived("level", &[&code, &from.to_string(), &level.rank.to_string()]);
        if row.once("nivå", Own { id: natural, external_id: None }).is_none() {
            return;
        }
        let Some(draft) = self.codes.at(place) else { return };
        let versions = &mut draft.record.versions;
        match versions.last_mut() {
            Some(last) if last.from == from => last.levels.push(level),
            Some(last) if last.from > from => row.fail("version_från", Remedy::NotAfterEarlier),
            _ => versions.push(CatalogueVersion { from, levels: vec![level], frequency, default_minutes }),
        }
    }

    fn finish(&mut self, _errors: &mut Errors, _known: &Known, drafts: &mut Drafts) {
        drafts.service_codes.extend(self.codes.take().map(|(_, draft)| draft));
    }
}

fn begin(row: &mut Row<'_>, known: &Known, code: &str) -> Option<Draft<ServiceCode>> {
    let before = known.service_codes.find(code).ok();
    let id = before.map_or_else(|| known.service_codes.id_for(code), |before| before.id);
    let external_id = match before {
        Some(before) => known.service_codes.external_id(before.id).map(str::to_owned),
        None => Some(code.to_owned()),
    };
    let name = row.need_text("namn");
    let law = row.need("lag", |text| LAW.read(text));
    let category = row.need("kategori", |text| CATEGORY.read(text));
    let delegation = row.maybe("delegering", |text| DELEGATED.read(text));
    let shared = row.or("delas_i_hushåll", false, cell::yes_no);
    let time_critical = row.or("tidskritisk", false, cell::yes_no);
    let record = ServiceCode {
        id,
        code: code.to_owned(),
        name: name?,
        law: law?,
        category: category?,
        delegation: delegation?,
        shared_in_household: shared?,
        time_critical: time_critical?,
        versions: Vec::new(),
    };
    Some(row.draft(external_id, record))
}

fn level(row: &mut Row<'_>, code: Option<&ServiceCode>) -> Option<Level> {
    let rank = row.or("nivå", 1, cell::number(1, 255));
    let standard_time = row.maybe("schablontid", cell::minutes(1, 1440));
    if standard_time.flatten().is_some() && code.is_some_and(|code| code.law == Law::Hsl) {
        row.fail("schablontid", Remedy::StandardTimeUnderHsl);
        return None;
    }
    Some(Level { rank: rank?, name: row.text("nivånamn"), standard_time: standard_time? })
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.service_codes {
        let code = &draft.record;
        if code.versions.is_empty() {
            write_row(code, None, out);
        }
        for version in &code.versions {
            version.levels.iter().for_each(|level| write_row(code, Some((version, level)), out));
        }
    }
}

fn write_row(code: &ServiceCode, of: Option<(&CatalogueVersion, &Level)>, out: &mut Out<'_>) {
    let version = of.map(|(version, _)| version);
    let level = of.map(|(_, level)| level);
    out.sheet.row([
        ("kod", code.code.clone()),
        ("namn", code.name.clone()),
        ("lag", LAW.write(code.law).into()),
        ("kategori", CATEGORY.write(code.category).into()),
        ("delegering", code.delegation.map_or("", |task| DELEGATED.write(task)).into()),
        ("delas_i_hushåll", cell::write_yes_no(code.shared_in_household)),
        ("tidskritisk", cell::write_yes_no(code.time_critical)),
        ("version_från", write_maybe(version.map(|version| version.from))),
        ("frekvens", version.and_then(|version| version.frequency).map_or_else(String::new, frequency::write)),
        ("standardminuter", write_maybe(version.and_then(|version| version.default_minutes))),
        ("nivå", write_maybe(level.map(|level| level.rank))),
        ("nivånamn", level.map_or_else(String::new, |level| level.name.clone())),
        ("schablontid", write_maybe(level.and_then(|level| level.standard_time))),
    ]);
}
