//! The paper as it is printed: pages as finished HTML. These views run on the server only, for the first page as for every one that a
//! reader turns to; so they cost a reader's phone nothing. What is alive on a page is in `site`.

pub mod archive;
pub mod article;
pub mod author;
mod breadcrumb;
pub mod door;
pub mod frame;
pub mod front;
mod head;
pub mod latest;
mod list;
pub mod names;
pub mod not_found;
pub mod one_comment;
mod plain;
pub mod popular;
pub mod reader;
pub mod saved;
pub mod search;
pub mod section;
pub mod series;
mod structured;
pub mod topic;

use leptos::prelude::*;

/// A view as HTML.
fn printed<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().into_view().to_html())
}
