//! `/healthz`, `/readyz`

use crate::site::TestSite;

#[tokio::test(flavor = "multi_thread")]
async fn a_site_is_alive_without_its_store_and_ready_with_it_only() {
    let site = TestSite::new().await;
    assert_eq!(site.get("/healthz").await.status, 200);
    let ready = site.get("/readyz").await;
    assert_eq!((ready.status.as_u16(), ready.html()), (200, "ready\n"));
    site.store.close().await;
    assert_eq!(site.get("/healthz").await.status, 200);
    let unready = site.get("/readyz").await;
    assert_eq!((unready.status.as_u16(), unready.html()), (503, "the store does not answer\n"));
}
