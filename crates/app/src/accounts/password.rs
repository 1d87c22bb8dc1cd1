//! Passwords: argon2id, always computed on a thread of its own because it is meant to be slow.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::clock::Random;
use crate::error::AppError;
use crate::jobs::blocking;

/// The fewest characters a password may have.
pub const SHORTEST_PASSWORD: usize = 12;

/// Memory for one computation, in KiB: 19 MiB, the least that OWASP's cheat sheet gives for two passes.
const MEMORY_KIB: u32 = 19 * 1024;
/// Passes over the memory.
const PASSES: u32 = 2;
/// Lanes: one, so that a log-in takes one core.
const LANES: u32 = 1;

fn argon2() -> Result<Argon2<'static>, AppError> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(AppError::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The hash of a password, as a PHC string with its parameters and salt.
///
/// # Errors
/// [`AppError::Internal`] if it cannot be computed.
#[crate::compiled_once]
pub async fn hash(password: String, random: &dyn Random) -> Result<String, AppError> {
    let mut salt = [0_u8; 16];
    random.fill(&mut salt);
    blocking(move || {
        argon2()?
            .hash_password_with_salt(password.as_bytes(), &salt)
            .map(|hash| hash.to_string())
            .map_err(AppError::internal)
    })
    .await?
}

/// Whether a password is the one that was hashed.
///
/// Without a hash (no such user, or one who cannot log in) the same work is done on one that matches nothing, so that
/// the time taken does not tell whether the user exists.
///
/// # Errors
/// [`AppError::Internal`] if it cannot be computed.
#[crate::compiled_once]
pub async fn verify(password: String, hash: Option<String>) -> Result<bool, AppError> {
    blocking(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODYS_HASH.to_owned());
        let Ok(parsed) = PasswordHash::new(&hash) else { return Ok(false) };
        let fits = argon2()?.verify_password(password.as_bytes(), &parsed).is_ok();
        Ok(fits && known)
    })
    .await?
}

/// A hash with the parameters above, of a password nobody has.
const NOBODYS_HASH: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SeededRandom;

    #[tokio::test]
    async fn only_the_password_that_was_hashed_fits() {
        let hashed = hash("en påhittad fras".into(), &SeededRandom::from_seed(1)).await.unwrap();
        assert!(hashed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify("en påhittad fras".into(), Some(hashed.clone())).await.unwrap());
        assert!(!verify("en annan fras".into(), Some(hashed)).await.unwrap());
    }

    #[tokio::test]
    async fn who_has_no_hash_fits_no_password_but_the_work_is_done() {
        assert!(PasswordHash::new(NOBODYS_HASH).is_ok(), "an unreadable hash would answer at once");
        assert!(!verify(String::new(), None).await.unwrap());
    }
}
