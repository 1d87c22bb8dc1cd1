-- How often what stands under a name has changed; tells a program whether what it keeps in memory still holds.
CREATE TABLE tick (
    name TEXT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL
) /* STRICT */;

-- The tick of the plan's draft when the row was written: a visit taken out and put in again counts its revisions anew.
ALTER TABLE draft_visit ADD COLUMN written BIGINT NOT NULL DEFAULT 0;
