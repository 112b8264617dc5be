//! What a body says, without its shape: for counting, indexing and excerpts.

use super::{Block, Body, BoxBlock, Text};

impl Body {
    /// Every text of it: each paragraph, cell, caption, name and footnote by itself, empty ones left out.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = Lines(Vec::new());
        self.blocks.iter().for_each(|block| lines.block(block));
        lines.0
    }

    /// Names of the pictures in it.
    pub fn media(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Picture { media, .. } => names.push(media.as_str()),
                Block::Gallery { pictures } => names.extend(pictures.iter().map(|picture| picture.media.as_str())),
                _ => {}
            }
        }
        names
    }

    /// The texts that can be read on their own, without headings, captions, names and cells.
    pub fn sentences(&self) -> Vec<String> {
        let mut lines = Lines(Vec::new());
        for block in &self.blocks {
            match block {
                Block::Paragraph { text } | Block::Quote { text, .. } | Block::Correction { text, .. } => {
                    lines.text(text)
                }
                Block::List { items, .. } => lines.texts(items),
                Block::Callout { blocks, .. } => lines.box_blocks(blocks),
                Block::Timeline { entries } => entries.iter().for_each(|entry| lines.text(&entry.text)),
                Block::Qa { question, answer } => {
                    lines.text(question);
                    lines.text(answer);
                }
                // A pull quote stands in the story already.
                Block::Heading { .. }
                | Block::PullQuote { .. }
                | Block::Picture { .. }
                | Block::Gallery { .. }
                | Block::Embed { .. }
                | Block::Table { .. } => {}
            }
        }
        lines.0
    }
}

struct Lines(Vec<String>);

impl Lines {
    fn line(&mut self, text: &str) {
        if !text.is_empty() {
            self.0.push(text.to_owned());
        }
    }

    fn text(&mut self, text: &Text) {
        self.line(&text.plain());
        text.notes().for_each(|note| self.line(note));
    }

    fn texts(&mut self, texts: &[Text]) {
        texts.iter().for_each(|text| self.text(text));
    }

    fn box_blocks(&mut self, blocks: &[BoxBlock]) {
        for block in blocks {
            match block {
                BoxBlock::Paragraph { text } => self.text(text),
                BoxBlock::List { items, .. } => self.texts(items),
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { text } | Block::Heading { text } | Block::Correction { text, .. } => self.text(text),
            Block::Quote { text, by } | Block::PullQuote { text, by } => {
                self.text(text);
                by.iter().for_each(|by| self.line(by));
            }
            Block::List { items, .. } => self.texts(items),
            Block::Picture { caption, .. } => self.line(caption),
            Block::Gallery { pictures } => pictures.iter().for_each(|picture| self.line(&picture.caption)),
            Block::Embed { title, caption, .. } => {
                self.line(title);
                self.line(caption);
            }
            Block::Table { caption, rows, .. } => {
                self.line(caption);
                rows.iter().for_each(|row| self.texts(row));
            }
            Block::Callout { title, blocks, .. } => {
                self.line(title);
                self.box_blocks(blocks);
            }
            Block::Timeline { entries } => {
                for entry in entries {
                    self.line(&entry.when);
                    self.text(&entry.text);
                }
            }
            Block::Qa { question, answer } => {
                self.text(question);
                self.text(answer);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_every_block_is_told() {
        let body: Body = serde_json::from_str(
            r#"{"version":1,"blocks":[
              {"type":"paragraph","text":[{"text":"a1","note":"a2"},{"text":"a3"}]},
              {"type":"heading","text":"b"},
              {"type":"quote","text":"c1","by":"c2"},
              {"type":"pull_quote","text":"d1","by":"d2"},
              {"type":"list","items":["e1","e2"]},
              {"type":"picture","media":"x.svg","caption":"f"},
              {"type":"gallery","pictures":[{"media":"x.svg","caption":"g"},{"media":"y.svg"}]},
              {"type":"embed","url":"https://youtu.be/x","title":"h1","caption":"h2"},
              {"type":"table","caption":"i1","rows":[["i2","i3"]]},
              {"type":"callout","kind":"facts","title":"j1","blocks":[{"type":"paragraph","text":"j2"},{"type":"list","items":["j3"]}]},
              {"type":"timeline","entries":[{"when":"k1","text":"k2"}]},
              {"type":"correction","at":"2024-12-23T04:00:00Z","text":"l"},
              {"type":"qa","question":"m1","answer":"m2"}]}"#,
        )
        .unwrap();
        let all = "a1a3 a2 b c1 c2 d1 d2 e1 e2 f g h1 h2 i1 i2 i3 j1 j2 j3 k1 k2 l m1 m2";
        assert_eq!(body.lines().join(" "), all);
        assert_eq!(body.sentences().join(" "), "a1a3 a2 c1 e1 e2 j2 j3 k2 l m1 m2");
    }
}
