//! What comes when: a month of the desk.

use super::story::StoryCard;
use serde::{Deserialize, Serialize};

/// A month with the stories that are wanted or come out on each day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeskMonth {
    /// Of the Gregorian calendar.
    pub year: i16,
    /// From 1.
    pub month: i8,
    /// Its first day's day of the week, 0 is Sunday.
    pub first_weekday: u8,
    /// The stories of each day, by time.
    pub days: Vec<Vec<StoryCard>>,
    /// The day that it is, if it lies in this month, from 1.
    pub today: Option<u8>,
}
