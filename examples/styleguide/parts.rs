//! The parts that pages are made of, each in every state.

use crate::{
    paper::Paper,
    specimen::{specimen, style},
};
use anyhow::Context;
use hocchetaki::{
    i18n::Texts,
    model::{
        article::{ArticleCard, ArticleKind, Picture},
        moment::Moment as Time,
        picture::Place,
    },
    ui::{
        button::SubmitButton,
        card::{Card, Rank, SectionLabel, Size, Voice},
        field::{NameField, TextField},
        heading::Heading,
        icon::{Drawing, Icon},
        moment::{Detail, Moment},
        pager::Pager,
        picture::Picture as Figure,
    },
};
use leptos::prelude::*;

/// All parts in one document.
pub async fn parts(paper: &Paper) -> anyhow::Result<String> {
    let (texts, now, cards) = (paper.texts, paper.now(), paper.cards().await?);
    let picture = cards.iter().find_map(|card| card.picture.clone()).context("no card has a picture")?;
    let shown = Owner::new().with(|| {
        [
            section("Buttons", buttons(texts)),
            section("Cards", self::cards(&cards, &picture, texts, now)),
            section("Fields", fields(texts)),
            section("Headings, times, icons, turning pages", small(&cards, texts, now)),
            section("Pictures", pictures(&picture)),
        ]
        .concat()
    });
    let focused = ["<a ", "<button ", "<input ", "<textarea "]
        .iter()
        .fold(shown.clone(), |html, tag| html.replace(tag, &format!("{tag}data-focus ")));
    Ok(format!(
        "<!DOCTYPE html><html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Parts</title><style>{}</style></head>\
         <body><main class=\"guide\"><h1 class=\"heading\" data-size=\"page\">Parts</h1>{}{shown}<h1 class=\"heading\" data-size=\"page\">The same, reached by the keyboard</h1>{focused}</main></body></html>",
        texts.language(),
        style(),
        specimen()
    ))
}

fn section(name: &str, cells: Vec<(String, AnyView)>) -> String {
    let mut html = format!("<h2 class=\"heading\">{name}</h2><div class=\"guide__row\">");
    for (state, view) in cells {
        html.push_str(&format!(
            "<div class=\"guide__cell\"><p class=\"guide__state\" lang=\"en\">{state}</p>{}</div>",
            view.to_html()
        ));
    }
    html + "</div>"
}

fn cell(state: impl Into<String>, view: impl IntoAny) -> (String, AnyView) {
    (state.into(), view.into_any())
}

fn buttons(texts: Texts) -> Vec<(String, AnyView)> {
    let (label, pending_label) = (texts.comment_submit(), texts.comment_sending());
    vec![
        cell("ready", view! { <SubmitButton label pending_label pending=false /> }),
        cell("pending", view! { <SubmitButton label pending_label pending=true /> }),
        cell("quiet", view! { <a class="button" data-kind="quiet" href="#">{texts.list_older()}</a> }),
    ]
}

fn cards(cards: &[ArticleCard], portrait: &Picture, texts: Texts, now: Time) -> Vec<(String, AnyView)> {
    let mut cells = Vec::new();
    for size in Size::ALL {
        for card in cards {
            // Each size once with each kind of story; who speaks stands on opinions alone.
            let speaks = size == Size::Opinion;
            if speaks != (card.kind == ArticleKind::Opinion) && speaks {
                continue;
            }
            let voice = |portrait: Option<Picture>| Voice { name: card.section.name.clone(), portrait };
            let voices = if speaks { vec![Some(voice(Some(portrait.clone()))), Some(voice(None))] } else { vec![None] };
            for voice in voices {
                let article = card.clone();
                let state = format!("{size:?}, {}", card.kind.as_str());
                cells.push(cell(
                    state,
                    view! { <Card article size rank=Rank::Third label=SectionLabel::Shown texts now=Some(now) voice /> },
                ));
            }
        }
    }
    cells
}

fn fields(texts: Texts) -> Vec<(String, AnyView)> {
    let error = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let name = |id: &str, value: &str, problem: &str| {
        view! {
            <NameField
                id=id.to_owned() name="name" label=texts.comment_name_label() value=value.to_owned() error=error(problem)
            />
        }
    };
    let text = |id: &str, value: &str, problem: &str| {
        view! {
            <TextField
                id=id.to_owned() name="text" label=texts.comment_text_label() hint=texts.comment_text_hint("3,000") value=value.to_owned()
                error=error(problem)
            />
        }
    };
    vec![
        cell("empty", name("a", "", "")),
        cell("filled", name("b", texts.masthead_home(), "")),
        cell("wrong", name("c", "", texts.error_empty_name())),
        cell("lines, empty", text("d", "", "")),
        cell("lines, wrong", text("e", "", texts.error_empty_text())),
    ]
}

fn small(cards: &[ArticleCard], texts: Texts, now: Time) -> Vec<(String, AnyView)> {
    let mut cells = vec![
        cell("heading", view! { <Heading id="heading-a">{texts.rail_latest()}</Heading> }),
        cell("heading of a page", view! { <h2 class="heading" data-size="page">{texts.rail_latest()}</h2> }),
        cell(
            "pager",
            view! {
                <Pager label=texts.list_pager()>
                    <a class="button" data-kind="quiet" href="#">{texts.list_newer()}</a>
                    <a class="button" data-kind="quiet" href="#">{texts.list_older()}</a>
                </Pager>
            },
        ),
    ];
    for detail in [Detail::DateAndTime, Detail::FullDate] {
        cells.push(cell(
            format!("{detail:?}").split('(').next().unwrap_or_default(),
            view! { <Moment at=now detail texts /> },
        ));
    }
    for card in cards {
        cells.push(cell("seen from now", view! { <Moment at=card.published detail=Detail::SeenFrom(now) texts /> }));
    }
    cells.extend(Icon::ALL.map(|icon| cell(format!("{icon:?}"), view! { <Drawing icon /> })));
    cells
}

fn pictures(picture: &Picture) -> Vec<(String, AnyView)> {
    let figure = |picture: Picture| view! { <Figure picture place=Place::Body /> };
    let mut captioned = picture.clone();
    captioned.caption = captioned.alt.clone();
    let mut bare = picture.clone();
    (bare.caption, bare.credit) = (String::new(), String::new());
    let mut missing = captioned.clone();
    missing.file = "nothing.svg".to_owned();
    vec![cell("caption and credit", figure(captioned)), cell("bare", figure(bare)), cell("missing", figure(missing))]
}
