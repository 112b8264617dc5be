//! A member's own account: name and language, password, second factor, passkeys, and where they are signed in.

mod devices;
mod factor;
mod passkeys;
mod password;

use super::{
    field::{ChoiceField, LineField},
    frame::Place,
    notice::Notice,
};
use crate::{
    api::newsroom::account::{change_account, get_account},
    browser::document,
    model::{address::newsroom, newsroom::account::Account, site::Locale},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// The page.
pub(super) fn account(place: &Place) -> AnyView {
    let (place, texts) = (place.clone(), place.texts);
    let (account, notice) = (RwSignal::new(None::<Account>), Notice::new());
    let read = Callback::new(move |()| {
        spawn_local(async move {
            match get_account().await {
                Ok(found) => account.set(Some(found)),
                Err(error) => notice.failed(texts, &error),
            }
        });
    });
    read.run(());
    let content = {
        let place = place.clone();
        move || account.get().map(|account| factor::factor(&place, &account, notice, read))
    };
    view! {
        <h1 class="heading" data-size="page">{texts.account_heading()}</h1>
        {notice.view()}
        <div class="account">
            {name(&place, notice)}
            {password::password(&place, notice)}
            {content}
            {passkeys::passkeys(&place, notice)}
            {devices::devices(&place, notice)}
        </div>
    }
    .into_any()
}

fn name(place: &Place, notice: Notice) -> impl IntoView + use<> {
    let (texts, member) = (place.texts, &place.here.member);
    let name = RwSignal::new(member.name.clone());
    let language = RwSignal::new(texts.language().to_owned());
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let to = Locale::of(&language.get_untracked());
        spawn_local(async move {
            match change_account(name.get_untracked(), to).await {
                // Everything is told in another language now, the document too.
                Ok(()) => document::load(newsroom::ACCOUNT),
                Err(error) => notice.failed(texts, &error),
            }
        });
    };
    let languages = vec![("bn", texts.language_bn()), ("en", texts.language_en())];
    view! {
        <form class="account__part" on:submit=send aria-labelledby="account-name-title">
            <h2 class="account__title" id="account-name-title">{texts.account_name_heading()}</h2>
            <p class="account__email">{member.email.clone()} " · " {texts.role(member.role)}</p>
            <LineField id="account-name" kind="text" label=texts.people_name() fill="name" typed=name />
            <ChoiceField id="account-language".to_owned() label=texts.account_language() choices=languages chosen=language />
            <p><button class="button" type="submit">{texts.newsroom_save()}</button></p>
        </form>
    }
}
