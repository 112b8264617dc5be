//! The paths that code names, with `use` groups written out and `crate`, `self`, `super` resolved.

use crate::tokens::{Tokens, tokens};

/// `crate` first for a path inside the crate; else an outside crate, or a name that some `use` brought in.
#[derive(Debug)]
pub struct Path {
    pub at: usize,
    pub segments: Vec<String>,
}

impl Path {
    /// `crate::site::front` → `["site", "front"]`; nothing for a path that is not told from the crate's root.
    pub fn inside(&self) -> Option<&[String]> {
        (self.segments[0] == "crate").then(|| &self.segments[1..])
    }

    pub fn text(&self) -> String {
        self.segments.join("::")
    }

    /// Does the path go through these segments, one after the other?
    pub fn passes(&self, segments: &[&str]) -> bool {
        self.segments.windows(segments.len()).any(|window| window == segments)
    }
}

/// `module` is where the file stands: `["server", "store"]` for src/server/store.rs. Modules inside the file are followed.
pub fn paths(code: &str, module: &[&str]) -> Vec<Path> {
    let list = tokens(code);
    let mut here: Vec<(usize, &str)> = module.iter().map(|name| (0, *name)).collect();
    let (mut depth, mut index, mut found) = (0usize, 0, Vec::new());
    while index < list.len() {
        match list.text(index) {
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                here.retain(|(opened, _)| *opened <= depth);
            }
            "mod" if list.text(index + 2) == "{" => here.push((depth + 1, list.text(index + 1))),
            _ if begins_path(&list, index) => {
                let mut leaves = Vec::new();
                index = read_tree(&list, index, &mut Vec::new(), &mut leaves);
                let names: Vec<&str> = here.iter().map(|(_, name)| *name).collect();
                found.extend(leaves.into_iter().map(|(at, leaf)| Path { at, segments: resolve(&leaf, &names) }));
                continue;
            }
            _ => {}
        }
        index += 1;
    }
    found
}

fn begins_path(list: &Tokens, index: usize) -> bool {
    let before = list.before(index);
    let tail = before == "." || before == "::" && list.before(index - 1) == ">";
    let imported = before == "use" || before == "crate" && list.before(index - 1) == "extern";
    let keyword = matches!(list.text(index), "use" | "return" | "in" | "for" | "impl" | "dyn" | "mut" | "as");
    list.is_word(index) && !keyword && !tail && (list.text(index + 1) == "::" || imported)
}

/// Reads one path or group from `index`, adds its ends with their offsets and returns the index after it.
fn read_tree<'a>(
    list: &Tokens<'a>,
    mut index: usize,
    stem: &mut Vec<&'a str>,
    leaves: &mut Vec<(usize, Vec<&'a str>)>,
) -> usize {
    loop {
        match list.text(index) {
            "{" => return read_group(list, index + 1, stem, leaves),
            "" => return index,
            segment => stem.push(segment),
        }
        let goes_on =
            list.text(index + 1) == "::" && (list.is_word(index + 2) || matches!(list.text(index + 2), "{" | "*"));
        if !goes_on {
            leaves.push((list.at(index), stem.clone()));
            return index + 1;
        }
        index += 2;
    }
}

fn read_group<'a>(
    list: &Tokens<'a>,
    mut index: usize,
    stem: &[&'a str],
    leaves: &mut Vec<(usize, Vec<&'a str>)>,
) -> usize {
    loop {
        index = match list.text(index) {
            "}" => return index + 1,
            "" => return index,
            "," | "::" => index + 1,
            "as" => index + 2,
            _ => read_tree(list, index, &mut stem.to_vec(), leaves),
        };
    }
}

fn resolve(leaf: &[&str], module: &[&str]) -> Vec<String> {
    let leaf = leaf.strip_suffix(&["self"]).filter(|rest| !rest.is_empty()).unwrap_or(leaf);
    let ups = leaf.iter().take_while(|segment| **segment == "super").count();
    let kept = module.len().saturating_sub(ups);
    let resolved = match leaf[0] {
        "super" => [&["crate"], &module[..kept], &leaf[ups..]].concat(),
        "self" if leaf.get(1) == Some(&"super") => return resolve(&leaf[1..], module),
        "self" => [&["crate"], module, &leaf[1..]].concat(),
        name if name == env!("CARGO_PKG_NAME").replace('-', "_") => [&["crate"], &leaf[1..]].concat(),
        _ => leaf.to_vec(),
    };
    resolved.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::paths;

    fn named(code: &str) -> String {
        let found = paths(code, &["site", "article"]);
        let texts: Vec<String> = found.iter().map(super::Path::text).collect();
        texts.join(" ")
    }

    #[test]
    fn use_groups_are_written_out() {
        assert_eq!(
            named("use crate::{a::b, c::{self, d as e, *}}; use x; pub use ::y::{z};"),
            "crate::a::b crate::c crate::c::d crate::c::* x y::z"
        );
    }

    #[test]
    fn super_and_self_are_resolved() {
        assert_eq!(
            named("super::f(); super::super::ui::g(); self::h();"),
            "crate::site::f crate::ui::g crate::site::article::h"
        );
        assert_eq!(
            named("mod tests { use super::*; fn f() { super::super::x() } } use super::*;"),
            "crate::site::article::* crate::site::x crate::site::*"
        );
    }

    #[test]
    fn paths_are_found_in_expressions_types_and_attributes() {
        let code = "#[tokio::main] fn f(x: Option<crate::a::B>) -> <T as c::D>::E {
            crate::g::<u8>().h::<i::J>() as k::L }";
        assert_eq!(named(code), "tokio::main crate::a::B c::D crate::g i::J k::L");
        assert_eq!(named("pub(crate) struct A; view! { <p class:open=x on:click=y/> }"), "");
    }

    #[test]
    fn a_leaf_knows_its_own_line() {
        let code = "use crate::{\n    a,\n    b::c,\n};";
        let lines: Vec<usize> = paths(code, &[]).iter().map(|path| crate::words::line(code, path.at)).collect();
        assert_eq!(lines, [2, 3]);
    }
}
