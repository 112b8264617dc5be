//! The device's memory: what the reader keeps and how far they have read. A reader who has forbidden it goes without.

use crate::browser::{device, object};
use web_sys::js_sys::{Array, JSON, Object, Reflect};

/// A story as the device remembers it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Remembered {
    /// Where it stands: a path of this site.
    pub(super) address: String,
    /// Its headline.
    pub(super) headline: String,
    /// Its section's name.
    pub(super) section: String,
    /// When it was published, in words.
    pub(super) published: String,
    /// How much of it was read, in percent.
    pub(super) share: u8,
}

/// A list of stories, newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// What the reader keeps for later.
    Saved,
    /// What they have begun to read.
    Reading,
}

impl List {
    /// Both lists.
    pub(super) const ALL: [Self; 2] = [Self::Saved, Self::Reading];

    /// Its name, in the memory as on the page.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Reading => "reading",
        }
    }

    /// The list of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.name() == name)
    }

    /// The most that are remembered.
    fn most(self) -> usize {
        match self {
            Self::Saved => 500,
            Self::Reading => 30,
        }
    }

    pub(super) fn read(self) -> Vec<Remembered> {
        device::read(self.name()).map(|text| stories(&text)).unwrap_or_default()
    }

    pub(super) fn write(self, stories: &[Remembered]) {
        device::write(self.name(), &written(stories));
    }

    /// Puts a story first.
    pub(super) fn put(self, story: Remembered) {
        self.write(&with(self.read(), story, self.most()));
    }

    /// Takes a story away; says whether it was there.
    pub(super) fn take(self, address: &str) -> bool {
        let mut stories = self.read();
        let before = stories.len();
        stories.retain(|story| story.address != address);
        let taken = stories.len() < before;
        if taken {
            self.write(&stories);
        }
        taken
    }

    /// The story at this address.
    pub(super) fn find(self, address: &str) -> Option<Remembered> {
        self.read().into_iter().find(|story| story.address == address)
    }

    /// Adds stories behind those that are there.
    pub(super) fn add(self, added: Vec<Remembered>) {
        let mut stories = self.read();
        for story in added {
            if stories.len() < self.most() && stories.iter().all(|kept| kept.address != story.address) {
                stories.push(story);
            }
        }
        self.write(&stories);
    }
}

fn with(mut stories: Vec<Remembered>, story: Remembered, most: usize) -> Vec<Remembered> {
    stories.retain(|kept| kept.address != story.address);
    stories.insert(0, story);
    stories.truncate(most);
    stories
}

/// Reads a list that may come from anywhere: a file, or another program. Only paths of this site are taken from it.
pub(super) fn stories(text: &str) -> Vec<Remembered> {
    let list = JSON::parse(text).unwrap_or_default();
    if !Array::is_array(&list) {
        return Vec::new();
    }
    let list = Array::from(&list);
    let stories = list.iter().map(|story| Remembered {
        address: object::text(&story, "address"),
        headline: object::text(&story, "headline"),
        section: object::text(&story, "section"),
        published: object::text(&story, "published"),
        share: object::number(&story, "share").min(100) as u8,
    });
    stories.filter(is_ours).collect()
}

/// A list as a file holds it.
pub(super) fn written(stories: &[Remembered]) -> String {
    let list = Array::new();
    for story in stories {
        let entry = Object::new();
        let fields = [
            ("address", &story.address),
            ("headline", &story.headline),
            ("section", &story.section),
            ("published", &story.published),
        ];
        for (name, value) in fields {
            let _ = Reflect::set(&entry, &name.into(), &value.into());
        }
        let _ = Reflect::set(&entry, &"share".into(), &story.share.into());
        list.push(&entry);
    }
    JSON::stringify(&list).map_or_else(|_| String::new(), String::from)
}

fn is_ours(story: &Remembered) -> bool {
    is_path(&story.address) && !story.headline.is_empty()
}

/// `/a/b`, but not `//another.site` or what a browser takes for it.
fn is_path(address: &str) -> bool {
    address.strip_prefix('/').is_some_and(|rest| !rest.starts_with(['/', '\\'])) && !address.contains(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story(address: &str) -> Remembered {
        Remembered {
            address: address.to_owned(), headline: "শিরোনাম".to_owned(), ..Remembered::default()
        }
    }

    #[test]
    fn a_story_is_kept_once_and_the_oldest_is_forgotten() {
        let kept = with(vec![story("/a/1"), story("/a/2")], story("/a/2"), 30);
        assert_eq!(kept, [story("/a/2"), story("/a/1")]);
        assert_eq!(with(kept, story("/a/3"), 2), [story("/a/3"), story("/a/2")]);
    }

    #[test]
    fn only_paths_of_this_site_are_taken_from_a_file() {
        for address in
            ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:x", "/\t/evil.example", ""]
        {
            assert!(!is_ours(&story(address)), "{address}");
        }
        assert!(is_ours(&story("/%E0%A6%A2/x")) && !is_ours(&Remembered { headline: String::new(), ..story("/a/b") }));
    }
}
