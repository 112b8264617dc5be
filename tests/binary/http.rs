//! As much of HTTP/1.1 as the tests need, over a bare connection.

use crate::running::PATIENCE;
use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpStream},
};

/// What a phone's browser says of itself.
pub const PHONE: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36";

/// An answer, whole.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: String,
}

impl Answer {
    /// A header; empty if it is missing.
    pub fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }
}

/// A new connection.
pub fn connect(address: SocketAddr) -> io::Result<TcpStream> {
    let stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    Ok(stream)
}

/// Asks for an address.
pub fn get(address: SocketAddr, path: &str) -> Answer {
    try_get(address, path).unwrap()
}

/// Asks for an address of a server that may be killed meanwhile; an answer that was cut is none.
pub fn try_get(address: SocketAddr, path: &str) -> io::Result<Answer> {
    let mut stream = connect(address)?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nUser-Agent: {PHONE}\r\nConnection: close\r\n\r\n")?;
    let answer = answer(stream)?;
    match answer.header("content-length").parse::<usize>() {
        Ok(length) if answer.body.len() < length => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(answer),
    }
}

/// A form's body.
pub fn form(name: &str, text: &str) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair("name", name).append_pair("text", text).finish()
}

/// The head of a request that sends a form of our own page.
pub fn form_head(address: SocketAddr, path: &str, length: usize, more: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {length}\r\n{more}Connection: close\r\n\r\n"
    )
}

/// Posts a comment. The connection may break, e.g. because the server is killed.
pub fn post(address: SocketAddr, path: &str, name: &str, text: &str) -> io::Result<Answer> {
    let body = form(name, text);
    let mut stream = connect(address)?;
    stream.write_all(form_head(address, path, body.len(), "").as_bytes())?;
    stream.write_all(body.as_bytes())?;
    answer(stream)
}

/// Reads the answer up to the end of the connection.
pub fn answer(mut stream: TcpStream) -> io::Result<Answer> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").ok_or(io::ErrorKind::UnexpectedEof)?;
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or(io::ErrorKind::InvalidData)?;
    Ok(Answer { status, head: head.to_owned(), body: body.to_owned() })
}
