//! Marks on a text where it answers a query, and the stretch of it that answers best.

use std::collections::BTreeMap;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    /// The characters, as they stand in the text.
    pub text: &'t str,
    /// Whether a query word is answered here.
    pub hit: bool,
}

/// The part of a text that is shown under a search result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt<'t> {
    /// Whether something was left out before it.
    pub cut_before: bool,
    /// The part itself, in pieces.
    pub pieces: Vec<Piece<'t>>,
    /// Whether something was left out after it.
    pub cut_after: bool,
}

/// `text` in pieces, its words marked for which `answers` names the query word that they answer.
///
/// `answers` gets each word as it stands in the text, and can look at its [`Keys`](super::Keys); a text has the same word
/// often, so it does well to remember them. The pieces together are the text, byte for byte, and no grapheme is cut.
///
/// ```
/// use bangla::analyze::{Keys, Piece, highlight};
/// let pieces = highlight("আজ ঢাকায় বৃষ্টি", |word| (Keys::of(word).stem == "ঢাকা").then_some(0));
/// assert_eq!(pieces[1], Piece { text: "ঢাকায়", hit: true });
/// assert_eq!(pieces.len(), 3);
/// ```
pub fn highlight<'t>(text: &'t str, answers: impl Fn(&str) -> Option<usize>) -> Vec<Piece<'t>> {
    let graphemes = Graphemes::of(text);
    let hits = graphemes.hits(answers);
    graphemes.pieces(0..graphemes.count(), &hits)
}

/// The part of `text` of at most `most` graphemes that answers most of the query, marked as in [`highlight`].
///
/// It begins with the sentence of its first hit if that is near enough, else with a word, and ends with
/// a word. Without any hit it is the beginning of the text.
///
/// ```
/// use bangla::analyze::{Keys, excerpt};
/// let part = excerpt("সকাল থেকে মেঘ। আজ ঢাকায় বৃষ্টি হবে।", 16, |word| (Keys::of(word).stem == "ঢাকা").then_some(0));
/// let text: String = part.pieces.iter().map(|piece| piece.text).collect();
/// assert_eq!((part.cut_before, text.as_str(), part.cut_after), (true, "আজ ঢাকায় বৃষ্টি হবে।", false));
/// ```
pub fn excerpt<'t>(text: &'t str, most: usize, answers: impl Fn(&str) -> Option<usize>) -> Excerpt<'t> {
    let graphemes = Graphemes::of(text);
    let hits = graphemes.hits(answers);
    let core = densest(&hits, most);
    let start = graphemes.opening(&core, most);
    let end = graphemes.closing(start, core.end, most);
    Excerpt { cut_before: start > 0, pieces: graphemes.pieces(start..end, &hits), cut_after: end < graphemes.count() }
}

/// A word that answers the query.
struct Hit {
    /// Its graphemes.
    range: Range<usize>,
    /// Which word of the query it answers.
    answers: usize,
}

/// The shortest stretch with the most different query words in `most` graphemes, then with the most hits.
fn densest(hits: &[Hit], most: usize) -> Range<usize> {
    let mut best = (0, 0, 0..0);
    let mut inside: BTreeMap<usize, usize> = BTreeMap::new();
    let mut open = hits.iter().peekable();
    let mut count: usize = 0;
    for last in hits {
        *inside.entry(last.answers).or_default() += 1;
        count = count.saturating_add(1);
        while let Some(first) = open.peek().copied() {
            if last.range.end.saturating_sub(first.range.start) <= most || count == 1 {
                break;
            }
            open.next();
            count = count.saturating_sub(1);
            if let Some(left) = inside.get_mut(&first.answers) {
                *left = left.saturating_sub(1);
                if *left == 0 {
                    inside.remove(&first.answers);
                }
            }
        }
        if (inside.len(), count) > (best.0, best.1) {
            let start = open.peek().map_or(last.range.start, |first| first.range.start);
            best = (inside.len(), count, start..last.range.end);
        }
    }
    best.2
}

/// A text and where its graphemes begin.
struct Graphemes<'t> {
    text: &'t str,
    /// The first byte of each grapheme.
    starts: Vec<usize>,
}

impl<'t> Graphemes<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, starts: text.grapheme_indices(true).map(|(start, _)| start).collect() }
    }

    fn count(&self) -> usize {
        self.starts.len()
    }

    fn byte(&self, grapheme: usize) -> usize {
        self.starts.get(grapheme).copied().unwrap_or(self.text.len())
    }

    fn slice(&self, range: Range<usize>) -> &'t str {
        self.text.get(self.byte(range.start)..self.byte(range.end)).unwrap_or_default()
    }

    /// The words that answer, widened to whole graphemes where a word ends inside one.
    fn hits(&self, answers: impl Fn(&str) -> Option<usize>) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for (first, word) in self.text.unicode_word_indices() {
            let Some(answers) = answers(word) else { continue };
            let start = self.starts.partition_point(|start| *start <= first).saturating_sub(1);
            let start = start.max(hits.last().map_or(0, |before| before.range.end));
            let end = self.starts.partition_point(|start| *start < first.saturating_add(word.len()));
            if start < end {
                hits.push(Hit { range: start..end, answers });
            }
        }
        hits
    }

    fn pieces(&self, part: Range<usize>, hits: &[Hit]) -> Vec<Piece<'t>> {
        let mut pieces = Vec::new();
        let mut push = |range: Range<usize>, hit| {
            if range.start < range.end {
                pieces.push(Piece { text: self.slice(range), hit });
            }
        };
        let mut at = part.start;
        for hit in hits.iter().filter(|hit| hit.range.start >= part.start && hit.range.end <= part.end) {
            push(at..hit.range.start, false);
            push(hit.range.clone(), true);
            at = hit.range.end;
        }
        push(at..part.end, false);
        pieces
    }

    /// Where a part round `core` begins.
    fn opening(&self, core: &Range<usize>, most: usize) -> usize {
        let room = most.saturating_sub(core.end.saturating_sub(core.start));
        if core.start <= room / 2 {
            return 0;
        }
        let farthest = core.start.saturating_sub(room);
        let sentence = (farthest..core.start).rev().find(|at| self.begins_sentence(*at));
        let nearest = core.start.saturating_sub(room / 3);
        let word = || (nearest..core.start).find(|at| self.begins_word(*at));
        sentence.or_else(word).unwrap_or(core.start)
    }

    /// Where a part ends that begins at `start`: after a word, and not before `least`.
    fn closing(&self, start: usize, least: usize, most: usize) -> usize {
        let farthest = start.saturating_add(most);
        if farthest >= self.count() {
            return self.count();
        }
        let words = (least.max(start.saturating_add(1))..=farthest).rev();
        let mut ends = words.filter(|at| self.is_space(*at) && !self.is_space(at.saturating_sub(1)));
        ends.next().unwrap_or(farthest)
    }

    fn is_space(&self, at: usize) -> bool {
        let grapheme = self.slice(at..at.saturating_add(1));
        !grapheme.is_empty() && grapheme.chars().all(char::is_whitespace)
    }

    fn begins_word(&self, at: usize) -> bool {
        at == 0 || (!self.is_space(at) && self.is_space(at.saturating_sub(1)))
    }

    fn begins_sentence(&self, at: usize) -> bool {
        if at == 0 {
            return true;
        }
        let before = |by: usize| at.checked_sub(by).map(|at| self.slice(at..at.saturating_add(1))).unwrap_or_default();
        before(1) == "\n" || (self.begins_word(at) && matches!(before(2), "।" | "?" | "!" | "…"))
    }
}
