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
    , last_ticket_at INTEGER) STRICT;
CREATE TABLE staff (
      staff_id TEXT PRIMARY KEY,
      badge TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('clerk', 'guide', 'manager')),
      pin_hash TEXT NOT NULL CHECK (pin_hash LIKE '$argon2id$%')
    ) STRICT;
CREATE TABLE staff_session (
      token_hash TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES staff,
      signed_in_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT;
CREATE TABLE counter (
      counter_id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      name_zh TEXT NOT NULL,
      name_en TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('closed', 'open', 'paused')),
      clerk_id TEXT UNIQUE REFERENCES staff,
      pause_reason TEXT,
      since INTEGER NOT NULL, favoured_in_a_row INTEGER NOT NULL DEFAULT 0, paused_until INTEGER,
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
      is_end_assumed INTEGER NOT NULL CHECK (is_end_assumed IN (0, 1)),
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
INSERT INTO hall VALUES (1, 1, 35, '2026-03-03');
INSERT INTO service VALUES ('A', 0, 'A', '交电费 / 发票', 'Pay a bill / invoice', '电费交纳 · 充值 · 发票', 'Payment, top-up, invoice', 'receipt', NULL, 300, 1, NULL, NULL);
INSERT INTO service VALUES ('B', 1, 'B', '新装 · 增容', 'New supply', '充电桩 · 光伏 · 临时用电', 'More capacity, EV charger, solar', 'plug-zap', NULL, 1200, 1, NULL, NULL);
INSERT INTO service VALUES ('C', 2, 'C', '过户 · 更名', 'Change of supply', '销户 · 移表 · 暂停 · 其他变更', 'Owner, name, close, move, suspend', 'user-pen', NULL, 1200, 0, 'moved', NULL);
INSERT INTO service VALUES ('D', 3, 'D', '电表 · 电费疑问', 'Meter / bill query', '电表校验 · 电量异议 · 复电', 'Meter test, reading, reconnection', 'gauge', NULL, 1200, 1, NULL, NULL);
INSERT INTO service VALUES ('E', 4, 'E', '咨询 · 其他', 'Advice / other', '用电咨询 · 进度查询', 'Questions, progress of a case', 'message-circle-question', NULL, 300, 1, NULL, NULL);
INSERT INTO staff VALUES ('abc2534e-b9d9-4138-988c-69106f8cef82', '1001', '陈静', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$0TGwmIcnClzVWZaJQ8s30A$d/RGABXkJ6Su9sBjs6/+wnFprMCfkvM4Nj3REzahIiI');
INSERT INTO staff VALUES ('b9747782-18db-4a70-8e33-8ce22a1e5258', '1002', '李娜', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$0TGwmIcnClzVWZaJQ8s30A$d/RGABXkJ6Su9sBjs6/+wnFprMCfkvM4Nj3REzahIiI');
INSERT INTO staff VALUES ('b4cfaba6-bc87-43cd-8930-a48eab7d022c', '1003', '王磊', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$0TGwmIcnClzVWZaJQ8s30A$d/RGABXkJ6Su9sBjs6/+wnFprMCfkvM4Nj3REzahIiI');
INSERT INTO staff VALUES ('a6919b82-4346-49c4-a3b1-07d8a343df4d', '1004', '赵敏', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$0TGwmIcnClzVWZaJQ8s30A$d/RGABXkJ6Su9sBjs6/+wnFprMCfkvM4Nj3REzahIiI');
INSERT INTO staff VALUES ('cdaeb7bf-25c0-4bf6-96aa-825a4ab301bb', '1005', '刘洋', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$0TGwmIcnClzVWZaJQ8s30A$d/RGABXkJ6Su9sBjs6/+wnFprMCfkvM4Nj3REzahIiI');
INSERT INTO staff VALUES ('f0c4ee6b-2015-429f-9055-c1aa6ba229b7', '1006', '孙悦', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$0TGwmIcnClzVWZaJQ8s30A$d/RGABXkJ6Su9sBjs6/+wnFprMCfkvM4Nj3REzahIiI');
INSERT INTO staff VALUES ('9710c395-75f2-4edc-a442-63c0b0b478c4', '8001', '周引导', 'guide', '$argon2id$v=19$m=256,t=1,p=1$0TGwmIcnClzVWZaJQ8s30A$d/RGABXkJ6Su9sBjs6/+wnFprMCfkvM4Nj3REzahIiI');
INSERT INTO staff VALUES ('00df88d6-555d-44bb-b3f3-508d125c07cc', '9001', '吴主任', 'manager', '$argon2id$v=19$m=256,t=1,p=1$0TGwmIcnClzVWZaJQ8s30A$d/RGABXkJ6Su9sBjs6/+wnFprMCfkvM4Nj3REzahIiI');
INSERT INTO counter VALUES ('1', 0, '1 号窗口', 'Counter 1', 'closed', NULL, NULL, 1772503320000, 0, NULL);
INSERT INTO counter VALUES ('2', 1, '2 号窗口', 'Counter 2', 'closed', NULL, NULL, 1772503320000, 0, NULL);
INSERT INTO counter VALUES ('3', 2, '3 号窗口', 'Counter 3', 'closed', NULL, NULL, 1772416800000, 0, NULL);
INSERT INTO counter VALUES ('4', 3, '4 号窗口', 'Counter 4', 'closed', NULL, NULL, 1772416800000, 0, NULL);
INSERT INTO counter VALUES ('5', 4, '5 号窗口', 'Counter 5', 'closed', NULL, NULL, 1772416800000, 0, NULL);
INSERT INTO counter VALUES ('6', 5, '6 号窗口', 'Counter 6', 'closed', NULL, NULL, 1772416800000, 0, NULL);
INSERT INTO counter_service VALUES ('1', 'A', 0);
INSERT INTO counter_service VALUES ('1', 'E', 0);
INSERT INTO counter_service VALUES ('2', 'A', 0);
INSERT INTO counter_service VALUES ('2', 'E', 0);
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
INSERT INTO command_log VALUES ('61815e58-bb78-4841-b710-6d3d56070312', 'counter:open', 'clerk:1001', '{"ok":true,"revision":1,"counterId":"1"}', 1772416800000);
INSERT INTO command_log VALUES ('9ac70897-cd5f-46fc-9d24-65242c0c81ea', 'counter:open', 'clerk:1002', '{"ok":true,"revision":2,"counterId":"2"}', 1772416800000);
INSERT INTO command_log VALUES ('17c55372-b5e3-43fc-b7f1-86d9fcb5c47f', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":3,"ticketId":"d0fe05e1-9602-4764-820f-1cf9c1953527","code":"MDSTTRQKE3","number":"A001","ahead":0,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('69fcfcac-d2ed-4cac-8f74-25e929521b63', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":4,"ticketId":"c58f7960-bfa7-4668-9c74-f8a97e90bd4c","code":"KCJH89T1JN","number":"A002","ahead":1,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('c1df78a4-b031-4ed7-a8f6-8e4292be597a', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":5,"ticketId":"53b22bd0-b284-45d5-aca4-b6293144a58a","code":"B42719AQ29","number":"B001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('a891ce4c-700e-4c0b-9764-0436f6386f6b', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":6,"ticketId":"3c43b6b4-a022-47ea-9e67-2d8ff0468ba0","code":"0AB6VE7JGD","number":"A003","ahead":2,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('7de2d910-29c4-42ea-8288-3f8142e1a4f3', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":7,"ticketId":"7f355fd8-245d-4335-a4ac-67e6548940a0","code":"J4M59TWAFJ","number":"C001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('8ea304c8-31d0-4c4c-ade5-c202897113ca', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":8,"ticketId":"7176c18e-ae10-410e-a5e6-581ff2cabca1","code":"TNZ0G8BK6W","number":"A004","ahead":3,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('27d29f62-5d6e-4e7d-b0ba-c4ba9a3fe1f0', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":9,"ticketId":"f16ad1a5-d03b-490d-b56f-087d25ca3770","code":"8FZ2QKN02J","number":"A005","ahead":4,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('e96ca994-2835-4c8b-b587-6d47467a471e', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":10,"ticketId":"fc7444bf-a613-47dd-a5d8-f74be1f1bce5","code":"ARHEM6CWS7","number":"A006","ahead":5,"wait":null,"slip":{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"className":null,"care":null,"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"ARHEM6CWS7","qr":"ARHEM6CWS7","language":"en","isReprint":false,"isOffline":false,"wish":"e96ca994-2835-4c8b-b587-6d47467a471e"}}', 1772416800000);
INSERT INTO command_log VALUES ('17b70fd2-fbf0-4e9f-b11c-ef033b1c99f9', 'counter:next', 'clerk:1001', '{"ok":true,"revision":11,"ticketId":"d0fe05e1-9602-4764-820f-1cf9c1953527","number":"A001","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":0},"calledAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('392dc6fd-2510-4a03-8838-91ac62991b90', 'counter:start', 'clerk:1001', '{"ok":true,"revision":12,"number":"A001","startedAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('62219e68-521a-4794-80cc-cd6ec9baadf6', 'counter:finish', 'clerk:1001', '{"ok":true,"revision":13,"number":"A001","invitationId":"990f4629-5c52-4e5c-9c6e-d1b70061d507","goesOn":null}', 1772416920000);
INSERT INTO command_log VALUES ('721b63be-f6c3-466f-9a95-e77cc236a0fc', 'rating:submit', 'pad:1', '{"ok":true,"revision":14,"score":2,"callBack":false}', 1772416920000);
INSERT INTO command_log VALUES ('07b9777f-2db4-4529-b93c-75f7dfb9c994', 'counter:next', 'clerk:1001', '{"ok":true,"revision":15,"ticketId":"c58f7960-bfa7-4668-9c74-f8a97e90bd4c","number":"A002","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('57981983-cb7f-482e-b8bd-1f40eb4c0fa7', 'counter:no-show', 'clerk:1001', '{"ok":true,"revision":16,"number":"A002"}', 1772416920000);
INSERT INTO command_log VALUES ('9c326e53-f7f7-4270-af48-72715ce8bba9', 'counter:next', 'clerk:1001', '{"ok":true,"revision":17,"ticketId":"3c43b6b4-a022-47ea-9e67-2d8ff0468ba0","number":"A003","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('92682d24-b3f5-4dd7-9b4f-bc6759674d6e', 'counter:start', 'clerk:1001', '{"ok":true,"revision":18,"number":"A003","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('1f49ab7e-1558-4703-8278-5ab6c642b2bf', 'counter:hold', 'clerk:1001', '{"ok":true,"revision":19,"number":"A003","remindAt":1772417220000}', 1772416920000);
INSERT INTO command_log VALUES ('0136347f-4cf1-40fb-b3e8-4d4596ef7856', 'counter:next', 'clerk:1001', '{"ok":true,"revision":20,"ticketId":"7176c18e-ae10-410e-a5e6-581ff2cabca1","number":"A004","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('4b544cd6-0520-4319-ba3c-d36234f2c9b5', 'counter:start', 'clerk:1001', '{"ok":true,"revision":21,"number":"A004","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('f5790a75-c46d-4b43-9bd3-52c4442e4199', 'counter:transfer', 'clerk:1001', '{"ok":true,"revision":22,"number":"A004","ahead":1}', 1772416920000);
INSERT INTO command_log VALUES ('76104065-6e0e-4c67-ae11-b72a6d183800', 'call-back:add', 'guide:8001', '{"ok":true,"revision":23,"callBackId":"32f0b3c4-fa0a-4779-aa9f-9d98f1c9faaf","appointmentCode":null}', 1772416920000);
INSERT INTO command_log VALUES ('cd15aaee-f4e6-4645-aa4d-8860fe9abee7', 'call-back:add', 'guide:8001', '{"ok":true,"revision":24,"callBackId":"6ee13e5c-bd24-44ed-8b02-140a4a540b40","appointmentCode":"ZRA9557H85"}', 1772416920000);
INSERT INTO command_log VALUES ('7f449917-8d8c-438e-9db6-f60aba7e8332', 'service:close', 'manager:9001', '{"ok":true,"revision":25,"waiting":1}', 1772416920000);
INSERT INTO command_log VALUES ('267bcc8b-e383-4b1b-8ffe-808a91287b51', 'self-test:run', 'manager:9001', '{"ok":true,"revision":26,"testId":"4780bcba-2080-4945-9ce8-cff3f5603788"}', 1772416920000);
INSERT INTO command_log VALUES ('5d9d4706-ee7e-4485-a6d6-2598dbabd62a', 'fault:report', 'clerk:1001', '{"ok":false,"refusal":{"code":"device-unknown"}}', 1772416920000);
INSERT INTO command_log VALUES ('16eca738-4254-43ab-90c6-9fb2816818de', 'help:call', 'kiosk:kiosk-1', '{"ok":true,"revision":27,"helpCallId":"94239ae6-9c1f-4533-a9a2-35b0bbadf7a5"}', 1772416920000);
INSERT INTO command_log VALUES ('005b5212-9424-4f0b-b7f5-de8eaf4a6dee', 'number:lease', 'device:kiosk-1', '{"ok":true,"revision":28,"leases":[{"leaseId":"e677b688-853b-4d29-b124-a0df24915f90","businessDay":"2026-03-02","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"eeb916bc-b065-48eb-bc3d-a3e59c4eecdd","businessDay":"2026-03-02","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"1f6a2329-dcb0-4dfe-a79b-74203ac2a586","businessDay":"2026-03-02","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"f84628e8-21e6-4cb4-984d-607b16b2bfbe","businessDay":"2026-03-02","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"548d40e1-30c7-41bf-9e1e-36afa545e4c4","businessDay":"2026-03-02","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"06817f94-d9e0-48fe-8e42-ba1578ef4608","businessDay":"2026-03-03","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"8e846f47-649c-4250-9256-70d075333fa4","businessDay":"2026-03-03","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"13552842-8776-4dff-821b-0d7317e9bc8d","businessDay":"2026-03-03","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"07b6bc05-37ff-42ca-b3a3-c62e6c6b8476","businessDay":"2026-03-03","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"5c65c8bf-c6f6-4ad8-a428-cca7eba91bad","businessDay":"2026-03-03","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]}],"words":{"hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","publicUrl":null,"services":{"A":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"B":{"zh":"新装 · 增容","en":"New supply"},"C":{"zh":"过户 · 更名","en":"Change of supply"},"D":{"zh":"电表 · 电费疑问","en":"Meter / bill query"},"E":{"zh":"咨询 · 其他","en":"Advice / other"}},"classes":{"disabled":{"zh":"残疾人","en":"Disabled"},"elder":{"zh":"老年人","en":"Elderly"},"pregnant":{"zh":"孕妇","en":"Pregnant"},"soldier":{"zh":"军人军属","en":"Military"},"appointment":{"zh":"预约","en":"Appointment"},"key-account":{"zh":"大客户","en":"Key account"}},"confirmSeconds":75},"template":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null}}', 1772416920000);
INSERT INTO command_log VALUES ('36f25a8a-45b3-49d0-b783-dd86a4a04d66', 'number:lease', 'device:kiosk-1', '{"ok":true,"revision":28,"leases":[{"leaseId":"e677b688-853b-4d29-b124-a0df24915f90","businessDay":"2026-03-02","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"eeb916bc-b065-48eb-bc3d-a3e59c4eecdd","businessDay":"2026-03-02","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"1f6a2329-dcb0-4dfe-a79b-74203ac2a586","businessDay":"2026-03-02","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"f84628e8-21e6-4cb4-984d-607b16b2bfbe","businessDay":"2026-03-02","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"548d40e1-30c7-41bf-9e1e-36afa545e4c4","businessDay":"2026-03-02","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"06817f94-d9e0-48fe-8e42-ba1578ef4608","businessDay":"2026-03-03","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"8e846f47-649c-4250-9256-70d075333fa4","businessDay":"2026-03-03","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"13552842-8776-4dff-821b-0d7317e9bc8d","businessDay":"2026-03-03","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"07b6bc05-37ff-42ca-b3a3-c62e6c6b8476","businessDay":"2026-03-03","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"5c65c8bf-c6f6-4ad8-a428-cca7eba91bad","businessDay":"2026-03-03","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]}],"words":{"hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","publicUrl":null,"services":{"A":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"B":{"zh":"新装 · 增容","en":"New supply"},"C":{"zh":"过户 · 更名","en":"Change of supply"},"D":{"zh":"电表 · 电费疑问","en":"Meter / bill query"},"E":{"zh":"咨询 · 其他","en":"Advice / other"}},"classes":{"disabled":{"zh":"残疾人","en":"Disabled"},"elder":{"zh":"老年人","en":"Elderly"},"pregnant":{"zh":"孕妇","en":"Pregnant"},"soldier":{"zh":"军人军属","en":"Military"},"appointment":{"zh":"预约","en":"Appointment"},"key-account":{"zh":"大客户","en":"Key account"}},"confirmSeconds":75},"template":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null}}', 1772416920000);
INSERT INTO command_log VALUES ('506736f6-317f-4bd5-9948-2d979849ffc1', 'counter:next', 'clerk:1002', '{"ok":true,"revision":32,"ticketId":"f16ad1a5-d03b-490d-b56f-087d25ca3770","number":"A005","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('3c986fcf-614c-4bc0-9db7-76e0e9bc5baf', 'fault:report', 'clerk:1001', '{"ok":true,"revision":33,"faultId":"0f79295d-3fb7-4648-a94c-7092be4d0670"}', 1772416920000);
INSERT INTO command_log VALUES ('bb197263-e258-41a8-a54d-e5ed77318665', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":35,"ticketId":"a4ea2db1-63d8-4ee3-b082-0728dc0ebbd0","code":"SCJ6VE5342","number":"A001","ahead":0,"wait":null,"slip":null}', 1772503320000);
INSERT INTO number_series VALUES ('2026-03-02', 'A', 6);
INSERT INTO number_series VALUES ('2026-03-02', 'B', 1);
INSERT INTO number_series VALUES ('2026-03-02', 'C', 1);
INSERT INTO number_series VALUES ('2026-03-03', 'A', 1);
INSERT INTO call VALUES (1, 'd0fe05e1-9602-4764-820f-1cf9c1953527', 'A001', '1', 'A', '2026-03-02', 1772416800000, 1, 0, 0, 0);
INSERT INTO call VALUES (2, 'c58f7960-bfa7-4668-9c74-f8a97e90bd4c', 'A002', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (3, '3c43b6b4-a022-47ea-9e67-2d8ff0468ba0', 'A003', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (4, '7176c18e-ae10-410e-a5e6-581ff2cabca1', 'A004', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (5, 'f16ad1a5-d03b-490d-b56f-087d25ca3770', 'A005', '2', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO rating VALUES ('990f4629-5c52-4e5c-9c6e-d1b70061d507', 2, '["served-slowly"]', NULL, 1772416920000);
INSERT INTO ticket VALUES (1, 'd0fe05e1-9602-4764-820f-1cf9c1953527', 'MDSTTRQKE3', '2026-03-02', 'A001', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'abc2534e-b9d9-4138-988c-69106f8cef82', 0, 0, 0, 1772416800000, 120000, '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', 1772416800000, 1772416800000, 1, '{"code":"arrival-order","waitedMinutes":0}', 1772416800000, 0, NULL, NULL, 1772416920000, NULL, NULL, 1, 0, 3, NULL);
INSERT INTO ticket VALUES (2, 'c58f7960-bfa7-4668-9c74-f8a97e90bd4c', 'KCJH89T1JN', '2026-03-02', 'A002', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'missed', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'abc2534e-b9d9-4138-988c-69106f8cef82', 0, 0, 0, NULL, 0, '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', NULL, NULL, NULL, NULL, 1772416920000, NULL, NULL, NULL, NULL, 2, NULL);
INSERT INTO ticket VALUES (3, '53b22bd0-b284-45d5-aca4-b6293144a58a', 'B42719AQ29', '2026-03-02', 'B001', 'B', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'B', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1, NULL);
INSERT INTO ticket VALUES (4, '3c43b6b4-a022-47ea-9e67-2d8ff0468ba0', '0AB6VE7JGD', '2026-03-02', 'A003', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'abc2534e-b9d9-4138-988c-69106f8cef82', 0, 0, 0, 1772416920000, 0, '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', 1772416920000, 0, NULL, NULL, 1772503320000, NULL, NULL, 1, 1, 4, NULL);
INSERT INTO ticket VALUES (5, '7f355fd8-245d-4335-a4ac-67e6548940a0', 'J4M59TWAFJ', '2026-03-02', 'C001', 'C', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'C', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1, NULL);
INSERT INTO ticket VALUES (6, '7176c18e-ae10-410e-a5e6-581ff2cabca1', 'TNZ0G8BK6W', '2026-03-02', 'A004', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 2, 'B', 1772416800000, 1772416920000, NULL, 0, NULL, NULL, NULL, NULL, '1', '[]', NULL, 'abc2534e-b9d9-4138-988c-69106f8cef82', 0, 1, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 4, NULL);
INSERT INTO ticket VALUES (7, 'f16ad1a5-d03b-490d-b56f-087d25ca3770', '8FZ2QKN02J', '2026-03-02', 'A005', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'b9747782-18db-4a70-8e33-8ce22a1e5258', 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 2, NULL);
INSERT INTO ticket VALUES (8, 'fc7444bf-a613-47dd-a5d8-f74be1f1bce5', 'ARHEM6CWS7', '2026-03-02', 'A006', 'A', 1772416800000, 'en', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1, NULL);
INSERT INTO ticket VALUES (9, 'a4ea2db1-63d8-4ee3-b082-0728dc0ebbd0', 'SCJ6VE5342', '2026-03-03', 'A001', 'A', 1772503320000, 'zh', 'kiosk-1', NULL, 'waiting', 1, 'A', 1772503320000, 1772503320000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL);
INSERT INTO visit VALUES ('d0fe05e1-9602-4764-820f-1cf9c1953527', 1, '2026-03-02', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', 1772416800000, 1772416800000, 1, 1772416800000, 0, 120000, 1772416920000, 'finished', NULL, 1, 0);
INSERT INTO visit VALUES ('7176c18e-ae10-410e-a5e6-581ff2cabca1', 1, '2026-03-02', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772416920000, 'transferred', NULL, 1, 0);
INSERT INTO visit VALUES ('3c43b6b4-a022-47ea-9e67-2d8ff0468ba0', 1, '2026-03-02', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772503320000, 'finished', NULL, 1, 1);
INSERT INTO invitation VALUES ('990f4629-5c52-4e5c-9c6e-d1b70061d507', 'd0fe05e1-9602-4764-820f-1cf9c1953527', 1, 'A001', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', 'A', 1772416920000, 1772416980000, 0);
INSERT INTO appointment VALUES ('39365922-bbc9-491d-9f68-9d10396a00fa', 'ZRA9557H85', NULL, 'B', '2026-03-02', '10:30', NULL, 'booked', NULL);
INSERT INTO call_back VALUES ('32f0b3c4-fa0a-4779-aa9f-9d98f1c9faaf', 'B', NULL, NULL, 'rRSiH8XMyH62ZF5syk06BVBypIHwK4QIc9QMQXwQ8U_tZPwFZaN13x0', '8000', 1772416920000, NULL, NULL, NULL);
INSERT INTO call_back VALUES ('6ee13e5c-bd24-44ed-8b02-140a4a540b40', 'B', NULL, NULL, '7weORmdhAKq8D-6ilq7QuwRZg84K02u_nF4yDmxv41KpfJwVyFK1', '8000', 1772416920000, '39365922-bbc9-491d-9f68-9d10396a00fa', NULL, NULL);
INSERT INTO hall_settings VALUES (1, 1, '{"hallId":"demo-power-hall","name":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"timeZone":"Asia/Shanghai","rollOverHour":4,"hotline":"95598","missedHint":{"zh":"也可联系引导员，当日有效","en":"Or ask any member of staff. Valid today."},"notices":[{"zh":"交费时请保管好个人财物","en":"Please keep an eye on your belongings"},{"zh":"供电服务热线 95598 · 监管投诉 12398","en":"Service line 95598 · Regulator 12398"}],"publicUrl":null,"slip":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null},"oneTimeNotices":[{"noticeId":"A04","serviceId":"A","title":{"zh":"电费发票、增值税票","en":"Invoice, VAT invoice"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"增值税票：另带单位名称、税号","en":"VAT invoice: company name and tax number"},{"zh":"代办增值税票：另带授权委托书","en":"VAT for someone else: a written authority"}],"steps":[{"zh":"报户号和要开的月份","en":"Give the customer number and the months"},{"zh":"核对抬头、税号和金额","en":"Check name, tax number and amount"},{"zh":"领取发票，当场再核对一次","en":"Take the invoice and check it once more"}],"limit":{"zh":"本厅承诺：柜台 5 分钟内办结","en":"Hall''s promise: 5 minutes at the counter"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B01","serviceId":"B","title":{"zh":"居民新装用电","en":"New supply: home"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"房产证、购房合同或租用协议，一份即可","en":"Title, purchase contract or lease (any one)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电","en":"We fit the meter and switch on"}],"limit":{"zh":"国家电网承诺：全程不超过 5 个工作日","en":"State Grid promise: 5 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B02","serviceId":"B","title":{"zh":"居民增容","en":"More capacity: home"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"房产证、购房合同或租用协议，一份即可","en":"Title, purchase contract or lease (any one)"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"新增大功率电器的发票，是否需要请问柜台","en":"Receipts of large appliances; ask if needed"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"需要时更换电表、签订合同","en":"New meter and contract where needed"},{"zh":"按新容量送电","en":"We switch on the new capacity"}],"limit":{"zh":"国家电网承诺：全程不超过 5 个工作日","en":"State Grid promise: 5 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B03","serviceId":"B","title":{"zh":"低压非居民新装增容","en":"Business supply, LV"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"营业执照","en":"Business licence"},{"zh":"法定代表人（负责人）身份证","en":"ID card of the legal representative"},{"zh":"用电地点的房产证、购房合同或租用协议","en":"Title, purchase contract or lease of the site"},{"zh":"增容：另报户号","en":"For more capacity: also the customer number"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电","en":"We fit the meter and switch on"}],"limit":{"zh":"国家电网承诺：全程不超过 6 个工作日","en":"State Grid promise: 6 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B05","serviceId":"B","title":{"zh":"临时用电","en":"Temporary supply"},"basis":{"zh":"《电力供应与使用条例》","en":"Electricity Supply and Use Regulations"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"单位：另带法定代表人身份证","en":"Companies: ID of the legal representative"},{"zh":"用电地点的使用证明","en":"Proof that you may use the site"},{"zh":"用途和起止日期的说明","en":"What it is for, from when until when"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订临时供用电合同","en":"Sign the contract for temporary supply"},{"zh":"装表送电；不装表的，按约定用电时间预交电费","en":"Meter and switch-on; if no meter, prepay by hours"},{"zh":"期满到柜台办理终止","en":"When it ends, close it at the counter"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B06","serviceId":"B","title":{"zh":"充电桩用电","en":"EV charger supply"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"车位产权证明，或一年以上使用权证明","en":"Parking space: title or 1-year right of use"},{"zh":"购买证明（如购车发票）","en":"Proof of purchase (such as of the car)"},{"zh":"物业同意安装和使用的证明","en":"Consent of the property management"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电，可以接桩","en":"Meter and switch-on; connect the charger"}],"limit":{"zh":"国家电网承诺：居民低压用电 5 个工作日","en":"State Grid promise: 5 working days (homes)"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B07","serviceId":"B","title":{"zh":"分布式光伏并网","en":"Solar connection"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"屋顶产权证明","en":"Proof that the roof is yours"},{"zh":"企业：另带营业执照、项目备案文件","en":"Companies: licence and project filing"},{"zh":"本地是否还要其他材料，请问柜台","en":"Ask whether anything else is needed here"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复接入方案","en":"We visit and give you a connection plan"},{"zh":"按方案安装，不得自行并网","en":"Have it built; do not connect it yourself"},{"zh":"申请验收，签订合同","en":"Ask for the inspection; sign the contract"},{"zh":"装表并网","en":"We fit the meter and connect"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C01","serviceId":"C","title":{"zh":"更名（户主没换）","en":"Rename, same owner"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"改名证明（如户口本、变更登记）","en":"Proof of the new name"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、用电类别都不变","en":"First: address, capacity, use stay the same"},{"zh":"换了户主的，请办过户","en":"If the owner changed, it is a change of owner"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"核对新户名，需要时重签合同","en":"Check the new name; new contract if needed"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C02","serviceId":"C","title":{"zh":"过户（换了户主）","en":"Change of owner"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"新户主身份证","en":"ID card of the new owner"},{"zh":"新户主的房产证或购房合同","en":"Title or purchase contract of the new owner"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、用电类别都不变","en":"First: address, capacity, use stay the same"},{"zh":"原户主结清电费","en":"The old owner pays all bills"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"新户主签订供用电合同","en":"The new owner signs the supply contract"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C05","serviceId":"C","title":{"zh":"销户","en":"Close an account"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"销户申请（可在柜台填写）","en":"Request to close (form at the counter)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"停止用电，供电公司查验、拆除电表","en":"Stop using power; we remove the meter"},{"zh":"按最后读数结清电费","en":"Pay the bill of the last reading"},{"zh":"终止供用电合同","en":"The supply contract ends"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C06","serviceId":"C","title":{"zh":"移表","en":"Move a meter"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、类别、供电点都不变","en":"First: address, capacity, use and source stay"},{"zh":"不要自己移表，那是违约用电","en":"Never move it yourself: it is a breach"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司查勘，费用由用户承担","en":"We visit; the customer pays the cost"},{"zh":"供电公司移表","en":"We move the meter"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C08","serviceId":"C","title":{"zh":"减容","en":"Reduce capacity"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"至少提前 5 天申请，天数请向柜台确认","en":"Apply 5 days ahead or more; ask how many"},{"zh":"说明减多少、从哪天起、减多久","en":"Say how much, from which day, how long"},{"zh":"可减多少、最短最长期限，请向柜台确认","en":"Ask how much and how long the rules allow"},{"zh":"供电公司到现场办理","en":"We do the work on site"},{"zh":"恢复用电前，再到柜台申请","en":"Apply again before you resume"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C09","serviceId":"C","title":{"zh":"暂停用电","en":"Suspend supply"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"至少提前 5 天申请，天数请向柜台确认","en":"Apply 5 days ahead or more; ask how many"},{"zh":"每次不少于 15 天，一年合计不超过 6 个月","en":"At least 15 days each, 6 months a year at most"},{"zh":"不足 15 天的，基本电费照收","en":"Under 15 days: the basic fee stays due"},{"zh":"一年可停几次、名下有无欠费，请问柜台","en":"Ask: how often a year, any unpaid bills"},{"zh":"供电公司到现场停用设备","en":"We take the equipment out of use on site"},{"zh":"恢复用电前，再到柜台申请","en":"Apply again before you resume"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C13","serviceId":"C","title":{"zh":"峰谷电价、改类","en":"Change of tariff"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台说明要改的电价（如居民峰谷）","en":"Say which tariff you want (e.g. peak-valley)"},{"zh":"供电公司核实用电用途","en":"We check what the power is used for"},{"zh":"柜台告知新电价从哪天起","en":"We tell you from which day it holds"},{"zh":"不要自己改变用途，那是违约用电","en":"Never change the use yourself: it is a breach"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D01","serviceId":"D","title":{"zh":"电能表校验","en":"Meter test"},"basis":{"zh":"公司供电服务承诺","en":"The company''s service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，说明哪里不准","en":"Apply at the counter; say what seems wrong"},{"zh":"约定时间，供电公司检验电表","en":"Agree on a time; we test the meter"},{"zh":"供电公司告知检验结果","en":"We tell you the result"},{"zh":"确实不准的，按规定退补电费","en":"If it is wrong, the bill is put right"}],"limit":{"zh":"国家电网承诺：5 个工作日内出检验结果","en":"State Grid promise: result in 5 working days"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D02","serviceId":"D","title":{"zh":"电量电费有疑问","en":"Query a bill"},"basis":{"zh":"公司供电服务承诺","en":"The company''s service promises"},"documents":[{"zh":"有疑问的电费账单","en":"The bill in question"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"}],"steps":[{"zh":"可先拍下电表读数","en":"A photo of the meter reading helps"},{"zh":"在柜台说明哪个月、哪里不对","en":"Say which month and what seems wrong"},{"zh":"供电公司核实并答复","en":"We check and answer"},{"zh":"确实有误的，按规定退补电费","en":"If it is wrong, the bill is put right"}],"limit":{"zh":"国家电网承诺：5 个工作日内核实","en":"State Grid promise: checked in 5 working days"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D04","serviceId":"D","title":{"zh":"家用电器损坏赔偿","en":"Appliance damage"},"basis":{"zh":"《电力供应与使用条例》","en":"Electricity Supply and Use Regulations"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"损坏电器的清单","en":"List of the damaged appliances"},{"zh":"购买证明（如发票）","en":"Proof of purchase (such as receipts)"}],"steps":[{"zh":"马上报告柜台或 95598，最好在 7 天内","en":"Tell us or 95598 at once, best within 7 days"},{"zh":"报告的最后期限，请向柜台确认","en":"Ask us for the last day to report"},{"zh":"电器保持原样，先不要修理或丢弃","en":"Keep appliances as they are, unrepaired"},{"zh":"供电公司上门查看，核实原因","en":"We visit and find the cause"},{"zh":"属于供电责任的，依法赔偿","en":"If we are liable, we compensate by law"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"E02","serviceId":"E","title":{"zh":"用电信息查询","en":"Your usage data"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"出示身份证，保护用户信息","en":"Show your ID: it protects customer data"},{"zh":"说明要查的月份","en":"Say which months"},{"zh":"在柜台查看或打印","en":"See them or have them printed at the counter"}],"limit":{"zh":"一般当场答复","en":"Usually answered on the spot"},"version":"2026-1","validFrom":"2026-01-01"}],"contacts":[],"fallbackPrinter":"kiosk-1","slipsPerRoll":600,"offline":{"perService":50,"firstNumber":501},"voice":{"languages":["zh","en"],"repeats":1,"chime":true,"volume":1,"volumeByHour":[],"pace":"usual"},"branding":{"accent":null,"logo":null},"ratingSeconds":60,"confirmSeconds":75,"speakWithinSeconds":60,"shiftHours":12,"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":60,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":0,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"timetable":null,"appointments":{"earlyMinutes":15,"lateMinutes":30,"classId":"appointment"},"services":{},"zones":[],"playlist":[{"itemId":"tariff","topic":"tariff","title":{"zh":"电价与收费标准","en":"Tariffs and fees"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"现行电价、收费项目和标准请到引导台查阅，也可拨打 95598 查询。","en":"Please ask at the information desk, or call 95598."}},{"itemId":"process","topic":"process","title":{"zh":"办理流程","en":"How it works"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"取号 → 听到叫号到窗口 → 一次告知所需材料 → 受理 → 评价。材料清单可在取号机打印。","en":"Take a number, wait to be called, bring your documents. The kiosk prints what you need."}},{"itemId":"payment-safety","topic":"payment-safety","title":{"zh":"交费安全提示","en":"Pay safely"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"请当面点清款项，保管好个人财物和票据。工作人员不会向您索要密码和验证码。","en":"Count your money here and keep an eye on your belongings. We never ask for passwords or codes."}},{"itemId":"hotlines","topic":"hotline","title":{"zh":"95598 · 12398","en":""},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"供电服务热线 95598，24 小时为您服务。能源监管热线 12398，受理投诉举报。","en":"Power service line 95598, day and night. Energy regulator 12398."}},{"itemId":"promise","topic":"promise","title":{"zh":"我们的服务承诺","en":"Our promise"},"from":null,"until":null,"hours":null,"zones":[],"kind":"text","seconds":15,"body":{"zh":"首问负责、一次告知、限时办结。各项业务的办理时限见一次性告知书。","en":"Whoever you ask first takes care of it, you are told everything at once, and it is done in time."}}],"staffShown":"name-and-badge","guidance":{"B":{"ask":"item","items":[{"code":"B01","name":{"zh":"家里第一次装电表","en":"A first meter for a home"},"term":{"zh":"居民新装","en":"New residential supply"},"noticeId":"B01"},{"code":"B02","name":{"zh":"家里电不够用","en":"More power for a home"},"term":{"zh":"居民增容","en":"More capacity"},"noticeId":"B02"},{"code":"B03","name":{"zh":"店铺、公司用电","en":"Power for a shop or company"},"term":{"zh":"低压非居民新装、增容","en":"Business supply"},"noticeId":"B03"},{"code":"B06","name":{"zh":"给电动车装充电桩","en":"A charger for an electric car"},"term":{"zh":"充电桩用电","en":"EV charger supply"},"noticeId":"B06"},{"code":"B07","name":{"zh":"屋顶装光伏","en":"Solar panels on the roof"},"term":{"zh":"分布式光伏并网","en":"Solar connection"},"noticeId":"B07"},{"code":"B05","name":{"zh":"工地、活动临时用电","en":"Power for a site or an event"},"term":{"zh":"临时用电","en":"Temporary supply"},"noticeId":"B05"}]},"C":{"ask":"question","question":{"text":{"zh":"房子（或用电）换主人了吗？","en":"Is there a new owner of the home or business?"},"answers":[{"text":{"zh":"是，换了主人","en":"Yes, a new owner"},"itemCode":"C02"},{"text":{"zh":"没换，只改户名","en":"No, only a new name"},"itemCode":"C01"},{"text":{"zh":"都不是，办别的变更","en":"Neither, another change"},"itemCode":null}]},"items":[{"code":"C02","name":{"zh":"房子换了主人","en":"The home has a new owner"},"term":{"zh":"过户","en":"Change of owner"},"noticeId":"C02"},{"code":"C01","name":{"zh":"主人没换，只改名字","en":"Same owner, new name"},"term":{"zh":"更名","en":"Rename"},"noticeId":"C01"},{"code":"C05","name":{"zh":"不再用电了","en":"No more power needed"},"term":{"zh":"销户","en":"Close an account"},"noticeId":"C05"},{"code":"C06","name":{"zh":"把电表换个地方","en":"Move the meter"},"term":{"zh":"移表","en":"Move a meter"},"noticeId":"C06"},{"code":"C13","name":{"zh":"改电价（如峰谷电价）","en":"Another tariff"},"term":{"zh":"改类","en":"Change of tariff"},"noticeId":"C13"},{"code":"C09","name":{"zh":"停一段时间不用电","en":"Stop using power for a while"},"term":{"zh":"暂停用电","en":"Suspend supply"},"noticeId":"C09"},{"code":"C08","name":{"zh":"减少用电容量","en":"Less capacity"},"term":{"zh":"减容","en":"Reduce capacity"},"noticeId":"C08"}]},"D":{"ask":"item","items":[{"code":"D02","name":{"zh":"电费好像不对","en":"My bill looks wrong"},"term":{"zh":"电量电费异议","en":"Bill query"},"noticeId":"D02"},{"code":"D01","name":{"zh":"电表好像不准","en":"My meter seems wrong"},"term":{"zh":"电能表校验","en":"Meter test"},"noticeId":"D01"},{"code":"D03","name":{"zh":"交了费还没来电","en":"I paid and have no power yet"},"term":{"zh":"欠费复电","en":"Reconnection"},"noticeId":null},{"code":"D04","name":{"zh":"家用电器烧坏了","en":"My appliances were damaged"},"term":{"zh":"家用电器损坏赔偿","en":"Damage claim"},"noticeId":"D04"}]}},"groups":{},"thresholds":{"longWaitMinutes":15,"queueLength":20,"idleSeconds":45,"overLimitMinutes":5,"pauseMinutes":20,"apologyMinutes":15,"shortServiceSeconds":10,"kioskStaySeconds":120,"backupHours":26},"announcements":[]}');
INSERT INTO print_job VALUES ('b57cb822-0f31-4d05-86d6-a20de1cf23c2', 'fc7444bf-a613-47dd-a5d8-f74be1f1bce5', 'first', 'kiosk-1', '{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"className":null,"care":null,"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"ARHEM6CWS7","qr":"ARHEM6CWS7","language":"en","isReprint":false,"isOffline":false,"wish":"e96ca994-2835-4c8b-b587-6d47467a471e"}', 'queued', NULL, NULL, 1772416800000, NULL, 0);
INSERT INTO device VALUES ('device', 'kiosk-1', NULL, 0, NULL, NULL, NULL, NULL, 'paper', 'unknown', 'unknown', NULL, 1772416920000, 0, NULL, '[]', NULL, NULL, NULL, NULL, NULL);
INSERT INTO device VALUES ('display', 'wall', NULL, 1, NULL, NULL, NULL, NULL, 'none', 'unknown', 'unknown', NULL, 1772416920000, 0, NULL, '[]', NULL, NULL, NULL, NULL, NULL);
INSERT INTO fault VALUES ('0f79295d-3fb7-4648-a94c-7092be4d0670', 'display', 'wall', 'reported', 'dark', 1772416920000, '1001 陈静', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO help_call VALUES ('94239ae6-9c1f-4533-a9a2-35b0bbadf7a5', 'kiosk:kiosk-1', 1772416920000, NULL, NULL);
INSERT INTO self_test VALUES ('4780bcba-2080-4945-9ce8-cff3f5603788', 1772416920000, '9001 吴主任', NULL, '[{"about":"server","role":null,"name":null,"result":"running","code":null,"figure":null},{"about":"disk","role":null,"name":null,"result":"running","code":null,"figure":null},{"about":"clock","role":null,"name":null,"result":"ok","code":null,"figure":null},{"about":"backup","role":null,"name":null,"result":"not-checked","code":"no-backups","figure":null}]');
INSERT INTO number_lease VALUES ('e677b688-853b-4d29-b124-a0df24915f90', 'kiosk-1', '2026-03-02', 'A', 'A', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('eeb916bc-b065-48eb-bc3d-a3e59c4eecdd', 'kiosk-1', '2026-03-02', 'B', 'B', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('1f6a2329-dcb0-4dfe-a79b-74203ac2a586', 'kiosk-1', '2026-03-02', 'C', 'C', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('f84628e8-21e6-4cb4-984d-607b16b2bfbe', 'kiosk-1', '2026-03-02', 'D', 'D', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('548d40e1-30c7-41bf-9e1e-36afa545e4c4', 'kiosk-1', '2026-03-02', 'E', 'E', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('06817f94-d9e0-48fe-8e42-ba1578ef4608', 'kiosk-1', '2026-03-03', 'A', 'A', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('8e846f47-649c-4250-9256-70d075333fa4', 'kiosk-1', '2026-03-03', 'B', 'B', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('13552842-8776-4dff-821b-0d7317e9bc8d', 'kiosk-1', '2026-03-03', 'C', 'C', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('07b6bc05-37ff-42ca-b3a3-c62e6c6b8476', 'kiosk-1', '2026-03-03', 'D', 'D', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('5c65c8bf-c6f6-4ad8-a428-cca7eba91bad', 'kiosk-1', '2026-03-03', 'E', 'E', 501, 550, 1772416920000);
INSERT INTO event VALUES (1, 1, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1001', NULL, NULL, '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{}', x'85d2997bd718706a481b7b55ec1ea2541e79a9d4a857e8e03a8267388b401b46');
INSERT INTO event VALUES (2, 2, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1002', NULL, NULL, '2', 'b9747782-18db-4a70-8e33-8ce22a1e5258', '{}', x'31b079b0302038741f5b5db14981a04c87aae9fd336e66e8209ff844a9b62ae2');
INSERT INTO event VALUES (3, 3, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'd0fe05e1-9602-4764-820f-1cf9c1953527', 'A', NULL, NULL, '{"number":"A001","itemCode":null,"ahead":0,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'2e68962753e2be2a9c82fb48b732c648f617dc05894f44fa51458b0cc51cae4c');
INSERT INTO event VALUES (4, 4, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'c58f7960-bfa7-4668-9c74-f8a97e90bd4c', 'A', NULL, NULL, '{"number":"A002","itemCode":null,"ahead":1,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'a9e110fdf76ee9ff92e6d607e159871fd662edcc1765dccb05e78ba2a3813a93');
INSERT INTO event VALUES (5, 5, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '53b22bd0-b284-45d5-aca4-b6293144a58a', 'B', NULL, NULL, '{"number":"B001","itemCode":null,"ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'0f31d20d25c94ca31f0ab23d7000f8fcf9255de47406db37cdd257c8d0eb4728');
INSERT INTO event VALUES (6, 6, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '3c43b6b4-a022-47ea-9e67-2d8ff0468ba0', 'A', NULL, NULL, '{"number":"A003","itemCode":null,"ahead":2,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'b8f5ac83fa3804c139d742d1b554af410731b516a076d377fc97c73eb8e7099a');
INSERT INTO event VALUES (7, 7, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '7f355fd8-245d-4335-a4ac-67e6548940a0', 'C', NULL, NULL, '{"number":"C001","itemCode":null,"ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'a8558ad40eb1704a220d73a6e6e91240f7a6555299687b093eedbd63c2b1f974');
INSERT INTO event VALUES (8, 8, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '7176c18e-ae10-410e-a5e6-581ff2cabca1', 'A', NULL, NULL, '{"number":"A004","itemCode":null,"ahead":3,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'9163ea69dbf6e7b8a73051350f9a585b8053144fb0b3b5ac4eb2bdf63b0c0f38');
INSERT INTO event VALUES (9, 9, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'f16ad1a5-d03b-490d-b56f-087d25ca3770', 'A', NULL, NULL, '{"number":"A005","itemCode":null,"ahead":4,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'407b34c54df924c58d48e05e5b3859ffc468f4a8bd62eb43d50e07b588a9af74');
INSERT INTO event VALUES (10, 10, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'fc7444bf-a613-47dd-a5d8-f74be1f1bce5', 'A', NULL, NULL, '{"number":"A006","itemCode":null,"ahead":5,"wait":null,"mid":null,"channel":"kiosk-1","status":"reserved","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'0f688ea7f02b6b95b69491ef2f0e30a6146290153938ef16d805b1fda1e05c2f');
INSERT INTO event VALUES (11, 10, 1772416800000, '2026-03-02', 'slip-queued', 'kiosk:kiosk-1', 'fc7444bf-a613-47dd-a5d8-f74be1f1bce5', NULL, NULL, NULL, '{"jobId":"b57cb822-0f31-4d05-86d6-a20de1cf23c2","device":"kiosk-1"}', x'a32f3f661b04883aa93365ebd47597b06c636f0202cfcea24628812b3ca79cc4');
INSERT INTO event VALUES (12, 11, 1772416800000, '2026-03-02', 'ticket-called', 'clerk:1001', 'd0fe05e1-9602-4764-820f-1cf9c1953527', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{"seq":1,"reason":{"code":"arrival-order","waitedMinutes":0},"was":"waiting"}', x'c0648d0785c11e6a265cdce14f0dc12ea87c9db3221bcece2a7e482fbd7a3ae1');
INSERT INTO event VALUES (13, 12, 1772416800000, '2026-03-02', 'ticket-started', 'clerk:1001', 'd0fe05e1-9602-4764-820f-1cf9c1953527', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{}', x'1ed69e9d44a1073a7c0443bd3268b0139991e58e3caed447ba8f6f9bf3e81f1d');
INSERT INTO event VALUES (14, 13, 1772416920000, '2026-03-02', 'ticket-finished', 'clerk:1001', 'd0fe05e1-9602-4764-820f-1cf9c1953527', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{"visit":1,"waitedMs":0,"servedMs":120000,"quantity":1,"outcome":null,"isStartImplicit":false,"isEndAssumed":false,"isImplicit":false}', x'cd663022e0a382ae49bd6a13826fbfae88b9833dde8b90a385a320e05679266c');
INSERT INTO event VALUES (15, 13, 1772416920000, '2026-03-02', 'rating-invited', 'clerk:1001', 'd0fe05e1-9602-4764-820f-1cf9c1953527', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{"invitationId":"990f4629-5c52-4e5c-9c6e-d1b70061d507"}', x'151eb9411934bc266fc804f8a43a8a631e3d550a1ff66a37856dd5cf8c321add');
INSERT INTO event VALUES (16, 14, 1772416920000, '2026-03-02', 'rating-given', 'pad:1', 'd0fe05e1-9602-4764-820f-1cf9c1953527', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{"invitationId":"990f4629-5c52-4e5c-9c6e-d1b70061d507","score":2,"reasons":["served-slowly"],"hasComment":false,"afterMs":0,"lateMs":0,"channel":"pad"}', x'd6c97e8f0f631555e90d3b26a49776bacf4f1220207f0942ed25714968fbd488');
INSERT INTO event VALUES (17, 15, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'c58f7960-bfa7-4668-9c74-f8a97e90bd4c', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{"seq":2,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'622a690c60c4016d0079e64ad9d5bbffd5b6444491621b77bdb51d303d06f7e8');
INSERT INTO event VALUES (18, 16, 1772416920000, '2026-03-02', 'ticket-missed', 'clerk:1001', 'c58f7960-bfa7-4668-9c74-f8a97e90bd4c', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{"calls":1,"by":"clerk"}', x'b9cfafc365d8903e36b15c1b5a39d1280916f609c3be6808a76404300bb5ca1b');
INSERT INTO event VALUES (19, 17, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', '3c43b6b4-a022-47ea-9e67-2d8ff0468ba0', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{"seq":3,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'2826eaf435ae01323945310ba05965ad1491c6b2e3fc1b9ebd687c18d13546a4');
INSERT INTO event VALUES (20, 18, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', '3c43b6b4-a022-47ea-9e67-2d8ff0468ba0', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{}', x'94f62ad224772993655730ccfeabad8bd4186534f3f51c6d0f373ec3d2ab8ca3');
INSERT INTO event VALUES (21, 19, 1772416920000, '2026-03-02', 'ticket-held', 'clerk:1001', '3c43b6b4-a022-47ea-9e67-2d8ff0468ba0', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{"servedMs":0,"remindAt":1772417220000,"hasNote":false}', x'24b9447e5bc3ec3a64914ac057a263cd4448df47aaf6475fc856b27c2e5da8d0');
INSERT INTO event VALUES (22, 20, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', '7176c18e-ae10-410e-a5e6-581ff2cabca1', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{"seq":4,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'3ca71d859bb8be31c68f816dab54fe0d7a4a16348ecd02eadb88ea1455b81110');
INSERT INTO event VALUES (23, 21, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', '7176c18e-ae10-410e-a5e6-581ff2cabca1', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{}', x'a9a7a619a6853edd42fc1d0f77ccd7ede2e9cb9a83c8a25bd0625a7b9d5b056d');
INSERT INTO event VALUES (24, 22, 1772416920000, '2026-03-02', 'ticket-transferred', 'clerk:1001', '7176c18e-ae10-410e-a5e6-581ff2cabca1', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"outcome":null,"isStartImplicit":false,"isEndAssumed":false,"to":{"serviceId":"B","boundTo":null},"since":1772416800000,"transfers":1,"isPingPong":false,"hasNote":false}', x'c109a07669be19f7611da54cf81c255129a5ea23f66edd83a65cdcb5ad2a95aa');
INSERT INTO event VALUES (25, 23, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"32f0b3c4-fa0a-4779-aa9f-9d98f1c9faaf","appointmentId":null}', x'0e08ffa3e84e1f23e5b7089a184aa6da221a2d547d4bed8ba710eae7214720b7');
INSERT INTO event VALUES (26, 24, 1772416920000, '2026-03-02', 'appointment-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"appointmentId":"39365922-bbc9-491d-9f68-9d10396a00fa","day":"2026-03-02","time":"10:30"}', x'377fb227fde23417481fc1a342929ba1f67f3db6cdb747c5cb0a2b7ec1ffe439');
INSERT INTO event VALUES (27, 24, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"6ee13e5c-bd24-44ed-8b02-140a4a540b40","appointmentId":"39365922-bbc9-491d-9f68-9d10396a00fa"}', x'899a85510dcf0891e6b937e990003334a6b25a3d2482d41e6ab14f13aaff6b83');
INSERT INTO event VALUES (28, 25, 1772416920000, '2026-03-02', 'service-closed', 'manager:9001', NULL, 'C', NULL, NULL, '{"reason":"moved","waiting":"serve","count":1}', x'ba927164480e4d0f634abfe4fef13bc4c7b996377d80bf972b95ee11459aed2f');
INSERT INTO event VALUES (29, 26, 1772416920000, '2026-03-02', 'self-test-started', 'manager:9001', NULL, NULL, NULL, NULL, '{"testId":"4780bcba-2080-4945-9ce8-cff3f5603788","lines":4}', x'a217ae8c1a8f96969a5ed08211fc03a889cdede15e13a8d28aa5462aba8122f2');
INSERT INTO event VALUES (30, 27, 1772416920000, '2026-03-02', 'help-called', 'kiosk:kiosk-1', NULL, NULL, NULL, NULL, '{"helpCallId":"94239ae6-9c1f-4533-a9a2-35b0bbadf7a5","at":"kiosk","place":"kiosk-1"}', x'6b8b2f68454957e799a41968f2affdf65ec2fe09a6f60fdc3585e1e6b1b49e92');
INSERT INTO event VALUES (31, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'A', NULL, NULL, '{"leaseId":"e677b688-853b-4d29-b124-a0df24915f90","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'af2b69b42b767c4846f99dbe94b89b26de922df6fb7f549bb625d856ae9dc3ff');
INSERT INTO event VALUES (32, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'B', NULL, NULL, '{"leaseId":"eeb916bc-b065-48eb-bc3d-a3e59c4eecdd","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'58a5e3ae4bd5b78f3e9df502c56ef98614e419940e5b117b0296cf33800ff2ce');
INSERT INTO event VALUES (33, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'C', NULL, NULL, '{"leaseId":"1f6a2329-dcb0-4dfe-a79b-74203ac2a586","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'381edd865e5abeefbc605a4e7a01ba0842f6c89e9579d5812e3b319b4c992920');
INSERT INTO event VALUES (34, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'D', NULL, NULL, '{"leaseId":"f84628e8-21e6-4cb4-984d-607b16b2bfbe","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'77d23256ab36ad2928f8cfca41931321ddb9923eb11c97633dc239c534a56514');
INSERT INTO event VALUES (35, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'E', NULL, NULL, '{"leaseId":"548d40e1-30c7-41bf-9e1e-36afa545e4c4","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}', x'9fff9e06f6d5397de4174d6f14af44118253f0cd6922753952c6c96102f9aa0e');
INSERT INTO event VALUES (36, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'A', NULL, NULL, '{"leaseId":"06817f94-d9e0-48fe-8e42-ba1578ef4608","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'cb86e272ea1c02167d3010bdf113644b1a2eafa69623e9329c1fcdeb89e99d19');
INSERT INTO event VALUES (37, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'B', NULL, NULL, '{"leaseId":"8e846f47-649c-4250-9256-70d075333fa4","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'b9b551b15dce8d64810902bbcadd79a33489907f356f04f3b2d18d05807237ff');
INSERT INTO event VALUES (38, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'C', NULL, NULL, '{"leaseId":"13552842-8776-4dff-821b-0d7317e9bc8d","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'497cb5c9344fc7065ce2db4aa04a0202276934763f1f5139cfacfb6436ca8267');
INSERT INTO event VALUES (39, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'D', NULL, NULL, '{"leaseId":"07b6bc05-37ff-42ca-b3a3-c62e6c6b8476","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'eccaeedf0e402223d399b21d57961feb087dce79d4bcfb48f0d91b50f1fb5169');
INSERT INTO event VALUES (40, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'E', NULL, NULL, '{"leaseId":"5c65c8bf-c6f6-4ad8-a428-cca7eba91bad","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}', x'111e745a523023c1dd9a6d8a10611c104e4cc32e07210c795ddb7b40a18869a0');
INSERT INTO event VALUES (41, 29, 1772416920000, '2026-03-02', 'device-joined', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}', x'21c183fb4b0bd59a8cf218cee8105d9eb933d3aa725391ddeec57b8776d25a84');
INSERT INTO event VALUES (42, 30, 1772416920000, '2026-03-02', 'screen-joined', 'hall', NULL, NULL, NULL, NULL, '{"role":"display","device":"wall"}', x'4a855b162c4993c09017dd85aa110561f58d1c8ba6e1b2dff048fedc1b8781ea');
INSERT INTO event VALUES (43, 31, 1772416920000, '2026-03-02', 'device-left', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}', x'63c93f3a0d09ae943dad81d13ab239b50ba88ee238e2bda9e1b2630ecbc00a1d');
INSERT INTO event VALUES (44, 32, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1002', 'f16ad1a5-d03b-490d-b56f-087d25ca3770', 'A', '2', 'b9747782-18db-4a70-8e33-8ce22a1e5258', '{"seq":5,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}', x'3f45637cc228660a08c0dc6e466906331c64465e77dc147876bf7bc632c19a05');
INSERT INTO event VALUES (45, 33, 1772416920000, '2026-03-02', 'fault-opened', 'clerk:1001', NULL, NULL, NULL, NULL, '{"faultId":"0f79295d-3fb7-4648-a94c-7092be4d0670","role":"display","device":"wall","problem":"reported","text":"dark"}', x'b269ea0482e205f1167d9acc367d6061c03274de53991d08f1ed7e4ccd2af602');
INSERT INTO event VALUES (46, 34, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '53b22bd0-b284-45d5-aca4-b6293144a58a', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}', x'c4ca595e3ab73f91db9947c5fc510c0c8d4eeee205405f85d1eaf59654346e14');
INSERT INTO event VALUES (47, 34, 1772503320000, '2026-03-02', 'ticket-finished', 'hall', '3c43b6b4-a022-47ea-9e67-2d8ff0468ba0', 'A', '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"outcome":null,"isStartImplicit":false,"isEndAssumed":true,"isImplicit":true,"was":"held"}', x'2e918ccade0e04dafea702e7a45b171bcbc9399c2c9e0281bb44fa1a2b58b84e');
INSERT INTO event VALUES (48, 34, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '7f355fd8-245d-4335-a4ac-67e6548940a0', 'C', NULL, NULL, '{"was":"waiting","reason":"day-over"}', x'422c01f854ad60e2b1733b120bf93597d57c17ace2323c53a9c5ee54ca8037f8');
INSERT INTO event VALUES (49, 34, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '7176c18e-ae10-410e-a5e6-581ff2cabca1', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}', x'84caff645cdea7a57906c1a0fb30b30d0e27ef2465869bb88d9f1697abba9d45');
INSERT INTO event VALUES (50, 34, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'f16ad1a5-d03b-490d-b56f-087d25ca3770', 'A', NULL, NULL, '{"was":"called","reason":"day-over"}', x'95503d4a3fd29b84e73aeda40879a8ddeff861010ecacfea2ba6361361a32048');
INSERT INTO event VALUES (51, 34, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'fc7444bf-a613-47dd-a5d8-f74be1f1bce5', 'A', NULL, NULL, '{"was":"reserved","reason":"day-over"}', x'689e6dfe160b4ef31d2ff5f4a53bdce9b6cb3d9bc8bd7f98bd61d7e044d0452b');
INSERT INTO event VALUES (52, 34, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '1', 'abc2534e-b9d9-4138-988c-69106f8cef82', '{"reason":"day-over"}', x'a71991d7879f24a9396962ed7d2200b6bd4cb4f3d65621420299fdeef89a965a');
INSERT INTO event VALUES (53, 34, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '2', 'b9747782-18db-4a70-8e33-8ce22a1e5258', '{"reason":"day-over"}', x'8c001c7f8becd8f84e9e7932c295f0a3f80ba9504cd0a47aa40e8cbc97a65214');
INSERT INTO event VALUES (54, 34, 1772503320000, '2026-03-03', 'day-began', 'hall', NULL, NULL, NULL, NULL, '{"after":"2026-03-02","rulesInForce":{"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":60,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":0,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"services":{},"counters":{"1":{"services":["A","E"],"helps":[]},"2":{"services":["A","E"],"helps":[]},"3":{"services":["A","E"],"helps":[]},"4":{"services":["B","C","D","E"],"helps":[]},"5":{"services":["B","C","D","E"],"helps":[]},"6":{"services":["B","C","D","E"],"helps":[]}},"staff":{"1001":null,"1002":null,"1003":null,"1004":null,"1005":null,"1006":null}}}', x'438a03f09236a172f97e1192165f4d60289e33e62016f0392893169ba5e8cbbf');
INSERT INTO event VALUES (55, 35, 1772503320000, '2026-03-03', 'ticket-taken', 'kiosk:kiosk-1', 'a4ea2db1-63d8-4ee3-b082-0728dc0ebbd0', 'A', NULL, NULL, '{"number":"A001","itemCode":null,"ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772503320000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}', x'4228951e2ead1f0b38f7af4db4097c3f4b2f0e9b2415ceedd0f6f674ac8c91c7');
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
COMMIT;
PRAGMA user_version = 70;
