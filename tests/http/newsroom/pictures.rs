//! The library of pictures, and what readers see of it.

use super::upload::{jpeg, upload};
use crate::{paper::story, site::TestSite, staff::Staff};
use axum::http::Method;
use hocchetaki::{
    model::newsroom::{
        picture::{Alt, Lack, LibraryPage, LibraryPicture, Unready},
        role::Role,
    },
    server::{
        jobs::{run_due, take_over},
        pictures::ready_to_publish,
        store::{JobStore, job::Lane},
    },
};
use serde_json::json;

const LIST: &str = "/api/v1/newsroom/picture/list_pictures";
const GET: &str = "/api/v1/newsroom/picture/get_picture";
const DESCRIBE: &str = "/api/v1/newsroom/picture/describe_picture";

/// A description that says nothing.
const UNSAID: [(&str, &str); 6] =
    [("alt", ""), ("decorative", "false"), ("credit", ""), ("caption", ""), ("focus[x]", "500"), ("focus[y]", "500")];

/// Says what is to be seen on a picture.
pub async fn describe(staff: &Staff<'_>, file: &str, rest: &[(&str, &str)]) -> LibraryPicture {
    let mut fields = vec![("file", file)];
    fields.extend(UNSAID);
    fields.retain(|(name, _)| !rest.iter().any(|(other, _)| name == other));
    fields.extend(rest);
    let page = staff.post(DESCRIBE, &fields).await;
    assert_eq!(page.status, 200, "{}", page.html());
    serde_json::from_str(page.html()).unwrap()
}

async fn found(staff: &Staff<'_>, typed: &str) -> Vec<String> {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("typed", typed).finish();
    let page = staff.call(&Method::GET, LIST, &query).await;
    let page: LibraryPage = serde_json::from_str(page.html()).unwrap();
    page.pictures.into_iter().map(|picture| picture.file).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_described_and_found_by_what_was_said() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Reporter).await;
    let river = upload(&staff, "IMG_0017.jpg", jpeg(300, 200, 1)).await.picture.file;
    let market = upload(&staff, "বাজার.jpg", jpeg(300, 200, 2)).await.picture.file;
    let said = describe(
        &staff,
        &river,
        &[
            ("alt", "  নদীতে   জেলেরা জাল ফেলছেন "),
            ("credit", "নুসরাত মিতু"),
            ("caption", "পদ্মায় ইলিশের মৌসুম"),
            ("focus[x]", "310"),
            ("focus[y]", "5000"),
        ],
    )
    .await;
    assert_eq!(said.description.alt, Some(Alt::Described("নদীতে জেলেরা জাল ফেলছেন".to_owned())));
    assert_eq!((said.description.focus.x, said.description.focus.y), (310, 1000));
    for typed in ["নদী", "জেলে", "ইলিশের", "মিতু", "img_0017", "জেলেরা নদী"]
    {
        assert_eq!(found(&staff, typed).await, std::slice::from_ref(&river), "{typed}");
    }
    assert_eq!(found(&staff, "বাজারে").await, std::slice::from_ref(&market));
    assert_eq!(found(&staff, "").await, [market, river.clone()]);
    assert_eq!(found(&staff, "পাহাড়").await, [""; 0]);
    let page = staff.call(&Method::GET, GET, &format!("file={river}")).await;
    assert_eq!(serde_json::from_str::<LibraryPicture>(page.html()).unwrap(), said);
    assert_eq!(staff.call(&Method::GET, GET, "file=nothing.jpg").await.status, 404);
    let long = "ক".repeat(501);
    let refused = staff.post(DESCRIBE, &[&[("file", &*river), ("alt", &long)], &UNSAID[1..]].concat()).await;
    assert_eq!(refused.status, 422);
    let unknown = staff.post(DESCRIBE, &[&[("file", "nothing.jpg")], &UNSAID[..]].concat()).await;
    assert_eq!(unknown.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_only_writes_describes_no_picture_of_others() {
    let site = TestSite::new().await;
    let (contributor, reporter) = (Staff::new(&site, Role::Contributor).await, Staff::new(&site, Role::Reporter).await);
    let theirs = upload(&contributor, "a.jpg", jpeg(60, 40, 1)).await.picture.file;
    let others = upload(&reporter, "b.jpg", jpeg(60, 40, 2)).await.picture.file;
    describe(&contributor, &theirs, &[("alt", "নদী")]).await;
    let refused = contributor.post(DESCRIBE, &[&[("file", &*others)], &UNSAID[..]].concat()).await;
    assert_eq!(refused.status, 403);
    // Sent once more, it is still who sent it first.
    upload(&contributor, "c.jpg", jpeg(60, 40, 2)).await;
    assert_eq!(contributor.post(DESCRIBE, &[&[("file", &*others)], &UNSAID[..]].concat()).await.status, 403);
    describe(&Staff::new(&site, Role::SubEditor).await, &others, &[("alt", "বাজার")]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_of_which_nobody_has_said_anything_cannot_be_published() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Reporter).await;
    let file = upload(&staff, "a.jpg", jpeg(300, 200, 1)).await.picture.file;
    let lack = async |files: &[&str]| {
        let files: Vec<String> = files.iter().map(|file| (*file).to_owned()).collect();
        ready_to_publish(&site.store, &files).await.unwrap()
    };
    let unready = |file: &str, lack| Unready { file: file.to_owned(), lack };
    assert_eq!(lack(&[&file, "b.jpg"]).await, [unready(&file, Lack::Alt), unready("b.jpg", Lack::Picture)]);
    describe(&staff, &file, &[("alt", "  ")]).await;
    assert_eq!(lack(&[&file]).await, [unready(&file, Lack::Alt)]);
    describe(&staff, &file, &[("decorative", "true"), ("alt", "is not kept")]).await;
    assert_eq!(lack(&[&file]).await, []);
    describe(&staff, &file, &[("alt", "নদী")]).await;
    assert_eq!(lack(&[&file]).await, []);
    assert_eq!(lack(&[]).await, []);
}

/// A story that shows the picture over its text and in it, published while most of its sizes are missing.
async fn published(site: &TestSite, bytes: &[u8]) {
    let media =
        json!({"name": "nodi.jpg", "width": 1, "height": 1, "alt": "নদী", "data": crate::paper::base64_of(bytes)});
    let mut shown = story("world", "shown", 5);
    shown["picture"] = json!({"media": "nodi.jpg", "caption": ""});
    shown["body"]["blocks"] = json!([{"type": "picture", "media": "nodi.jpg"}]);
    site.publish_with_pictures(&[shown], &[media]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_names_the_sizes_that_are_there_and_learns_of_the_others() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    let bytes = jpeg(760, 507, 9);
    published(&site, &bytes).await;
    // As it is right after an upload.
    let file = upload(&staff, "nodi.jpg", bytes).await.picture.file;
    site.write(&format!("update media set widths = '240 480', avif = 0 where file = '{file}'")).await;
    run_due(&site.state, Lane::Prompt).await.unwrap();
    site.store.add_job(&job("render_texts", "")).await.unwrap();
    run_due(&site.state, Lane::Prompt).await.unwrap();
    let widths = async |selector: &str| {
        let page = site.get("/world/shown").await;
        let srcset = page.attributes(selector, "srcset").first().cloned().unwrap_or_default();
        srcset.split(", ").filter_map(|choice| choice.split(' ').nth(1).map(str::to_owned)).collect::<Vec<_>>()
    };
    for place in [".article__picture", ".body"] {
        assert_eq!(widths(&format!("{place} img")).await, ["240w", "480w"], "{place}");
        assert_eq!(widths(&format!("{place} source[type='image/avif']")).await, [""; 0], "{place}");
    }
    site.store.add_job(&job("make_sizes", &file)).await.unwrap();
    // Killed in the middle: somebody was at it, and half of the files are there.
    site.store.claim_job(Lane::Pictures, site.state.clock.now(), after(&site, 60_000)).await.unwrap().unwrap();
    take_over(&site.state).await.unwrap();
    assert_eq!(run_due(&site.state, Lane::Pictures).await.unwrap(), 1 + 4);
    run_due(&site.state, Lane::Prompt).await.unwrap();
    let all = ["240w", "480w", "720w", "760w"];
    for place in [".article__picture", ".body"] {
        for kind in ["img", "source[type='image/webp']", "source[type='image/avif']"] {
            assert_eq!(widths(&format!("{place} {kind}")).await, all, "{place} {kind}");
        }
    }
    // The lightest form comes first.
    let page = site.get("/world/shown").await;
    assert_eq!(page.attributes(".body source", "type"), ["image/avif", "image/webp"]);
    // Once more, and nothing is made twice.
    let before = made(&site);
    site.store.add_job(&job("make_sizes", &file)).await.unwrap();
    run_due(&site.state, Lane::Pictures).await.unwrap();
    assert_eq!(made(&site), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_of_a_picture_stands_on_every_page_that_shows_it() {
    let site = TestSite::new().await;
    let staff = Staff::new(&site, Role::Editor).await;
    let bytes = jpeg(500, 300, 4);
    published(&site, &bytes).await;
    let file = upload(&staff, "nodi.jpg", bytes).await.picture.file;
    assert_eq!(site.get("/world/shown").await.attribute(".body img", "alt"), "নদী");
    let said = [("alt", "ভোরের নদী"), ("credit", "মিতু"), ("focus[x]", "200"), ("focus[y]", "900")];
    describe(&staff, &file, &said).await;
    run_due(&site.state, Lane::Prompt).await.unwrap();
    let page = site.get("/world/shown").await;
    for place in [".article__picture img", ".body img"] {
        assert_eq!(page.attribute(place, "alt"), "ভোরের নদী", "{place}");
        assert_eq!(page.attribute(place, "data-focus"), "2 9", "{place}");
    }
    assert_eq!(site.get("/").await.attribute(".card__picture img", "data-focus"), "2 9");
    assert!(page.html().contains("মিতু") && !page.html().contains("style="));
}

fn job(kind: &str, subject: &str) -> hocchetaki::server::store::job::NewJob {
    use hocchetaki::{
        model::moment::UtcMillis,
        server::store::job::{JobKind, NewJob},
    };
    let kind = JobKind::ALL.into_iter().find(|it| it.as_str() == kind).unwrap();
    NewJob::now(kind, subject, UtcMillis(0))
}

fn after(site: &TestSite, millis: i64) -> hocchetaki::model::moment::UtcMillis {
    hocchetaki::model::moment::UtcMillis(site.state.clock.now().0 + millis)
}

/// The files of the media folder with their times.
fn made(site: &TestSite) -> Vec<(String, std::time::SystemTime)> {
    let entries = std::fs::read_dir(site.media_folder()).unwrap().map(Result::unwrap);
    let mut files: Vec<_> = entries
        .map(|entry| (entry.file_name().into_string().unwrap(), entry.metadata().unwrap().modified().unwrap()))
        .collect();
    files.sort();
    files
}
