//! Steps two and four: where ZWJ and ZWNJ mean something, and where they are litter.
//!
//! Source: The Unicode Standard, chapter 12.2 Bengali: ৎ was written ত + ্ + ZWJ before Unicode 4.1;
//! র + ZWJ + ্ + য is র with ya-phala (র‍্যাব) and not য with reph; ZWNJ after ্ shows the sign itself.

use unicode_normalization::char::canonical_combining_class;

use crate::letters::{HASANTA, ZWJ, ZWNJ, ends_word, is_bengali, is_consonant, is_joiner};

/// `text` with each run of joiners next to a Bengali character kept, mended or dropped.
///
/// A run between characters of other scripts (emoji, Persian, Hindi) stays as it is.
pub(super) fn settle(text: &[char]) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    let mut base = None;
    let mut rest = text;
    while let [first, after @ ..] = rest {
        if !is_joiner(*first) {
            out.push(*first);
            if canonical_combining_class(*first) == 0 {
                base = Some(*first);
            }
            rest = after;
            continue;
        }
        let (run, after) = split_run(rest);
        if is_bengali_place(base, out.last().copied(), after.first().copied()) {
            place(&mut out, *first, after);
        } else {
            out.extend_from_slice(run);
        }
        rest = after;
    }
    out
}

/// Whether a run of joiners is ours to judge: after a Bengali letter (`base`) with its signs, or before one.
///
/// Next to an accent of another script it is not: without the run, canonical ordering could move
/// Bengali signs before the accent.
fn is_bengali_place(base: Option<char>, before: Option<char>, next: Option<char>) -> bool {
    let next_is_letter = next.is_some_and(|next| is_bengali(next) && canonical_combining_class(next) == 0);
    let is_foreign_accent =
        |side: Option<char>| side.is_some_and(|side| !is_bengali(side) && canonical_combining_class(side) != 0);
    (base.is_some_and(is_bengali) || next_is_letter) && !is_foreign_accent(before) && !is_foreign_accent(next)
}

/// Ends `out` as a joiner of the kind `first` before `after` asks.
fn place(out: &mut Vec<char>, first: char, after: &[char]) {
    match (out.as_slice(), first) {
        ([.., 'ত', HASANTA], ZWJ) => {
            out.truncate(out.len().saturating_sub(2));
            out.push('ৎ');
        }
        ([.., HASANTA], ZWNJ) => {
            let next = after.first().copied();
            if ends_word(next) || next.is_some_and(is_consonant) {
                out.push(ZWNJ);
            }
        }
        ([.., 'র'], _) if starts_ya_phala(after) => out.push(ZWJ),
        _ => {}
    }
}

/// Whether `text` starts with ্য, leaving out of account a ZWJ between the two.
fn starts_ya_phala(text: &[char]) -> bool {
    let [HASANTA, rest @ ..] = text else {
        return false;
    };
    let (run, after) = split_run(rest);
    run.first() != Some(&ZWNJ) && after.first() == Some(&'য')
}

/// The joiners that `text` starts with, and what follows them.
fn split_run(text: &[char]) -> (&[char], &[char]) {
    let length = text.iter().take_while(|character| is_joiner(**character)).count();
    text.split_at_checked(length).unwrap_or((text, &[]))
}
