//! Cost, compensation and result.

use std::fmt::Write as _;

use super::super::charts::safe;
use super::super::numbers::{ends_apart, thousand_kronor, thousandths};
use super::{END, against, columns, head, is_nought, signed, undefined};
use crate::answer::{Answer, ModelTold, Told};
use crate::history::MONTHS_BACK;
use crate::outcome::Interval;
use crate::scenario::PriceLevel;

/// Cost, compensation and result.
pub(in super::super) fn money(out: &mut String, answer: &Answer) {
    out.push_str("<h2>Pengar</h2><p>Tusental kronor för hela perioden. Kostnaden räknas ur arbetad tid med de priser som står bland antagandena. Resultat är ersättning minus kostnad. Fet stil är den modell som hör till alternativet.</p>");
    let level = match answer.price_level {
        PriceLevel::CoversCost => format!(
            "Hur mycket en modell betalar går alltid att bestämma med priset, och priserna i förlagorna är exempel. Därför är varje modell här upp- eller nedräknad så att den precis täcker kostnaden i {}. Läs tabellen som vad som händer med ersättningen när arbetet ändras, inte som vilken modell som är dyrast.",
            against(answer)
        ),
        PriceLevel::AsWritten => "Modellerna betalar med de belopp som står i deras filer. I förlagorna är beloppen exempel där källan inte nämner något: läs då skillnaden mellan alternativ, inte resultatets nivå.".to_owned(),
    };
    let _ = write!(out, "<p>{}</p>", safe(&level));
    head(out, "even", "Kostnad och ersättning, tkr", &columns(answer));
    out.push_str("<tr><th scope=\"row\">Kostnad</th>");
    for alternative in &answer.alternatives {
        let apart = apart(alternative.cost_difference, alternative.id == answer.reference);
        amount(out, alternative.cost, false, &apart);
    }
    out.push_str("</tr>");
    let rows: Vec<(&str, &str)> = answer
        .alternatives
        .first()
        .map_or_else(Vec::new, |it| it.paid.iter().map(|paid| (paid.model.as_str(), paid.provider.as_str())).collect());
    for (model, provider) in rows {
        let name = answer.models.iter().find(|it| it.id == model).map_or(model, |it| it.name.as_str());
        let _ = write!(out, "<tr><th scope=\"row\">{}<small>{}</small></th>", safe(name), safe(provider));
        for alternative in &answer.alternatives {
            paid(out, alternative, model, provider, alternative.id == answer.reference);
        }
        out.push_str("</tr>");
    }
    out.push_str(END);
    if pays_next_to_nothing(answer) {
        out.push_str("<p>En modell som betalar per uppmätt minut betalar nästan ingenting där bara undantag registreras: då finns det inga uppmätta minuter.</p>");
    }
    remarks(out, answer);
}

fn paid(out: &mut String, alternative: &Told, model: &str, provider: &str, is_reference: bool) {
    let Some(paid) = alternative.paid.iter().find(|it| it.model == model && it.provider == provider) else {
        out.push_str("<td class=\"r\">–</td>");
        return;
    };
    let why = paid.undefined.map_or_else(String::new, |why| format!("<small>{}</small>", undefined(why)));
    let result = paid.result.map_or_else(String::new, |it| format!("<small>resultat {}</small>", signed(it.mean)));
    let late = if paid.preliminary_permille > 0 && paid.paid.is_some() {
        format!(
            "<small>preliminär i {} % av månaderna: för lite är känt</small>",
            thousandths(i64::from(paid.preliminary_permille) * 100, 0)
        )
    } else {
        String::new()
    };
    let apart = apart(paid.difference, is_reference);
    let own = alternative.model.as_deref() == Some(model);
    amount(out, paid.paid, own, &format!("{apart}{result}{why}{late}"));
}

fn apart(of: Option<Interval>, is_reference: bool) -> String {
    let said = of.filter(|it| it.is_clear() && !is_reference).map(|it| signed(it.mean));
    said.filter(|it| !is_nought(it)).map_or_else(String::new, |it| format!("<small><b>{it}</b></small>"))
}

fn amount(out: &mut String, of: Option<Interval>, own: bool, more: &str) {
    let said = of.map_or_else(|| "–".to_owned(), |of| thousand_kronor(of.mean));
    let said = if own { format!("<strong>{said}</strong>") } else { said };
    let ends = of.and_then(|of| ends_apart(&of, thousand_kronor));
    let ends = ends.map_or_else(String::new, |it| format!("<small>{it}</small>"));
    let _ = write!(out, "<td class=\"r\">{said}{ends}{more}</td>");
}

/// Whether a model comes to a small part of what it does in another alternative.
fn pays_next_to_nothing(answer: &Answer) -> bool {
    answer.models.iter().any(|model| {
        let sums = answer.alternatives.iter().filter_map(|it| {
            it.paid
                .iter()
                .filter(|paid| paid.model == model.id)
                .map(|paid| paid.paid.map(|of| of.mean))
                .sum::<Option<i64>>()
        });
        let (least, most) = sums.fold((i64::MAX, 0), |(least, most), sum| (least.min(sum), most.max(sum)));
        least < most / 20
    })
}

fn remarks(out: &mut String, answer: &Answer) {
    let remarks: Vec<&ModelTold> =
        answer.models.iter().filter(|it| !it.remark.is_empty() || it.raised_permille.is_some()).collect();
    if remarks.is_empty() {
        return;
    }
    out.push_str("<h3>Om modellerna</h3><ul>");
    for model in remarks {
        let raised = model.raised_permille.map_or_else(String::new, |level| {
            format!(" Filens belopp gånger {} täcker kostnaden.", thousandths(level, 2))
        });
        let _ =
            write!(out, "<li><strong>{}</strong>: {}{}</li>", safe(&model.name), safe(&model.remark), safe(&raised));
    }
    if let Some(known) =
        answer.history_months.filter(|known| i64::try_from(*known).unwrap_or(0) < i64::from(MONTHS_BACK))
    {
        let _ = write!(
            out,
            "<li>Modeller som ser tillbaka räknar på {MONTHS_BACK} månader före perioden. I {known} av dem är tiden känd för alla grupper; de andra antas ha varit som gruppens kända månader i medel. Budgeten är bestämd innan perioden börjar och är därför densamma i alla alternativ.</li>"
        );
    }
    out.push_str("</ul>");
}
