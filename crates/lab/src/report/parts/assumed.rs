//! What is assumed and what it matters, what no run can tell, what was fitted, and how quickly days were planned.

use std::fmt::Write as _;

use super::super::charts::safe;
use super::super::numbers::{assumed, difference, fitted, grouped, thousandths};
use super::{END, head, lower, notable, signed};
use crate::answer::{Answer, Assumed};
use crate::sensitivity::TOLD;

/// Most effects of an assumption that are told.
const EFFECTS_TOLD: usize = 2;

/// What is assumed.
pub(in super::super) fn assumptions(out: &mut String, answer: &Answer) {
    out.push_str("<h2>Antaganden</h2><p>Det här går inte att läsa ur era månader, och är därför antaget. Varje värde kan ändras i scenariot under namnet som står inom parentes. Prövat betyder att samma två veckor har levts igenom med ett annat värde.</p>");
    let named = ["Antagande", "Värde", "Prövat", "Störst ändring"];
    head(out, "long assumed", "Vad som antas, och vad andra värden skulle göra", &named.map(str::to_owned));
    for it in &answer.assumptions {
        let changed = if it.changed { "<small>satt i scenariot</small>" } else { "" };
        let (low, high) = it.tried;
        let _ = write!(
            out,
            "<tr><th scope=\"row\">{} <small>({})</small></th><td class=\"r n\">{}{changed}</td><td class=\"r n\">{}<br>{}</td><td class=\"l\">{}</td></tr>",
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

fn effects(answer: &Answer, of: &Assumed) -> String {
    if let Some((low, high)) = of.cost_effects {
        return format!("kostnaden i dag {} och {} tkr", signed(low), signed(high));
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
            "{} {} vid {} <small>{}</small>",
            safe(&lower(&measure.said().sv)),
            difference(change, measure.unit()),
            assumed(effect.value, of.counts),
            safe(name)
        );
        told.push((weight, said));
    }
    told.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let told: Vec<String> = told.into_iter().take(EFFECTS_TOLD).map(|(_, said)| said).collect();
    if told.is_empty() { "liten i alla mått".to_owned() } else { told.concat() }
}

/// What runs cannot tell.
pub(in super::super) fn cannot(out: &mut String, answer: &Answer) {
    out.push_str("<h2>Vad siffrorna inte kan säga</h2><ul>");
    for it in &answer.cannot {
        let _ = write!(out, "<li>{}</li>", safe(&it.sv));
    }
    out.push_str("</ul>");
}

/// What was fitted to the months.
pub(in super::super) fn fit(out: &mut String, answer: &Answer) {
    out.push_str("<h2>Vad som är skattat ur era månader</h2><p>Bara uppmätt och uppgiven tid används, aldrig antagen. Enstaka orimliga värden får inte dra iväg ett medel, och medel av få besök dras mot andra brukares med samma insatser. För besök visar intervallet hur olika brukare är: där hamnar en ny brukares medellängd. För perioder visar det kortast och längst.</p>");
    let named = ["", "Värde", "Intervall (95 %)", "Antal"];
    head(out, "long", "Skattade värden", &named.map(str::to_owned));
    for row in &answer.fit {
        let say = |value| fitted(value, row.measure);
        let _ = write!(
            out,
            "<tr><th scope=\"row\">{}</th><td class=\"r n\">{}</td><td class=\"r n\">{} till {}</td><td class=\"r n\">{}</td></tr>",
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
pub(in super::super) fn gap(out: &mut String, answer: &Answer) {
    let Some(gap) = answer.gap else { return };
    let more = (gap.quick_travel - gap.full_travel) * 1000 / gap.full_travel.max(1);
    let number = |of: u32| grouped(i64::from(of));
    out.push_str("<h2>Hur dagarna är planerade</h2>");
    let _ = write!(
        out,
        "<p>Labbet planerar tusentals dagar och använder därför en snabb planering utan sökning. På {} dagar med {} besök jämfördes den med en full sökning ({} försök per dag). Restiden blev {} % längre än vid full sökning, och {} besök fick inte plats i första försöket, mot {}. Alla alternativ planeras lika snabbt, så skillnaden mellan dem påverkas mindre än nivån.</p>",
        number(gap.days),
        number(gap.visits),
        grouped(i64::try_from(gap.moves).unwrap_or(0)),
        thousandths(more * 100, 1),
        number(gap.quick_left_out),
        number(gap.full_left_out),
    );
}
