-- What is append-only refuses to be changed or removed.
CREATE TRIGGER day_event_no_update BEFORE UPDATE ON day_event BEGIN SELECT RAISE(ABORT, 'day_event is append-only'); END;
CREATE TRIGGER day_event_no_delete BEFORE DELETE ON day_event BEGIN SELECT RAISE(ABORT, 'day_event is append-only'); END;
CREATE TRIGGER day_event_answer_no_update BEFORE UPDATE ON day_event_answer BEGIN SELECT RAISE(ABORT, 'day_event_answer is append-only'); END;
CREATE TRIGGER day_event_answer_no_delete BEFORE DELETE ON day_event_answer BEGIN SELECT RAISE(ABORT, 'day_event_answer is append-only'); END;
CREATE TRIGGER case_answer_no_update BEFORE UPDATE ON case_answer BEGIN SELECT RAISE(ABORT, 'case_answer is append-only'); END;
CREATE TRIGGER case_answer_no_delete BEFORE DELETE ON case_answer BEGIN SELECT RAISE(ABORT, 'case_answer is append-only'); END;
