//! Answers to surveys: a row for each question of a unit's or group's survey of a year (S-117 … S-131). Counts only.

use std::collections::HashMap;

use tillit_domain::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::survey::question::{Area, Question, SurveyKind};
use tillit_domain::survey::round::{QuestionCounts, RoundRefused, SurveyRound};

use super::Reader;
use crate::cell;
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::error::{Errors, Remedy, RowError};
use crate::export::Out;
use crate::group::Grouped;
use crate::row::Row;
use crate::words::Words;
use crate::{Kind, Known};

const SHARED: [&str; 5] = ["avslutad", "inbjudna", "svarande", "källa", "rättelse"];
const ANSWERS: [&str; 5] = ["svar_1", "svar_2", "svar_3", "svar_4", "svar_5"];
/// More people than that are not asked in a municipality.
const PEOPLE_MOST: i64 = 1_000_000;

pub(crate) const COLUMNS: &[Column] = &[
    must(
        "undersökning",
        &["enkät", "survey"],
        Form::Choice,
        "OSA, HME, brukarundersökning eller minutfrågan.",
        "OSA, HME, brukarundersökning or minutfrågan.",
        "OSA",
    ),
    must("år", &["year"], Form::Number, "Året den gäller.", "The year it is about.", "2025"),
    must("enhet", &["unit"], Form::Key, "Enheten, med id eller namn.", "The unit, by id or name.", "Gällö hemtjänst"),
    may(
        "grupp",
        &["group"],
        Form::Key,
        "Gruppen, om raden gäller en grupp; tomt för hela enheten.",
        "The group, if the row is about one; empty for the whole unit.",
        "",
    ),
    must(
        "avslutad",
        &["sista dag", "closed"],
        Form::Date,
        "Sista dagen det gick att svara. Den dagens styrform gäller.",
        "The last day to answer. The steering mode of that day holds.",
        "2025-03-14",
    ),
    must("inbjudna", &["invited"], Form::Number, "Hur många som fick frågan.", "How many were asked.", "24"),
    must("svarande", &["answered"], Form::Number, "Hur många som svarade.", "How many answered.", "18"),
    may(
        "område",
        &["area"],
        Form::Choice,
        "Område i OSA för en egen fråga: arbetsbelastning, arbetstid, kränkande särbehandling eller psykologisk trygghet.",
        "Area of OSA for a question of your own: arbetsbelastning, arbetstid, kränkande särbehandling or psykologisk trygghet.",
        "arbetstid",
    ),
    must(
        "fråga",
        &["question"],
        Form::Text,
        "Frågan. I OSA går egna frågor bra, ställda så att 5 är bäst; annars en av frågorna i undersökningen.",
        "The question. OSA takes questions of your own, put so that 5 is best; otherwise one of the survey's.",
        "Jag kan påverka mina arbetstider",
    ),
    must("svar_1", &["answers 1"], Form::Number, "Hur många som svarade 1.", "How many answered 1.", "1"),
    must("svar_2", &["answers 2"], Form::Number, "Hur många som svarade 2.", "How many answered 2.", "2"),
    must("svar_3", &["answers 3"], Form::Number, "Hur många som svarade 3.", "How many answered 3.", "4"),
    must("svar_4", &["answers 4"], Form::Number, "Hur många som svarade 4.", "How many answered 4.", "6"),
    must("svar_5", &["answers 5"], Form::Number, "Hur många som svarade 5.", "How many answered 5.", "5"),
    may("vet_ej", &["no opinion"], Form::Number, "Hur många som inte visste.", "How many did not know.", "0"),
    may(
        "källa",
        &["source"],
        Form::Text,
        "Var siffrorna kommer ifrån.",
        "Where the counts come from.",
        "Rapport mars 2025",
    ),
    may(
        "rättelse",
        &["correction"],
        Form::Text,
        "Varför siffrorna är andra än de som finns, om de är det.",
        "Why the counts are others than those there are, if they are.",
        "",
    ),
];

pub(super) static SURVEY: Words<SurveyKind> = Words(&[
    (SurveyKind::Osa, &["OSA"]),
    (SurveyKind::Hme, &["HME"]),
    (SurveyKind::Users, &["brukarundersökning", "users", "user survey"]),
    (SurveyKind::MinutePulse, &["minutfrågan", "minute pulse"]),
]);

static AREA: Words<Area> = Words(&[
    (Area::Workload, &["arbetsbelastning", "arbetsbelastning och krav", "workload"]),
    (Area::WorkingTime, &["arbetstid", "working time"]),
    (Area::OffensiveTreatment, &["kränkande särbehandling", "offensive treatment"]),
    (Area::PsychologicalSafety, &["psykologisk trygghet", "psychological safety"]),
]);

/// The questions that surveys ask, each with the word exports write and its name in the code.
const QUESTIONS: [(Question, &str); 23] = [
    (Question::Overall, "sammantaget nöjd"),
    (Question::EnoughTime, "tillräckligt med tid"),
    (Question::Opinions, "hänsyn till åsikter"),
    (Question::Treatment, "bemötande"),
    (Question::Confidence, "förtroende"),
    (Question::Safety, "trygghet"),
    (Question::Meaningful, "meningsfullt arbete"),
    (Question::Learning, "lär nytt och utvecklas"),
    (Question::LookingForward, "ser fram emot arbetet"),
    (Question::Appreciation, "chefen visar uppskattning"),
    (Question::Trust, "chefen visar förtroende"),
    (Question::Responsibility, "chefen ger förutsättningar för ansvar"),
    (Question::Goals, "insatt i målen"),
    (Question::GoalsFollowedUp, "målen följs upp"),
    (Question::Expectations, "vet vad som förväntas"),
    (Question::FitsInTime, "hinner med arbetet"),
    (Question::Varied, "lagom omväxlande"),
    (Question::HelpWhenHigh, "hjälp vid hög belastning"),
    (Question::GoodFeeling, "positiv känsla på väg till arbetet"),
    (Question::OpenTalk, "kan prata öppet om svårigheter"),
    (Question::Included, "inkluderas även med annan åsikt"),
    (Question::Belonging, "delaktig i gemenskapen"),
    (Question::GovernedByMinutes, "styrs av minuter"),
];

/// A round being put together, with the row of each of its questions.
type Begun = (Draft<SurveyRound>, Vec<u32>);

#[derive(Default)]
pub(super) struct SurveyRounds {
    rounds: Grouped<Begun>,
}

impl Reader for SurveyRounds {
    fn row(&mut self, row: &mut Row<'_>, known: &Known, _drafts: &mut Drafts) {
        let kind = row.need("undersökning", |text| SURVEY.read(text));
        let year = row.need("år", cell::number::<i16>(2000, 2100));
        let unit = row.link("enhet", &known.units, Kind::Units).map(|unit| unit.id);
        let group = group(row, known, unit);
        let counts = kind.and_then(|kind| counts(row, kind));
        let (Some(kind), Some(year), Some(unit), Some(group)) = (kind, year, unit, group) else { return };
        let id = SurveyRound::id_of(unit, group, kind, year);
        let place = self.rounds.enter(row, id.to_string(), &SHARED, |row| begin(row, id, (unit, group), kind, year));
        if let (Some(counts), Some((draft, rows))) = (counts, self.rounds.at(place)) {
            draft.record.questions.push(counts);
            rows.push(row.number);
        }
    }

    fn finish(&mut self, errors: &mut Errors, known: &Known, drafts: &mut Drafts) {
        let begun: Vec<Begun> = self.rounds.take().map(|(_, begun)| begun).collect();
        let mut whole: HashMap<Id<SurveyRound>, SurveyRound> =
            known.survey_rounds.iter().map(|round| (round.id, round.clone())).collect();
        whole.extend(begun.iter().map(|(draft, _)| (draft.record.id, draft.record.clone())));
        for (draft, rows) in begun {
            // What is wrong with each of its questions has been told at their rows.
            if rows.is_empty() {
                continue;
            }
            match judged(&draft.record, known, &whole) {
                Ok(()) => drafts.survey_rounds.push(draft),
                Err(why) => errors.push(fault(&draft, &rows, why)),
            }
        }
    }
}

/// A round against itself, what it corrects, and the unit's or groups' rounds beside it.
fn judged(round: &SurveyRound, known: &Known, all: &HashMap<Id<SurveyRound>, SurveyRound>) -> Result<(), RoundRefused> {
    round.clone().checked()?;
    if let Some(before) = known.survey_rounds.get(round.id) {
        round.clone().correcting(before)?;
    }
    let unit = SurveyRound::id_of(round.unit, None, round.kind, round.year);
    let same = |other: &&SurveyRound| other.group.is_some() && round.is_beside(other);
    all.get(&unit).map_or(Ok(()), |unit| unit.holds(all.values().filter(same)))
}

/// The error of a refused round: at the question's row where it is about one, else at the first.
fn fault(draft: &Draft<SurveyRound>, rows: &[u32], why: RoundRefused) -> RowError {
    let (field, at) = match why {
        RoundRefused::NobodyInvited => ("inbjudna", 0),
        RoundRefused::MoreAnsweredThanInvited | RoundRefused::GroupsExceedUnit => ("svarande", 0),
        RoundRefused::OtherYear | RoundRefused::NotClosedYet => ("avslutad", 0),
        RoundRefused::CorrectionWithoutReason => ("rättelse", 0),
        RoundRefused::NothingAsked => ("fråga", 0),
        RoundRefused::MoreAnswersThanAnswered { at } => ("svarande", at),
        RoundRefused::OfAnotherSurvey { at } | RoundRefused::WithoutWords { at } | RoundRefused::AskedTwice { at } => {
            ("fråga", at)
        }
    };
    let row = rows.get(at).copied().unwrap_or(draft.row);
    let value = match field {
        "inbjudna" => draft.record.invited.to_string(),
        "svarande" => draft.record.answered.to_string(),
        "avslutad" => draft.record.closed_on.to_string(),
        "fråga" => draft.record.questions.get(at).map_or_else(String::new, |it| word(&it.question).to_owned()),
        _ => String::new(),
    };
    RowError { row, field, header: None, value, remedy: Remedy::Survey(why) }
}

/// The group of a row, which must belong to its unit; none for the unit as a whole.
fn group(row: &mut Row<'_>, known: &Known, unit: Option<Id<Unit>>) -> Option<Option<Id<Group>>> {
    let group = row.maybe_link("grupp", &known.groups, Kind::Groups)?;
    let of_another = group.and_then(|group| known.groups.get(group)).is_some_and(|group| Some(group.unit) != unit);
    if of_another && unit.is_some() {
        row.fail("grupp", Remedy::GroupOfUnit);
        return None;
    }
    Some(group)
}

fn begin(
    row: &mut Row<'_>,
    id: Id<SurveyRound>,
    (unit, group): (Id<Unit>, Option<Id<Group>>),
    kind: SurveyKind,
    year: i16,
) -> Option<Begun> {
    let closed_on = row.need("avslutad", cell::day);
    let invited = row.need("inbjudna", cell::number(1, PEOPLE_MOST));
    let answered = row.need("svarande", cell::number(0, PEOPLE_MOST));
    let record = SurveyRound {
        id,
        unit,
        group,
        kind,
        year,
        closed_on: closed_on?,
        invited: invited?,
        answered: answered?,
        questions: Vec::new(),
        source: row.text("källa"),
        correction: row.text("rättelse"),
    };
    Some((row.draft(None, record), Vec::new()))
}

fn counts(row: &mut Row<'_>, kind: SurveyKind) -> Option<QuestionCounts> {
    let question = question(row, kind);
    let answers = ANSWERS.map(|column| row.need(column, cell::number(0, PEOPLE_MOST)));
    let no_opinion = row.or("vet_ej", 0, cell::number(0, PEOPLE_MOST));
    let [one, two, three, four, five] = answers;
    Some(QuestionCounts { question: question?, answers: [one?, two?, three?, four?, five?], no_opinion: no_opinion? })
}

fn question(row: &mut Row<'_>, kind: SurveyKind) -> Option<Question> {
    let text = row.need_text("fråga")?;
    let named = |question: &&(Question, &str)| {
        question.0.kind() == kind && [question.1, question.0.name()].iter().any(|word| crate::words::same(word, &text))
    };
    if let Some((question, _)) = QUESTIONS.iter().find(named) {
        return Some(question.clone());
    }
    if kind != SurveyKind::Osa {
        let words = QUESTIONS.iter().filter(|(question, _)| question.kind() == kind).map(|(_, word)| *word).collect();
        row.fail("fråga", Remedy::OneOf { words });
        return None;
    }
    let area = row.need("område", |text| AREA.read(text))?;
    Some(Question::Own { area, text })
}

/// What a question is called in a file.
fn word(question: &Question) -> &str {
    QUESTIONS.iter().find(|(known, _)| known == question).map_or_else(|| question.name(), |(_, word)| *word)
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.survey_rounds {
        let it = &draft.record;
        for counts in &it.questions {
            let [one, two, three, four, five] = counts.answers.map(|count| count.to_string());
            out.sheet.row([
                ("undersökning", SURVEY.write(it.kind).into()),
                ("år", it.year.to_string()),
                ("enhet", out.known.units.name_of(it.unit)),
                ("grupp", it.group.map_or_else(String::new, |group| out.known.groups.name_of(group))),
                ("avslutad", it.closed_on.to_string()),
                ("inbjudna", it.invited.to_string()),
                ("svarande", it.answered.to_string()),
                ("område", AREA.write(counts.question.area()).into()),
                ("fråga", word(&counts.question).to_owned()),
                ("svar_1", one),
                ("svar_2", two),
                ("svar_3", three),
                ("svar_4", four),
                ("svar_5", five),
                ("vet_ej", counts.no_opinion.to_string()),
                ("källa", it.source.clone()),
                ("rättelse", it.correction.clone()),
            ]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_a_survey_asks_has_a_word_in_files() {
        for kind in SurveyKind::ALL {
            for question in kind.questions() {
                assert!(QUESTIONS.iter().any(|(known, _)| known == question), "{question:?}");
            }
        }
    }
}
