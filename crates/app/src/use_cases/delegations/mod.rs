//! Delegations: who may do what, what expires, what a withdrawal reopens.
