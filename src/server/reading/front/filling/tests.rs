//! The layout of a front page, by example and by chance.

use super::*;
use crate::model::{
    article::Picture,
    picture::{Avif, Focus},
    slug::Slug,
};
use proptest::prelude::*;
use uuid::Uuid;

const HOUR: i64 = 3_600_000;
const NOW: UtcMillis = UtcMillis(1_734_933_600_000);
const SECTIONS: [&str; 4] = ["world", "bangladesh", "dhaka", "sports"];

fn candidate(number: u128, section: &str, hours_old: i64) -> FrontCandidate {
    let article = ListedArticle {
        id: ArticleId(Uuid::from_u128(number)),
        kind: ArticleKind::Report,
        section: SectionLink { slug: Slug::parse(section).unwrap(), name: section.to_owned() },
        slug: Slug::parse(&format!("a-{number}")).unwrap(),
        headline: String::new(),
        standfirst: String::new(),
        published_at: UtcMillis(NOW.0 - hours_old * HOUR),
        picture: None,
        comment_count: 0,
    };
    FrontCandidate { article, is_running: false, recent_reads: 0 }
}

fn of_kind(kind: ArticleKind, mut candidate: FrontCandidate) -> FrontCandidate {
    candidate.article.kind = kind;
    candidate
}

fn placed(slot: FrontSlot, candidate: &FrontCandidate) -> PlacedArticle {
    PlacedArticle { slot, article: candidate.article.clone() }
}

fn picture() -> Option<Picture> {
    Some(Picture {
        file: "a.svg".to_owned(),
        widths: Vec::new(),
        tone: 0,
        avif: Avif::Missing,
        focus: Focus::default(),
        width: 3,
        height: 2,
        alt: String::new(),
        caption: String::new(),
        credit: String::new(),
    })
}

fn numbers(articles: &[ListedArticle]) -> Vec<u128> {
    articles.iter().map(|article| article.id.0.as_u128()).collect()
}

/// Everything on the page, from top to bottom.
fn all(page: &Layout) -> Vec<u128> {
    let strips = page.strips.iter().flat_map(|(_, articles)| articles);
    let bands = page.lead.iter().chain(&page.secondary).chain(&page.opinion).chain(&page.pictures);
    bands.chain(strips).map(|article| article.id.0.as_u128()).collect()
}

fn lead(page: &Layout) -> u128 {
    page.lead.as_ref().unwrap().id.0.as_u128()
}

#[test]
fn the_freshest_leads_and_a_picture_or_what_still_happens_makes_up_for_some_hours() {
    let page = layout(vec![], vec![candidate(1, "world", 3), candidate(2, "sports", 0)], NOW);
    assert_eq!((lead(&page), numbers(&page.secondary)), (2, vec![1]));

    let mut with_picture = candidate(1, "world", 3);
    with_picture.article.picture = picture();
    assert_eq!(lead(&layout(vec![], vec![with_picture.clone(), candidate(2, "sports", 0)], NOW)), 1);
    with_picture.article.published_at.0 -= 2 * HOUR;
    assert_eq!(lead(&layout(vec![], vec![with_picture, candidate(2, "sports", 0)], NOW)), 2);

    let running = FrontCandidate { is_running: true, ..of_kind(ArticleKind::Live, candidate(1, "world", 11)) };
    assert_eq!(lead(&layout(vec![], vec![running.clone(), candidate(2, "sports", 0)], NOW)), 1);
    let ended = FrontCandidate { is_running: false, ..running };
    assert_eq!(lead(&layout(vec![], vec![ended, candidate(2, "sports", 0)], NOW)), 2);
}

#[test]
fn reads_lift_a_story_a_little_and_never_for_ever() {
    let read = |reads, hours_old| FrontCandidate { recent_reads: reads, ..candidate(1, "world", hours_old) };
    assert_eq!(lead(&layout(vec![], vec![read(1000, 7), candidate(2, "sports", 0)], NOW)), 1);
    assert_eq!(lead(&layout(vec![], vec![read(u32::MAX, 9), candidate(2, "sports", 0)], NOW)), 2);
}

#[test]
fn two_of_a_section_stand_on_top_while_others_have_fresh_stories() {
    let mut candidates: Vec<_> = (1..=9).map(|number| candidate(number, "world", number as i64)).collect();
    candidates.extend([candidate(20, "sports", 30), candidate(21, "dhaka", 20), candidate(22, "bangladesh", 300)]);
    let page = layout(vec![], candidates, NOW);
    // Two of the world, what is fresh elsewhere, and then the world again rather than what is old.
    assert_eq!((lead(&page), numbers(&page.secondary)), (1, vec![2, 21, 20, 3, 4, 5]));
}

#[test]
fn opinions_and_pictures_have_places_of_their_own_and_not_the_lead() {
    let candidates = vec![
        of_kind(ArticleKind::Opinion, candidate(1, "world", 0)),
        of_kind(ArticleKind::Photo, candidate(2, "world", 0)),
        of_kind(ArticleKind::Video, candidate(3, "world", 1)),
        candidate(4, "world", 50),
    ];
    let page = layout(vec![], candidates.clone(), NOW);
    assert_eq!(lead(&page), 4);
    assert_eq!((numbers(&page.opinion), numbers(&page.pictures)), (vec![1], vec![2, 3]));
    assert!(page.secondary.is_empty() && page.strips.is_empty());
    // An editor may think otherwise.
    assert_eq!(lead(&layout(vec![placed(FrontSlot::Lead, &candidates[0])], candidates, NOW)), 1);
}

#[test]
fn what_is_placed_stands_first_in_its_order_and_the_rest_is_filled() {
    let candidates: Vec<_> = (1..=20).map(|number| candidate(number, "world", number as i64)).collect();
    let placements = [
        (FrontSlot::Lead, 15),
        (FrontSlot::Secondary, 18),
        (FrontSlot::Secondary, 17),
        // A second article for the lead has no place.
        (FrontSlot::Lead, 16),
        // Twice is twice.
        (FrontSlot::Pictures, 15),
    ];
    let placements = placements.map(|(slot, number)| placed(slot, &candidates[number - 1])).to_vec();
    let page = layout(placements, candidates, NOW);
    assert_eq!((lead(&page), numbers(&page.secondary)), (15, vec![18, 17, 1, 2, 3, 4]));
    assert_eq!(numbers(&page.pictures), [15]);
    assert_eq!(numbers(&page.strips[0].1), [5, 6, 7, 8, 9]);
}

#[test]
fn sections_keep_their_order_and_those_with_nothing_left_are_dropped() {
    let mut candidates = vec![candidate(1, "sports", 0)];
    candidates.extend((2..=9).map(|number| candidate(number, "world", number as i64)));
    candidates.push(candidate(10, "dhaka", 400));
    let page = layout(vec![], candidates, NOW);
    let names: Vec<_> = page.strips.iter().map(|(section, _)| section.name.as_str()).collect();
    assert_eq!(names, ["world", "dhaka"]);
}

#[test]
fn old_news_fill_a_quiet_day() {
    let candidates = (1..=12).map(|number| candidate(number, SECTIONS[number as usize % 4], 20_000 + number as i64));
    let page = layout(vec![], candidates.collect(), NOW);
    assert_eq!((lead(&page), page.secondary.len()), (1, SECONDARY));
}

#[test]
fn news_from_the_future_are_as_new_as_can_be_and_do_not_make_the_others_old() {
    let mut candidates = vec![candidate(1, "world", -9000), candidate(2, "world", 1), candidate(3, "world", 2)];
    candidates.push(candidate(4, "sports", 20));
    let page = layout(vec![], candidates, NOW);
    assert_eq!((lead(&page), numbers(&page.secondary)), (1, vec![2, 4, 3]));
}

prop_compose! {
    fn any_candidate()(
        number in 0_u128..120, section in 0_usize..4, kind in 0_usize..5, minutes in 0_i64..100_000, pictured: bool,
        is_running: bool, recent_reads in 0_u32..5000,
    ) -> FrontCandidate {
        let mut it = candidate(number, SECTIONS[section], 0);
        it.article.published_at.0 -= minutes * 60_000;
        it.article.kind = ArticleKind::ALL[kind];
        it.article.picture = picture().filter(|_| pictured);
        FrontCandidate { is_running, recent_reads, ..it }
    }
}

/// A candidate list as the store gives it: an article may stand in it twice, but is the same both times.
fn any_candidates() -> impl Strategy<Value = Vec<FrontCandidate>> {
    prop::collection::vec(any_candidate(), 0..120).prop_map(|list| {
        let first = |id| list.iter().find(|it: &&FrontCandidate| it.article.id == id);
        list.iter().filter_map(|it| first(it.article.id).cloned()).collect()
    })
}

proptest! {
    #[test]
    fn whatever_there_is_it_is_laid_out_well(
        candidates in any_candidates(),
        slots in prop::collection::vec((0_usize..4, any::<prop::sample::Index>()), 0..12),
    ) {
        let placements: Vec<_> = slots
            .iter()
            .filter(|_| !candidates.is_empty())
            .map(|(slot, which)| placed(FrontSlot::ALL[*slot], which.get(&candidates)))
            .collect();
        let page = layout(placements.clone(), candidates.clone(), NOW);

        // Deterministic.
        prop_assert_eq!(all(&page), all(&layout(placements.clone(), candidates.clone(), NOW)));
        // Never twice, unless placed twice.
        let shown = all(&page);
        for number in &shown {
            let times = shown.iter().filter(|it| *it == number).count();
            let placings = placements.iter().filter(|it| it.article.id.0.as_u128() == *number).count();
            prop_assert!(times <= placings.max(1), "{number} stands {times} times");
        }
        // Placements first, in order.
        for (slot, articles, most) in [
            (FrontSlot::Secondary, &page.secondary, SECONDARY),
            (FrontSlot::Opinion, &page.opinion, OPINION),
            (FrontSlot::Pictures, &page.pictures, PICTURES),
        ] {
            let wanted = numbers(&placed_in(&placements, slot, most));
            prop_assert!(numbers(articles).starts_with(&wanted));
            prop_assert!(articles.len() <= most);
        }
        // Whatever is left out had no place: the slots are full.
        let left = |is_wanted: &dyn Fn(&FrontCandidate) -> bool| {
            candidates.iter().any(|it| is_wanted(it) && !shown.contains(&it.article.id.0.as_u128()))
        };
        prop_assert!(page.secondary.len() == SECONDARY || !left(&is_news));
        prop_assert!(page.lead.is_some() || !candidates.iter().any(is_news) || placements.iter().any(|it| it.slot != FrontSlot::Lead));
        prop_assert!(page.opinion.len() == OPINION || !left(&|it| it.article.kind == ArticleKind::Opinion));
        prop_assert!(page.pictures.len() == PICTURES || !left(&is_pictures));
        for (section, articles) in &page.strips {
            prop_assert!(articles.len() == STRIP || !left(&|it| it.article.section == *section));
            prop_assert!(!articles.is_empty());
        }
    }
}
