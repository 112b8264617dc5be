//! Which passwords may be chosen.

use crate::model::{
    error::{AppError, Field, Problem},
    newsroom::{door::MIN_PASSWORD_GRAPHEMES, member::Member},
};
use std::{collections::HashSet, sync::LazyLock};

/// Longer ones only take time.
const MAX_BYTES: usize = 1024;

/// A password of fewer different letters is a pattern.
const FEWEST_LETTERS: usize = 5;

static COMMON: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("common_passwords.txt").lines().filter(|line| !line.starts_with('#')).collect());

/// Whether a member of this paper may choose it.
pub(super) fn check(password: &str, member: &Member, paper: &str) -> Result<(), AppError> {
    let wrong = |problem| Err(AppError::Invalid { field: Field::Password, problem });
    if password.is_empty() {
        return wrong(Problem::Empty);
    }
    if bangla::segment::graphemes(password) < MIN_PASSWORD_GRAPHEMES {
        return wrong(Problem::TooShort { min: u32::try_from(MIN_PASSWORD_GRAPHEMES).unwrap_or(u32::MAX) });
    }
    if password.len() > MAX_BYTES {
        return wrong(Problem::TooLong { max: u32::try_from(MAX_BYTES).unwrap_or(u32::MAX) });
    }
    if is_common(password) || is_a_name(password, member, paper) {
        return wrong(Problem::Common);
    }
    Ok(())
}

/// A common one, also with other cases, with figures and signs round it, or twice.
fn is_common(password: &str) -> bool {
    let lower = password.to_lowercase();
    let word = bare(&lower);
    let half: String = lower.chars().take(lower.chars().count() / 2).collect();
    let letters: HashSet<char> = lower.chars().collect();
    [lower.as_str(), word].into_iter().any(|it| COMMON.contains(it))
        || (half.repeat(2) == lower && COMMON.contains(half.as_str()))
        || letters.len() < FEWEST_LETTERS
}

/// The member's own name or address, or the paper's name, with little round it.
fn is_a_name(password: &str, member: &Member, paper: &str) -> bool {
    let lower = password.to_lowercase();
    let word = bare(&lower);
    let (mailbox, host) = member.email.split_once('@').unwrap_or((&member.email, ""));
    let names = [&member.email, mailbox, host, host.split('.').next().unwrap_or_default(), &member.name, paper];
    let mut names = names.into_iter().map(|name| name.to_lowercase().replace(char::is_whitespace, ""));
    names.any(|name| !name.is_empty() && (lower == name || word.replace(char::is_whitespace, "") == bare(&name)))
}

/// Without figures and signs at its ends.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        newsroom::{
            member::{MemberId, Sections},
            role::Role,
        },
        site::Locale,
    };

    fn checked(password: &str) -> Result<(), AppError> {
        let member = Member {
            id: MemberId(1),
            name: "নুসরাত জাহান মিতু".to_owned(),
            email: "nusrat.mitu@prothomshokal.example".to_owned(),
            role: Role::Editor,
            sections: Sections::All,
            language: Locale::Bn,
        };
        check(password, &member, "হচ্ছেটাকী?")
    }

    #[test]
    fn what_is_tried_first_is_refused() {
        let common = Err(AppError::Invalid { field: Field::Password, problem: Problem::Common });
        for bad in [
            "qwertyuiop",
            "1234567890",
            "Password2024!",
            "password123",
            "!!!Bangladesh1971",
            "sunshinesunshine",
            "aaaaaaaaaaaa",
            "abababababab",
            "nusrat.mitu@prothomshokal.example",
            "Nusrat.Mitu99",
            "prothomshokal2024",
            "নুসরাতজাহানমিতু১২৩",
            "হচ্ছেটাকী?২০২৪!!",
        ] {
            assert_eq!(checked(bad), common, "{bad}");
        }
    }

    #[test]
    fn long_ones_of_unrelated_words_are_taken() {
        for good in ["ইলিশ-ঘড়ি-রংধনু", "correct horse battery", "Xk7#pQ2vLm9z", "ami roj bikele cha khai"]
        {
            assert_eq!(checked(good), Ok(()), "{good}");
        }
        assert_eq!(
            checked("ছোট"),
            Err(AppError::Invalid { field: Field::Password, problem: Problem::TooShort { min: 10 } })
        );
        assert!(checked(&"দীর্ঘ ".repeat(200)).is_err());
    }
}
