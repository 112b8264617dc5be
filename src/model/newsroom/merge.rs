//! Two have changed one draft: what each of them has changed goes together, as long as it is not the same thing.

use super::draft::Draft;
use serde_json::{Value, json};
use std::ops::Range;

/// A part of a draft that is changed as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Any of the headlines.
    Headline,
    /// The sentence under it.
    Standfirst,
    /// The text.
    Body,
    /// The lead picture.
    Picture,
    /// Section, byline, topics, address and what else belongs to it.
    Facts,
}

/// Two drafts made into one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// With what only one of them has changed; of what both have, as in the first.
    pub draft: Draft,
    /// What both have changed, each to something else.
    pub conflicts: Vec<Part>,
}

/// Makes one draft of two that were made of `base`.
pub fn merge(base: &Draft, first: &Draft, second: &Draft) -> Merged {
    let mut conflicts = Vec::new();
    let mut note = |part: Part, is_conflict: bool| {
        if is_conflict && !conflicts.contains(&part) {
            conflicts.push(part);
        }
    };
    macro_rules! of_both {
        ($part:expr, $($field:ident).+) => {{
            let (value, is_conflict) = choose(&base.$($field).+, &first.$($field).+, &second.$($field).+);
            note($part, is_conflict);
            value
        }};
    }
    let mut draft = first.clone();
    draft.headline.page = of_both!(Part::Headline, headline.page);
    draft.headline.card = of_both!(Part::Headline, headline.card);
    draft.headline.search = of_both!(Part::Headline, headline.search);
    draft.headline.share = of_both!(Part::Headline, headline.share);
    draft.standfirst = of_both!(Part::Standfirst, standfirst);
    draft.picture = of_both!(Part::Picture, picture);
    draft.kind = of_both!(Part::Facts, kind);
    draft.slug = of_both!(Part::Facts, slug);
    draft.section = of_both!(Part::Facts, section);
    draft.authors = of_both!(Part::Facts, authors);
    draft.topics = of_both!(Part::Facts, topics);
    draft.series = of_both!(Part::Facts, series);
    draft.video = of_both!(Part::Facts, video);
    let (body, is_conflict) = choose(&base.body, &first.body, &second.body);
    draft.body = body;
    if is_conflict {
        match blocks(&base.body, &first.body, &second.body) {
            Some(body) => draft.body = body,
            None => note(Part::Body, true),
        }
    }
    Merged { draft, conflicts }
}

/// What one has changed counts; of what both have changed, the first, and it is a conflict.
fn choose<T: Clone + PartialEq>(base: &T, first: &T, second: &T) -> (T, bool) {
    match (first == base, second == base) {
        (true, _) => (second.clone(), false),
        (_, true) => (first.clone(), false),
        _ => (first.clone(), first != second),
    }
}

/// A body in which both have changed blocks, if no block was changed by both.
fn blocks(base: &str, first: &str, second: &str) -> Option<String> {
    let [(version, base), (of_first, first), (of_second, second)] = [read(base)?, read(first)?, read(second)?];
    if of_first != version || of_second != version {
        return None;
    }
    let [(in_first, came), (in_second, too)] = [changed(&base, &first)?, changed(&base, &second)?];
    // Who has changed the earlier part comes first.
    let ((early, early_came), (late, late_came)) = if in_first.start <= in_second.start {
        ((in_first, came), (in_second, too))
    } else {
        ((in_second, too), (in_first, came))
    };
    if early.end > late.start || early.start == late.start {
        return None;
    }
    let merged: Vec<&Value> = base
        .get(..early.start)?
        .iter()
        .chain(early_came)
        .chain(base.get(early.end..late.start)?)
        .chain(late_came)
        .chain(base.get(late.end..)?)
        .collect();
    Some(json!({ "version": version, "blocks": merged }).to_string())
}

fn read(body: &str) -> Option<(Value, Vec<Value>)> {
    let mut body: Value = serde_json::from_str(body).ok()?;
    let blocks = body.get_mut("blocks")?.take();
    match blocks {
        Value::Array(blocks) => Some((body.get("version")?.clone(), blocks)),
        _ => None,
    }
}

/// The blocks that are others now, from the first to the last, and what stands in their place.
fn changed<'n>(base: &[Value], new: &'n [Value]) -> Option<(Range<usize>, &'n [Value])> {
    let before = base.iter().zip(new).take_while(|(old, new)| old == new).count();
    let behind = base.iter().skip(before).rev().zip(new.iter().skip(before).rev());
    let behind = behind.take_while(|(old, new)| old == new).count();
    Some((before..base.len().checked_sub(behind)?, new.get(before..new.len().checked_sub(behind)?)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(headline: &str, blocks: &[&str]) -> Draft {
        let blocks: Vec<_> = blocks.iter().map(|text| json!({"type": "paragraph", "text": text})).collect();
        let mut draft = Draft { body: json!({"version": 1, "blocks": blocks}).to_string(), ..Draft::default() };
        draft.headline.page = headline.to_owned();
        draft
    }

    fn texts(draft: &Draft) -> Vec<String> {
        let (_, blocks) = read(&draft.body).unwrap();
        blocks.iter().map(|block| block["text"].as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn what_each_has_changed_goes_together() {
        let base = draft("শিরোনাম", &["এক", "দুই", "তিন"]);
        let mut ours = draft("শিরোনাম", &["এক", "দুই", "তিন বদলে", "চার"]);
        ours.standfirst = "সারকথা".to_owned();
        let theirs = draft("নতুন শিরোনাম", &["শুরু", "এক", "দুই", "তিন"]);
        for (first, second) in [(&ours, &theirs), (&theirs, &ours)] {
            let Merged { draft, conflicts } = merge(&base, first, second);
            assert_eq!((draft.headline.page.as_str(), draft.standfirst.as_str()), ("নতুন শিরোনাম", "সারকথা"));
            assert_eq!(texts(&draft), ["শুরু", "এক", "দুই", "তিন বদলে", "চার"]);
            assert_eq!(conflicts, []);
        }
    }

    #[test]
    fn what_both_have_changed_is_a_conflict_and_the_first_counts() {
        let base = draft("ক", &["এক", "দুই"]);
        let (ours, theirs) = (draft("আমার", &["এক", "আমার দুই"]), draft("তাঁর", &["এক", "তাঁর দুই"]));
        let merged = merge(&base, &ours, &theirs);
        assert_eq!(merged.conflicts, [Part::Headline, Part::Body]);
        assert_eq!(
            (merged.draft.headline.page.as_str(), texts(&merged.draft)),
            ("আমার", vec!["এক".to_owned(), "আমার দুই".to_owned()])
        );
        assert_eq!(texts(&merge(&base, &theirs, &ours).draft), ["এক", "তাঁর দুই"]);
    }

    #[test]
    fn the_same_change_twice_is_none() {
        let (base, both) = (draft("ক", &["এক"]), draft("খ", &["দুই"]));
        assert_eq!(merge(&base, &both, &both), Merged { draft: both, conflicts: Vec::new() });
    }

    #[test]
    fn two_additions_at_one_place_and_bodies_that_nobody_can_read_are_conflicts() {
        let base = draft("ক", &["এক"]);
        let (ours, theirs) = (draft("ক", &["এক", "আমার"]), draft("ক", &["এক", "তাঁর"]));
        assert_eq!(merge(&base, &ours, &theirs).conflicts, [Part::Body]);
        let broken = Draft { body: "{".to_owned(), ..base.clone() };
        assert_eq!(merge(&base, &ours, &broken).conflicts, [Part::Body]);
    }
}
