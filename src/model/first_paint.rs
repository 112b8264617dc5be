//! What has to be known before a page is painted: the reader's own theme and size of text, which this device remembers.

/// The one script that stands in a page. It runs before anything is painted, so nothing flashes; a browser that keeps nothing, or is
/// not allowed to, shows what the system wishes. The content policy allows it by its hash, so not a letter may differ from what is
/// printed. The colour of the browser's own bar follows: of the two `theme-color`, only that of the chosen theme counts.
pub const SCRIPT: &str = r#"try{let h=document.documentElement.dataset,t=localStorage.getItem("theme"),s=localStorage.getItem("text-size");if(/^[1-4]$/.test(s))h.text=s;if(/^(light|dark)$/.test(t)){h.theme=t;for(let m of document.querySelectorAll("meta[data-theme]"))m.media=m.dataset.theme==t?"all":"not all"}}catch{}"#;

/// The paper's colour in light, as `--colour-paper` in style/tokens.css: the browser's bar takes it before any style is read.
pub const LIGHT: &str = "#fdfcfa";

/// The same in dark.
pub const DARK: &str = "#141310";
