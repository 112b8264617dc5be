//! Colours can be read: the contrast of every pair of tokens that meet, in each theme (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11).

use crate::tree;
use std::collections::BTreeMap;

const TOKENS: &str = "style/tokens.css";

/// Theme → name of the colour → value.
type Palette = BTreeMap<String, String>;

/// Text and what it stands on.
const TEXTS: &[(&str, &str)] = &[
    ("ink", "paper"),
    ("ink", "panel"),
    ("ink", "mark"),
    ("soft", "paper"),
    ("soft", "panel"),
    ("accent", "paper"),
    ("accent", "panel"),
    ("accent", "mark"),
    ("on-accent", "accent"),
    ("paper", "ink"),
    ("on-shade", "shade"),
];

/// What must be found: borders of fields and the frame of what has the focus.
const EDGES: &[(&str, &str)] = &[("edge", "paper"), ("edge", "panel"), ("accent", "paper"), ("accent", "panel")];

/// The colours of the four themes: light and dark, ordinary and with more contrast.
fn palettes() -> [(&'static str, Palette); 4] {
    let sheet = tree::read(TOKENS).expect("the tokens are there");
    let (ordinary, rest) = sheet.split_once("prefers-contrast: more").expect("there is a theme with more contrast");
    let (strong, _) = rest.split_once("@media").expect("print follows");
    let with = |dark: bool, overrides: &[&str]| {
        let mut palette = Palette::new();
        for part in overrides {
            palette.extend(colours(part, dark));
        }
        palette
    };
    [
        ("light", with(false, &[ordinary])),
        ("dark", with(true, &[ordinary])),
        ("light, more contrast", with(false, &[ordinary, strong])),
        ("dark, more contrast", with(true, &[ordinary, strong])),
    ]
}

fn colours(part: &str, dark: bool) -> Palette {
    let told =
        part.lines().filter_map(|line| line.trim().strip_prefix("--colour-")?.strip_suffix(';')?.split_once(": "));
    let value = |text: &str| match text.strip_prefix("light-dark(").and_then(|pair| pair.strip_suffix(')')) {
        Some(pair) => pair.split(", ").nth(usize::from(dark)).expect("a colour for each").to_owned(),
        None => text.to_owned(),
    };
    told.map(|(name, text)| (name.to_owned(), value(text))).collect()
}

/// Relative luminance of `#rgb` or `#rrggbb`.
fn luminance(colour: &str) -> f64 {
    let digits = colour.strip_prefix('#').expect("colours are written in hexadecimal");
    let long: String =
        if digits.len() == 3 { digits.chars().flat_map(|digit| [digit; 2]).collect() } else { digits.to_owned() };
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&long[at..at + 2], 16).expect("a channel")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn too_faint(palette: &Palette, pairs: &[(&str, &str)], least: f64) -> Vec<String> {
    let measured = pairs.iter().map(|(one, other)| (one, other, contrast(&palette[*one], &palette[*other])));
    measured
        .filter(|(.., found)| *found < least)
        .map(|(one, other, found)| format!("{one} on {other}: {found:.2}"))
        .collect()
}

#[test]
fn texts_and_edges_can_be_read_in_every_theme() {
    for (theme, palette) in palettes() {
        let text = if theme.ends_with("contrast") { 7.0 } else { 4.5 };
        let faint = [too_faint(&palette, TEXTS, text), too_faint(&palette, EDGES, 3.0)].concat();
        assert!(faint.is_empty(), "{theme}: {faint:?}");
    }
}

#[test]
fn the_browsers_bar_has_the_colour_of_the_paper() {
    let [(_, light), (_, dark), ..] = palettes();
    let source = tree::read("src/model/first_paint.rs").expect("the first paint is there");
    for (name, palette) in [("LIGHT", light), ("DARK", dark)] {
        assert!(source.contains(&format!("{name}: &str = \"{}\"", palette["paper"])), "{name}");
    }
}

#[test]
fn contrast_is_measured_as_the_guideline_says() {
    assert!((contrast("#000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((contrast("#777", "#fff") - 4.478).abs() < 1e-3);
}
