//! Own checks (egenkontroll): the least that a unit looks at by itself each month, in every steering mode (S-072, S-161).

pub mod done;
pub mod read;
pub mod record;
