//! What the newsroom says, fetched by its pages.

use crate::{paper::seed, site::TestSite, staff::Staff};
use axum::{
    body::Body,
    http::{Request, header::ACCEPT_ENCODING},
};
use hocchetaki::{
    i18n::Texts,
    model::{newsroom::role::Role, site::Locale},
};

const LANGUAGES: [Locale; 2] = [Locale::Bn, Locale::En];

#[tokio::test(flavor = "multi_thread")]
async fn each_language_has_its_words_for_ever() {
    let site = TestSite::new().await;
    for texts in LANGUAGES.map(Texts) {
        let page = site.get(&texts.words_address()).await;
        assert_eq!((page.status.as_u16(), page.header("content-type")), (200, "application/json"));
        assert_eq!(page.header("cache-control"), "public, max-age=31536000, immutable");
        let words: Vec<String> = serde_json::from_slice(&page.bytes).unwrap();
        assert_eq!(words, texts.words());
        for said in [texts.desk_heading(), texts.account_heading(), texts.staff_error_forbidden()] {
            assert!(words.iter().any(|word| word == said), "{said}");
        }
    }
    let [bengali, english] = LANGUAGES.map(|language| Texts(language).words());
    assert_eq!(bengali.len(), english.len(), "a number means the same in both");
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_compressed_on_their_way() {
    let site = TestSite::new().await;
    let address = Texts(Locale::Bn).words_address();
    let plain = site.get(&address).await;
    let sent = site.send(Request::get(&address).header(ACCEPT_ENCODING, "br").body(Body::empty()).unwrap()).await;
    assert_eq!(sent.header("content-encoding"), "br");
    assert!(sent.bytes.len() * 3 < plain.bytes.len(), "{} of {}", sent.bytes.len(), plain.bytes.len());
}

/// The page of another build is told so, instead of getting words under wrong numbers.
#[tokio::test(flavor = "multi_thread")]
async fn words_of_another_build_are_not_there() {
    let site = TestSite::new().await;
    for odd in ["bn-0000000000000000.json", "bn.json", "hi-0000000000000000.json", "x"] {
        let page = site.get(&format!("/newsroom/words/{odd}")).await;
        assert_eq!(page.status, 404, "{odd}");
        assert!(!page.header("cache-control").contains("immutable"), "{odd}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_hold_none_of_them() {
    let site = TestSite::new().await;
    site.publish(&[seed()]).await;
    let staff = Staff::new(&site, Role::Admin).await;
    for path in ["/", "/world", "/newsroom"] {
        let page = staff.get(path).await;
        assert!(!page.html().contains("/newsroom/words/"), "{path}");
        assert!(!page.html().contains(Texts(Locale::Bn).desk_nothing()), "{path}");
    }
}
