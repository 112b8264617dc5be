//! Circles in a picture of arrows.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

pub type Arrows<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// The shortest way that leads back to where it began: `["a", "b", "a"]`. An arrow to oneself is no circle.
pub fn circle(arrows: &Arrows) -> Option<Vec<String>> {
    arrows.keys().filter_map(|start| way_back(arrows, start)).min_by_key(Vec::len)
}

fn way_back(arrows: &Arrows, start: &str) -> Option<Vec<String>> {
    let mut ways = VecDeque::from([vec![start.to_owned()]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        let here = way.last()?.as_str();
        for next in arrows.get(here).into_iter().flatten().filter(|next| **next != here) {
            let longer = [way.as_slice(), &[(*next).to_owned()]].concat();
            if *next == start {
                return Some(longer);
            }
            if seen.insert(*next) {
                ways.push_back(longer);
            }
        }
    }
    None
}

#[test]
fn a_circle_is_found_and_a_tree_has_none() {
    let picture = |arrows: &[(&'static str, &'static str)]| {
        let mut all = Arrows::new();
        for (from, to) in arrows {
            all.entry(from).or_default().insert(to);
        }
        circle(&all)
    };
    assert_eq!(picture(&[("a", "b"), ("b", "c"), ("a", "c"), ("a", "a")]), None);
    let found = picture(&[("x", "a"), ("a", "b"), ("b", "c"), ("c", "a")]).expect("a circle");
    assert_eq!(found.len(), 4);
    assert_eq!(found.first(), found.last());
}
