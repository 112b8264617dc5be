//! An article's text as it goes out of the house: it stands on somebody else's page, without our style and without our scripts.

use ammonia::{Builder, Url, UrlRelative};
use std::collections::{HashMap, HashSet};

/// What a text can be made of where nothing of ours is known.
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "aside",
    "b",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "img",
    "ins",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
];

/// What does nothing without our scripts, or is no text.
const LEFT_OUT: &[&str] = &["button", "iframe", "script", "style", "svg", "template"];

const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("a", &["href", "hreflang"]),
    ("img", &["src", "alt", "width", "height"]),
    ("ol", &["start", "reversed"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("time", &["datetime"]),
];

/// The stored text of the article at `address`: every address in it is whole, embeds are links, nothing is left that only our own page
/// can use.
pub(super) fn outgoing(html: &str, address: &str) -> String {
    let relative = match Url::parse(address) {
        Ok(base) => UrlRelative::RewriteWithBase(base),
        Err(_) => UrlRelative::PassThrough,
    };
    let attributes: HashMap<&str, HashSet<&str>> =
        ATTRIBUTES.iter().map(|(element, names)| (*element, names.iter().copied().collect())).collect();
    Builder::new()
        .tags(ELEMENTS.iter().copied().collect())
        .clean_content_tags(LEFT_OUT.iter().copied().collect())
        .tag_attributes(attributes)
        .generic_attributes(["lang", "dir"].into_iter().collect())
        .url_schemes(["http", "https", "mailto", "tel"].into_iter().collect())
        .url_relative(relative)
        .link_rel(None)
        .clean(html)
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::outgoing;

    const AT: &str = "https://paper.example/world/a";

    #[test]
    fn every_address_is_whole() {
        for (stored, sent) in [
            ("<a href=\"/world/b\">খ</a>", "<a href=\"https://paper.example/world/b\">খ</a>"),
            ("<a href=\"#fn-1\">১</a>", "<a href=\"https://paper.example/world/a#fn-1\">১</a>"),
            ("<a href=\"https://other.example/\">গ</a>", "<a href=\"https://other.example/\">গ</a>"),
            ("<a href=\"javascript:x()\">ঘ</a>", "<a>ঘ</a>"),
            (
                "<picture><source srcset=\"/media/1-480.webp 480w\"><img src=\"/media/1.jpg\" alt=\"নদী\" width=\"3\" \
                 height=\"2\" loading=\"lazy\" class=\"x\"></picture>",
                "<img src=\"https://paper.example/media/1.jpg\" alt=\"নদী\" width=\"3\" height=\"2\">",
            ),
        ] {
            assert_eq!(outgoing(stored, AT), sent);
        }
    }

    #[test]
    fn an_embed_is_a_link_and_a_button_is_nothing() {
        let embed = "<figure class=\"body__embed\" data-provider=\"youtube\"><a class=\"body__embed-card\" \
                     href=\"https://www.youtube.com/watch?v=1\" rel=\"noopener external\" data-act=\"embed\" \
                     data-frame=\"https://www.youtube-nocookie.com/embed/1\">ভিডিও</a><figcaption>নাম</figcaption></figure>\
                     <button type=\"button\" data-act=\"share\">শেয়ার</button>";
        assert_eq!(
            outgoing(embed, AT),
            "<figure><a href=\"https://www.youtube.com/watch?v=1\">ভিডিও</a><figcaption>নাম</figcaption></figure>"
        );
    }
}
