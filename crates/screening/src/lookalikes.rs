//! Characters that are seen as others, or not seen at all.
//!
//! Source: confusables.txt of UTS 39, of it what is used against moderation here: letters that look like Latin ones, small capitals, and
//! letters of other scripts of India that stand for Bengali ones.

use unicode_normalization::char::is_combining_mark;

/// Whether `character` leaves no trace on the screen, or only turns the text round.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{8}'
            | '\u{e}'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether `character` is a mark of another script, which over Bengali or plain Latin letters is decoration.
pub(crate) fn is_decoration(character: char) -> bool {
    is_combining_mark(character) && !is_indian(character) || matches!(character, '\u{951}'..='\u{957}')
}

/// A letter or sign of Bengali.
pub(crate) fn is_bengali(character: char) -> bool {
    matches!(character, '\u{980}'..='\u{9e3}' | '\u{9f0}' | '\u{9f1}' | '\u{9fc}' | '\u{9fe}')
}

/// A dependent sign of Bengali, one that begins no word.
pub(crate) fn is_sign(character: char) -> bool {
    matches!(character, '\u{981}'..='\u{983}' | '\u{9bc}' | '\u{9be}'..='\u{9cd}' | '\u{9d7}' | '\u{9e2}' | '\u{9e3}')
}

fn is_indian(character: char) -> bool {
    matches!(character, '\u{900}'..='\u{dff}')
}

/// The letter that `character`, in lower case and without accents, is seen as; itself if it is seen as no other.
pub(crate) fn seen_as(character: char) -> char {
    match character {
        '\u{904}'..='\u{94d}' | '\u{958}'..='\u{963}' => bengali_of(character),
        'ৰ' => 'র',
        'ৱ' => 'ব',
        '\u{1f150}'..='\u{1f169}' => moved(character, '\u{1f150}', 'a'),
        '\u{1f170}'..='\u{1f189}' => moved(character, '\u{1f170}', 'a'),
        _ => LATIN.iter().find(|(_, shapes)| shapes.contains(character)).map_or(character, |(letter, _)| *letter),
    }
}

/// Devanagari and Bengali stand in the same order in Unicode, 128 places apart.
fn bengali_of(devanagari: char) -> char {
    match devanagari {
        'व' => 'ব',
        other => moved(other, '\u{900}', '\u{980}'),
    }
}

fn moved(character: char, from: char, to: char) -> char {
    let place = u32::from(character).wrapping_sub(u32::from(from));
    char::from_u32(u32::from(to).wrapping_add(place)).unwrap_or(character)
}

/// Latin letters and what is seen as them: Cyrillic, Greek, Armenian, small capitals, letters with strokes.
const LATIN: [(char, &str); 26] = [
    ('a', "аαɑᴀӑ"),
    ('b', "вβьƅʙᏏ"),
    ('c', "сϲᴄꮯ"),
    ('d', "ԁđɗᴅꓒ"),
    ('e', "еεєҽᴇəӗ"),
    ('f', "ϝƒꜰғ"),
    ('g', "ɡցɢǥ"),
    ('h', "һнհħʜ"),
    ('i', "іιıɪɩ"),
    ('j', "јϳᴊ"),
    ('k', "кκᴋқ"),
    ('l', "ӏłʟⅼǀ"),
    ('m', "мᴍ"),
    ('n', "пηոɴŋ"),
    ('o', "оοօøᴏσө"),
    ('p', "рρᴘþ"),
    ('q', "ԛզ"),
    ('r', "гʀɾ"),
    ('s', "ѕꜱʂ"),
    ('t', "тτᴛŧ"),
    ('u', "υսᴜʋц"),
    ('v', "νѵᴠ"),
    ('w', "ԝωѡᴡш"),
    ('x', "хχ"),
    ('y', "уγүʏ"),
    ('z', "ζᴢʐ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_other_scripts_are_seen_as_ours() {
        let seen = |text: &str| text.chars().map(seen_as).collect::<String>();
        assert_eq!(seen("сһоr"), "chor");
        assert_eq!(seen("चोर"), "চোর");
        assert_eq!(seen("ৰৱ"), "রব");
        assert_eq!(seen("🅲🅷"), "ch");
        assert_eq!(seen("ঢাকা dhaka"), "ঢাকা dhaka");
    }

    #[test]
    fn signs_of_bengali_are_no_decoration() {
        assert!(is_decoration('\u{301}') && is_decoration('\u{489}'));
        assert!(!"চাঁদ হৃদয় র্যাব".chars().any(|character| is_decoration(character) || is_invisible(character)));
    }
}
