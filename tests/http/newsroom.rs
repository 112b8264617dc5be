//! `/newsroom`

mod account;
mod audit;
mod authenticator;
mod comments;
mod coverage;
mod desk;
mod door;
mod folder;
mod forgotten;
mod hostile;
mod join;
mod key;
mod names;
mod passkey;
mod people;
mod pictures;
mod second_factor;
mod session;
mod story;
mod throttle;
mod upload;
mod words;

use crate::{paper::seed, site::TestSite, staff::Staff};
use hocchetaki::model::newsroom::role::Role;

#[tokio::test(flavor = "multi_thread")]
async fn the_newsroom_stands_without_the_frame_of_the_paper() {
    let site = TestSite::new().await;
    let page = Staff::new(&site, Role::Reporter).await.get("/newsroom").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert_eq!(page.texts(".masthead:not([hidden]), .footer:not([hidden]), .rail"), [""; 0]);
    assert!(!page.html().contains("reporter"), "who is in, the page itself does not tell: {}", page.html());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_signed_in_is_led_to_the_door_and_from_there_to_where_they_wanted() {
    let site = TestSite::new().await;
    for (path, door) in [
        ("/newsroom", "/newsroom/sign-in"),
        ("/newsroom/people?after=x", "/newsroom/sign-in?then=%2Fnewsroom%2Fpeople%3Fafter%3Dx"),
    ] {
        let page = site.get(path).await;
        assert_eq!((page.status.as_u16(), page.header("location")), (303, door));
        assert_eq!(page.header("cache-control"), "private, no-store");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_newsrooms_style_is_its_own_and_readers_do_not_load_it() {
    let site = TestSite::new().await;
    site.publish(&[seed()]).await;
    let staff = Staff::new(&site, Role::Reporter).await;
    let sheets = |page: crate::page::Page| page.attributes("link[rel=stylesheet]", "href");
    let (door, desk) = (sheets(site.get("/newsroom/sign-in").await), sheets(staff.get("/newsroom").await));
    assert_eq!(door, desk);
    assert_eq!(desk.len(), 2);
    let style = site.get(&desk[1]).await;
    assert_eq!((style.status.as_u16(), style.header("content-type")), (200, "text/css; charset=utf-8"));
    assert!(style.header("cache-control").contains("immutable") && style.html().contains(".frame"));
    assert_eq!(site.get("/newsroom/style/desk.0.css").await.status, 404);
    for path in ["/", "/world", "/world/rashiya-uttor-korea"] {
        assert_eq!(sheets(site.get(path).await).len(), 1, "{path}");
        assert_eq!(sheets(staff.get(path).await).len(), 1, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_makes_no_difference_to_any_page_of_the_paper() {
    let site = TestSite::new().await;
    site.publish(&[seed()]).await;
    let staff = Staff::new(&site, Role::Admin).await;
    for path in ["/", "/world", "/world/rashiya-uttor-korea", "/nothing", "/api/v1/sheet/get_sheet?at=/world"] {
        // Whoever asks first, it is the same page, and for everybody.
        let (theirs, readers) = (staff.get(path).await, site.get(path).await);
        assert_eq!(theirs.bytes, readers.bytes, "{path}");
        assert_eq!(theirs.header("cache-control"), readers.header("cache-control"), "{path}");
        assert_eq!(theirs.header("set-cookie"), "", "{path}");
    }
}
