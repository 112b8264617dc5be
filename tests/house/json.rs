//! One JSON object of strings, as the locale files are.

use crate::words::line;

#[derive(Debug, PartialEq)]
pub struct Entry {
    pub line: usize,
    pub key: String,
    pub value: String,
}

/// The entries in their order, or the line at which the text is something else.
pub fn entries(text: &str) -> Result<Vec<Entry>, usize> {
    let mut reader = Reader { text, at: 0 };
    reader.entries().ok_or_else(|| line(text, reader.at.min(text.len())))
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn entries(&mut self) -> Option<Vec<Entry>> {
        let mut found = Vec::new();
        self.sign('{')?;
        if self.sign('}').is_some() {
            return self.end(found);
        }
        loop {
            self.blanks();
            let line = line(self.text, self.at);
            let key = self.string()?;
            self.sign(':')?;
            let value = self.string()?;
            found.push(Entry { line, key, value });
            if self.sign(',').is_none() {
                self.sign('}')?;
                return self.end(found);
            }
        }
    }

    fn end(&mut self, found: Vec<Entry>) -> Option<Vec<Entry>> {
        self.blanks();
        (self.at == self.text.len()).then_some(found)
    }

    fn blanks(&mut self) {
        self.at = self.text.len() - self.text[self.at..].trim_start().len();
    }

    fn sign(&mut self, sign: char) -> Option<()> {
        self.blanks();
        self.text[self.at..].starts_with(sign).then(|| self.at += 1)
    }

    /// A string as it is written, escapes and all.
    fn string(&mut self) -> Option<String> {
        self.sign('"')?;
        let mut escaped = false;
        let length = self.text[self.at..].find(|letter| {
            let closes = letter == '"' && !escaped;
            escaped = letter == '\\' && !escaped;
            closes
        })?;
        let string = self.text[self.at..self.at + length].to_owned();
        self.at += length + 1;
        Some(string)
    }
}

#[test]
fn an_object_of_strings_is_read_and_anything_else_refused() {
    let found = entries("{\n  \"a.b\": \"ক \\\"খ\\\"\",\n  \"c\": \"\"\n}\n").expect("an object");
    let told: Vec<(usize, &str, &str)> = found.iter().map(|it| (it.line, it.key.as_str(), it.value.as_str())).collect();
    assert_eq!(told, [(2, "a.b", "ক \\\"খ\\\""), (3, "c", "")]);
    assert_eq!(entries("{}"), Ok(Vec::new()));
    assert_eq!(entries("{\n\"a\": 1}"), Err(2));
    assert_eq!(entries("{\"a\": \"b\",}"), Err(1));
}
