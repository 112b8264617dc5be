//! What an article is about: its weightiest words.

use crate::server::store::archive::ArticleRecord;
use std::collections::HashMap;

/// How many words speak for an article.
const KEPT: usize = 60;

/// How far they reach together, however many they are and however long the article.
const LENGTH: f64 = 10.0;

/// A tag was chosen by an editor: worth many words.
const TAG_WEIGHT: f64 = 5.0;
const HEADLINE_WEIGHT: f64 = 3.0;
const STANDFIRST_WEIGHT: f64 = 2.0;

/// The words that say what the article is about, in the order of the words, each with its weight.
pub fn terms(article: &ArticleRecord, body: &str) -> Vec<(String, f64)> {
    let mut weights: HashMap<String, f64> = HashMap::new();
    for (text, weight) in
        [(article.headline.as_str(), HEADLINE_WEIGHT), (&article.standfirst, STANDFIRST_WEIGHT), (body, 1.0)]
    {
        for term in bangla::terms::terms(text) {
            *weights.entry(term).or_default() += weight;
        }
    }
    // A word that is said ten times is not ten times as important.
    let mut heaviest: Vec<(String, f64)> = weights.into_iter().map(|(term, weight)| (term, weight.sqrt())).collect();
    heaviest.sort_by(|one, other| other.1.total_cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    heaviest.truncate(KEPT);
    let length = heaviest.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
    for (_, weight) in &mut heaviest {
        *weight *= LENGTH / length;
    }
    // A slug holds no '#', so a tag is never mistaken for a word.
    heaviest.extend(article.tags.iter().map(|tag| (format!("#{tag}"), TAG_WEIGHT)));
    heaviest.sort_by(|one, other| one.0.cmp(&other.0));
    heaviest.dedup_by(|one, other| one.0 == other.0);
    heaviest
}
