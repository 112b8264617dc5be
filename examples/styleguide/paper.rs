//! A paper made to be looked at: the demonstration stories and the hard cases, at a time that stands still.

use anyhow::Context;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, header::CONTENT_TYPE},
};
use hocchetaki::{
    i18n::Texts,
    model::{
        article::ArticleCard,
        moment::{Moment, UtcMillis},
        site::Locale,
        slug::Slug,
    },
    router::router,
    server::{
        archive::import::{import, read},
        cli::demo,
        clock::Clock,
        config::Config,
        middleware::page_cache::PageCaching,
        reading::section::section,
        state::AppState,
        store::sqlite::SqliteStore,
    },
};
use leptos::config::LeptosOptions;
use std::{fs, path::Path, sync::Arc};
use tempfile::TempDir;
use tower::ServiceExt;

/// The first hour of 2025 in Dhaka: some stories are minutes old, some of last year.
const NOW: UtcMillis = UtcMillis(1_735_668_900_000);

/// The picture that gets lost: what its file holds.
const LOST: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

pub struct Paper {
    folder: TempDir,
    state: AppState,
    router: PageCaching<Router>,
    /// In which language it speaks.
    pub texts: Texts,
}

impl Paper {
    pub async fn new(language: Locale) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let mut config = Config::default();
        config.site.language = language;
        config.database.file = folder.path().join("paper.sqlite");
        config.media.folder = folder.path().join("media");
        let store = SqliteStore::open(&config.database.file).await?;
        let (clock, _) = Clock::set(config.site.zone().map_err(anyhow::Error::msg)?, NOW);
        let state = AppState::new(Arc::new(store), clock, config);
        demo::run(&state, None).await?;
        import(&state, read(include_bytes!("hard.json"), None)?).await?;
        let root = folder.path().join("built").display().to_string();
        let router = router(state.clone(), LeptosOptions::builder().output_name("hocchetaki").site_root(root).build());
        Ok(Self { folder, state, router, texts: Texts(language) })
    }

    /// When the paper is looked at.
    pub fn now(&self) -> Moment {
        self.state.clock.moment(NOW)
    }

    /// A page as a reader gets it; with a form, as it comes back.
    pub async fn page(&self, address: &str, form: Option<&'static str>) -> anyhow::Result<String> {
        let request = match form {
            None => Request::get(address).body(Body::empty())?,
            Some(form) => Request::post(address)
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("content-length", form.len())
                .header("sec-fetch-site", "same-origin")
                .body(Body::from(form))?,
        };
        let response = self.router.clone().oneshot(request).await?;
        Ok(String::from_utf8(to_bytes(response.into_body(), usize::MAX).await?.to_vec())?)
    }

    /// The hard cases as cards, newest first.
    pub async fn cards(&self) -> anyhow::Result<Vec<ArticleCard>> {
        let slug = Slug::parse("noksha").map_err(|error| anyhow::anyhow!("{error}"))?;
        let page = section(&self.state, &slug, hocchetaki::model::paging::Stretch::Top)
            .await
            .ok()
            .context("the hard cases are not there")?;
        Ok(page.articles.entries)
    }

    /// Copies its pictures, but one.
    pub fn copy_pictures(&self, target: &Path) -> anyhow::Result<()> {
        fs::create_dir_all(target)?;
        for entry in fs::read_dir(self.folder.path().join("media"))? {
            let file = entry?;
            let bytes = fs::read(file.path())?;
            if bytes != LOST {
                fs::write(target.join(file.file_name()), bytes)?;
            }
        }
        Ok(())
    }
}
