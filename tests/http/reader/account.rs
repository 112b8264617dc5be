//! Coming in by a letter, a name, and going out.

use super::{Browser, MINUTE, PATH, site};
use crate::{
    letters::{link, words},
    site::{TestSite, bare_form, form},
    snapshot::assert_as_kept,
};
use std::sync::atomic::Ordering;

const EMAIL: &str = "rumana@paper.example";

#[tokio::test(flavor = "multi_thread")]
async fn who_proves_an_address_comes_in_and_keeps_what_they_said_before() {
    let (site, letters) = site().await;
    let mut phone = Browser::default();
    let said = phone.say(&site, "রুমানা", "প্রথম কথা", None).await;
    let guest = phone.clone();
    let sent = phone.post(&site, "/reader/link", &[("email", " Rumana@Paper.Example ")]).await;
    assert_eq!(sent.status, 200);
    let letter = letters.next().await;
    assert!(letter.contains("\r\nTo: rumana@paper.example\r\n"), "{letter}");
    let path = link(&letter);
    assert_as_kept("reader-link.txt", &words(&letter).replace(path.rsplit_once('/').unwrap().1, "LINK"));
    // Who only looks at the link uses nothing up.
    for _ in 0..2 {
        let page = phone.get(&site, &path).await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "private, no-store"));
        assert!(page.text("main").contains(EMAIL) && page.text("main").contains("এই যন্ত্র থেকে যেসব"));
    }
    assert_eq!(phone.post(&site, &path, &[]).await.status, 303);
    assert_ne!(phone.cookie, guest.cookie, "who comes in gets another session");
    assert!(guest.get(&site, "/reader").await.attributes("[name=name]", "value").is_empty());
    assert_eq!(phone.get(&site, "/reader").await.attribute("[name=name]", "value"), "রুমানা");
    assert_eq!(phone.post(&site, &format!("/comment/{said}/edit"), &[("text", "শেষ কথা")]).await.status, 303);
    // Once.
    assert_eq!(Browser::default().post(&site, &path, &[]).await.status, 410);
    assert_eq!(phone.get(&site, &path).await.status, 410);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_opens_for_half_an_hour() {
    let (site, letters) = site().await;
    let mut browser = Browser::default();
    browser.post(&site, "/reader/link", &[("email", EMAIL)]).await;
    let path = link(&letters.next().await);
    site.clock.fetch_add(30 * MINUTE, Ordering::Relaxed);
    assert_eq!(browser.get(&site, &path).await.status, 410);
    assert_eq!(browser.post(&site, &path, &[]).await.status, 410);
    assert_eq!(browser.cookie, None);
    assert_eq!(browser.get(&site, "/reader/link/nonsense").await.status, 410);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_devices_guest_becomes_a_part_of_the_account() {
    let (site, letters) = site().await;
    let (mut phone, mut desk) = (Browser::default(), Browser::default());
    let first = phone.say(&site, "রুমানা", "ফোনের কথা", None).await;
    phone.enter(&site, &letters, EMAIL).await;
    let second = desk.say(&site, "রু", "টেবিলের কথা", None).await;
    let others = Browser::default().say(&site, "অন্য", "অন্যের কথা", None).await;
    // Both have voted on one comment, and on each other's.
    for (at_desk, comment) in [(false, others), (false, second), (true, others), (true, first)] {
        let browser = if at_desk { &mut desk } else { &mut phone };
        let voted = browser.post(&site, &format!("/comment/{comment}/vote"), &[("vote", "like")]).await;
        assert_eq!(voted.status, 303);
    }
    desk.enter(&site, &letters, EMAIL).await;
    let likes = site.rows::<(String, i64)>("select text, likes from comment where text like '%কথা' order by text").await;
    assert_eq!(likes, [("অন্যের কথা".to_owned(), 1), ("টেবিলের কথা".to_owned(), 0), ("ফোনের কথা".to_owned(), 0)]);
    assert_eq!(site.rows::<(i64,)>("select count(*) from reader where email is not null").await, [(1,)]);
    for browser in [&mut phone, &mut desk] {
        for comment in [first, second] {
            assert_eq!(browser.post(&site, &format!("/comment/{comment}/edit"), &[("text", "বদল")]).await.status, 303);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_name_of_the_account_stands_over_what_is_said() {
    let (site, letters) = site().await;
    let mut browser = Browser::default();
    browser.enter(&site, &letters, EMAIL).await;
    for empty in ["", " \u{200C}"] {
        let refused = browser.post(&site, "/reader/name", &[("name", empty)]).await;
        assert_eq!((refused.status.as_u16(), refused.text("#name-error").is_empty()), (422, false));
    }
    assert_eq!(browser.post(&site, "/reader/name", &[("name", "রুমানা হক")]).await.status, 303);
    let said = browser.say(&site, "", "কথা", None).await;
    browser.say(&site, "আরেকজন", "আরও কথা", None).await;
    let page = site.get(PATH).await;
    assert_eq!(page.text(&format!("[id='comment-{said}'] .comment__name")), "রুমানা হক");
    assert!(!page.html().contains("আরেকজন") && !page.html().contains(EMAIL));
    // Whoever has no account has no name either.
    assert_eq!(Browser::default().post(&site, "/reader/name", &[("name", "ক")]).await.status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_goes_out_is_out_here_or_everywhere() {
    let (site, letters) = site().await;
    let (mut phone, mut desk, mut other) = (Browser::default(), Browser::default(), Browser::default());
    phone.enter(&site, &letters, EMAIL).await;
    desk.enter(&site, &letters, EMAIL).await;
    other.enter(&site, &letters, "other@paper.example").await;
    let is_in = async |browser: &Browser| browser.get(&site, "/reader").await.html().contains("@paper.example");
    let old = desk.clone();
    assert_eq!(desk.post(&site, "/reader/sign-out", &[]).await.status, 303);
    assert_eq!((desk.cookie.is_none(), is_in(&old).await, is_in(&phone).await), (true, false, true));
    desk.enter(&site, &letters, EMAIL).await;
    let old = phone.clone();
    assert_eq!(phone.post(&site, "/reader/sign-out", &[("everywhere", "1")]).await.status, 303);
    assert_eq!((is_in(&old).await, is_in(&desk).await, is_in(&other).await), (false, false, true));
    // A guest would lose what they have.
    let mut guest = Browser::default();
    guest.say(&site, "ক", "খ", None).await;
    assert_eq!(guest.post(&site, "/reader/sign-out", &[]).await.status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_does_not_tell_who_has_an_account_and_nobody_is_flooded() {
    let (site, letters) = site().await;
    Browser::default().enter(&site, &letters, EMAIL).await;
    let ask = async |email: &str| site.post("/reader/link", &[("email", email)]).await;
    let (known, unknown) = (ask(EMAIL).await, ask("nobody@paper.example").await);
    assert_eq!((known.status, known.html()), (unknown.status, unknown.html()));
    let odd = ask("no address").await;
    assert_eq!((odd.status.as_u16(), odd.attribute("#email", "value")), (422, "no address".to_owned()));
    assert_eq!(ask(EMAIL).await.status, 200);
    assert_eq!(ask(EMAIL).await.status, 429);
    let mut last = 0;
    for number in 0..40 {
        last = ask(&format!("r{number}@paper.example")).await.status.as_u16();
    }
    assert_eq!(last, 429, "one network asks for a link for many");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_site_can_neither_ask_nor_enter() {
    let (site, letters) = site().await;
    site.post("/reader/link", &[("email", EMAIL)]).await;
    let path = link(&letters.next().await);
    for path in ["/reader/link", &path, "/reader/name", "/reader/sign-out", "/reader/delete"] {
        let mut request = form(path, &[("email", EMAIL), ("name", "ক"), ("comments", "go")]);
        request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
        assert_eq!(site.send(request).await.status, 403, "{path}");
        assert_eq!(site.send(bare_form(path, "email=a@b.example")).await.status, 403, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_mail_no_account_is_offered() {
    let site = TestSite::new().await;
    let page = site.get("/reader").await;
    assert_eq!((page.status.as_u16(), page.attributes("#email", "id").len()), (200, 0));
    assert!(page.text("main").contains("চালু হয়নি"));
    assert_eq!(site.post("/reader/link", &[("email", EMAIL)]).await.status, 404);
}
