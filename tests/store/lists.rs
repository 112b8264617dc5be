//! Lists, page by page in both directions.

use crate::{
    engines::Opened,
    paper::{article, import, minute, paper, publish, slug},
};
use hocchetaki::{
    model::paging::{Paged, Stretch},
    server::store::{
        Store,
        archive::{ArchiveRecords, ArticleRecord, SectionRecord},
        article::ListedArticle,
        list::ListOf,
    },
};
use std::collections::BTreeSet;

fn numbers(page: &Paged<ListedArticle>) -> Vec<u128> {
    page.entries.iter().map(|article| article.id.0.as_u128()).collect()
}

/// `count` articles, three of each minute, so that pages end between articles of one time.
fn many(count: u128) -> Vec<ArticleRecord> {
    let articles = (0..count).map(|number| article(number, "asia", number as i64 / 3));
    articles
        .map(|mut article| {
            article.tags = vec![slug("nodi")];
            article
        })
        .collect()
}

/// With a section within a section.
fn with_asia(articles: Vec<ArticleRecord>) -> ArchiveRecords {
    let mut records = paper(articles);
    records.sections.push(SectionRecord {
        slug: slug("asia"),
        name: "এশিয়া".to_owned(),
        description: String::new(),
        parent: Some(slug("world")),
    });
    records
}

/// All lists that hold what `many` makes.
async fn each_list(store: &dyn Store, law: impl AsyncFn(&dyn Store, ListOf<'_>)) {
    let (world, asia, nodi, mitu) = (slug("world"), slug("asia"), slug("nodi"), slug("mitu"));
    for of in [
        ListOf::Paper,
        ListOf::Section(&world),
        ListOf::Subsection(&asia),
        ListOf::Topic(&nodi),
        ListOf::Author(&mitu),
        ListOf::Published(minute(0), minute(1000)),
    ] {
        law(store, of).await;
    }
}

pub async fn the_way_back_leads_over_the_same_pages(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    import(&*store, &with_asia(many(31))).await.unwrap();
    each_list(&*store, async |store, of| {
        for size in [1, 4, 7, 30, 31, 40] {
            let mut pages = vec![store.list_articles(of, Stretch::Top, size).await.unwrap()];
            while let Some(next) = pages.last().and_then(|page| page.next) {
                pages.push(store.list_articles(of, Stretch::Below(next), size).await.unwrap());
            }
            let seen: Vec<_> = pages.iter().flat_map(numbers).collect();
            assert_eq!(seen.len(), 31, "{of:?} in pages of {size}");
            assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), 31, "{of:?} in pages of {size}");
            for pair in pages.windows(2).rev() {
                let back = store.list_articles(of, Stretch::Above(pair[1].previous.unwrap()), size).await.unwrap();
                assert_eq!(numbers(&back), numbers(&pair[0]), "{of:?} in pages of {size}");
                assert_eq!((back.next, back.previous), (pair[0].next, pair[0].previous), "{of:?} in pages of {size}");
            }
        }
    })
    .await;
}

pub async fn news_that_arrives_moves_no_page(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    import(&*store, &with_asia(many(20))).await.unwrap();
    let top = store.list_articles(ListOf::Paper, Stretch::Top, 5).await.unwrap();
    let second = Stretch::Below(top.next.unwrap());
    let before = store.list_articles(ListOf::Paper, second, 5).await.unwrap();
    publish(&*store, (100..103).map(|number| article(number, "sports", 500)).collect()).await;
    let after = store.list_articles(ListOf::Paper, second, 5).await.unwrap();
    assert_eq!((numbers(&after), after.next, after.previous), (numbers(&before), before.next, before.previous));
    // Upwards come the entries of the old top, and above them the news, shown as the top.
    let above = store.list_articles(ListOf::Paper, Stretch::Above(after.previous.unwrap()), 5).await.unwrap();
    assert_eq!(numbers(&above), numbers(&top));
    let news = store.list_articles(ListOf::Paper, Stretch::Above(above.previous.unwrap()), 5).await.unwrap();
    assert_eq!(numbers(&news), [102, 101, 100, 19, 18]);
    assert_eq!(news.previous, None);
}

pub async fn a_list_holds_its_own(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let mut tagged = article(1, "sports", 1);
    tagged.tags = vec![slug("সেতু"), slug("nodi")];
    tagged.authors = vec![slug("mitu"), slug("kabir")];
    let (plain, late) = (article(2, "world", 2), article(3, "asia", 60 * 24));
    import(&*store, &with_asia(vec![tagged, plain, late])).await.unwrap();
    let [world, asia, nodi, kabir, mitu] = ["world", "asia", "nodi", "kabir", "mitu"].map(slug);
    let list = async |of| numbers(&store.list_articles(of, Stretch::Top, 9).await.unwrap());
    assert_eq!(list(ListOf::Paper).await, [3, 2, 1]);
    assert_eq!(list(ListOf::Section(&world)).await, [3, 2]);
    assert_eq!(list(ListOf::Subsection(&asia)).await, [3]);
    assert_eq!(list(ListOf::Topic(&nodi)).await, [1]);
    assert_eq!(list(ListOf::Author(&kabir)).await, [1]);
    assert_eq!(list(ListOf::Author(&mitu)).await, [3, 2, 1]);
    assert_eq!(list(ListOf::Published(minute(1), minute(2))).await, [1]);
    assert!(list(ListOf::Topic(&mitu)).await.is_empty());
    let section = async |slug| store.section_by_slug(slug).await.unwrap().unwrap();
    let (world, asia) = (section(&world).await, section(&asia).await);
    assert_eq!(world.subsections, [asia.section]);
    assert_eq!((world.parent, asia.parent), (None, Some(world.section)));
}

pub async fn articles_are_counted_by_time(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    assert_eq!(store.published_span().await.unwrap(), None);
    publish(&*store, [1, 1, 5, 9].into_iter().zip(1..).map(|(at, number)| article(number, "world", at)).collect())
        .await;
    let counts = store.count_published(&[0, 1, 2, 5, 9, 10].map(minute)).await.unwrap();
    assert_eq!(counts, [0, 2, 0, 1, 1]);
    assert!(store.count_published(&[]).await.unwrap().is_empty());
    assert_eq!(store.published_span().await.unwrap(), Some((minute(1), minute(9))));
    let around = async |before, from| store.published_around(minute(before), minute(from)).await.unwrap();
    assert_eq!(around(5, 6).await, (Some(minute(1)), Some(minute(9))));
    assert_eq!(around(1, 9).await, (None, Some(minute(9))));
    assert_eq!(around(6, 10).await, (Some(minute(5)), None));
}
