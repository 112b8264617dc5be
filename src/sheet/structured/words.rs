//! The words of printed HTML.

/// Longest headline that search engines show in full, in characters.
const HEADLINE: usize = 110;

/// The text of HTML that is ours and sanitised: in it, `<` begins a tag and nothing else, and a block ends a line.
pub(super) fn text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if !matches!(name, "a" | "abbr" | "b" | "em" | "i" | "s" | "small" | "span" | "strong" | "sub" | "sup") {
            text.push(' ');
        }
        rest = after;
    }
    text.push_str(rest);
    let plain = text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let plain = plain.replace("&#39;", "'").replace("&amp;", "&");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A headline for a text that has none: its first words.
pub(super) fn beginning(text: &str) -> String {
    let mut beginning = String::new();
    for word in text.split(' ') {
        if beginning.chars().count() + word.chars().count() >= HEADLINE {
            return beginning + "…";
        }
        if !beginning.is_empty() {
            beginning.push(' ');
        }
        beginning.push_str(word);
    }
    beginning
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_left_out_and_words_stay_apart() {
        let html = "<p>এক <strong>দুই</strong>, <a href=\"/a\">তিন</a>।</p><ul><li>চার</li><li>&lt;পাঁচ&gt; &amp;amp;</li></ul>ছয়<br>সাত";
        assert_eq!(text(html), "এক দুই, তিন। চার <পাঁচ> &amp; ছয় সাত");
        assert_eq!(text(""), "");
        assert_eq!(text("<p"), "");
    }

    #[test]
    fn a_beginning_ends_with_a_word() {
        assert_eq!(beginning("এক দুই"), "এক দুই");
        let long = "শব্দ ".repeat(40);
        let beginning = beginning(long.trim());
        assert!(beginning.ends_with("শব্দ…") && beginning.chars().count() <= HEADLINE, "{beginning}");
    }
}
