//! Arriving at a page without loading it: focus goes where a browser would put it, and "back" returns to the place that was left.

use super::focus;
use std::{cell::RefCell, collections::HashMap};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{ScrollRestoration, Window};

#[derive(Default)]
struct Journey {
    /// The address of the page that is shown.
    here: String,
    /// How far down the reader is on it.
    down: f64,
    /// How far down they were on the pages that they left.
    left: HashMap<String, f64>,
    /// Whether they are on their way back or forward.
    returning: bool,
}

thread_local! {
    static JOURNEY: RefCell<Journey> = RefCell::default();
}

/// Begins to notice that the reader goes back or forward. Called before the router begins to listen, too: a page that is in memory is shown
/// before the next listener has its turn.
pub fn notice_returns() {
    let Some(window) = web_sys::window() else { return };
    listen(&window, "popstate", |window| {
        // A jump within the page is a popstate too.
        JOURNEY.with_borrow_mut(|journey| journey.returning = journey.here != address(window));
    });
}

/// Begins to follow the reader. Called once, when the page comes alive.
pub fn follow() {
    let Some(window) = web_sys::window() else { return };
    // A page that is still loading may be one that the reader has gone back to: until it has loaded (`pageshow`), the browser is at it.
    if window.document().is_some_and(|document| document.ready_state() == "complete") {
        restore(&window, ScrollRestoration::Manual);
    }
    JOURNEY.with_borrow_mut(|journey| {
        journey.here = address(&window);
        journey.down = window.scroll_y().unwrap_or_default();
    });
    listen(&window, "scroll", |window| {
        JOURNEY.with_borrow_mut(|journey| {
            // Between pages the address is the new one and the scrolling is not the reader's.
            if journey.here == address(window) {
                journey.down = window.scroll_y().unwrap_or_default();
            }
        });
    });
    // A reload or a page of another site: the browser's own memory serves again.
    listen(&window, "pagehide", |window| restore(window, ScrollRestoration::Auto));
    listen(&window, "pageshow", |window| restore(window, ScrollRestoration::Manual));
    if let Some(body) = window.document().and_then(|document| document.body()) {
        // For tests, and for nobody else: from here on, the page answers.
        let _ = body.set_attribute("data-hydrated", "");
    }
}

/// Whether the reader is on their way back or forward.
pub fn is_returning() -> bool {
    JOURNEY.with_borrow(|journey| journey.returning)
}

/// The content of the page at the present address has come into the document.
pub fn arrived() {
    let Some(window) = web_sys::window() else { return };
    let address = address(&window);
    let returning = JOURNEY.with_borrow_mut(|journey| {
        if journey.here == address {
            return None;
        }
        let left = std::mem::replace(&mut journey.here, address.clone());
        let down = std::mem::take(&mut journey.down);
        journey.left.insert(left, down);
        let returning = std::mem::take(&mut journey.returning);
        journey.down = if returning { journey.left.get(&address).copied().unwrap_or_default() } else { 0.0 };
        Some((returning, journey.down))
    });
    let Some((returning, down)) = returning else { return };
    let fragment = window.location().hash().unwrap_or_default();
    match fragment.strip_prefix('#') {
        Some(id) if !returning && !id.is_empty() => focus::go_to(id),
        _ => {
            focus::quietly("content");
            window.scroll_to_with_x_and_y(0.0, down);
        }
    }
}

/// Path and query: what makes a page another page.
fn address(window: &Window) -> String {
    let location = window.location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

fn restore(window: &Window, how: ScrollRestoration) {
    if let Ok(history) = window.history() {
        let _ = history.set_scroll_restoration(how);
    }
}

fn listen(window: &Window, event: &str, act: impl Fn(&Window) + 'static) {
    let target = window.clone();
    let closure = Closure::<dyn Fn()>::new(move || act(&target));
    if window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref()).is_ok() {
        // The page listens for as long as it lives.
        closure.forget();
    }
}
