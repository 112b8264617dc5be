//! A picture in a body as HTML: the same that `ui::picture` prints outside of bodies, which the server may not know.
//! tests/http/machine/media.rs holds the two together.

use super::render::escaped;
use crate::{
    model::picture::{Place, Sources, sources},
    server::store::archive::MediaRecord,
};

/// What the sanitiser of bodies must let through for it: elements,
pub const TAGS: [&str; 3] = ["picture", "source", "img"];
/// attributes of `source`,
pub const SOURCE_ATTRIBUTES: [&str; 3] = ["type", "srcset", "sizes"];
/// and attributes of `img` beside `src`, `alt`, `width` and `height`.
pub const IMG_ATTRIBUTES: [&str; 6] = ["srcset", "sizes", "loading", "fetchpriority", "decoding", "data-tone"];

/// The bare picture, in the widths that its place can need.
pub fn picture_html(media: &MediaRecord, place: Place) -> String {
    let Sources { webp, jpeg, plain } = sources(&media.file, &media.widths);
    let (sizes, alt) = (place.sizes(), escaped(&media.alt));
    let (source, srcset) = if media.widths.is_empty() {
        (String::new(), String::new())
    } else {
        (
            format!("<source type=\"image/webp\" srcset=\"{webp}\" sizes=\"{sizes}\">"),
            format!(" srcset=\"{jpeg}\" sizes=\"{sizes}\""),
        )
    };
    let when = if place.is_first() { "fetchpriority=\"high\"" } else { "loading=\"lazy\"" };
    let tone = if media.tone > 0 { format!(" data-tone=\"{}\"", media.tone) } else { String::new() };
    format!(
        "<picture>{source}<img src=\"{plain}\"{srcset} width=\"{}\" height=\"{}\" alt=\"{alt}\" {when} decoding=\"async\"{tone}></picture>",
        media.width, media.height
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(file: &str, widths: &[u32], tone: u8) -> MediaRecord {
        MediaRecord {
            file: file.into(),
            media_type: String::new(),
            width: 1200,
            height: 675,
            widths: widths.to_vec(),
            tone,
            alt: "নদী \"ও\" <চর>".into(),
            credit: String::new(),
        }
    }

    #[test]
    fn a_photograph_is_offered_in_its_widths_and_a_drawing_as_it_is() {
        let html = picture_html(&record("ab.jpg", &[240, 480], 6), Place::Body);
        assert!(
            html.contains("<source type=\"image/webp\" srcset=\"/media/ab-240.webp 240w, /media/ab-480.webp 480w\"")
        );
        assert!(
            html.contains("alt=\"নদী &quot;ও&quot; &lt;চর&gt;\" loading=\"lazy\" decoding=\"async\" data-tone=\"6\">"),
            "{html}"
        );
        let html = picture_html(&record("ab.svg", &[], 0), Place::ArticleLead);
        assert!(html.starts_with("<picture><img src=\"/media/ab.svg\" width=\"1200\" height=\"675\""), "{html}");
        assert!(
            html.contains("fetchpriority=\"high\"") && !html.contains("sizes") && !html.contains("data-tone"),
            "{html}"
        );
    }
}
