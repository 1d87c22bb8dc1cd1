//! What several of these use cases need: which surveys a user reads, and everything they are read from.

use jiff::civil::Date;
use tillit_domain::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::steering::SteeringDecision;
use tillit_domain::survey::feedback::SurveyFeedback;
use tillit_domain::survey::question::{Area, SurveyKind};
use tillit_domain::survey::risk::RiskAction;
use tillit_domain::survey::round::SurveyRound;
use tillit_followup::surveys::{PlaceResult, results};
use tillit_storage::{Filter, Versioned};

use crate::access::permit::would_allow;
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::records;

/// What a user may read of surveys.
pub(super) struct Reading {
    pub(super) permit: Permit,
    pub(super) kinds: &'static [SurveyKind],
}

impl Reading {
    /// Asks for all surveys where the user has the right, else for the work environment alone.
    pub(super) fn ask(app: &App, session: &Session) -> Result<Self, AppError> {
        if would_allow(&session.roles, UseCase::ReadSurveys, &Scope::OwnUnits).is_ok() {
            let permit = app.permit(session, UseCase::ReadSurveys, Scope::OwnUnits)?;
            return Ok(Self { permit, kinds: &SurveyKind::ALL });
        }
        let permit = app.permit(session, UseCase::ReadWorkSurveys, Scope::OwnUnits)?;
        Ok(Self { permit, kinds: &[SurveyKind::Osa] })
    }

    /// Whether an area belongs to what the user reads.
    pub(super) fn reads(&self, area: Area) -> bool {
        self.kinds.contains(&area.kind())
    }
}

/// All that surveys are read from, read once for a request.
pub(super) struct Kept {
    pub(super) units: Vec<Unit>,
    pub(super) groups: Vec<Group>,
    pub(super) steering: Vec<SteeringDecision>,
    pub(super) rounds: Vec<Versioned<SurveyRound>>,
    /// The rounds without their versions, as `followup` takes them.
    pub(super) bare: Vec<SurveyRound>,
    pub(super) feedback: Vec<SurveyFeedback>,
    pub(super) actions: Vec<Versioned<RiskAction>>,
}

impl Kept {
    pub(super) async fn read(app: &App) -> Result<Self, AppError> {
        let all = Filter::default();
        let rounds = app.store.list::<SurveyRound>(&all).await?;
        Ok(Self {
            units: records(app.store.list(&all).await?),
            groups: records(app.store.list(&all).await?),
            steering: records(app.store.list(&all).await?),
            bare: rounds.iter().map(|it| it.record.clone()).collect(),
            rounds,
            feedback: records(app.store.list(&all).await?),
            actions: app.store.list(&all).await?,
        })
    }

    pub(super) fn unit(&self, id: Id<Unit>) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    pub(super) fn group(&self, id: Id<Group>) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    pub(super) fn round(&self, id: Id<SurveyRound>) -> Option<&Versioned<SurveyRound>> {
        self.rounds.iter().find(|round| round.record.id == id)
    }

    /// The results of a survey and year over all units; what may not be told is left out already.
    pub(super) fn results(&self, kind: SurveyKind, year: i16) -> Vec<PlaceResult> {
        results(kind, year, &self.bare, &self.steering)
    }

    /// The last year with answers to a survey, up to one.
    pub(super) fn last_year(&self, kind: SurveyKind, up_to: i16) -> Option<i16> {
        self.bare.iter().filter(|round| round.kind == kind && round.year <= up_to).map(|round| round.year).max()
    }

    /// Units that give care and are open on a day, by name.
    pub(super) fn workplaces(&self, permit: &Permit, day: Date) -> Vec<&Unit> {
        let gives_care = |unit: &Unit| self.groups.iter().any(|group| group.unit == unit.id);
        let mut units: Vec<&Unit> = self
            .units
            .iter()
            .filter(|unit| permit.covers(unit.id) && !unit.is_closed_on(day) && gives_care(unit))
            .collect();
        units.sort_by(|a, b| a.name.cmp(&b.name));
        units
    }
}
