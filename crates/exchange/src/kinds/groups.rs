//! Home-care groups, with where tours begin and the postal codes of the area.

use tillit_domain::organisation::Group;
use tillit_domain::record::Record;

use super::coordinates::{read_point, write_point};
use super::persons::postal_code;
use super::shared::key;
use crate::cell::list;
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::export::Out;
use crate::row::Row;
use crate::{Kind, Known};

pub(crate) const COLUMNS: &[Column] = &[
    must("grupp", &["grupp-id", "group"], Form::Key, "Gruppens id.", "The group's id.", "G-1"),
    must("namn", &["name"], Form::Text, "Namn.", "Name.", "Gällö"),
    must("enhet", &["unit"], Form::Key, "Enheten, med id eller namn.", "The unit, by id or name.", "Gällö hemtjänst"),
    may(
        "latitud",
        &["latitude", "lat"],
        Form::Decimal,
        "Lokalens latitud i WGS 84.",
        "Latitude of the office in WGS 84.",
        "62,916667",
    ),
    may(
        "longitud",
        &["longitude", "long", "lon"],
        Form::Decimal,
        "Lokalens longitud i WGS 84.",
        "Longitude of the office in WGS 84.",
        "15,233333",
    ),
    may(
        "sweref_n",
        &["northing"],
        Form::Decimal,
        "I stället: meter norrut i SWEREF 99 TM.",
        "Instead: metres north in SWEREF 99 TM.",
        "",
    ),
    may(
        "sweref_e",
        &["easting"],
        Form::Decimal,
        "I stället: meter österut i SWEREF 99 TM.",
        "Instead: metres east in SWEREF 99 TM.",
        "",
    ),
    may(
        "postnummer",
        &["postal codes"],
        Form::List,
        "Områdets postnummer, med komma emellan.",
        "Postal codes of the area, with commas between.",
        "84050, 84051",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let own = row.own("grupp", &known.groups);
    let name = row.need_text("namn");
    let unit = row.link("enhet", &known.units, Kind::Units).map(Record::id);
    let office = read_point(row);
    let codes =
        row.or("postnummer", Vec::new(), |text| list::split(text).iter().map(|code| postal_code(code)).collect());
    let group = || {
        let own = own?;
        // A file says nothing about closing, so a group that is closed stays so.
        let closed_from = known.groups.get(own.id).and_then(|before| before.closed_from);
        let record = Group { id: own.id, name: name?, unit: unit?, office: office?, postal_codes: codes?, closed_from };
        Some(Draft { row: row.number, external_id: own.external_id, record })
    };
    drafts.groups.extend(group());
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.groups {
        let it = &draft.record;
        let [latitude, longitude] = write_point(it.office);
        out.sheet.row([
            ("grupp", key(draft.external_id.as_ref(), it.id)),
            ("namn", it.name.clone()),
            ("enhet", out.known.units.name_of(it.unit)),
            ("latitud", latitude),
            ("longitud", longitude),
            ("postnummer", list::join(&it.postal_codes)),
        ]);
    }
}
