//! The newsroom's lists of words and hosts, ready to be looked for.

use crate::{
    model::newsroom::house_rules::{BannedWord, MOST_ON_A_LIST, WordAction},
    server::store::{Store, StoreResult},
};
use screening::{
    links::AllowedHosts,
    words::{Action, Entry, WordList},
};
use std::sync::{Arc, Mutex, PoisonError};

/// Lists that are put together anew only when they have changed.
#[derive(Default)]
pub struct WordLists(Mutex<Option<Arc<Lists>>>);

/// Both lists, and what they were made of.
#[derive(Default)]
pub struct Lists {
    words: Vec<BannedWord>,
    hosts: Vec<String>,
    /// Finds words.
    pub list: WordList,
    /// Knows hosts.
    pub allowed: AllowedHosts,
}

impl Lists {
    /// Of what the newsroom has written down.
    pub fn new(words: Vec<BannedWord>, hosts: Vec<String>) -> Self {
        let entry = |word: &BannedWord| Entry {
            phrase: word.phrase.clone(),
            action: match word.action {
                WordAction::Hold => Action::Hold,
                WordAction::Refuse => Action::Reject,
            },
        };
        Self {
            list: WordList::new(&words.iter().map(entry).collect::<Vec<_>>()),
            allowed: AllowedHosts::new(hosts.iter().map(String::as_str)),
            words,
            hosts,
        }
    }

    /// The word of the list with this number, as it stands there.
    pub fn phrase(&self, entry: usize) -> String {
        self.words.get(entry).map_or_else(String::new, |word| word.phrase.clone())
    }
}

impl WordLists {
    /// Both lists as they are now.
    pub async fn get(&self, store: &dyn Store) -> StoreResult<Arc<Lists>> {
        let most = MOST_ON_A_LIST as u32;
        let (words, hosts) = tokio::try_join!(store.banned_words(most), store.allowed_hosts(most))?;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lists) = kept.as_ref().filter(|lists| lists.words == words && lists.hosts == hosts) {
            return Ok(Arc::clone(lists));
        }
        let lists = Arc::new(Lists::new(words, hosts));
        *kept = Some(Arc::clone(&lists));
        Ok(lists)
    }
}
