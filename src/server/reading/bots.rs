//! Programs that read pages and do not count as readers.

/// Parts of the names of crawlers, previews, monitors and libraries, lower case.
const PARTS: &[&str] = &[
    "bot",
    "crawl",
    "spider",
    "slurp",
    "preview",
    "facebookexternalhit",
    "whatsapp",
    "headless",
    "lighthouse",
    "monitor",
    "curl",
    "wget",
    "python",
    "java/",
    "go-http",
    "okhttp",
    "axios",
    "node-fetch",
    "libwww",
    "scrapy",
    "archiver",
    "feed",
    "validator",
    "scan",
    "gptbot",
    "ccbot",
    "bingpreview",
    "mediapartners",
];

/// Whether a `User-Agent` (RFC 9110 §10.1.5) names a program. Nobody who hides it is a reader either.
pub fn is_bot(user_agent: Option<&str>) -> bool {
    let Some(agent) = user_agent else { return true };
    let agent = agent.to_ascii_lowercase();
    agent.is_empty() || PARTS.iter().any(|part| agent.contains(part))
}

#[cfg(test)]
mod tests {
    use super::is_bot;

    #[test]
    fn browsers_are_readers_and_crawlers_are_not() {
        let phone = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";
        let mini = "Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; bn) Presto/2.12.423 Version/12.16";
        assert!(!is_bot(Some(phone)) && !is_bot(Some(mini)));
        for bot in [
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "facebookexternalhit/1.1",
            "curl/8.5.0",
            "",
        ] {
            assert!(is_bot(Some(bot)), "{bot}");
        }
        assert!(is_bot(None));
    }
}
