//! The second factor: setting it up, its recovery codes, and removing it.

use crate::{
    api::newsroom::account::{confirm_second_factor, enrol_second_factor, remove_second_factor, renew_recovery_codes},
    i18n::Texts,
    model::newsroom::account::{Account, Enrolment},
    newsroom::{field::LineField, frame::Place, notice::Notice, proof::Proof},
};
use leptos::{ev::SubmitEvent, prelude::*};

/// The part of the page. `changed` reads the account anew.
pub(super) fn factor(place: &Place, account: &Account, notice: Notice, changed: Callback<()>) -> impl IntoView + use<> {
    let (texts, proof) = (place.texts, place.proof);
    let (enrolment, codes) = (RwSignal::new(None::<Enrolment>), RwSignal::new(Vec::<String>::new()));
    let enrol = move |_| {
        proof.run(enrol_second_factor, move |answer| match answer {
            Ok(new) => enrolment.set(Some(new)),
            Err(error) => notice.failed(texts, &error),
        });
    };
    let renew = move |_| {
        proof.run(renew_recovery_codes, move |answer| match answer {
            Ok(new) => codes.set(new),
            Err(error) => notice.failed(texts, &error),
        });
    };
    let remove = move |_| {
        proof.run(remove_second_factor, move |answer| match answer {
            Ok(()) => {
                notice.done(texts.factor_removed());
                changed.run(());
            }
            Err(error) => notice.failed(texts, &error),
        });
    };
    let has = account.has_second_factor;
    let standing = if has {
        texts.factor_on(&texts.number(u64::from(account.recovery_codes)))
    } else {
        texts.factor_off().to_owned()
    };
    view! {
        <section class="account__part" aria-labelledby="account-factor-title">
            <h2 class="account__title" id="account-factor-title">{texts.factor_heading()}</h2>
            <p>{standing}</p>
            {move || enrolment.get().map(|new| confirm(new, codes, enrolment, notice, proof, texts))}
            {move || Some(codes.get()).filter(|codes| !codes.is_empty()).map(|all| told_once(all, texts, codes, changed))}
            <p class="account__actions">
                {(!has).then(|| view! {
                    <button class="button" type="button" hidden=move || enrolment.with(Option::is_some) on:click=enrol>
                        {texts.factor_set_up()}
                    </button>
                })}
                {has.then(|| view! {
                    <button class="button" data-kind="quiet" type="button" on:click=renew>{texts.factor_renew()}</button>
                    <button class="button" data-kind="quiet" type="button" on:click=remove>{texts.factor_remove()}</button>
                })}
            </p>
        </section>
    }
}

fn confirm(
    new: Enrolment,
    codes: RwSignal<Vec<String>>,
    enrolment: RwSignal<Option<Enrolment>>,
    notice: Notice,
    proof: Proof,
    texts: Texts,
) -> impl IntoView {
    let code = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let Enrolment { key, address, picture } = new;
    let shown: String = key
        .chars()
        .enumerate()
        .flat_map(|(at, c)| (at > 0 && at % 4 == 0).then_some(' ').into_iter().chain([c]))
        .collect();
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let key = key.clone();
        let act = move || confirm_second_factor(key.clone(), code.get_untracked());
        proof.run(act, move |answer| match answer {
            Ok(new) => {
                enrolment.set(None);
                codes.set(new);
                notice.done(texts.factor_is_on());
            }
            Err(wrong) => error.set(Some(texts.staff_error(&wrong))),
        });
    };
    view! {
        <form class="factor" on:submit=send>
            <p>{texts.factor_scan()}</p>
            <img class="factor__picture" src=picture alt=texts.factor_picture() width="240" height="240" />
            <p>{texts.factor_type()} " " <code class="factor__key">{shown}</code></p>
            <p><a href=address rel="external">{texts.factor_open()}</a></p>
            <LineField id="factor-code" kind="text" label=texts.factor_code() fill="one-time-code" typed=code error=error />
            <p><button class="button" type="submit">{texts.factor_confirm()}</button></p>
        </form>
    }
}

fn told_once(all: Vec<String>, texts: Texts, codes: RwSignal<Vec<String>>, changed: Callback<()>) -> impl IntoView {
    let done = move |_| {
        codes.set(Vec::new());
        changed.run(());
    };
    view! {
        <div class="factor">
            <p><strong>{texts.factor_codes()}</strong></p>
            <ul class="factor__codes" role="list">{all.into_iter().map(|code| view! { <li><code>{code}</code></li> }).collect_view()}</ul>
            <p><button class="button" type="button" on:click=done>{texts.factor_kept()}</button></p>
        </div>
    }
}
