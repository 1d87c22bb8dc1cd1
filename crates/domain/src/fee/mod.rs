//! Fees (avgifter) as they are decided and told: a municipality's rules by month, and what a person has told of income and
//! housing (32 kap. SoL 2025:400; rules §7). What a month comes to is reckoned in `economy`.

mod closing;
mod ground;
mod rules;

pub use closing::FeeClosing;
pub use ground::{FeeGroundTold, GroundRefused, Income, Living, ground_on};
pub use rules::{FeeBase, FeeRules, FeeRulesRefused, HIGHEST_BY_LAW, KronorRounding, Taxa, TaxaLevel, rules_on};
