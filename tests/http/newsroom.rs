//! `/newsroom`

use crate::site::TestSite;

#[tokio::test(flavor = "multi_thread")]
async fn the_newsroom_stands_without_the_frame_of_the_paper() {
    let page = TestSite::new().await.get("/newsroom").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.text("h1"), "বার্তাকক্ষ");
    assert_eq!(page.texts(".masthead:not([hidden]), .footer:not([hidden]), .rail"), [""; 0]);
}
