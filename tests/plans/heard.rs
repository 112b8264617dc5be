//! The statements that sqlx tells in its log.

use std::sync::{Arc, Mutex};
use tracing::{
    Event, Level, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};

/// Everything that was told since it was forgotten.
#[derive(Clone, Default)]
pub struct Heard {
    statements: Arc<Mutex<Vec<String>>>,
}

impl Heard {
    /// Listens to the whole process.
    pub fn listen() -> Self {
        let heard = Self::default();
        tracing::subscriber::set_global_default(Ear(heard.clone())).unwrap();
        heard
    }

    pub fn forget(&self) {
        self.statements.lock().unwrap().clear();
    }

    /// What readers of the store asked: no transactions, pragmas and writes.
    pub fn statements(&self) -> Vec<String> {
        let heard = self.statements.lock().unwrap();
        heard.iter().filter(|it| it.starts_with("select ") || it.starts_with("with ")).cloned().collect()
    }
}

struct Ear(Heard);

impl Subscriber for Ear {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query" && *metadata.level() <= Level::DEBUG
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut words = Words::default();
        event.record(&mut words);
        let statement = if words.whole.is_empty() { words.summary } else { words.whole };
        self.0.statements.lock().unwrap().push(statement.split_whitespace().collect::<Vec<_>>().join(" "));
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

#[derive(Default)]
struct Words {
    summary: String,
    whole: String,
}

impl Visit for Words {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" => value.clone_into(&mut self.summary),
            "db.statement" => value.clone_into(&mut self.whole),
            _ => {}
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}
