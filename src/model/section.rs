//! Sections: the paper's departments, and the first segment of every article's address.

use super::slug::Slug;
use serde::{Deserialize, Serialize};

/// A section where it is named: navigation, breadcrumb, card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionLink {
    /// Its address.
    pub slug: Slug,
    /// Its name as readers see it.
    pub name: String,
}
