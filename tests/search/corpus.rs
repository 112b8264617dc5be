//! The corpus as it lies in its file, before the engine has touched it.

use serde_json::Value;
use std::{collections::BTreeMap, env, fs, path::PathBuf};

/// The corpus.
pub struct Corpus {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its stories, in its order.
    pub stories: Vec<Story>,
}

/// What of a story can be found.
#[derive(Clone)]
pub struct Story {
    pub slug: String,
    pub headline: String,
    pub standfirst: String,
    pub paragraphs: Vec<String>,
    /// Section, author and tags.
    pub names: Vec<String>,
}

impl Corpus {
    /// Reads the file that `CORPUS` names.
    pub fn read() -> Self {
        let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/content/corpus.json"));
        let file = env::var_os("CORPUS").map_or_else(beside, PathBuf::from);
        let bytes = fs::read(&file).unwrap_or_else(|cause| {
            panic!(
                "the corpus {} cannot be read ({cause}); name it by the variable CORPUS (tests/search/README.md)",
                file.display()
            )
        });
        let corpus: Value = serde_json::from_slice(&bytes).expect("the corpus is JSON");
        let mut names = BTreeMap::new();
        for (list, key) in [("categories", "slug"), ("tags", "slug"), ("authors", "login")] {
            names.extend(corpus[list].as_array().expect("a list").iter().map(|named| (text(&named[key]), named)));
        }
        let name = |key: &Value| text(&names[&text(key)]["name"]);
        let stories = corpus["articles"].as_array().expect("a list").iter().map(|article| {
            let tags = article["tags"].as_array().expect("a list").iter();
            Story {
                slug: text(&article["slug"]),
                headline: text(&article["title"]),
                standfirst: text(&article["dek"]),
                paragraphs: article["paragraphs"].as_array().expect("a list").iter().map(text).collect(),
                names: [&article["category"], &article["author"]].into_iter().chain(tags).map(name).collect(),
            }
        });
        Self { stories: stories.collect(), bytes }
    }
}

impl Story {
    /// Its texts, each apart.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        let texts = [&self.headline, &self.standfirst].into_iter().chain(&self.paragraphs).chain(&self.names);
        texts.map(String::as_str)
    }
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}
