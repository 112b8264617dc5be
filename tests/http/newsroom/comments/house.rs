//! House rules, lists and bans: what they do to what readers post, and who may set them.

use super::{COMMENTS, confine, decide, find, list, page, post, publish, site_of_talk};
use crate::{
    newsroom::desk::answer,
    page::Page,
    site::{TestSite, form},
    staff::{Staff, cookie},
};
use axum::http::{Method, header::COOKIE};
use hocchetaki::model::{
    comment::CommentStatus::{Approved, Pending, Spam},
    newsroom::{
        house_rules::{Ban, HouseRules},
        role::Role,
        signal::Signal,
    },
};
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

const DAY: i64 = 24 * 60 * 60 * 1000;

async fn call(staff: &Staff<'_>, function: &str, arguments: Value) -> Page {
    staff.call(&Method::POST, &format!("{COMMENTS}/{function}"), &arguments.to_string()).await
}

async fn set(staff: &Staff<'_>, function: &str, arguments: Value) {
    let page = call(staff, function, arguments).await;
    assert_eq!(page.status, 200, "{function}: {}", page.html());
}

/// Posts under `talked` and answers whatever comes.
async fn try_post(site: &TestSite, held: &str, name: &str, text: &str) -> Page {
    let article = site.id("talked").await.to_string();
    let fields = [("article", article.as_str()), ("form[name]", name), ("form[text]", text)];
    let mut request = form("/api/v1/comment/post_comment", &fields);
    if !held.is_empty() {
        request.headers_mut().insert(COOKIE, held.parse().unwrap());
    }
    site.send(request).await
}

/// The sentence of a refusal, and its status.
fn refusal(page: &Page) -> (u16, String) {
    let told: Value = serde_json::from_slice(&page.bytes).unwrap();
    (page.status.as_u16(), told["Refused"]["sentence"].as_str().unwrap_or_default().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_of_the_list_is_held_or_refused_in_whatever_shape_it_comes() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    set(&staff, "set_banned_word", json!({"word": {"phrase": "চোর", "action": "hold"}})).await;
    set(&staff, "set_banned_word", json!({"word": {"phrase": "বাটপার", "action": "refuse"}})).await;
    post(&site, "", "চোরাবালিতে পড়েছি", "").await;
    assert_eq!(find(&staff, "চোরাবালিতে পড়েছি").await.status, Approved);
    for text in ["ওরা সব চোরেরা", "chor ora sob", "চ-ো-র একটা"] {
        post(&site, "", text, "").await;
        let held = find(&staff, text).await;
        assert_eq!((held.status, held.signals), (Pending, vec![Signal::Word("চোর".to_owned())]), "{text}");
    }
    let page = try_post(&site, "", "মীনা", "সে একটা বাটপারই").await;
    assert_eq!(refusal(&page), (422, "‘বাটপারই’ এখানে লেখা যায় না। বদলে আবার পাঠান।".to_owned()));
    set(&staff, "remove_banned_word", json!({"phrase": "বাটপার"})).await;
    assert_eq!(try_post(&site, "", "মীনা", "সে একটা বাটপারই").await.status, 200);
    assert_eq!(call(&staff, "remove_banned_word", json!({"phrase": "বাটপার"})).await.status, 404);
    for bad in ["", "***", &"ক".repeat(101)] {
        assert_eq!(
            call(&staff, "set_banned_word", json!({"word": {"phrase": bad, "action": "hold"}})).await.status,
            422
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn links_are_free_held_or_refused_and_hidden_ones_are_held() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let status = async |text: &str| find(&staff, text).await.status;
    post(&site, "", "দেখুন https://one.example/ক", "").await;
    post(&site, "", "দেখুন casino dot xyz", "").await;
    post(&site, "", "a.example b.example c.example", "").await;
    assert_eq!(status("দেখুন https://one.example/ক").await, Approved);
    assert_eq!(status("দেখুন casino dot xyz").await, Pending);
    assert_eq!(status("a.example b.example c.example").await, Pending, "many links");
    let kept: Vec<String> = answer(
        &call(&staff, "set_allowed_hosts", json!({"hosts": ["https://Paper.Example/x", "paper.example", ""]})).await,
    );
    assert_eq!(kept, ["paper.example"]);
    set(&staff, "set_house_rule", json!({"scope": "paper", "rule": {"links": "held"}})).await;
    post(&site, "", "আবার https://one.example/খ", "").await;
    post(&site, "", "আর https://old.paper.example/খ", "").await;
    assert_eq!(status("আবার https://one.example/খ").await, Pending);
    assert_eq!(status("আর https://old.paper.example/খ").await, Approved);
    set(&staff, "set_house_rule", json!({"scope": {"section": "world"}, "rule": {"links": "refused"}})).await;
    let page = try_post(&site, "", "মীনা", "শেষে one.example/গ").await;
    assert_eq!(refusal(&page).0, 422);
    assert!(refusal(&page).1.contains("one.example"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_waits_and_a_copy_of_spam_is_spam() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let offer = "ঘরে বসে প্রতিদিন ৫০০০ টাকা আয় করুন, ইনবক্সে যোগাযোগ করুন এখনই";
    post(&site, "", offer, "").await;
    assert_eq!(find(&staff, offer).await.status, Approved);
    let again = format!("{offer} 01700");
    post(&site, "", &again, "").await;
    assert_eq!(find(&staff, &again).await.status, Pending);
    decide(&staff, find(&staff, offer).await.id, Approved, Spam).await;
    let third = format!("{offer}!! ০১৭");
    post(&site, "", &third, "").await;
    let third = find(&staff, &third).await;
    assert_eq!((third.status, third.signals), (Spam, vec![Signal::CopyOfSpam]));
    // A double press of the button is the same comment, not a copy.
    let fields = "সেতুটি এত দিনে হলো, এখন গ্রামের মানুষ সহজে শহরে যেতে পারবেন";
    for _ in 0..2 {
        post(&site, "", fields, "").await;
    }
    let kept = list(&staff, "wanted[pile]=all").await.comments;
    assert_eq!(kept.iter().filter(|it| it.text == fields).map(|it| it.status).collect::<Vec<_>>(), [Approved]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_moderators_decide_is_learnt_and_unlearnt() {
    let site = TestSite::with(|config| config.discussion.comments_at_once = 1000).await;
    publish(&site).await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let taught = async || {
        let rules: HouseRules = answer(&staff.call(&Method::GET, &format!("{COMMENTS}/list_house_rules"), "").await);
        rules.taught
    };
    for number in 0..21 {
        let (good, bad) = (format!("সেতু হলে গ্রামের লাভ {number}"), format!("casino bonus জিতুন {number}"));
        for text in [&good, &bad] {
            post(&site, "", text, "").await;
        }
        let (good, bad) = (find(&staff, &good).await, find(&staff, &bad).await);
        decide(&staff, good.id, good.status, Spam).await;
        decide(&staff, good.id, Spam, Approved).await;
        if bad.status != Spam {
            decide(&staff, bad.id, bad.status, Spam).await;
        }
    }
    assert_eq!(taught().await, (21, 20), "what was taken back counts no longer, and the filter is not its own teacher");
    post(&site, "", "casino bonus এখনই জিতুন", "").await;
    let caught = find(&staff, "casino bonus এখনই জিতুন").await;
    assert_eq!(caught.status, Spam, "{:?}", caught.signals);
    assert!(
        matches!(&caught.signals[..], [Signal::Like { percent: 90.., by }] if !by.is_empty()),
        "{:?}",
        caught.signals
    );
    post(&site, "", "সেতু হলে আমাদেরও লাভ", "").await;
    assert_eq!(find(&staff, "সেতু হলে আমাদেরও লাভ").await.status, Approved);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_is_closed_by_hand_by_age_and_opened_again() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let story = site.id("talked").await;
    let has = |page: &Page, selector| !page.attributes(selector, "class").is_empty();
    let closed = |page: &Page| (has(page, ".discussion[data-closed]"), has(page, "form.comment_form"));
    assert_eq!(closed(&site.get("/world/talked").await), (false, true));
    set(&staff, "set_house_rule", json!({"scope": {"story": story}, "rule": {"is_closed": true}})).await;
    assert_eq!(closed(&site.get("/world/talked").await), (true, false), "the page says so at once");
    let page = try_post(&site, "", "মীনা", "দেরি হয়ে গেল").await;
    assert_eq!(refusal(&page), (403, "এই লেখায় আর মন্তব্য করা যায় না।".to_owned()));
    assert_eq!(closed(&site.get("/sports/played").await), (false, true));
    set(&staff, "set_house_rule", json!({"scope": {"story": story}, "rule": {}})).await;
    set(&staff, "set_house_rule", json!({"scope": "paper", "rule": {"closes_days": 7}})).await;
    assert_eq!(try_post(&site, "", "মীনা", "সময় আছে").await.status, 200);
    site.clock.fetch_add(8 * DAY, Ordering::Relaxed);
    assert_eq!(refusal(&try_post(&site, "", "মীনা", "সময় নেই").await).0, 403);
    let staff = Staff::enters(&site, Role::Moderator).await;
    set(&staff, "set_house_rule", json!({"scope": {"story": story}, "rule": {"is_closed": false}})).await;
    assert_eq!(try_post(&site, "", "মীনা", "আবার খোলা").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn slow_mode_makes_a_reader_wait_and_a_double_press_is_still_one_comment() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    set(&staff, "set_house_rule", json!({"scope": "paper", "rule": {"slow_seconds": 60}})).await;
    let held = cookie(&try_post(&site, "", "মীনা", "প্রথম").await);
    assert_eq!(try_post(&site, &held, "মীনা", "প্রথম").await.status, 200, "the same form");
    let soon = try_post(&site, &held, "মীনা", "দ্বিতীয়").await;
    assert_eq!(soon.status, 429);
    assert!(
        soon.html().contains("\"retry_seconds\":61") || soon.html().contains("\"retry_seconds\":60"),
        "{}",
        soon.html()
    );
    site.clock.fetch_add(61_000, Ordering::Relaxed);
    assert_eq!(try_post(&site, &held, "মীনা", "দ্বিতীয়").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_it_is_about_children_all_is_read_first_and_readers_are_told() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let rule = json!({"scope": {"story": site.id("talked").await}, "rule": {"minors": true, "moderation": "open"}});
    set(&staff, "set_house_rule", rule).await;
    assert!(site.get("/world/talked").await.texts(".discussion__rule").iter().any(|it| it.contains("শিশু")));
    post(&site, "", "ওর নাম জানি", "").await;
    assert_eq!(find(&staff, "ওর নাম জানি").await.status, Pending);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_shut_out_is_told_so_until_the_end() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    let held = post(&site, "", "গালি দিলাম", "").await;
    let seen = find(&staff, "গালি দিলাম").await;
    let ban = json!({"comment": seen.id, "ban": {"by": "reader", "days": 2, "reason": "গালিগালাজ"}});
    set(&staff, "ban_writer", ban).await;
    let (status, sentence) = refusal(&try_post(&site, &held, "মীনা", "আবার").await);
    assert_eq!(status, 403);
    assert!(sentence.contains("পর্যন্ত") && sentence.ends_with("কারণ: গালিগালাজ"), "{sentence}");
    assert_eq!(try_post(&site, "", "রীনা", "আমি অন্য জন").await.status, 200);
    site.clock.fetch_add(2 * DAY + 1, Ordering::Relaxed);
    assert_eq!(try_post(&site, &held, "মীনা", "দুই দিন পরে").await.status, 200);
    // By network it meets every browser there, and is lifted by hand.
    set(&staff, "ban_writer", json!({"comment": seen.id, "ban": {"by": "network", "days": 30, "reason": ""}})).await;
    assert_eq!(try_post(&site, "", "টীনা", "নতুন ব্রাউজার").await.status, 403);
    let bans: Vec<Ban> = answer(&staff.call(&Method::GET, &format!("{COMMENTS}/list_bans"), "").await);
    assert_eq!(bans.len(), 1, "those that are over are not listed");
    set(&staff, "lift_ban", json!({"id": bans[0].id})).await;
    assert_eq!(try_post(&site, "", "টীনা", "নতুন ব্রাউজার").await.status, 200);
    assert_eq!(call(&staff, "lift_ban", json!({"id": bans[0].id})).await.status, 404);
    for (by, days) in [("network", None), ("network", Some(31)), ("reader", Some(0)), ("reader", Some(9999))] {
        let ban = json!({"comment": seen.id, "ban": {"by": by, "days": days, "reason": ""}});
        assert_eq!(call(&staff, "ban_writer", ban).await.status, 400, "{by} {days:?}");
    }
    let guest = json!({"comment": seen.id, "ban": {"by": "mail", "days": 1, "reason": ""}});
    assert_eq!(call(&staff, "ban_writer", guest).await.status, 404, "a guest has no address");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stood_waits_again_if_it_is_changed_into_what_would_not() {
    let site = site_of_talk().await;
    let staff = Staff::new(&site, Role::Moderator).await;
    set(&staff, "set_banned_word", json!({"word": {"phrase": "চোর", "action": "hold"}})).await;
    let long = "সেতুটি এত দিনে হলো, এখন গ্রামের মানুষ সহজে শহরে যেতে পারবেন";
    let held = post(&site, "", long, "").await;
    let id = find(&staff, long).await.id;
    let edit = async |text: &str| {
        let id = id.to_string();
        let mut request = form("/api/v1/comment/edit_comment", &[("comment", id.as_str()), ("text", text)]);
        request.headers_mut().insert(COOKIE, held.parse().unwrap());
        site.send(request).await.status
    };
    let better = format!("{long}।");
    assert_eq!(edit(&better).await, 200);
    assert_eq!(find(&staff, &better).await.status, Approved, "it is no copy of itself");
    let count = page(&site).await.0;
    assert_eq!(edit("সব চোর").await, 200);
    let held = find(&staff, "সব চোর").await;
    assert_eq!(held.status, Pending);
    assert_eq!(held.signals, [Signal::Word("চোর".to_owned()), Signal::Changed]);
    assert_eq!(held.writer.map(|writer| writer.allowed), Some(0));
    assert_ne!(page(&site).await.0, count, "it is not on the page");
}

#[tokio::test(flavor = "multi_thread")]
async fn names_and_texts_that_nobody_wants_to_see_are_refused_beside_their_field() {
    let site = site_of_talk().await;
    Staff::new(&site, Role::Moderator).await;
    let member = format!("সদস্য {}", Role::Moderator);
    for (name, text, field) in [
        ("মীনা", "🔥🔥", "Text"),
        ("মীনা", "ক\u{1}খ", "Text"),
        ("মীনা", "খ\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}া", "Text"),
        ("🔥", "ঠিক কথা", "Name"),
        ("মী\u{202e}না", "ঠিক কথা", "Name"),
        (member.as_str(), "ঠিক কথা", "Name"),
    ] {
        let page = try_post(&site, "", name, text).await;
        let told: Value = serde_json::from_slice(&page.bytes).unwrap();
        assert_eq!((page.status.as_u16(), told["Refused"]["field"].as_str()), (422, Some(field)), "{name:?} {text:?}");
    }
    // Without JavaScript, too: the page comes back with what was typed, and the sentence beside the field.
    let page = site.send(form("/world/talked", &[("name", "মীনা"), ("text", "🔥🔥")])).await;
    assert_eq!(page.status, 422);
    assert!(page.texts(".field__error").iter().any(|it| it.contains("ইমোজি")));
    assert!(page.html().contains("🔥🔥"));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_confined_to_a_section_keeps_its_rules_only() {
    let site = TestSite::new().await;
    publish(&site).await;
    let staff = Staff::new(&site, Role::Moderator).await;
    confine(&site, Role::Moderator, "sports").await;
    let (talked, played) = (site.id("talked").await, site.id("played").await);
    for (scope, status) in [
        (json!("paper"), 403),
        (json!({"section": "world"}), 403),
        (json!({"story": talked}), 403),
        (json!({"section": "sports"}), 200),
        (json!({"story": played}), 200),
        (json!({"section": "nowhere"}), 403),
        (json!({"story": "00000000-0000-0000-0000-000000000000"}), 404),
    ] {
        let page = call(&staff, "set_house_rule", json!({"scope": scope, "rule": {"moderation": "before"}})).await;
        assert_eq!(page.status, status, "{scope}");
    }
    assert_eq!(call(&staff, "set_banned_word", json!({"word": {"phrase": "x", "action": "hold"}})).await.status, 403);
    assert_eq!(call(&staff, "set_allowed_hosts", json!({"hosts": []})).await.status, 403);
    let rules: HouseRules = answer(&staff.call(&Method::GET, &format!("{COMMENTS}/list_house_rules"), "").await);
    assert!(!rules.may_change);
    assert_eq!(rules.rules.len(), 1);
    post(&site, "", "অন্য বিভাগের কথা", "").await;
    let admin = Staff::new(&site, Role::Admin).await;
    let id = find(&admin, "অন্য বিভাগের কথা").await.id;
    let ban = json!({"comment": id, "ban": {"by": "reader", "days": 1, "reason": ""}});
    assert_eq!(call(&staff, "ban_writer", ban).await.status, 403);
}
