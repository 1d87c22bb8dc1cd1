//! The web app, built into the binary. Addresses that are no file get its first page, which finds its own way.

use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};

/// A built file: path from `/`, content, the same compressed (by the better encoding first), entity tag. The tag is weak, as the
/// encodings share it.
struct Asset {
    path: &'static str,
    bytes: &'static [u8],
    encoded: &'static [(&'static str, &'static [u8])],
    etag: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The phone's service worker, and how far it reaches: the phone's pages, never the office's.
const SERVICE_WORKER: &str = "telefon/sw.js";
const WORKER_SCOPE: HeaderName = HeaderName::from_static("service-worker-allowed");

const NOT_BUILT: &str = "<!doctype html><html lang=\"sv\"><meta charset=\"utf-8\"><title>Tillit</title>\
<p>Webbdelen är inte byggd in i det här programmet. Kör <code>make demo</code>, eller <code>npm run build</code> i \
<code>web/</code>, och bygg om.</p><p lang=\"en\">The web app is not built into this program. Run <code>make demo</code>.</p>";

/// Answers with a file, or with the first page.
pub(crate) async fn answer(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    if !matches!(method, Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let path = uri.path().trim_start_matches('/');
    let find = |path: &str| ASSETS.iter().find(|asset| asset.path == path);
    match find(path) {
        Some(asset) => file(asset, &headers),
        // A missing file is missing; a page of the app has no ending.
        None if path.rsplit('/').next().is_some_and(|last| last.contains('.')) => StatusCode::NOT_FOUND.into_response(),
        None if path == "telefon" || path.starts_with("telefon/") => {
            find("phone.html").map_or_else(not_built, |page| file(page, &headers))
        }
        None => find("index.html").map_or_else(not_built, |page| file(page, &headers)),
    }
}

fn not_built() -> Response {
    (StatusCode::OK, [(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, "no-cache")], NOT_BUILT)
        .into_response()
}

fn file(asset: &Asset, headers: &HeaderMap) -> Response {
    // Vite names files under assets/ by their content, so they never change.
    let cache = match asset.path {
        path if path.starts_with("assets/") => "public, max-age=31536000, immutable",
        // The phone's worker decides what is kept on the phone: a phone must never run an old one.
        SERVICE_WORKER => "no-store",
        _ => "no-cache",
    };
    let known =
        headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok()).is_some_and(|tags| tags.contains(asset.etag));
    let encoded = asset.encoded.iter().find(|(encoding, _)| accepts(headers, encoding));
    let bytes = encoded.map_or(asset.bytes, |(_, bytes)| bytes);
    let mut response = if known { StatusCode::NOT_MODIFIED.into_response() } else { bytes.into_response() };
    let out = response.headers_mut();
    if let Some((encoding, _)) = encoded.filter(|_| !known) {
        out.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    if !asset.encoded.is_empty() {
        out.insert(VARY, HeaderValue::from_static("accept-encoding"));
    }
    out.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(asset.path)));
    out.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    out.insert(ETAG, HeaderValue::from_static(asset.etag));
    if asset.path == SERVICE_WORKER {
        out.insert(WORKER_SCOPE, HeaderValue::from_static("/telefon/"));
    }
    response
}

/// Whether the browser takes this encoding: it names it, and not with weight zero (RFC 9110, 12.5.3).
fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    let asked = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    asked.flat_map(|value| value.split(',')).any(|offer| {
        let (name, weight) = offer.split_once(';').unwrap_or((offer, "q=1"));
        let weight = weight.trim().strip_prefix("q=").and_then(|it| it.parse::<f32>().ok());
        name.trim().eq_ignore_ascii_case(encoding) && weight.is_some_and(|it| it > 0.0)
    })
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_taken_when_the_browser_names_it_with_a_weight_above_zero() {
        let takes = |asked: &'static str| {
            accepts(&HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(asked))]), "br")
        };
        for asked in ["br", "gzip, deflate, br, zstd", "gzip, BR;q=0.8", "br; q=1.0"] {
            assert!(takes(asked), "{asked}");
        }
        for asked in ["", "gzip", "br;q=0", "gzip, br; q=0.000", "brotli"] {
            assert!(!takes(asked), "{asked}");
        }
        assert!(!accepts(&HeaderMap::new(), "br"));
    }
}
