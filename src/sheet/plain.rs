//! Documents without code: pages that work in any browser and are kept by nobody.

use crate::{
    i18n::Texts,
    model::{first_paint, site::Site},
    ui::raw_text::raw_text,
};

/// A document with this printed body, in these style sheets.
pub(super) fn document(site: &Site, styles: &[&str], title: &str, body: &str) -> String {
    let sheets: String = styles.iter().map(|sheet| format!("<link rel=\"stylesheet\" href=\"{sheet}\">")).collect();
    format!(
        "<!DOCTYPE html><html lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
         <title>{} | {}</title><meta name=\"robots\" content=\"noindex\"><meta name=\"color-scheme\" content=\"light dark\">\
         <script>{}</script><link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">{sheets}</head><body>{body}</body></html>",
        Texts(site.locale).language(),
        raw_text(title),
        raw_text(&site.name),
        first_paint::SCRIPT,
    )
}
