//! The stream by which a page is told.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventSource, MessageEvent};

/// An open stream; closed when it is dropped.
pub(super) struct Stream {
    source: EventSource,
    // What the browser calls must live as long as the stream.
    _heard: Closure<dyn Fn(MessageEvent)>,
    _failed: Closure<dyn Fn(Event)>,
}

impl Stream {
    /// Opens it. When it is cut, `failed` is told whether the browser has given up.
    pub(super) fn open(address: &str, heard: fn(&str), failed: fn(bool)) -> Option<Self> {
        let source = EventSource::new(address).ok()?;
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(told) = event.data().as_string() {
                heard(&told);
            }
        });
        source.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        let mine = source.clone();
        let failed = Closure::<dyn Fn(Event)>::new(move |_: Event| failed(mine.ready_state() == EventSource::CLOSED));
        source.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Some(Self { source, _heard: heard, _failed: failed })
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.source.close();
    }
}
