//! Links that are found in plain text, and what is none.

use screening::links::{AllowedHosts, Reputation, find, folded_host};

fn hosts(text: &str) -> Vec<(String, bool)> {
    find(text).into_iter().map(|link| (link.host, link.disguised)).collect()
}

#[test]
fn links_are_found_written_out_bare_and_hidden() {
    for (text, host, disguised) in [
        ("দেখুন https://paper.example/khobor?id=1#top।", "paper.example", false),
        ("http://paper.example:pass@evil.example:8080/x", "evil.example", false),
        ("https://pаper.example", "xn--pper-53d.example", true),
        ("HTTPS://WWW.Paper.EXAMPLE", "paper.example", false),
        ("hxxp://bad.top/a", "bad.top", false),
        ("www.bazar.com.bd তে", "bazar.com.bd", false),
        ("casino-bd.xyz", "casino-bd.xyz", false),
        ("(khela.top)", "khela.top", false),
        ("t.me/joinchat", "t.me", false),
        ("wa.me/880", "wa.me", false),
        ("http://10.0.0.1/x", "10.0.0.1", false),
        ("example dot com", "example.com", true),
        ("example (dot) com", "example.com", true),
        ("example[.]com", "example.com", true),
        ("example [dot] xyz এ যান", "example.xyz", true),
        ("example . com", "example.com", true),
        ("jitbo88 ডট কম", "jitbo88.com", true),
        ("jitbo (ডট) কম", "jitbo.com", true),
        ("viraldesi(.)site", "viraldesi.site", true),
        ("ca\u{200b}sino.xyz", "casino.xyz", true),
        ("ｂｅｔ．top", "bet.top", true),
    ] {
        assert_eq!(hosts(text), [(host.to_owned(), disguised)], "{text}");
    }
}

#[test]
fn a_link_stands_where_it_was_written() {
    let text = "আগে দেখুন https://paper.example/a?b=1, পরে khela [dot] xyz!";
    let found: Vec<&str> = find(text).into_iter().map(|link| &text[link.range]).collect();
    assert_eq!(found, ["https://paper.example/a?b=1", "khela [dot] xyz"]);
}

#[test]
fn what_is_no_link_is_none() {
    for text in [
        "ভালো।কিন্তু দাম ৫.৫০ টাকা, ১২.৩০ এ",
        "Yes.me too. It was great.in fact",
        "the dot com years",
        "e.g. this, i.e. that, v1.2.3",
        "লিখুন news@paper.example এ",
        "ড. মো. রহিম এম.এ. পাস",
        "শেষ . নতুন শুরু",
        "...",
        "https://",
    ] {
        assert_eq!(hosts(text), [], "{text}");
    }
}

#[test]
fn hosts_are_compared_in_one_form() {
    assert_eq!(folded_host("Bücher.Example."), folded_host("xn--bcher-kva.example"));
    assert_eq!(folded_host("খবর.বাংলা"), folded_host("খবর.বাংলা"));
    assert_eq!(folded_host(""), None);
    let allowed = AllowedHosts::new(["Paper.Example", "gov.bd"]);
    for (host, is_allowed) in
        [("paper.example", true), ("m.paper.example", true), ("dpp.gov.bd", true), ("evilgov.bd", false)]
    {
        assert_eq!(allowed.allows(host), is_allowed, "{host}");
    }
}

#[test]
fn trust_grows_and_falls_with_decisions() {
    let trust = |good, bad| Reputation { good, bad }.trust();
    assert!(trust(9, 0) > 0.9 && trust(0, 9) < 0.1 && (trust(5, 5) - 0.5).abs() < f64::EPSILON);
}
