//! `hocchetaki serve`: from the settings to an orderly end.

use crate::server::{config::Config, opening, read_counter::FLUSH_EVERY, state::AppState};
use anyhow::{Context, bail};
use leptos::config::LeptosOptions;
use std::{future::Future, io::ErrorKind, net::SocketAddr};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};

/// Serves until SIGTERM or SIGINT, finishes the requests that are under way, and writes what was counted. `ready` is told the
/// address.
pub async fn serve(config: Config, leptos: LeptosOptions, ready: impl FnOnce(SocketAddr)) -> anyhow::Result<()> {
    let (app, store) = opening::open(config).await?;
    let listener = match TcpListener::bind(leptos.site_addr).await {
        Ok(listener) => listener,
        Err(cause) if cause.kind() == ErrorKind::AddrInUse => bail!(
            "{} is in use by another program; stop it, or choose another address with site-addr in Leptos.toml or LEPTOS_SITE_ADDR",
            leptos.site_addr
        ),
        Err(cause) => return Err(cause).with_context(|| format!("{} cannot be listened on", leptos.site_addr)),
    };
    let end = end_signal()?;
    let counting = tokio::spawn(write_reads_now_and_then(app.clone()));
    let service = super::router(app.clone(), leptos).into_make_service_with_connect_info::<SocketAddr>();
    ready(listener.local_addr()?);
    axum::serve(listener, service).with_graceful_shutdown(end).await?;
    counting.abort();
    app.reads.flush(app.store.as_ref()).await.context("the last reads could not be written")?;
    store.close().await;
    tracing::info!("ended: all requests are answered and all reads written");
    Ok(())
}

fn end_signal() -> anyhow::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("ending: no new requests are taken");
    })
}

async fn write_reads_now_and_then(app: AppState) {
    let mut interval = tokio::time::interval(FLUSH_EVERY);
    loop {
        interval.tick().await;
        app.pace.forget_the_quiet();
        if let Err(cause) = app.reads.flush(app.store.as_ref()).await {
            tracing::warn!(error = %cause, "reads could not be written; they are kept for the next time");
        }
    }
}
