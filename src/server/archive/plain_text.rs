//! An article as plain text, as it is copied from a page: date, headline, byline, paragraphs.

use super::{
    error::ImportError,
    format::{Archive, Article, Author, FORMAT, Section, VERSION},
};
use crate::{
    model::{body::Body, slug::Slug},
    server::store::archive::KnownNames,
};
use jiff::{civil::Date, tz::TimeZone};

/// What a plain text does not say of itself.
#[derive(Clone, Debug)]
pub struct Assignment {
    /// Section by slug or name; a new one if the site has none of that name.
    pub section: String,
    /// Author by slug or name; a new one likewise.
    pub author: String,
    /// What the site has.
    pub known: KnownNames,
    /// The site's time zone: the text names a day only.
    pub zone: TimeZone,
}

/// The hour of the day that stands for a day without an hour.
const MORNING: i8 = 9;

/// Lines behind the story, where a copied page goes on with other things.
const ENDS: &[&str] = &["You may also like", "Leave a Comment", "আরও পড়ুন", "মন্তব্য করুন"];

/// Reads a text: a date (`Monday, December 23, 2024`, `২৩ ডিসেম্বর ২০২৪` or `2024-12-23`), the headline, paragraphs.
/// Breadcrumb, byline and comment count between them are passed over, and all that follows the story.
pub fn read(text: &str, assignment: &Assignment) -> Result<Archive, ImportError> {
    let lines: Vec<(usize, &str)> = text
        .lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty())
        .collect();
    let (first, date_line) =
        *lines.first().ok_or(ImportError::Line { line: 1, problem: "the text is empty".to_owned() })?;
    let day = date(date_line).ok_or_else(|| ImportError::Line {
        line: first,
        problem: format!("“{date_line}” is no date; the first line must say when it was published, such as 2024-12-23"),
    })?;
    let published = day
        .at(MORNING, 0, 0, 0)
        .to_zoned_datetime(assignment.zone.clone())
        .map_err(|cause| ImportError::Line { line: first, problem: cause.to_string() })?
        .timestamp();
    let mut story = lines.into_iter().skip(1).skip_while(|(_, line)| is_breadcrumb(line));
    let (_, headline) = story
        .next()
        .ok_or_else(|| ImportError::Line { line: first + 1, problem: "there is no headline".to_owned() })?;
    let paragraphs: Vec<String> = story
        .filter(|(_, line)| *line != headline && !is_byline(line) && !is_comment_count(line))
        .take_while(|(_, line)| !ENDS.iter().any(|end| bangla::normalize::clean(line) == bangla::normalize::clean(end)))
        .map(|(_, line)| line.to_owned())
        .collect();
    if paragraphs.is_empty() {
        return Err(ImportError::Line {
            line: first + 1,
            problem: "there is a headline and no text under it".to_owned(),
        });
    }
    let (section, new_section) = place(&assignment.section, &assignment.known.sections);
    let (author, new_author) = place(&assignment.author, &assignment.known.authors);
    Ok(Archive {
        format: FORMAT.to_owned(),
        version: VERSION,
        sections: new_section
            .map(|name| Section { slug: section.clone(), name, ..Section::default() })
            .into_iter()
            .collect(),
        tags: Vec::new(),
        authors: new_author
            .map(|name| Author { slug: author.clone(), name, ..Author::default() })
            .into_iter()
            .collect(),
        series: Vec::new(),
        media: Vec::new(),
        articles: vec![Article {
            slug: bangla::slug::romanized(headline),
            section,
            headline: headline.to_owned(),
            authors: vec![author],
            published_at: published.to_string(),
            body: Body::from_paragraphs(paragraphs),
            ..Article::default()
        }],
        front: Vec::new(),
    })
}

/// The slug of what `wanted` names, and the name if the site does not have it yet.
fn place(wanted: &str, known: &[(Slug, String)]) -> (String, Option<String>) {
    let wanted = bangla::normalize::clean(wanted);
    match known.iter().find(|(slug, name)| slug.as_str() == wanted || *name == wanted) {
        Some((slug, _)) => (slug.to_string(), None),
        None => (bangla::slug::romanized(&wanted), Some(wanted)),
    }
}

fn date(line: &str) -> Option<Date> {
    let day = bangla::date::parse_date(line)?;
    Date::new(i16::try_from(day.year).ok()?, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?).ok()
}

fn is_breadcrumb(line: &str) -> bool {
    ["Home ", "হোম ", "Home›", "হোম›"].iter().any(|start| line.starts_with(start))
}

fn is_byline(line: &str) -> bool {
    line.split_whitespace().count() <= 5 && (line.starts_with("by ") || line.starts_with("By "))
}

fn is_comment_count(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let counted = words.next().is_some_and(|word| bangla::number::parse(word).is_some());
    counted && matches!(words.next(), Some("comment" | "comments" | "মন্তব্য")) && words.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_papers_write_them() {
        let day = Date::constant(2024, 12, 23);
        for line in
            ["Monday, December 23, 2024", "সোমবার, ২৩ ডিসেম্বর ২০২৪", "23 December 2024", "2024-12-23", "২০২৪-১২-২৩"]
        {
            assert_eq!(date(line), Some(day), "{line}");
        }
        for line in ["", "headline", "December 40, 2024", "১২৩৪"] {
            assert_eq!(date(line), None, "{line}");
        }
    }
}
