//! The paper itself, and the pages of its lists.

use super::{
    LANGUAGE, Told,
    things::{
        BreadcrumbList, CollectionPage, EntryPoint, ImageObject, ListItem, NewsMediaOrganization, Person, ProfilePage,
        Reference, SearchAction, WebSite,
    },
};
use crate::{
    i18n::Texts,
    model::{
        address::{self, machine},
        article::Picture,
        names,
        picture::{shared, shared_size},
        site::Site,
    },
};

/// The front page: whose site it is, and how it is searched.
pub(in crate::sheet) fn front(site: &Site) -> String {
    let origin = &site.origin;
    let search = SearchAction {
        target: EntryPoint {
            url_template: format!("{origin}{}?{}={{search_term_string}}", address::SEARCH, address::SEARCH_WORDS),
        },
        query_input: "required name=search_term_string",
    };
    let own = WebSite {
        id: website(site).id,
        name: site.name.clone(),
        description: site.tagline.clone(),
        url: format!("{origin}{}", address::FRONT),
        in_language: LANGUAGE,
        publisher: Reference { id: publisher(site).id },
        potential_action: search,
    };
    Told::default().and(own).and(publisher(site)).script()
}

/// A page of a section or a topic.
pub(in crate::sheet) fn collection(
    site: &Site,
    name: &str,
    description: &str,
    path: &str,
    steps: Option<&[(String, String)]>,
    texts: Texts,
) -> String {
    let page = CollectionPage {
        name: name.to_owned(),
        description: description.to_owned(),
        url: format!("{}{path}", site.origin),
        in_language: LANGUAGE,
        is_part_of: website(site),
    };
    let told = Told::default().and(page);
    match steps {
        Some(steps) => told.and(breadcrumb(site, steps, texts)).script(),
        None => told.script(),
    }
}

/// A page of an author.
pub(in crate::sheet) fn author(
    site: &Site,
    author: &names::Author,
    path: &str,
    steps: &[(String, String)],
    texts: Texts,
) -> String {
    let page = ProfilePage {
        url: format!("{}{path}", site.origin),
        in_language: LANGUAGE,
        is_part_of: website(site),
        main_entity: Person {
            job_title: author.role.clone(),
            description: author.about.clone(),
            image: author.portrait.as_ref().map(|portrait| picture(site, portrait)),
            works_for: Some(publisher(site)),
            ..person(site, author)
        },
    };
    Told::default().and(page).and(breadcrumb(site, steps, texts)).script()
}

/// A name and where it leads.
pub(super) fn person(site: &Site, author: &names::Author) -> Person {
    Person {
        name: author.name.clone(),
        url: format!("{}{}", site.origin, address::author(&author.slug)),
        job_title: String::new(),
        description: String::new(),
        image: None,
        works_for: None,
    }
}

/// The paper as a house.
pub(super) fn publisher(site: &Site) -> NewsMediaOrganization {
    let origin = &site.origin;
    NewsMediaOrganization {
        id: format!("{origin}/#publisher"),
        name: site.name.clone(),
        url: format!("{origin}{}", address::FRONT),
        logo: ImageObject {
            url: format!("{origin}{}", machine::LOGO),
            width: machine::LOGO_SIZE.to_string(),
            height: machine::LOGO_SIZE.to_string(),
            caption: String::new(),
            credit: String::new(),
        },
    }
}

/// The paper as a site, which the front page tells of.
fn website(site: &Site) -> Reference {
    Reference { id: format!("{}/#website", site.origin) }
}

/// The steps that a reader sees, home first.
pub(super) fn breadcrumb(site: &Site, steps: &[(String, String)], texts: Texts) -> BreadcrumbList {
    let home = (texts.masthead_home().to_owned(), address::FRONT.to_owned());
    let steps = std::iter::once(&home).chain(steps).zip(1..);
    let item = |((name, path), position): (&(String, String), usize)| ListItem {
        position,
        name: name.clone(),
        item: format!("{}{path}", site.origin),
    };
    BreadcrumbList { item_list_element: steps.map(item).collect() }
}

/// A picture with what is said under it.
pub(super) fn picture(site: &Site, picture: &Picture) -> ImageObject {
    let (width, height) = shared_size(picture);
    ImageObject {
        url: format!("{}{}", site.origin, shared(picture)),
        width: width.to_string(),
        height: height.to_string(),
        caption: picture.caption.clone(),
        credit: picture.credit.clone(),
    }
}
