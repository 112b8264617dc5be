//! Outside crates that are named at home only.

use crate::invariants;
use crate::offences::Offences;
use crate::source::sources;

/// Crate (a star stands for any ending) → the modules, with what lies below them, that may name it.
const HOMES: &[(&str, &[&str])] = &[
    // Not newsroom: its tables weigh more than a workplace. `browser::letters` asks the browser, the rest the server tells.
    ("bangla", &["model", "i18n", "browser", "ui", "server", "sheet"]),
    ("screening", &["server"]),
    ("sqlx", &["server/store/sqlite"]),
    ("argon2", &["server/doorkeeper"]),
    ("fast_image_resize", &["server/pictures"]),
    ("image", &["server/pictures"]),
    ("jpeg_encoder", &["server/pictures"]),
    ("moxcms", &["server/pictures"]),
    ("ravif", &["server/pictures"]),
    ("webp", &["server/pictures"]),
    ("web_sys", &["browser", "lib"]),
    ("wasm_bindgen*", &["browser", "lib"]),
    ("js_sys", &["browser"]),
    ("gloo*", &["browser"]),
    ("leptos", VIEWS),
    ("leptos_meta", VIEWS),
    ("leptos_router*", VIEWS),
    ("leptos_axum", &["router"]),
    ("axum*", &["server", "router", "main", "api/caller"]),
    ("tower*", &["server", "router", "main"]),
    ("tokio*", &["server", "router", "main"]),
];

/// Everything that knows views: not model, i18n, browser, server.
const VIEWS: &[&str] = &["ui", "sheet", "api", "site", "newsroom", "app", "router", "main", "lib"];

fn is_called(name: &str, pattern: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(beginning) => name.starts_with(beginning),
        None => name == pattern,
    }
}

#[test]
fn crates_with_a_home_are_named_only_there() {
    let mut offences = Offences::against(&invariants::CRATE_HOMES);
    for source in sources() {
        for path in source.paths().iter().filter(|path| path.inside().is_none()) {
            // The second segment too: `leptos::web_sys::window()`.
            for name in path.segments.iter().take(2) {
                let Some((_, homes)) = HOMES.iter().find(|(pattern, _)| is_called(name, pattern)) else {
                    continue;
                };
                if !homes.iter().any(|home| source.is_in(home)) {
                    let what = format!("`{}` is named outside its home ({})", path.text(), homes.join(", "));
                    offences.note(&source.file, source.line(path.at), name, what);
                }
            }
        }
    }
    offences.forbid();
}
