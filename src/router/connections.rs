//! Connections: accepted, given a time for what readers send, and brought to an end in order.

use crate::server::{config::network::NetworkConfig, middleware::page_cache::PageCaching};
use axum::{Router, body::Body, extract::ConnectInfo};
use hyper::{Request, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use socket2::SockRef;
use std::{future::Future, io::ErrorKind, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};
use tower::Service;

/// For a request's head to come, and for the next one on a connection that is kept.
const HEAD_WITHIN: Duration = Duration::from_secs(20);

/// For what was sent to be taken: a reader who takes nothing at all for so long is gone.
const TAKEN_WITHIN: Duration = Duration::from_secs(60);

/// The longest head of a request, in bytes. Longer ones get 431.
const LONGEST_HEAD: usize = 64 * 1024;

/// When there are no more files to open, before the next try.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves whoever connects until `end`, then lets the answers that are under way come to theirs.
pub(super) async fn serve(
    listener: TcpListener,
    site: PageCaching<Router>,
    network: &NetworkConfig,
    end: impl Future<Output = ()>,
) {
    let places = Arc::new(Semaphore::new(network.connections.clamp(1, Semaphore::MAX_PERMITS)));
    let graceful = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_WITHIN).max_buf_size(LONGEST_HEAD);
    tokio::pin!(end);
    loop {
        let accepted = async {
            // Who finds no place waits in the system's queue.
            let place = places.clone().acquire_owned().await;
            (place, accept(&listener).await)
        };
        let (place, (stream, peer)) = tokio::select! {
            accepted = accepted => accepted,
            () = &mut end => break,
        };
        let site = site.clone();
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            site.clone().call(request)
        });
        let connection = graceful.watch(http.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // A connection that breaks off is the reader's matter.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    graceful.shutdown().await;
}

async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => {
                let _ = stream.set_nodelay(true);
                let _ = SockRef::from(&stream).set_tcp_user_timeout(Some(TAKEN_WITHIN));
                return (stream, peer);
            }
            Err(cause) if matches!(cause.kind(), ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset) => {}
            Err(cause) => {
                tracing::warn!(error = %cause, "a connection could not be accepted; is `ulimit -n` too low?");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}
