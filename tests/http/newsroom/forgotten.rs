//! `/newsroom/forgotten`, and letters.

use crate::{
    site::TestSite,
    staff::{PASSWORD, email, join, knock},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use hocchetaki::model::newsroom::role::Role;
use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf, time::Duration};

/// A site whose letters fall into a file.
async fn with_mail() -> (TestSite, PathBuf, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let (program, box_) = (folder.path().join("sendmail"), folder.path().join("box"));
    fs::write(&program, format!("#!/bin/sh\ncat > '{0}.part' && mv '{0}.part' '{0}'\n", box_.display())).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let command = vec![program.display().to_string(), "-t".to_owned()];
    let site = TestSite::with(|config| {
        config.mail.command = command;
        config.mail.from = "newsroom@paper.example".to_owned();
    })
    .await;
    (site, box_, folder)
}

async fn letter(box_: &PathBuf) -> String {
    for _ in 0..200 {
        if let Ok(letter) = fs::read_to_string(box_) {
            return letter;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("no letter came");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_forgotten_the_password_gets_a_letter() {
    let (site, box_, _folder) = with_mail().await;
    join(&site, Role::Editor).await;
    assert_eq!(site.get("/newsroom/sign-in").await.attributes("a[href='/newsroom/forgotten']", "href").len(), 1);
    let page = site.post("/newsroom/forgotten", &[("email", &email(Role::Editor))]).await;
    assert_eq!(page.status, 200);
    let letter = letter(&box_).await;
    assert!(letter.contains("\r\nTo: editor@paper.example\r\n"), "{letter}");
    let text = letter.split_once("\r\n\r\n").unwrap().1.replace("\r\n", "");
    let text = String::from_utf8(BASE64_STANDARD.decode(text).unwrap()).unwrap();
    let link = text.split_whitespace().find(|word| word.starts_with("https://")).unwrap();
    let path = link.strip_prefix("https://paper.example").unwrap();
    assert_eq!(knock(&site, &email(Role::Editor), PASSWORD).await.status, 303, "the old one is good until then");
    let chosen = "কাঁঠাল-জাহাজ-মেঘলা-৭";
    assert_eq!(site.post(path, &[("password", chosen)]).await.status, 303);
    assert_eq!(knock(&site, &email(Role::Editor), chosen).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_does_not_tell_who_is_a_member_and_nobody_is_flooded() {
    let (site, _, _folder) = with_mail().await;
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
