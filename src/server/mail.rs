//! Letters by mail. They are handed to a program such as sendmail or msmtp, which knows how to reach the world, waits and tries again.

use super::config::mail::MailConfig;
use base64::{Engine, prelude::BASE64_STANDARD};
use std::{io, process::Stdio, time::Duration};
use tokio::{io::AsyncWriteExt, process::Command, time::timeout};

/// For the program to take the letter.
const PATIENCE: Duration = Duration::from_secs(20);

/// The longest line of base64 (RFC 2045 §6.8).
const LINE: usize = 76;

/// A letter of plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// One address.
    pub to: String,
    /// One line.
    pub subject: String,
    /// As many as there are.
    pub text: String,
}

/// Why a letter did not go out.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The settings name no program.
    #[error("[mail] command is not set")]
    NotSet,
    /// The program cannot be run.
    #[error("{0} cannot be run: {1}")]
    Program(String, io::Error),
    /// It refused.
    #[error("{0} did not take the letter")]
    Refused(String),
}

/// Hands a letter over.
pub async fn send(config: &MailConfig, letter: &Letter) -> Result<(), MailError> {
    let Some((program, arguments)) = config.command.split_first() else { return Err(MailError::NotSet) };
    let failed = |cause| MailError::Program(program.clone(), cause);
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(failed)?;
    let message = message(&config.from, letter);
    let taken = async {
        if let Some(mut input) = child.stdin.take() {
            input.write_all(message.as_bytes()).await?;
        }
        child.wait().await
    };
    match timeout(PATIENCE, taken).await {
        Ok(Ok(status)) if status.success() => Ok(()),
        Ok(Err(cause)) => Err(failed(cause)),
        _ => Err(MailError::Refused(program.clone())),
    }
}

/// The letter as it travels (RFC 5322, RFC 2045, RFC 2047).
fn message(from: &str, letter: &Letter) -> String {
    let text = BASE64_STANDARD.encode(letter.text.replace('\n', "\r\n"));
    let lines: Vec<_> = text.as_bytes().chunks(LINE).map(String::from_utf8_lossy).collect();
    format!(
        "From: {}\r\nTo: {}\r\nSubject: {}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: base64\r\nAuto-Submitted: auto-generated\r\n\r\n{}\r\n",
        one_line(from),
        one_line(&letter.to),
        encoded(&letter.subject),
        lines.join("\r\n"),
    )
}

/// Nothing that is put into a header begins another one.
fn one_line(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

/// Words of any script in a header: encoded words of whole characters, on lines of at most 76 letters, with the name of the header.
fn encoded(text: &str) -> String {
    let mut words = vec![String::new()];
    for c in one_line(text).chars() {
        match words.last_mut() {
            Some(word) if word.len() + c.len_utf8() <= 39 => word.push(c),
            _ => words.push(c.to_string()),
        }
    }
    words.iter().map(|word| format!("=?utf-8?B?{}?=", BASE64_STANDARD.encode(word))).collect::<Vec<_>>().join("\r\n ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_travels_in_lines_of_ascii() {
        let letter = Letter {
            to: "mitu@paper.example\r\nBcc: everybody@paper.example".to_owned(),
            subject: "বার্তাকক্ষে আমন্ত্রণ: হচ্ছেটাকী?".to_owned(),
            text: "প্রথম লাইন\nদ্বিতীয় লাইন\n".repeat(9),
        };
        let message = message("paper@paper.example", &letter);
        assert!(message.is_ascii());
        assert!(message.split("\r\n").all(|line| line.len() <= 78 && !line.contains('\n')), "{message}");
        let (head, text) = message.split_once("\r\n\r\n").unwrap();
        assert!(!head.contains("\r\nBcc"), "{head}");
        let text = BASE64_STANDARD.decode(text.replace("\r\n", "")).unwrap();
        assert_eq!(String::from_utf8(text).unwrap(), letter.text.replace('\n', "\r\n"));
        let subject = head.split_once("Subject: ").unwrap().1.split("\r\nMIME").next().unwrap();
        let words =
            subject.split("\r\n ").map(|word| word.strip_prefix("=?utf-8?B?").unwrap().strip_suffix("?=").unwrap());
        let words: String =
            words.map(|word| String::from_utf8(BASE64_STANDARD.decode(word).unwrap()).unwrap()).collect();
        assert_eq!(words, letter.subject);
    }
}
