//! What a name and a text must look like, and the sentence for whoever has to change them.

use crate::{
    i18n::Texts,
    model::error::{AppError, Field},
};
use screening::{
    likeness,
    manners::{Problem, problems},
};

/// Refuses a text whose shape no reader wants to see.
pub(super) fn check_text(typed: &str, texts: Texts) -> Result<(), AppError> {
    let sentence = problems(&typed.replace("\r\n", "\n"), usize::MAX).into_iter().find_map(|problem| match problem {
        Problem::OnlyEmoji => Some(texts.error_only_emoji()),
        Problem::Zalgo { .. } => Some(texts.error_marks()),
        Problem::ControlCharacters => Some(texts.error_control()),
        _ => None,
    });
    refused(Field::Text, sentence)
}

/// Refuses a name that cannot be read, that can be taken for one of `names`, or that claims an office.
pub(super) fn check_name(typed: &str, names: &[String], texts: Texts) -> Result<(), AppError> {
    let sentence = problems(typed, usize::MAX).into_iter().find_map(|problem| match problem {
        Problem::OnlyEmoji | Problem::OnlyPunctuation => Some(texts.error_name_without_letters()),
        Problem::Zalgo { .. } => Some(texts.error_marks()),
        Problem::ControlCharacters | Problem::DirectionOverrides => Some(texts.error_control()),
        _ => None,
    });
    refused(Field::Name, sentence)?;
    let is_like = likeness::is_like(typed, names.iter().map(String::as_str));
    refused(Field::Name, is_like.then(|| texts.error_staff_name()))
}

fn refused(field: Field, sentence: Option<&str>) -> Result<(), AppError> {
    match sentence {
        Some(sentence) => Err(AppError::Refused { field: Some(field), sentence: sentence.to_owned() }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::site::Locale;

    #[test]
    fn shapes_that_nobody_wants_to_see() {
        let texts = Texts(Locale::Bn);
        for bad in ["🔥🔥🔥", "ক\u{0001}খ", "খ\u{0300}\u{0301}\u{0302}\u{0303}\u{0304}\u{0305}ারাপ"]
        {
            assert!(check_text(bad, texts).is_err(), "{bad:?}");
        }
        for good in ["ঠিক কথা।\r\nধন্যবাদ 🙂", "র\u{200d}্যাব", "!", "\u{202e}উল্টো\u{202c} কথা"]
        {
            assert_eq!(check_text(good, texts), Ok(()), "{good:?}");
        }
    }

    #[test]
    fn nobody_takes_a_name_of_the_newsroom() {
        let texts = Texts(Locale::Bn);
        let names = ["রেহানা পারভীন".to_owned()];
        for bad in ["রেহানা পারভীন", "ৰেহানা পারভিন", "🔥", "...", "ক\u{202e}খ"]
        {
            assert!(check_name(bad, &names, texts).is_err(), "{bad:?}");
        }
        for good in ["রেহানা", "মীনা পারভীন", "ক."] {
            assert_eq!(check_name(good, &names, texts), Ok(()), "{good:?}");
        }
    }
}
