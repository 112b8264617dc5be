//! What the server hands to the first page of a reader.

use crate::model::{sheet::Sheet, site::PageStart};
use codee::{Decoder, Encoder, string::JsonSerdeCodec};
use leptos::{prelude::*, server::SharedValue};

/// On the server, what the router provides; in the browser, what came with the page: there the sheet is without what is printed
/// on it, which stands in the document already, and hydration leaves it as it finds it.
pub fn start() -> PageStart {
    let provided = use_context::<PageStart>();
    let carried: SharedValue<PageStart, Json> = SharedValue::new_with_encoding(|| {
        provided.as_ref().map_or_else(PageStart::default, |start| PageStart {
            locale: start.locale,
            build: start.build.clone(),
            rejected: start.rejected.clone(),
            sheet: start.sheet.as_ref().map(Sheet::without_html),
        })
    });
    let carried = carried.into_inner();
    provided.unwrap_or(carried)
}

/// JSON, read from bytes as server functions read it: that code is in the browser already.
struct Json;

impl Encoder<PageStart> for Json {
    type Error = serde_json::Error;
    type Encoded = String;

    fn encode(start: &PageStart) -> Result<String, Self::Error> {
        JsonSerdeCodec::encode(start)
    }
}

impl Decoder<PageStart> for Json {
    type Error = serde_json::Error;
    type Encoded = str;

    fn decode(text: &str) -> Result<PageStart, Self::Error> {
        serde_json::from_slice(text.as_bytes())
    }
}
