//! What stands on another site: a card that asks nothing of that site until the reader wants it.

use super::{
    Printer,
    inline::{escaped, mixed},
};
use crate::model::embed::{Frame, host, recognise};

impl Printer<'_> {
    /// A link that looks like what it leads to. The browser's code puts a frame in its place (`data-act="embed"`) when it is pressed.
    pub(super) fn embed(&mut self, url: &str, title: &str, caption: &str) {
        let Some(host) = host(url) else { return };
        let texts = self.edition.texts;
        let found = recognise(url);
        let (provider, act) = match &found {
            Some(Frame { provider, address, .. }) => (
                format!(" data-provider=\"{}\"", provider.id()),
                format!(
                    " data-act=\"embed\" data-frame=\"{}\" data-title=\"{}\"",
                    escaped(address),
                    escaped(&format!("{}: {title}", provider.name()))
                ),
            ),
            None => Default::default(),
        };
        let (name, hint) = match &found {
            Some(Frame { provider, .. }) => {
                (format!("{} · {host}", provider.name()), texts.body_embed_hint(provider.name()))
            }
            None => (host.to_owned(), texts.body_embed_link().to_owned()),
        };
        let play = match &found {
            Some(Frame { plays: true, .. }) => "<span class=\"body__embed-play\" aria-hidden=\"true\"></span>",
            _ => "",
        };
        self.push(format_args!(
            "<figure class=\"body__embed\"{provider}><a class=\"body__embed-card\" href=\"{}\" rel=\"noopener external\"{act}>\
             {play}<span class=\"body__embed-provider\">{}</span> <span class=\"body__embed-title\">{}</span> \
             <span class=\"body__embed-hint\">{}</span></a>",
            escaped(url),
            mixed(&name),
            mixed(title),
            mixed(&hint),
        ));
        if !caption.is_empty() {
            self.push(format_args!("<figcaption>{}</figcaption>", mixed(caption)));
        }
        self.html.push_str("</figure>");
    }
}
