//! What the server hands to the first page of a reader.

use crate::model::{sheet::Sheet, site::PageStart};
use codee::{Decoder, Encoder, string::JsonSerdeCodec};
use leptos::{prelude::*, server::SharedValue};

/// On the server, what the router provides; in the browser, what came with the page: there the sheet is without what is printed
/// on it, which stands in the document already, and hydration leaves it as it finds it.
pub fn start() -> PageStart {
    let provided = use_context::<PageStart>();
    let carried: SharedValue<PageStart, Slim> = SharedValue::new_with_encoding(|| provided.clone().unwrap_or_default());
    provided.unwrap_or_else(|| carried.into_inner())
}

/// JSON without what is printed.
struct Slim;

impl Encoder<PageStart> for Slim {
    type Error = serde_json::Error;
    type Encoded = String;

    fn encode(start: &PageStart) -> Result<String, Self::Error> {
        let start = start.clone();
        JsonSerdeCodec::encode(&PageStart { sheet: start.sheet.map(Sheet::without_html), ..start })
    }
}

impl Decoder<PageStart> for Slim {
    type Error = serde_json::Error;
    type Encoded = str;

    fn decode(text: &str) -> Result<PageStart, Self::Error> {
        // From bytes, as server functions do it: that code is there already.
        serde_json::from_slice(text.as_bytes())
    }
}
