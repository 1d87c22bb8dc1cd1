//! Builds the web app's files (`web/dist`) into the binary, as far as they exist; without them the server still builds.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The endings of files that the web's build compressed, and what HTTP calls each encoding; the better first.
const ENCODINGS: [(&str, &str); 2] = [(".br", "br"), (".gz", "gzip")];

fn main() {
    let dist = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../../web/dist");
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    println!("cargo:rerun-if-changed={}", dist.display());
    let mut files = Vec::new();
    collect(&dist, &mut files);
    files.sort();
    let mut code = String::from("static ASSETS: &[Asset] = &[\n");
    for (number, file) in files.iter().enumerate() {
        let path = file.strip_prefix(&dist).expect("found below it").to_string_lossy().replace('\\', "/");
        if ENCODINGS.iter().any(|(ending, _)| path.ends_with(ending)) {
            continue;
        }
        // A copy of its own: Vite may be writing the folder anew while the compiler reads.
        let Ok(bytes) = fs::read(file) else { continue };
        let copy = out.join(format!("asset-{number}"));
        fs::write(&copy, &bytes).expect("the build directory can be written");
        let etag = format!("W/\"{:016x}\"", fnv(&bytes));
        let mut encoded = String::new();
        for (ending, encoding) in ENCODINGS {
            let Ok(small) = fs::read(format!("{}{ending}", file.display())) else { continue };
            let copy = out.join(format!("asset-{number}{ending}"));
            fs::write(&copy, &small).expect("the build directory can be written");
            write!(encoded, "({encoding:?}, include_bytes!({copy:?})), ").expect("writing to a string");
        }
        writeln!(
            code,
            "    Asset {{ path: {path:?}, bytes: include_bytes!({copy:?}), encoded: &[{encoded}], etag: {etag:?} }},"
        )
        .expect("writing to a string");
    }
    code.push_str("];\n");
    fs::write(out.join("assets.rs"), code).expect("the build directory can be written");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            println!("cargo:rerun-if-changed={}", path.display());
            collect(&path, files);
        } else {
            println!("cargo:rerun-if-changed={}", path.display());
            files.push(path);
        }
    }
}

/// FNV-1a, 64 bits: enough to tell one build's file from another's.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
