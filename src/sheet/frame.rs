//! What stands round every page of the paper.

mod bar;
mod footer;
mod masthead;
pub mod rail;
mod theme;

use self::{bar::Bar, footer::Footer, masthead::Masthead};
use super::printed;
use crate::{
    i18n::Texts,
    model::{sheet::Frame, site::Site},
};
use leptos::prelude::*;

/// The frame, once for as long as a reader stays; `path` is where they come in.
pub fn frame(site: &Site, path: &str) -> Frame {
    let texts = Texts(site.locale);
    Frame {
        skip: printed(|| view! { <a class="skip" href="#content" rel="external">{texts.masthead_skip()}</a> }),
        masthead: printed(|| view! { <Masthead site=site.clone() path=path.to_owned() texts /> }),
        footer: printed(|| view! { <Footer site=site.clone() texts /> <Bar path=path.to_owned() texts /> }),
    }
}
