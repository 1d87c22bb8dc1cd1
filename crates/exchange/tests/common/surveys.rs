//! Surveys of units and groups.

use jiff::civil::date;
use tillit_domain::survey::question::{Area, Question, SurveyKind};
use tillit_domain::survey::round::{QuestionCounts, SurveyRound};

use super::{Luck, World, draft};

pub(super) fn add_surveys(world: &mut World, luck: &mut Luck) {
    let unit = world.drafts.units[0].record.id;
    let groups: Vec<_> = world.drafts.groups.iter().map(|group| group.record.id).collect();
    for (kind, group) in SurveyKind::ALL.into_iter().flat_map(|kind| [(kind, None), (kind, Some(groups[0]))]) {
        let year = 2024 + i16::try_from(luck.below(2)).unwrap();
        let mut questions: Vec<Question> = kind.questions().iter().filter(|_| luck.below(5) > 0).cloned().collect();
        if kind == SurveyKind::Osa {
            let area = luck.pick(&[Area::WorkingTime, Area::OffensiveTreatment]);
            questions.push(Question::Own { area, text: format!("Egen: {}", luck.name()) });
        }
        if questions.is_empty() {
            questions.push(kind.questions()[0].clone());
        }
        // A unit has more answers than its group, which a file of both is refused without.
        let more = if group.is_none() { 10 } else { 0 };
        let count = |luck: &mut Luck| u32::try_from(more + luck.below(8)).unwrap();
        let questions = questions.into_iter().map(|question| {
            let answers = std::array::from_fn(|_| count(luck));
            QuestionCounts { question, answers, no_opinion: 2 }
        });
        let questions: Vec<QuestionCounts> = questions.collect();
        let answered = if group.is_none() { 200 } else { 60 };
        let record = SurveyRound {
            id: SurveyRound::id_of(unit, group, kind, year),
            unit,
            group,
            kind,
            year,
            closed_on: date(year, 10, 31),
            invited: answered + 7,
            answered,
            questions,
            source: luck.words(),
            correction: luck.words(),
        };
        world.drafts.survey_rounds.push(draft(record, None));
    }
}
