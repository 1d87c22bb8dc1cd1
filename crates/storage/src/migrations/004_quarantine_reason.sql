-- Why an event that was kept apart was taken in or turned away; answers from before nobody asked have none.
ALTER TABLE day_event_answer ADD COLUMN reason TEXT;
