//! The answer in short: what each alternative would mean for persons, workers and money, and what each model rewards. Every
//! sentence is made of figures where nine runs of ten agree; what is too small to notice is not told as a difference.

use std::fmt::Write as _;

use super::super::charts::safe;
use super::super::numbers::{grouped, kronor, measured, thousandths, times};
use super::{against, lower, notable, reference, signed};
use crate::answer::{Answer, MeasureTold, Told};
use crate::outcome::{Interval, Measured, RUNS_TO_TELL_APART};
use crate::pricing::{RewardKind, Why};

/// A change of a measure, as people say it: when it rises, and when it falls.
type Words = (Measured, &'static str, &'static str);

const PERSONS: [Words; 5] = [
    (Measured::NeedsMet, "fler insatser blir gjorda", "färre insatser blir gjorda"),
    (Measured::InFrame, "fler besök börjar inom tidsramen", "färre besök börjar inom tidsramen"),
    (Measured::CriticalInTime, "fler tidskritiska besök börjar i tid", "färre tidskritiska besök börjar i tid"),
    (Measured::Workers14, "fler olika medarbetare hos varje brukare", "färre olika medarbetare hos varje brukare"),
    (Measured::CutShort, "fler besök kortas för att någon är sen", "färre besök kortas för att någon är sen"),
];
const WORKERS: [Words; 3] = [
    (Measured::BreaksKept, "fler raster hinns med", "färre raster hinns med"),
    (Measured::Overtime, "mer arbete efter passets slut", "mindre arbete efter passets slut"),
    (
        Measured::ChangesByPlanner,
        "fler ändringar där planeraren måste frågas",
        "färre ändringar där planeraren måste frågas",
    ),
];

/// Fewer runs than this show which way it goes and no more.
const RUNS_ENOUGH: usize = 10;

/// A change in cost below this share of it, in a thousand, is told as none.
const COST_NOTABLE_PERMILLE: i64 = 3;

/// The short answer.
pub(in super::super) fn in_short(out: &mut String, answer: &Answer) {
    out.push_str("<section class=\"note\"><h2>Svaret i korthet</h2>");
    let Some(held) = reference(answer).filter(|_| answer.runs > 0) else {
        out.push_str("<p>Alla alternativ är inte genomlevda ännu, så det finns inget svar.</p></section>");
        return;
    };
    let _ = write!(out, "<p>Alternativen jämförs med {}.</p>", safe(&against(answer)));
    // How it is today answers nothing where something else is what the others are held against.
    let asked = answer.alternatives.iter().filter(|it| it.id != answer.reference && it.model.is_some());
    let any = asked.clone().next().is_some();
    let enough = answer.runs >= RUNS_TO_TELL_APART;
    if !enough {
        let _ = write!(
            out,
            "<p>Alternativen är genomlevda {}, och färre än tre gånger kan inte skilja dem åt. Kör fler för att få ett svar.</p>",
            times(answer.runs)
        );
    }
    for alternative in
        answer.alternatives.iter().filter(|it| enough && it.id != answer.reference && (it.model.is_some() || !any))
    {
        let _ = write!(out, "<h3>{}</h3><ul>", safe(&alternative.name));
        let _ = write!(out, "<li>{}</li>", safe(&about("Brukarna", &PERSONS, alternative, held)));
        let _ = write!(out, "<li>{}</li>", safe(&about("Medarbetarna", &WORKERS, alternative, held)));
        let _ = write!(out, "<li>{}</li></ul>", safe(&cost(alternative, held)));
    }
    if answer.rewards.iter().any(|it| it.hundredths.is_some()) {
        out.push_str("<h3>Vad ersättningen lönar</h3><ul>");
        for model in &answer.models {
            let _ =
                write!(out, "<li><strong>{}</strong>: {}</li>", safe(&model.name), safe(&rewarded(answer, &model.id)));
        }
        out.push_str("</ul>");
    }
    let _ = write!(out, "<h3>Hur säkert är det?</h3><p>{}</p></section>", safe(&certainty(answer)));
}

fn about(who: &str, words: &[Words], alternative: &Told, held: &Told) -> String {
    let mut said = Vec::new();
    for (measure, rises, falls) in words {
        let find = |of: &Told| of.measures.iter().find(|it| it.id == measure.id()).cloned();
        let (Some(now), Some(before)) = (find(alternative), find(held)) else { continue };
        if let Some(text) = change(*measure, &now, &before, (rises, falls)) {
            said.push(text);
        }
    }
    if said.is_empty() {
        format!("{who}: ingen säker skillnad som märks.")
    } else {
        format!("{who}: {}.", said.join("; "))
    }
}

fn change(measure: Measured, now: &MeasureTold, before: &MeasureTold, words: (&str, &str)) -> Option<String> {
    let apart = now.difference.filter(|it| it.is_clear() && it.mean.abs() >= notable(measure))?;
    let (from, to) = (before.value?.mean, now.value?.mean);
    let unit = match measure {
        Measured::Overtime => " minuter per dag och grupp",
        Measured::ChangesByPlanner => " per dag och grupp",
        _ => "",
    };
    let doubt = if now.doubtful { ", osäkert" } else { "" };
    let said = if apart.mean > 0 { words.0 } else { words.1 };
    Some(format!("{said} ({} mot {}{unit}{doubt})", measured(to, now.unit), measured(from, now.unit)))
}

fn cost(alternative: &Told, held: &Told) -> String {
    let (Some(apart), Some(of)) = (alternative.cost_difference, held.cost) else {
        return "Kostnaden går inte att räkna.".into();
    };
    let permille = apart.mean.abs() * 1000 / of.mean.abs().max(1);
    if permille < COST_NOTABLE_PERMILLE {
        return "Kostnaden: i stort sett densamma.".into();
    }
    if !apart.is_clear() {
        return "Kostnaden: ingen säker skillnad.".into();
    }
    let way = if apart.mean > 0 { "högre" } else { "lägre" };
    let share = thousandths(permille * 100, 1);
    format!("Kostnaden: {share} % {way} ({} tkr för perioden).", signed(apart.mean))
}

/// What a model rewards, in one sentence of computed parts.
fn rewarded(answer: &Answer, model: &str) -> String {
    let of = |kind| answer.rewards.iter().find(|it| it.model == model && it.kind == kind);
    let value = |kind| of(kind).and_then(|it| it.hundredths);
    // Whole kronor where öre say nothing.
    let kr = |hundredths: i64| match hundredths.abs() {
        many if many >= 200_000 => grouped((many + 5_000) / 10_000),
        few => kronor(few),
    };
    let Some(minute) = value(RewardKind::OneMoreMinute) else {
        return match of(RewardKind::OneMoreMinute).and_then(|it| it.undefined) {
            Some(Why::NotAssessed) => "går inte att räkna förrän kvaliteten är bedömd.".into(),
            _ => "går inte att räkna på de här månaderna.".into(),
        };
    };
    let mut said = vec![match minute {
        0 => "lönar varken längre eller kortare besök".to_owned(),
        more if more > 0 => format!("lönar längre besök, {} kr per minut", kr(more)),
        less => format!("lönar kortare besök, {} kr per minut", kr(less)),
    }];
    match value(RewardKind::NotMade) {
        Some(0) => said.push("betalar lika mycket om besöket inte blir av".into()),
        Some(less) if less < 0 => said.push(format!("drar av {} kr för ett besök som inte blir av", kr(less))),
        _ => {}
    }
    match value(RewardKind::NeedReported) {
        Some(0) => said.push("tar inget från den som anmäler att behovet minskat".into()),
        Some(less) if less < 0 => {
            said.push(format!("tar {} kr i månaden från den som anmäler att behovet minskat med en tiondel", kr(less)));
        }
        _ => {}
    }
    if let Some(later) = value(RewardKind::OneMoreMinuteLater).filter(|it| *it > 0) {
        said.push(format!("ger {} kr i kommande budgetar för varje minut mer i dag", kr(later)));
    }
    format!("{}.", said.join("; "))
}

fn certainty(answer: &Answer) -> String {
    let mut said = Vec::new();
    let failing: Vec<String> = answer.calibration.iter().filter(|it| !it.holds).map(|it| lower(&it.name.sv)).collect();
    if answer.calibration.is_empty() {
        said.push("Labbet är inte prövat mot era egna månader.".to_owned());
    } else if failing.is_empty() {
        said.push("Labbet återger era egna månader med dagens styrning tillräckligt nära.".to_owned());
    } else {
        said.push(format!(
            "Labbet stämmer inte med i dag i allt: {}. Lita inte på skillnader där.",
            failing.join("; ")
        ));
    }
    if answer.runs < RUNS_ENOUGH {
        said.push(format!(
            "Varje alternativ är bara genomlevt {}. Det visar åt vilket håll det går; kör minst tjugo innan något beslutas.",
            times(answer.runs)
        ));
    }
    said.push("Hur människor ändrar sitt sätt att arbeta vet inga månader: det är antaganden, som står längre fram tillsammans med vad andra värden skulle ge.".to_owned());
    let clear = |of: &Option<Interval>| of.is_some_and(|it| it.is_clear());
    if answer.alternatives.iter().all(|it| it.measures.iter().all(|measure| !clear(&measure.difference))) {
        said.push("Ingen skillnad är säker.".to_owned());
    }
    said.join(" ")
}
