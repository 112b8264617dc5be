//! Bringing the index up to date with the articles.

use crate::{
    model::body::{Block, Body, Text},
    server::store::{
        Store, StoreResult,
        search::{ArticleTexts, IndexEntry, IndexTokens, IndexWord},
    },
};
use bangla::analyze::{Keys, compounds, tokens};
use std::collections::BTreeSet;

/// The rules by which tokens are made. Raise it with every change of `bangla` that a test here notices: indexes are made anew then.
const RULES: u32 = 1;

/// Articles of one transaction: few enough that comments do not wait long behind it.
const BATCH: u32 = 200;

/// Stands between two texts of one column, so that no phrase reaches over their border.
const BORDER: &str = "¶";

/// Indexes every article that is not in the index as it is now; says how many.
pub async fn bring_up_to_date(store: &dyn Store) -> StoreResult<usize> {
    store.set_index_rules(RULES).await?;
    let mut indexed = 0;
    loop {
        let due = store.due_articles(BATCH).await?;
        if due.is_empty() {
            return Ok(indexed);
        }
        let entries: Vec<IndexEntry> = due
            .into_iter()
            .map(|due| IndexEntry { id: due.id, changes: due.changes, tokens: due.texts.map(|texts| analysed(&texts)) })
            .collect();
        store.index_articles(&entries).await?;
        indexed += entries.len();
    }
}

/// The tokens of an article.
fn analysed(texts: &ArticleTexts) -> IndexTokens {
    let body = body_lines(&texts.body);
    let mut column = Column::default();
    let headline = column.stems([texts.headline.as_str()]);
    let standfirst = column.stems([texts.standfirst.as_str()]);
    let names = column.stems(texts.names.iter().map(String::as_str));
    let body = column.stems(body.iter().map(String::as_str));
    IndexTokens { headline, standfirst, names, body, exact: column.exact, words: column.words.into_iter().collect() }
}

/// What all columns have in common, gathered while they are made.
#[derive(Default)]
struct Column {
    exact: String,
    words: BTreeSet<IndexWord>,
}

impl Column {
    fn stems<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> String {
        let mut stems = String::new();
        for text in texts {
            for token in tokens(text) {
                self.take(token.keys, &mut stems);
            }
            add(&mut self.exact, BORDER);
            for token in compounds(text) {
                add(&mut stems, &token.keys.stem);
                add(&mut self.exact, &token.keys.folded);
                add(&mut self.exact, BORDER);
            }
        }
        stems
    }

    fn take(&mut self, keys: Keys, stems: &mut String) {
        add(stems, &keys.stem);
        add(&mut self.exact, &keys.folded);
        if keys.exact.chars().any(char::is_alphabetic) && !bangla::stem::is_stop_word(&keys.folded) {
            let sound = bangla::phonetic::key(&keys.folded);
            self.words.insert(IndexWord { word: keys.exact, folded: keys.folded, stem: keys.stem, sound });
        }
    }
}

fn add(column: &mut String, token: &str) {
    if !column.is_empty() {
        column.push(' ');
    }
    column.push_str(token);
}

/// All texts of a body.
fn body_lines(body: &Body) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &body.blocks {
        match block {
            Block::Paragraph { text } | Block::Heading { text } => lines.push(text.plain()),
            Block::Quote { text, by } => {
                lines.push(text.plain());
                lines.extend(by.clone());
            }
            Block::List { items, .. } => lines.extend(items.iter().map(Text::plain)),
            Block::Picture { caption, .. } => lines.push(caption.clone()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::body::VERSION;

    /// What rules of the version [`RULES`] make of a text with something of everything.
    #[test]
    fn the_version_of_the_rules_is_raised_when_tokens_change() {
        let blocks = vec![Block::Paragraph {
            text: Text::Plain("২১শে ফেব্রুয়ারির খবরগুলোও কো-অপারেটিভে বলেছেন: FIFA ৫০.৫".to_owned()),
        }];
        let texts = ArticleTexts {
            headline: "ঢাকায় নির্বাচন".to_owned(),
            standfirst: "হঠাৎ শঙ্কা".to_owned(),
            names: vec!["রফিক আজাদ".to_owned(), "বাংলাদেশ".to_owned()],
            body: Body { version: VERSION, blocks },
        };
        let IndexTokens { headline, standfirst, names, body, exact, words } = analysed(&texts);
        assert_eq!(RULES, 1, "the texts below are those of version 1");
        assert_eq!(headline, "ঢাকা নির্বাচন");
        assert_eq!(standfirst, "হঠাত সংকা");
        assert_eq!(names, "রফিক আজাদ বাংলাদেস");
        assert_eq!(body, bangla::normalize::fold("21 ফেব্রুয়ারি খবর কো অপারেটিভ বল fifa 50·5 কোঅপারেটিভ"));
        assert!(exact.starts_with("ঢাকায় নির্বাচন ¶ হঠাত সংকা ¶".replace('\u{9df}', "\u{9af}\u{9bc}").as_str()), "{exact}");
        let nirbachon = words.iter().find(|word| word.stem == "নির্বাচন").map(|word| word.sound.as_str());
        assert_eq!(nirbachon, Some("nrbsn"));
    }
}
