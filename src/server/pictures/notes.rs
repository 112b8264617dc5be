//! What a picture's file says of its making: who made it and what is to be seen. Where it was taken is not read.
//!
//! Three ways to write it lie one over the other in files from agencies and cameras. The newest counts where it says something: XMP, then
//! IPTC, then Exif. It is offered to whoever uploads the picture; no file that is served holds any of it.

mod exif;
mod iptc;
mod xmp;

use crate::model::newsroom::picture::{MAX_CAPTION_GRAPHEMES, MAX_CREDIT_GRAPHEMES};
use image::ImageDecoder;

/// What is said, as far as it can be of use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Notes {
    /// What is to be seen.
    pub(super) caption: String,
    /// Who made it, and for whom.
    pub(super) credit: String,
}

/// What one way of writing says; each may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Said {
    caption: String,
    creator: String,
    credit: String,
    copyright: String,
}

/// Reads what the decoder of a file knows of it. What cannot be read says nothing.
pub(super) fn notes(decoder: &mut impl ImageDecoder) -> Notes {
    let xmp = decoder.xmp_metadata().ok().flatten().map(|bytes| xmp::said(&bytes)).unwrap_or_default();
    let iptc = decoder.iptc_metadata().ok().flatten().map(|bytes| iptc::said(&bytes)).unwrap_or_default();
    let exif = decoder.exif_metadata().ok().flatten().map(|bytes| exif::said(&bytes)).unwrap_or_default();
    of([xmp, iptc, exif])
}

/// The first that says something counts.
fn of(ways: [Said; 3]) -> Notes {
    let first = |part: fn(&Said) -> &str, most: u32| {
        let texts = ways.iter().map(|said| clean(part(said), most));
        texts.filter(|text| is_said_by_somebody(text)).find(|text| !text.is_empty()).unwrap_or_default()
    };
    let creator = first(|said| &said.creator, MAX_CREDIT_GRAPHEMES);
    let credit = first(|said| &said.credit, MAX_CREDIT_GRAPHEMES);
    let credit = match (creator.is_empty(), credit.is_empty()) {
        (true, true) => first(|said| &said.copyright, MAX_CREDIT_GRAPHEMES),
        (true, false) => credit,
        (false, true) => creator,
        (false, false) if credit.contains(&creator) => credit,
        (false, false) => clean(&format!("{creator} / {credit}"), MAX_CREDIT_GRAPHEMES),
    };
    Notes { caption: first(|said| &said.caption, MAX_CAPTION_GRAPHEMES), credit }
}

/// One line in canonical form, not longer than is allowed.
fn clean(text: &str, most: u32) -> String {
    // A letter may carry any number of marks: some more than letters have.
    let text: String = text.chars().take(most as usize * 8).collect();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    bangla::segment::truncate(&bangla::normalize::clean(&line), most as usize).into_owned()
}

/// Cameras write their own names where people should write: `OLYMPUS DIGITAL CAMERA`, `DCIM\100MEDIA`.
fn is_said_by_somebody(text: &str) -> bool {
    let is_shouted = !text.chars().any(|letter| letter.is_lowercase() || letter.is_alphabetic() && !letter.is_ascii());
    !(is_shouted && ["CAMERA", "DCIM", "SONY DSC", "DSC_", "SAMSUNG", "KODAK"].iter().any(|name| text.contains(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(caption: &str, creator: &str, credit: &str, copyright: &str) -> Said {
        let [caption, creator, credit, copyright] = [caption, creator, credit, copyright].map(str::to_owned);
        Said { caption, creator, credit, copyright }
    }

    #[test]
    fn the_newest_way_of_writing_counts_where_it_says_something() {
        let notes = of([
            said("", "মিতু রহমান", "", ""),
            said("পদ্মায়\n জেলেরা", "Mitu", "রয়টার্স", ""),
            said("OLYMPUS DIGITAL CAMERA", "", "", "© 2024"),
        ]);
        assert_eq!(
            notes,
            Notes {
                caption: "পদ্মায় জেলেরা".into(), credit: "মিতু রহমান / রয়টার্স".into()
            }
        );
        let notes = of([Said::default(), Said::default(), said("OLYMPUS DIGITAL CAMERA", "", "", "© 2024 Selim")]);
        assert_eq!(notes, Notes { caption: String::new(), credit: "© 2024 Selim".into() });
    }

    #[test]
    fn a_maker_who_is_named_in_the_credit_is_not_named_twice() {
        let notes = of([said("", "Selim", "Selim / AFP", ""), Said::default(), Said::default()]);
        assert_eq!(notes.credit, "Selim / AFP");
    }

    #[test]
    fn a_text_without_end_is_cut() {
        let notes = of([said(&"ক ".repeat(5000), "", "", ""), Said::default(), Said::default()]);
        assert!(bangla::segment::graphemes(&notes.caption) <= 1000);
    }
}
