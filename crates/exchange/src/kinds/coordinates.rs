//! Where persons live: coordinates for persons who are known already, in WGS 84 or SWEREF 99 TM.

use tillit_domain::person::Person;
use tillit_domain::place::Coordinates;

use super::shared::key;
use crate::Known;
use crate::cell::{self, sweref};
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::error::Remedy;
use crate::export::Out;
use crate::row::{Own, Row};

pub(crate) const COLUMNS: &[Column] = &[
    must(
        "person",
        &["person-id", "personnummer"],
        Form::Key,
        "Personens id eller personnummer; personen ska finnas.",
        "The person's id or number; the person must be there.",
        "P-1001",
    ),
    may("latitud", &["latitude", "lat"], Form::Decimal, "Latitud i WGS 84.", "Latitude in WGS 84.", "62,916667"),
    may(
        "longitud",
        &["longitude", "long", "lon"],
        Form::Decimal,
        "Longitud i WGS 84.",
        "Longitude in WGS 84.",
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
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let Some(person) = row.person("person", known) else { return };
    let Some(point) = read_point(row) else { return };
    if row.once("person", Own { id: person.id, external_id: None }).is_some() {
        let record = Person { coordinates: Some(point), ..person.clone() };
        drafts.persons.push(row.draft(known.persons.external_id(person.id).map(str::to_owned), record));
    }
}

/// A point by one of the two pairs of columns.
pub(super) fn read_point(row: &mut Row<'_>) -> Option<Coordinates> {
    let by_degrees = !row.cell("latitud").is_empty() || !row.cell("longitud").is_empty();
    let by_metres = !row.cell("sweref_n").is_empty() || !row.cell("sweref_e").is_empty();
    if by_degrees && by_metres {
        row.fail("latitud", Remedy::OneOfTwo { other: "sweref_n" });
        return None;
    }
    if by_metres {
        let (north, east) = (row.need("sweref_n", cell::millionths), row.need("sweref_e", cell::millionths));
        return row.keep("sweref_n", sweref::point(north?, east?));
    }
    let (latitude, longitude) = (row.need("latitud", cell::millionths), row.need("longitud", cell::millionths));
    let (Ok(latitude), Ok(longitude)) = (i32::try_from(latitude?), i32::try_from(longitude?)) else {
        row.fail("latitud", Remedy::OutsideSweden);
        return None;
    };
    row.keep("latitud", Coordinates::in_sweden(latitude, longitude).ok_or(Remedy::OutsideSweden))
}

/// The cells of a point: latitude and longitude.
pub(super) fn write_point(point: Coordinates) -> [String; 2] {
    [point.latitude_microdegrees, point.longitude_microdegrees]
        .map(|degrees| cell::write_millionths(i64::from(degrees)))
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    let may_show = |draft: &&Draft<Person>| draft.record.protected.is_none() || out.options.include_protected;
    let drafts: Vec<_> = drafts.persons.iter().filter(may_show).collect();
    for draft in drafts {
        let Some(point) = draft.record.coordinates else { continue };
        let [latitude, longitude] = write_point(point);
        out.sheet.row([
            ("person", key(draft.external_id.as_ref(), draft.record.id)),
            ("latitud", latitude),
            ("longitud", longitude),
        ]);
    }
}
