//! `/search?q=`

mod filters;
mod input;
mod words;

use crate::{page::Page, paper::story, site::TestSite};
use serde_json::{Value, json};

pub const HEADLINES: &str = ".result__headline";

/// A story with words of its own.
pub fn told(section: &str, slug: &str, minutes: i64, headline: &str, text: &str) -> Value {
    let mut told = story(section, slug, minutes);
    told["headline"] = json!(headline);
    told["standfirst"] = json!("");
    told["body"]["blocks"][0]["text"] = json!(text);
    told
}

/// A small paper in which each story has its matter.
pub async fn paper() -> TestSite {
    let site = TestSite::new().await;
    site.publish(&[
        told("world", "nirbachon", 10, "ঢাকায় নির্বাচন আগামী সপ্তাহে", "নির্বাচন কমিশনের প্রস্তুতি শেষ। বাড়ি বাড়ি প্রচার চলছে।"),
        told("bangladesh", "brishti", 20, "সারা দেশে বৃষ্টি", "চট্টগ্রামে ভারী বৃষ্টিতে রাস্তা ডুবে গেছে। ঢাকাতেও বৃষ্টি হয়েছে।"),
        told(
            "sports",
            "cricket",
            30,
            "ক্রিকেটে বাংলাদেশের জয়",
            "মিরপুরে ২০২৪ সালের শেষ ম্যাচে জিতল বাংলাদেশ। র\u{200d}্যাঙ্কিংয়ে এগোল দল।",
        ),
        told("world", "chukti", 40, "দুই দেশের চুক্তি", "হঠাৎ ঘোষণায় চুক্তি সই হলো।"),
    ])
    .await;
    site
}

/// The search page for these words.
pub async fn search(site: &TestSite, words: &str) -> Page {
    ask(site, &[("q", words)]).await
}

/// The search page for these query pairs.
pub async fn ask(site: &TestSite, pairs: &[(&str, &str)]) -> Page {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    site.get(&format!("/search?{query}")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_finds_the_stories_that_hold_it_with_the_best_first() {
    let site = paper().await;
    let page = search(&site, "বৃষ্টি").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.texts(HEADLINES), ["সারা দেশে বৃষ্টি"]);
    assert_eq!(page.text(".search__count"), "১টি খবর পাওয়া গেছে");
    let dhaka = search(&site, "ঢাকা").await;
    assert_eq!(dhaka.texts(HEADLINES), ["ঢাকায় নির্বাচন আগামী সপ্তাহে", "সারা দেশে বৃষ্টি"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_answers_is_marked_in_headline_and_excerpt() {
    let site = paper().await;
    let page = search(&site, "বৃষ্টি ঢাকা").await;
    assert_eq!(page.texts(".result__headline mark"), ["বৃষ্টি"]);
    assert_eq!(page.texts(".result__excerpt mark"), ["বৃষ্টিতে", "ঢাকাতেও", "বৃষ্টি"]);
    assert_eq!(page.attribute(".result__headline a", "href"), "/bangladesh/brishti");
}

#[tokio::test(flavor = "multi_thread")]
async fn results_are_not_for_search_engines_and_have_no_canonical_address() {
    let site = paper().await;
    let page = search(&site, "ঢাকা").await;
    assert_eq!(page.header("x-robots-tag"), "noindex");
    assert_eq!(page.attributes("link[rel=canonical]", "href"), [""; 0]);
    assert_eq!(page.text("title"), "“ঢাকা” খোঁজার ফল | হচ্ছেটাকী?");
    assert_eq!(page.texts(".masthead__search").len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_results_come_in_pages() {
    let site = TestSite::new().await;
    let stories: Vec<Value> = (0..45)
        .map(|index| told("world", &format!("nodi-{index}"), index + 1, &format!("নদীর খবর {index}"), "লেখা"))
        .collect();
    site.publish(&stories).await;
    let mut address = "/search?q=নদী&sort=newest".to_owned();
    let mut seen = Vec::new();
    for number in 1.. {
        let page = site.get(&address.replace("নদী", "%E0%A6%A8%E0%A6%A6%E0%A7%80")).await;
        assert_eq!(page.text(".search__count"), "৪৫টি খবর পাওয়া গেছে");
        seen.extend(page.texts(HEADLINES));
        match page.attributes("a[rel=next]", "href").pop() {
            Some(next) => address = next,
            None => {
                assert_eq!(number, 3);
                break;
            }
        }
    }
    let expected: Vec<_> = (0..45).map(|index| format!("নদীর খবর {index}")).collect();
    assert_eq!(seen, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_index_follows_the_articles() {
    let site = paper().await;
    site.publish(&[told("world", "chukti", 40, "দুই দেশের সমঝোতা", "কাগজে সই হলো।")]).await;
    assert_eq!(search(&site, "চুক্তি").await.text(".search__count"), "কিছু পাওয়া যায়নি");
    assert_eq!(search(&site, "সমঝোতা").await.texts(HEADLINES), ["দুই দেশের সমঝোতা"]);
    assert_eq!(search(&site, "সমঝোতা কাগজে").await.texts(HEADLINES).len(), 1);
}
