//! The words of the interface, from `locales/{bn,en}.json`, and the newsroom's, from `locales/newsroom/{bn,en}.json`: one function a text (see `build.rs`).

mod calendar_words;
mod staff;
mod words;

use crate::model::{
    article::ArticleKind,
    error::{AppError, Field, Problem},
    moment::Moment,
    site::{BanglaCalendar, Locale},
};
use bangla::{
    calendar::{self, BanglaDate},
    date::Civil,
};

/// Texts, numbers and dates in one language. Copied freely: it is the choice of the language and nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Texts(pub Locale);

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

impl Texts {
    /// For `<html lang>` (BCP 47).
    pub fn language(self) -> &'static str {
        match self.0 {
            Locale::Bn => "bn",
            Locale::En => "en",
        }
    }

    /// A whole number as it is written in this language: Bengali digits and Indian grouping in Bengali.
    pub fn number(self, value: u64) -> String {
        match self.0 {
            Locale::Bn => bangla::number::grouped(value),
            Locale::En => value.to_string(),
        }
    }

    /// Day and date in full: সোমবার, ২৩ ডিসেম্বর ২০২৪.
    pub fn full_date(self, moment: Moment) -> String {
        match self.0 {
            Locale::Bn => bangla::date::full(&moment.civil()),
            Locale::En => bangla::date::full_en(&moment.civil()),
        }
    }

    /// A date without its weekday: ২৩ ডিসেম্বর ২০২৪.
    pub fn day(self, day: &Civil) -> String {
        match self.0 {
            Locale::Bn => bangla::date::long(day),
            Locale::En => bangla::date::long_en(day),
        }
    }

    /// The day in the Bangla calendar, ৮ পৌষ ১৪৩১; none where it is not wanted, and in English.
    pub fn bangla_date(self, moment: Moment, wanted: BanglaCalendar) -> Option<String> {
        self.bangla_rule(wanted).map(|rule| calendar::long(BanglaDate::from_civil(&moment.civil(), rule)))
    }

    /// Date and time: ২৩ ডিসেম্বর ২০২৪, রাত ৯:০৫.
    pub fn date_and_time(self, moment: Moment) -> String {
        match self.0 {
            Locale::Bn => bangla::date::long_with_time(&moment.civil()),
            Locale::En => bangla::date::long_with_time_en(&moment.civil()),
        }
    }

    /// The time of day: রাত ৯:০৫.
    pub fn time(self, moment: Moment) -> String {
        match self.0 {
            Locale::Bn => bangla::date::time(&moment.civil()),
            Locale::En => bangla::date::time_en(&moment.civil()),
        }
    }

    /// The date: ২৩ ডিসেম্বর ২০২৪.
    pub fn date(self, moment: Moment) -> String {
        match self.0 {
            Locale::Bn => bangla::date::long(&moment.civil()),
            Locale::En => bangla::date::long_en(&moment.civil()),
        }
    }

    /// How long ago that was: ৫ মিনিট আগে. It grows old on the page, so the time itself stands beside it.
    pub fn ago(self, moment: Moment, now: Moment) -> String {
        let seconds = now.at.0.saturating_sub(moment.at.0) / 1000;
        match self.0 {
            Locale::Bn => bangla::date::relative(seconds),
            Locale::En => bangla::date::relative_en(seconds),
        }
    }

    /// How long ago something was, or on which day: ২ ঘণ্টা আগে, ২৩ ডিসেম্বর, ২৩ ডিসেম্বর ২০২৩.
    pub fn seen_from(self, now: Moment, moment: Moment) -> String {
        const A_DAY: i64 = 24 * 60 * 60;
        let seconds_ago = now.at.0.saturating_sub(moment.at.0) / 1000;
        let (date, recent) = (moment.civil(), (0..A_DAY).contains(&seconds_ago));
        match self.0 {
            _ if recent => self.ago(moment, now),
            Locale::Bn if date.year == now.civil().year => bangla::date::day_month(&date),
            _ => self.date(moment),
        }
    }

    /// The name of a kind of article, where it is worth telling.
    pub fn kind(self, kind: ArticleKind) -> Option<&'static str> {
        match kind {
            ArticleKind::Report => None,
            ArticleKind::Opinion => Some(self.kind_opinion()),
            ArticleKind::Live => Some(self.kind_live()),
            ArticleKind::Photo => Some(self.kind_photo()),
            ArticleKind::Video => Some(self.kind_video()),
        }
    }

    /// The sentence that a reader sees for an error.
    pub fn error(self, error: &AppError) -> String {
        match error {
            AppError::Invalid { field: Field::Name, problem: Problem::TooLong { max } } => {
                self.error_long_name(&self.number(u64::from(*max)))
            }
            AppError::Invalid { field: Field::Name, .. } => self.error_empty_name().to_owned(),
            AppError::Invalid { field: Field::Text, problem: Problem::TooLong { max } } => {
                self.error_long_text(&self.number(u64::from(*max)))
            }
            AppError::Invalid { field: Field::Text, problem: Problem::Past } => self.error_edit_too_late().to_owned(),
            AppError::Invalid { field: Field::Text, .. } => self.error_empty_text().to_owned(),
            AppError::Invalid { field: Field::Vote, problem: Problem::Taken } => {
                self.error_votes_of_network().to_owned()
            }
            AppError::Invalid { field: Field::Vote, .. } => self.error_own_vote().to_owned(),
            AppError::Invalid { field: Field::Email, .. } => self.error_email().to_owned(),
            AppError::Invalid { field: Field::Reason, .. } => self.error_empty_reason().to_owned(),
            AppError::Invalid { field: Field::Note, problem: Problem::TooLong { max } } => {
                self.error_long_text(&self.number(u64::from(*max)))
            }
            AppError::Refused { sentence, .. } => sentence.clone(),
            AppError::Forbidden => self.error_not_yours().to_owned(),
            AppError::Invalid { field: Field::Parent, problem: Problem::Past } => self.error_closed_thread().to_owned(),
            AppError::Invalid { field: Field::Parent, .. } => self.error_unknown_parent().to_owned(),
            AppError::TooMany { retry_seconds } => self.error_too_many(&self.number(u64::from(*retry_seconds))),
            // A reader's pages meet none of these; `staff_error` has sentences for them.
            AppError::Malformed
            | AppError::Invalid { .. }
            | AppError::SignedOut
            | AppError::Conflict
            | AppError::ProveAgain => self.error_malformed().to_owned(),
            AppError::Unreachable => self.error_unreachable().to_owned(),
            AppError::Outdated => self.error_outdated().to_owned(),
            AppError::Gone => self.gone_heading().to_owned(),
            AppError::NotFound | AppError::Moved { .. } => self.not_found_heading().to_owned(),
            AppError::Internal { .. } => self.error_internal().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::moment::UtcMillis;

    #[test]
    fn numbers_in_texts_follow_the_language() {
        assert_eq!(Texts(Locale::Bn).article_comments_link(12), "১২টি মন্তব্য");
        assert_eq!(Texts(Locale::En).article_comments_link(1), "1 comment");
        assert_eq!(Texts(Locale::En).article_comments_link(0), "0 comments");
    }

    #[test]
    fn a_time_is_told_as_seen_from_now() {
        let moment = |at: i64| Moment { at: UtcMillis(at * 1000), offset_minutes: 360 };
        let now = moment(1_734_926_400); // 2024-12-23, 10:00 in Dhaka
        let (bengali, english) = (Texts(Locale::Bn), Texts(Locale::En));
        let told = |texts: Texts, ago: i64| texts.seen_from(now, moment(1_734_926_400 - ago));
        assert_eq!(told(bengali, 2 * 3600), "২ ঘণ্টা আগে");
        assert_eq!(told(bengali, 2 * 86_400), "২১ ডিসেম্বর");
        assert_eq!(told(bengali, 366 * 86_400), "২৩ ডিসেম্বর ২০২৩");
        assert_eq!(told(bengali, -60), "২৩ ডিসেম্বর");
        assert_eq!(told(english, 90 * 60), "1 hour ago");
        assert_eq!(told(english, 2 * 86_400), "21 December 2024");
    }

    #[test]
    fn a_limit_is_named_in_the_error() {
        assert_eq!(Texts(Locale::Bn).error(&AppError::too_long(Field::Name)), "নামটি বেশি লম্বা: সর্বোচ্চ ৬০ অক্ষর।");
    }
}
