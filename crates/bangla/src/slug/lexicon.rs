//! Names that newspapers write in English as the world does, and words that no rule gets right.
//!
//! Own list after the English editions of Bangladeshi newspapers and the official spellings of
//! districts (gazette of 2018: Chattogram, Cumilla, Barishal, Jashore, Bogura). Names that the rules
//! of [`super::romanize`] already write well (rashiya, kolkata) stay with the rules.

/// Bengali word, as [`super::words`] gives it, and its Latin form.
const NAMES: [(&str, &str); 87] = [
    ("অস্ট্রেলিয়া", "australia"),
    ("আইপিএল", "ipl"),
    ("আইসিসি", "icc"),
    ("আওয়ামী", "awami"),
    ("আফগানিস্তান", "afghanistan"),
    ("আফ্রিকা", "africa"),
    ("আবহাওয়া", "abohawa"),
    ("আমেরিকা", "america"),
    ("আরব", "arab"),
    ("আর্জেন্টিনা", "argentina"),
    ("আহত", "ahoto"),
    ("ইংল্যান্ড", "england"),
    ("ইউক্রেন", "ukraine"),
    ("ইউটিউব", "youtube"),
    ("ইউনিয়ন", "union"),
    ("ইউরোপ", "europe"),
    ("ইতালি", "italy"),
    ("ইন্টারনেট", "internet"),
    ("ইসরায়েল", "israel"),
    ("ঈদ", "eid"),
    ("উপজেলা", "upazila"),
    ("এআই", "ai"),
    ("এশিয়া", "asia"),
    ("কক্সবাজার", "coxsbazar"),
    ("করোনা", "corona"),
    ("কাতার", "qatar"),
    ("কানাডা", "canada"),
    ("কুমিল্লা", "cumilla"),
    ("কেন", "keno"),
    ("কোভিড", "covid"),
    ("কোরিয়া", "korea"),
    ("গত", "goto"),
    ("গাজীপুর", "gazipur"),
    ("গুগল", "google"),
    ("চট্টগ্রাম", "chattogram"),
    ("চাঁদপুর", "chandpur"),
    ("চীন", "china"),
    ("চেয়ারম্যান", "chairman"),
    ("জার্মানি", "germany"),
    ("জিয়া", "zia"),
    ("টুইটার", "twitter"),
    ("ট্রাম্প", "trump"),
    ("ড", "dr"),
    ("ডা", "dr"),
    ("ঢাকা", "dhaka"),
    ("তুরস্ক", "turkey"),
    ("থাইল্যান্ড", "thailand"),
    ("দিল্লি", "delhi"),
    ("নারায়ণগঞ্জ", "narayanganj"),
    ("নিউইয়র্ক", "newyork"),
    ("নিউজিল্যান্ড", "newzealand"),
    ("নিহত", "nihoto"),
    ("পদ্মা", "padma"),
    ("ফেসবুক", "facebook"),
    ("ফ্রান্স", "france"),
    ("বরিশাল", "barishal"),
    ("বাংলাদেশ", "bangladesh"),
    ("বাইডেন", "biden"),
    ("বিএনপি", "bnp"),
    ("বিসিবি", "bcb"),
    ("ব্যাংক", "bank"),
    ("ব্রাজিল", "brazil"),
    ("ভাইরাস", "virus"),
    ("ভারত", "bharat"),
    ("ভিয়েতনাম", "vietnam"),
    ("ময়মনসিংহ", "mymensingh"),
    ("মালয়েশিয়া", "malaysia"),
    ("মিয়ানমার", "myanmar"),
    ("মেট্রোরেল", "metrorail"),
    ("মেসি", "messi"),
    ("মো", "md"),
    ("মোঃ", "md"),
    ("মোটরসাইকেল", "motorcycle"),
    ("মোহাম্মদ", "mohammad"),
    ("যশোর", "jashore"),
    ("রংপুর", "rangpur"),
    ("রহমান", "rahman"),
    ("রোহিঙ্গা", "rohingya"),
    ("র্যাব", "rab"),
    ("লীগ", "league"),
    ("শেখ", "sheikh"),
    ("শ্রীলঙ্কা", "srilanka"),
    ("সিঙ্গাপুর", "singapore"),
    ("সিলেট", "sylhet"),
    ("সৌদি", "saudi"),
    ("স্পেন", "spain"),
    ("হজ", "hajj"),
];

/// Noun endings that a name may carry, and their Latin forms.
const ENDINGS: [(&str, &str); 13] = [
    ("\u{9c7}র", "er"),
    ("এর", "er"),
    ("দের", "der"),
    ("র", "r"),
    ("কে", "ke"),
    ("তে", "te"),
    ("\u{9c7}", "e"),
    ("\u{9af}\u{9bc}", "y"),
    ("রা", "ra"),
    ("টি", "ti"),
    ("টা", "ta"),
    ("ও", "o"),
    ("ই", "i"),
];

/// The shortest name, in code points, that may carry an ending: মোর is no form of মো.
const SHORTEST_INFLECTED: usize = 3;

/// The Latin form of `word` if it is a name of the list or one with an ending.
pub(super) fn find(word: &str) -> Option<String> {
    if let Some(name) = name(word) {
        return Some(name.to_owned());
    }
    ENDINGS.iter().find_map(|(ending, latin)| {
        let stem = word.strip_suffix(ending)?;
        stem.chars().nth(SHORTEST_INFLECTED.saturating_sub(1))?;
        name(stem).map(|name| inflected(name, latin))
    })
}

/// ukraine + er is ukrainer, not ukraineer.
fn inflected(name: &str, ending: &str) -> String {
    let ending = match ending.strip_prefix('e') {
        Some(rest) if name.ends_with(['a', 'e', 'i', 'o', 'u']) => rest,
        _ => ending,
    };
    [name, ending].concat()
}

fn name(word: &str) -> Option<&'static str> {
    let index = NAMES.binary_search_by(|(bengali, _)| (*bengali).cmp(word)).ok()?;
    NAMES.get(index).map(|(_, latin)| *latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_in_the_form_of_words() {
        assert!(NAMES.is_sorted_by(|one, next| one.0 < next.0));
        for (bengali, latin) in NAMES {
            assert_eq!(super::super::words::words(bengali), [bengali]);
            assert!(latin.chars().all(|letter| letter.is_ascii_lowercase()), "{latin}");
        }
        for (ending, _) in ENDINGS {
            assert!(unicode_normalization::is_nfc(ending));
        }
    }
}
