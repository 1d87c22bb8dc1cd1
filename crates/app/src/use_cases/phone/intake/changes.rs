//! Events that change the day, one at a time: the seam between taking in events and the rules of the worker's own freedom.
//!
//! `freedom::intake::receive` makes the change, or asks for it, under the event's own id: given the same event again it changes nothing.
//! So the change comes first and the event is kept after it: should the program end between the two, the phone has had no answer
//! and sends the event again.

use tillit_domain::day_event::Received;

use super::Verdict;
use super::ground::Ground;
use crate::error::AppError;
use crate::use_cases::freedom::{Who, intake};

/// Takes an event of one of the kinds that change the day, and says what became of it.
pub(crate) async fn take(ground: &Ground<'_>, received: &Received) -> Result<Verdict, AppError> {
    let Ground { app, session, worker, .. } = ground;
    let actor = app.actor(session);
    let who = Who { worker: *worker, name: session.display_name.clone(), actor, language: session.language };
    Ok(match intake::receive(app, &who, &received.event, received.at()).await? {
        intake::Outcome::Taken(words) => Verdict::Taken(words),
        intake::Outcome::ToUnit(words) => Verdict::ToUnit(words),
        intake::Outcome::Refused(words) => Verdict::Refused(words),
    })
}
