//! Input of endpoints: like axum's own, but what cannot be read is answered as a problem.

use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use tillit_app::{AppError, ReadFault};

use crate::problem::ApiError;

/// A JSON body.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        match axum::Json::<T>::from_request(request, state).await {
            Ok(axum::Json(value)) => Ok(Self(value)),
            Err(JsonRejection::JsonDataError(error)) => Err(unreadable("body", &error.body_text())),
            Err(_) => Err(ApiError(AppError::Unreadable { field: "body".to_owned(), fault: ReadFault::NotJson })),
        }
    }
}

impl<T: serde::Serialize> axum::response::IntoResponse for Json<T> {
    fn into_response(self) -> axum::response::Response {
        axum::Json(self.0).into_response()
    }
}

/// What stands after `?`.
pub(crate) struct Query<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        match axum::extract::Query::<T>::from_request_parts(parts, state).await {
            Ok(axum::extract::Query(value)) => Ok(Self(value)),
            Err(rejection) => Err(unreadable("query", &rejection.body_text())),
        }
    }
}

/// What stands in the path; something that cannot be an id is not found.
pub(crate) struct Path<T>(pub(crate) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        match axum::extract::Path::<T>::from_request_parts(parts, state).await {
            Ok(axum::extract::Path(value)) => Ok(Self(value)),
            Err(_) => Err(ApiError(AppError::NotFound)),
        }
    }
}

/// What the reader's own English says, as a field and its fault. That text may quote what was sent, and stays here.
///
/// It reads `SENTENCE: PATH: WHY at line N column M`, without the path where the whole is meant.
fn unreadable(whole: &str, text: &str) -> ApiError {
    let told = text.split_once(": ").map_or(text, |(_, told)| told);
    let path = told.split_once(": ").map_or("", |(path, _)| path);
    let path = if is_path(path) { path } else { "" };
    let quoted = |after: &str| told.split_once(after).and_then(|(_, rest)| rest.split_once('`')).map(|(name, _)| name);
    let (field, fault) = if let Some(name) = quoted("missing field `") {
        (if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }, ReadFault::Missing)
    } else {
        let expected = told.split_once("unknown variant `").and_then(|(_, rest)| rest.split_once("expected "));
        let fault = match expected {
            Some((_, choices)) => {
                ReadFault::NotAmong(choices.split('`').skip(1).step_by(2).map(str::to_owned).collect())
            }
            None => ReadFault::Malformed,
        };
        (if path.is_empty() { whole.to_owned() } else { path.to_owned() }, fault)
    };
    ApiError(AppError::Unreadable { field, fault })
}

/// Whether a text is a path to a field, such as `entries[0].weekdays`, and not the beginning of a sentence.
fn is_path(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '[' | ']'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    #[derive(Debug, serde::Deserialize)]
    #[expect(dead_code, reason = "what is read is of no interest here, only what cannot be")]
    struct Wish {
        entries: Vec<Entry>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[expect(dead_code, reason = "what is read is of no interest here, only what cannot be")]
    struct Entry {
        minutes: u16,
        part: Part,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Part {
        Day,
        Night,
    }

    async fn refused(body: &'static str) -> (String, ReadFault) {
        let request = Request::post("/").header("content-type", "application/json").body(Body::from(body)).unwrap();
        match Json::<Wish>::from_request(request, &()).await.map(|_| ()) {
            Err(ApiError(AppError::Unreadable { field, fault })) => (field, fault),
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn what_cannot_be_read_is_told_by_its_field() {
        let told = [
            refused("{").await,
            refused("{}").await,
            refused(r#"{"entries":[{"part":"day"}]}"#).await,
            refused(r#"{"entries":[{"minutes":"Anna: 070","part":"day"}]}"#).await,
            refused(r#"{"entries":[{"minutes":5,"part":"noon"}]}"#).await,
            refused("[]").await,
        ];
        let field = |name: &str, fault: ReadFault| (name.to_owned(), fault);
        assert_eq!(
            told,
            [
                field("body", ReadFault::NotJson),
                field("entries", ReadFault::Missing),
                field("entries[0].minutes", ReadFault::Missing),
                field("entries[0].minutes", ReadFault::Malformed),
                field("entries[0].part", ReadFault::NotAmong(vec!["day".into(), "night".into()])),
                field("body", ReadFault::Malformed),
            ]
        );
    }

    #[tokio::test]
    async fn a_question_that_cannot_be_read_is_told_the_same_way() {
        #[derive(Debug, serde::Deserialize)]
        #[expect(dead_code, reason = "what is read is of no interest here, only what cannot be")]
        struct Asked {
            days: u8,
        }
        for (address, fault) in [("/", ReadFault::Missing), ("/?days=x", ReadFault::Malformed)] {
            let (mut parts, ()) = axum::http::Request::get(address).body(()).unwrap().into_parts();
            match Query::<Asked>::from_request_parts(&mut parts, &()).await.map(|_| ()) {
                Err(ApiError(AppError::Unreadable { field, fault: told })) => {
                    assert_eq!((field.as_str(), told), ("days", fault));
                }
                other => panic!("{other:?}"),
            }
        }
    }
}
