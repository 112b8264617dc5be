//! What a reader was told.

use super::document;
use crate::{
    i18n::Texts,
    model::{
        address::reader,
        reader::{Notice, NoticeKind, Notices},
        site::{Site, Styles},
    },
    ui::{moment::Moment, pager::Pager},
};
use leptos::prelude::*;

/// Prints a page of them.
pub fn notices(page: Notices, site: &Site, styles: &Styles) -> String {
    let texts = Texts(site.locale);
    document(site, styles, texts.reader_notices_heading(), move || {
        let Notices { notices, last, next } = page;
        let any_new = notices.iter().any(|notice| notice.is_new);
        view! {
            {notices.is_empty().then(|| view! { <p>{texts.reader_notices_none()}</p> })}
            {last.filter(|_| any_new).map(|last| view! {
                <form method="post" action=reader::NOTICES>
                    <button class="button" data-kind="quiet" type="submit" name="last" value=last.0.to_string()>{texts.reader_notices_seen()}</button>
                </form>
            })}
            <ol class="reader__list" role="list">{notices.into_iter().map(|notice| entry(notice, texts)).collect_view()}</ol>
            {next.map(|next| view! {
                <Pager label=texts.reader_older()>
                    <a class="button" data-kind="quiet" href=reader::notices_before(next.0)>{texts.reader_older()}</a>
                </Pager>
            })}
            <p><a href=reader::READER>{texts.reader_to_own()}</a></p>
        }
    })
}

fn entry(notice: Notice, texts: Texts) -> impl IntoView {
    let what = match notice.kind {
        NoticeKind::Answer => texts.reader_notice_answer(&notice.name),
        NoticeKind::Mention => texts.reader_notice_mention(&notice.name),
        NoticeKind::Followed => texts.reader_notice_followed(&notice.name),
        NoticeKind::Approved => texts.reader_notice_approved().to_owned(),
        NoticeKind::Rejected => texts.one_comment_rejected().to_owned(),
        NoticeKind::Spam => texts.one_comment_spam().to_owned(),
        NoticeKind::Removed => texts.reader_notice_removed().to_owned(),
    };
    view! {
        <li class="reader__entry" data-state=notice.is_new.then_some("new")>
            <p><a href=notice.address><bdi>{what}</bdi></a></p>
            <p class="reader__words">{notice.text}</p>
            <p class="reader__about">{notice.headline} " · " <Moment at=notice.told texts /></p>
        </li>
    }
}
