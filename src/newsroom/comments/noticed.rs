//! What was noticed of a comment when it came.

use crate::{i18n::Texts, model::newsroom::signal::Signal};
use leptos::prelude::*;

/// All of it in a line.
pub(super) fn noticed(signals: &[Signal], texts: Texts) -> AnyView {
    if signals.is_empty() {
        return ().into_any();
    }
    let told: Vec<String> = signals.iter().map(|signal| said(signal, texts)).collect();
    view! { <p class="noticed">{texts.comments_noticed()} " " <bdi>{told.join(" · ")}</bdi></p> }.into_any()
}

fn said(signal: &Signal, texts: Texts) -> String {
    match signal {
        Signal::Trap => texts.comments_signal_trap().to_owned(),
        Signal::Word(word) => texts.comments_signal_word(word),
        Signal::Link(host) => texts.comments_signal_link(host),
        Signal::HiddenLink(host) => texts.comments_signal_hidden_link(host),
        Signal::Copy => texts.comments_signal_copy().to_owned(),
        Signal::CopyOfSpam => texts.comments_signal_copy_of_spam().to_owned(),
        Signal::Like { percent, by } => texts.comments_signal_like(&texts.number(u64::from(*percent)), &by.join(", ")),
        Signal::Loud => texts.comments_signal_loud().to_owned(),
        Signal::Changed => texts.comments_signal_changed().to_owned(),
    }
}
