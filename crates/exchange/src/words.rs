//! Words that people type for a value, compared the way people read: capitals, spaces and hyphens do not matter.

/// Letters and digits only, small, without rings and dots, so that "Beslut-ID" and "beslut id" are the same.
pub(crate) fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|sign| sign.is_alphanumeric())
        .map(|sign| match sign {
            'å' | 'ä' | 'à' => 'a',
            'ö' => 'o',
            'é' | 'è' => 'e',
            other => other,
        })
        .collect()
}

/// Whether two texts are the same word.
pub(crate) fn same(one: &str, other: &str) -> bool {
    one == other || fold(one) == fold(other)
}

/// The words for the values of a `T`. The first word of each is the one that exports write.
#[derive(Debug)]
pub(crate) struct Words<T: 'static>(pub(crate) &'static [(T, &'static [&'static str])]);

impl<T: Copy + PartialEq> Words<T> {
    /// The value a word stands for.
    pub(crate) fn read(&self, text: &str) -> Result<T, crate::Remedy> {
        let hit = self.0.iter().find(|(_, words)| words.iter().any(|word| same(word, text)));
        hit.map(|(value, _)| *value).ok_or_else(|| crate::Remedy::OneOf { words: self.first_words() })
    }

    /// The word for a value.
    pub(crate) fn write(&self, value: T) -> &'static str {
        self.0.iter().find(|(known, _)| *known == value).map_or("", |(_, words)| words[0])
    }

    fn first_words(&self) -> Vec<&'static str> {
        self.0.iter().map(|(_, words)| words[0]).collect()
    }
}
