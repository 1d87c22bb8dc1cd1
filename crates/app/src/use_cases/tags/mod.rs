//! Tags at dwellings (S-076, S-080): put up, missed and found, replaced, revoked.

mod change;
mod list;
mod put_up;

pub use change::{TagChange, TagChangeKind, run as change};
pub use list::{TagList, TagView, run as list};
pub use put_up::{NewTag, run as put_up};
