-- What is append-only refuses to be changed or removed; only the rows of a load that is still open may go or be kept for good.

CREATE TRIGGER content_no_update BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'content is append-only'); END;
CREATE TRIGGER content_no_delete BEFORE DELETE ON content BEGIN SELECT RAISE(ABORT, 'content is append-only'); END;
CREATE TRIGGER correction_no_update BEFORE UPDATE ON correction BEGIN SELECT RAISE(ABORT, 'correction is append-only'); END;
CREATE TRIGGER correction_no_delete BEFORE DELETE ON correction BEGIN SELECT RAISE(ABORT, 'correction is append-only'); END;
CREATE TRIGGER user_version_no_update BEFORE UPDATE ON user_version BEGIN SELECT RAISE(ABORT, 'user_version is append-only'); END;
CREATE TRIGGER user_version_no_delete BEFORE DELETE ON user_version BEGIN SELECT RAISE(ABORT, 'user_version is append-only'); END;
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'access_log is append-only'); END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'access_log is append-only'); END;
CREATE TRIGGER access_log_named_no_update BEFORE UPDATE ON access_log_named BEGIN SELECT RAISE(ABORT, 'access_log_named is append-only'); END;
CREATE TRIGGER access_log_named_no_delete BEFORE DELETE ON access_log_named BEGIN SELECT RAISE(ABORT, 'access_log_named is append-only'); END;
CREATE TRIGGER record_version_no_delete BEFORE DELETE ON record_version
WHEN NOT EXISTS (SELECT 1 FROM load WHERE id = OLD.load AND open = 1)
BEGIN SELECT RAISE(ABORT, 'record_version is append-only'); END;
CREATE TRIGGER record_version_no_update BEFORE UPDATE ON record_version BEGIN SELECT RAISE(ABORT, 'record_version is append-only'); END;
CREATE TRIGGER shift_version_no_delete BEFORE DELETE ON shift_version
WHEN NOT EXISTS (SELECT 1 FROM load WHERE id = OLD.load AND open = 1)
BEGIN SELECT RAISE(ABORT, 'shift_version is append-only'); END;
CREATE TRIGGER shift_version_no_update BEFORE UPDATE ON shift_version BEGIN SELECT RAISE(ABORT, 'shift_version is append-only'); END;
CREATE TRIGGER planned_visit_no_delete BEFORE DELETE ON planned_visit
WHEN NOT EXISTS (SELECT 1 FROM load WHERE id = OLD.load AND open = 1)
BEGIN SELECT RAISE(ABORT, 'planned_visit is append-only'); END;
CREATE TRIGGER planned_visit_no_update BEFORE UPDATE ON planned_visit BEGIN SELECT RAISE(ABORT, 'planned_visit is append-only'); END;
CREATE TRIGGER registration_no_delete BEFORE DELETE ON registration
WHEN NOT EXISTS (SELECT 1 FROM load WHERE id = OLD.load AND open = 1)
BEGIN SELECT RAISE(ABORT, 'registration is append-only'); END;
CREATE TRIGGER registration_no_update BEFORE UPDATE ON registration
WHEN NEW.load <> 0 OR NEW.id IS NOT OLD.id OR NEW.recorded_at IS NOT OLD.recorded_at OR NEW.recorded_by IS NOT OLD.recorded_by OR NEW.external_id IS NOT OLD.external_id OR NEW.visit IS NOT OLD.visit OR NEW.person IS NOT OLD.person OR NEW.worker IS NOT OLD.worker OR NEW.start_at IS NOT OLD.start_at OR NEW.stop_at IS NOT OLD.stop_at OR NEW.method IS NOT OLD.method OR NEW.tasks IS NOT OLD.tasks
  OR NOT EXISTS (SELECT 1 FROM load WHERE id = OLD.load AND open = 1)
BEGIN SELECT RAISE(ABORT, 'registration is append-only'); END;
CREATE TRIGGER load_no_reopen BEFORE UPDATE ON load WHEN NEW.open <> 0 OR NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'a load is not opened again'); END;
CREATE TRIGGER load_no_delete BEFORE DELETE ON load BEGIN SELECT RAISE(ABORT, 'load is append-only'); END;
