//! Where in a model's text a field stands, so that what is wrong with it is told at its line.

/// The line (1 for the first) of a field such as `parts[1].prices[0].ore_per_hour` in a TOML text: its own, else that of the
/// nearest thing it belongs to; none where nothing of it is written, and in JSON.
#[must_use]
pub fn line_of(text: &str, field: &str) -> Option<usize> {
    if text.trim_start().starts_with('{') {
        return None;
    }
    let names: Vec<(&str, usize)> = field.split('.').map(name_and_place).collect();
    let mut best = None;
    // The table that is open, as a path of names with their place, and how many of each list have begun.
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut begun: Vec<(Vec<(String, usize)>, usize)> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        let list = line.strip_prefix("[[").and_then(|rest| rest.split("]]").next());
        let table = line.strip_prefix('[').and_then(|rest| rest.split(']').next());
        if let Some(header) = list {
            open = opened(header, &mut begun, true);
        } else if let Some(header) = table {
            open = opened(header, &mut begun, false);
        } else if let Some((key, _)) = line.split_once('=').filter(|_| !line.starts_with('#')) {
            let mut path = open.clone();
            path.extend(key.trim().split('.').map(|name| (name.trim().to_owned(), 0)));
            closer(&mut best, agree(&path, &names, true), at + 1);
            continue;
        } else {
            continue;
        }
        closer(&mut best, agree(&open, &names, false), at + 1);
    }
    best.map(|(_, line)| line)
}

fn name_and_place(part: &str) -> (&str, usize) {
    match part.split_once('[') {
        Some((name, place)) => (name, place.trim_end_matches(']').parse().unwrap_or(0)),
        None => (part, 0),
    }
}

type Path = Vec<(String, usize)>;

/// The path of a header: each list in it stands at the last of it that has begun.
fn opened(header: &str, begun: &mut Vec<(Path, usize)>, list: bool) -> Path {
    let mut path: Path = Vec::new();
    let names: Vec<&str> = header.split('.').map(str::trim).collect();
    for (number, name) in names.iter().enumerate() {
        path.push(((*name).to_owned(), 0));
        let begins = list && number + 1 == names.len();
        match begun.iter_mut().find(|(of, _)| *of == path) {
            Some((_, count)) if begins => *count += 1,
            None if begins => begun.push((path.clone(), 0)),
            _ => {}
        }
        let place = begun.iter().find(|(of, _)| *of == path).map_or(0, |(_, count)| *count);
        if let Some(last) = path.last_mut() {
            last.1 = place;
        }
    }
    path
}

/// How many names of a field a path has in common with it; none if it leads elsewhere. A key may lead further in: its value is
/// written on its own line.
fn agree(path: &[(String, usize)], names: &[(&str, usize)], key: bool) -> Option<usize> {
    let same = path.iter().zip(names).take_while(|((name, place), (asked, at))| {
        name == asked && (place == at || key && path.last().is_some_and(|(last, _)| last == name))
    });
    let count = same.count();
    (count == path.len().min(names.len()) && count > 0).then_some(count)
}

fn closer(best: &mut Option<(usize, usize)>, found: Option<usize>, line: usize) {
    if let Some(depth) = found
        && best.is_none_or(|(held, _)| depth > held)
    {
        *best = Some((depth, line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "name = \"Prov\"\n\
        least_known_percent = 90\n\
        \n\
        [origin]\n\
        source = \"\"\n\
        \n\
        [[parts]]\n\
        kind = \"performed\"\n\
        rounding = { to_minutes = 0, way = \"down\" }\n\
        [[parts.prices]]\n\
        ore_per_hour = 1\n\
        [[parts.prices]]\n\
        ore_per_hour = -1\n\
        [[parts]]\n\
        kind = \"granted\"\n\
        prices = [{ ore_per_hour = -1 }]\n\
        [parts.allowances]\n\
        declined = [{ percent = 50 }]\n";

    #[test]
    fn a_field_is_found_at_its_own_line_in_the_part_it_is_of() {
        let line = |field| line_of(TEXT, field);
        assert_eq!(line("least_known_percent"), Some(2));
        assert_eq!(line("origin.source"), Some(5));
        assert_eq!(line("parts[0].rounding"), Some(9));
        assert_eq!(line("parts[0].rounding.to_minutes"), Some(9));
        assert_eq!(line("parts[0].prices[1].ore_per_hour"), Some(13));
        assert_eq!(line("parts[1].prices[0].ore_per_hour"), Some(16));
        assert_eq!(line("parts[1].allowances.declined"), Some(18));
    }

    #[test]
    fn what_is_not_written_is_told_where_it_belongs_and_json_has_no_lines() {
        assert_eq!(line_of(TEXT, "parts[1].clock"), Some(14));
        assert_eq!(line_of(TEXT, "nothing"), None);
        assert_eq!(line_of("{ \"name\": 1 }", "name"), None);
    }
}
