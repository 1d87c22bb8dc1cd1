//! The first administrator: made where there is no account yet, with a password that is told once and must be changed.

use tillit_storage::{Actor, Expect, User};

use super::password;
use super::session::UserName;
use super::settings::{self, UserSettings};
use crate::access::Role;
use crate::app::App;
use crate::clock::Random;
use crate::error::AppError;
use crate::words::Language;

/// Signs of a password that is read aloud and typed: none that looks like another.
const SIGNS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// Signs in a group, and groups.
const GROUPS: (usize, usize) = (5, 4);

/// The first administrator, as it is told once.
#[derive(Clone)]
pub struct FirstAdministrator {
    /// What is typed to log in.
    pub name: String,
    /// The password; it opens nothing but the change of it.
    pub password: String,
}

/// Makes the first administrator if nobody has an account; none if somebody has.
///
/// It may do two things: bring in data and keep accounts. Everything else is for roles that the administrator then gives.
///
/// # Errors
/// What storage says.
#[crate::compiled_once]
pub async fn administrator(app: &App, language: Language) -> Result<Option<FirstAdministrator>, AppError> {
    if !app.store.users().await?.is_empty() {
        return Ok(None);
    }
    let name = UserName::new("admin");
    let password = one_time(&*app.random);
    let user = User {
        name: name.as_str().to_owned(),
        display_name: if language == Language::Sv { "Administratör" } else { "Administrator" }.to_owned(),
        password_hash: password::hash(password.clone(), &*app.random).await?,
        roles: vec![(Role::Administrator.name().to_owned(), None)],
        worker: None,
        language: language.tag().to_owned(),
        active: true,
    };
    let actor = Actor { user: "first-start".into(), at: app.now() };
    let temporary = UserSettings { password_is_temporary: true, ..UserSettings::usual(&name) };
    settings::keep(app, &temporary, &actor).await?;
    app.store.put_user(&user, Expect::New, &actor).await?;
    Ok(Some(FirstAdministrator { name: user.name, password }))
}

fn one_time(random: &dyn Random) -> String {
    let (signs, groups) = GROUPS;
    let mut text = String::new();
    while text.len() < signs * groups {
        let mut byte = [0_u8; 1];
        random.fill(&mut byte);
        // Only bytes below a multiple of the number of signs are used, so that no sign is likelier than another.
        let (byte, many) = (usize::from(byte[0]), SIGNS.len());
        if byte < 256 / many * many {
            text.push(char::from(SIGNS[byte % many]));
        }
    }
    let parts: Vec<&str> = (0..groups).map(|part| &text[part * signs..(part + 1) * signs]).collect();
    parts.join("-")
}
