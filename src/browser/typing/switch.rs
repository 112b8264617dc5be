//! What the keys mean: chosen once, remembered on this device, the same in all fields.

use super::{Labels, field::Field};
use crate::browser::document::document;
use bangla::typing::Layout;
use std::cell::Cell;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, HtmlSelectElement, Storage};

/// What the keys mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mode {
    /// What stands on them.
    #[default]
    Off,
    /// Bengali.
    On(Layout),
}

/// Name of the choice in the device's memory.
const KEY: &str = "typing";

const CHOICE: &str = "typing__choice";

thread_local! {
    static MODE: Cell<Option<Mode>> = const { Cell::new(None) };
    /// What the shortcut goes back to.
    static LAYOUT: Cell<Layout> = const { Cell::new(Layout::Avro) };
}

impl Mode {
    pub(super) fn layout(self) -> Option<Layout> {
        match self {
            Self::Off => None,
            Self::On(layout) => Some(layout),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::On(Layout::Avro) => "avro",
            Self::On(Layout::Probhat) => "probhat",
            Self::Off => "off",
        }
    }

    fn named(name: &str) -> Option<Self> {
        [Self::On(Layout::Avro), Self::On(Layout::Probhat), Self::Off].into_iter().find(|mode| mode.name() == name)
    }
}

/// The present choice. Before any is made: Avro, but on touch screens, whose keyboards type Bengali by themselves, nothing.
pub(super) fn mode() -> Mode {
    if let Some(mode) = MODE.get() {
        return mode;
    }
    let remembered =
        storage().and_then(|storage| storage.get_item(KEY).ok()?).and_then(|name: String| Mode::named(&name));
    let touch = || {
        let query = web_sys::window().and_then(|window| window.match_media("(pointer: coarse)").ok()?);
        query.is_some_and(|query| query.matches())
    };
    let mode = remembered.unwrap_or_else(|| if touch() { Mode::Off } else { Mode::On(Layout::Avro) });
    MODE.set(Some(mode));
    mode
}

/// Turns Bengali off, or on again.
pub(super) fn toggle() {
    choose(if mode() == Mode::Off { Mode::On(LAYOUT.get()) } else { Mode::Off });
}

fn choose(mode: Mode) {
    MODE.set(Some(mode));
    LAYOUT.set(mode.layout().unwrap_or(LAYOUT.get()));
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, mode.name());
    }
    let Some(document) = document() else { return };
    let choices = document.get_elements_by_class_name(CHOICE);
    for index in 0..choices.length() {
        if let Some(choice) = choices.item(index).and_then(|choice| choice.dyn_into::<HtmlSelectElement>().ok()) {
            choice.set_value(mode.name());
        }
    }
}

/// Puts the switch beside a field that has none yet.
pub(super) fn show(field: &Field, labels: Labels) {
    let (Some(document), Some(place)) = (document(), field.place()) else { return };
    if place.get_elements_by_class_name(CHOICE).length() == 0
        && let Some(switch) = switch(&document, labels)
    {
        let _ = place.prepend_with_node_1(&switch);
    }
}

fn switch(document: &Document, labels: Labels) -> Option<Element> {
    let label = document.create_element("label").ok()?;
    label.set_class_name("typing");
    let name = document.create_element("span").ok()?;
    name.set_text_content(Some(labels.switch));
    let choice: HtmlSelectElement = document.create_element("select").ok()?.dyn_into().ok()?;
    choice.set_class_name(CHOICE);
    choice.set_title("Ctrl+M");
    let _ = choice.set_attribute("aria-keyshortcuts", "Control+M");
    for (mode, text) in
        [(Mode::On(Layout::Avro), labels.avro), (Mode::On(Layout::Probhat), labels.probhat), (Mode::Off, labels.off)]
    {
        let option = document.create_element("option").ok()?;
        let _ = option.set_attribute("value", mode.name());
        option.set_text_content(Some(text));
        let _ = choice.append_child(&option);
    }
    choice.set_value(mode().name());
    let chosen = Closure::<dyn Fn()>::new({
        let choice = choice.clone();
        move || {
            if let Some(mode) = Mode::named(&choice.value()) {
                choose(mode);
            }
        }
    });
    let _ = choice.add_event_listener_with_callback("change", chosen.as_ref().unchecked_ref());
    chosen.forget();
    let _ = label.append_with_node_2(&name, &choice);
    Some(label)
}

/// The device's memory; none where the reader has forbidden it.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
