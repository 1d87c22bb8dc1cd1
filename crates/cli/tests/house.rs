//! The house as a test: which room may look into which, and the habits that keep the rooms readable.

#![expect(clippy::unwrap_used, reason = "a house that cannot be read fails the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Which of our own crates each may depend on (ARCHITECTURE.md, "Arrows").
const ARROWS: [(&str, &[&str]); 15] = [
    ("domain", &[]),
    ("solver", &[]),
    ("instances", &["solver"]),
    ("travel", &["domain"]),
    ("storage", &["domain"]),
    ("world", &["domain"]),
    ("economy", &["domain"]),
    ("exchange", &["domain", "economy"]),
    ("followup", &["domain"]),
    ("planning", &["domain", "travel", "solver"]),
    ("demo", &["domain", "travel", "planning", "world"]),
    ("lab", &["domain", "planning", "followup", "economy", "world"]),
    (
        "app",
        &[
            "domain",
            "travel",
            "solver",
            "instances",
            "planning",
            "world",
            "demo",
            "exchange",
            "storage",
            "followup",
            "economy",
            "lab",
        ],
    ),
    ("server", &["app"]),
    ("cli", &["app", "server"]),
];

/// Rooms that touch no file, network, database, environment or clock (invariant 11).
const PURE: [&str; 11] =
    ["domain", "travel", "solver", "instances", "planning", "followup", "economy", "world", "demo", "exchange", "lab"];

/// Files longer than this are split (CONTRIBUTING.md).
const LINES_MAX: usize = 500;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Our own crates named in a section of a crate's manifest.
fn own_dependencies(room: &str, section: &str) -> BTreeSet<String> {
    let manifest = fs::read_to_string(root().join("crates").join(room).join("Cargo.toml")).unwrap();
    manifest
        .split("\n[")
        .filter(|part| part.starts_with(&format!("{section}]")))
        .flat_map(str::lines)
        .filter_map(|line| line.strip_prefix("tillit-"))
        .map(|line| line.split(['.', ' ', '=']).next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_arrow_between_rooms_is_drawn_in_the_architecture() {
    let allowed: BTreeMap<_, _> = ARROWS.into_iter().collect();
    for entry in fs::read_dir(root().join("crates")).unwrap() {
        let room = entry.unwrap().file_name().into_string().unwrap();
        let arrows = allowed.get(room.as_str()).unwrap_or_else(|| panic!("the room {room} is not in the architecture"));
        for other in own_dependencies(&room, "dependencies") {
            assert!(arrows.contains(&other.as_str()), "{room} must not depend on {other}");
        }
        for other in own_dependencies(&room, "dev-dependencies") {
            let reaches_up = allowed[other.as_str()].contains(&room.as_str());
            assert!(!reaches_up, "tests of {room} must not need {other}, which is built on it");
        }
    }
}

#[test]
fn pure_rooms_touch_nothing_outside() {
    let outside =
        ["std::fs", "std::net", "std::env", "std::process", "tokio::", "sqlx::", "SystemTime", "Instant::now"];
    for room in PURE {
        for path in files_under(&root().join("crates").join(room).join("src"), &["rs"]) {
            let text = fs::read_to_string(&path).unwrap();
            for word in outside {
                assert!(!text.contains(word), "{} is in a pure room but uses {word}", path.display());
            }
        }
    }
}

fn files_under(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return files };
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() && !["node_modules", "dist", "target", "paraglide"].contains(&name.as_str()) {
            files.extend(files_under(&path, endings));
        } else if endings.iter().any(|ending| name.ends_with(&format!(".{ending}"))) {
            files.push(path);
        }
    }
    files
}

#[test]
fn files_are_short_enough_to_read() {
    let mut long = Vec::new();
    for folder in ["crates", "web/src"] {
        for path in files_under(&root().join(folder), &["rs", "svelte", "ts", "css"]) {
            // The client's types are written by a tool from the API's description.
            if path.ends_with("schema.d.ts") {
                continue;
            }
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            if lines > LINES_MAX {
                long.push(format!("{} has {lines} lines", path.display()));
            }
        }
    }
    assert!(long.is_empty(), "split these files:\n{}", long.join("\n"));
}

#[test]
fn lints_are_expected_with_a_reason_and_never_allowed() {
    for path in files_under(&root().join("crates"), &["rs"]) {
        let text = fs::read_to_string(&path).unwrap();
        for word in [concat!("#[", "allow("), concat!("#![", "allow(")] {
            assert!(!text.contains(word), "{}: write #[expect(…, reason = …)] instead", path.display());
        }
    }
}

/// A use case whose future is not boxed is compiled again in the server, the command line and each test of theirs.
#[test]
fn every_use_case_is_compiled_once() {
    let mut found = 0;
    for file in files_under(&root().join("crates/app/src/use_cases"), &["rs"]) {
        let text = fs::read_to_string(&file).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with("pub async fn ")) {
            found += 1;
            let above = lines[..at].iter().rev().take_while(|it| it.starts_with("#[") || it.starts_with("///"));
            let is_boxed = above.into_iter().any(|it| *it == "#[crate::compiled_once]");
            assert!(is_boxed, "{}: {line}", file.display());
        }
    }
    assert!(found > 100, "{found} use cases were looked at");
}

/// The names under which the shapes of a source file stand in the API's document.
fn shapes(text: &str) -> Vec<String> {
    let derives = text.match_indices("ToSchema").filter(|(at, _)| {
        text[..*at]
            .rfind("#[")
            .is_some_and(|start| text[start..*at].starts_with("#[derive(") && !text[start..*at].contains(']'))
    });
    let named = |at: usize| {
        let item = &text[at..at + text[at..].find(['{', ';'])?];
        let own = item.split_whitespace().skip_while(|word| !["struct", "enum"].contains(word)).nth(1)?;
        let other = item.split_once("schema(as = ").map(|(_, rest)| rest);
        let name = other.unwrap_or(own);
        Some(name.split(|c: char| !c.is_alphanumeric()).next()?.to_owned())
    };
    derives.filter_map(|(at, _)| named(at)).collect()
}

#[test]
fn every_shape_of_the_api_has_a_name_of_its_own() {
    // Of two with one name the document would silently keep one, and the browser's types would be wrong.
    let mut seen: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut twice = Vec::new();
    for path in files_under(&root().join("crates/app/src"), &["rs"]) {
        for name in shapes(&fs::read_to_string(&path).unwrap()) {
            if let Some(other) = seen.insert(name.clone(), path.clone()) {
                twice.push(format!("{name} in {} and {}", other.display(), path.display()));
            }
        }
    }
    assert!(seen.len() > 100, "the shapes were not found: {}", seen.len());
    assert!(twice.is_empty(), "give one of each another name with #[schema(as = …)]:\n{}", twice.join("\n"));
}

#[test]
fn nothing_committed_names_a_machine_or_a_registry() {
    let listed = Command::new("git").arg("-C").arg(root()).args(["ls-files", "-z"]).output().unwrap();
    if !listed.status.success() {
        return; // A source archive without its history has nothing to look through.
    }
    let hosts =
        [concat!("registry.", "npmjs"), concat!("index.", "crates.io"), concat!("pypi.", "org"), concat!("/", "work/")];
    for name in String::from_utf8(listed.stdout).unwrap().split('\0').filter(|name| !name.is_empty()) {
        if name.ends_with(".lock") || name.ends_with("package-lock.json") {
            continue;
        }
        let Ok(text) = fs::read_to_string(root().join(name)) else { continue };
        for host in hosts {
            assert!(!text.contains(host), "{name} names {host}");
        }
    }
}
