//! Rows of an invoice in words: what is paid for, and why it came to that.

use tillit_domain::quantity::{Minutes, Ore};
use tillit_economy::fee::{FeeBase, FeeLine};

use super::{InWords, Language, kronor};

impl InWords for FeeLine {
    fn in_words(&self, language: Language) -> String {
        match language {
            Language::Sv => swedish(self),
            Language::En => english(self),
        }
    }
}

fn hours(minutes: Minutes, decimal: char) -> String {
    let tenths = (minutes.0 + 3) / 6;
    format!("{}{decimal}{}", tenths / 10, tenths % 10)
}

fn percent(share: u16, decimal: char) -> String {
    format!("{}{decimal}{:02}", share / 100, share % 100)
}

fn swedish(line: &FeeLine) -> String {
    let kr = |amount: Ore| format!("{} kr", kronor(amount.0, Language::Sv));
    let time = |base: FeeBase| match base {
        FeeBase::Granted => "beviljad",
        FeeBase::Performed => "utförd",
    };
    match *line {
        FeeLine::Hours { minutes, price, base, amount } => {
            format!("{} timmar {} tid à {}: {}.", hours(minutes, ','), time(base), kr(price), kr(amount))
        }
        FeeLine::Level { minutes, share, base, amount } => format!(
            "{} timmar {} tid ger nivån {} procent av en tolftedel av prisbasbeloppet: {}.",
            hours(minutes, ','),
            time(base),
            percent(share, ','),
            kr(amount)
        ),
        FeeLine::Away { minutes, days } => {
            let borta = if days == 1 { "en dag".to_owned() } else { format!("{days} dagar") };
            format!("{} timmar räknas inte, för att du var borta {borta}.", hours(minutes, ','))
        }
        FeeLine::NotCalledOff { visits, each, amount } => {
            format!("{visits} besök som inte avbokades i tid à {}: {}.", kr(each), kr(amount))
        }
        FeeLine::RoomReduction { room, amount } => format!(
            "Avdrag {}: din inkomst ger utrymme för {} i månaden när boende och minimibelopp är betalda.",
            kr(-amount),
            kr(room)
        ),
        FeeLine::HighestReduction { highest, price_base, amount } => format!(
            "Avdrag {}: avgiften får vara högst {}, som följer av prisbasbeloppet {}.",
            kr(-amount),
            kr(highest),
            kr(price_base)
        ),
        FeeLine::Correction { month, charged, due, amount } => {
            format!("Rättelse av {month}: avgiften blev {} i stället för {}: {}.", kr(due), kr(charged), kr(amount))
        }
        FeeLine::Meals { meals, each, amount } => {
            format!("{meals} måltider à {}: {}. Måltider ingår inte i högsta avgiften.", kr(each), kr(amount))
        }
    }
}

fn english(line: &FeeLine) -> String {
    let kr = |amount: Ore| format!("SEK {}", kronor(amount.0, Language::En));
    let time = |base: FeeBase| match base {
        FeeBase::Granted => "granted",
        FeeBase::Performed => "performed",
    };
    match *line {
        FeeLine::Hours { minutes, price, base, amount } => {
            format!("{} hours of {} time at {}: {}.", hours(minutes, '.'), time(base), kr(price), kr(amount))
        }
        FeeLine::Level { minutes, share, base, amount } => format!(
            "{} hours of {} time give the level of {} percent of a twelfth of the price base amount: {}.",
            hours(minutes, '.'),
            time(base),
            percent(share, '.'),
            kr(amount)
        ),
        FeeLine::Away { minutes, days } => {
            let away = if days == 1 { "a day".to_owned() } else { format!("{days} days") };
            format!("{} hours do not count, because you were away for {away}.", hours(minutes, '.'))
        }
        FeeLine::NotCalledOff { visits, each, amount } => {
            format!("{visits} visits that were not called off in time at {}: {}.", kr(each), kr(amount))
        }
        FeeLine::RoomReduction { room, amount } => format!(
            "Less {}: your income leaves room for {} a month when housing and the minimum are paid.",
            kr(-amount),
            kr(room)
        ),
        FeeLine::HighestReduction { highest, price_base, amount } => format!(
            "Less {}: the fee may be at most {}, which follows from the price base amount {}.",
            kr(-amount),
            kr(highest),
            kr(price_base)
        ),
        FeeLine::Correction { month, charged, due, amount } => {
            format!("Correction of {month}: the fee came to {} instead of {}: {}.", kr(due), kr(charged), kr(amount))
        }
        FeeLine::Meals { meals, each, amount } => {
            format!("{meals} meals at {}: {}. Meals are outside the highest fee.", kr(each), kr(amount))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invoice_row_says_what_is_paid_for_and_why() {
        let hours = FeeLine::Hours {
            minutes: Minutes(150),
            price: Ore::kronor(435),
            base: FeeBase::Granted,
            amount: Ore(108_750),
        };
        assert_eq!(hours.in_words(Language::Sv), "2,5 timmar beviljad tid à 435,00 kr: 1\u{a0}087,50 kr.");
        let highest = FeeLine::HighestReduction {
            highest: Ore::kronor(2642),
            price_base: Ore::kronor(58_800),
            amount: Ore::kronor(-358),
        };
        assert_eq!(
            highest.in_words(Language::En),
            "Less SEK 358.00: the fee may be at most SEK 2,642.00, which follows from the price base amount SEK 58,800.00."
        );
    }
}
