//! Whether something is what somebody looks for: parts of names in any order, or a person number.

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wanted {
    words: Vec<String>,
    digits: Option<String>,
}

/// Fewer digits of a number than this find nobody: one digit is everybody's.
const DIGITS_MIN: usize = 4;

impl Wanted {
    /// What a text asks for; none if it asks for nothing yet.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let number = text.chars().all(|sign| sign.is_ascii_digit() || "- +".contains(sign));
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        if number {
            return (digits.len() >= DIGITS_MIN).then(|| Self { words: Vec::new(), digits: Some(digits) });
        }
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        words.iter().any(|word| word.chars().count() >= 2).then_some(Self { words, digits: None })
    }

    /// How well a name fits: 0 where every word begins a part of it, 1 where every word stands in it; none else.
    pub(crate) fn name(&self, name: &str) -> Option<u8> {
        if self.digits.is_some() {
            return None;
        }
        let name = name.to_lowercase();
        let begins = |word: &String| name.split([' ', '-']).any(|part| part.starts_with(word.as_str()));
        if self.words.iter().all(begins) {
            Some(0)
        } else if self.words.iter().all(|word| name.contains(word.as_str())) {
            Some(1)
        } else {
            None
        }
    }

    /// Whether a person number begins so, with the century or without.
    pub(crate) fn number(&self, written: &str) -> bool {
        let number: String = written.chars().filter(char::is_ascii_digit).collect();
        let short = number.get(2..).unwrap_or("");
        self.digits.as_ref().is_some_and(|digits| number.starts_with(digits) || short.starts_with(digits))
    }
}

#[cfg(test)]
mod tests {
    use super::Wanted;

    fn fits(text: &str, name: &str) -> Option<u8> {
        Wanted::of(text).and_then(|wanted| wanted.name(name))
    }

    #[test]
    fn parts_of_names_are_found_in_any_order_beginnings_first() {
        assert_eq!(fits("påh as", "Asta Påhittad"), Some(0));
        assert_eq!(fits("HITTAD", "Asta Påhittad"), Some(1));
        assert_eq!(fits("ann-mar", "Ann-Marie Hittepå"), Some(1));
        assert_eq!(fits("marie", "Ann-Marie Hittepå"), Some(0));
        assert_eq!(fits("asta bo", "Asta Påhittad"), None);
    }

    #[test]
    fn one_sign_or_a_few_digits_ask_for_nothing_yet() {
        assert_eq!(Wanted::of("a"), None);
        assert_eq!(Wanted::of("193"), None);
        assert_eq!(Wanted::of("   "), None);
    }

    #[test]
    fn a_number_is_found_as_it_is_said_with_or_without_the_century() {
        let wanted = |text: &str| Wanted::of(text).is_some_and(|wanted| wanted.number("19380207-1234"));
        assert!(wanted("19380207") && wanted("380207-12") && wanted("3802071234"));
        assert!(!wanted("80207"));
    }
}
