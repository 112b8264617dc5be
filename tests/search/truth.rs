//! Which articles are right, by hand-made lists of forms and whole words. How, and why so: the README beside this file.

use crate::{
    corpus::Corpus,
    probes::{Lemma, Probe},
};
use bangla::normalize::fold;
use std::collections::{BTreeMap, BTreeSet};

/// The truth about a corpus.
pub struct Truth {
    articles: Vec<Article>,
    /// The folded forms of each lemma.
    forms: BTreeMap<String, BTreeSet<String>>,
}

struct Article {
    slug: String,
    /// The words of each field in their order.
    fields: Vec<Vec<String>>,
}

impl Truth {
    pub fn of(corpus: &Corpus, lemmas: Vec<Lemma>) -> Self {
        let articles = corpus
            .stories
            .iter()
            .map(|story| Article { slug: story.slug.clone(), fields: story.fields().map(words).collect() });
        let forms = lemmas.into_iter().map(|lemma| {
            let forms = lemma.forms.iter().map(|form| {
                let words = words(form);
                assert_eq!(words.len(), 1, "{form} is one word");
                words.concat()
            });
            (lemma.name, forms.collect())
        });
        Self { articles: articles.collect(), forms: forms.collect() }
    }

    /// The articles that hold a form of the lemma.
    pub fn articles_with(&self, lemma: &str) -> BTreeSet<String> {
        let forms = self.forms.get(lemma).unwrap_or_else(|| panic!("{lemma} is no lemma of lemmas.tsv"));
        self.where_any_field(|field| field.iter().any(|word| forms.contains(word)))
    }

    /// The articles that answer a probe.
    pub fn relevant(&self, probe: &Probe) -> BTreeSet<String> {
        let lemmas = probe.lemmas.iter().map(|lemma| self.articles_with(lemma));
        let phrases = probe.query.split('"').skip(1).step_by(2).map(|phrase| self.articles_saying(&words(phrase)));
        let sets = lemmas.chain(if probe.is_phrase() { phrases.collect() } else { Vec::new() });
        sets.reduce(|one, other| &one & &other).unwrap_or_else(|| panic!("“{}” asks for nothing", probe.query))
    }

    /// The articles that have these words side by side in one field.
    fn articles_saying(&self, phrase: &[String]) -> BTreeSet<String> {
        self.where_any_field(|field| field.windows(phrase.len()).any(|words| words == phrase))
    }

    fn where_any_field(&self, holds: impl Fn(&[String]) -> bool) -> BTreeSet<String> {
        let holding = self.articles.iter().filter(|article| article.fields.iter().any(|field| holds(field)));
        holding.map(|article| article.slug.clone()).collect()
    }
}

impl Probe {
    /// Whether what stands between quotation marks is a phrase, not a query of Bijoy that happens to hold one.
    fn is_phrase(&self) -> bool {
        matches!(self.kind, "phrase" | "exact")
    }
}

/// The folded words of a text.
fn words(text: &str) -> Vec<String> {
    let is_of_word = |letter: char| matches!(letter, '\u{980}'..='\u{9FF}') || letter.is_ascii_alphanumeric();
    let folded = fold(text);
    folded.split(|letter| !is_of_word(letter)).filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
}
