//! Values bound to a statement, the same for both engines.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::query::{Query, QueryAs};
use sqlx::{Database, Encode, Type};
use tillit_domain::Id;
use uuid::Uuid;

/// A value to bind. Each kind knows its type even when it is none, which PostgreSQL needs.
#[derive(Clone)]
pub(crate) enum Arg {
    Int(Option<i64>),
    Text(Option<String>),
    Uuid(Option<Uuid>),
    Bytes(Option<Vec<u8>>),
}

macro_rules! bind_all {
    ($query:expr, $args:expr) => {{
        let mut query = $query;
        for arg in $args {
            query = match arg {
                Arg::Int(value) => query.bind(value),
                Arg::Text(value) => query.bind(value),
                Arg::Uuid(value) => query.bind(value),
                Arg::Bytes(value) => query.bind(value),
            };
        }
        query
    }};
}

/// The engine can store all kinds of [`Arg`].
pub(crate) trait Engine: Database {}
impl Engine for sqlx::Sqlite {}
impl Engine for sqlx::Postgres {}

pub(crate) fn bind<'q, DB: Engine>(query: Query<'q, DB, DB::Arguments>, args: Vec<Arg>) -> Query<'q, DB, DB::Arguments>
where
    Option<i64>: Encode<'q, DB> + Type<DB>,
    Option<String>: Encode<'q, DB> + Type<DB>,
    Option<Uuid>: Encode<'q, DB> + Type<DB>,
    Option<Vec<u8>>: Encode<'q, DB> + Type<DB>,
{
    bind_all!(query, args)
}

pub(crate) fn bind_as<'q, DB: Engine, T>(
    query: QueryAs<'q, DB, T, DB::Arguments>,
    args: Vec<Arg>,
) -> QueryAs<'q, DB, T, DB::Arguments>
where
    Option<i64>: Encode<'q, DB> + Type<DB>,
    Option<String>: Encode<'q, DB> + Type<DB>,
    Option<Uuid>: Encode<'q, DB> + Type<DB>,
    Option<Vec<u8>>: Encode<'q, DB> + Type<DB>,
{
    bind_all!(query, args)
}

impl From<i64> for Arg {
    fn from(value: i64) -> Self {
        Self::Int(Some(value))
    }
}
impl From<u32> for Arg {
    fn from(value: u32) -> Self {
        Self::Int(Some(i64::from(value)))
    }
}
impl From<bool> for Arg {
    fn from(value: bool) -> Self {
        Self::Int(Some(i64::from(value)))
    }
}
impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Text(Some(value.to_owned()))
    }
}
impl From<String> for Arg {
    fn from(value: String) -> Self {
        Self::Text(Some(value))
    }
}
impl From<Option<String>> for Arg {
    fn from(value: Option<String>) -> Self {
        Self::Text(value)
    }
}
impl From<Option<i64>> for Arg {
    fn from(value: Option<i64>) -> Self {
        Self::Int(value)
    }
}
impl From<Uuid> for Arg {
    fn from(value: Uuid) -> Self {
        Self::Uuid(Some(value))
    }
}
impl From<Option<Uuid>> for Arg {
    fn from(value: Option<Uuid>) -> Self {
        Self::Uuid(value)
    }
}
impl<T> From<Id<T>> for Arg {
    fn from(value: Id<T>) -> Self {
        Self::Uuid(Some(value.uuid()))
    }
}
impl<T> From<Option<Id<T>>> for Arg {
    fn from(value: Option<Id<T>>) -> Self {
        Self::Uuid(value.map(Id::uuid))
    }
}
impl From<Vec<u8>> for Arg {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(Some(value))
    }
}
impl From<Date> for Arg {
    fn from(value: Date) -> Self {
        Self::Text(Some(value.to_string()))
    }
}
impl From<Timestamp> for Arg {
    /// Microseconds since 1970 in UTC.
    fn from(value: Timestamp) -> Self {
        Self::Int(Some(value.as_microsecond()))
    }
}
impl From<Option<Timestamp>> for Arg {
    fn from(value: Option<Timestamp>) -> Self {
        Self::Int(value.map(Timestamp::as_microsecond))
    }
}

/// `args![a, b, c]`: a list of values to bind.
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::args::Arg::from($value)),*] };
}
pub(crate) use args;

/// The ids of an `IN` list, bound as one JSON text so that the statement is the same for any number of them.
pub(crate) fn id_list(ids: impl IntoIterator<Item = Uuid>) -> Arg {
    let mut text = String::from("[");
    for (position, id) in ids.into_iter().enumerate() {
        if position > 0 {
            text.push(',');
        }
        text.push('"');
        text.push_str(id.simple().encode_lower(&mut Uuid::encode_buffer()));
        text.push('"');
    }
    text.push(']');
    Arg::Text(Some(text))
}

/// The texts of an `IN` list, bound as one JSON text.
pub(crate) fn text_list<'a>(texts: impl IntoIterator<Item = &'a str>) -> Arg {
    let texts: Vec<serde_json::Value> = texts.into_iter().map(Into::into).collect();
    Arg::Text(Some(serde_json::Value::Array(texts).to_string()))
}

/// An instant out of stored microseconds.
pub(crate) fn timestamp(microseconds: i64) -> Result<Timestamp, crate::StoreError> {
    Timestamp::from_microsecond(microseconds).map_err(|error| crate::StoreError::corrupt("instant", error))
}

/// A day out of stored text.
pub(crate) fn day(text: &str) -> Result<Date, crate::StoreError> {
    text.parse().map_err(|error| crate::StoreError::corrupt("day", error))
}

/// A version or revision out of a stored number.
pub(crate) fn version(number: i64) -> Result<u32, crate::StoreError> {
    u32::try_from(number).map_err(|error| crate::StoreError::corrupt("version", error))
}
