//! The answer as a page for people who read on paper: one file, no script, nothing from outside.

use std::fmt::Write as _;

use super::charts::{of_measure, safe};
use super::numbers::{days, times};
use super::parts;
use crate::answer::Answer;

const STYLE: &str = "\
:root{color-scheme:light}\
body{font:15px/1.5 'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;color:#1c2428;background:#fff;margin:0 auto;max-width:58rem;padding:2rem 1.5rem}\
h1{font-size:1.8rem;line-height:1.2;margin:0 0 .5rem}h2{font-size:1.25rem;margin:2.2rem 0 .5rem;border-bottom:2px solid #d5dde0;padding-bottom:.2rem}\
h3{font-size:1.02rem;margin:1.2rem 0 .3rem}p{margin:.4rem 0 .8rem;max-width:46rem}.q{font-size:1.1rem}.by{color:#4c5a60}\
.note{border-left:4px solid #8aa0a8;padding:.4rem .9rem;background:#f3f6f7;margin:1rem 0}.note h2{margin-top:.4rem;border:0}.note ul{margin:.2rem 0 .6rem}.doubt{border-left-color:#a86b00;background:#fdf6ea}\
table{border-collapse:collapse;width:100%;margin:.6rem 0 1rem;font-size:.87rem}tr.g th{font-weight:600;padding-top:.8rem}table.even{table-layout:fixed;min-width:46rem}table.even th:first-child{width:24%}table.even tr.g th{width:auto}.assumed th:first-child{width:38%}\
th,td{padding:.3rem .5rem;border-bottom:1px solid #dbe2e5;text-align:left;vertical-align:top}thead th{border-bottom:2px solid #8aa0a8;vertical-align:bottom}\
td.r,th.r{text-align:right;font-variant-numeric:tabular-nums}td small,th small{display:block;color:#4c5a60;font-weight:400}td small b{color:#1c2428;font-weight:600}td.l{min-width:16rem}td.n{white-space:nowrap}tbody th{font-weight:400}\
.wide{overflow-x:auto}.chart{margin:.8rem 0}.chart svg{width:100%;height:auto;max-width:46rem}\
svg text{font:13px 'Segoe UI',Roboto,Arial,sans-serif;fill:#1c2428}svg .t{font-weight:600;font-size:14px}svg .a{fill:#4c5a60;font-size:11px}\
svg .g{stroke:#e1e7e9}svg .i{stroke-width:3}svg .now{stroke:#59676d;fill:#59676d}svg .alt{stroke:#0b6b78;fill:#0b6b78}\
ul{padding-left:1.2rem}li{margin:.25rem 0}\
@media print{body{font-size:10.5pt;padding:0;max-width:none}h1{font-size:19pt}h2{font-size:13pt;break-after:avoid}h3{font-size:10.5pt;break-after:avoid}.q{font-size:11.5pt}figure,li{break-inside:avoid}\
.note{background:none}thead{display:table-header-group}tr{break-inside:avoid}tr.g{break-after:avoid}table{font-size:8.4pt}th,td{padding:2pt 4pt}.wide{overflow:visible}table.even{min-width:0}.chart svg{max-width:14cm}p,li{orphans:3;widows:3}}\
@page{size:A4;margin:18mm 16mm}";

/// Measures that get a drawing.
const DRAWN: [&str; 6] = ["needs_met", "in_frame", "workers_14", "breaks_kept", "overtime", "plan_changes"];

/// Writes the page.
#[must_use]
pub fn html(answer: &Answer) -> String {
    let mut out = String::new();
    let _ = write!(
        out,
        "<!doctype html><html lang=\"sv\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{title}</title><style>{STYLE}</style></head><body><main><h1>{title}</h1>",
        title = safe(&answer.title),
    );
    head(&mut out, answer);
    parts::alternatives(&mut out, answer);
    parts::calibration(&mut out, answer);
    out.push_str("<h2>Vad som skulle hända</h2>");
    let _ = write!(
        out,
        "<p>Varje alternativ är genomlevt {} med samma sjukfrånvaro, samma behov och samma slump i alla alternativ. Siffran är medel. Under den står var nio körningar av tio hamnar, där de skiljer sig, och med fet stil skillnaden där nio av tio gick åt samma håll.</p>",
        times(answer.runs)
    );
    parts::measures(&mut out, answer);
    for id in DRAWN {
        out.push_str(&of_measure(answer, id));
    }
    out.push_str("<p class=\"by\">Diagrammen visar samma siffror som tabellen: punkten är medel, strecket var nio körningar av tio hamnar. Fyrkanten är det första alternativet.</p>");
    parts::money(&mut out, answer);
    parts::rewards(&mut out, answer);
    parts::assumptions(&mut out, answer);
    parts::cannot(&mut out, answer);
    parts::fit(&mut out, answer);
    parts::gap(&mut out, answer);
    out.push_str("</main></body></html>\n");
    out
}

fn head(out: &mut String, answer: &Answer) {
    let _ = write!(out, "<p class=\"q\">{}</p>", safe(&answer.question));
    if !answer.source.is_empty() {
        let _ = write!(out, "<p class=\"by\">Frågan kommer från: {}</p>", safe(&answer.source));
    }
    let _ = write!(
        out,
        "<p class=\"by\">Räknat på {}: {}, tillsammans {} brukare. Varje alternativ är genomlevt {}.</p>",
        days(answer.from, answer.to),
        safe(&answer.groups.join(", ")),
        answer.persons,
        times(answer.runs)
    );
    if answer.runs < answer.runs_asked {
        let _ = write!(
            out,
            "<div class=\"note doubt\"><p>Körningen stoppades: {} av {} körningar per alternativ är klara. Intervallen är osäkrare än de ska bli.</p></div>",
            answer.runs, answer.runs_asked
        );
    }
    parts::in_short(out, answer);
}
