CREATE TABLE hall (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
      revision INTEGER NOT NULL,
      business_day TEXT NOT NULL
    ) STRICT;

CREATE TABLE service (
      service_id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      code TEXT NOT NULL UNIQUE,
      name_zh TEXT NOT NULL,
      name_en TEXT NOT NULL,
      term_zh TEXT,
      term_en TEXT,
      icon TEXT NOT NULL,
      service_group TEXT,
      limit_seconds INTEGER NOT NULL CHECK (limit_seconds > 0),
      is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
      closed_reason TEXT
    , last_ticket_at INTEGER, is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1))) STRICT;

CREATE TABLE staff (
      staff_id TEXT PRIMARY KEY,
      badge TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('clerk', 'guide', 'manager')),
      pin_hash TEXT NOT NULL CHECK (pin_hash LIKE '$argon2id$%')
    , is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1))) STRICT;

CREATE TABLE staff_session (
      token_hash TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES staff,
      signed_in_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL
    , is_taken_over INTEGER NOT NULL DEFAULT 0 CHECK (is_taken_over IN (0, 1)), is_idle INTEGER NOT NULL DEFAULT 0 CHECK (is_idle IN (0, 1)), is_outside INTEGER NOT NULL DEFAULT 0 CHECK (is_outside IN (0, 1))) STRICT;

CREATE TABLE counter (
      counter_id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      name_zh TEXT NOT NULL,
      name_en TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('closed', 'open', 'paused')),
      clerk_id TEXT UNIQUE REFERENCES staff,
      pause_reason TEXT,
      since INTEGER NOT NULL, favoured_in_a_row INTEGER NOT NULL DEFAULT 0, paused_until INTEGER, is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
      CHECK ((state = 'closed') = (clerk_id IS NULL))
    ) STRICT;

CREATE TABLE counter_service (
      counter_id TEXT NOT NULL REFERENCES counter,
      service_id TEXT NOT NULL REFERENCES service, is_helped INTEGER NOT NULL DEFAULT 0 CHECK (is_helped IN (0, 1)),
      PRIMARY KEY (counter_id, service_id)
    ) STRICT;

CREATE TABLE device_key (
      key_hash TEXT PRIMARY KEY,
      role TEXT NOT NULL,
      name TEXT NOT NULL,
      counter_id TEXT REFERENCES counter
    ) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE number_series (
      business_day TEXT NOT NULL,
      prefix TEXT NOT NULL,
      last INTEGER NOT NULL CHECK (last > 0),
      PRIMARY KEY (business_day, prefix)
    ) STRICT;

CREATE TABLE call (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      ticket_id TEXT NOT NULL REFERENCES ticket (ticket_id),
      number TEXT NOT NULL,
      counter_id TEXT NOT NULL REFERENCES counter,
      service_id TEXT NOT NULL REFERENCES service,
      business_day TEXT NOT NULL,
      at INTEGER NOT NULL,
      times INTEGER NOT NULL CHECK (times > 0),
      is_shown INTEGER NOT NULL DEFAULT 0 CHECK (is_shown IN (0, 1)),
      is_spoken INTEGER NOT NULL DEFAULT 0 CHECK (is_spoken IN (0, 1))
    , is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1))) STRICT;

CREATE INDEX call_by_day ON call (business_day);

CREATE INDEX call_by_ticket ON call (ticket_id, seq);

CREATE TABLE rating (
      invitation_id TEXT PRIMARY KEY REFERENCES invitation,
      score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
      reasons TEXT NOT NULL,
      comment TEXT,
      rated_at INTEGER NOT NULL
    ) STRICT;

CREATE TRIGGER rating_is_never_changed BEFORE UPDATE ON rating BEGIN SELECT RAISE(ABORT, 'ratings are never changed'); END;

CREATE TRIGGER rating_is_never_deleted BEFORE DELETE ON rating BEGIN SELECT RAISE(ABORT, 'ratings are never deleted'); END;

CREATE TABLE visit (
      ticket_id TEXT NOT NULL REFERENCES ticket (ticket_id),
      visit INTEGER NOT NULL,
      business_day TEXT NOT NULL,
      service_id TEXT NOT NULL REFERENCES service,
      counter_id TEXT NOT NULL REFERENCES counter,
      clerk_id TEXT NOT NULL REFERENCES staff,
      queued_at INTEGER NOT NULL,
      called_at INTEGER NOT NULL,
      calls INTEGER NOT NULL,
      begun_at INTEGER NOT NULL,
      is_start_implicit INTEGER NOT NULL CHECK (is_start_implicit IN (0, 1)),
      served_ms INTEGER NOT NULL CHECK (served_ms >= 0),
      ended_at INTEGER NOT NULL,
      ending TEXT NOT NULL CHECK (ending IN ('finished', 'transferred')),
      outcome TEXT,
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      is_end_assumed INTEGER NOT NULL CHECK (is_end_assumed IN (0, 1)), limit_seconds INTEGER, over_limit_reason TEXT, items TEXT NOT NULL DEFAULT '[]',
      PRIMARY KEY (ticket_id, visit)
    ) STRICT;

CREATE INDEX visit_finished ON visit (service_id, ended_at) WHERE ending = 'finished' AND is_end_assumed = 0;

CREATE INDEX visit_by_day ON visit (business_day, clerk_id);

CREATE TABLE "invitation" (
      invitation_id TEXT PRIMARY KEY,
      ticket_id TEXT NOT NULL REFERENCES ticket (ticket_id),
      visit INTEGER NOT NULL,
      number TEXT NOT NULL,
      counter_id TEXT NOT NULL REFERENCES counter,
      clerk_id TEXT NOT NULL REFERENCES staff,
      service_id TEXT NOT NULL REFERENCES service,
      invited_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1))
    ) STRICT;

CREATE UNIQUE INDEX one_invitation_per_visit ON invitation (ticket_id, visit) WHERE is_withdrawn = 0;

CREATE INDEX invitation_by_counter ON invitation (counter_id);

CREATE INDEX invitation_by_expiry ON invitation (expires_at);

CREATE TRIGGER invitation_is_never_deleted BEFORE DELETE ON invitation BEGIN SELECT RAISE(ABORT, 'invitations are never deleted'); END;

CREATE TABLE undo_step (
      counter_id TEXT PRIMARY KEY REFERENCES counter,
      clerk_id TEXT NOT NULL REFERENCES staff,
      kind TEXT NOT NULL CHECK (kind IN ('next', 'no-show', 'finish', 'transfer')),
      number TEXT NOT NULL,
      at INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      favoured_before INTEGER NOT NULL,
      tickets TEXT NOT NULL,
      invitation_id TEXT REFERENCES invitation,
      closed_invitation_id TEXT REFERENCES invitation,
      closed_expires_at INTEGER,
      CHECK ((closed_invitation_id IS NULL) = (closed_expires_at IS NULL))
    ) STRICT;

CREATE TABLE staff_service (
      staff_id TEXT NOT NULL REFERENCES staff,
      service_id TEXT NOT NULL REFERENCES service,
      is_helped INTEGER NOT NULL CHECK (is_helped IN (0, 1)),
      PRIMARY KEY (staff_id, service_id)
    ) STRICT;

CREATE TABLE hall_day (
      business_day TEXT PRIMARY KEY,
      last_ticket_at INTEGER,
      decision TEXT CHECK (decision IN ('overtime', 'appointments', 'other-counter', 'end')),
      decided_at INTEGER,
      decided_by TEXT,
      decision_reason TEXT
    ) STRICT;

CREATE TABLE outage (
      outage_id INTEGER PRIMARY KEY AUTOINCREMENT,
      business_day TEXT NOT NULL,
      grade TEXT NOT NULL CHECK (grade IN ('short', 'long')),
      reason TEXT NOT NULL,
      since INTEGER NOT NULL,
      until INTEGER
    ) STRICT;

CREATE INDEX outage_by_day ON outage (business_day);

CREATE UNIQUE INDEX one_outage_at_a_time ON outage ((1)) WHERE until IS NULL;

CREATE TABLE appointment (
      appointment_id TEXT PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      external_id TEXT UNIQUE,
      service_id TEXT NOT NULL REFERENCES service,
      day TEXT NOT NULL,
      time TEXT NOT NULL,
      label TEXT,
      status TEXT NOT NULL CHECK (status IN ('booked', 'arrived', 'cancelled')),
      ticket_id TEXT REFERENCES ticket (ticket_id),
      CHECK ((status = 'arrived') = (ticket_id IS NOT NULL))
    ) STRICT;

CREATE INDEX appointment_by_day ON appointment (day, time);

CREATE INDEX appointment_with_label ON appointment (day) WHERE label IS NOT NULL;

CREATE TABLE call_back (
      call_back_id TEXT PRIMARY KEY,
      service_id TEXT NOT NULL REFERENCES service,
      number TEXT,
      label TEXT,
      phone_sealed TEXT,
      phone_tail TEXT,
      added_at INTEGER NOT NULL,
      appointment_id TEXT REFERENCES appointment,
      done_at INTEGER,
      result TEXT CHECK (result IN ('reached', 'not-reached', 'lapsed')), due_day TEXT, work_order TEXT,
      CHECK ((done_at IS NULL) = (result IS NULL)),
      CHECK ((done_at IS NULL) = (phone_sealed IS NOT NULL))
    ) STRICT;

CREATE INDEX call_back_open ON call_back (added_at) WHERE done_at IS NULL;

CREATE TABLE hall_settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      version INTEGER NOT NULL,
      settings TEXT NOT NULL
    ) STRICT;

CREATE TABLE "print_job" (
      job_id TEXT PRIMARY KEY,
      ticket_id TEXT REFERENCES ticket (ticket_id),
      purpose TEXT NOT NULL CHECK (purpose IN ('first', 'reprint', 'sheet')),
      device TEXT NOT NULL,
      slip TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'printed', 'not-started', 'unknown')),
      host_id TEXT,
      fault TEXT,
      queued_at INTEGER NOT NULL,
      settled_at INTEGER,
      gives_way INTEGER NOT NULL DEFAULT 0 CHECK (gives_way IN (0, 1)),
      CHECK ((settled_at IS NULL) = (state IN ('queued', 'sending'))),
      CHECK ((ticket_id IS NULL) = (purpose = 'sheet'))
    ) STRICT;

CREATE INDEX print_job_open ON print_job (queued_at) WHERE state IN ('queued', 'sending');

CREATE INDEX print_job_by_ticket ON print_job (ticket_id) WHERE ticket_id IS NOT NULL;

CREATE INDEX print_job_asked ON print_job (queued_at) WHERE purpose <> 'first';

CREATE UNIQUE INDEX one_first_slip_per_ticket ON print_job (ticket_id) WHERE purpose = 'first';

CREATE UNIQUE INDEX one_slip_at_a_time ON print_job (ticket_id) WHERE state IN ('queued', 'sending') AND ticket_id IS NOT NULL;

CREATE TABLE "device" (
      role TEXT NOT NULL CHECK (role IN ('device', 'kiosk', 'display', 'window', 'pad')),
      name TEXT NOT NULL,
      counter_id TEXT REFERENCES counter,
      is_connected INTEGER NOT NULL CHECK (is_connected IN (0, 1)),
      version TEXT,
      clock_drift_ms INTEGER,
      sound TEXT CHECK (sound IN ('ok', 'blocked', 'none')),
      is_visible INTEGER CHECK (is_visible IN (0, 1)),
      printer TEXT NOT NULL CHECK (printer IN ('paper', 'screen', 'none')),
      paper TEXT NOT NULL CHECK (paper IN ('ok', 'low', 'out', 'unknown')),
      cover TEXT NOT NULL CHECK (cover IN ('closed', 'open', 'unknown')),
      fault TEXT,
      since INTEGER NOT NULL,
      slips_since_roll INTEGER NOT NULL DEFAULT 0 CHECK (slips_since_roll >= 0),
      slips_per_roll INTEGER CHECK (slips_per_roll > 0),
      parts TEXT NOT NULL DEFAULT '[]',
      last_error TEXT,
      last_error_at INTEGER,
      scanned_ticket_id TEXT REFERENCES ticket (ticket_id),
      scanned_appointment_id TEXT REFERENCES appointment (appointment_id),
      scanned_at INTEGER, frame TEXT,
      PRIMARY KEY (role, name)
    ) STRICT;

CREATE TABLE fault (
      fault_id TEXT PRIMARY KEY,
      role TEXT NOT NULL,
      name TEXT NOT NULL,
      problem TEXT NOT NULL,
      text TEXT,
      opened_at INTEGER NOT NULL,
      opened_by TEXT NOT NULL,
      told_at INTEGER,
      told_by TEXT,
      told_note TEXT,
      repaired_at INTEGER,
      repaired_by TEXT,
      repaired_note TEXT,
      CHECK ((told_at IS NULL) = (told_by IS NULL)),
      CHECK ((repaired_at IS NULL) = (repaired_by IS NULL)),
      CHECK ((problem = 'reported') = (text IS NOT NULL))
    ) STRICT;

CREATE UNIQUE INDEX one_open_fault_of_a_kind ON fault (role, name, problem) WHERE repaired_at IS NULL AND problem <> 'reported';

CREATE INDEX fault_open ON fault (opened_at) WHERE repaired_at IS NULL;

CREATE INDEX fault_by_repair ON fault (repaired_at);

CREATE INDEX fault_by_time ON fault (opened_at);

CREATE TRIGGER fault_is_never_deleted BEFORE DELETE ON fault BEGIN SELECT RAISE(ABORT, 'faults are never deleted'); END;

CREATE TABLE help_call (
      help_call_id TEXT PRIMARY KEY,
      place TEXT NOT NULL,
      called_at INTEGER NOT NULL,
      answered_at INTEGER,
      answered_by TEXT,
      CHECK ((answered_at IS NULL) = (answered_by IS NULL))
    ) STRICT;

CREATE UNIQUE INDEX one_open_help_call_per_place ON help_call (place) WHERE answered_at IS NULL;

CREATE TABLE self_test (
      test_id TEXT PRIMARY KEY,
      started_at INTEGER NOT NULL,
      started_by TEXT NOT NULL,
      finished_at INTEGER,
      lines TEXT NOT NULL
    ) STRICT;

CREATE UNIQUE INDEX one_self_test_at_a_time ON self_test ((1)) WHERE finished_at IS NULL;

CREATE INDEX self_test_by_time ON self_test (started_at);

CREATE TABLE number_lease (
      lease_id TEXT PRIMARY KEY,
      device TEXT NOT NULL,
      business_day TEXT NOT NULL,
      service_id TEXT NOT NULL REFERENCES service,
      prefix TEXT NOT NULL,
      first INTEGER NOT NULL CHECK (first > 0),
      last INTEGER NOT NULL,
      leased_at INTEGER NOT NULL,
      CHECK (last >= first),
      UNIQUE (business_day, prefix, first)
    ) STRICT;

CREATE INDEX number_lease_by_device ON number_lease (device, business_day);

CREATE TABLE "event" (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL,
      at INTEGER NOT NULL,
      business_day TEXT NOT NULL,
      kind TEXT NOT NULL,
      by TEXT NOT NULL,
      ticket_id TEXT,
      service_id TEXT,
      counter_id TEXT,
      clerk_id TEXT,
      data TEXT NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;

CREATE INDEX event_by_day ON event (business_day, seq);

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

CREATE TABLE staff_message (
      message_id TEXT PRIMARY KEY,
      sent_at INTEGER NOT NULL,
      from_staff_id TEXT NOT NULL REFERENCES staff,
      from_counter_id TEXT REFERENCES counter,
      to_role TEXT NOT NULL CHECK (to_role IN ('clerk', 'guide', 'manager')),
      to_staff_id TEXT REFERENCES staff,
      text TEXT NOT NULL CHECK (text <> '')
    ) STRICT;

CREATE TABLE staff_message_seen (
      message_id TEXT NOT NULL REFERENCES staff_message ON DELETE CASCADE,
      staff_id TEXT NOT NULL REFERENCES staff,
      seen_at INTEGER NOT NULL,
      PRIMARY KEY (message_id, staff_id)
    ) STRICT;

CREATE TABLE alert (
      code TEXT NOT NULL,
      about TEXT NOT NULL,
      level TEXT NOT NULL CHECK (level IN ('warning', 'alarm')),
      since INTEGER NOT NULL,
      figure INTEGER,
      noted_at INTEGER,
      noted_by TEXT,
      PRIMARY KEY (code, about),
      CHECK ((noted_at IS NULL) = (noted_by IS NULL))
    ) STRICT;

CREATE TABLE incident (
      incident_id TEXT PRIMARY KEY,
      business_day TEXT NOT NULL,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      counter_id TEXT REFERENCES counter,
      level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
      level_since INTEGER NOT NULL,
      is_acknowledged INTEGER NOT NULL CHECK (is_acknowledged IN (0, 1)),
      is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1))
    ) STRICT;

CREATE INDEX incident_open ON incident (level_since) WHERE is_closed = 0;

CREATE INDEX incident_by_day ON incident (business_day);

CREATE TRIGGER incident_is_never_deleted BEFORE DELETE ON incident BEGIN SELECT RAISE(ABORT, 'incidents are never deleted'); END;

CREATE TABLE incident_step (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      incident_id TEXT NOT NULL REFERENCES incident,
      step TEXT NOT NULL CHECK (step IN ('reported', 'acknowledged', 'measure', 'escalated', 'closed')),
      level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT;

CREATE INDEX incident_step_by_incident ON incident_step (incident_id, seq);

CREATE TRIGGER incident_step_is_never_changed BEFORE UPDATE ON incident_step BEGIN SELECT RAISE(ABORT, 'incident steps are never changed'); END;

CREATE TRIGGER incident_step_is_never_deleted BEFORE DELETE ON incident_step BEGIN SELECT RAISE(ABORT, 'incident steps are never deleted'); END;

CREATE TABLE inspection (
      business_day TEXT NOT NULL,
      point TEXT NOT NULL CHECK (point IN ('opening', 'peak', 'closing')),
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      lines TEXT NOT NULL,
      PRIMARY KEY (business_day, point)
    ) STRICT;

CREATE TABLE duty_day (
      business_day TEXT PRIMARY KEY,
      peak_at INTEGER,
      signed_at INTEGER,
      signed_by TEXT,
      remark TEXT,
      CHECK ((signed_at IS NULL) = (signed_by IS NULL)),
      CHECK ((signed_at IS NULL) = (remark IS NULL))
    ) STRICT;

CREATE TABLE slow_spell (
      business_day TEXT NOT NULL,
      reason TEXT NOT NULL,
      since INTEGER NOT NULL,
      until INTEGER
    ) STRICT;

CREATE UNIQUE INDEX one_slow_spell_at_a_time ON slow_spell ((1)) WHERE until IS NULL;

CREATE INDEX slow_spell_by_day ON slow_spell (business_day);

CREATE TABLE usual_offers (
      counter_id TEXT PRIMARY KEY REFERENCES counter,
      own TEXT NOT NULL,
      helped TEXT NOT NULL
    ) STRICT;

CREATE TABLE rating_case (
      case_id TEXT PRIMARY KEY REFERENCES rating (invitation_id),
      opened_at INTEGER NOT NULL,
      opened_day TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('received', 'handled', 'fed-back', 'revisited', 'closed')),
      size TEXT NOT NULL CHECK (size IN ('simple', 'complex')),
      complaint TEXT CHECK (complaint IN ('complaint', 'report')),
      contact_due TEXT,
      contacted_at INTEGER,
      answer_due TEXT NOT NULL,
      answered_at INTEGER,
      closed_at INTEGER,
      result TEXT CHECK (result IN ('solved', 'explained', 'not-solved', 'not-reachable')),
      CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
      CHECK ((closed_at IS NULL) = (result IS NULL))
    ) STRICT;

CREATE INDEX rating_case_open ON rating_case (opened_at) WHERE closed_at IS NULL;

CREATE INDEX rating_case_by_day ON rating_case (opened_day);

CREATE TRIGGER rating_case_stays_of_its_rating BEFORE UPDATE OF case_id, opened_at, opened_day ON rating_case
      BEGIN SELECT RAISE(ABORT, 'a case stays of its rating'); END;

CREATE TRIGGER rating_case_is_never_deleted BEFORE DELETE ON rating_case
      BEGIN SELECT RAISE(ABORT, 'cases are never deleted'); END;

CREATE TABLE case_step (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      case_id TEXT NOT NULL REFERENCES rating_case,
      kind TEXT NOT NULL CHECK (kind IN
        ('received', 'contacted', 'handled', 'fed-back', 'revisited', 'closed', 'classified', 'noted')),
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      outcome TEXT,
      note TEXT
    ) STRICT;

CREATE INDEX case_step_of_case ON case_step (case_id, seq);

CREATE TRIGGER case_step_is_never_changed BEFORE UPDATE ON case_step
      BEGIN SELECT RAISE(ABORT, 'steps of cases are never changed'); END;

CREATE TRIGGER case_step_is_never_deleted BEFORE DELETE ON case_step
      BEGIN SELECT RAISE(ABORT, 'steps of cases are never deleted'); END;

CREATE TABLE kiosk_stay (kiosk TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT;

CREATE TABLE settings_version (
      version INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('page', 'file', 'restored')),
      restored_version INTEGER REFERENCES settings_version (version),
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      CHECK ((source = 'restored') = (restored_version IS NOT NULL))
    ) STRICT;

CREATE TABLE settings_part (
      part TEXT NOT NULL,
      version INTEGER NOT NULL REFERENCES settings_version (version),
      PRIMARY KEY (part, version)
    ) STRICT;

CREATE TRIGGER settings_version_is_never_changed BEFORE UPDATE ON settings_version BEGIN SELECT RAISE(ABORT, 'versions of the settings are never changed'); END;

CREATE TRIGGER settings_version_is_never_deleted BEFORE DELETE ON settings_version BEGIN SELECT RAISE(ABORT, 'versions of the settings are never deleted'); END;

CREATE INDEX staff_session_by_staff ON staff_session (staff_id);

CREATE TABLE report_day (
      business_day TEXT NOT NULL,
      edition INTEGER NOT NULL CHECK (edition > 0),
      definition INTEGER NOT NULL,
      facts TEXT NOT NULL,
      digest TEXT NOT NULL,
      last_seq INTEGER NOT NULL,
      findings TEXT NOT NULL,
      computed_at INTEGER NOT NULL,
      computed_by TEXT NOT NULL,
      PRIMARY KEY (business_day, edition)
    ) STRICT;

CREATE TRIGGER report_day_is_never_changed BEFORE UPDATE ON report_day BEGIN SELECT RAISE(ABORT, 'figures that were told are never changed'); END;

CREATE TRIGGER report_day_is_never_deleted BEFORE DELETE ON report_day BEGIN SELECT RAISE(ABORT, 'figures that were told are never deleted'); END;

CREATE INDEX event_of_case ON event (seq) WHERE kind IN ('case-opened', 'case-step');

CREATE TABLE pairing (
      pairing_id TEXT PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      secret_hash TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('device', 'kiosk', 'display', 'window', 'pad')),
      name TEXT NOT NULL,
      counter_id TEXT,
      address TEXT NOT NULL,
      asked_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'rejected', 'collected')),
      key_sealed TEXT,
      CHECK ((key_sealed IS NOT NULL) = (state = 'approved'))
    ) STRICT;

CREATE TABLE program_key (
      key_id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      key_hash TEXT NOT NULL UNIQUE,
      scopes TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      made_by TEXT NOT NULL,
      used_at INTEGER
    ) STRICT;

CREATE TABLE webhook (
      webhook_id TEXT PRIMARY KEY,
      url TEXT NOT NULL,
      events TEXT NOT NULL,
      secret_sealed TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      made_by TEXT NOT NULL,
      told_seq INTEGER NOT NULL,
      delivered_at INTEGER,
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      failing_since INTEGER,
      next_try_at INTEGER,
      problem TEXT,
      is_dead INTEGER NOT NULL DEFAULT 0 CHECK (is_dead IN (0, 1)),
      CHECK ((attempts = 0) = (failing_since IS NULL)),
      CHECK ((failing_since IS NULL) = (problem IS NULL))
    ) STRICT;

CREATE TABLE backup (
      place TEXT PRIMARY KEY CHECK (place IN ('here', 'second')),
      since INTEGER NOT NULL,
      made_at INTEGER,
      file TEXT,
      folder TEXT,
      bytes INTEGER,
      revision INTEGER,
      seq INTEGER,
      problem TEXT,
      failing_since INTEGER,
      CHECK ((made_at IS NULL) = (file IS NULL) AND (file IS NULL) = (folder IS NULL)),
      CHECK ((file IS NULL) = (bytes IS NULL) AND (file IS NULL) = (revision IS NULL) AND (file IS NULL) = (seq IS NULL)),
      CHECK ((problem IS NULL) = (failing_since IS NULL))
    ) STRICT;

CREATE TABLE take_over (
      take_over_id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      from_revision INTEGER NOT NULL
    ) STRICT;

CREATE TABLE box_release (
      role TEXT NOT NULL CHECK (role IN ('', 'kiosk', 'display', 'window', 'pad')),
      name TEXT NOT NULL,
      version TEXT NOT NULL,
      released_at INTEGER NOT NULL,
      PRIMARY KEY (role, name),
      CHECK ((role = '') = (name = ''))
    ) STRICT;

CREATE TABLE second_factor (
      staff_id TEXT PRIMARY KEY REFERENCES staff (staff_id),
      secret_sealed TEXT NOT NULL,
      set_at INTEGER,
      last_step INTEGER,
      CHECK ((set_at IS NULL) = (last_step IS NULL))
    ) STRICT;

CREATE TABLE recovery_code (
      code_hash TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES second_factor (staff_id) ON DELETE CASCADE,
      used_at INTEGER
    ) STRICT;

CREATE INDEX recovery_code_by_staff ON recovery_code (staff_id);

CREATE INDEX event_of_deletion ON event (seq) WHERE kind IN ('persons-forgotten', 'call-back-done');

CREATE TABLE "ticket" (
      arrival INTEGER PRIMARY KEY AUTOINCREMENT,
      ticket_id TEXT NOT NULL UNIQUE,
      code TEXT NOT NULL,
      business_day TEXT NOT NULL,
      number TEXT NOT NULL,
      first_service_id TEXT NOT NULL REFERENCES service,
      item_code TEXT,
      taken_at INTEGER NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
      channel TEXT NOT NULL,
      appointment_at INTEGER,
      status TEXT NOT NULL,
      visit INTEGER NOT NULL CHECK (visit > 0),
      service_id TEXT NOT NULL REFERENCES service,
      since INTEGER NOT NULL,
      queued_at INTEGER NOT NULL,
      class_id TEXT,
      credit_minutes INTEGER NOT NULL CHECK (credit_minutes >= 0),
      asked_class_id TEXT,
      care TEXT,
      bound_counter_id TEXT REFERENCES counter,
      bound_clerk_id TEXT REFERENCES staff,
      from_counter_id TEXT REFERENCES counter,
      agenda TEXT NOT NULL,
      note TEXT,
      first_clerk_id TEXT REFERENCES staff,
      rejoins INTEGER NOT NULL CHECK (rejoins >= 0),
      transfers INTEGER NOT NULL CHECK (transfers >= 0),
      is_ping_pong INTEGER NOT NULL CHECK (is_ping_pong IN (0, 1)),
      begun_at INTEGER,
      served_ms INTEGER NOT NULL CHECK (served_ms >= 0),
      counter_id TEXT REFERENCES counter,
      clerk_id TEXT REFERENCES staff,
      called_at INTEGER,
      last_call_at INTEGER,
      calls INTEGER,
      reason TEXT,
      started_at INTEGER,
      is_start_implicit INTEGER CHECK (is_start_implicit IN (0, 1)),
      held_at INTEGER,
      remind_at INTEGER,
      ended_at INTEGER,
      end_reason TEXT,
      outcome TEXT,
      quantity INTEGER CHECK (quantity > 0),
      is_end_assumed INTEGER CHECK (is_end_assumed IN (0, 1)),
      changes INTEGER NOT NULL DEFAULT 0,
      UNIQUE (business_day, number),
      CHECK (bound_counter_id IS NULL OR bound_clerk_id IS NULL),
      CHECK (class_id IS NOT NULL OR credit_minutes = 0),
      CHECK (status = 'reserved' OR status = 'waiting' OR status = 'cancelled' OR status = 'voided' OR status = 'expired' OR
        ((status = 'called' OR status = 'serving' OR status = 'held' OR status = 'missed' OR status = 'finished') AND
          counter_id IS NOT NULL AND clerk_id IS NOT NULL AND called_at IS NOT NULL AND last_call_at IS NOT NULL AND
          calls > 0 AND reason IS NOT NULL)),
      CHECK ((status <> 'serving' AND status <> 'held' AND status <> 'finished') OR
        (started_at IS NOT NULL AND begun_at IS NOT NULL)),
      CHECK (status <> 'held' OR (held_at IS NOT NULL AND remind_at IS NOT NULL)),
      CHECK (status <> 'finished' OR (quantity IS NOT NULL AND is_end_assumed IS NOT NULL)),
      CHECK ((status <> 'cancelled' AND status <> 'voided' AND status <> 'expired') OR end_reason IS NOT NULL),
      CHECK (status = 'reserved' OR status = 'waiting' OR status = 'called' OR status = 'serving' OR status = 'held' OR
        ended_at IS NOT NULL)
    ) STRICT;

CREATE UNIQUE INDEX ticket_by_code ON ticket (arrival / 512, code);

CREATE INDEX ticket_in_line ON ticket (business_day, service_id, since - credit_minutes * 60000, arrival, status, queued_at)
      WHERE status = 'waiting' OR status = 'reserved';

CREATE INDEX ticket_with_credit ON ticket (business_day, service_id, since, arrival)
      WHERE status = 'waiting' AND credit_minutes > 0;

CREATE INDEX ticket_bound_waiting ON ticket (business_day)
      WHERE status = 'waiting' AND (bound_counter_id IS NOT NULL OR bound_clerk_id IS NOT NULL);

CREATE INDEX ticket_asking ON ticket (business_day) WHERE status = 'waiting' AND asked_class_id IS NOT NULL;

CREATE UNIQUE INDEX one_current_ticket_per_counter ON ticket (counter_id) WHERE status IN ('called', 'serving');

CREATE INDEX ticket_at_counter ON ticket (business_day) WHERE status = 'called' OR status = 'serving' OR status = 'held';

CREATE INDEX ticket_held ON ticket (counter_id) WHERE status = 'held';

CREATE INDEX ticket_missed ON ticket (business_day, service_id, ended_at) WHERE status = 'missed';

CREATE TABLE "command_log" (
      command_id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      by TEXT NOT NULL,
      reply TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
