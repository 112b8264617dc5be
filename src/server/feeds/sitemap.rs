//! Sitemaps (sitemaps.org 0.9): a list of files, one a month of articles and one of everything else. A month that is over keeps its
//! file and its address, so a search engine need not read a million addresses for one new story.

use super::{Document, dates::rfc3339, xml::Xml};
use crate::{
    model::{
        address::{self, machine},
        error::AppError,
        moment::{Moment, UtcMillis},
        search::Day,
    },
    server::{
        clock::Clock,
        error::Failure,
        state::AppState,
        store::{
            purge::Tag,
            sitemap::{MappedArticle, Span},
        },
    },
};

pub(super) const SITEMAP: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
const IMAGE: (&str, &str) = ("xmlns:image", "http://www.google.com/schemas/sitemap-image/1.1");

/// Addresses of one file: a twentieth of what is allowed, so that it is soon written, by us, and read.
const PART: u32 = 2_500;

/// Sections, topics and authors of each kind in the file of pages, which may hold 50,000 addresses.
const LISTS: u32 = 16_000;

/// A month on the site's clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Month {
    year: i16,
    month: i8,
}

impl Month {
    fn of(moment: Moment) -> Option<Self> {
        let civil = moment.civil();
        Some(Self { year: civil.year.try_into().ok()?, month: civil.month.try_into().ok()? })
    }

    fn next(self) -> Self {
        match self.month {
            12 => Self { year: self.year.saturating_add(1), month: 1 },
            month => Self { month: month + 1, ..self },
        }
    }

    fn span(self, clock: &Clock) -> Span {
        let begins = |month: Self| clock.beginning_of(Day { year: month.year, month: month.month, day: 1 });
        Span { from: begins(self), to: begins(self.next()) }
    }
}

/// `/sitemap.xml`: which files there are, and when each changed last.
pub async fn index(state: &AppState) -> Result<Document, Failure> {
    note(state);
    let origin = state.config.site.as_site().origin;
    let (months, changed_at) = match state.store.mapped_span().await? {
        Some((first, last)) => (months(&state.clock, first, last), Some(last)),
        None => (Vec::new(), None),
    };
    let spans: Vec<Span> = months.iter().map(|month| month.span(&state.clock)).collect();
    let contents = state.store.span_contents(&spans).await?;
    let bytes = Xml::document("sitemapindex", &[SITEMAP], |xml| {
        let mut file = |path: &str, changed_at: Option<UtcMillis>| {
            xml.within("sitemap", &[], |xml| {
                xml.text("loc", &[], &format!("{origin}{path}"));
                if let Some(at) = changed_at {
                    xml.text("lastmod", &[], &rfc3339(state.clock.moment(at)));
                }
            });
        };
        file(machine::SITEMAP_OF_PAGES, changed_at);
        for content in &contents {
            let Some(Month { year, month }) = months.get(content.span) else { continue };
            for part in 1..=content.articles.div_ceil(PART) {
                file(&machine::sitemap(*year, *month, part), Some(content.changed_at));
            }
        }
    });
    Ok(Document { bytes, changed_at: contents.iter().map(|content| content.changed_at).max() })
}

/// Any article, and any list of them.
fn note(state: &AppState) {
    for tag in [Tag::Paper, Tag::Texts, Tag::Names, Tag::Site] {
        state.trail.note(tag);
    }
}

/// The months from one time to another.
fn months(clock: &Clock, first: UtcMillis, last: UtcMillis) -> Vec<Month> {
    let (Some(first), Some(last)) = (Month::of(clock.moment(first)), Month::of(clock.moment(last))) else {
        return Vec::new();
    };
    std::iter::successors(Some(first), |month| (*month != last).then(|| month.next())).collect()
}

/// `/sitemap/{file}`: a month's articles, or everything else.
pub async fn file(state: &AppState, file: &str) -> Result<Document, Failure> {
    note(state);
    if machine::SITEMAP_OF_PAGES.ends_with(&format!("/{file}")) {
        return pages(state).await;
    }
    let (month, part) = month_and_part(file).ok_or(AppError::NotFound)?;
    let skip = PART.checked_mul(part - 1).ok_or(AppError::NotFound)?;
    let articles = state.store.span_articles(month.span(&state.clock), skip, PART).await?;
    if articles.is_empty() {
        return Err(AppError::NotFound.into());
    }
    let origin = state.config.site.as_site().origin;
    let bytes = Xml::document("urlset", &[SITEMAP, IMAGE], |xml| {
        for article in &articles {
            xml.within("url", &[], |xml| self::article(xml, article, &origin, &state.clock));
        }
    });
    Ok(Document { bytes, changed_at: articles.iter().map(|article| article.changed_at).max() })
}

/// Reads `2024-12.xml` and `2024-12-3.xml`, as they are written.
fn month_and_part(file: &str) -> Option<(Month, u32)> {
    let mut numbers = file.strip_suffix(".xml")?.splitn(3, '-');
    let (year, month) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
    let part = numbers.next().map_or(Ok(1), str::parse).ok()?;
    let as_written =
        (1..=12).contains(&month) && part > 0 && machine::sitemap(year, month, part).rsplit('/').next() == Some(file);
    as_written.then_some((Month { year, month }, part))
}

fn article(xml: &mut Xml, article: &MappedArticle, origin: &str, clock: &Clock) {
    location(xml, article, origin);
    xml.text("lastmod", &[], &rfc3339(clock.moment(article.changed_at)));
    if let Some(picture) = &article.picture {
        xml.within("image:image", &[], |xml| xml.text("image:loc", &[], &format!("{origin}{picture}")));
    }
}

/// The article's own address.
pub(super) fn location(xml: &mut Xml, article: &MappedArticle, origin: &str) {
    xml.text("loc", &[], &format!("{origin}{}", address::article(&article.section, &article.slug)));
}

/// The front page, and every section, topic and author with articles.
async fn pages(state: &AppState) -> Result<Document, Failure> {
    let origin = state.config.site.as_site().origin;
    let lists = state.store.mapped_lists(LISTS).await?;
    let changed_at = lists.iter().map(|list| list.changed_at).max();
    let bytes = Xml::document("urlset", &[SITEMAP], |xml| {
        let mut page = |path: &str, changed_at: Option<UtcMillis>| {
            xml.within("url", &[], |xml| {
                xml.text("loc", &[], &format!("{origin}{path}"));
                if let Some(at) = changed_at {
                    xml.text("lastmod", &[], &rfc3339(state.clock.moment(at)));
                }
            });
        };
        page(address::FRONT, changed_at);
        for list in &lists {
            page(&machine::page(&list.of), Some(list.changed_at));
        }
    });
    Ok(Document { bytes, changed_at })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZone;

    #[test]
    fn a_file_has_one_name() {
        let month = Month { year: 2024, month: 2 };
        assert_eq!(month_and_part("2024-02.xml"), Some((month, 1)));
        assert_eq!(month_and_part("2024-02-12.xml"), Some((month, 12)));
        for odd in [
            "",
            "2024-02",
            "2024-2.xml",
            "2024-13.xml",
            "2024-02-1.xml",
            "2024-02-0.xml",
            "2024-02-02.xml",
            "-1-1.xml",
            "24-02.xml",
            "2024-02-2-2.xml",
            "99999-01.xml",
        ] {
            assert_eq!(month_and_part(odd), None, "{odd}");
        }
    }

    #[test]
    fn months_follow_each_other_on_the_sites_clocks() {
        let (clock, _) = Clock::set(TimeZone::get("Asia/Dhaka").unwrap(), UtcMillis(0));
        // 2024-11-30T18:00:00Z and 2025-01-31T17:59:59Z: the first and the last second of a month in Dhaka.
        let found = months(&clock, UtcMillis(1_732_989_600_000), UtcMillis(1_738_346_399_000));
        assert_eq!(found, [(2024, 12), (2025, 1)].map(|(year, month)| Month { year, month }));
        assert_eq!(found[0].span(&clock), Span { from: UtcMillis(1_732_989_600_000), to: found[1].span(&clock).from });
    }
}
