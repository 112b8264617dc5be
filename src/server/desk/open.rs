//! Opening stories: one, or a list of them.

use super::{
    checks::checks,
    notes::notes,
    rights::{may_see, require},
};
use crate::{
    model::{
        error::AppError,
        id::ArticleId,
        newsroom::{
            draft::{Draft, DraftPicture, Headlines, VERSION},
            folder::Folder,
            member::Member,
            names::{Name, NameKind},
            permission::Permission,
            story::{Place, Story, StoryCard, StoryList, Wanted},
        },
    },
    server::{
        clock::Clock,
        error::Failure,
        state::AppState,
        store::{
            StoreError,
            archive::ArticleRecord,
            former::GivenNames,
            story::{CardRecord, StoryRecord},
        },
    },
};

/// Names that are offered at once.
const OFFERED: u32 = 12;

/// More members than one looks through.
const MOST_WRITERS: u32 = 500;

/// Stories of one part of a list.
const PART: u32 = 50;

/// A story with what is written, and all that the desk has of it; of one that readers have and nobody is changing, what readers have.
pub async fn open(state: &AppState, member: &Member, id: ArticleId) -> Result<Folder, Failure> {
    let story = known(state, id).await?;
    require(may_see(member, &story.card))?;
    let (notes, checks) = (notes(state, id).await?, checks(state, &story.card).await?);
    let writers =
        if member.may(Permission::AssignStory) { state.store.writers(MOST_WRITERS).await? } else { Vec::new() };
    Ok(Folder { story: opened(state, story).await?, notes, checks, writers })
}

/// A member has a story open, or leaves it; tells who else has it open.
pub async fn note_presence(
    state: &AppState,
    member: &Member,
    id: ArticleId,
    leaves: bool,
) -> Result<Vec<String>, Failure> {
    require(may_see(member, &known(state, id).await?.card))?;
    Ok(state.presence.note(id, member.id, &member.name, leaves, state.clock.now()))
}

/// A list of the stories that a member may see.
pub async fn list(state: &AppState, member: &Member, wanted: Wanted) -> Result<StoryList, Failure> {
    let wanted = Wanted { typed: bangla::normalize::clean(wanted.typed.trim()), ..wanted };
    let wanted = if member.may(Permission::EditStory) { wanted } else { Wanted { whose: Some(member.id), ..wanted } };
    let mut stories = state.store.stories(&wanted, PART + 1).await?;
    let more = stories.len() > PART as usize;
    stories.truncate(PART as usize);
    let next = stories.last().filter(|_| more).map(|last| Place { changed_at: last.changed_at, id: last.id });
    stories.retain(|card| may_see(member, card));
    Ok(StoryList { stories: stories.into_iter().map(|record| card(&state.clock, record)).collect(), next })
}

/// Names for who types the beginning, or any part, of one.
pub async fn find_names(state: &AppState, kind: NameKind, typed: &str) -> Result<Vec<Name>, Failure> {
    let typed = bangla::normalize::clean(typed);
    if typed.trim().is_empty() {
        return Ok(Vec::new());
    }
    Ok(state.store.find_names(kind, typed.trim(), OFFERED).await?)
}

/// The story, if there is one.
pub(super) async fn known(state: &AppState, id: ArticleId) -> Result<StoryRecord, Failure> {
    Ok(state.store.story(id).await?.ok_or(AppError::NotFound)?)
}

/// With its draft.
pub(super) async fn opened(state: &AppState, story: StoryRecord) -> Result<Story, Failure> {
    let StoryRecord { card, version, draft } = story;
    let draft = match draft {
        Some(content) => with_names_of_today(state, read(&content)?).await?,
        None => match state.store.article_record(card.id).await? {
            Some(article) => of_article(article)?,
            None => Draft::default(),
        },
    };
    let names = state.store.names(&draft.authors, &draft.topics).await?;
    let made_slug = made_slug(&draft);
    Ok(Story { card: self::card(&state.clock, card), draft, version, made_slug, names })
}

/// What the headline makes of an address.
pub(super) fn made_slug(draft: &Draft) -> String {
    bangla::slug::romanized(&draft.headline.page)
}

/// A card as members see it.
pub(super) fn card(clock: &Clock, record: CardRecord) -> StoryCard {
    let moment = |at| clock.moment(at);
    StoryCard {
        id: record.id,
        stage: record.stage,
        differs: record.differs,
        kind: record.kind,
        headline: record.headline,
        section: record.section,
        slug: record.slug,
        created_by: record.created_by,
        assigned_to: record.assigned_to,
        changed_at: moment(record.changed_at),
        changed_by: record.changed_by,
        due_at: record.due_at.map(moment),
        publish_at: record.publish_at.map(moment),
        embargo_at: record.embargo_at.map(moment),
        trashed_at: record.trashed_at.map(moment),
    }
}

/// A draft from the store.
pub(super) fn read(content: &str) -> Result<Draft, Failure> {
    let draft = serde_json::from_str(content);
    Ok(draft.map_err(|cause| StoreError::Other(format!("a stored draft cannot be read: {cause}")))?)
}

/// A draft whose section, authors and topics may have been renamed since it was written.
pub(super) async fn with_names_of_today(state: &AppState, draft: Draft) -> Result<Draft, Failure> {
    let Draft { section, authors, topics, .. } = draft;
    let GivenNames { section, authors, topics } =
        state.store.names_of_today(GivenNames { section, authors, topics }).await?;
    Ok(Draft { section, authors, topics, ..draft })
}

/// A draft for the store.
pub(super) fn written(draft: &Draft) -> Result<String, Failure> {
    Ok(serde_json::to_string(draft).map_err(|cause| StoreError::Other(cause.to_string()))?)
}

/// What readers have, to be changed.
fn of_article(article: ArticleRecord) -> Result<Draft, Failure> {
    let body = serde_json::to_string(&article.body).map_err(|cause| StoreError::Other(cause.to_string()))?;
    Ok(Draft {
        version: VERSION,
        kind: article.kind,
        headline: Headlines {
            page: article.headline,
            card: article.other_headlines.card,
            search: article.other_headlines.search,
            share: article.other_headlines.share,
        },
        standfirst: article.standfirst,
        slug: article.slug.into(),
        section: Some(article.section),
        authors: article.authors,
        topics: article.tags,
        picture: article.picture.map(|lead| DraftPicture { file: lead.file, caption: lead.caption }),
        body,
        series: article.series,
        video: article.video,
    })
}
