//! Reading a story aloud, paragraph by paragraph, where the browser has a Bengali voice.

use super::{
    Labels,
    part::{all, first, write_word},
};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, SpeechSynthesis, SpeechSynthesisUtterance,
    SpeechSynthesisVoice, js_sys::Reflect,
};

/// What is read, in the page's order.
const PARAGRAPHS: &str = "main h1, .article__standfirst, .body p, .body h2, .body h3, .body li";

/// Marks the paragraph that is being read.
const SPOKEN: &str = "data-spoken";

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Silent,
    Speaking,
    Paused,
}

thread_local! {
    static STATE: Cell<State> = const { Cell::new(State::Silent) };
    /// The paragraphs that are still to be read, the next one last.
    static AHEAD: RefCell<Vec<HtmlElement>> = const { RefCell::new(Vec::new()) };
    /// What is being said: Chromium forgets an utterance that nobody holds, and its end is never told.
    static SAID: RefCell<Option<SpeechSynthesisUtterance>> = const { RefCell::new(None) };
    /// Counts the beginnings: what belongs to an earlier one has ended.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

/// Looks again when voices come, and is silent when the page is left.
pub(super) fn follow() {
    let (Some(window), Some(speech)) = (web_sys::window(), speech()) else { return };
    let voices = Closure::<dyn Fn()>::new(|| {
        if let Some(labels) = super::LABELS.get() {
            show_controls(labels);
        }
    });
    let _ = speech.add_event_listener_with_callback("voiceschanged", voices.as_ref().unchecked_ref());
    voices.forget();
    let left = Closure::<dyn Fn()>::new(fall_silent);
    let _ = window.add_event_listener_with_callback("pagehide", left.as_ref().unchecked_ref());
    left.forget();
}

/// A page has come: what was read of another ends.
pub(super) fn show(labels: Labels) {
    fall_silent();
    show_controls(labels);
}

/// Begins, pauses, or goes on.
pub(super) fn turn(labels: Labels) -> Option<()> {
    let speech = speech()?;
    match STATE.get() {
        State::Speaking => {
            speech.pause();
            STATE.set(State::Paused);
        }
        State::Paused => {
            speech.resume();
            STATE.set(State::Speaking);
        }
        State::Silent => {
            let mut paragraphs = all(PARAGRAPHS);
            paragraphs.reverse();
            AHEAD.set(paragraphs);
            TURN.set(TURN.get().wrapping_add(1));
            STATE.set(State::Speaking);
            read_next(TURN.get());
        }
    }
    show_controls(labels);
    Some(())
}

/// Ends.
pub(super) fn stop(labels: Labels) -> Option<()> {
    fall_silent();
    show_controls(labels);
    // The control for it is gone now.
    first("[data-act=listen]")?.focus().ok()
}

fn fall_silent() {
    TURN.set(TURN.get().wrapping_add(1));
    AHEAD.set(Vec::new());
    mark(None);
    if STATE.replace(State::Silent) != State::Silent
        && let Some(speech) = speech()
    {
        speech.cancel();
    }
}

fn read_next(turn: u32) {
    if TURN.get() != turn {
        return;
    }
    let next = AHEAD.with_borrow_mut(Vec::pop);
    if next.as_ref().and_then(|next| speak(next, turn)).is_none() {
        fall_silent();
        if let Some(labels) = super::LABELS.get() {
            show_controls(labels);
        }
    }
}

fn speak(paragraph: &HtmlElement, turn: u32) -> Option<()> {
    let (speech, voice) = (speech()?, voice()?);
    let utterance = SpeechSynthesisUtterance::new_with_text(&paragraph.text_content()?).ok()?;
    utterance.set_lang(&voice.lang());
    utterance.set_voice(Some(&voice));
    let ended = Closure::<dyn FnMut(JsValue)>::new(move |_| read_next(turn));
    for event in ["end", "error"] {
        let _ = utterance.add_event_listener_with_callback(event, ended.as_ref().unchecked_ref());
    }
    ended.forget();
    mark(Some(paragraph));
    speech.speak(&utterance);
    SAID.set(Some(utterance));
    Some(())
}

fn mark(paragraph: Option<&HtmlElement>) {
    if let Some(before) = first("[data-spoken]") {
        let _ = before.remove_attribute(SPOKEN);
    }
    if let Some(paragraph) = paragraph {
        let _ = paragraph.set_attribute(SPOKEN, "");
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        paragraph.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

fn show_controls(labels: Labels) {
    let has_voice = voice().is_some();
    let state = STATE.get();
    for control in all("[data-act=listen]") {
        control.set_hidden(!has_voice);
        let word = match state {
            State::Silent => labels.listen,
            State::Speaking => labels.pause,
            State::Paused => labels.go_on,
        };
        write_word(control.unchecked_ref::<Element>(), word);
    }
    for control in all("[data-act=listen-stop]") {
        control.set_hidden(state == State::Silent);
    }
}

/// The browser's Bengali voice, whoever's Bengali it is.
fn voice() -> Option<SpeechSynthesisVoice> {
    let voices = speech()?.get_voices();
    voices.iter().map(|voice| voice.unchecked_into::<SpeechSynthesisVoice>()).find(|voice| is_bengali(&voice.lang()))
}

/// `bn`, `bn-BD`, `bn_IN`.
fn is_bengali(language: &str) -> bool {
    language.split(['-', '_']).next().is_some_and(|language| language.eq_ignore_ascii_case("bn"))
}

fn speech() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    let there = Reflect::has(&window, &JsValue::from_str("speechSynthesis")).unwrap_or(false);
    there.then(|| window.speech_synthesis().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bengali_voices_are_known_by_their_language() {
        assert!(is_bengali("bn") && is_bengali("bn-BD") && is_bengali("bn_IN") && is_bengali("BN-in"));
        assert!(!is_bengali("bnx") && !is_bengali("en-BN") && !is_bengali(""));
    }
}
