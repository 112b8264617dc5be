//! What is served beside pages, and what every answer carries.

mod compression;
mod faults;
mod headers;
mod health;
mod manifest;
mod media;
mod read_mark;
mod robots;
mod static_files;
