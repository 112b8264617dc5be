//! One story out of the bank's sentences.

use super::{
    bank::{Bank, Phrases},
    cast::{Cast, Desk},
    dice::Dice,
    slots::Slots,
};
use crate::{
    model::{
        article::{ArticleKind, OtherHeadlines},
        body::{Block, Body, BoxBlock, CalloutKind, GalleryPicture, Text, VERSION},
        id::{ArticleId, LiveEntryId},
        moment::UtcMillis,
        slug::Slug,
    },
    server::store::archive::{ArticleRecord, LeadRecord, LiveEntryRecord},
};
use bangla::slug::romanized;
use uuid::{Builder, Uuid};

const HOUR: i64 = 60 * 60 * 1000;

/// Of a slug, what is left of the headline before the story's number.
const SLUG: usize = 60;

/// What is the story's own.
pub(super) struct Commission<'a> {
    /// From 0, oldest first.
    pub number: u32,
    pub published_at: UtcMillis,
    /// It goes on while the paper is opened.
    pub is_live: bool,
    /// Its place in a series.
    pub series: Option<(&'a Slug, u32)>,
    pub now: UtcMillis,
}

/// An id that grows with time (RFC 9562, version 7).
pub(super) fn id_at(at: UtcMillis, dice: &mut Dice) -> Uuid {
    Builder::from_unix_timestamp_millis(at.0.unsigned_abs(), &dice.bytes()).into_uuid()
}

/// A headline of this desk with the slots that it filled.
pub(super) fn headline<'a>(bank: &'a Bank, desk: &Desk, dice: &mut Dice) -> (String, Slots<'a>) {
    let mut slots = Slots::new(bank);
    let phrases = bank.stories.get(desk.kind);
    let headline = slots.filled(phrases.map_or("", |phrases| dice.phrase(&phrases.headlines)), dice);
    (headline, slots)
}

/// The story under a headline, without its comments.
pub(super) fn story(
    bank: &Bank,
    cast: &Cast,
    desk: &Desk,
    commission: &Commission<'_>,
    headline: String,
    slots: Slots<'_>,
    dice: &mut Dice,
) -> ArticleRecord {
    let at = commission.published_at;
    let mut writer = Writer { bank, phrases: bank.stories.get(desk.kind), slots, dice };
    let standfirst = writer.phrase(|phrases| &phrases.standfirsts);
    let kind = match commission {
        Commission { is_live: true, .. } => ArticleKind::Live,
        _ if desk.kind == "opinion" => ArticleKind::Opinion,
        _ if writer.dice.percent(1.2) => ArticleKind::Photo,
        _ if writer.dice.percent(0.4) => ArticleKind::Video,
        _ => ArticleKind::Report,
    };
    let body = match kind {
        ArticleKind::Live => writer.summary(),
        ArticleKind::Photo => writer.pictures(cast),
        _ => writer.text(),
    };
    let entries = if commission.is_live { writer.entries(commission) } else { Vec::new() };
    let ends = entries.last().map(|entry| entry.posted_at.0 + HOUR).filter(|ends| *ends < commission.now.0);
    let picture = (kind == ArticleKind::Photo || writer.dice.percent(55.0)).then(|| writer.picture(cast)).flatten();
    let picture = picture.map(|(file, caption)| LeadRecord { file, caption });
    let video = (kind == ArticleKind::Video).then(|| {
        let film = writer.dice.phrase(&bank.words.videos);
        writer.slots.filled(film, writer.dice)
    });
    let Writer { slots, dice, .. } = writer;
    let mut authors = vec![cast.authors.get(dice.early(cast.authors.len()))];
    if dice.percent(9.0) {
        authors.push(dice.one(&cast.authors));
    }
    authors.dedup();
    let updated_at = dice
        .percent(8.0)
        .then(|| UtcMillis((at.0 + (dice.part() * 5.0 * HOUR as f64) as i64 + 1000).min(commission.now.0.max(at.0))));
    ArticleRecord {
        id: ArticleId(id_at(at, dice)),
        slug: slug(&headline, commission.number).unwrap_or_else(|| desk.section.clone()),
        kind,
        section: desk.section.clone(),
        headline,
        other_headlines: OtherHeadlines::default(),
        standfirst,
        authors: authors.into_iter().flatten().cloned().collect(),
        tags: cast.topics(desk, &slots, dice),
        published_at: at,
        updated_at,
        picture,
        body,
        series: commission.series.map(|(slug, part)| (slug.clone(), part)),
        video,
        live_ended_at: ends.map(UtcMillis),
        entries,
        comments: Vec::new(),
    }
}

/// The headline in Latin letters and the story's number, by which it is its own.
fn slug(headline: &str, number: u32) -> Option<Slug> {
    let latin = romanized(headline);
    let end = latin.char_indices().map(|(at, _)| at).chain([latin.len()]).take_while(|at| *at <= SLUG).last();
    let words = latin.get(..end?)?;
    let words =
        if words.len() < latin.len() { words.rsplit_once('-').map_or(words, |(whole, _)| whole) } else { words };
    Slug::parse(&format!("{words}-{}", number + 1)).ok()
}

struct Writer<'a, 'd> {
    bank: &'a Bank,
    phrases: Option<&'a Phrases>,
    slots: Slots<'a>,
    dice: &'d mut Dice,
}

impl<'a> Writer<'a, '_> {
    fn phrase(&mut self, of: impl Fn(&'a Phrases) -> &'a Vec<String>) -> String {
        let phrase = self.phrases.map_or("", |phrases| self.dice.phrase(of(phrases)));
        self.slots.filled(phrase, self.dice)
    }

    fn general(&mut self, of: impl Fn(&'a super::bank::General) -> &'a Vec<String>) -> String {
        let phrase = self.dice.phrase(of(&self.bank.words.general));
        self.slots.filled(phrase, self.dice)
    }

    /// Two or three sentences that say something, none of them said before.
    fn facts(&mut self, said: &mut Vec<String>) -> String {
        let mut paragraph = Vec::new();
        for _ in 0..2 + self.dice.below(2) {
            let fact = if self.dice.percent(65.0) { self.phrase(|it| &it.facts) } else { self.general(|it| &it.facts) };
            if !said.contains(&fact) {
                said.push(fact.clone());
                paragraph.push(fact);
            }
        }
        paragraph.join(" ")
    }

    fn quote(&mut self) -> String {
        if self.dice.percent(70.0) { self.phrase(|it| &it.quotes) } else { self.general(|it| &it.quotes) }
    }

    fn items(&mut self) -> Vec<Text> {
        let items = self.dice.one(&self.bank.words.general.lists).map_or(&[][..], Vec::as_slice);
        items.iter().map(|item| Text::Plain(self.slots.filled(item, self.dice))).collect()
    }

    /// 60 to 250 words: an opening, some facts, what somebody says, an end.
    fn text(&mut self) -> Body {
        let mut said = Vec::new();
        let opening = self.phrase(|it| &it.openings);
        let mut blocks = vec![paragraph(opening)];
        let parts = 1 + self.dice.early(7);
        for part in 0..parts {
            if part > 0 && part % 2 == 0 {
                let heading = self.phrase(|it| &it.headings);
                if !said.contains(&heading) {
                    said.push(heading.clone());
                    blocks.push(Block::Heading { text: Text::Plain(heading) });
                }
            }
            let facts = self.facts(&mut said);
            if !facts.is_empty() {
                blocks.push(paragraph(facts));
            }
            match self.dice.below(9) {
                0 => blocks.push(Block::Quote {
                    text: Text::Plain(self.quote()),
                    by: Some(self.slots.filled("{person}", self.dice)),
                }),
                1 => blocks.push(Block::List { ordered: false, items: self.items() }),
                2 if part > 1 => blocks.push(Block::PullQuote { text: Text::Plain(self.quote()), by: None }),
                3 if part > 1 => {
                    let items = self.items();
                    let blocks_within = vec![BoxBlock::List { ordered: false, items }];
                    blocks.push(Block::Callout {
                        kind: CalloutKind::Facts,
                        title: String::new(),
                        blocks: blocks_within,
                    });
                }
                4 | 5 => {
                    let (quote, says) = (self.quote(), self.general(|it| &it.says));
                    blocks.push(paragraph(format!("“{quote}” {says}")));
                }
                _ => {}
            }
        }
        let ending = self.general(|it| &it.endings);
        blocks.push(paragraph(ending));
        Body { version: VERSION, blocks }
    }

    fn picture(&mut self, cast: &Cast) -> Option<(String, String)> {
        let file = self.dice.one(&cast.pictures)?.file.clone();
        let caption = self.dice.phrase(&self.bank.words.captions);
        Some((file, self.slots.filled(caption, self.dice)))
    }

    fn pictures(&mut self, cast: &Cast) -> Body {
        let opening = self.phrase(|it| &it.openings);
        let pictures: Vec<_> = (0..3 + self.dice.below(4)).filter_map(|_| self.picture(cast)).collect();
        let mut blocks = vec![paragraph(opening)];
        if !pictures.is_empty() {
            let pictures = pictures.into_iter().map(|(media, caption)| GalleryPicture { media, caption });
            blocks.push(Block::Gallery { pictures: pictures.collect() });
        }
        blocks.push(paragraph(self.facts(&mut Vec::new())));
        Body { version: VERSION, blocks }
    }

    /// What stands on top of a live story.
    fn summary(&mut self) -> Body {
        let items = (0..3).map(|_| Text::Plain(self.phrase(|it| &it.facts))).collect();
        Body { version: VERSION, blocks: vec![Block::List { ordered: false, items }] }
    }

    fn entries(&mut self, commission: &Commission<'_>) -> Vec<LiveEntryRecord> {
        let ends = commission.now.0.min(commission.published_at.0 + 9 * HOUR);
        let length = (ends - commission.published_at.0).max(0) as f64;
        let mut times: Vec<i64> = (0..12 + self.dice.below(60)).map(|_| (self.dice.part() * length) as i64).collect();
        times.sort_unstable();
        let mut entries = Vec::new();
        for time in times {
            let posted_at = UtcMillis(commission.published_at.0 + time);
            let key_event = self.dice.percent(15.0);
            let headline = if key_event { self.phrase(|it| &it.headings) } else { String::new() };
            let body = Body { version: VERSION, blocks: vec![paragraph(self.facts(&mut Vec::new()))] };
            let id = LiveEntryId(id_at(posted_at, self.dice));
            entries.push(LiveEntryRecord { id, posted_at, updated_at: None, key_event, headline, body });
        }
        entries
    }
}

fn paragraph(text: String) -> Block {
    Block::Paragraph { text: Text::Plain(text) }
}
