//! Addresses as readers copy them from the address bar, and what a frame loads instead.

use super::{Frame, Provider};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// What can be shown in a frame of what stands at `url`; none for other sites and for pages of a provider that are no single
/// thing. Whatever is taken over from the address into the frame's consists of letters and digits, or is percent-encoded.
pub fn recognise(url: &str) -> Option<Frame> {
    let address = Address::read(url)?;
    match address.host.as_str() {
        "youtube.com" | "youtube-nocookie.com" | "music.youtube.com" | "youtu.be" => youtube(&address),
        "vimeo.com" | "player.vimeo.com" => vimeo(&address),
        "facebook.com" => facebook(&address),
        "x.com" | "twitter.com" => x(&address),
        "instagram.com" => instagram(&address),
        "tiktok.com" => tiktok(&address),
        "soundcloud.com" => soundcloud(&address),
        _ => None,
    }
}

/// An address of the web in its parts.
struct Address<'a> {
    /// In lower case, without `www.` and the marks of pages for phones.
    host: String,
    path: Vec<&'a str>,
    query: &'a str,
}

impl<'a> Address<'a> {
    fn read(url: &'a str) -> Option<Self> {
        let rest = url.trim().strip_prefix("https://").or_else(|| url.trim().strip_prefix("http://"))?;
        let rest = rest.split('#').next()?;
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (host, path) = place.split_once('/').unwrap_or((place, ""));
        let host = host.to_ascii_lowercase();
        let bare = ["www.", "m.", "mobile."].iter().find_map(|front| host.strip_prefix(front)).unwrap_or(&host);
        Some(Self { host: bare.to_owned(), path: path.split('/').filter(|part| !part.is_empty()).collect(), query })
    }

    fn asked(&self, key: &str) -> Option<&'a str> {
        self.query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .find(|(name, _)| *name == key)
            .map(|(_, value)| value)
    }

    /// The address as its site writes it, percent-encoded to stand in a query.
    fn encoded(&self, host: &str, query: &str) -> String {
        let whole = format!("https://{host}/{}{query}", self.path.join("/"));
        utf8_percent_encode(&whole, NON_ALPHANUMERIC).to_string()
    }
}

/// A name that a provider gave: letters, digits, `-` and `_`.
fn name(text: &str) -> Option<&str> {
    let sound = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    ((1..=64).contains(&text.len()) && text.chars().all(sound)).then_some(text)
}

fn number(text: &str) -> Option<&str> {
    ((1..=24).contains(&text.len()) && text.chars().all(|letter| letter.is_ascii_digit())).then_some(text)
}

fn frame(provider: Provider, plays: bool, address: String) -> Option<Frame> {
    Some(Frame { provider, address, plays })
}

fn youtube(address: &Address<'_>) -> Option<Frame> {
    let id = match (address.host.as_str(), address.path.as_slice()) {
        ("youtu.be", [id]) | (_, ["embed" | "shorts" | "live", id]) => id,
        (_, ["watch"]) => address.asked("v")?,
        _ => return None,
    };
    let id = name(id).filter(|id| id.len() == 11)?;
    let start = address.asked("t").or_else(|| address.asked("start"));
    let start = start.and_then(|time| number(time.trim_end_matches('s'))).map(|seconds| format!("?start={seconds}"));
    frame(Provider::YouTube, true, format!("https://www.youtube-nocookie.com/embed/{id}{}", start.unwrap_or_default()))
}

fn vimeo(address: &Address<'_>) -> Option<Frame> {
    // What is not listed has a second name, after the number or as `h`.
    let (id, hash) = match address.path.as_slice() {
        ["video", id] => (id, address.asked("h")),
        ["channels", _, id] | [id] => (id, None),
        [id, hash] => (id, Some(*hash)),
        _ => return None,
    };
    let hash = hash.and_then(name).map(|hash| format!("&h={hash}")).unwrap_or_default();
    frame(Provider::Vimeo, true, format!("https://player.vimeo.com/video/{}?dnt=1{hash}", number(id)?))
}

fn facebook(address: &Address<'_>) -> Option<Frame> {
    let host = "www.facebook.com";
    let (plugin, plays, href) = match address.path.as_slice() {
        [_, "videos", .., id] => ("video", true, number(id).map(|_| address.encoded(host, ""))?),
        ["reel", id] => ("video", true, number(id).map(|_| address.encoded(host, ""))?),
        ["watch"] => ("video", true, address.encoded(host, &format!("?v={}", number(address.asked("v")?)?))),
        [_, "posts", _, ..] => ("post", false, address.encoded(host, "")),
        ["permalink.php"] => {
            let (story, page) = (name(address.asked("story_fbid")?)?, number(address.asked("id")?)?);
            ("post", false, address.encoded(host, &format!("?story_fbid={story}&id={page}")))
        }
        _ => return None,
    };
    let text = if plays { "false" } else { "true" };
    frame(
        Provider::Facebook,
        plays,
        format!("https://www.facebook.com/plugins/{plugin}.php?href={href}&show_text={text}"),
    )
}

fn x(address: &Address<'_>) -> Option<Frame> {
    match address.path.as_slice() {
        [_, "status", id, ..] | ["i", "web", "status", id] => frame(
            Provider::X,
            false,
            format!("https://platform.twitter.com/embed/Tweet.html?id={}&dnt=true", number(id)?),
        ),
        _ => None,
    }
}

fn instagram(address: &Address<'_>) -> Option<Frame> {
    match address.path.as_slice() {
        [kind @ ("p" | "reel" | "tv"), id, ..] | [_, kind @ ("p" | "reel"), id, ..] => {
            frame(Provider::Instagram, *kind != "p", format!("https://www.instagram.com/{kind}/{}/embed/", name(id)?))
        }
        _ => None,
    }
}

fn tiktok(address: &Address<'_>) -> Option<Frame> {
    match address.path.as_slice() {
        [user, "video", id] if user.starts_with('@') => {
            frame(Provider::TikTok, true, format!("https://www.tiktok.com/player/v1/{}", number(id)?))
        }
        _ => None,
    }
}

fn soundcloud(address: &Address<'_>) -> Option<Frame> {
    let track = matches!(address.path.as_slice(), [user, track] if name(user).is_some() && name(track).is_some());
    let set = matches!(address.path.as_slice(), [user, "sets", set] if name(user).is_some() && name(set).is_some());
    (track || set).then(|| Frame {
        provider: Provider::SoundCloud,
        address: format!("https://w.soundcloud.com/player/?url={}", address.encoded("soundcloud.com", "")),
        plays: true,
    })
}

#[cfg(test)]
mod tests {
    use super::{super::FRAME_HOSTS, *};

    #[test]
    fn usual_addresses_are_known() {
        let video = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ";
        for (url, expected) in [
            ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", video.to_owned()),
            ("https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ", video.to_owned()),
            ("https://youtu.be/dQw4w9WgXcQ?si=abc", video.to_owned()),
            ("https://youtu.be/dQw4w9WgXcQ?t=43s", format!("{video}?start=43")),
            ("https://www.youtube.com/shorts/dQw4w9WgXcQ", video.to_owned()),
            ("https://www.youtube.com/live/dQw4w9WgXcQ#x", video.to_owned()),
            ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1".to_owned()),
            ("https://vimeo.com/76979871/ab12", "https://player.vimeo.com/video/76979871?dnt=1&h=ab12".to_owned()),
            ("https://x.com/bbcbangla/status/1234567890", "https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true".to_owned()),
            ("https://mobile.twitter.com/a/status/12?s=20", "https://platform.twitter.com/embed/Tweet.html?id=12&dnt=true".to_owned()),
            ("https://www.instagram.com/p/CxYz_1-2/", "https://www.instagram.com/p/CxYz_1-2/embed/".to_owned()),
            ("https://www.tiktok.com/@user/video/7123", "https://www.tiktok.com/player/v1/7123".to_owned()),
            (
                "https://www.facebook.com/watch/?v=10153231379946729",
                "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww%2Efacebook%2Ecom%2Fwatch%3Fv%3D10153231379946729&show_text=false".to_owned(),
            ),
            (
                "https://m.facebook.com/bbc/posts/pfbid02?x=1",
                "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww%2Efacebook%2Ecom%2Fbbc%2Fposts%2Fpfbid02&show_text=true".to_owned(),
            ),
            (
                "https://soundcloud.com/artist/track-1",
                "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud%2Ecom%2Fartist%2Ftrack%2D1".to_owned(),
            ),
        ] {
            let frame = recognise(url).unwrap_or_else(|| panic!("{url}"));
            assert_eq!(frame.address, expected, "{url}");
            assert!(FRAME_HOSTS.iter().any(|host| frame.address.starts_with(&format!("{host}/"))), "{url}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_not() {
        for url in [
            "https://www.youtube.com/watch?v=short",
            "https://www.youtube.com/watch?v=dQw4w9Wg\"cQ",
            "https://www.youtube.com/@channel",
            "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
            "https://evil.example@youtube.com/watch?v=dQw4w9WgXcQ",
            "https://youtube.com:443@evil.example/watch?v=dQw4w9WgXcQ",
            "javascript:https://youtu.be/dQw4w9WgXcQ",
            "//youtu.be/dQw4w9WgXcQ",
            "https://x.com/bbcbangla",
            "https://x.com/a/status/12x",
            "https://vimeo.com/about",
            "https://www.tiktok.com/@user",
            "https://www.facebook.com/bbc",
            "https://example.com/watch?v=dQw4w9WgXcQ",
            "",
        ] {
            assert_eq!(recognise(url), None, "{url}");
        }
    }
}
