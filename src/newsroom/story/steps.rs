//! How far the story is, and the ways on from there.

use super::{
    lacking::lacking,
    plan::time,
    told::Told,
    work::{Keeping, Work},
};
use crate::{
    api::newsroom::{
        folder::trash_story,
        story::{move_story, publish_story, withdraw_story},
    },
    i18n::Texts,
    model::{
        address,
        newsroom::{
            publication::{Change, Outcome},
            stage::{Stage, Step},
            story::StoryCard,
        },
    },
    newsroom::frame::Place,
    ui::moment::Moment,
};
use leptos::{prelude::*, task::spawn_local};

/// What is said with a step.
#[derive(Clone, Copy)]
struct Said {
    publish_at: RwSignal<String>,
    reason: RwSignal<String>,
    change: RwSignal<Change>,
}

/// Stage, address, and a button for each step that the member may go.
pub(super) fn steps(work: Work, place: &Place) -> AnyView {
    let texts = place.texts;
    let member = place.here.member.clone();
    let told = RwSignal::new(Told::Nothing);
    let pending = RwSignal::new(false);
    let said = Said {
        publish_at: RwSignal::new(String::new()),
        reason: RwSignal::new(String::new()),
        change: RwSignal::new(Change::default()),
    };
    let buttons = move || {
        let card = work.card.get();
        let open = card.stage.steps().filter(|(step, permission)| {
            let here = match &card.section {
                Some(section) => member.may_in(*permission, &section.slug),
                None => member.may(*permission),
            };
            // Published already, and nothing new to publish.
            here && card.trashed_at.is_none()
                && !(card.stage == Stage::Published && *step == Step::Publish && !differs(work))
        });
        open.map(|(step, _)| button(work, step, said, told, pending, texts)).collect_view()
    };
    let trash = move || work.card.with(|card| trash_button(work, card, told, pending, texts));
    let outcome = move || match told.get() {
        Told::Nothing => ().into_any(),
        Told::Done => view! { <p role="status">{texts.step_done()}</p> }.into_any(),
        Told::Lacks(list) => lacking(list, texts),
        Told::Overtaken => view! { <p role="alert">{texts.step_overtaken()}</p> }.into_any(),
        Told::Wrong(error) => view! { <p role="alert">{texts.staff_error(&error)}</p> }.into_any(),
    };
    view! {
        <section class="steps" aria-labelledby="stage">
            <h2 class="steps__stage" id="stage">{move || work.card.with(|card| texts.stage(card.stage))}</h2>
            {move || work.card.with(|card| card.publish_at).map(|at| view! { <p>{texts.story_scheduled()} " " <Moment at texts /></p> })}
            {move || work.card.with(reader_address).map(|href| view! { <p><a href=href rel="external" target="_blank">{texts.story_on_site()}</a></p> })}
            <p class="steps__hint">{move || work.card.with(|card| texts.stage_hint(card.stage))}</p>
            {saying(work, said, texts)}
            <div class="steps__buttons">{buttons} {trash}</div>
            {outcome}
        </section>
    }
    .into_any()
}

/// Whether something waits to be published.
fn differs(work: Work) -> bool {
    work.card.with(|card| card.differs) || work.keeping.with(|keeping| !matches!(keeping, Keeping::Kept(_)))
}

fn reader_address(card: &StoryCard) -> Option<String> {
    let (section, slug) = (card.section.as_ref()?, card.slug.as_ref()?);
    (card.stage == Stage::Published).then(|| address::article(&section.slug, slug))
}

/// The fields that some steps need.
fn saying(work: Work, said: Said, texts: Texts) -> AnyView {
    let stage = move || work.card.with(|card| card.stage);
    let schedule = move || {
        matches!(stage(), Stage::Ready | Stage::Scheduled)
            .then(|| time("publish-at", texts.step_publish_at(), said.publish_at))
    };
    let change = move || {
        (stage() == Stage::Published).then(|| {
            let is_correction = move || said.change.with(|change| matches!(change, Change::Correction(_)));
            view! {
                <fieldset class="steps__change">
                    <legend>{texts.step_change()}</legend>
                    {kind_of_change(texts.step_minor(), Change::Minor, said)}
                    {kind_of_change(texts.step_major(), Change::Major, said)}
                    {kind_of_change(texts.step_correction(), Change::Correction(String::new()), said)}
                    {move || is_correction().then(|| view! {
                        <label class="field__label" for="correction">{texts.step_what_was_wrong()}</label>
                        <textarea
                            class="field__input" id="correction" rows="3"
                            on:input:target=move |event| said.change.set(Change::Correction(event.target().value()))
                        ></textarea>
                    })}
                </fieldset>
                <div class="field">
                    <label class="field__label" for="reason">{texts.step_reason()}</label>
                    <input
                        class="field__input" id="reason" type="text" prop:value=said.reason
                        on:input:target=move |event| said.reason.set(event.target().value())
                    />
                </div>
            }
        })
    };
    view! { {schedule} {change} }.into_any()
}

fn kind_of_change(name: &'static str, change: Change, said: Said) -> AnyView {
    let same = std::mem::discriminant(&change);
    let checked = move || said.change.with(|chosen| std::mem::discriminant(chosen) == same);
    view! {
        <label class="steps__kind">
            <input type="radio" name="change" prop:checked=checked on:change=move |_| said.change.set(change.clone()) />
            {name}
        </label>
    }
    .into_any()
}

fn button(work: Work, step: Step, said: Said, told: RwSignal<Told>, pending: RwSignal<bool>, texts: Texts) -> AnyView {
    let go = move |_| perform(work, told, pending, gone(work, step, said));
    let quiet = (!matches!(step, Step::Publish | Step::Send | Step::Approve)).then_some("quiet");
    view! {
        <button class="button" data-kind=quiet type="button" on:click=go aria-disabled=move || pending.get().then_some("true")>
            {texts.step(step)}
        </button>
    }
    .into_any()
}

/// Throws away what readers do not have, or takes it back.
fn trash_button(
    work: Work,
    card: &StoryCard,
    told: RwSignal<Told>,
    pending: RwSignal<bool>,
    texts: Texts,
) -> Option<AnyView> {
    if matches!(card.stage, Stage::Published | Stage::Scheduled) {
        return None;
    }
    let is_trashed = card.trashed_at.is_some();
    let label = if is_trashed { texts.step_untrash() } else { texts.step_trash() };
    let go = move |_| perform(work, told, pending, trashed(work, !is_trashed));
    Some(view! { <button class="button" data-kind="quiet" type="button" on:click=go>{label}</button> }.into_any())
}

/// Does one thing at a time, tells what came of it, and looks how far the story is then.
fn perform(work: Work, told: RwSignal<Told>, pending: RwSignal<bool>, deed: impl Future<Output = Told> + 'static) {
    if pending.get_untracked() {
        return;
    }
    pending.set(true);
    told.set(Told::Nothing);
    spawn_local(async move {
        told.set(deed.await);
        work.look_again().await;
        pending.set(false);
    });
}

async fn trashed(work: Work, trashed: bool) -> Told {
    match work.saved().await {
        Err(error) => error.map_or(Told::Overtaken, Told::Wrong),
        Ok(()) => trash_story(work.id(), trashed).await.map_or_else(Told::Wrong, |()| Told::Done),
    }
}

/// Goes the step with what is on the screen: what is not saved yet is saved first.
async fn gone(work: Work, step: Step, said: Said) -> Told {
    if let Err(told) = work.saved().await {
        return told.map_or(Told::Overtaken, Told::Wrong);
    }
    let (id, from) = (work.id(), work.card.with_untracked(|card| card.stage));
    let done = match step {
        Step::Publish => match publish_story(id, work.version.get_untracked(), said.change.get_untracked()).await {
            Ok(Outcome::Published { .. }) => Ok(()),
            Ok(Outcome::NotReady(list)) => return Told::Lacks(list),
            Ok(Outcome::Overtaken) => return Told::Overtaken,
            Err(error) => Err(error),
        },
        Step::Withdraw => withdraw_story(id, said.reason.get_untracked()).await,
        Step::Schedule => move_story(id, from, step, Some(said.publish_at.get_untracked())).await,
        _ => move_story(id, from, step, None).await,
    };
    done.map_or_else(Told::Wrong, |()| Told::Done)
}
