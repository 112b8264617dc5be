//! The whole paper, story by story: written, rendered and analysed as an import would.

use super::{
    bank::Bank,
    calendar::Calendar,
    cast::Cast,
    crowd::Crowd,
    dice::Dice,
    readers::Readers,
    relatives::Relatives,
    story::{Commission, headline, story},
    talk::comments,
};
use crate::{
    model::{
        body::{Block, Text},
        moment::UtcMillis,
    },
    server::{
        publishing::{self, Edition},
        search::Indexer,
        store::{
            archive::{ArticleRecord, MediaRecord},
            bulk::BulkArticle,
            reading::HourlyReads,
            search::{ArticleTexts, IndexWord},
        },
    },
};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

/// Stories of one transaction, and comments with them: what is in memory at a time.
const STORIES: usize = 2000;
const COMMENTS: usize = 20_000;

/// Headlines are tried so often before one may stand twice.
const TRIES: usize = 40;

/// One story of so many is told while it happens.
const LIVE: u32 = 1500;

/// Of a hundred stories, so many are parts of a series, as long as their series is not full.
const SERIAL: f64 = 1.5;
const PARTS: u32 = 60;

/// Part of a paper.
#[derive(Default)]
pub(super) struct Batch {
    pub articles: Vec<BulkArticle>,
    pub comments: usize,
}

/// Writes the paper from its first day on.
pub(super) struct Press<'a> {
    pub bank: &'a Bank,
    pub cast: &'a Cast,
    pub media: &'a [MediaRecord],
    pub edition: Edition<'a>,
    pub now: UtcMillis,
    pub stories: u32,
    pub names: Names,
    dice: Dice,
    calendar: std::iter::Enumerate<Calendar>,
    crowd: Crowd,
    headlines: HashSet<u64>,
    parts: HashMap<usize, u32>,
    relatives: Relatives,
    readers: Readers,
    indexer: Indexer,
    words: BTreeMap<IndexWord, u32>,
}

/// Names by slug, as the index has them.
#[derive(Default)]
pub(super) struct Names {
    pub sections: HashMap<String, String>,
    pub authors: HashMap<String, String>,
    pub tags: HashMap<String, String>,
}

/// What a press needs to begin.
pub(super) struct Order {
    pub stories: u32,
    pub comments: u32,
    pub now: UtcMillis,
    pub offset_minutes: i16,
    pub seed: u64,
}

impl<'a> Press<'a> {
    pub(super) fn new(
        bank: &'a Bank,
        cast: &'a Cast,
        media: &'a [MediaRecord],
        edition: Edition<'a>,
        names: Names,
        order: &Order,
    ) -> Self {
        let Order { stories, comments, now, offset_minutes, seed } = *order;
        Self {
            bank,
            cast,
            media,
            edition,
            now,
            stories,
            names,
            dice: Dice::new(seed),
            calendar: Calendar::new(stories, now, offset_minutes, seed ^ 1).enumerate(),
            crowd: Crowd::new(stories, comments, seed ^ 2),
            headlines: HashSet::new(),
            parts: HashMap::new(),
            relatives: Relatives::default(),
            readers: Readers::default(),
            indexer: Indexer::default(),
            words: BTreeMap::new(),
        }
    }

    /// The next stories; none after the last.
    pub(super) fn batch(&mut self) -> Batch {
        let mut batch = Batch::default();
        while batch.articles.len() < STORIES && batch.comments < COMMENTS {
            let Some(article) = self.next_article() else { break };
            batch.comments += article.article.comments.len();
            batch.articles.push(article);
        }
        batch
    }

    /// All words of the paper with the number of stories that have them, and what was read lately.
    pub(super) fn finish(mut self) -> (Vec<(IndexWord, u32)>, Vec<HourlyReads>) {
        let reads = self.readers.reads(self.now, &mut self.dice);
        (self.words.into_iter().collect(), reads)
    }

    fn next_article(&mut self) -> Option<BulkArticle> {
        let (number, published_at) = self.calendar.next()?;
        let number = u32::try_from(number).ok()?;
        let desk = self.cast.desk(&mut self.dice)?;
        let (mut line, mut slots) = headline(self.bank, desk, &mut self.dice);
        for _ in 0..TRIES {
            if self.headlines.insert(hash(&line)) {
                break;
            }
            (line, slots) = headline(self.bank, desk, &mut self.dice);
        }
        let is_live = (number + 1).is_multiple_of(LIVE) || number + 1 == self.stories;
        let place = if is_live { None } else { self.place_in_series() };
        let series = place.and_then(|(series, part)| Some((self.cast.series.get(series)?, part)));
        let commission = Commission { number, published_at, is_live, series, now: self.now };
        let mut article = story(self.bank, self.cast, desk, &commission, line, slots, &mut self.dice);
        let count = self.crowd.next().unwrap_or(0);
        article.comments = comments(self.bank, count, published_at, self.now, &mut self.dice);
        let rendering = publishing::rendering(&article, self.media, self.edition);
        let tokens = self.indexer.tokens(&self.texts(&article));
        for word in &tokens.words {
            if let Some(articles) = self.words.get_mut(word) {
                *articles += 1;
            } else {
                self.words.insert(word.clone(), 1);
            }
        }
        self.readers.hear_of(published_at, article.id);
        Some(BulkArticle { related: self.relatives.of(&article), article, rendering, tokens })
    }

    fn place_in_series(&mut self) -> Option<(usize, u32)> {
        if !self.dice.percent(SERIAL) {
            return None;
        }
        let series = self.dice.below(self.cast.series.len());
        let parts = self.parts.entry(series).or_default();
        *parts += 1;
        (*parts <= PARTS).then_some((series, *parts))
    }

    /// What of it can be found.
    fn texts(&self, article: &ArticleRecord) -> ArticleTexts {
        let named = |names: &HashMap<String, String>, slug: &str| names.get(slug).cloned();
        let mut names: Vec<String> =
            article.authors.iter().filter_map(|it| named(&self.names.authors, it.as_str())).collect();
        names.extend(article.tags.iter().filter_map(|it| named(&self.names.tags, it.as_str())));
        names.extend(named(&self.names.sections, article.section.as_str()));
        names.push(article.picture.as_ref().map_or_else(String::new, |picture| picture.caption.clone()));
        let mut body = article.body.clone();
        for entry in article.entries.iter().rev() {
            if !entry.headline.is_empty() {
                body.blocks.push(Block::Heading { text: Text::Plain(entry.headline.clone()) });
            }
            body.blocks.extend(entry.body.blocks.clone());
        }
        ArticleTexts { headline: article.headline.clone(), standfirst: article.standfirst.clone(), names, body }
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
