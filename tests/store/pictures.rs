//! The library of pictures.

use crate::{
    engines::Opened,
    paper::{article, minute, publish},
};
use hocchetaki::{
    model::{
        body::{Block, Body, VERSION},
        newsroom::picture::{Alt, Description, LibraryPicture},
        picture::{Avif, Focus},
    },
    server::store::{
        Store,
        audit::Act,
        job::{JobKind, Lane, NewJob},
        picture::NewPicture,
        rendering::NewHtml,
    },
};

fn picture(file: &str) -> LibraryPicture {
    LibraryPicture {
        file: file.to_owned(),
        name: "নদী".to_owned(),
        width: 1200,
        height: 800,
        widths: vec![240],
        tone: 3,
        description: Description { credit: "মিতু".to_owned(), ..Description::default() },
    }
}

fn act(act: &'static str) -> Act {
    let (address, subject) = (String::new(), String::new());
    Act { at: minute(0), member: None, address, act, subject, detail: serde_json::Value::Null }
}

async fn add(store: &dyn Store, file: &str, words: &str) {
    let jobs = vec![NewJob::now(JobKind::MakeSizes, file, minute(0))];
    let new = NewPicture {
        picture: picture(file),
        media_type: "image/jpeg".to_owned(),
        added_at: minute(0),
        words: words.to_owned(),
        jobs,
    };
    store.add_picture(&new, &act("picture.uploaded")).await.unwrap();
}

pub async fn a_picture_is_kept_once_and_described(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    assert_eq!(store.library_picture("a.jpg").await.unwrap(), None);
    add(&*store, "a.jpg", "nodi").await;
    assert_eq!(store.library_picture("a.jpg").await.unwrap(), Some(picture("a.jpg")));
    assert!(store.is_job_due(Lane::Pictures, minute(0)).await.unwrap());
    let said = Description {
        alt: Some(Alt::Described("জেলে".to_owned())),
        credit: String::new(),
        caption: "পদ্মা".to_owned(),
        focus: Focus::at(300, 900),
    };
    assert!(store.describe_picture("a.jpg", &said, "jele", &[], &act("picture.described")).await.unwrap());
    assert!(!store.describe_picture("b.jpg", &said, "jele", &[], &act("picture.described")).await.unwrap());
    // Sent once more, it is what it was.
    add(&*store, "a.jpg", "nodi").await;
    store.set_widths("a.jpg", &[240, 480], &[]).await.unwrap();
    let kept = store.library_pictures(&["a.jpg".to_owned(), "c.jpg".to_owned()]).await.unwrap();
    assert_eq!(kept, [LibraryPicture { description: said, widths: vec![240, 480], ..picture("a.jpg") }]);
    let decorative = Description { alt: Some(Alt::Decorative), ..Description::default() };
    store.describe_picture("a.jpg", &decorative, "", &[], &act("picture.described")).await.unwrap();
    assert_eq!(store.library_picture("a.jpg").await.unwrap().unwrap().description, decorative);
    store.set_avif("a.jpg", &[]).await.unwrap();
    let files = store.media_files().await.unwrap();
    assert_eq!((files[0].avif, files[0].widths.as_slice()), (Avif::Ready, &[240, 480][..]));
}

pub async fn the_library_is_paged_newest_first_and_found_by_words(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    for number in 0..5 {
        add(&*store, &format!("{number}.jpg"), if number % 2 == 0 { "নদি জেল" } else { "ঢাকা" }).await;
    }
    let files = async |words: &[&str], before| {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let page = store.list_pictures(&words, before, 2).await.unwrap();
        (page.pictures.into_iter().map(|picture| picture.file).collect::<Vec<_>>(), page.next)
    };
    let (first, next) = files(&[], None).await;
    assert_eq!(first, ["4.jpg", "3.jpg"]);
    let (second, next) = files(&[], next).await;
    assert_eq!(second, ["2.jpg", "1.jpg"]);
    assert_eq!(files(&[], next).await, (vec!["0.jpg".to_owned()], None));
    let (found, next) = files(&["নদি", "জেল"], None).await;
    assert_eq!(found, ["4.jpg", "2.jpg"]);
    assert_eq!(files(&["নদি"], next).await, (vec!["0.jpg".to_owned()], None));
    assert_eq!(files(&["নদি", "ঢাকা"], None).await.0, [""; 0]);
    // A beginning is enough.
    assert_eq!(files(&["ঢা"], None).await.0, ["3.jpg", "1.jpg"]);
}

pub async fn texts_that_show_a_picture_are_due_when_it_is_another_one(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let mut shows = article(1, "world", 1);
    let block = Block::Picture { media: "0a.svg".to_owned(), caption: String::new() };
    shows.body = Body { version: VERSION, blocks: vec![block] };
    publish(&*store, vec![shows, article(2, "world", 2)]).await;
    let mine = 7;
    let all = store.dated_texts(mine, 10).await.unwrap();
    let html: Vec<_> = all
        .iter()
        .map(|text| NewHtml { article: text.article, body_html: String::new(), entries_html: Vec::new() })
        .collect();
    store.put_html(mine, &html).await.unwrap();
    assert_eq!(store.dated_texts(mine, 10).await.unwrap().len(), 0);
    // The same once more changes nothing.
    let said =
        Description {
            alt: Some(Alt::Described("নদী".to_owned())), credit: "কেউ".to_owned(), ..Description::default()
        };
    store.describe_picture("0a.svg", &said, "", &[], &act("picture.described")).await.unwrap();
    assert_eq!(store.dated_texts(mine, 10).await.unwrap().len(), 0);
    store
        .describe_picture(
            "0a.svg",
            &Description { credit: "অন্য কেউ".to_owned(), ..said },
            "",
            &[],
            &act("picture.described"),
        )
        .await
        .unwrap();
    let due = store.dated_texts(mine, 10).await.unwrap();
    assert_eq!(due.len(), 1);
    assert_eq!(due[0].media[0].credit, "অন্য কেউ");
}
