-- Roll-ups: what follow-up has counted, by day (span 0) or month (span 1, day its first), group and person. Nil stands for no group,
-- and for no person: a group's work. They are copies of what facts come to, so they may be removed and made anew.
CREATE TABLE rollup (
    span BIGINT NOT NULL,
    day TEXT NOT NULL,
    person UUID NOT NULL,
    group_id UUID NOT NULL,
    sums BYTEA NOT NULL,
    of_days BYTEA NOT NULL,
    PRIMARY KEY (span, day, person, group_id)
) /* STRICT */;

-- Days and months that have been counted: by which edition of the rows, in which phase of the day, and how often. The number of a
-- month is the sum of its days' numbers when it was added up.
CREATE TABLE rollup_made (
    span BIGINT NOT NULL,
    day TEXT NOT NULL,
    edition BIGINT NOT NULL,
    phase BIGINT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (span, day)
) /* STRICT */;

-- What must be counted anew, written in the transaction of whatever made it so: whole days (reach 0), a person's rows (1), all days with
-- facts of a person (2) or of a worker (3). The number rises when it is written again before it has been counted.
CREATE TABLE rollup_stale (
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    reach BIGINT NOT NULL,
    subject UUID NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (first_day, last_day, reach, subject)
) /* STRICT */;

-- Whether a registration can be believed hangs on the worker's others about that time.
CREATE INDEX registration_by_worker ON registration (worker, start_at);
