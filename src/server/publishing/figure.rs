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
pub const IMG_ATTRIBUTES: [&str; 7] =
    ["srcset", "sizes", "loading", "fetchpriority", "decoding", "data-tone", "data-focus"];

/// The bare picture, in the widths that its place can need.
pub fn picture_html(media: &MediaRecord, place: Place) -> String {
    let Sources { avif, webp, jpeg, plain } = sources(&media.file, &media.widths, media.avif);
    let (sizes, alt) = (place.sizes(), escaped(&media.alt));
    let (source, srcset) = if media.widths.is_empty() {
        (String::new(), String::new())
    } else {
        let source =
            |kind: &str, srcset: &str| format!("<source type=\"image/{kind}\" srcset=\"{srcset}\" sizes=\"{sizes}\">");
        let avif = if avif.is_empty() { String::new() } else { source("avif", &avif) };
        (format!("{avif}{}", source("webp", &webp)), format!(" srcset=\"{jpeg}\" sizes=\"{sizes}\""))
    };
    let when = if place.is_first() { "fetchpriority=\"high\"" } else { "loading=\"lazy\"" };
    let tone = if media.tone > 0 { format!(" data-tone=\"{}\"", media.tone) } else { String::new() };
    let focus = media.focus.steps().map(|steps| format!(" data-focus=\"{steps}\"")).unwrap_or_default();
    format!(
        "<picture>{source}<img src=\"{plain}\"{srcset} width=\"{}\" height=\"{}\" alt=\"{alt}\" {when} decoding=\"async\"{tone}{focus}></picture>",
        media.width, media.height
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::picture::{Avif, Focus};

    fn record(file: &str, widths: &[u32], tone: u8) -> MediaRecord {
        MediaRecord {
            file: file.into(),
            media_type: String::new(),
            width: 1200,
            height: 675,
            widths: widths.to_vec(),
            tone,
            avif: Avif::Missing,
            focus: Focus::default(),
            alt: "নদী \"ও\" <চর>".into(),
            credit: String::new(),
            caption: String::new(),
        }
    }

    #[test]
    fn the_lightest_form_comes_first_and_the_focus_is_told() {
        let record = MediaRecord { avif: Avif::Ready, focus: Focus::at(200, 800), ..record("ab.jpg", &[240], 0) };
        let html = picture_html(&record, Place::Body);
        let first = "<picture><source type=\"image/avif\" srcset=\"/media/ab-240.avif 240w\" sizes=";
        assert!(html.starts_with(first) && html.ends_with(" data-focus=\"2 8\"></picture>"), "{html}");
        assert!(html.contains("<source type=\"image/webp\""), "{html}");
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
