//! Who may do what: roles, use cases, the table between them, permits and the access log (invariants 3 and 10).

pub mod log;
pub mod permit;
pub mod role;
pub mod table;
pub mod trail;
pub mod use_case;

pub use permit::{Permit, Scope, Units};
pub use role::Role;
pub use table::{Domains, Purpose, Reach, Right, right};
pub use trail::Trail;
pub use use_case::UseCase;
