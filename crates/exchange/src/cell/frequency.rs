//! The little language of frequencies, in Swedish and English; docs/import.md tells it.

use jiff::civil::{Date, Weekday};
use tillit_domain::Minutes;
use tillit_domain::frequency::Frequency;
use tillit_domain::time::Weekdays;

use crate::Remedy;
use crate::row::Parsed;
use crate::words::fold;

const DAY: [&str; 6] = ["dag", "dagen", "dagar", "day", "days", "dygn"];
const WEEK: [&str; 6] = ["vecka", "veckan", "veckor", "week", "weeks", "v"];
const MONTH: [&str; 5] = ["manad", "manaden", "manader", "month", "man"];
const YEAR: [&str; 3] = ["ar", "year", "aret"];
const TIMES: [&str; 8] = ["ganger", "gang", "ggr", "gg", "x", "times", "time", "st"];

/// Reads a frequency.
pub(crate) fn read(text: &str) -> Parsed<Frequency> {
    let lower = text.to_lowercase();
    let whole = fold(&lower);
    let simple = match whole.as_str() {
        "vidbehov" | "asneeded" | "behov" => Some(Frequency::AsNeeded),
        "dagligen" | "daily" | "varjedag" | "everyday" => Some(Frequency::Daily { times: 1 }),
        "varjevecka" | "weekly" | "everyweek" => Some(Frequency::PerWeek { times: 1 }),
        "varjemanad" | "monthly" | "everymonth" => Some(Frequency::PerMonth { times: 1 }),
        "varjear" | "yearly" | "everyyear" => Some(Frequency::PerYear { times: 1 }),
        _ => None,
    };
    simple.or_else(|| every_nth(&lower)).or_else(|| rate(&lower)).or_else(|| weekdays(&lower)).ok_or(Remedy::Frequency)
}

/// `var 3:e vecka fr 2025-06-03`, `varannan dag fr …`, `every 10 days from …`.
fn every_nth(text: &str) -> Option<Frequency> {
    let rest = text.strip_prefix("var").or_else(|| text.strip_prefix("every"))?.trim_start();
    let mut words = rest.split_whitespace();
    let mut word = words.next()?;
    if word == "je" {
        word = words.next()?;
    }
    let (n, unit) = match fold(word).as_str() {
        "annan" | "other" => (2, words.next()?),
        "tredje" => (3, words.next()?),
        "fjarde" => (4, words.next()?),
        _ => match leading_number(word) {
            Some(n) => (n, words.next()?),
            None => (1, word),
        },
    };
    let from = words.next()?;
    if !matches!(fold(from).as_str(), "fr" | "fran" | "from" | "fom") {
        return None;
    }
    let anchor: Date = super::day(&words.collect::<Vec<_>>().join(" ")).ok()?;
    let unit = fold(unit);
    if DAY.contains(&unit.as_str()) {
        u16::try_from(n).ok().filter(|n| (1..=3660).contains(n)).map(|n| Frequency::EveryNthDay { n, anchor })
    } else if WEEK.contains(&unit.as_str()) {
        u8::try_from(n).ok().filter(|n| *n >= 1).map(|n| Frequency::EveryNthWeek { n, anchor })
    } else {
        None
    }
}

/// The number a word such as `3:e` or `10th` begins with.
fn leading_number(word: &str) -> Option<u32> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    word[..digits]
        .parse()
        .ok()
        .filter(|_| matches!(&word[digits..], "" | ":e" | ":a" | "e" | "a" | "th" | "nd" | "rd" | "st"))
}

/// `3/dag`, `2 ggr per vecka`, `12 h/månad`, `2/dag mån,ons`.
fn rate(text: &str) -> Option<Frequency> {
    let slashed = text.replace(" per ", "/").replace(" i ", "/").replace(" om ", "/").replace(" a ", "/");
    let (amount, rest) = slashed.split_once('/')?;
    let (unit, days) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
    let digits = amount.trim().bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')).count();
    let (number, measure) = amount.trim().split_at(digits);
    let (unit, measure) = (fold(unit), fold(measure));
    if MONTH.contains(&unit.as_str()) && !measure.is_empty() && !TIMES.contains(&measure.as_str()) {
        return days.is_empty().then(|| time_per_month(number, &measure)).flatten();
    }
    if !measure.is_empty() && !TIMES.contains(&measure.as_str()) {
        return None;
    }
    let times: u16 = number.parse().ok().filter(|times| *times >= 1)?;
    let few = u8::try_from(times).ok();
    if DAY.contains(&unit.as_str()) {
        let times = few.filter(|times| *times <= 48)?;
        return if days.is_empty() { Some(Frequency::Daily { times }) } else { on_days(days, times) };
    }
    if !days.is_empty() {
        return None;
    }
    if WEEK.contains(&unit.as_str()) {
        few.map(|times| Frequency::PerWeek { times })
    } else if MONTH.contains(&unit.as_str()) {
        few.map(|times| Frequency::PerMonth { times })
    } else {
        (YEAR.contains(&unit.as_str()) && times <= 1000).then_some(Frequency::PerYear { times })
    }
}

fn time_per_month(number: &str, measure: &str) -> Option<Frequency> {
    let millionths = super::millionths(number).ok()?;
    let minutes = match measure {
        "h" | "tim" | "timmar" | "timme" | "hours" | "hour" | "tim." => millionths * 60 / 1_000_000,
        "min" | "minuter" | "minutes" => millionths / 1_000_000,
        _ => return None,
    };
    (1..=44_640).contains(&minutes).then_some(Frequency::TimePerMonth { minutes: Minutes(minutes) })
}

/// `mån,ons,fre`, `vardagar`, `helger`.
fn weekdays(text: &str) -> Option<Frequency> {
    on_days(text, 1)
}

fn on_days(text: &str, times: u8) -> Option<Frequency> {
    let mut days: Vec<Weekday> = Vec::new();
    for word in text.split([',', ' ', '+', '&']).filter(|word| !word.is_empty()) {
        match fold(word).as_str() {
            "och" | "and" | "varje" | "every" => {}
            "vardagar" | "vardag" | "weekdays" => days.extend(members(Weekdays::WORKDAYS)),
            "helger" | "helg" | "weekends" | "weekend" => days.extend(members(Weekdays::WEEKEND)),
            _ => days.push(super::WEEKDAY.read(word).ok()?),
        }
    }
    (!days.is_empty()).then(|| Frequency::OnWeekdays { days: Weekdays::of(&days), times })
}

fn members(set: Weekdays) -> Vec<Weekday> {
    let all = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
    all.into_iter().filter(|day| set.contains(*day)).collect()
}

/// Writes a frequency.
pub(crate) fn write(frequency: Frequency) -> String {
    match frequency {
        Frequency::Daily { times } => format!("{times}/dag"),
        Frequency::OnWeekdays { days, times } => {
            let names: Vec<_> = members(days).into_iter().map(|day| super::WEEKDAY.write(day)).collect();
            if times == 1 { names.join(",") } else { format!("{times}/dag {}", names.join(",")) }
        }
        Frequency::PerWeek { times } => format!("{times}/vecka"),
        Frequency::EveryNthDay { n, anchor } => format!("var {n}:e dag fr {anchor}"),
        Frequency::EveryNthWeek { n, anchor } => format!("var {n}:e vecka fr {anchor}"),
        Frequency::PerMonth { times } => format!("{times}/månad"),
        Frequency::PerYear { times } => format!("{times}/år"),
        Frequency::TimePerMonth { minutes } if minutes.0 % 60 == 0 => format!("{} h/månad", minutes.0 / 60),
        Frequency::TimePerMonth { minutes } => format!("{minutes} min/månad"),
        Frequency::AsNeeded => "vid behov".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn each_frequency_is_read_as_people_write_it_in_either_language() {
        let mon_wed_fri = Weekdays::of(&[Weekday::Monday, Weekday::Wednesday, Weekday::Friday]);
        let third_week = Frequency::EveryNthWeek { n: 3, anchor: date(2025, 6, 3) };
        for (text, frequency) in [
            ("3/dag", Frequency::Daily { times: 3 }),
            ("3 ggr per dag", Frequency::Daily { times: 3 }),
            ("3 times a day", Frequency::Daily { times: 3 }),
            ("Dagligen", Frequency::Daily { times: 1 }),
            ("mån,ons,fre", Frequency::OnWeekdays { days: mon_wed_fri, times: 1 }),
            ("Måndag, onsdag och fredag", Frequency::OnWeekdays { days: mon_wed_fri, times: 1 }),
            ("2/dag mon, wed, fri", Frequency::OnWeekdays { days: mon_wed_fri, times: 2 }),
            ("vardagar", Frequency::OnWeekdays { days: Weekdays::WORKDAYS, times: 1 }),
            ("2/vecka", Frequency::PerWeek { times: 2 }),
            ("2 gånger i veckan", Frequency::PerWeek { times: 2 }),
            ("var 3:e vecka fr 2025-06-03", third_week),
            ("every 3 weeks from 2025-06-03", third_week),
            ("Var tredje vecka från 20250603", third_week),
            ("var 10:e dag fr 3/6 2025", Frequency::EveryNthDay { n: 10, anchor: date(2025, 6, 3) }),
            ("varannan dag fr.o.m. 2025-06-03", Frequency::EveryNthDay { n: 2, anchor: date(2025, 6, 3) }),
            ("2/månad", Frequency::PerMonth { times: 2 }),
            ("1/år", Frequency::PerYear { times: 1 }),
            ("12 h/månad", Frequency::TimePerMonth { minutes: Minutes(720) }),
            ("1,5 tim/månad", Frequency::TimePerMonth { minutes: Minutes(90) }),
            ("vid behov", Frequency::AsNeeded),
            ("as needed", Frequency::AsNeeded),
        ] {
            assert_eq!(read(text), Ok(frequency), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_told_apart_is_refused() {
        for text in
            ["ofta", "3", "0/dag", "var 3:e vecka", "3/kvartal", "mån,xyz", "300/vecka", "var 0:e dag fr 2025-06-03"]
        {
            assert_eq!(read(text), Err(Remedy::Frequency), "{text}");
        }
    }
}
