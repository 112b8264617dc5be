//! The second wall: of what was rendered only that passes which this folder writes on purpose, tag by tag, class by class.

use crate::model::embed::FRAME_HOSTS;
use ammonia::Builder;
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

const TAGS: [&str; 32] = [
    "a",
    "aside",
    "blockquote",
    "caption",
    "details",
    "div",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h2",
    "img",
    "li",
    "nav",
    "ol",
    "p",
    "picture",
    "section",
    "small",
    "source",
    "span",
    "strong",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "time",
    "tr",
    "ul",
];

const ATTRIBUTES: [(&str, &[&str]); 7] = [
    ("a", &["href", "rel", "data-act", "data-frame", "data-title"]),
    ("div", &["tabindex"]),
    ("figure", &["data-provider"]),
    (
        "img",
        &[
            "src",
            "alt",
            "width",
            "height",
            "loading",
            "decoding",
            "srcset",
            "sizes",
            "fetchpriority",
            "data-tone",
            "data-focus",
        ],
    ),
    ("source", &["type", "srcset", "sizes"]),
    ("th", &["scope"]),
    ("time", &["datetime"]),
];

const CLASSES: [(&str, &[&str]); 12] = [
    ("a", &["body__back", "body__embed-card"]),
    ("aside", &["body__aside", "body__correction", "body__facts", "body__points"]),
    ("div", &["body__gallery", "body__qa", "body__table"]),
    ("figure", &["body__embed", "body__pull"]),
    ("nav", &["body__contents"]),
    ("ol", &["body__timeline"]),
    ("p", &["body__answer", "body__label", "body__question", "body__when"]),
    ("section", &["body__notes"]),
    ("span", &["body__embed-hint", "body__embed-play", "body__embed-provider", "body__embed-title", "body__speaker"]),
    ("sup", &["body__note"]),
    ("td", &["body__number"]),
    ("th", &["body__number"]),
];

/// Made once: it is the same for every story.
static WALL: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut wall = Builder::empty();
    wall.tags(HashSet::from(TAGS))
        .generic_attributes(HashSet::from(["aria-hidden", "aria-label", "aria-labelledby", "id", "lang", "role"]))
        .tag_attributes(ATTRIBUTES.iter().map(|(tag, names)| (*tag, names.iter().copied().collect())).collect())
        .allowed_classes(
            CLASSES.iter().map(|(tag, names)| (*tag, names.iter().copied().collect())).collect::<HashMap<_, _>>(),
        )
        .clean_content_tags(HashSet::from(["script", "style"]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .link_rel(None)
        .attribute_filter(|_, name, value| is_ours(name, value).then_some(Cow::Borrowed(value)));
    wall
});

/// What stands behind the wall.
pub(super) fn sanitised(html: &str) -> String {
    WALL.clean(html).to_string()
}

/// Whether an attribute has a value that is written here.
fn is_ours(name: &str, value: &str) -> bool {
    match name {
        "id" | "aria-labelledby" => is_id(value),
        "role" => matches!(value, "region" | "list" | "note" | "doc-endnotes" | "doc-noteref" | "doc-backlink"),
        "rel" => matches!(value, "noopener" | "external" | "noopener external"),
        "lang" => value == "en",
        "tabindex" => value == "0",
        "scope" => matches!(value, "col" | "row"),
        "aria-hidden" => value == "true",
        "data-act" => matches!(value, "embed" | "enlarge"),
        "data-frame" => {
            FRAME_HOSTS.iter().any(|host| value.strip_prefix(host).is_some_and(|rest| rest.starts_with('/')))
        }
        "data-focus" => value.chars().all(|letter| letter.is_ascii_digit() || letter == ' '),
        "data-tone" => value.chars().all(|letter| letter.is_ascii_digit()),
        "srcset" => value.split(',').all(|one| one.trim_start().starts_with("/media/")),
        "data-provider" => value.chars().all(|letter| letter.is_ascii_lowercase()),
        _ => true,
    }
}

/// An id of the body: no other of the page begins so.
fn is_id(value: &str) -> bool {
    let ours = ["part-", "note-", "notes-", "photo-", "label-"].iter().any(|front| value.starts_with(front));
    ours && value.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_written_here_dies() {
        for (html, left) in [
            ("<p class=\"masthead\">ক</p>", "<p class=\"\">ক</p>"),
            ("<p id=\"discussion\" onclick=\"x()\" style=\"x\">ক</p>", "<p>ক</p>"),
            ("<iframe src=\"https://www.youtube-nocookie.com/embed/x\"></iframe>ক", "ক"),
            ("<a href=\"javascript:x()\" data-act=\"delete\">ক</a>", "<a>ক</a>"),
            ("<a data-frame=\"https://evil.example/\" data-x=\"y\">ক</a>", "<a>ক</a>"),
            ("<a data-frame=\"https://www.youtube-nocookie.com.evil.example/\">ক</a>", "<a>ক</a>"),
            ("<div role=\"alert\" tabindex=\"5\" aria-live=\"assertive\">ক</div>", "<div>ক</div>"),
            ("<svg><a href=\"https://x.example/\">ক</a></svg>", ""),
            ("<script>x()</script><style>x</style><form><input></form>", ""),
            ("<img src=\"javascript:x()\" onerror=\"x()\">", "<img>"),
            ("<img srcset=\"/media/a.webp 2w, https://evil.example/ 3w\">", "<img>"),
        ] {
            assert_eq!(sanitised(html), left, "{html}");
        }
    }
}
