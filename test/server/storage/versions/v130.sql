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
INSERT INTO staff VALUES ('efe0337c-8a4f-48b5-ad48-dc33551366ee', '1001', '陈静', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$KSKVTPkzx7EE4AGB0J7YCA$jfim6VHu4zIOS2RKdefmcbx64AzPNZaBfA5orwuhA+o', 0);
INSERT INTO staff VALUES ('60a966c6-f834-42c3-98e0-59ae4c207d12', '1002', '李娜', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$KSKVTPkzx7EE4AGB0J7YCA$jfim6VHu4zIOS2RKdefmcbx64AzPNZaBfA5orwuhA+o', 0);
INSERT INTO staff VALUES ('7d85785f-59c7-4bea-8bb9-6d25db3c662b', '1003', '王磊', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$KSKVTPkzx7EE4AGB0J7YCA$jfim6VHu4zIOS2RKdefmcbx64AzPNZaBfA5orwuhA+o', 0);
INSERT INTO staff VALUES ('71201703-afb0-468c-a0a8-733ae289b35c', '1004', '赵敏', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$KSKVTPkzx7EE4AGB0J7YCA$jfim6VHu4zIOS2RKdefmcbx64AzPNZaBfA5orwuhA+o', 0);
INSERT INTO staff VALUES ('dd7bb37f-97b6-4f10-8709-36a92047a8c1', '1005', '刘洋', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$KSKVTPkzx7EE4AGB0J7YCA$jfim6VHu4zIOS2RKdefmcbx64AzPNZaBfA5orwuhA+o', 0);
INSERT INTO staff VALUES ('811cd1de-780c-47eb-9950-da68de2f9358', '1006', '孙悦', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$KSKVTPkzx7EE4AGB0J7YCA$jfim6VHu4zIOS2RKdefmcbx64AzPNZaBfA5orwuhA+o', 0);
INSERT INTO staff VALUES ('e251e196-d15b-41f7-aa1a-a84b86dc6b0d', '8001', '周引导', 'guide', '$argon2id$v=19$m=256,t=1,p=1$KSKVTPkzx7EE4AGB0J7YCA$jfim6VHu4zIOS2RKdefmcbx64AzPNZaBfA5orwuhA+o', 0);
INSERT INTO staff VALUES ('e63d27d2-318c-4603-b960-699e3da9107d', '9001', '吴主任', 'manager', '$argon2id$v=19$m=256,t=1,p=1$KSKVTPkzx7EE4AGB0J7YCA$jfim6VHu4zIOS2RKdefmcbx64AzPNZaBfA5orwuhA+o', 0);
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
INSERT INTO command_log VALUES ('1f6b8b24-b973-46c2-a788-4580740ff5fd', 'counter:open', 'clerk:1001', '{"ok":true,"revision":1,"counterId":"1"}', 1772416800000);
INSERT INTO command_log VALUES ('f317f56f-a5bf-4826-b776-c37fc8d7f75f', 'counter:open', 'clerk:1002', '{"ok":true,"revision":2,"counterId":"2"}', 1772416800000);
INSERT INTO command_log VALUES ('4b6ed0cc-8496-4ae0-99a0-205d8c554fb0', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":3,"ticketId":"fab2bf04-a144-4ef8-92f6-54a4081b31ed","code":"PJ9QTDTFEG","number":"A001","ahead":0,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('8c2402b2-d9ea-4d6e-b52c-6495624dca60', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":4,"ticketId":"ef55b94f-8e06-49c3-8934-607a1f3c7fb4","code":"R5SHZKVD19","number":"A002","ahead":1,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('b9aaf5b0-f2b3-47cb-aaff-a12d6dfb2fb7', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":5,"ticketId":"d0de6123-e118-467c-aa3f-82861f2f6f6c","code":"6WX2TX8AXK","number":"B001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('9b4ff7a9-f7ad-4284-93f8-9371a3082a95', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":6,"ticketId":"11795bb1-55c0-4193-b08f-8005948b477d","code":"20BVY8DQNJ","number":"A003","ahead":2,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('c91c8b21-6d43-4449-b3c8-e38dd2b1ca2b', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":7,"ticketId":"2d145191-35fa-4200-97fb-e1153f969040","code":"B17GJC4ZWA","number":"C001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('4a9568db-df40-4097-973d-d81b3806c70a', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":8,"ticketId":"f0850e1a-d36c-42ed-b442-58ced760bc7c","code":"WT6SC92825","number":"A004","ahead":3,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('323c9946-a841-4e67-ade8-0491f9646320', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":9,"ticketId":"3e23afb7-0f35-4854-b8da-af6923fb70b5","code":"PKNJJCDC36","number":"A005","ahead":4,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('2d6e70fa-1dec-4aeb-a7d2-b710673056dd', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":10,"ticketId":"e363363c-b5fb-4bf7-b56d-edfba2ca60f0","code":"H62QJ3S37N","number":"A006","ahead":5,"wait":null,"slip":{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"className":null,"care":null,"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"H62QJ3S37N","qr":"H62QJ3S37N","language":"en","isReprint":false,"isOffline":false,"wish":"2d6e70fa-1dec-4aeb-a7d2-b710673056dd"}}', 1772416800000);
INSERT INTO command_log VALUES ('32369298-e0c3-4503-806a-44822f8c47af', 'counter:next', 'clerk:1001', '{"ok":true,"revision":11,"ticketId":"fab2bf04-a144-4ef8-92f6-54a4081b31ed","number":"A001","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":0},"calledAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('136184cb-2154-4a82-8ae7-d757930fc1d9', 'counter:start', 'clerk:1001', '{"ok":true,"revision":12,"number":"A001","startedAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('52a73b98-ec7e-4951-80a7-c3e506d9852d', 'counter:finish', 'clerk:1001', '{"ok":true,"revision":13,"number":"A001","invitationId":"498e6837-5ca4-4f29-8c85-a298afabb70c","goesOn":null}', 1772416920000);
INSERT INTO command_log VALUES ('eba9ba87-6d5c-490c-8151-503004c0c6c5', 'rating:submit', 'pad:1', '{"ok":true,"revision":14,"score":2,"callBack":false}', 1772416920000);
INSERT INTO command_log VALUES ('86fd7848-d80f-453e-b214-f00ff26b2c8c', 'counter:next', 'clerk:1001', '{"ok":true,"revision":15,"ticketId":"ef55b94f-8e06-49c3-8934-607a1f3c7fb4","number":"A002","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('d2976e55-0453-4a00-920e-ee363d3dc983', 'counter:no-show', 'clerk:1001', '{"ok":true,"revision":16,"number":"A002"}', 1772416920000);
INSERT INTO command_log VALUES ('02cc9e6d-8478-4c58-bed2-10e66a1121d2', 'counter:next', 'clerk:1001', '{"ok":true,"revision":17,"ticketId":"11795bb1-55c0-4193-b08f-8005948b477d","number":"A003","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('654522bf-9dca-491c-8fe3-8a53798d3fef', 'counter:start', 'clerk:1001', '{"ok":true,"revision":18,"number":"A003","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('be21575e-8bda-49e1-97bd-b2fa629c1e3a', 'counter:hold', 'clerk:1001', '{"ok":true,"revision":19,"number":"A003","remindAt":1772417220000}', 1772416920000);
INSERT INTO command_log VALUES ('86f2c788-4248-4518-9e56-c0f6da9af81f', 'counter:next', 'clerk:1001', '{"ok":true,"revision":20,"ticketId":"f0850e1a-d36c-42ed-b442-58ced760bc7c","number":"A004","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('f6ecbc33-783f-43f6-abcb-7ed3c5aa33cb', 'counter:start', 'clerk:1001', '{"ok":true,"revision":21,"number":"A004","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('91829a74-4091-431d-b522-0c0cd7c6b04e', 'counter:transfer', 'clerk:1001', '{"ok":true,"revision":22,"number":"A004","ahead":1}', 1772416920000);
INSERT INTO command_log VALUES ('03106408-6726-4b11-88f9-de1e97cd3476', 'call-back:add', 'guide:8001', '{"ok":true,"revision":23,"callBackId":"942b7e66-4246-4096-8db6-53407d26e8aa","appointmentCode":null}', 1772416920000);
INSERT INTO command_log VALUES ('3f312de9-113b-4365-8e64-967f484c2cd2', 'call-back:add', 'guide:8001', '{"ok":true,"revision":24,"callBackId":"ac8a732c-f378-4e0d-a16b-9ce5a4cd2ad9","appointmentCode":"RBFQ7RWZAR"}', 1772416920000);
INSERT INTO command_log VALUES ('862c222a-aafa-47c4-9ca3-f8f30baf0501', 'service:close', 'manager:9001', '{"ok":true,"revision":25,"waiting":1}', 1772416920000);
INSERT INTO command_log VALUES ('b9c79417-f26b-4046-9733-567d0082f13d', 'self-test:run', 'manager:9001', '{"ok":true,"revision":26,"testId":"8e06d82e-ad28-4d60-b4a5-fd5d7468e3d2"}', 1772416920000);
INSERT INTO command_log VALUES ('2fafad7c-37d6-4080-9c82-4b1df0f37548', 'fault:report', 'clerk:1001', '{"ok":false,"refusal":{"code":"device-unknown"}}', 1772416920000);
INSERT INTO command_log VALUES ('c15ee06e-cd67-48e6-a0a4-85e32f54bf4d', 'help:call', 'kiosk:kiosk-1', '{"ok":true,"revision":27,"helpCallId":"c141ab2b-c274-42c1-9fb1-2fe6e3141669"}', 1772416920000);
INSERT INTO command_log VALUES ('a651e18a-630e-4b59-9937-8e568d708866', 'number:lease', 'device:kiosk-1', '{"ok":true,"revision":28,"leases":[{"leaseId":"50b9b843-5b74-454e-baee-97df05effd49","businessDay":"2026-03-02","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"2df42736-89cf-4caf-afa4-74be70875e65","businessDay":"2026-03-02","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"b17d9836-d867-4ebb-b36c-be5b168a5c10","businessDay":"2026-03-02","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"eec747da-ba37-4591-8db1-6de19acccd15","businessDay":"2026-03-02","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"1b582b53-d5c5-41f0-9184-a45cbe0abea9","businessDay":"2026-03-02","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"15687af0-6225-4d85-93ac-776c5121aead","businessDay":"2026-03-03","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"b152ecae-7e5d-4c45-a68e-01a0e39466d6","businessDay":"2026-03-03","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"44dd6b03-4c8d-4c62-b9ba-a88771927f92","businessDay":"2026-03-03","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"1ade48ac-cfb2-417c-b08c-6596c05bd0fc","businessDay":"2026-03-03","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"2c95ba6f-d2ed-4200-af56-600f75584c4e","businessDay":"2026-03-03","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]}],"words":{"hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","publicUrl":null,"services":{"A":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"B":{"zh":"新装 · 增容","en":"New supply"},"C":{"zh":"过户 · 更名","en":"Change of supply"},"D":{"zh":"电表 · 电费疑问","en":"Meter / bill query"},"E":{"zh":"咨询 · 其他","en":"Advice / other"}},"classes":{"disabled":{"zh":"残疾人","en":"Disabled"},"elder":{"zh":"老年人","en":"Elderly"},"pregnant":{"zh":"孕妇","en":"Pregnant"},"soldier":{"zh":"军人军属","en":"Military"},"appointment":{"zh":"预约","en":"Appointment"},"key-account":{"zh":"大客户","en":"Key account"}},"confirmSeconds":75},"template":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null}}', 1772416920000);
INSERT INTO command_log VALUES ('677b1de5-6817-4071-a850-562490d48b27', 'number:lease', 'device:kiosk-1', '{"ok":true,"revision":28,"leases":[{"leaseId":"50b9b843-5b74-454e-baee-97df05effd49","businessDay":"2026-03-02","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"2df42736-89cf-4caf-afa4-74be70875e65","businessDay":"2026-03-02","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"b17d9836-d867-4ebb-b36c-be5b168a5c10","businessDay":"2026-03-02","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"eec747da-ba37-4591-8db1-6de19acccd15","businessDay":"2026-03-02","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"1b582b53-d5c5-41f0-9184-a45cbe0abea9","businessDay":"2026-03-02","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"15687af0-6225-4d85-93ac-776c5121aead","businessDay":"2026-03-03","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"b152ecae-7e5d-4c45-a68e-01a0e39466d6","businessDay":"2026-03-03","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"44dd6b03-4c8d-4c62-b9ba-a88771927f92","businessDay":"2026-03-03","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"1ade48ac-cfb2-417c-b08c-6596c05bd0fc","businessDay":"2026-03-03","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"2c95ba6f-d2ed-4200-af56-600f75584c4e","businessDay":"2026-03-03","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]}],"words":{"hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","publicUrl":null,"services":{"A":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"B":{"zh":"新装 · 增容","en":"New supply"},"C":{"zh":"过户 · 更名","en":"Change of supply"},"D":{"zh":"电表 · 电费疑问","en":"Meter / bill query"},"E":{"zh":"咨询 · 其他","en":"Advice / other"}},"classes":{"disabled":{"zh":"残疾人","en":"Disabled"},"elder":{"zh":"老年人","en":"Elderly"},"pregnant":{"zh":"孕妇","en":"Pregnant"},"soldier":{"zh":"军人军属","en":"Military"},"appointment":{"zh":"预约","en":"Appointment"},"key-account":{"zh":"大客户","en":"Key account"}},"confirmSeconds":75},"template":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null}}', 1772416920000);
INSERT INTO command_log VALUES ('3ce1cf2c-3758-439b-869e-dc9fd74d928b', 'message:send', 'clerk:1001', '{"ok":true,"revision":32,"messageId":"840c6041-4f8d-4884-8892-6a6bc9d9b1f2"}', 1772416920000);
INSERT INTO command_log VALUES ('4c91eb65-9d06-4389-b5c6-50291f4429e1', 'incident:report', 'manager:9001', '{"ok":true,"revision":33,"incidentId":"19bb8a54-0de1-44d9-adf9-5045880a6722"}', 1772416920000);
INSERT INTO command_log VALUES ('d9d591ec-3f9e-427f-a542-289c2a9cb4bb', 'settings:save', 'manager:9001', '{"ok":true,"revision":34,"warnings":[],"version":1}', 1772416920000);
INSERT INTO command_log VALUES ('beff571c-44b2-40a7-a53e-b779f918ceef', 'counter:next', 'clerk:1002', '{"ok":true,"revision":35,"ticketId":"3e23afb7-0f35-4854-b8da-af6923fb70b5","number":"A005","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('df95723e-033f-45c1-9d99-0a56a6e4be27', 'fault:report', 'clerk:1001', '{"ok":true,"revision":36,"faultId":"629538ff-ec96-41c2-9a6a-1b1c7a7d0294"}', 1772416920000);
INSERT INTO command_log VALUES ('f1314ea8-d9a1-4be4-9c73-0d6ba9d7b337', 'counter:reassign', 'manager:9001', '{"ok":true,"revision":37}', 1772416920000);
INSERT INTO command_log VALUES ('dc6c2f97-34c7-4091-9b76-0eca8e255b80', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":39,"ticketId":"3beb894a-0929-48e6-9595-003513adf26b","code":"3KA6M6H3YQ","number":"A001","ahead":0,"wait":null,"slip":null}', 1772503320000);
INSERT INTO number_series VALUES ('2026-03-02', 'A', 6);
INSERT INTO number_series VALUES ('2026-03-02', 'B', 1);
INSERT INTO number_series VALUES ('2026-03-02', 'C', 1);
INSERT INTO number_series VALUES ('2026-03-03', 'A', 1);
INSERT INTO call VALUES (1, 'fab2bf04-a144-4ef8-92f6-54a4081b31ed', 'A001', '1', 'A', '2026-03-02', 1772416800000, 1, 0, 0, 0);
INSERT INTO call VALUES (2, 'ef55b94f-8e06-49c3-8934-607a1f3c7fb4', 'A002', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (3, '11795bb1-55c0-4193-b08f-8005948b477d', 'A003', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (4, 'f0850e1a-d36c-42ed-b442-58ced760bc7c', 'A004', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (5, '3e23afb7-0f35-4854-b8da-af6923fb70b5', 'A005', '2', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO rating VALUES ('498e6837-5ca4-4f29-8c85-a298afabb70c', 2, '["served-slowly"]', NULL, 1772416920000);
INSERT INTO ticket VALUES (1, 'fab2bf04-a144-4ef8-92f6-54a4081b31ed', 'PJ9QTDTFEG', '2026-03-02', 'A001', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'efe0337c-8a4f-48b5-ad48-dc33551366ee', 0, 0, 0, 1772416800000, 120000, '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', 1772416800000, 1772416800000, 1, '{"code":"arrival-order","waitedMinutes":0}', 1772416800000, 0, NULL, NULL, 1772416920000, NULL, NULL, 1, 0, 3, NULL);
INSERT INTO ticket VALUES (2, 'ef55b94f-8e06-49c3-8934-607a1f3c7fb4', 'R5SHZKVD19', '2026-03-02', 'A002', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'missed', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'efe0337c-8a4f-48b5-ad48-dc33551366ee', 0, 0, 0, NULL, 0, '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', NULL, NULL, NULL, NULL, 1772416920000, NULL, NULL, NULL, NULL, 2, NULL);
INSERT INTO ticket VALUES (3, 'd0de6123-e118-467c-aa3f-82861f2f6f6c', '6WX2TX8AXK', '2026-03-02', 'B001', 'B', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'B', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1, NULL);
INSERT INTO ticket VALUES (4, '11795bb1-55c0-4193-b08f-8005948b477d', '20BVY8DQNJ', '2026-03-02', 'A003', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'efe0337c-8a4f-48b5-ad48-dc33551366ee', 0, 0, 0, 1772416920000, 0, '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', 1772416920000, 0, NULL, NULL, 1772503320000, NULL, NULL, 1, 1, 4, NULL);
INSERT INTO ticket VALUES (5, '2d145191-35fa-4200-97fb-e1153f969040', 'B17GJC4ZWA', '2026-03-02', 'C001', 'C', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'C', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1, NULL);
INSERT INTO ticket VALUES (6, 'f0850e1a-d36c-42ed-b442-58ced760bc7c', 'WT6SC92825', '2026-03-02', 'A004', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 2, 'B', 1772416800000, 1772416920000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, '1', '[]', NULL, 'efe0337c-8a4f-48b5-ad48-dc33551366ee', 0, 1, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 4, NULL);
INSERT INTO ticket VALUES (7, '3e23afb7-0f35-4854-b8da-af6923fb70b5', 'PKNJJCDC36', '2026-03-02', 'A005', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '60a966c6-f834-42c3-98e0-59ae4c207d12', 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 2, NULL);
INSERT INTO ticket VALUES (8, 'e363363c-b5fb-4bf7-b56d-edfba2ca60f0', 'H62QJ3S37N', '2026-03-02', 'A006', 'A', 1772416800000, 'en', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1, NULL);
INSERT INTO ticket VALUES (9, '3beb894a-0929-48e6-9595-003513adf26b', '3KA6M6H3YQ', '2026-03-03', 'A001', 'A', 1772503320000, 'zh', 'kiosk-1', NULL, 'waiting', 1, 'A', 1772503320000, 1772503320000, NULL, 0, 1772503320000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL);
INSERT INTO visit VALUES ('fab2bf04-a144-4ef8-92f6-54a4081b31ed', 1, '2026-03-02', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', 1772416800000, 1772416800000, 1, 1772416800000, 0, 120000, 1772416920000, 'finished', NULL, 1, 0, 300, NULL, '[]');
INSERT INTO visit VALUES ('f0850e1a-d36c-42ed-b442-58ced760bc7c', 1, '2026-03-02', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772416920000, 'transferred', NULL, 1, 0, 300, NULL, '[]');
INSERT INTO visit VALUES ('11795bb1-55c0-4193-b08f-8005948b477d', 1, '2026-03-02', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772503320000, 'finished', NULL, 1, 1, 300, NULL, '[]');
INSERT INTO invitation VALUES ('498e6837-5ca4-4f29-8c85-a298afabb70c', 'fab2bf04-a144-4ef8-92f6-54a4081b31ed', 1, 'A001', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', 'A', 1772416920000, 1772416980000, 0);
INSERT INTO appointment VALUES ('025954e9-1948-45fc-ae77-3a0b0f817ff1', 'RBFQ7RWZAR', NULL, 'B', '2026-03-02', '10:30', NULL, 'booked', NULL);
INSERT INTO call_back VALUES ('942b7e66-4246-4096-8db6-53407d26e8aa', 'B', NULL, NULL, 'Ah2JFKGsdsznBP6h2FsOKMAgza0904LRj_XmPBOuAO9Q7jN0plPkwh0', '8000', 1772416920000, NULL, NULL, NULL);
INSERT INTO call_back VALUES ('ac8a732c-f378-4e0d-a16b-9ce5a4cd2ad9', 'B', NULL, NULL, '-5haDb0fJJWwSmLcwC8aqDxQBHBCUsYdYHr969esQCXMQ-FIPsd8', '8000', 1772416920000, '025954e9-1948-45fc-ae77-3a0b0f817ff1', NULL, NULL);
INSERT INTO hall_settings VALUES (1, 2, '{"hallId":"demo-power-hall","name":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"timeZone":"Asia/Shanghai","rollOverHour":4,"hotline":"12398","missedHint":{"zh":"也可联系引导员，当日有效","en":"Or ask any member of staff. Valid today."},"notices":[{"zh":"交费时请保管好个人财物","en":"Please keep an eye on your belongings"},{"zh":"供电服务热线 95598 · 监管投诉 12398","en":"Service line 95598 · Regulator 12398"}],"publicUrl":null,"slip":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null},"oneTimeNotices":[{"noticeId":"A04","serviceId":"A","title":{"zh":"电费发票、增值税票","en":"Invoice, VAT invoice"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"增值税票：另带单位名称、税号","en":"VAT invoice: company name and tax number"},{"zh":"代办增值税票：另带授权委托书","en":"VAT for someone else: a written authority"}],"steps":[{"zh":"报户号和要开的月份","en":"Give the customer number and the months"},{"zh":"核对抬头、税号和金额","en":"Check name, tax number and amount"},{"zh":"领取发票，当场再核对一次","en":"Take the invoice and check it once more"}],"limit":{"zh":"本厅承诺：柜台 5 分钟内办结","en":"Hall''s promise: 5 minutes at the counter"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B01","serviceId":"B","title":{"zh":"居民新装用电","en":"New supply: home"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"房产证、购房合同或租用协议，一份即可","en":"Title, purchase contract or lease (any one)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电","en":"We fit the meter and switch on"}],"limit":{"zh":"国家电网承诺：全程不超过 5 个工作日","en":"State Grid promise: 5 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B02","serviceId":"B","title":{"zh":"居民增容","en":"More capacity: home"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"房产证、购房合同或租用协议，一份即可","en":"Title, purchase contract or lease (any one)"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"新增大功率电器的发票，是否需要请问柜台","en":"Receipts of large appliances; ask if needed"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"需要时更换电表、签订合同","en":"New meter and contract where needed"},{"zh":"按新容量送电","en":"We switch on the new capacity"}],"limit":{"zh":"国家电网承诺：全程不超过 5 个工作日","en":"State Grid promise: 5 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B03","serviceId":"B","title":{"zh":"低压非居民新装增容","en":"Business supply, LV"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"营业执照","en":"Business licence"},{"zh":"法定代表人（负责人）身份证","en":"ID card of the legal representative"},{"zh":"用电地点的房产证、购房合同或租用协议","en":"Title, purchase contract or lease of the site"},{"zh":"增容：另报户号","en":"For more capacity: also the customer number"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电","en":"We fit the meter and switch on"}],"limit":{"zh":"国家电网承诺：全程不超过 6 个工作日","en":"State Grid promise: 6 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B05","serviceId":"B","title":{"zh":"临时用电","en":"Temporary supply"},"basis":{"zh":"《电力供应与使用条例》","en":"Electricity Supply and Use Regulations"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"单位：另带法定代表人身份证","en":"Companies: ID of the legal representative"},{"zh":"用电地点的使用证明","en":"Proof that you may use the site"},{"zh":"用途和起止日期的说明","en":"What it is for, from when until when"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订临时供用电合同","en":"Sign the contract for temporary supply"},{"zh":"装表送电；不装表的，按约定用电时间预交电费","en":"Meter and switch-on; if no meter, prepay by hours"},{"zh":"期满到柜台办理终止","en":"When it ends, close it at the counter"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B06","serviceId":"B","title":{"zh":"充电桩用电","en":"EV charger supply"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"车位产权证明，或一年以上使用权证明","en":"Parking space: title or 1-year right of use"},{"zh":"购买证明（如购车发票）","en":"Proof of purchase (such as of the car)"},{"zh":"物业同意安装和使用的证明","en":"Consent of the property management"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电，可以接桩","en":"Meter and switch-on; connect the charger"}],"limit":{"zh":"国家电网承诺：居民低压用电 5 个工作日","en":"State Grid promise: 5 working days (homes)"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B07","serviceId":"B","title":{"zh":"分布式光伏并网","en":"Solar connection"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"屋顶产权证明","en":"Proof that the roof is yours"},{"zh":"企业：另带营业执照、项目备案文件","en":"Companies: licence and project filing"},{"zh":"本地是否还要其他材料，请问柜台","en":"Ask whether anything else is needed here"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复接入方案","en":"We visit and give you a connection plan"},{"zh":"按方案安装，不得自行并网","en":"Have it built; do not connect it yourself"},{"zh":"申请验收，签订合同","en":"Ask for the inspection; sign the contract"},{"zh":"装表并网","en":"We fit the meter and connect"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C01","serviceId":"C","title":{"zh":"更名（户主没换）","en":"Rename, same owner"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"改名证明（如户口本、变更登记）","en":"Proof of the new name"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、用电类别都不变","en":"First: address, capacity, use stay the same"},{"zh":"换了户主的，请办过户","en":"If the owner changed, it is a change of owner"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"核对新户名，需要时重签合同","en":"Check the new name; new contract if needed"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C02","serviceId":"C","title":{"zh":"过户（换了户主）","en":"Change of owner"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"新户主身份证","en":"ID card of the new owner"},{"zh":"新户主的房产证或购房合同","en":"Title or purchase contract of the new owner"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、用电类别都不变","en":"First: address, capacity, use stay the same"},{"zh":"原户主结清电费","en":"The old owner pays all bills"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"新户主签订供用电合同","en":"The new owner signs the supply contract"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C05","serviceId":"C","title":{"zh":"销户","en":"Close an account"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"销户申请（可在柜台填写）","en":"Request to close (form at the counter)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"停止用电，供电公司查验、拆除电表","en":"Stop using power; we remove the meter"},{"zh":"按最后读数结清电费","en":"Pay the bill of the last reading"},{"zh":"终止供用电合同","en":"The supply contract ends"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C06","serviceId":"C","title":{"zh":"移表","en":"Move a meter"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、类别、供电点都不变","en":"First: address, capacity, use and source stay"},{"zh":"不要自己移表，那是违约用电","en":"Never move it yourself: it is a breach"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司查勘，费用由用户承担","en":"We visit; the customer pays the cost"},{"zh":"供电公司移表","en":"We move the meter"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C08","serviceId":"C","title":{"zh":"减容","en":"Reduce capacity"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"至少提前 5 天申请，天数请向柜台确认","en":"Apply 5 days ahead or more; ask how many"},{"zh":"说明减多少、从哪天起、减多久","en":"Say how much, from which day, how long"},{"zh":"可减多少、最短最长期限，请向柜台确认","en":"Ask how much and how long the rules allow"},{"zh":"供电公司到现场办理","en":"We do the work on site"},{"zh":"恢复用电前，再到柜台申请","en":"Apply again before you resume"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C09","serviceId":"C","title":{"zh":"暂停用电","en":"Suspend supply"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"至少提前 5 天申请，天数请向柜台确认","en":"Apply 5 days ahead or more; ask how many"},{"zh":"每次不少于 15 天，一年合计不超过 6 个月","en":"At least 15 days each, 6 months a year at most"},{"zh":"不足 15 天的，基本电费照收","en":"Under 15 days: the basic fee stays due"},{"zh":"一年可停几次、名下有无欠费，请问柜台","en":"Ask: how often a year, any unpaid bills"},{"zh":"供电公司到现场停用设备","en":"We take the equipment out of use on site"},{"zh":"恢复用电前，再到柜台申请","en":"Apply again before you resume"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C13","serviceId":"C","title":{"zh":"峰谷电价、改类","en":"Change of tariff"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台说明要改的电价（如居民峰谷）","en":"Say which tariff you want (e.g. peak-valley)"},{"zh":"供电公司核实用电用途","en":"We check what the power is used for"},{"zh":"柜台告知新电价从哪天起","en":"We tell you from which day it holds"},{"zh":"不要自己改变用途，那是违约用电","en":"Never change the use yourself: it is a breach"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D01","serviceId":"D","title":{"zh":"电能表校验","en":"Meter test"},"basis":{"zh":"公司供电服务承诺","en":"The company''s service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，说明哪里不准","en":"Apply at the counter; say what seems wrong"},{"zh":"约定时间，供电公司检验电表","en":"Agree on a time; we test the meter"},{"zh":"供电公司告知检验结果","en":"We tell you the result"},{"zh":"确实不准的，按规定退补电费","en":"If it is wrong, the bill is put right"}],"limit":{"zh":"国家电网承诺：5 个工作日内出检验结果","en":"State Grid promise: result in 5 working days"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D02","serviceId":"D","title":{"zh":"电量电费有疑问","en":"Query a bill"},"basis":{"zh":"公司供电服务承诺","en":"The company''s service promises"},"documents":[{"zh":"有疑问的电费账单","en":"The bill in question"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"}],"steps":[{"zh":"可先拍下电表读数","en":"A photo of the meter reading helps"},{"zh":"在柜台说明哪个月、哪里不对","en":"Say which month and what seems wrong"},{"zh":"供电公司核实并答复","en":"We check and answer"},{"zh":"确实有误的，按规定退补电费","en":"If it is wrong, the bill is put right"}],"limit":{"zh":"国家电网承诺：5 个工作日内核实","en":"State Grid promise: checked in 5 working days"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D04","serviceId":"D","title":{"zh":"家用电器损坏赔偿","en":"Appliance damage"},"basis":{"zh":"《电力供应与使用条例》","en":"Electricity Supply and Use Regulations"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"损坏电器的清单","en":"List of the damaged appliances"},{"zh":"购买证明（如发票）","en":"Proof of purchase (such as receipts)"}],"steps":[{"zh":"马上报告柜台或 95598，最好在 7 天内","en":"Tell us or 95598 at once, best within 7 days"},{"zh":"报告的最后期限，请向柜台确认","en":"Ask us for the last day to report"},{"zh":"电器保持原样，先不要修理或丢弃","en":"Keep appliances as they are, unrepaired"},{"zh":"供电公司上门查看，核实原因","en":"We visit and find the cause"},{"zh":"属于供电责任的，依法赔偿","en":"If we are liable, we compensate by law"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"E02","serviceId":"E","title":{"zh":"用电信息查询","en":"Your usage data"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"出示身份证，保护用户信息","en":"Show your ID: it protects customer data"},{"zh":"说明要查的月份","en":"Say which months"},{"zh":"在柜台查看或打印","en":"See them or have them printed at the counter"}],"limit":{"zh":"一般当场答复","en":"Usually answered on the spot"},"version":"2026-1","validFrom":"2026-01-01"}],"contacts":[],"fallbackPrinter":"kiosk-1","slipsPerRoll":600,"offline":{"perService":50,"firstNumber":501},"voice":{"languages":["zh","en"],"repeats":1,"chime":true,"volume":1,"volumeByHour":[],"pace":"usual"},"branding":{"accent":null,"logo":null},"ratingSeconds":60,"confirmSeconds":75,"speakWithinSeconds":60,"shiftHours":12,"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":60,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":0,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"timetable":null,"appointments":{"earlyMinutes":15,"lateMinutes":30,"classId":"appointment"},"services":{},"zones":[],"playlist":[{"itemId":"tariff","topic":"tariff","title":{"zh":"电价与收费标准","en":"Tariffs and fees"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"现行电价、收费项目和标准请到引导台查阅，也可拨打 95598 查询。","en":"Please ask at the information desk, or call 95598."}},{"itemId":"process","topic":"process","title":{"zh":"办理流程","en":"How it works"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"取号 → 听到叫号到窗口 → 一次告知所需材料 → 受理 → 评价。材料清单可在取号机打印。","en":"Take a number, wait to be called, bring your documents. The kiosk prints what you need."}},{"itemId":"payment-safety","topic":"payment-safety","title":{"zh":"交费安全提示","en":"Pay safely"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"请当面点清款项，保管好个人财物和票据。工作人员不会向您索要密码和验证码。","en":"Count your money here and keep an eye on your belongings. We never ask for passwords or codes."}},{"itemId":"hotlines","topic":"hotline","title":{"zh":"95598 · 12398","en":""},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"供电服务热线 95598，24 小时为您服务。能源监管热线 12398，受理投诉举报。","en":"Power service line 95598, day and night. Energy regulator 12398."}},{"itemId":"promise","topic":"promise","title":{"zh":"我们的服务承诺","en":"Our promise"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"首问负责、一次告知、限时办结。各项业务的办理时限见一次性告知书。","en":"Whoever you ask first takes care of it, you are told everything at once, and it is done in time."}}],"staffShown":"name-and-badge","guidance":{"B":{"ask":"item","items":[{"code":"B01","name":{"zh":"家里第一次装电表","en":"A first meter for a home"},"term":{"zh":"居民新装","en":"New residential supply"},"noticeId":"B01"},{"code":"B02","name":{"zh":"家里电不够用","en":"More power for a home"},"term":{"zh":"居民增容","en":"More capacity"},"noticeId":"B02"},{"code":"B03","name":{"zh":"店铺、公司用电","en":"Power for a shop or company"},"term":{"zh":"低压非居民新装、增容","en":"Business supply"},"noticeId":"B03"},{"code":"B06","name":{"zh":"给电动车装充电桩","en":"A charger for an electric car"},"term":{"zh":"充电桩用电","en":"EV charger supply"},"noticeId":"B06"},{"code":"B07","name":{"zh":"屋顶装光伏","en":"Solar panels on the roof"},"term":{"zh":"分布式光伏并网","en":"Solar connection"},"noticeId":"B07"},{"code":"B05","name":{"zh":"工地、活动临时用电","en":"Power for a site or an event"},"term":{"zh":"临时用电","en":"Temporary supply"},"noticeId":"B05"}]},"C":{"ask":"question","question":{"text":{"zh":"房子（或用电）换主人了吗？","en":"Is there a new owner of the home or business?"},"answers":[{"text":{"zh":"是，换了主人","en":"Yes, a new owner"},"itemCode":"C02"},{"text":{"zh":"没换，只改户名","en":"No, only a new name"},"itemCode":"C01"},{"text":{"zh":"都不是，办别的变更","en":"Neither, another change"},"itemCode":null}]},"items":[{"code":"C02","name":{"zh":"房子换了主人","en":"The home has a new owner"},"term":{"zh":"过户","en":"Change of owner"},"noticeId":"C02"},{"code":"C01","name":{"zh":"主人没换，只改名字","en":"Same owner, new name"},"term":{"zh":"更名","en":"Rename"},"noticeId":"C01"},{"code":"C05","name":{"zh":"不再用电了","en":"No more power needed"},"term":{"zh":"销户","en":"Close an account"},"noticeId":"C05"},{"code":"C06","name":{"zh":"把电表换个地方","en":"Move the meter"},"term":{"zh":"移表","en":"Move a meter"},"noticeId":"C06"},{"code":"C13","name":{"zh":"改电价（如峰谷电价）","en":"Another tariff"},"term":{"zh":"改类","en":"Change of tariff"},"noticeId":"C13"},{"code":"C09","name":{"zh":"停一段时间不用电","en":"Stop using power for a while"},"term":{"zh":"暂停用电","en":"Suspend supply"},"noticeId":"C09"},{"code":"C08","name":{"zh":"减少用电容量","en":"Less capacity"},"term":{"zh":"减容","en":"Reduce capacity"},"noticeId":"C08"}]},"D":{"ask":"item","items":[{"code":"D02","name":{"zh":"电费好像不对","en":"My bill looks wrong"},"term":{"zh":"电量电费异议","en":"Bill query"},"noticeId":"D02"},{"code":"D01","name":{"zh":"电表好像不准","en":"My meter seems wrong"},"term":{"zh":"电能表校验","en":"Meter test"},"noticeId":"D01"},{"code":"D03","name":{"zh":"交了费还没来电","en":"I paid and have no power yet"},"term":{"zh":"欠费复电","en":"Reconnection"},"noticeId":null},{"code":"D04","name":{"zh":"家用电器烧坏了","en":"My appliances were damaged"},"term":{"zh":"家用电器损坏赔偿","en":"Damage claim"},"noticeId":"D04"}]}},"groups":{},"thresholds":{"longWaitMinutes":15,"queueLength":20,"idleSeconds":45,"overLimitMinutes":5,"pauseMinutes":20,"apologyMinutes":15,"shortServiceSeconds":10,"kioskStaySeconds":120,"backupHours":26},"inspections":{"items":[{"itemId":"staff","text":{"zh":"人员在岗，着装、工牌齐整","en":"Staff at their counters, dressed and badged"}},{"itemId":"clean","text":{"zh":"大厅、柜台整洁，座椅完好","en":"Hall and counters clean, seats in order"}},{"itemId":"devices","text":{"zh":"取号机、大屏、叫号、评价器正常","en":"Kiosks, screens, voice and pads work"}},{"itemId":"papers","text":{"zh":"公示、样表、宣传资料齐全有效","en":"Notices, sample forms and leaflets complete"}},{"itemId":"comforts","text":{"zh":"饮水、老花镜、雨伞等便民物品齐备","en":"Water, glasses, umbrellas at hand"}},{"itemId":"safety","text":{"zh":"通道畅通，消防、监控正常","en":"Ways clear, fire and security gear in order"}}]},"incidentContacts":[],"retention":{"callBackDays":7,"replyDays":2},"caseDue":{"contactDays":1,"simpleDays":5,"complexDays":15,"complaintDays":5,"reportDays":10,"phoneKeptDays":30},"clerkKeys":{"next":"F1","start-finish":"F2","no-show":"F3","recall":"F4","pause-resume":"F5","close":"F6","hold":"F7","transfer":"F8","another":"F9","list":"F10","unhold":"F12","result":"R","message":"M","help":null},"overLimitReasons":[{"code":"complex","name":{"zh":"业务复杂","en":"Complex case"}},{"code":"several","name":{"zh":"一客多件","en":"Several cases at once"}},{"code":"papers","name":{"zh":"补材料、填表","en":"Papers or forms were missing"}},{"code":"explaining","name":{"zh":"解释、安抚","en":"Much to explain"}},{"code":"system","name":{"zh":"系统慢或中断","en":"A system was slow or down"}},{"code":"late-finish","name":{"zh":"忘按结束","en":"Finish was pressed late"}}],"isBeingSetUp":false,"isTraining":false,"announcements":[]}');
INSERT INTO print_job VALUES ('94d03fe7-eb6c-4e6c-8ec9-6714a45da190', 'e363363c-b5fb-4bf7-b56d-edfba2ca60f0', 'first', 'kiosk-1', '{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"className":null,"care":null,"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"H62QJ3S37N","qr":"H62QJ3S37N","language":"en","isReprint":false,"isOffline":false,"wish":"2d6e70fa-1dec-4aeb-a7d2-b710673056dd"}', 'queued', NULL, NULL, 1772416800000, NULL, 0);
INSERT INTO device VALUES ('device', 'kiosk-1', NULL, 0, NULL, NULL, NULL, NULL, 'paper', 'unknown', 'unknown', NULL, 1772416920000, 0, NULL, '[]', NULL, NULL, NULL, NULL, NULL);
INSERT INTO device VALUES ('display', 'wall', NULL, 1, NULL, NULL, NULL, NULL, 'none', 'unknown', 'unknown', NULL, 1772416920000, 0, NULL, '[]', NULL, NULL, NULL, NULL, NULL);
INSERT INTO fault VALUES ('629538ff-ec96-41c2-9a6a-1b1c7a7d0294', 'display', 'wall', 'reported', 'dark', 1772416920000, '1001 陈静', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO help_call VALUES ('c141ab2b-c274-42c1-9fb1-2fe6e3141669', 'kiosk:kiosk-1', 1772416920000, NULL, NULL);
INSERT INTO self_test VALUES ('8e06d82e-ad28-4d60-b4a5-fd5d7468e3d2', 1772416920000, '9001 吴主任', NULL, '[{"about":"server","role":null,"name":null,"result":"running","code":null,"figure":null},{"about":"disk","role":null,"name":null,"result":"running","code":null,"figure":null},{"about":"clock","role":null,"name":null,"result":"ok","code":null,"figure":null},{"about":"backup","role":null,"name":null,"result":"not-checked","code":"no-backups","figure":null}]');
INSERT INTO number_lease VALUES ('50b9b843-5b74-454e-baee-97df05effd49', 'kiosk-1', '2026-03-02', 'A', 'A', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('2df42736-89cf-4caf-afa4-74be70875e65', 'kiosk-1', '2026-03-02', 'B', 'B', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('b17d9836-d867-4ebb-b36c-be5b168a5c10', 'kiosk-1', '2026-03-02', 'C', 'C', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('eec747da-ba37-4591-8db1-6de19acccd15', 'kiosk-1', '2026-03-02', 'D', 'D', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('1b582b53-d5c5-41f0-9184-a45cbe0abea9', 'kiosk-1', '2026-03-02', 'E', 'E', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('15687af0-6225-4d85-93ac-776c5121aead', 'kiosk-1', '2026-03-03', 'A', 'A', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('b152ecae-7e5d-4c45-a68e-01a0e39466d6', 'kiosk-1', '2026-03-03', 'B', 'B', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('44dd6b03-4c8d-4c62-b9ba-a88771927f92', 'kiosk-1', '2026-03-03', 'C', 'C', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('1ade48ac-cfb2-417c-b08c-6596c05bd0fc', 'kiosk-1', '2026-03-03', 'D', 'D', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('2c95ba6f-d2ed-4200-af56-600f75584c4e', 'kiosk-1', '2026-03-03', 'E', 'E', 501, 550, 1772416920000);
INSERT INTO event VALUES (1, 1, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1001', NULL, NULL, '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{}', x'38016c58f0789792c63b79ac0d93353fba0e0ce49c3cf97ae48a701b1ada1955');
INSERT INTO event VALUES (2, 2, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1002', NULL, NULL, '2', '60a966c6-f834-42c3-98e0-59ae4c207d12', '{}', x'0eab2abc3cea06ee49fe0dc2c55b464eace0f4d9b2009c11668bfc499e88a43a');
INSERT INTO event VALUES (3, 3, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'fab2bf04-a144-4ef8-92f6-54a4081b31ed', 'A', NULL, NULL, '{"number":"A001","itemCode":null,"ahead":0,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'd590cd3d813491d8e9d87e62620ab96b463d5867a8c0329925b1f1d832b7a771');
INSERT INTO event VALUES (4, 4, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'ef55b94f-8e06-49c3-8934-607a1f3c7fb4', 'A', NULL, NULL, '{"number":"A002","itemCode":null,"ahead":1,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'75509ec5b6d399f16994792a00f17905a886fce40f3059decb9655b640cb1798');
INSERT INTO event VALUES (5, 5, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'd0de6123-e118-467c-aa3f-82861f2f6f6c', 'B', NULL, NULL, '{"number":"B001","itemCode":null,"ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'865e8081adca611c165580141ce3bca45e4b156531267e59a16b99e155652cf6');
INSERT INTO event VALUES (6, 6, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '11795bb1-55c0-4193-b08f-8005948b477d', 'A', NULL, NULL, '{"number":"A003","itemCode":null,"ahead":2,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'37cca8ca3fbd8aa5681cab705696a47dac7d50acbafdef484253d98278c6e121');
INSERT INTO event VALUES (7, 7, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '2d145191-35fa-4200-97fb-e1153f969040', 'C', NULL, NULL, '{"number":"C001","itemCode":null,"ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'2c999f30997e42fedb57e976fded752aca6706d256f59e69e06d2de6192e58f8');
INSERT INTO event VALUES (8, 8, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'f0850e1a-d36c-42ed-b442-58ced760bc7c', 'A', NULL, NULL, '{"number":"A004","itemCode":null,"ahead":3,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'24752378e9f68f9e85318c9a2789c10ce6b609652ed35cd19ecba5d85ff2d8e9');
INSERT INTO event VALUES (9, 9, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '3e23afb7-0f35-4854-b8da-af6923fb70b5', 'A', NULL, NULL, '{"number":"A005","itemCode":null,"ahead":4,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'15de0e927ec960a7faf5d8ab7a55a7544e047d8b0d3b1d0bd4f04467abd068d0');
INSERT INTO event VALUES (10, 10, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'e363363c-b5fb-4bf7-b56d-edfba2ca60f0', 'A', NULL, NULL, '{"number":"A006","itemCode":null,"ahead":5,"wait":null,"mid":null,"channel":"kiosk-1","status":"reserved","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'564c3ef3aa0f92ee251e1eb4395950b0cac49b4326b5436917bd309dca5c361b');
INSERT INTO event VALUES (11, 10, 1772416800000, '2026-03-02', 'slip-queued', 'kiosk:kiosk-1', 'e363363c-b5fb-4bf7-b56d-edfba2ca60f0', NULL, NULL, NULL, '{"jobId":"94d03fe7-eb6c-4e6c-8ec9-6714a45da190","device":"kiosk-1"}', x'1c1562f94d77c3d16345d1ffcc27be0b909a15eaabdafa2ab624531fc0a2c4b2');
INSERT INTO event VALUES (12, 11, 1772416800000, '2026-03-02', 'ticket-called', 'clerk:1001', 'fab2bf04-a144-4ef8-92f6-54a4081b31ed', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{"seq":1,"reason":{"code":"arrival-order","waitedMinutes":0},"was":"waiting"}', x'48f81d8e483bc502181728dea0bda22705871422d846d64960e5ed6a7f2a17cd');
INSERT INTO event VALUES (13, 12, 1772416800000, '2026-03-02', 'ticket-started', 'clerk:1001', 'fab2bf04-a144-4ef8-92f6-54a4081b31ed', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{}', x'7212a26e7e76456404b0ae7103867bd37c482d77d479d3e2f2029729e3a825a9');
INSERT INTO event VALUES (14, 13, 1772416920000, '2026-03-02', 'ticket-finished', 'clerk:1001', 'fab2bf04-a144-4ef8-92f6-54a4081b31ed', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{"visit":1,"waitedMs":0,"servedMs":120000,"quantity":1,"items":[],"outcome":null,"limitSeconds":300,"isOverLimit":false,"overLimitReason":null,"isShort":false,"isStartImplicit":false,"isEndAssumed":false,"isImplicit":false}', x'8fa3981302fc191bf6f526c4031cf5b66c851884e91e85ce781a7f488d2be6c5');
INSERT INTO event VALUES (15, 13, 1772416920000, '2026-03-02', 'rating-invited', 'clerk:1001', 'fab2bf04-a144-4ef8-92f6-54a4081b31ed', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{"invitationId":"498e6837-5ca4-4f29-8c85-a298afabb70c"}', x'79d398044cbe894b4d5f4a562b1c61502e31973f55c4cb25c1122f0fcfc8e9dc');
INSERT INTO event VALUES (16, 14, 1772416920000, '2026-03-02', 'rating-given', 'pad:1', 'fab2bf04-a144-4ef8-92f6-54a4081b31ed', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{"invitationId":"498e6837-5ca4-4f29-8c85-a298afabb70c","score":2,"reasons":["served-slowly"],"hasComment":false,"afterMs":0,"lateMs":0,"channel":"pad"}', x'554cfc3a2e81975c736e65f01ac6f38b0313dd623108cdb19bf161ffd39cacb6');
INSERT INTO event VALUES (17, 14, 1772416920000, '2026-03-02', 'case-opened', 'pad:1', 'fab2bf04-a144-4ef8-92f6-54a4081b31ed', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{"caseId":"498e6837-5ca4-4f29-8c85-a298afabb70c","score":2,"ratedAt":1772416920000,"contactDue":null,"answerDue":"2026-03-07"}', x'61a9fb799b1050cfcf3cfeaa61a485b140db55f9d9ee499eeef969e4cb1b1807');
INSERT INTO event VALUES (18, 15, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'ef55b94f-8e06-49c3-8934-607a1f3c7fb4', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{"seq":2,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'd7cfc66828d7a52739fafe3be177f88c9246e6afbed6e275481c1cae551fa92e');
INSERT INTO event VALUES (19, 16, 1772416920000, '2026-03-02', 'ticket-missed', 'clerk:1001', 'ef55b94f-8e06-49c3-8934-607a1f3c7fb4', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{"calls":1,"by":"clerk"}', x'4b323a42be07cabb2320c35288c48cefe086153c63199f8f11dc5ce3f35328ec');
INSERT INTO event VALUES (20, 17, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', '11795bb1-55c0-4193-b08f-8005948b477d', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{"seq":3,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'e079eafb600425661896c0fd7460bba80216b3b6028689da5cfeec33aa75f7be');
INSERT INTO event VALUES (21, 18, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', '11795bb1-55c0-4193-b08f-8005948b477d', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{}', x'cf28cf3c1f9001a72d2df24db037103e986af126649dc14c07b7a0133dbc7056');
INSERT INTO event VALUES (22, 19, 1772416920000, '2026-03-02', 'ticket-held', 'clerk:1001', '11795bb1-55c0-4193-b08f-8005948b477d', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{"servedMs":0,"remindAt":1772417220000,"hasNote":false}', x'ae2beb0141c5db97a34eb71ea4c19cfa5f7a22bb88970d1c440bb8a7c746806b');
INSERT INTO event VALUES (23, 20, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'f0850e1a-d36c-42ed-b442-58ced760bc7c', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{"seq":4,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'71f67e2f1ec1ac3fc62307b92e4039df62d75c00f0745cbe5b00e9335fb99c3c');
INSERT INTO event VALUES (24, 21, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', 'f0850e1a-d36c-42ed-b442-58ced760bc7c', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{}', x'b1ff4c6a7bdc19bf4bef9f3d4dff12f5da03567f066dc705537a8815deba56c5');
INSERT INTO event VALUES (25, 22, 1772416920000, '2026-03-02', 'ticket-transferred', 'clerk:1001', 'f0850e1a-d36c-42ed-b442-58ced760bc7c', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"items":[],"outcome":null,"limitSeconds":300,"isOverLimit":false,"overLimitReason":null,"isShort":true,"isStartImplicit":false,"isEndAssumed":false,"to":{"serviceId":"B","boundTo":null},"since":1772416800000,"transfers":1,"isPingPong":false,"hasNote":false}', x'3d0e160e7fced14a59e5679060e4a1bf8e810c93488cffdd0c24bb630a8d420d');
INSERT INTO event VALUES (26, 23, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"942b7e66-4246-4096-8db6-53407d26e8aa","appointmentId":null}', x'f41c3d15523714a258057c9fe680d955a8f0fa55ef225b6c212052f483fca132');
INSERT INTO event VALUES (27, 24, 1772416920000, '2026-03-02', 'appointment-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"appointmentId":"025954e9-1948-45fc-ae77-3a0b0f817ff1","day":"2026-03-02","time":"10:30"}', x'27fd6aaa5483eab94c306e629bf42006c06057eb55494553648aec26b698d89c');
INSERT INTO event VALUES (28, 24, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"ac8a732c-f378-4e0d-a16b-9ce5a4cd2ad9","appointmentId":"025954e9-1948-45fc-ae77-3a0b0f817ff1"}', x'1c3986eda64e0ec3b6e22f72ebe76d0b010d431995ff59cff014fd12db807b69');
INSERT INTO event VALUES (29, 25, 1772416920000, '2026-03-02', 'service-closed', 'manager:9001', NULL, 'C', NULL, NULL, '{"reason":"moved","waiting":"serve","count":1}', x'dc092079a0bc62068626e9253c17d8c6796a59ab0b641f5908743fc89b5390ea');
INSERT INTO event VALUES (30, 26, 1772416920000, '2026-03-02', 'self-test-started', 'manager:9001', NULL, NULL, NULL, NULL, '{"testId":"8e06d82e-ad28-4d60-b4a5-fd5d7468e3d2","lines":4}', x'4ad7ceb495a35f3bb2a8e1950e408c7f8b5dbffd916476806b47190ea37c5554');
INSERT INTO event VALUES (31, 27, 1772416920000, '2026-03-02', 'help-called', 'kiosk:kiosk-1', NULL, NULL, NULL, NULL, '{"helpCallId":"c141ab2b-c274-42c1-9fb1-2fe6e3141669","at":"kiosk","place":"kiosk-1"}', x'cabaa3e6464d96ccecb307b6456d9e33cee968795e021f5d23f09a21bc1f1eb7');
INSERT INTO event VALUES (32, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'A', NULL, NULL, '{"leaseId":"50b9b843-5b74-454e-baee-97df05effd49","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'bedef058239c0f6d7b13b9a87777bae5c111a9487c2676f39d2f19a6509e6753');
INSERT INTO event VALUES (33, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'B', NULL, NULL, '{"leaseId":"2df42736-89cf-4caf-afa4-74be70875e65","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'469a03160ad0e05e7582570daba54a33216fcf2968f589fe4f486429de7e5c27');
INSERT INTO event VALUES (34, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'C', NULL, NULL, '{"leaseId":"b17d9836-d867-4ebb-b36c-be5b168a5c10","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'46e756e81dd6f9c466f9aacc7ebaba4a24ced909ad0043c1963e857febaa09a9');
INSERT INTO event VALUES (35, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'D', NULL, NULL, '{"leaseId":"eec747da-ba37-4591-8db1-6de19acccd15","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'4262825396ecd3f97933f363be5cdd114f519e92a20e5303326ff24e8115b51a');
INSERT INTO event VALUES (36, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'E', NULL, NULL, '{"leaseId":"1b582b53-d5c5-41f0-9184-a45cbe0abea9","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'1b2192f9322f96494243ad01c746f6a02dc455641cfe26f1cb8b954af1bc0d5f');
INSERT INTO event VALUES (37, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'A', NULL, NULL, '{"leaseId":"15687af0-6225-4d85-93ac-776c5121aead","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'7545307e2e1402eda3cb705b4e9f2b3c320cea2ed51d217b98264f74a57a434d');
INSERT INTO event VALUES (38, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'B', NULL, NULL, '{"leaseId":"b152ecae-7e5d-4c45-a68e-01a0e39466d6","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'91b69425beb0511679f9a54ac982b405ca1e56de39b337ded920f77612865fe4');
INSERT INTO event VALUES (39, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'C', NULL, NULL, '{"leaseId":"44dd6b03-4c8d-4c62-b9ba-a88771927f92","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'16f5b7471c9e4a34d62a4931332dd525aedc77a7dea21e3e7cd52d54372a6c50');
INSERT INTO event VALUES (40, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'D', NULL, NULL, '{"leaseId":"1ade48ac-cfb2-417c-b08c-6596c05bd0fc","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'a76f323cb55c5dfa5e3e878aff3901766b5c9dbe54101d51093327d9480a09e1');
INSERT INTO event VALUES (41, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'E', NULL, NULL, '{"leaseId":"2c95ba6f-d2ed-4200-af56-600f75584c4e","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'c9c0268c2625ca4ce6b8934ec8eba6f75fd56e5ede273af6db395f3e01034115');
INSERT INTO event VALUES (42, 29, 1772416920000, '2026-03-02', 'device-joined', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}', x'bb433fcaf7c7297fc5fef8dc68cc7f9bdc5d3febc566c3b3796cbd703b98d0b1');
INSERT INTO event VALUES (43, 30, 1772416920000, '2026-03-02', 'screen-joined', 'hall', NULL, NULL, NULL, NULL, '{"role":"display","device":"wall"}', x'd76027909bcccf3d8c15abdd31b54286d6f027f9513f80aaeaf4d6add4227f1c');
INSERT INTO event VALUES (44, 31, 1772416920000, '2026-03-02', 'device-left', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}', x'a260d342e74d15d6ac260e4e0bee27841bc09ba9332ec0f77c57f2ea6e7d641e');
INSERT INTO event VALUES (45, 32, 1772416920000, '2026-03-02', 'message-sent', 'clerk:1001', NULL, NULL, '1', NULL, '{"messageId":"840c6041-4f8d-4884-8892-6a6bc9d9b1f2","toRole":"manager","toStaffId":null,"characters":10}', x'd74ccd52d3a6e15285aab939b06f75ced1be624d354d27b5a6130d3963da8e3e');
INSERT INTO event VALUES (46, 33, 1772416920000, '2026-03-02', 'incident-reported', 'manager:9001', NULL, NULL, NULL, NULL, '{"incidentId":"19bb8a54-0de1-44d9-adf9-5045880a6722","kind":"crowd","level":1,"note":"many people"}', x'e93ff95806d208ee26d63500f7544659d49705e4eb2f706acd442f9957cd01ce');
INSERT INTO event VALUES (47, 34, 1772416920000, '2026-03-02', 'settings-changed', 'manager:9001', NULL, NULL, NULL, NULL, '{"version":1,"source":"page","change":{"hotline":"12398"}}', x'3415e4055632a5df6b2272ffb244d2bea85855853aa6d43a1d5d2cedd3501e46');
INSERT INTO event VALUES (48, 35, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1002', '3e23afb7-0f35-4854-b8da-af6923fb70b5', 'A', '2', '60a966c6-f834-42c3-98e0-59ae4c207d12', '{"seq":5,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'1ac1e45352822da8e049545f75570916c97e7677021e3d5bbd0dd7b2058b25df');
INSERT INTO event VALUES (49, 36, 1772416920000, '2026-03-02', 'fault-opened', 'clerk:1001', NULL, NULL, NULL, NULL, '{"faultId":"629538ff-ec96-41c2-9a6a-1b1c7a7d0294","role":"display","device":"wall","problem":"reported","text":"dark"}', x'15ac2f31acd46a527c7d7615ec1cc8431e4fd5fab23d1b70ca6a4ad3d71d9b65');
INSERT INTO event VALUES (50, 37, 1772416920000, '2026-03-02', 'counter-reassigned', 'manager:9001', NULL, NULL, '2', NULL, '{"change":{"counters":{"2":{"services":["A"],"helps":[]}}},"was":{"services":["A","E"],"helps":[]},"reason":"many"}', x'f81a8f198f9a671a22db428ceecbaa7fc347035ab6ef0af5b2492f06036f47ef');
INSERT INTO event VALUES (51, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'd0de6123-e118-467c-aa3f-82861f2f6f6c', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}', x'3cb2b75aec4ad3ae58e75b1eb7f118e7321662c3750464dbde4a9babe47ed729');
INSERT INTO event VALUES (52, 38, 1772503320000, '2026-03-02', 'ticket-finished', 'hall', '11795bb1-55c0-4193-b08f-8005948b477d', 'A', '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"items":[],"outcome":null,"limitSeconds":300,"isOverLimit":false,"overLimitReason":null,"isShort":false,"isStartImplicit":false,"isEndAssumed":true,"isImplicit":true,"was":"held"}', x'6fac4468a3c9b7b9cea82ae1e952b43a4e408866d6123cddb1077df47faeec75');
INSERT INTO event VALUES (53, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '2d145191-35fa-4200-97fb-e1153f969040', 'C', NULL, NULL, '{"was":"waiting","reason":"day-over"}', x'b2b5b41cb51fe422a0d734d00709601762868abc84517959125aa15b6636ddc3');
INSERT INTO event VALUES (54, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'f0850e1a-d36c-42ed-b442-58ced760bc7c', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}', x'658e7ffead2b173483b1d8c8d43861783e7e0ad94998f3689dca486f320e6a59');
INSERT INTO event VALUES (55, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '3e23afb7-0f35-4854-b8da-af6923fb70b5', 'A', NULL, NULL, '{"was":"called","reason":"day-over"}', x'b3b5738bed286cffc09260aa0de7b53688eb3592dd3515c07d4e4806d5698666');
INSERT INTO event VALUES (56, 38, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'e363363c-b5fb-4bf7-b56d-edfba2ca60f0', 'A', NULL, NULL, '{"was":"reserved","reason":"day-over"}', x'6c255782dbe7267f9cb3a9f10ae2c254c3e1a93438bb3091dcb9327706000e23');
INSERT INTO event VALUES (57, 38, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '1', 'efe0337c-8a4f-48b5-ad48-dc33551366ee', '{"reason":"day-over"}', x'2e54ae078a5b122acd5e38f23db0665afc085bc30e7ed36b04e2d77c5c9b3ddd');
INSERT INTO event VALUES (58, 38, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '2', '60a966c6-f834-42c3-98e0-59ae4c207d12', '{"reason":"day-over"}', x'c91a13b3672f2426b8ea088f25b589ab6c5edc31543ea20bd5b7c00f563715ca');
INSERT INTO event VALUES (59, 38, 1772503320000, '2026-03-02', 'counter-as-usual', 'hall', NULL, NULL, '2', NULL, '{"reason":"day-over"}', x'6e29e4382fc3cf20b6c0975bae2e8e5ddd3dca01215282f98e673bea6d096fdb');
INSERT INTO event VALUES (60, 38, 1772503320000, '2026-03-03', 'day-began', 'hall', NULL, NULL, NULL, NULL, '{"after":"2026-03-02","rulesInForce":{"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":60,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":0,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"services":{},"counters":{"1":{"services":["A","E"],"helps":[]},"2":{"services":["A","E"],"helps":[]},"3":{"services":["A","E"],"helps":[]},"4":{"services":["B","C","D","E"],"helps":[]},"5":{"services":["B","C","D","E"],"helps":[]},"6":{"services":["B","C","D","E"],"helps":[]}},"staff":{"1001":null,"1002":null,"1003":null,"1004":null,"1005":null,"1006":null}},"promised":{"longWaitMinutes":15,"limitSeconds":{"A":300,"B":1200,"C":1200,"D":1200,"E":300}}}', x'e78553adad366930fe931542020337f42194988aed2685334d647f2e41220b7b');
INSERT INTO event VALUES (61, 39, 1772503320000, '2026-03-03', 'ticket-taken', 'kiosk:kiosk-1', '3beb894a-0929-48e6-9595-003513adf26b', 'A', NULL, NULL, '{"number":"A001","itemCode":null,"ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772503320000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'41327000725d939d20a61319cc88156d19bea0aeb4a0ba667b0d226d303e6af7');
INSERT INTO event VALUES (62, 40, 1772503320000, '2026-03-03', 'figures-read', 'hall', NULL, NULL, NULL, NULL, '{"day":"2026-03-02","edition":1,"definition":1,"digest":"6bd264fcd39403f20c73f9b3a0fd9c247af732cbf7504f6b53c294b84e267aa3","lastSeq":59,"findings":[],"by":"hall","isSame":null}', x'bacd4ca73f0244fd2f8ef340555fa96d4eb3d639c0c52e38108105fb354a4013');
INSERT INTO incident VALUES ('19bb8a54-0de1-44d9-adf9-5045880a6722', '2026-03-02', 'crowd', 'many people', NULL, 1, 1772416920000, 0, 0);
INSERT INTO incident_step VALUES (1, '19bb8a54-0de1-44d9-adf9-5045880a6722', 'reported', 1, 1772416920000, '9001 吴主任', 'many people');
INSERT INTO rating_case VALUES ('498e6837-5ca4-4f29-8c85-a298afabb70c', 1772416920000, '2026-03-02', 'received', 'simple', NULL, NULL, NULL, '2026-03-07', NULL, NULL, NULL);
INSERT INTO case_step VALUES (1, '498e6837-5ca4-4f29-8c85-a298afabb70c', 'received', 1772416920000, 'pad:1', NULL, NULL);
INSERT INTO settings_version VALUES (1, 1772416920000, 'manager:9001', 'page', NULL, '{"hotline":"95598"}', '{"hotline":"12398"}');
INSERT INTO settings_part VALUES ('hotline', 1);
INSERT INTO report_day VALUES ('2026-03-02', 1, 1, '{"day":"2026-03-02","definition":1,"promised":{"longWaitMinutes":15,"limitSeconds":{"A":300,"B":1200,"C":1200,"D":1200,"E":300}},"open":{"from":1772416800000,"to":1772416920000},"tickets":{"ticketId":["fab2bf04-a144-4ef8-92f6-54a4081b31ed","ef55b94f-8e06-49c3-8934-607a1f3c7fb4","d0de6123-e118-467c-aa3f-82861f2f6f6c","11795bb1-55c0-4193-b08f-8005948b477d","2d145191-35fa-4200-97fb-e1153f969040","f0850e1a-d36c-42ed-b442-58ced760bc7c","3e23afb7-0f35-4854-b8da-af6923fb70b5","e363363c-b5fb-4bf7-b56d-edfba2ca60f0"],"number":["A001","A002","B001","A003","C001","A004","A005","A006"],"serviceId":["A","A","B","A","C","A","A","A"],"lastServiceId":["A","A","B","A","C","B","A","A"],"takenAt":[1772416800000,1772416800000,1772416800000,1772416800000,1772416800000,1772416800000,1772416800000,1772416800000],"hour":[10,10,10,10,10,10,10,10],"channel":["kiosk-1","kiosk-1","kiosk-1","kiosk-1","kiosk-1","kiosk-1","kiosk-1","kiosk-1"],"classId":[null,null,null,null,null,null,null,null],"status":["finished","missed","expired","finished","expired","expired","expired","expired"],"calledAfterMs":[0,120000,null,120000,null,120000,120000,null],"gaveUpAfterMs":[null,null,86520000,null,86520000,86520000,86520000,86520000],"hasCome":[true,false,false,true,false,true,false,false],"misses":[0,1,0,0,0,0,0,0],"transfers":[0,0,0,0,0,1,0,0],"isSentToAndFro":[false,false,false,false,false,false,false,false],"told":[{"low":0,"high":5},{"low":0,"high":5},null,null,null,null,null,null],"toldMid":[0,0,null,null,null,null,null,null],"slip":["none","none","none","none","none","none","none","none"]},"visits":{"ticket":[0,5,3],"serviceId":["A","A","A"],"counterId":["1","1","1"],"clerkId":["efe0337c-8a4f-48b5-ad48-dc33551366ee","efe0337c-8a4f-48b5-ad48-dc33551366ee","efe0337c-8a4f-48b5-ad48-dc33551366ee"],"waitedMs":[0,120000,120000],"servedMs":[120000,0,0],"quantity":[1,1,1],"ending":["finished","transferred","finished"],"goesOn":[false,true,false],"outcome":[null,null,null],"isEndAssumed":[false,false,true],"isEndedByNext":[false,false,false],"overLimit":["no","no","no"]},"ratings":{"ticket":[0],"serviceId":["A"],"counterId":["1"],"clerkId":["efe0337c-8a4f-48b5-ad48-dc33551366ee"],"score":[2],"reasons":[["served-slowly"]],"channel":["pad"],"afterMs":[0]},"sittings":[{"counterId":"1","clerkId":"efe0337c-8a4f-48b5-ad48-dc33551366ee","from":1772416800000,"to":1772416920000,"pausedMs":0},{"counterId":"2","clerkId":"60a966c6-f834-42c3-98e0-59ae4c207d12","from":1772416800000,"to":1772416920000,"pausedMs":0}],"acts":[],"outages":[],"faults":[{"faultId":"629538ff-ec96-41c2-9a6a-1b1c7a7d0294","device":"display wall","problem":"reported","from":1772416920000,"to":null}],"devices":["display wall","kiosk-1"]}', '6bd264fcd39403f20c73f9b3a0fd9c247af732cbf7504f6b53c294b84e267aa3', 59, '[]', 1772503320000, 'hall');
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
