//! The front page: the top stories beside the newest, opinions beside what is read most, a strip a section, and a band of pictures.

mod most_read;
mod newest;
mod opinion;
mod pictures;
mod strip;
mod top;

use super::{head, printed};
use crate::{
    i18n::Texts,
    model::{page::FrontPage, sheet::Sheet, site::Site},
    ui::news_bar::{NewsBar, Watched},
};
use leptos::prelude::*;

/// Strips over the band of pictures: two rows on a desktop.
const STRIPS_ABOVE: usize = 4;

/// Prints the front page.
pub fn front(page: FrontPage, site: &Site) -> Sheet {
    let (texts, now) = (Texts(site.locale), site.today);
    let heading = texts.front_heading(&site.name);
    let FrontPage { lead, secondary, opinion, pictures, strips, newest, newest_at, most_read } = page;
    let is_empty = newest_at.is_none();
    let mut strips = strips.into_iter().map(move |strip| strip::strip(strip, texts, now));
    let above = strips.by_ref().take(STRIPS_ABOVE).collect_view();
    let below: Vec<_> = strips.collect();
    let view = move || {
        view! {
            <h1 class="unseen">{heading}</h1>
            <NewsBar watched=Watched::Front newest=newest_at texts />
            {is_empty.then(|| view! { <p class="front__empty">{texts.front_empty()}</p> })}
            {top::top(lead, secondary, texts, now)}
            {newest::newest(newest, texts, now)}
            <div class="front__pair">
                {opinion::opinion(opinion, texts, now)}
                {most_read::most_read(most_read, texts)}
            </div>
            <div class="front__strips">{above}</div>
            {pictures::pictures(pictures, texts, now)}
            {(!below.is_empty()).then(|| view! { <div class="front__strips">{below}</div> })}
        }
    };
    Sheet { head: head::of_front(site), class: "front".to_owned(), html: printed(view), ..Sheet::default() }
}
