//! Reading bodies as they are stored. A block that only a newer version of the engine knows is passed over, not a fault.

use crate::{
    model::body::{Block, Body},
    server::store::{StoreError, StoreResult},
};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Stored {
    version: u32,
    blocks: Vec<Value>,
}

/// A stored body, without the blocks that this version does not know.
pub(super) fn body(json: &str) -> StoreResult<Body> {
    if let Ok(body) = serde_json::from_str(json) {
        return Ok(body);
    }
    let Stored { version, blocks } =
        serde_json::from_str(json).map_err(|cause| StoreError::Other(format!("a body cannot be read: {cause}")))?;
    let known = |block: Value| {
        let kind = block.get("type").and_then(Value::as_str).unwrap_or("none").to_owned();
        serde_json::from_value::<Block>(block)
            .inspect_err(
                |cause| tracing::warn!(kind, %cause, "a block of a stored body is not known; it is passed over"),
            )
            .ok()
    };
    Ok(Body { version, blocks: blocks.into_iter().filter_map(known).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::body::Text;

    #[test]
    fn what_a_newer_version_wrote_is_passed_over_and_the_rest_is_read() {
        let stored = r#"{"version":2,"blocks":[{"type":"hologram","depth":3},{"type":"paragraph","text":"ক"},
            {"type":"heading","text":"খ","rank":2},7],"theme":"x"}"#;
        let body = body(stored).unwrap();
        assert_eq!(body.version, 2);
        assert_eq!(body.blocks, [Block::Paragraph { text: Text::Plain("ক".to_owned()) }]);
        assert!(super::body("{}").is_err() && super::body("").is_err());
    }
}
