//! Tokens, and the marks that they leave on a text.

use bangla::analyze::{Keys, Piece, Token, compounds, excerpt, highlight, tokens};
use bangla::normalize::fold;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use crate::any_text::takes_linear_time;
use crate::table::{each, nfc};

/// Every other word answers, by its length, one of three query words.
fn by_length(word: &str) -> Option<usize> {
    word.len().is_multiple_of(2).then_some(word.len() % 3)
}

fn joined(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text).collect()
}

#[test]
fn a_text_is_its_tokens() {
    each(include_str!("../vectors/analyze.tsv"), |[text, exact, folded]: [&str; 3]| {
        let tokens: Vec<Token> = tokens(text).collect();
        let column = |part: fn(&Token) -> &str| tokens.iter().map(part).collect::<Vec<_>>().join(" ");
        assert_eq!(column(|token| &token.keys.exact), nfc(exact), "{text}");
        assert_eq!(column(|token| &token.keys.folded), nfc(folded), "{text}");
    });
}

#[test]
fn a_counted_number_is_found_by_its_digits() {
    for (word, stem) in
        [("৭৫২টি", "752"), ("২১শে", "21"), ("৫০.৫", "50·5"), ("3D", "3d"), ("১৯৭১-এর", "1971"), ("2024", "2024")]
    {
        assert_eq!(tokens(word).next().map(|token| token.keys.stem).as_deref(), Some(stem), "{word}");
    }
}

#[test]
fn hyphens_make_one_word_of_up_to_three() {
    let folded = |text| compounds(text).into_iter().map(|token| token.keys.folded).collect::<Vec<_>>();
    assert_eq!(folded("কো-অপারেটিভ ব্যাংক"), [fold("কোঅপারেটিভ")]);
    assert_eq!(folded("২০২৪-এ"), ["2024এ"]);
    assert_eq!(folded("ঢাকা – চট্টগ্রাম"), [""; 0]);
    assert_eq!(folded("এক-দুই-তিন-চার"), [""; 0]);
}

#[test]
fn an_excerpt_answers_as_much_as_fits() {
    let text = "প্রথম বাক্য এখানে। দ্বিতীয় বাক্যে ঢাকা আছে। তৃতীয় বাক্যে ঢাকা ও খুলনা আছে। শেষ বাক্য।";
    let part = excerpt(text, 20, |word| ["ঢাকা", "খুলনা"].iter().position(|asked| fold(asked) == Keys::of(word).folded));
    assert_eq!(joined(&part.pieces), "তৃতীয় বাক্যে ঢাকা ও খুলনা আছে।");
    assert!(part.cut_before && part.cut_after);
    assert_eq!(part.pieces.iter().filter(|piece| piece.hit).count(), 2);
}

#[test]
fn an_excerpt_without_a_hit_is_the_beginning() {
    let part = excerpt("প্রথম বাক্য এখানে। দ্বিতীয় বাক্য।", 9, |_| None);
    assert_eq!(joined(&part.pieces), "প্রথম বাক্য");
    assert!(!part.cut_before && part.cut_after);
}

#[test]
fn any_text_is_analysed_in_linear_time() {
    takes_linear_time(|text| tokens(text).count());
    takes_linear_time(|text| compounds(text).len());
    takes_linear_time(|text| highlight(text, by_length).len());
    takes_linear_time(|text| excerpt(text, 200, by_length).pieces.len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn keys_hold_nothing_that_a_database_would_split(text in crate::properties::text()) {
        for token in tokens(&text).chain(compounds(&text)) {
            for key in [&token.keys.exact, &token.keys.folded, &token.keys.stem] {
                prop_assert!(!key.is_empty() && key.len() <= 240, "{:?}", token);
                prop_assert!(!key.contains(|c: char| c.is_ascii_punctuation() || c.is_whitespace() || c.is_control()));
                prop_assert!(!key.contains(|c: char| c.is_ascii_uppercase()));
            }
        }
    }

    #[test]
    fn a_clean_text_has_the_tokens_of_the_text(words in prop::collection::vec("[\u{985}-\u{9b9}\u{9be}-\u{9c4}\u{9c7}\u{9cb}]{1,8}", 0..8)) {
        let text = words.join(" ");
        let folded = |text: &str| tokens(text).map(|token| token.keys.folded).collect::<Vec<_>>();
        prop_assert_eq!(folded(&bangla::normalize::clean(&text)), folded(&text));
    }

    #[test]
    fn marks_fall_between_graphemes(text in crate::properties::text(), most in 0_usize..60) {
        let borders: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let part = excerpt(&text, most, by_length);
        for pieces in [highlight(&text, by_length), part.pieces.clone()] {
            for piece in &pieces {
                let start = piece.text.as_ptr().addr() - text.as_ptr().addr();
                prop_assert!(borders.contains(&start) && borders.contains(&(start + piece.text.len())), "{:?}", piece);
                prop_assert!(!piece.text.is_empty());
            }
        }
        prop_assert_eq!(joined(&highlight(&text, by_length)), text.as_str());
        prop_assert!(joined(&part.pieces).graphemes(true).count() <= most.max(longest_word(&text)));
    }
}

fn longest_word(text: &str) -> usize {
    let graphemes = |token: Token| text.get(token.range).map_or(0, |word| word.graphemes(true).count() + 2);
    tokens(text).map(graphemes).max().unwrap_or(0)
}
