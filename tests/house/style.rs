//! Style sheets mirror the sources.

use crate::css::classes;
use crate::invariants;
use crate::offences::{Exceptions, Offences};
use crate::source::{Source, sources};
use crate::{tree, words};

const FOLDERS: &[&str] = &["style/ui", "style/sheet", "style/site", "style/newsroom", BODY];

/// Of the blocks of a body, which the server renders: their classes start with `body`, like those of the text that they stand in.
const BODY: &str = "style/body";

/// Where they are rendered.
const RENDERER: &str = "src/server/publishing/render";

/// Sheets without a source of their name; the subject is `mirror`.
const WITHOUT_SOURCE: Exceptions = &[];

/// Classes of another name or that no source spells out; the subject is the class.
const CLASSES: Exceptions = &[];

fn sheets() -> Vec<String> {
    FOLDERS.iter().flat_map(|folder| tree::files_with(folder, "css")).collect()
}

/// `style/site/article/byline.css` → `src/site/article/byline.rs`; `article/article.css` may also stand for `article.rs`.
fn mirrors(sheet: &str) -> Vec<String> {
    if sheet.starts_with(BODY) {
        return vec![format!("{RENDERER}/{}.rs", tree::stem(sheet))];
    }
    let module = sheet.trim_start_matches("style/").trim_end_matches(".css");
    let folder = module.rsplit_once('/').map_or("", |(folder, _)| folder);
    let own = folder.rsplit('/').next() == Some(tree::stem(sheet));
    let folder_module = own.then(|| format!("src/{folder}.rs"));
    [Some(format!("src/{module}.rs")), folder_module].into_iter().flatten().collect()
}

/// `comment_form` owns `comment-form`, `comment_form__name`, `comment-form--late`; not `comment-forms`.
fn owns(stem: &str, class: &str) -> bool {
    let plain = |name: &str| name.replace('-', "_");
    plain(class).strip_prefix(&plain(stem)).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
}

/// In a literal, or as Leptos's `class:name=…`.
fn is_used(source: &Source, class: &str) -> bool {
    let spelt = |text: &str| !words::places(text, class, words::in_class).is_empty();
    let switched = || !words::places(source.code(), &format!("class:{class}"), words::in_class).is_empty();
    source.scanned.literals.iter().any(|literal| spelt(&literal.text)) || switched()
}

#[test]
fn a_style_sheet_has_a_source_of_its_name() {
    let mut offences = Offences::against_with(&invariants::STYLE_MIRRORS, WITHOUT_SOURCE);
    for sheet in sheets() {
        let mirrors = mirrors(&sheet);
        if !mirrors.iter().any(|file| tree::exists(file)) {
            offences.note(&sheet, 1, "mirror", format!("there is no {}", mirrors.join(" or ")));
        }
    }
    offences.forbid();
}

#[test]
fn classes_bear_the_name_of_their_sheet_and_are_used() {
    let mut offences = Offences::against_with(&invariants::STYLE_MIRRORS, CLASSES);
    for sheet in sheets() {
        let stem = if sheet.starts_with(BODY) { "body" } else { tree::stem(&sheet) };
        let text = tree::read(&sheet).unwrap_or_default();
        let mut found = classes(&text);
        found.sort_by(|one, other| one.1.cmp(&other.1).then(one.0.cmp(&other.0)));
        found.dedup_by(|next, kept| next.1 == kept.1);
        for (line, class) in found {
            if !owns(stem, &class) {
                offences.note(&sheet, line, &class, format!("the class `{class}` does not start with `{stem}`"));
            }
            if !sources().iter().any(|source| is_used(source, &class)) {
                offences.note(&sheet, line, &class, format!("no source uses the class `{class}`"));
            }
        }
    }
    offences.forbid();
}

#[test]
fn a_sheet_owns_the_classes_that_start_with_its_name() {
    assert!(owns("comment_form", "comment-form") && owns("comment_form", "comment_form__name"));
    assert!(owns("byline", "byline--late") && !owns("byline", "bylines"));
    assert_eq!(mirrors("style/site/front.css"), ["src/site/front.rs"]);
    assert_eq!(mirrors("style/site/article/article.css"), ["src/site/article/article.rs", "src/site/article.rs"]);
}
