-- Devices: the browsers on workers' phones. What stands is overwritten; who did what stands in the access log.
CREATE TABLE device (
    id UUID NOT NULL PRIMARY KEY,
    worker UUID NOT NULL,
    user_name TEXT NOT NULL,
    token_hash BYTEA NOT NULL,
    label TEXT NOT NULL,
    registered_at BIGINT NOT NULL,
    ended_at BIGINT,
    revoked_at BIGINT,
    revoked_by TEXT,
    revoked_reason TEXT
) /* STRICT */;
CREATE UNIQUE INDEX device_by_token ON device (token_hash);
CREATE INDEX device_by_worker ON device (worker);

-- What workers did on their phones, as it came: body is the event as it was made. at is by our clock, skew what was added to the
-- phone's. apart is 1 for what a revoked device sent, until the unit has answered.
CREATE TABLE day_event (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    worker UUID NOT NULL,
    device UUID NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    skew_seconds BIGINT NOT NULL,
    at BIGINT NOT NULL,
    visit UUID,
    person UUID,
    registration UUID,
    apart BIGINT NOT NULL,
    body TEXT NOT NULL
) /* STRICT */;
CREATE INDEX day_event_by_worker ON day_event (worker, at);
CREATE INDEX day_event_by_time ON day_event (at);
CREATE INDEX day_event_by_visit ON day_event (visit) WHERE visit IS NOT NULL;
CREATE INDEX day_event_by_registration ON day_event (registration) WHERE registration IS NOT NULL;

-- The unit's answer to an event that was kept apart: taken in, or turned away.
CREATE TABLE day_event_answer (
    event UUID NOT NULL PRIMARY KEY REFERENCES day_event (id),
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    taken BIGINT NOT NULL
) /* STRICT */;

-- The unit's answer to a case in the queue of corrections; a later answer stands beside the earlier.
CREATE TABLE case_answer (
    id UUID NOT NULL PRIMARY KEY,
    subject UUID NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL,
    body TEXT NOT NULL
) /* STRICT */;
CREATE INDEX case_answer_by_subject ON case_answer (subject);
