//! How units are steered, and the decisions about it.
