//! Sessions: who asks, with which roles, in which language. Use cases get one and never look at cookies or flags.

use std::fmt;

use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_domain::worker::Worker;

use crate::access::{Role, Trail};
use crate::words::Language;

/// The name a user logs in by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UserName(String);

impl UserName {
    /// The name as written, with the case taken away: people do not remember it.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(name.trim().to_lowercase())
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a user may be called so: small letters, digits, full stop, hyphen, underscore, at most 64.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        (1..=64).contains(&self.0.len())
            && self.0.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || ".-_".contains(sign))
    }
}

impl fmt::Display for UserName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A role for a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The unit; none means all units.
    pub unit: Option<Id<Unit>>,
}

/// Who asks.
///
/// It carries the trail of the request, so that one request is one row in the access log. A clone shares the trail;
/// work that outlives the request takes [`Session::apart`].
#[derive(Debug, Clone)]
pub struct Session {
    /// Who.
    pub user: UserName,
    /// Name on screen.
    pub display_name: String,
    /// Roles.
    pub roles: Vec<Grant>,
    /// The worker the user is, if any.
    pub worker: Option<Id<Worker>>,
    /// The language answers are worded in.
    pub language: Language,
    /// What every changing request must show.
    pub(crate) csrf: String,
    /// The hash of the token that opened it; none on the command line.
    pub(crate) key: Option<Vec<u8>>,
    /// Somebody else has seen the password: nothing is allowed but to change it.
    pub(crate) must_change_password: bool,
    trail: Trail,
}

impl Session {
    /// A session of a user.
    pub(crate) fn new(
        user: UserName,
        display_name: String,
        roles: Vec<Grant>,
        worker: Option<Id<Worker>>,
        language: Language,
    ) -> Self {
        Self {
            user,
            display_name,
            roles,
            worker,
            language,
            csrf: String::new(),
            key: None,
            must_change_password: false,
            trail: Trail::default(),
        }
    }

    /// Whoever sits at the machine of an embedded database and can read its file anyway: all that the command line does.
    #[must_use]
    pub fn local_administrator(language: Language) -> Self {
        let roles = [
            Role::Administrator,
            Role::SystemOwner,
            Role::UnitManager,
            Role::Planner,
            Role::Controller,
            Role::FeeOfficer,
        ];
        let roles = roles.into_iter().map(|role| Grant { role, unit: None }).collect();
        Self::new(UserName::new("local-administrator"), "Local administrator".into(), roles, None, language)
    }

    /// The same user for work that goes on after the request: with a trail of its own, to be closed by that work.
    #[must_use]
    pub fn apart(&self) -> Self {
        Self { trail: Trail::default(), ..self.clone() }
    }

    /// What every changing request must show.
    #[must_use]
    pub fn csrf_token(&self) -> &str {
        &self.csrf
    }

    /// The trail of the request.
    #[must_use]
    pub const fn trail(&self) -> &Trail {
        &self.trail
    }

    /// Whether the user has a role, for any unit.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.roles.iter().any(|grant| grant.role == role)
    }
}
