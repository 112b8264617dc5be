//! What is wrong with a name, in words.

use crate::{i18n::Texts, model::newsroom::naming::Refusal};

/// The sentence beside the field.
pub(super) fn refused(texts: Texts, refusal: &Refusal) -> String {
    let number = |number: &u32| texts.number(u64::from(*number));
    match refusal {
        Refusal::NoName => texts.names_refused_no_name().to_owned(),
        Refusal::LongName { max } | Refusal::LongRole { max } | Refusal::LongAbout { max } => {
            texts.names_refused_long(&number(max))
        }
        Refusal::OddSlug => texts.names_refused_odd_slug().to_owned(),
        Refusal::TakenSlug { by, free } => texts.names_refused_taken(by, free),
        Refusal::FormerSlug { of, free } => texts.names_refused_former(of, free),
        Refusal::ReservedSlug { free } => texts.names_refused_reserved(free),
        Refusal::NoPicture => texts.lacking_picture().to_owned(),
        Refusal::NoAlt => texts.names_refused_no_alt().to_owned(),
        Refusal::NoOuter => texts.names_refused_no_outer().to_owned(),
        Refusal::HasSections => texts.names_refused_has_sections().to_owned(),
        Refusal::HasArticles => texts.names_refused_has_articles().to_owned(),
    }
}
