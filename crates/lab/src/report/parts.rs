//! The parts of the page, one function each.

use std::fmt::Write as _;

use super::charts::safe;
use super::numbers::{
    assumed, bare, difference, ends, fitted, grouped, kronor, measured, thousand_kronor, thousandths,
};
use crate::answer::{Answer, MeasureTold, Told};
use crate::outcome::{Better, Interval, Measured};
use crate::pricing::{RewardKind, Why, kind_said};
use crate::sensitivity::TOLD;

/// Measures that the short answer looks at.
const SHORT: [&str; 5] = ["needs_met", "in_frame", "workers_14", "breaks_kept", "overtime"];

/// Most effects of an assumption that are told.
const EFFECTS_TOLD: usize = 2;

/// What differs from today in each alternative, where nine runs of ten agree.
pub(super) fn in_short(answer: &Answer) -> String {
    let mut out = String::new();
    let failing = answer.calibration.iter().filter(|it| !it.holds).count();
    if failing > 0 {
        out.push_str("Labbet stämmer inte med i dag i allt; läs nästa avsnitt först. ");
    }
    for alternative in answer.alternatives.iter().skip(1) {
        let of_today: Vec<Option<Interval>> = alternative.measures.iter().map(|it| it.difference).collect();
        let _ = write!(out, "<br><strong>{}:</strong> ", safe(&alternative.name));
        out.push_str(&compared(alternative, &of_today, "i dag"));
        if let Some(cost) = alternative.cost_difference {
            let clear = if cost.is_clear() { "" } else { " (osäkert)" };
            let _ = write!(out, "; kostnad {} tkr{clear}", signed(cost.mean));
        }
        out.push('.');
        if let Some(against) = &alternative.against {
            let said = compared(alternative, &against.differences, &lower(&against.name));
            let _ = write!(out, " Mot {}: {said}.", safe(&lower(&against.name)));
        }
    }
    out
}

/// What is better and what is worse than in another alternative, where nine runs of ten agree.
fn compared(alternative: &Told, differences: &[Option<Interval>], with: &str) -> String {
    let (mut better, mut worse) = (Vec::new(), Vec::new());
    for (measure, apart) in alternative.measures.iter().zip(differences) {
        let Some(apart) = apart.filter(Interval::is_clear) else { continue };
        if !SHORT.contains(&measure.id) || measure.doubtful {
            continue;
        }
        let said = format!("{} ({})", lower(&measure.name.sv), difference(apart.mean, measure.unit));
        match (measure.better, apart.mean > 0) {
            (Better::More, true) | (Better::Less, false) => better.push(said),
            (Better::More, false) | (Better::Less, true) => worse.push(said),
            (Better::Neither, _) => {}
        }
    }
    let part = |name: &str, of: &[String]| format!("{name} {}", safe(&of.join(", ")));
    match (better.is_empty(), worse.is_empty()) {
        (true, true) => format!("ingen säker skillnad mot {} i det som mäts här", safe(with)),
        (false, true) => part("bättre:", &better),
        (true, false) => part("sämre:", &worse),
        (false, false) => format!("{}; {}", part("bättre:", &better), part("sämre:", &worse)),
    }
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn signed(ore: i64) -> String {
    let said = thousand_kronor(ore);
    if ore > 0 { format!("+{said}") } else { said }
}

fn head(out: &mut String, class: &str, caption: &str, columns: &[&str]) {
    let _ = write!(out, "<div class=\"wide\"><table class=\"{class}\"><caption>{}</caption><thead><tr>", safe(caption));
    for (at, column) in columns.iter().enumerate() {
        let _ = write!(out, "<th scope=\"col\"{}>{}</th>", if at > 0 { " class=\"r\"" } else { "" }, safe(column));
    }
    out.push_str("</tr></thead><tbody>");
}

const END: &str = "</tbody></table></div>";

/// Whether the lab comes close to today.
pub(super) fn calibration(out: &mut String, answer: &Answer) {
    out.push_str("<h2>Stämmer labbet med hur det är i dag?</h2>");
    if answer.calibration.is_empty() {
        out.push_str("<div class=\"note doubt\"><p>Det första alternativet är inte hur ni arbetar i dag, så labbet är inte prövat mot era egna månader. Läs siffrorna som en jämförelse mellan alternativ och inte som vad som skulle hända hos er.</p></div>");
        return;
    }
    let failing: Vec<String> = answer.calibration.iter().filter(|it| !it.holds).map(|it| lower(&it.name.sv)).collect();
    if failing.is_empty() {
        out.push_str("<p>Ja. Labbet har levt igenom samma dagar med dagens styrning, och kommer så nära era egna uppgifter som det måste.</p>");
    } else {
        let _ = write!(
            out,
            "<div class=\"note doubt\"><p>Inte i allt. Labbet kommer inte tillräckligt nära i: {}. De raderna är märkta osäkra, och skillnader i dem ska inte ligga till grund för beslut.</p></div>",
            safe(&failing.join(", "))
        );
    }
    let columns = ["", "Era uppgifter", "Labbet", "Nio av tio körningar", "Får skilja", "Stämmer"];
    head(out, "", "Era egna dagar mot labbets, med dagens styrning", &columns);
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
            ends(&of.replayed, without),
            say(of.may_differ),
            if it.holds { "ja" } else { "nej" },
        );
    }
    out.push_str(END);
    out.push_str(
        "<p class=\"by\">Raster, restid och arbete efter passets slut registreras inte och kan inte jämföras.</p>",
    );
}

/// The alternatives.
pub(super) fn alternatives(out: &mut String, answer: &Answer) {
    out.push_str("<h2>Alternativen</h2><ul>");
    for alternative in &answer.alternatives {
        let model = alternative.model.as_ref().and_then(|id| answer.models.iter().find(|it| it.id == *id));
        let paid = model.map_or_else(String::new, |it| format!(", ersättning: {}", it.name));
        let _ = write!(
            out,
            "<li><strong>{}</strong>: {}{}</li>",
            safe(&alternative.name),
            safe(&alternative.how.sv),
            safe(&paid)
        );
    }
    out.push_str("</ul>");
    let anew = answer.alternatives.iter().any(|it| it.laid_anew);
    if anew && answer.alternatives.first().is_some_and(|it| !it.laid_anew) {
        out.push_str("<div class=\"note\"><p>Dagarna i dag utgår från er grundplan. Alternativ med en annan arbetsform läggs från grunden av optimeraren. Skillnader i restid och antal medarbetare mellan dem och i dag beror till stor del på det och inte på minuterna. Jämför alternativ med samma arbetsform för att se vad minuterna gör.</p></div>");
    }
}

/// All measures of all alternatives.
pub(super) fn measures(out: &mut String, answer: &Answer) {
    let mut columns = vec![""];
    columns.extend(answer.alternatives.iter().map(|it| it.name.as_str()));
    head(out, "long", "Utfall", &columns);
    let first = answer.alternatives.first().map_or(&[][..], |it| it.measures.as_slice());
    for (at, measure) in first.iter().enumerate() {
        let doubt = if measure.doubtful { " <small>osäkert: stämmer inte med i dag</small>" } else { "" };
        let _ = write!(out, "<tr><th scope=\"row\">{}{doubt}</th>", safe(&measure.name.sv));
        for alternative in &answer.alternatives {
            cell(out, alternative.measures.get(at));
        }
        out.push_str("</tr>");
    }
    out.push_str(END);
}

fn cell(out: &mut String, measure: Option<&MeasureTold>) {
    let Some((measure, value)) = measure.and_then(|it| Some((it, it.value?))) else {
        out.push_str("<td class=\"r\">–</td>");
        return;
    };
    let bare = |value| bare(value, measure.unit);
    let _ = write!(out, "<td class=\"r\">{}<small>{}</small>", measured(value.mean, measure.unit), ends(&value, bare));
    if let Some(apart) = measure.difference.filter(Interval::is_clear) {
        let _ = write!(out, "<small>{} mot i dag</small>", difference(apart.mean, measure.unit));
    }
    out.push_str("</td>");
}

/// Cost, compensation and result.
pub(super) fn money(out: &mut String, answer: &Answer) {
    out.push_str("<h2>Pengar</h2><p>Tusental kronor för hela perioden. Kostnaden räknas ur arbetad tid med de priser som står bland antagandena. Resultat är ersättning minus kostnad. Priserna i förlagorna är exempel där källan inte nämner något: läs skillnaden mellan alternativ, inte resultatets nivå.</p>");
    let mut columns = vec![""];
    columns.extend(answer.alternatives.iter().map(|it| it.name.as_str()));
    head(out, "", "Kostnad och ersättning, tkr", &columns);
    out.push_str("<tr><th scope=\"row\">Kostnad</th>");
    for alternative in &answer.alternatives {
        let apart = alternative.cost_difference.filter(Interval::is_clear);
        let apart = apart.map_or_else(String::new, |it| format!("<small>{} mot i dag</small>", signed(it.mean)));
        amount(out, alternative.cost, &apart);
    }
    out.push_str("</tr>");
    let rows: Vec<(&str, &str)> = answer
        .alternatives
        .first()
        .map_or_else(Vec::new, |it| it.paid.iter().map(|paid| (paid.model.as_str(), paid.provider.as_str())).collect());
    for (model, provider) in rows {
        let name = answer.models.iter().find(|it| it.id == model).map_or(model, |it| it.name.as_str());
        let find = |of: &Told| of.paid.iter().find(|it| it.model == model && it.provider == provider).cloned();
        let _ = write!(out, "<tr><th scope=\"row\">{}<small>{}</small></th>", safe(name), safe(provider));
        for alternative in &answer.alternatives {
            let Some(paid) = find(alternative) else {
                out.push_str("<td class=\"r\">–</td>");
                continue;
            };
            let why = paid.undefined.map_or_else(String::new, |why| format!("<small>{}</small>", undefined(why)));
            let result =
                paid.result.map_or_else(String::new, |it| format!("<small>resultat {}</small>", signed(it.mean)));
            let late = if paid.preliminary_permille > 0 {
                format!(
                    "<small>preliminärt i {} % av månaderna</small>",
                    thousandths(i64::from(paid.preliminary_permille) * 100, 0)
                )
            } else {
                String::new()
            };
            let apart = paid.difference.filter(Interval::is_clear);
            let apart = apart.map_or_else(String::new, |it| format!("<small>{} mot i dag</small>", signed(it.mean)));
            amount(out, paid.paid, &format!("{apart}{result}{why}{late}"));
        }
        out.push_str("</tr>");
    }
    out.push_str(END);
    let remarks: Vec<_> = answer.models.iter().filter(|it| !it.remark.is_empty()).collect();
    if !remarks.is_empty() {
        out.push_str("<ul>");
        for model in remarks {
            let _ = write!(out, "<li><strong>{}</strong>: {}</li>", safe(&model.name), safe(&model.remark));
        }
        out.push_str("</ul>");
    }
}

fn amount(out: &mut String, of: Option<Interval>, more: &str) {
    match of {
        Some(of) => {
            let ends = ends(&of, thousand_kronor);
            let _ = write!(out, "<td class=\"r\">{}<small>{ends}</small>{more}</td>", thousand_kronor(of.mean));
        }
        None => {
            let _ = write!(out, "<td class=\"r\">–{more}</td>");
        }
    }
}

const fn undefined(why: Why) -> &'static str {
    match why {
        Why::NoOrderedTime => "går inte att räkna: ingen tid är beställd",
        Why::MinutesUnknown => "går inte att räkna: ingen vet minuterna",
        Why::NoHistory => "går inte att räkna: månaderna före är inte kända",
        Why::NotAssessed => "går inte att räkna: kvaliteten är inte bedömd",
        Why::NoPrice => "går inte att räkna: ett pris saknas",
    }
}

/// What each model rewards.
pub(super) fn rewards(out: &mut String, answer: &Answer) {
    if answer.rewards.is_empty() {
        return;
    }
    out.push_str("<h2>Vad varje modell lönar</h2><p>Räknat, inte påstått: en månad prissätts som den är och sedan med en enda ändring, och skillnaden är vad modellen ger eller tar. Månaden är enhetens med flest besök, med tagg in och ut; modeller som kräver beställd tid räknas med flexibel styrning där enheten inte har någon. Kronor per besök i medel.</p>");
    let mut columns = vec![""];
    columns.extend(answer.models.iter().map(|it| it.name.as_str()));
    head(out, "", "Ändring i ersättning, kr", &columns);
    for kind in RewardKind::ALL {
        let _ = write!(out, "<tr><th scope=\"row\">{}</th>", safe(&kind_said(kind).sv));
        for model in &answer.models {
            let reward = answer.rewards.iter().find(|it| it.model == model.id && it.kind == kind);
            match reward.map(|it| (it.hundredths, it.undefined)) {
                Some((Some(value), _)) => {
                    let said = kronor(value);
                    let sign = if value > 0 { "+" } else { "" };
                    let _ = write!(out, "<td class=\"r\">{sign}{said}</td>");
                }
                Some((None, Some(why))) => {
                    let _ = write!(out, "<td class=\"r\">–<small>{}</small></td>", undefined(why));
                }
                _ => out.push_str("<td class=\"r\">–</td>"),
            }
        }
        out.push_str("</tr>");
    }
    out.push_str(END);
}

/// What is assumed.
pub(super) fn assumptions(out: &mut String, answer: &Answer) {
    out.push_str("<h2>Antaganden</h2><p>Det här vet inga månader. Varje värde kan ändras i scenariot under namnet som står inom parentes. Prövat betyder att samma två veckor har levts igenom med ett annat värde.</p>");
    head(
        out,
        "long",
        "Vad som antas, och vad andra värden skulle göra",
        &["Antagande", "Värde", "Prövat", "Störst ändring"],
    );
    for it in &answer.assumptions {
        let changed = if it.changed { "<small>satt i scenariot</small>" } else { "" };
        let (low, high) = it.tried;
        let _ = write!(
            out,
            "<tr><th scope=\"row\">{} <small>({})</small></th><td class=\"r\">{}{changed}</td><td class=\"n\">{} och {}</td><td class=\"l\">{}</td></tr>",
            safe(&it.name.sv),
            it.id,
            assumed(it.value, it.counts),
            assumed(low, it.counts),
            assumed(high, it.counts),
            effects(answer, it),
        );
    }
    out.push_str(END);
}

fn effects(answer: &Answer, of: &crate::answer::Assumed) -> String {
    if let Some((low, high)) = of.cost_effects {
        return format!("kostnad {} och {} tkr", signed(low), signed(high));
    }
    if of.effects.is_empty() {
        return "rör inget av alternativen".to_owned();
    }
    // How large a change is, in relation to what is worth telling of that measure.
    let mut told: Vec<(i64, String)> = Vec::new();
    for (at, measure) in TOLD.iter().enumerate() {
        let worst = of.effects.iter().filter_map(|it| Some((it, it.changes.get(at).copied().flatten()?)));
        let Some((effect, change)) = worst.max_by_key(|(_, change)| change.abs()) else { continue };
        let weight = change.abs() * 100 / notable(*measure);
        if weight < 100 {
            continue;
        }
        let name = answer.alternatives.iter().find(|it| it.id == effect.alternative).map_or("", |it| it.name.as_str());
        let said = format!(
            "{} {} vid {} ({})",
            safe(&lower(&measure.said().sv)),
            difference(change, measure.unit()),
            assumed(effect.value, of.counts),
            safe(name)
        );
        told.push((weight, said));
    }
    told.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let told: Vec<String> = told.into_iter().take(EFFECTS_TOLD).map(|(_, said)| said).collect();
    if told.is_empty() { "liten i alla mått".to_owned() } else { told.join("<br>") }
}

/// Changes smaller than this are not told of: thousandths.
const fn notable(measure: Measured) -> i64 {
    match measure {
        Measured::Overtime => 3_000,
        Measured::Workers14 => 300,
        _ => 500,
    }
}

/// What runs cannot tell.
pub(super) fn cannot(out: &mut String, answer: &Answer) {
    out.push_str("<h2>Vad siffrorna inte kan säga</h2><ul>");
    for it in &answer.cannot {
        let _ = write!(out, "<li>{}</li>", safe(&it.sv));
    }
    out.push_str("</ul>");
}

/// What was fitted to the months.
pub(super) fn fit(out: &mut String, answer: &Answer) {
    out.push_str("<h2>Vad som är skattat ur era månader</h2><p>Bara uppmätt och uppgiven tid används, aldrig antagen. Enstaka orimliga värden får inte dra iväg ett medel, och få besök dras mot andra med samma insatser. För besök visar intervallet var medellängden hos en ny brukare med samma insatser hamnar.</p>");
    head(out, "long", "Skattade värden", &["", "Värde", "Intervall (95 %)", "Antal"]);
    for row in &answer.fit {
        let say = |value| fitted(value, row.measure);
        let _ = write!(
            out,
            "<tr><th scope=\"row\">{}</th><td class=\"r\">{}</td><td class=\"r\">{} till {}</td><td class=\"r\">{}</td></tr>",
            safe(&row.name.sv),
            say(row.value),
            say(row.low),
            say(row.high),
            grouped(i64::try_from(row.n).unwrap_or(0)),
        );
    }
    out.push_str(END);
    if !answer.not_fitted.is_empty() {
        out.push_str("<h3>Vad som inte gick att skatta</h3><ul>");
        for it in &answer.not_fitted {
            let _ = write!(out, "<li>{}</li>", safe(&it.why.sv));
        }
        out.push_str("</ul>");
    }
}

/// The quick planning beside a full search.
pub(super) fn gap(out: &mut String, answer: &Answer) {
    let Some(gap) = answer.gap else { return };
    let more = (gap.quick_travel - gap.full_travel) * 1000 / gap.full_travel.max(1);
    out.push_str("<h2>Hur dagarna är planerade</h2>");
    let _ = write!(
        out,
        "<p>Labbet planerar tusentals dagar och använder därför en snabb planering utan sökning. På {} dagar med {} besök jämfördes den med en full sökning ({} försök per dag): restiden blev {} % längre än vid full sökning, och {} besök fick inte plats mot {}. Alla alternativ planeras lika snabbt, så skillnaden mellan dem påverkas mindre än nivån.</p>",
        gap.days,
        gap.visits,
        grouped(i64::try_from(gap.moves).unwrap_or(0)),
        thousandths(more * 100, 1),
        gap.quick_left_out,
        gap.full_left_out,
    );
}
