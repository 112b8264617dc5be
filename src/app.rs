//! The document and the table of routes: the one module that knows both the paper and the newsroom.

mod head;
mod hydration;

use self::{head::told, hydration::Hydration};
use crate::{
    browser::{ahead, arrival, place},
    i18n::Texts,
    model::{
        address, first_paint,
        sheet::{Frame, Head},
        site::{Scripts, Styles},
    },
    newsroom::Newsroom,
    site::{page::Page, tools, writing},
};
use leptos::prelude::*;
use leptos_meta::HashedStylesheet;
use leptos_router::{
    Lazy, SsrMode, StaticSegment, WildcardSegment,
    components::{FlatRoutes, Route, Router},
    hooks::use_location,
};

/// The document round the application.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let texts = use_context::<Texts>().unwrap_or_default();
    let build = use_context::<Scripts>().unwrap_or_default().build;
    let newsroom_style = use_context::<Styles>().map(|styles| styles.newsroom);
    let head = use_context::<Head>().unwrap_or_default();
    // Which of the two counts is the system's choice, until the reader makes one (`first_paint`).
    let theme_colours =
        [("light", first_paint::LIGHT), ("dark", first_paint::DARK)].into_iter().map(|(theme, colour)| {
            let system = format!("(prefers-color-scheme: {theme})");
            leptos::html::meta().name("theme-color").content(colour).attr("media", system).attr("data-theme", theme)
        });
    view! {
        <!DOCTYPE html>
        <html lang=texts.language() data-build=build>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
                {told(head)}
                <meta name="color-scheme" content="light dark" />
                {theme_colours.collect_view()}
                <script inner_html=first_paint::SCRIPT></script>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="icon" href="/favicon.ico" sizes="32x32" />
                <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
                <link rel="manifest" href=address::MANIFEST />
                <link rel="preload" href="/fonts/noto-serif-bengali-400.woff2" r#as="font" r#type="font/woff2" crossorigin="anonymous" />
                <link rel="preload" href="/fonts/noto-serif-bengali-700.woff2" r#as="font" r#type="font/woff2" crossorigin="anonymous" />
                <HashedStylesheet options=options.clone() id="style" />
                {newsroom_style.map(|address| view! { <link rel="stylesheet" href=address /> })}
                <AutoReload options=options.clone() />
                <Hydration />
            </head>
            <body><App /></body>
        </html>
    }
}

/// The application: the frame, which is printed once, and the routes.
#[component]
pub fn App() -> impl IntoView {
    Effect::new(move |_| {
        arrival::follow();
        ahead::follow();
        writing::follow();
        tools::follow();
    });
    view! {
        <Router>
            <Masthead />
            <FlatRoutes fallback=|| ()>
                <Route path=(StaticSegment("newsroom"), WildcardSegment("workplace")) view={Lazy::<Newsroom>::new()} ssr=SsrMode::Async />
                <Route path=WildcardSegment("page") view=Page ssr=SsrMode::Async />
            </FlatRoutes>
            <Footer />
        </Router>
    }
}

/// The head of the paper. It stays while pages change; where the reader is now is marked on it.
#[component]
fn Masthead() -> impl IntoView {
    let frame = use_context::<Frame>().unwrap_or_default();
    let path = use_location().pathname;
    Effect::new(move |_| path.with(|path| place::mark(path)));
    let size = path.with_untracked(|path| (path != address::FRONT).then_some("small"));
    view! {
        <div inner_html=frame.skip></div>
        <header class="masthead" id=address::MASTHEAD data-size=size hidden=in_newsroom() inner_html=frame.masthead></header>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let frame = use_context::<Frame>().unwrap_or_default();
    view! { <footer class="footer" hidden=in_newsroom() inner_html=frame.footer></footer> }
}

/// The frame of the paper does not stand round the newsroom.
fn in_newsroom() -> Memo<bool> {
    let path = use_location().pathname;
    Memo::new(move |_| path.with(|path| address::is_in_newsroom(path)))
}
