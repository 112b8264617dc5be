//! Every part and every page of the paper in every state, as files to look at: `make styleguide`. Pages come from the real router
//! over a paper made for it, so they are what readers get; parts are printed one by one.
//!
//! usage: styleguide FOLDER

mod leaf;
mod paper;
mod parts;
mod specimen;

use anyhow::Context;
use hocchetaki::model::site::Locale;
use leaf::{LOOKS, Leaf};
use paper::Paper;
use std::{env, fs, path::Path};

const LANGUAGES: [Locale; 2] = [Locale::Bn, Locale::En];

/// What is looked at: its name, its address, and the form that is sent there, if one is.
const PAGES: &[(&str, &str, Option<&str>)] = &[
    ("front", "/", None),
    ("section", "/noksha", None),
    ("section-empty", "/khali", None),
    ("article", "/noksha/noksha-lomba-shironam", None),
    ("article-bare", "/noksha/noksha-juktakkhor", None),
    ("article-missing-picture", "/noksha/noksha-harano-chhobi", None),
    ("article-opinion", "/noksha/noksha-motamot", None),
    ("article-live", "/noksha/noksha-sorasori", None),
    ("article-photo", "/noksha/noksha-chhobir-golpo", None),
    ("article-video", "/noksha/noksha-video", None),
    ("article-form-refused", "/noksha/noksha-lomba-shironam", Some("name=&text=")),
    ("search", "/search", None),
    ("search-found", "/search?q=nodi", None),
    ("search-nothing", "/search?q=qqqqqqq", None),
    ("latest", "/latest", None),
    ("popular", "/popular", None),
    ("topics", "/topic", None),
    ("authors", "/author", None),
    ("archive", "/archive", None),
    ("saved", "/saved", None),
    ("not-found", "/nei", None),
    ("newsroom", "/newsroom/sign-in", None),
];

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let folder = env::args().nth(1).context("usage: styleguide FOLDER")?;
    let index = print(Path::new(&folder)).await?;
    print_address(&index);
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the address is what whoever calls it waits for")]
fn print_address(index: &str) {
    println!("file://{index}");
}

/// Prints everything into a folder; the answer is the file to begin with.
async fn print(folder: &Path) -> anyhow::Result<String> {
    fs::create_dir_all(folder)?;
    leaf::styles_and_files(folder)?;
    let mut leaves = Vec::new();
    for language in LANGUAGES {
        let paper = Paper::new(language).await?;
        paper.copy_pictures(&folder.join("media"))?;
        leaves.push(Leaf::new("parts", language, parts::parts(&paper).await?));
        for (name, address, form) in PAGES {
            leaves.push(Leaf::new(name, language, paper.page(address, *form).await?));
        }
    }
    for leaf in &leaves {
        for look in LOOKS {
            fs::write(folder.join(leaf.file(look)), leaf.html(look))?;
        }
    }
    let index = folder.join("index.html");
    fs::write(&index, leaf::index(&leaves))?;
    Ok(fs::canonicalize(index)?.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The classes that a style sheet selects.
    fn classes(sheet: &str) -> Vec<String> {
        let named = |word: &str| {
            word.chars().take_while(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-')).collect()
        };
        let selectors = sheet.lines().filter(|line| line.ends_with(['{', ',']) && !line.trim_start().starts_with('@'));
        selectors.flat_map(|line| line.split('.').skip(1).map(named).collect::<Vec<String>>()).collect()
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn it_shows_every_class_of_every_part() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        print(folder.path()).await?;
        let mut shown = String::new();
        for entry in fs::read_dir(folder.path())?
            .filter_map(Result::ok)
            .filter(|entry| entry.path().extension().is_some_and(|kind| kind == "html"))
        {
            shown.push_str(&fs::read_to_string(entry.path())?);
        }
        for sheet in fs::read_dir("style/ui")?.filter_map(Result::ok) {
            for class in classes(&fs::read_to_string(sheet.path())?) {
                let is_shown = [" ", "\""]
                    .iter()
                    .any(|before| [" ", "\""].iter().any(|after| shown.contains(&format!("{before}{class}{after}"))));
                assert!(is_shown, "{class} of {:?} is shown nowhere", sheet.file_name());
            }
        }
        Ok(())
    }
}
