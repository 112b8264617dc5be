//! What the controls of a page do (`acts` tells of them), and what is shown of the device's memory. Nothing of it leaves the device.

mod dialog;
mod embed;
mod find;
mod gallery;
mod listen;
mod memory;
mod notice;
mod part;
mod reading;
mod saved;
mod share;
mod story;
mod text_size;
mod theme;

use super::{
    acts::{ACT, Answer, answer},
    votes, watch,
};
use std::cell::Cell;
use web_sys::Element;

/// What the reader is told, in their language.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// A number as it is written.
    pub number: fn(u64) -> String,
    /// Closes a window.
    pub close: &'static str,
    /// The address is on the clipboard.
    pub copied: &'static str,
    /// It is not.
    pub not_copied: &'static str,
    /// Before the number of the text's size.
    pub text_size: &'static str,
    /// Begins to read aloud.
    pub listen: &'static str,
    /// Pauses it.
    pub pause: &'static str,
    /// Goes on with it.
    pub go_on: &'static str,
    /// Keeps the story for later.
    pub save: &'static str,
    /// The story is kept.
    pub saved: &'static str,
    /// Told when it was kept.
    pub kept: &'static str,
    /// Told when it was removed.
    pub removed: &'static str,
    /// Removes it.
    pub remove: &'static str,
    /// Told when all were removed.
    pub all_removed: &'static str,
    /// Told when a file was read.
    pub imported: &'static str,
    /// Told when it was no such file.
    pub not_imported: &'static str,
    /// After the share that was read, in percent.
    pub share_read: &'static str,
    /// The offer to go on reading.
    pub resume: &'static str,
    /// The button that does it.
    pub jump: &'static str,
    /// What is looked for?
    pub find: &'static str,
    /// Looks for it.
    pub find_submit: &'static str,
    /// Name of the window with pictures.
    pub gallery: &'static str,
    /// The picture before.
    pub previous: &'static str,
    /// The picture after.
    pub next: &'static str,
}

thread_local! {
    static LABELS: Cell<Option<Labels>> = const { Cell::new(None) };
}

/// Begins to answer. The second time it does nothing.
pub fn begin(labels: Labels) {
    if LABELS.replace(Some(labels)).is_none() {
        notice::prepare();
        saved::follow();
        reading::follow();
        listen::follow();
        answer(Answer { act, arrived });
    }
}

/// Runs the act of a control; says whether the browser has nothing left to do.
fn act(control: &Element) -> bool {
    let Some(labels) = LABELS.get() else { return false };
    let value = control.get_attribute("value").unwrap_or_default();
    let done = match control.get_attribute(ACT).unwrap_or_default().as_str() {
        "share" => share::share(),
        "copy-link" => share::copy_link(labels),
        "text-size" => text_size::change(&value, labels),
        "listen" => listen::turn(labels),
        "listen-stop" => listen::stop(labels),
        "save" => saved::turn(control, labels),
        "saved-remove" => saved::remove(control, labels),
        "saved-clear" => saved::clear(&value, labels),
        "saved-export" => saved::export(),
        "print" => web_sys::window().and_then(|window| window.print().ok()),
        "theme" => theme::choose(&value),
        "find" => find::open(labels),
        "enlarge" => gallery::open(control, labels),
        "gallery-step" => gallery::step(&value, labels),
        "embed" => embed::load(control),
        "jump" => reading::jump(),
        "close" => dialog::close(control),
        _ => None,
    };
    done.is_some()
}

/// Shows on a page that has come what the device remembers of it.
fn arrived() {
    let Some(labels) = LABELS.get() else { return };
    dialog::close_all();
    theme::show();
    saved::show(labels);
    listen::show(labels);
    reading::show(labels);
    votes::show();
    watch::arrived();
}
