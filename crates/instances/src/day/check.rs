//! The format's own score and rules, recomputed from orders and times alone; shares nothing with the search.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Number;

use super::route::Walked;
use super::{Instance, Route, Solution, Visit};
use crate::amount::Amount;
use crate::verdict::{Figure, Verdict};

/// Times outside this are no times, and are refused before anything is added to them.
const LATEST: i64 = 1_000_000_000;

impl Instance {
    /// Judges a solution. The cost is one whole number in the order of the score.
    pub fn check(&self, solution: &Solution) -> Verdict {
        let mut tally = Tally { day: self, given: BTreeMap::new(), travel: 0, foreign: 0, used: 0, errors: Vec::new() };
        let mut seen = BTreeSet::new();
        for route in &solution.routes {
            tally.take(route, &mut seen);
        }
        tally.verdict()
    }
}

struct Tally<'a> {
    day: &'a Instance,
    /// By visit: the carers and starts that it got, in the order of the solution.
    given: BTreeMap<usize, Vec<(usize, i64)>>,
    travel: i64,
    foreign: i64,
    used: usize,
    errors: Vec<String>,
}

impl Tally<'_> {
    fn take(&mut self, route: &Route, seen: &mut BTreeSet<usize>) {
        let known = usize::try_from(route.carer).ok().filter(|&carer| carer < self.day.carers.len());
        let Some(carer) = known.filter(|&carer| seen.insert(carer)) else {
            self.errors.push(format!("carer {}: unknown or twice", route.carer));
            return;
        };
        let walked = match self.walked(route) {
            Ok(walked) => walked,
            Err(words) => {
                self.errors.push(format!("carer {carer}: {words}"));
                return;
            }
        };
        if walked.stops.is_empty() {
            return;
        }
        self.used += 1;
        self.travel += walked.follow(self.day, carer, &mut self.errors);
        for &(visit, start) in &walked.stops {
            self.judge(carer, visit, start);
            self.given.entry(visit).or_default().push((carer, start));
        }
    }

    fn walked(&self, route: &Route) -> Result<Walked, &'static str> {
        let time = |number: &Number| number.as_i64().filter(|time| time.abs() <= LATEST);
        let visits = route
            .stops
            .iter()
            .map(|stop| usize::try_from(stop.visit).ok().filter(|&visit| visit < self.day.visits.len()));
        let visits: Option<Vec<usize>> = visits.collect();
        let visits = visits.ok_or("unknown visit")?;
        let whole = "times must be whole seconds";
        let starts: Option<Vec<i64>> = route.stops.iter().map(|stop| time(&stop.start)).collect();
        let rest = route.r#break.as_ref().map(|start| time(start).ok_or(whole)).transpose()?;
        Ok(Walked { stops: visits.into_iter().zip(starts.ok_or(whole)?).collect(), rest })
    }

    /// The rules of one visit by one carer.
    fn judge(&mut self, carer: usize, number: usize, start: i64) {
        let visit = &self.day.visits[number];
        let latest = visit.late + self.day.max_late;
        if start < visit.early || start > latest {
            self.errors.push(format!("visit {number}: starts at {start}, outside {} to {latest}", visit.early));
        }
        let lacking: Vec<_> = visit.skills.difference(&self.day.carers[carer].skills).collect();
        if !lacking.is_empty() {
            self.errors.push(format!("visit {number}: carer {carer} lacks {lacking:?}"));
        }
        self.foreign += i64::from(!visit.preferred.is_empty() && !visit.preferred.contains(&carer));
    }

    fn verdict(mut self) -> Verdict {
        let day = self.day;
        let (mut unassigned, mut left_out, mut late_minutes, mut late_visits) = (0_i128, 0_i128, 0_i128, 0_i128);
        for (number, visit) in day.visits.iter().enumerate() {
            let Some(given) = self.given.get(&number) else {
                unassigned += i128::from(visit.priority);
                left_out += 1;
                continue;
            };
            Self::judge_staff(number, visit, given, &mut self.errors);
            let start = given.iter().map(|&(_, start)| start).max().unwrap_or(visit.late);
            let late = (start - visit.late).max(0).div_euclid(60) + i64::from((start - visit.late).max(0) % 60 > 0);
            late_minutes += i128::from(late);
            late_visits += i128::from(late > 0);
        }
        self.judge_gaps();
        let (travel, foreign) = (i128::from(self.travel), i128::from(self.foreign));
        let score = [unassigned, late_minutes, travel, foreign];
        let cost = ((unassigned * 1_000_000 + late_minutes) * 100_000_000 + travel) * 100_000 + foreign;
        let components = vec![
            ("score", Figure::Score(score.map(Amount::whole).to_vec())),
            ("unassigned_priority", unassigned.into()),
            ("unassigned_visits", left_out.into()),
            ("late_minutes", late_minutes.into()),
            ("late_visits", late_visits.into()),
            ("travel_s", travel.into()),
            ("nonpreferred", foreign.into()),
            ("carers_used", (self.used as i128).into()),
        ];
        Verdict { cost: Some(Amount::whole(cost)), components, errors: self.errors }
    }

    fn judge_staff(number: usize, visit: &Visit, given: &[(usize, i64)], errors: &mut Vec<String>) {
        let carers: BTreeSet<usize> = given.iter().map(|&(carer, _)| carer).collect();
        if given.len() != visit.staff || carers.len() != visit.staff {
            errors.push(format!("visit {number}: {} carers, needs {} different", given.len(), visit.staff));
        }
        if given.iter().any(|&(_, start)| start != given[0].1) {
            errors.push(format!("visit {number}: its carers start at different times"));
        }
    }

    fn judge_gaps(&mut self) {
        for gap in &self.day.gaps {
            let start = |visit: usize| self.given.get(&visit).map(|given| given[0].1);
            let Some((before, after)) = start(gap.before).zip(start(gap.after)) else { continue };
            let between = after - before - self.day.visits[gap.before].duration;
            if between < gap.min || gap.max.is_some_and(|max| between > max) {
                self.errors.push(format!("gap from visit {} to visit {}: {between} s", gap.before, gap.after));
            }
        }
    }
}
