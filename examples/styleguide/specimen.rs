//! Colours, letters and spaces: the tokens themselves.

use std::fmt::Write;

const TOKENS: &str = include_str!("../../style/tokens.css");

/// Signs above and below the line, in two lines that must not meet.
const LETTERS: &str = "র্গ্যু ন্দ্ব ঞ্ছ্র ক্ষ্ম্য হ্নূ স্ত্রী কৌতূহল ওঁ ২০২৪, “উদ্ধৃতি” ও Latin 123";

/// The names of the tokens of a kind, in their order.
fn tokens(kind: &str) -> Vec<&'static str> {
    let mut names: Vec<&str> = Vec::new();
    for line in TOKENS.lines().map(str::trim).filter(|line| line.starts_with(kind)) {
        if let Some((name, _)) = line.split_once(':').filter(|(name, _)| !names.contains(name)) {
            names.push(name);
        }
    }
    names
}

/// The guide's own style: it shows tokens, and is no part of the paper's.
pub fn style() -> String {
    let mut rules = String::from(
        ".guide .heading{margin-block-start:var(--space-7)}.guide{max-width:var(--measure-page);margin:0 auto;padding:var(--space-5) var(--gutter)}.guide__state{margin:var(--space-4) 0 var(--space-1);color:var(--colour-soft);\
         font-size:var(--text-1)}.guide__row{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:var(--space-5);align-items:start}\
         .guide__cell{container-type:inline-size;border-top:1px solid var(--colour-line);padding-top:var(--space-2)}.guide__swatch{min-height:4rem;border:1px solid var(--colour-edge)}",
    );
    for name in tokens("--colour-") {
        let _ = write!(rules, ".guide{name}{{background:var({name})}}");
    }
    for name in tokens("--text-") {
        let _ = write!(rules, ".guide{name}{{font-size:var({name});line-height:var(--line-display);max-width:22em}}");
    }
    for name in tokens("--space-") {
        let _ = write!(rules, ".guide{name}{{width:var({name});height:1rem;background:var(--colour-accent)}}");
    }
    rules
}

pub fn specimen() -> String {
    let mut html = String::from("<h2 class=\"heading\">Colours</h2><div class=\"guide__row\">");
    for name in tokens("--colour-") {
        let _ = write!(
            html,
            "<div><p class=\"guide__state\">{name}</p><div class=\"guide__swatch guide{name}\"></div></div>"
        );
    }
    html.push_str("</div><h2 class=\"heading\">Letters</h2>");
    for name in tokens("--text-") {
        let _ = write!(
            html,
            "<p class=\"guide__state\">{name}</p><p class=\"guide{name}\"><strong>{LETTERS} {LETTERS}</strong></p>"
        );
    }
    html.push_str("<h2 class=\"heading\">Spaces</h2>");
    for name in tokens("--space-") {
        let _ = write!(html, "<p class=\"guide__state\">{name}</p><div class=\"guide{name}\"></div>");
    }
    html
}
