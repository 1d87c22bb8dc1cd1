-- What is append-only refuses to be changed or removed.
CREATE TRIGGER day_event_append_only BEFORE UPDATE OR DELETE ON day_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER day_event_no_truncate BEFORE TRUNCATE ON day_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER day_event_answer_append_only BEFORE UPDATE OR DELETE ON day_event_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER day_event_answer_no_truncate BEFORE TRUNCATE ON day_event_answer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_answer_append_only BEFORE UPDATE OR DELETE ON case_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_answer_no_truncate BEFORE TRUNCATE ON case_answer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
