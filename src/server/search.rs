//! Finding articles: what was typed becomes words of the paper, the index says which articles hold them.

mod asked;
mod find;
mod indexing;
mod latin;
mod marks;
mod meant;
mod slip;
mod suggest;

pub use find::find;
pub use indexing::bring_up_to_date;
pub use suggest::suggest;
