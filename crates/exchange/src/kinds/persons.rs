//! Persons, with number, address, protection and group. Relatives and coordinates have files of their own.

use tillit_domain::Id;
use tillit_domain::person::{Housing, Person, Sex};
use tillit_domain::person_number::PersonNumber;
use tillit_domain::place::Address;

use super::shared::{PROTECTION, key, read_groups, write_groups};
use crate::cell::{self, list, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::error::Remedy;
use crate::export::{Out, PROTECTED};
use crate::row::{Own, Parsed, Row, external};
use crate::words::{Words, same};
use crate::{Kind, Known};

static SEX: Words<Sex> = Words(&[(Sex::Woman, &["kvinna", "k", "woman", "female"]), (Sex::Man, &["man", "m", "male"])]);
static HOUSING: Words<Housing> = Words(&[
    (Housing::Ordinary, &["ordinärt", "ordinary"]),
    (Housing::Special, &["särskilt", "särskilt boende", "special"]),
]);

pub(crate) const COLUMNS: &[Column] = &[
    must(
        "person",
        &["person-id", "brukar-id", "kund-id"],
        Form::Key,
        "Personens id i systemet filen kommer från.",
        "The person's id in the system the file comes from.",
        "P-1001",
    ),
    must(
        "personnummer",
        &["pnr", "personal number", "person number"],
        Form::Key,
        "Personnummer eller samordningsnummer som ÅÅÅÅMMDD-NNNN, eller R- och reservnummer.",
        "Personnummer or samordningsnummer as YYYYMMDD-NNNN, or R- and a reserve number.",
        "19121212-1212",
    ),
    must("förnamn", &["tilltalsnamn", "given name", "first name"], Form::Text, "Förnamn.", "Given name.", "Tolvan"),
    must("efternamn", &["family name", "last name"], Form::Text, "Efternamn.", "Family name.", "Påhittad"),
    may(
        "född",
        &["födelsedatum", "born", "birth date"],
        Form::Date,
        "Födelsedag; behövs bara vid reservnummer.",
        "Birth date; needed only with a reserve number.",
        "1912-12-12",
    ),
    may("kön", &["sex"], Form::Choice, "kvinna eller man, om det är känt.", "kvinna or man, if known.", "man"),
    may("avliden", &["dödsdatum", "died"], Form::Date, "Dödsdag.", "Day of death.", ""),
    may(
        "skyddad_identitet",
        &["skyddad", "sekretess", "protected identity"],
        Form::Choice,
        "sekretessmarkering, skyddad folkbokföring eller fingerade uppgifter; tomt för de flesta.",
        "sekretessmarkering, skyddad folkbokföring or fingerade uppgifter; empty for most.",
        "",
    ),
    may(
        "namngivna_medarbetare",
        &["named workers"],
        Form::List,
        "De enda medarbetare som får besöka en person med skyddad identitet.",
        "The only workers who may visit a person with protected identity.",
        "",
    ),
    may(
        "gata",
        &["adress", "gatuadress", "street", "address"],
        Form::Text,
        "Gatuadress eller gårdens namn.",
        "Street and number, or the farm's name.",
        "Exempelvägen 1",
    ),
    may(
        "postnummer",
        &["postnr", "postal code"],
        Form::Key,
        "Fem siffror, med eller utan mellanslag.",
        "Five digits, with or without a space.",
        "840 50",
    ),
    may("ort", &["postort", "town", "city"], Form::Text, "Postort.", "Postal town.", "Gällö"),
    may(
        "boende",
        &["boendeform", "housing"],
        Form::Choice,
        "ordinärt (förval) eller särskilt.",
        "ordinärt (default) or särskilt.",
        "ordinärt",
    ),
    may(
        "hushåll",
        &["household"],
        Form::Key,
        "Hushållet personen delar med en annan person med hemtjänst.",
        "The household shared with another person with care.",
        "",
    ),
    may("telefon", &["telefonnummer", "telephone", "phone"], Form::Text, "Telefon.", "Telephone.", "070-000 00 00"),
    may(
        "viktigt_för_mig",
        &["viktigt", "what matters"],
        Form::Text,
        "Vad som är viktigt för personen, med egna ord.",
        "What matters to the person, in the person's own words.",
        "Kaffe före allt annat.",
    ),
    may("tillträde", &["portkod", "nyckel", "access"], Form::Text, "Portkod, nyckel.", "Door code, key.", ""),
    may(
        "grupp",
        &["hemtjänstgrupp", "enhet", "group"],
        Form::Key,
        "Hemtjänstgruppen, med id eller namn.",
        "The home-care group, by id or name.",
        "Gällö",
    ),
    may(
        "grupp_från",
        &["group from"],
        Form::Date,
        "Första dagen i gruppen. Behövs när en person byter grupp.",
        "First day in the group. Needed when a person changes group.",
        "2024-01-01",
    ),
    may(
        "grupp_vald",
        &["group chosen"],
        Form::YesNo,
        "ja om gruppen valts i stället för att följa området.",
        "ja if the group was chosen rather than following the area.",
        "nej",
    ),
    may(
        "tidigare_grupper",
        &["earlier groups"],
        Form::List,
        "Tidigare grupper med första dag, till exempel Bräcke 2023-01-01. Saknas kolumnen behålls det som finns.",
        "Earlier groups with their first day, such as Bräcke 2023-01-01. Without the column what is there is kept.",
        "",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    row.protected = !row.cell("skyddad_identitet").is_empty();
    if row.protected && same(row.cell("förnamn"), PROTECTED) && same(row.cell("efternamn"), PROTECTED) {
        row.skip_protected();
        return;
    }
    let number = row.need("personnummer", |text| text.parse::<PersonNumber>().map_err(Remedy::PersonNumber));
    let Some(own) = own(row, known, number.as_ref()) else { return };
    let before = known.persons.get(own.id);
    row.protected |= before.is_some_and(|before| before.protected.is_some());
    if let Some(record) = person(row, known, number, own.id, before) {
        drafts.persons.push(row.draft(own.external_id, record));
    }
}

/// A person who is known by number already keeps the id, and takes the external id of the file.
fn own(row: &mut Row<'_>, known: &Known, number: Option<&PersonNumber>) -> Option<Own<Person>> {
    let text = row.need_text("person")?;
    let by_key = known.persons.id_for(&text);
    let by_number = number.and_then(|number| known.persons.find(number.as_written()).ok()).map(|person| person.id);
    let id = if known.persons.get(by_key).is_some() { by_key } else { by_number.unwrap_or(by_key) };
    row.once("person", Own { id, external_id: external(text, id) })
}

fn person(
    row: &mut Row<'_>,
    known: &Known,
    number: Option<PersonNumber>,
    id: Id<Person>,
    before: Option<&Person>,
) -> Option<Person> {
    let given_name = row.need_text("förnamn");
    let family_name = row.need_text("efternamn");
    let born = row.maybe("född", cell::day);
    let sex = row.or_before("kön", before.map(|b| &b.sex), None, |text| SEX.read(text).map(Some));
    let died = row.or_before("avliden", before.map(|b| &b.died), None, |text| cell::day(text).map(Some));
    let protected =
        row.or_before("skyddad_identitet", before.map(|b| &b.protected), None, |text| PROTECTION.read(text).map(Some));
    let named_workers = match before {
        Some(before) if !row.has("namngivna_medarbetare") => Some(before.named_workers.clone()),
        _ => row.links("namngivna_medarbetare", &known.workers, Kind::Workers),
    };
    let address = address(row, before.map(|b| &b.address));
    let housing = row.or_before("boende", before.map(|b| &b.housing), Housing::Ordinary, |text| HOUSING.read(text));
    let household = match before {
        Some(before) if !row.has("hushåll") => Some(before.household),
        _ => row.maybe_link("hushåll", &known.households, Kind::Households),
    };
    let number = number?;
    let born = match (born?, number.birth_date()) {
        (Some(stated), Some(told)) if stated != told => {
            row.fail("född", Remedy::BirthDateDiffers);
            return None;
        }
        (Some(born), _) | (None, Some(born)) => born,
        (None, None) => match before.filter(|before| before.number == number) {
            Some(before) => before.born,
            None => {
                row.fail("född", Remedy::BirthDate);
                return None;
            }
        },
    };
    let groups = read_groups(row, known, before.map(|b| &b.groups), born);
    Some(Person {
        id,
        number,
        given_name: given_name?,
        family_name: family_name?,
        born,
        sex: sex?,
        died: died?,
        protected: protected?,
        named_workers: named_workers?,
        address: address?,
        coordinates: before.and_then(|before| before.coordinates),
        housing: housing?,
        household: household?,
        telephone: row.text_or_before("telefon", before.map(|b| &b.telephone)),
        what_matters: row.text_or_before("viktigt_för_mig", before.map(|b| &b.what_matters)),
        access: row.text_or_before("tillträde", before.map(|b| &b.access)),
        relatives: before.map(|before| before.relatives.clone()).unwrap_or_default(),
        groups: groups?,
    })
}

fn address(row: &mut Row<'_>, before: Option<&Address>) -> Option<Address> {
    let postal_code = row.or_before("postnummer", before.map(|b| &b.postal_code), String::new(), postal_code);
    Some(Address {
        street: row.text_or_before("gata", before.map(|b| &b.street)),
        postal_code: postal_code?,
        town: row.text_or_before("ort", before.map(|b| &b.town)),
    })
}

/// Five digits, written with or without a space.
pub(super) fn postal_code(text: &str) -> Parsed<String> {
    let digits: String = text.trim_start_matches("SE-").chars().filter(|sign| !sign.is_whitespace()).collect();
    let is_code = digits.len() == 5 && digits.bytes().all(|b| b.is_ascii_digit());
    is_code.then_some(digits).ok_or(Remedy::PostalCode)
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.persons {
        if draft.record.protected.is_some() && !out.options.include_protected {
            write_protected(draft, out);
        } else {
            write_whole(draft, out);
        }
    }
}

fn write_protected(draft: &Draft<Person>, out: &mut Out<'_>) {
    let person = &draft.record;
    out.sheet.row([
        ("person", key(draft.external_id.as_ref(), person.id)),
        ("personnummer", PROTECTED.into()),
        ("förnamn", PROTECTED.into()),
        ("efternamn", PROTECTED.into()),
        ("skyddad_identitet", person.protected.map_or("", |p| PROTECTION.write(p)).into()),
        ("gata", PROTECTED.into()),
    ]);
}

fn write_whole(draft: &Draft<Person>, out: &mut Out<'_>) {
    let person = &draft.record;
    let [group, group_from, chosen, earlier] = write_groups(&person.groups, out);
    out.sheet.row([
        ("person", key(draft.external_id.as_ref(), person.id)),
        ("personnummer", person.number.as_written().into()),
        ("förnamn", person.given_name.clone()),
        ("efternamn", person.family_name.clone()),
        ("född", person.born.to_string()),
        ("kön", person.sex.map_or("", |sex| SEX.write(sex)).into()),
        ("avliden", write_maybe(person.died)),
        ("skyddad_identitet", person.protected.map_or("", |p| PROTECTION.write(p)).into()),
        ("namngivna_medarbetare", list::join(person.named_workers.iter().map(|id| out.known.workers.name_of(*id)))),
        ("gata", person.address.street.clone()),
        ("postnummer", person.address.postal_code.clone()),
        ("ort", person.address.town.clone()),
        ("boende", HOUSING.write(person.housing).into()),
        ("hushåll", person.household.map_or_else(String::new, |id| out.known.households.name_of(id))),
        ("telefon", person.telephone.clone()),
        ("viktigt_för_mig", person.what_matters.clone()),
        ("tillträde", person.access.clone()),
        ("grupp", group),
        ("grupp_från", group_from),
        ("grupp_vald", chosen),
        ("tidigare_grupper", earlier),
    ]);
}
