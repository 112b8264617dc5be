//! What this device keeps for a member: drafts until the server has them, and filters.

use super::device;

/// Before the story's id.
const PREFIX: &str = "draft:";

/// The name of the filters.
const FILTERS: &str = "filters";

/// Keeps a draft in place of the one before.
pub fn keep_draft(story: &str, draft: &str) {
    device::write(&format!("{PREFIX}{story}"), draft);
}

/// The draft that was kept.
pub fn draft(story: &str) -> Option<String> {
    device::read(&format!("{PREFIX}{story}"))
}

/// The server has it.
pub fn forget_draft(story: &str) {
    device::remove(&format!("{PREFIX}{story}"));
}

/// The filters that were kept.
pub fn filters() -> Option<String> {
    device::read(FILTERS)
}

/// Keeps filters in place of those before.
pub fn keep_filters(filters: &str) {
    device::write(FILTERS, filters);
}
