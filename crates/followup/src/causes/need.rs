//! The need is another than ordered (S-092): visits last longer or shorter, in one direction. With a case of that direction
//! open the cause is known; without one it is inferred where most visits say the same, and otherwise nothing is said.

use jiff::civil::Date;

use super::gather::OfPerson;
use super::ledger::Ledger;
use super::{Cause, Certainty};

/// The fewest visits that say something about a month.
const FEWEST_VISITS: usize = 8;
/// Of ten visits, how many must say the same.
const OF_TEN: usize = 7;
/// How much of the ordered time of the visits made must differ, in percent.
const LEAST_PERCENT: i64 = 10;

pub(super) fn take(ledger: &mut Ledger, person: &OfPerson, month: Date) {
    let rest = ledger.rest();
    let (cause, increased) = if rest > 0 { (Cause::NeedIncreased, true) } else { (Cause::NeedReduced, false) };
    if rest == 0 {
        return;
    }
    if person.cases.iter().any(|case| case.increased == increased && case.waited_in(month)) {
        ledger.take_rest(cause, Certainty::Known);
    } else if says_so(ledger, increased, rest) {
        ledger.take_rest(cause, Certainty::Inferred);
    }
}

/// Whether the visits made say by themselves that the need is another.
fn says_so(ledger: &Ledger, increased: bool, rest: i64) -> bool {
    let pairs = ledger.visits.iter().map(|it| it.of).filter(|it| it.performed && !it.away);
    let pairs: Vec<(i64, i64)> = pairs.filter_map(|it| Some((it.minutes, it.ordered?))).collect();
    let same = pairs.iter().filter(|(minutes, ordered)| if increased { minutes > ordered } else { minutes < ordered });
    let base: i64 = pairs.iter().map(|(_, ordered)| ordered).sum();
    let (same, all) = (same.count(), pairs.len());
    all >= FEWEST_VISITS && same * 10 >= all * OF_TEN && rest.abs() * 100 >= base * LEAST_PERCENT
}
