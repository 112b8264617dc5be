//! What a comment says: plain text, in which addresses are links, and lines after `>` somebody else's words.

use leptos::prelude::*;

/// A comment's text.
#[component]
pub fn CommentText(text: String) -> impl IntoView {
    view! {
        <div class="comment_text" dir="auto">
            {paragraphs(&text).into_iter().map(|paragraph| match paragraph {
                Paragraph::Said(lines) => view! { <p>{pieces(&lines)}</p> }.into_any(),
                Paragraph::Quoted(lines) => view! { <blockquote><p>{pieces(&lines)}</p></blockquote> }.into_any(),
            }).collect_view()}
        </div>
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Paragraph {
    /// The writer's own words.
    Said(String),
    /// Those of somebody else.
    Quoted(String),
}

/// Lines that follow one another belong together, unless only one of them is quoted.
fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() {
            goes_on = false;
            continue;
        }
        let quoted = line.strip_prefix('>').map(str::trim_start);
        match (paragraphs.last_mut().filter(|_| goes_on), quoted) {
            (Some(Paragraph::Said(lines)), None) => *lines = format!("{lines}\n{line}"),
            (Some(Paragraph::Quoted(lines)), Some(line)) => *lines = format!("{lines}\n{line}"),
            (_, None) => paragraphs.push(Paragraph::Said(line.to_owned())),
            (_, Some(line)) => paragraphs.push(Paragraph::Quoted(line.to_owned())),
        }
        goes_on = true;
    }
    paragraphs
}

/// A paragraph's words, with the addresses among them as links. Search engines are told that they are the reader's and not ours.
fn pieces(text: &str) -> impl IntoView + use<> {
    let mut views = Vec::new();
    let mut rest = text;
    while let Some((before, link, after)) = next_link(rest) {
        views.push(before.to_owned().into_any());
        views.push(
            view! { <a href=link.to_owned() rel="external nofollow ugc noopener">{link.to_owned()}</a> }.into_any(),
        );
        rest = after;
    }
    views.push(rest.to_owned().into_any());
    views
}

/// What stands before the next address, the address, and what stands behind it.
fn next_link(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices("http").find_map(|(at, _)| {
        let (before, found) = text.split_at_checked(at)?;
        let host = found.strip_prefix("https://").or_else(|| found.strip_prefix("http://"))?;
        host.starts_with(char::is_alphanumeric).then_some(())?;
        let end = found.find(|c: char| c.is_whitespace() || c.is_control() || "<>\"'`।".contains(c));
        // What ends the sentence is no part of the address.
        let link = found.get(..end.unwrap_or(found.len()))?.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']']);
        let (link, after) = found.split_at_checked(link.len())?;
        Some((before, link, after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_begin_with_an_angle_are_somebody_elses() {
        let said = |text: &str| Paragraph::Said(text.to_owned());
        let quoted = |text: &str| Paragraph::Quoted(text.to_owned());
        assert_eq!(paragraphs("> এক\n> দুই\nতিন\nচার\n\nপাঁচ"), [quoted("এক\nদুই"), said("তিন\nচার"), said("পাঁচ")]);
        assert_eq!(paragraphs("১ > ০"), [said("১ > ০")]);
        assert!(paragraphs("\n \n").is_empty());
    }

    #[test]
    fn an_address_ends_where_the_sentence_does() {
        for (text, link) in [
            ("দেখুন https://example.com/খবর। তারপর", "https://example.com/খবর"),
            ("(http://example.com/a?b=c)", "http://example.com/a?b=c"),
            ("https://example.com.", "https://example.com"),
            ("https:// নয়, https://example.com/ ঠিক", "https://example.com/"),
            ("<https://example.com/x>", "https://example.com/x"),
        ] {
            let (before, found, after) = next_link(text).unwrap();
            assert_eq!(found, link, "{text}");
            assert_eq!(format!("{before}{found}{after}"), text);
        }
        for none in ["javascript:alert(1)", "https://", "http:// https://", "example.com", "https://\"onclick=x"] {
            assert_eq!(next_link(none), None, "{none}");
        }
    }
}
