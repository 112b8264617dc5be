//! What stories refer to: sections with their share of the news, topics, authors, series, pictures.

use super::{bank::Bank, dice::Dice, slots::Slots};
use crate::{
    model::slug::Slug,
    server::store::archive::{ArchiveRecords, AuthorRecord, MediaRecord, SeriesRecord, TagRecord},
};
use bangla::slug::romanized;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Section of the demonstration, the kind of its news, and how many stories of a hundred it has.
const SECTIONS: &[(&str, &str, usize)] = &[
    ("jela", "bangladesh", 17),
    ("bangladesh", "bangladesh", 8),
    ("rajdhani", "rajdhani", 10),
    ("politics", "politics", 11),
    ("economy", "economy", 11),
    ("cricket", "cricket", 9),
    ("football", "football", 6),
    ("sports", "sports", 3),
    ("culture", "culture", 8),
    ("science", "science", 6),
    ("world", "world", 8),
    ("opinion", "opinion", 3),
];

/// Authors beside those of the demonstration.
const AUTHORS: usize = 100;

/// Lists whose words are topics too.
const TOPICS_OF_PLACES: [&str; 3] = ["place", "country", "river"];

/// A section and what its stories are made of.
pub(super) struct Desk {
    pub section: Slug,
    pub kind: &'static str,
    pub topics: Vec<Slug>,
}

/// Everything that a story can refer to.
pub(super) struct Cast {
    /// As often as its share is.
    desks: Vec<Desk>,
    shares: Vec<usize>,
    /// Word of a list → its topic.
    places: HashMap<String, Slug>,
    pub authors: Vec<Slug>,
    pub series: Vec<Slug>,
    /// Pictures that stand on top of stories.
    pub pictures: Vec<MediaRecord>,
}

impl Cast {
    /// Chooses it for a paper that has the demonstration; what has to be added to that paper stands beside it.
    pub(super) fn new(bank: &Bank, paper: &ArchiveRecords, seed: u64) -> (Self, ArchiveRecords) {
        let mut dice = Dice::new(seed);
        let mut topics = Names::of(paper.tags.iter().map(|tag| (&tag.slug, &tag.name)));
        let by_kind: BTreeMap<&str, Vec<Slug>> = bank
            .words
            .topics
            .iter()
            .map(|(kind, names)| (kind.as_str(), names.iter().filter_map(|name| topics.slug(name)).collect()))
            .collect();
        let words = TOPICS_OF_PLACES.iter().filter_map(|list| bank.words.lists.get(*list)).flatten();
        let places = words.filter_map(|word| Some((word.clone(), topics.slug(word)?))).collect();
        let desks = SECTIONS.iter().filter_map(|(section, kind, share)| {
            let section = paper.sections.iter().find(|known| known.slug.as_str() == *section)?.slug.clone();
            let topics = by_kind.get(kind).cloned().unwrap_or_default();
            Some((Desk { section, kind, topics }, *share))
        });
        let (desks, shares) = desks.unzip();
        let mut authors = Names::of(paper.authors.iter().map(|author| (&author.slug, &author.name)));
        let mut new_authors = Vec::new();
        // Fewer if the bank has fewer names.
        for _ in 0..AUTHORS {
            let mut slots = Slots::new(bank);
            let name = slots.filled("{person}", &mut dice);
            let known = authors.known.len();
            let Some(slug) = authors.slug(&name) else { continue };
            if authors.known.len() > known {
                let role = slots.filled(&bank.words.role, &mut dice);
                let about = slots.filled(&bank.words.about, &mut dice);
                new_authors.push(AuthorRecord { slug, name, about, role, portrait: None });
            }
        }
        let mut series = Names::of(paper.series.iter().map(|series| (&series.slug, &series.name)));
        let new_series = bank.words.series.iter().filter_map(|(name, about)| {
            Some(SeriesRecord { slug: series.slug(name)?, name: name.clone(), about: about.clone() })
        });
        let added = ArchiveRecords { series: new_series.collect(), authors: new_authors, ..Default::default() };
        let cast = Self {
            desks,
            shares,
            places,
            authors: authors.in_order,
            series: added.series.iter().map(|series| series.slug.clone()).collect(),
            pictures: paper.media.iter().filter(|media| media.width > media.height).cloned().collect(),
        };
        let tag = |(slug, name)| TagRecord { slug, name, about: String::new(), picture: None };
        let tags = topics.new.into_iter().map(tag).collect();
        (cast, ArchiveRecords { tags, ..added })
    }

    /// The section of a story.
    pub(super) fn desk(&self, dice: &mut Dice) -> Option<&Desk> {
        let mut left = dice.below(self.shares.iter().sum());
        let place = self.shares.iter().position(|share| {
            let here = left < *share;
            left = left.saturating_sub(*share);
            here
        });
        self.desks.get(place?)
    }

    /// What a story of this desk, with these words in it, is about.
    pub(super) fn topics(&self, desk: &Desk, slots: &Slots<'_>, dice: &mut Dice) -> Vec<Slug> {
        let mut topics = Vec::new();
        for _ in 0..1 + dice.below(2) {
            topics.extend(desk.topics.get(dice.early(desk.topics.len())).cloned());
        }
        let places = TOPICS_OF_PLACES.iter().filter_map(|list| self.places.get(slots.held(list)?));
        topics.extend(places.filter(|_| dice.percent(70.0)).cloned());
        let mut seen = HashSet::new();
        topics.retain(|topic| seen.insert(topic.clone()));
        topics
    }
}

/// Names with their slugs, each once.
struct Names {
    known: HashMap<String, Slug>,
    taken: HashSet<Slug>,
    in_order: Vec<Slug>,
    new: Vec<(Slug, String)>,
}

impl Names {
    fn of<'a>(known: impl Iterator<Item = (&'a Slug, &'a String)>) -> Self {
        let known: HashMap<String, Slug> = known.map(|(slug, name)| (name.clone(), slug.clone())).collect();
        let mut in_order: Vec<Slug> = known.values().cloned().collect();
        in_order.sort_unstable();
        Self { taken: known.values().cloned().collect(), in_order, known, new: Vec::new() }
    }

    /// The slug of a name; none if another name has it.
    fn slug(&mut self, name: &str) -> Option<Slug> {
        if let Some(slug) = self.known.get(name) {
            return Some(slug.clone());
        }
        let slug = Slug::parse(&romanized(name)).ok().filter(|slug| self.taken.insert(slug.clone()))?;
        self.known.insert(name.to_owned(), slug.clone());
        self.in_order.push(slug.clone());
        self.new.push((slug.clone(), name.to_owned()));
        Some(slug)
    }
}
