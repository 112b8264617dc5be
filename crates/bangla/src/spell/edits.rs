//! The cheapest way from one word to another.

use super::cost::{CHEAPEST_GAP, change, gap, swap};
use super::units::Unit;

/// What it costs to make `b` of `a`, if that is at most `most`.
///
/// Row by row over the prefixes of `a`, only as far from the diagonal as `most` can reach.
pub(super) fn distance(a: &[Unit], b: &[Unit], most: usize) -> Option<usize> {
    let reach = most / CHEAPEST_GAP;
    if a.len().abs_diff(b.len()) > reach {
        return None;
    }
    let far = most.saturating_add(1);
    let width = b.len().saturating_add(1);
    let [mut row, mut above, mut over] = [vec![far; width], vec![far; width], vec![far; width]];
    let mut least_above = far;
    for i in 0..=a.len() {
        let (x, before_x) = last_two(a, i);
        row.fill(far);
        for j in i.saturating_sub(reach)..=i.saturating_add(reach).min(b.len()) {
            let (y, before_y) = last_two(b, j);
            let mut best = if i == 0 && j == 0 { 0 } else { far };
            if let Some(x) = x {
                best = best.min(cell(&above, j, 0, far).saturating_add(gap(before_x, x)));
            }
            if let Some(y) = y {
                best = best.min(cell(&row, j, 1, far).saturating_add(gap(before_y, y)));
            }
            if let (Some(x), Some(y)) = (x, y) {
                best = best.min(cell(&above, j, 1, far).saturating_add(change(before_x, x, before_y, y)));
                if before_x == Some(y) && before_y == Some(x) {
                    best = best.min(cell(&over, j, 2, far).saturating_add(swap(x, y)));
                }
            }
            if let Some(cell) = row.get_mut(j) {
                *cell = best.min(far);
            }
        }
        let least = row.iter().copied().min().unwrap_or(far);
        // Two rows, because an exchange leaps over one.
        if i > 0 && least.min(least_above) > most {
            return None;
        }
        least_above = least;
        (row, above, over) = (over, row, above);
    }
    above.last().copied().filter(|distance| *distance <= most)
}

/// The last of the first `length` units, and the one before it.
fn last_two(units: &[Unit], length: usize) -> (Option<Unit>, Option<Unit>) {
    let nth_last = |back| length.checked_sub(back).and_then(|index| units.get(index)).copied();
    (nth_last(1), nth_last(2))
}

/// The cell of `row` that stands `back` columns before column `j`.
fn cell(row: &[usize], j: usize, back: usize, far: usize) -> usize {
    j.checked_sub(back).and_then(|column| row.get(column)).copied().unwrap_or(far)
}
