//! Photo stories, video stories, and articles of a series.

use crate::{
    paper::{base64_of, story},
    site::TestSite,
};
use serde_json::{Value, json};

fn picture(name: &str) -> Value {
    let svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8" id="{name}"/>"#);
    json!({"name": format!("{name}.svg"), "width": 1200, "height": 800, "alt": name, "data": base64_of(svg.as_bytes())})
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_story_counts_its_pictures_and_lets_them_lead() {
    let site = TestSite::new().await;
    let mut photo = story("bangladesh", "photo", 9);
    photo["kind"] = json!("photo");
    photo["picture"] = json!({"media": "ek.svg"});
    photo["body"]["blocks"] = json!([
        {"type": "picture", "media": "ek.svg", "caption": "এক"},
        {"type": "paragraph", "text": "মাঝে"},
        {"type": "picture", "media": "dui.svg", "caption": "দুই"},
    ]);
    site.publish_with_pictures(&[photo], &[picture("ek"), picture("dui")]).await;
    let page = site.get("/bangladesh/photo").await;
    assert_eq!(page.text(".article__kind"), "ছবির গল্প");
    assert_eq!(page.text(".photo__count"), "২টি ছবি");
    assert_eq!(page.attributes(".photo figure img", "alt"), ["ek", "dui"]);
    assert!(page.texts(".article__picture").is_empty(), "the first picture stands there once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_film_is_a_link_until_the_reader_wants_it() {
    let site = TestSite::new().await;
    let film = |slug: &str, address: &str| {
        let mut film = story("bangladesh", slug, 9);
        film["kind"] = json!("video");
        film["video"] = json!(address);
        film["picture"] = json!({"media": "ek.svg", "caption": "দৃশ্য"});
        film
    };
    let tube = "https://www.youtube.com/watch?v=aqz-KE-bpKQ";
    let file = "https://films.example/a.mp4";
    site.publish_with_pictures(&[film("tube", tube), film("file", file)], &[picture("ek")]).await;

    let page = site.get("/bangladesh/tube").await;
    assert_eq!(page.text(".article__kind"), "ভিডিও");
    assert_eq!(page.attribute(".video", "data-provider"), "youtube");
    assert_eq!(page.attribute(".video__card", "href"), tube);
    assert_eq!(page.attribute(".video__card", "data-act"), "embed");
    let frame = page.attribute(".video__card", "data-frame");
    assert!(frame.starts_with("https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"), "{frame}");
    assert_eq!(page.attribute(".video__card", "data-title"), "YouTube: শিরোনাম tube");
    assert_eq!(page.attribute(".video__card img", "alt"), "ek");
    assert_eq!(page.text(".video__caption"), "দৃশ্য");
    assert!(page.texts("iframe, video").is_empty());

    let page = site.get("/bangladesh/file").await;
    assert_eq!(page.attribute(".video__card", "href"), file);
    assert!(page.attributes("[data-frame]", "href").is_empty(), "nobody knows how to show it in a frame");
    assert!(page.text(".video__hint").contains("films.example"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_of_a_series_leads_to_the_parts_before_and_after() {
    let site = TestSite::new().await;
    let part = |number: i64| {
        let mut part = story("world", &format!("part-{number}"), 100 - number);
        part["series"] = json!({"slug": "nodi", "part": number});
        part
    };
    let series = json!([{"slug": "nodi", "name": "নদীর কথা", "about": "সারকথা"}, {"slug": "eka", "name": "একা"}]);
    let mut alone = story("world", "alone", 1);
    alone["series"] = json!({"slug": "eka", "part": 1});
    let mut stories: Vec<_> = (1..=3).map(part).collect();
    stories.push(alone);
    site.publish_with_series(&stories, &series).await;

    let page = site.get("/world/part-2").await;
    assert_eq!(page.text(".parts__badge"), "ধারাবাহিক · ৩ পর্বের ২ নম্বর");
    assert_eq!(page.attribute(".parts__title a", "href"), "/series/nodi");
    assert_eq!(page.attributes(".parts__step a", "href"), ["/world/part-1", "/world/part-3"]);
    assert_eq!(page.attributes(".parts__list a[aria-current]", "href"), ["/world/part-2"]);
    assert!(page.texts(".parts details").is_empty());
    assert_eq!(site.get("/world/part-1").await.attributes(".parts__step a", "rel"), ["next"]);
    assert!(site.get("/world/alone").await.texts(".parts").is_empty(), "one part is no series yet");

    // A longer one asks before it lists.
    let more: Vec<_> = (4..=6).map(part).collect();
    site.publish_with_series(&more, &series).await;
    assert_eq!(site.get("/world/part-2").await.texts(".parts details li").len(), 6);
}
