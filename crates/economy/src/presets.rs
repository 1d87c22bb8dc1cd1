//! Models named after municipalities, as readable files in `presets/`: what is published, and what is our reading of it.

use tillit_domain::compensation::CompensationModel;

use crate::model_file::{self, ModelFileError};

/// A preset: its short name and its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    /// What it is asked for by.
    pub name: &'static str,
    /// The file.
    pub text: &'static str,
}

macro_rules! presets {
    ($($name:literal),* $(,)?) => {
        /// All of them, by name.
        pub const ALL: &[Preset] =
            &[$(Preset { name: $name, text: include_str!(concat!("../presets/", $name, ".toml")) }),*];
    };
}

presets![
    "alingsas",
    "bracke",
    "bracke-ram",
    "huddinge",
    "kristianstad",
    "ljungby",
    "norrkoping",
    "orebro",
    "sollentuna",
    "solna",
];

impl Preset {
    /// The model.
    ///
    /// # Errors
    /// [`ModelFileError`]; the tests see to it that there is none.
    pub fn model(self) -> Result<CompensationModel, ModelFileError> {
        model_file::read(self.text)
    }
}

/// The preset of a name; upper and lower case, and å, ä and ö, are alike.
#[must_use]
pub fn named(name: &str) -> Option<Preset> {
    let plain = |text: &str| {
        let text = text.trim().to_lowercase();
        text.chars()
            .map(|letter| match letter {
                'å' | 'ä' => 'a',
                'ö' => 'o',
                ' ' | '_' => '-',
                other => other,
            })
            .collect::<String>()
    };
    let asked = plain(name);
    ALL.iter().copied().find(|preset| preset.name == asked)
}
