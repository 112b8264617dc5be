//! What stands round every page of the newsroom: whose newsroom it is, where one can go, who is in, and the way out. Who is in, the server is
//! asked when the page has come up, so its HTML is the same for every member.

use super::{
    account, audit, comments, desk, house, names, people, pictures,
    proof::{Proof, proof_form},
    story, words,
};
use crate::{
    api::newsroom::account::change_account,
    browser::{arrival, document, head},
    i18n::Texts,
    model::{
        address::{self, newsroom},
        error::AppError,
        newsroom::{permission::Permission, session::Here},
        site::Locale,
    },
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;

/// Where a workplace stands: who is there, and in which language.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Who.
    pub here: Here,
    /// In the member's language.
    pub texts: Texts,
    /// For what is dangerous.
    pub proof: Proof,
    /// How many comments wait.
    pub waiting: comments::Waiting,
}

/// A page of the newsroom: its address below `/newsroom`, its name, and what a member must be allowed to find it.
struct Workplace {
    path: &'static str,
    name: fn(Texts) -> &'static str,
    needs: Option<Permission>,
    view: fn(&Place) -> AnyView,
}

/// All of them, in the order of the navigation.
const WORKPLACES: &[Workplace] = &[
    Workplace { path: "", name: Texts::desk_heading, needs: Some(Permission::WriteStory), view: desk::desk },
    Workplace {
        path: "comments",
        name: Texts::comments_heading,
        needs: Some(Permission::AnswerComments),
        view: comments::comments,
    },
    Workplace {
        path: "house-rules",
        name: Texts::house_heading,
        needs: Some(Permission::ModerateComments),
        view: house::house,
    },
    Workplace {
        path: "pictures",
        name: Texts::pictures_heading,
        needs: Some(Permission::UploadPicture),
        view: pictures::pictures,
    },
    Workplace { path: "names", name: Texts::names_heading, needs: Some(Permission::ManageNames), view: names::names },
    Workplace {
        path: "people",
        name: Texts::people_heading,
        needs: Some(Permission::ManageMembers),
        view: people::people,
    },
    Workplace { path: "audit", name: Texts::audit_heading, needs: Some(Permission::ReadAudit), view: audit::audit },
    Workplace { path: "account", name: Texts::account_heading, needs: None, view: account::account },
];

impl Workplace {
    fn address(&self) -> String {
        if self.path.is_empty() { address::NEWSROOM.to_owned() } else { format!("{}/{}", address::NEWSROOM, self.path) }
    }

    /// Whether a path is its own: everything below its address is, but for the first page, below whose address all others lie.
    fn is_at(&self, path: &str) -> bool {
        path == self.address() || (!self.path.is_empty() && address::within(path, &self.address()).is_some())
    }

    fn is_open_to(&self, here: &Here) -> bool {
        self.needs.is_none_or(|permission| here.member.may(permission))
    }
}

/// What stands at an address; on the first page, for whom it is not, the first workplace that is.
fn workplace_at(path: &str, here: &Here) -> Option<&'static Workplace> {
    let found = WORKPLACES.iter().find(|workplace| workplace.is_at(path));
    let is_first = path == address::NEWSROOM;
    let other = || WORKPLACES.iter().find(|workplace| workplace.is_open_to(here));
    if is_first && found.is_some_and(|workplace| !workplace.is_open_to(here)) { other() } else { found }
}

/// The newsroom at the present address.
pub(super) fn frame(texts: Texts) -> AnyView {
    let asked = RwSignal::new(None::<Result<Here, AppError>>);
    let ask = move || {
        asked.set(None);
        spawn_local(async move { asked.set(Some(words::enter(texts).await)) });
    };
    Effect::new(move |_| ask());
    view! {
        <div class="frame">
            {move || match asked.get() {
                None => waiting(texts),
                Some(Ok(here)) => inside(here),
                Some(Err(AppError::SignedOut)) => {
                    document::load(&newsroom::sign_in_then(&use_location().pathname.get_untracked()));
                    waiting(texts)
                }
                // The server is newer than this page.
                Some(Err(AppError::Outdated)) if document::reload_once() => waiting(texts),
                Some(Err(error)) => trouble(texts, &error, ask),
            }}
        </div>
    }
    .into_any()
}

fn waiting(texts: Texts) -> AnyView {
    view! {
        <main class="frame__content" id="content" tabindex="-1">
            <p class="frame__waiting" role="status">{texts.newsroom_waiting()}</p>
            <noscript><p>{texts.newsroom_without_script()}</p></noscript>
        </main>
    }
    .into_any()
}

/// Said in the words of every page: the newsroom's may be what is missing.
fn trouble(texts: Texts, error: &AppError, again: impl Fn() + 'static) -> AnyView {
    view! {
        <main class="frame__content" id="content" tabindex="-1">
            <p role="alert">{texts.error(error)}</p>
            <p><button class="button" type="button" on:click=move |_| again()>{texts.newsroom_again()}</button></p>
        </main>
    }
    .into_any()
}

fn inside(here: Here) -> AnyView {
    let texts = Texts(here.member.language);
    document::set_language(texts.language());
    let waiting = comments::Waiting::of(&here.member);
    let place = Place { here, texts, proof: Proof::new(), waiting };
    let path = use_location().pathname;
    Effect::new(move |_| {
        path.track();
        waiting.ask();
    });
    let here = place.here.clone();
    let links = move || {
        let open = WORKPLACES.iter().filter(|workplace| workplace.is_open_to(&here));
        open.map(|workplace| {
            let address = workplace.address();
            let current = path.with(|path| workplace.is_at(path).then(|| address::within(path, &address))).flatten();
            let waits = (workplace.path == "comments").then(|| waiting.view(texts));
            view! { <li><a class="frame__link" href=address aria-current=current>{(workplace.name)(texts)} {waits}</a></li> }
        })
        .collect_view()
    };
    let (paper, name) = (place.here.paper.clone(), place.here.member.name.clone());
    let language = language_button(&place);
    let form = proof_form(&place);
    let content = move || {
        if let Some(id) = path.with(|path| newsroom::story_at(path)) {
            head::write(&format!("{} | {}", texts.story_side(), place.here.paper), None);
            request_animation_frame(arrival::arrived);
            return story::story(&place, id);
        }
        let found = path.with(|path| workplace_at(path, &place.here));
        let title = found.map_or(texts.newsroom_heading(), |workplace| (workplace.name)(texts));
        head::write(&format!("{title} | {}", place.here.paper), None);
        // The address bar has the new address when the page is painted, not before.
        request_animation_frame(arrival::arrived);
        match found {
            Some(workplace) if workplace.is_open_to(&place.here) => (workplace.view)(&place),
            Some(_) => view! { <p role="alert">{texts.staff_error_forbidden()}</p> }.into_any(),
            None => view! { <p role="alert">{texts.newsroom_nowhere()}</p> }.into_any(),
        }
    };
    view! {
        <header class="frame__header">
            <p class="frame__name"><a href=address::FRONT rel="external">{paper}</a></p>
            <nav class="frame__navigation" aria-label=texts.newsroom_navigation()><ul role="list">{links}</ul></nav>
            <form class="frame__member" method="post" action=newsroom::SIGN_OUT>
                <span class="frame__who">{name}</span>
                {language}
                <button class="button" data-kind="quiet" type="submit">{texts.newsroom_sign_out()}</button>
            </form>
        </header>
        <main class="frame__content" id="content" tabindex="-1">{form} {content}</main>
    }
    .into_any()
}

/// Leads to the newsroom in the other language, for good.
fn language_button(place: &Place) -> impl IntoView + use<> {
    let (texts, name) = (place.texts, place.here.member.name.clone());
    let (other, word) = match texts.0 {
        Locale::Bn => (Locale::En, texts.language_en()),
        Locale::En => (Locale::Bn, texts.language_bn()),
    };
    let path = use_location().pathname;
    let change = move |_| {
        let name = name.clone();
        spawn_local(async move {
            if change_account(name, other).await.is_ok() {
                document::load(&path.get_untracked());
            }
        });
    };
    view! {
        <button class="button" data-kind="quiet" type="button" lang=Texts(other).language() on:click=change>{word}</button>
    }
}
