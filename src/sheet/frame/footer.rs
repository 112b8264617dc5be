//! The foot of every page: who we are, and all sections.

use super::{masthead::PaperName, theme::Theme};
use crate::{
    i18n::Texts,
    model::{address, site::Site},
};
use leptos::prelude::*;

/// What is in the foot of every page.
#[component]
pub fn Footer(site: Site, texts: Texts) -> impl IntoView {
    let rights = texts.footer_rights(&site.name);
    let sections = site.sections.into_iter().map(|section| {
        view! { <li><a href=address::section(&section.slug)>{section.name}</a></li> }
    });
    view! {
            <div class="footer__inner">
                <div class="footer__who">
                    <p class="footer__name"><PaperName name=site.name /></p>
                    <p class="footer__about">{site.about}</p>
                </div>
                <nav class="footer__nav" id="sections" tabindex="-1" aria-label=texts.footer_sections()>
                    <ul class="footer__sections" role="list">{sections.collect_view()}</ul>
                </nav>
                <div class="footer__end">
                    <Theme texts />
                    <p class="footer__copyright">{rights}</p>
                    <ul class="footer__links" role="list">
                        <li><a href="#content" rel="external">{texts.footer_to_top()}</a></li>
                    </ul>
                </div>
            </div>
    }
}
