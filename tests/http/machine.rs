//! What is served beside pages, and what every answer carries.

mod compression;
mod conditional;
mod faults;
mod feed;
mod headers;
mod health;
mod manifest;
mod media;
mod read_mark;
mod robots;
mod sitemap;
mod speculation;
mod static_files;
