//! A talk with the team about a planned length, and the change that follows from it: never the other way round (S-054).

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::care_plan::{CarePlan, CarePlanEntry};
use tillit_domain::length_talk::{LengthEvidence, LengthTalk, TalkOutcome};
use tillit_domain::person::Person;
use tillit_domain::steering::SteeringDecision;
use tillit_domain::{DayRange, Id, Minutes};
use tillit_followup::Asked;
use tillit_followup::item::Laid;
use tillit_followup::lengths::{Length, lengths};
use tillit_storage::{Batch, Expect, Filter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use super::ground::Ground;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::lengths::{may_change, mode_on};
use crate::use_cases::care::reach::{self, records};
use crate::use_cases::persons::care_plan_change::{ended_before, is_empty};
use crate::words::care::{CareRefused, Remedy};
use crate::words::rights::RightsRefused;

/// A talk as it is written down.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTalk {
    /// The agreed visit.
    pub entry: Uuid,
    /// When it was held; today unless said.
    pub held_on: Option<Date>,
    /// How many of the team took part.
    pub took_part: u8,
    /// What was said.
    pub said: String,
    /// What the person says about it.
    pub voice: String,
    /// The new length; none if it stays or it is the order that does not fit.
    pub minutes: Option<i64>,
    /// From when; today unless said.
    pub from: Option<Date>,
    /// It is the order that does not fit.
    #[serde(default)]
    pub tell_assessor: bool,
}

/// Records the talk, and with it the next version of the care plan where the length changes.
///
/// # Errors
/// [`tillit_domain::length_talk::TalkRefused`], [`RightsRefused`] for a length that is not the user's to change,
/// [`CareRefused::CarePlanRewritesHistory`], [`AppError::Conflict`], [`AppError::NotFound`], [`AppError::Invalid`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, person: Id<Person>, input: NewTalk) -> Result<(), AppError> {
    let reached = reach::person(app, session, UseCase::RecordLengthTalk, person).await?;
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.said, "said");
    fields.says_something(&input.voice, "voice");
    fields.check(input.minutes.is_none_or(|minutes| minutes > 0), "minutes", Remedy::AtLeastOne);
    fields.finish()?;
    let today = app.today();
    let (entry, held_on) = (Id::<CarePlanEntry>::from_uuid(input.entry), input.held_on.unwrap_or(today));
    let home = reached.person.record.group_on(today);
    let group = home.and_then(|group| reached.organisation.group(group)).ok_or(AppError::NotFound)?;
    let unit = reached.organisation.unit(group.unit).ok_or(AppError::NotFound)?;
    let length = seen(app, person, entry).await?.ok_or(AppError::NotFound)?;
    let outcome = match (input.minutes, input.tell_assessor) {
        (Some(minutes), false) => {
            TalkOutcome::Change { minutes: Minutes(minutes), from: input.from.unwrap_or(today).max(today) }
        }
        (_, true) => TalkOutcome::TellAssessor,
        (None, false) => TalkOutcome::Keep,
    };
    let talk = LengthTalk {
        id: app.new_id(),
        person,
        unit: unit.id,
        group: group.id,
        entry,
        held_on,
        took_part: input.took_part,
        said: input.said.trim().to_owned(),
        voice: input.voice.trim().to_owned(),
        evidence: evidence(&length, today),
        outcome,
        by: session.display_name.clone(),
    };
    let talk = talk.checked(today).map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    if let TalkOutcome::Change { minutes, from } = talk.outcome {
        let steering: Vec<SteeringDecision> = records(app.store.list(&Filter::default()).await?);
        may_change(session, unit, mode_on(&steering, unit.id, from), length.ordered.is_some())
            .map_err(|why| AppError::refused(&RightsRefused::from(why), session.language))?;
        next_version(session, &mut batch, &reached.plans, &talk, minutes, from)?;
    }
    batch.put(&talk, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    Ok(())
}

/// What performed visits say about the agreed visit today; the figures of a talk are never the front's to tell.
async fn seen(app: &App, person: Id<Person>, entry: Id<CarePlanEntry>) -> Result<Option<Length>, AppError> {
    let days = days(app.today());
    let asked = Asked { from: days.from, to: app.today(), cut_off: app.now() };
    let ground = Ground::read(app, asked, false, Some(person)).await?;
    let own: Vec<Laid> = ground.items.into_iter().filter(|it| it.item.person() == Some(person)).collect();
    blocking(move || lengths(&own, days).into_iter().find(|it| it.entry == entry)).await
}

fn days(today: Date) -> DayRange {
    // Long enough to hold what the worklist looked at, which ended with a whole month.
    DayRange::new(today.saturating_sub(90.days()), today)
}

fn evidence(length: &Length, today: Date) -> LengthEvidence {
    let minutes = |at: usize| length.spread.map_or(length.planned, |it| Minutes((it[at].0 + 500).div_euclid(1000)));
    LengthEvidence {
        days: days(today),
        visits: length.visits,
        planned: length.planned,
        median: minutes(1),
        lower: minutes(0),
        upper: minutes(2),
    }
}

/// The care plan from a day on, alike but for one length; earlier versions end the day before.
fn next_version(
    session: &Session,
    batch: &mut Batch,
    plans: &[Versioned<CarePlan>],
    talk: &LengthTalk,
    minutes: Minutes,
    from: Date,
) -> Result<(), AppError> {
    let newest = plans.iter().max_by_key(|it| it.record.version).ok_or(AppError::NotFound)?;
    let holds = newest.record.period.contains(from) && newest.record.entries.iter().any(|it| it.id == talk.entry);
    if !holds {
        return Err(AppError::refused(&CareRefused::CarePlanRewritesHistory, session.language));
    }
    let version = newest.record.version + 1;
    let mut plan = CarePlan {
        id: Id::derived("care-plan", &[&talk.person.to_string(), &version.to_string()]),
        version,
        period: DayRange { from, to: newest.record.period.to },
        ..newest.record.clone()
    };
    for own in plan.entries.iter_mut().filter(|it| it.id == talk.entry) {
        own.length = Some(minutes);
    }
    for old in plans.iter().filter(|it| !is_empty(it.record.period)) {
        if let Some(ended) = ended_before(&old.record, from)? {
            batch.put(&ended, None, Expect::Version(old.version));
        }
    }
    batch.put(&plan, None, Expect::New);
    Ok(())
}
