//! Why a picture was refused, and what to do instead, in words.

use crate::{
    i18n::Texts,
    model::newsroom::picture::{Refusal, RefusedKind, UploadProblem},
};

/// The sentence for whoever sent it.
pub(in crate::newsroom) fn problem(texts: Texts, problem: &UploadProblem) -> String {
    match problem {
        UploadProblem::Refused(refusal) => refused(texts, refusal),
        UploadProblem::SignedOut => texts.staff_error_signed_out().to_owned(),
        UploadProblem::Forbidden => texts.staff_error_forbidden().to_owned(),
        UploadProblem::BrokenOff => texts.pictures_refused_broken_off().to_owned(),
        UploadProblem::Internal { id } => texts.pictures_refused_internal(id),
    }
}

fn refused(texts: Texts, refusal: &Refusal) -> String {
    let number = |number: &u32| texts.number(u64::from(*number));
    match refusal {
        Refusal::TooHeavy { megabytes } => texts.pictures_refused_heavy(&number(megabytes)),
        Refusal::TooLarge { width, height, megapixels } => {
            texts.pictures_refused_large(&number(width), &number(height), &number(megapixels))
        }
        Refusal::Empty => texts.pictures_refused_empty().to_owned(),
        Refusal::Cut => texts.pictures_refused_cut().to_owned(),
        Refusal::Broken => texts.pictures_refused_broken().to_owned(),
        Refusal::Kind(kind) => of_kind(texts, *kind).to_owned(),
    }
}

fn of_kind(texts: Texts, kind: RefusedKind) -> &'static str {
    match kind {
        RefusedKind::Svg => texts.pictures_refused_svg(),
        RefusedKind::Heic => texts.pictures_refused_heic(),
        RefusedKind::Avif => texts.pictures_refused_avif(),
        RefusedKind::Gif => texts.pictures_refused_gif(),
        RefusedKind::Raw => texts.pictures_refused_raw(),
        RefusedKind::Pdf => texts.pictures_refused_pdf(),
        RefusedKind::Film => texts.pictures_refused_film(),
        RefusedKind::Other => texts.pictures_refused_unknown(),
    }
}
