//! Who may call each server function. The HTTP tests call each row without its rights and expect a refusal.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Everybody.
    Public,
    /// A reader with an account, or the owner of what is touched.
    Reader,
    /// A member of the newsroom; which role, the function itself decides.
    Staff,
}

/// Function → who may call it.
pub const GUARDS: &[(&str, Guard)] =
    &[("get_sheet", Guard::Public), ("list_suggestions", Guard::Public), ("post_comment", Guard::Public)];
