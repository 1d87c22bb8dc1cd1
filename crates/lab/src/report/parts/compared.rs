//! How close the lab comes to today, the alternatives, and what each would lead to.

use std::fmt::Write as _;

use super::super::charts::safe;
use super::super::numbers::{bare, difference, ends_apart, measured};
use super::{END, against, columns, head, is_nought, lower, reference};
use crate::answer::{Answer, MeasureTold, Told};
use crate::outcome::Interval;

/// Where a group of measures begins, and what it is about.
const ABOUT: [(&str, &str); 3] = [("needs_met", "Brukarna"), ("press_index", "Medarbetarna"), ("person_time", "Tiden")];

/// Whether the lab comes close to today.
pub(in super::super) fn calibration(out: &mut String, answer: &Answer) {
    out.push_str("<h2>Stämmer labbet med hur det är i dag?</h2>");
    if answer.calibration.is_empty() {
        out.push_str("<div class=\"note doubt\"><p>Det första alternativet är inte hur ni arbetar i dag, så labbet är inte prövat mot era egna månader. Läs siffrorna som en jämförelse mellan alternativ och inte som vad som skulle hända hos er.</p></div>");
        return;
    }
    let failing: Vec<String> = answer.calibration.iter().filter(|it| !it.holds).map(|it| lower(&it.name.sv)).collect();
    if failing.is_empty() {
        out.push_str("<p>Ja. Labbet har levt igenom samma dagar med dagens styrning och kommer tillräckligt nära era egna uppgifter i alla mått som går att jämföra.</p>");
    } else {
        let _ = write!(
            out,
            "<div class=\"note doubt\"><p>Inte i allt. Labbet kommer inte tillräckligt nära i: {}. De raderna är märkta osäkra, och skillnader i dem ska inte ligga till grund för beslut.</p></div>",
            safe(&failing.join("; "))
        );
    }
    let named = ["", "Era uppgifter", "Labbet", "Nio av tio körningar", "Får skilja", "Stämmer"];
    head(out, "", "Era egna dagar mot labbets, med dagens styrning", &named.map(str::to_owned));
    for it in &answer.calibration {
        let say = |value| measured(value, it.unit);
        let without = |value| bare(value, it.unit);
        let of = &it.compared;
        let _ = write!(
            out,
            "<tr><th scope=\"row\">{}</th><td class=\"r\">{}</td><td class=\"r\">{}</td><td class=\"r\">{}</td><td class=\"r\">{}</td><td class=\"r\">{}</td></tr>",
            safe(&it.name.sv),
            say(of.observed),
            say(of.replayed.mean),
            ends_apart(&of.replayed, without).unwrap_or_else(|| "alla lika".into()),
            difference(of.may_differ, it.unit).trim_start_matches('+'),
            if it.holds { "ja" } else { "nej" },
        );
    }
    out.push_str(END);
    out.push_str(
        "<p class=\"by\">Raster, restid och arbete efter passets slut registreras inte och kan inte jämföras.</p>",
    );
}

/// The alternatives.
pub(in super::super) fn alternatives(out: &mut String, answer: &Answer) {
    out.push_str("<h2>Alternativen</h2><ul>");
    for alternative in &answer.alternatives {
        let model = alternative.model.as_ref().and_then(|id| answer.models.iter().find(|it| it.id == *id));
        let paid = model.map_or_else(String::new, |it| format!("; ersättning {}", it.name));
        let held = if alternative.id == answer.reference { " De andra jämförs med det här." } else { "" };
        let _ = write!(
            out,
            "<li><strong>{}</strong>: {}{}.{held}</li>",
            safe(&alternative.name),
            safe(&alternative.how.sv),
            safe(&paid)
        );
    }
    out.push_str("</ul>");
    let anew = |it: &Told| it.laid_anew;
    if let Some(held) = reference(answer)
        && answer.alternatives.iter().any(|it| anew(it) != anew(held))
    {
        out.push_str("<div class=\"note\"><p>Alternativ som planeras som i dag utgår från er grundplan. De andra läggs från grunden av optimeraren. Skillnader i restid, tidsramar och antal medarbetare mellan de båda slagen beror till stor del på det och inte på minuterna. Jämför alternativ med samma arbetsform för att se vad minuterna gör.</p></div>");
    }
}

/// All measures of all alternatives.
pub(in super::super) fn measures(out: &mut String, answer: &Answer) {
    let columns = columns(answer);
    head(out, "even", "Utfall", &columns);
    let first = answer.alternatives.first().map_or(&[][..], |it| it.measures.as_slice());
    for (at, measure) in first.iter().enumerate() {
        if let Some((_, about)) = ABOUT.iter().find(|(id, _)| *id == measure.id) {
            let _ =
                write!(out, "<tr class=\"g\"><th scope=\"rowgroup\" colspan=\"{}\">{about}</th></tr>", columns.len());
        }
        let doubt = if measure.doubtful { " <small>osäkert: stämmer inte med i dag</small>" } else { "" };
        let _ = write!(out, "<tr><th scope=\"row\">{}{doubt}</th>", safe(&measure.name.sv));
        for alternative in &answer.alternatives {
            cell(out, alternative.measures.get(at), alternative.id == answer.reference);
        }
        out.push_str("</tr>");
    }
    out.push_str(END);
    for alternative in &answer.alternatives {
        if let Some(text) = beside_another(alternative) {
            let _ = write!(out, "<p class=\"by\">{}</p>", safe(&text));
        }
    }
    let _ = write!(
        out,
        "<p class=\"by\">Skillnader med tecken är mot {}; pe är procentenheter.</p>",
        safe(&against(answer))
    );
}

fn cell(out: &mut String, measure: Option<&MeasureTold>, is_reference: bool) {
    let Some((measure, value)) = measure.and_then(|it| Some((it, it.value?))) else {
        out.push_str("<td class=\"r\">–</td>");
        return;
    };
    let bare = |value| bare(value, measure.unit);
    let _ = write!(out, "<td class=\"r\">{}", measured(value.mean, measure.unit));
    if let Some(ends) = ends_apart(&value, bare) {
        let _ = write!(out, "<small>{ends}</small>");
    }
    if let Some(apart) = measure.difference.filter(|it| it.is_clear() && !is_reference) {
        let said = difference(apart.mean, measure.unit);
        if !is_nought(&said) {
            let _ = write!(out, "<small><b>{said}</b></small>");
        }
    }
    out.push_str("</td>");
}

/// What the minutes alone do, where an earlier alternative has the same form of work under another mode.
fn beside_another(alternative: &Told) -> Option<String> {
    let beside = alternative.against.as_ref()?;
    let mut said = Vec::new();
    for (measure, apart) in alternative.measures.iter().zip(&beside.differences) {
        let Some(apart) = apart.filter(Interval::is_clear) else { continue };
        let text = difference(apart.mean, measure.unit);
        if !is_nought(&text) && ["needs_met", "in_frame", "workers_14", "breaks_kept", "overtime"].contains(&measure.id)
        {
            said.push(format!("{} {text}", lower(&measure.name.sv)));
        }
    }
    let told = if said.is_empty() { "ingen säker skillnad".to_owned() } else { said.join("; ") };
    Some(format!("{} mot {}, som planeras på samma sätt: {told}.", alternative.name, lower(&beside.name)))
}
