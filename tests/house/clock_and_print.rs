//! Time and output have one place each.

use crate::invariants;
use crate::offences::Offences;
use crate::source::sources;
use crate::tokens::tokens;

const PRINTS: &[&str] = &["println", "eprintln", "print", "eprint"];
const UNFINISHED: &[&str] = &["dbg", "todo", "unimplemented"];
const CLOCKS: &[[&str; 2]] = &[
    ["SystemTime", "now"],
    ["Timestamp", "now"],
    ["Zoned", "now"],
    ["ZonedDateTime", "now"],
    ["OffsetDateTime", "now_utc"],
    ["Utc", "now"],
];

#[test]
fn only_the_command_line_prints_and_nothing_is_left_unfinished() {
    let mut offences = Offences::against(&invariants::NO_PRINT);
    for source in sources() {
        let list = tokens(source.code());
        let may_print = source.is_in("main") || source.is_in("server/cli");
        for index in (0..list.len()).filter(|index| list.text(index + 1) == "!") {
            let name = list.text(index);
            if UNFINISHED.contains(&name) || PRINTS.contains(&name) && !may_print {
                offences.note(&source.file, source.line(list.at(index)), name, format!("`{name}!` is used"));
            }
        }
    }
    offences.forbid();
}

#[test]
fn the_time_of_day_is_read_in_one_place() {
    let mut offences = Offences::against(&invariants::ONE_CLOCK);
    for source in sources().iter().filter(|source| source.module != "server/clock") {
        for path in source.paths() {
            if CLOCKS.iter().any(|clock| path.passes(clock)) {
                offences.note(&source.file, source.line(path.at), "now", format!("`{}` reads a clock", path.text()));
            }
        }
    }
    offences.forbid();
}
