//! The desk as its pages ask for it.

use crate::{page::Page, staff::Staff};
use axum::http::Method;
use hocchetaki::model::{
    id::ArticleId,
    newsroom::{
        draft::Draft,
        folder::Folder,
        publication::{Change, Outcome},
        stage::{Stage, Step},
        story::{Saved, Story, StoryList, Wanted},
    },
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const STORY: &str = "/api/v1/newsroom/story";
const FOLDER: &str = "/api/v1/newsroom/folder";

/// Somebody at the desk.
pub struct Desk<'s>(pub Staff<'s>);

/// What a function answered, which was no error.
pub fn answer<T: DeserializeOwned>(page: &Page) -> T {
    assert_eq!(page.status, 200, "{}", page.html());
    serde_json::from_slice(&page.bytes).unwrap_or_else(|cause| panic!("{cause}: {}", page.html()))
}

impl Desk<'_> {
    pub async fn raw(&self, function: &str, arguments: &str) -> Page {
        self.0.call(&Method::POST, &format!("{STORY}/{function}"), arguments).await
    }

    pub async fn ask(&self, function: &str, arguments: &str) -> Page {
        self.0.call(&Method::GET, &format!("{STORY}/{function}"), arguments).await
    }

    pub async fn folder_call(&self, function: &str, arguments: Value) -> Page {
        self.0.call(&Method::POST, &format!("{FOLDER}/{function}"), &arguments.to_string()).await
    }

    pub async fn folder_ask(&self, function: &str, arguments: &str) -> Page {
        self.0.call(&Method::GET, &format!("{FOLDER}/{function}"), arguments).await
    }

    pub async fn try_begin(&self, stage: Stage, draft: &Draft) -> Page {
        self.raw("begin_story", &json!({"stage": stage, "draft": draft}).to_string()).await
    }

    pub async fn begin(&self, draft: &Draft) -> ArticleId {
        answer(&self.try_begin(Stage::Draft, draft).await)
    }

    pub async fn try_open(&self, id: ArticleId) -> Page {
        self.ask("get_story", &format!("id={id}")).await
    }

    pub async fn folder(&self, id: ArticleId) -> Folder {
        answer(&self.try_open(id).await)
    }

    pub async fn open(&self, id: ArticleId) -> Story {
        self.folder(id).await.story
    }

    pub async fn list(&self, wanted: &Wanted) -> StoryList {
        let typed: String = form_urlencoded::byte_serialize(wanted.typed.as_bytes()).collect();
        let mut arguments = format!("wanted[trash]={}&wanted[typed]={typed}", wanted.trash);
        if let Some(stage) = wanted.stage {
            arguments += &format!("&wanted[stage]={}", stage.as_str());
        }
        if let Some(section) = &wanted.section {
            arguments += &format!("&wanted[section]={section}");
        }
        answer(&self.ask("list_stories", &arguments).await)
    }

    pub async fn try_save(&self, id: ArticleId, base: u32, draft: &Draft) -> Page {
        self.raw("save_story", &json!({"id": id, "base": base, "draft": draft}).to_string()).await
    }

    /// Saves, and says as which version.
    pub async fn save(&self, id: ArticleId, base: u32, draft: &Draft) -> u32 {
        match answer(&self.try_save(id, base, draft).await) {
            Saved::Kept { version, .. } => version,
            Saved::Overtaken { .. } => panic!("overtaken"),
        }
    }

    pub async fn try_step(&self, id: ArticleId, from: Stage, step: Step, publish_at: Option<&str>) -> Page {
        let arguments = json!({"id": id, "from": from, "step": step, "publish_at": publish_at});
        self.raw("move_story", &arguments.to_string()).await
    }

    pub async fn step(&self, id: ArticleId, from: Stage, step: Step) {
        let page = self.try_step(id, from, step, None).await;
        assert_eq!(page.status, 200, "{step:?}: {}", page.html());
    }

    pub async fn try_publish(&self, id: ArticleId, version: u32, change: Change) -> Page {
        let arguments = json!({"id": id, "version": version, "change": change});
        self.raw("publish_story", &arguments.to_string()).await
    }

    pub async fn publish(&self, id: ArticleId, version: u32, change: Change) -> Outcome {
        answer(&self.try_publish(id, version, change).await)
    }

    pub async fn try_withdraw(&self, id: ArticleId, reason: &str) -> Page {
        self.raw("withdraw_story", &json!({"id": id, "reason": reason}).to_string()).await
    }
}
