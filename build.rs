//! Turns `locales/{bn,en}.json` into typed functions: a missing or misspelt text is a compile error, and only the texts
//! that are used reach the browser. `"area.name"` becomes `Texts::area_name`; each `{placeholder}` becomes a parameter; a
//! pair `.one`/`.other` becomes one function of `n: u64`, chosen by the plural rules of CLDR 48.
//!
//! `locales/newsroom/{bn,en}.json`, what the newsroom alone says, becomes such functions as well. They look their words up by number
//! (`i18n::words`) in a table, which is a part of the server and none of the browser's code: a member fetches the one of their language.

use std::{collections::BTreeMap, env, error::Error, fmt::Write as _, fs, path::Path};

type Fault = Box<dyn Error>;

/// A text in both languages.
struct Text {
    bn: String,
    en: String,
    /// Its place in the newsroom's table; none for what is a constant.
    number: Option<usize>,
}

type Texts = BTreeMap<String, Text>;

fn main() -> Result<(), Fault> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=migrations");
    let mut newsroom = read("locales/newsroom")?;
    for (number, text) in newsroom.values_mut().enumerate() {
        text.number = Some(number);
    }
    let folder = env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("words.rs"), words(&newsroom)?)?;
    let mut texts = read("locales")?;
    for (key, text) in newsroom {
        if texts.insert(key.clone(), text).is_some() {
            return Err(format!("{key} stands in locales and in locales/newsroom").into());
        }
    }
    fs::write(Path::new(&folder).join("texts.rs"), functions(&texts)?)?;
    Ok(())
}

/// The pair of files in a folder.
fn read(folder: &str) -> Result<Texts, Fault> {
    let file = |language| -> Result<BTreeMap<String, String>, Fault> {
        let path = format!("{folder}/{language}.json");
        serde_json::from_str(&fs::read_to_string(&path)?).map_err(|cause| format!("{path}: {cause}").into())
    };
    let (bengali, mut english) = (file("bn")?, file("en")?);
    let mut texts = Texts::new();
    for (key, bn) in bengali {
        let en = english.remove(&key).ok_or_else(|| format!("{folder}/en.json has no {key}"))?;
        texts.insert(key, Text { bn, en, number: None });
    }
    match english.keys().next() {
        Some(key) => Err(format!("{folder}/bn.json has no {key}").into()),
        None => Ok(texts),
    }
}

/// The newsroom's words as tables: empty ones in the browser, which knows their hash alone.
fn words(texts: &Texts) -> Result<String, Fault> {
    let is_server = env::var_os("CARGO_FEATURE_SSR").is_some();
    let mut code = String::new();
    writeln!(code, "/// Another one whenever a word or its number is another.")?;
    writeln!(code, "const HASH: &str = \"{:016x}\";", hash(texts))?;
    let table = |word: fn(&Text) -> &String| texts.values().filter(|_| is_server).map(word).collect::<Vec<_>>();
    writeln!(code, "static BN: &[&str] = &{:?};", table(|text| &text.bn))?;
    writeln!(code, "static EN: &[&str] = &{:?};", table(|text| &text.en))?;
    Ok(code)
}

/// FNV-1a, 64 bits: the same for the server's build and the browser's.
fn hash(texts: &Texts) -> u64 {
    let parts = texts.iter().flat_map(|(key, text)| [key, &text.bn, &text.en]);
    let bytes = parts.flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn functions(texts: &Texts) -> Result<String, Fault> {
    let mut code = String::from("impl Texts {\n");
    for (key, text) in texts {
        if let Some(stem) = key.strip_suffix(".one") {
            let other = format!("{stem}.other");
            let other = texts.get(&other).ok_or_else(|| format!("{key} has no {other}"))?;
            write_plural(&mut code, stem, text, other)?;
        } else if !key.ends_with(".other") {
            write_text(&mut code, key, text)?;
        }
    }
    code.push_str("}\n");
    Ok(code)
}

impl Text {
    /// The code that finds it in the language of `self`.
    fn found(&self) -> String {
        let Self { bn, en, number } = self;
        match number {
            Some(number) => format!("self.word({number})"),
            None => format!("match self.0 {{ Locale::Bn => {bn:?}, Locale::En => {en:?} }}"),
        }
    }
}

fn write_text(code: &mut String, key: &str, text: &Text) -> Result<(), Fault> {
    let (name, found) = (key.replace('.', "_"), text.found());
    let parameters = placeholders(&text.bn);
    if parameters != placeholders(&text.en) {
        return Err(format!("{key}: the placeholders of bn and en differ").into());
    }
    writeln!(code, "    /// {}", text.bn.replace('\n', " "))?;
    if parameters.is_empty() {
        writeln!(code, "    #[must_use] pub fn {name}(self) -> &'static str {{ {found} }}")?;
    } else {
        let list: String = parameters.iter().map(|parameter| format!(", {parameter}: &str")).collect();
        let fill: String =
            parameters.iter().map(|parameter| format!(".replace(\"{{{parameter}}}\", {parameter})")).collect();
        writeln!(code, "    #[must_use] pub fn {name}(self{list}) -> String {{ ({found}){fill} }}")?;
    }
    Ok(())
}

fn write_plural(code: &mut String, stem: &str, one: &Text, other: &Text) -> Result<(), Fault> {
    let name = stem.replace('.', "_");
    writeln!(code, "    /// {}", other.bn)?;
    // Whole numbers only. CLDR 48, plurals cardinal: bn `one` is i = 0 or n = 1; en `one` is i = 1 and v = 0.
    writeln!(
        code,
        "    #[must_use] pub fn {name}(self, n: u64) -> String {{ (match (self.0, n) {{ (Locale::Bn, 0 | 1) | (Locale::En, 1) => {}, _ => {} }}).replace(\"{{n}}\", &self.number(n)) }}",
        one.found(),
        other.found()
    )?;
    Ok(())
}

fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
    names.sort_unstable();
    names.dedup();
    names
}
