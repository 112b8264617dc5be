//! Taking part in a discussion without a load: the printed form moves to the comment that it answers, and what is posted is put into its place.
//! Without this the link to an answer is a link, and the form a form.

mod draft;

use super::{
    call,
    document::{document, is_for_another_tab, listen},
    focus, letters, object, printed, sheets, votes,
};
use crate::model::{
    address::{
        self,
        machine::{POST_COMMENT, VOTE_COMMENT},
    },
    comment::MAX_TEXT_GRAPHEMES,
    error::{AppError, Field},
};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement};

/// What the reader is told, in their language.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// Over the form.
    pub heading: &'static str,
    /// Over it when it answers the comment of somebody.
    pub answering: fn(&str) -> String,
    /// A number, in the page's digits.
    pub number: fn(u32) -> String,
    /// Why something is not done.
    pub error: fn(&AppError) -> String,
    /// How long a text may be of which so many letters are still to come; below 0, so many are too many.
    pub room: fn(i64) -> String,
}

/// The link that makes the form answer a comment.
const REPLY: &str = "a.comment__reply";

/// The buttons that vote on one.
const VOTE: &str = ".comment__vote";

/// What is done by the chunk.
const HELD_BACK: &str = "a.comment__reply, .comment__vote";

thread_local! {
    static BEGUN: Cell<bool> = const { Cell::new(false) };
    /// The chunk did not come: from now on everything is done without it.
    static LOST: Cell<bool> = const { Cell::new(false) };
    /// The link that was followed, the button that was pressed, or the form that was sent, before the chunk was there.
    static HELD: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Holds back a link to an answer, and a form, until the chunk has come, which `turned` fetches. This is all that a page carries from the beginning.
pub fn hold(turned: impl Fn() + Copy + 'static) {
    let Some(document) = document() else { return };
    listen(&document, "submit", move |event: Event| {
        if !BEGUN.get()
            && !LOST.get()
            && let Some(form) = form(&event)
        {
            event.prevent_default();
            HELD.set(Some(form.unchecked_into()));
            turned();
        }
    });
    listen(&document, "click", move |click: Event| {
        if !BEGUN.get()
            && !LOST.get()
            && !is_for_another_tab(click.unchecked_ref())
            && let Some(link) = control(&click, HELD_BACK)
        {
            click.prevent_default();
            HELD.set(Some(link));
            turned();
        }
    });
}

/// The chunk has come, or is lost: then the link leads where it says, and the form goes there.
pub fn let_go() {
    LOST.set(!BEGUN.get());
    let Some(held) = HELD.take() else { return };
    let form = held.dyn_ref::<HtmlFormElement>();
    match (form, BEGUN.get()) {
        (Some(form), true) => drop(form.request_submit()),
        (Some(form), false) => drop(form.submit()),
        (None, _) => held.click(),
    }
}

/// The form that is sent, unless its writer only wants to see what the comment will be: that, the browser does.
fn form(event: &Event) -> Option<HtmlFormElement> {
    let button = object::text(&object::part(event, "submitter"), "name");
    let form = event.target()?.dyn_into::<HtmlFormElement>().ok()?;
    (form.id() == address::COMMENT_FORM && button != address::PREVIEW).then_some(form)
}

fn control(click: &Event, selector: &str) -> Option<HtmlElement> {
    click.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()??.dyn_into().ok()
}

/// Begins to answer. The second time it does nothing.
pub fn follow(labels: Labels) {
    let Some(document) = document() else { return };
    if BEGUN.replace(true) {
        return;
    }
    listen(&document, "click", move |click: Event| {
        if !is_for_another_tab(click.unchecked_ref())
            && (turned(&click, labels).is_some() || voted(&click, labels).is_some())
        {
            click.prevent_default();
        }
    });
    // Somebody may have typed before the chunk came.
    if let Some(form) = document.active_element().and_then(|field| form_round(&field)) {
        bring_back(&form, labels);
        let _ = draft::keep(&form);
    }
    listen(&document, "focusin", move |event: Event| {
        if let Some(form) = field(&event) {
            bring_back(&form, labels);
        }
    });
    listen(&document, "input", move |event: Event| {
        if let Some(form) = field(&event) {
            let _ = draft::keep(&form);
            let _ = measure(&form, labels);
        }
    });
    listen(&document, "submit", move |event: Event| {
        if let Some(form) = form(&event) {
            event.prevent_default();
            let _ = send(form.unchecked_into(), labels);
        }
    });
}

/// The comment form that an event happens in.
fn field(event: &Event) -> Option<Element> {
    form_round(&event.target()?.dyn_into().ok()?)
}

fn form_round(field: &Element) -> Option<Element> {
    field.closest(".comment_form").ok()?
}

/// Shows what was typed before, there where it was to stand.
fn bring_back(form: &Element, labels: Labels) {
    let Some(answered) = draft::bring_back(form) else { return };
    let link = document()
        .and_then(|document| document.query_selector(&format!("{REPLY}[data-comment=\"{answered}\"]")).ok().flatten());
    if let (Some(link), Some(true)) = (link, parent(form).map(|parent| parent.disabled()))
        && answer_to(&link, labels).is_some()
    {
        focus::nearby(&format!("{}-text", address::COMMENT_FORM));
    }
}

/// Says how much room is left, as soon as it becomes little.
fn measure(form: &Element, labels: Labels) -> Option<()> {
    let typed = text(form)?.value();
    let most = MAX_TEXT_GRAPHEMES as i64;
    // What has fewer signs has fewer letters too, and need not be counted with each key.
    let letters = if typed.chars().count() < MAX_TEXT_GRAPHEMES / 2 { 0 } else { letters::count(&typed) };
    let room = (labels.room)(most.saturating_sub(letters as i64));
    printed::write(&format!("{}-text-hint", address::COMMENT_FORM), &room);
    Some(())
}

/// A link that makes the form answer somebody, or nobody any more.
fn turned(click: &Event, labels: Labels) -> Option<()> {
    if click.target()?.dyn_into::<Element>().ok()?.closest("[data-cancel]").ok()?.is_some() {
        return go_home(labels);
    }
    let link = control(click, REPLY)?;
    answer_to(&link, labels)?;
    focus::nearby(&format!("{}-name", address::COMMENT_FORM));
    Some(())
}

/// Makes the form answer the comment that a link belongs to, and moves it there.
fn answer_to(link: &Element, labels: Labels) -> Option<()> {
    let (comment, name) = (link.get_attribute("data-comment")?, link.get_attribute("data-name")?);
    answer(Some(&comment), &(labels.answering)(&name))?;
    printed::move_into(address::COMMENT_FORM, &address::thread_element(&comment));
    Some(())
}

/// A button that votes. A vote that was given before is taken back.
fn voted(click: &Event, labels: Labels) -> Option<()> {
    let button = control(click, VOTE)?;
    let comment = button.get_attribute("data-comment")?;
    let is_given = button.get_attribute("aria-pressed").as_deref() == Some("true");
    let vote = if is_given { "neither".to_owned() } else { button.get_attribute("value")? };
    spawn_local(async move {
        match call::post(VOTE_COMMENT, &[("comment", &*comment), ("vote", &*vote)]).await {
            Ok(votes) => {
                sheets::forget_all();
                votes::remember(&comment, &vote);
                let _ = show_votes(&button, &vote, &votes, labels);
            }
            Err(error) => say(&(labels.error)(&error)),
        }
    });
    Some(())
}

/// Writes the new numbers beside both votes of a comment, and which of them is the reader's.
fn show_votes(button: &Element, given: &str, votes: &JsValue, labels: Labels) -> Option<()> {
    let both = button.parent_element()?.query_selector_all(".comment__vote").ok()?;
    for at in 0..both.length() {
        let one: Element = both.item(at)?.dyn_into().ok()?;
        let value = one.get_attribute("value")?;
        let count = object::number(votes, if value == "like" { "likes" } else { "dislikes" });
        let words = if count > 0 { (labels.number)(count) } else { String::new() };
        one.query_selector(".comment__count").ok()??.set_text_content(Some(&words));
        let _ = one.set_attribute("aria-pressed", if value == given { "true" } else { "false" });
    }
    Some(())
}

/// Says something about the discussion, where everybody hears it.
fn say(words: &str) {
    printed::write(address::DISCUSSION_NOTICE, words);
    printed::set(address::DISCUSSION_NOTICE, "data-state", Some("said"));
}

fn go_home(labels: Labels) -> Option<()> {
    printed::move_into(address::COMMENT_FORM, address::COMMENT_FORM_HOME);
    answer(None, labels.heading)
}

/// Writes into the form which comment it answers.
fn answer(comment: Option<&str>, heading: &str) -> Option<()> {
    let form = document()?.get_element_by_id(address::COMMENT_FORM)?;
    let parent = parent(&form)?;
    parent.set_disabled(comment.is_none());
    parent.set_value(comment.unwrap_or_default());
    form.query_selector("h3").ok()??.set_text_content(Some(heading));
    let cancel = form.query_selector("[data-cancel]").ok()??;
    let _ = if comment.is_some() { cancel.remove_attribute("hidden") } else { cancel.set_attribute("hidden", "") };
    Some(())
}

fn parent(form: &Element) -> Option<HtmlInputElement> {
    form.query_selector("[name=parent]").ok()??.dyn_into().ok()
}

fn text(form: &Element) -> Option<HtmlTextAreaElement> {
    form.query_selector("[name=text]").ok()??.dyn_into().ok()
}

/// Sends the form, unless it is under way.
fn send(form: Element, labels: Labels) -> Option<()> {
    let button = form.query_selector("[type=submit]").ok()??;
    if button.has_attribute("data-state") {
        return None;
    }
    let name = form.query_selector("[name=name]").ok()??.dyn_into::<HtmlInputElement>().ok()?;
    let text = text(&form)?;
    let article = form.get_attribute("data-article")?;
    let parent = parent(&form).filter(|parent| !parent.disabled()).map(|parent| parent.value());
    set_pending(&button, true);
    spawn_local(async move {
        let (typed_name, typed_text, key) = (name.value(), text.value(), draft::key(&form));
        let mut fields = vec![
            ("article", &*article),
            ("form[name]", &*typed_name),
            ("form[text]", &*typed_text),
            ("form[key]", &*key),
        ];
        fields.extend(parent.as_deref().map(|parent| ("form[parent]", parent)));
        let answer = call::post(POST_COMMENT, &fields).await;
        set_pending(&button, false);
        match answer {
            Ok(posted) => {
                tell(&form, None, labels);
                draft::forget(&form);
                text.set_value("");
                show(&posted, labels);
            }
            Err(error) => {
                let field = if error.field() == Some(Field::Name) { "name" } else { "text" };
                focus::quietly(&format!("{}-{field}", address::COMMENT_FORM));
                tell(&form, Some(&error), labels);
            }
        }
    });
    Some(())
}

/// The button says in other words that the form is under way.
fn set_pending(button: &Element, pending: bool) {
    let words = button.text_content();
    button.set_text_content(button.get_attribute("data-other").as_deref());
    let _ = button.set_attribute("data-other", words.as_deref().unwrap_or_default());
    for (name, value) in [("data-state", "pending"), ("aria-disabled", "true")] {
        let _ = if pending { button.set_attribute(name, value) } else { button.remove_attribute(name) };
    }
}

/// Says at a field what is wrong with it, and what is wrong otherwise under all of them.
fn tell(form: &Element, error: Option<&AppError>, labels: Labels) {
    let place = error.map(|error| match error.field() {
        Some(Field::Name) => "name",
        Some(Field::Text) => "text",
        _ => "",
    });
    let said = error.map(labels.error);
    for part in ["name", "text"] {
        let id = format!("{}-{part}", address::COMMENT_FORM);
        let is_wrong = place == Some(part);
        printed::write(&format!("{id}-error"), said.as_deref().filter(|_| is_wrong).unwrap_or_default());
        printed::set(&id, "aria-invalid", is_wrong.then_some("true"));
    }
    if let Ok(Some(alert)) = form.query_selector("[role=alert]") {
        alert.set_text_content(said.as_deref().filter(|_| place == Some("")));
    }
}

/// Puts what was posted into its place.
fn show(posted: &JsValue, labels: Labels) {
    let _ = go_home(labels);
    // Pages in memory do not have it.
    sheets::forget_all();
    printed::remove(address::NO_COMMENTS);
    printed::remove(address::COMMENT_PREVIEW);
    let thread = address::thread_element(object::text(posted, "thread"));
    printed::put(address::THREADS, &thread, &object::text(posted, "html"));
    votes::show();
    printed::write(address::DISCUSSION_TITLE, &object::text(posted, "heading"));
    printed::write(address::COMMENT_COUNT, &object::text(posted, "count"));
    say(&object::text(posted, "notice"));
    focus::go_to(&address::comment_fragment(object::text(posted, "comment")));
}
