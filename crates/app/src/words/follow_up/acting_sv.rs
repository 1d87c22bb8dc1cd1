//! Words for what people act on, in Swedish.

use tillit_domain::length_talk::TalkRefused;
use tillit_domain::need_change::{AnswerRefused, TellRefused};
use tillit_domain::own_check::{CheckKind, CheckRefused};
use tillit_domain::support_sample::{AnswerNotTaken, ShiftKind};
use tillit_followup::causes::{Cause, Certainty};
use tillit_followup::order_fit::{Doubt, Way};
use tillit_followup::worklist::{Standing, Todo};

use super::acting::{CauseInWords, Draft};

pub(super) const fn cause(cause: &CauseInWords) -> &'static str {
    match cause.0 {
        Cause::ShortStaffing => "Ingen kunde komma",
        Cause::RegistrationFault => "Fel i registreringen",
        Cause::NeedReduced => "Mindre behov än beställt",
        Cause::NeedIncreased => "Större behov än beställt",
        Cause::Declined => "Avböjt",
        Cause::HospitalOrAway => "Sjukhus eller bortrest",
        Cause::Extension => "Tillfällig utökning",
        Cause::Technology => "Välfärdsteknik",
        Cause::NotPlanned => "Beställt men inte planerat",
        Cause::Unexplained => "Utan känd orsak",
    }
}

pub(super) const fn certainty(certainty: &Certainty) -> &'static str {
    match certainty {
        Certainty::Known => "antecknat",
        Certainty::Inferred => "slutsats ur mönstret",
    }
}

pub(super) const fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::Under => "Får mindre än beställt varje månad",
        Standing::Over => "Får mer än beställt varje månad",
        Standing::Within => "Nära det beställda",
    }
}

pub(super) fn todo(todo: &Todo) -> String {
    match todo {
        Todo::FindStaff { visits: 1 } => "Ett besök kunde ingen göra. Se över bemanningen.".into(),
        Todo::FindStaff { visits } => format!("{visits} besök kunde ingen göra. Se över bemanningen."),
        Todo::PlanOrdered { occasions: 1 } => "Ett beställt tillfälle finns inte i planen. Planera det.".into(),
        Todo::PlanOrdered { occasions } => {
            format!("{occasions} beställda tillfällen finns inte i planen. Planera dem.")
        }
        Todo::TellAssessor { way: Way::Up, unsure: false } => {
            "Behovet ser ut att ha ökat. Prata med personen och skriv till handläggaren.".into()
        }
        Todo::TellAssessor { way: Way::Down, unsure: false } => {
            "Behovet ser ut att ha minskat. Prata med personen och skriv till handläggaren.".into()
        }
        Todo::TellAssessor { way: Way::Up, unsure: true } => {
            "Behovet kan ha ökat, men underlaget är osäkert. Titta närmare först.".into()
        }
        Todo::TellAssessor { way: Way::Down, unsure: true } => {
            "Behovet kan ha minskat, men underlaget är osäkert. Titta närmare först.".into()
        }
        Todo::AwaitAnswer { way, days } => {
            let direction = if *way == Way::Up { "ökat" } else { "minskat" };
            format!("Handläggaren har fått meddelande om {direction} behov för {days} dagar sedan.")
        }
        Todo::AskPerson { visits } => format!("Personen har avböjt {visits} besök. Fråga varför."),
        Todo::CorrectRegistrations { visits: 1 } => "Ett besök har fel eller saknad registrering. Rätta det.".into(),
        Todo::CorrectRegistrations { visits } => {
            format!("{visits} besök har fel eller saknad registrering. Rätta dem.")
        }
        Todo::RecordAbsence { visits } => {
            format!("{visits} besök ställdes in för frånvaro som inte är inskriven. Skriv in den.")
        }
        Todo::LookCloser => "Det skiljer sig och inget säger varför. Titta närmare tillsammans.".into(),
    }
}

pub(super) const fn doubt(doubt: &Doubt) -> &'static str {
    match doubt {
        Doubt::NotThreeMonths => "Bara två av tre månader säger samma sak.",
        Doubt::FewVisits => "Det är få besök.",
        Doubt::Registrations => "Många registreringar saknas eller är fel.",
        Doubt::Staffing => "Många besök kunde ingen göra.",
    }
}

pub(super) fn draft(draft: &Draft) -> String {
    let (ordered, planned, performed) = draft.minutes;
    let hours = |minutes: i64| format!("{}\u{a0}tim {:02}\u{a0}min", minutes / 60, minutes % 60);
    let share = if ordered == 0 { 0 } else { performed * 100 / ordered };
    let direction = if draft.way == Way::Up { "ökat" } else { "minskat" };
    let how = if draft.unsure {
        format!("Vi är osäkra på om behovet har {direction}, för underlaget är svagt.")
    } else {
        format!("Vi bedömer att behovet har {direction}.")
    };
    format!(
        "Från {} till {} beställdes {}, planerades {} och utfördes {} ({share}\u{a0}% av det beställda) på {} besök. {how}",
        draft.days.0,
        draft.days.1,
        hours(ordered),
        hours(planned),
        hours(performed),
        draft.visits
    )
}

pub(super) const fn check_kind(kind: &CheckKind) -> &'static str {
    match kind {
        CheckKind::DeliveredCare => "Utfördes det som var beslutat, person för person",
        CheckKind::PersonsVoice => "Vad några slumpvis utvalda personer själva säger",
        CheckKind::CarePlans => "Genomförandeplaner: gjorda i tid, uppföljda, tillsammans med personen",
        CheckKind::TeamMeeting => "Teammöte om personer med ändrade behov",
        CheckKind::Registrations => "Registreringar som väntar på rättning",
        CheckKind::PlannedLengths => "Planerad besökslängd mot utförd tid",
    }
}

pub(super) const fn shift_kind(kind: &ShiftKind) -> &'static str {
    match kind {
        ShiftKind::Day => "Vardag, dag",
        ShiftKind::Evening => "Vardag, kväll",
        ShiftKind::Weekend => "Helg",
    }
}

pub(super) const fn tell_refused(refused: &TellRefused) -> &'static str {
    match refused {
        TellRefused::WaitsAlready => "Handläggaren har redan fått ett sådant meddelande och har inte svarat ännu.",
    }
}

pub(super) const fn answer_refused(refused: &AnswerRefused) -> &'static str {
    match refused {
        AnswerRefused::AnsweredAlready => "Ärendet är redan besvarat.",
        AnswerRefused::BeforeTold => "Svaret kan inte ligga före meddelandet.",
        AnswerRefused::NoReason => "Skriv varför det inte blir något nytt beslut.",
    }
}

pub(super) const fn talk_refused(refused: &TalkRefused) -> &'static str {
    match refused {
        TalkRefused::Alone => "Minst två i arbetslaget ska ha varit med i samtalet.",
        TalkRefused::NotHeldYet => "Samtalet har inte hållits ännu.",
        TalkRefused::ChangeBeforeTalk => "Ändringen kan inte börja före samtalet.",
        TalkRefused::NoLength => "Ett besök är minst en minut.",
    }
}

pub(super) const fn check_refused(refused: &CheckRefused) -> &'static str {
    match refused {
        CheckRefused::NothingLookedAt => "Skriv hur många ni tittade på.",
        CheckRefused::MoreRightThanAll => "Fler kan inte vara som de ska än ni tittade på.",
        CheckRefused::NotTold => "Skriv vad som inte var som det ska.",
        CheckRefused::NotYet => "En kontroll gäller dagar som har gått.",
        CheckRefused::NoOpenAction => "Åtgärden är redan klar.",
        CheckRefused::NothingCameOfIt => "Skriv vad åtgärden ledde till.",
    }
}

pub(super) const fn answer_not_taken(refused: &AnswerNotTaken) -> &'static str {
    match refused {
        AnswerNotTaken::NotDrawn => "Passet är inte draget till stickprovet.",
        AnswerNotTaken::AnsweredAlready => "Passet har redan lämnat sitt svar.",
        AnswerNotTaken::Closed => "Stickprovet är avslutat.",
        AnswerNotTaken::NotAShift => "Minuterna kan inte vara ett arbetspass. De ska bli högst 16 timmar tillsammans.",
        AnswerNotTaken::NotWorkedYet => "Passet har inte varit ännu.",
    }
}
