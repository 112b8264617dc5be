//! Tells code from comments and literals. Both masks keep every offset and line: what is dropped becomes blanks.

use crate::pieces::{Piece, piece};

#[derive(Debug)]
pub struct Scanned {
    /// Without comments and without what is between quotes.
    pub code: String,
    /// Without comments.
    pub spoken: String,
    pub literals: Vec<Literal>,
}

/// A string or character literal as it is written, without its quotes.
#[derive(Debug, PartialEq)]
pub struct Literal {
    pub at: usize,
    pub text: String,
}

pub fn scan(text: &str) -> Scanned {
    let (mut code, mut spoken) = (text.as_bytes().to_vec(), text.as_bytes().to_vec());
    let mut literals = Vec::new();
    let mut at = 0;
    while at < text.len() {
        at += match piece(&text[at..]) {
            Piece::Code(length) => length,
            Piece::Comment(length) => {
                blank(&mut code[at..at + length]);
                blank(&mut spoken[at..at + length]);
                length
            }
            Piece::Literal { length, opening, closing } => {
                let inside = at + opening..at + length - closing;
                blank(&mut code[inside.clone()]);
                literals.push(Literal { at: inside.start, text: text[inside].to_owned() });
                length
            }
        };
    }
    let masked = |bytes| String::from_utf8(bytes).expect("blanks replace whole characters");
    Scanned { code: masked(code), spoken: masked(spoken), literals }
}

fn blank(bytes: &mut [u8]) {
    bytes.iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> String {
        let scanned = scan(text);
        assert_eq!(scanned.code.len(), text.len(), "offsets are kept");
        scanned.code.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn literals(text: &str) -> Vec<String> {
        scan(text).literals.into_iter().map(|literal| literal.text).collect()
    }

    #[test]
    fn comments_go_and_lines_stay() {
        assert_eq!(code("a // b\nc /* d /* e */ f */ g\n/// h\ni"), "a c g i");
        assert_eq!(scan("/* a\nb */ c").code.lines().count(), 2);
        assert_eq!(code("a /* open"), "a");
    }

    #[test]
    fn a_string_hides_comment_signs_and_escaped_quotes() {
        assert_eq!(code(r#"let a = "http://x \" // y"; b"#), "let a = \" \"; b");
        assert_eq!(literals(r#"f("a//b", "/*", "\\") // "no""#), ["a//b", "/*", r"\\"]);
        assert_eq!(scan("x(\"a // b\") // c").spoken.trim_end(), "x(\"a // b\")");
    }

    #[test]
    fn raw_strings_end_at_their_own_hashes() {
        assert_eq!(literals(r###"r"a\" r#"b"c"# br##"d"#e"## cr"f" b"g""###), [r"a\", r#"b"c"#, r##"d"#e"##, "f", "g"]);
        assert_eq!(code("let r#type = for_r;"), "let r#type = for_r;");
    }

    #[test]
    fn a_character_is_no_lifetime() {
        assert_eq!(literals(r#"'"' 'a' '\'' '\u{995}' 'ক' b'/'"#), ["\"", "a", r"\'", r"\u{995}", "ক", "/"]);
        assert_eq!(
            code("fn f<'a, 'b>(x: &'a str) -> &'static str { 'outer: loop {} }"),
            "fn f<'a, 'b>(x: &'a str) -> &'static str { 'outer: loop {} }"
        );
        assert_eq!(literals("impl<'a> X<'a> { fn c() { 'x' } }"), ["x"]);
    }
}
