//! A paper of any size, made up: for benchmarks, and for those who want to see how a large archive feels. The same size gives the same
//! paper, but for its times, which end now.

mod bank;
mod calendar;
mod cast;
mod crowd;
mod dice;
mod edition;
mod readers;
mod relatives;
mod slots;
mod story;
mod talk;

use self::{
    bank::Bank,
    cast::Cast,
    edition::{Batch, Names, Order, Press},
};
use crate::{
    i18n::Texts,
    server::{
        publishing::Edition,
        reading,
        state::AppState,
        store::{StoreError, StoreResult, archive::ArchiveRecords, reading::HourlyReads, search::IndexWord},
    },
};
use tokio::sync::mpsc::{Sender, channel};

/// The paper is the same on every machine.
const SEED: u64 = 0x0968_0995_09BE;

/// How much of it there is to be.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Stories.
    pub articles: u32,
    /// Comments under all of them.
    pub comments: u32,
}

/// How much of it there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Stories.
    pub articles: usize,
    /// Comments under all of them.
    pub comments: usize,
}

enum Part {
    Stories(Batch),
    End(Vec<(IndexWord, u32)>, Vec<HourlyReads>),
}

/// Adds a made-up paper to one that has the demonstration's sections and pictures and no readers yet; `told` hears how far it is.
pub async fn generate(state: &AppState, wanted: Wanted, mut told: impl FnMut(Written)) -> StoreResult<Written> {
    let bank = Bank::open().map_err(|cause| StoreError::Other(format!("the bank of sentences: {cause}")))?;
    let paper = state.store.export().await?;
    let (cast, added) = Cast::new(&bank, &paper, SEED);
    state.store.import(&added, &[]).await?;
    let (sender, mut parts) = channel(1);
    let writing = {
        let state = state.clone();
        tokio::task::spawn_blocking(move || write(&state, &bank, &cast, [&paper, &added], wanted, &sender))
    };
    let mut written = Written::default();
    while let Some(part) = parts.recv().await {
        match part {
            Part::Stories(batch) => {
                state.store.put_articles(&batch.articles).await?;
                written.articles += batch.articles.len();
                written.comments += batch.comments;
                told(written);
            }
            Part::End(words, reads) => {
                state.store.put_words(&words).await?;
                state.store.put_reads(&reads).await?;
            }
        }
    }
    writing.await.map_err(|cause| StoreError::Other(format!("writing broke off: {cause}")))?;
    reading::most_read::keep(state).await?;
    state.store.settle().await?;
    Ok(written)
}

/// Writes the paper part by part, always one ahead of the store.
fn write(
    state: &AppState,
    bank: &Bank,
    cast: &Cast,
    papers: [&ArchiveRecords; 2],
    wanted: Wanted,
    parts: &Sender<Part>,
) {
    let mut names = Names::default();
    for paper in papers {
        names.sections.extend(paper.sections.iter().map(|it| (it.slug.to_string(), it.name.clone())));
        names.authors.extend(paper.authors.iter().map(|it| (it.slug.to_string(), it.name.clone())));
        names.tags.extend(paper.tags.iter().map(|it| (it.slug.to_string(), it.name.clone())));
    }
    // A subsection's stories are found by the name of the section that it lies within.
    for section in papers.iter().flat_map(|paper| &paper.sections) {
        let outer = section.parent.as_ref().and_then(|parent| names.sections.get(parent.as_str()).cloned());
        if let Some(outer) = outer {
            names.sections.insert(section.slug.to_string(), outer);
        }
    }
    let now = state.clock.now();
    let order = Order {
        stories: wanted.articles,
        comments: wanted.comments,
        now,
        offset_minutes: state.clock.moment(now).offset_minutes,
        seed: SEED,
    };
    let edition = Edition { texts: Texts(state.config.site.language), clock: &state.clock };
    let media = papers[0].media.as_slice();
    let mut press = Press::new(bank, cast, media, edition, names, &order);
    loop {
        let batch = press.batch();
        if batch.articles.is_empty() {
            break;
        }
        // Nobody takes it any more if the store has failed.
        if parts.blocking_send(Part::Stories(batch)).is_err() {
            return;
        }
    }
    let (words, reads) = press.finish();
    let _ = parts.blocking_send(Part::End(words, reads));
}
