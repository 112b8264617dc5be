//! What a reader does with a story: pass it on, keep it, make it larger, print it, hear it. The links work by themselves; what the buttons
//! do is in `browser/tools`, which reads here what story it is.

use crate::{
    i18n::Texts,
    model::share,
    ui::icon::{Drawing, Icon},
};
use leptos::prelude::*;

/// The story, as its toolbar names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Story {
    /// Where it stands on the site.
    pub(super) path: String,
    /// The same for the whole world.
    pub(super) canonical: String,
    /// Its headline.
    pub(super) headline: String,
    /// Its section's name.
    pub(super) section: String,
    /// When it was published, in words.
    pub(super) published: String,
}

/// One row, without what a browser cannot do at its end: so nothing moves when it turns out that it can.
#[component]
pub fn Tools(story: Story, texts: Texts) -> impl IntoView {
    let Story { path, canonical, headline, section, published } = story;
    let ways = [
        (share::whatsapp(&headline, &canonical), texts.tools_whatsapp()),
        (share::facebook(&canonical), texts.tools_facebook()),
        (share::x(&headline, &canonical), texts.tools_x()),
        (share::mail(&headline, &canonical), texts.tools_mail()),
    ];
    let ways = ways.into_iter().map(|(target, name)| {
        view! { <li><a class="tools__way" href=target rel="external noopener nofollow">{name}</a></li> }
    });
    view! {
        <div
            class="tools" role="group" aria-label=texts.tools_label() data-tools="" data-address=path data-headline=headline
            data-section=section data-published=published
        >
            <details class="tools__share">
                <summary class="tools__control" data-act="share"><Drawing icon=Icon::Share /><span>{texts.tools_share()}</span></summary>
                <ul class="tools__ways" role="list">
                    {ways.collect_view()}
                    <li><button class="tools__way" type="button" data-act="copy-link">{texts.tools_copy()}</button></li>
                </ul>
            </details>
            {control("save", Icon::Saved, texts.tools_save())}
            <button class="tools__control" type="button" data-act="text-size" value="down" aria-label=texts.tools_smaller()>
                <span class="tools__letter" data-size="small" aria-hidden="true">{texts.tools_letter()}"−"</span>
            </button>
            <button class="tools__control" type="button" data-act="text-size" value="up" aria-label=texts.tools_larger()>
                <span class="tools__letter" aria-hidden="true">{texts.tools_letter()}"+"</span>
            </button>
            {control("print", Icon::Print, texts.tools_print())}
            <button class="tools__control" type="button" data-act="listen" hidden="">
                <Drawing icon=Icon::Listen /><span class="tools__word" data-word="">{texts.tools_listen()}</span>
            </button>
            <button class="tools__control" type="button" data-act="listen-stop" hidden="">
                <Drawing icon=Icon::Stop /><span class="tools__word">{texts.tools_stop()}</span>
            </button>
        </div>
    }
}

fn control(act: &'static str, icon: Icon, word: &'static str) -> impl IntoView {
    view! {
        <button class="tools__control" type="button" data-act=act>
            <Drawing icon /><span class="tools__word" data-word="">{word}</span>
        </button>
    }
}
