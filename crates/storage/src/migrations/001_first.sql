-- Ids are UUID, instants BIGINT microseconds since 1970 in UTC, days TEXT as ISO 8601, truth BIGINT 0 or 1.

-- A load: rows that carry its number stay unseen until it is no longer open.
CREATE TABLE load (
    id BIGINT NOT NULL PRIMARY KEY,
    open BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    started_by TEXT NOT NULL
) /* STRICT */;
CREATE INDEX load_open ON load (id) WHERE open = 1;

-- The register: every version of every master record. The newest seen version is the record as it stands;
-- a version without a body says that it ended.
CREATE TABLE record_version (
    kind TEXT NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    load BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    external_id TEXT,
    person UUID,
    worker UUID,
    group_id UUID,
    unit UUID,
    body TEXT,
    PRIMARY KEY (kind, id, version)
) /* STRICT */;
CREATE INDEX record_by_person ON record_version (person, kind) WHERE person IS NOT NULL;
CREATE INDEX record_by_worker ON record_version (worker, kind) WHERE worker IS NOT NULL;
CREATE INDEX record_by_external_id ON record_version (kind, external_id) WHERE external_id IS NOT NULL;

-- What recurs from visit to visit and from shift to shift, kept once under the hash of its text.
CREATE TABLE content (
    id UUID NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
) /* STRICT */;

-- Shifts, with their history. A version without content says that the shift was taken away.
CREATE TABLE shift_version (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    load BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    group_id UUID NOT NULL,
    day TEXT NOT NULL,
    worker UUID,
    tour UUID,
    content UUID REFERENCES content (id),
    PRIMARY KEY (id, version)
) /* STRICT */;
CREATE INDEX shift_by_day ON shift_version (day, group_id);

-- Published visits: one row for each revision; the newest seen one holds.
CREATE TABLE planned_visit (
    id UUID NOT NULL,
    revision BIGINT NOT NULL,
    load BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    person UUID NOT NULL,
    group_id UUID NOT NULL,
    day TEXT NOT NULL,
    occasion BIGINT NOT NULL,
    content UUID NOT NULL REFERENCES content (id),
    gap_after UUID,
    start_second BIGINT,
    worker UUID,
    second_worker UUID,
    shift UUID,
    second_shift UUID,
    not_made TEXT,
    PRIMARY KEY (id, revision)
) /* STRICT */;
CREATE INDEX planned_visit_by_day ON planned_visit (day, group_id);
CREATE INDEX planned_visit_by_person ON planned_visit (person, day);

-- Drafts are work in progress and are overwritten.
CREATE TABLE plan (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    group_id UUID NOT NULL,
    first_day TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    body TEXT NOT NULL
) /* STRICT */;
CREATE INDEX plan_by_group ON plan (group_id, first_day);

CREATE TABLE draft_visit (
    plan UUID NOT NULL REFERENCES plan (id),
    visit UUID NOT NULL,
    revision BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (plan, visit)
) /* STRICT */;

CREATE TABLE proposal (
    id UUID NOT NULL PRIMARY KEY,
    plan UUID NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    body TEXT NOT NULL
) /* STRICT */;

-- Registrations as they came in, and corrections beside them.
CREATE TABLE registration (
    id UUID NOT NULL PRIMARY KEY,
    load BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    external_id TEXT,
    visit UUID,
    person UUID NOT NULL,
    worker UUID NOT NULL,
    start_at BIGINT NOT NULL,
    stop_at BIGINT,
    method TEXT NOT NULL,
    tasks TEXT NOT NULL
) /* STRICT */;
CREATE UNIQUE INDEX registration_by_external_id ON registration (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX registration_by_start ON registration (start_at);
CREATE INDEX registration_by_person ON registration (person, start_at);

CREATE TABLE correction (
    id UUID NOT NULL PRIMARY KEY,
    registration UUID NOT NULL REFERENCES registration (id),
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    body TEXT NOT NULL
) /* STRICT */;
CREATE INDEX correction_by_registration ON correction (registration);

-- Users. The history has no password hashes; only the hash in use is kept.
CREATE TABLE user_version (
    name TEXT NOT NULL,
    version BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (name, version)
) /* STRICT */;

CREATE TABLE user_secret (
    name TEXT NOT NULL PRIMARY KEY,
    password_hash TEXT NOT NULL
) /* STRICT */;

CREATE TABLE session (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    user_name TEXT NOT NULL,
    csrf_token TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
) /* STRICT */;

CREATE TABLE login_attempt (
    user_name TEXT NOT NULL,
    address TEXT NOT NULL,
    at BIGINT NOT NULL,
    succeeded BIGINT NOT NULL
) /* STRICT */;
CREATE INDEX login_attempt_by_user ON login_attempt (user_name, at);
CREATE INDEX login_attempt_by_address ON login_attempt (address, at);

-- The access log: each row's hash covers the row before it, so that a changed or removed row is seen.
CREATE TABLE access_log (
    seq BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    user_name TEXT NOT NULL,
    role TEXT NOT NULL,
    unit UUID,
    action TEXT NOT NULL,
    persons TEXT NOT NULL,
    workers TEXT NOT NULL,
    purpose TEXT,
    hash BYTEA NOT NULL
) /* STRICT */;
CREATE INDEX access_log_by_time ON access_log (at);
CREATE INDEX access_log_by_user ON access_log (user_name, seq);

-- Whom a row of the log names; finds the rows about a person or a worker.
CREATE TABLE access_log_named (
    named UUID NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (named, seq)
) /* STRICT, WITHOUT ROWID */;

CREATE TABLE mapping (
    name TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    body TEXT NOT NULL
) /* STRICT */;

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
) /* STRICT */;
