//! Which writings of a word are found, and which words are left alone.

use screening::words::{Action, Entry, Hit, Way, WordList};

use Way::{Disguised, Inflected, Plain, Romanised, Spaced, Stretched};

/// A list of phrases, all to be held.
pub fn list(phrases: &[&str]) -> WordList {
    let entry = |phrase: &&str| Entry { phrase: (*phrase).to_owned(), action: Action::Hold };
    WordList::new(&phrases.iter().map(entry).collect::<Vec<_>>())
}

fn written(list: &WordList, text: &str) -> Vec<(String, Way)> {
    let shown = |hit: Hit| (text[hit.range.clone()].to_owned(), hit.way);
    list.hits(text).into_iter().map(shown).collect()
}

#[test]
fn a_word_is_found_however_it_is_written() {
    let list = list(&["চোর"]);
    for (text, found, way) in [
        ("সব চোর!", "চোর", Plain),
        ("চোরের মায়ের বড় গলা", "চোরের", Inflected),
        ("ওরা চোরেরা", "চোরেরা", Inflected),
        ("চোরদের ধরুন", "চোরদের", Inflected),
        ("চোরদেরকেও ধরুন", "চোরদেরকেও", Inflected),
        ("চোরটা কই", "চোরটা", Inflected),
        ("চোরটাকেই", "চোরটাকেই", Inflected),
        ("চোরই তো", "চোরই", Inflected),
        ("চোরও আছে", "চোরও", Inflected),
        ("চোরগুলার বিচার", "চোরগুলার", Inflected),
        ("#চোর_ডাকাত", "চোর", Plain),
        ("ঠিক।চোর", "চোর", Plain),
        ("‘চোর’!", "চোর", Plain),
        ("চোর-ডাকাত", "চোর", Plain),
        ("চোর্", "চোর্", Plain),
        ("চোঁর", "চোঁর", Plain),
        ("চোর🔥🔥", "চোর", Plain),
        ("চোরের-ই", "চোরের", Inflected),
        ("একটা চো র এসেছে", "চো র", Spaced),
        ("চ-ো-র", "চ-ো-র", Spaced),
        ("চো.র", "চো.র", Spaced),
        ("চো*র কে", "চো*র", Spaced),
        ("চো রে র দল", "চো রে র", Spaced),
        ("c h o r", "c h o r", Spaced),
        ("C-H-O-R", "C-H-O-R", Spaced),
        ("ch0r", "ch0r", Disguised),
        ("চ০র", "চ০র", Disguised),
        ("চoর", "চoর", Disguised),
        ("চোওওর", "চোওওর", Stretched),
        ("চোরররররর", "চোরররররর", Stretched),
        ("chorrrr", "chorrrr", Stretched),
        ("Chor sob", "Chor", Romanised),
        ("choor", "choor", Romanised),
        ("chorer dol", "chorer", Romanised),
        ("chorgula", "chorgula", Romanised),
        ("сhоr", "сhоr", Romanised),
        ("ｃｈｏｒ", "ｃｈｏｒ", Romanised),
        ("𝐜𝐡𝐨𝐫", "𝐜𝐡𝐨𝐫", Romanised),
        ("চো\u{200b}র", "চো\u{200b}র", Plain),
        ("চ\u{200c}ো\u{200d}র", "চ\u{200c}ো\u{200d}র", Plain),
        ("চো\u{301}\u{302}\u{303}র", "চো\u{301}\u{302}\u{303}র", Plain),
        ("চে\u{9be}র", "চে\u{9be}র", Plain),
        ("চোব\u{9bc}", "চোব\u{9bc}", Plain),
        ("চোৰ", "চোৰ", Plain),
        ("चोर", "चोर", Plain),
    ] {
        assert_eq!(written(&list, text), [(found.to_owned(), way)], "{text}");
    }
}

#[test]
fn other_words_are_left_alone() {
    let list = list(&["চোর", "শালা", "বাল", "মাল", "খানকি", "মাগি", "গাধা", "পাদ", "ass", "shit"]);
    for text in [
        "মহাচোর গরুচোরা চৌর্যবৃত্তি চুরি",
        "চোরাবালি চোরাচালান চোরাই চোরাকারবারি চোরকাঁটা কাচোর",
        "পাঠশালা শালিক শালগম বিশালাকার কর্মশালায় শালবন",
        "বালি বালক বালিকা বালতি বালিশ বালা আকবাল",
        "মালা মালিক মালামাল মালভূমি কামাল",
        "খান কি বললেন? সে কি মা কি মাসি",
        "মাগুর মাগরিব",
        "গাধাবোট",
        "পাদরি পাদদেশ প্রতিপাদ্য",
        "char chore chur chair ball bail male mall assess class shift",
        "ও র আর এ ক কথা",
        "চার চর চুর চোখ ছোরা শহর",
        "১০টি ২০০০ 100 5g b2b",
    ] {
        assert_eq!(written(&list, text), [], "{text}");
    }
}

#[test]
fn phrases_are_found_together_apart_and_inflected() {
    let list = list(&["কুত্তার বাচ্চা", "casino", "online game", "চুদ*"]);
    for (text, found, way) in [
        ("তুই কুত্তার বাচ্চা", "কুত্তার বাচ্চা", Plain),
        ("কুত্তার, বাচ্চারা", "কুত্তার, বাচ্চারা", Inflected),
        ("কুত্তারবাচ্চা", "কুত্তারবাচ্চা", Plain),
        ("kuttar baccha", "kuttar baccha", Romanised),
        ("kuttar bachcha gula", "kuttar bachcha", Romanised),
        ("ক্যাসিনো", "ক্যাসিনো", Romanised),
        ("ক্যাসিনোতে", "ক্যাসিনোতে", Romanised),
        ("casinos", "casinos", Inflected),
        ("c@s1no", "c@s1no", Disguised),
        ("Online  Games", "Online  Games", Inflected),
        ("onlinegame", "onlinegame", Plain),
        ("চুদির ভাই", "চুদির", Inflected),
    ] {
        assert_eq!(written(&list, text), [(found.to_owned(), way)], "{text}");
    }
    assert_eq!(written(&list, "কুত্তার ছোট বাচ্চা, বাচ্চা কুত্তার"), []);
}

#[test]
fn a_hit_names_its_entry_and_what_it_leads_to() {
    let entries = [("গাধা", Action::Hold), ("খানকি", Action::Reject)];
    let entries = entries.map(|(phrase, action)| Entry { phrase: phrase.to_owned(), action });
    let hits = WordList::new(&entries).hits("গাধা, খানকি, গাধারা");
    let named: Vec<_> = hits.iter().map(|hit| (hit.entry, hit.action)).collect();
    assert_eq!(named, [(0, Action::Hold), (1, Action::Reject), (0, Action::Hold)]);
    assert_eq!(hits.iter().map(|hit| hit.action).max(), Some(Action::Reject));
}

#[test]
fn an_empty_entry_is_never_found() {
    assert_eq!(written(&list(&["", " ", "*", "!!", "\u{200b}"]), "কিছু একটা * !!"), []);
    assert_eq!(written(&WordList::default(), "কিছু একটা"), []);
}
