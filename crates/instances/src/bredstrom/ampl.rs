//! The little of the AMPL data language that the set uses: statements that end with a semicolon, sets and tables.

use std::collections::BTreeMap;

use crate::error::ReadError;

/// A statement without its first word and its semicolon.
pub(super) struct Statement<'a> {
    /// Line it begins on, counted from 1.
    line: usize,
    text: &'a str,
}

/// A row of a table: its number, and its cells with the number of each column.
pub(super) struct Row<'a> {
    /// Line it stands on.
    pub(super) line: usize,
    /// The number that begins it.
    pub(super) number: usize,
    /// Its cells in the order of columns.
    pub(super) cells: Vec<&'a str>,
}

/// A table: numbered columns, numbered rows.
pub(super) struct Table<'a> {
    /// Line it begins on.
    pub(super) line: usize,
    /// The numbers of the columns.
    pub(super) columns: Vec<usize>,
    /// The rows.
    pub(super) rows: Vec<Row<'a>>,
}

/// The statements of a file by kind and name, such as `param T`.
pub(super) struct Statements<'a>(BTreeMap<(&'a str, &'a str), Statement<'a>>);

impl<'a> Statements<'a> {
    /// Splits a file into its statements. `#` begins a line that says nothing.
    pub(super) fn read(text: &'a str) -> Result<Self, ReadError> {
        let mut all = BTreeMap::new();
        let mut line = 1;
        for part in text.split(';') {
            let begun = line;
            line += part.matches('\n').count();
            let mut said = part;
            let mut at = begun;
            // Leading empty lines and remarks belong to no statement.
            loop {
                let (first, rest) = said.split_once('\n').unwrap_or((said, ""));
                let idle = first.trim().is_empty() || first.trim_start().starts_with('#');
                if !idle || rest.is_empty() {
                    break;
                }
                (said, at) = (rest, at + 1);
            }
            let said = said.trim();
            if said.is_empty() || (said.starts_with('#') && !said.contains('\n')) {
                continue;
            }
            let (kind, rest) = said.split_once(char::is_whitespace).unwrap_or((said, ""));
            let rest = rest.trim_start();
            let length = rest.find(|sign: char| !(sign.is_alphanumeric() || sign == '_')).unwrap_or(rest.len());
            let (name, body) = rest.split_at(length);
            if !matches!(kind, "set" | "param") || name.is_empty() {
                return Err(ReadError::line(
                    at,
                    format!("a statement begins with {kind:?}, not with set or param and a name"),
                ));
            }
            if all.insert((kind, name), Statement { line: at, text: body }).is_some() {
                return Err(ReadError::line(at, format!("{kind} {name} is given twice")));
            }
        }
        Ok(Self(all))
    }

    fn statement(&self, kind: &'static str, name: &'static str) -> Result<&Statement<'a>, ReadError> {
        self.0.get(&(kind, name)).ok_or_else(|| ReadError::new(format!("{kind} {name}"), "it is missing"))
    }

    /// A single number: `param name := 4`.
    pub(super) fn number(&self, name: &'static str) -> Result<i64, ReadError> {
        let statement = self.statement("param", name)?;
        let text = statement.text.trim_start().trim_start_matches(':').trim_start_matches('=').trim();
        whole(text, statement.line, name)
    }

    /// Pairs of numbers: `set name := (1,19),(3,20)`.
    pub(super) fn pairs(&self, name: &'static str) -> Result<Vec<(usize, usize)>, ReadError> {
        let statement = self.statement("set", name)?;
        let mut pairs = Vec::new();
        for part in statement.text.split('(').skip(1) {
            let inside = part.split(')').next().unwrap_or_default();
            let broken = || ReadError::line(statement.line, format!("({inside} in set {name} is no pair of numbers"));
            let (one, other) = inside.split_once(',').ok_or_else(broken)?;
            let (Ok(one), Ok(other)) = (one.trim().parse(), other.trim().parse()) else { return Err(broken()) };
            pairs.push((one, other));
        }
        Ok(pairs)
    }

    /// A table: `param name: 1 2 := 0 5 5 1 7 7`, one row a line.
    pub(super) fn table(&self, name: &'static str) -> Result<Table<'a>, ReadError> {
        let statement = self.statement("param", name)?;
        let (head, body) = statement
            .text
            .split_once(":=")
            .ok_or_else(|| ReadError::line(statement.line, format!("table {name} has no :=")))?;
        let columns = head.trim_start().trim_start_matches(':').split_whitespace();
        let columns = columns.map(|word| index(word, statement.line, name)).collect::<Result<Vec<_>, _>>()?;
        let first = statement.line + head.matches('\n').count();
        let mut rows: Vec<Row<'a>> = Vec::new();
        for (offset, text) in body.lines().enumerate() {
            let line = first + offset;
            let mut words = text.split_whitespace();
            let Some(number) = words.next() else { continue };
            let number = index(number, line, name)?;
            let cells: Vec<&str> = words.collect();
            if cells.len() != columns.len() {
                let words = format!("{} cells in table {name} with {} columns", cells.len(), columns.len());
                return Err(ReadError::line(line, words));
            }
            if rows.iter().any(|row| row.number == number) {
                return Err(ReadError::line(line, format!("row {number} of table {name} is given twice")));
            }
            rows.push(Row { line, number, cells });
        }
        Ok(Table { line: statement.line, columns, rows })
    }
}

/// A cell as a whole number that could be a time or a count.
pub(super) fn whole(text: &str, line: usize, name: &str) -> Result<i64, ReadError> {
    match text.parse::<i64>() {
        Ok(number) if (0..=1_000_000_000).contains(&number) => Ok(number),
        _ => Err(ReadError::line(line, format!("{text:?} in {name} is no whole number from 0 to 1000000000"))),
    }
}

fn index(text: &str, line: usize, name: &str) -> Result<usize, ReadError> {
    whole(text, line, name).map(|number| number as usize)
}
