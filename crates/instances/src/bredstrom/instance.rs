//! Reads an instance.

use super::ampl::{Statements, Table, whole};
use crate::amount::Exact;
use crate::error::ReadError;

/// A day to plan. Places and visits share numbers: 0 is the depot. Times are minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// How many carers there are.
    pub carers: usize,
    /// When everybody is back.
    pub horizon: i64,
    /// How long each visit takes.
    pub duration: Vec<i64>,
    /// The earliest and the latest start of each visit.
    pub window: Vec<(i64, i64)>,
    /// Travel from row to column.
    pub travel: Vec<Vec<i64>>,
    /// What each carer (column) on each visit (row) costs; lower is better.
    pub preference: Vec<Vec<Exact>>,
    /// Visits that start together, with different carers.
    pub pairs: Vec<(usize, usize)>,
}

impl Instance {
    /// Reads the AMPL text of an instance. The tables of the three-day extension have a column per day, all alike; the
    /// first is taken, with every visit of the day.
    ///
    /// # Errors
    /// [`ReadError`] naming the line and what is wrong on it.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let statements = Statements::read(text)?;
        let duration = first_column(&statements.table("s_id")?, "s_id", None)?;
        let nodes = duration.len();
        if nodes == 0 {
            return Err(ReadError::new("param s_id", "it has no rows"));
        }
        let earliest = first_column(&statements.table("e_id")?, "e_id", Some(nodes))?;
        let latest = first_column(&statements.table("l_id")?, "l_id", Some(nodes))?;
        let preference = preferences(&statements.table("prefer_id")?, nodes)?;
        let carers = statements.number("kn")? as usize;
        if preference.first().is_some_and(|row| row.len() != carers) {
            return Err(ReadError::new("param kn", format!("table prefer_id is not for {carers} carers")));
        }
        Ok(Self {
            carers,
            horizon: statements.number("T")?,
            duration,
            window: earliest.into_iter().zip(latest).collect(),
            travel: travel(&statements.table("t_ij")?, nodes)?,
            preference,
            pairs: pairs(&statements, nodes)?,
        })
    }

    /// All visits.
    pub fn visits(&self) -> std::ops::Range<usize> {
        1..self.duration.len()
    }
}

/// The rows of a table in order of their numbers, which are 0 to `nodes` without a gap.
fn in_order<'a, 'b>(
    table: &'b Table<'a>,
    name: &str,
    from: usize,
    nodes: usize,
) -> Result<Vec<&'b super::ampl::Row<'a>>, ReadError> {
    let mut rows: Vec<_> = table.rows.iter().collect();
    rows.sort_by_key(|row| row.number);
    if let Some((expected, row)) = (from..).zip(&rows).find(|(expected, row)| *expected != row.number) {
        return Err(ReadError::line(row.line, format!("table {name} has row {}, but no row {expected}", row.number)));
    }
    if rows.len() + from != nodes {
        let words = format!("table {name} ends before row {}, or has more rows than there are visits", nodes - 1);
        return Err(ReadError::line(table.line, words));
    }
    Ok(rows)
}

fn first_column(table: &Table<'_>, name: &str, nodes: Option<usize>) -> Result<Vec<i64>, ReadError> {
    let rows = in_order(table, name, 0, nodes.unwrap_or(table.rows.len()))?;
    let cell = |row: &&super::ampl::Row<'_>| match row.cells.first() {
        Some(cell) => whole(cell, row.line, name),
        None => Err(ReadError::line(row.line, format!("table {name} has no columns"))),
    };
    rows.iter().map(cell).collect()
}

fn travel(table: &Table<'_>, nodes: usize) -> Result<Vec<Vec<i64>>, ReadError> {
    if table.columns != (0..nodes).collect::<Vec<_>>() {
        return Err(ReadError::line(table.line, format!("the columns of table t_ij are not 0 to {}", nodes - 1)));
    }
    let rows = in_order(table, "t_ij", 0, nodes)?;
    rows.iter().map(|row| row.cells.iter().map(|cell| whole(cell, row.line, "t_ij")).collect()).collect()
}

fn preferences(table: &Table<'_>, nodes: usize) -> Result<Vec<Vec<Exact>>, ReadError> {
    // The depot has no row, and gets an empty one so that rows are numbers of visits.
    let rows = in_order(table, "prefer_id", 1, nodes)?;
    let mut all = vec![vec![Exact::default(); table.columns.len()]];
    for row in rows {
        let cell = |cell: &&str| {
            let number = cell.parse::<f64>().ok().and_then(Exact::of);
            number.ok_or_else(|| ReadError::line(row.line, format!("{cell:?} in prefer_id is no number")))
        };
        all.push(row.cells.iter().map(cell).collect::<Result<_, _>>()?);
    }
    Ok(all)
}

fn pairs(statements: &Statements<'_>, nodes: usize) -> Result<Vec<(usize, usize)>, ReadError> {
    let pairs = statements.pairs("Shared_Visited")?;
    for &(one, other) in &pairs {
        if one == other || [one, other].iter().any(|visit| !(1..nodes).contains(visit)) {
            return Err(ReadError::new("set Shared_Visited", format!("({one},{other}) is no pair of visits")));
        }
    }
    Ok(pairs)
}
