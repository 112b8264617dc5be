//! A large archive: stories put together from the corpus's sentences, with names that no other story has.

use crate::{
    chance::Chance,
    corpus::{Corpus, Story},
    paper::NOW,
};
use hocchetaki::model::{body::Body, id::ArticleId, moment::UtcMillis};
use sqlx::{Sqlite, SqlitePool, Transaction, sqlite::SqliteConnectOptions};
use std::path::Path;
use uuid::Uuid;

/// The stories are spread over so much time.
const TEN_YEARS: u64 = 3652 * 24 * 3600 * 1000;

/// Articles of one transaction.
const BATCH: u32 = 2000;

/// Made-up names. The newspaper's vocabulary grows with every story, the corpus has no more than 2,200 words.
const NAMES: f64 = 200_000.0;

/// Puts stories together.
pub struct Generator {
    chance: Chance,
    sentences: Vec<String>,
    headlines: Vec<String>,
    standfirsts: Vec<String>,
    sections: Vec<String>,
    authors: Vec<String>,
    tags: Vec<String>,
    made: u32,
}

/// A story with the row numbers of what it refers to.
pub struct Made {
    pub story: Story,
    id: ArticleId,
    section: usize,
    author: usize,
    tags: Vec<usize>,
    published_at: UtcMillis,
}

impl Generator {
    /// On a database that has taken in the corpus.
    pub async fn new(corpus: &Corpus, database: &SqlitePool) -> Self {
        let sentences = corpus.stories.iter().flat_map(|story| &story.paragraphs).flat_map(|text| {
            text.split_inclusive('।').map(|sentence| sentence.trim().to_owned()).filter(|sentence| !sentence.is_empty())
        });
        let names = async |sql: &'static str| sqlx::query_scalar(sql).fetch_all(database).await.unwrap();
        Self {
            chance: Chance::seeded(77),
            sentences: sentences.collect(),
            headlines: corpus.stories.iter().map(|story| story.headline.clone()).collect(),
            standfirsts: corpus.stories.iter().map(|story| story.standfirst.clone()).collect(),
            sections: names("select name from section order by id").await,
            authors: names("select name from author order by id").await,
            tags: names("select name from tag order by id").await,
            made: 0,
        }
    }

    pub fn story(&mut self) -> Made {
        self.made += 1;
        let chance = &mut self.chance;
        let (section, author) = (chance.below(self.sections.len()), chance.below(self.authors.len()));
        let tags: Vec<usize> = (0..chance.below(4)).map(|_| chance.below(self.tags.len())).collect();
        let mut names = vec![self.sections[section].clone(), self.authors[author].clone()];
        names.extend(tags.iter().map(|tag| self.tags[*tag].clone()));
        let headline = format!("{}: {}", name(chance), chance.one_of(&self.headlines));
        let standfirst = chance.one_of(&self.standfirsts).clone();
        // Most stories are short, some are long: 10 to 70 sentences of some 11 words.
        let sentences = 10 + (60.0 * chance.share().powi(3)) as usize;
        let mut paragraphs: Vec<String> = Vec::new();
        for sentence in 0..sentences {
            let text = chance.one_of(&self.sentences);
            let text = if chance.below(2) == 0 { format!("{} {text}", name(chance)) } else { text.clone() };
            match paragraphs.last_mut() {
                Some(last) if sentence % 3 > 0 => *last = format!("{last} {text}"),
                _ => paragraphs.push(text),
            }
        }
        let age = i64::try_from(chance.next() % TEN_YEARS).unwrap();
        let id = u128::from(chance.next()) << 64 | u128::from(chance.next());
        Made {
            story: Story { slug: format!("made-{}", self.made), headline, standfirst, paragraphs, names },
            id: ArticleId(uuid::Builder::from_random_bytes(id.to_be_bytes()).into_uuid()),
            section,
            author,
            tags,
            published_at: UtcMillis(NOW.0 - age),
        }
    }
}

/// A name of two to four syllables, few of them in many stories and most in few (Zipf's law).
fn name(chance: &mut Chance) -> String {
    const LETTERS: [&str; 24] = [
        "ক",
        "খ",
        "গ",
        "চ",
        "জ",
        "ট",
        "ড",
        "ত",
        "দ",
        "ন",
        "প",
        "ফ",
        "ব",
        "ভ",
        "ম",
        "র",
        "ল",
        "শ",
        "স",
        "হ",
        "প্র",
        "ক্ষ",
        "ত্র",
        "স্ত",
    ];
    const VOWELS: [&str; 6] = ["", "া", "ি", "ু", "ে", "ো"];
    let rank = (chance.share() * NAMES.ln()).exp() as u64;
    let mut letters = Chance::seeded(rank);
    let syllables = 2 + letters.below(3);
    (0..syllables).map(|_| [*letters.one_of(&LETTERS), *letters.one_of(&VOWELS)].concat()).collect()
}

/// The database as the generator and the measurements reach it, beside the engine's own connections.
pub async fn beside(file: &Path) -> SqlitePool {
    let options = SqliteConnectOptions::new().filename(file).pragma("synchronous", "off");
    SqlitePool::connect_with(options).await.unwrap()
}

/// Fills the article table. By plain SQL: an import also works out which articles are near to each, for hours.
pub async fn fill(generator: &mut Generator, database: &SqlitePool, articles: u32) -> u64 {
    let mut words = 0;
    let mut left = articles;
    while left > 0 {
        let batch = left.min(BATCH);
        let mut transaction = database.begin().await.unwrap();
        for _ in 0..batch {
            let made = generator.story();
            words += made.story.fields().map(|text| text.split_whitespace().count() as u64).sum::<u64>();
            put(&mut transaction, &made).await;
        }
        transaction.commit().await.unwrap();
        left -= batch;
    }
    sqlx::query("analyze").execute(database).await.unwrap();
    words
}

async fn put(transaction: &mut Transaction<'_, Sqlite>, made: &Made) {
    let body = serde_json::to_string(&Body::from_paragraphs(made.story.paragraphs.clone())).unwrap();
    let html: String = made.story.paragraphs.iter().map(|text| format!("<p>{text}</p>\n")).collect();
    sqlx::query(
        "insert into article (id, slug, section_id, headline, standfirst, body, body_html, reading_minutes,
                              picture_caption, status, published_at)
         values (?, ?, ?, ?, ?, ?, ?, 3, '', 'published', ?)",
    )
    .bind(made.id.0)
    .bind(&made.story.slug)
    .bind(row(made.section))
    .bind(&made.story.headline)
    .bind(&made.story.standfirst)
    .bind(body)
    .bind(html)
    .bind(made.published_at.0)
    .execute(&mut **transaction)
    .await
    .unwrap();
    name_in(
        transaction,
        "insert into article_author (article_id, author_id, position) values (?, ?, ?)",
        made.id.0,
        &[made.author],
    )
    .await;
    name_in(
        transaction,
        "insert into article_tag (article_id, tag_id, position) values (?, ?, ?)",
        made.id.0,
        &made.tags,
    )
    .await;
}

async fn name_in(transaction: &mut Transaction<'_, Sqlite>, sql: &'static str, article: Uuid, names: &[usize]) {
    for (position, name) in (0_i64..).zip(names) {
        sqlx::query(sql).bind(article).bind(row(*name)).bind(position).execute(&mut **transaction).await.unwrap();
    }
}

/// Row numbers count from 1.
fn row(index: usize) -> i64 {
    i64::try_from(index + 1).unwrap()
}
