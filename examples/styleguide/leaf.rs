//! A page as a file that can be opened without a server, in every look.

use hocchetaki::{i18n::Texts, model::site::Locale};
use std::{fmt::Write, fs, path::Path};

/// Theme, and whether the reader wishes for more contrast.
pub const LOOKS: [(&str, bool); 4] = [("light", false), ("dark", false), ("light", true), ("dark", true)];

pub struct Leaf {
    name: String,
    language: Locale,
    document: String,
}

impl Leaf {
    pub fn new(name: &str, language: Locale, document: String) -> Self {
        Self { name: name.to_owned(), language, document }
    }

    pub fn file(&self, (theme, strong): (&str, bool)) -> String {
        let contrast = if strong { "-contrast" } else { "" };
        format!("{}-{}-{theme}{contrast}.html", self.name, Texts(self.language).language())
    }

    /// The document without scripts, with its files beside it.
    pub fn html(&self, (theme, strong): (&str, bool)) -> String {
        let mut html = without_scripts(&self.document);
        for (kind, place) in [
            ("src=\"/", "src=\""),
            ("srcset=\"/", "srcset=\""),
            (", /media/", ", media/"),
            ("href=\"/media/", "href=\"media/"),
            ("href=\"/favicon", "href=\"favicon"),
        ] {
            html = html.replace(kind, place);
        }
        let sheet = if strong { "contrast.css" } else { "style.css" };
        html = html.replacen("<head>", &format!("<head><link rel=\"stylesheet\" href=\"{sheet}\">"), 1);
        html.replacen("<html ", &format!("<html data-theme=\"{theme}\" "), 1)
    }
}

/// From one script's beginning to its end, again and again; links to scripts, to be loaded early, fall with them.
fn without_scripts(document: &str) -> String {
    let mut kept = String::with_capacity(document.len());
    let mut rest = document;
    while let Some((before, script)) = rest.split_once("<script") {
        kept.push_str(before);
        rest = script.split_once("</script>").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.replace("rel=\"modulepreload\"", "rel=\"x\"")
        .replace("rel=\"preload\"", "rel=\"x\"")
        .replace("rel=\"manifest\"", "rel=\"x\"")
}

/// The paper's style, as it is and as those see it who wish for more contrast, and the files that it names.
pub fn styles_and_files(folder: &Path) -> anyhow::Result<()> {
    let entry = fs::read_to_string("style/main.css")?;
    let mut style = String::new();
    for file in entry.lines().filter_map(|line| line.strip_prefix("@import \"")?.strip_suffix("\";")) {
        style.push_str(&fs::read_to_string(Path::new("style").join(file))?);
    }
    // What a keyboard reaches can be shown as reached.
    let style = style.replace("url(\"/", "url(\"").replace(":focus-visible", ":is(:focus-visible, [data-focus])");
    fs::write(folder.join("contrast.css"), style.replace("(prefers-contrast: more)", "all"))?;
    fs::write(folder.join("style.css"), style)?;
    copy(Path::new("public"), folder)?;
    Ok(())
}

fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?
        } else {
            fs::copy(entry.path(), target).map(|_| ())?
        }
    }
    Ok(())
}

/// The table of all of them.
pub fn index(leaves: &[Leaf]) -> String {
    let mut rows = String::new();
    for leaf in leaves {
        let language = Texts(leaf.language).language();
        let _ = write!(rows, "<tr><th scope=\"row\">{} <span lang=\"en\">({language})</span></th>", leaf.name);
        for look in LOOKS {
            let (theme, contrast) = (look.0, if look.1 { ", more contrast" } else { "" });
            let _ = write!(rows, "<td><a href=\"{}\">{theme}{contrast}</a></td>", leaf.file(look));
        }
        rows.push_str("</tr>");
    }
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Style guide</title>\
         <link rel=\"stylesheet\" href=\"style.css\"></head><body><main class=\"section\"><div><h1 class=\"heading\" data-size=\"page\">Style guide</h1>\
         <div class=\"body\"><table>{rows}</table></div></div></main></body></html>"
    )
}
