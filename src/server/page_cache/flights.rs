//! One printing for all who ask for the same at the same time.

use super::{asked::Asked, kept::Kept};
use futures_util::{
    FutureExt,
    future::{BoxFuture, Shared},
};
use std::{
    collections::HashMap,
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

type Flight = Shared<BoxFuture<'static, Option<Arc<Kept>>>>;

/// What is being printed.
#[derive(Clone, Default)]
pub struct Flights(Arc<Mutex<HashMap<Asked, Flight>>>);

impl Flights {
    /// Joins the printing that is under way, or begins one. None if it broke off. It goes on if whoever began it goes away.
    pub async fn join(
        &self,
        asked: &Asked,
        print: impl Future<Output = Arc<Kept>> + Send + 'static,
    ) -> Option<Arc<Kept>> {
        let flight = {
            let mut flights = self.flights();
            match flights.get(asked) {
                Some(flight) => flight.clone(),
                None => {
                    let (all, key) = (self.clone(), asked.clone());
                    let printing = tokio::spawn(async move {
                        // Also when the printing panics, the next who asks begins anew.
                        let _landing = Landing { all, key };
                        print.await
                    });
                    let flight = printing.map(Result::ok).boxed().shared();
                    flights.insert(asked.clone(), flight.clone());
                    flight
                }
            }
        };
        flight.await
    }

    fn flights(&self) -> MutexGuard<'_, HashMap<Asked, Flight>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Landing {
    all: Flights,
    key: Asked,
}

impl Drop for Landing {
    fn drop(&mut self) {
        self.all.flights().remove(&self.key);
    }
}
