//! `[site]`: name, voice and place of the paper.

use crate::model::site::{BanglaCalendar, Locale, Site};
use jiff::tz::TimeZone;
use serde::Deserialize;

/// `[site]`
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SiteConfig {
    /// The paper's name.
    pub name: String,
    /// One line under the name.
    pub tagline: String,
    /// A paragraph on the paper, in the footer.
    pub about: String,
    /// Interface language, `bn` or `en`.
    pub language: Locale,
    /// Name in the IANA time zone database.
    pub time_zone: String,
    /// `bangladesh`, `west_bengal` or `none`: whose Bangla date stands beside the Gregorian one.
    pub bangla_calendar: BanglaCalendar,
    /// Where readers find the site: `https://example.com`. Canonical addresses begin with it.
    pub origin: String,
}

impl Default for SiteConfig {
    fn default() -> Self {
        Self {
            name: "হচ্ছেটাকী?".to_owned(),
            tagline: "খবর বাংলায়, বাংলার খবর".to_owned(),
            about: "হচ্ছেটাকী? একটি সংবাদভিত্তিক ওয়েবসাইট। দেশ ও বিদেশের খবর এখানে নিয়মিত প্রকাশিত হয়।".to_owned(),
            language: Locale::Bn,
            time_zone: "Asia/Dhaka".to_owned(),
            bangla_calendar: BanglaCalendar::Bangladesh,
            origin: "http://127.0.0.1:3000".to_owned(),
        }
    }
}

impl SiteConfig {
    /// The site without its sections, which are in the store.
    pub fn as_site(&self) -> Site {
        Site {
            name: self.name.clone(),
            tagline: self.tagline.clone(),
            about: self.about.clone(),
            locale: self.language,
            calendar: self.bangla_calendar,
            origin: self.origin.trim_end_matches('/').to_owned(),
            sections: Vec::new(),
            today: None,
        }
    }

    /// The site's time zone; the error is a sentence.
    pub fn zone(&self) -> Result<TimeZone, String> {
        TimeZone::get(&self.time_zone).map_err(|_| {
            format!("[site] time_zone = {:?} is no zone of the IANA database, such as Asia/Dhaka", self.time_zone)
        })
    }
}
