//! Watching for news: a page that grows old says by which address it hears of what is newer (`data-watch`) and how new it is itself
//! (`data-newest`). How much is newer is shown on its bar; nothing on the page moves until the reader asks for it.
//!
//! A stream tells (`stream`); where it does not reach, the page asks every minute. A page that nobody sees does neither.

mod ask;
mod bar;
mod stream;

use self::{bar::Bar, stream::Stream};
use super::document::{document, listen};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlElement, MouseEvent, VisibilityState};

/// After so many failures of the stream the page asks instead.
const FAILURES: u32 = 3;

/// Milliseconds until a stream that was refused is tried again.
const REST: i32 = 5_000;

/// Milliseconds between two questions, and how much longer it may take, so that not all pages ask at once.
const ASK_EVERY: f64 = 54_000.0;
const AT_MOST_LATER: f64 = 12_000.0;

/// The link that shows what is new.
const MORE: &str = "[data-act=more]";

/// What is new of a story's page.
const STORY: &str = ".article__sheet";

/// What the page can do that this module cannot.
#[derive(Clone, Copy, Debug)]
pub struct Paper {
    /// Gets the sheet of an address anew and hands it to [`renewed`].
    pub renew: fn(String),
}

/// How the page hears of news.
enum Way {
    None,
    Stream(#[expect(dead_code, reason = "it is kept open until it is dropped")] Stream),
    Timer(i32),
}

struct Watch {
    bar: Bar,
    way: Way,
    failures: u32,
}

thread_local! {
    static PAPER: Cell<Option<Paper>> = const { Cell::new(None) };
    static WATCH: RefCell<Option<Watch>> = const { RefCell::new(None) };
}

/// The content of a page has come into the document.
pub(super) fn arrived() {
    if PAPER.get().is_some() {
        follow();
    }
}

/// Begins to watch, on this page and on all that come.
pub fn begin(paper: Paper) {
    if PAPER.replace(Some(paper)).is_some() {
        return;
    }
    if let Some(document) = document() {
        listen(&document, "visibilitychange", |_: Event| {
            change(|watch| watch.failures = 0);
            if is_seen() { hear() } else { leave(Way::None) }
        });
        listen(&document, "click", |event: MouseEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let is_asked = target.is_some_and(|target| target.closest(MORE).is_ok_and(|link| link.is_some()));
            let is_for_another_tab = event.ctrl_key() || event.meta_key() || event.shift_key();
            if is_asked && !is_for_another_tab && more().is_some() {
                event.prevent_default();
            }
        });
    }
}

/// Watches what the page shows, and leaves what was watched before.
fn follow() {
    leave(Way::None);
    let bar = document().and_then(|document| Bar::of(&document));
    WATCH.replace(bar.map(|bar| Watch { bar, way: Way::None, failures: 0 }));
    if is_seen() {
        hear();
    }
}

/// The reader wants to see what is new.
fn more() -> Option<()> {
    let paper = PAPER.get()?;
    let location = web_sys::window()?.location();
    let at = location.pathname().ok()? + &location.search().ok()?;
    change(|watch| watch.bar.show(0));
    (paper.renew)(at);
    Some(())
}

/// The sheet of an address, printed anew, or none if it did not come: then the browser loads it.
pub fn renewed(at: &str, sheet: Option<&str>) {
    let Some((window, document)) = web_sys::window().zip(document()) else { return };
    let location = window.location();
    let is_here = location.pathname().ok().zip(location.search().ok()).is_some_and(|(path, query)| path + &query == at);
    if !is_here {
        return;
    }
    let Some(html) = sheet else {
        let _ = location.reload();
        return;
    };
    let first = |selector: &str| document.query_selector(selector).ok().flatten();
    match (first(STORY), document.create_element("div")) {
        // What is typed under a story stays.
        (Some(_), Ok(sheet)) => {
            sheet.set_inner_html(html);
            for part in [STORY, ".article__rail"] {
                if let (Some(old), Ok(Some(new))) = (first(part), sheet.query_selector(part)) {
                    let _ = old.replace_with_with_node_1(&new);
                }
            }
        }
        _ => {
            if let Some(page) = document.get_element_by_id("content") {
                page.set_inner_html(html);
            }
        }
    }
    follow();
    window.scroll_to_with_x_and_y(0.0, 0.0);
    if let Some(heading) = first("#content h1").and_then(|heading: Element| heading.dyn_into::<HtmlElement>().ok()) {
        heading.set_tab_index(-1);
        let _ = heading.focus();
    }
}

/// Opens the stream, or asks if it has failed too often.
fn hear() {
    let Some((address, failures)) =
        WATCH.with_borrow(|watch| watch.as_ref().map(|it| (it.bar.address.clone(), it.failures)))
    else {
        return;
    };
    if failures >= FAILURES {
        ask();
        return;
    }
    match Stream::open(&address, heard, failed) {
        Some(stream) => leave(Way::Stream(stream)),
        None => failed(true),
    }
}

/// Something was told.
fn heard(told: &str) {
    change(|watch| {
        watch.failures = 0;
        watch.bar.tell(told);
    });
}

/// The stream was cut, and perhaps refused for good.
fn failed(for_good: bool) {
    let mut failures = 0;
    change(|watch| {
        watch.failures += 1;
        failures = watch.failures;
    });
    if failures >= FAILURES {
        leave(Way::None);
        ask();
    } else if for_good {
        later(REST, hear);
    }
}

fn ask() {
    let Some(address) = WATCH.with_borrow(|watch| watch.as_ref().map(|it| it.bar.address.clone())) else { return };
    ask::ask(&address, |address, told| {
        change(|watch| {
            if let Some(told) = told.filter(|_| watch.bar.address == address) {
                watch.bar.tell(&told);
            }
        });
    });
    #[expect(clippy::cast_possible_truncation, reason = "about a minute")]
    later((ASK_EVERY + AT_MOST_LATER * js_sys::Math::random()) as i32, ask);
}

/// Does something when a time has passed, unless the page is left or not seen by then.
fn later(millis: i32, act: fn()) {
    let Some(window) = web_sys::window() else { return };
    let act = Closure::once_into_js(act);
    if let Ok(timer) = window.set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), millis) {
        leave(Way::Timer(timer));
    }
}

/// Goes another way; the old one is closed.
fn leave(next: Way) {
    let old = WATCH.with_borrow_mut(|watch| watch.as_mut().map(|watch| std::mem::replace(&mut watch.way, next)));
    if let (Some(Way::Timer(timer)), Some(window)) = (old, web_sys::window()) {
        window.clear_timeout_with_handle(timer);
    }
}

fn change(act: impl FnOnce(&mut Watch)) {
    WATCH.with_borrow_mut(|watch| watch.as_mut().map(act));
}

fn is_seen() -> bool {
    document().is_some_and(|document| document.visibility_state() == VisibilityState::Visible)
}
