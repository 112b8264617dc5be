//! Typing: tables for whole texts and key by key into a field, and laws of the composition.

use crate::any_text::takes_linear_time;
use crate::table::{each, nfc};
use bangla::typing::{Composition, Edit, Layout, avro, probhat};
use okkhor::parser::Parser;
use proptest::prelude::*;
use unicode_normalization::is_nfc;

/// A text field as browsers have it: in UTF-16, with the caret at the end.
#[derive(Default)]
struct Field(Vec<u16>);

impl Field {
    fn take(&mut self, edit: &Edit) {
        let kept = self.0.len().checked_sub(edit.remove).expect("no more goes than stands there");
        self.0.truncate(kept);
        self.0.extend(edit.insert.encode_utf16());
    }

    fn text(&self) -> String {
        String::from_utf16(&self.0).expect("no character is split")
    }
}

fn whole(layout: Layout, text: &str) -> String {
    match layout {
        Layout::Avro => avro(text),
        Layout::Probhat => probhat(text),
    }
}

fn typed(layout: Layout, keys: &str) -> String {
    let mut composition = Composition::new(layout);
    let mut field = Field::default();
    for key in keys.chars() {
        field.take(&composition.key(key));
    }
    field.text()
}

/// Keys that the rules of Avro look at, and the rest of the keyboard.
fn keys(longest: usize) -> impl Strategy<Value = String> {
    let special = prop::sample::select(b"aeiouOIUkKgGnNcjJtTdDrRsShHyYzZwxlmpb`,.:^\\0a`e`".map(char::from).to_vec());
    let key = prop_oneof![6 => special, 1 => prop::char::range('!', '~')];
    prop::collection::vec(key, 0..longest).prop_map(String::from_iter)
}

fn layout() -> impl Strategy<Value = Layout> {
    prop::sample::select(vec![Layout::Avro, Layout::Probhat])
}

/// What two hands and another keyboard can do.
fn text() -> impl Strategy<Value = String> {
    let border =
        prop::sample::select(vec![" ", "\n", "\t", "ক", "ে", "\u{9be}", "😀", "।", "é"]).prop_map(str::to_owned);
    let part = prop_oneof![3 => keys(12), 2 => border, 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

#[test]
fn avro_is_typed_and_converted() {
    each(include_str!("../vectors/typing_avro.tsv"), |[keys, text]: [&str; 2]| {
        assert_eq!(avro(keys), nfc(text), "{keys}");
        assert_eq!(typed(Layout::Avro, keys), nfc(text), "{keys}");
    });
}

#[test]
fn probhat_is_typed_and_converted() {
    each(include_str!("../vectors/typing_probhat.tsv"), |[keys, text]: [&str; 2]| {
        assert_eq!(probhat(keys), nfc(text), "{keys}");
        assert_eq!(typed(Layout::Probhat, keys), nfc(text), "{keys}");
    });
}

/// Whether the two differ on purpose: in what a backslash does, and in ক্ম.
fn is_ours(keys: &str) -> bool {
    keys.contains('\\') || keys.to_ascii_lowercase().contains("km")
}

#[test]
fn three_keys_mean_what_okkhor_says() {
    let okkhor = Parser::new_phonetic();
    let all = || (' '..='~').filter(|key| *key != '\\');
    for first in all() {
        for second in all() {
            for third in all() {
                let keys = String::from_iter([first, second, third]);
                assert!(is_ours(&keys) || avro(&keys) == nfc(&okkhor.convert(&keys)), "{keys}: {}", avro(&keys));
            }
        }
    }
}

#[test]
fn a_word_of_an_earlier_time_is_not_touched() {
    let mut composition = Composition::new(Layout::Avro);
    let mut field = Field("ক".encode_utf16().collect());
    field.take(&composition.key('a'));
    assert_eq!(field.text(), "কআ");
    field.take(&composition.backspace().expect("a key to take back"));
    field.take(&composition.key('a'));
    field.take(&composition.key('`'));
    assert_eq!(field.text(), "কা");
    for _ in 0..2 {
        field.take(&composition.backspace().expect("a key to take back"));
    }
    assert_eq!((composition.backspace(), field.text().as_str()), (None, "ক"));
}

#[test]
fn only_what_changes_is_replaced() {
    let mut word = Composition::new(Layout::Avro);
    let edit = |remove, insert: &str| Edit { remove, insert: insert.to_owned() };
    assert_eq!(word.key('k'), edit(0, "ক"));
    assert_eq!(word.key('o'), edit(0, ""));
    assert_eq!(word.key('r'), edit(0, "র"));
    assert_eq!(word.key('r'), edit(0, "র"));
    assert_eq!(word.key('m'), edit(1, "্ম"));
    assert_eq!(word.key('Y'), edit(0, "য\u{9bc}"));
    assert_eq!(word.backspace(), Some(edit(2, "")));
    assert_eq!(word.key(' '), edit(0, " "));
    assert_eq!(word.backspace(), None);
}

#[test]
fn nothing_takes_too_long() {
    takes_linear_time(avro);
    takes_linear_time(probhat);
    takes_linear_time(|text| {
        let mut composition = Composition::new(Layout::Avro);
        text.chars().map(|key| composition.key(key).insert.len()).sum::<usize>()
    });
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_mean_what_okkhor_says(keys in keys(16)) {
        prop_assume!(!is_ours(&keys));
        prop_assert_eq!(avro(&keys), nfc(&Parser::new_phonetic().convert(&keys)));
    }

    #[test]
    fn the_field_always_holds_what_the_keys_mean(layout in layout(), keys in keys(200)) {
        let mut composition = Composition::new(layout);
        let mut field = Field::default();
        let mut typed = String::new();
        for key in keys.chars() {
            field.take(&composition.key(key));
            typed.push(key);
            prop_assert!(composition.is_composing());
            prop_assert_eq!(field.text(), whole(layout, &typed));
        }
    }

    #[test]
    fn backspace_takes_back_one_key(layout in layout(), keys in keys(40)) {
        let mut composition = Composition::new(layout);
        let mut field = Field::default();
        let before: Vec<String> = keys.chars().map(|key| {
            let before = field.text();
            field.take(&composition.key(key));
            before
        }).collect();
        for before in before.iter().rev() {
            field.take(&composition.backspace().expect("a key to take back"));
            prop_assert_eq!(&field.text(), before);
        }
        prop_assert!(!composition.is_composing());
        prop_assert_eq!(composition.backspace(), None);
    }

    #[test]
    fn keys_after_a_backspace_are_as_if_it_had_not_been(
        layout in layout(), keys in keys(12), wrong in keys(8), rest in keys(12),
    ) {
        let mut composition = Composition::new(layout);
        let mut field = Field::default();
        for key in keys.chars().chain(wrong.chars()) {
            field.take(&composition.key(key));
        }
        for _ in wrong.chars() {
            field.take(&composition.backspace().expect("a key to take back"));
        }
        for key in rest.chars() {
            field.take(&composition.key(key));
        }
        prop_assert_eq!(field.text(), whole(layout, &(keys + &rest)));
    }

    #[test]
    fn a_text_is_the_words_between_its_borders(layout in layout(), text in text()) {
        let converted = whole(layout, &text);
        prop_assert!(is_nfc(&converted));
        prop_assert_eq!(nfc(&typed(layout, &text)), converted);
    }
}
