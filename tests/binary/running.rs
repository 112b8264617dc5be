//! The program while it serves.

use crate::{http, place::Place};
use std::{
    io::{BufRead, BufReader, Read},
    net::SocketAddr,
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::Duration,
};

/// How long anything may take before a test gives up. Nothing here waits for time to pass.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// A serving program; killed if a test forgets it.
pub struct Running {
    child: Child,
    out: Receiver<String>,
    err: Receiver<String>,
    pub address: SocketAddr,
    /// What it said first on standard output.
    pub greeting: String,
}

impl Running {
    /// Starts it and waits until it is ready.
    pub fn start(place: &Place) -> Self {
        Self::start_with(place.program(&["serve"]))
    }

    /// Starts this command and waits until it is ready.
    pub fn start_with(mut command: Command) -> Self {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let out = lines(child.stdout.take().unwrap());
        let err = lines(child.stderr.take().unwrap());
        let greeting = match out.recv_timeout(PATIENCE) {
            Ok(line) => line,
            Err(_) => panic!("it does not serve: {:?}", err.iter().collect::<Vec<_>>()),
        };
        let address = greeting.rsplit("http://").next().unwrap().parse().unwrap();
        let running = Self { child, out, err, address, greeting };
        // It listens before it says so: this waits as long as it must, and no longer.
        assert_eq!(running.get("/readyz").status, 200);
        running
    }

    /// Asks for an address, as a reader's browser does.
    pub fn get(&self, path: &str) -> http::Answer {
        http::get(self.address, path)
    }

    /// Posts a comment as a form without JavaScript.
    pub fn post(&self, path: &str, name: &str, text: &str) -> http::Answer {
        http::post(self.address, path, name, text).unwrap()
    }

    /// Asks it to end.
    pub fn terminate(&self) {
        self.signal("TERM");
    }

    /// Sends a signal.
    pub fn signal(&self, name: &str) {
        let kill = format!("kill -{name} {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    }

    /// Waits for a line of the log.
    pub fn wait_for(&self, words: &str) {
        loop {
            let line =
                self.err.recv_timeout(PATIENCE).unwrap_or_else(|cause| panic!("no line says {words:?}: {cause}"));
            if line.contains(words) {
                return;
            }
        }
    }

    /// Waits for its end: how it ended, and what it said on standard error since the last time anybody listened.
    pub fn end(mut self) -> (ExitStatus, Vec<String>) {
        let mut said = Vec::new();
        loop {
            match self.err.recv_timeout(PATIENCE) {
                Ok(line) => said.push(line),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end: {said:?}"),
            }
        }
        assert_eq!(self.out.iter().next(), None, "it said more than its address");
        (self.child.wait().unwrap(), said)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has ended, or nobody waits for it any more.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn lines(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}
