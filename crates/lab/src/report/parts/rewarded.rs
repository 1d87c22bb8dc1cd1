//! What each model rewards.

use std::fmt::Write as _;

use super::super::charts::safe;
use super::super::numbers::kronor;
use super::{END, head, is_nought, undefined};
use crate::answer::Answer;
use crate::pricing::{RewardKind, kind_said};
use crate::scenario::PriceLevel;

/// What each model rewards.
pub(in super::super) fn rewards(out: &mut String, answer: &Answer) {
    if answer.rewards.is_empty() {
        return;
    }
    out.push_str("<h2>Vad varje modell lönar</h2><p>Räknat, inte påstått: en månad prissätts som den är och sedan med en enda ändring, och skillnaden är vad modellen ger eller tar. Månaden är den första, för enheten med flest besök, med tagg in och ut; modeller som kräver beställd tid räknas med flexibel styrning där enheten inte har någon. Kronor per besök i medel.</p>");
    if answer.price_level == PriceLevel::CoversCost {
        out.push_str("<p>Beloppen är upp- eller nedräknade som i avsnittet Pengar.</p>");
    }
    let mut columns = vec![String::new()];
    columns.extend(answer.models.iter().map(|it| safe(&it.name)));
    head(out, "even", "Ändring i ersättning, kr", &columns);
    for kind in RewardKind::ALL {
        let _ = write!(out, "<tr><th scope=\"row\">{}</th>", safe(&kind_said(kind).sv));
        for model in &answer.models {
            let reward = answer.rewards.iter().find(|it| it.model == model.id && it.kind == kind);
            match reward.map(|it| (it.hundredths, it.undefined)) {
                Some((Some(value), _)) => {
                    let said = kronor(value);
                    let sign = if value > 0 { "+" } else { "" };
                    let said = if is_nought(&said) { "0".to_owned() } else { format!("{sign}{said}") };
                    let _ = write!(out, "<td class=\"r\">{said}</td>");
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
