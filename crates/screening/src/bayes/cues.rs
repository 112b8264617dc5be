//! What comments are about and what they want, told by words that stand for it.
//!
//! A site that has decided about a hundred comments has not seen most words of the next one, but it has seen somebody offer, urge or ask to
//! be written to. So words are gathered under what they are used for. Whether that speaks for spam or for ham is not said here: the
//! site's decisions say it. Words are found in any shape (`crate::words`), so টাকা is also taka and টা.কা.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::words::{Action, Entry, Way, WordList};

/// A name and its words; `_` joins those of a phrase.
const CUES: [(&str, &str); 26] = [
    (
        "reach",
        "ইনবক্স নক মেসেজ মেসেঞ্জার যোগাযোগ হোয়াটসঅ্যাপ টেলিগ্রাম ইমো বায়ো লিংক প্রোফাইল চ্যানেল গ্রুপ পেজ কমেন্টে ইমেইল কল inbox knock dm \
         whatsapp telegram imo bio link profile msg message channel group contact email call wa nok hotline ফোনে কল_করুন",
    ),
    (
        "act",
        "করুন নিন কল_দিন নক_দিন মেসেজ_দিন ফোন_দিন নম্বর_দিন ক্লিক_দিন আসুন খেলুন জিতুন দেখুন কিনুন পাঠান চাপুন লাগান বানান জানুন ঢুকুন শিখুন হোন বাড়ান কমান ফেরান নামান join click register \
         sign_up subscribe order apply download claim login reply ক্লিক অর্ডার জয়েন আবেদন রেজিস্ট্রেশন ডাউনলোড বুকিং রেফার লগইন সাবস্ক্রাইব ফলো শেয়ার \
         follow share visit check_out start enroll write_to nin dekhun korun",
    ),
    ("bid", "করো নাও দাও এসো আসো আসেন করেন নেন দেন খেলো জিতো পাঠাও শুরু_করো"),
    (
        "gain",
        "ইনকাম আয় বোনাস ফ্রি মুনাফা পুরস্কার গিফট ক্যাশব্যাক ছাড় ডিসকাউন্ট উপহার অফার লাখপতি উইথড্র পেমেন্ট earn income bonus free profit prize gift \
         reward discount offer payment withdraw withdrawal cashback win rich lucky cash জিতেছেন বিজয়ী বিকাশে নগদে রিফান্ড ডাবল double বিনা",
    ),
    (
        "price",
        "মাত্র only দাম রেট rate price পাইকারি wholesale হোলসেল কিস্তিতে চার্জ ফি ডেলিভারি delivery স্টক stock পিস কেজি প্যাকেজ package কমিশন fee charge \
         cheap lowest buy sell sale বিক্রি কিনি প্রাইস বেতন salary হাদিয়া মূল্যে দামে কুরিয়ার কম্বো combo",
    ),
    (
        "sure",
        "গ্যারান্টি নিশ্চিত বিশ্বস্ত অরিজিনাল guarantee guaranteed trusted legit real কনফার্ম confirm অনুমোদিত টাকা_ফেরত গোপনে গোপন গোপনীয়তা স্থায়ী আসল সমাধান \
         original undetectable accurate reliable proof স্ক্রিনশট screenshot secret সাকসেস সেরা best cheapest রিয়েল",
    ),
    (
        "urge",
        "আজই এখনই আজকেই সীমিত limited hurry urgent তাড়াতাড়ি দ্রুত instant instantly শেষ_হওয়ার_আগে শেষ_দিন সুযোগ মিস now today fast immediately জরুরি \
         spots সাথে_সাথে সঙ্গে_সঙ্গে before_it",
    ),
    ("want", "লাগলে লাগবে চাইলে চান পেতে নিতে জানতে খুলতে আগ্রহী আগ্রহীরা need want looking_for interested আবশ্যক চাই"),
    (
        "serve",
        "করে_দিই করে_দেই দিই দেই দিচ্ছি নিচ্ছি নিচ্ছে পাবেন পাবে দিব দেব দিবো করা_হয় দেওয়া_হয় সার্ভিস service we_provide we_offer we_are specialist স্পেশালিস্ট এজেন্ট agent \
         এজেন্সি অফিস consultancy expert বুকিং অ্যাপয়েন্টমেন্ট appointment chamber চেম্বার i_will",
    ),
    (
        "bet",
        "বেট বেটিং বাজি ক্যাসিনো জুয়া স্লট স্পিন জ্যাকপট অডস রুলেট ডিপোজিট bet betting casino slot spin jackpot odds deposit lottery লটারি aviator poker rummy টস tips signal সিগন্যাল",
    ),
    (
        "lend",
        "লোন ঋণ loan জামানত কিস্তি lender credit funds collateral guarantor সুদ interest funding ইনভেস্ট বিনিয়োগ invest investment bitcoin crypto usdt ফরেক্স forex trading broker",
    ),
    (
        "cure",
        "নির্মূল চিকিৎসা ওষুধ ওজন ব্যথা হারবাল ভেষজ cure herbal pills capsule ক্যাপসুল তেল সিরাপ মলম দুর্বলতা weight কবিরাজ হাকিম হেকিম ডায়াবেটিস চুল ফর্সা natural নিরাময় \
         বশীকরণ তন্ত্র জাদু জ্যোতিষ রাশিফল ভাগ্য তদবির spell astrologer massage",
    ),
    (
        "work",
        "চাকরি নিয়োগ job hiring পার্টটাইম part_time ভিসা visa permit পারমিট পাসপোর্ট passport লোক ঘরে_বসে work_from_home online_income অভিজ্ঞতা ielts সার্টিফিকেট certificate \
         সনদ প্রশ্নফাঁস প্রশ্ন common কমন document",
    ),
    (
        "flesh",
        "ভাইরাল ভিডিও হট সুন্দরী viral video hot girls escort leaked full ফুল নায়িকা একা রাতে বন্ধুত্ব পাত্রী প্রেম lonely lady ladies massage cam model মডেল",
    ),
    (
        "crack",
        "হ্যাক আইডি অ্যাকাউন্ট hack hacker account recover recovery password পাসওয়ার্ড পিন otp ওটিপি server_copy clone unban ভেরিফাই verify যাচাই_করতে verification ডিজেবল nid",
    ),
    (
        "fans",
        "ফলোয়ার follower followers subscriber views ভিউ লাইক like ভাইরাল monetized মনিটাইজেশন sub_back follow_back পাশে_থাকুন চ্যানেলটা my_channel my_page আমার_পেজে",
    ),
    (
        "goods",
        "সার্ভিসিং মেরামত ফ্ল্যাট প্লট কাঠা বুকিং হোস্টেল রুমমেট বাসা_বদল পাঞ্জাবি শাড়ি থ্রি_পিস পোশাক কালেকশন ঘড়ি আইফোন ল্যাপটপ কেক মধু ঘি গুড় ওয়ারেন্টি শপ দোকান কসমেটিকস রিসেলার \
         কপি copy catalogue shipping warranty shop store design hosting seo website marketing development package premium collection panjabi replica laptop watch shoe quality কোর্স \
         course ওয়েবিনার webinar টিকিট_বুকিং হজ ওমরাহ ট্যুর আসবাব furniture rent ভাড়া_হবে",
    ),
    (
        "vice",
        "ইয়াবা গাঁজা মদ ফেনসিডিল পিস্তল অস্ত্র নকল_টাকা এসকর্ট এতিমখানা দান_করুন আল্লাহর কসম অলৌকিক শেয়ার_করুন জনকে weed pistol fake_passport illuminati hacker bitcoin uc ডায়মন্ড diamond topup free_fire pubg \
         netflix",
    ),
    (
        "press",
        "প্রতিবেদন প্রতিবেদক খবর রিপোর্ট সাংবাদিক পত্রিকা শিরোনাম লেখা লেখক লেখেন লিখেছেন সংবাদ report reporting article headline journalist paper source data story writer ছাপেন \
         ছাপা ছবিটা প্রকাশ news বানান figure quote মন্তব্য গুজব",
    ),
    (
        "state",
        "সরকার সরকারি মন্ত্রী পুলিশ আদালত মামলা বিচার চেয়ারম্যান নেতা আইন তদন্ত প্রকল্প government minister police court law কমিটি committee দুর্নীতি ভোট দেশ দেশে বাজেট \
         রাস্তা সেতু স্কুল হাসপাতাল school hospital road bridge ব্যাংক ম্যাচ match কোচ দল শিক্ষক নদী মানুষ জনগণ people village গ্রাম",
    ),
    (
        "ask",
        "কেন কোথায় কবে কে কীভাবে কী কি কোন কোনটা কতজন why what when who where how does could is_it keno কই নাকি নাই_কেন",
    ),
    (
        "told",
        "ছিল ছিলাম ছিলেন গেছে গেল হয়েছে হলো নিয়েছে দিয়েছে করেছে করেছিলাম দেখি দেখেছি পড়লাম শুনেছি বললেন বলেন হয়েছিল গিয়েছিলাম পেয়েছি পাইনি হয়নি যায়নি was were had did \
         said told lost went been has gese hoise dise nise chilo holo পড়ে দেখলাম মরে মরেছে",
    ),
    (
        "mind",
        "উচিত দরকার একমত সহমত ধন্যবাদ দুঃখজনক লজ্জা ঠিক ভুল সত্যি সত্য ভালো খারাপ আশা কষ্ট রাগ agree disagree thanks thank shame wrong fair should lovely convinced dhonnobad uchit",
    ),
    (
        "warn",
        "প্রতারক প্রতারণা ফাঁদ সাবধান দেবেন_না করবেন_না নিষিদ্ধ বন্ধ scam fraud banned ভুয়া দালাল সর্বস্বান্ত ধরেন ধরে_না জিডি থানা থানায় অভিযোগ জরিমানা গ্রেপ্তার \
         প্রতারিত বিভ্রান্ত",
    ),
    ("ours", "আমার আমাদের আমি আমরা বাবা মা দাদা নানা আব্বা আম্মা মামা চাচা শ্বশুর ছেলে মেয়ে my our we us he she they তার তাদের উনি ওরা তারা"),
    ("not", "না নাই নেই নয় নি কখনও not no never nobody nothing nai didn isn doesn wasn"),
];

/// Ends of verbs that give a cue, and words that only look so: orders (দেখুন), and what is told (গিয়েছিলাম, পাইনি).
const ENDINGS: [(&str, &str, &str); 2] = [
    ("act", "ুন", "আগুন নতুন বেগুন কানুন জুন খুন গুন ফাগুন সেগুন তরুন ভ্রুন দ্বিগুন তিনগুন চারগুন"),
    (
        "told",
        "েছে েছি েছেন ছিল ছিলাম ছিলেন লাম লেন িনি য়নি chilo chilam chilen sen silo silam",
        "সালাম কলাম গোলাম ইসলাম নিলাম islam salam",
    ),
];

/// Cues of verbs, particles and pronouns, which are meant in the form that is listed: দিন, not দিনে.
const VERBS: [&str; 10] = ["act", "bid", "want", "serve", "ask", "told", "mind", "ours", "not", "urge"];

static LIST: LazyLock<(WordList, Vec<&str>)> = LazyLock::new(|| {
    let words = CUES.iter().flat_map(|(name, words)| words.split_whitespace().map(move |word| (*name, word)));
    let (names, phrases): (Vec<&str>, Vec<&str>) = words.unzip();
    let entry = |phrase: &&str| Entry { phrase: phrase.replace('_', " "), action: Action::Hold };
    (WordList::new(&phrases.iter().map(entry).collect::<Vec<_>>()), names)
});

/// How often each cue is given in `text`.
pub(super) fn cues(text: &str) -> BTreeMap<&'static str, usize> {
    let (list, names) = &*LIST;
    let mut places: BTreeSet<(&'static str, usize)> = BTreeSet::new();
    for hit in list.hits(text) {
        let name = names.get(hit.entry).copied().unwrap_or_default();
        if hit.way != Way::Inflected || !VERBS.contains(&name) {
            places.insert((name, hit.range.start));
        }
    }
    for token in bangla::analyze::tokens(text) {
        places.extend(ended(&token.keys.folded).map(|name| (name, token.range.start)));
    }
    let mut times = BTreeMap::new();
    for (name, _) in places {
        *times.entry(name).or_default() += 1;
    }
    times
}

/// The cues that the end of `word`, which is folded, gives.
fn ended(word: &str) -> impl Iterator<Item = &'static str> {
    let ends = move |ending: &str| word.strip_suffix(ending).is_some_and(|rest| !rest.is_empty());
    let fits = move |(_, endings, others): &&(&str, &str, &str)| {
        endings.split_whitespace().any(ends) && others.split_whitespace().all(|other| other != word)
    };
    ENDINGS.iter().filter(fits).map(|(name, _, _)| *name)
}
