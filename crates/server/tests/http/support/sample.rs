//! Made-up input for any endpoint, from its description: just enough to be read, so that what answers is the right to it.

use serde_json::{Map, Value, json};

/// An endpoint of the document, with made-up input.
pub(crate) struct Sample {
    /// `GET /persons/{id}`, as in the reviewed files.
    pub(crate) name: String,
    pub(crate) method: String,
    /// The path with made-up parameters.
    pub(crate) path: String,
    pub(crate) body: Option<Value>,
}

/// All endpoints, by name.
pub(crate) fn all(document: &Value) -> Vec<Sample> {
    let mut samples = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let method = method.to_uppercase();
            let body = &operation["requestBody"]["content"]["application/json"]["schema"];
            let body = (!body.is_null()).then(|| value(body, document));
            samples.push(Sample {
                name: format!("{method} {path}"),
                path: filled(path, operation, document),
                method,
                body,
            });
        }
    }
    samples.sort_by(|a, b| a.name.cmp(&b.name));
    samples
}

fn filled(path: &str, operation: &Value, document: &Value) -> String {
    let mut path = path.to_owned();
    let mut query = Vec::new();
    for parameter in operation["parameters"].as_array().unwrap_or(&Vec::new()) {
        let name = parameter["name"].as_str().unwrap();
        let sample = value(&parameter["schema"], document);
        let text = sample.as_str().map_or_else(|| sample.to_string(), str::to_owned);
        if parameter["in"] == "path" {
            path = path.replace(&format!("{{{name}}}"), &text);
        } else if parameter["required"] == true {
            query.push(format!("{name}={text}"));
        }
    }
    if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
}

fn value(schema: &Value, document: &Value) -> Value {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        return value(&document["components"]["schemas"][name], document);
    }
    if let Some(first) = schema["enum"].as_array().and_then(|values| values.first()) {
        return first.clone();
    }
    if let Some(parts) = schema["allOf"].as_array() {
        let objects = parts.iter().map(|part| value(part, document));
        let merged: Map<String, Value> = objects.filter_map(|part| part.as_object().cloned()).flatten().collect();
        return Value::Object(merged);
    }
    for choice in ["oneOf", "anyOf"] {
        let real = |schema: &&Value| schema["type"] != "null";
        if let Some(first) = schema[choice].as_array().and_then(|choices| choices.iter().find(real)) {
            return value(first, document);
        }
    }
    match kind(schema) {
        "object" => object(schema, document),
        "array" => json!([]),
        "integer" | "number" => schema.get("minimum").cloned().unwrap_or(json!(1)),
        "boolean" => json!(true),
        _ => text(schema),
    }
}

fn kind(schema: &Value) -> &str {
    schema["type"].as_str().or_else(|| schema["type"][0].as_str()).unwrap_or("string")
}

fn object(schema: &Value, document: &Value) -> Value {
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    let fields = required.iter().filter_map(Value::as_str);
    Value::Object(fields.map(|name| (name.to_owned(), value(&schema["properties"][name], document))).collect())
}

fn text(schema: &Value) -> Value {
    match schema["format"].as_str() {
        Some("uuid") => json!("00000000-0000-8000-8000-000000000000"),
        Some("date") => json!("2025-07-07"),
        Some("date-time") => json!("2025-07-07T06:00:00Z"),
        _ => schema.get("example").or_else(|| schema.get("default")).cloned().unwrap_or(json!("08:00")),
    }
}

/// The body with a word that is one of those the endpoint offers, where the document does not list them.
///
/// None when the answer offers no other word.
pub(crate) fn mended(body: Option<&Value>, answer: &str) -> Option<Value> {
    let wrong = &serde_json::from_str::<Value>(answer).ok()?["fields"][0];
    let (field, remedy) = (wrong["field"].as_str()?, wrong["remedy"].as_str()?);
    let word = remedy.strip_prefix("Välj något av: ")?.trim_end_matches('.').split(", ").next()?;
    let mut body = body?.clone();
    let target = field.split('.').try_fold(&mut body, |value, name| match name.split_once('[') {
        Some((list, place)) => value.get_mut(list)?.get_mut(place.trim_end_matches(']').parse::<usize>().ok()?),
        None => value.get_mut(name),
    })?;
    *target = json!(word);
    Some(body)
}
