//! A whole site in a folder of its own, with a clock that stands still.

use crate::{
    page::Page,
    paper::{NOON, archive},
};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{
        Request, Response,
        header::{CONTENT_LENGTH, CONTENT_TYPE, USER_AGENT},
    },
};
use hocchetaki::{
    model::{comment::TalkOrder, id::ArticleId, moment::UtcMillis, slug::Slug},
    router::router,
    server::{
        archive::import::{import, read},
        clock::Clock,
        config::Config,
        middleware::page_cache::PageCaching,
        state::AppState,
        store::{ArticleStore, CommentStore, comment::StoredComment, sqlite::SqliteStore},
    },
};
use leptos::config::LeptosOptions;
use serde_json::Value;
use sqlx::{AssertSqlSafe, Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicI64},
};
use tempfile::TempDir;
use tower::ServiceExt;

/// The browser of most readers.
pub const PHONE: &str =
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";

/// What a browser sends with a form of our own page.
pub const FORM: &str = "application/x-www-form-urlencoded";

/// A running site.
pub struct TestSite {
    folder: TempDir,
    pub state: AppState,
    pub store: SqliteStore,
    /// Milliseconds since 1970; whoever stores moves the clock.
    pub clock: Arc<AtomicI64>,
    router: PageCaching<Router>,
}

impl TestSite {
    /// An empty site with the default settings.
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// An empty site with other settings.
    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        Self::with_files(change, &[], false).await
    }

    /// An empty site with other settings and these files (path and bytes) in the folder of the built site.
    pub async fn with_files(change: impl FnOnce(&mut Config), files: &[(&str, &[u8])], hash_files: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("built");
        for (name, bytes) in files {
            let file = root.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, bytes).unwrap();
        }
        let mut config = Config::default();
        config.database.file = folder.path().join("paper.sqlite");
        config.media.folder = folder.path().join("media");
        config.site.origin = "https://paper.example".to_owned();
        change(&mut config);
        let store = SqliteStore::open(&config.database.file).await.unwrap();
        let (clock, hand) = Clock::set(config.site.zone().unwrap(), UtcMillis(NOON));
        let state = AppState::new(Arc::new(store.clone()), clock, config);
        let leptos = LeptosOptions::builder()
            .output_name("hocchetaki")
            .site_root(root.to_str().unwrap())
            .hash_files(hash_files)
            .build();
        Self { folder, router: router(state.clone(), leptos), state, store, clock: hand }
    }

    /// The folder that everything of this site is in.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The folder of its pictures.
    pub fn media_folder(&self) -> PathBuf {
        self.folder.path().join("media")
    }

    /// Publishes stories.
    pub async fn publish(&self, stories: &[Value]) {
        self.publish_with_pictures(stories, &[]).await;
    }

    /// Publishes stories and the pictures that they show.
    pub async fn publish_with_pictures(&self, stories: &[Value], media: &[Value]) {
        self.import(&archive(stories, media)).await;
    }

    /// Imports an archive.
    pub async fn import(&self, archive: &Value) {
        let archive = read(archive.to_string().as_bytes(), None).unwrap();
        import(&self.state, archive).await.unwrap();
    }

    /// Publishes stories and the series that they belong to.
    pub async fn publish_with_series(&self, stories: &[Value], series: &Value) {
        let mut json = archive(stories, &[]);
        json["series"] = series.clone();
        import(&self.state, read(json.to_string().as_bytes(), None).unwrap()).await.unwrap();
    }

    /// Withdraws a story, past the store.
    pub async fn withdraw(&self, slug: &str) {
        self.write(&format!("update article set status = 'withdrawn' where slug = '{slug}'")).await;
    }

    /// Writes past the store, as another program does, and waits until it is told.
    pub async fn write(&self, sql: &str) {
        let options = SqliteConnectOptions::new().filename(&self.state.config.database.file).foreign_keys(true);
        let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        assert!(self.state.tell_changes().await);
    }

    /// Rows of the store, read past it.
    pub async fn rows<T>(&self, sql: &str) -> Vec<T>
    where
        T: for<'r> sqlx::FromRow<'r, sqlx::sqlite::SqliteRow> + Send + Unpin,
    {
        let options = SqliteConnectOptions::new().filename(&self.state.config.database.file);
        let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
        sqlx::query_as(AssertSqlSafe(sql.to_owned())).fetch_all(&mut connection).await.unwrap()
    }

    /// The id of a published story.
    pub async fn id(&self, slug: &str) -> ArticleId {
        let slug = Slug::parse(slug).unwrap();
        self.store.article_by_slug(&slug).await.unwrap().unwrap().listed.id
    }

    /// All comments that are stored under a story: those that open threads, then replies, each oldest first.
    pub async fn comments(&self, slug: &str) -> Vec<StoredComment> {
        let mut comments =
            self.store.opening_comments(self.id(slug).await, TalkOrder::Oldest, None, 1000).await.unwrap().entries;
        let threads: Vec<_> = comments.iter().map(|comment| comment.id).collect();
        comments.extend(self.store.reply_comments(&threads, 1000).await.unwrap());
        comments
    }

    /// Sends any request; the answer may go on for as long as it likes.
    pub async fn open(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// Sends any request.
    pub async fn send(&self, request: Request<Body>) -> Page {
        let response = self.open(request).await;
        let (parts, body) = response.into_parts();
        Page { status: parts.status, headers: parts.headers, bytes: to_bytes(body, usize::MAX).await.unwrap().to_vec() }
    }

    /// Asks for an address, as a reader's browser does.
    pub async fn get(&self, path: &str) -> Page {
        let request = Request::get(path).header(USER_AGENT, PHONE).body(Body::empty()).unwrap();
        self.send(request).await
    }

    /// Sends a form of our own page.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(form(path, fields)).await
    }
}

/// A form of our own page, as a browser sends it.
pub fn form(path: &str, fields: &[(&str, &str)]) -> Request<Body> {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let mut request = bare_form(path, body);
    request.headers_mut().insert("sec-fetch-site", "same-origin".parse().unwrap());
    request
}

/// A form that does not say from where it comes.
pub fn bare_form(path: &str, body: impl Into<Vec<u8>>) -> Request<Body> {
    let body = body.into();
    Request::post(path).header(CONTENT_TYPE, FORM).header(CONTENT_LENGTH, body.len()).body(Body::from(body)).unwrap()
}
