//! Work that is done later: once, in its order, whatever happens to who does it.

use crate::{engines::Opened, paper::minute};
use hocchetaki::server::store::job::{JobKind, Lane, NewJob};
use serde_json::json;
use std::collections::BTreeSet;

fn job(kind: JobKind, subject: &str, minutes: i64) -> NewJob {
    NewJob::now(kind, subject, minute(minutes))
}

pub async fn work_is_due_at_its_time_and_claimed_by_one(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    store.add_job(&NewJob { payload: json!({"to": 5}), ..job(JobKind::MakeSizes, "a.jpg", 10) }).await.unwrap();
    assert!(!store.is_job_due(Lane::Pictures, minute(9)).await.unwrap());
    assert_eq!(store.claim_job(Lane::Pictures, minute(9), minute(19)).await.unwrap(), None);
    assert!(store.is_job_due(Lane::Pictures, minute(10)).await.unwrap());
    assert!(!store.is_job_due(Lane::Prompt, minute(10)).await.unwrap());
    let shared = store.share();
    let claims = (0..20).map(|_| {
        let store = shared.clone();
        tokio::spawn(async move { store.claim_job(Lane::Pictures, minute(10), minute(20)).await.unwrap() })
    });
    let mut claimed = Vec::new();
    for claim in claims.collect::<Vec<_>>() {
        claimed.extend(claim.await.unwrap());
    }
    assert_eq!(claimed.len(), 1);
    let claim = &claimed[0];
    assert_eq!((claim.kind.as_str(), claim.subject.as_str(), claim.attempt), ("make_sizes", "a.jpg", 1));
    assert_eq!(claim.payload, json!({"to": 5}));
    store.finish_job(claim).await.unwrap();
    assert_eq!(store.claim_job(Lane::Pictures, minute(99), minute(100)).await.unwrap(), None);
}

pub async fn the_same_work_is_wanted_once_and_what_is_wanted_anew_is_not_lost(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    store.add_job(&job(JobKind::RenderTexts, "", 0)).await.unwrap();
    store.add_job(&job(JobKind::RenderTexts, "", 1)).await.unwrap();
    let first = store.claim_job(Lane::Prompt, minute(1), minute(11)).await.unwrap().unwrap();
    assert_eq!(store.claim_job(Lane::Prompt, minute(1), minute(11)).await.unwrap(), None);
    // Something else has changed while it was done.
    store.add_job(&job(JobKind::RenderTexts, "", 2)).await.unwrap();
    store.finish_job(&first).await.unwrap();
    let second = store.claim_job(Lane::Prompt, minute(2), minute(12)).await.unwrap().unwrap();
    store.finish_job(&second).await.unwrap();
    assert!(!store.is_job_due(Lane::Prompt, minute(99)).await.unwrap());
    store.add_job(&job(JobKind::RenderTexts, "", 3)).await.unwrap();
    store.drop_job(JobKind::RenderTexts, "").await.unwrap();
    assert!(!store.is_job_due(Lane::Prompt, minute(99)).await.unwrap());
}

pub async fn what_somebody_was_at_who_is_gone_is_begun_again(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    store.add_job(&job(JobKind::MakeSizes, "a.jpg", 0)).await.unwrap();
    store.claim_job(Lane::Pictures, minute(0), minute(10)).await.unwrap().unwrap();
    assert!(!store.is_job_due(Lane::Pictures, minute(9)).await.unwrap());
    // After its time,
    let late = store.claim_job(Lane::Pictures, minute(10), minute(20)).await.unwrap().unwrap();
    assert_eq!(late.attempt, 2);
    // or as soon as the program begins again.
    store.release_claims().await.unwrap();
    let again = store.claim_job(Lane::Pictures, minute(11), minute(21)).await.unwrap().unwrap();
    assert_eq!(again.attempt, 3);
    // Who comes back from the dead has no say.
    store.finish_job(&late).await.unwrap();
    store.fail_job(&late, None, "late").await.unwrap();
    assert!(store.is_job_due(Lane::Pictures, minute(21)).await.unwrap());
    store.continue_job(&again, minute(12)).await.unwrap();
    let rest = store.claim_job(Lane::Pictures, minute(12), minute(22)).await.unwrap().unwrap();
    assert_eq!(rest.attempt, 1);
}

pub async fn what_others_wait_for_goes_first_and_failures_are_told(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    store.add_job(&job(JobKind::MakeAvif, "a.jpg", 0)).await.unwrap();
    store.add_job(&job(JobKind::MakeSizes, "b.jpg", 2)).await.unwrap();
    store.add_job(&job(JobKind::MakeSizes, "c.jpg", 1)).await.unwrap();
    let mut order = Vec::new();
    while let Some(claim) = store.claim_job(Lane::Pictures, minute(5), minute(15)).await.unwrap() {
        order.push(claim.subject.clone());
        store.fail_job(&claim, (claim.subject != "b.jpg").then(|| minute(30)), "full").await.unwrap();
    }
    assert_eq!(order, ["c.jpg", "b.jpg", "a.jpg"]);
    let failed = store.failed_jobs(10).await.unwrap();
    assert_eq!((failed.len(), failed[0].subject.as_str(), failed[0].failure.as_str()), (1, "b.jpg", "full"));
    let mut again = BTreeSet::new();
    while let Some(claim) = store.claim_job(Lane::Pictures, minute(30), minute(40)).await.unwrap() {
        again.insert((claim.subject.clone(), claim.attempt));
    }
    assert_eq!(again, BTreeSet::from([("a.jpg".to_owned(), 2), ("c.jpg".to_owned(), 2)]));
}
