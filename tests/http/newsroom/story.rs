//! Stories on their way to readers, and after.

use super::desk::{Desk, answer};
use crate::{
    page::Page,
    paper::{NOON, seed},
    site::TestSite,
    staff::Staff,
};
use hocchetaki::{
    model::{
        error::{AppError, Field, Problem},
        newsroom::{
            draft::Draft,
            lacking::Lacking,
            publication::{Change, Outcome},
            role::Role,
            stage::{Stage, Step},
            story::{Saved, Wanted},
        },
        slug::Slug,
    },
    server::desk::publish_due,
};
use serde_json::json;
use std::sync::atomic::Ordering;

const ADDRESS: &str = "/world/meghnay-setu";

/// A paper with one story that came by an import.
async fn paper() -> TestSite {
    let site = TestSite::new().await;
    site.publish(&[seed()]).await;
    site
}

/// A story that has all that it needs.
pub fn whole() -> Draft {
    let mut draft = Draft {
        section: Slug::parse("world").ok(),
        authors: vec![Slug::parse("mitu").unwrap()],
        standfirst: "দুই পারের মানুষের অপেক্ষা শেষ হলো।".to_owned(),
        slug: "meghnay-setu".to_owned(),
        body: body("সেতুটি আজ খুলে দেওয়া হয়েছে।"),
        ..Draft::default()
    };
    draft.headline.page = "মেঘনায় নতুন সেতু".to_owned();
    draft
}

/// A text of one paragraph.
pub fn body(text: &str) -> String {
    json!({"version": 1, "blocks": [{"type": "paragraph", "text": text}]}).to_string()
}

fn error(page: &Page) -> AppError {
    serde_json::from_slice(&page.bytes).unwrap()
}

fn forbidden(page: &Page) -> bool {
    page.status == 403 && matches!(serde_json::from_slice(&page.bytes), Ok(AppError::Forbidden))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_goes_from_the_writer_over_the_desk_to_readers_and_back() {
    let site = paper().await;
    let reporter = Desk(Staff::new(&site, Role::Reporter).await);
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let id = reporter.begin(&Draft::default()).await;
    assert_eq!(reporter.save(id, 1, &whole()).await, 2);
    assert_eq!(reporter.open(id).await.draft, whole());
    reporter.step(id, Stage::Draft, Step::Send).await;
    // It is the desk's now: the writer reads it, and writes no more.
    assert!(forbidden(&reporter.try_save(id, 2, &whole()).await));
    assert!(forbidden(&reporter.try_step(id, Stage::Review, Step::Approve, None).await));
    editor.step(id, Stage::Review, Step::Approve).await;
    assert_eq!(site.get(ADDRESS).await.status, 404);
    let outcome = editor.publish(id, 2, Change::Minor).await;
    let (section, slug) = (Slug::parse("world").unwrap(), Slug::parse("meghnay-setu").unwrap());
    assert_eq!(outcome, Outcome::Published { section, slug });
    let page = site.get(ADDRESS).await;
    assert_eq!(page.texts("h1"), ["মেঘনায় নতুন সেতু"]);
    assert!(site.get("/").await.html().contains("মেঘনায় নতুন সেতু"), "the front page was printed before it");
    assert!(site.get("/search?q=মেঘনা").await.html().contains("মেঘনায় নতুন সেতু"), "it is found");
    let refused = editor.try_withdraw(id, " ").await;
    assert_eq!(refused.status, 422);
    assert_eq!(editor.try_withdraw(id, "তথ্য যাচাই হয়নি").await.status, 200);
    let gone = site.get(ADDRESS).await;
    assert_eq!(gone.status, 410);
    assert!(gone.html().contains("প্রত্যাহার") && !site.get("/").await.html().contains("মেঘনায় নতুন সেতু"));
    assert!(!site.get("/search?q=মেঘনা").await.html().contains("মেঘনায় নতুন সেতু"));
    // It can be written anew, at its own address.
    editor.step(id, Stage::Withdrawn, Step::Reopen).await;
    let mut anew = whole();
    anew.headline.page = "মেঘনার সেতু খুলল".to_owned();
    let version = editor.open(id).await.version;
    let version = editor.save(id, version, &anew).await;
    assert!(matches!(editor.publish(id, version, Change::Major).await, Outcome::Published { .. }));
    assert_eq!(site.get(ADDRESS).await.texts("h1"), ["মেঘনার সেতু খুলল"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idea_waits_on_the_desk_until_it_is_taken_up() {
    let site = paper().await;
    let reporter = Desk(Staff::new(&site, Role::Reporter).await);
    let mut idea =
        Draft { standfirst: "সেতুর হিসাব কে রাখে?".to_owned(), ..Draft::default() };
    let refused = reporter.try_begin(Stage::Pitch, &idea).await;
    assert_eq!(error(&refused), AppError::empty(Field::Headline), "an idea without a name is none");
    idea.headline.page = "সেতুর টাকা".to_owned();
    let id = answer(&reporter.try_begin(Stage::Pitch, &idea).await);
    let wanted = Wanted { stage: Some(Stage::Pitch), ..Wanted::default() };
    let pitches = reporter.list(&wanted).await.stories;
    assert_eq!(pitches.iter().map(|card| (card.id, card.headline.as_str())).collect::<Vec<_>>(), [(id, "সেতুর টাকা")]);
    assert_eq!(reporter.try_begin(Stage::Published, &idea).await.status, 403, "no story begins before readers");
    reporter.step(id, Stage::Pitch, Step::Begin).await;
    let story = reporter.open(id).await;
    assert_eq!((story.card.stage, story.draft), (Stage::Draft, idea));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_is_found_by_any_part_of_the_headline_that_it_has_now() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let id = editor.begin(&whole()).await;
    let wanted = |typed: &str| Wanted { typed: typed.to_owned(), ..Wanted::default() };
    let found =
        async |wanted: &Wanted| editor.list(wanted).await.stories.into_iter().map(|card| card.id).collect::<Vec<_>>();
    for part in ["মেঘনায় নতুন সেতু", "ঘনায়", "ন সে", "সে"] {
        assert_eq!(found(&wanted(part)).await, [id], "{part}");
    }
    let imported = editor.list(&wanted("উত্তর কোরিয়া")).await.stories;
    assert_eq!(imported.len(), 1, "what came by an import is found too");
    for part in ["হিমালয়", "\"মেঘনায়\"", "মেঘনায়*", "headline:মেঘনায়", "মেঘনায় OR নতুন", "%ঘনায়%"]
    {
        assert!(found(&wanted(part)).await.is_empty(), "{part}");
    }
    let mut other = whole();
    other.headline.page = "পদ্মায় \"নতুন\" Setu".to_owned();
    editor.save(id, 1, &other).await;
    assert!(found(&wanted("মেঘনায়")).await.is_empty());
    for part in ["পদ্মায়", "য় \"নতুন\" s", "SETU"] {
        assert_eq!(found(&wanted(part)).await, [id], "{part}");
    }
    let narrowed = |stage| Wanted { stage: Some(stage), ..wanted("পদ্মায়") };
    assert_eq!((found(&narrowed(Stage::Draft)).await.len(), found(&narrowed(Stage::Ready)).await.len()), (1, 0));
    assert!(found(&Wanted { trash: true, ..wanted("পদ্মায়") }).await.is_empty());
    editor.folder_call("trash_story", json!({"id": id, "trashed": true})).await;
    assert!(found(&wanted("পদ্মায়")).await.is_empty());
    assert_eq!(found(&Wanted { trash: true, ..wanted("পদ্মায়") }).await, [id]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_story_lacks_is_told_and_nothing_is_published() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let id = editor.begin(&Draft::default()).await;
    let Outcome::NotReady(lacking) = editor.publish(id, 1, Change::Minor).await else { panic!("it was published") };
    assert_eq!(lacking, [Lacking::Headline, Lacking::Section, Lacking::Byline, Lacking::Body]);
    let odd = [
        (json!({"version": 9, "blocks": []}).to_string(), Lacking::NewerVersion),
        (
            json!({"version": 1, "blocks": [{"type": "hologram"}]}).to_string(),
            Lacking::Block { place: 1, kind: "hologram".to_owned() },
        ),
        ("{".to_owned(), Lacking::Body),
        (
            json!({"version": 1, "blocks": [{"type": "picture", "media": "nothing.jpg", "caption": ""}]}).to_string(),
            Lacking::Picture,
        ),
    ];
    let mut version = 1;
    for (body, expected) in odd {
        version = editor.save(id, version, &Draft { body: body.clone(), ..whole() }).await;
        // What this program does not know is kept as it was written.
        assert_eq!(editor.open(id).await.draft.body, body);
        assert_eq!(editor.publish(id, version, Change::Minor).await, Outcome::NotReady(vec![expected]));
    }
    version = editor.save(id, version, &Draft { slug: "Rashiya-uttor-korea!".to_owned(), ..whole() }).await;
    assert_eq!(editor.publish(id, version, Change::Minor).await, Outcome::NotReady(vec![Lacking::Slug]));
    version = editor.save(id, version, &Draft { slug: "rashiya-uttor-korea".to_owned(), ..whole() }).await;
    let taken = Lacking::SlugTaken { suggestion: "rashiya-uttor-korea-2".to_owned() };
    assert_eq!(editor.publish(id, version, Change::Minor).await, Outcome::NotReady(vec![taken]));
    assert_eq!(site.get(ADDRESS).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_saves_over_another_is_told_and_nothing_is_lost() {
    let site = paper().await;
    let (editor, other) = (Desk(Staff::new(&site, Role::Editor).await), Desk(Staff::new(&site, Role::Admin).await));
    let id = editor.begin(&whole()).await;
    assert_eq!(editor.save(id, 1, &Draft { body: body("আমার কথা"), ..whole() }).await, 2);
    let page = other.try_save(id, 1, &Draft { body: body("অন্য কথা"), ..whole() }).await;
    let Saved::Overtaken { story } = serde_json::from_slice(&page.bytes).unwrap() else { panic!("{}", page.html()) };
    assert_eq!((story.version, story.draft.body), (2, body("আমার কথা")));
    // Named as what it is, it is kept, and what it replaces is kept too.
    assert_eq!(other.save(id, 2, &Draft { body: body("অন্য কথা"), ..whole() }).await, 3);
    let former = site.state.store.revision(id, 2).await.unwrap().unwrap();
    assert!(former.contains("আমার কথা"), "{former}");
    // The same once more changes nothing.
    assert_eq!(other.save(id, 3, &Draft { body: body("অন্য কথা"), ..whole() }).await, 3);
    assert_eq!(editor.publish(id, 2, Change::Minor).await, Outcome::Overtaken);
    assert_eq!(site.get(ADDRESS).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_published_again_tells_readers_what_it_should() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let id = editor.begin(&whole()).await;
    editor.publish(id, 1, Change::Minor).await;
    let again = async |change: Change, text: &str| {
        site.clock.fetch_add(60_000, Ordering::Relaxed);
        let version = editor.open(id).await.version;
        let version = editor.save(id, version, &Draft { body: body(text), ..whole() }).await;
        assert!(!site.get(ADDRESS).await.html().contains(text), "readers have what was published");
        assert!(matches!(editor.publish(id, version, change).await, Outcome::Published { .. }));
        site.get(ADDRESS).await
    };
    let page = again(Change::Minor, "বানান ঠিক হলো").await;
    assert!(page.html().contains("বানান ঠিক হলো") && !page.html().contains("dateModified\":\"2024-12-23T12:01"));
    let page = again(Change::Major, "নতুন তথ্য এল").await;
    assert!(page.html().contains("2024-12-23T12:02"), "{}", page.html());
    let page = again(Change::Correction("সেতুর দৈর্ঘ্য ভুল ছিল।".to_owned()), "দৈর্ঘ্য ঠিক হলো").await;
    assert!(page.texts(".body__correction, .body [class*=correction]").join(" ").contains("সেতুর দৈর্ঘ্য ভুল ছিল।"));
    // The note stays when the story is changed again.
    let mut draft = editor.open(id).await.draft;
    assert!(draft.body.contains("correction"));
    draft.standfirst = "সারকথা বদলাল।".to_owned();
    let version = editor.save(id, editor.open(id).await.version, &draft).await;
    editor.publish(id, version, Change::Minor).await;
    assert!(site.get(ADDRESS).await.html().contains("সেতুর দৈর্ঘ্য ভুল ছিল।"));
    let refused = editor.try_publish(id, version, Change::Correction(" ".to_owned())).await;
    assert_eq!(refused.status, 422, "{}", refused.html());
}

#[tokio::test(flavor = "multi_thread")]
async fn another_address_leaves_a_way_from_the_old_one_and_never_in_a_circle() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let id = editor.begin(&whole()).await;
    editor.publish(id, 1, Change::Minor).await;
    for slug in ["dui", "tin", "meghnay-setu", "char"] {
        let version = editor.open(id).await.version;
        let version = editor.save(id, version, &Draft { slug: slug.to_owned(), ..whole() }).await;
        assert!(matches!(editor.publish(id, version, Change::Minor).await, Outcome::Published { .. }), "{slug}");
        assert_eq!(site.get(&format!("/world/{slug}")).await.status, 200);
    }
    for former in ["/world/dui", "/world/tin", ADDRESS] {
        let page = site.get(former).await;
        assert_eq!((page.status.as_u16(), page.header("location")), (301, "/world/char"), "{former}");
    }
    // Nobody else gets an address that readers may have kept.
    let other = editor.begin(&Draft { slug: "dui".to_owned(), ..whole() }).await;
    let taken = Lacking::SlugTaken { suggestion: "dui-2".to_owned() };
    assert_eq!(editor.publish(other, 1, Change::Minor).await, Outcome::NotReady(vec![taken]));
    // Another section is another address too.
    let version = editor.open(id).await.version;
    let moved = Draft { section: Slug::parse("sports").ok(), slug: "char".to_owned(), ..whole() };
    let version = editor.save(id, version, &moved).await;
    editor.publish(id, version, Change::Minor).await;
    for former in ["/world/char", "/world/dui", "/sports/tin"] {
        assert_eq!(site.get(former).await.header("location"), "/sports/char", "{former}");
    }
    editor.try_withdraw(id, "ভুল").await;
    for former in ["/sports/char", "/world/dui"] {
        assert_eq!(site.get(former).await.status, 410, "{former}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scheduled_story_comes_out_once_at_its_time() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let id = editor.begin(&whole()).await;
    editor.step(id, Stage::Draft, Step::Approve).await;
    for (at, problem) in
        [("2024-12-23T12:00", Problem::Past), ("2024-12-23T11:59", Problem::Past), ("soon", Problem::Empty)]
    {
        let page = editor.try_step(id, Stage::Ready, Step::Schedule, Some(at)).await;
        assert_eq!(error(&page), AppError::Invalid { field: Field::PublishAt, problem }, "{at}");
    }
    assert_eq!(editor.try_step(id, Stage::Ready, Step::Schedule, Some("2024-12-23T12:05")).await.status, 200);
    assert_eq!(publish_due(&site.state).await.unwrap(), 0);
    site.clock.store(NOON + 5 * 60_000 - 1, Ordering::Relaxed);
    assert_eq!(publish_due(&site.state).await.unwrap(), 0);
    assert_eq!(site.get(ADDRESS).await.status, 404);
    site.clock.store(NOON + 5 * 60_000, Ordering::Relaxed);
    // Two programs at once publish it once.
    let (one, two) = tokio::join!(publish_due(&site.state), publish_due(&site.state));
    assert_eq!(one.unwrap() + two.unwrap(), 1);
    assert_eq!(publish_due(&site.state).await.unwrap(), 0);
    let page = site.get(ADDRESS).await;
    assert!(page.status == 200 && page.html().contains("2024-12-23T12:05"), "{}", page.html());
    assert_eq!(editor.open(id).await.card.stage, Stage::Published);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scheduled_story_that_lacks_something_goes_back_to_the_desk() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let id = editor.begin(&whole()).await;
    editor.step(id, Stage::Draft, Step::Approve).await;
    editor.try_step(id, Stage::Ready, Step::Schedule, Some("2024-12-23T12:05")).await;
    editor.save(id, 1, &Draft { authors: Vec::new(), ..whole() }).await;
    site.clock.store(NOON + 5 * 60_000, Ordering::Relaxed);
    assert_eq!(publish_due(&site.state).await.unwrap(), 0);
    assert_eq!(editor.open(id).await.card.stage, Stage::Ready);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reporter_sees_their_own_stories_and_nobody_elses() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let reporter = Desk(Staff::new(&site, Role::Reporter).await);
    let (theirs, own) = (editor.begin(&whole()).await, reporter.begin(&whole()).await);
    let ids = |list: &hocchetaki::model::newsroom::story::StoryList| {
        list.stories.iter().map(|card| card.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(&reporter.list(&Wanted::default()).await), [own]);
    assert_eq!(editor.list(&Wanted::default()).await.stories.len(), 3);
    let wanted = Wanted { stage: Some(Stage::Published), section: Slug::parse("world").ok(), ..Wanted::default() };
    assert_eq!(editor.list(&wanted).await.stories.len(), 1);
    assert!(forbidden(&reporter.try_open(theirs).await));
    assert!(forbidden(&reporter.try_save(theirs, 1, &whole()).await));
    assert!(forbidden(&reporter.try_publish(own, 1, Change::Minor).await));
    let contributor = Desk(Staff::new(&site, Role::Contributor).await);
    let draft = contributor.begin(&whole()).await;
    assert!(forbidden(&contributor.try_step(draft, Stage::Draft, Step::Send, None).await));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_by_an_import_is_changed_like_any_story() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let id = site.id("rashiya-uttor-korea").await;
    let story = editor.open(id).await;
    assert_eq!((story.version, story.card.stage, story.card.differs), (0, Stage::Published, false));
    let mut draft = story.draft.clone();
    draft.headline.page = "নতুন শিরোনাম".to_owned();
    let version = editor.save(id, 0, &draft).await;
    assert!(editor.open(id).await.card.differs);
    assert!(matches!(editor.publish(id, version, Change::Minor).await, Outcome::Published { .. }));
    let page = site.get("/world/rashiya-uttor-korea").await;
    assert_eq!(page.texts("h1"), ["নতুন শিরোনাম"]);
    let first = site.state.store.revision(id, 0).await.unwrap().unwrap();
    assert!(first.contains(crate::paper::SEED_HEADLINE), "what there was before is kept: {first}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_writes_a_headline_is_told_what_address_it_makes() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let id = editor.begin(&whole()).await;
    assert_eq!(editor.open(id).await.made_slug, bangla::slug::romanized(&whole().headline.page));
    let mut draft = whole();
    for (headline, made) in [("ঢাকায় বৃষ্টি", "dhakay-brishti"), ("", "khobor")] {
        draft.headline.page = headline.to_owned();
        let kept = editor.try_save(id, editor.open(id).await.version, &draft).await;
        let kept: serde_json::Value = serde_json::from_slice(&kept.bytes).unwrap();
        assert_eq!(kept["Kept"]["made_slug"], made);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_a_draft_is_refused_whole() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let id = editor.begin(&whole()).await;
    let mut long = whole();
    long.headline.page = "ক".repeat(201);
    let large = Draft { body: body(&"ক".repeat(800_000)), ..whole() };
    for draft in [long, Draft { standfirst: "ক".repeat(601), ..whole() }, large] {
        let page = editor.try_save(id, 1, &draft).await;
        assert_eq!(page.status, 422, "{}", page.html());
    }
    let page = editor.raw("save_story", "{\"id\":1}").await;
    assert_eq!(page.status, 400);
    assert_eq!(editor.open(id).await.draft, whole());
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_the_paper_has_printed_are_known() {
    let site = paper().await;
    let desk = Desk(Staff::new(&site, Role::Reporter).await);
    hocchetaki::server::search::bring_up_to_date(site.state.store.as_ref()).await.unwrap();
    let page = desk
        .raw("check_words", &json!({"words": ["প্রেসিডেন্ট", "ভিয়েতনামে", "পুতিন", "পুতিনকে", "ঘটনাচক্কর"]}).to_string())
        .await;
    let unknown: Vec<String> = serde_json::from_slice(&page.bytes).unwrap();
    assert_eq!(unknown, ["ঘটনাচক্কর"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_headline_is_another_one_where_there_is_less_room() {
    let site = paper().await;
    let editor = Desk(Staff::new(&site, Role::Editor).await);
    let mut draft = whole();
    draft.headline.card = "নতুন সেতু".to_owned();
    draft.headline.search = "মেঘনা সেতু: খবর".to_owned();
    draft.headline.share = "সেতু খুলল!".to_owned();
    let id = editor.begin(&draft).await;
    editor.publish(id, 1, Change::Minor).await;
    let page = site.get(ADDRESS).await;
    assert_eq!(page.texts("h1"), ["মেঘনায় নতুন সেতু"]);
    assert!(page.texts("title")[0].starts_with("মেঘনা সেতু: খবর | "), "{:?}", page.texts("title"));
    assert_eq!(page.attributes("meta[property='og:title']", "content"), ["সেতু খুলল!"]);
    let front = site.get("/").await;
    assert!(front.html().contains("নতুন সেতু") && !front.html().contains("মেঘনায় নতুন সেতু"));
    // Lists follow when it is taken back.
    draft.headline.card.clear();
    let version = editor.save(id, editor.open(id).await.version, &draft).await;
    editor.publish(id, version, Change::Minor).await;
    assert!(site.get("/").await.html().contains("মেঘনায় নতুন সেতু"));
    assert_eq!(editor.open(id).await.draft.headline, draft.headline);
}
