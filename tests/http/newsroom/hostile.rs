//! What the newsroom is given to keep stays text, wherever it comes out again: on readers' pages, in previews, in feeds, in answers.

use super::{
    desk::{Desk, answer},
    pictures::describe,
    upload::{jpeg, upload},
};
use crate::{page::Page, paper::seed, site::TestSite, staff::Staff};
use axum::http::Method;
use hocchetaki::model::{
    article::ArticleKind,
    body::Body,
    id::ArticleId,
    newsroom::{
        coverage::{Coverage, EntryForm, Posted},
        draft::{Draft, DraftPicture, Headlines},
        naming::{NameForm, NameOf, Naming},
        preview::Preview,
        publication::{Change, Outcome},
        role::Role,
    },
    slug::Slug,
};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Stands in everything that would run.
const MARK: &str = "hkxss";

const PAYLOADS: [&str; 8] = [
    "<script>hkxss()</script>\"><img src=x onerror=hkxss()>",
    "'><svg/onload=hkxss()></script><script>hkxss()</script>",
    "</textarea></title></style></noscript><script>hkxss()</script>",
    "javascript:hkxss()",
    "jav\tascript:hkxss()//",
    "&lt;script&gt;hkxss()&lt;/script&gt;]]><script>hkxss()</script>",
    "<!--><script>hkxss()</script>--><iframe srcdoc='hkxss()'>",
    "x\" autofocus onfocus=\"hkxss()\" style=\"x:expression(hkxss())",
];

/// Elements that a page of the paper has none of.
const NEVER: [&str; 7] = ["iframe", "object", "embed", "base", "math", "foreignobject", "marquee"];

/// Attributes that lead somewhere.
const LEADING: [&str; 8] = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "ping"];

/// Asserts that nothing of what was given can run.
fn is_dead(page: &Page, what: &str) {
    assert_eq!(page.status, 200, "{what}");
    let document = Html::parse_document(page.html());
    for element in document.select(&Selector::parse("*").unwrap()) {
        let (name, text) = (element.value().name().to_lowercase(), element.text().collect::<String>());
        assert!(!NEVER.contains(&&*name), "{what}: <{name}>");
        if name == "script" && element.attr("type") == Some("application/ld+json") {
            assert!(serde_json::from_str::<Value>(&text).is_ok(), "{what}: {text}");
        } else if ["script", "style"].contains(&&*name) {
            assert!(!text.contains(MARK), "{what}: {text}");
        }
        for (attribute, value) in element.value().attrs() {
            assert!(!attribute.starts_with("on") && attribute != "srcdoc", "{what}: <{name} {attribute}={value:?}>");
            if attribute == "style" {
                assert!(!value.contains(MARK), "{what}: {value}");
            }
            if LEADING.contains(&attribute) {
                let scheme: String = value.chars().filter(|sign| !sign.is_control() && !sign.is_whitespace()).collect();
                let scheme = scheme.to_lowercase();
                let leads_away = ["javascript:", "vbscript:", "data:"].iter().any(|odd| scheme.starts_with(odd));
                assert!(!leads_away, "{what}: <{name} {attribute}={value:?}>");
            }
        }
    }
}

/// A body with every kind of block, each full of it.
fn everything(payload: &str, file: &str) -> String {
    let text =
        json!([{"text": payload, "strong": true, "em": true, "href": payload, "note": payload}, {"text": payload}]);
    let href = format!("https://example.org/{payload}");
    let body = json!({"version": 1, "blocks": [
        {"type": "paragraph", "text": text},
        {"type": "paragraph", "text": [{"text": payload, "href": href}]},
        {"type": "heading", "text": text},
        {"type": "quote", "text": text, "by": payload},
        {"type": "pull_quote", "text": text, "by": payload},
        {"type": "list", "items": [text, payload]},
        {"type": "picture", "media": file, "caption": payload},
        {"type": "gallery", "pictures": [{"media": file, "caption": payload}, {"media": file}]},
        {"type": "embed", "url": href, "title": payload, "caption": payload},
        {"type": "table", "caption": payload, "header_row": true, "header_column": true, "rows": [[text, payload], [payload, text]]},
        {"type": "callout", "kind": "facts", "title": payload,
         "blocks": [{"type": "paragraph", "text": text}, {"type": "list", "ordered": true, "items": [text]}]},
        {"type": "timeline", "entries": [{"when": payload, "text": text}]},
        {"type": "correction", "at": "2024-12-23T10:00:00Z", "text": text},
        {"type": "qa", "question": text, "answer": text},
    ]});
    let kinds: BTreeSet<_> =
        serde_json::from_value::<Body>(body.clone()).unwrap().blocks.iter().map(|it| it.kind()).collect();
    assert_eq!(kinds.len(), 13, "every kind of block is tried");
    body.to_string()
}

/// A newsroom into whose every field something is typed that would run.
struct Hostile<'s> {
    site: &'s TestSite,
    desk: Desk<'s>,
    payload: &'static str,
    number: usize,
    file: String,
}

impl Hostile<'_> {
    fn named(&self, what: &str) -> Slug {
        Slug::parse(&format!("{what}-{}", self.number)).unwrap()
    }

    /// Answers are data: no browser takes them for a page.
    async fn call(&self, area: &str, function: &str, arguments: Value) -> Page {
        let path = format!("/api/v1/newsroom/{area}/{function}");
        let page = self.desk.0.call(&Method::POST, &path, &arguments.to_string()).await;
        let of = (page.status.as_u16(), page.header("content-type"), page.header("x-content-type-options"));
        assert_eq!(of, (200, "application/json", "nosniff"), "{function}: {}", page.html());
        page
    }

    async fn name(&self, of: NameOf) {
        let payload = self.payload.to_owned();
        let form = NameForm {
            name: payload.clone(),
            slug: self.named(of.as_str()).into(),
            about: payload.clone(),
            role: payload,
            within: None,
            picture: (of != NameOf::Section).then(|| self.file.clone()),
        };
        let made = self.call("names", "make_name", json!({"of": of, "form": form, "alike": true})).await;
        assert_eq!(answer::<Naming>(&made), Naming::Kept { slug: self.named(of.as_str()) });
    }

    async fn story(&self, kind: ArticleKind) -> (ArticleId, String) {
        let payload = self.payload.to_owned();
        let slug = self.named(kind.as_str());
        let draft = Draft {
            kind,
            headline: Headlines {
                page: payload.clone(),
                card: payload.clone(),
                search: payload.clone(),
                share: payload.clone(),
            },
            standfirst: payload.clone(),
            slug: slug.clone().into(),
            section: Some(self.named("section")),
            authors: vec![self.named("author")],
            topics: vec![self.named("topic")],
            picture: Some(DraftPicture { file: self.file.clone(), caption: payload.clone() }),
            body: everything(&payload, &self.file),
            series: None,
            video: (kind == ArticleKind::Video).then(|| format!("https://example.org/{payload}")),
            ..Draft::default()
        };
        let id = self.desk.begin(&draft).await;
        self.call("folder", "add_note", json!({"id": id, "text": payload})).await;
        let preview: Preview = answer(&self.call("folder", "make_preview", json!({"id": id})).await);
        is_dead(&self.site.get(&format!("/preview/{}", preview.token)).await, &format!("the preview of {payload}"));
        let outcome = self.desk.publish(id, 1, Change::Minor).await;
        assert!(matches!(outcome, Outcome::Published { .. }), "{payload}: {outcome:?}");
        let version = self.desk.save(id, self.desk.open(id).await.version, &draft).await;
        let outcome = self.desk.publish(id, version, Change::Correction(payload)).await;
        assert!(matches!(outcome, Outcome::Published { .. }), "{outcome:?}");
        (id, format!("/{}/{slug}", self.named("section")))
    }

    async fn entries(&self, id: ArticleId) {
        let path = "/api/v1/newsroom/coverage/get_coverage";
        let page = self.desk.0.call(&Method::GET, path, &format!("id={id}")).await;
        let next = answer::<Option<Coverage>>(&page).unwrap().next;
        let form = EntryForm {
            headline: self.payload.to_owned(),
            key_event: true,
            body: everything(self.payload, &self.file),
        };
        let posted = self.call("coverage", "post_entry", json!({"id": id, "entry": next, "form": form})).await;
        assert!(matches!(answer(&posted), Posted::Done(_)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_kept_runs_anywhere() {
    let site = TestSite::new().await;
    site.publish(&[seed()]).await;
    let staff = Staff::new(&site, Role::Admin).await;
    for (number, payload) in PAYLOADS.into_iter().enumerate() {
        let file = upload(&staff, payload, jpeg(300, 200, number as u8)).await.picture.file;
        describe(&staff, &file, &[("alt", payload), ("credit", payload), ("caption", payload)]).await;
        let hostile =
            Hostile { site: &site, desk: Desk(Staff::holding(&site, staff.cookie.clone())), payload, number, file };
        for of in NameOf::ALL {
            hostile.name(of).await;
        }
        let mut addresses = Vec::new();
        let others = [ArticleKind::Report, ArticleKind::Opinion, ArticleKind::Photo, ArticleKind::Video];
        for kind in [others[number % others.len()], ArticleKind::Live] {
            let (id, address) = hostile.story(kind).await;
            if kind == ArticleKind::Live {
                hostile.entries(id).await;
            }
            is_dead(&staff.get(&format!("/newsroom/story/{id}")).await, "the newsroom's page");
            addresses.push(address);
        }
        let query: String = form_urlencoded::byte_serialize(payload.as_bytes()).collect();
        addresses.extend([
            format!("/{}", hostile.named("section")),
            format!("/author/{}", hostile.named("author")),
            format!("/topic/{}", hostile.named("topic")),
            format!("/search?q={query}"),
        ]);
        for address in addresses {
            is_dead(&site.get(&address).await, &format!("{address} with {payload}"));
        }
    }
    for address in ["/", "/latest", "/popular", "/author", "/topic"] {
        is_dead(&site.get(address).await, address);
    }
    for feed in ["/feed.xml", "/feed.atom"] {
        let page = site.get(feed).await;
        assert!(!page.html().contains("<script") && !page.html().contains("<img src=x"), "{feed}");
    }
    let feed: Value = serde_json::from_slice(&site.get("/feed.json").await.bytes).unwrap();
    for item in feed["items"].as_array().unwrap() {
        let html = item["content_html"].as_str().unwrap();
        assert!(!html.contains("<script") && !html.contains("<img src=x"), "{html}");
    }
}
