//! Gets and prints the lists under addresses of the engine's own.

use crate::{
    model::{sheet::Sheet, site::Site, wanted::WantedList},
    server::{
        error::Failure,
        reading::{archive, author, latest, popular, topic},
        state::AppState,
    },
    sheet,
};

/// The sheet of a list.
pub(super) async fn list(state: &AppState, site: &Site, wanted: WantedList) -> Result<Sheet, Failure> {
    Ok(match wanted {
        WantedList::Latest(at) => sheet::latest::latest(latest::latest(state, at).await?, at, site),
        WantedList::Popular(window, at) => {
            sheet::popular::popular(popular::popular(state, window, at).await?, at, site)
        }
        WantedList::Topics(at) => sheet::names::topics(topic::topics(state, at.clone()).await?, &at, site),
        WantedList::Topic(slug, at) => sheet::topic::topic(topic::topic(state, &slug, at).await?, at, site),
        WantedList::Authors(at) => sheet::names::authors(author::authors(state, at.clone()).await?, &at, site),
        WantedList::Author(slug, at) => sheet::author::author(author::author(state, &slug, at).await?, at, site),
        WantedList::Archive => sheet::archive::archive(archive::archive(state).await?, site),
        WantedList::Year(year) => sheet::archive::archive(archive::year(state, year).await?, site),
        WantedList::Month(month) => sheet::archive::month(archive::month(state, month).await?, site),
        WantedList::Day(day, at) => sheet::archive::day(archive::day(state, day, at).await?, at, site),
    })
}
