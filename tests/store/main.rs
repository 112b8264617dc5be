//! The contract that every storage engine keeps. A law is written once, on the traits; each engine runs all of them.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

// What the laws are written in.
mod engines;
mod paper;

// The laws, one file an area.
mod archive;
mod articles;
mod comments;
mod front;
mod jobs;
mod lists;
mod live;
mod names;
mod news;
mod pictures;
mod reading;
mod related;
mod rendering;
mod search;
mod series;
mod threads;
mod together;
mod upgrade;

macro_rules! laws {
    ($open:path: $($area:ident::$law:ident,)*) => {
        $(#[tokio::test(flavor = "multi_thread")]
        async fn $law() {
            crate::$area::$law($open).await;
        })*
    };
}

/// Runs the contract on an engine. A law that is not named here is dead code, and the compiler says so.
macro_rules! contract {
    ($engine:ident) => {
        mod $engine {
            laws!(crate::engines::$engine:
                archive::an_empty_paper_is_empty,
                archive::an_import_is_exported_as_it_came,
                archive::an_export_imported_elsewhere_exports_the_same,
                archive::the_same_import_again_changes_nothing,
                archive::what_is_different_is_changed,
                archive::names_are_brought_up_to_date_and_keep_their_place,
                archive::a_slug_that_is_taken_is_named_and_nothing_is_changed,
                archive::comments_are_added_by_imports_and_never_removed,
                archive::known_names_are_all_that_can_be_referred_to,
                archive::answers_are_exported_after_what_they_answer,
                articles::the_latest_are_newest_first,
                articles::articles_of_one_millisecond_have_an_order,
                articles::the_pages_of_a_section_hold_every_article_once_while_news_arrives,
                articles::a_page_that_is_just_full_has_no_next_one,
                articles::an_article_is_found_by_its_slug_with_all_that_belongs_to_it,
                articles::what_is_unknown_is_none_or_empty,
                comments::a_new_comment_is_kept_and_counted,
                comments::a_reply_belongs_to_the_thread_of_what_it_answers,
                comments::the_same_form_within_its_time_is_one_comment,
                comments::a_comment_needs_its_article_and_what_it_answers,
                comments::discussions_are_paged_oldest_first,
                comments::replies_are_given_for_the_asked_threads_up_to_a_limit,
                comments::an_answer_stands_below_what_it_answers_and_from_the_fourth_level_on_side_by_side,
                comments::threads_stand_newest_first_as_they_stand_oldest_first,
                comments::a_comment_that_waits_is_neither_shown_nor_counted_nor_answered,
                comments::the_same_key_is_one_comment_whatever_it_says,
                threads::a_split_thread_stands_as_if_it_had_always_been_one_and_joined_as_it_stood,
                threads::a_thread_split_out_of_a_split_one_goes_back_into_it,
                threads::nothing_is_added_to_a_closed_thread,
                threads::what_does_not_stand_opens_no_thread,
                live::entries_are_paged_both_ways_newest_first,
                live::an_entry_is_found_in_its_own_story_only,
                live::key_events_are_listed_newest_first_if_they_have_a_headline,
                live::a_live_story_is_found_by_what_its_entries_tell,
                front::placements_come_slot_by_slot_in_their_order,
                front::candidates_come_by_section_and_then_by_kind,
                front::candidates_know_whether_they_run_and_how_often_they_are_read,
                front::the_first_in_the_byline_speaks,
                jobs::work_is_due_at_its_time_and_claimed_by_one,
                jobs::the_same_work_is_wanted_once_and_what_is_wanted_anew_is_not_lost,
                jobs::what_somebody_was_at_who_is_gone_is_begun_again,
                jobs::what_others_wait_for_goes_first_and_failures_are_told,
                news::every_write_makes_another_version,
                news::the_newest_times_are_newest_first,
                news::the_newest_entries_are_those_of_one_live_story,
                lists::the_way_back_leads_over_the_same_pages,
                lists::news_that_arrives_moves_no_page,
                lists::a_list_holds_its_own,
                lists::articles_are_counted_by_time,
                names::authors_and_topics_are_introduced,
                names::names_stand_in_the_order_of_the_alphabet,
                pictures::a_picture_is_kept_once_and_described,
                pictures::the_library_is_paged_newest_first_and_found_by_words,
                pictures::texts_that_show_a_picture_are_due_when_it_is_another_one,
                reading::a_read_weighs_by_its_age,
                reading::batches_add_up,
                reading::reads_of_unknown_articles_are_dropped_and_the_others_kept,
                reading::old_reads_are_not_popular,
                related::the_pair_on_one_matter_is_nearest,
                related::an_article_is_never_related_to_itself,
                related::a_changed_article_has_other_relatives,
                rendering::what_another_renderer_made_is_made_anew_once,
                related::a_new_article_finds_its_place_in_the_lists_of_others,
                related::a_list_of_related_articles_stays_short,
                search::articles_are_found_by_all_their_words,
                search::a_phrase_does_not_reach_over_the_border_of_texts,
                search::sections_and_times_narrow_the_search,
                search::an_article_that_changes_is_due_and_then_found_as_it_is,
                search::a_change_during_indexing_stays_due,
                search::renamed_tags_authors_and_sections_are_found_by_their_new_names,
                search::words_are_known_by_sound_and_beginning_the_commonest_first,
                search::other_rules_make_every_article_due_once,
                search::an_article_out_of_the_index_is_not_found,
                series::a_series_gives_its_parts_in_their_own_order,
                together::fifty_comments_at_once_are_all_kept_while_others_read,
                together::one_form_sent_fifty_times_at_once_is_one_comment,
                together::an_import_is_seen_whole_or_not_at_all,
            );
        }
    };
}

contract!(sqlite);
