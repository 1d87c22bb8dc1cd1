//! Made-up surveys of two years after one another, and what followed from them. Nobody has answered anything.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use tillit_domain::Id;
use tillit_domain::organisation::{Group, Unit, UnitKind};
use tillit_domain::person::Person;
use tillit_domain::steering::{SteeringDecision, SteeringMode, steering_on};
use tillit_domain::survey::feedback::{Meeting, SurveyFeedback};
use tillit_domain::survey::question::{Area, Question, SurveyKind};
use tillit_domain::survey::risk::{ActionState, Carried, Effect, RiskAction, RiskLevel};
use tillit_domain::survey::round::{QuestionCounts, SurveyRound};
use tillit_domain::worker::Worker;

use crate::calendar::{after, before};
use crate::ids::id;

/// Surveys with what followed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Surveyed {
    pub(crate) rounds: Vec<SurveyRound>,
    pub(crate) feedback: Vec<SurveyFeedback>,
    pub(crate) actions: Vec<RiskAction>,
}

/// What surveys are made up from.
pub(crate) struct Surveying<'a> {
    pub(crate) today: Date,
    pub(crate) units: &'a [Unit],
    pub(crate) groups: &'a [Group],
    pub(crate) steering: &'a [SteeringDecision],
    pub(crate) workers: &'a [Worker],
    pub(crate) persons: &'a [Person],
}

/// Questions on areas of OSA that the municipality words itself.
const OWN: [(Area, &str); 4] = [
    (Area::WorkingTime, "Jag kan påverka mina arbetstider"),
    (Area::WorkingTime, "Jag hinner återhämta mig mellan passen"),
    (Area::OffensiveTreatment, "Ingen behandlas illa på min arbetsplats"),
    (Area::OffensiveTreatment, "Jag vet vart jag vänder mig om någon behandlas illa"),
];

impl Surveying<'_> {
    /// Makes them up.
    pub(crate) fn surveys(&self) -> Surveyed {
        let mut made = Surveyed::default();
        for unit in self.units.iter().filter(|unit| matches!(unit.kind, UnitKind::HomeCare | UnitKind::NightPatrol)) {
            for kind in SurveyKind::ALL {
                // Persons are asked about the unit of the area; the night patrol has none of its own and asks no pulse.
                let day_only = matches!(kind, SurveyKind::Users | SurveyKind::MinutePulse);
                if day_only && unit.kind == UnitKind::NightPatrol {
                    continue;
                }
                let last = self.last_closing(kind);
                made.rounds.extend([before_a_year(last), last].map(|closed_on| self.round(unit, kind, closed_on)));
            }
        }
        let homes: Vec<&Unit> = self.units.iter().filter(|unit| unit.kind == UnitKind::HomeCare).collect();
        for round in &made.rounds {
            // The last user survey has not been talked about everywhere yet.
            let waits = round.kind == SurveyKind::Users && round.closed_on == self.last_closing(SurveyKind::Users);
            if !waits || round.unit == homes[0].id {
                made.feedback.extend(self.feedback(round));
            }
        }
        made.actions = self.actions(&homes);
        made
    }

    /// The last day that this survey closed before today.
    fn last_closing(&self, kind: SurveyKind) -> Date {
        let (month, day) = match kind {
            SurveyKind::Osa => (3, 14),
            SurveyKind::Users => (5, 16),
            SurveyKind::MinutePulse => (5, 23),
            SurveyKind::Hme => (10, 25),
        };
        let this_year = date(self.today.year(), month, day);
        if this_year < self.today { this_year } else { before_a_year(this_year) }
    }

    fn round(&self, unit: &Unit, kind: SurveyKind, closed_on: Date) -> SurveyRound {
        let mode = steering_on(self.steering, unit.id, closed_on).map_or(SteeringMode::Strict, |it| it.mode);
        let invited = self.invited(unit, kind, closed_on);
        let seed = u32::from(unit.id.uuid().as_bytes()[0]) + u32::from(closed_on.year().unsigned_abs());
        let percent = if kind == SurveyKind::Users { 58 } else { 74 } + seed % 9;
        let answered = (invited * percent / 100).max(6).min(invited);
        let own = OWN.map(|(area, text)| Question::Own { area, text: text.into() });
        let own = if kind == SurveyKind::Osa { &own[..] } else { &[] };
        let questions = kind.questions().iter().chain(own).zip(0_u32..).map(|(question, number)| {
            let no_opinion = if kind == SurveyKind::Users { (number + seed) % 3 } else { 0 };
            let skipped = u32::from((number + seed).is_multiple_of(4));
            let level = level(kind, number, mode) + seed % 3;
            let answers = spread(answered.saturating_sub(no_opinion + skipped), level);
            QuestionCounts { question: question.clone(), answers, no_opinion }
        });
        let year = closed_on.year();
        SurveyRound {
            id: SurveyRound::id_of(unit.id, None, kind, year),
            unit: unit.id,
            group: None,
            kind,
            year,
            closed_on,
            invited,
            answered,
            questions: questions.collect(),
            source: "Påhittade svar".into(),
            correction: String::new(),
        }
    }

    /// Workers of the unit, or persons of 65 years and more, on the day.
    fn invited(&self, unit: &Unit, kind: SurveyKind, day: Date) -> u32 {
        let own = |group: Option<Id<Group>>| {
            group
                .and_then(|id| self.groups.iter().find(|group| group.id == id))
                .is_some_and(|group| group.unit == unit.id)
        };
        let count = match kind {
            SurveyKind::Users => {
                let old = |person: &Person| person.born <= day.saturating_sub(65.years());
                self.persons.iter().filter(|person| old(person) && own(person.group_on(day))).count()
            }
            _ => self.workers.iter().filter(|worker| own(worker.group_on(day))).count(),
        };
        u32::try_from(count).unwrap_or(u32::MAX).max(12)
    }

    fn feedback(&self, round: &SurveyRound) -> Option<SurveyFeedback> {
        let told_on = after(round.closed_on, 33);
        let words = match round.kind {
            SurveyKind::Osa => "Gick igenom områdena ett i taget. Belastningen på kvällar togs upp av flera.",
            SurveyKind::Hme => "Arbetslaget vill att målen följs upp på varje APT, inte bara en gång om året.",
            SurveyKind::Users => "Vi läste upp vad de äldre svarat. Hänsyn till önskemål är det vi vill bli bättre på.",
            SurveyKind::MinutePulse => "Kort samtal om vad som känns styrt och vad som inte gör det.",
        };
        (told_on < self.today).then(|| SurveyFeedback {
            id: id("survey_feedback", round.id),
            round: round.id,
            unit: round.unit,
            group: None,
            told_on,
            meeting: Meeting::WorkplaceMeeting,
            words: words.into(),
            by: "Enhetschefen".into(),
        })
    }

    /// One action of each state, so that there is something to see.
    fn actions(&self, homes: &[&Unit]) -> Vec<RiskAction> {
        let (osa, hme) = (self.last_closing(SurveyKind::Osa), self.last_closing(SurveyKind::Hme));
        let said = |on: Date, words: &str| Carried { on, by: "Enhetschefen".into(), words: words.into() };
        let action =
            |name: &str, unit: &Unit, closed_on: Date, area: Area, words: [&str; 3], due: Date, state| RiskAction {
                id: id("risk_action", name),
                unit: unit.id,
                group: None,
                round: SurveyRound::id_of(unit.id, None, area.kind(), closed_on.year()),
                area,
                risk: words[0].into(),
                level: if area == Area::Workload { RiskLevel::High } else { RiskLevel::Medium },
                measure: words[1].into(),
                owner: words[2].into(),
                due,
                follow_up_on: after(due, 90),
                written_on: after(closed_on, 30),
                by: "Enhetschefen".into(),
                state,
            };
        let evening =
            ["Kvällarna räcker inte till när två är borta", "Ett pass till tisdag och torsdag kväll", "Planeraren"];
        let rest = ["Kort vila mellan kväll och morgon", "Se över schemats byten med skyddsombudet", "Enhetschefen"];
        let goals = ["Målen följs upp för sällan", "En stående punkt på APT", "Enhetschefen"];
        let help =
            ["Svårt att få hjälp när det blir för mycket", "En samordnare nås på telefon hela dagen", "Planeraren"];
        let late = before(self.today, 12);
        vec![
            action("evening", homes[0], osa, Area::Workload, evening, late, ActionState::Open),
            action("rest", homes[0], osa, Area::WorkingTime, rest, after(self.today, 60), ActionState::Open),
            action(
                "goals",
                homes[1],
                hme,
                Area::Steering,
                goals,
                after(hme, 60),
                ActionState::Done { done: said(after(hme, 55), "Punkten finns i dagordningen sedan december") },
            ),
            action(
                "help",
                homes[2],
                before_a_year(osa),
                Area::Workload,
                help,
                after(before_a_year(osa), 60),
                ActionState::FollowedUp {
                    done: said(after(before_a_year(osa), 58), "Telefonen är bemannad 7 till 21"),
                    seen: said(after(before_a_year(osa), 150), "Fler säger att de får hjälp i årets svar"),
                    effect: Effect::Helped,
                },
            ),
            action(
                "talk",
                homes[1],
                osa,
                Area::PsychologicalSafety,
                ["Alla vågar inte säga ifrån", "Kurs för hela enheten", "Enhetschefen"],
                after(osa, 80),
                ActionState::Dropped { why: said(after(osa, 50), "Arbetslaget valde egna samtal på APT i stället") },
            ),
        ]
    }
}

fn before_a_year(day: Date) -> Date {
    day.saturating_sub(1.year())
}

/// How high answers lie on the whole, in tenths: 10 if all answer 1, 50 if all answer 5.
const fn level(kind: SurveyKind, question: u32, mode: SteeringMode) -> u32 {
    let steered = match (kind, mode) {
        (SurveyKind::MinutePulse, SteeringMode::Strict) => return 43,
        (SurveyKind::MinutePulse, SteeringMode::Flexible) => return 31,
        (SurveyKind::MinutePulse, SteeringMode::None) => return 22,
        (_, SteeringMode::Strict) => 0,
        (_, SteeringMode::Flexible) => 3,
        (_, SteeringMode::None) => 4,
    };
    let base = match kind {
        SurveyKind::Users => 41,
        SurveyKind::Osa | SurveyKind::Hme | SurveyKind::MinutePulse => 37,
    };
    base + steered + (question * 7) % 5
}

/// Answers spread around a level: each answer's part is larger the nearer it lies, and parts sum to all of them.
fn spread(count: u32, level: u32) -> [u32; 5] {
    let weights: [u32; 5] = std::array::from_fn(|at| {
        let answer = 10 * (u32::try_from(at).unwrap_or(0) + 1);
        22_u32.saturating_sub(answer.abs_diff(level))
    });
    let all: u32 = weights.iter().sum();
    let mut answers = weights.map(|weight| count * weight / all);
    let nearest = weights.iter().zip(0..).max_by_key(|(weight, _)| **weight).map_or(4, |(_, at)| at);
    answers[nearest] += count - answers.iter().sum::<u32>();
    answers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_sum_to_all_of_them_and_lie_higher_where_the_level_does() {
        for level in 10..=50 {
            assert_eq!(spread(37, level).iter().sum::<u32>(), 37);
        }
        let mean = |answers: [u32; 5]| answers.iter().zip(1..).map(|(count, answer)| count * answer).sum::<u32>();
        assert!(mean(spread(60, 43)) > mean(spread(60, 31)) && mean(spread(60, 31)) > mean(spread(60, 22)));
    }
}
