//! Errors of use cases, and the shape in which every front shows them.
//!
//! Which to use: `NotFound` for what does not exist and for what the user may not know exists; `NotAllowed` where no role
//! of the user has the right at all; `Invalid` when fields of the input are wrong; `Refused` when a rule of the domain
//! says no, with the rule's code and words; `Conflict` when somebody else was faster. Storage errors pass through `?`.

use serde::Serialize;
use serde_json::Value;
use tillit_storage::StoreError;
use utoipa::ToSchema;

use crate::words::{self, Language};

/// A use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// Nobody is logged in, or the session has ended.
    #[error("not logged in")]
    NotSignedIn,
    /// Name and password do not go together; which of them is wrong is never told.
    #[error("wrong name or password")]
    WrongLogIn,
    /// Too many attempts to log in.
    #[error("too many attempts, wait {wait_seconds} s")]
    TooManyAttempts {
        /// Seconds until the next attempt is heard.
        wait_seconds: i64,
    },
    /// The request does not carry the session's CSRF token.
    #[error("the CSRF token is missing or wrong")]
    WrongToken,
    /// No role of the user has the right.
    #[error("not allowed")]
    NotAllowed,
    /// The office has taken the phone's right away; it wipes.
    #[error("device revoked")]
    DeviceRevoked,
    /// It does not exist, or the user may not know that it does.
    #[error("not found")]
    NotFound,
    /// Somebody else has changed it since.
    #[error("changed by somebody else")]
    Conflict {
        /// What it is now, in the shape the request would have answered with.
        current: Option<Value>,
    },
    /// A rule says no.
    #[error("refused: {code}")]
    Refused {
        /// The rule, for programs.
        code: &'static str,
        /// Why and what to do, in the user's language.
        words: String,
        /// What belongs to it, such as the gate's findings.
        findings: Option<Value>,
    },
    /// Fields of the input are wrong.
    #[error("invalid input in {} field(s)", fields.len())]
    Invalid {
        /// Which, and what to do.
        fields: Vec<FieldError>,
    },
    /// A part of the request could not be read at all.
    #[error("cannot read {field}")]
    Unreadable {
        /// Which field, by its path in the request.
        field: String,
        /// What is wrong with it.
        fault: ReadFault,
    },
    /// The database could not do it.
    #[error(transparent)]
    Store(StoreError),
    /// A mistake of ours; the words are for the log, not for the user.
    #[error("internal: {0}")]
    Internal(String),
}

/// How long to wait when the database is busy: long enough for what waits there to be written.
const BUSY_SECONDS: i64 = 10;

/// A field that is wrong, and the remedy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    /// The field's name in the request.
    pub field: String,
    /// What to do, in the user's language.
    pub remedy: String,
}

/// Why a field of a request cannot be read. What was sent is not part of it, so it can never leak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadFault {
    /// The request is not JSON.
    NotJson,
    /// It is not there.
    Missing,
    /// It is none of the values it may have.
    NotAmong(Vec<String>),
    /// It has another form than it should: text for a number, or a day that does not exist.
    Malformed,
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict { .. } => Self::Conflict { current: None },
            other => Self::Store(other),
        }
    }
}

impl AppError {
    /// A mistake of ours, told to the log.
    #[must_use]
    pub fn internal(why: impl ToString) -> Self {
        Self::Internal(why.to_string())
    }

    /// One wrong field.
    #[must_use]
    pub fn field(field: &str, remedy: impl Into<String>) -> Self {
        Self::Invalid { fields: vec![FieldError { field: field.to_owned(), remedy: remedy.into() }] }
    }

    /// A refusal by a rule, worded for the user.
    #[must_use]
    pub fn refused(refusal: &impl words::Refusal, language: Language) -> Self {
        Self::Refused { code: refusal.code(), words: refusal.in_words(language), findings: None }
    }

    /// The code for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotSignedIn => "not_signed_in",
            Self::WrongLogIn => "wrong_log_in",
            Self::TooManyAttempts { .. } => "too_many_attempts",
            Self::WrongToken => "wrong_token",
            Self::NotAllowed => "not_allowed",
            Self::DeviceRevoked => "device_revoked",
            Self::NotFound => "not_found",
            Self::Conflict { .. } => "conflict",
            Self::Refused { code, .. } => code,
            Self::Invalid { .. } | Self::Unreadable { .. } => "invalid",
            Self::Store(StoreError::Busy) => "busy",
            Self::Store(_) | Self::Internal(_) => "internal",
        }
    }

    /// The HTTP status that says the same.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::NotSignedIn | Self::WrongLogIn => 401,
            Self::NotAllowed | Self::WrongToken | Self::DeviceRevoked => 403,
            Self::NotFound => 404,
            Self::Conflict { .. } => 409,
            Self::Refused { .. } | Self::Invalid { .. } | Self::Unreadable { .. } => 422,
            Self::TooManyAttempts { .. } => 429,
            Self::Store(StoreError::Busy) => 503,
            Self::Store(_) | Self::Internal(_) => 500,
        }
    }

    /// After how many seconds the same may be tried again, where waiting helps.
    #[must_use]
    pub const fn retry_after_seconds(&self) -> Option<i64> {
        match self {
            Self::TooManyAttempts { wait_seconds } => Some(*wait_seconds),
            Self::Store(StoreError::Busy) => Some(BUSY_SECONDS),
            _ => None,
        }
    }

    /// Whether its words say nothing about the cause, which then stands only in the log.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        match self {
            Self::Internal(_) => true,
            Self::Store(StoreError::Busy) => false,
            Self::Store(error) => !words::tells_cause(error),
            _ => false,
        }
    }

    /// The error in the shape every front shows.
    #[must_use]
    pub fn problem(self, language: Language) -> Problem {
        let (status, code) = (self.status(), self.code());
        let (title, detail) = words::error(&self, language);
        let (fields, current, findings) = match self {
            Self::Invalid { fields } => (fields, None, None),
            Self::Unreadable { field, fault } => {
                (vec![FieldError { field, remedy: words::read_fault(&fault, language) }], None, None)
            }
            Self::Conflict { current } => (Vec::new(), current, None),
            Self::Refused { findings, .. } => (Vec::new(), None, findings),
            _ => (Vec::new(), None, None),
        };
        Problem {
            kind: "about:blank".to_owned(),
            title,
            status,
            detail,
            code: code.to_owned(),
            fields,
            current,
            findings,
        }
    }
}

/// An error as `application/problem+json` (RFC 9457), worded in the user's language.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the code tells the kind.
    #[serde(rename = "type")]
    pub kind: String,
    /// A short title.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened and what to do.
    pub detail: String,
    /// The kind of error, for programs.
    pub code: String,
    /// Fields that are wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldError>,
    /// What the thing is now, when somebody else was faster.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub current: Option<Value>,
    /// What the gate found.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Vec<Object>>)]
    pub findings: Option<Value>,
}
