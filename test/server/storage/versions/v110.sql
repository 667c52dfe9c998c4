PRAGMA foreign_keys = OFF;
BEGIN;
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
    , is_taken_over INTEGER NOT NULL DEFAULT 0 CHECK (is_taken_over IN (0, 1))) STRICT;
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
CREATE TABLE command_log (
      command_id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      by TEXT NOT NULL,
      reply TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
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
CREATE TABLE rating (
      invitation_id TEXT PRIMARY KEY REFERENCES invitation,
      score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
      reasons TEXT NOT NULL,
      comment TEXT,
      rated_at INTEGER NOT NULL
    ) STRICT;
CREATE TABLE "ticket" (
      arrival INTEGER PRIMARY KEY AUTOINCREMENT,
      ticket_id TEXT NOT NULL UNIQUE,
      code TEXT NOT NULL UNIQUE,
      business_day TEXT NOT NULL,
      number TEXT NOT NULL,
      first_service_id TEXT NOT NULL REFERENCES service,
      taken_at INTEGER NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
      channel TEXT NOT NULL,
      appointment_at INTEGER,
      status TEXT NOT NULL CHECK (status IN
        ('reserved', 'waiting', 'called', 'serving', 'held', 'missed', 'finished', 'cancelled', 'voided', 'expired')),
      visit INTEGER NOT NULL CHECK (visit > 0),
      service_id TEXT NOT NULL REFERENCES service,
      since INTEGER NOT NULL,
      queued_at INTEGER NOT NULL,
      class_id TEXT,
      credit_minutes INTEGER NOT NULL CHECK (credit_minutes >= 0),
      place INTEGER NOT NULL GENERATED ALWAYS AS (since - credit_minutes * 60000) STORED,
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
      changes INTEGER NOT NULL DEFAULT 0, item_code TEXT,
      UNIQUE (business_day, number),
      CHECK (bound_counter_id IS NULL OR bound_clerk_id IS NULL),
      CHECK (class_id IS NOT NULL OR credit_minutes = 0),
      CHECK (status NOT IN ('called', 'serving', 'held', 'missed', 'finished') OR (counter_id IS NOT NULL AND
        clerk_id IS NOT NULL AND called_at IS NOT NULL AND last_call_at IS NOT NULL AND calls > 0 AND reason IS NOT NULL)),
      CHECK (status NOT IN ('serving', 'held', 'finished') OR (started_at IS NOT NULL AND begun_at IS NOT NULL)),
      CHECK (status <> 'held' OR (held_at IS NOT NULL AND remind_at IS NOT NULL)),
      CHECK (status <> 'finished' OR (quantity IS NOT NULL AND is_end_assumed IS NOT NULL)),
      CHECK (status NOT IN ('cancelled', 'voided', 'expired') OR end_reason IS NOT NULL),
      CHECK (status IN ('reserved', 'waiting', 'called', 'serving', 'held') OR ended_at IS NOT NULL)
    ) STRICT;
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
      result TEXT CHECK (result IN ('reached', 'not-reached', 'lapsed')),
      CHECK ((done_at IS NULL) = (result IS NULL)),
      CHECK ((done_at IS NULL) = (phone_sealed IS NOT NULL))
    ) STRICT;
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
      scanned_at INTEGER,
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
CREATE TABLE help_call (
      help_call_id TEXT PRIMARY KEY,
      place TEXT NOT NULL,
      called_at INTEGER NOT NULL,
      answered_at INTEGER,
      answered_by TEXT,
      CHECK ((answered_at IS NULL) = (answered_by IS NULL))
    ) STRICT;
CREATE TABLE self_test (
      test_id TEXT PRIMARY KEY,
      started_at INTEGER NOT NULL,
      started_by TEXT NOT NULL,
      finished_at INTEGER,
      lines TEXT NOT NULL
    ) STRICT;
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
CREATE TABLE incident_step (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      incident_id TEXT NOT NULL REFERENCES incident,
      step TEXT NOT NULL CHECK (step IN ('reported', 'acknowledged', 'measure', 'escalated', 'closed')),
      level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
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
CREATE TABLE usual_offers (
      counter_id TEXT PRIMARY KEY REFERENCES counter,
      own TEXT NOT NULL,
      helped TEXT NOT NULL
    ) STRICT;
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
CREATE TABLE kiosk_stay (kiosk TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT;
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
INSERT INTO hall VALUES (1, 1, 39, '2026-03-03');
INSERT INTO service VALUES ('A', 0, 'A', '交电费 / 发票', 'Pay a bill / invoice', '电费交纳 · 充值 · 发票', 'Payment, top-up, invoice', 'receipt', NULL, 300, 1, NULL, NULL, 0);
INSERT INTO service VALUES ('B', 1, 'B', '新装 · 增容', 'New supply', '充电桩 · 光伏 · 临时用电', 'More capacity, EV charger, solar', 'plug-zap', NULL, 1200, 1, NULL, NULL, 0);
INSERT INTO service VALUES ('C', 2, 'C', '过户 · 更名', 'Change of supply', '销户 · 移表 · 暂停 · 其他变更', 'Owner, name, close, move, suspend', 'user-pen', NULL, 1200, 0, 'moved', NULL, 0);
INSERT INTO service VALUES ('D', 3, 'D', '电表 · 电费疑问', 'Meter / bill query', '电表校验 · 电量异议 · 复电', 'Meter test, reading, reconnection', 'gauge', NULL, 1200, 1, NULL, NULL, 0);
INSERT INTO service VALUES ('E', 4, 'E', '咨询 · 其他', 'Advice / other', '用电咨询 · 进度查询', 'Questions, progress of a case', 'message-circle-question', NULL, 300, 1, NULL, NULL, 0);
INSERT INTO staff VALUES ('74e4cbfa-747c-4308-ae00-518515936bf9', '1001', '陈静', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$v7xoAQkfIF/831ZGGBDgvA$eNqzKQ7kW4eVzZMm57XmVIBW2jHvTzIPq+KkVZyb4xw', 0);
INSERT INTO staff VALUES ('56b4d407-98d9-441a-9381-85c4620a55ed', '1002', '李娜', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$v7xoAQkfIF/831ZGGBDgvA$eNqzKQ7kW4eVzZMm57XmVIBW2jHvTzIPq+KkVZyb4xw', 0);
INSERT INTO staff VALUES ('f673a300-f7bf-4cc1-81c6-494c67b57b68', '1003', '王磊', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$v7xoAQkfIF/831ZGGBDgvA$eNqzKQ7kW4eVzZMm57XmVIBW2jHvTzIPq+KkVZyb4xw', 0);
INSERT INTO staff VALUES ('efd7fa0f-891a-4997-97c4-f147044bad4e', '1004', '赵敏', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$v7xoAQkfIF/831ZGGBDgvA$eNqzKQ7kW4eVzZMm57XmVIBW2jHvTzIPq+KkVZyb4xw', 0);
INSERT INTO staff VALUES ('6bedf11a-3b37-4033-8895-e008824ca89b', '1005', '刘洋', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$v7xoAQkfIF/831ZGGBDgvA$eNqzKQ7kW4eVzZMm57XmVIBW2jHvTzIPq+KkVZyb4xw', 0);
INSERT INTO staff VALUES ('778a82b4-d65a-4a5a-ab53-60b8fe90fc3c', '1006', '孙悦', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$v7xoAQkfIF/831ZGGBDgvA$eNqzKQ7kW4eVzZMm57XmVIBW2jHvTzIPq+KkVZyb4xw', 0);
INSERT INTO staff VALUES ('34b09af4-5512-4b8d-806c-df1483055d9d', '8001', '周引导', 'guide', '$argon2id$v=19$m=256,t=1,p=1$v7xoAQkfIF/831ZGGBDgvA$eNqzKQ7kW4eVzZMm57XmVIBW2jHvTzIPq+KkVZyb4xw', 0);
INSERT INTO staff VALUES ('3678e653-798b-4d4a-8db7-da48b2bc5e08', '9001', '吴主任', 'manager', '$argon2id$v=19$m=256,t=1,p=1$v7xoAQkfIF/831ZGGBDgvA$eNqzKQ7kW4eVzZMm57XmVIBW2jHvTzIPq+KkVZyb4xw', 0);
INSERT INTO counter VALUES ('1', 0, '1 号窗口', 'Counter 1', 'closed', NULL, NULL, 1772503320000, 0, NULL, 0);
INSERT INTO counter VALUES ('2', 1, '2 号窗口', 'Counter 2', 'closed', NULL, NULL, 1772503320000, 0, NULL, 0);
INSERT INTO counter VALUES ('3', 2, '3 号窗口', 'Counter 3', 'closed', NULL, NULL, 1772416800000, 0, NULL, 0);
INSERT INTO counter VALUES ('4', 3, '4 号窗口', 'Counter 4', 'closed', NULL, NULL, 1772416800000, 0, NULL, 0);
INSERT INTO counter VALUES ('5', 4, '5 号窗口', 'Counter 5', 'closed', NULL, NULL, 1772416800000, 0, NULL, 0);
INSERT INTO counter VALUES ('6', 5, '6 号窗口', 'Counter 6', 'closed', NULL, NULL, 1772416800000, 0, NULL, 0);
INSERT INTO counter_service VALUES ('1', 'A', 0);
INSERT INTO counter_service VALUES ('1', 'E', 0);
INSERT INTO counter_service VALUES ('3', 'A', 0);
INSERT INTO counter_service VALUES ('3', 'E', 0);
INSERT INTO counter_service VALUES ('4', 'B', 0);
INSERT INTO counter_service VALUES ('4', 'C', 0);
INSERT INTO counter_service VALUES ('4', 'D', 0);
INSERT INTO counter_service VALUES ('4', 'E', 0);
INSERT INTO counter_service VALUES ('5', 'B', 0);
INSERT INTO counter_service VALUES ('5', 'C', 0);
INSERT INTO counter_service VALUES ('5', 'D', 0);
INSERT INTO counter_service VALUES ('5', 'E', 0);
INSERT INTO counter_service VALUES ('6', 'B', 0);
INSERT INTO counter_service VALUES ('6', 'C', 0);
INSERT INTO counter_service VALUES ('6', 'D', 0);
INSERT INTO counter_service VALUES ('6', 'E', 0);
INSERT INTO counter_service VALUES ('2', 'A', 0);
INSERT INTO counter_service VALUES ('2', 'E', 0);
INSERT INTO command_log VALUES ('e4d1ce05-f036-4f86-b500-f840dee9374e', 'counter:open', 'clerk:1001', '{"ok":true,"revision":1,"counterId":"1"}', 1772416800000);
INSERT INTO command_log VALUES ('c36b38b3-77ed-4c5a-b683-3752261e43a5', 'counter:open', 'clerk:1002', '{"ok":true,"revision":2,"counterId":"2"}', 1772416800000);
INSERT INTO command_log VALUES ('06e32e07-8e6e-48f3-8207-6e18fdad715d', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":3,"ticketId":"c14e3609-d9e9-46db-8ea9-b572df6c4155","code":"KCQXW7GWK0","number":"A001","ahead":0,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('360a7eb6-142b-4ba2-bdd3-f84a67fdd4c9', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":4,"ticketId":"c5bdf83c-276b-4ecc-b187-b750d67aee78","code":"85T62JMCBY","number":"A002","ahead":1,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('aa34a273-faa6-4e5b-8667-dc79bebb2a07', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":5,"ticketId":"c2d8f3a3-9da0-46a7-8c9d-48ab59f2f974","code":"VB6QZX3B69","number":"B001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('a62a6756-14b6-45de-9ff7-9680fa6ae479', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":6,"ticketId":"c0fb8b24-9559-48e6-a392-67dbbbdc5bde","code":"C7552HRYB5","number":"A003","ahead":2,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('3c81853b-8af7-43d4-a0f1-9ba96c5d232f', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":7,"ticketId":"bccf2f30-02b8-4e21-aeb2-ae9c2eecfdb2","code":"Y6E0T7SW43","number":"C001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('21084944-f91b-4c9f-a23a-0684138a3578', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":8,"ticketId":"ed8dba0e-3bdc-4b8d-8db9-9333063c35db","code":"R6SRZ3XHVS","number":"A004","ahead":3,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('395a8c21-0cbd-4afb-acfb-318dd2096069', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":9,"ticketId":"a6c15e4e-d97e-44a3-bf21-11c711da42b2","code":"BJZQAYD7GJ","number":"A005","ahead":4,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('a42e5127-c156-4d80-800a-e3aca68ccdbc', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":10,"ticketId":"cc8fffa4-1592-4465-b700-30be4b545d34","code":"SDM7SY96XF","number":"A006","ahead":5,"wait":null,"slip":{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"className":null,"care":null,"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"SDM7SY96XF","qr":"SDM7SY96XF","language":"en","isReprint":false,"isOffline":false,"wish":"a42e5127-c156-4d80-800a-e3aca68ccdbc"}}', 1772416800000);
INSERT INTO command_log VALUES ('23c929ec-7ba5-438c-bc94-ad6fd49f8bbe', 'counter:next', 'clerk:1001', '{"ok":true,"revision":11,"ticketId":"c14e3609-d9e9-46db-8ea9-b572df6c4155","number":"A001","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":0},"calledAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('6c9a290e-d6cf-4cc4-96e1-2fe6a92cf8c6', 'counter:start', 'clerk:1001', '{"ok":true,"revision":12,"number":"A001","startedAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('00a88bda-634a-4f0b-802c-1188db5b654e', 'counter:finish', 'clerk:1001', '{"ok":true,"revision":13,"number":"A001","invitationId":"48d2b409-e1d6-4a51-82f2-a544a7138c83","goesOn":null}', 1772416920000);
INSERT INTO command_log VALUES ('40659c67-c87a-4ddd-87cd-16177b2a4110', 'rating:submit', 'pad:1', '{"ok":true,"revision":14,"score":2,"callBack":false}', 1772416920000);
INSERT INTO command_log VALUES ('1104610e-d8ca-4b40-bcc3-fc33719f1e4c', 'counter:next', 'clerk:1001', '{"ok":true,"revision":15,"ticketId":"c5bdf83c-276b-4ecc-b187-b750d67aee78","number":"A002","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('ffe99600-65a0-4770-9076-323eb59b8d3e', 'counter:no-show', 'clerk:1001', '{"ok":true,"revision":16,"number":"A002"}', 1772416920000);
INSERT INTO command_log VALUES ('404c3c7c-3767-4095-a460-8bc3960e2453', 'counter:next', 'clerk:1001', '{"ok":true,"revision":17,"ticketId":"c0fb8b24-9559-48e6-a392-67dbbbdc5bde","number":"A003","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('61ae625c-ede2-4d5f-9f83-47ea220fdf69', 'counter:start', 'clerk:1001', '{"ok":true,"revision":18,"number":"A003","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('0596f89f-fc70-435c-89b2-87e3aa51d636', 'counter:hold', 'clerk:1001', '{"ok":true,"revision":19,"number":"A003","remindAt":1772417220000}', 1772416920000);
INSERT INTO command_log VALUES ('c9890a37-3674-4f5d-b787-0e88c0d8dd36', 'counter:next', 'clerk:1001', '{"ok":true,"revision":20,"ticketId":"ed8dba0e-3bdc-4b8d-8db9-9333063c35db","number":"A004","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('4c6164d2-9a3a-45a5-a9e5-d5c4f9f2057a', 'counter:start', 'clerk:1001', '{"ok":true,"revision":21,"number":"A004","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('b1803292-7330-415b-82ba-27f405ab6da9', 'counter:transfer', 'clerk:1001', '{"ok":true,"revision":22,"number":"A004","ahead":1}', 1772416920000);
INSERT INTO command_log VALUES ('71713c2b-416a-4007-ab42-ef3f42d9d0f1', 'call-back:add', 'guide:8001', '{"ok":true,"revision":23,"callBackId":"ded2314f-9d63-4198-a3a0-74ab9160554a","appointmentCode":null}', 1772416920000);
INSERT INTO command_log VALUES ('a6a6c3cc-d5ff-45a3-af2e-d90a35def898', 'call-back:add', 'guide:8001', '{"ok":true,"revision":24,"callBackId":"5bcad4a8-cb2f-4080-8f35-5166f8eed8ac","appointmentCode":"87AF9FGV1X"}', 1772416920000);
INSERT INTO command_log VALUES ('824f84ff-0a03-4594-b69e-4860a77636fc', 'service:close', 'manager:9001', '{"ok":true,"revision":25,"waiting":1}', 1772416920000);
INSERT INTO command_log VALUES ('0119e511-874f-4c4b-bee1-ba39b90bd54e', 'self-test:run', 'manager:9001', '{"ok":true,"revision":26,"testId":"f3569521-332c-4bf2-a81a-d5057eab54c3"}', 1772416920000);
INSERT INTO command_log VALUES ('9761802e-a67c-4bad-aecf-969575e84dea', 'fault:report', 'clerk:1001', '{"ok":false,"refusal":{"code":"device-unknown"}}', 1772416920000);
INSERT INTO command_log VALUES ('27c8adb9-26bd-448d-95cb-b9b93be63137', 'help:call', 'kiosk:kiosk-1', '{"ok":true,"revision":27,"helpCallId":"273da303-6ca2-42f0-b5c4-0b3ff996b4d6"}', 1772416920000);
INSERT INTO command_log VALUES ('f0622c6e-b587-42e7-8183-9a77b0ef826d', 'number:lease', 'device:kiosk-1', '{"ok":true,"revision":28,"leases":[{"leaseId":"8544e11d-71ca-4cb8-b26b-0ec2121061e8","businessDay":"2026-03-02","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"44977a1f-90dd-4bc2-aeea-50e68e6f2d94","businessDay":"2026-03-02","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"28c9845b-ae59-432c-8c81-a9a388af61a5","businessDay":"2026-03-02","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"b14658c9-1606-4f25-9452-f8a9fb5559c0","businessDay":"2026-03-02","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"91f1200e-4939-429c-a555-a35a4cd0ab08","businessDay":"2026-03-02","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"663a7a6d-37a0-4a78-8d0f-d01d1ec05e39","businessDay":"2026-03-03","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"8b305418-43f6-4053-8d92-97e20119fb41","businessDay":"2026-03-03","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"bf164139-52c2-4ce7-a4a1-c3ff51cfd911","businessDay":"2026-03-03","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"d08b3418-b50c-466b-85a2-5829d53180af","businessDay":"2026-03-03","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"2eb71870-abba-41c0-80aa-01627148409e","businessDay":"2026-03-03","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]}],"words":{"hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","publicUrl":null,"services":{"A":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"B":{"zh":"新装 · 增容","en":"New supply"},"C":{"zh":"过户 · 更名","en":"Change of supply"},"D":{"zh":"电表 · 电费疑问","en":"Meter / bill query"},"E":{"zh":"咨询 · 其他","en":"Advice / other"}},"classes":{"disabled":{"zh":"残疾人","en":"Disabled"},"elder":{"zh":"老年人","en":"Elderly"},"pregnant":{"zh":"孕妇","en":"Pregnant"},"soldier":{"zh":"军人军属","en":"Military"},"appointment":{"zh":"预约","en":"Appointment"},"key-account":{"zh":"大客户","en":"Key account"}},"confirmSeconds":75},"template":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null}}', 1772416920000);
INSERT INTO command_log VALUES ('8cad8763-4b38-4523-98c4-e28bee778a39', 'number:lease', 'device:kiosk-1', '{"ok":true,"revision":28,"leases":[{"leaseId":"8544e11d-71ca-4cb8-b26b-0ec2121061e8","businessDay":"2026-03-02","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"44977a1f-90dd-4bc2-aeea-50e68e6f2d94","businessDay":"2026-03-02","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"28c9845b-ae59-432c-8c81-a9a388af61a5","businessDay":"2026-03-02","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"b14658c9-1606-4f25-9452-f8a9fb5559c0","businessDay":"2026-03-02","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"91f1200e-4939-429c-a555-a35a4cd0ab08","businessDay":"2026-03-02","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"663a7a6d-37a0-4a78-8d0f-d01d1ec05e39","businessDay":"2026-03-03","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"8b305418-43f6-4053-8d92-97e20119fb41","businessDay":"2026-03-03","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"bf164139-52c2-4ce7-a4a1-c3ff51cfd911","businessDay":"2026-03-03","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"d08b3418-b50c-466b-85a2-5829d53180af","businessDay":"2026-03-03","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"2eb71870-abba-41c0-80aa-01627148409e","businessDay":"2026-03-03","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]}],"words":{"hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","publicUrl":null,"services":{"A":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"B":{"zh":"新装 · 增容","en":"New supply"},"C":{"zh":"过户 · 更名","en":"Change of supply"},"D":{"zh":"电表 · 电费疑问","en":"Meter / bill query"},"E":{"zh":"咨询 · 其他","en":"Advice / other"}},"classes":{"disabled":{"zh":"残疾人","en":"Disabled"},"elder":{"zh":"老年人","en":"Elderly"},"pregnant":{"zh":"孕妇","en":"Pregnant"},"soldier":{"zh":"军人军属","en":"Military"},"appointment":{"zh":"预约","en":"Appointment"},"key-account":{"zh":"大客户","en":"Key account"}},"confirmSeconds":75},"template":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null}}', 1772416920000);
INSERT INTO command_log VALUES ('c91c127c-737b-47a2-aa5c-8440ac4c7fe7', 'message:send', 'clerk:1001', '{"ok":true,"revision":32,"messageId":"8937df55-ad57-4b2b-822e-a234cdcb6e80"}', 1772416920000);
INSERT INTO command_log VALUES ('39337668-29dc-499b-a191-4f9cd9498b61', 'incident:report', 'manager:9001', '{"ok":true,"revision":33,"incidentId":"f73ebb9d-f3b4-4c20-96cc-b5fdd23cc85f"}', 1772416920000);
INSERT INTO command_log VALUES ('1a0278f8-5ee0-488e-a261-a6688f1deb63', 'settings:save', 'manager:9001', '{"ok":true,"revision":34,"warnings":[],"version":1}', 1772416920000);
INSERT INTO command_log VALUES ('f9fcd062-1587-410a-adbd-d3eb784f072d', 'counter:next', 'clerk:1002', '{"ok":true,"revision":35,"ticketId":"a6c15e4e-d97e-44a3-bf21-11c711da42b2","number":"A005","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('3ea03010-0488-47ab-9d4a-e7c5ba9dff77', 'fault:report', 'clerk:1001', '{"ok":true,"revision":36,"faultId":"a1d04edd-6ec5-42ef-b513-e11e291df8c3"}', 1772416920000);
INSERT INTO command_log VALUES ('32a98ff3-aaf3-4bb3-9ac7-1873134536dc', 'counter:reassign', 'manager:9001', '{"ok":true,"revision":37}', 1772416920000);
INSERT INTO command_log VALUES ('b6dc1d85-8165-4b3a-993d-fc791a5f57e8', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":39,"ticketId":"6ea5edaf-74b5-4e1f-9898-3e4022f50826","code":"62X7P670M8","number":"A001","ahead":0,"wait":null,"slip":null}', 1772503320000);
INSERT INTO number_series VALUES ('2026-03-02', 'A', 6);
INSERT INTO number_series VALUES ('2026-03-02', 'B', 1);
INSERT INTO number_series VALUES ('2026-03-02', 'C', 1);
INSERT INTO number_series VALUES ('2026-03-03', 'A', 1);
INSERT INTO call VALUES (1, 'c14e3609-d9e9-46db-8ea9-b572df6c4155', 'A001', '1', 'A', '2026-03-02', 1772416800000, 1, 0, 0, 0);
INSERT INTO call VALUES (2, 'c5bdf83c-276b-4ecc-b187-b750d67aee78', 'A002', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (3, 'c0fb8b24-9559-48e6-a392-67dbbbdc5bde', 'A003', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (4, 'ed8dba0e-3bdc-4b8d-8db9-9333063c35db', 'A004', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (5, 'a6c15e4e-d97e-44a3-bf21-11c711da42b2', 'A005', '2', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO rating VALUES ('48d2b409-e1d6-4a51-82f2-a544a7138c83', 2, '["served-slowly"]', NULL, 1772416920000);
INSERT INTO ticket VALUES (1, 'c14e3609-d9e9-46db-8ea9-b572df6c4155', 'KCQXW7GWK0', '2026-03-02', 'A001', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '74e4cbfa-747c-4308-ae00-518515936bf9', 0, 0, 0, 1772416800000, 120000, '1', '74e4cbfa-747c-4308-ae00-518515936bf9', 1772416800000, 1772416800000, 1, '{"code":"arrival-order","waitedMinutes":0}', 1772416800000, 0, NULL, NULL, 1772416920000, NULL, NULL, 1, 0, 3, NULL);
INSERT INTO ticket VALUES (2, 'c5bdf83c-276b-4ecc-b187-b750d67aee78', '85T62JMCBY', '2026-03-02', 'A002', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'missed', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '74e4cbfa-747c-4308-ae00-518515936bf9', 0, 0, 0, NULL, 0, '1', '74e4cbfa-747c-4308-ae00-518515936bf9', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', NULL, NULL, NULL, NULL, 1772416920000, NULL, NULL, NULL, NULL, 2, NULL);
INSERT INTO ticket VALUES (3, 'c2d8f3a3-9da0-46a7-8c9d-48ab59f2f974', 'VB6QZX3B69', '2026-03-02', 'B001', 'B', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'B', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1, NULL);
INSERT INTO ticket VALUES (4, 'c0fb8b24-9559-48e6-a392-67dbbbdc5bde', 'C7552HRYB5', '2026-03-02', 'A003', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '74e4cbfa-747c-4308-ae00-518515936bf9', 0, 0, 0, 1772416920000, 0, '1', '74e4cbfa-747c-4308-ae00-518515936bf9', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', 1772416920000, 0, NULL, NULL, 1772503320000, NULL, NULL, 1, 1, 4, NULL);
INSERT INTO ticket VALUES (5, 'bccf2f30-02b8-4e21-aeb2-ae9c2eecfdb2', 'Y6E0T7SW43', '2026-03-02', 'C001', 'C', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'C', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1, NULL);
INSERT INTO ticket VALUES (6, 'ed8dba0e-3bdc-4b8d-8db9-9333063c35db', 'R6SRZ3XHVS', '2026-03-02', 'A004', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 2, 'B', 1772416800000, 1772416920000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, '1', '[]', NULL, '74e4cbfa-747c-4308-ae00-518515936bf9', 0, 1, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 4, NULL);
INSERT INTO ticket VALUES (7, 'a6c15e4e-d97e-44a3-bf21-11c711da42b2', 'BJZQAYD7GJ', '2026-03-02', 'A005', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '56b4d407-98d9-441a-9381-85c4620a55ed', 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 2, NULL);
INSERT INTO ticket VALUES (8, 'cc8fffa4-1592-4465-b700-30be4b545d34', 'SDM7SY96XF', '2026-03-02', 'A006', 'A', 1772416800000, 'en', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1, NULL);
INSERT INTO ticket VALUES (9, '6ea5edaf-74b5-4e1f-9898-3e4022f50826', '62X7P670M8', '2026-03-03', 'A001', 'A', 1772503320000, 'zh', 'kiosk-1', NULL, 'waiting', 1, 'A', 1772503320000, 1772503320000, NULL, 0, 1772503320000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL);
INSERT INTO visit VALUES ('c14e3609-d9e9-46db-8ea9-b572df6c4155', 1, '2026-03-02', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', 1772416800000, 1772416800000, 1, 1772416800000, 0, 120000, 1772416920000, 'finished', NULL, 1, 0, 300, NULL, '[]');
INSERT INTO visit VALUES ('ed8dba0e-3bdc-4b8d-8db9-9333063c35db', 1, '2026-03-02', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772416920000, 'transferred', NULL, 1, 0, 300, NULL, '[]');
INSERT INTO visit VALUES ('c0fb8b24-9559-48e6-a392-67dbbbdc5bde', 1, '2026-03-02', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772503320000, 'finished', NULL, 1, 1, 300, NULL, '[]');
INSERT INTO invitation VALUES ('48d2b409-e1d6-4a51-82f2-a544a7138c83', 'c14e3609-d9e9-46db-8ea9-b572df6c4155', 1, 'A001', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', 'A', 1772416920000, 1772416980000, 0);
INSERT INTO appointment VALUES ('4526c6b0-0e3b-4dbe-bcda-f45f426fabd0', '87AF9FGV1X', NULL, 'B', '2026-03-02', '10:30', NULL, 'booked', NULL);
INSERT INTO call_back VALUES ('ded2314f-9d63-4198-a3a0-74ab9160554a', 'B', NULL, NULL, 'Yx8ZqnWDhE2b4fKOB4SjM_hN1AbqbonXD6-AhrvSpiJQAghn26kp1Dw', '8000', 1772416920000, NULL, NULL, NULL);
INSERT INTO call_back VALUES ('5bcad4a8-cb2f-4080-8f35-5166f8eed8ac', 'B', NULL, NULL, 'pECLQmJCOuGLYZ-UHpsRx3cJjuHsolL4bvgespFnKh7j4EuIOnn6', '8000', 1772416920000, '4526c6b0-0e3b-4dbe-bcda-f45f426fabd0', NULL, NULL);
INSERT INTO hall_settings VALUES (1, 2, '{"hallId":"demo-power-hall","name":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"timeZone":"Asia/Shanghai","rollOverHour":4,"hotline":"12398","missedHint":{"zh":"也可联系引导员，当日有效","en":"Or ask any member of staff. Valid today."},"notices":[{"zh":"交费时请保管好个人财物","en":"Please keep an eye on your belongings"},{"zh":"供电服务热线 95598 · 监管投诉 12398","en":"Service line 95598 · Regulator 12398"}],"publicUrl":null,"slip":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null},"oneTimeNotices":[{"noticeId":"A04","serviceId":"A","title":{"zh":"电费发票、增值税票","en":"Invoice, VAT invoice"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"增值税票：另带单位名称、税号","en":"VAT invoice: company name and tax number"},{"zh":"代办增值税票：另带授权委托书","en":"VAT for someone else: a written authority"}],"steps":[{"zh":"报户号和要开的月份","en":"Give the customer number and the months"},{"zh":"核对抬头、税号和金额","en":"Check name, tax number and amount"},{"zh":"领取发票，当场再核对一次","en":"Take the invoice and check it once more"}],"limit":{"zh":"本厅承诺：柜台 5 分钟内办结","en":"Hall''s promise: 5 minutes at the counter"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B01","serviceId":"B","title":{"zh":"居民新装用电","en":"New supply: home"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"房产证、购房合同或租用协议，一份即可","en":"Title, purchase contract or lease (any one)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电","en":"We fit the meter and switch on"}],"limit":{"zh":"国家电网承诺：全程不超过 5 个工作日","en":"State Grid promise: 5 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B02","serviceId":"B","title":{"zh":"居民增容","en":"More capacity: home"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"房产证、购房合同或租用协议，一份即可","en":"Title, purchase contract or lease (any one)"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"新增大功率电器的发票，是否需要请问柜台","en":"Receipts of large appliances; ask if needed"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"需要时更换电表、签订合同","en":"New meter and contract where needed"},{"zh":"按新容量送电","en":"We switch on the new capacity"}],"limit":{"zh":"国家电网承诺：全程不超过 5 个工作日","en":"State Grid promise: 5 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B03","serviceId":"B","title":{"zh":"低压非居民新装增容","en":"Business supply, LV"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"营业执照","en":"Business licence"},{"zh":"法定代表人（负责人）身份证","en":"ID card of the legal representative"},{"zh":"用电地点的房产证、购房合同或租用协议","en":"Title, purchase contract or lease of the site"},{"zh":"增容：另报户号","en":"For more capacity: also the customer number"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电","en":"We fit the meter and switch on"}],"limit":{"zh":"国家电网承诺：全程不超过 6 个工作日","en":"State Grid promise: 6 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B05","serviceId":"B","title":{"zh":"临时用电","en":"Temporary supply"},"basis":{"zh":"《电力供应与使用条例》","en":"Electricity Supply and Use Regulations"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"单位：另带法定代表人身份证","en":"Companies: ID of the legal representative"},{"zh":"用电地点的使用证明","en":"Proof that you may use the site"},{"zh":"用途和起止日期的说明","en":"What it is for, from when until when"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订临时供用电合同","en":"Sign the contract for temporary supply"},{"zh":"装表送电；不装表的，按约定用电时间预交电费","en":"Meter and switch-on; if no meter, prepay by hours"},{"zh":"期满到柜台办理终止","en":"When it ends, close it at the counter"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B06","serviceId":"B","title":{"zh":"充电桩用电","en":"EV charger supply"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"车位产权证明，或一年以上使用权证明","en":"Parking space: title or 1-year right of use"},{"zh":"购买证明（如购车发票）","en":"Proof of purchase (such as of the car)"},{"zh":"物业同意安装和使用的证明","en":"Consent of the property management"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电，可以接桩","en":"Meter and switch-on; connect the charger"}],"limit":{"zh":"国家电网承诺：居民低压用电 5 个工作日","en":"State Grid promise: 5 working days (homes)"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B07","serviceId":"B","title":{"zh":"分布式光伏并网","en":"Solar connection"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"屋顶产权证明","en":"Proof that the roof is yours"},{"zh":"企业：另带营业执照、项目备案文件","en":"Companies: licence and project filing"},{"zh":"本地是否还要其他材料，请问柜台","en":"Ask whether anything else is needed here"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复接入方案","en":"We visit and give you a connection plan"},{"zh":"按方案安装，不得自行并网","en":"Have it built; do not connect it yourself"},{"zh":"申请验收，签订合同","en":"Ask for the inspection; sign the contract"},{"zh":"装表并网","en":"We fit the meter and connect"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C01","serviceId":"C","title":{"zh":"更名（户主没换）","en":"Rename, same owner"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"改名证明（如户口本、变更登记）","en":"Proof of the new name"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、用电类别都不变","en":"First: address, capacity, use stay the same"},{"zh":"换了户主的，请办过户","en":"If the owner changed, it is a change of owner"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"核对新户名，需要时重签合同","en":"Check the new name; new contract if needed"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C02","serviceId":"C","title":{"zh":"过户（换了户主）","en":"Change of owner"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"新户主身份证","en":"ID card of the new owner"},{"zh":"新户主的房产证或购房合同","en":"Title or purchase contract of the new owner"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、用电类别都不变","en":"First: address, capacity, use stay the same"},{"zh":"原户主结清电费","en":"The old owner pays all bills"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"新户主签订供用电合同","en":"The new owner signs the supply contract"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C05","serviceId":"C","title":{"zh":"销户","en":"Close an account"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"销户申请（可在柜台填写）","en":"Request to close (form at the counter)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"停止用电，供电公司查验、拆除电表","en":"Stop using power; we remove the meter"},{"zh":"按最后读数结清电费","en":"Pay the bill of the last reading"},{"zh":"终止供用电合同","en":"The supply contract ends"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C06","serviceId":"C","title":{"zh":"移表","en":"Move a meter"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、类别、供电点都不变","en":"First: address, capacity, use and source stay"},{"zh":"不要自己移表，那是违约用电","en":"Never move it yourself: it is a breach"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司查勘，费用由用户承担","en":"We visit; the customer pays the cost"},{"zh":"供电公司移表","en":"We move the meter"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C08","serviceId":"C","title":{"zh":"减容","en":"Reduce capacity"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"至少提前 5 天申请，天数请向柜台确认","en":"Apply 5 days ahead or more; ask how many"},{"zh":"说明减多少、从哪天起、减多久","en":"Say how much, from which day, how long"},{"zh":"可减多少、最短最长期限，请向柜台确认","en":"Ask how much and how long the rules allow"},{"zh":"供电公司到现场办理","en":"We do the work on site"},{"zh":"恢复用电前，再到柜台申请","en":"Apply again before you resume"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C09","serviceId":"C","title":{"zh":"暂停用电","en":"Suspend supply"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"至少提前 5 天申请，天数请向柜台确认","en":"Apply 5 days ahead or more; ask how many"},{"zh":"每次不少于 15 天，一年合计不超过 6 个月","en":"At least 15 days each, 6 months a year at most"},{"zh":"不足 15 天的，基本电费照收","en":"Under 15 days: the basic fee stays due"},{"zh":"一年可停几次、名下有无欠费，请问柜台","en":"Ask: how often a year, any unpaid bills"},{"zh":"供电公司到现场停用设备","en":"We take the equipment out of use on site"},{"zh":"恢复用电前，再到柜台申请","en":"Apply again before you resume"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C13","serviceId":"C","title":{"zh":"峰谷电价、改类","en":"Change of tariff"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台说明要改的电价（如居民峰谷）","en":"Say which tariff you want (e.g. peak-valley)"},{"zh":"供电公司核实用电用途","en":"We check what the power is used for"},{"zh":"柜台告知新电价从哪天起","en":"We tell you from which day it holds"},{"zh":"不要自己改变用途，那是违约用电","en":"Never change the use yourself: it is a breach"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D01","serviceId":"D","title":{"zh":"电能表校验","en":"Meter test"},"basis":{"zh":"公司供电服务承诺","en":"The company''s service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，说明哪里不准","en":"Apply at the counter; say what seems wrong"},{"zh":"约定时间，供电公司检验电表","en":"Agree on a time; we test the meter"},{"zh":"供电公司告知检验结果","en":"We tell you the result"},{"zh":"确实不准的，按规定退补电费","en":"If it is wrong, the bill is put right"}],"limit":{"zh":"国家电网承诺：5 个工作日内出检验结果","en":"State Grid promise: result in 5 working days"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D02","serviceId":"D","title":{"zh":"电量电费有疑问","en":"Query a bill"},"basis":{"zh":"公司供电服务承诺","en":"The company''s service promises"},"documents":[{"zh":"有疑问的电费账单","en":"The bill in question"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"}],"steps":[{"zh":"可先拍下电表读数","en":"A photo of the meter reading helps"},{"zh":"在柜台说明哪个月、哪里不对","en":"Say which month and what seems wrong"},{"zh":"供电公司核实并答复","en":"We check and answer"},{"zh":"确实有误的，按规定退补电费","en":"If it is wrong, the bill is put right"}],"limit":{"zh":"国家电网承诺：5 个工作日内核实","en":"State Grid promise: checked in 5 working days"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D04","serviceId":"D","title":{"zh":"家用电器损坏赔偿","en":"Appliance damage"},"basis":{"zh":"《电力供应与使用条例》","en":"Electricity Supply and Use Regulations"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"损坏电器的清单","en":"List of the damaged appliances"},{"zh":"购买证明（如发票）","en":"Proof of purchase (such as receipts)"}],"steps":[{"zh":"马上报告柜台或 95598，最好在 7 天内","en":"Tell us or 95598 at once, best within 7 days"},{"zh":"报告的最后期限，请向柜台确认","en":"Ask us for the last day to report"},{"zh":"电器保持原样，先不要修理或丢弃","en":"Keep appliances as they are, unrepaired"},{"zh":"供电公司上门查看，核实原因","en":"We visit and find the cause"},{"zh":"属于供电责任的，依法赔偿","en":"If we are liable, we compensate by law"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"E02","serviceId":"E","title":{"zh":"用电信息查询","en":"Your usage data"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"出示身份证，保护用户信息","en":"Show your ID: it protects customer data"},{"zh":"说明要查的月份","en":"Say which months"},{"zh":"在柜台查看或打印","en":"See them or have them printed at the counter"}],"limit":{"zh":"一般当场答复","en":"Usually answered on the spot"},"version":"2026-1","validFrom":"2026-01-01"}],"contacts":[],"fallbackPrinter":"kiosk-1","slipsPerRoll":600,"offline":{"perService":50,"firstNumber":501},"voice":{"languages":["zh","en"],"repeats":1,"chime":true,"volume":1,"volumeByHour":[],"pace":"usual"},"branding":{"accent":null,"logo":null},"ratingSeconds":60,"confirmSeconds":75,"speakWithinSeconds":60,"shiftHours":12,"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":60,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":0,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"timetable":null,"appointments":{"earlyMinutes":15,"lateMinutes":30,"classId":"appointment"},"services":{},"zones":[],"playlist":[{"itemId":"tariff","topic":"tariff","title":{"zh":"电价与收费标准","en":"Tariffs and fees"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"现行电价、收费项目和标准请到引导台查阅，也可拨打 95598 查询。","en":"Please ask at the information desk, or call 95598."}},{"itemId":"process","topic":"process","title":{"zh":"办理流程","en":"How it works"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"取号 → 听到叫号到窗口 → 一次告知所需材料 → 受理 → 评价。材料清单可在取号机打印。","en":"Take a number, wait to be called, bring your documents. The kiosk prints what you need."}},{"itemId":"payment-safety","topic":"payment-safety","title":{"zh":"交费安全提示","en":"Pay safely"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"请当面点清款项，保管好个人财物和票据。工作人员不会向您索要密码和验证码。","en":"Count your money here and keep an eye on your belongings. We never ask for passwords or codes."}},{"itemId":"hotlines","topic":"hotline","title":{"zh":"95598 · 12398","en":""},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"供电服务热线 95598，24 小时为您服务。能源监管热线 12398，受理投诉举报。","en":"Power service line 95598, day and night. Energy regulator 12398."}},{"itemId":"promise","topic":"promise","title":{"zh":"我们的服务承诺","en":"Our promise"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"首问负责、一次告知、限时办结。各项业务的办理时限见一次性告知书。","en":"Whoever you ask first takes care of it, you are told everything at once, and it is done in time."}}],"staffShown":"name-and-badge","guidance":{"B":{"ask":"item","items":[{"code":"B01","name":{"zh":"家里第一次装电表","en":"A first meter for a home"},"term":{"zh":"居民新装","en":"New residential supply"},"noticeId":"B01"},{"code":"B02","name":{"zh":"家里电不够用","en":"More power for a home"},"term":{"zh":"居民增容","en":"More capacity"},"noticeId":"B02"},{"code":"B03","name":{"zh":"店铺、公司用电","en":"Power for a shop or company"},"term":{"zh":"低压非居民新装、增容","en":"Business supply"},"noticeId":"B03"},{"code":"B06","name":{"zh":"给电动车装充电桩","en":"A charger for an electric car"},"term":{"zh":"充电桩用电","en":"EV charger supply"},"noticeId":"B06"},{"code":"B07","name":{"zh":"屋顶装光伏","en":"Solar panels on the roof"},"term":{"zh":"分布式光伏并网","en":"Solar connection"},"noticeId":"B07"},{"code":"B05","name":{"zh":"工地、活动临时用电","en":"Power for a site or an event"},"term":{"zh":"临时用电","en":"Temporary supply"},"noticeId":"B05"}]},"C":{"ask":"question","question":{"text":{"zh":"房子（或用电）换主人了吗？","en":"Is there a new owner of the home or business?"},"answers":[{"text":{"zh":"是，换了主人","en":"Yes, a new owner"},"itemCode":"C02"},{"text":{"zh":"没换，只改户名","en":"No, only a new name"},"itemCode":"C01"},{"text":{"zh":"都不是，办别的变更","en":"Neither, another change"},"itemCode":null}]},"items":[{"code":"C02","name":{"zh":"房子换了主人","en":"The home has a new owner"},"term":{"zh":"过户","en":"Change of owner"},"noticeId":"C02"},{"code":"C01","name":{"zh":"主人没换，只改名字","en":"Same owner, new name"},"term":{"zh":"更名","en":"Rename"},"noticeId":"C01"},{"code":"C05","name":{"zh":"不再用电了","en":"No more power needed"},"term":{"zh":"销户","en":"Close an account"},"noticeId":"C05"},{"code":"C06","name":{"zh":"把电表换个地方","en":"Move the meter"},"term":{"zh":"移表","en":"Move a meter"},"noticeId":"C06"},{"code":"C13","name":{"zh":"改电价（如峰谷电价）","en":"Another tariff"},"term":{"zh":"改类","en":"Change of tariff"},"noticeId":"C13"},{"code":"C09","name":{"zh":"停一段时间不用电","en":"Stop using power for a while"},"term":{"zh":"暂停用电","en":"Suspend supply"},"noticeId":"C09"},{"code":"C08","name":{"zh":"减少用电容量","en":"Less capacity"},"term":{"zh":"减容","en":"Reduce capacity"},"noticeId":"C08"}]},"D":{"ask":"item","items":[{"code":"D02","name":{"zh":"电费好像不对","en":"My bill looks wrong"},"term":{"zh":"电量电费异议","en":"Bill query"},"noticeId":"D02"},{"code":"D01","name":{"zh":"电表好像不准","en":"My meter seems wrong"},"term":{"zh":"电能表校验","en":"Meter test"},"noticeId":"D01"},{"code":"D03","name":{"zh":"交了费还没来电","en":"I paid and have no power yet"},"term":{"zh":"欠费复电","en":"Reconnection"},"noticeId":null},{"code":"D04","name":{"zh":"家用电器烧坏了","en":"My appliances were damaged"},"term":{"zh":"家用电器损坏赔偿","en":"Damage claim"},"noticeId":"D04"}]}},"groups":{},"thresholds":{"longWaitMinutes":15,"queueLength":20,"idleSeconds":45,"overLimitMinutes":5,"pauseMinutes":20,"apologyMinutes":15,"shortServiceSeconds":10,"kioskStaySeconds":120,"backupHours":26},"inspections":{"items":[{"itemId":"staff","text":{"zh":"人员在岗，着装、工牌齐整","en":"Staff at their counters, dressed and badged"}},{"itemId":"clean","text":{"zh":"大厅、柜台整洁，座椅完好","en":"Hall and counters clean, seats in order"}},{"itemId":"devices","text":{"zh":"取号机、大屏、叫号、评价器正常","en":"Kiosks, screens, voice and pads work"}},{"itemId":"papers","text":{"zh":"公示、样表、宣传资料齐全有效","en":"Notices, sample forms and leaflets complete"}},{"itemId":"comforts","text":{"zh":"饮水、老花镜、雨伞等便民物品齐备","en":"Water, glasses, umbrellas at hand"}},{"itemId":"safety","text":{"zh":"通道畅通，消防、监控正常","en":"Ways clear, fire and security gear in order"}}]},"incidentContacts":[],"retention":{"callBackDays":7,"replyDays":2},"caseDue":{"contactDays":1,"simpleDays":5,"complexDays":15,"complaintDays":5,"reportDays":10,"phoneKeptDays":30},"clerkKeys":{"next":"F1","start-finish":"F2","no-show":"F3","recall":"F4","pause-resume":"F5","close":"F6","hold":"F7","transfer":"F8","another":"F9","list":"F10","unhold":"F12","result":"R","message":"M","help":null},"overLimitReasons":[{"code":"complex","name":{"zh":"业务复杂","en":"Complex case"}},{"code":"several","name":{"zh":"一客多件","en":"Several cases at once"}},{"code":"papers","name":{"zh":"补材料、填表","en":"Papers or forms were missing"}},{"code":"explaining","name":{"zh":"解释、安抚","en":"Much to explain"}},{"code":"system","name":{"zh":"系统慢或中断","en":"A system was slow or down"}},{"code":"late-finish","name":{"zh":"忘按结束","en":"Finish was pressed late"}}],"announcements":[]}');
INSERT INTO print_job VALUES ('8cc0d3ca-b46e-41c5-8a41-681d86eec727', 'cc8fffa4-1592-4465-b700-30be4b545d34', 'first', 'kiosk-1', '{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"className":null,"care":null,"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"SDM7SY96XF","qr":"SDM7SY96XF","language":"en","isReprint":false,"isOffline":false,"wish":"a42e5127-c156-4d80-800a-e3aca68ccdbc"}', 'queued', NULL, NULL, 1772416800000, NULL, 0);
INSERT INTO device VALUES ('device', 'kiosk-1', NULL, 0, NULL, NULL, NULL, NULL, 'paper', 'unknown', 'unknown', NULL, 1772416920000, 0, NULL, '[]', NULL, NULL, NULL, NULL, NULL);
INSERT INTO device VALUES ('display', 'wall', NULL, 1, NULL, NULL, NULL, NULL, 'none', 'unknown', 'unknown', NULL, 1772416920000, 0, NULL, '[]', NULL, NULL, NULL, NULL, NULL);
INSERT INTO fault VALUES ('a1d04edd-6ec5-42ef-b513-e11e291df8c3', 'display', 'wall', 'reported', 'dark', 1772416920000, '1001 陈静', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO help_call VALUES ('273da303-6ca2-42f0-b5c4-0b3ff996b4d6', 'kiosk:kiosk-1', 1772416920000, NULL, NULL);
INSERT INTO self_test VALUES ('f3569521-332c-4bf2-a81a-d5057eab54c3', 1772416920000, '9001 吴主任', NULL, '[{"about":"server","role":null,"name":null,"result":"running","code":null,"figure":null},{"about":"disk","role":null,"name":null,"result":"running","code":null,"figure":null},{"about":"clock","role":null,"name":null,"result":"ok","code":null,"figure":null},{"about":"backup","role":null,"name":null,"result":"not-checked","code":"no-backups","figure":null}]');
INSERT INTO number_lease VALUES ('8544e11d-71ca-4cb8-b26b-0ec2121061e8', 'kiosk-1', '2026-03-02', 'A', 'A', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('44977a1f-90dd-4bc2-aeea-50e68e6f2d94', 'kiosk-1', '2026-03-02', 'B', 'B', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('28c9845b-ae59-432c-8c81-a9a388af61a5', 'kiosk-1', '2026-03-02', 'C', 'C', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('b14658c9-1606-4f25-9452-f8a9fb5559c0', 'kiosk-1', '2026-03-02', 'D', 'D', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('91f1200e-4939-429c-a555-a35a4cd0ab08', 'kiosk-1', '2026-03-02', 'E', 'E', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('663a7a6d-37a0-4a78-8d0f-d01d1ec05e39', 'kiosk-1', '2026-03-03', 'A', 'A', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('8b305418-43f6-4053-8d92-97e20119fb41', 'kiosk-1', '2026-03-03', 'B', 'B', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('bf164139-52c2-4ce7-a4a1-c3ff51cfd911', 'kiosk-1', '2026-03-03', 'C', 'C', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('d08b3418-b50c-466b-85a2-5829d53180af', 'kiosk-1', '2026-03-03', 'D', 'D', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('2eb71870-abba-41c0-80aa-01627148409e', 'kiosk-1', '2026-03-03', 'E', 'E', 501, 550, 1772416920000);
INSERT INTO event VALUES (1, 1, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1001', NULL, NULL, '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{}', x'1274ec0ba2b6ce34aa08ec73e334076c6e645368e4cce63266f99f4a34fe497d');
INSERT INTO event VALUES (2, 2, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1002', NULL, NULL, '2', '56b4d407-98d9-441a-9381-85c4620a55ed', '{}', x'0efcb6bb781ca1c9ecefcad125f8148746ed263c1b81a4a14c3c9fdc16468ae4');
INSERT INTO event VALUES (3, 3, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'c14e3609-d9e9-46db-8ea9-b572df6c4155', 'A', NULL, NULL, '{"number":"A001","itemCode":null,"ahead":0,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'b2e9530c05a7227f4aa689121193e39d4a46c8b0c78f1ab7d945841b6a8d7ac5');
INSERT INTO event VALUES (4, 4, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'c5bdf83c-276b-4ecc-b187-b750d67aee78', 'A', NULL, NULL, '{"number":"A002","itemCode":null,"ahead":1,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'6124ffc8b86acbf68a190f9a54b9ffbe4835fb11d20c3764134ca12e6b6c191e');
INSERT INTO event VALUES (5, 5, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'c2d8f3a3-9da0-46a7-8c9d-48ab59f2f974', 'B', NULL, NULL, '{"number":"B001","itemCode":null,"ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'9104604a2996694587add2d320a10a6b4f441b99fa5a50b796db6fc1e43276dc');
INSERT INTO event VALUES (6, 6, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'c0fb8b24-9559-48e6-a392-67dbbbdc5bde', 'A', NULL, NULL, '{"number":"A003","itemCode":null,"ahead":2,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'b4d102905f5924e1b1b4e71f9c8d6a16933f2093850a8ecc969444eb80416c4f');
INSERT INTO event VALUES (7, 7, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'bccf2f30-02b8-4e21-aeb2-ae9c2eecfdb2', 'C', NULL, NULL, '{"number":"C001","itemCode":null,"ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'4ed1b922cb4ccde8ad99028c1afea50c1453b47141c9c11580061543486e89a6');
INSERT INTO event VALUES (8, 8, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'ed8dba0e-3bdc-4b8d-8db9-9333063c35db', 'A', NULL, NULL, '{"number":"A004","itemCode":null,"ahead":3,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'da27fdd588096e56a21eddbd7539c6b3eec35173f499cf1accbcfb36443c9f15');
INSERT INTO event VALUES (9, 9, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'a6c15e4e-d97e-44a3-bf21-11c711da42b2', 'A', NULL, NULL, '{"number":"A005","itemCode":null,"ahead":4,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'dc1f602ead0504bb1f4af5ac9fafe6bd6ddc9bca3c50bc85ee8a4baa5d0def26');
INSERT INTO event VALUES (10, 10, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'cc8fffa4-1592-4465-b700-30be4b545d34', 'A', NULL, NULL, '{"number":"A006","itemCode":null,"ahead":5,"wait":null,"mid":null,"channel":"kiosk-1","status":"reserved","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'4fc7a2f990c9c9027927776dd3f8c18cfb5416a8e79ce6cfa038c4648dda4f33');
INSERT INTO event VALUES (11, 10, 1772416800000, '2026-03-02', 'slip-queued', 'kiosk:kiosk-1', 'cc8fffa4-1592-4465-b700-30be4b545d34', NULL, NULL, NULL, '{"jobId":"8cc0d3ca-b46e-41c5-8a41-681d86eec727","device":"kiosk-1"}', x'6904444451b01e25a66293a3d2846209b4bcb6b33e5ad566c98c01f3f18375f4');
INSERT INTO event VALUES (12, 11, 1772416800000, '2026-03-02', 'ticket-called', 'clerk:1001', 'c14e3609-d9e9-46db-8ea9-b572df6c4155', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{"seq":1,"reason":{"code":"arrival-order","waitedMinutes":0},"was":"waiting"}', x'3bfac8779c517a22cbd917a1224041e3e6b6971fd1d388bc76082651669ed4f2');
INSERT INTO event VALUES (13, 12, 1772416800000, '2026-03-02', 'ticket-started', 'clerk:1001', 'c14e3609-d9e9-46db-8ea9-b572df6c4155', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{}', x'a5984b0cb722871d434ff71b48508cb0119963cfc69b14e8519572cc241d2169');
INSERT INTO event VALUES (14, 13, 1772416920000, '2026-03-02', 'ticket-finished', 'clerk:1001', 'c14e3609-d9e9-46db-8ea9-b572df6c4155', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{"visit":1,"waitedMs":0,"servedMs":120000,"quantity":1,"items":[],"outcome":null,"limitSeconds":300,"isOverLimit":false,"overLimitReason":null,"isShort":false,"isStartImplicit":false,"isEndAssumed":false,"isImplicit":false}', x'b6eaab1cdbccbeecda4a60a34fbfef3bc5ad2ec574f5181ce06f8ba52b2767ed');
INSERT INTO event VALUES (15, 13, 1772416920000, '2026-03-02', 'rating-invited', 'clerk:1001', 'c14e3609-d9e9-46db-8ea9-b572df6c4155', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{"invitationId":"48d2b409-e1d6-4a51-82f2-a544a7138c83"}', x'846f14a0e55ce2d524cc84da3791685940455a152bdce7475edbec14c811a1c6');
INSERT INTO event VALUES (16, 14, 1772416920000, '2026-03-02', 'rating-given', 'pad:1', 'c14e3609-d9e9-46db-8ea9-b572df6c4155', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{"invitationId":"48d2b409-e1d6-4a51-82f2-a544a7138c83","score":2,"reasons":["served-slowly"],"hasComment":false,"afterMs":0,"lateMs":0,"channel":"pad"}', x'1c1b1705ee8909c5f0dd53098ad48c500ae8cd73e8ad6b9a9a5a2679642e5967');
INSERT INTO event VALUES (17, 14, 1772416920000, '2026-03-02', 'case-opened', 'pad:1', 'c14e3609-d9e9-46db-8ea9-b572df6c4155', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{"caseId":"48d2b409-e1d6-4a51-82f2-a544a7138c83","score":2,"ratedAt":1772416920000,"contactDue":null,"answerDue":"2026-03-07"}', x'042f36826dafb72b0fec9e11547bebe113a0cb2028a8cc3b2f4d5926649d98a9');
INSERT INTO event VALUES (18, 15, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'c5bdf83c-276b-4ecc-b187-b750d67aee78', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{"seq":2,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'91122882f412b2746fc7a3263efb4448bbc3fbbfa41f1e2e67a58f4001876320');
INSERT INTO event VALUES (19, 16, 1772416920000, '2026-03-02', 'ticket-missed', 'clerk:1001', 'c5bdf83c-276b-4ecc-b187-b750d67aee78', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{"calls":1,"by":"clerk"}', x'b844fce0858ae4abdf68dd56a795e168ed08cbddd8884fe40e5b15863a158be2');
INSERT INTO event VALUES (20, 17, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'c0fb8b24-9559-48e6-a392-67dbbbdc5bde', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{"seq":3,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'e12e9cfbb60d6bf6a9ca1573ff98860504d63158db22146479ffa4c871063162');
INSERT INTO event VALUES (21, 18, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', 'c0fb8b24-9559-48e6-a392-67dbbbdc5bde', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{}', x'311605c55ea401cf6f8a0f415863a2a0859c1fde55c6d7aea2c97e69da611645');
INSERT INTO event VALUES (22, 19, 1772416920000, '2026-03-02', 'ticket-held', 'clerk:1001', 'c0fb8b24-9559-48e6-a392-67dbbbdc5bde', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{"servedMs":0,"remindAt":1772417220000,"hasNote":false}', x'297019e09cbe046b18755f900b40e998c1196c7e81fec734b06d287b24c4f7f7');
INSERT INTO event VALUES (23, 20, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'ed8dba0e-3bdc-4b8d-8db9-9333063c35db', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{"seq":4,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'1131f3e8725db8fcc2aadfaf7c7861c969b0db977b1ca3b235765e8e47bce03c');
INSERT INTO event VALUES (24, 21, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', 'ed8dba0e-3bdc-4b8d-8db9-9333063c35db', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{}', x'febb83091a41fcae42cf196295ab7367bab7280ec525fa62283e60202a8a2c1b');
INSERT INTO event VALUES (25, 22, 1772416920000, '2026-03-02', 'ticket-transferred', 'clerk:1001', 'ed8dba0e-3bdc-4b8d-8db9-9333063c35db', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"items":[],"outcome":null,"limitSeconds":300,"isOverLimit":false,"overLimitReason":null,"isShort":true,"isStartImplicit":false,"isEndAssumed":false,"to":{"serviceId":"B","boundTo":null},"since":1772416800000,"transfers":1,"isPingPong":false,"hasNote":false}', x'f39e5f33d1bfdf52711156cbef048c12e210894978e4b535c57764766cb96218');
INSERT INTO event VALUES (26, 23, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"ded2314f-9d63-4198-a3a0-74ab9160554a","appointmentId":null}', x'213fa3ffa98c4043b96c1d46082f5ef1d1e00f82c834d736e10890f303e57127');
INSERT INTO event VALUES (27, 24, 1772416920000, '2026-03-02', 'appointment-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"appointmentId":"4526c6b0-0e3b-4dbe-bcda-f45f426fabd0","day":"2026-03-02","time":"10:30"}', x'97d15a69bc6bbe7fa4b1982048c9c4cf27da468b26294802a6ea36d2693ffcd0');
INSERT INTO event VALUES (28, 24, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"5bcad4a8-cb2f-4080-8f35-5166f8eed8ac","appointmentId":"4526c6b0-0e3b-4dbe-bcda-f45f426fabd0"}', x'8f2ce4b7448e2e40272547ab129c95bc3c35a848b7e6575dfaede50d08a5e472');
INSERT INTO event VALUES (29, 25, 1772416920000, '2026-03-02', 'service-closed', 'manager:9001', NULL, 'C', NULL, NULL, '{"reason":"moved","waiting":"serve","count":1}', x'3e674b613c6295a45fcec458ad966dddcbb04101c52ad75a32b467f3566ea7bb');
INSERT INTO event VALUES (30, 26, 1772416920000, '2026-03-02', 'self-test-started', 'manager:9001', NULL, NULL, NULL, NULL, '{"testId":"f3569521-332c-4bf2-a81a-d5057eab54c3","lines":4}', x'01b38c4714d71529d2751b87ca0cb5d712f5b5d0b806f72a606800bf61ff3ba8');
INSERT INTO event VALUES (31, 27, 1772416920000, '2026-03-02', 'help-called', 'kiosk:kiosk-1', NULL, NULL, NULL, NULL, '{"helpCallId":"273da303-6ca2-42f0-b5c4-0b3ff996b4d6","at":"kiosk","place":"kiosk-1"}', x'438fde6c6c461b780e426898dea9a584342d8a36edf1eda121261a753c563735');
INSERT INTO event VALUES (32, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'A', NULL, NULL, '{"leaseId":"8544e11d-71ca-4cb8-b26b-0ec2121061e8","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'522913d64777103b611278b6379eef77c386f0d20199b39a5d0d35dc825c059c');
INSERT INTO event VALUES (33, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'B', NULL, NULL, '{"leaseId":"44977a1f-90dd-4bc2-aeea-50e68e6f2d94","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'c9f846ae11cbc883c46360374c6a7c74ba912349bebd4c10f11749f1dcc47532');
INSERT INTO event VALUES (34, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'C', NULL, NULL, '{"leaseId":"28c9845b-ae59-432c-8c81-a9a388af61a5","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'5b605299e1a751c6d2d3f1adcbf02453bd419ecf459241445addf4a4d73ea16c');
INSERT INTO event VALUES (35, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'D', NULL, NULL, '{"leaseId":"b14658c9-1606-4f25-9452-f8a9fb5559c0","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'b546092bf6a784540532c9077e0ca6d322102841b8f026632ef7e44365bef604');
INSERT INTO event VALUES (36, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'E', NULL, NULL, '{"leaseId":"91f1200e-4939-429c-a555-a35a4cd0ab08","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'39abad43fb3b05f6ede805df16cdc978845cf7809b7f0731b2a0c6ad30360200');
INSERT INTO event VALUES (37, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'A', NULL, NULL, '{"leaseId":"663a7a6d-37a0-4a78-8d0f-d01d1ec05e39","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'e9215bff566cc13f70eabc084f3a4ecfe8bf96fd18317d935d80ae40133dee8f');
INSERT INTO event VALUES (38, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'B', NULL, NULL, '{"leaseId":"8b305418-43f6-4053-8d92-97e20119fb41","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'535e8a0089f100e049019f4c62d48bf230644365319a7489b847cb7d06c1876e');
INSERT INTO event VALUES (39, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'C', NULL, NULL, '{"leaseId":"bf164139-52c2-4ce7-a4a1-c3ff51cfd911","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'fb5478b688b21712dfbb593f1c44e3382350411ff3511f22ce883851de09b45a');
INSERT INTO event VALUES (40, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'D', NULL, NULL, '{"leaseId":"d08b3418-b50c-466b-85a2-5829d53180af","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'b1b00d7fca45750321cd7472e2800f7d920ef4cefb5769b38a269eb86a7b3081');
INSERT INTO event VALUES (41, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'E', NULL, NULL, '{"leaseId":"2eb71870-abba-41c0-80aa-01627148409e","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'a70a63df04f066b990d6522987fe2012b97488cf1dd79d1b9c0b196887fd112f');
INSERT INTO event VALUES (42, 29, 1772416920000, '2026-03-02', 'device-joined', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}', x'2be59f128ae6b76b539b1e67b30a7d42bc8b147a72fdb093dc3e54df7dd7991a');
INSERT INTO event VALUES (43, 30, 1772416920000, '2026-03-02', 'screen-joined', 'hall', NULL, NULL, NULL, NULL, '{"role":"display","device":"wall"}', x'884932ed3d500d7dd6cd125a4c63a0ba433e2ffcbc69eb2f93489dee1a37fd9c');
INSERT INTO event VALUES (44, 31, 1772416920000, '2026-03-02', 'device-left', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}', x'852ef36e7841168d6e0b3eed6b8efedf2d425c6f7b0799005f478254d764e254');
INSERT INTO event VALUES (45, 32, 1772416920000, '2026-03-02', 'message-sent', 'clerk:1001', NULL, NULL, '1', NULL, '{"messageId":"8937df55-ad57-4b2b-822e-a234cdcb6e80","toRole":"manager","toStaffId":null,"characters":10}', x'08a6fdf34be8421952266e62be28500c060235e347493d8bf7a6975455c56d92');
INSERT INTO event VALUES (46, 33, 1772416920000, '2026-03-02', 'incident-reported', 'manager:9001', NULL, NULL, NULL, NULL, '{"incidentId":"f73ebb9d-f3b4-4c20-96cc-b5fdd23cc85f","kind":"crowd","level":1,"note":"many people"}', x'88779fb6dab63d8dd31e130a2529c593bda0bd56bd9b4613c949e0b2a7115b0e');
INSERT INTO event VALUES (47, 34, 1772416920000, '2026-03-02', 'settings-changed', 'manager:9001', NULL, NULL, NULL, NULL, '{"version":1,"source":"page","change":{"hotline":"12398"}}', x'8eaef9db86f4171015735688ed625a8151271b835533e4a21a96634def0c9130');
INSERT INTO event VALUES (48, 35, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1002', 'a6c15e4e-d97e-44a3-bf21-11c711da42b2', 'A', '2', '56b4d407-98d9-441a-9381-85c4620a55ed', '{"seq":5,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'e5ee14e02231565855aa4f4b7f83165fc49ca14dc5a55528c12491357547e8af');
INSERT INTO event VALUES (49, 36, 1772416920000, '2026-03-02', 'fault-opened', 'clerk:1001', NULL, NULL, NULL, NULL, '{"faultId":"a1d04edd-6ec5-42ef-b513-e11e291df8c3","role":"display","device":"wall","problem":"reported","text":"dark"}', x'60992797d75e56d67b980e339a14a05041441531b6696d96d7c971eae1414218');
INSERT INTO event VALUES (50, 37, 1772416920000, '2026-03-02', 'counter-reassigned', 'manager:9001', NULL, NULL, '2', NULL, '{"change":{"counters":{"2":{"services":["A"],"helps":[]}}},"was":{"services":["A","E"],"helps":[]},"reason":"many"}', x'1aa8c1a3a817b340b53528df22af5a7cba591c043c754a7203bd6d1f7dcf6ce1');
INSERT INTO event VALUES (51, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'c2d8f3a3-9da0-46a7-8c9d-48ab59f2f974', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}', x'406a525ae2477ecccc341eeb5600b5c2a5413383f5f94854554144a223819c16');
INSERT INTO event VALUES (52, 38, 1772503320000, '2026-03-02', 'ticket-finished', 'hall', 'c0fb8b24-9559-48e6-a392-67dbbbdc5bde', 'A', '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"items":[],"outcome":null,"limitSeconds":300,"isOverLimit":false,"overLimitReason":null,"isShort":false,"isStartImplicit":false,"isEndAssumed":true,"isImplicit":true,"was":"held"}', x'42e993ff0b98aff7e57b0ad7977e5c62e548bec449cda493da5e7e7949b76d9e');
INSERT INTO event VALUES (53, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'bccf2f30-02b8-4e21-aeb2-ae9c2eecfdb2', 'C', NULL, NULL, '{"was":"waiting","reason":"day-over"}', x'27b2807073cc2cf2046bfc499cf70210b5687e4a9072dfbcfd0e69cacc873a91');
INSERT INTO event VALUES (54, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'ed8dba0e-3bdc-4b8d-8db9-9333063c35db', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}', x'42ead2e25a2cc99d7b437e6ff1c845e958c9adbbca8ba4eb8fa5cdeb9c909ff6');
INSERT INTO event VALUES (55, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'a6c15e4e-d97e-44a3-bf21-11c711da42b2', 'A', NULL, NULL, '{"was":"called","reason":"day-over"}', x'2358cb5488f9a9c33c112c589a0d14c38bbf5daea082c74ffcc4b4a9f448451e');
INSERT INTO event VALUES (56, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'cc8fffa4-1592-4465-b700-30be4b545d34', 'A', NULL, NULL, '{"was":"reserved","reason":"day-over"}', x'e261abe620a38da90da6a55e653b26f4a60c2cbd2532cfa5faf261094f17aff8');
INSERT INTO event VALUES (57, 38, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '1', '74e4cbfa-747c-4308-ae00-518515936bf9', '{"reason":"day-over"}', x'0ccb1a1f49359083898c872e83bac20c192934a0a999af1e52c8e6863385f5b4');
INSERT INTO event VALUES (58, 38, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '2', '56b4d407-98d9-441a-9381-85c4620a55ed', '{"reason":"day-over"}', x'87c396fe755b82c51bbecaa2ec9282175afd8b20b398cd3d2ef08234169eaece');
INSERT INTO event VALUES (59, 38, 1772503320000, '2026-03-02', 'counter-as-usual', 'hall', NULL, NULL, '2', NULL, '{"reason":"day-over"}', x'8b8456d7768197582bfa75fee92296982499a3f4aab0de49e129b47a568182a4');
INSERT INTO event VALUES (60, 38, 1772503320000, '2026-03-03', 'day-began', 'hall', NULL, NULL, NULL, NULL, '{"after":"2026-03-02","rulesInForce":{"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":60,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":0,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"services":{},"counters":{"1":{"services":["A","E"],"helps":[]},"2":{"services":["A","E"],"helps":[]},"3":{"services":["A","E"],"helps":[]},"4":{"services":["B","C","D","E"],"helps":[]},"5":{"services":["B","C","D","E"],"helps":[]},"6":{"services":["B","C","D","E"],"helps":[]}},"staff":{"1001":null,"1002":null,"1003":null,"1004":null,"1005":null,"1006":null}}}', x'e306823d695f73fe68f41e59415f0b33f82ca004629e5645f8c75811d58e5e37');
INSERT INTO event VALUES (61, 39, 1772503320000, '2026-03-03', 'ticket-taken', 'kiosk:kiosk-1', '6ea5edaf-74b5-4e1f-9898-3e4022f50826', 'A', NULL, NULL, '{"number":"A001","itemCode":null,"ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772503320000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'd394edc0fb6cfcdd8aa9e03c4455eebff06081c805d988c66acf865f984564df');
INSERT INTO incident VALUES ('f73ebb9d-f3b4-4c20-96cc-b5fdd23cc85f', '2026-03-02', 'crowd', 'many people', NULL, 1, 1772416920000, 0, 0);
INSERT INTO incident_step VALUES (1, 'f73ebb9d-f3b4-4c20-96cc-b5fdd23cc85f', 'reported', 1, 1772416920000, '9001 吴主任', 'many people');
INSERT INTO settings_version VALUES (1, 1772416920000, 'manager:9001', 'page', NULL, '{"hotline":"95598"}', '{"hotline":"12398"}');
INSERT INTO settings_part VALUES ('hotline', 1);
INSERT INTO rating_case VALUES ('48d2b409-e1d6-4a51-82f2-a544a7138c83', 1772416920000, '2026-03-02', 'received', 'simple', NULL, NULL, NULL, '2026-03-07', NULL, NULL, NULL);
INSERT INTO case_step VALUES (1, '48d2b409-e1d6-4a51-82f2-a544a7138c83', 'received', 1772416920000, 'pad:1', NULL, NULL);
CREATE INDEX command_log_by_age ON command_log (at);
CREATE INDEX call_by_day ON call (business_day);
CREATE INDEX call_by_ticket ON call (ticket_id, seq);
CREATE TRIGGER rating_is_never_changed BEFORE UPDATE ON rating BEGIN SELECT RAISE(ABORT, 'ratings are never changed'); END;
CREATE TRIGGER rating_is_never_deleted BEFORE DELETE ON rating BEGIN SELECT RAISE(ABORT, 'ratings are never deleted'); END;
CREATE INDEX ticket_by_place ON ticket (business_day, status, service_id, place, arrival) WHERE bound_counter_id IS NULL AND bound_clerk_id IS NULL;
CREATE INDEX ticket_by_since ON ticket (business_day, status, service_id, since, arrival) WHERE bound_counter_id IS NULL AND bound_clerk_id IS NULL;
CREATE INDEX ticket_by_queue ON ticket (business_day, status, service_id, queued_at);
CREATE INDEX ticket_with_credit ON ticket (business_day, service_id) WHERE status = 'waiting' AND credit_minutes > 0;
CREATE INDEX ticket_in_line ON ticket (business_day, service_id, place, arrival) WHERE status IN ('reserved', 'waiting');
CREATE INDEX ticket_bound_waiting ON ticket (business_day) WHERE status = 'waiting' AND (bound_counter_id IS NOT NULL OR bound_clerk_id IS NOT NULL);
CREATE UNIQUE INDEX one_current_ticket_per_counter ON ticket (counter_id) WHERE status IN ('called', 'serving');
CREATE INDEX ticket_held ON ticket (counter_id) WHERE status = 'held';
CREATE INDEX ticket_missed ON ticket (business_day, service_id, ended_at) WHERE status = 'missed';
CREATE INDEX ticket_left_open ON ticket (business_day) WHERE status IN ('reserved', 'waiting', 'called', 'serving', 'held');
CREATE INDEX ticket_asking ON ticket (business_day) WHERE status = 'waiting' AND asked_class_id IS NOT NULL;
CREATE INDEX ticket_by_channel ON ticket (channel, taken_at);
CREATE INDEX ticket_by_first_service ON ticket (business_day, first_service_id, taken_at);
CREATE INDEX visit_finished ON visit (service_id, ended_at) WHERE ending = 'finished' AND is_end_assumed = 0;
CREATE INDEX visit_by_day ON visit (business_day, clerk_id);
CREATE UNIQUE INDEX one_invitation_per_visit ON invitation (ticket_id, visit) WHERE is_withdrawn = 0;
CREATE INDEX invitation_by_counter ON invitation (counter_id);
CREATE INDEX invitation_by_expiry ON invitation (expires_at);
CREATE TRIGGER invitation_is_never_deleted BEFORE DELETE ON invitation BEGIN SELECT RAISE(ABORT, 'invitations are never deleted'); END;
CREATE INDEX outage_by_day ON outage (business_day);
CREATE UNIQUE INDEX one_outage_at_a_time ON outage ((1)) WHERE until IS NULL;
CREATE INDEX appointment_by_day ON appointment (day, time);
CREATE INDEX appointment_with_label ON appointment (day) WHERE label IS NOT NULL;
CREATE INDEX call_back_open ON call_back (added_at) WHERE done_at IS NULL;
CREATE INDEX print_job_open ON print_job (queued_at) WHERE state IN ('queued', 'sending');
CREATE INDEX print_job_by_ticket ON print_job (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX print_job_asked ON print_job (queued_at) WHERE purpose <> 'first';
CREATE UNIQUE INDEX one_first_slip_per_ticket ON print_job (ticket_id) WHERE purpose = 'first';
CREATE UNIQUE INDEX one_slip_at_a_time ON print_job (ticket_id) WHERE state IN ('queued', 'sending') AND ticket_id IS NOT NULL;
CREATE UNIQUE INDEX one_open_fault_of_a_kind ON fault (role, name, problem) WHERE repaired_at IS NULL AND problem <> 'reported';
CREATE INDEX fault_open ON fault (opened_at) WHERE repaired_at IS NULL;
CREATE INDEX fault_by_repair ON fault (repaired_at);
CREATE INDEX fault_by_time ON fault (opened_at);
CREATE TRIGGER fault_is_never_deleted BEFORE DELETE ON fault BEGIN SELECT RAISE(ABORT, 'faults are never deleted'); END;
CREATE UNIQUE INDEX one_open_help_call_per_place ON help_call (place) WHERE answered_at IS NULL;
CREATE UNIQUE INDEX one_self_test_at_a_time ON self_test ((1)) WHERE finished_at IS NULL;
CREATE INDEX self_test_by_time ON self_test (started_at);
CREATE INDEX number_lease_by_device ON number_lease (device, business_day);
CREATE INDEX event_by_day ON event (business_day, seq);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE INDEX incident_open ON incident (level_since) WHERE is_closed = 0;
CREATE INDEX incident_by_day ON incident (business_day);
CREATE TRIGGER incident_is_never_deleted BEFORE DELETE ON incident BEGIN SELECT RAISE(ABORT, 'incidents are never deleted'); END;
CREATE INDEX incident_step_by_incident ON incident_step (incident_id, seq);
CREATE TRIGGER incident_step_is_never_changed BEFORE UPDATE ON incident_step BEGIN SELECT RAISE(ABORT, 'incident steps are never changed'); END;
CREATE TRIGGER incident_step_is_never_deleted BEFORE DELETE ON incident_step BEGIN SELECT RAISE(ABORT, 'incident steps are never deleted'); END;
CREATE UNIQUE INDEX one_slow_spell_at_a_time ON slow_spell ((1)) WHERE until IS NULL;
CREATE INDEX slow_spell_by_day ON slow_spell (business_day);
CREATE TRIGGER settings_version_is_never_changed BEFORE UPDATE ON settings_version BEGIN SELECT RAISE(ABORT, 'versions of the settings are never changed'); END;
CREATE TRIGGER settings_version_is_never_deleted BEFORE DELETE ON settings_version BEGIN SELECT RAISE(ABORT, 'versions of the settings are never deleted'); END;
CREATE INDEX staff_session_by_staff ON staff_session (staff_id);
CREATE INDEX rating_case_open ON rating_case (opened_at) WHERE closed_at IS NULL;
CREATE INDEX rating_case_by_day ON rating_case (opened_day);
CREATE TRIGGER rating_case_stays_of_its_rating BEFORE UPDATE OF case_id, opened_at, opened_day ON rating_case
      BEGIN SELECT RAISE(ABORT, 'a case stays of its rating'); END;
CREATE TRIGGER rating_case_is_never_deleted BEFORE DELETE ON rating_case
      BEGIN SELECT RAISE(ABORT, 'cases are never deleted'); END;
CREATE INDEX case_step_of_case ON case_step (case_id, seq);
CREATE TRIGGER case_step_is_never_changed BEFORE UPDATE ON case_step
      BEGIN SELECT RAISE(ABORT, 'steps of cases are never changed'); END;
CREATE TRIGGER case_step_is_never_deleted BEFORE DELETE ON case_step
      BEGIN SELECT RAISE(ABORT, 'steps of cases are never deleted'); END;
COMMIT;
PRAGMA user_version = 80;
