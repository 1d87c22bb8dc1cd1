//! The names of the kinds of day events.

use super::Happening;

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// The kind of a day event, without what it says.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EventKind {
            $($(#[$doc])* $variant,)*
        }

        impl EventKind {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its name on the wire and in storage; never changed once released.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }

        impl Happening {
            /// Its kind.
            #[must_use]
            pub const fn kind(&self) -> EventKind {
                match self {
                    $(Self::$variant(_) => EventKind::$variant,)*
                }
            }
        }
    };
}

kinds! {
    /// [`Happening::VisitStarted`].
    VisitStarted = "visit_started",
    /// [`Happening::VisitStopped`].
    VisitStopped = "visit_stopped",
    /// [`Happening::VisitStated`].
    VisitStated = "visit_stated",
    /// [`Happening::TasksTold`].
    TasksTold = "tasks_told",
    /// [`Happening::VisitNotMade`].
    VisitNotMade = "visit_not_made",
    /// [`Happening::AsPlanned`].
    AsPlanned = "as_planned",
    /// [`Happening::Differed`].
    Differed = "differed",
    /// [`Happening::SupportTime`].
    SupportTime = "support_time",
    /// [`Happening::Corrected`].
    Corrected = "corrected",
    /// [`Happening::UnplannedVisit`].
    UnplannedVisit = "unplanned_visit",
    /// [`Happening::Reordered`].
    Reordered = "reordered",
    /// [`Happening::Moved`].
    Moved = "moved",
    /// [`Happening::Handed`].
    Handed = "handed",
    /// [`Happening::OfferAnswered`].
    OfferAnswered = "offer_answered",
    /// [`Happening::Swapped`].
    Swapped = "swapped",
    /// [`Happening::TakenOver`].
    TakenOver = "taken_over",
    /// [`Happening::AskedMoreTime`].
    AskedMoreTime = "asked_more_time",
    /// [`Happening::Extension`].
    Extension = "extension",
    /// [`Happening::ExtensionLasts`].
    ExtensionLasts = "extension_lasts",
    /// [`Happening::Incident`].
    Incident = "incident",
    /// [`Happening::ShiftWish`].
    ShiftWish = "shift_wish",
}

impl EventKind {
    /// Whether it changes the day (order, time, who comes, more time, wishes, incidents) rather than registers care.
    #[must_use]
    pub const fn changes_the_day(self) -> bool {
        matches!(
            self,
            Self::Reordered
                | Self::Moved
                | Self::Handed
                | Self::OfferAnswered
                | Self::Swapped
                | Self::TakenOver
                | Self::AskedMoreTime
                | Self::Extension
                | Self::ExtensionLasts
                | Self::Incident
                | Self::ShiftWish
        )
    }
}
