//! Needs by IBIC's areas of life in one cell: `hemliv 2>1: orkar inte städa | trygghet: faller ofta`.

use tillit_domain::decision::{LifeArea, Need};

use crate::Remedy;
use crate::cell::list;
use crate::row::Parsed;
use crate::words::Words;

static AREA: Words<LifeArea> = Words(&[
    (LifeArea::Learning, &["lärande", "learning"]),
    (LifeArea::GeneralTasks, &["allmänna uppgifter", "general tasks"]),
    (LifeArea::Communication, &["kommunikation", "communication"]),
    (LifeArea::Mobility, &["förflyttning", "mobility"]),
    (LifeArea::PersonalCare, &["personlig vård", "personal care"]),
    (LifeArea::HomeLife, &["hemliv", "home life", "home"]),
    (LifeArea::Relations, &["relationer", "relations"]),
    (LifeArea::WorkAndEconomy, &["arbete och ekonomi", "work and economy"]),
    (LifeArea::Community, &["samhällsgemenskap", "community"]),
    (LifeArea::Safety, &["trygghet", "safety"]),
    (LifeArea::SupportFromRelative, &["stöd från närstående", "support from relative"]),
]);

/// Reads needs.
pub(super) fn read(text: &str) -> Parsed<Vec<Need>> {
    list::split_bars(text).iter().map(|item| read_one(item).ok_or(Remedy::Needs)).collect()
}

fn read_one(item: &str) -> Option<Need> {
    let (head, words) = item.split_once(':').unwrap_or((item, ""));
    let (name, qualifiers) = match head.split_once('>') {
        Some((before, intended)) => {
            let cut = before
                .rfind(|sign: char| !sign.is_ascii_digit())
                .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
            (&before[..cut], (&before[cut..], intended.trim()))
        }
        None => (head, ("", "")),
    };
    let qualifier = |text: &str| if text.is_empty() { Some(None) } else { text.parse::<u8>().ok().map(Some) };
    Some(Need {
        area: AREA.read(name.trim()).ok()?,
        present: qualifier(qualifiers.0)?,
        intended: qualifier(qualifiers.1)?,
        words: words.trim().to_owned(),
    })
}

/// Writes needs.
pub(super) fn write(needs: &[Need]) -> String {
    let digit = |value: Option<u8>| value.map_or_else(String::new, |value| value.to_string());
    list::join_bars(needs.iter().map(|need| {
        let qualifiers = match (need.present, need.intended) {
            (None, None) => String::new(),
            (present, intended) => format!(" {}>{}", digit(present), digit(intended)),
        };
        format!("{}{qualifiers}: {}", AREA.write(need.area), need.words)
    }))
}
