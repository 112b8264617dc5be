//! The key of a form that is begun: whoever sends the form twice has sent it once.

/// Another one each time. Keys are told apart by whose they are, so nobody gains by guessing one.
pub fn new() -> String {
    format!("{:x}-{:x}", js_sys::Date::now() as u64, js_sys::Math::random().to_bits())
}
