//! Drafts that this device keeps until the server has them.

/// Before the story's id.
const PREFIX: &str = "draft:";

/// Keeps a draft in place of the one before.
pub fn keep_draft(story: &str, draft: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&format!("{PREFIX}{story}"), draft);
    }
}

/// The draft that was kept.
pub fn draft(story: &str) -> Option<String> {
    storage()?.get_item(&format!("{PREFIX}{story}")).ok()?
}

/// The server has it.
pub fn forget_draft(story: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&format!("{PREFIX}{story}"));
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}
