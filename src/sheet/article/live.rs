//! A live story: how it stands, the summary that stays on top, what mattered, and the entries, newest first.

use super::body::Body;
use crate::{
    i18n::Texts,
    model::{
        address,
        id::ArticleId,
        live::{KeyEvent, LiveEntry, LiveStory},
        moment,
    },
    ui::{
        heading::Heading,
        moment::Moment,
        news_bar::{NewsBar, Watched},
        pager::Pager,
    },
};
use leptos::prelude::*;

/// How long an entry is so young that readers think of it in minutes and hours.
const YOUNG: i64 = 12 * 60 * 60 * 1000;

/// Everything between the lead picture and the discussion. While the story goes on, it carries the bar that news of it will show.
#[component]
pub fn Live(
    article: ArticleId,
    path: String,
    summary: String,
    story: LiveStory,
    now: Option<moment::Moment>,
    texts: Texts,
) -> impl IntoView {
    let LiveStory { ended, entries, older, newer, key_events, count, newest } = story;
    let running = ended.is_none();
    let last = newest.map(|at| moment::Moment { at, offset_minutes: now.map_or(0, |now| now.offset_minutes) });
    let state = match ended {
        Some(ended) => view! { <Moment at=ended texts /> }.into_any(),
        None => {
            last.map(|last| view! { <span>{texts.live_last_update()} ": " <Moment at=last texts /></span> }).into_any()
        }
    };
    let word = if running { texts.live_running() } else { texts.live_ended() };
    let empty = entries.is_empty();
    let first_page = newer.is_none();
    let newest_page = format!("{path}#{}", address::ENTRIES);
    let newer = newer.map(address::entries_after);
    let older = older.map(address::entries_before);
    let pages = newer.is_some() || older.is_some();
    let has_summary = !summary.is_empty();
    view! {
        <div class="live">
            {running.then(|| {
                let newest = last.map(|last| last.at);
                view! { <NewsBar watched=Watched::Live { story: article, path: path.clone() } newest texts /> }
            })}
            <p class="live__state" data-state=if running { "running" } else { "ended" }>
                <span class="live__word">{word}</span>
                {state}
                <span class="live__count">{texts.live_count(u64::from(count))}</span>
            </p>
            <section class="live__summary" aria-label=has_summary.then(|| texts.live_summary())>
                <Body counted=Some(article) html=summary />
            </section>
            {(!key_events.is_empty()).then(|| view! { <KeyEvents events=key_events texts /> })}
            <section class="live__entries" id=address::ENTRIES tabindex="-1" aria-labelledby="live-entries">
                <Heading id="live-entries">{texts.live_entries()}</Heading>
                {(running && first_page).then(|| view! {
                    <p class="live__refresh"><a class="button" data-kind="quiet" href=path.clone() rel="external">{texts.live_refresh()}</a></p>
                })}
                {(!first_page).then(|| view! {
                    <p class="live__refresh"><a class="button" data-kind="quiet" href=newest_page>{texts.live_newest()}</a></p>
                })}
                {empty.then(|| view! { <p class="live__empty">{texts.live_empty()}</p> })}
                <ol class="live__list" role="list">
                    {entries.into_iter().map(|entry| view! { <li class="live__item"><Entry entry now texts /></li> }).collect_view()}
                </ol>
                {pages.then(|| view! {
                    <Pager label=texts.live_pager()>
                        {newer.map(|newer| view! { <a class="button" data-kind="quiet" rel="prev" href=newer>{texts.live_newer()}</a> })}
                        {older.map(|older| view! { <a class="button" data-kind="quiet" rel="next" href=older>{texts.live_older()}</a> })}
                    </Pager>
                })}
            </section>
        </div>
    }
}

/// What mattered so far; each leads to its entry, on whatever page that is.
#[component]
fn KeyEvents(events: Vec<KeyEvent>, texts: Texts) -> impl IntoView {
    view! {
        <section class="live__events" aria-labelledby="live-events">
            <h2 class="live__events-title" id="live-events">{texts.live_key_events()}</h2>
            <ol class="live__events-list" role="list">
                {events.into_iter().map(|KeyEvent { id, posted, headline }| view! {
                    <li class="live__event">
                        <time class="live__event-time" datetime=posted.machine() title=texts.date_and_time(posted)>{texts.time(posted)}</time>
                        " "
                        <a href=address::live_entry(id)>{headline}</a>
                    </li>
                }).collect_view()}
            </ol>
        </section>
    }
}

/// An entry. Its time is its permalink.
#[component]
fn Entry(entry: LiveEntry, now: Option<moment::Moment>, texts: Texts) -> impl IntoView {
    let LiveEntry { id, posted, updated, key_event, headline, body_html } = entry;
    let element = address::entry_element(id);
    let titled = !headline.is_empty();
    let name = format!("{element}-{}", if titled { "headline" } else { "time" });
    let (headline_id, time_id) = (titled.then(|| name.clone()), (!titled).then(|| name.clone()));
    let ago = now.filter(|now| (0..YOUNG).contains(&(now.at.0 - posted.at.0))).map(|now| texts.ago(posted, now));
    view! {
        <article class="live__entry" id=element tabindex="-1" aria-labelledby=name data-key=key_event.then_some("")>
            <p class="live__when">
                <a class="live__permalink" href=address::live_entry(id) id=time_id>
                    <time datetime=posted.machine()>
                        <span class="live__time">{texts.time(posted)}</span>
                        " "
                        <span class="live__date">{texts.date(posted)}</span>
                    </time>
                </a>
                {ago.map(|ago| view! { " " <span class="live__ago">{ago}</span> })}
            </p>
            <div class="live__what">
                {key_event.then(|| view! { <p class="live__mark">{texts.live_key_event()}</p> })}
                {titled.then(|| view! { <h3 class="live__headline" id=headline_id>{headline}</h3> })}
                <div class="body live__text" inner_html=body_html></div>
                {updated.map(|updated| view! {
                    <p class="live__updated">{texts.live_updated()} ": " <Moment at=updated texts /></p>
                })}
            </div>
        </article>
    }
    .into_any()
}
