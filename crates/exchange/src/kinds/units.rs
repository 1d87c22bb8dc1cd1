//! Units (enheter), with who plans and how long a temporary extension may last.

use tillit_domain::organisation::{PlanningRights, PlansBy, Unit, UnitKind};
use tillit_domain::record::Record;

use super::shared::key;
use crate::cell;
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::export::Out;
use crate::row::Row;
use crate::words::Words;
use crate::{Kind, Known};

static KIND: Words<UnitKind> = Words(&[
    (UnitKind::HomeCare, &["hemtjänst", "home care"]),
    (UnitKind::NightPatrol, &["nattpatrull", "night patrol"]),
    (UnitKind::Assessment, &["biståndshandläggning", "myndighet", "assessment"]),
    (UnitKind::HealthCare, &["hälso- och sjukvård", "hemsjukvård", "health care"]),
]);
static PLANS: Words<PlansBy> = Words(&[
    (PlansBy::CentralPlanner, &["central", "central planner"]),
    (PlansBy::GroupPlanner, &["grupp", "group planner"]),
    (PlansBy::Team, &["arbetslag", "team"]),
]);

pub(crate) const COLUMNS: &[Column] = &[
    must("enhet", &["enhets-id", "unit"], Form::Key, "Enhetens id.", "The unit's id.", "E-1"),
    must("namn", &["name"], Form::Text, "Namn.", "Name.", "Gällö hemtjänst"),
    must(
        "slag",
        &["kind"],
        Form::Choice,
        "hemtjänst, nattpatrull, biståndshandläggning eller hälso- och sjukvård.",
        "hemtjänst, nattpatrull, biståndshandläggning or hälso- och sjukvård.",
        "hemtjänst",
    ),
    must("utförare", &["provider"], Form::Key, "Utföraren, med id eller namn.", "The provider, by id or name.", "U-1"),
    may(
        "planeras_av",
        &["planned by"],
        Form::Choice,
        "central, grupp (förval) eller arbetslag.",
        "central, grupp (default) or arbetslag.",
        "grupp",
    ),
    may(
        "utökning_dagar",
        &["extension days"],
        Form::Number,
        "Högsta antal dagar för tillfällig utökning; förval 7.",
        "Days a temporary extension may last; default 7.",
        "7",
    ),
    may(
        "ibic",
        &["uses ibic"],
        Form::YesNo,
        "ja om behov följer IBIC; förval nej.",
        "ja if needs follow IBIC; default nej.",
        "nej",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let usual = PlanningRights::default();
    let own = row.own("enhet", &known.units);
    let before = own.as_ref().and_then(|own| known.units.get(own.id));
    let name = row.need_text("namn");
    let kind = row.need("slag", |text| KIND.read(text));
    let provider = row.link("utförare", &known.providers, Kind::Providers).map(Record::id);
    let plans = row.or_before("planeras_av", before.map(|b| &b.rights.plans), usual.plans, |text| PLANS.read(text));
    let days = before.map(|b| &b.rights.extension_days_max);
    let days = row.or_before("utökning_dagar", days, usual.extension_days_max, cell::number(0, 255));
    let uses_ibic = row.or_before("ibic", before.map(|b| &b.uses_ibic), false, cell::yes_no);
    let unit = || {
        let own = own?;
        let rights = PlanningRights { plans: plans?, extension_days_max: days?, ..before.map_or(usual, |b| b.rights) };
        let record = Unit {
            id: own.id,
            name: name?,
            kind: kind?,
            provider: provider?,
            rights,
            uses_ibic: uses_ibic?,
            closed_from: before.and_then(|b| b.closed_from),
        };
        Some(Draft { row: row.number, external_id: own.external_id, record })
    };
    drafts.units.extend(unit());
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.units {
        let it = &draft.record;
        out.sheet.row([
            ("enhet", key(draft.external_id.as_ref(), it.id)),
            ("namn", it.name.clone()),
            ("slag", KIND.write(it.kind).into()),
            ("utförare", out.known.providers.name_of(it.provider)),
            ("planeras_av", PLANS.write(it.rights.plans).into()),
            ("utökning_dagar", it.rights.extension_days_max.to_string()),
            ("ibic", cell::write_yes_no(it.uses_ibic)),
        ]);
    }
}
