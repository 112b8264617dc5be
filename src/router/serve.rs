//! `hocchetaki serve`: from the settings to an orderly end.

use super::connections;
use crate::{
    i18n::Texts,
    server::{
        build::Build, cdn, config::Config, desk, discussion, jobs, newswire::LOOK_EVERY, opening, publishing,
        read_counter::FLUSH_EVERY, reading, search, state::AppState,
    },
};
use anyhow::{Context, bail};
use leptos::config::LeptosOptions;
use std::{future::Future, io::ErrorKind, net::SocketAddr, time::Duration};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    task::JoinSet,
};

/// Time between two looks at what was written; comments of some seconds are moved to their place at once.
const TIDY_EVERY: Duration = Duration::from_secs(5);

/// A story that was given a time is published within so long.
const LOOK_AT_CLOCK_EVERY: Duration = Duration::from_millis(500);

/// The planner's figures are looked at every hour.
const ROUNDS_A_SURVEY: u32 = 720;

/// How long requests that are under way may take to their end.
const PATIENCE: Duration = Duration::from_secs(30);

/// Time between two looks whether another program has written: pages are old for so long after an import.
const LISTEN_EVERY: Duration = Duration::from_millis(200);

/// A CDN that cannot be told is tried again after twice the time, and so on up to this.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// Serves until SIGTERM or SIGINT, finishes the requests that are under way, and writes what was counted. `ready` is told the
/// address.
pub async fn serve(config: Config, leptos: LeptosOptions, ready: impl FnOnce(SocketAddr)) -> anyhow::Result<()> {
    build_of(&leptos).has_its_list().map_err(anyhow::Error::msg)?;
    let (app, store) = opening::open(config).await?;
    let listener = match TcpListener::bind(leptos.site_addr).await {
        Ok(listener) => listener,
        Err(cause) if cause.kind() == ErrorKind::AddrInUse => bail!(
            "{} is in use by another program; stop it, or choose another address with site-addr in Leptos.toml or LEPTOS_SITE_ADDR",
            leptos.site_addr
        ),
        Err(cause) => return Err(cause).with_context(|| format!("{} cannot be listened on", leptos.site_addr)),
    };
    let (end, told) = (end_signal()?, end_signal()?);
    let waiting = app.newswire.clone();
    let deadline = async {
        told.await;
        tracing::info!("ending: no new requests are taken");
        waiting.end();
        tokio::time::sleep(PATIENCE).await;
    };
    app.media.sweep().with_context(|| format!("{} cannot be swept", app.media.path().display()))?;
    jobs::take_over(&app).await?;
    let mut rounds = JoinSet::new();
    rounds.spawn(write_reads_now_and_then(app.clone()));
    rounds.spawn(tell_news(app.clone()));
    rounds.spawn(tell_cdn(app.clone()));
    rounds.spawn(hear_of_others(app.clone()));
    rounds.spawn(keep_house(app.clone()));
    rounds.spawn(publish_on_time(app.clone()));
    rounds.spawn(index(app.clone()));
    rounds.spawn(render(app.clone()));
    rounds.spawn(jobs::work(app.clone()));
    let site = super::router(app.clone(), leptos);
    ready(listener.local_addr()?);
    let config = app.config.clone();
    tokio::select! {
        () = connections::serve(listener, site, &config.network, end) => {}
        () = deadline => tracing::warn!("some requests did not come to an end; they are broken off"),
    }
    rounds.abort_all();
    app.reads.flush(app.store.as_ref()).await.context("the last reads could not be written")?;
    store.close().await;
    tracing::info!("ended: all requests are answered and all reads written");
    Ok(())
}

/// What was built to be served by these options.
pub fn build_of(leptos: &LeptosOptions) -> Build {
    let list = std::env::current_exe().map(|program| program.with_file_name(leptos.hash_file.as_ref()));
    Build {
        site_root: leptos.site_root.as_ref().into(),
        package: leptos.site_pkg_dir.to_string(),
        output_name: leptos.output_name.to_string(),
        hash_list: list.ok().filter(|_| leptos.hash_files),
    }
}

fn end_signal() -> anyhow::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Stories that were given a time.
async fn publish_on_time(app: AppState) {
    let mut interval = tokio::time::interval(LOOK_AT_CLOCK_EVERY);
    loop {
        interval.tick().await;
        match desk::publish_due(&app).await {
            Ok(0) => {}
            Ok(stories) => tracing::info!(stories, "scheduled stories are published"),
            Err(cause) => {
                tracing::error!(error = %cause, "scheduled stories could not be looked for; it is tried again")
            }
        }
    }
}

/// HTML that an older version made.
async fn render(app: AppState) {
    let edition = publishing::Edition { texts: Texts(app.config.site.language), clock: &app.clock };
    match publishing::bring_up_to_date(app.store.as_ref(), edition).await {
        Ok(0) => {}
        Ok(articles) => tracing::info!(articles, "articles that an older version had rendered are rendered anew"),
        Err(cause) => {
            tracing::error!(error = %cause, "articles could not be rendered anew; the next start tries again")
        }
    }
}

/// What an older version, or an import that was broken off, left out of the index.
async fn index(app: AppState) {
    match search::bring_up_to_date(app.store.as_ref()).await {
        Ok(0) => {}
        Ok(articles) => tracing::info!(articles, "articles that were not in the index are in it"),
        Err(cause) => tracing::error!(error = %cause, "articles could not be indexed; the next start tries again"),
    }
}

async fn tell_news(app: AppState) {
    let mut interval = tokio::time::interval(LOOK_EVERY);
    loop {
        interval.tick().await;
        if let Err(cause) = app.newswire.look(app.store.as_ref()).await {
            tracing::warn!(error = %cause, "news could not be looked for; it is tried again");
        }
    }
}

/// Whoever keeps copies of pages elsewhere is told what has changed.
async fn tell_cdn(app: AppState) {
    let (mut told, mut pause) = (0, cdn::TELL_EVERY);
    loop {
        tokio::time::sleep(pause).await;
        match cdn::tell(&app, told).await {
            Ok(last) => (told, pause) = (last, cdn::TELL_EVERY),
            Err(cause) => {
                pause = (pause * 2).min(LONGEST_PAUSE);
                tracing::error!(error = %cause, "the CDN was not told what has changed; it is told in {pause:?}");
            }
        }
    }
}

/// What programs beside this one write, such as an import, is told too.
async fn hear_of_others(app: AppState) {
    let mut interval = tokio::time::interval(LISTEN_EVERY);
    let mut seen = None;
    loop {
        interval.tick().await;
        match app.store.version_of_data().await {
            Ok(version) if seen == Some(version) => {}
            Ok(version) => seen = app.tell_changes().await.then_some(version),
            Err(cause) => {
                tracing::warn!(error = %cause, "the store does not say whether it has changed; it is asked again")
            }
        }
    }
}

/// Keeps the store quick.
async fn keep_house(app: AppState) {
    let mut interval = tokio::time::interval(TIDY_EVERY);
    for round in 1_u32.. {
        interval.tick().await;
        let tidied = app.store.tidy().await;
        let is_hour = round.is_multiple_of(ROUNDS_A_SURVEY);
        let surveyed = if is_hour { app.store.survey().await } else { Ok(()) };
        if let Err(cause) = desk::empty_trash(&app).await {
            tracing::warn!(error = %cause, "the trash could not be emptied; it is tried again");
        }
        if is_hour && let Err(cause) = discussion::forget(&app).await {
            tracing::warn!(error = %cause, "what readers took away could not be forgotten; it is tried again");
        }
        if let Err(cause) = tidied.and(surveyed) {
            tracing::warn!(error = %cause, "the store could not be tidied; it is tried again");
        }
    }
}

async fn write_reads_now_and_then(app: AppState) {
    let mut interval = tokio::time::interval(FLUSH_EVERY);
    loop {
        interval.tick().await;
        app.pace.forget_the_quiet();
        if let Err(cause) = app.reads.flush(app.store.as_ref()).await {
            tracing::warn!(error = %cause, "reads could not be written; they are kept for the next time");
        }
        if let Err(cause) = reading::most_read::keep(&app).await {
            tracing::warn!(error = %cause, "what is read most could not be worked out; it is tried again");
        }
    }
}
