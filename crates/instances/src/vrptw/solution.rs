//! Reads and writes a solution in the text of CVRPLIB.

use std::fmt::Write as _;

use crate::amount::{Amount, Exact};
use crate::error::ReadError;

/// The customers of each vehicle in order, the first customer being 1. Starts are the earliest that are possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solution {
    /// One list per vehicle that is used.
    pub routes: Vec<Vec<i64>>,
    /// What the file says that it costs; never relied on.
    pub declared_cost: Option<Exact>,
}

impl Solution {
    /// Reads lines `Route #1: 5 3 7` and `Cost 828.94`; other lines say nothing.
    ///
    /// # Errors
    /// [`ReadError`] naming the line, or saying that there is no route.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let (mut routes, mut declared_cost) = (Vec::new(), None);
        for (number, line) in (1..).zip(text.lines()) {
            let kind = line.to_lowercase();
            if kind.starts_with("route") {
                let (_, customers) =
                    line.split_once(':').ok_or_else(|| ReadError::line(number, "a route without a colon"))?;
                let customer = |word: &str| {
                    word.parse().map_err(|_| ReadError::line(number, format!("{word:?} is no number of a customer")))
                };
                routes.push(customers.split_whitespace().map(customer).collect::<Result<_, _>>()?);
            } else if kind.starts_with("cost") {
                let cost = line.split_whitespace().nth(1).and_then(|word| word.parse().ok()).and_then(Exact::of);
                declared_cost = Some(cost.ok_or_else(|| ReadError::line(number, "the cost is no number"))?);
            }
        }
        if routes.is_empty() {
            return Err(ReadError::new("the file", "it has no line that begins with Route"));
        }
        Ok(Self { routes, declared_cost })
    }

    /// The text of the solution, with this cost. Vehicles that stay are left out.
    pub fn write(&self, cost: Option<Amount>) -> String {
        let mut text = String::new();
        for (number, route) in (1..).zip(self.routes.iter().filter(|route| !route.is_empty())) {
            let customers = route.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
            // Writing to a string cannot fail.
            let _ = writeln!(text, "Route #{number}: {customers}");
        }
        if let Some(cost) = cost {
            let _ = writeln!(text, "Cost {cost}");
        }
        text
    }
}
