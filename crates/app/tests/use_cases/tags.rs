//! Tags: put up at a dwelling, missed and found, replaced, revoked.

use serde_json::json;
use tillit_app::use_cases::tags;
use tillit_app::{AppError, Role};

use crate::support::Municipality;
use crate::{current, refusal, sent, wrong_fields};

#[tokio::test]
async fn a_tag_is_put_up_missed_found_replaced_and_revoked_and_two_that_change_it_at_once_are_told() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let app = &town.app;
    let new = |code: &str| sent(json!({ "code": code, "of_household": false }));
    let hung = tags::put_up(app, &planner, asta.id, new("abcd 2345")).await.unwrap();
    let tag = &hung.tags[0];
    assert_eq!((tag.code.as_str(), tag.state), ("ABCD2345", "in_use"));
    assert_eq!(refusal(tags::put_up(app, &planner, asta.id, new("ABCD2345")).await), "tag_code_taken");
    let alone = sent(json!({ "code": null, "of_household": true }));
    assert_eq!(wrong_fields(tags::put_up(app, &planner, asta.id, alone).await), ["of_household"]);
    let id = tillit_app::id(tag.id);
    let change =
        |version: u32, what: &str| sent(json!({ "expected_version": version, "change": what, "reason": null }));
    assert_eq!(tags::change(app, &planner, id, change(1, "lost")).await.unwrap().tags[0].state, "lost");
    assert_eq!(current(tags::change(app, &planner, id, change(1, "found")).await)["tags"][0]["state"], "lost");
    assert_eq!(tags::change(app, &planner, id, change(2, "found")).await.unwrap().tags[0].state, "in_use");
    let both = tags::change(app, &planner, id, change(3, "replaced")).await.unwrap().tags;
    assert_eq!(both.iter().map(|it| it.state).collect::<Vec<_>>(), ["in_use", "replaced"]);
    assert_eq!(both[0].code.len(), 8);
    assert_eq!(refusal(tags::change(app, &planner, id, change(4, "lost")).await), "tag_holds_no_more");
    let newer = tillit_app::id(both[0].id);
    assert_eq!(wrong_fields(tags::change(app, &planner, newer, change(1, "revoked")).await), ["reason"]);
    let other = town.log_in(Role::Planner, Some(&town.south)).await;
    assert!(matches!(tags::list(app, &other, asta.id).await, Err(AppError::NotFound)));
    assert!(matches!(tags::change(app, &other, newer, change(1, "lost")).await, Err(AppError::NotFound)));
}
