//! Blocks to HTML: an exhaustive match, and a sanitiser behind it as a second wall.

use super::figure::{self, picture_html};
use crate::{
    model::{
        body::{Block, Body, Span, Text},
        picture::Place,
    },
    server::store::archive::MediaRecord,
};
use std::{collections::HashSet, fmt::Write};

/// Of the HTML that `render` writes: raised whenever it writes another one, so that what is stored can be made anew.
pub const VERSION: u32 = 1;

/// A body as readers and the engine read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// Sanitised HTML.
    pub html: String,
    /// The words, blocks on lines of their own.
    pub plain: String,
    /// Pictures in it.
    pub pictures: usize,
}

/// Renders a body. Pictures that are not in `media` are left out: an archive is checked for them before.
pub fn render(body: &Body, media: &[MediaRecord]) -> Rendered {
    let mut html = String::new();
    let mut plain = String::new();
    let mut pictures = 0;
    for block in &body.blocks {
        match block {
            Block::Paragraph { text } => {
                element(&mut html, "p", text);
                line(&mut plain, &text.plain());
            }
            Block::Heading { text } => {
                element(&mut html, "h2", text);
                line(&mut plain, &text.plain());
            }
            Block::Quote { text, by } => {
                html.push_str("<blockquote>");
                element(&mut html, "p", text);
                line(&mut plain, &text.plain());
                if let Some(by) = by {
                    push(&mut html, format_args!("<footer>{}</footer>", escaped(by)));
                    line(&mut plain, by);
                }
                html.push_str("</blockquote>");
            }
            Block::List { ordered, items } => {
                let tag = if *ordered { "ol" } else { "ul" };
                push(&mut html, format_args!("<{tag}>"));
                for item in items {
                    element(&mut html, "li", item);
                    line(&mut plain, &item.plain());
                }
                push(&mut html, format_args!("</{tag}>"));
            }
            Block::Picture { media: file, caption } => {
                if let Some(record) = media.iter().find(|record| record.file == *file) {
                    captioned(&mut html, record, caption);
                    line(&mut plain, caption);
                    pictures += 1;
                }
            }
        }
    }
    Rendered { html: sanitised(&html), plain, pictures }
}

fn push(html: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing into a String cannot fail.
    let _ = html.write_fmt(text);
}

fn line(plain: &mut String, text: &str) {
    plain.push_str(text);
    plain.push('\n');
}

fn element(html: &mut String, tag: &str, text: &Text) {
    push(html, format_args!("<{tag}>"));
    for span in text.spans() {
        inline(html, &span);
    }
    push(html, format_args!("</{tag}>"));
}

fn inline(html: &mut String, span: &Span) {
    let mut run = escaped(&span.text);
    if span.em {
        run = format!("<em>{run}</em>");
    }
    if span.strong {
        run = format!("<strong>{run}</strong>");
    }
    if let Some(href) = &span.href {
        run = format!("<a href=\"{}\">{run}</a>", escaped(href));
    }
    html.push_str(&run);
}

fn captioned(html: &mut String, media: &MediaRecord, caption: &str) {
    push(html, format_args!("<figure>{}", picture_html(media, Place::Body)));
    if !caption.is_empty() || !media.credit.is_empty() {
        push(
            html,
            format_args!("<figcaption>{} <small>{}</small></figcaption>", escaped(caption), escaped(&media.credit)),
        );
    }
    html.push_str("</figure>");
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Only what `render` writes passes, and links that lead to the web, to mail or into the site.
fn sanitised(html: &str) -> String {
    ammonia::Builder::default()
        .tags(HashSet::from([
            "p",
            "h2",
            "blockquote",
            "footer",
            "ul",
            "ol",
            "li",
            "strong",
            "em",
            "a",
            "figure",
            "figcaption",
            "small",
        ]))
        .add_tags(figure::TAGS)
        .add_tag_attributes("source", figure::SOURCE_ATTRIBUTES)
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .add_tag_attributes("img", figure::IMG_ATTRIBUTES)
        .link_rel(Some("noopener"))
        .clean(html)
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(json: &str) -> String {
        render(&serde_json::from_str(json).unwrap(), &[]).html
    }

    #[test]
    fn every_block_has_its_html() {
        let html = rendered(
            r#"{"version":1,"blocks":[
                {"type":"heading","text":"শিরোনাম"},
                {"type":"paragraph","text":[{"text":"এক "},{"text":"দুই","strong":true,"em":true}]},
                {"type":"quote","text":"কথা","by":"কেউ"},
                {"type":"list","ordered":true,"items":["ক","খ"]}]}"#,
        );
        assert_eq!(
            html,
            "<h2>শিরোনাম</h2><p>এক <strong><em>দুই</em></strong></p><blockquote><p>কথা</p><footer>কেউ</footer></blockquote>\
             <ol><li>ক</li><li>খ</li></ol>"
        );
    }

    #[test]
    fn nothing_that_runs_gets_through() {
        let html = rendered(
            r#"{"version":1,"blocks":[{"type":"paragraph","text":[
                {"text":"<script>alert(1)</script>"},
                {"text":"ক","href":"javascript:alert(1)"},
                {"text":"খ","href":"https://example.com/\"onclick=\"x"}]}]}"#,
        );
        assert!(!html.contains("<script") && !html.contains("javascript:") && !html.contains("\"onclick"), "{html}");
        assert!(html.contains("&lt;script&gt;"), "{html}");
    }

    #[test]
    fn a_picture_reserves_its_place() {
        let media = MediaRecord {
            file: "ab.svg".into(),
            media_type: "image/svg+xml".into(),
            width: 1200,
            height: 675,
            widths: Vec::new(),
            tone: 0,
            alt: "নদী".into(),
            credit: "কেউ".into(),
        };
        let body = Body {
            version: 1, blocks: vec![Block::Picture { media: "ab.svg".into(), caption: "পদ্মা".into() }]
        };
        let rendered = render(&body, &[media]);
        assert!(rendered.html.contains(r#"width="1200" height="675""#), "{}", rendered.html);
        assert_eq!((rendered.pictures, rendered.plain.as_str()), (1, "পদ্মা\n"));
    }
}
