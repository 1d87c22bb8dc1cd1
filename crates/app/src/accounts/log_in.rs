//! From a name and a password to a session, and from a cookie's token to the session it opened.

use jiff::Timestamp;
use tillit_storage::{LoginAttempt, StoredSession, User};

use super::password;
use super::session::{Grant, Session, UserName};
use super::settings;
use super::throttle::{REMEMBERED, wait_seconds};
use super::token::Token;
use crate::access::Role;
use crate::app::App;
use crate::error::AppError;
use crate::words::Language;

/// How far a session's last use may be off, in seconds; it is written at most this often.
const LAST_USE_SECONDS: i64 = 60;

/// Logs in: throttles, verifies, and opens a session.
///
/// The attempt is recorded as failed before the password is looked at, so that many guesses at once count as many.
///
/// # Errors
/// [`AppError::WrongLogIn`] whatever it is that does not fit; [`AppError::TooManyAttempts`].
#[crate::compiled_once]
pub async fn log_in(app: &App, name: &str, secret: String, address: &str) -> Result<(Token, Session), AppError> {
    let name = UserName::new(name);
    // Names that cannot exist are counted together, so that nobody fills the database with made-up ones.
    let counted = if name.is_sound() { name.as_str() } else { "?" };
    let now = app.now();
    let since = now.checked_sub(REMEMBERED).map_err(AppError::internal)?;
    let attempts = app.store.login_attempts(counted, address, since).await?;
    let wait = wait_seconds(&attempts, counted, address, now);
    if wait > 0 {
        return Err(AppError::TooManyAttempts { wait_seconds: wait });
    }
    let attempt =
        |succeeded| LoginAttempt { user: counted.to_owned(), address: address.to_owned(), at: now, succeeded };
    app.store.add_login_attempt(&attempt(false)).await?;
    let user = app.store.user(name.as_str()).await?.filter(|user| user.active);
    let hash = user.as_ref().map(|user| user.password_hash.clone());
    let fits = password::verify(secret, hash).await?;
    let Some(user) = user.filter(|_| fits) else { return Err(AppError::WrongLogIn) };
    app.store.add_login_attempt(&attempt(true)).await?;
    app.store.tidy_sessions(now, since).await?;
    open(app, &user).await
}

/// Opens a session for a user.
async fn open(app: &App, user: &User) -> Result<(Token, Session), AppError> {
    let now = app.now();
    let (token, csrf) = (Token::new(&*app.random), Token::new(&*app.random));
    let stored = StoredSession {
        token_hash: token.hash(),
        user: user.name.clone(),
        csrf_token: csrf.secret().to_owned(),
        created_at: now,
        expires_at: end_of(app, now, now)?,
    };
    app.store.add_session(&stored).await?;
    let mut session = with_key(session_of(user), &stored);
    session.must_change_password = settings::of(app, &session.user).await?.password_is_temporary;
    Ok((token, session))
}

/// When a session ends that began and was last used at these instants: unused for long enough, or too old.
fn end_of(app: &App, created_at: Timestamp, used_at: Timestamp) -> Result<Timestamp, AppError> {
    let unused = used_at.checked_add(app.settings.session_idle).map_err(AppError::internal)?;
    let too_old = created_at.checked_add(app.settings.session_longest).map_err(AppError::internal)?;
    Ok(unused.min(too_old))
}

/// The session that a token opened, if it is still good.
///
/// # Errors
/// [`AppError::NotSignedIn`].
#[crate::compiled_once]
pub async fn session_by_token(app: &App, token: &Token) -> Result<Session, AppError> {
    let now = app.now();
    let stored = app.store.session(&token.hash(), now).await?.ok_or(AppError::NotSignedIn)?;
    let user = app.store.user(&stored.user).await?.filter(|user| user.active).ok_or(AppError::NotSignedIn)?;
    let end = end_of(app, stored.created_at, now)?;
    if end.duration_since(stored.expires_at).as_secs() >= LAST_USE_SECONDS {
        app.store.prolong_session(&stored.token_hash, end).await?;
    }
    let mut session = with_key(session_of(&user), &stored);
    session.must_change_password = settings::of(app, &session.user).await?.password_is_temporary;
    Ok(session)
}

/// The session of a user on the command line, where whoever may start the program may say who acts.
///
/// # Errors
/// [`AppError::NotFound`] if there is no such user.
#[crate::compiled_once]
pub async fn session_as(app: &App, name: &str) -> Result<Session, AppError> {
    let name = UserName::new(name);
    let user = app.store.user(name.as_str()).await?.filter(|user| user.active).ok_or(AppError::NotFound)?;
    Ok(session_of(&user))
}

fn with_key(mut session: Session, stored: &StoredSession) -> Session {
    session.csrf.clone_from(&stored.csrf_token);
    session.key = Some(stored.token_hash.clone());
    session
}

/// The session of a stored user; roles this version does not know give no right.
fn session_of(user: &User) -> Session {
    let roles = user.roles.iter().filter_map(|(name, unit)| Some(Grant { role: Role::named(name)?, unit: *unit }));
    let language = Language::tagged(&user.language);
    Session::new(UserName::new(&user.name), user.display_name.clone(), roles.collect(), user.worker, language)
}
