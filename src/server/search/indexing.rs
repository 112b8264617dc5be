//! Bringing the index up to date with the articles.

use crate::server::store::{
    Store, StoreResult,
    search::{ArticleTexts, IndexEntry, IndexTokens, IndexWord},
};
use bangla::analyze::{Keys, Token, compounds};
use std::{
    collections::{BTreeSet, HashMap},
    iter::once,
    sync::Arc,
};

/// The rules by which tokens are made. Raise it with every change of `bangla` that a test here notices: indexes are made anew then.
const RULES: u32 = 1;

/// Articles of one transaction: few enough that comments do not wait long behind it.
const BATCH: u32 = 200;

/// Stands between two texts of one column, so that no phrase reaches over their border.
const BORDER: &str = "¶";

/// More different words than are remembered while articles are indexed: a newspaper has some thousand every day, most of them again and again.
const MOST_KNOWN: usize = 100_000;

/// Indexes every article that is not in the index as it is now; says how many.
pub async fn bring_up_to_date(store: &dyn Store) -> StoreResult<usize> {
    store.set_index_rules(RULES).await?;
    let mut indexer = Indexer::default();
    let mut indexed = 0;
    loop {
        let due = store.due_articles(BATCH).await?;
        if due.is_empty() {
            return Ok(indexed);
        }
        let entries = due.into_iter().map(|due| {
            let tokens = due.texts.map(|texts| indexer.tokens(&texts));
            IndexEntry { id: due.id, changes: due.changes, tokens }
        });
        let entries: Vec<IndexEntry> = entries.collect();
        store.index_articles(&entries).await?;
        indexed += entries.len();
    }
}

/// Makes tokens, and remembers the words that it has analysed already.
#[derive(Default)]
pub struct Indexer {
    words: HashMap<String, Arc<IndexWord>>,
}

impl Indexer {
    /// The tokens of an article.
    pub fn tokens(&mut self, texts: &ArticleTexts) -> IndexTokens {
        let mut tokens = IndexTokens::default();
        let mut words = BTreeSet::new();
        let mut column = |column: &mut String, texts: &mut dyn Iterator<Item = &str>| {
            for text in texts {
                for word in bangla::segment::words(text).map(|word| self.word(word)) {
                    add(column, &word.stem);
                    add(&mut tokens.exact, &word.folded);
                    words.insert(word);
                }
                add(&mut tokens.exact, BORDER);
                for Token { keys, .. } in compounds(text) {
                    add(column, &keys.stem);
                    add(&mut tokens.exact, &keys.folded);
                    add(&mut tokens.exact, BORDER);
                }
            }
        };
        column(&mut tokens.headline, &mut once(texts.headline.as_str()));
        column(&mut tokens.standfirst, &mut once(texts.standfirst.as_str()));
        column(&mut tokens.names, &mut texts.names.iter().map(String::as_str));
        column(&mut tokens.body, &mut texts.body.lines().iter().map(String::as_str));
        let says_something = |word: &&Arc<IndexWord>| {
            word.word.chars().any(char::is_alphabetic) && !bangla::stem::is_stop_word(&word.folded)
        };
        tokens.words = words.iter().filter(says_something).map(|word| IndexWord::clone(word)).collect();
        tokens
    }

    /// A word as the index has it; all is empty if it is nothing but marks.
    fn word(&mut self, word: &str) -> Arc<IndexWord> {
        if let Some(known) = self.words.get(word) {
            return known.clone();
        }
        if self.words.len() >= MOST_KNOWN {
            self.words.clear();
        }
        let Keys { exact, folded, stem } = Keys::of(word);
        let sound = bangla::phonetic::key(&folded);
        let analysed = Arc::new(IndexWord { word: exact, folded, stem, sound });
        self.words.insert(word.to_owned(), analysed.clone());
        analysed
    }
}

fn add(column: &mut String, token: &str) {
    if !column.is_empty() && !token.is_empty() {
        column.push(' ');
    }
    column.push_str(token);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::body::{Block, Body, Text, VERSION};

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
        let IndexTokens { headline, standfirst, names, body, exact, words } = Indexer::default().tokens(&texts);
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
