//! `/reader`: readers' own pages.

mod account;
mod delete;
mod notices;

use crate::{
    letters::{Letters, link},
    page::Page,
    paper::{comment, seed},
    site::{TestSite, form},
};
use axum::{
    body::Body,
    http::{Request, header::COOKIE},
};
use hocchetaki::model::id::CommentId;

const PATH: &str = "/world/rashiya-uttor-korea";
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// A reader's browser.
#[derive(Clone, Default)]
struct Browser {
    cookie: Option<String>,
}

impl Browser {
    async fn get(&self, site: &TestSite, path: &str) -> Page {
        let mut request = Request::get(path);
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        site.send(request.body(Body::empty()).unwrap()).await
    }

    async fn post(&mut self, site: &TestSite, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut request = form(path, fields);
        if let Some(cookie) = &self.cookie {
            request.headers_mut().insert(COOKIE, cookie.parse().unwrap());
        }
        let page = site.send(request).await;
        if let Some((cookie, rest)) = page.header("set-cookie").split_once(';') {
            self.cookie = Some(cookie.to_owned()).filter(|_| !rest.contains("Max-Age=0"));
        }
        page
    }

    /// Says something, and tells which comment it became.
    async fn say(&mut self, site: &TestSite, name: &str, text: &str, parent: Option<CommentId>) -> CommentId {
        let parent = parent.map(|parent| parent.to_string()).unwrap_or_default();
        let answer = self.post(site, PATH, &[("name", name), ("text", text), ("parent", &parent)]).await;
        assert_eq!(answer.status, 303, "{}", answer.html());
        let place = answer.header("location");
        place.rsplit_once("#comment-").or_else(|| place.rsplit_once('/')).unwrap().1.parse().unwrap()
    }

    /// Comes into the account of an address.
    async fn enter(&mut self, site: &TestSite, letters: &Letters, email: &str) {
        assert_eq!(self.post(site, "/reader/link", &[("email", email)]).await.status, 200);
        let path = link(&letters.next().await);
        let page = self.post(site, &path, &[]).await;
        assert_eq!((page.status.as_u16(), page.header("location")), (303, "/reader"));
    }
}

/// A site with a story that was talked about, and letters.
async fn site() -> (TestSite, Letters) {
    let (site, letters) = Letters::site(|config| config.discussion.comments_at_once = 1000).await;
    let mut talked = seed();
    talked["comments"] = vec![comment("a", None, 60)].into();
    site.publish(&[talked]).await;
    (site, letters)
}
