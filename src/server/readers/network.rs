//! From which network somebody writes, as far as it may be kept: as a hash under a key that is thrown away after a while.

use crate::{
    model::moment::UtcMillis,
    server::{doorkeeper::passwords::Unworkable, error::Failure, state::AppState, store::member::Hash},
};
use sha2::{Digest, Sha256};
use std::net::IpAddr;

/// A key is used for so long, and then a new one.
const MONTH: i64 = 30 * 24 * 60 * 60 * 1000;

const SECRET_BYTES: usize = 32;

/// The network of this address under the present key.
pub async fn network(state: &AppState, from: IpAddr) -> Result<Hash, Failure> {
    let now = state.clock.now();
    let since = UtcMillis(now.0.saturating_sub(MONTH));
    let secret = match state.store.network_secret(since).await? {
        Some(secret) => secret,
        None => {
            let mut secret = vec![0; SECRET_BYTES];
            getrandom::fill(&mut secret).map_err(|_| Unworkable)?;
            state.store.add_network_secret(&secret, now, since).await?
        }
    };
    // The secret comes first and has always the same length. The hash is told to nobody, so nobody can lengthen what it is of.
    let hash = Sha256::new().chain_update(secret).chain_update(state.pace.subscriber(from).to_string());
    Ok(hash.finalize().into())
}
