//! `GET /organisation`.

use tillit_app::Role;

use crate::support::House;

#[tokio::test]
async fn everyone_finds_the_units_and_groups_by_name() {
    let house = House::new().await;
    house.account("controller", Role::Controller, None).await;
    let answer = house.log_in("controller").await.get("/organisation").await;
    insta::assert_json_snapshot!(answer.json());
}
