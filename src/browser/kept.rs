//! What this device keeps for a member: drafts until the server has them, and filters.

/// Before the story's id.
const PREFIX: &str = "draft:";

/// The name of the filters.
const FILTERS: &str = "filters";

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

/// The filters that were kept.
pub fn filters() -> Option<String> {
    storage()?.get_item(FILTERS).ok()?
}

/// Keeps filters in place of those before.
pub fn keep_filters(filters: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(FILTERS, filters);
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}
