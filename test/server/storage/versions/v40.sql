PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE hall (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      settings TEXT NOT NULL,
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
CREATE TABLE print_job (
      job_id TEXT PRIMARY KEY,
      ticket_id TEXT NOT NULL UNIQUE REFERENCES ticket (ticket_id),
      device TEXT NOT NULL,
      slip TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'printed', 'not-started', 'unknown')),
      host_id TEXT,
      fault TEXT,
      queued_at INTEGER NOT NULL,
      settled_at INTEGER,
      CHECK ((settled_at IS NULL) = (state IN ('queued', 'sending')))
    ) STRICT;
CREATE TABLE device (
      name TEXT PRIMARY KEY,
      is_connected INTEGER NOT NULL CHECK (is_connected IN (0, 1)),
      printer TEXT NOT NULL CHECK (printer IN ('paper', 'screen', 'none')),
      paper TEXT NOT NULL CHECK (paper IN ('ok', 'low', 'out', 'unknown')),
      cover TEXT NOT NULL CHECK (cover IN ('closed', 'open', 'unknown')),
      fault TEXT,
      since INTEGER NOT NULL,
      scanned_ticket_id TEXT REFERENCES ticket (ticket_id),
      scanned_at INTEGER
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
INSERT INTO hall VALUES (1, '{"hallId":"demo-power-hall","name":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"timeZone":"Asia/Shanghai","rollOverHour":4,"hotline":"95598","missedHint":{"zh":"也可联系引导员，当日有效","en":"Or ask any member of staff. Valid today."},"notices":[{"zh":"交费时请保管好个人财物","en":"Please keep an eye on your belongings"},{"zh":"供电服务热线 95598 · 监管投诉 12398","en":"Service line 95598 · Regulator 12398"}],"publicUrl":null,"fallbackPrinter":"kiosk-1","ratingSeconds":60,"confirmSeconds":75,"speakWithinSeconds":60,"shiftHours":12,"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":60,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":0,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"timetable":null,"appointments":{"earlyMinutes":15,"lateMinutes":30,"classId":"appointment"},"services":{}}', 1, 31, '2026-03-03');
INSERT INTO service VALUES ('A', 0, 'A', '交电费 / 发票', 'Pay a bill / invoice', '电费交纳 · 充值 · 发票', 'Payment, top-up, invoice', 'receipt', NULL, 300, 1, NULL, NULL);
INSERT INTO service VALUES ('B', 1, 'B', '新装 · 增容', 'New supply', '充电桩 · 光伏 · 临时用电', 'More capacity, EV charger, solar', 'plug-zap', NULL, 1200, 1, NULL, NULL);
INSERT INTO service VALUES ('C', 2, 'C', '过户 · 更名', 'Change of supply', '销户 · 移表 · 暂停 · 其他变更', 'Owner, name, close, move, suspend', 'user-pen', NULL, 1200, 0, 'moved', NULL);
INSERT INTO service VALUES ('D', 3, 'D', '电表 · 电费疑问', 'Meter / bill query', '电表校验 · 电量异议 · 复电', 'Meter test, reading, reconnection', 'gauge', NULL, 1200, 1, NULL, NULL);
INSERT INTO service VALUES ('E', 4, 'E', '咨询 · 其他', 'Advice / other', '用电咨询 · 进度查询', 'Questions, progress of a case', 'message-circle-question', NULL, 300, 1, NULL, NULL);
INSERT INTO staff VALUES ('b5ca3269-1bde-4eee-a731-cced148f4c3d', '1001', '陈静', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$DTXU1WqFLyv6XYkGSaN/Ig$x+ANBFbhryIJ8OKwz0WUPk0vhvLBq8+VPa+QmkRoh8Q');
INSERT INTO staff VALUES ('3c4d562c-8971-438c-8c4e-348ca3db0bad', '1002', '李娜', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$DTXU1WqFLyv6XYkGSaN/Ig$x+ANBFbhryIJ8OKwz0WUPk0vhvLBq8+VPa+QmkRoh8Q');
INSERT INTO staff VALUES ('62b5db48-ce92-4c00-ae95-0e20ce4a89f1', '1003', '王磊', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$DTXU1WqFLyv6XYkGSaN/Ig$x+ANBFbhryIJ8OKwz0WUPk0vhvLBq8+VPa+QmkRoh8Q');
INSERT INTO staff VALUES ('f3c5cd09-5e4b-47a0-bc9d-64e6061cd62c', '1004', '赵敏', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$DTXU1WqFLyv6XYkGSaN/Ig$x+ANBFbhryIJ8OKwz0WUPk0vhvLBq8+VPa+QmkRoh8Q');
INSERT INTO staff VALUES ('e192f2cf-91a7-495d-a0a7-f77a11895973', '1005', '刘洋', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$DTXU1WqFLyv6XYkGSaN/Ig$x+ANBFbhryIJ8OKwz0WUPk0vhvLBq8+VPa+QmkRoh8Q');
INSERT INTO staff VALUES ('a043aec3-e55c-4b11-a9d6-72cbbddf76c9', '1006', '孙悦', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$DTXU1WqFLyv6XYkGSaN/Ig$x+ANBFbhryIJ8OKwz0WUPk0vhvLBq8+VPa+QmkRoh8Q');
INSERT INTO staff VALUES ('8217153b-5490-42a2-88da-ec6385529718', '8001', '周引导', 'guide', '$argon2id$v=19$m=256,t=1,p=1$DTXU1WqFLyv6XYkGSaN/Ig$x+ANBFbhryIJ8OKwz0WUPk0vhvLBq8+VPa+QmkRoh8Q');
INSERT INTO staff VALUES ('81835330-0c7a-4dbf-89cc-6a19a4c867d4', '9001', '吴主任', 'manager', '$argon2id$v=19$m=256,t=1,p=1$DTXU1WqFLyv6XYkGSaN/Ig$x+ANBFbhryIJ8OKwz0WUPk0vhvLBq8+VPa+QmkRoh8Q');
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
INSERT INTO command_log VALUES ('674aab1b-a144-4e41-96a3-8a5e8140a806', 'counter:open', 'clerk:1001', '{"ok":true,"revision":1,"counterId":"1"}', 1772416800000);
INSERT INTO command_log VALUES ('b34bf15a-b95a-4ba5-850a-327a63e732ef', 'counter:open', 'clerk:1002', '{"ok":true,"revision":2,"counterId":"2"}', 1772416800000);
INSERT INTO command_log VALUES ('31171354-12e7-4ab9-83e4-cf071acd8638', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":3,"ticketId":"bb8a25d2-8126-4a4b-95b1-06d3624ed8d1","code":"56JSM0D0CJ","number":"A001","ahead":0,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('818728df-fe05-48e9-a906-68a5bc0ee3da', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":4,"ticketId":"1005a2eb-b38c-474a-8183-e2d1d5b441da","code":"RA3BN57YSY","number":"A002","ahead":1,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('82032a60-033a-4482-9bdf-79a8375fa0de', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":5,"ticketId":"dd00c890-437b-4a9a-9167-45c36910c6b0","code":"KWT3G4D6F6","number":"B001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('9ed54c8d-ee99-495d-a580-e5028a959631', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":6,"ticketId":"df83149c-dc74-411b-8b46-4fb2cd22a743","code":"4M8NFANMEE","number":"A003","ahead":2,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('f6be018f-aa02-4660-bacf-a8b5a72af993', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":7,"ticketId":"acf24198-7d1d-461e-a7b7-de89e5ff6470","code":"V4HNY0VGNZ","number":"C001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('16d36f7c-69cd-47d2-b52e-a75c14c84fc6', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":8,"ticketId":"45b73353-e20b-4d0b-8d85-37607c9f7419","code":"1Z69NVV0WA","number":"A004","ahead":3,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('67d67010-f90b-4009-9090-fd25ff1f0f61', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":9,"ticketId":"56f3c72a-5ed6-4346-bc5b-e531a42336cc","code":"9ZH5P5G6WC","number":"A005","ahead":4,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('64d4b3e1-345d-4284-bae2-76de6d048435', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":10,"ticketId":"c8a17c37-a37c-44b3-b71c-dbd4c2ec9086","code":"8N8V4AVHWK","number":"A006","ahead":5,"wait":null,"slip":{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"8N8V4AVHWK","qr":"8N8V4AVHWK","language":"en"}}', 1772416800000);
INSERT INTO command_log VALUES ('70ccd7fc-8a38-4c81-9709-a6295ff8bdb6', 'counter:next', 'clerk:1001', '{"ok":true,"revision":11,"ticketId":"bb8a25d2-8126-4a4b-95b1-06d3624ed8d1","number":"A001","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":0},"calledAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('3ff770b8-7d7c-46a4-b08e-243aa292040d', 'counter:start', 'clerk:1001', '{"ok":true,"revision":12,"number":"A001","startedAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('3e81685c-0836-4d6a-82f9-266e9d5dfb89', 'counter:finish', 'clerk:1001', '{"ok":true,"revision":13,"number":"A001","invitationId":"921490e3-227f-43cf-b64e-a0eb7ea53ac0","goesOn":null}', 1772416920000);
INSERT INTO command_log VALUES ('f8805b33-4ec0-4a53-a600-bbc97605efba', 'rating:submit', 'pad:1', '{"ok":true,"revision":14,"score":2,"callBack":false}', 1772416920000);
INSERT INTO command_log VALUES ('2565e3dd-688b-477a-b1d8-cf71b0e3f8ed', 'counter:next', 'clerk:1001', '{"ok":true,"revision":15,"ticketId":"1005a2eb-b38c-474a-8183-e2d1d5b441da","number":"A002","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('a67ac4cd-d7fb-4a36-bc39-adb5322786e5', 'counter:no-show', 'clerk:1001', '{"ok":true,"revision":16,"number":"A002"}', 1772416920000);
INSERT INTO command_log VALUES ('7bdb2450-d67f-4c7b-99a2-d1ff1252fb3e', 'counter:next', 'clerk:1001', '{"ok":true,"revision":17,"ticketId":"df83149c-dc74-411b-8b46-4fb2cd22a743","number":"A003","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('82f9df7a-a07c-461c-ab76-1f4ee043fe14', 'counter:start', 'clerk:1001', '{"ok":true,"revision":18,"number":"A003","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('19f264d9-5193-4417-833a-1ea6306a84a1', 'counter:hold', 'clerk:1001', '{"ok":true,"revision":19,"number":"A003","remindAt":1772417220000}', 1772416920000);
INSERT INTO command_log VALUES ('b9f175b3-d23a-43fb-8cf8-981ed4256862', 'counter:next', 'clerk:1001', '{"ok":true,"revision":20,"ticketId":"45b73353-e20b-4d0b-8d85-37607c9f7419","number":"A004","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('c78d0da0-8a5c-4741-8801-496d026ec9b9', 'counter:start', 'clerk:1001', '{"ok":true,"revision":21,"number":"A004","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('87140e9f-3142-4d61-8ce6-7ca18b8e1a13', 'counter:transfer', 'clerk:1001', '{"ok":true,"revision":22,"number":"A004","ahead":1}', 1772416920000);
INSERT INTO command_log VALUES ('ed5a11d1-7322-473f-bdf6-b472ee563bc7', 'call-back:add', 'guide:8001', '{"ok":true,"revision":23,"callBackId":"da5cfb90-8224-4c9c-b322-ae1ba7a074bb","appointmentCode":null}', 1772416920000);
INSERT INTO command_log VALUES ('539d5b79-6212-4a06-b359-02eb39c842b2', 'call-back:add', 'guide:8001', '{"ok":true,"revision":24,"callBackId":"dedcefbb-4636-483b-a6b9-603b26a5364d","appointmentCode":"72ZN2P2792"}', 1772416920000);
INSERT INTO command_log VALUES ('02a8d0a7-aa7e-4e0d-a841-1a075873faf7', 'service:close', 'manager:9001', '{"ok":true,"revision":25,"waiting":1}', 1772416920000);
INSERT INTO command_log VALUES ('9098db14-3b2a-461f-906e-702f761f9dfb', 'settings:save', 'manager:9001', '{"ok":true,"revision":28,"warnings":[]}', 1772416920000);
INSERT INTO command_log VALUES ('3b9e5313-e04b-4efd-af64-6e729d2756a4', 'counter:next', 'clerk:1002', '{"ok":true,"revision":29,"ticketId":"56f3c72a-5ed6-4346-bc5b-e531a42336cc","number":"A005","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('a23f9dbb-8424-42c9-8f4b-39987ad3fc03', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":31,"ticketId":"188c08fb-4852-409a-b6aa-976c97884346","code":"2M2SECQ9AV","number":"A001","ahead":0,"wait":null,"slip":null}', 1772503320000);
INSERT INTO event VALUES (1, 1, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1001', NULL, NULL, '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{}');
INSERT INTO event VALUES (2, 2, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1002', NULL, NULL, '2', '3c4d562c-8971-438c-8c4e-348ca3db0bad', '{}');
INSERT INTO event VALUES (3, 3, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'bb8a25d2-8126-4a4b-95b1-06d3624ed8d1', 'A', NULL, NULL, '{"number":"A001","ahead":0,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (4, 4, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '1005a2eb-b38c-474a-8183-e2d1d5b441da', 'A', NULL, NULL, '{"number":"A002","ahead":1,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (5, 5, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'dd00c890-437b-4a9a-9167-45c36910c6b0', 'B', NULL, NULL, '{"number":"B001","ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (6, 6, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'df83149c-dc74-411b-8b46-4fb2cd22a743', 'A', NULL, NULL, '{"number":"A003","ahead":2,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (7, 7, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'acf24198-7d1d-461e-a7b7-de89e5ff6470', 'C', NULL, NULL, '{"number":"C001","ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (8, 8, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '45b73353-e20b-4d0b-8d85-37607c9f7419', 'A', NULL, NULL, '{"number":"A004","ahead":3,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (9, 9, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '56f3c72a-5ed6-4346-bc5b-e531a42336cc', 'A', NULL, NULL, '{"number":"A005","ahead":4,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (10, 10, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'c8a17c37-a37c-44b3-b71c-dbd4c2ec9086', 'A', NULL, NULL, '{"number":"A006","ahead":5,"wait":null,"mid":null,"channel":"kiosk-1","status":"reserved","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (11, 10, 1772416800000, '2026-03-02', 'slip-queued', 'kiosk:kiosk-1', 'c8a17c37-a37c-44b3-b71c-dbd4c2ec9086', NULL, NULL, NULL, '{"jobId":"b83e5bf7-434c-412b-8995-c220bed06661","device":"kiosk-1"}');
INSERT INTO event VALUES (12, 11, 1772416800000, '2026-03-02', 'ticket-called', 'clerk:1001', 'bb8a25d2-8126-4a4b-95b1-06d3624ed8d1', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{"seq":1,"reason":{"code":"arrival-order","waitedMinutes":0},"was":"waiting"}');
INSERT INTO event VALUES (13, 12, 1772416800000, '2026-03-02', 'ticket-started', 'clerk:1001', 'bb8a25d2-8126-4a4b-95b1-06d3624ed8d1', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{}');
INSERT INTO event VALUES (14, 13, 1772416920000, '2026-03-02', 'ticket-finished', 'clerk:1001', 'bb8a25d2-8126-4a4b-95b1-06d3624ed8d1', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{"visit":1,"waitedMs":0,"servedMs":120000,"quantity":1,"outcome":null,"isStartImplicit":false,"isEndAssumed":false,"isImplicit":false}');
INSERT INTO event VALUES (15, 13, 1772416920000, '2026-03-02', 'rating-invited', 'clerk:1001', 'bb8a25d2-8126-4a4b-95b1-06d3624ed8d1', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{"invitationId":"921490e3-227f-43cf-b64e-a0eb7ea53ac0"}');
INSERT INTO event VALUES (16, 14, 1772416920000, '2026-03-02', 'rating-given', 'pad:1', 'bb8a25d2-8126-4a4b-95b1-06d3624ed8d1', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{"invitationId":"921490e3-227f-43cf-b64e-a0eb7ea53ac0","score":2,"reasons":["served-slowly"],"hasComment":false,"afterMs":0}');
INSERT INTO event VALUES (17, 15, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', '1005a2eb-b38c-474a-8183-e2d1d5b441da', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{"seq":2,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}');
INSERT INTO event VALUES (18, 16, 1772416920000, '2026-03-02', 'ticket-missed', 'clerk:1001', '1005a2eb-b38c-474a-8183-e2d1d5b441da', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{"calls":1,"by":"clerk"}');
INSERT INTO event VALUES (19, 17, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'df83149c-dc74-411b-8b46-4fb2cd22a743', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{"seq":3,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}');
INSERT INTO event VALUES (20, 18, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', 'df83149c-dc74-411b-8b46-4fb2cd22a743', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{}');
INSERT INTO event VALUES (21, 19, 1772416920000, '2026-03-02', 'ticket-held', 'clerk:1001', 'df83149c-dc74-411b-8b46-4fb2cd22a743', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{"servedMs":0,"remindAt":1772417220000,"hasNote":false}');
INSERT INTO event VALUES (22, 20, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', '45b73353-e20b-4d0b-8d85-37607c9f7419', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{"seq":4,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}');
INSERT INTO event VALUES (23, 21, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', '45b73353-e20b-4d0b-8d85-37607c9f7419', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{}');
INSERT INTO event VALUES (24, 22, 1772416920000, '2026-03-02', 'ticket-transferred', 'clerk:1001', '45b73353-e20b-4d0b-8d85-37607c9f7419', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"outcome":null,"isStartImplicit":false,"isEndAssumed":false,"to":{"serviceId":"B","boundTo":null},"since":1772416800000,"transfers":1,"isPingPong":false,"hasNote":false}');
INSERT INTO event VALUES (25, 23, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"da5cfb90-8224-4c9c-b322-ae1ba7a074bb","appointmentId":null}');
INSERT INTO event VALUES (26, 24, 1772416920000, '2026-03-02', 'appointment-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"appointmentId":"a441c882-a687-430b-9789-a5fe67bf2251","day":"2026-03-02","time":"10:30"}');
INSERT INTO event VALUES (27, 24, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"dedcefbb-4636-483b-a6b9-603b26a5364d","appointmentId":"a441c882-a687-430b-9789-a5fe67bf2251"}');
INSERT INTO event VALUES (28, 25, 1772416920000, '2026-03-02', 'service-closed', 'manager:9001', NULL, 'C', NULL, NULL, '{"reason":"moved","waiting":"serve","count":1}');
INSERT INTO event VALUES (29, 26, 1772416920000, '2026-03-02', 'device-joined', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}');
INSERT INTO event VALUES (30, 27, 1772416920000, '2026-03-02', 'device-left', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}');
INSERT INTO event VALUES (31, 28, 1772416920000, '2026-03-02', 'settings-changed', 'manager:9001', NULL, NULL, NULL, NULL, '{"change":{}}');
INSERT INTO event VALUES (32, 29, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1002', '56f3c72a-5ed6-4346-bc5b-e531a42336cc', 'A', '2', '3c4d562c-8971-438c-8c4e-348ca3db0bad', '{"seq":5,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}');
INSERT INTO event VALUES (33, 30, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'dd00c890-437b-4a9a-9167-45c36910c6b0', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}');
INSERT INTO event VALUES (34, 30, 1772503320000, '2026-03-02', 'ticket-finished', 'hall', 'df83149c-dc74-411b-8b46-4fb2cd22a743', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"outcome":null,"isStartImplicit":false,"isEndAssumed":true,"isImplicit":true,"was":"held"}');
INSERT INTO event VALUES (35, 30, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'acf24198-7d1d-461e-a7b7-de89e5ff6470', 'C', NULL, NULL, '{"was":"waiting","reason":"day-over"}');
INSERT INTO event VALUES (36, 30, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '45b73353-e20b-4d0b-8d85-37607c9f7419', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}');
INSERT INTO event VALUES (37, 30, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '56f3c72a-5ed6-4346-bc5b-e531a42336cc', 'A', NULL, NULL, '{"was":"called","reason":"day-over"}');
INSERT INTO event VALUES (38, 30, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'c8a17c37-a37c-44b3-b71c-dbd4c2ec9086', 'A', NULL, NULL, '{"was":"reserved","reason":"day-over"}');
INSERT INTO event VALUES (39, 30, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', '{"reason":"day-over"}');
INSERT INTO event VALUES (40, 30, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '2', '3c4d562c-8971-438c-8c4e-348ca3db0bad', '{"reason":"day-over"}');
INSERT INTO event VALUES (41, 30, 1772503320000, '2026-03-03', 'day-began', 'hall', NULL, NULL, NULL, NULL, '{"after":"2026-03-02","rulesInForce":{"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":60,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":0,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"services":{},"counters":{"1":{"services":["A","E"],"helps":[]},"2":{"services":["A","E"],"helps":[]},"3":{"services":["A","E"],"helps":[]},"4":{"services":["B","C","D","E"],"helps":[]},"5":{"services":["B","C","D","E"],"helps":[]},"6":{"services":["B","C","D","E"],"helps":[]}},"staff":{"1001":null,"1002":null,"1003":null,"1004":null,"1005":null,"1006":null}}}');
INSERT INTO event VALUES (42, 31, 1772503320000, '2026-03-03', 'ticket-taken', 'kiosk:kiosk-1', '188c08fb-4852-409a-b6aa-976c97884346', 'A', NULL, NULL, '{"number":"A001","ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772503320000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO number_series VALUES ('2026-03-02', 'A', 6);
INSERT INTO number_series VALUES ('2026-03-02', 'B', 1);
INSERT INTO number_series VALUES ('2026-03-02', 'C', 1);
INSERT INTO number_series VALUES ('2026-03-03', 'A', 1);
INSERT INTO call VALUES (1, 'bb8a25d2-8126-4a4b-95b1-06d3624ed8d1', 'A001', '1', 'A', '2026-03-02', 1772416800000, 1, 0, 0, 0);
INSERT INTO call VALUES (2, '1005a2eb-b38c-474a-8183-e2d1d5b441da', 'A002', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (3, 'df83149c-dc74-411b-8b46-4fb2cd22a743', 'A003', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (4, '45b73353-e20b-4d0b-8d85-37607c9f7419', 'A004', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (5, '56f3c72a-5ed6-4346-bc5b-e531a42336cc', 'A005', '2', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO rating VALUES ('921490e3-227f-43cf-b64e-a0eb7ea53ac0', 2, '["served-slowly"]', NULL, 1772416920000);
INSERT INTO print_job VALUES ('b83e5bf7-434c-412b-8995-c220bed06661', 'c8a17c37-a37c-44b3-b71c-dbd4c2ec9086', 'kiosk-1', '{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"8N8V4AVHWK","qr":"8N8V4AVHWK","language":"en"}', 'queued', NULL, NULL, 1772416800000, NULL);
INSERT INTO device VALUES ('kiosk-1', 0, 'paper', 'unknown', 'unknown', NULL, 1772416920000, NULL, NULL);
INSERT INTO ticket VALUES (1, 'bb8a25d2-8126-4a4b-95b1-06d3624ed8d1', '56JSM0D0CJ', '2026-03-02', 'A001', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'b5ca3269-1bde-4eee-a731-cced148f4c3d', 0, 0, 0, 1772416800000, 120000, '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', 1772416800000, 1772416800000, 1, '{"code":"arrival-order","waitedMinutes":0}', 1772416800000, 0, NULL, NULL, 1772416920000, NULL, NULL, 1, 0, 3);
INSERT INTO ticket VALUES (2, '1005a2eb-b38c-474a-8183-e2d1d5b441da', 'RA3BN57YSY', '2026-03-02', 'A002', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'missed', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'b5ca3269-1bde-4eee-a731-cced148f4c3d', 0, 0, 0, NULL, 0, '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', NULL, NULL, NULL, NULL, 1772416920000, NULL, NULL, NULL, NULL, 2);
INSERT INTO ticket VALUES (3, 'dd00c890-437b-4a9a-9167-45c36910c6b0', 'KWT3G4D6F6', '2026-03-02', 'B001', 'B', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'B', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1);
INSERT INTO ticket VALUES (4, 'df83149c-dc74-411b-8b46-4fb2cd22a743', '4M8NFANMEE', '2026-03-02', 'A003', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, 'b5ca3269-1bde-4eee-a731-cced148f4c3d', 0, 0, 0, 1772416920000, 0, '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', 1772416920000, 0, NULL, NULL, 1772503320000, NULL, NULL, 1, 1, 4);
INSERT INTO ticket VALUES (5, 'acf24198-7d1d-461e-a7b7-de89e5ff6470', 'V4HNY0VGNZ', '2026-03-02', 'C001', 'C', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'C', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1);
INSERT INTO ticket VALUES (6, '45b73353-e20b-4d0b-8d85-37607c9f7419', '1Z69NVV0WA', '2026-03-02', 'A004', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 2, 'B', 1772416800000, 1772416920000, NULL, 0, NULL, NULL, NULL, NULL, '1', '[]', NULL, 'b5ca3269-1bde-4eee-a731-cced148f4c3d', 0, 1, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 4);
INSERT INTO ticket VALUES (7, '56f3c72a-5ed6-4346-bc5b-e531a42336cc', '9ZH5P5G6WC', '2026-03-02', 'A005', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '3c4d562c-8971-438c-8c4e-348ca3db0bad', 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 2);
INSERT INTO ticket VALUES (8, 'c8a17c37-a37c-44b3-b71c-dbd4c2ec9086', '8N8V4AVHWK', '2026-03-02', 'A006', 'A', 1772416800000, 'en', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1);
INSERT INTO ticket VALUES (9, '188c08fb-4852-409a-b6aa-976c97884346', '2M2SECQ9AV', '2026-03-03', 'A001', 'A', 1772503320000, 'zh', 'kiosk-1', NULL, 'waiting', 1, 'A', 1772503320000, 1772503320000, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO visit VALUES ('bb8a25d2-8126-4a4b-95b1-06d3624ed8d1', 1, '2026-03-02', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', 1772416800000, 1772416800000, 1, 1772416800000, 0, 120000, 1772416920000, 'finished', NULL, 1, 0);
INSERT INTO visit VALUES ('45b73353-e20b-4d0b-8d85-37607c9f7419', 1, '2026-03-02', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772416920000, 'transferred', NULL, 1, 0);
INSERT INTO visit VALUES ('df83149c-dc74-411b-8b46-4fb2cd22a743', 1, '2026-03-02', 'A', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772503320000, 'finished', NULL, 1, 1);
INSERT INTO invitation VALUES ('921490e3-227f-43cf-b64e-a0eb7ea53ac0', 'bb8a25d2-8126-4a4b-95b1-06d3624ed8d1', 1, 'A001', '1', 'b5ca3269-1bde-4eee-a731-cced148f4c3d', 'A', 1772416920000, 1772416980000, 0);
INSERT INTO appointment VALUES ('a441c882-a687-430b-9789-a5fe67bf2251', '72ZN2P2792', NULL, 'B', '2026-03-02', '10:30', NULL, 'booked', NULL);
INSERT INTO call_back VALUES ('da5cfb90-8224-4c9c-b322-ae1ba7a074bb', 'B', NULL, NULL, 'JlO8CHO9P4jAMfuFo9gxXo7m7v1OFyGLgbg0hxP8Bz2tCWdxK-lzZFA', '8000', 1772416920000, NULL, NULL, NULL);
INSERT INTO call_back VALUES ('dedcefbb-4636-483b-a6b9-603b26a5364d', 'B', NULL, NULL, '-voPQb7ZEAyBA53eKxbTlBBXEWwMFnPxXF6syEBymfRzN5MSzPie', '8000', 1772416920000, 'a441c882-a687-430b-9789-a5fe67bf2251', NULL, NULL);
CREATE INDEX command_log_by_age ON command_log (at);
CREATE INDEX event_by_day ON event (business_day, seq);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE INDEX call_by_day ON call (business_day);
CREATE INDEX call_by_ticket ON call (ticket_id, seq);
CREATE TRIGGER rating_is_never_changed BEFORE UPDATE ON rating BEGIN SELECT RAISE(ABORT, 'ratings are never changed'); END;
CREATE TRIGGER rating_is_never_deleted BEFORE DELETE ON rating BEGIN SELECT RAISE(ABORT, 'ratings are never deleted'); END;
CREATE INDEX print_job_open ON print_job (queued_at) WHERE state IN ('queued', 'sending');
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
COMMIT;
PRAGMA user_version = 40;
