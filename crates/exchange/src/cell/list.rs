//! Several values in one cell: `|` between them, or `,` where there is no `|`; a backslash takes the next sign as it is.

/// Splits a cell into its values.
pub(crate) fn split(text: &str) -> Vec<String> {
    split_at(text, if has_bare(text, '|') { '|' } else { ',' })
}

/// Splits a cell at `|` only, for values that have commas of their own.
pub(crate) fn split_bars(text: &str) -> Vec<String> {
    split_at(text, '|')
}

fn split_at(text: &str, separator: char) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        let last = items.len() - 1;
        if sign == '\\' {
            items[last].extend(signs.next());
        } else if sign == separator {
            items.push(String::new());
        } else {
            items[last].push(sign);
        }
    }
    items.into_iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
}

fn has_bare(text: &str, separator: char) -> bool {
    let mut escaped = false;
    text.chars().any(|sign| {
        let bare = sign == separator && !escaped;
        escaped = sign == '\\' && !escaped;
        bare
    })
}

/// Writes values into one cell.
pub(crate) fn join(items: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let escape = |item: &str| item.replace('\\', "\\\\").replace('|', "\\|").replace(',', "\\,");
    items.into_iter().map(|item| escape(item.as_ref())).collect::<Vec<_>>().join(" | ")
}

/// Writes values that have commas of their own into one cell.
pub(crate) fn join_bars(items: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let escape = |item: &str| item.replace('\\', "\\\\").replace('|', "\\|");
    items.into_iter().map(|item| escape(item.as_ref())).collect::<Vec<_>>().join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_and_bars_both_separate_and_a_written_list_reads_back() {
        assert_eq!(split("DUSCH, STÄD"), ["DUSCH", "STÄD"]);
        assert_eq!(split("Berg, Anna | Ek, Per"), ["Berg, Anna", "Ek, Per"]);
        for items in [vec!["a|b", "c,d", "e\\"], vec!["only, one"], vec![]] {
            assert_eq!(split(&join(&items)), items);
        }
    }
}
