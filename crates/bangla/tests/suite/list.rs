//! Lists against CLDR.

use bangla::list;

use crate::table::each;

#[test]
fn lists_are_written_as_cldr_has_them() {
    each(include_str!("../vectors/list.tsv"), |[items, all, one_of]: [&str; 3]| {
        let items: Vec<&str> = items.split('|').collect();
        assert_eq!(list::all(&items), all);
        assert_eq!(list::one_of(&items), one_of);
    });
    assert_eq!(list::all::<&str>(&[]) + &list::one_of::<String>(&[]), "");
}
