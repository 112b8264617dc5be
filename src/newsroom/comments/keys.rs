//! Deciding by keys, and the line that tells them. They can be turned off (WCAG 2.1.4): who speaks to the machine may say a letter.

use super::Room;
use crate::{browser::shortcut, model::comment::CommentStatus};
use leptos::{ev, prelude::*};

/// The line; the keys work as long as it is there.
pub(super) fn keys(room: Room) -> AnyView {
    let texts = room.texts;
    let on = RwSignal::new(true);
    let pressed = window_event_listener(ev::keydown, move |event| {
        let letter = on.get_untracked().then(|| shortcut::letter(&event)).flatten();
        if letter.is_some_and(|letter| press(room, letter)) {
            event.prevent_default();
        }
    });
    on_cleanup(move || pressed.remove());
    let help = [
        ("j", texts.comments_key_next()),
        ("k", texts.comments_key_previous()),
        ("a", texts.comment_deed(CommentStatus::Approved)),
        ("r", texts.comment_deed(CommentStatus::Rejected)),
        ("s", texts.comment_deed(CommentStatus::Spam)),
        ("d", texts.comment_deed(CommentStatus::Removed)),
        ("u", texts.comments_undo()),
        ("x", texts.comments_key_choose()),
        ("c", texts.comments_context()),
    ];
    let help = help.map(|(key, what)| view! { <li><kbd class="keys__key" lang="en">{key}</kbd> " " {what}</li> });
    view! {
        <div class="keys">
            <ul class="keys__list" role="list" aria-label=texts.comments_keys() hidden=move || !on.get()>{help.into_iter().collect_view()}</ul>
            <button class="button" data-kind="quiet" type="button" aria-pressed=move || on.get().to_string() on:click=move |_| on.update(|on| *on = !*on)>
                {texts.comments_keys()}
            </button>
        </div>
    }
    .into_any()
}

/// Whether the letter means something here.
fn press(room: Room, letter: char) -> bool {
    let at = room.at.get_untracked();
    let decide = |to| {
        // Those that are chosen together, or the one where the reader is.
        let chosen = room.chosen.get_untracked();
        room.decide(if chosen.is_empty() { at.into_iter().collect() } else { chosen }, to);
    };
    match letter {
        'j' => room.step(1),
        'k' => room.step(-1),
        'a' => decide(CommentStatus::Approved),
        'r' => decide(CommentStatus::Rejected),
        's' => decide(CommentStatus::Spam),
        'd' => decide(CommentStatus::Removed),
        'u' => room.undo(),
        'x' => at.into_iter().for_each(|at| room.choose(at)),
        'c' => at.into_iter().for_each(|at| room.open(at)),
        _ => return false,
    }
    true
}
