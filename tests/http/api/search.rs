//! `/api/v1/search/list_suggestions`

use crate::{
    search::{paper, told},
    site::TestSite,
};
use hocchetaki::model::search::Hint;

async fn hints(site: &TestSite, typed: &str) -> Vec<Hint> {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("typed", typed).finish();
    let answer = site.get(&format!("/api/v1/search/list_suggestions?{query}")).await;
    assert_eq!(answer.status, 200, "{typed}");
    serde_json::from_slice(&answer.bytes).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_go_on_come_before_stories_with_them_in_their_headlines() {
    let site = paper().await;
    let found = hints(&site, "নির্বা").await;
    let texts: Vec<_> = found.iter().map(|hint| hint.text.as_str()).collect();
    assert_eq!(texts, ["নির্বাচন", "ঢাকায় নির্বাচন আগামী সপ্তাহে"].map(bangla::normalize::clean));
    assert!(found[0].address.starts_with("/search?q="));
    assert_eq!(found[1].address, "/world/nirbachon");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_last_word_goes_on() {
    let site = paper().await;
    let found = hints(&site, "ঢাকা নির্বা").await;
    assert_eq!(found[0].text, "ঢাকা নির্বাচন");
    assert_eq!(found[1].address, "/world/nirbachon");
    // বৃষ্টি is in another story's headline only.
    assert!(hints(&site, "বৃষ্টি নির্বা").await.iter().all(|hint| hint.address.starts_with("/search")));
}

#[tokio::test(flavor = "multi_thread")]
async fn latin_letters_suggest_stories_too() {
    let site = paper().await;
    assert!(hints(&site, "nirbachon").await.iter().any(|hint| hint.address == "/world/nirbachon"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_and_nonsense_suggest_nothing() {
    let site = paper().await;
    for typed in ["", " ", "ক", "\"", "\" OR *", "\u{9cd}", "😀", "qqqqq"] {
        assert_eq!(hints(&site, typed).await, [], "{typed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_short() {
    let site = TestSite::new().await;
    let stories: Vec<_> = (0..30)
        .map(|n| {
            told(
                "world",
                &format!("s-{n}"),
                n + 1,
                &format!("নদীর খবর নদী{}", "কখগঘচছজঝটঠডঢতথদধপফবভমযরলহ".chars().nth(n as usize % 20).unwrap()),
                "লেখা",
            )
        })
        .collect();
    site.publish(&stories).await;
    assert!(hints(&site, "নদী").await.len() <= 8);
}
