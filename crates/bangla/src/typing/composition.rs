//! A word while it is typed.

use super::{Context, Layout, REACH, is_border};

/// What one key does to a text field: first some text before the caret goes, then some is put in.
///
/// Both can be empty (`o` in `ko` says only that no other vowel is meant): the key is spent all the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    /// How much goes, in UTF-16 code units, as text fields count. Always whole characters that the [`Composition`] put in.
    pub remove: usize,
    /// What is put in its place.
    pub insert: String,
}

/// The word being typed, from its first key to the border after it.
///
/// After every key the field holds exactly what [`avro`](super::avro) makes of the keys of the word. What stood in the
/// field before is never touched: a word that is gone on with later begins anew, as in Avro Keyboard, so `a` after an old ক
/// gives কআ, and `` a` `` কা.
///
/// ```
/// use bangla::typing::{Composition, Edit, Layout};
/// let mut word = Composition::new(Layout::Avro);
/// assert_eq!(word.key('k'), Edit { remove: 0, insert: "ক".into() });
/// assert_eq!(word.key('h'), Edit { remove: 1, insert: "খ".into() });
/// assert_eq!(word.backspace(), Some(Edit { remove: 1, insert: "ক".into() }));
/// word.end(); // the caret was moved
/// assert_eq!(word.backspace(), None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Composition {
    layout: Layout,
    /// All that was typed: ASCII.
    keys: Vec<u8>,
    /// What the keys became, not yet composed.
    text: String,
    /// Where each step of the conversion began. The next key can only change the last few.
    steps: Vec<Step>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Step {
    keys: usize,
    text: usize,
    context: Context,
}

impl Composition {
    /// Nothing typed yet, on `layout`.
    pub fn new(layout: Layout) -> Self {
        Self { layout, ..Self::default() }
    }

    /// What `typed` does to the field. A space, a new line and anything else that is no sign of an English keyboard ends the
    /// word and is put in as it is.
    pub fn key(&mut self, typed: char) -> Edit {
        match u8::try_from(typed) {
            Ok(key) if !is_border(typed) => {
                let seen = self.keys.len();
                self.keys.push(key);
                self.convert_from(seen)
            }
            _ => {
                self.end();
                Edit { remove: 0, insert: typed.into() }
            }
        }
    }

    /// Takes back the last key of the word; nothing if there is none, and backspace is the field's own affair.
    pub fn backspace(&mut self) -> Option<Edit> {
        self.keys.pop()?;
        Some(self.convert_from(self.keys.len()))
    }

    /// The word is over: the caret was moved, the field was changed by other means, the focus is lost.
    pub fn end(&mut self) {
        self.keys.clear();
        self.text.clear();
        self.steps.clear();
    }

    /// Whether there are keys to take back.
    pub fn is_composing(&self) -> bool {
        !self.keys.is_empty()
    }

    /// Converts what can depend on the key at `changed` and those after it.
    fn convert_from(&mut self, changed: usize) -> Edit {
        let mut step = Step::default();
        while let Some(last) = self.steps.pop_if(|last| last.keys + REACH > changed) {
            step = last;
        }
        let old = composed(self.text.get(step.text..).unwrap_or_default());
        let kept = step.text;
        self.text.truncate(kept);
        while let Some(rest) = self.keys.get(step.keys..).filter(|rest| !rest.is_empty()) {
            self.steps.push(step);
            let (taken, context) = self.layout.step(step.context, rest, &mut self.text);
            step = Step { keys: step.keys + taken, text: self.text.len(), context };
        }
        change(&old, &composed(self.text.get(kept..).unwrap_or_default()))
    }
}

/// `text`, made of canonical pieces, in NFC: only the signs of two parts are left to compose. (The tables for any text
/// would weigh ten times as much as all else here.)
fn composed(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    for character in text.chars() {
        if character == '\u{9be}' && composed.ends_with('ে') {
            composed.pop();
            composed.push('\u{9cb}');
        } else {
            composed.push(character);
        }
    }
    composed
}

/// How `old` before the caret becomes `new`.
fn change(old: &str, new: &str) -> Edit {
    let same: usize =
        old.chars().zip(new.chars()).take_while(|(old, new)| old == new).map(|(old, _)| old.len_utf8()).sum();
    let [removed, inserted] = [old, new].map(|text| text.get(same..).unwrap_or_default());
    Edit { remove: removed.chars().map(char::len_utf16).sum(), insert: inserted.to_owned() }
}
