//! What has become of a text, word by word, as people read it.

use crate::model::{
    body::{Block, Body},
    newsroom::{
        draft::Draft,
        revision::{Line, Piece},
    },
};
use serde::Deserialize;
use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};

/// The lines in which two drafts differ, each with what went and what came; of those that are the same, one before and one behind a change.
pub(super) fn difference(old: &Draft, new: &Draft) -> Vec<Line> {
    let (old, new) = (lines(old), lines(new));
    let mut all = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (gone, come) = (part(&old, op.old_range()), part(&new, op.new_range()));
        match op.tag() {
            DiffTag::Equal => all.extend(come.iter().map(|line| Line(vec![Piece::Same(line.clone())]))),
            _ => {
                // Lines that stand for each other are compared by their words.
                let pairs = gone.len().max(come.len());
                let line = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
                all.extend((0..pairs).map(|at| Line(words(&line(gone, at), &line(come, at)))));
            }
        }
    }
    beside_changes(all)
}

fn beside_changes(all: Vec<Line>) -> Vec<Line> {
    let same: Vec<bool> = all.iter().map(|line| matches!(line.0.as_slice(), [Piece::Same(_)])).collect();
    let differs = |at: usize| same.get(at).is_some_and(|same| !same);
    let near = |at: usize| differs(at) || differs(at + 1) || at.checked_sub(1).is_some_and(differs);
    all.into_iter().enumerate().filter(|(at, _)| near(*at)).map(|(_, line)| line).collect()
}

fn words(old: &str, new: &str) -> Vec<Piece> {
    let split = |text: &'_ str| text.split_inclusive(char::is_whitespace).map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (split(old), split(new));
    let mut pieces = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let both: (&DiffOp, _, _) = (&op, part(&old, op.old_range()).concat(), part(&new, op.new_range()).concat());
        match both {
            (op, text, _) if op.tag() == DiffTag::Equal => pieces.push(Piece::Same(text)),
            (_, gone, come) => {
                pieces.extend((!gone.is_empty()).then_some(Piece::Gone(gone)));
                pieces.extend((!come.is_empty()).then_some(Piece::New(come)));
            }
        }
    }
    pieces
}

fn part(list: &[String], range: std::ops::Range<usize>) -> &[String] {
    list.get(range).unwrap_or_default()
}

/// Headlines, standfirst and text, a line each.
fn lines(draft: &Draft) -> Vec<String> {
    let headlines = [&draft.headline.page, &draft.headline.card, &draft.headline.search, &draft.headline.share];
    let mut lines: Vec<String> = headlines.into_iter().chain([&draft.standfirst]).cloned().collect();
    lines.extend(draft.picture.iter().map(|picture| picture.caption.clone()));
    lines.extend(body(&draft.body));
    lines.retain(|line| !line.trim().is_empty());
    lines
}

#[derive(Deserialize)]
struct Blocks {
    blocks: Vec<serde_json::Value>,
}

/// The lines of a body; a block that this program does not know is told by its JSON.
fn body(json: &str) -> Vec<String> {
    let Ok(Blocks { blocks }) = serde_json::from_str(json) else { return vec![json.to_owned()] };
    let of_block = |value: serde_json::Value| {
        let told = value.to_string();
        match serde_json::from_value::<Block>(value) {
            Ok(block) => {
                let lines = Body { blocks: vec![block], ..Body::default() }.lines();
                if lines.is_empty() { vec![told] } else { lines }
            }
            Err(_) => vec![told],
        }
    };
    blocks.into_iter().flat_map(of_block).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn draft(headline: &str, paragraphs: &[&str]) -> Draft {
        let blocks: Vec<_> = paragraphs.iter().map(|text| json!({"type": "paragraph", "text": text})).collect();
        let mut draft = Draft { body: json!({"version": 1, "blocks": blocks}).to_string(), ..Draft::default() };
        draft.headline.page = headline.to_owned();
        draft
    }

    fn told(old: &Draft, new: &Draft) -> Vec<String> {
        let piece = |piece: &Piece| match piece {
            Piece::Same(text) => text.clone(),
            Piece::Gone(text) => format!("[-{text}-]"),
            Piece::New(text) => format!("[+{text}+]"),
        };
        difference(old, new).iter().map(|line| line.0.iter().map(piece).collect()).collect()
    }

    #[test]
    fn a_change_is_told_by_its_words() {
        let old = draft("মেঘনায় সেতু", &["এক নদী।", "সেতুটি দুই কিলোমিটার লম্বা।", "তিন।", "চার।"]);
        let new = draft("মেঘনায় নতুন সেতু", &["এক নদী।", "সেতুটি আড়াই কিলোমিটার লম্বা।", "তিন।", "চার।"]);
        assert_eq!(told(&old, &new), ["মেঘনায় [+নতুন +]সেতু", "এক নদী।", "সেতুটি [-দুই -][+আড়াই +]কিলোমিটার লম্বা।", "তিন।"]);
        assert_eq!(told(&old, &old), [""; 0]);
    }

    #[test]
    fn a_paragraph_more_and_one_less() {
        let (one, two) = (draft("ক", &["এক", "তিন"]), draft("ক", &["এক", "দুই", "তিন"]));
        assert_eq!(told(&one, &two), ["এক", "[+দুই+]", "তিন"]);
        assert_eq!(told(&two, &one), ["এক", "[-দুই-]", "তিন"]);
    }

    #[test]
    fn what_this_program_does_not_know_is_told_too() {
        let mut odd = draft("ক", &[]);
        odd.body = json!({"version": 1, "blocks": [{"type": "hologram", "of": "x"}]}).to_string();
        assert_eq!(told(&draft("ক", &[]), &odd), ["ক", "[+{\"of\":\"x\",\"type\":\"hologram\"}+]"]);
    }
}
