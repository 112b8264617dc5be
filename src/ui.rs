//! Parts of pages that the paper and the newsroom share. They show what they are given and fetch nothing.

pub mod button;
pub mod card;
pub mod field;
pub mod heading;
pub mod icon;
pub mod mixed;
pub mod moment;
pub mod news_bar;
pub mod pager;
pub mod picture;
pub mod raw_text;
