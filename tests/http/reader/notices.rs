//! What readers are told.

use super::{Browser, PATH, site};
use crate::{page::Page, site::TestSite};
use hocchetaki::model::id::CommentId;

/// What the page of notices says, the newest first.
async fn told(site: &TestSite, browser: &Browser) -> Vec<String> {
    browser.get(site, "/reader/notices").await.texts(".reader__entry a")
}

async fn decide(site: &TestSite, comment: CommentId, status: &str) {
    let shown = u8::from(status == "approved");
    let id = comment.0.simple();
    site.write(&format!(
        "update comment set status = '{status}', shown = {shown}, decided_at = 1 where hex(id) = upper('{id}')"
    ))
    .await;
}

async fn follow(site: &TestSite, browser: &mut Browser, comment: CommentId, wish: &str) -> Page {
    browser.post(site, &format!("/comment/{comment}/follow"), &[("follow", wish)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_is_told_who_answers_names_and_goes_on_and_never_of_themselves() {
    let (site, _letters) = site().await;
    let (mut rumana, mut karim, mut third) = (Browser::default(), Browser::default(), Browser::default());
    let opening = rumana.say(&site, "রুমানা", "প্রথম কথা", None).await;
    assert_eq!(follow(&site, &mut third, opening, "yes").await.header("location"), format!("/comment/{opening}"));
    assert!(third.cookie.is_some());
    let answer = karim.say(&site, "করিম", "উত্তর", Some(opening)).await;
    third.say(&site, "তৃতীয়", "@রুমানা আর @করিম ঠিক বলেছেন", Some(answer)).await;
    rumana.say(&site, "রুমানা", "নিজের কথায় @রুমানা", Some(opening)).await;
    let (mentioned, answered) = ("তৃতীয় আপনার নাম নিয়েছেন", "করিম আপনার মন্তব্যের উত্তর দিয়েছেন");
    assert_eq!(told(&site, &rumana).await, [mentioned, answered]);
    // An answer that names one is told once.
    assert_eq!(told(&site, &karim).await, ["তৃতীয় আপনার মন্তব্যের উত্তর দিয়েছেন"]);
    let followed = |name: &str| format!("{name} আপনার অনুসরণ করা আলোচনায় লিখেছেন");
    assert_eq!(told(&site, &third).await, [followed("রুমানা"), followed("করিম")]);
    assert!(third.get(&site, "/reader").await.html().contains("আর অনুসরণ নয়"));
    follow(&site, &mut third, answer, "no").await;
    karim.say(&site, "করিম", "আরও কথা", Some(opening)).await;
    assert_eq!(told(&site, &third).await.len(), 2);
    // The newest leads to its place in the discussion.
    let links = rumana.get(&site, "/reader/notices").await.attributes(".reader__entry a", "href");
    assert!(links[0].starts_with(&format!("{PATH}?talk=comment.")), "{links:?}");
    assert_eq!(follow(&site, &mut third, opening, "perhaps").await.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_told_to_nobody_until_it_stands_and_its_writer_hears_what_was_decided() {
    let (site, _letters) = site().await;
    let (mut rumana, mut karim) = (Browser::default(), Browser::default());
    let opening = rumana.say(&site, "রুমানা", "প্রথম কথা", None).await;
    // A field that no person sees was filled in.
    let fields = [("name", "করিম"), ("text", "@রুমানা কেন?"), ("parent", &opening.to_string()), ("website", "x")];
    let place = karim.post(&site, PATH, &fields).await.header("location").to_owned();
    let held: CommentId = place.rsplit_once('/').unwrap().1.parse().unwrap();
    assert_eq!((told(&site, &rumana).await.len(), told(&site, &karim).await.len()), (0, 0));
    decide(&site, held, "approved").await;
    assert_eq!(told(&site, &rumana).await, ["করিম আপনার মন্তব্যের উত্তর দিয়েছেন"]);
    assert_eq!(told(&site, &karim).await, ["আপনার মন্তব্য প্রকাশিত হয়েছে।"]);
    decide(&site, held, "rejected").await;
    assert_eq!(told(&site, &rumana).await, [""; 0]);
    assert_eq!(told(&site, &karim).await, ["একজন মডারেটর মন্তব্যটি প্রকাশ করেননি।"]);
    decide(&site, held, "approved").await;
    decide(&site, held, "removed").await;
    // What one takes away oneself one knows.
    assert_eq!(told(&site, &karim).await, ["আপনার মন্তব্য প্রকাশিত হয়েছে।"]);
    site.write("update comment set decided_by = 'সম্পাদক' where status = 'removed'").await;
    assert_eq!(told(&site, &karim).await, ["একজন মডারেটর আপনার মন্তব্য সরিয়ে নিয়েছেন।"]);
    decide(&site, held, "rejected").await;
    let page = karim.get(&site, "/reader").await;
    assert!(page.text(".reader__about").contains("একজন মডারেটর মন্তব্যটি প্রকাশ করেননি।"));
}

#[tokio::test(flavor = "multi_thread")]
async fn notices_are_counted_seen_and_leafed_through() {
    let (site, _letters) = site().await;
    let (mut rumana, mut karim) = (Browser::default(), Browser::default());
    let opening = rumana.say(&site, "রুমানা", "প্রথম কথা", None).await;
    for number in 0..25 {
        karim.say(&site, "করিম", &format!("উত্তর {number}"), Some(opening)).await;
    }
    assert_eq!(rumana.get(&site, "/reader").await.text(".reader__count"), "২৫টি নতুন");
    let first = rumana.get(&site, "/reader/notices").await;
    assert_eq!(first.texts(".reader__words")[0], "উত্তর 24");
    let next = rumana.get(&site, &first.attribute(".pager a", "href")).await;
    assert_eq!((next.texts(".reader__words").len(), next.attributes(".pager a", "href").len()), (5, 0));
    let last = first.attribute("button[name=last]", "value");
    karim.say(&site, "করিম", "আরও", Some(opening)).await;
    // Another's hand reaches none of it.
    karim.post(&site, "/reader/notices", &[("last", &last)]).await;
    assert_eq!(rumana.get(&site, "/reader").await.text(".reader__count"), "২৬টি নতুন");
    assert_eq!(rumana.post(&site, "/reader/notices", &[("last", &last)]).await.status, 303);
    assert_eq!(rumana.get(&site, "/reader").await.text(".reader__count"), "১টি নতুন");
    assert_eq!(site.get("/reader/notices").await.status, 403);
    // One's own comments are leafed through too.
    let own = karim.get(&site, "/reader").await;
    let older = karim.get(&site, own.attribute(".pager a", "href").split('#').next().unwrap()).await;
    assert_eq!((own.texts(".reader__words").len(), older.texts(".reader__words").len()), (20, 6));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_holds_what_is_kept_of_the_reader_and_nothing_of_others() {
    let (site, letters) = site().await;
    let (mut rumana, mut karim) = (Browser::default(), Browser::default());
    let opening = rumana.say(&site, "রুমানা", "প্রথম কথা", None).await;
    rumana.post(&site, &format!("/comment/{opening}/edit"), &[("text", "শেষ কথা")]).await;
    rumana.enter(&site, &letters, "rumana@paper.example").await;
    let answer = karim.say(&site, "করিম", "অন্যের গোপন কথা", Some(opening)).await;
    karim.enter(&site, &letters, "karim@paper.example").await;
    rumana.post(&site, &format!("/comment/{answer}/vote"), &[("vote", "dislike")]).await;
    rumana.post(&site, &format!("/comment/{answer}/report"), &[("reason", "abuse"), ("note", "দেখুন")]).await;
    follow(&site, &mut rumana, opening, "yes").await;
    let file = rumana.get(&site, "/reader/export.json").await;
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"reader.json\"");
    assert_eq!(file.header("cache-control"), "private, no-store");
    let kept: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
    assert_eq!((&kept["name"], &kept["email"]), (&"রুমানা".into(), &"rumana@paper.example".into()));
    assert_eq!(kept["comments"][0]["text"], "শেষ কথা");
    assert_eq!(kept["comments"][0]["said_before"][0], "প্রথম কথা");
    assert_eq!((&kept["votes"][0]["vote"], &kept["reports"][0]["note"]), (&"dislike".into(), &"দেখুন".into()));
    for (what, many) in [("comments", 1), ("votes", 1), ("reports", 1), ("follows", 1), ("notices", 1), ("sessions", 1)]
    {
        assert_eq!(kept[what].as_array().map(Vec::len), Some(many), "{what}");
    }
    assert!(!file.html().contains("করিম") && !file.html().contains("karim") && !file.html().contains("গোপন"));
    assert_eq!(site.get("/reader/export.json").await.status, 403);
    // Nobody else meets an address of mail anywhere.
    for path in [PATH, "/", &format!("/comment/{opening}"), &format!("/api/v1/sheet/get_sheet?at={PATH}")] {
        assert!(!karim.get(&site, path).await.html().contains("rumana@"), "{path}");
    }
}
