//! The point of a picture that must stay in sight where a place cuts it.

use serde::{Deserialize, Serialize};

/// Thousandths of a side.
const WHOLE: u16 = 1000;

/// Thousandths between two steps that the style sheet knows.
const STEP: u16 = 100;

/// Where in a picture its matter is, in thousandths from its left and from its top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focus {
    /// From the left.
    pub x: u16,
    /// From the top.
    pub y: u16,
}

impl Default for Focus {
    /// The middle: nobody has said anything, and each place cuts as it likes best.
    fn default() -> Self {
        Self { x: WHOLE / 2, y: WHOLE / 2 }
    }
}

impl Focus {
    /// A point; what lies outside of the picture is brought to its edge.
    pub fn at(x: u16, y: u16) -> Self {
        Self { x: x.min(WHOLE), y: y.min(WHOLE) }
    }

    /// `3 7` for three tenths from the left and seven from the top: what stands in `data-focus`, as the content policy allows no
    /// style in attributes. `None` for the middle.
    pub fn steps(self) -> Option<String> {
        let tenth = |side: u16| (side.min(WHOLE) + STEP / 2) / STEP;
        (self != Self::default()).then(|| format!("{} {}", tenth(self.x), tenth(self.y)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_focus_is_told_in_tenths_and_the_middle_not_at_all() {
        assert_eq!(Focus::default().steps(), None);
        assert_eq!(Focus::at(310, 949).steps().as_deref(), Some("3 9"));
        assert_eq!(Focus::at(0, 5000).steps().as_deref(), Some("0 10"));
    }

    #[test]
    fn the_style_sheet_knows_every_step() {
        let sheet = include_str!("../../../style/ui/picture.css");
        for step in 0..=10 {
            for rule in [
                format!("[data-focus^=\"{step} \"] {{\n  --focus-x: {}%;\n}}", step * 10),
                format!("[data-focus$=\" {step}\"] {{\n  --focus-y: {}%;\n}}", step * 10),
            ] {
                assert!(sheet.contains(&rule), "{rule}");
            }
        }
    }
}
