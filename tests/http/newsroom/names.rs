//! Sections, topics and authors are made and renamed; their old addresses lead to the new ones.

use super::{
    desk::Desk,
    pictures::describe,
    upload::{jpeg, upload},
};
use crate::{
    page::Page,
    paper::{archive, seed, stories, story},
    site::TestSite,
    staff::Staff,
};
use axum::http::Method;
use hocchetaki::{
    model::{
        error::AppError,
        newsroom::{
            audit::AuditPage,
            draft::Draft,
            naming::{KnownNames, NameForm, NameOf, Naming, Refusal},
            publication::{Change, Outcome},
            role::Role,
        },
        slug::Slug,
    },
    server::{jobs::run_due, store::job::Lane},
};
use serde_json::json;

const NAMES: &str = "/api/v1/newsroom/names";

/// Somebody who looks after names.
struct Registrar<'s>(Staff<'s>);

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn called(name: &str, slug: &str) -> NameForm {
    NameForm { name: name.to_owned(), slug: slug.to_owned(), ..NameForm::default() }
}

fn kept(slug: &str) -> Naming {
    Naming::Kept { slug: Slug::parse(slug).unwrap() }
}

fn answer<T: serde::de::DeserializeOwned>(page: &Page) -> T {
    assert_eq!(page.status, 200, "{}", page.html());
    serde_json::from_slice(&page.bytes).unwrap_or_else(|cause| panic!("{cause}: {}", page.html()))
}

impl Registrar<'_> {
    async fn raw(&self, function: &str, arguments: serde_json::Value) -> Page {
        self.0.call(&Method::POST, &format!("{NAMES}/{function}"), &arguments.to_string()).await
    }

    async fn make(&self, of: NameOf, form: &NameForm) -> Naming {
        answer(&self.raw("make_name", json!({"of": of, "form": form, "alike": false})).await)
    }

    async fn change(&self, of: NameOf, was: &str, form: &NameForm) -> Naming {
        answer(&self.raw("change_name", json!({"of": of, "slug": was, "form": form, "alike": false})).await)
    }

    /// Gives it another address and nothing else.
    async fn readdress(&self, of: NameOf, was: &str, now: &str) {
        let form = NameForm { slug: now.to_owned(), ..self.get(of, was).await };
        assert_eq!(self.change(of, was, &form).await, kept(now));
    }

    async fn get(&self, of: NameOf, slug: &str) -> NameForm {
        let arguments = format!("of={}&slug={slug}", of.as_str());
        answer(&self.0.call(&Method::GET, &format!("{NAMES}/get_name"), &arguments).await)
    }

    async fn list(&self, of: NameOf, more: &str) -> KnownNames {
        let arguments = format!("of={}{more}", of.as_str());
        answer(&self.0.call(&Method::GET, &format!("{NAMES}/list_names"), &arguments).await)
    }

    async fn sections(&self) -> Vec<String> {
        self.list(NameOf::Section, "").await.names.into_iter().map(|known| known.slug.into()).collect()
    }

    async fn step(&self, slug: &str, way: &str) {
        let arguments = format!("slug={slug}&way={way}");
        let page = self.0.call(&Method::POST, &format!("{NAMES}/move_section"), &arguments).await;
        assert_eq!(page.status, 200, "{}", page.html());
    }
}

async fn registrar(site: &TestSite) -> Registrar<'_> {
    Registrar(Staff::new(site, Role::Editor).await)
}

/// Where an address leads in one hop, to a page that is there.
async fn leads(site: &TestSite, from: &str, to: &str) {
    let moved = site.get(from).await;
    assert_eq!((moved.status.as_u16(), moved.header("location")), (301, to), "{from}");
    assert_eq!(site.get(to).await.status, 200, "{from} leads to {to}");
}

/// The seed, and a section within a section with a story.
async fn paper() -> TestSite {
    let site = TestSite::new().await;
    let mut archive = archive(&[seed(), story("asia", "delhi", 5)], &[]);
    archive["sections"]
        .as_array_mut()
        .unwrap()
        .push(json!({"slug": "asia", "name": "এশিয়া", "parent": "world", "description": ""}));
    site.import(&archive).await;
    site
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_and_an_author_are_made_with_all_that_is_said_of_them() {
    let site = paper().await;
    let registrar = registrar(&site).await;
    // Readers have been told that nothing is there.
    assert_eq!(site.get("/topic/nodi-vangon").await.status, 404);
    assert_eq!(site.get("/author/onika").await.status, 404);
    let topic = NameForm {
        about: "নদী যেখানে ঘর নেয়।".to_owned(), ..called("  নদী   ভাঙন ", "nodi-vangon")
    };
    assert_eq!(registrar.make(NameOf::Topic, &topic).await, kept("nodi-vangon"));
    let page = site.get("/topic/nodi-vangon").await;
    assert_eq!((page.text("h1"), page.text(".topic__about")), ("নদী ভাঙন".to_owned(), topic.about));
    let author = NameForm {
        role: "প্রতিবেদক".to_owned(), ..called("অনিকা রহমান", "Onika")
    };
    assert_eq!(registrar.make(NameOf::Author, &author).await, kept("onika"));
    assert!(site.get("/author/onika").await.html().contains("প্রতিবেদক"));
    assert_eq!(registrar.get(NameOf::Author, "onika").await, NameForm { slug: "onika".to_owned(), ..author });
    // They can be used at once.
    let desk = Desk(Staff::enters(&site, Role::Editor).await);
    let draft = Draft { authors: vec![slug("onika")], topics: vec![slug("nodi-vangon")], ..super::story::whole() };
    let id = desk.begin(&draft).await;
    assert!(matches!(desk.publish(id, 1, Change::Minor).await, Outcome::Published { .. }));
    assert!(site.get("/topic/nodi-vangon").await.html().contains("মেঘনায় নতুন সেতু"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_has_a_portrait_and_a_topic_a_picture_from_the_library() {
    let site = paper().await;
    let registrar = registrar(&site).await;
    let file = upload(&registrar.0, "onika.jpg", jpeg(300, 300, 3)).await.picture.file;
    let with = |form: NameForm, file: &str| NameForm { picture: Some(file.to_owned()), ..form };
    let (author, topic) = (called("অনিকা রহমান", "onika"), called("নদী ভাঙন", "vangon"));
    let refused = |refusal| Naming::Refused(refusal);
    assert_eq!(registrar.make(NameOf::Author, &with(author.clone(), "x.jpg")).await, refused(Refusal::NoPicture));
    assert_eq!(registrar.make(NameOf::Author, &with(author.clone(), &file)).await, refused(Refusal::NoAlt));
    describe(&registrar.0, &file, &[("alt", "অনিকা")]).await;
    assert_eq!(registrar.make(NameOf::Author, &with(author.clone(), &file)).await, kept("onika"));
    assert_eq!(registrar.make(NameOf::Topic, &topic).await, kept("vangon"));
    assert_eq!(registrar.get(NameOf::Author, "onika").await.picture.as_deref(), Some(&*file));
    let portrait = async || site.get("/author/onika").await.attributes("main img", "alt");
    let beside = async || site.get("/topic/vangon").await.attributes("main img", "alt");
    assert_eq!((portrait().await, beside().await), (vec!["অনিকা".to_owned()], Vec::new()));
    assert_eq!(registrar.change(NameOf::Topic, "vangon", &with(topic, &file)).await, kept("vangon"));
    assert_eq!(beside().await, ["অনিকা"]);
    // What is said of the picture afterwards, both say at once.
    describe(&registrar.0, &file, &[("alt", "অনিকা রহমান")]).await;
    assert_eq!((portrait().await, beside().await), (vec!["অনিকা রহমান".to_owned()], vec!["অনিকা রহমান".to_owned()]));
    assert_eq!(registrar.change(NameOf::Author, "onika", &author).await, kept("onika"));
    assert!(portrait().await.is_empty());
    // A section has none.
    assert_eq!(registrar.make(NameOf::Section, &with(called("গ্রাম", "gram"), &file)).await, kept("gram"));
    assert_eq!(registrar.get(NameOf::Section, "gram").await.picture, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_section_is_made_at_the_end_of_the_navigation_and_moved_in_it() {
    let site = paper().await;
    let registrar = registrar(&site).await;
    let navigation = async || site.get("/").await.texts(".masthead__sections a");
    let before = navigation().await;
    assert_eq!(registrar.make(NameOf::Section, &called("মতামত", "")).await, kept("motamot"));
    let mut expected = before.clone();
    expected.push("মতামত".to_owned());
    assert_eq!(navigation().await, expected);
    assert_eq!(site.get("/motamot").await.text("h1"), "মতামত");
    let inner = NameForm { within: Some(slug("motamot")), ..called("কলাম", "column") };
    assert_eq!(registrar.make(NameOf::Section, &inner).await, kept("column"));
    assert_eq!(site.get("/motamot/column").await.text("h1"), "কলাম");
    registrar.step("motamot", "up").await;
    registrar.step("motamot", "up").await;
    assert_eq!(registrar.sections().await, ["world", "asia", "bangladesh", "motamot", "column", "ঢাকা", "sports"]);
    expected.pop();
    expected.insert(2, "মতামত".to_owned());
    assert_eq!(navigation().await, expected);
    registrar.step("world", "up").await;
    registrar.step("world", "down").await;
    registrar.step("sports", "down").await;
    assert_eq!(registrar.sections().await, ["bangladesh", "world", "asia", "motamot", "column", "ঢাকা", "sports"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_old_address_leads_to_the_new_one_in_one_hop() {
    let site = paper().await;
    let registrar = registrar(&site).await;
    let edge = "5.00000000000000000000000000000007";
    for (of, was, now) in [
        (NameOf::Section, "world", "bishwo"),
        (NameOf::Section, "asia", "eshiya"),
        (NameOf::Topic, "rashiya", "rush-desh"),
        (NameOf::Author, "mitu", "nusrat-mitu"),
    ] {
        registrar.readdress(of, was, now).await;
    }
    for (from, to) in [
        ("/world", "/bishwo"),
        ("/world/rashiya-uttor-korea", "/bishwo/rashiya-uttor-korea"),
        ("/world/asia", "/bishwo/eshiya"),
        ("/bishwo/asia", "/bishwo/eshiya"),
        ("/world/eshiya", "/bishwo/eshiya"),
        ("/asia", "/bishwo/eshiya"),
        ("/topic/rashiya", "/topic/rush-desh"),
        ("/author/mitu", "/author/nusrat-mitu"),
        ("/world/feed.xml", "/bishwo/feed.xml"),
        ("/world/asia/feed.atom", "/bishwo/eshiya/feed.atom"),
        ("/topic/rashiya/feed.json", "/topic/rush-desh/feed.json"),
        ("/author/mitu/feed.xml", "/author/nusrat-mitu/feed.xml"),
    ] {
        leads(&site, from, to).await;
    }
    for (list, now) in
        [("/world", "/bishwo"), ("/topic/rashiya", "/topic/rush-desh"), ("/world/asia", "/bishwo/eshiya")]
    {
        for query in [format!("?before={edge}"), format!("?after={edge}")] {
            let moved = site.get(&format!("{list}{query}&utm_source=x")).await;
            assert_eq!((moved.status.as_u16(), moved.header("location")), (301, &*format!("{now}{query}")));
        }
    }
    assert_eq!(site.get("/nowhere").await.status, 404);
    assert_eq!(site.get("/topic/nowhere/feed.xml").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_goes_away_and_comes_back_and_never_leads_in_a_circle() {
    let site = paper().await;
    let registrar = registrar(&site).await;
    for (of, path, names) in [
        (NameOf::Section, "", ["sports", "khela", "khelar-khobor"]),
        (NameOf::Topic, "/topic", ["rashiya", "rush", "rush-desh"]),
        (NameOf::Author, "/author", ["mitu", "nusrat", "nusrat-mitu"]),
    ] {
        let [a, b, c] = names;
        let address = |name: &str| format!("{path}/{name}");
        registrar.readdress(of, a, b).await;
        leads(&site, &address(a), &address(b)).await;
        registrar.readdress(of, b, c).await;
        leads(&site, &address(a), &address(c)).await;
        leads(&site, &address(b), &address(c)).await;
        registrar.readdress(of, c, a).await;
        leads(&site, &address(b), &address(a)).await;
        leads(&site, &address(c), &address(a)).await;
        // Nobody else gets an address that leads somewhere.
        let Naming::Refused(Refusal::FormerSlug { free, .. }) = registrar.make(of, &called("অন্য নাম", b)).await
        else {
            panic!("{b} was taken")
        };
        assert_eq!(free, format!("{b}-2"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_cannot_be_had_is_refused_with_one_that_can() {
    let site = paper().await;
    let registrar = registrar(&site).await;
    let refused = async |of: NameOf, form: NameForm| match registrar.make(of, &form).await {
        Naming::Refused(refusal) => refusal,
        other => panic!("{other:?}"),
    };
    let free = |text: &str| text.to_owned();
    assert_eq!(
        refused(NameOf::Section, called("খোঁজ", "search")).await,
        Refusal::ReservedSlug { free: free("search-2") }
    );
    let by = "আন্তর্জাতিক".to_owned();
    assert_eq!(
        refused(NameOf::Section, called("বিশ্ব", "World")).await,
        Refusal::TakenSlug { by, free: free("world-2") }
    );
    let by = "রাশিয়া".to_owned();
    assert_eq!(
        refused(NameOf::Topic, called("রুশ", "rashiya")).await,
        Refusal::TakenSlug { by, free: free("rashiya-2") }
    );
    // Behind a section stand articles too.
    let within = NameForm { within: Some(slug("world")), ..called("রাশিয়া", "rashiya-uttor-korea") };
    assert!(matches!(refused(NameOf::Section, within).await, Refusal::TakenSlug { .. }));
    for odd in ["a b", "a/b", "-a", "ক.খ"] {
        assert_eq!(refused(NameOf::Author, called("কেউ", odd)).await, Refusal::OddSlug, "{odd}");
    }
    assert_eq!(refused(NameOf::Author, called(" ", "x")).await, Refusal::NoName);
    assert_eq!(refused(NameOf::Topic, called(&"ক".repeat(81), "x")).await, Refusal::LongName { max: 80 });
    let long = NameForm { about: "ক".repeat(1001), ..called("ক", "x") };
    assert_eq!(refused(NameOf::Topic, long).await, Refusal::LongAbout { max: 1000 });
    // The same slugs may be words for other things.
    assert_eq!(registrar.make(NameOf::Topic, &called("অনুসন্ধান", "search")).await, kept("search"));
    // What is made from the name is free by itself.
    assert_eq!(registrar.make(NameOf::Section, &called("Archive", "")).await, kept("archive-2"));
}

#[tokio::test(flavor = "multi_thread")]
async fn sections_lie_one_level_deep_and_stay_where_their_articles_are() {
    let site = paper().await;
    let registrar = registrar(&site).await;
    let change = async |was: &str, within: Option<&str>| {
        let form = NameForm { within: within.map(slug), ..registrar.get(NameOf::Section, was).await };
        registrar.change(NameOf::Section, was, &form).await
    };
    assert_eq!(change("sports", Some("asia")).await, Naming::Refused(Refusal::NoOuter));
    assert_eq!(change("sports", Some("sports")).await, Naming::Refused(Refusal::NoOuter));
    assert_eq!(change("sports", Some("nowhere")).await, Naming::Refused(Refusal::NoOuter));
    assert_eq!(change("world", Some("sports")).await, Naming::Refused(Refusal::HasSections));
    assert_eq!(change("asia", None).await, Naming::Refused(Refusal::HasArticles));
    site.withdraw("delhi").await;
    assert_eq!(change("asia", Some("sports")).await, Naming::Refused(Refusal::HasArticles));
    // An empty one goes in and out again, and is found at both places.
    assert_eq!(change("sports", Some("bangladesh")).await, kept("sports"));
    leads(&site, "/sports", "/bangladesh/sports").await;
    assert_eq!(change("sports", None).await, kept("sports"));
    leads(&site, "/bangladesh/sports", "/sports").await;
    leads(&site, "/bangladesh/sports/feed.xml", "/sports/feed.xml").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_shows_an_old_name_and_searches_follow() {
    let site = paper().await;
    let registrar = registrar(&site).await;
    // A name that no headline has.
    site.write("update tag set name = 'পিয়ংইয়ং' where slug = 'uttor-korea'").await;
    let pages = [
        "/",
        "/world",
        "/latest",
        "/world/rashiya-uttor-korea",
        "/topic",
        "/topic/uttor-korea",
        "/author",
        "/author/hocchetaki",
    ];
    for (of, was, old, new) in [
        (NameOf::Section, "world", "আন্তর্জাতিক", "সারা দুনিয়া"),
        (NameOf::Topic, "uttor-korea", "পিয়ংইয়ং", "কোরীয় উপদ্বীপ"),
        (NameOf::Author, "hocchetaki", "Hocchetaki", "নিজস্ব প্রতিবেদক"),
    ] {
        let mut shown = Vec::new();
        for path in pages {
            if site.get(path).await.texts("main, .masthead, .footer").concat().contains(old) {
                shown.push(path);
            }
        }
        assert!(!shown.is_empty(), "{old}");
        let form = NameForm { name: new.to_owned(), about: String::new(), ..registrar.get(of, was).await };
        assert_eq!(registrar.change(of, was, &form).await, kept(was));
        for path in shown {
            let page = site.get(path).await;
            let words = page.texts("main, .masthead, .footer").concat();
            assert!(words.contains(new), "{path}: {old} has not become {new}");
            assert!(!words.contains(old), "{path} still says {old}");
        }
        assert_eq!(run_due(&site.state, Lane::Prompt).await.unwrap(), 1);
        let found = site.get(&format!("/search?q={}", new.split(' ').next().unwrap())).await;
        assert!(found.html().contains("rashiya-uttor-korea"), "{new} is not found");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_gives_old_names_is_brought_up_to_date() {
    let site = paper().await;
    let registrar = registrar(&site).await;
    let desk = Desk(Staff::enters(&site, Role::Editor).await);
    let draft = Draft { topics: vec![slug("rashiya")], ..super::story::whole() };
    let id = desk.begin(&draft).await;
    registrar.readdress(NameOf::Section, "world", "bishwo").await;
    registrar.readdress(NameOf::Topic, "rashiya", "rush-desh").await;
    registrar.readdress(NameOf::Author, "mitu", "nusrat").await;
    let opened = desk.open(id).await;
    let now = (Some(slug("bishwo")), vec![slug("rush-desh")], vec![slug("nusrat")]);
    assert_eq!((opened.draft.section, opened.draft.topics, opened.draft.authors), now);
    assert_eq!((opened.names.topics.len(), opened.names.authors.len()), (1, 1));
    // A page that was open all the time still says what it knew.
    let version = desk.save(id, 1, &Draft { standfirst: "নতুন কথা।".to_owned(), ..draft }).await;
    assert_eq!(desk.open(id).await.card.section.unwrap().slug, slug("bishwo"));
    assert!(matches!(desk.publish(id, version, Change::Minor).await, Outcome::Published { .. }));
    assert_eq!(site.get("/bishwo/meghnay-setu").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_of_one_name_are_warned_about_and_can_be_meant() {
    let site = paper().await;
    let registrar = registrar(&site).await;
    let twin = called("নুসরাত মিতু", "");
    let Naming::Alike(others) = registrar.make(NameOf::Author, &twin).await else { panic!("it was made") };
    assert_eq!(others.iter().map(|other| other.slug.as_str()).collect::<Vec<_>>(), ["mitu"]);
    let page = registrar.raw("make_name", json!({"of": "author", "form": twin, "alike": true})).await;
    assert_eq!(answer::<Naming>(&page), kept("nusrat-mitu"));
    // Whoever keeps their name is not asked again.
    let form =
        NameForm { about: "লেখেন।".to_owned(), ..registrar.get(NameOf::Author, "nusrat-mitu").await };
    assert_eq!(registrar.change(NameOf::Author, "nusrat-mitu", &form).await, kept("nusrat-mitu"));
}

#[tokio::test(flavor = "multi_thread")]
async fn names_are_listed_in_parts_and_looked_for() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 1)).await;
    let registrar = registrar(&site).await;
    let rows: Vec<_> = (0..120).map(|n| format!("('topic-{n}', 'Topic {n:03}', x'')")).collect();
    site.write(&format!("insert into tag (slug, name, sort_key) values {}", rows.join(","))).await;
    site.write("update tag set sort_key = cast(name as blob)").await;
    let (mut names, mut place, mut parts) = (Vec::new(), String::new(), Vec::new());
    loop {
        let page = registrar.list(NameOf::Topic, &place).await;
        parts.push(page.names.len());
        names.extend(page.names.into_iter().map(|known| known.name));
        let Some(next) = page.next else { break };
        place = format!("&after={next}");
    }
    let mut sorted = names.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!((parts, &names), (vec![50, 50, 22], &sorted));
    for (typed, expected) in [("TOPIC+07", 10), ("topic-11", 11), ("%E0%A6%B0%E0%A6%BE%E0%A6%B6", 1), ("%25", 0)] {
        let page = registrar.list(NameOf::Topic, &format!("&typed={typed}")).await;
        assert_eq!(page.names.len(), expected, "{typed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_made_and_changed_is_written_down_and_who_is_late_is_told() {
    let site = paper().await;
    let registrar = registrar(&site).await;
    registrar.make(NameOf::Topic, &called("নদী", "nodi")).await;
    registrar.readdress(NameOf::Topic, "nodi", "nodi-o-khal").await;
    registrar.step("sports", "up").await;
    let page = registrar.0.call(&Method::GET, "/api/v1/newsroom/audit/list_acts", "").await;
    let acts = answer::<AuditPage>(&page).entries;
    let told: Vec<_> = acts.iter().take(3).map(|act| (&*act.act, &*act.subject)).collect();
    let expected =
        [("names.changed", "section:sports"), ("names.changed", "topic:nodi-o-khal"), ("names.made", "topic:nodi")];
    assert_eq!(told, expected);
    assert!(acts[1].detail.contains("\"slug\":\"nodi\""), "{}", acts[1].detail);
    // Somebody else has changed the address: the page that was open does not know it.
    let page = registrar
        .raw("change_name", json!({"of": "topic", "slug": "nodi", "form": {"name": "নদ"}, "alike": false}))
        .await;
    assert!(matches!(serde_json::from_slice(&page.bytes), Ok(AppError::NotFound)), "{}", page.html());
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_look_after_names_change_them() {
    let site = paper().await;
    for role in [Role::Reporter, Role::SubEditor, Role::Moderator] {
        let staff = Registrar(Staff::new(&site, role).await);
        let page = staff.raw("make_name", json!({"of": "topic", "form": {"name": "ক"}, "alike": false})).await;
        assert!(matches!(serde_json::from_slice(&page.bytes), Ok(AppError::Forbidden)), "{role}: {}", page.html());
    }
    assert_eq!(site.get("/topic/k").await.status, 404);
}
