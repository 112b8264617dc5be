//! Functions, structs and test modules, as far as laws ask for them.

use std::ops::Range;

use crate::tokens::{Tokens, tokens};

/// A function with the offsets of its whole text.
pub struct Function {
    pub name: String,
    pub body: Range<usize>,
}

/// A struct or enum with named fields.
pub struct Record {
    pub name: String,
    pub attributes: Range<usize>,
    pub fields: Vec<Field>,
}

pub struct Field {
    pub name: String,
    pub at: usize,
    pub attributes: Range<usize>,
}

pub fn functions(code: &str) -> Vec<Function> {
    let list = tokens(code);
    let named = |index: &usize| list.text(*index) == "fn" && list.is_word(index + 1);
    (0..list.len())
        .filter(named)
        .map(|index| Function { name: list.text(index + 1).to_owned(), body: list.item(index) })
        .collect()
}

/// The innermost function around an offset.
pub fn function_at(functions: &[Function], at: usize) -> Option<&Function> {
    functions.iter().filter(|function| function.body.contains(&at)).min_by_key(|function| function.body.len())
}

pub fn records(code: &str) -> Vec<Record> {
    let list = tokens(code);
    let declares = |index: &usize| matches!(list.text(*index), "struct" | "enum") && list.is_word(index + 1);
    (0..list.len())
        .filter(declares)
        .filter_map(|index| {
            let open = list.find(index, &["{", ";"]).filter(|open| list.text(*open) == "{")?;
            Some(Record {
                name: list.text(index + 1).to_owned(),
                attributes: attributes_before(&list, index),
                fields: fields(&list, open + 1..list.after_group(open)),
            })
        })
        .collect()
}

/// `name: Type` inside a block; the colons inside types are all `::`, bounds do not stand there.
fn fields(list: &Tokens, block: Range<usize>) -> Vec<Field> {
    let named = |index: &usize| list.is_word(*index) && list.text(index + 1) == ":";
    block
        .filter(named)
        .map(|index| Field {
            name: list.text(index).to_owned(),
            at: list.at(index),
            attributes: attributes_before(list, index),
        })
        .collect()
}

/// The offsets of the attributes and the visibility directly before a token.
fn attributes_before(list: &Tokens, index: usize) -> Range<usize> {
    let mut start = index;
    while start > 0 {
        start = match list.before(start) {
            "pub" => start - 1,
            ")" | "]" => match opening(list, start - 1) {
                open if list.text(open) == "(" && list.before(open) == "pub" => open - 1,
                open if list.text(open) == "[" && list.before(open) == "#" => open - 1,
                _ => break,
            },
            _ => break,
        };
    }
    list.at(start)..list.at(index)
}

fn opening(list: &Tokens, close: usize) -> usize {
    let mut depth = 0usize;
    for index in (0..=close).rev() {
        match list.text(index) {
            ")" | "]" | "}" => depth += 1,
            "(" | "[" | "{" if depth <= 1 => return index,
            "(" | "[" | "{" => depth -= 1,
            _ => {}
        }
    }
    0
}

/// The offsets of what is compiled for tests only: `#[cfg(test)]` with the item under it.
pub fn test_items(code: &str) -> Vec<Range<usize>> {
    let list = tokens(code);
    let is_test = |range: &Range<usize>| {
        let words: String = range.clone().map(|index| list.text(index)).collect();
        words == "#[cfg(test)]" || words == "#[test]"
    };
    list.attributes().into_iter().filter(is_test).map(|range| list.item(range.start)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_have_fields_with_their_attributes() {
        let code = "#[derive(Serialize)]\npub struct A<T: X> { #[serde(skip)] pub(crate) a: b::C, d: Vec<(E, F)> }\nstruct G(u8);";
        let records = records(code);
        assert_eq!(records.len(), 1);
        assert_eq!(&code[records[0].attributes.clone()].trim(), &"#[derive(Serialize)]\npub");
        let fields: Vec<&str> = records[0].fields.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(fields, ["a", "d"]);
        assert!(code[records[0].fields[0].attributes.clone()].contains("serde(skip)"));
        assert!(!code[records[0].fields[1].attributes.clone()].contains("serde"));
    }

    #[test]
    fn the_innermost_function_and_test_items_are_found() {
        let code = "fn a() { fn b() { X } } #[cfg(test)] mod t { Y } Z";
        let functions = functions(code);
        assert_eq!(function_at(&functions, code.find('X').unwrap()).map(|it| it.name.as_str()), Some("b"));
        let tests = test_items(code);
        assert!(tests.iter().any(|item| item.contains(&code.find('Y').unwrap())));
        assert!(!tests.iter().any(|item| item.contains(&code.find('Z').unwrap())));
    }
}
