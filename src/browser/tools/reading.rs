//! How far a story was read on this device, and the offer to go on where the reader left it.

use super::{
    Labels,
    memory::{List, Remembered},
    part::{button, first, make, put},
    story,
};
use crate::browser::{
    document::{document, listen},
    object,
};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, HtmlElement};

/// What is read.
const TEXT: &str = ".body";

const BAR: &str = ".resume";

/// Percent below which nothing has been begun yet.
const BEGUN: u8 = 15;

/// Percent from which a story counts as read.
const FINISHED: u8 = 95;

/// Percent that do not matter.
const NEAR: u8 = 3;

/// Milliseconds between two looks at where the reader is.
const PAUSE: i32 = 400;

thread_local! {
    /// The story on the page, with the most of it that was read.
    static STORY: RefCell<Option<Remembered>> = const { RefCell::new(None) };
    static WAITS: Cell<bool> = const { Cell::new(false) };
}

/// Begins to look how far the reader is.
pub(super) fn follow() {
    let Some(document) = document() else { return };
    listen(&document, "scroll", |_: Event| {
        if WAITS.replace(true) {
            return;
        }
        let look = Closure::once_into_js(|| {
            WAITS.set(false);
            look();
        });
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(look.unchecked_ref(), PAUSE);
        }
    });
}

/// Offers to go on in a story that was begun before.
pub(super) fn show(labels: Labels) {
    if let Some(bar) = first(BAR) {
        bar.remove();
    }
    let begun = story::present().map(|story| {
        let share = List::Reading.find(&story.address).map_or(0, |begun| begun.share);
        Remembered { share, ..story }
    });
    let share = begun.as_ref().map_or(0, |story| story.share);
    STORY.set(begun);
    // A reader who comes to a place of the page, or back to where they were, is there already.
    if share > read_share().unwrap_or(100) && share >= BEGUN && !has_fragment() {
        let _ = offer(share, labels);
    }
}

fn offer(share: u8, labels: Labels) -> Option<()> {
    let percent = format!("{}% {}", (labels.number)(u64::from(share)), labels.share_read);
    let text = make("p", &[("class", "resume__text")], &format!("{} ({percent})", labels.resume))?;
    let jump = button("button resume__jump", "jump", "", labels.jump)?;
    let close = button("resume__close", "close", "", "×")?;
    let _ = close.set_attribute("aria-label", labels.close);
    let bar = make("section", &[("class", "resume"), ("aria-label", labels.resume)], "")?;
    put(&bar, &[text, jump, close]);
    // It is drawn at the foot of the window, and is the first that the keyboard comes to in the page.
    let main = first("main")?;
    main.insert_before(&bar, main.first_child().as_ref()).ok().map(|_| ())
}

/// Goes to where the reader was.
pub(super) fn jump() -> Option<()> {
    let share = STORY.with_borrow(|story| story.as_ref().map(|story| story.share))?;
    let window = web_sys::window()?;
    let text = first(TEXT)?;
    let (top, height) = extent(&text);
    let down = top + height * f64::from(share) / 100.0 - inner_height()?;
    window.scroll_to_with_x_and_y(0.0, down + window.scroll_y().ok()?);
    let _ = text.set_attribute("tabindex", "-1");
    let focus = web_sys::FocusOptions::new();
    focus.set_prevent_scroll(true);
    let _ = text.focus_with_options(&focus);
    first(BAR)?.remove();
    Some(())
}

fn look() {
    let Some(share) = read_share() else { return };
    STORY.with_borrow_mut(|story| {
        let Some(story) = story.as_mut() else { return };
        if share.saturating_add(NEAR) >= story.share
            && let Some(bar) = first(BAR)
        {
            // They have found the place themselves.
            bar.remove();
        }
        if share <= story.share {
            return;
        }
        story.share = share;
        if share >= FINISHED {
            List::Reading.take(&story.address);
        } else if share >= BEGUN {
            List::Reading.put(story.clone());
        }
    });
}

/// How much of the text stands above the lower edge of the window, in percent. None where all of it fits into one.
fn read_share() -> Option<u8> {
    let (top, height) = extent(&first(TEXT)?);
    let window = inner_height()?;
    (height > window).then(|| share_of(window - top, height))
}

/// A share in whole percent, 0 to 100.
fn share_of(part: f64, whole: f64) -> u8 {
    // Cut to the range, so the conversion loses nothing but the fraction.
    (part / whole * 100.0).clamp(0.0, 100.0) as u8
}

/// Where an element begins, from the upper edge of the window, and how high it is.
fn extent(element: &HtmlElement) -> (f64, f64) {
    let place = object::call(element, "getBoundingClientRect", &[]);
    (object::measure(&place, "top"), object::measure(&place, "height"))
}

fn inner_height() -> Option<f64> {
    web_sys::window()?.inner_height().ok()?.as_f64()
}

fn has_fragment() -> bool {
    web_sys::window().and_then(|window| window.location().hash().ok()).is_some_and(|hash| !hash.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_a_whole_percent() {
        assert_eq!(share_of(50.0, 200.0), 25);
        assert_eq!(share_of(-10.0, 200.0), 0);
        assert_eq!(share_of(300.0, 200.0), 100);
    }
}
