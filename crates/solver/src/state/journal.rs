//! Undo: the routes as they were before a move, copied on first touch.

use super::compiled::NONE;
use super::{RouteState, State};
use crate::objective::Components;

/// What is needed to take a move back.
#[derive(Clone)]
pub(crate) struct Journal {
    saved: Vec<Saved>,
    saved_in: Vec<u32>,
    /// Where in `saved` a route is, when it is there.
    position: Vec<u32>,
    move_number: u32,
    totals: Components,
    spare: Vec<RouteState>,
}

/// A route before the move.
#[derive(Clone)]
struct Saved {
    route: usize,
    before: RouteState,
    /// Whether stops came, went or changed places; else only times did.
    members: bool,
}

impl Journal {
    pub(super) fn new(route_count: usize) -> Self {
        Self {
            saved: Vec::new(),
            saved_in: vec![0; route_count],
            position: vec![0; route_count],
            move_number: 1,
            totals: Components::default(),
            spare: Vec::new(),
        }
    }
}

impl State<'_, '_> {
    /// Starts a move: what was done until now can no longer be taken back.
    pub(crate) fn begin(&mut self) {
        let journal = &mut self.journal;
        journal.spare.extend(journal.saved.drain(..).map(|saved| saved.before));
        journal.move_number = journal.move_number.wrapping_add(1);
        if journal.move_number == 0 {
            journal.saved_in.fill(0);
            journal.move_number = 1;
        }
        journal.totals = self.totals;
    }

    /// Routes changed since [`State::begin`].
    pub(crate) fn touched(&self) -> impl Iterator<Item = usize> + '_ {
        self.journal.saved.iter().map(|saved| saved.route)
    }

    /// Keeps a copy of the route unless this move already has one.
    pub(super) fn touch(&mut self, route: usize) {
        let journal = &mut self.journal;
        if journal.saved_in[route] == journal.move_number {
            return;
        }
        journal.saved_in[route] = journal.move_number;
        let mut copy = journal.spare.pop().unwrap_or_default();
        copy.copy_from(&self.routes[route]);
        journal.position[route] = journal.saved.len() as u32;
        journal.saved.push(Saved { route, before: copy, members: false });
    }

    /// The same before stops of the route come, go or change places.
    pub(super) fn touch_members(&mut self, route: usize) {
        self.touch(route);
        let position = self.journal.position[route] as usize;
        self.journal.saved[position].members = true;
        self.routes[route].is_stale = true;
    }

    /// Takes back everything since [`State::begin`].
    pub(crate) fn roll_back(&mut self) {
        self.clear_unfinished();
        let mut saved = std::mem::take(&mut self.journal.saved);
        let mut seen = Vec::new();
        for route in saved.iter().filter(|saved| saved.members).map(|saved| saved.route) {
            for index in 0..self.routes[route].nodes.len() {
                let node = self.routes[route].nodes[index];
                if !node.is_break() {
                    self.meet(node.visit(), route, false);
                    self.at[node.visit()][usize::from(node.role)] = NONE;
                    seen.push(node.visit());
                }
            }
        }
        for Saved { route, before, members } in &mut saved {
            let route = *route;
            self.count_busy(route, -self.routes[route].busy);
            std::mem::swap(&mut self.routes[route], before);
            self.count_busy(route, self.routes[route].busy);
            self.read_bounds(route);
            for index in 0..if *members { self.routes[route].nodes.len() } else { 0 } {
                let node = self.routes[route].nodes[index];
                if !node.is_break() {
                    self.meet(node.visit(), route, true);
                    self.at[node.visit()][usize::from(node.role)] = route as u32;
                    seen.push(node.visit());
                }
            }
        }
        for visit in seen {
            self.sync_absent(visit);
        }
        self.totals = self.journal.totals;
        self.journal.saved = saved;
        self.begin();
    }
}
