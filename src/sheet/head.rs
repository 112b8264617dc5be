//! What a page says of itself.

use crate::model::{
    article::Picture,
    picture::shared,
    sheet::{Head, Shared},
    site::Site,
};

/// The paper's own pages: front and sections. Without a headline, the paper's own name and line stand for one.
pub(super) fn of_page(site: &Site, headline: &str, description: &str, path: &str) -> Head {
    let (first, second) = if headline.is_empty() { (&*site.name, &*site.tagline) } else { (headline, &*site.name) };
    Head {
        title: format!("{first} | {second}"),
        canonical: Some(format!("{}{path}", site.origin)),
        shared: Shared {
            headline: first.to_owned(),
            description: description.to_owned(),
            site_name: site.name.clone(),
            kind: "website",
            image: None,
            ..Shared::default()
        },
    }
}

/// An article.
pub(super) fn of_article(site: &Site, headline: &str, standfirst: &str, path: &str, picture: Option<&Picture>) -> Head {
    let head = of_page(site, headline, standfirst, path);
    let image = picture.map(|picture| format!("{}{}", site.origin, shared(picture)));
    Head { shared: Shared { kind: "article", image, ..head.shared }, ..head }
}

/// A page that is no page of the paper.
pub(super) fn of_nothing(site: &Site, headline: &str) -> Head {
    Head { canonical: None, ..of_page(site, headline, "", "") }
}
