//! A wrapper that keeps personal data out of logs: whatever is in it prints as nothing but its kind.

use std::fmt;

/// Personal data on its way through code that logs.
///
/// `Debug` and `Display` tell only that something is there. A canary test lets a made-up person through the server and
/// looks for that person in everything that was traced.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Personal<T>(pub T);

impl<T> Personal<T> {
    /// What is inside; named so that each use can be found.
    #[must_use]
    pub fn disclose(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Personal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<personal>")
    }
}

impl<T> fmt::Display for Personal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<personal>")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_data_prints_as_nothing_but_its_kind() {
        let name = Personal("Påhittad Person");
        assert_eq!(format!("{name} {name:?}"), "<personal> <personal>");
        assert_eq!(*name.disclose(), "Påhittad Person");
    }
}
