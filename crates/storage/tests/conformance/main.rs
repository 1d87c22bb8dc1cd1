//! One suite over both databases: whatever the store promises, it promises on SQLite and on PostgreSQL.
//!
//! Each leg runs all cases, each on a database of its own. The PostgreSQL leg fails if there is no PostgreSQL:
//! set `TILLIT_TEST_POSTGRES` to the address of a server where databases may be made, or install the server.

#![expect(clippy::unwrap_used, reason = "a case that cannot go on has failed")]

mod access;
mod as_known;
mod care;
mod drafts;
mod facts;
mod loads;
mod made_up;
mod opening;
mod phone;
mod place;
mod register;
mod rollups;
mod shelves;
mod shifts;
mod together;
mod visits;

use std::future::Future;
use std::pin::Pin;

use place::{Leg, Place};

type Case = fn(Place) -> Pin<Box<dyn Future<Output = ()> + Send>>;

/// Lists cases by module and name; one that is forgotten here is dead code, which the compiler tells.
macro_rules! cases {
    ($($module:ident { $($case:ident),* $(,)? })*) => {
        const CASES: &[(&str, Case)] = &[$($(
            (concat!(stringify!($module), "::", stringify!($case)), |place| Box::pin($module::$case(place))),
        )*)*];
    };
}

cases! {
    opening {
        a_database_is_only_made_when_asked_for,
        what_is_written_is_there_after_closing,
        a_newer_schema_is_refused,
        a_changed_migration_is_refused,
        two_programs_may_open_a_new_database_at_once,
    }
    register {
        a_record_is_read_as_it_was_put,
        an_identical_record_makes_no_version,
        the_later_of_two_writers_is_told_and_nothing_of_it_is_written,
        of_writers_at_the_same_time_one_wins,
        an_ended_record_is_not_listed_and_may_come_back,
        the_register_is_read_as_it_was_known,
        a_clock_that_goes_backwards_does_not_disturb_the_order,
        records_are_found_by_their_keys,
        an_external_id_belongs_to_one_living_record,
        a_large_batch_is_written_whole_or_not_at_all,
        the_same_record_twice_in_a_batch_gets_two_versions,
        versions_cannot_be_changed_or_removed,
    }
    shelves {
        what_another_program_writes_is_seen_at_once,
        whatever_happens_memory_says_what_the_database_says,
        what_is_answered_again_is_what_the_database_says,
        a_visit_taken_out_and_put_in_again_is_the_new_one,
        many_ask_at_once_and_all_are_told_the_newest,
        what_is_not_kept_at_hand_is_found_by_its_keys_too,
    }
    loads {
        a_load_is_unseen_until_it_is_finished,
        a_discarded_load_leaves_nothing,
        a_load_broken_off_is_removed_later,
        what_a_load_has_staged_cannot_be_changed_by_others,
        a_registration_sent_during_a_load_outlives_it,
    }
    shifts {
        a_shift_is_read_as_it_was_put,
        a_shift_changed_by_two_keeps_the_first_change,
        shifts_are_found_by_group_worker_and_day,
        a_shift_taken_away_keeps_its_history,
        many_shifts_are_rolled_out_at_once,
    }
    together {
        what_is_decided_together_is_written_whole_or_not_at_all,
    }
    visits {
        a_visit_is_read_as_it_was_published,
        the_newest_revision_holds_and_the_older_ones_stay,
        a_revision_must_follow_the_newest,
        visits_are_found_by_group_person_worker_and_day,
        recurring_visits_share_their_content,
        published_visits_cannot_be_changed_or_removed,
    }
    drafts {
        a_plan_is_saved_and_the_later_writer_is_told,
        the_store_counts_the_revisions_of_a_draft,
        no_visit_is_written_when_one_is_not_as_expected,
        two_planners_on_the_same_visit_do_not_lose_a_change,
        proposals_wait_for_an_answer,
    }
    as_known {
        revisions_recorded_later_are_not_known_yet,
        registrations_come_with_when_they_were_recorded,
        corrections_are_found_by_the_days_of_their_registrations,
        shifts_are_read_as_they_were_known,
    }
    facts {
        the_same_registration_twice_is_one,
        registrations_are_found_by_person_worker_and_swedish_day,
        corrections_stand_beside_the_original,
        facts_cannot_be_changed_or_removed,
        many_registrations_come_in_once,
    }
    rollups {
        a_registration_makes_stale_what_it_may_reach,
        what_comes_together_reaches_what_each_alone_reaches,
        of_too_many_beside_each_other_all_days_about_are_stale,
        the_days_of_workers_and_persons_are_found_together,
        an_absence_makes_the_persons_days_stale_and_a_load_when_it_is_seen,
        a_mark_that_is_written_again_outlives_its_clearing,
        of_two_who_count_a_day_the_one_that_began_earlier_puts_nothing,
    }
    phone {
        a_start_and_a_stop_that_come_apart_become_one_registration,
        two_phones_that_deliver_at_the_same_moment_meet,
        of_many_phones_at_the_same_moment_each_is_told_its_own,
        one_that_cannot_be_written_refuses_no_other,
        what_a_revoked_phone_sends_waits_for_one_answer,
        a_revoked_device_stays_so_and_its_sessions_end,
        the_later_of_two_answers_to_a_case_is_told,
    }
    access {
        an_account_is_read_as_it_was_put,
        the_history_of_an_account_has_no_password,
        another_password_or_a_closed_account_ends_sessions,
        a_session_ends_at_its_time,
        attempts_to_log_in_are_counted_by_name_and_address,
        the_log_hangs_together_under_many_writers,
        a_changed_row_of_the_log_is_found,
        a_removed_row_of_the_log_is_found,
        the_log_cannot_be_changed_or_removed,
        the_log_is_searched_by_person_user_and_time,
        mappings_and_settings_are_kept,
    }
    care {
        a_backup_under_load_is_whole,
        a_backup_overwrites_nothing,
        a_restore_overwrites_nothing_and_wants_a_backup,
        the_doctor_finds_nothing_wrong_with_a_sound_database,
        the_doctor_finds_a_missing_version,
        the_doctor_finds_a_record_that_cannot_be_read,
    }
}

async fn run_all(leg: Leg) {
    let mut failed = Vec::new();
    for (name, case) in CASES {
        let place = leg.place().await;
        let database = place.url.clone();
        if tokio::spawn(case(place)).await.is_err() {
            failed.push(*name);
        }
        leg.remove(&database).await;
    }
    assert!(failed.is_empty(), "{} of {} cases failed: {failed:#?}", failed.len(), CASES.len());
    println!("{} cases passed", CASES.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_suite_on_sqlite() {
    run_all(Leg::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_suite_on_postgres() {
    run_all(Leg::postgres().await).await;
}
