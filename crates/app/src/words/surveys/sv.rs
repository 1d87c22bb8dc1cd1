//! Words of surveys, in Swedish.

use tillit_domain::steering::SteeringMode;
use tillit_domain::survey::feedback::{FeedbackRefused, Meeting};
use tillit_domain::survey::question::{Area, Question, SurveyKind};
use tillit_domain::survey::risk::{ActionRefused, Effect, RiskLevel, Waits};
use tillit_domain::survey::round::RoundRefused;
use tillit_followup::Reason;

use super::{About, ActionStage, SurveyPhrase};

pub(super) const fn kind(kind: &SurveyKind) -> &'static str {
    match kind {
        SurveyKind::Osa => "Organisatorisk och social arbetsmiljö (OSA)",
        SurveyKind::Hme => "Hållbart medarbetarengagemang (HME)",
        SurveyKind::Users => "Vad tycker de äldre om äldreomsorgen?",
        SurveyKind::MinutePulse => "Styrs arbetet av minuter?",
    }
}

pub(super) const fn about(about: &About) -> &'static str {
    match about.0 {
        SurveyKind::Osa => {
            "Medarbetarna svarar varje år om belastning, arbetstid, kränkande särbehandling och psykologisk trygghet. Andel som svarat 4 eller 5."
        }
        SurveyKind::Hme => {
            "Medarbetarna svarar varje år på nio frågor om motivation, ledarskap och styrning. Index från 0 till 100."
        }
        SurveyKind::Users => {
            "Personer 65 år och äldre med hemtjänst svarar i Socialstyrelsens undersökning. Andel som gett något av de två bästa svaren."
        }
        SurveyKind::MinutePulse => {
            "Kommunens egen fråga till medarbetarna. Andel som svarat 4 eller 5 på att arbetet styrs av minuter; lägre är bättre."
        }
    }
}

pub(super) const fn area(area: &Area) -> &'static str {
    match area {
        Area::Workload => "Arbetsbelastning och krav",
        Area::WorkingTime => "Arbetstid",
        Area::OffensiveTreatment => "Kränkande särbehandling",
        Area::PsychologicalSafety => "Psykologisk trygghet",
        Area::Motivation => "Motivation",
        Area::Leadership => "Ledarskap",
        Area::Steering => "Styrning",
        Area::Satisfaction => "Hemtjänsten",
        Area::MinuteControl => "Minutstyrning",
    }
}

pub(super) fn question(question: &Question) -> String {
    match question {
        Question::Overall => "Sammantaget nöjd med hemtjänsten",
        Question::EnoughTime => "Personalen har tillräckligt med tid",
        Question::Opinions => "Personalen tar hänsyn till åsikter och önskemål",
        Question::Treatment => "Gott bemötande",
        Question::Confidence => "Förtroende för personalen",
        Question::Safety => "Tryggt att bo hemma med hemtjänst",
        Question::Meaningful => "Arbetet känns meningsfullt",
        Question::Learning => "Lär nytt och utvecklas",
        Question::LookingForward => "Ser fram emot att gå till arbetet",
        Question::Appreciation => "Chefen visar uppskattning",
        Question::Trust => "Chefen visar förtroende",
        Question::Responsibility => "Chefen ger förutsättningar att ta ansvar",
        Question::Goals => "Insatt i arbetsplatsens mål",
        Question::GoalsFollowedUp => "Målen följs upp och utvärderas",
        Question::Expectations => "Vet vad som förväntas",
        Question::FitsInTime => "Hinner med arbetet inom arbetstiden",
        Question::Varied => "Arbetet är lagom omväxlande",
        Question::HelpWhenHigh => "Får hjälp när belastningen är för hög",
        Question::GoodFeeling => "Positiv känsla när jag kommer till arbetet",
        Question::OpenTalk => "Kan tala öppet om svårigheter",
        Question::Included => "Blir inkluderad även när jag tycker annorlunda",
        Question::Belonging => "Delaktig i gemenskapen",
        Question::GovernedByMinutes => "Arbetet styrs av minuter",
        Question::Own { text, .. } => return text.clone(),
    }
    .to_owned()
}

pub(super) const fn meeting(meeting: &Meeting) -> &'static str {
    match meeting {
        Meeting::WorkplaceMeeting => "Arbetsplatsträff (APT)",
        Meeting::TeamMeeting => "Arbetslagets möte",
        Meeting::Written => "Skriftligt till alla",
        Meeting::Other => "På annat sätt",
    }
}

pub(super) const fn level(level: &RiskLevel) -> &'static str {
    match level {
        RiskLevel::Low => "Låg risk",
        RiskLevel::Medium => "Medelhög risk",
        RiskLevel::High => "Hög risk",
    }
}

pub(super) const fn effect(effect: &Effect) -> &'static str {
    match effect {
        Effect::Helped => "Det hjälpte",
        Effect::InPart => "Det hjälpte delvis, mer behövs",
        Effect::DidNotHelp => "Det hjälpte inte",
    }
}

pub(super) const fn stage(stage: &ActionStage) -> &'static str {
    match stage {
        ActionStage::Open => "Att göra",
        ActionStage::Done => "Gjord, ska följas upp",
        ActionStage::FollowedUp => "Uppföljd",
        ActionStage::Dropped => "Görs inte",
    }
}

pub(super) const fn waits(waits: &Waits) -> &'static str {
    match waits {
        Waits::ToBeDone => "Dagen då den skulle vara klar har gått",
        Waits::ToBeFollowedUp => "Dagen för uppföljning har gått",
    }
}

const fn mode(mode: SteeringMode) -> &'static str {
    match mode {
        SteeringMode::Strict => "strikt",
        SteeringMode::Flexible => "flexibel",
        SteeringMode::None => "ingen minutstyrning",
    }
}

pub(super) fn phrase(phrase: &SurveyPhrase) -> String {
    match phrase {
        SurveyPhrase::Municipality => "Hela kommunen".into(),
        SurveyPhrase::Mode(it) => format!("Styrform: {}", mode(*it)),
        SurveyPhrase::Course { from, to } if from == to => format!("Oförändrad styrform: {}", mode(*to)),
        SurveyPhrase::Course { from, to } => format!("Ändrad styrform: från {} till {}", mode(*from), mode(*to)),
        SurveyPhrase::Whole("M48") => "Nöjda på det hela taget".into(),
        SurveyPhrase::Whole("M50") => "HME, hela".into(),
        SurveyPhrase::Whole("M52") => "Känner att minuter styr".into(),
        SurveyPhrase::Whole("M53") => "Svarsandel".into(),
        SurveyPhrase::Whole(id) => (*id).into(),
        SurveyPhrase::NoValue(Reason::Hidden) => {
            "Visas inte: för få svar, eller så skulle det gå att räkna ut vad få har svarat.".into()
        }
        SurveyPhrase::NoValue(_) => "Frågan ställdes inte, eller så har ingen svarat på den.".into(),
        SurveyPhrase::RecordedAlready => "Undersökningen finns redan för det året. Öppna den och rätta.".into(),
        SurveyPhrase::GroupOfAnotherUnit => "Gruppen hör till en annan enhet.".into(),
        SurveyPhrase::UnknownUnit { name } => format!("Det finns ingen enhet som heter ”{name}”."),
        SurveyPhrase::NoSuchQuestion => "Välj en av undersökningens frågor.".into(),
        SurveyPhrase::AreaOfAnotherSurvey => "Området hör till en annan undersökning.".into(),
        SurveyPhrase::CostsNotKept => "Kommunens kostnader finns inte i Tillit".into(),
        SurveyPhrase::NoUserSurvey => "Ingen brukarundersökning för året, eller för få svar".into(),
        SurveyPhrase::MunicipalityCode => "Kommunkoden är fyra siffror.".into(),
        SurveyPhrase::KpiId => "Skriv nyckeltalets id med bokstäver och siffror, som U00200.".into(),
    }
}

pub(super) const fn round_refused(refused: &RoundRefused) -> &'static str {
    match refused {
        RoundRefused::NobodyInvited => "Skriv hur många som fick frågan.",
        RoundRefused::MoreAnsweredThanInvited => "Fler kan inte ha svarat än som fick frågan.",
        RoundRefused::NothingAsked => "Fyll i svaren på minst en fråga.",
        RoundRefused::MoreAnswersThanAnswered { .. } => {
            "Fler svar än det finns svarande. Rätta svaren eller antalet svarande."
        }
        RoundRefused::OfAnotherSurvey { .. } => "Frågan hör till en annan undersökning.",
        RoundRefused::WithoutWords { .. } => "Skriv frågan som den ställdes.",
        RoundRefused::AskedTwice { .. } => "Frågan står två gånger.",
        RoundRefused::OtherYear => "Undersökningen ska avslutas under sitt år eller året efter.",
        RoundRefused::NotClosedYet => {
            "Undersökningen går fortfarande att besvara. Skriv in resultatet när den är avslutad."
        }
        RoundRefused::GroupsExceedUnit => {
            "Grupperna har tillsammans fler svar än enheten. Rätta enheten eller gruppen."
        }
        RoundRefused::CorrectionWithoutReason => "Skriv varför siffrorna rättas.",
    }
}

pub(super) const fn action_refused(refused: &ActionRefused) -> &'static str {
    match refused {
        ActionRefused::FollowedUpTooEarly => "Uppföljningen ska ligga efter den dag åtgärden ska vara klar.",
        ActionRefused::NotOpen => "Åtgärden är redan gjord eller avslutad.",
        ActionRefused::NotDone => "Bara en åtgärd som är gjord kan följas upp.",
        ActionRefused::NothingTold => "Skriv vad som hände.",
    }
}

pub(super) const fn feedback_refused(refused: &FeedbackRefused) -> &'static str {
    match refused {
        FeedbackRefused::NotHeldYet => "Dagen har inte kommit ännu.",
        FeedbackRefused::BeforeTheSurveyClosed => {
            "Resultatet kan inte ha återkopplats innan undersökningen avslutades."
        }
        FeedbackRefused::NothingTold => "Skriv vad ni talade om.",
    }
}
