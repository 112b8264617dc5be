//! The tables of probes. What their columns mean stands in the README beside this file.

/// A query with its right answers.
#[derive(Clone)]
pub struct Probe {
    pub kind: &'static str,
    pub query: String,
    /// All of these are asked for.
    pub lemmas: Vec<String>,
}

/// A word of the language.
pub struct Lemma {
    pub name: String,
    /// How many articles hold it, counted by hand.
    pub articles: usize,
    /// Its forms in the corpus.
    pub forms: Vec<String>,
}

impl Probe {
    pub fn all() -> Vec<Self> {
        let rows = rows(include_str!("probes.tsv"));
        rows.map(|[kind, query, lemmas, _]| Self { kind, query: spelled(query), lemmas: list(lemmas) }).collect()
    }
}

impl Lemma {
    pub fn all() -> Vec<Self> {
        let rows = rows(include_str!("lemmas.tsv"));
        rows.map(|[name, _, articles, forms, _]| Self {
            name: spelled(name),
            articles: articles.parse().expect("a number of articles"),
            forms: list(forms),
        })
        .collect()
    }
}

/// The cells of each line that is not a heading.
pub fn rows<const COLUMNS: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; COLUMNS]> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let cells: Vec<_> = line.split('\t').collect();
        cells.try_into().unwrap_or_else(|_| panic!("a line with other than {COLUMNS} cells: {line:?}"))
    })
}

fn list(cell: &str) -> Vec<String> {
    cell.split(' ').filter(|word| *word != "-").map(spelled).collect()
}

/// `\u{9DC}` is the character that it names.
pub fn spelled(cell: &str) -> String {
    let mut parts = cell.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (digits, rest) = part.split_once('}').expect("a closed escape");
        text.extend(u32::from_str_radix(digits, 16).ok().and_then(char::from_u32));
        text.push_str(rest);
    }
    text
}
