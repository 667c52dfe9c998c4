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
CREATE TABLE event (
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
      data TEXT NOT NULL
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
      changes INTEGER NOT NULL DEFAULT 0,
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
INSERT INTO hall VALUES (1, 1, 35, '2026-03-03');
INSERT INTO service VALUES ('A', 0, 'A', '交电费 / 发票', 'Pay a bill / invoice', '电费交纳 · 充值 · 发票', 'Payment, top-up, invoice', 'receipt', NULL, 300, 1, NULL, NULL);
INSERT INTO service VALUES ('B', 1, 'B', '新装 · 增容', 'New supply', '充电桩 · 光伏 · 临时用电', 'More capacity, EV charger, solar', 'plug-zap', NULL, 1200, 1, NULL, NULL);
INSERT INTO service VALUES ('C', 2, 'C', '过户 · 更名', 'Change of supply', '销户 · 移表 · 暂停 · 其他变更', 'Owner, name, close, move, suspend', 'user-pen', NULL, 1200, 0, 'moved', NULL);
INSERT INTO service VALUES ('D', 3, 'D', '电表 · 电费疑问', 'Meter / bill query', '电表校验 · 电量异议 · 复电', 'Meter test, reading, reconnection', 'gauge', NULL, 1200, 1, NULL, NULL);
INSERT INTO service VALUES ('E', 4, 'E', '咨询 · 其他', 'Advice / other', '用电咨询 · 进度查询', 'Questions, progress of a case', 'message-circle-question', NULL, 300, 1, NULL, NULL);
INSERT INTO staff VALUES ('b164c87d-c178-4d4c-98f8-97c436e80e15', '1001', '陈静', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$DLa9E9qg0hhW2FgkqvnLXQ$LL5ahF/8lVAUxaVQrjo/koz72mzuTuCDIcAnriOwNDE');
INSERT INTO staff VALUES ('cc666ae0-442f-4f68-96c8-37e4d3b7f553', '1002', '李娜', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$DLa9E9qg0hhW2FgkqvnLXQ$LL5ahF/8lVAUxaVQrjo/koz72mzuTuCDIcAnriOwNDE');
INSERT INTO staff VALUES ('28f1b910-dded-44e2-8370-ab1b0cf1ca1f', '1003', '王磊', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$DLa9E9qg0hhW2FgkqvnLXQ$LL5ahF/8lVAUxaVQrjo/koz72mzuTuCDIcAnriOwNDE');
INSERT INTO staff VALUES ('efcf994d-0e94-4658-b7c5-5c3df5c9f963', '1004', '赵敏', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$DLa9E9qg0hhW2FgkqvnLXQ$LL5ahF/8lVAUxaVQrjo/koz72mzuTuCDIcAnriOwNDE');
INSERT INTO staff VALUES ('d4a6f1ff-1561-4701-a0d0-27a48dae776b', '1005', '刘洋', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$DLa9E9qg0hhW2FgkqvnLXQ$LL5ahF/8lVAUxaVQrjo/koz72mzuTuCDIcAnriOwNDE');
INSERT INTO staff VALUES ('2e6696e8-0ddf-42d9-8bee-21851866ba4e', '1006', '孙悦', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$DLa9E9qg0hhW2FgkqvnLXQ$LL5ahF/8lVAUxaVQrjo/koz72mzuTuCDIcAnriOwNDE');
INSERT INTO staff VALUES ('99303539-de73-4632-a7d6-c4150d9e6fb2', '8001', '周引导', 'guide', '$argon2id$v=19$m=256,t=1,p=1$DLa9E9qg0hhW2FgkqvnLXQ$LL5ahF/8lVAUxaVQrjo/koz72mzuTuCDIcAnriOwNDE');
INSERT INTO staff VALUES ('402e53e1-ee0b-4b6e-8989-44bc3225ab7b', '9001', '吴主任', 'manager', '$argon2id$v=19$m=256,t=1,p=1$DLa9E9qg0hhW2FgkqvnLXQ$LL5ahF/8lVAUxaVQrjo/koz72mzuTuCDIcAnriOwNDE');
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
INSERT INTO command_log VALUES ('2e01f807-63de-4072-82fe-c7549bfcf405', 'counter:open', 'clerk:1001', '{"ok":true,"revision":1,"counterId":"1"}', 1772416800000);
INSERT INTO command_log VALUES ('2a6be955-32aa-4705-802d-3df847eb704a', 'counter:open', 'clerk:1002', '{"ok":true,"revision":2,"counterId":"2"}', 1772416800000);
INSERT INTO command_log VALUES ('442f3174-dc77-438d-9913-ace930a9d8bc', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":3,"ticketId":"ef89fc77-4d09-4d76-b9ae-50c5c28620b1","code":"JPBPRCVPQ0","number":"A001","ahead":0,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('81b0a313-29dd-42a5-9238-f93743b014c0', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":4,"ticketId":"535b6ec1-23ba-4315-89a3-3e6bb0d4b4a2","code":"MXTY97JHAF","number":"A002","ahead":1,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('665af5ff-87db-432d-98d7-044ef706d329', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":5,"ticketId":"ba1655f6-9452-4916-8123-094084c869c7","code":"TM2Q0NNQ8P","number":"B001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('52723d17-64e8-479e-a2ce-2d0c80e5df50', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":6,"ticketId":"5d802a5d-dad0-47dc-8879-afbf2def814c","code":"BAYX2R2ZN8","number":"A003","ahead":2,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('31aac9ed-9abb-4d5b-9f3f-b689e207ce58', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":7,"ticketId":"15ee525c-0143-4858-853e-cacbb235ec2a","code":"8ZA7MF0D6D","number":"C001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('84bc8b96-335c-43c3-99d0-43f4874dc6b3', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":8,"ticketId":"b513ebb2-91ae-427c-a471-19a0b70c79f6","code":"GST2A9NWZ9","number":"A004","ahead":3,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('856388f1-aef3-4b8c-837c-25093d1bb6a5', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":9,"ticketId":"44595959-56d9-458a-98fd-e07ac5d66f22","code":"XM9Y3P89F9","number":"A005","ahead":4,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('1336810c-5140-4f2e-b47d-73f808138b7a', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":10,"ticketId":"f41dcf41-b15c-4be3-b9d4-258c44d8236c","code":"VJVY7HRW0F","number":"A006","ahead":5,"wait":null,"slip":{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"className":null,"care":null,"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"VJVY7HRW0F","qr":"VJVY7HRW0F","language":"en","isReprint":false,"isOffline":false,"wish":"1336810c-5140-4f2e-b47d-73f808138b7a"}}', 1772416800000);
INSERT INTO command_log VALUES ('dea60162-7aa6-4a3f-afb3-2d9d6e9ae232', 'counter:next', 'clerk:1001', '{"ok":true,"revision":11,"ticketId":"ef89fc77-4d09-4d76-b9ae-50c5c28620b1","number":"A001","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":0},"calledAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('2222b4b0-e8b0-4abb-8c17-4ce8b3bd5c1b', 'counter:start', 'clerk:1001', '{"ok":true,"revision":12,"number":"A001","startedAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('59ee1d8d-7343-41af-a818-3688effa4fe9', 'counter:finish', 'clerk:1001', '{"ok":true,"revision":13,"number":"A001","invitationId":"3d977420-46b3-49da-8563-00a8329359dd","goesOn":null}', 1772416920000);
INSERT INTO command_log VALUES ('b1672a6b-3526-414d-9438-4ea6b381b8cb', 'rating:submit', 'pad:1', '{"ok":true,"revision":14,"score":2,"callBack":false}', 1772416920000);
INSERT INTO command_log VALUES ('0059072f-360b-4eb1-8c53-e19fe5944317', 'counter:next', 'clerk:1001', '{"ok":true,"revision":15,"ticketId":"535b6ec1-23ba-4315-89a3-3e6bb0d4b4a2","number":"A002","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('2c4788d4-511f-4012-93a5-99269569d998', 'counter:no-show', 'clerk:1001', '{"ok":true,"revision":16,"number":"A002"}', 1772416920000);
INSERT INTO command_log VALUES ('fb224f97-f085-43b6-bfdb-70c72d680143', 'counter:next', 'clerk:1001', '{"ok":true,"revision":17,"ticketId":"5d802a5d-dad0-47dc-8879-afbf2def814c","number":"A003","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('bfef0ef4-8d03-4896-8d9c-660a857af9da', 'counter:start', 'clerk:1001', '{"ok":true,"revision":18,"number":"A003","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('367017d9-1a1f-4d79-91c4-df6a9fe69e69', 'counter:hold', 'clerk:1001', '{"ok":true,"revision":19,"number":"A003","remindAt":1772417220000}', 1772416920000);
INSERT INTO command_log VALUES ('2c5f831e-6506-488b-9ca4-27f34726105d', 'counter:next', 'clerk:1001', '{"ok":true,"revision":20,"ticketId":"b513ebb2-91ae-427c-a471-19a0b70c79f6","number":"A004","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('0d3680f3-bb7e-411f-91ba-84bcb6faba17', 'counter:start', 'clerk:1001', '{"ok":true,"revision":21,"number":"A004","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('ec6e3184-4702-44db-9a4b-d66dad945009', 'counter:transfer', 'clerk:1001', '{"ok":true,"revision":22,"number":"A004","ahead":1}', 1772416920000);
INSERT INTO command_log VALUES ('ec8efe13-a665-4496-9210-86fcf1c4cf38', 'call-back:add', 'guide:8001', '{"ok":true,"revision":23,"callBackId":"b679952a-7450-45bc-89fc-63075d3df3e1","appointmentCode":null}', 1772416920000);
INSERT INTO command_log VALUES ('7040fcd1-6773-4391-b236-2cd9d4405b75', 'call-back:add', 'guide:8001', '{"ok":true,"revision":24,"callBackId":"af3e4f03-fc5f-4c85-a421-acbc5a8245b2","appointmentCode":"644C7RPKS5"}', 1772416920000);
INSERT INTO command_log VALUES ('7433bca0-366b-4c82-a275-0c3c8b3623f5', 'service:close', 'manager:9001', '{"ok":true,"revision":25,"waiting":1}', 1772416920000);
INSERT INTO command_log VALUES ('30ae8627-2e65-4c4b-8c72-665b89682b3a', 'self-test:run', 'manager:9001', '{"ok":true,"revision":26,"testId":"a0df2ced-93c7-4010-993c-c33d16e9349e"}', 1772416920000);
INSERT INTO command_log VALUES ('10aac4a2-6bf5-4931-82f0-16f0241897cb', 'fault:report', 'clerk:1001', '{"ok":false,"refusal":{"code":"device-unknown"}}', 1772416920000);
INSERT INTO command_log VALUES ('338e4b99-f2a6-4f27-84c0-c15f3b322813', 'help:call', 'kiosk:kiosk-1', '{"ok":true,"revision":27,"helpCallId":"cd87be4d-6be7-4072-b9d0-987e4cde57de"}', 1772416920000);
INSERT INTO command_log VALUES ('d3d6d55d-f863-4c09-9119-eb36a477bebf', 'number:lease', 'device:kiosk-1', '{"ok":true,"revision":28,"leases":[{"leaseId":"bd4219c8-1a96-4b81-a7ce-5a9714b4c90f","businessDay":"2026-03-02","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"3403e750-ae4d-4935-8630-24f4ee9d1d9a","businessDay":"2026-03-02","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"a1a36ae9-92fa-4b0c-9863-80b99a61c871","businessDay":"2026-03-02","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"a6e278a9-d7fd-4b8f-8747-a3db740dcc8c","businessDay":"2026-03-02","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"ed0ba30d-83f4-4fe0-b94d-db15d6c10b94","businessDay":"2026-03-02","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"e2c9d9be-d976-42d0-8c86-1a8c97dc4c24","businessDay":"2026-03-03","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"e277e9ce-2594-4d5d-b2b7-050b74b1f9e0","businessDay":"2026-03-03","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"64659df2-a029-4f45-9999-68b75fcf8c2a","businessDay":"2026-03-03","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"69638ff5-b3bd-4129-9d1f-0a61fc823c2e","businessDay":"2026-03-03","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"ef111561-78f4-4199-9937-bdcdc415cc6f","businessDay":"2026-03-03","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]}],"words":{"hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","publicUrl":null,"services":{"A":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"B":{"zh":"新装 · 增容","en":"New supply"},"C":{"zh":"过户 · 更名","en":"Change of supply"},"D":{"zh":"电表 · 电费疑问","en":"Meter / bill query"},"E":{"zh":"咨询 · 其他","en":"Advice / other"}},"classes":{"disabled":{"zh":"残疾人","en":"Disabled"},"elder":{"zh":"老年人","en":"Elderly"},"pregnant":{"zh":"孕妇","en":"Pregnant"},"soldier":{"zh":"军人军属","en":"Military"},"appointment":{"zh":"预约","en":"Appointment"},"key-account":{"zh":"大客户","en":"Key account"}},"confirmSeconds":75},"template":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null}}', 1772416920000);
INSERT INTO command_log VALUES ('ae9a97c9-b78e-4729-9762-ddc3821f8cf2', 'number:lease', 'device:kiosk-1', '{"ok":true,"revision":28,"leases":[{"leaseId":"bd4219c8-1a96-4b81-a7ce-5a9714b4c90f","businessDay":"2026-03-02","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"3403e750-ae4d-4935-8630-24f4ee9d1d9a","businessDay":"2026-03-02","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"a1a36ae9-92fa-4b0c-9863-80b99a61c871","businessDay":"2026-03-02","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"a6e278a9-d7fd-4b8f-8747-a3db740dcc8c","businessDay":"2026-03-02","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"ed0ba30d-83f4-4fe0-b94d-db15d6c10b94","businessDay":"2026-03-02","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772395200000,"until":1772481600000}]},{"leaseId":"e2c9d9be-d976-42d0-8c86-1a8c97dc4c24","businessDay":"2026-03-03","serviceId":"A","prefix":"A","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"e277e9ce-2594-4d5d-b2b7-050b74b1f9e0","businessDay":"2026-03-03","serviceId":"B","prefix":"B","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"64659df2-a029-4f45-9999-68b75fcf8c2a","businessDay":"2026-03-03","serviceId":"C","prefix":"C","first":501,"last":550,"open":[]},{"leaseId":"69638ff5-b3bd-4129-9d1f-0a61fc823c2e","businessDay":"2026-03-03","serviceId":"D","prefix":"D","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]},{"leaseId":"ef111561-78f4-4199-9937-bdcdc415cc6f","businessDay":"2026-03-03","serviceId":"E","prefix":"E","first":501,"last":550,"open":[{"from":1772481600000,"until":1772568000000}]}],"words":{"hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","publicUrl":null,"services":{"A":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"B":{"zh":"新装 · 增容","en":"New supply"},"C":{"zh":"过户 · 更名","en":"Change of supply"},"D":{"zh":"电表 · 电费疑问","en":"Meter / bill query"},"E":{"zh":"咨询 · 其他","en":"Advice / other"}},"classes":{"disabled":{"zh":"残疾人","en":"Disabled"},"elder":{"zh":"老年人","en":"Elderly"},"pregnant":{"zh":"孕妇","en":"Pregnant"},"soldier":{"zh":"军人军属","en":"Military"},"appointment":{"zh":"预约","en":"Appointment"},"key-account":{"zh":"大客户","en":"Key account"}},"confirmSeconds":75},"template":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null}}', 1772416920000);
INSERT INTO command_log VALUES ('c8979d58-ed0a-4930-b2d5-fcad3c536be2', 'counter:next', 'clerk:1002', '{"ok":true,"revision":32,"ticketId":"44595959-56d9-458a-98fd-e07ac5d66f22","number":"A005","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('d5c50135-23fa-4ec5-94dd-d43b8048b232', 'fault:report', 'clerk:1001', '{"ok":true,"revision":33,"faultId":"92774248-7fe2-447b-af43-799ac95cb123"}', 1772416920000);
INSERT INTO command_log VALUES ('1d85ac3c-4665-429d-bdad-b9588351e4c9', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":35,"ticketId":"0666cd8b-0864-4f98-a8f3-8862f6f6d570","code":"VNWV2YHNEM","number":"A001","ahead":0,"wait":null,"slip":null}', 1772503320000);
INSERT INTO event VALUES (1, 1, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1001', NULL, NULL, '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{}');
INSERT INTO event VALUES (2, 2, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1002', NULL, NULL, '2', 'cc666ae0-442f-4f68-96c8-37e4d3b7f553', '{}');
INSERT INTO event VALUES (3, 3, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'ef89fc77-4d09-4d76-b9ae-50c5c28620b1', 'A', NULL, NULL, '{"number":"A001","ahead":0,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (4, 4, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '535b6ec1-23ba-4315-89a3-3e6bb0d4b4a2', 'A', NULL, NULL, '{"number":"A002","ahead":1,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (5, 5, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'ba1655f6-9452-4916-8123-094084c869c7', 'B', NULL, NULL, '{"number":"B001","ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (6, 6, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '5d802a5d-dad0-47dc-8879-afbf2def814c', 'A', NULL, NULL, '{"number":"A003","ahead":2,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (7, 7, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '15ee525c-0143-4858-853e-cacbb235ec2a', 'C', NULL, NULL, '{"number":"C001","ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (8, 8, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'b513ebb2-91ae-427c-a471-19a0b70c79f6', 'A', NULL, NULL, '{"number":"A004","ahead":3,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (9, 9, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '44595959-56d9-458a-98fd-e07ac5d66f22', 'A', NULL, NULL, '{"number":"A005","ahead":4,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (10, 10, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'f41dcf41-b15c-4be3-b9d4-258c44d8236c', 'A', NULL, NULL, '{"number":"A006","ahead":5,"wait":null,"mid":null,"channel":"kiosk-1","status":"reserved","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (11, 10, 1772416800000, '2026-03-02', 'slip-queued', 'kiosk:kiosk-1', 'f41dcf41-b15c-4be3-b9d4-258c44d8236c', NULL, NULL, NULL, '{"jobId":"d19e9d23-4a10-46d7-a853-c4d0a70749ff","device":"kiosk-1"}');
INSERT INTO event VALUES (12, 11, 1772416800000, '2026-03-02', 'ticket-called', 'clerk:1001', 'ef89fc77-4d09-4d76-b9ae-50c5c28620b1', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{"seq":1,"reason":{"code":"arrival-order","waitedMinutes":0},"was":"waiting"}');
INSERT INTO event VALUES (13, 12, 1772416800000, '2026-03-02', 'ticket-started', 'clerk:1001', 'ef89fc77-4d09-4d76-b9ae-50c5c28620b1', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{}');
INSERT INTO event VALUES (14, 13, 1772416920000, '2026-03-02', 'ticket-finished', 'clerk:1001', 'ef89fc77-4d09-4d76-b9ae-50c5c28620b1', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{"visit":1,"waitedMs":0,"servedMs":120000,"quantity":1,"outcome":null,"isStartImplicit":false,"isEndAssumed":false,"isImplicit":false}');
INSERT INTO event VALUES (15, 13, 1772416920000, '2026-03-02', 'rating-invited', 'clerk:1001', 'ef89fc77-4d09-4d76-b9ae-50c5c28620b1', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{"invitationId":"3d977420-46b3-49da-8563-00a8329359dd"}');
INSERT INTO event VALUES (16, 14, 1772416920000, '2026-03-02', 'rating-given', 'pad:1', 'ef89fc77-4d09-4d76-b9ae-50c5c28620b1', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{"invitationId":"3d977420-46b3-49da-8563-00a8329359dd","score":2,"reasons":["served-slowly"],"hasComment":false,"afterMs":0,"lateMs":0,"channel":"pad"}');
INSERT INTO event VALUES (17, 15, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', '535b6ec1-23ba-4315-89a3-3e6bb0d4b4a2', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{"seq":2,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}');
INSERT INTO event VALUES (18, 16, 1772416920000, '2026-03-02', 'ticket-missed', 'clerk:1001', '535b6ec1-23ba-4315-89a3-3e6bb0d4b4a2', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{"calls":1,"by":"clerk"}');
INSERT INTO event VALUES (19, 17, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', '5d802a5d-dad0-47dc-8879-afbf2def814c', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{"seq":3,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}');
INSERT INTO event VALUES (20, 18, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', '5d802a5d-dad0-47dc-8879-afbf2def814c', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{}');
INSERT INTO event VALUES (21, 19, 1772416920000, '2026-03-02', 'ticket-held', 'clerk:1001', '5d802a5d-dad0-47dc-8879-afbf2def814c', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{"servedMs":0,"remindAt":1772417220000,"hasNote":false}');
INSERT INTO event VALUES (22, 20, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'b513ebb2-91ae-427c-a471-19a0b70c79f6', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{"seq":4,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}');
INSERT INTO event VALUES (23, 21, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', 'b513ebb2-91ae-427c-a471-19a0b70c79f6', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{}');
INSERT INTO event VALUES (24, 22, 1772416920000, '2026-03-02', 'ticket-transferred', 'clerk:1001', 'b513ebb2-91ae-427c-a471-19a0b70c79f6', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"outcome":null,"isStartImplicit":false,"isEndAssumed":false,"to":{"serviceId":"B","boundTo":null},"since":1772416800000,"transfers":1,"isPingPong":false,"hasNote":false}');
INSERT INTO event VALUES (25, 23, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"b679952a-7450-45bc-89fc-63075d3df3e1","appointmentId":null}');
INSERT INTO event VALUES (26, 24, 1772416920000, '2026-03-02', 'appointment-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"appointmentId":"1398da5b-ce28-4e3b-968e-125366eb44c4","day":"2026-03-02","time":"10:30"}');
INSERT INTO event VALUES (27, 24, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"af3e4f03-fc5f-4c85-a421-acbc5a8245b2","appointmentId":"1398da5b-ce28-4e3b-968e-125366eb44c4"}');
INSERT INTO event VALUES (28, 25, 1772416920000, '2026-03-02', 'service-closed', 'manager:9001', NULL, 'C', NULL, NULL, '{"reason":"moved","waiting":"serve","count":1}');
INSERT INTO event VALUES (29, 26, 1772416920000, '2026-03-02', 'self-test-started', 'manager:9001', NULL, NULL, NULL, NULL, '{"testId":"a0df2ced-93c7-4010-993c-c33d16e9349e","lines":4}');
INSERT INTO event VALUES (30, 27, 1772416920000, '2026-03-02', 'help-called', 'kiosk:kiosk-1', NULL, NULL, NULL, NULL, '{"helpCallId":"cd87be4d-6be7-4072-b9d0-987e4cde57de","at":"kiosk","place":"kiosk-1"}');
INSERT INTO event VALUES (31, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'A', NULL, NULL, '{"leaseId":"bd4219c8-1a96-4b81-a7ce-5a9714b4c90f","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}');
INSERT INTO event VALUES (32, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'B', NULL, NULL, '{"leaseId":"3403e750-ae4d-4935-8630-24f4ee9d1d9a","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}');
INSERT INTO event VALUES (33, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'C', NULL, NULL, '{"leaseId":"a1a36ae9-92fa-4b0c-9863-80b99a61c871","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}');
INSERT INTO event VALUES (34, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'D', NULL, NULL, '{"leaseId":"a6e278a9-d7fd-4b8f-8747-a3db740dcc8c","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}');
INSERT INTO event VALUES (35, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'E', NULL, NULL, '{"leaseId":"ed0ba30d-83f4-4fe0-b94d-db15d6c10b94","device":"kiosk-1","day":"2026-03-02","first":501,"last":550}');
INSERT INTO event VALUES (36, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'A', NULL, NULL, '{"leaseId":"e2c9d9be-d976-42d0-8c86-1a8c97dc4c24","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}');
INSERT INTO event VALUES (37, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'B', NULL, NULL, '{"leaseId":"e277e9ce-2594-4d5d-b2b7-050b74b1f9e0","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}');
INSERT INTO event VALUES (38, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'C', NULL, NULL, '{"leaseId":"64659df2-a029-4f45-9999-68b75fcf8c2a","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}');
INSERT INTO event VALUES (39, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'D', NULL, NULL, '{"leaseId":"69638ff5-b3bd-4129-9d1f-0a61fc823c2e","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}');
INSERT INTO event VALUES (40, 28, 1772416920000, '2026-03-02', 'numbers-leased', 'device:kiosk-1', NULL, 'E', NULL, NULL, '{"leaseId":"ef111561-78f4-4199-9937-bdcdc415cc6f","device":"kiosk-1","day":"2026-03-03","first":501,"last":550}');
INSERT INTO event VALUES (41, 29, 1772416920000, '2026-03-02', 'device-joined', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}');
INSERT INTO event VALUES (42, 30, 1772416920000, '2026-03-02', 'screen-joined', 'hall', NULL, NULL, NULL, NULL, '{"role":"display","device":"wall"}');
INSERT INTO event VALUES (43, 31, 1772416920000, '2026-03-02', 'device-left', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}');
INSERT INTO event VALUES (44, 32, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1002', '44595959-56d9-458a-98fd-e07ac5d66f22', 'A', '2', 'cc666ae0-442f-4f68-96c8-37e4d3b7f553', '{"seq":5,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}');
INSERT INTO event VALUES (45, 33, 1772416920000, '2026-03-02', 'fault-opened', 'clerk:1001', NULL, NULL, NULL, NULL, '{"faultId":"92774248-7fe2-447b-af43-799ac95cb123","role":"display","device":"wall","problem":"reported","text":"dark"}');
INSERT INTO event VALUES (46, 34, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'ba1655f6-9452-4916-8123-094084c869c7', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}');
INSERT INTO event VALUES (47, 34, 1772503320000, '2026-03-02', 'ticket-finished', 'hall', '5d802a5d-dad0-47dc-8879-afbf2def814c', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"outcome":null,"isStartImplicit":false,"isEndAssumed":true,"isImplicit":true,"was":"held"}');
INSERT INTO event VALUES (48, 34, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '15ee525c-0143-4858-853e-cacbb235ec2a', 'C', NULL, NULL, '{"was":"waiting","reason":"day-over"}');
INSERT INTO event VALUES (49, 34, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'b513ebb2-91ae-427c-a471-19a0b70c79f6', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}');
INSERT INTO event VALUES (50, 34, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '44595959-56d9-458a-98fd-e07ac5d66f22', 'A', NULL, NULL, '{"was":"called","reason":"day-over"}');
INSERT INTO event VALUES (51, 34, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'f41dcf41-b15c-4be3-b9d4-258c44d8236c', 'A', NULL, NULL, '{"was":"reserved","reason":"day-over"}');
INSERT INTO event VALUES (52, 34, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', '{"reason":"day-over"}');
INSERT INTO event VALUES (53, 34, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '2', 'cc666ae0-442f-4f68-96c8-37e4d3b7f553', '{"reason":"day-over"}');
INSERT INTO event VALUES (54, 34, 1772503320000, '2026-03-03', 'day-began', 'hall', NULL, NULL, NULL, NULL, '{"after":"2026-03-02","rulesInForce":{"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":60,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":0,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"services":{},"counters":{"1":{"services":["A","E"],"helps":[]},"2":{"services":["A","E"],"helps":[]},"3":{"services":["A","E"],"helps":[]},"4":{"services":["B","C","D","E"],"helps":[]},"5":{"services":["B","C","D","E"],"helps":[]},"6":{"services":["B","C","D","E"],"helps":[]}},"staff":{"1001":null,"1002":null,"1003":null,"1004":null,"1005":null,"1006":null}}}');
INSERT INTO event VALUES (55, 35, 1772503320000, '2026-03-03', 'ticket-taken', 'kiosk:kiosk-1', '0666cd8b-0864-4f98-a8f3-8862f6f6d570', 'A', NULL, NULL, '{"number":"A001","ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772503320000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO number_series VALUES ('2026-03-02', 'A', 6);
INSERT INTO number_series VALUES ('2026-03-02', 'B', 1);
INSERT INTO number_series VALUES ('2026-03-02', 'C', 1);
INSERT INTO number_series VALUES ('2026-03-03', 'A', 1);
INSERT INTO call VALUES (1, 'ef89fc77-4d09-4d76-b9ae-50c5c28620b1', 'A001', '1', 'A', '2026-03-02', 1772416800000, 1, 0, 0, 0);
INSERT INTO call VALUES (2, '535b6ec1-23ba-4315-89a3-3e6bb0d4b4a2', 'A002', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (3, '5d802a5d-dad0-47dc-8879-afbf2def814c', 'A003', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (4, 'b513ebb2-91ae-427c-a471-19a0b70c79f6', 'A004', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (5, '44595959-56d9-458a-98fd-e07ac5d66f22', 'A005', '2', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO rating VALUES ('3d977420-46b3-49da-8563-00a8329359dd', 2, '["served-slowly"]', NULL, 1772416920000);
INSERT INTO ticket VALUES (1, 'ef89fc77-4d09-4d76-b9ae-50c5c28620b1', 'JPBPRCVPQ0', '2026-03-02', 'A001', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'b164c87d-c178-4d4c-98f8-97c436e80e15', 0, 0, 0, 1772416800000, 120000, '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', 1772416800000, 1772416800000, 1, '{"code":"arrival-order","waitedMinutes":0}', 1772416800000, 0, NULL, NULL, 1772416920000, NULL, NULL, 1, 0, 3);
INSERT INTO ticket VALUES (2, '535b6ec1-23ba-4315-89a3-3e6bb0d4b4a2', 'MXTY97JHAF', '2026-03-02', 'A002', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'missed', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'b164c87d-c178-4d4c-98f8-97c436e80e15', 0, 0, 0, NULL, 0, '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', NULL, NULL, NULL, NULL, 1772416920000, NULL, NULL, NULL, NULL, 2);
INSERT INTO ticket VALUES (3, 'ba1655f6-9452-4916-8123-094084c869c7', 'TM2Q0NNQ8P', '2026-03-02', 'B001', 'B', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'B', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1);
INSERT INTO ticket VALUES (4, '5d802a5d-dad0-47dc-8879-afbf2def814c', 'BAYX2R2ZN8', '2026-03-02', 'A003', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'b164c87d-c178-4d4c-98f8-97c436e80e15', 0, 0, 0, 1772416920000, 0, '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', 1772416920000, 0, NULL, NULL, 1772503320000, NULL, NULL, 1, 1, 4);
INSERT INTO ticket VALUES (5, '15ee525c-0143-4858-853e-cacbb235ec2a', '8ZA7MF0D6D', '2026-03-02', 'C001', 'C', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'C', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1);
INSERT INTO ticket VALUES (6, 'b513ebb2-91ae-427c-a471-19a0b70c79f6', 'GST2A9NWZ9', '2026-03-02', 'A004', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 2, 'B', 1772416800000, 1772416920000, NULL, 0, NULL, NULL, NULL, NULL, '1', '[]', NULL, 'b164c87d-c178-4d4c-98f8-97c436e80e15', 0, 1, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 4);
INSERT INTO ticket VALUES (7, '44595959-56d9-458a-98fd-e07ac5d66f22', 'XM9Y3P89F9', '2026-03-02', 'A005', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'cc666ae0-442f-4f68-96c8-37e4d3b7f553', 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 2);
INSERT INTO ticket VALUES (8, 'f41dcf41-b15c-4be3-b9d4-258c44d8236c', 'VJVY7HRW0F', '2026-03-02', 'A006', 'A', 1772416800000, 'en', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1);
INSERT INTO ticket VALUES (9, '0666cd8b-0864-4f98-a8f3-8862f6f6d570', 'VNWV2YHNEM', '2026-03-03', 'A001', 'A', 1772503320000, 'zh', 'kiosk-1', NULL, 'waiting', 1, 'A', 1772503320000, 1772503320000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO visit VALUES ('ef89fc77-4d09-4d76-b9ae-50c5c28620b1', 1, '2026-03-02', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', 1772416800000, 1772416800000, 1, 1772416800000, 0, 120000, 1772416920000, 'finished', NULL, 1, 0);
INSERT INTO visit VALUES ('b513ebb2-91ae-427c-a471-19a0b70c79f6', 1, '2026-03-02', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772416920000, 'transferred', NULL, 1, 0);
INSERT INTO visit VALUES ('5d802a5d-dad0-47dc-8879-afbf2def814c', 1, '2026-03-02', 'A', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772503320000, 'finished', NULL, 1, 1);
INSERT INTO invitation VALUES ('3d977420-46b3-49da-8563-00a8329359dd', 'ef89fc77-4d09-4d76-b9ae-50c5c28620b1', 1, 'A001', '1', 'b164c87d-c178-4d4c-98f8-97c436e80e15', 'A', 1772416920000, 1772416980000, 0);
INSERT INTO appointment VALUES ('1398da5b-ce28-4e3b-968e-125366eb44c4', '644C7RPKS5', NULL, 'B', '2026-03-02', '10:30', NULL, 'booked', NULL);
INSERT INTO call_back VALUES ('b679952a-7450-45bc-89fc-63075d3df3e1', 'B', NULL, NULL, 'OZGGuDgQCGWP8xE_FS34i_TpvHN83Os5NCkvFskwNyWYyKoe9rXsIFQ', '8000', 1772416920000, NULL, NULL, NULL);
INSERT INTO call_back VALUES ('af3e4f03-fc5f-4c85-a421-acbc5a8245b2', 'B', NULL, NULL, 'oLr0NXfPDbQ8ESRSAAxH0BpsrrC8CD8Myp131xK_3UzvUxD0yuah', '8000', 1772416920000, '1398da5b-ce28-4e3b-968e-125366eb44c4', NULL, NULL);
INSERT INTO hall_settings VALUES (1, 1, '{"hallId":"demo-power-hall","name":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"timeZone":"Asia/Shanghai","rollOverHour":4,"hotline":"95598","missedHint":{"zh":"也可联系引导员，当日有效","en":"Or ask any member of staff. Valid today."},"notices":[{"zh":"交费时请保管好个人财物","en":"Please keep an eye on your belongings"},{"zh":"供电服务热线 95598 · 监管投诉 12398","en":"Service line 95598 · Regulator 12398"}],"publicUrl":null,"slip":{"rows":[{"field":"hall","size":2,"languages":"both","text":null},{"field":"number","size":8,"languages":"both","text":null},{"field":"service","size":1,"languages":"both","text":null},{"field":"class","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"ahead","size":1,"languages":"both","text":null},{"field":"wait","size":1,"languages":"both","text":null},{"field":"taken","size":1,"languages":"both","text":null},{"field":"rule","size":1,"languages":"both","text":null},{"field":"missed","size":1,"languages":"both","text":null},{"field":"hotline","size":1,"languages":"both","text":null},{"field":"qr","size":1,"languages":"both","text":null},{"field":"code","size":1,"languages":"both","text":null}],"logo":null},"oneTimeNotices":[{"noticeId":"A04","serviceId":"A","title":{"zh":"电费发票、增值税票","en":"Invoice, VAT invoice"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"增值税票：另带单位名称、税号","en":"VAT invoice: company name and tax number"},{"zh":"代办增值税票：另带授权委托书","en":"VAT for someone else: a written authority"}],"steps":[{"zh":"报户号和要开的月份","en":"Give the customer number and the months"},{"zh":"核对抬头、税号和金额","en":"Check name, tax number and amount"},{"zh":"领取发票，当场再核对一次","en":"Take the invoice and check it once more"}],"limit":{"zh":"本厅承诺：柜台 5 分钟内办结","en":"Hall''s promise: 5 minutes at the counter"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B01","serviceId":"B","title":{"zh":"居民新装用电","en":"New supply: home"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"房产证、购房合同或租用协议，一份即可","en":"Title, purchase contract or lease (any one)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电","en":"We fit the meter and switch on"}],"limit":{"zh":"国家电网承诺：全程不超过 5 个工作日","en":"State Grid promise: 5 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B02","serviceId":"B","title":{"zh":"居民增容","en":"More capacity: home"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"房产证、购房合同或租用协议，一份即可","en":"Title, purchase contract or lease (any one)"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"新增大功率电器的发票，是否需要请问柜台","en":"Receipts of large appliances; ask if needed"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"需要时更换电表、签订合同","en":"New meter and contract where needed"},{"zh":"按新容量送电","en":"We switch on the new capacity"}],"limit":{"zh":"国家电网承诺：全程不超过 5 个工作日","en":"State Grid promise: 5 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B03","serviceId":"B","title":{"zh":"低压非居民新装增容","en":"Business supply, LV"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"营业执照","en":"Business licence"},{"zh":"法定代表人（负责人）身份证","en":"ID card of the legal representative"},{"zh":"用电地点的房产证、购房合同或租用协议","en":"Title, purchase contract or lease of the site"},{"zh":"增容：另报户号","en":"For more capacity: also the customer number"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电","en":"We fit the meter and switch on"}],"limit":{"zh":"国家电网承诺：全程不超过 6 个工作日","en":"State Grid promise: 6 working days in all"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B05","serviceId":"B","title":{"zh":"临时用电","en":"Temporary supply"},"basis":{"zh":"《电力供应与使用条例》","en":"Electricity Supply and Use Regulations"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"单位：另带法定代表人身份证","en":"Companies: ID of the legal representative"},{"zh":"用电地点的使用证明","en":"Proof that you may use the site"},{"zh":"用途和起止日期的说明","en":"What it is for, from when until when"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订临时供用电合同","en":"Sign the contract for temporary supply"},{"zh":"装表送电；不装表的，按约定用电时间预交电费","en":"Meter and switch-on; if no meter, prepay by hours"},{"zh":"期满到柜台办理终止","en":"When it ends, close it at the counter"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B06","serviceId":"B","title":{"zh":"充电桩用电","en":"EV charger supply"},"basis":{"zh":"《电力供应与使用条例》、公司供电服务承诺","en":"Electricity Supply and Use Regulations; service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"车位产权证明，或一年以上使用权证明","en":"Parking space: title or 1-year right of use"},{"zh":"购买证明（如购车发票）","en":"Proof of purchase (such as of the car)"},{"zh":"物业同意安装和使用的证明","en":"Consent of the property management"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复供电方案","en":"We visit the site and give you a plan"},{"zh":"签订供用电合同","en":"Sign the supply contract"},{"zh":"装表送电，可以接桩","en":"Meter and switch-on; connect the charger"}],"limit":{"zh":"国家电网承诺：居民低压用电 5 个工作日","en":"State Grid promise: 5 working days (homes)"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"B07","serviceId":"B","title":{"zh":"分布式光伏并网","en":"Solar connection"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"屋顶产权证明","en":"Proof that the roof is yours"},{"zh":"企业：另带营业执照、项目备案文件","en":"Companies: licence and project filing"},{"zh":"本地是否还要其他材料，请问柜台","en":"Ask whether anything else is needed here"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司上门查勘，答复接入方案","en":"We visit and give you a connection plan"},{"zh":"按方案安装，不得自行并网","en":"Have it built; do not connect it yourself"},{"zh":"申请验收，签订合同","en":"Ask for the inspection; sign the contract"},{"zh":"装表并网","en":"We fit the meter and connect"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C01","serviceId":"C","title":{"zh":"更名（户主没换）","en":"Rename, same owner"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"改名证明（如户口本、变更登记）","en":"Proof of the new name"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、用电类别都不变","en":"First: address, capacity, use stay the same"},{"zh":"换了户主的，请办过户","en":"If the owner changed, it is a change of owner"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"核对新户名，需要时重签合同","en":"Check the new name; new contract if needed"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C02","serviceId":"C","title":{"zh":"过户（换了户主）","en":"Change of owner"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"新户主身份证","en":"ID card of the new owner"},{"zh":"新户主的房产证或购房合同","en":"Title or purchase contract of the new owner"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、用电类别都不变","en":"First: address, capacity, use stay the same"},{"zh":"原户主结清电费","en":"The old owner pays all bills"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"新户主签订供用电合同","en":"The new owner signs the supply contract"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C05","serviceId":"C","title":{"zh":"销户","en":"Close an account"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"销户申请（可在柜台填写）","en":"Request to close (form at the counter)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"停止用电，供电公司查验、拆除电表","en":"Stop using power; we remove the meter"},{"zh":"按最后读数结清电费","en":"Pay the bill of the last reading"},{"zh":"终止供用电合同","en":"The supply contract ends"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C06","serviceId":"C","title":{"zh":"移表","en":"Move a meter"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"先确认：地址、容量、类别、供电点都不变","en":"First: address, capacity, use and source stay"},{"zh":"不要自己移表，那是违约用电","en":"Never move it yourself: it is a breach"},{"zh":"在柜台申请，当面核对材料","en":"Apply at the counter; we check the documents"},{"zh":"供电公司查勘，费用由用户承担","en":"We visit; the customer pays the cost"},{"zh":"供电公司移表","en":"We move the meter"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C08","serviceId":"C","title":{"zh":"减容","en":"Reduce capacity"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"至少提前 5 天申请，天数请向柜台确认","en":"Apply 5 days ahead or more; ask how many"},{"zh":"说明减多少、从哪天起、减多久","en":"Say how much, from which day, how long"},{"zh":"可减多少、最短最长期限，请向柜台确认","en":"Ask how much and how long the rules allow"},{"zh":"供电公司到现场办理","en":"We do the work on site"},{"zh":"恢复用电前，再到柜台申请","en":"Apply again before you resume"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C09","serviceId":"C","title":{"zh":"暂停用电","en":"Suspend supply"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"至少提前 5 天申请，天数请向柜台确认","en":"Apply 5 days ahead or more; ask how many"},{"zh":"每次不少于 15 天，一年合计不超过 6 个月","en":"At least 15 days each, 6 months a year at most"},{"zh":"不足 15 天的，基本电费照收","en":"Under 15 days: the basic fee stays due"},{"zh":"一年可停几次、名下有无欠费，请问柜台","en":"Ask: how often a year, any unpaid bills"},{"zh":"供电公司到现场停用设备","en":"We take the equipment out of use on site"},{"zh":"恢复用电前，再到柜台申请","en":"Apply again before you resume"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"C13","serviceId":"C","title":{"zh":"峰谷电价、改类","en":"Change of tariff"},"basis":{"zh":"《供电营业规则》","en":"Rules on Electricity Supply Business"},"documents":[{"zh":"单位带营业执照，个人带身份证","en":"Companies: business licence; persons: ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台说明要改的电价（如居民峰谷）","en":"Say which tariff you want (e.g. peak-valley)"},{"zh":"供电公司核实用电用途","en":"We check what the power is used for"},{"zh":"柜台告知新电价从哪天起","en":"We tell you from which day it holds"},{"zh":"不要自己改变用途，那是违约用电","en":"Never change the use yourself: it is a breach"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D01","serviceId":"D","title":{"zh":"电能表校验","en":"Meter test"},"basis":{"zh":"公司供电服务承诺","en":"The company''s service promises"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"在柜台申请，说明哪里不准","en":"Apply at the counter; say what seems wrong"},{"zh":"约定时间，供电公司检验电表","en":"Agree on a time; we test the meter"},{"zh":"供电公司告知检验结果","en":"We tell you the result"},{"zh":"确实不准的，按规定退补电费","en":"If it is wrong, the bill is put right"}],"limit":{"zh":"国家电网承诺：5 个工作日内出检验结果","en":"State Grid promise: result in 5 working days"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D02","serviceId":"D","title":{"zh":"电量电费有疑问","en":"Query a bill"},"basis":{"zh":"公司供电服务承诺","en":"The company''s service promises"},"documents":[{"zh":"有疑问的电费账单","en":"The bill in question"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"}],"steps":[{"zh":"可先拍下电表读数","en":"A photo of the meter reading helps"},{"zh":"在柜台说明哪个月、哪里不对","en":"Say which month and what seems wrong"},{"zh":"供电公司核实并答复","en":"We check and answer"},{"zh":"确实有误的，按规定退补电费","en":"If it is wrong, the bill is put right"}],"limit":{"zh":"国家电网承诺：5 个工作日内核实","en":"State Grid promise: checked in 5 working days"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"D04","serviceId":"D","title":{"zh":"家用电器损坏赔偿","en":"Appliance damage"},"basis":{"zh":"《电力供应与使用条例》","en":"Electricity Supply and Use Regulations"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"损坏电器的清单","en":"List of the damaged appliances"},{"zh":"购买证明（如发票）","en":"Proof of purchase (such as receipts)"}],"steps":[{"zh":"马上报告柜台或 95598，最好在 7 天内","en":"Tell us or 95598 at once, best within 7 days"},{"zh":"报告的最后期限，请向柜台确认","en":"Ask us for the last day to report"},{"zh":"电器保持原样，先不要修理或丢弃","en":"Keep appliances as they are, unrepaired"},{"zh":"供电公司上门查看，核实原因","en":"We visit and find the cause"},{"zh":"属于供电责任的，依法赔偿","en":"If we are liable, we compensate by law"}],"limit":{"zh":"受理时由柜台告知办结日期","en":"We name the date when we accept your case"},"version":"2026-1","validFrom":"2026-01-01"},{"noticeId":"E02","serviceId":"E","title":{"zh":"用电信息查询","en":"Your usage data"},"basis":{"zh":"本厅公布的办事指南","en":"The guide published in this hall"},"documents":[{"zh":"本人身份证","en":"Your ID card"},{"zh":"户号（电费账单上有）","en":"Customer number (on your bill)"},{"zh":"代办：另带代办人身份证、授权委托书","en":"Agents: also their ID and a written authority"}],"steps":[{"zh":"出示身份证，保护用户信息","en":"Show your ID: it protects customer data"},{"zh":"说明要查的月份","en":"Say which months"},{"zh":"在柜台查看或打印","en":"See them or have them printed at the counter"}],"limit":{"zh":"一般当场答复","en":"Usually answered on the spot"},"version":"2026-1","validFrom":"2026-01-01"}],"contacts":[],"fallbackPrinter":"kiosk-1","slipsPerRoll":600,"offline":{"perService":50,"firstNumber":501},"voice":{"languages":["zh","en"],"repeats":1,"chime":true,"volume":1,"volumeByHour":[],"pace":"usual"},"ratingSeconds":60,"confirmSeconds":75,"speakWithinSeconds":60,"shiftHours":12,"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":60,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":0,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"timetable":null,"appointments":{"earlyMinutes":15,"lateMinutes":30,"classId":"appointment"},"services":{},"zones":[],"staffShown":"name-and-badge"}');
INSERT INTO print_job VALUES ('d19e9d23-4a10-46d7-a853-c4d0a70749ff', 'f41dcf41-b15c-4be3-b9d4-258c44d8236c', 'first', 'kiosk-1', '{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"className":null,"care":null,"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"VJVY7HRW0F","qr":"VJVY7HRW0F","language":"en","isReprint":false,"isOffline":false,"wish":"1336810c-5140-4f2e-b47d-73f808138b7a"}', 'queued', NULL, NULL, 1772416800000, NULL, 0);
INSERT INTO device VALUES ('device', 'kiosk-1', NULL, 0, NULL, NULL, NULL, NULL, 'paper', 'unknown', 'unknown', NULL, 1772416920000, 0, NULL, '[]', NULL, NULL, NULL, NULL, NULL);
INSERT INTO device VALUES ('display', 'wall', NULL, 1, NULL, NULL, NULL, NULL, 'none', 'unknown', 'unknown', NULL, 1772416920000, 0, NULL, '[]', NULL, NULL, NULL, NULL, NULL);
INSERT INTO fault VALUES ('92774248-7fe2-447b-af43-799ac95cb123', 'display', 'wall', 'reported', 'dark', 1772416920000, '1001 陈静', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO help_call VALUES ('cd87be4d-6be7-4072-b9d0-987e4cde57de', 'kiosk:kiosk-1', 1772416920000, NULL, NULL);
INSERT INTO self_test VALUES ('a0df2ced-93c7-4010-993c-c33d16e9349e', 1772416920000, '9001 吴主任', NULL, '[{"about":"server","role":null,"name":null,"result":"running","code":null,"figure":null},{"about":"disk","role":null,"name":null,"result":"running","code":null,"figure":null},{"about":"clock","role":null,"name":null,"result":"ok","code":null,"figure":null},{"about":"backup","role":null,"name":null,"result":"not-checked","code":"no-backups","figure":null}]');
INSERT INTO number_lease VALUES ('bd4219c8-1a96-4b81-a7ce-5a9714b4c90f', 'kiosk-1', '2026-03-02', 'A', 'A', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('3403e750-ae4d-4935-8630-24f4ee9d1d9a', 'kiosk-1', '2026-03-02', 'B', 'B', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('a1a36ae9-92fa-4b0c-9863-80b99a61c871', 'kiosk-1', '2026-03-02', 'C', 'C', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('a6e278a9-d7fd-4b8f-8747-a3db740dcc8c', 'kiosk-1', '2026-03-02', 'D', 'D', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('ed0ba30d-83f4-4fe0-b94d-db15d6c10b94', 'kiosk-1', '2026-03-02', 'E', 'E', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('e2c9d9be-d976-42d0-8c86-1a8c97dc4c24', 'kiosk-1', '2026-03-03', 'A', 'A', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('e277e9ce-2594-4d5d-b2b7-050b74b1f9e0', 'kiosk-1', '2026-03-03', 'B', 'B', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('64659df2-a029-4f45-9999-68b75fcf8c2a', 'kiosk-1', '2026-03-03', 'C', 'C', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('69638ff5-b3bd-4129-9d1f-0a61fc823c2e', 'kiosk-1', '2026-03-03', 'D', 'D', 501, 550, 1772416920000);
INSERT INTO number_lease VALUES ('ef111561-78f4-4199-9937-bdcdc415cc6f', 'kiosk-1', '2026-03-03', 'E', 'E', 501, 550, 1772416920000);
CREATE INDEX command_log_by_age ON command_log (at);
CREATE INDEX event_by_day ON event (business_day, seq);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
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
COMMIT;
PRAGMA user_version = 50;
