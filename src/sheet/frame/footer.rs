//! The foot of every page: who we are, all sections, and the other ways through the paper.

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
        view! { <li class="footer__section"><a href=address::section(&section.slug)>{section.name}</a></li> }
    });
    let ways = [
        (address::LATEST, texts.footer_latest()),
        (address::POPULAR, texts.footer_popular()),
        (address::TOPICS, texts.footer_topics()),
        (address::AUTHORS, texts.footer_authors()),
        (address::ARCHIVE, texts.footer_archive()),
        (address::SAVED, texts.footer_saved()),
    ];
    let ways = ways.into_iter().map(|(target, name)| view! { <li><a href=target>{name}</a></li> });
    view! {
        <div class="footer__inner">
            <div class="footer__who">
                <p class="footer__name"><a href=address::FRONT><PaperName name=site.name /></a></p>
                <p class="footer__about">{site.about}</p>
            </div>
            <nav class="footer__nav" id="sections" tabindex="-1" aria-label=texts.footer_sections()>
                <h2 class="footer__title">{texts.footer_sections()}</h2>
                <ul class="footer__sections" role="list">{sections.collect_view()}</ul>
            </nav>
            <nav class="footer__more" aria-label=texts.footer_more()>
                <h2 class="footer__title">{texts.footer_more()}</h2>
                <ul class="footer__ways" role="list">{ways.collect_view()}</ul>
            </nav>
            <div class="footer__end">
                <Theme texts />
                <p class="footer__copyright">{rights}</p>
                <ul class="footer__links" role="list">
                    <li><a href=address::FEED rel="external alternate" type="application/rss+xml">{texts.footer_feed()}</a></li>
                    <li><a href="#content" rel="external">{texts.footer_to_top()}</a></li>
                </ul>
            </div>
        </div>
    }
}
