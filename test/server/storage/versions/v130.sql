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
INSERT INTO hall VALUES (1, 1, 40, '2026-03-03');
INSERT INTO service VALUES ('A', 0, 'A', '交电费 / 发票', 'Pay a bill / invoice', '电费交纳 · 充值 · 发票', 'Payment, top-up, invoice', 'receipt', NULL, 300, 1, NULL, NULL, 0);
INSERT INTO service VALUES ('B', 1, 'B', '新装 · 增容', 'New supply', '充电桩 · 光伏 · 临时用电', 'More capacity, EV charger, solar', 'plug-zap', NULL, 1200, 1, NULL, NULL, 0);
INSERT INTO service VALUES ('C', 2, 'C', '过户 · 更名', 'Change of supply', '销户 · 移表 · 暂停 · 其他变更', 'Owner, name, close, move, suspend', 'user-pen', NULL, 1200, 0, 'moved', NULL, 0);
INSERT INTO service VALUES ('D', 3, 'D', '电表 · 电费疑问', 'Meter / bill query', '电表校验 · 电量异议 · 复电', 'Meter test, reading, reconnection', 'gauge', NULL, 1200, 1, NULL, NULL, 0);
INSERT INTO service VALUES ('E', 4, 'E', '咨询 · 其他', 'Advice / other', '用电咨询 · 进度查询', 'Questions, progress of a case', 'message-circle-question', NULL, 300, 1, NULL, NULL, 0);
INSERT INTO staff VALUES ('22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '1001', '陈静', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$66MGiBKrsyMyNXkGyZxLog$e9w1UFXd5FTZXZWJM5k1/S5s6hBFuCyO6bvJHBZhXp8', 0);
INSERT INTO staff VALUES ('4b1963e0-5540-4f92-831e-5e25eadcc05f', '1002', '李娜', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$66MGiBKrsyMyNXkGyZxLog$e9w1UFXd5FTZXZWJM5k1/S5s6hBFuCyO6bvJHBZhXp8', 0);
INSERT INTO staff VALUES ('fdf2836e-2d9c-4b7f-a6e0-ce8bce481521', '1003', '王磊', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$66MGiBKrsyMyNXkGyZxLog$e9w1UFXd5FTZXZWJM5k1/S5s6hBFuCyO6bvJHBZhXp8', 0);
INSERT INTO staff VALUES ('32e0cc0f-c31b-43a0-97b9-4d92537f4611', '1004', '赵敏', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$66MGiBKrsyMyNXkGyZxLog$e9w1UFXd5FTZXZWJM5k1/S5s6hBFuCyO6bvJHBZhXp8', 0);
INSERT INTO staff VALUES ('3774bd27-a909-4202-9c14-176eb55c2b6d', '1005', '刘洋', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$66MGiBKrsyMyNXkGyZxLog$e9w1UFXd5FTZXZWJM5k1/S5s6hBFuCyO6bvJHBZhXp8', 0);
INSERT INTO staff VALUES ('482c8ab3-4ec9-4a41-b857-415c29d3931a', '1006', '孙悦', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$66MGiBKrsyMyNXkGyZxLog$e9w1UFXd5FTZXZWJM5k1/S5s6hBFuCyO6bvJHBZhXp8', 0);
INSERT INTO staff VALUES ('52a1401d-71e7-47a4-a57a-35ca389ed297', '8001', '周引导', 'guide', '$argon2id$v=19$m=256,t=1,p=1$66MGiBKrsyMyNXkGyZxLog$e9w1UFXd5FTZXZWJM5k1/S5s6hBFuCyO6bvJHBZhXp8', 0);
INSERT INTO staff VALUES ('ad4dd98f-10d8-4ca6-b65d-6dfd855a7e35', '9001', '吴主任', 'manager', '$argon2id$v=19$m=256,t=1,p=1$66MGiBKrsyMyNXkGyZxLog$e9w1UFXd5FTZXZWJM5k1/S5s6hBFuCyO6bvJHBZhXp8', 0);
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
INSERT INTO command_log VALUES ('7b987070-fd88-4761-8603-166bf18b9220', 'counter:open', 'clerk:1001', '{"ok":true,"revision":1,"counterId":"1"}', 1772416800000);
INSERT INTO command_log VALUES ('59b41be7-d356-483d-9bd9-41d3072baf93', 'counter:open', 'clerk:1002', '{"ok":true,"revision":2,"counterId":"2"}', 1772416800000);
INSERT INTO command_log VALUES ('47508409-f6bc-4aa4-8b32-1697e555baf5', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":3,"ticketId":"49b83c0d-dadf-4742-9820-cc8a81ad10ac","code":"KGW3MPVVXW","number":"A001","ahead":0,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('fc7fba8f-6f33-4ebe-a16f-2e45379d7365', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":4,"ticketId":"f582670b-c7dd-466c-ad42-4d79349fd8c5","code":"XXTA1AF1YY","number":"A002","ahead":1,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('88ddc410-db4a-4329-943a-a149d3270d32', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":5,"ticketId":"5f58d575-3780-4e26-a0e6-dac0daf66fa2","code":"M98VFCJ876","number":"B001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('cf98181e-2e76-4c76-8a77-2135a30b14dc', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":6,"ticketId":"b1726d62-ba45-4293-aac7-47a1d8bf0c9c","code":"33G08BYXAW","number":"A003","ahead":2,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('d1447e6b-5752-40cf-b9f1-269d579879b0', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":7,"ticketId":"3aecb633-0361-4b24-8efa-69c4e2de2097","code":"ZWT3H3F6AC","number":"C001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('c846bc2c-3aa1-4e45-81d3-876e09dfa3d7', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":8,"ticketId":"b1e73157-0a89-46c1-a9b2-c25cb308b857","code":"J6396T7Z9P","number":"A004","ahead":3,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('2d3cd2d6-f373-4e16-8df4-3c75f0bea0d8', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":9,"ticketId":"4cb6255c-5cb5-4a09-95c4-75da411cec84","code":"MXYP7YADD4","number":"A005","ahead":4,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('3aa6190f-f5e3-4a2b-a3c4-ae0472dcc367', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":10,"ticketId":"51711866-8a72-467c-9071-0cb483943d2e","code":"QB3Z2EK9PJ","number":"A006","ahead":5,"wait":null,"slip":{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"className":null,"care":null,"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"QB3Z2EK9PJ","qr":"QB3Z2EK9PJ","language":"en","isReprint":false,"isOffline":false,"wish":"3aa6190f-f5e3-4a2b-a3c4-ae0472dcc367"}}', 1772416800000);
INSERT INTO command_log VALUES ('67907648-46a8-4b9b-87d6-19ef3a1fdf3d', 'counter:next', 'clerk:1001', '{"ok":true,"revision":11,"ticketId":"49b83c0d-dadf-4742-9820-cc8a81ad10ac","number":"A001","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":0},"calledAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('7b9d5c7b-0f31-4459-b157-dfa8494ea04d', 'counter:start', 'clerk:1001', '{"ok":true,"revision":12,"number":"A001","startedAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('b736e27a-a6fc-48e1-963d-dff6a2db98ff', 'counter:finish', 'clerk:1001', '{"ok":true,"revision":13,"number":"A001","invitationId":"0e17fb0f-9e05-47dd-bbe6-2512ea63dd76","goesOn":null}', 1772416920000);
INSERT INTO command_log VALUES ('041b4d6d-6936-4170-beec-f2cc0a540810', 'rating:submit', 'pad:1', '{"ok":true,"revision":14,"score":2,"callBack":false}', 1772416920000);
INSERT INTO command_log VALUES ('a4f50415-9cb4-42aa-bb96-a3ad3e273e7e', 'counter:next', 'clerk:1001', '{"ok":true,"revision":15,"ticketId":"f582670b-c7dd-466c-ad42-4d79349fd8c5","number":"A002","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('1f2b6b98-b3ba-4715-ba17-f681c8c1c6fd', 'counter:no-show', 'clerk:1001', '{"ok":true,"revision":16,"number":"A002"}', 1772416920000);
INSERT INTO command_log VALUES ('a441d17d-9e19-493f-ad9e-7c7edbbb55a3', 'counter:next', 'clerk:1001', '{"ok":true,"revision":17,"ticketId":"b1726d62-ba45-4293-aac7-47a1d8bf0c9c","number":"A003","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('6b2b9f2c-b0b2-40ba-9511-47da14798df7', 'counter:start', 'clerk:1001', '{"ok":true,"revision":18,"number":"A003","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('d062b090-57f6-4671-bd90-f646f4b68b1c', 'counter:hold', 'clerk:1001', '{"ok":true,"revision":19,"number":"A003","remindAt":1772417220000}', 1772416920000);
INSERT INTO command_log VALUES ('bcca819d-e411-4fc1-ad3d-02a87df55f17', 'counter:next', 'clerk:1001', '{"ok":true,"revision":20,"ticketId":"b1e73157-0a89-46c1-a9b2-c25cb308b857","number":"A004","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('b837da47-e2ae-4a6c-ae1e-b919dd562687', 'counter:start', 'clerk:1001', '{"ok":true,"revision":21,"number":"A004","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('a1351ccb-77cd-408d-ab4c-7e4aadf00dad', 'counter:transfer', 'clerk:1001', '{"ok":true,"revision":22,"number":"A004","ahead":1}', 1772416920000);
INSERT INTO command_log VALUES ('a0c6c288-05f9-4239-8a0b-bd59d87c862e', 'call-back:add', 'guide:8001', '{"ok":true,"revision":23,"callBackId":"aae5a009-274a-4e1e-a444-8d8e5d3851ce","appointmentCode":null}', 1772416920000);
INSERT INTO command_log VALUES ('db1fc809-0724-4d7b-bbe6-e3baf9f02ec0', 'call-back:add', 'guide:8001', '{"ok":true,"revision":24,"callBackId":"825bdc12-d9dc-4f48-926c-18a23c6aff97","appointmentCode":"KANQPAYXWR"}', 1772416920000);
INSERT INTO command_log VALUES ('2c893c39-0399-4b4f-a2c3-1c0c8f8aeb4a', 'service:close', 'manager:9001', '{"ok":true,"revision":25,"waiting":1}', 1772416920000);
INSERT INTO command_log VALUES ('aeb72b99-ced6-49bb-ac5e-cab48ba39469', 'self-test:run', 'manager:9001', '{"ok":true,"revision":26,"testId":"d22a72b8-8e55-425b-b990-253f33fbe9f5"}', 1772416920000);
INSERT INTO command_log VALUES ('2fbca7bb-c446-496e-b8bc-0062ccc86917', 'fault:report', 'clerk:1001', '{"ok":false,"refusal":{"code":"device-unknown"}}', 1772416920000);
INSERT INTO command_log VALUES ('dd82af89-f7a7-41f6-a22f-20b3aaa36bd7', 'help:call', 'kiosk:kiosk-1', '{"ok":true,"revision":27,"helpCallId":"1eeff3eb-715b-429a-8e0c-53d17ae3fa0b"}', 1772416920000);
INSERT INTO command_log VALUES ('a0c63509-f1d9-4767-9499-29babdcd53b8', 'number:lease', 'device:kiosk-1', '{"ok":true,"revision":28,"leases":[{"leaseId":"bc64d797-1164-44b0-a772-4910f9ec322d","businessDay":"2026-03-02","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"ca26846d-c3a8-431b-89a6-85ee50972c2e","businessDay":"2026-03-02","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"9500e60a-271f-44af-93d1-117bef7a613a","businessDay":"2026-03-02","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"024164fb-1835-4144-ae6e-9b2fa21dc215","businessDay":"2026-03-02","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"b728006f-641c-4cdc-a3bc-23729106c2f3","businessDay":"2026-03-02","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"84b011d3-ec87-42fc-9844-5a74eb2402f8","businessDay":"2026-03-03","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"a77c2522-cc6e-43d9-bbd2-ae6a82fa0a58","businessDay":"2026-03-03","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"1a2dab80-0ce3-4462-8b65-54a1abc7f9cc","businessDay":"2026-03-03","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"fc0cce6d-87b7-4e17-8193-cf5ac360c233","businessDay":"2026-03-03","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"87964399-f9aa-48b3-8247-9a7040cc1ba0","businessDay":"2026-03-03","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]}],"words":{"hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","publicUrl":null,"services":{"A":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"B":{"zh":"新装 · 增容","en":"New supply"},"C":{"zh":"过户 · 更名","en":"Change of supply"},"D":{"zh":"电表 · 电费疑问","en":"Meter / bill query"},"E":{"zh":"咨询 · 其他","en":"Advice / other"}},"classes":{"disabled":{"zh":"残疾人","en":"Disabled"},"elder":{"zh":"老年人","en":"Elderly"},"pregnant":{"zh":"孕妇","en":"Pregnant"},"soldier":{"zh":"军人军属","en":"Military"},"appointment":{"zh":"预约","en":"Appointment"},"key-account":{"zh":"大客户","en":"Key account"}},"confirmSeconds":75},"template":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null}}', 1772416920000);
INSERT INTO command_log VALUES ('734a73cf-8277-4fb9-bdb5-d7ec491bc7fe', 'number:lease', 'device:kiosk-1', '{"ok":true,"revision":28,"leases":[{"leaseId":"bc64d797-1164-44b0-a772-4910f9ec322d","businessDay":"2026-03-02","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"ca26846d-c3a8-431b-89a6-85ee50972c2e","businessDay":"2026-03-02","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"9500e60a-271f-44af-93d1-117bef7a613a","businessDay":"2026-03-02","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"024164fb-1835-4144-ae6e-9b2fa21dc215","businessDay":"2026-03-02","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"b728006f-641c-4cdc-a3bc-23729106c2f3","businessDay":"2026-03-02","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"84b011d3-ec87-42fc-9844-5a74eb2402f8","businessDay":"2026-03-03","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"a77c2522-cc6e-43d9-bbd2-ae6a82fa0a58","businessDay":"2026-03-03","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"1a2dab80-0ce3-4462-8b65-54a1abc7f9cc","businessDay":"2026-03-03","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"fc0cce6d-87b7-4e17-8193-cf5ac360c233","businessDay":"2026-03-03","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"87964399-f9aa-48b3-8247-9a7040cc1ba0","businessDay":"2026-03-03","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]}],"words":{"hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","publicUrl":null,"services":{"A":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"B":{"zh":"新装 · 增容","en":"New supply"},"C":{"zh":"过户 · 更名","en":"Change of supply"},"D":{"zh":"电表 · 电费疑问","en":"Meter / bill query"},"E":{"zh":"咨询 · 其他","en":"Advice / other"}},"classes":{"disabled":{"zh":"残疾人","en":"Disabled"},"elder":{"zh":"老年人","en":"Elderly"},"pregnant":{"zh":"孕妇","en":"Pregnant"},"soldier":{"zh":"军人军属","en":"Military"},"appointment":{"zh":"预约","en":"Appointment"},"key-account":{"zh":"大客户","en":"Key account"}},"confirmSeconds":75},"template":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null}}', 1772416920000);
INSERT INTO command_log VALUES ('493717b3-f4e5-4769-86d2-371ef5c1d5b8', 'message:send', 'clerk:1001', '{"ok":true,"revision":32,"messageId":"ace6ee21-109a-43e4-97dd-b5d3e386a708"}', 1772416920000);
INSERT INTO command_log VALUES ('2ac615ef-b305-43f5-8d9b-758bd8c1ede0', 'incident:report', 'manager:9001', '{"ok":true,"revision":33,"incidentId":"8d993257-1d80-4417-92cd-6e24d4493697"}', 1772416920000);
INSERT INTO command_log VALUES ('dd2a7dce-89bd-4f5d-beb4-b85bbb55cb61', 'settings:save', 'manager:9001', '{"ok":true,"revision":34,"warnings":[],"version":1}', 1772416920000);
INSERT INTO command_log VALUES ('b32e8d8b-ba1d-4ac7-af66-bfe2d40a6d6e', 'counter:next', 'clerk:1002', '{"ok":true,"revision":35,"ticketId":"4cb6255c-5cb5-4a09-95c4-75da411cec84","number":"A005","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('338e1ec8-ac8f-4253-81f9-f72ea34ecc5f', 'fault:report', 'clerk:1001', '{"ok":true,"revision":36,"faultId":"a7d6ad26-9836-486c-bf1e-65cf5c3c3951"}', 1772416920000);
INSERT INTO command_log VALUES ('3b06978e-0314-4bed-9b70-26b46247dd7d', 'counter:reassign', 'manager:9001', '{"ok":true,"revision":37}', 1772416920000);
INSERT INTO command_log VALUES ('6f65e59d-7a25-48b6-b71a-6239d97f61a0', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":39,"ticketId":"aa4b2acb-ca83-45e6-8d50-199fc0a4470a","code":"5BX6V69TQD","number":"A001","ahead":0,"wait":null,"slip":null}', 1772503320000);
INSERT INTO number_series VALUES ('2026-03-02', 'A', 6);
INSERT INTO number_series VALUES ('2026-03-02', 'B', 1);
INSERT INTO number_series VALUES ('2026-03-02', 'C', 1);
INSERT INTO number_series VALUES ('2026-03-03', 'A', 1);
INSERT INTO call VALUES (1, '49b83c0d-dadf-4742-9820-cc8a81ad10ac', 'A001', '1', 'A', '2026-03-02', 1772416800000, 1, 0, 0, 0);
INSERT INTO call VALUES (2, 'f582670b-c7dd-466c-ad42-4d79349fd8c5', 'A002', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (3, 'b1726d62-ba45-4293-aac7-47a1d8bf0c9c', 'A003', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (4, 'b1e73157-0a89-46c1-a9b2-c25cb308b857', 'A004', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (5, '4cb6255c-5cb5-4a09-95c4-75da411cec84', 'A005', '2', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO rating VALUES ('0e17fb0f-9e05-47dd-bbe6-2512ea63dd76', 2, '["served-slowly"]', NULL, 1772416920000);
INSERT INTO ticket VALUES (1, '49b83c0d-dadf-4742-9820-cc8a81ad10ac', 'KGW3MPVVXW', '2026-03-02', 'A001', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', 0, 0, 0, 1772416800000, 120000, '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', 1772416800000, 1772416800000, 1, '{"code":"arrival-order","waitedMinutes":0}', 1772416800000, 0, NULL, NULL, 1772416920000, NULL, NULL, 1, 0, 3, NULL);
INSERT INTO ticket VALUES (2, 'f582670b-c7dd-466c-ad42-4d79349fd8c5', 'XXTA1AF1YY', '2026-03-02', 'A002', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'missed', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', 0, 0, 0, NULL, 0, '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', NULL, NULL, NULL, NULL, 1772416920000, NULL, NULL, NULL, NULL, 2, NULL);
INSERT INTO ticket VALUES (3, '5f58d575-3780-4e26-a0e6-dac0daf66fa2', 'M98VFCJ876', '2026-03-02', 'B001', 'B', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'B', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1, NULL);
INSERT INTO ticket VALUES (4, 'b1726d62-ba45-4293-aac7-47a1d8bf0c9c', '33G08BYXAW', '2026-03-02', 'A003', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', 0, 0, 0, 1772416920000, 0, '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', 1772416920000, 0, NULL, NULL, 1772503320000, NULL, NULL, 1, 1, 4, NULL);
INSERT INTO ticket VALUES (5, '3aecb633-0361-4b24-8efa-69c4e2de2097', 'ZWT3H3F6AC', '2026-03-02', 'C001', 'C', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'C', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1, NULL);
INSERT INTO ticket VALUES (6, 'b1e73157-0a89-46c1-a9b2-c25cb308b857', 'J6396T7Z9P', '2026-03-02', 'A004', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 2, 'B', 1772416800000, 1772416920000, NULL, 0, NULL, NULL, NULL, NULL, '1', '[]', NULL, '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', 0, 1, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 4, NULL);
INSERT INTO ticket VALUES (7, '4cb6255c-5cb5-4a09-95c4-75da411cec84', 'MXYP7YADD4', '2026-03-02', 'A005', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '4b1963e0-5540-4f92-831e-5e25eadcc05f', 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 2, NULL);
INSERT INTO ticket VALUES (8, '51711866-8a72-467c-9071-0cb483943d2e', 'QB3Z2EK9PJ', '2026-03-02', 'A006', 'A', 1772416800000, 'en', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1, NULL);
INSERT INTO ticket VALUES (9, 'aa4b2acb-ca83-45e6-8d50-199fc0a4470a', '5BX6V69TQD', '2026-03-03', 'A001', 'A', 1772503320000, 'zh', 'kiosk-1', NULL, 'waiting', 1, 'A', 1772503320000, 1772503320000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL);
INSERT INTO visit VALUES ('49b83c0d-dadf-4742-9820-cc8a81ad10ac', 1, '2026-03-02', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', 1772416800000, 1772416800000, 1, 1772416800000, 0, 120000, 1772416920000, 'finished', NULL, 1, 0, 300, NULL, '[]');
INSERT INTO visit VALUES ('b1e73157-0a89-46c1-a9b2-c25cb308b857', 1, '2026-03-02', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772416920000, 'transferred', NULL, 1, 0, 300, NULL, '[]');
INSERT INTO visit VALUES ('b1726d62-ba45-4293-aac7-47a1d8bf0c9c', 1, '2026-03-02', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772503320000, 'finished', NULL, 1, 1, 300, NULL, '[]');
INSERT INTO invitation VALUES ('0e17fb0f-9e05-47dd-bbe6-2512ea63dd76', '49b83c0d-dadf-4742-9820-cc8a81ad10ac', 1, 'A001', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', 'A', 1772416920000, 1772416980000, 0);
INSERT INTO appointment VALUES ('7a8828b0-db48-4f5e-87e0-0c429fb6dbe4', 'KANQPAYXWR', NULL, 'B', '2026-03-02', '10:30', NULL, 'booked', NULL);
INSERT INTO call_back VALUES ('aae5a009-274a-4e1e-a444-8d8e5d3851ce', 'B', NULL, NULL, '4j1X3dBkIFv0twuqQ7g-KyrqFv-g4UkQHgrg3uFGIPDK8-RlL2hitsw', '8000', 1772416920000, NULL, NULL, NULL);
INSERT INTO call_back VALUES ('825bdc12-d9dc-4f48-926c-18a23c6aff97', 'B', NULL, NULL, 'Z7Y8wDmy6EFpLiin-GueB9KsXGeBeucBOElPRd3JwDTbIj6AXUJu', '8000', 1772416920000, '7a8828b0-db48-4f5e-87e0-0c429fb6dbe4', NULL, NULL);
INSERT INTO hall_settings VALUES (1, 2, '{"hallId":"demo-power-hall","name":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"timeZone":"Asia/Shanghai","rollOverHour":4,"hotline":"12398","missedHint":{"zh":"也可联系引导员，当日有效","en":"Or ask any member of staff. Valid today."},"notices":[{"zh":"交费时请保管好个人财物","en":"Please keep an eye on your belongings"},{"zh":"供电服务热线 95598 · 监管投诉 12398","en":"Service line 95598 · Regulator 12398"}],"publicUrl":null,"slip":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null},"oneTimeNotices":[{"noticeId":"A04","serviceId":"A","title":{"zh":"电费发票、增值税票","en":"Invoice, VAT invoice"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"增值税票：另带单位名称、税号","en":"VAT invoice: company name and tax number"},{"zh":"代办增值税票：另带授权委托书","en":"VAT for someone else: a written authority"}],"steps":[{"zh":"报户号和要开的月份","en":"Give the customer number and the months"},{"zh":"核对抬头、税号和金额","en":"Check name, tax number and amount"},{"zh":"领取发票，当场再核对一次","en":"Take the invoice and check it once more"}],"limit":{"zh":"本厅承诺：柜台 5 分钟内办结","en":"Hall''s promise: 5 minutes at the counter"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B01","serviceId":"B","title":{"zh":"居民新装用电","en":"New supply: home"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"房产证、购房合同或租用协议，一份即可","en":"Title, purchase contract or lease (any one)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电","en":"We fit the meter and switch on"}],"limit":{"zh":"国家电网承诺：全程不超过 5 个工作日","en":"State Grid promise: 5 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B02","serviceId":"B","title":{"zh":"居民增容","en":"More capacity: home"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"房产证、购房合同或租用协议，一份即可","en":"Title, purchase contract or lease (any one)"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"新增大功率电器的发票，是否需要请问柜台","en":"Receipts of large appliances; ask if needed"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"需要时更换电表、签订合同","en":"New meter and contract where needed"},{"zh":"按新容量送电","en":"We switch on the new capacity"}],"limit":{"zh":"国家电网承诺：全程不超过 5 个工作日","en":"State Grid promise: 5 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B03","serviceId":"B","title":{"zh":"低压非居民新装增容","en":"Business supply, LV"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"营业执照","en":"Business licence"},{"zh":"法定代表人（负责人）身份证","en":"ID card of the legal representative"},{"zh":"用电地点的房产证、购房合同或租用协议","en":"Title, purchase contract or lease of the site"},{"zh":"增容：另报户号","en":"For more capacity: also the customer number"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电","en":"We fit the meter and switch on"}],"limit":{"zh":"国家电网承诺：全程不超过 6 个工作日","en":"State Grid promise: 6 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B05","serviceId":"B","title":{"zh":"临时用电","en":"Temporary supply"},"basis":{"zh":"《电力供应与使用条例》","en":"Electricity Supply and Use Regulations"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"单位：另带法定代表人身份证","en":"Companies: ID of the legal representative"},{"zh":"用电地点的使用证明","en":"Proof that you may use the site"},{"zh":"用途和起止日期的说明","en":"What it is for, from when until when"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订临时供用电合同","en":"Sign the contract for temporary supply"},{"zh":"装表送电；不装表的，按约定用电时间预交电费","en":"Meter and switch-on; if no meter, prepay by hours"},{"zh":"期满到柜台办理终止","en":"When it ends, close it at the counter"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B06","serviceId":"B","title":{"zh":"充电桩用电","en":"EV charger supply"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"车位产权证明，或一年以上使用权证明","en":"Parking space: title or 1-year right of use"},{"zh":"购买证明（如购车发票）","en":"Proof of purchase (such as of the car)"},{"zh":"物业同意安装和使用的证明","en":"Consent of the property management"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电，可以接桩","en":"Meter and switch-on; connect the charger"}],"limit":{"zh":"国家电网承诺：居民低压用电 5 个工作日","en":"State Grid promise: 5 working days (homes)"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B07","serviceId":"B","title":{"zh":"分布式光伏并网","en":"Solar connection"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"屋顶产权证明","en":"Proof that the roof is yours"},{"zh":"企业：另带营业执照、项目备案文件","en":"Companies: licence and project filing"},{"zh":"本地是否还要其他材料，请问柜台","en":"Ask whether anything else is needed here"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复接入方案","en":"We visit and give you a connection plan"},{"zh":"按方案安装，不得自行并网","en":"Have it built; do not connect it yourself"},{"zh":"申请验收，签订合同","en":"Ask for the inspection; sign the contract"},{"zh":"装表并网","en":"We fit the meter and connect"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C01","serviceId":"C","title":{"zh":"更名（户主没换）","en":"Rename, same owner"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"改名证明（如户口本、变更登记）","en":"Proof of the new name"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、用电类别都不变","en":"First: address, capacity, use stay the same"},{"zh":"换了户主的，请办过户","en":"If the owner changed, it is a change of owner"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"核对新户名，需要时重签合同","en":"Check the new name; new contract if needed"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C02","serviceId":"C","title":{"zh":"过户（换了户主）","en":"Change of owner"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"新户主身份证","en":"ID card of the new owner"},{"zh":"新户主的房产证或购房合同","en":"Title or purchase contract of the new owner"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、用电类别都不变","en":"First: address, capacity, use stay the same"},{"zh":"原户主结清电费","en":"The old owner pays all bills"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"新户主签订供用电合同","en":"The new owner signs the supply contract"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C05","serviceId":"C","title":{"zh":"销户","en":"Close an account"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"销户申请（可在柜台填写）","en":"Request to close (form at the counter)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"停止用电，供电公司查验、拆除电表","en":"Stop using power; we remove the meter"},{"zh":"按最后读数结清电费","en":"Pay the bill of the last reading"},{"zh":"终止供用电合同","en":"The supply contract ends"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C06","serviceId":"C","title":{"zh":"移表","en":"Move a meter"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、类别、供电点都不变","en":"First: address, capacity, use and source stay"},{"zh":"不要自己移表，那是违约用电","en":"Never move it yourself: it is a breach"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司查勘，费用由用户承担","en":"We visit; the customer pays the cost"},{"zh":"供电公司移表","en":"We move the meter"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C08","serviceId":"C","title":{"zh":"减容","en":"Reduce capacity"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"至少提前 5 天申请，天数请向柜台确认","en":"Apply 5 days ahead or more; ask how many"},{"zh":"说明减多少、从哪天起、减多久","en":"Say how much, from which day, how long"},{"zh":"可减多少、最短最长期限，请向柜台确认","en":"Ask how much and how long the rules allow"},{"zh":"供电公司到现场办理","en":"We do the work on site"},{"zh":"恢复用电前，再到柜台申请","en":"Apply again before you resume"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C09","serviceId":"C","title":{"zh":"暂停用电","en":"Suspend supply"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"至少提前 5 天申请，天数请向柜台确认","en":"Apply 5 days ahead or more; ask how many"},{"zh":"每次不少于 15 天，一年合计不超过 6 个月","en":"At least 15 days each, 6 months a year at most"},{"zh":"不足 15 天的，基本电费照收","en":"Under 15 days: the basic fee stays due"},{"zh":"一年可停几次、名下有无欠费，请问柜台","en":"Ask: how often a year, any unpaid bills"},{"zh":"供电公司到现场停用设备","en":"We take the equipment out of use on site"},{"zh":"恢复用电前，再到柜台申请","en":"Apply again before you resume"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C13","serviceId":"C","title":{"zh":"峰谷电价、改类","en":"Change of tariff"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台说明要改的电价（如居民峰谷）","en":"Say which tariff you want (e.g. peak-valley)"},{"zh":"供电公司核实用电用途","en":"We check what the power is used for"},{"zh":"柜台告知新电价从哪天起","en":"We tell you from which day it holds"},{"zh":"不要自己改变用途，那是违约用电","en":"Never change the use yourself: it is a breach"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D01","serviceId":"D","title":{"zh":"电能表校验","en":"Meter test"},"basis":{"zh":"公司供电服务承诺","en":"The company''s service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，说明哪里不准","en":"Apply at the counter; say what seems wrong"},{"zh":"约定时间，供电公司检验电表","en":"Agree on a time; we test the meter"},{"zh":"供电公司告知检验结果","en":"We tell you the result"},{"zh":"确实不准的，按规定退补电费","en":"If it is wrong, the bill is put right"}],"limit":{"zh":"国家电网承诺：5 个工作日内出检验结果","en":"State Grid promise: result in 5 working days"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D02","serviceId":"D","title":{"zh":"电量电费有疑问","en":"Query a bill"},"basis":{"zh":"公司供电服务承诺","en":"The company''s service promises"},"documents":[{"zh":"有疑问的电费账单","en":"The bill in question"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"}],"steps":[{"zh":"可先拍下电表读数","en":"A photo of the meter reading helps"},{"zh":"在柜台说明哪个月、哪里不对","en":"Say which month and what seems wrong"},{"zh":"供电公司核实并答复","en":"We check and answer"},{"zh":"确实有误的，按规定退补电费","en":"If it is wrong, the bill is put right"}],"limit":{"zh":"国家电网承诺：5 个工作日内核实","en":"State Grid promise: checked in 5 working days"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D04","serviceId":"D","title":{"zh":"家用电器损坏赔偿","en":"Appliance damage"},"basis":{"zh":"《电力供应与使用条例》","en":"Electricity Supply and Use Regulations"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"损坏电器的清单","en":"List of the damaged appliances"},{"zh":"购买证明（如发票）","en":"Proof of purchase (such as receipts)"}],"steps":[{"zh":"马上报告柜台或 95598，最好在 7 天内","en":"Tell us or 95598 at once, best within 7 days"},{"zh":"报告的最后期限，请向柜台确认","en":"Ask us for the last day to report"},{"zh":"电器保持原样，先不要修理或丢弃","en":"Keep appliances as they are, unrepaired"},{"zh":"供电公司上门查看，核实原因","en":"We visit and find the cause"},{"zh":"属于供电责任的，依法赔偿","en":"If we are liable, we compensate by law"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"E02","serviceId":"E","title":{"zh":"用电信息查询","en":"Your usage data"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"出示身份证，保护用户信息","en":"Show your ID: it protects customer data"},{"zh":"说明要查的月份","en":"Say which months"},{"zh":"在柜台查看或打印","en":"See them or have them printed at the counter"}],"limit":{"zh":"一般当场答复","en":"Usually answered on the spot"},"version":"2026-1","validFrom":"2026-01-01"}],"contacts":[],"fallbackPrinter":"kiosk-1","slipsPerRoll":600,"offline":{"perService":50,"firstNumber":501},"voice":{"languages":["zh","en"],"repeats":1,"chime":true,"volume":1,"volumeByHour":[],"pace":"usual"},"branding":{"accent":null,"logo":null},"ratingSeconds":60,"confirmSeconds":75,"speakWithinSeconds":60,"shiftHours":12,"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":60,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":0,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"timetable":null,"appointments":{"earlyMinutes":15,"lateMinutes":30,"classId":"appointment"},"services":{},"zones":[],"playlist":[{"itemId":"tariff","topic":"tariff","title":{"zh":"电价与收费标准","en":"Tariffs and fees"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"现行电价、收费项目和标准请到引导台查阅，也可拨打 95598 查询。","en":"Please ask at the information desk, or call 95598."}},{"itemId":"process","topic":"process","title":{"zh":"办理流程","en":"How it works"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"取号 → 听到叫号到窗口 → 一次告知所需材料 → 受理 → 评价。材料清单可在取号机打印。","en":"Take a number, wait to be called, bring your documents. The kiosk prints what you need."}},{"itemId":"payment-safety","topic":"payment-safety","title":{"zh":"交费安全提示","en":"Pay safely"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"请当面点清款项，保管好个人财物和票据。工作人员不会向您索要密码和验证码。","en":"Count your money here and keep an eye on your belongings. We never ask for passwords or codes."}},{"itemId":"hotlines","topic":"hotline","title":{"zh":"95598 · 12398","en":""},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"供电服务热线 95598，24 小时为您服务。能源监管热线 12398，受理投诉举报。","en":"Power service line 95598, day and night. Energy regulator 12398."}},{"itemId":"promise","topic":"promise","title":{"zh":"我们的服务承诺","en":"Our promise"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"首问负责、一次告知、限时办结。各项业务的办理时限见一次性告知书。","en":"Whoever you ask first takes care of it, you are told everything at once, and it is done in time."}}],"staffShown":"name-and-badge","guidance":{"B":{"ask":"item","items":[{"code":"B01","name":{"zh":"家里第一次装电表","en":"A first meter for a home"},"term":{"zh":"居民新装","en":"New residential supply"},"noticeId":"B01"},{"code":"B02","name":{"zh":"家里电不够用","en":"More power for a home"},"term":{"zh":"居民增容","en":"More capacity"},"noticeId":"B02"},{"code":"B03","name":{"zh":"店铺、公司用电","en":"Power for a shop or company"},"term":{"zh":"低压非居民新装、增容","en":"Business supply"},"noticeId":"B03"},{"code":"B06","name":{"zh":"给电动车装充电桩","en":"A charger for an electric car"},"term":{"zh":"充电桩用电","en":"EV charger supply"},"noticeId":"B06"},{"code":"B07","name":{"zh":"屋顶装光伏","en":"Solar panels on the roof"},"term":{"zh":"分布式光伏并网","en":"Solar connection"},"noticeId":"B07"},{"code":"B05","name":{"zh":"工地、活动临时用电","en":"Power for a site or an event"},"term":{"zh":"临时用电","en":"Temporary supply"},"noticeId":"B05"}]},"C":{"ask":"question","question":{"text":{"zh":"房子（或用电）换主人了吗？","en":"Is there a new owner of the home or business?"},"answers":[{"text":{"zh":"是，换了主人","en":"Yes, a new owner"},"itemCode":"C02"},{"text":{"zh":"没换，只改户名","en":"No, only a new name"},"itemCode":"C01"},{"text":{"zh":"都不是，办别的变更","en":"Neither, another change"},"itemCode":null}]},"items":[{"code":"C02","name":{"zh":"房子换了主人","en":"The home has a new owner"},"term":{"zh":"过户","en":"Change of owner"},"noticeId":"C02"},{"code":"C01","name":{"zh":"主人没换，只改名字","en":"Same owner, new name"},"term":{"zh":"更名","en":"Rename"},"noticeId":"C01"},{"code":"C05","name":{"zh":"不再用电了","en":"No more power needed"},"term":{"zh":"销户","en":"Close an account"},"noticeId":"C05"},{"code":"C06","name":{"zh":"把电表换个地方","en":"Move the meter"},"term":{"zh":"移表","en":"Move a meter"},"noticeId":"C06"},{"code":"C13","name":{"zh":"改电价（如峰谷电价）","en":"Another tariff"},"term":{"zh":"改类","en":"Change of tariff"},"noticeId":"C13"},{"code":"C09","name":{"zh":"停一段时间不用电","en":"Stop using power for a while"},"term":{"zh":"暂停用电","en":"Suspend supply"},"noticeId":"C09"},{"code":"C08","name":{"zh":"减少用电容量","en":"Less capacity"},"term":{"zh":"减容","en":"Reduce capacity"},"noticeId":"C08"}]},"D":{"ask":"item","items":[{"code":"D02","name":{"zh":"电费好像不对","en":"My bill looks wrong"},"term":{"zh":"电量电费异议","en":"Bill query"},"noticeId":"D02"},{"code":"D01","name":{"zh":"电表好像不准","en":"My meter seems wrong"},"term":{"zh":"电能表校验","en":"Meter test"},"noticeId":"D01"},{"code":"D03","name":{"zh":"交了费还没来电","en":"I paid and have no power yet"},"term":{"zh":"欠费复电","en":"Reconnection"},"noticeId":null},{"code":"D04","name":{"zh":"家用电器烧坏了","en":"My appliances were damaged"},"term":{"zh":"家用电器损坏赔偿","en":"Damage claim"},"noticeId":"D04"}]}},"groups":{},"thresholds":{"longWaitMinutes":15,"queueLength":20,"idleSeconds":45,"overLimitMinutes":5,"pauseMinutes":20,"apologyMinutes":15,"shortServiceSeconds":10,"kioskStaySeconds":120,"backupHours":26},"inspections":{"items":[{"itemId":"staff","text":{"zh":"人员在岗，着装、工牌齐整","en":"Staff at their counters, dressed and badged"}},{"itemId":"clean","text":{"zh":"大厅、柜台整洁，座椅完好","en":"Hall and counters clean, seats in order"}},{"itemId":"devices","text":{"zh":"取号机、大屏、叫号、评价器正常","en":"Kiosks, screens, voice and pads work"}},{"itemId":"papers","text":{"zh":"公示、样表、宣传资料齐全有效","en":"Notices, sample forms and leaflets complete"}},{"itemId":"comforts","text":{"zh":"饮水、老花镜、雨伞等便民物品齐备","en":"Water, glasses, umbrellas at hand"}},{"itemId":"safety","text":{"zh":"通道畅通，消防、监控正常","en":"Ways clear, fire and security gear in order"}}]},"incidentContacts":[],"retention":{"callBackDays":7,"replyDays":2},"caseDue":{"contactDays":1,"simpleDays":5,"complexDays":15,"complaintDays":5,"reportDays":10,"phoneKeptDays":30},"clerkKeys":{"next":"F1","start-finish":"F2","no-show":"F3","recall":"F4","pause-resume":"F5","close":"F6","hold":"F7","transfer":"F8","another":"F9","list":"F10","unhold":"F12","result":"R","message":"M","help":null},"overLimitReasons":[{"code":"complex","name":{"zh":"业务复杂","en":"Complex case"}},{"code":"several","name":{"zh":"一客多件","en":"Several cases at once"}},{"code":"papers","name":{"zh":"补材料、填表","en":"Papers or forms were missing"}},{"code":"explaining","name":{"zh":"解释、安抚","en":"Much to explain"}},{"code":"system","name":{"zh":"系统慢或中断","en":"A system was slow or down"}},{"code":"late-finish","name":{"zh":"忘按结束","en":"Finish was pressed late"}}],"isBeingSetUp":false,"isTraining":false,"announcements":[]}');
INSERT INTO print_job VALUES ('62fd0e75-ccd2-481f-892d-2bc706180e51', '51711866-8a72-467c-9071-0cb483943d2e', 'first', 'kiosk-1', '{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"className":null,"care":null,"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"QB3Z2EK9PJ","qr":"QB3Z2EK9PJ","language":"en","isReprint":false,"isOffline":false,"wish":"3aa6190f-f5e3-4a2b-a3c4-ae0472dcc367"}', 'queued', NULL, NULL, 1772416800000, NULL, 0);
INSERT INTO device VALUES ('device', 'kiosk-1', NULL, 0, NULL, NULL, NULL, NULL, 'paper', 'unknown', 'unknown', NULL, 1772416920000, 0, NULL, '[]', NULL, NULL, NULL, NULL, NULL);
INSERT INTO device VALUES ('display', 'wall', NULL, 1, NULL, NULL, NULL, NULL, 'none', 'unknown', 'unknown', NULL, 1772416920000, 0, NULL, '[]', NULL, NULL, NULL, NULL, NULL);
INSERT INTO fault VALUES ('a7d6ad26-9836-486c-bf1e-65cf5c3c3951', 'display', 'wall', 'reported', 'dark', 1772416920000, '1001 陈静', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO help_call VALUES ('1eeff3eb-715b-429a-8e0c-53d17ae3fa0b', 'kiosk:kiosk-1', 1772416920000, NULL, NULL);
INSERT INTO self_test VALUES ('d22a72b8-8e55-425b-b990-253f33fbe9f5', 1772416920000, '9001 吴主任', NULL, '[{"about":"server","role":null,"name":null,"result":"running","code":null,"figure":null},{"about":"disk","role":null,"name":null,"result":"running","code":null,"figure":null},{"about":"clock","role":null,"name":null,"result":"ok","code":null,"figure":null},{"about":"backup","role":null,"name":null,"result":"not-checked","code":"no-backups","figure":null}]');
INSERT INTO number_lease VALUES ('bc64d797-1164-44b0-a772-4910f9ec322d', 'kiosk-1', '2026-03-02', 'A', 'A', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('ca26846d-c3a8-431b-89a6-85ee50972c2e', 'kiosk-1', '2026-03-02', 'B', 'B', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('9500e60a-271f-44af-93d1-117bef7a613a', 'kiosk-1', '2026-03-02', 'C', 'C', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('024164fb-1835-4144-ae6e-9b2fa21dc215', 'kiosk-1', '2026-03-02', 'D', 'D', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('b728006f-641c-4cdc-a3bc-23729106c2f3', 'kiosk-1', '2026-03-02', 'E', 'E', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('84b011d3-ec87-42fc-9844-5a74eb2402f8', 'kiosk-1', '2026-03-03', 'A', 'A', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('a77c2522-cc6e-43d9-bbd2-ae6a82fa0a58', 'kiosk-1', '2026-03-03', 'B', 'B', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('1a2dab80-0ce3-4462-8b65-54a1abc7f9cc', 'kiosk-1', '2026-03-03', 'C', 'C', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('fc0cce6d-87b7-4e17-8193-cf5ac360c233', 'kiosk-1', '2026-03-03', 'D', 'D', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('87964399-f9aa-48b3-8247-9a7040cc1ba0', 'kiosk-1', '2026-03-03', 'E', 'E', 501, 550, 1772416920000);
INSERT INTO event VALUES (1, 1, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1001', NULL, NULL, '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{}', x'444f540fa2d949d0b40febca009986d5699dd03797db245d28972b5d1af98b97');
INSERT INTO event VALUES (2, 2, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1002', NULL, NULL, '2', '4b1963e0-5540-4f92-831e-5e25eadcc05f', '{}', x'5178c2b418866cc4c55f5fd5c9e3211e13873622a2553506d9d9eb5b1ac6635f');
INSERT INTO event VALUES (3, 3, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '49b83c0d-dadf-4742-9820-cc8a81ad10ac', 'A', NULL, NULL, '{"number":"A001","itemCode":null,"ahead":0,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'f19b4caaef3005431405b1133fbbf296931a0f795968e8cfc9d160d2d36387de');
INSERT INTO event VALUES (4, 4, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'f582670b-c7dd-466c-ad42-4d79349fd8c5', 'A', NULL, NULL, '{"number":"A002","itemCode":null,"ahead":1,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'25c511b048d0f133293a072c212499609d57c1e9f8c2d15190922c706ab1f5b6');
INSERT INTO event VALUES (5, 5, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '5f58d575-3780-4e26-a0e6-dac0daf66fa2', 'B', NULL, NULL, '{"number":"B001","itemCode":null,"ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'be41503fe74be1e8706406f34b3897181be1ba56a73909748b3570581644fcf4');
INSERT INTO event VALUES (6, 6, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'b1726d62-ba45-4293-aac7-47a1d8bf0c9c', 'A', NULL, NULL, '{"number":"A003","itemCode":null,"ahead":2,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'd4193ee442d27e7d7636c454fa45f4f855af820e1d5c58ab4d00ed6256c3550a');
INSERT INTO event VALUES (7, 7, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '3aecb633-0361-4b24-8efa-69c4e2de2097', 'C', NULL, NULL, '{"number":"C001","itemCode":null,"ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'8b21bc3cfe45121ab2dbb8524571940830ed1bdf58ba826816d8952e67676d66');
INSERT INTO event VALUES (8, 8, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'b1e73157-0a89-46c1-a9b2-c25cb308b857', 'A', NULL, NULL, '{"number":"A004","itemCode":null,"ahead":3,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'91f06fd9ea251c3e3d8ab0a760f68e8a661ab5783feeee94fb05a2eb9f984380');
INSERT INTO event VALUES (9, 9, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '4cb6255c-5cb5-4a09-95c4-75da411cec84', 'A', NULL, NULL, '{"number":"A005","itemCode":null,"ahead":4,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'9a72d5cd9dd9df31c030234e384dcde2aa38466426e6caca581d34f80b7a22d3');
INSERT INTO event VALUES (10, 10, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '51711866-8a72-467c-9071-0cb483943d2e', 'A', NULL, NULL, '{"number":"A006","itemCode":null,"ahead":5,"wait":null,"mid":null,"channel":"kiosk-1","status":"reserved","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'd8343ef8fea2c68ae71b7b8c016e2cf83ed577a6d8d09ec3247e3954b0b88ee4');
INSERT INTO event VALUES (11, 10, 1772416800000, '2026-03-02', 'slip-queued', 'kiosk:kiosk-1', '51711866-8a72-467c-9071-0cb483943d2e', NULL, NULL, NULL, '{"jobId":"62fd0e75-ccd2-481f-892d-2bc706180e51","device":"kiosk-1"}', x'ef401802dbf2272d153c3918ad86895a745dcff1bdaf08b83a0c09c6ec333a35');
INSERT INTO event VALUES (12, 11, 1772416800000, '2026-03-02', 'ticket-called', 'clerk:1001', '49b83c0d-dadf-4742-9820-cc8a81ad10ac', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{"seq":1,"reason":{"code":"arrival-order","waitedMinutes":0},"was":"waiting"}', x'35b83159f4325563357cb2df21775159efd2d709c4cad66905496bd6c80e7b83');
INSERT INTO event VALUES (13, 12, 1772416800000, '2026-03-02', 'ticket-started', 'clerk:1001', '49b83c0d-dadf-4742-9820-cc8a81ad10ac', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{}', x'baba411d3f48fd8f829023c25000294ec1ac6d9e1493757648e2394954ad8cb3');
INSERT INTO event VALUES (14, 13, 1772416920000, '2026-03-02', 'ticket-finished', 'clerk:1001', '49b83c0d-dadf-4742-9820-cc8a81ad10ac', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{"visit":1,"waitedMs":0,"servedMs":120000,"quantity":1,"items":[],"outcome":null,"limitSeconds":300,"isOverLimit":false,"overLimitReason":null,"isShort":false,"isStartImplicit":false,"isEndAssumed":false,"isImplicit":false}', x'030e6ecd5da30d5dc7392c6ffc1c5b9dd6e2dcbaae99186420bbecb25c1ca550');
INSERT INTO event VALUES (15, 13, 1772416920000, '2026-03-02', 'rating-invited', 'clerk:1001', '49b83c0d-dadf-4742-9820-cc8a81ad10ac', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{"invitationId":"0e17fb0f-9e05-47dd-bbe6-2512ea63dd76"}', x'e7d2010007064e98392ca5d39defcb2c60e62d163d6dbb41ac12fe6882c23819');
INSERT INTO event VALUES (16, 14, 1772416920000, '2026-03-02', 'rating-given', 'pad:1', '49b83c0d-dadf-4742-9820-cc8a81ad10ac', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{"invitationId":"0e17fb0f-9e05-47dd-bbe6-2512ea63dd76","score":2,"reasons":["served-slowly"],"hasComment":false,"afterMs":0,"lateMs":0,"channel":"pad"}', x'a963b0ade6a257b4d4f34dd07cf2a52ac847dd9bb5d5c825af1f9c86db0249a7');
INSERT INTO event VALUES (17, 14, 1772416920000, '2026-03-02', 'case-opened', 'pad:1', '49b83c0d-dadf-4742-9820-cc8a81ad10ac', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{"caseId":"0e17fb0f-9e05-47dd-bbe6-2512ea63dd76","score":2,"ratedAt":1772416920000,"contactDue":null,"answerDue":"2026-03-07"}', x'8ba8a3b1451af1b61998fb0235ca4ef5dbabea6d23b8436989b0044a23bae895');
INSERT INTO event VALUES (18, 15, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'f582670b-c7dd-466c-ad42-4d79349fd8c5', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{"seq":2,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'6e70f68777db0d2f6daaa2fd5ca5656903ec9853237a4eca899362dce3faf6bf');
INSERT INTO event VALUES (19, 16, 1772416920000, '2026-03-02', 'ticket-missed', 'clerk:1001', 'f582670b-c7dd-466c-ad42-4d79349fd8c5', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{"calls":1,"by":"clerk"}', x'e817d2526ff62a773c8e1f24333e5f9f00166af6127a36237b07f2941935a747');
INSERT INTO event VALUES (20, 17, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'b1726d62-ba45-4293-aac7-47a1d8bf0c9c', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{"seq":3,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'45c1942314f26c90f93f643cba761887accd8820c8a0d4f9a8f3b49b75d59272');
INSERT INTO event VALUES (21, 18, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', 'b1726d62-ba45-4293-aac7-47a1d8bf0c9c', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{}', x'25df7af7d8f3e5bf264fed5410a02ae86b1231dc20c086acaf8d549fd4c904e5');
INSERT INTO event VALUES (22, 19, 1772416920000, '2026-03-02', 'ticket-held', 'clerk:1001', 'b1726d62-ba45-4293-aac7-47a1d8bf0c9c', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{"servedMs":0,"remindAt":1772417220000,"hasNote":false}', x'0c0555e41c27cd2f0b5505fa3ae675fb90972b1b240caa1e3e51a0545cdb92aa');
INSERT INTO event VALUES (23, 20, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'b1e73157-0a89-46c1-a9b2-c25cb308b857', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{"seq":4,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'3aafc22ea8513bda5e4b4fa7f75165fce3dbe341b50290965c0099bbe0862ec2');
INSERT INTO event VALUES (24, 21, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', 'b1e73157-0a89-46c1-a9b2-c25cb308b857', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{}', x'd73141d657ee415649e883f174b144d875689b4680c067c400c4ed18b4a39424');
INSERT INTO event VALUES (25, 22, 1772416920000, '2026-03-02', 'ticket-transferred', 'clerk:1001', 'b1e73157-0a89-46c1-a9b2-c25cb308b857', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"items":[],"outcome":null,"limitSeconds":300,"isOverLimit":false,"overLimitReason":null,"isShort":true,"isStartImplicit":false,"isEndAssumed":false,"to":{"serviceId":"B","boundTo":null},"since":1772416800000,"transfers":1,"isPingPong":false,"hasNote":false}', x'39495d35bad95484aed684bf0fe81486e8783f798363c2e60b856324c10eebbd');
INSERT INTO event VALUES (26, 23, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"aae5a009-274a-4e1e-a444-8d8e5d3851ce","appointmentId":null}', x'b36edb143d332973cbbe78c6aee20fc025691a5b1bf329cb982320eb585cc270');
INSERT INTO event VALUES (27, 24, 1772416920000, '2026-03-02', 'appointment-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"appointmentId":"7a8828b0-db48-4f5e-87e0-0c429fb6dbe4","day":"2026-03-02","time":"10:30"}', x'0208bae9b6de6fa8c0daded0502a7d05272335e66560bc589cdfe6bc11c9309f');
INSERT INTO event VALUES (28, 24, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"825bdc12-d9dc-4f48-926c-18a23c6aff97","appointmentId":"7a8828b0-db48-4f5e-87e0-0c429fb6dbe4"}', x'8d0a5c46a63dddd3b4f6b9eed875f85dfc257579d30cb9d2766c201ee2fc64dd');
INSERT INTO event VALUES (29, 25, 1772416920000, '2026-03-02', 'service-closed', 'manager:9001', NULL, 'C', NULL, NULL, '{"reason":"moved","waiting":"serve","count":1}', x'810bf91879ce20ec0f0ee94f93e6bdec8aa2b8c9cb8f4246d3e294875dc67c47');
INSERT INTO event VALUES (30, 26, 1772416920000, '2026-03-02', 'self-test-started', 'manager:9001', NULL, NULL, NULL, NULL, '{"testId":"d22a72b8-8e55-425b-b990-253f33fbe9f5","lines":4}', x'f19e9f1c20042675bfeacc0cf6ab876ea4b041c70b76a96f59215328fe58a184');
INSERT INTO event VALUES (31, 27, 1772416920000, '2026-03-02', 'help-called', 'kiosk:kiosk-1', NULL, NULL, NULL, NULL, '{"helpCallId":"1eeff3eb-715b-429a-8e0c-53d17ae3fa0b","at":"kiosk","place":"kiosk-1"}', x'9f6b11eaa41b799b479b46ad244e044b8dea270feb64d9753feba9b426ffc7df');
INSERT INTO event VALUES (32, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'A', NULL, NULL, '{"leaseId":"bc64d797-1164-44b0-a772-4910f9ec322d","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'f1f9ab4aa6e7f6994a2f9f9d53c3eea83784c865bd818e750775d9e33b5a7aee');
INSERT INTO event VALUES (33, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'B', NULL, NULL, '{"leaseId":"ca26846d-c3a8-431b-89a6-85ee50972c2e","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'37271003d782b670f3efa45d10afd595d5812b740e69e00e5c9435e8c62fdbb0');
INSERT INTO event VALUES (34, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'C', NULL, NULL, '{"leaseId":"9500e60a-271f-44af-93d1-117bef7a613a","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'7faea41c9272585514f168240b539a0496c669dd33b851f83434952ad609153e');
INSERT INTO event VALUES (35, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'D', NULL, NULL, '{"leaseId":"024164fb-1835-4144-ae6e-9b2fa21dc215","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'cee700e91374d0e6d51a11fc7dd6b36d528ed42de7e141ab87ae0faa6c00b891');
INSERT INTO event VALUES (36, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'E', NULL, NULL, '{"leaseId":"b728006f-641c-4cdc-a3bc-23729106c2f3","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'29560b61199341355772aec0391aea32d51531142b435fffb4b365628b5ae52d');
INSERT INTO event VALUES (37, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'A', NULL, NULL, '{"leaseId":"84b011d3-ec87-42fc-9844-5a74eb2402f8","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'9e2b52bb1ae502673a6f084ecd28aeb417830582ca915d69b73940e0159aedaa');
INSERT INTO event VALUES (38, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'B', NULL, NULL, '{"leaseId":"a77c2522-cc6e-43d9-bbd2-ae6a82fa0a58","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'e6dd7b783be621b138356f22727c68114fd7a82f64b6bcc8347e74890753c808');
INSERT INTO event VALUES (39, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'C', NULL, NULL, '{"leaseId":"1a2dab80-0ce3-4462-8b65-54a1abc7f9cc","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'7f8977222e04204e7323f7699c599b37500684df7488faf75ceb3c5f3e8a4622');
INSERT INTO event VALUES (40, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'D', NULL, NULL, '{"leaseId":"fc0cce6d-87b7-4e17-8193-cf5ac360c233","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'829a43fe3a1a32becaec97adcd854a395dd9fe956241084210c965ce94ce041f');
INSERT INTO event VALUES (41, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'E', NULL, NULL, '{"leaseId":"87964399-f9aa-48b3-8247-9a7040cc1ba0","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'e4716736ce81839b9cc7cc4722817bafa947f661dade47200228ae9a59b49892');
INSERT INTO event VALUES (42, 29, 1772416920000, '2026-03-02', 'device-joined', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}', x'0449b1efc7a2e3b6c5f85706c9b3076809b52a55da42f87fe004945646fa3f93');
INSERT INTO event VALUES (43, 30, 1772416920000, '2026-03-02', 'screen-joined', 'hall', NULL, NULL, NULL, NULL, '{"role":"display","device":"wall"}', x'4ddced72feaebbc54a6e63849f4ce416fc030eb7ea17e967e237954d42bdf49e');
INSERT INTO event VALUES (44, 31, 1772416920000, '2026-03-02', 'device-left', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}', x'21eebc76346a9fdb5f1f4c9ab5c53e417b38c379793d7ee180c23636c7325112');
INSERT INTO event VALUES (45, 32, 1772416920000, '2026-03-02', 'message-sent', 'clerk:1001', NULL, NULL, '1', NULL, '{"messageId":"ace6ee21-109a-43e4-97dd-b5d3e386a708","toRole":"manager","toStaffId":null,"characters":10}', x'895fbf50476836896f6f8c32d178b1f0a77e5591c6be6136a32dea9d3a78e9b6');
INSERT INTO event VALUES (46, 33, 1772416920000, '2026-03-02', 'incident-reported', 'manager:9001', NULL, NULL, NULL, NULL, '{"incidentId":"8d993257-1d80-4417-92cd-6e24d4493697","kind":"crowd","level":1,"note":"many people"}', x'6b5a180b06e5cd6e79a0b9fe4061476a6049bb5183e3fe6ea33b1205cbbf6565');
INSERT INTO event VALUES (47, 34, 1772416920000, '2026-03-02', 'settings-changed', 'manager:9001', NULL, NULL, NULL, NULL, '{"version":1,"source":"page","change":{"hotline":"12398"}}', x'5bf460985b7cd818254b5ccba481e6c88d9bfeb01ddab63ca656c1e1a7b9ce8a');
INSERT INTO event VALUES (48, 35, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1002', '4cb6255c-5cb5-4a09-95c4-75da411cec84', 'A', '2', '4b1963e0-5540-4f92-831e-5e25eadcc05f', '{"seq":5,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'b711c41312a1c29f704d257f13d9e60c772770abd34f0244092f6f85d8cf96d9');
INSERT INTO event VALUES (49, 36, 1772416920000, '2026-03-02', 'fault-opened', 'clerk:1001', NULL, NULL, NULL, NULL, '{"faultId":"a7d6ad26-9836-486c-bf1e-65cf5c3c3951","role":"display","device":"wall","problem":"reported","text":"dark"}', x'66d80fc23fff02c87f0cdeb239371f39e66aa64c9db30782eea2875a3a658e81');
INSERT INTO event VALUES (50, 37, 1772416920000, '2026-03-02', 'counter-reassigned', 'manager:9001', NULL, NULL, '2', NULL, '{"change":{"counters":{"2":{"services":["A"],"helps":[]}}},"was":{"services":["A","E"],"helps":[]},"reason":"many"}', x'c5ad07c8487cb333b6cdaf88a36c8a1d5e2433e2475a80206e853a2f03de8f83');
INSERT INTO event VALUES (51, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '5f58d575-3780-4e26-a0e6-dac0daf66fa2', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}', x'261b335f6bf29f450e3232dd4371256d2ff0caf5c8286742bf7cc312658630a2');
INSERT INTO event VALUES (52, 38, 1772503320000, '2026-03-02', 'ticket-finished', 'hall', 'b1726d62-ba45-4293-aac7-47a1d8bf0c9c', 'A', '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"items":[],"outcome":null,"limitSeconds":300,"isOverLimit":false,"overLimitReason":null,"isShort":false,"isStartImplicit":false,"isEndAssumed":true,"isImplicit":true,"was":"held"}', x'7e1a59fb0ea45f6b6d726e87e4ab788262110ac0b1569f4e66a2536161fc8bfb');
INSERT INTO event VALUES (53, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '3aecb633-0361-4b24-8efa-69c4e2de2097', 'C', NULL, NULL, '{"was":"waiting","reason":"day-over"}', x'ec163ad638a6d4e8d3bce94c8ba794eb0928edd24164fc979e860f9a6d63817d');
INSERT INTO event VALUES (54, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'b1e73157-0a89-46c1-a9b2-c25cb308b857', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}', x'bf3c20c1d4725716a316067d143bb5c019cdf9dc5d7db155253bc05d8445ec52');
INSERT INTO event VALUES (55, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '4cb6255c-5cb5-4a09-95c4-75da411cec84', 'A', NULL, NULL, '{"was":"called","reason":"day-over"}', x'132dacfde156e039ec147fce40fb3e29465975c26475fe7c71cb7c79c34624cb');
INSERT INTO event VALUES (56, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '51711866-8a72-467c-9071-0cb483943d2e', 'A', NULL, NULL, '{"was":"reserved","reason":"day-over"}', x'7188743aa109a8bbcba30b5c4b684bc1f0b677a7482bf23d093dcc7847a42d4e');
INSERT INTO event VALUES (57, 38, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '1', '22ce1b76-0d78-4f9e-85d1-26d2412abcb5', '{"reason":"day-over"}', x'6bcf225b5546e15ede671e8382c9cc4a8783a284da0862e8e1e17dbcf5a81e52');
INSERT INTO event VALUES (58, 38, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '2', '4b1963e0-5540-4f92-831e-5e25eadcc05f', '{"reason":"day-over"}', x'8a39df429dacbabab87d3886e6f22605773d317b89dba8af3243e02c0e1156c0');
INSERT INTO event VALUES (59, 38, 1772503320000, '2026-03-02', 'counter-as-usual', 'hall', NULL, NULL, '2', NULL, '{"reason":"day-over"}', x'de512db91d71da555553f4fcc779cd1bdffc774596826ccbacdf93faf9a2f4fb');
INSERT INTO event VALUES (60, 38, 1772503320000, '2026-03-03', 'day-began', 'hall', NULL, NULL, NULL, NULL, '{"after":"2026-03-02","rulesInForce":{"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":60,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":0,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"services":{},"counters":{"1":{"services":["A","E"],"helps":[]},"2":{"services":["A","E"],"helps":[]},"3":{"services":["A","E"],"helps":[]},"4":{"services":["B","C","D","E"],"helps":[]},"5":{"services":["B","C","D","E"],"helps":[]},"6":{"services":["B","C","D","E"],"helps":[]}},"staff":{"1001":null,"1002":null,"1003":null,"1004":null,"1005":null,"1006":null}},"promised":{"longWaitMinutes":15,"limitSeconds":{"A":300,"B":1200,"C":1200,"D":1200,"E":300}}}', x'52f20bf555d1bf72d4d45e4d9c7fc09a22a076162172f1a209bc600b2c799cb7');
INSERT INTO event VALUES (61, 39, 1772503320000, '2026-03-03', 'ticket-taken', 'kiosk:kiosk-1', 'aa4b2acb-ca83-45e6-8d50-199fc0a4470a', 'A', NULL, NULL, '{"number":"A001","itemCode":null,"ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772503320000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'e8550861f70ab36135ebc28bedc103f20628e93ed313579bc0dc17023a515db0');
INSERT INTO event VALUES (62, 40, 1772503320000, '2026-03-03', 'figures-read', 'hall', NULL, NULL, NULL, NULL, '{"day":"2026-03-02","edition":1,"definition":1,"digest":"240c99f7a640ef633871d56f3fd695ea52117e89408bd4cfcc8607c1eda06858","lastSeq":59,"findings":[],"by":"hall","isSame":null}', x'2ff6eaf045f3ae983e0ed2799d13077f21df18301ba44b517c75e8d6648d5712');
INSERT INTO incident VALUES ('8d993257-1d80-4417-92cd-6e24d4493697', '2026-03-02', 'crowd', 'many people', NULL, 1, 1772416920000, 0, 0);
INSERT INTO incident_step VALUES (1, '8d993257-1d80-4417-92cd-6e24d4493697', 'reported', 1, 1772416920000, '9001 吴主任', 'many people');
INSERT INTO rating_case VALUES ('0e17fb0f-9e05-47dd-bbe6-2512ea63dd76', 1772416920000, '2026-03-02', 'received', 'simple', NULL, NULL, NULL, '2026-03-07', NULL, NULL, NULL);
INSERT INTO case_step VALUES (1, '0e17fb0f-9e05-47dd-bbe6-2512ea63dd76', 'received', 1772416920000, 'pad:1', NULL, NULL);
INSERT INTO settings_version VALUES (1, 1772416920000, 'manager:9001', 'page', NULL, '{"hotline":"95598"}', '{"hotline":"12398"}');
INSERT INTO settings_part VALUES ('hotline', 1);
INSERT INTO report_day VALUES ('2026-03-02', 1, 1, '{"day":"2026-03-02","definition":1,"promised":{"longWaitMinutes":15,"limitSeconds":{"A":300,"B":1200,"C":1200,"D":1200,"E":300}},"open":{"from":1772416800000,"to":1772416920000},"tickets":{"ticketId":["49b83c0d-dadf-4742-9820-cc8a81ad10ac","f582670b-c7dd-466c-ad42-4d79349fd8c5","5f58d575-3780-4e26-a0e6-dac0daf66fa2","b1726d62-ba45-4293-aac7-47a1d8bf0c9c","3aecb633-0361-4b24-8efa-69c4e2de2097","b1e73157-0a89-46c1-a9b2-c25cb308b857","4cb6255c-5cb5-4a09-95c4-75da411cec84","51711866-8a72-467c-9071-0cb483943d2e"],"number":["A001","A002","B001","A003","C001","A004","A005","A006"],"serviceId":["A","A","B","A","C","A","A","A"],"lastServiceId":["A","A","B","A","C","B","A","A"],"takenAt":[1772416800000,1772416800000,1772416800000,1772416800000,1772416800000,1772416800000,1772416800000,1772416800000],"hour":[10,10,10,10,10,10,10,10],"channel":["kiosk-1","kiosk-1","kiosk-1","kiosk-1","kiosk-1","kiosk-1","kiosk-1","kiosk-1"],"classId":[null,null,null,null,null,null,null,null],"status":["finished","missed","expired","finished","expired","expired","expired","expired"],"calledAfterMs":[0,120000,null,120000,null,120000,120000,null],"gaveUpAfterMs":[null,null,86520000,null,86520000,86520000,86520000,86520000],"hasCome":[true,false,false,true,false,true,false,false],"misses":[0,1,0,0,0,0,0,0],"transfers":[0,0,0,0,0,1,0,0],"isSentToAndFro":[false,false,false,false,false,false,false,false],"told":[{"low":0,"high":5},{"low":0,"high":5},null,null,null,null,null,null],"toldMid":[0,0,null,null,null,null,null,null],"slip":["none","none","none","none","none","none","none","none"]},"visits":{"ticket":[0,5,3],"serviceId":["A","A","A"],"counterId":["1","1","1"],"clerkId":["22ce1b76-0d78-4f9e-85d1-26d2412abcb5","22ce1b76-0d78-4f9e-85d1-26d2412abcb5","22ce1b76-0d78-4f9e-85d1-26d2412abcb5"],"waitedMs":[0,120000,120000],"servedMs":[120000,0,0],"quantity":[1,1,1],"ending":["finished","transferred","finished"],"goesOn":[false,true,false],"outcome":[null,null,null],"isEndAssumed":[false,false,true],"isEndedByNext":[false,false,false],"overLimit":["no","no","no"]},"ratings":{"ticket":[0],"serviceId":["A"],"counterId":["1"],"clerkId":["22ce1b76-0d78-4f9e-85d1-26d2412abcb5"],"score":[2],"reasons":[["served-slowly"]],"channel":["pad"],"afterMs":[0]},"sittings":[{"counterId":"1","clerkId":"22ce1b76-0d78-4f9e-85d1-26d2412abcb5","from":1772416800000,"to":1772416920000,"pausedMs":0},{"counterId":"2","clerkId":"4b1963e0-5540-4f92-831e-5e25eadcc05f","from":1772416800000,"to":1772416920000,"pausedMs":0}],"acts":[],"outages":[],"faults":[{"faultId":"a7d6ad26-9836-486c-bf1e-65cf5c3c3951","device":"display wall","problem":"reported","from":1772416920000,"to":null}],"devices":["display wall","kiosk-1"]}', '240c99f7a640ef633871d56f3fd695ea52117e89408bd4cfcc8607c1eda06858', 59, '[]', 1772503320000, 'hall');
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
CREATE TRIGGER settings_version_is_never_changed BEFORE UPDATE ON settings_version BEGIN SELECT RAISE(ABORT, 'versions of the settings are never changed'); END;
CREATE TRIGGER settings_version_is_never_deleted BEFORE DELETE ON settings_version BEGIN SELECT RAISE(ABORT, 'versions of the settings are never deleted'); END;
CREATE INDEX staff_session_by_staff ON staff_session (staff_id);
CREATE TRIGGER report_day_is_never_changed BEFORE UPDATE ON report_day BEGIN SELECT RAISE(ABORT, 'figures that were told are never changed'); END;
CREATE TRIGGER report_day_is_never_deleted BEFORE DELETE ON report_day BEGIN SELECT RAISE(ABORT, 'figures that were told are never deleted'); END;
CREATE INDEX event_of_case ON event (seq) WHERE kind IN ('case-opened', 'case-step');
COMMIT;
PRAGMA user_version = 130;
