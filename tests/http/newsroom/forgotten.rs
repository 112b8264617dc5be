//! `/newsroom/forgotten`, and letters.

use crate::{
    letters::{Letters, link},
    site::TestSite,
    staff::{PASSWORD, email, join, knock},
};
use hocchetaki::model::newsroom::role::Role;

#[tokio::test(flavor = "multi_thread")]
async fn who_has_forgotten_the_password_gets_a_letter() {
    let (site, letters) = Letters::site(|_| {}).await;
    join(&site, Role::Editor).await;
    assert_eq!(site.get("/newsroom/sign-in").await.attributes("a[href='/newsroom/forgotten']", "href").len(), 1);
    let page = site.post("/newsroom/forgotten", &[("email", &email(Role::Editor))]).await;
    assert_eq!(page.status, 200);
    let letter = letters.next().await;
    assert!(letter.contains("\r\nTo: editor@paper.example\r\n"), "{letter}");
    let path = link(&letter);
    assert_eq!(knock(&site, &email(Role::Editor), PASSWORD).await.status, 303, "the old one is good until then");
    let chosen = "কাঁঠাল-জাহাজ-মেঘলা-৭";
    assert_eq!(site.post(&path, &[("password", chosen)]).await.status, 303);
    assert_eq!(knock(&site, &email(Role::Editor), chosen).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_does_not_tell_who_is_a_member_and_nobody_is_flooded() {
    let (site, _letters) = Letters::site(|_| {}).await;
    join(&site, Role::Editor).await;
    let (member, nobody) = (
        site.post("/newsroom/forgotten", &[("email", &email(Role::Editor))]).await,
        site.post("/newsroom/forgotten", &[("email", "nobody@paper.example")]).await,
    );
    assert_eq!((member.status, member.html()), (nobody.status, nobody.html()));
    assert_eq!(site.post("/newsroom/forgotten", &[("email", "no address")]).await.status, 422);
    assert_eq!(site.post("/newsroom/forgotten", &[("email", &email(Role::Editor))]).await.status, 200);
    assert_eq!(site.post("/newsroom/forgotten", &[("email", &email(Role::Editor))]).await.status, 429);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_mail_one_asks_an_admin() {
    let site = TestSite::new().await;
    join(&site, Role::Editor).await;
    let door = site.get("/newsroom/sign-in").await;
    assert_eq!(door.attributes("a[href='/newsroom/forgotten']", "href"), [""; 0]);
    assert_eq!(site.post("/newsroom/forgotten", &[("email", &email(Role::Editor))]).await.status, 404);
}
