//! Stories that the reader keeps for later, and their page. They are on this device and nowhere else.

use super::{
    Labels,
    memory::{List, Remembered, stories, written},
    notice,
    part::{all, button, first, make, put, write_word},
    story,
};
use crate::browser::{
    document::{document, listen},
    object,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement,
    js_sys::{Promise, encode_uri_component},
};

/// The field for a file with stories.
const FILE: &str = "[data-act=saved-import]";

/// Listens for a file that the reader gives.
pub(super) fn follow() {
    if let Some(document) = document() {
        listen(&document, "change", |event: Event| {
            let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(field) = field.filter(|field| field.matches(FILE).unwrap_or(false)) {
                let _ = import(&field);
            }
        });
    }
}

/// Keeps the story of the page, or keeps it no longer.
pub(super) fn turn(control: &Element, labels: Labels) -> Option<()> {
    let story = story::of(control)?;
    let kept = !List::Saved.take(&story.address);
    if kept {
        List::Saved.put(story);
    }
    show_control(control, kept, labels);
    notice::tell(if kept { labels.kept } else { labels.removed })
}

/// Takes one story away from a list.
pub(super) fn remove(control: &Element, labels: Labels) -> Option<()> {
    let list = control.closest("[data-list]").ok()??;
    let name = List::named(&list.get_attribute("data-list")?)?;
    name.take(&control.get_attribute("value")?);
    // Without the control that was pressed, the focus goes to the next one, or to the heading.
    let item = control.closest("li").ok()??;
    let next = item.next_element_sibling().or_else(|| item.previous_element_sibling());
    let next = next.and_then(|item| item.query_selector("button").ok()?);
    item.remove();
    show_list(name, labels);
    let next = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()).or_else(|| first("main h1"));
    let _ = next.and_then(|next| next.focus().ok());
    notice::tell(labels.removed)
}

/// Takes all stories away from a list.
pub(super) fn clear(name: &str, labels: Labels) -> Option<()> {
    let list = List::named(name)?;
    list.write(&[]);
    show_list(list, labels);
    let _ = first("main h1").and_then(|heading| heading.focus().ok());
    notice::tell(labels.all_removed)
}

/// Gives the reader all that they keep as a file.
pub(super) fn export() -> Option<()> {
    let text = String::from(encode_uri_component(&written(&List::Saved.read())));
    let link = make(
        "a",
        &[("href", &format!("data:application/json;charset=utf-8,{text}")), ("download", "saved.json"), ("hidden", "")],
        "",
    )?;
    super::part::put_into_page(&link)?;
    link.click();
    link.remove();
    Some(())
}

/// Adds what stands in a file.
fn import(field: &HtmlInputElement) -> Option<()> {
    let file = object::part(&object::part(field, "files"), "0");
    let text: Promise = object::call(&file, "text", &[]).dyn_into().ok()?;
    let field = field.clone();
    let read = Closure::<dyn FnMut(JsValue)>::new(move |text: JsValue| {
        let Some(labels) = super::LABELS.get() else { return };
        let found = stories(&text.as_string().unwrap_or_default());
        field.set_value("");
        let told = if found.is_empty() { labels.not_imported } else { labels.imported };
        List::Saved.add(found);
        show_list(List::Saved, labels);
        let _ = notice::tell(told);
    });
    let _ = text.then(&read);
    read.forget();
    Some(())
}

/// Shows on the page that has come what is kept.
pub(super) fn show(labels: Labels) {
    for control in all("[data-act=save]") {
        let kept = story::present().is_some_and(|story| List::Saved.find(&story.address).is_some());
        show_control(&control, kept, labels);
    }
    for list in List::ALL {
        show_list(list, labels);
    }
}

fn show_control(control: &Element, kept: bool, labels: Labels) {
    // The word tells it, and the drawing: pressed and renamed would say it twice.
    let _ = control.set_attribute("data-state", if kept { "on" } else { "off" });
    write_word(control, if kept { labels.saved } else { labels.save });
}

/// Fills a list of the page of kept stories.
fn show_list(list: List, labels: Labels) {
    let Some(place) = first(&format!("[data-list={}]", list.name())) else { return };
    let stories = list.read();
    place.set_text_content(None);
    let items: Vec<HtmlElement> = stories.iter().filter_map(|story| item(list, story, labels)).collect();
    put(&place, &items);
    for part in all(&format!("[data-of={}]", list.name())) {
        part.set_hidden((part.get_attribute("data-when").as_deref() == Some("empty")) != stories.is_empty());
    }
}

fn item(list: List, story: &Remembered, labels: Labels) -> Option<HtmlElement> {
    let link = make("a", &[("class", "saved__link"), ("href", &story.address)], &story.headline)?;
    let share =
        (list == List::Reading).then(|| format!("{}% {}", (labels.number)(u64::from(story.share)), labels.share_read));
    let about: Vec<&str> = [Some(story.section.as_str()), Some(story.published.as_str()), share.as_deref()]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    let about = make("p", &[("class", "saved__about")], &about.join(" · "))?;
    let remove = button("button saved__remove", "saved-remove", &story.address, labels.remove)?;
    let _ = remove.set_attribute("data-kind", "quiet");
    let _ = remove.set_attribute("aria-label", &format!("{}: {}", labels.remove, story.headline));
    let item = make("li", &[("class", "saved__item")], "")?;
    put(&item, &[link, about, remove]);
    Some(item)
}
