//! Addresses of the newsroom.

use crate::model::{id::ArticleId, slug::Slug};

/// Where members come in.
pub const SIGN_IN: &str = "/newsroom/sign-in";

/// Where they show the code of the second factor.
pub const CODE: &str = "/newsroom/sign-in/code";

/// Where they come in with a passkey: a form is sent there.
pub const PASSKEY: &str = "/newsroom/sign-in/passkey";

/// Where a browser gets what its passkey is asked.
pub const PASSKEY_QUESTION: &str = "/newsroom/sign-in/passkey/question";

/// What a browser needs to use one.
pub const PASSKEY_SCRIPT: &str = "/newsroom/passkey.js";

/// Where who has forgotten the password asks for a letter.
pub const FORGOTTEN: &str = "/newsroom/forgotten";

/// Where they go out: a form is sent there.
pub const SIGN_OUT: &str = "/newsroom/sign-out";

/// A member's own account.
pub const ACCOUNT: &str = "/newsroom/account";

/// Query key: where somebody wanted to go who had to sign in first.
pub const THEN: &str = "then";

/// Query key: a password was chosen just now.
pub const CHOSEN: &str = "chosen";

/// Where a new password is used.
pub fn sign_in_chosen() -> String {
    format!("{SIGN_IN}?{CHOSEN}")
}

/// Where somebody who holds this token chooses a password.
pub fn join(token: &str) -> String {
    format!("/newsroom/join/{token}")
}

/// Where the newsroom's words in a language are; their hash names them.
pub fn words(language: &str, hash: &str) -> String {
    format!("/newsroom/words/{language}-{hash}.json")
}

/// Where stories are opened, each under its id.
const STORY: &str = "/newsroom/story/";

/// Where a story is opened.
pub fn story(id: ArticleId) -> String {
    format!("{STORY}{id}")
}

/// The story that is opened at this path.
pub fn story_at(path: &str) -> Option<ArticleId> {
    path.strip_prefix(STORY)?.parse().ok()
}

/// Where to go after signing in: a page of the newsroom, whatever the address says.
pub fn after_sign_in(wanted: Option<&str>) -> &str {
    let is_ours = |path: &&str| {
        let rest = path.strip_prefix(super::NEWSROOM);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?'])) && !path.contains(['\\', '\r', '\n'])
    };
    wanted.filter(is_ours).unwrap_or(super::NEWSROOM)
}

/// Where the code is asked for, which leads on to a page.
pub fn code_then(then: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair(THEN, then).finish();
    format!("{CODE}?{query}")
}

/// The way to sign in that leads on to a page.
pub fn sign_in_then(path: &str) -> String {
    if path == super::NEWSROOM {
        return SIGN_IN.to_owned();
    }
    let query = form_urlencoded::Serializer::new(String::new()).append_pair(THEN, path).finish();
    format!("{SIGN_IN}?{query}")
}

/// Before the token of a preview.
const PREVIEW: &str = "/preview/";

/// Where whoever has this token sees a story before readers have it.
pub fn preview(token: &Slug) -> String {
    format!("{PREVIEW}{token}")
}

/// Whether a path is that of a preview.
pub fn is_preview(path: &str) -> bool {
    path.starts_with(PREVIEW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signing_in_leads_into_the_newsroom_and_nowhere_else() {
        for ours in ["/newsroom", "/newsroom/people", "/newsroom?x=1"] {
            assert_eq!(after_sign_in(Some(ours)), ours);
        }
        for other in ["https://evil.example", "//evil.example", "/newsroom.evil.example", "/newsroom/\\evil", "/", ""] {
            assert_eq!(after_sign_in(Some(other)), "/newsroom", "{other}");
        }
        assert_eq!(sign_in_then("/newsroom/people?a=b"), "/newsroom/sign-in?then=%2Fnewsroom%2Fpeople%3Fa%3Db");
    }
}
