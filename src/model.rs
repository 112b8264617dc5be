//! The words of the trade as types: what server, browser and archive all speak. No SQL, no views, no clock.

pub mod address;
pub mod article;
pub mod body;
pub mod canonical;
pub mod comment;
pub mod embed;
pub mod error;
pub mod feed;
pub mod first_paint;
pub mod front;
pub mod id;
pub mod live;
pub mod moment;
pub mod page;
pub mod paging;
pub mod picture;
pub mod search;
pub mod section;
pub mod series;
pub mod share;
pub mod sheet;
pub mod site;
pub mod slug;
pub mod wanted;
