//! The living part of the paper: the page that shows one sheet after another, and what on it answers to a reader.

pub mod article;
pub mod news;
pub mod page;
pub mod start;
pub mod tools;
mod trouble;
pub mod writing;
