//! A key in the making.

/// The letters of a key, and whether a vowel has come since the last.
#[derive(Default)]
pub(super) struct Skeleton {
    key: String,
    last: Option<char>,
    /// A letter of the word has been read, kept or not.
    is_started: bool,
}

impl Skeleton {
    /// Whether no letter of the word has been read.
    pub(super) fn is_at_start(&self) -> bool {
        !self.is_started
    }

    /// Adds a consonant. It melts into the same one before it, and s into k, if no vowel is between.
    pub(super) fn consonant(&mut self, letter: char) {
        self.is_started = true;
        if self.last != Some(letter) && (self.last, letter) != (Some('k'), 's') {
            self.key.push(letter);
            self.last = Some(letter);
        }
    }

    /// Notes a vowel. Only the one that starts the word is written.
    pub(super) fn vowel(&mut self) {
        if !self.is_started {
            self.key.push('a');
        }
        self.is_started = true;
        self.last = None;
    }

    /// Notes a letter that is not heard.
    pub(super) fn silent(&mut self) {
        self.is_started = true;
    }

    pub(super) fn into_key(self) -> String {
        self.key
    }
}
