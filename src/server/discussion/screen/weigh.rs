//! What speaks against a comment, weighed by the house rules and by how far its writer is trusted.

use super::super::{first_status::first_status, rules::Rules};
use crate::{
    i18n::Texts,
    model::{
        comment::CommentStatus,
        error::Field,
        newsroom::{
            house_rules::{LinkRule, Moderation},
            signal::Signal,
        },
    },
    server::{store::reader::StoredReader, word_lists::Lists},
};
use screening::{
    bayes::{Counts, Verdict, score},
    links::{self, Reputation},
    manners::{Problem, problems},
    similar::Fingerprint,
    words::Action,
};
use std::collections::BTreeSet;

/// Many readers thank and praise in the same few words: shorter texts are no copies of others, in letters …
const SHORTEST_COPY: u32 = 40;

/// … but of spam they are from here on.
const SHORTEST_COPY_OF_SPAM: u32 = 24;

/// So many links to hosts that are not on the list ask for a moderator.
const MANY_LINKS: usize = 3;

/// A host is known for spam from here down: [`Reputation::trust`].
const BAD_HOST: f64 = 0.25;

/// Features that are told.
const TOLD: usize = 5;

/// Whose comments mostly stood, and so many did, is trusted.
const TRUSTED: u32 = 3;
const STOOD_FOR_EACH_REFUSED: u32 = 5;

/// What is known for a comparison.
pub(super) struct Known<'l> {
    pub lists: &'l Lists,
    pub features: BTreeSet<String>,
    pub counts: Counts,
    pub own: Fingerprint,
    /// Of comments of the last days, and whether they are spam.
    pub prints: Vec<(Fingerprint, bool)>,
}

/// What becomes of it.
#[derive(Debug, PartialEq)]
pub(super) enum Weighed {
    /// It is kept, in this state.
    Taken(CommentStatus, Vec<Signal>),
    /// It is not kept, and its writer told why.
    Refused(Refusal),
}

/// Why a comment is refused.
#[derive(Debug, PartialEq)]
pub(super) enum Refusal {
    /// The word, as the writer wrote it.
    Word(String),
    /// The host.
    Link(String),
}

impl Refusal {
    /// The field that has to change, and a sentence for its writer.
    pub fn told(&self, texts: Texts) -> (Field, String) {
        match self {
            Self::Word(word) => (Field::Text, texts.error_banned_word(word)),
            Self::Link(host) => (Field::Text, texts.error_link(host)),
        }
    }
}

/// What was noticed, and how much it counts.
#[derive(Default)]
struct Noticed {
    signals: Vec<Signal>,
    holds: bool,
    is_spam: bool,
}

impl Noticed {
    fn note(&mut self, signal: Signal) {
        self.signals.push(signal);
    }

    fn hold(&mut self, signal: Signal) {
        self.holds = true;
        self.note(signal);
    }

    fn spam(&mut self, signal: Signal) {
        self.is_spam = true;
        self.note(signal);
    }
}

/// Weighs a text by these rules.
pub(super) fn weigh(
    rules: &Rules,
    reader: Option<&StoredReader>,
    text: &str,
    is_trapped: bool,
    known: Known<'_>,
) -> Weighed {
    let mut noticed = Noticed::default();
    if is_trapped {
        noticed.spam(Signal::Trap);
    }
    if let Some(word) = words(text, known.lists, &mut noticed) {
        return Weighed::Refused(Refusal::Word(word));
    }
    if let Some(host) = hosts(rules.links, text, &known, &mut noticed) {
        return Weighed::Refused(Refusal::Link(host));
    }
    copies(&known, &mut noticed);
    likeness(reader, &known, &mut noticed);
    let is_loud = |problem: &Problem| matches!(problem, Problem::Shouting | Problem::Repeated { .. });
    if problems(text, usize::MAX).iter().any(is_loud) {
        noticed.note(Signal::Loud);
    }
    let holds = rules.minors || (noticed.holds && rules.moderation != Moderation::Open);
    let status = match first_status(rules.moderation, reader) {
        _ if noticed.is_spam => CommentStatus::Spam,
        CommentStatus::Approved if holds => CommentStatus::Pending,
        status => status,
    };
    Weighed::Taken(status, noticed.signals)
}

/// Words of the list; one that is refused, as it was written.
fn words(text: &str, lists: &Lists, noticed: &mut Noticed) -> Option<String> {
    let mut told = BTreeSet::new();
    for hit in lists.list.hits(text) {
        if hit.action == Action::Reject {
            return Some(text.get(hit.range).unwrap_or_default().to_owned());
        }
        if told.insert(hit.entry) {
            noticed.hold(Signal::Word(lists.phrase(hit.entry)));
        }
    }
    None
}

/// Links to hosts that are not on the list; one that is refused.
fn hosts(rule: LinkRule, text: &str, known: &Known<'_>, noticed: &mut Noticed) -> Option<String> {
    let mut foreign = BTreeSet::new();
    for link in links::find(text).into_iter().filter(|link| !known.lists.allowed.allows(&link.host)) {
        if rule == LinkRule::Refused {
            return Some(link.host);
        }
        if foreign.contains(&link.host) {
            continue;
        }
        let tally = known.counts.features.get(&format!("h:{}", link.host)).copied().unwrap_or_default();
        let is_bad = Reputation { good: tally.ham, bad: tally.spam }.trust() <= BAD_HOST;
        match link.disguised {
            true => noticed.hold(Signal::HiddenLink(link.host.clone())),
            false if is_bad || rule == LinkRule::Held => noticed.hold(Signal::Link(link.host.clone())),
            false => noticed.note(Signal::Link(link.host.clone())),
        }
        foreign.insert(link.host);
    }
    noticed.holds |= foreign.len() >= MANY_LINKS;
    None
}

fn copies(known: &Known<'_>, noticed: &mut Noticed) {
    let letters = known.own.letters;
    if letters < SHORTEST_COPY_OF_SPAM {
        return;
    }
    let near = known.prints.iter().filter(|(print, _)| known.own.is_near(*print));
    match near.map(|(_, is_spam)| *is_spam).max() {
        Some(true) => noticed.spam(Signal::CopyOfSpam),
        Some(false) if letters >= SHORTEST_COPY => noticed.hold(Signal::Copy),
        Some(false) | None => {}
    }
}

fn likeness(reader: Option<&StoredReader>, known: &Known<'_>, noticed: &mut Noticed) {
    let Some(score) = score(&known.features, &known.counts) else { return };
    let stood = reader.map_or(0, |reader| reader.allowed);
    let refused = reader.map_or(0, |reader| reader.refused);
    let is_trusted = stood >= TRUSTED && refused.saturating_mul(STOOD_FOR_EACH_REFUSED) <= stood;
    let signal = Signal::Like {
        // In range: the value is between 0 and 1.
        percent: (score.value * 100.0).round().clamp(0.0, 100.0) as u8,
        by: score.reasons.iter().filter(|it| it.weight > 0.0).take(TOLD).map(|it| it.feature.clone()).collect(),
    };
    match score.verdict() {
        Verdict::Ham => {}
        Verdict::Spam if !is_trusted => noticed.spam(signal),
        Verdict::Spam => noticed.hold(signal),
        Verdict::Unsure if stood == 0 => noticed.hold(signal),
        Verdict::Unsure => noticed.note(signal),
    }
}
