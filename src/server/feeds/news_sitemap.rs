//! The news sitemap, by Google's rules: what was published in the last two days, at most 1,000 articles, each with the paper's name,
//! its language, the time of publication and the headline as it stands on the page.

use super::{
    Document, LANGUAGE,
    dates::rfc3339,
    sitemap::{SITEMAP, location},
    xml::Xml,
};
use crate::{
    model::moment::UtcMillis,
    server::{error::Failure, state::AppState, store::purge::Tag},
};

const NEWS: (&str, &str) = ("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");

const TWO_DAYS: i64 = 48 * 3_600_000;

const MOST: u32 = 1_000;

/// `/news-sitemap.xml`
pub async fn news_sitemap(state: &AppState) -> Result<Document, Failure> {
    let site = state.config.site.as_site();
    state.trail.note(Tag::Paper);
    state.trail.note(Tag::Texts);
    state.trail.note(Tag::Site);
    let since = UtcMillis(state.clock.now().0 - TWO_DAYS);
    let articles = state.store.news_articles(since, MOST).await?;
    let bytes = Xml::document("urlset", &[SITEMAP, NEWS], |xml| {
        for article in &articles {
            xml.within("url", &[], |xml| {
                location(xml, article, &site.origin);
                xml.within("news:news", &[], |xml| {
                    xml.within("news:publication", &[], |xml| {
                        xml.text("news:name", &[], &site.name);
                        xml.text("news:language", &[], LANGUAGE);
                    });
                    xml.text("news:publication_date", &[], &rfc3339(state.clock.moment(article.published_at)));
                    xml.text("news:title", &[], &article.headline);
                });
            });
        }
    });
    Ok(Document { bytes, changed_at: articles.iter().map(|article| article.changed_at).max() })
}
