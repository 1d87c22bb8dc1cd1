-- What is append-only refuses to be changed or removed; only the rows of a load that is still open may go or be kept for good.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE FUNCTION refuse_change_of_loaded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM load WHERE id = OLD.load AND open = 1) THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
    END IF;
    RETURN OLD;
END $$;
CREATE FUNCTION keep_loaded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.load <> 0 OR NOT EXISTS (SELECT 1 FROM load WHERE id = OLD.load AND open = 1) THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER content_append_only BEFORE UPDATE OR DELETE ON content FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER content_no_truncate BEFORE TRUNCATE ON content FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER correction_append_only BEFORE UPDATE OR DELETE ON correction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER correction_no_truncate BEFORE TRUNCATE ON correction FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER user_version_append_only BEFORE UPDATE OR DELETE ON user_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER user_version_no_truncate BEFORE TRUNCATE ON user_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE ON access_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_no_truncate BEFORE TRUNCATE ON access_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_named_append_only BEFORE UPDATE OR DELETE ON access_log_named FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_named_no_truncate BEFORE TRUNCATE ON access_log_named FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER record_version_no_update BEFORE UPDATE ON record_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER record_version_no_delete BEFORE DELETE ON record_version FOR EACH ROW EXECUTE FUNCTION refuse_change_of_loaded();
CREATE TRIGGER record_version_no_truncate BEFORE TRUNCATE ON record_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER shift_version_no_update BEFORE UPDATE ON shift_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER shift_version_no_delete BEFORE DELETE ON shift_version FOR EACH ROW EXECUTE FUNCTION refuse_change_of_loaded();
CREATE TRIGGER shift_version_no_truncate BEFORE TRUNCATE ON shift_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER planned_visit_no_update BEFORE UPDATE ON planned_visit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER planned_visit_no_delete BEFORE DELETE ON planned_visit FOR EACH ROW EXECUTE FUNCTION refuse_change_of_loaded();
CREATE TRIGGER planned_visit_no_truncate BEFORE TRUNCATE ON planned_visit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER registration_keep BEFORE UPDATE OF load ON registration FOR EACH ROW EXECUTE FUNCTION keep_loaded();
CREATE TRIGGER registration_no_update BEFORE UPDATE OF id, recorded_at, recorded_by, external_id, visit, person, worker, start_at, stop_at, method, tasks ON registration FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER registration_no_delete BEFORE DELETE ON registration FOR EACH ROW EXECUTE FUNCTION refuse_change_of_loaded();
CREATE TRIGGER registration_no_truncate BEFORE TRUNCATE ON registration FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_reopen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.open <> 0 OR NEW.id <> OLD.id THEN
        RAISE EXCEPTION 'a load is not opened again';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER load_no_reopen BEFORE UPDATE ON load FOR EACH ROW EXECUTE FUNCTION refuse_reopen();
CREATE TRIGGER load_no_delete BEFORE DELETE ON load FOR EACH ROW EXECUTE FUNCTION refuse_change();
