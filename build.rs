//! Turns `locales/{bn,en}.json` into typed functions: a missing or misspelt text is a compile error, and only the texts
//! that are used reach the browser. `"area.name"` becomes `Texts::area_name`; each `{placeholder}` becomes a parameter; a
//! pair `.one`/`.other` becomes one function of `n: u64`, chosen by the plural rules of CLDR 48.

use std::{collections::BTreeMap, env, error::Error, fmt::Write as _, fs, path::Path};

type Texts = BTreeMap<String, String>;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=migrations");
    let bengali = read("locales/bn.json")?;
    let english = read("locales/en.json")?;
    let missing: Vec<_> = bengali
        .keys()
        .filter(|key| !english.contains_key(*key))
        .chain(english.keys().filter(|key| !bengali.contains_key(*key)))
        .collect();
    if !missing.is_empty() {
        return Err(format!("locales/bn.json and locales/en.json differ in: {missing:?}").into());
    }
    let mut code = String::from("impl Texts {\n");
    for (key, bn) in &bengali {
        let en = english.get(key).map_or("", String::as_str);
        if let Some(stem) = key.strip_suffix(".one") {
            let other = format!("{stem}.other");
            let (Some(bn_other), Some(en_other)) = (bengali.get(&other), english.get(&other)) else {
                return Err(format!("{key} has no {other}").into());
            };
            write_plural(&mut code, stem, [bn, bn_other, en, en_other])?;
        } else if !key.ends_with(".other") {
            write_text(&mut code, key, bn, en)?;
        }
    }
    code.push_str("}\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("texts.rs"), code)?;
    Ok(())
}

fn read(path: &str) -> Result<Texts, Box<dyn Error>> {
    serde_json::from_str(&fs::read_to_string(path)?).map_err(|cause| format!("{path}: {cause}").into())
}

fn write_text(code: &mut String, key: &str, bn: &str, en: &str) -> Result<(), Box<dyn Error>> {
    let name = key.replace('.', "_");
    let parameters = placeholders(bn);
    if parameters != placeholders(en) {
        return Err(format!("{key}: the placeholders of bn and en differ").into());
    }
    writeln!(code, "    /// {}", bn.replace('\n', " "))?;
    if parameters.is_empty() {
        writeln!(
            code,
            "    #[must_use] pub fn {name}(self) -> &'static str {{ match self.0 {{ Locale::Bn => {bn:?}, Locale::En => {en:?} }} }}"
        )?;
    } else {
        let list: String = parameters.iter().map(|parameter| format!(", {parameter}: &str")).collect();
        let fill: String =
            parameters.iter().map(|parameter| format!(".replace(\"{{{parameter}}}\", {parameter})")).collect();
        writeln!(
            code,
            "    #[must_use] pub fn {name}(self{list}) -> String {{ (match self.0 {{ Locale::Bn => {bn:?}, Locale::En => {en:?} }}){fill} }}"
        )?;
    }
    Ok(())
}

fn write_plural(code: &mut String, stem: &str, [bn, bn_other, en, en_other]: [&str; 4]) -> Result<(), Box<dyn Error>> {
    let name = stem.replace('.', "_");
    writeln!(code, "    /// {bn_other}")?;
    // Whole numbers only. CLDR 48, plurals cardinal: bn `one` is i = 0 or n = 1; en `one` is i = 1 and v = 0.
    writeln!(
        code,
        "    #[must_use] pub fn {name}(self, n: u64) -> String {{ (match (self.0, n) {{ (Locale::Bn, 0 | 1) => {bn:?}, (Locale::Bn, _) => {bn_other:?}, (Locale::En, 1) => {en:?}, (Locale::En, _) => {en_other:?} }}).replace(\"{{n}}\", &self.number(n)) }}"
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
