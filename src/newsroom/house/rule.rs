//! The rule of one place; what it leaves open, the next wider one says.

use crate::{
    api::newsroom::house_rules::{get_house_rule, set_house_rule},
    i18n::Texts,
    model::newsroom::house_rules::{HouseRule, LinkRule, MAX_CLOSES_DAYS, Moderation, RuleScope},
    newsroom::notice::Notice,
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// Waits of slow mode that are offered, in seconds.
const WAITS: [u32; 6] = [0, 30, 60, 300, 900, 3600];

/// The form, once the rule is read.
pub(in crate::newsroom) fn rule(texts: Texts, notice: Notice, scope: RuleScope) -> AnyView {
    let kept = RwSignal::new(None::<HouseRule>);
    let asked = scope.clone();
    spawn_local(async move {
        match get_house_rule(asked).await {
            Ok(rule) => drop(kept.try_set(Some(rule))),
            Err(error) => notice.failed(texts, &error),
        }
    });
    view! { {move || kept.get().map(|rule| form(texts, notice, scope.clone(), rule))} }.into_any()
}

fn form(texts: Texts, notice: Notice, scope: RuleScope, kept: HouseRule) -> AnyView {
    let rule = RwSignal::new(kept);
    let days = RwSignal::new(kept.closes_days.map(|days| days.to_string()).unwrap_or_default());
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = days.get_untracked();
        let wanted = bangla_digits(typed.trim());
        let closes_days = match wanted.as_str() {
            "" => None,
            digits => match digits.parse::<u32>() {
                Ok(days) if days <= MAX_CLOSES_DAYS => Some(days),
                _ => return notice.told(texts.house_bad_days(&texts.number(u64::from(MAX_CLOSES_DAYS)))),
            },
        };
        let (scope, rule) = (scope.clone(), HouseRule { closes_days, ..rule.get_untracked() });
        spawn_local(async move {
            match set_house_rule(scope, rule).await {
                Ok(()) => notice.done(texts.house_saved()),
                Err(error) => notice.failed(texts, &error),
            }
        });
    };
    let moderation = Moderation::ALL.map(|it| (it.as_str().to_owned(), moderation(it, texts).to_owned()));
    let links = LinkRule::ALL.map(|it| (it.as_str().to_owned(), links(it, texts).to_owned()));
    let waits = WAITS.map(|seconds| (seconds.to_string(), wait(seconds, texts)));
    let yes_or_no = |yes: &str, no: &str| vec![("1".to_owned(), yes.to_owned()), ("0".to_owned(), no.to_owned())];
    let closed = yes_or_no(texts.house_closed(), texts.house_open());
    let minors = yes_or_no(texts.house_yes(), texts.house_no());
    let flag = |flag: Option<bool>| flag.map(|flag| u8::from(flag).to_string());
    let set_flag = |value: &str| (!value.is_empty()).then_some(value == "1");
    view! {
        <form class="rule" on:submit=save>
            {choice("house-moderation", texts.house_moderation(), moderation.into(), kept.moderation.map(|it| it.as_str().to_owned()), texts,
                move |value| rule.update(|rule| rule.moderation = Moderation::parse(&value)))}
            {choice("house-links", texts.house_links(), links.into(), kept.links.map(|it| it.as_str().to_owned()), texts,
                move |value| rule.update(|rule| rule.links = LinkRule::parse(&value)))}
            {choice("house-closed", texts.house_commenting(), closed, flag(kept.is_closed), texts,
                move |value| rule.update(|rule| rule.is_closed = set_flag(&value)))}
            <div class="field">
                <label class="field__label" for="house-days">{texts.house_days()}</label>
                <input class="field__input" id="house-days" type="text" inputmode="numeric" autocomplete="off" bind:value=days aria-describedby="house-days-hint" />
                <p class="field__hint" id="house-days-hint">{texts.house_days_hint()}</p>
            </div>
            {choice("house-slow", texts.house_slow(), waits.into(), kept.slow_seconds.map(|it| it.to_string()), texts,
                move |value| rule.update(|rule| rule.slow_seconds = value.parse().ok()))}
            {choice("house-minors", texts.house_minors(), minors, flag(kept.minors), texts,
                move |value| rule.update(|rule| rule.minors = set_flag(&value)))}
            <p><button class="button" type="submit">{texts.house_save()}</button></p>
        </form>
    }
    .into_any()
}

/// One of some, or whatever the wider rule says.
fn choice(
    id: &'static str,
    label: &'static str,
    choices: Vec<(String, String)>,
    kept: Option<String>,
    texts: Texts,
    set: impl Fn(String) + 'static,
) -> AnyView {
    let options = choices.into_iter().map(|(value, name)| {
        let selected = kept.as_ref() == Some(&value);
        view! { <option value=value selected=selected>{name}</option> }
    });
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <select class="field__input" id=id on:change=move |event| set(event_target_value(&event))>
                <option value="">{texts.house_as_wider()}</option>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// What was typed, with the digits that a machine reads.
fn bangla_digits(typed: &str) -> String {
    let digit = |c: char| match u32::from(c) {
        code @ 0x09E6..=0x09EF => char::from_digit(code - 0x09E6, 10).unwrap_or(c),
        _ => c,
    };
    typed.chars().map(digit).collect()
}

fn moderation(rule: Moderation, texts: Texts) -> &'static str {
    match rule {
        Moderation::Open => texts.house_moderation_open(),
        Moderation::After => texts.house_moderation_after(),
        Moderation::Newcomers => texts.house_moderation_newcomers(),
        Moderation::Before => texts.house_moderation_before(),
    }
}

fn links(rule: LinkRule, texts: Texts) -> &'static str {
    match rule {
        LinkRule::Free => texts.house_links_free(),
        LinkRule::Held => texts.house_links_held(),
        LinkRule::Refused => texts.house_links_refused(),
    }
}

fn wait(seconds: u32, texts: Texts) -> String {
    match seconds {
        0 => texts.house_no_wait().to_owned(),
        seconds if seconds % 60 == 0 => texts.house_minutes(u64::from(seconds / 60)),
        seconds => texts.house_seconds(u64::from(seconds)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_typed_in_either_script() {
        assert_eq!(bangla_digits("১২"), "12");
        assert_eq!(bangla_digits("30 x"), "30 x");
    }
}
