//! Things of schema.org, as far as pages tell of them.

use serde::Serialize;

/// Something that is told elsewhere in the same graph, or on another page.
#[derive(Clone, Serialize)]
pub(super) struct Reference {
    #[serde(rename = "@id")]
    pub(super) id: String,
}

/// Its size is a text: schema.org knows a distance and a quantity with a unit, but no bare number.
#[derive(Clone, Serialize)]
#[serde(tag = "@type")]
pub(super) struct ImageObject {
    pub(super) url: String,
    pub(super) width: String,
    pub(super) height: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) caption: String,
    #[serde(rename = "creditText", skip_serializing_if = "String::is_empty")]
    pub(super) credit: String,
}

#[derive(Clone, Serialize)]
#[serde(tag = "@type")]
pub(super) struct NewsMediaOrganization {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) name: String,
    pub(super) url: String,
    pub(super) logo: ImageObject,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct WebSite {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) name: String,
    pub(super) description: String,
    pub(super) url: String,
    pub(super) in_language: &'static str,
    pub(super) publisher: Reference,
    pub(super) potential_action: SearchAction,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
pub(super) struct SearchAction {
    pub(super) target: EntryPoint,
    #[serde(rename = "query-input")]
    pub(super) query_input: &'static str,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct EntryPoint {
    pub(super) url_template: String,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct BreadcrumbList {
    pub(super) item_list_element: Vec<ListItem>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
pub(super) struct ListItem {
    pub(super) position: usize,
    pub(super) name: String,
    pub(super) item: String,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct CollectionPage {
    pub(super) name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) description: String,
    pub(super) url: String,
    pub(super) in_language: &'static str,
    pub(super) is_part_of: Reference,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct ProfilePage {
    pub(super) url: String,
    pub(super) in_language: &'static str,
    pub(super) is_part_of: Reference,
    pub(super) main_entity: Person,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) url: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) job_title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<ImageObject>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) works_for: Option<NewsMediaOrganization>,
}

/// Who wrote it: people, or the paper where nobody is named.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Author {
    Person(Box<Person>),
    Paper(NewsMediaOrganization),
}

/// `NewsArticle`, or `LiveBlogPosting` for a story that is told while it happens.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Story {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) url: String,
    pub(super) main_entity_of_page: String,
    pub(super) headline: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) image: Vec<ImageObject>,
    pub(super) date_published: String,
    pub(super) date_modified: String,
    pub(super) author: Vec<Author>,
    pub(super) publisher: NewsMediaOrganization,
    pub(super) article_section: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) keywords: Vec<String>,
    pub(super) in_language: &'static str,
    pub(super) is_accessible_for_free: bool,
    pub(super) comment_count: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) video: Option<VideoObject>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub(super) coverage: Option<Coverage>,
}

/// What a live blog has beyond an article.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Coverage {
    pub(super) coverage_start_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) coverage_end_time: Option<String>,
    pub(super) live_blog_update: Vec<BlogPosting>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct BlogPosting {
    pub(super) headline: String,
    pub(super) url: String,
    pub(super) date_published: String,
    pub(super) date_modified: String,
    pub(super) article_body: String,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct VideoObject {
    pub(super) name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) description: String,
    pub(super) thumbnail_url: Vec<String>,
    pub(super) upload_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) embed_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) content_url: Option<String>,
}
