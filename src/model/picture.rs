//! Pictures in widths: what the files of one picture are called, and how wide each place shows it.

mod focus;

use super::{address, article::Picture};
pub use focus::Focus;

/// The width that stands in `src`, for programs that know no `srcset`.
const PLAIN_WIDTH: u32 = 1080;

/// What those who share a page ask of a picture at least (ogp.me has no figure; Facebook and Google name 1200).
const SHARED_WIDTH: u32 = 1200;

/// The forms in which a width of a photograph lies in the media folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A third lighter than WebP. It takes twenty times as long to write, so it comes later, or not at all.
    Avif,
    /// For nearly every browser.
    Webp,
    /// For everything else that shows pictures.
    Jpeg,
}

impl Form {
    /// The forms that every width has.
    pub const PROMPT: [Self; 2] = [Self::Webp, Self::Jpeg];

    /// The ending of its files.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
        }
    }
}

/// Whether the widths of a photograph lie in the media folder as AVIF too: all of them, or none that a page may name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Avif {
    /// Not yet, or never: a drawing, or a photograph of an imported archive.
    #[default]
    Missing,
    /// All.
    Ready,
}

/// Where a picture stands, and so how wide it is shown and when it is fetched. The widths are those of the style sheets;
/// end2end/tests/pictures.spec.ts holds the two together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Top of the front page.
    FrontLead,
    /// First of a section's list: half of the column of a page with a rail.
    ListLead,
    /// Over a headline, one of a row: a quarter of the page, all of a phone.
    Strip,
    /// Beside the text of a card in a list.
    List,
    /// The small picture beside a headline.
    Small,
    /// Over an article.
    ArticleLead,
    /// Among an article's paragraphs.
    Body,
    /// One of many in a gallery or a photo story.
    Gallery,
}

impl Place {
    /// HTML `sizes`. Not `auto`: without JavaScript browsers fetch nothing late, and then take `auto` for the whole screen.
    pub const fn sizes(self) -> &'static str {
        match self {
            Self::FrontLead => "(min-width: 80rem) 34rem, (min-width: 64rem) 46vw, calc(100vw - 2rem)",
            Self::ListLead => {
                "(min-width: 80rem) 28rem, (min-width: 64rem) 37vw, (min-width: 46rem) 50vw, calc(100vw - 2rem)"
            }
            Self::ArticleLead => "(min-width: 80rem) 53rem, (min-width: 64rem) 68vw, calc(100vw - 2rem)",
            Self::Strip => {
                "(min-width: 80rem) 17rem, (min-width: 64rem) 23vw, (min-width: 40rem) 46vw, calc(100vw - 2rem)"
            }
            Self::List => "(min-width: 40rem) 12.5rem, 6.5rem",
            Self::Small => "6.5rem",
            Self::Body | Self::Gallery => "(min-width: 48rem) 44rem, calc(100vw - 2rem)",
        }
    }

    /// Whether a page opens with it: fetched at once and before other pictures.
    pub const fn is_first(self) -> bool {
        matches!(self, Self::FrontLead | Self::ListLead | Self::ArticleLead)
    }
}

/// The name of one width of a photograph: `{hash}-{width}.{ending}` beside the original `{hash}.…`.
pub fn variant(original: &str, width: u32, form: Form) -> String {
    let stem = original.split('.').next().unwrap_or_default();
    format!("{stem}-{width}.{}", form.ending())
}

/// What `<picture>` holds, apart from how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sources {
    /// HTML `srcset` of AVIF; empty where there is none.
    pub avif: String,
    /// HTML `srcset` of WebP; empty where one file is for all sizes.
    pub webp: String,
    /// HTML `srcset` of JPEG; empty where one file is for all sizes.
    pub jpeg: String,
    /// The address for programs that choose nothing.
    pub plain: String,
}

/// The sources of a picture with this name in the media folder and these widths.
pub fn sources(original: &str, widths: &[u32], avif: Avif) -> Sources {
    let srcset = |form| {
        let one = |width: &u32| format!("{} {width}w", address::media(&variant(original, *width, form)));
        widths.iter().map(one).collect::<Vec<_>>().join(", ")
    };
    let plain = widths.iter().rev().find(|width| **width <= PLAIN_WIDTH).or(widths.first());
    let avif = if avif == Avif::Ready { srcset(Form::Avif) } else { String::new() };
    Sources { avif, webp: srcset(Form::Webp), jpeg: srcset(Form::Jpeg), plain: jpeg(original, plain) }
}

/// The address of the largest file that a page may lead to.
pub fn largest(original: &str, widths: &[u32]) -> String {
    jpeg(original, widths.last())
}

/// The address of the picture that stands for the page where it is shared.
pub fn shared(picture: &Picture) -> String {
    jpeg(&picture.file, shared_width(picture))
}

/// Width and height of that one.
pub fn shared_size(picture: &Picture) -> (u32, u32) {
    let Picture { width, height, .. } = *picture;
    let scaled = |shown: &u32| {
        let height = u64::from(height) * u64::from(*shown) + u64::from(width) / 2;
        (*shown, height.checked_div(u64::from(width)).and_then(|height| u32::try_from(height).ok()).unwrap_or_default())
    };
    shared_width(picture).map_or((width, height), scaled)
}

fn shared_width(picture: &Picture) -> Option<&u32> {
    picture.widths.iter().find(|width| **width >= SHARED_WIDTH).or(picture.widths.last())
}

fn jpeg(original: &str, width: Option<&u32>) -> String {
    width.map_or_else(|| address::media(original), |width| address::media(&variant(original, *width, Form::Jpeg)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_form_is_offered_when_it_is_there() {
        assert_eq!(
            sources("ab.png", &[240, 480], Avif::Ready).avif,
            "/media/ab-240.avif 240w, /media/ab-480.avif 480w"
        );
    }

    #[test]
    fn each_width_stands_in_both_forms_and_programs_that_choose_nothing_get_a_middle_one() {
        let sources = sources("ab.png", &[240, 1080, 1600], Avif::Missing);
        assert_eq!(sources.avif, "");
        assert_eq!(sources.webp, "/media/ab-240.webp 240w, /media/ab-1080.webp 1080w, /media/ab-1600.webp 1600w");
        assert_eq!(sources.jpeg, sources.webp.replace("webp", "jpg"));
        assert_eq!(sources.plain, "/media/ab-1080.jpg");
        assert_eq!(largest("ab.png", &[240, 1600]), "/media/ab-1600.jpg");
    }

    #[test]
    fn a_drawing_is_one_file_for_all_sizes() {
        let sources = sources("ab.svg", &[], Avif::Missing);
        assert_eq!((sources.webp.as_str(), sources.plain.as_str()), ("", "/media/ab.svg"));
        assert_eq!(largest("ab.svg", &[]), "/media/ab.svg");
    }

    #[test]
    fn what_is_shared_is_wide_enough_where_that_is_possible() {
        let picture = |widths: &[u32]| Picture {
            file: "ab.jpg".to_owned(),
            widths: widths.to_vec(),
            tone: 0,
            avif: Avif::Missing,
            focus: Focus::default(),
            width: 1,
            height: 1,
            alt: String::new(),
            caption: String::new(),
            credit: String::new(),
        };
        assert_eq!(shared(&picture(&[240, 1080, 1600, 2400])), "/media/ab-1600.jpg");
        assert_eq!(shared(&picture(&[240, 700])), "/media/ab-700.jpg");
    }
}
