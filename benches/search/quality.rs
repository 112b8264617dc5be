//! What is found of what is right, by ours and by others.

use crate::{
    asking,
    corpus::Corpus,
    paper::publish,
    probes::{Lemma, Probe},
    rivals::{Rival, Rivals},
    score::{Outcome, by_kind},
    truth::Truth,
};

const OTHERS: [(&str, Rival); 4] = [
    ("`LIKE`", Rival::Like),
    ("`LIKE`, cleaned", Rival::LikeCleaned),
    ("FTS5", Rival::Words),
    ("FTS5 trigram", Rival::Trigrams),
];

/// What readers type who want the news of this city.
const CITY: &str = "ঢাকা";
const TYPED: [&str; 3] = ["ঢাকা", "ঢাকায়", "dhaka"];

/// Prints recall and precision of each search side by side.
pub async fn compare(corpus: &Corpus) {
    let folder = tempfile::tempdir().unwrap();
    let paper = publish(corpus, folder.path()).await;
    let rivals = Rivals::open(&folder.path().join("rivals.sqlite")).await;
    rivals.put(corpus.stories.iter(), true).await;
    rivals.index(true).await;
    let truth = Truth::of(corpus, Lemma::all());

    let mut searches: Vec<(&str, Vec<Outcome>)> = vec![("ours", Vec::new())];
    searches.extend(OTHERS.map(|(name, _)| (name, Vec::new())));
    for probe in Probe::all() {
        let relevant = truth.relevant(&probe);
        let mut answers = vec![asking::found(&paper, &probe.query).await.0];
        for (_, rival) in OTHERS {
            answers.push(rivals.found(rival, &probe.query).await);
        }
        for ((_, outcomes), found) in searches.iter_mut().zip(&answers) {
            outcomes.push(Outcome::new(relevant.clone(), found, probe.clone()));
        }
    }
    let names: Vec<&str> = searches.iter().map(|(name, _)| *name).collect();
    println!("Recall / precision over {} articles\n", corpus.stories.len());
    println!("| kind | probes | {} |\n|---|---|{}", names.join(" | "), "---|".repeat(names.len()));
    let kinds: Vec<_> = searches.iter().map(|(_, outcomes)| by_kind(outcomes)).collect();
    for (row, kind) in kinds[0].iter().enumerate() {
        let cells = kinds.iter().map(|kinds| {
            let precision = kinds[row].precision().map_or_else(|| "–".to_owned(), |share| format!("{share:.2}"));
            format!("{:.2} / {precision}", kinds[row].recall())
        });
        println!("| {} | {} | {} |", kind.name, kind.outcomes.len(), cells.collect::<Vec<_>>().join(" | "));
    }

    let city = Lemma::all().into_iter().find(|lemma| lemma.name == CITY).expect("the lemma of the city");
    println!("\nOf the {} articles that hold {CITY} in any form, found, and how much else\n", city.articles);
    println!("| typed | {} |\n|---|{}", names.join(" | "), "---|".repeat(names.len()));
    let right = truth.articles_with(CITY);
    for typed in TYPED {
        let mut answers = vec![asking::found(&paper, typed).await.0];
        for (_, rival) in OTHERS {
            answers.push(rivals.found(rival, typed).await);
        }
        let cells = answers.iter().map(|found| {
            let found_right = found.intersection(&right).count();
            format!("{found_right} + {}", found.len() - found_right)
        });
        println!("| {typed} | {} |", cells.collect::<Vec<_>>().join(" | "));
    }
}
