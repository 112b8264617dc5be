//! What search engines read of a page: JSON-LD in the words of schema.org, by the rules that Google tells for articles, live blogs,
//! videos, breadcrumbs, profile pages and the name of a site. Nothing stands here that a reader does not see on the page.

mod place;
mod story;
mod things;
mod words;

pub(super) use place::{author, collection, front};
pub(super) use story::{article, modified};

use serde::Serialize;
use serde_json::Value;

/// What the paper is written in (BCP 47).
const LANGUAGE: &str = "bn";

#[derive(Serialize)]
struct Graph {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Value>,
}

/// Things that are told of one page, as they stand in a `<script>`.
#[derive(Default)]
struct Told(Vec<Value>);

impl Told {
    fn and(mut self, thing: impl Serialize) -> Self {
        // Nothing here can fail to be written: no map, no number that is none.
        self.0.extend(serde_json::to_value(thing));
        self
    }

    /// Neither `</script>` nor `<!--` in a text ends the script: JSON may write any character by its number.
    fn script(self) -> String {
        let graph = Graph { context: "https://schema.org", graph: self.0 };
        serde_json::to_string(&graph).unwrap_or_default().replace('<', "\\u003c")
    }
}

#[cfg(test)]
mod tests {
    use super::Told;

    #[test]
    fn no_text_ends_the_script() {
        let hostile = "</script><!-- ]]> & \u{2028} \0 🌊";
        let script = Told::default().and(hostile).script();
        assert!(!script.contains('<'), "{script}");
        let read: serde_json::Value = serde_json::from_str(&script).unwrap();
        assert_eq!(read["@graph"][0], hostile);
    }
}
