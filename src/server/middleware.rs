//! What happens to every request and response, one file a layer. Their order is in `router.rs`.

pub mod client_address;
pub mod conditional;
pub mod page_cache;
pub mod request_log;
pub mod same_origin;
pub mod security_headers;
