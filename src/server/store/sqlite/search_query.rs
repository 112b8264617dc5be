//! A query in FTS5's language. Every word is quoted, so nothing that a reader types is ever an operator.
//!
//! Source: SQLite's documentation, "FTS5 Full-text Query Syntax".

use crate::server::store::search::{Query, Term};

/// The columns that hold stems.
const STEMS: &str = "{headline standfirst names body}";

/// The expression for `match`; `section` is the row number of the one that is searched.
pub(super) fn matching(query: &Query, section: Option<i64>) -> String {
    let mut groups: Vec<String> = query.all.iter().map(|any| any_of(any)).collect();
    if let Some(section) = section {
        groups.push(format!("section : {}", quoted(&section_token(section))));
    }
    let all = groups.join(" AND ");
    if query.none.is_empty() { all } else { format!("({all}) NOT {}", any_of(&query.none)) }
}

/// What the index holds in place of a section's row number.
pub(super) fn section_token(number: i64) -> String {
    format!("§{number}")
}

fn any_of(terms: &[Term]) -> String {
    let terms: Vec<String> = terms.iter().map(expression).collect();
    format!("({})", terms.join(" OR "))
}

fn expression(term: &Term) -> String {
    match term {
        // The second half finds nothing more; it makes the form that was typed count more.
        Term::Word { stem, folded } => format!("{STEMS} : {} OR exact : {}", quoted(stem), quoted(folded)),
        Term::Phrase(words) => format!("exact : {}", quoted(&words.join(" "))),
        Term::InHeadline(stem) => format!("headline : {}", quoted(stem)),
    }
}

/// An FTS5 string.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Term {
        Term::Word { stem: text.to_owned(), folded: text.to_owned() }
    }

    #[test]
    fn operators_are_words_when_typed() {
        let query = Query { all: vec![vec![word("a\" OR b")]], none: vec![] };
        assert_eq!(
            matching(&query, None),
            "({headline standfirst names body} : \"a\"\" OR b\" OR exact : \"a\"\" OR b\")"
        );
    }

    #[test]
    fn groups_sections_and_exclusions_are_joined() {
        let phrase = Term::Phrase(vec!["ক".to_owned(), "খ".to_owned()]);
        let query = Query { all: vec![vec![phrase.clone(), Term::InHeadline("গ".to_owned())]], none: vec![phrase] };
        assert_eq!(
            matching(&query, Some(3)),
            "((exact : \"ক খ\" OR headline : \"গ\") AND section : \"§3\") NOT (exact : \"ক খ\")"
        );
    }
}
