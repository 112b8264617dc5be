//! Other sites whose videos and posts can be shown in a story: how their addresses look, and what of theirs a frame may load.
//!
//! Sources: each provider's own embed code, as its "embed" button gives it.

mod recognise;

pub use recognise::recognise;

/// A site whose things can be shown in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provider {
    /// youtube.com, shown from the address that sets no cookie before playing.
    YouTube,
    /// vimeo.com, asked not to track.
    Vimeo,
    /// facebook.com: videos and posts.
    Facebook,
    /// x.com, once twitter.com.
    X,
    /// instagram.com
    Instagram,
    /// tiktok.com
    TikTok,
    /// soundcloud.com
    SoundCloud,
}

/// Something that can be shown in a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Whose it is.
    pub provider: Provider,
    /// What the frame loads: an address at one of [`FRAME_HOSTS`].
    pub address: String,
    /// Whether it is played rather than read.
    pub plays: bool,
}

/// Where frames may come from; nothing else gets through the page's content policy.
pub const FRAME_HOSTS: [&str; 7] = [
    "https://www.youtube-nocookie.com",
    "https://player.vimeo.com",
    "https://www.facebook.com",
    "https://platform.twitter.com",
    "https://www.instagram.com",
    "https://www.tiktok.com",
    "https://w.soundcloud.com",
];

impl Provider {
    /// For `data-provider`.
    pub fn id(self) -> &'static str {
        match self {
            Self::YouTube => "youtube",
            Self::Vimeo => "vimeo",
            Self::Facebook => "facebook",
            Self::X => "x",
            Self::Instagram => "instagram",
            Self::TikTok => "tiktok",
            Self::SoundCloud => "soundcloud",
        }
    }

    /// As it calls itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::YouTube => "YouTube",
            Self::Vimeo => "Vimeo",
            Self::Facebook => "Facebook",
            Self::X => "X",
            Self::Instagram => "Instagram",
            Self::TikTok => "TikTok",
            Self::SoundCloud => "SoundCloud",
        }
    }
}

/// The host of a web address, as readers know it: `bbc.com`. None if it is no address of the web.
pub fn host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next()?;
    let plain = !host.is_empty() && host.contains('.') && !host.contains(['@', ':', ' ', '\\', '"', '<', '>', '%']);
    plain.then(|| host.strip_prefix("www.").unwrap_or(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_what_the_reader_would_visit() {
        assert_eq!(host("https://www.bbc.com/bengali?x#y"), Some("bbc.com"));
        for none in
            ["ftp://bbc.com", "https://", "https://localhost/", "https://bbc.com@evil.example/", "javascript:alert(1)"]
        {
            assert_eq!(host(none), None, "{none}");
        }
    }
}
