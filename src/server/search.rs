//! Finding articles: what was typed becomes words of the paper, the index says which articles hold them.

mod asked;
mod find;
mod indexing;
mod latin;
mod lost;
mod marks;
mod meant;
mod slip;
mod suggest;
mod unknown;

pub use find::find;
pub use indexing::{Indexer, bring_up_to_date};
pub use lost::lost;
pub use suggest::suggest;
pub use unknown::unknown;

/// The commonest words of some sounds that are compared with what was typed; a sound has some dozens in a year's news.
const MOST_SOUNDING: u32 = 400;
