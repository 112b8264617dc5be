//! The house rules of discussions: what holds where, words and hosts, and whoever is shut out.

mod bans;
mod hosts;
mod rule;
mod words;

pub(super) use self::rule::rule;
use self::{bans::bans, hosts::hosts, words::words};
use super::{frame::Place, notice::Notice};
use crate::{
    api::newsroom::house_rules::list_house_rules,
    i18n::Texts,
    model::newsroom::house_rules::{HouseRules, RuleScope},
};
use leptos::{prelude::*, task::spawn_local};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Room {
    texts: Texts,
    notice: Notice,
    /// Rules and lists, once they are read.
    rules: RwSignal<Option<HouseRules>>,
}

impl Room {
    /// Reads everything anew.
    fn read(self) {
        spawn_local(async move {
            match list_house_rules().await {
                Ok(rules) => drop(self.rules.try_set(Some(rules))),
                Err(error) => self.notice.failed(self.texts, &error),
            }
        });
    }
}

/// The page.
pub(super) fn house(place: &Place) -> AnyView {
    let texts = place.texts;
    let room = Room { texts, notice: Notice::new(), rules: RwSignal::new(None) };
    room.read();
    let scope = RwSignal::new(None::<RuleScope>);
    let may_change = Memo::new(move |_| room.rules.with(|rules| rules.as_ref().is_some_and(|rules| rules.may_change)));
    let is_read = Memo::new(move |_| room.rules.with(Option::is_some));
    let chosen = move || {
        let paper = may_change.get().then_some(RuleScope::Paper);
        let first =
            || room.rules.with(|rules| rules.as_ref()?.sections.first().map(|it| RuleScope::Section(it.slug.clone())));
        scope.get().or(paper).or_else(first)
    };
    let taught = move || {
        room.rules.with(|rules| {
            rules.as_ref().map(|rules| texts.house_taught(&texts.number(rules.taught.0), &texts.number(rules.taught.1)))
        })
    };
    view! {
        <div class="house">
            <h1 class="heading" data-size="page">{texts.house_heading()}</h1>
            {room.notice.view()}
            <section class="house__part" aria-labelledby="house-where">
                <h2 class="heading" id="house-where">{texts.house_where()}</h2>
                {move || is_read.get().then(|| scopes(room, scope, may_change.get()))}
                {move || is_read.get().then(chosen).flatten().map(|scope| rule(texts, room.notice, scope))}
            </section>
            {move || may_change.get().then(|| view! { {words(room)} {hosts(room)} })}
            <p class="house__taught">{taught}</p>
            {bans(room)}
        </div>
    }
    .into_any()
}

/// Where a rule can hold.
fn scopes(room: Room, scope: RwSignal<Option<RuleScope>>, may_change: bool) -> AnyView {
    let texts = room.texts;
    let sections =
        room.rules.with_untracked(|rules| rules.as_ref().map(|rules| rules.sections.clone()).unwrap_or_default());
    let choose = move |event| {
        let slug = event_target_value(&event).parse().ok();
        scope.set(Some(slug.map_or(RuleScope::Paper, RuleScope::Section)));
    };
    view! {
        <div class="field">
            <label class="field__label" for="house-scope">{texts.house_scope()}</label>
            <select class="field__input" id="house-scope" on:change=choose>
                {may_change.then(|| view! { <option value="">{texts.house_paper()}</option> })}
                {sections.into_iter().map(|section| view! {
                    <option value=section.slug.as_str().to_owned()>{section.name}</option>
                }).collect_view()}
            </select>
        </div>
    }
    .into_any()
}
