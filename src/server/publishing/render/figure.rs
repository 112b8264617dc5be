//! Pictures, single and in galleries.

use super::{
    Printer,
    inline::{escaped, mixed},
};
use crate::{
    model::{
        body::GalleryPicture,
        picture::{Place, largest},
    },
    server::{publishing::figure::picture_html, store::archive::MediaRecord},
};

impl Printer<'_> {
    /// A picture between paragraphs.
    pub(super) fn picture(&mut self, media: &str, caption: &str) {
        let Some(record) = self.record(media) else { return };
        self.figure(record, caption, Place::Body);
    }

    /// Pictures that belong together.
    pub(super) fn gallery(&mut self, pictures: &[GalleryPicture]) {
        self.html.push_str("<div class=\"body__gallery\"><ol role=\"list\">");
        for GalleryPicture { media, caption } in pictures {
            let Some(record) = self.record(media) else { continue };
            self.html.push_str("<li>");
            self.figure(record, caption, Place::Gallery);
            self.html.push_str("</li>");
        }
        self.html.push_str("</ol></div>");
    }

    /// A picture that has an address on the page and can be seen large.
    fn figure(&mut self, record: &MediaRecord, caption: &str, place: Place) {
        self.pictures += 1;
        let name = if record.alt.is_empty() { self.edition.texts.body_enlarge() } else { "" };
        let label = if name.is_empty() { String::new() } else { format!(" aria-label=\"{}\"", escaped(name)) };
        let (photo, whose, address) = (self.pictures, self.whose.clone(), largest(&record.file, &record.widths));
        let (image, caption) = (picture_html(record, place), figcaption(record, caption));
        self.push(format_args!(
            "<figure id=\"photo-{photo}{whose}\"><a href=\"{address}\" rel=\"external\" data-act=\"enlarge\"{label}>{image}</a>\
             {caption}</figure>"
        ));
    }
}

impl<'a> Printer<'a> {
    fn record(&self, file: &str) -> Option<&'a MediaRecord> {
        self.media.iter().find(|record| record.file == *file)
    }
}

fn figcaption(media: &MediaRecord, caption: &str) -> String {
    if caption.is_empty() && media.credit.is_empty() {
        return String::new();
    }
    format!("<figcaption>{} <small>{}</small></figcaption>", mixed(caption), mixed(&media.credit))
}
