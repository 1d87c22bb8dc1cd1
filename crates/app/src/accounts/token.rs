//! Tokens: 32 random bytes that the browser keeps; the database keeps only their hash.

use sha2::{Digest, Sha256};

use crate::clock::Random;

/// A secret that opens a session. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one.
    #[must_use]
    pub fn new(random: &dyn Random) -> Self {
        let mut bytes = [0_u8; 32];
        random.fill(&mut bytes);
        Self(hex(&bytes))
    }

    /// One that somebody showed us.
    #[must_use]
    pub fn shown(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text to hand out.
    #[must_use]
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// What the database keeps: SHA-256. A token has 256 random bits, so no salt is needed.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("<token>")
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
#[must_use]
pub fn same_secret(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |differ, (x, y)| differ | (x ^ y)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SeededRandom;

    #[test]
    fn a_token_is_long_unlike_the_next_and_kept_only_as_a_hash() {
        let random = SeededRandom::from_seed(7);
        let (first, second) = (Token::new(&random), Token::new(&random));
        assert_eq!(first.secret().len(), 64);
        assert_ne!(first, second);
        assert_ne!(first.hash(), first.secret().as_bytes());
        assert_eq!(first.hash(), Token::shown(first.secret()).hash());
        assert_eq!(format!("{first:?}"), "<token>");
    }

    #[test]
    fn secrets_are_the_same_only_if_every_sign_is() {
        assert!(same_secret("abc", "abc"));
        assert!(!same_secret("abc", "abd"));
        assert!(!same_secret("abc", "ab"));
    }
}
