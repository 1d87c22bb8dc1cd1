//! Steering decisions: a unit's mode and registration policy from a day on (S-042, S-066 … S-075).

use tillit_domain::record::Record;
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, UnionConsultation};

use super::shared::key;
use crate::cell;
use crate::column::{Column, Form, must};
use crate::drafts::{Draft, Drafts};
use crate::error::Remedy;
use crate::export::Out;
use crate::row::Row;
use crate::words::Words;
use crate::{Kind, Known};

static MODE: Words<SteeringMode> = Words(&[
    (SteeringMode::Strict, &["strikt", "strict"]),
    (SteeringMode::Flexible, &["flexibel", "flexible"]),
    (SteeringMode::None, &["ingen", "none"]),
]);
static POLICY: Words<RegistrationPolicy> = Words(&[
    (RegistrationPolicy::Tag, &["tagg", "tag"]),
    (RegistrationPolicy::ExceptionOnly, &["undantag", "exception only"]),
    (RegistrationPolicy::Sample, &["stickprov", "sample"]),
]);

pub(crate) const COLUMNS: &[Column] = &[
    must("styrbeslut", &["steering decision"], Form::Key, "Beslutets id.", "The decision's id.", "S-1"),
    must("enhet", &["unit"], Form::Key, "Enheten, med id eller namn.", "The unit, by id or name.", "Gällö hemtjänst"),
    must(
        "från",
        &["from"],
        Form::Date,
        "Första dagen; gäller till enhetens nästa beslut.",
        "First day; holds until the unit's next decision.",
        "2025-01-01",
    ),
    must(
        "styrform",
        &["mode"],
        Form::Choice,
        "strikt, flexibel eller ingen.",
        "strikt, flexibel or ingen.",
        "flexibel",
    ),
    must(
        "registreringssätt",
        &["policy"],
        Form::Choice,
        "tagg, undantag eller stickprov.",
        "tagg, undantag or stickprov.",
        "tagg",
    ),
    must(
        "beslutat_av",
        &["decided by"],
        Form::Text,
        "Vem eller vilken nämnd som beslutat.",
        "Who or which board decided.",
        "Påhittad nämnd",
    ),
    must("beslutsdag", &["decided on"], Form::Date, "Dagen för beslutet.", "The day of the decision.", "2024-11-20"),
    must(
        "samverkan_dag",
        &["consulted on"],
        Form::Date,
        "Dagen för samverkan eller MBL-förhandling.",
        "The day the unions were consulted.",
        "2024-11-05",
    ),
    must(
        "samverkan",
        &["consultation"],
        Form::Text,
        "I vilken form och med vilket utfall.",
        "In what form and with what outcome.",
        "Samverkan utan anmärkning",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let own = row.own("styrbeslut", &known.steering_decisions);
    let unit = row.link("enhet", &known.units, Kind::Units).map(Record::id);
    let from = row.need("från", cell::day);
    let mode = row.need("styrform", |text| MODE.read(text));
    let policy = row.need("registreringssätt", |text| POLICY.read(text));
    let decided_by = row.need_text("beslutat_av");
    let decided_on = row.need("beslutsdag", cell::day);
    let held_on = row.need("samverkan_dag", cell::day);
    let account = row.need_text("samverkan");
    let draft = || {
        let own = own?;
        let consultation = UnionConsultation { held_on: held_on?, account: account? };
        let (decided_by, decided_on) = (decided_by?, decided_on?);
        let record = SteeringDecision {
            id: own.id,
            unit: unit?,
            from: from?,
            mode: mode?,
            policy: policy?,
            decided_by,
            decided_on,
            consultation,
        };
        Some(Draft { row: row.number, external_id: own.external_id, record })
    };
    let Some(draft) = draft() else { return };
    match draft.record.clone().checked() {
        Ok(_) => drafts.steering_decisions.push(draft),
        Err(why) => row.fail("beslutsdag", Remedy::Steering(why)),
    }
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.steering_decisions {
        let it = &draft.record;
        out.sheet.row([
            ("styrbeslut", key(draft.external_id.as_ref(), it.id)),
            ("enhet", out.known.units.name_of(it.unit)),
            ("från", it.from.to_string()),
            ("styrform", MODE.write(it.mode).into()),
            ("registreringssätt", POLICY.write(it.policy).into()),
            ("beslutat_av", it.decided_by.clone()),
            ("beslutsdag", it.decided_on.to_string()),
            ("samverkan_dag", it.consultation.held_on.to_string()),
            ("samverkan", it.consultation.account.clone()),
        ]);
    }
}
