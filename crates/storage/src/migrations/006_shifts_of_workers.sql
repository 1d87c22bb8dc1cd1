-- A worker's shifts are looked up for each delivery from a phone, and when something about the worker changes.
CREATE INDEX shift_by_worker ON shift_version (worker, day);
