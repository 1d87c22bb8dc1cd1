//! One person: what matters on top, what is decided, ordered, agreed and planned, who comes and who has been there.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::absence::PersonAbsence;
use tillit_domain::care_plan::care_plan_on;
use tillit_domain::contact_person::ContactPerson;
use tillit_domain::decision::Decision;
use tillit_domain::law::Law;
use tillit_domain::person::{Person, ProtectedIdentity, Relative};
use tillit_domain::steering::SteeringMode;
use tillit_domain::technology::{Technology, TechnologyKind};
use tillit_domain::worker::Worker;
use tillit_storage::Filter;
use utoipa::ToSchema;
use uuid::Uuid;

use super::absence::AbsenceView;
use super::care_plan_preview::unmet;
use super::care_plan_view::{CarePlanView, Shows};
use super::contact_person::{self, ContactView};
use super::facts::PlaceShape;
use super::joint_consent::{self, JointConsentView};
use super::move_to_group::{GroupSince, groups};
use super::read_visits::{self, BeenHere};
use crate::access::{Reach, UseCase, right};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::order_view::{Catalogue, OrderView};
use crate::use_cases::care::protection::person_name;
use crate::use_cases::care::reach::{self, Reached, cloned, records};
use crate::use_cases::care::visit_view::PlannedVisitView;
use crate::use_cases::orders::decision_view::DecisionView;
use crate::use_cases::orders::sending::mode_on;
use crate::use_cases::shared::Named;
use crate::words::care::CareRefused;

/// A person as the user may see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PersonView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when the person is changed.
    pub version: u32,
    /// Name on screen; "Skyddad person" where it is protected from the user.
    pub name: String,
    /// Whether the identity is protected.
    pub protected: bool,
    /// What matters to the person, in the person's own words.
    pub what_matters: String,
    /// Number; none where it is protected from the user.
    pub number: Option<String>,
    /// Age today; none where it is protected from the user.
    pub age: Option<i32>,
    /// Day of death.
    pub died: Option<Date>,
    /// Address; none where it is protected from the user.
    pub address: Option<AddressView>,
    /// Telephone; none where it is protected from the user.
    pub telephone: Option<String>,
    /// Relatives; none where they are protected from the user.
    pub relatives: Vec<RelativeView>,
    /// Others of the household; none where they are protected from the user.
    pub household: Vec<Named>,
    /// Birth date; none where it is protected from the user.
    pub born: Option<Date>,
    /// Given and family name apart, for who may change them; none where protected from the user.
    pub names: Option<NamesView>,
    /// Where the dwelling is; none where it is unknown or protected from the user.
    pub place: Option<PlaceShape>,
    /// Whether how to get in has been told; what it is stands on no page of the office.
    pub access_known: bool,
    /// How the identity is protected and who is named, for who names them; none for others.
    pub protection: Option<ProtectionView>,
    /// Consent to a joint view of SoL and HSL: the one given last.
    pub joint_consent: Option<JointConsentView>,
    /// How the unit of the group is steered today.
    #[schema(value_type = Option<String>)]
    pub mode: Option<SteeringMode>,
    /// Whether the unit of the group follows needs by life area (IBIC).
    pub uses_ibic: bool,
    /// The group today.
    pub group: Option<Named>,
    /// Groups by first day, oldest first.
    pub groups: Vec<GroupSince>,
    /// The contact person, or what came of the offer.
    pub contact_person: Option<ContactView>,
    /// Decisions under SoL, newest first.
    pub decisions: Vec<DecisionView>,
    /// Orders under the laws the user may see, newest first.
    pub orders: Vec<OrderView>,
    /// The care plan that holds today, or else the next; none for who sees HSL only.
    pub care_plan: Option<CarePlanView>,
    /// Where the care plan does not do what is ordered, in words.
    pub against_orders: Vec<String>,
    /// The newest version, where it is not the one that is shown: it begins later, or has ended.
    pub coming_plan: Option<CarePlanView>,
    /// Absences, newest first.
    pub absences: Vec<AbsenceView>,
    /// Technology in the home, with consent.
    pub technology: Vec<TechnologyView>,
    /// Published visits of the coming 14 days.
    pub coming: Vec<PlannedVisitView>,
    /// Who has been here in the last 14 days, most visits first; for those who plan and give the care.
    pub been_here: Vec<BeenHere>,
    /// What the user may do with this person: names of use cases.
    pub may: Vec<UseCase>,
}

/// A name in its parts.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NamesView {
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
}

/// A protected identity as the unit manager sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProtectionView {
    /// How it is protected; none if it is not.
    #[schema(value_type = Option<String>)]
    pub kind: Option<ProtectedIdentity>,
    /// The only workers who may visit.
    pub named_workers: Vec<Named>,
}

/// An address.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AddressView {
    /// Street and number, or the name of a farm.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Postal town.
    pub town: String,
}

/// A relative or other person to reach.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RelativeView {
    /// Name.
    pub name: String,
    /// Relation in the person's own words.
    pub relation: String,
    /// Telephone.
    pub telephone: String,
}

/// Technology in a person's home.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TechnologyView {
    /// Identifier.
    pub id: Uuid,
    /// What.
    #[schema(value_type = String)]
    pub kind: TechnologyKind,
    /// First day.
    pub from: Date,
    /// Last day; none while open.
    pub to: Option<Date>,
    /// Whether it is in use today: within its period and with consent.
    pub in_use: bool,
    /// When the person consented.
    pub consent_given_on: Date,
    /// To whom and how.
    pub consent_account: String,
    /// When the consent was withdrawn.
    pub consent_withdrawn_on: Option<Date>,
}

/// Reads a person.
///
/// # Errors
/// [`AppError::NotFound`] for who does not exist or belongs to other units, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, person: Id<Person>) -> Result<PersonView, AppError> {
    let reached = reach::person(app, session, UseCase::ReadPerson, person).await?;
    let been = been_here_if_planning(app, session, &reached).await?;
    view(app, session, reached, been).await
}

/// Reads a person under both laws, for who decides under one of them; only with the person's consent.
///
/// # Errors
/// [`CareRefused::NoJointConsent`], and as [`run`].
#[crate::compiled_once]
pub async fn joint(app: &App, session: &Session, person: Id<Person>) -> Result<PersonView, AppError> {
    let reached = reach::person(app, session, UseCase::ReadJointView, person).await?;
    let consent = joint_consent::newest(app, person).await?;
    if !consent.is_some_and(|it| it.record.holds_on(app.today())) {
        return Err(AppError::refused(&CareRefused::NoJointConsent, session.language));
    }
    view(app, session, reached, Vec::new()).await
}

async fn view(
    app: &App,
    session: &Session,
    reached: Reached,
    been_here: Vec<BeenHere>,
) -> Result<PersonView, AppError> {
    let person = reached.person.record.id;
    let (record, today) = (&reached.person.record, app.today());
    let about = Filter::person(person);
    let catalogue = Catalogue::read(app).await?;
    let workers: HashMap<Id<Worker>, Worker> =
        records(app.store.list::<Worker>(&Filter::default()).await?).into_iter().map(|it| (it.id, it)).collect();
    let name = |id: Id<Worker>| {
        let worker = workers.get(&id);
        worker.map_or_else(|| Named::new(id, ""), |it| reached.organisation.named_worker(session, it, today))
    };
    let sight = reached.sight(session);
    let permit = &reached.permit;
    let sol = permit.may_see(Law::Sol);
    let shows = Shows { catalogue: &catalogue, permit, language: session.language, name: &name };
    let plans = cloned(&reached.plans);
    let next = || plans.iter().filter(|plan| plan.period.from > today).min_by_key(|plan| plan.period.from);
    let plan = care_plan_on(&plans, person, today).or_else(next).filter(|_| sol);
    let against_orders = plan.map(|plan| unmet(&reached, plan, &catalogue, session.language)).unwrap_or_default();
    let newest = plans.iter().filter(|_| sol).max_by_key(|plan| plan.version);
    let coming_plan = newest.filter(|newest| plan.is_none_or(|plan| plan.id != newest.id));
    let coming_plan = coming_plan.map(|plan| shows.plan(plan));
    let care_plan = plan.map(|plan| shows.plan(plan));
    let contacts = app.store.list::<ContactPerson>(&about).await?;
    let find = |id: Id<Worker>| workers.get(&id);
    let contact_person = contact_person::newest(&contacts)
        .map(|contact| contact_person::view(app, session, &reached.organisation, contact, &find));
    let decisions = if sol { app.store.list::<Decision>(&about).await? } else { Vec::new() };
    let mut decisions: Vec<DecisionView> =
        decisions.iter().map(|it| DecisionView::of(it, reached.named(session), &catalogue, session.language)).collect();
    decisions.sort_by_key(|decision| std::cmp::Reverse((decision.from, decision.id)));
    let mut absences: Vec<AbsenceView> =
        app.store.list::<PersonAbsence>(&about).await?.iter().map(AbsenceView::from).collect();
    absences.sort_by_key(|absence| std::cmp::Reverse(absence.from));
    let consent = joint_consent::newest(app, person).await?;
    let unit = record.group_on(today).and_then(|group| reached.organisation.group(group)).map(|group| group.unit);
    let mode = match unit {
        Some(unit) => Some(mode_on(app, unit, today).await?),
        None => None,
    };
    let names_workers = may(session, &reached).contains(&UseCase::ProtectPerson);
    Ok(PersonView {
        id: person.uuid(),
        version: reached.person.version,
        name: person_name(session, record, &reached.units),
        protected: record.protected.is_some(),
        what_matters: record.what_matters.clone(),
        number: sight.name.then(|| record.number.as_written().to_owned()),
        age: sight.name.then(|| record.age_on(today)),
        died: record.died,
        address: sight.place.then(|| AddressView {
            street: record.address.street.clone(),
            postal_code: record.address.postal_code.clone(),
            town: record.address.town.clone(),
        }),
        telephone: sight.place.then(|| record.telephone.clone()),
        relatives: if sight.place { record.relatives.iter().map(RelativeView::from).collect() } else { Vec::new() },
        household: if sight.place { household(app, session, &reached).await? } else { Vec::new() },
        born: sight.name.then_some(record.born),
        names: sight
            .name
            .then(|| NamesView { given_name: record.given_name.clone(), family_name: record.family_name.clone() }),
        place: record.coordinates.filter(|_| sight.place).map(|place| PlaceShape {
            latitude_microdegrees: place.latitude_microdegrees,
            longitude_microdegrees: place.longitude_microdegrees,
        }),
        access_known: !record.access.is_empty(),
        protection: names_workers.then(|| ProtectionView {
            kind: record.protected,
            named_workers: record.named_workers.iter().map(|worker| name(*worker)).collect(),
        }),
        joint_consent: consent.map(|it| joint_consent::view(&it, today)),
        mode,
        uses_ibic: unit.and_then(|unit| reached.organisation.unit(unit)).is_some_and(|unit| unit.uses_ibic),
        group: record.group_on(today).map(|group| reached.organisation.named_group(group)),
        groups: groups(record, &reached.organisation),
        contact_person,
        decisions,
        orders: orders(session, &reached, &catalogue),
        care_plan,
        against_orders,
        coming_plan,
        absences,
        technology: technology(app, &reached).await?,
        coming: coming(app, session, &reached, &catalogue, &name).await?,
        been_here,
        may: may(session, &reached),
    })
}

impl From<&Relative> for RelativeView {
    fn from(relative: &Relative) -> Self {
        let Relative { name, relation, telephone } = relative.clone();
        Self { name, relation, telephone }
    }
}

/// Others who live there. One with a protected identity is left out, lest the address of the others tell where.
async fn household(app: &App, session: &Session, reached: &Reached) -> Result<Vec<Named>, AppError> {
    let own = &reached.person.record;
    let Some(household) = own.household else { return Ok(Vec::new()) };
    let persons = records(app.store.list::<Person>(&Filter::default()).await?);
    let others: Vec<&Person> = persons
        .iter()
        .filter(|other| other.household == Some(household) && other.id != own.id)
        .filter(|other| crate::use_cases::care::protection::sight(session, other, &reached.units).place)
        .collect();
    reached.permit.saw(others.iter().map(|other| other.id));
    Ok(others.iter().map(|other| Named::new(other.id, other.full_name())).collect())
}

fn orders(session: &Session, reached: &Reached, catalogue: &Catalogue) -> Vec<OrderView> {
    let mut orders: Vec<OrderView> = reached
        .orders
        .iter()
        .filter(|order| reached.permit.may_see(order.record.law()))
        .map(|order| {
            let unit = reached.organisation.named_unit(order.record.unit);
            OrderView::of(order, reached.named(session), unit, catalogue, session.language)
        })
        .collect();
    orders.sort_by_key(|order| std::cmp::Reverse((order.sent_at, order.id)));
    orders
}

/// A medicine robot hands over medicine under HSL; alarm, camera and watch are decided under SoL.
async fn technology(app: &App, reached: &Reached) -> Result<Vec<TechnologyView>, AppError> {
    let today = app.today();
    let law = |kind| if kind == TechnologyKind::MedicineRobot { Law::Hsl } else { Law::Sol };
    let mut all = records(app.store.list::<Technology>(&Filter::person(reached.person.record.id)).await?);
    all.retain(|it| reached.permit.may_see(law(it.kind)));
    all.sort_by_key(|it| std::cmp::Reverse(it.period.from));
    let view = |it: Technology| TechnologyView {
        id: it.id.uuid(),
        kind: it.kind,
        from: it.period.from,
        to: it.period.to,
        in_use: it.in_use_on(today),
        consent_given_on: it.consent.given_on,
        consent_account: it.consent.account,
        consent_withdrawn_on: it.consent.withdrawn_on,
    };
    Ok(all.into_iter().map(view).collect())
}

async fn coming(
    app: &App,
    session: &Session,
    reached: &Reached,
    catalogue: &Catalogue,
    name: &impl Fn(Id<Worker>) -> Named,
) -> Result<Vec<PlannedVisitView>, AppError> {
    let visits = read_visits::coming(app, reached.person.record.id).await?;
    let workers = visits.iter().flat_map(|planned| planned.workers()).map(|id| (id, name(id))).collect();
    let show = |planned| PlannedVisitView::of(planned, reached.named(session), catalogue, &workers, &reached.permit);
    let shown: Vec<_> = visits.iter().filter_map(show).collect();
    reached.permit.saw_workers(shown.iter().flat_map(|visit| &visit.workers).map(|worker| Id::from_uuid(worker.id)));
    Ok(shown)
}

/// Who has been there is for those who hold the care together and see both laws; who decides or orders needs no names.
async fn been_here_if_planning(app: &App, session: &Session, reached: &Reached) -> Result<Vec<BeenHere>, AppError> {
    if !(reached.permit.may_see(Law::Sol) && reached.permit.may_see(Law::Hsl)) {
        return Ok(Vec::new());
    }
    let visits = read_visits::been_here(app, reached.person.record.id).await?;
    let all: Vec<Worker> = records(app.store.list(&Filter::default()).await?);
    let find = |id: Id<Worker>| all.iter().find(|worker| worker.id == id);
    let name = |id: Id<Worker>| {
        find(id).map_or_else(|| Named::new(id, ""), |it| reached.organisation.named_worker(session, it, app.today()))
    };
    reached.permit.saw_workers(visits.keys().copied());
    let mut been: Vec<BeenHere> =
        visits.into_iter().map(|(worker, visits)| BeenHere { worker: name(worker), visits }).collect();
    been.sort_by(|a, b| b.visits.cmp(&a.visits).then_with(|| a.worker.name.cmp(&b.worker.name)));
    Ok(been)
}

/// What the user may do with the person, so that a front can show what can be done now.
fn may(session: &Session, reached: &Reached) -> Vec<UseCase> {
    let asked = [
        UseCase::ChangeAbsence,
        UseCase::ChangeCarePlan,
        UseCase::ChangeContactPerson,
        UseCase::MovePerson,
        UseCase::MakeDecision,
        UseCase::EndDecision,
        UseCase::MakeHslOrder,
        UseCase::EndHslOrder,
        UseCase::ChangePerson,
        UseCase::ProtectPerson,
        UseCase::ReadJournal,
        UseCase::WriteJournal,
        UseCase::ChangeJointConsent,
        UseCase::ReadJointView,
        UseCase::AcknowledgeOrder,
        UseCase::KeepTags,
    ];
    let may = |use_case: &UseCase| {
        session.roles.iter().any(|grant| match right(*use_case, grant.role).reach {
            Reach::All => true,
            Reach::OwnUnit => grant.unit.is_none_or(|unit| reached.units.contains(&unit)),
            Reach::Own | Reach::None => false,
        })
    };
    asked.into_iter().filter(may).collect()
}
