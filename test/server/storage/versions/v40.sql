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
INSERT INTO staff VALUES ('947a3697-1d80-4666-a5ed-cc7a0822c7f6', '1001', '陈静', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$TeYhQFm+39dLzYO4Val8Ww$Ioo0LPr4nCOeFQyUb5vN7IHLMS3/3rEn2Vguns68cOk');
INSERT INTO staff VALUES ('77c6ca85-796f-4557-a48c-3ffa5be5ac58', '1002', '李娜', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$TeYhQFm+39dLzYO4Val8Ww$Ioo0LPr4nCOeFQyUb5vN7IHLMS3/3rEn2Vguns68cOk');
INSERT INTO staff VALUES ('9054efc4-6816-43dc-87ca-c2b431d87ba8', '1003', '王磊', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$TeYhQFm+39dLzYO4Val8Ww$Ioo0LPr4nCOeFQyUb5vN7IHLMS3/3rEn2Vguns68cOk');
INSERT INTO staff VALUES ('ab45f2a5-c48a-4a78-855b-a6a4d2de345e', '1004', '赵敏', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$TeYhQFm+39dLzYO4Val8Ww$Ioo0LPr4nCOeFQyUb5vN7IHLMS3/3rEn2Vguns68cOk');
INSERT INTO staff VALUES ('1b3063f3-8404-4ca8-8b17-92e769256e19', '1005', '刘洋', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$TeYhQFm+39dLzYO4Val8Ww$Ioo0LPr4nCOeFQyUb5vN7IHLMS3/3rEn2Vguns68cOk');
INSERT INTO staff VALUES ('626fe034-1c19-42e6-96d1-5a7e5d8ae33a', '1006', '孙悦', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$TeYhQFm+39dLzYO4Val8Ww$Ioo0LPr4nCOeFQyUb5vN7IHLMS3/3rEn2Vguns68cOk');
INSERT INTO staff VALUES ('6da4738d-850c-4a83-b3cb-fd0a07994131', '8001', '周引导', 'guide', '$argon2id$v=19$m=256,t=1,p=1$TeYhQFm+39dLzYO4Val8Ww$Ioo0LPr4nCOeFQyUb5vN7IHLMS3/3rEn2Vguns68cOk');
INSERT INTO staff VALUES ('8c3935ca-48fa-4d06-9b97-0d0bfa89df05', '9001', '吴主任', 'manager', '$argon2id$v=19$m=256,t=1,p=1$TeYhQFm+39dLzYO4Val8Ww$Ioo0LPr4nCOeFQyUb5vN7IHLMS3/3rEn2Vguns68cOk');
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
INSERT INTO command_log VALUES ('f5363144-ff5d-4f65-8e07-b26850618316', 'counter:open', 'clerk:1001', '{"ok":true,"revision":1,"counterId":"1"}', 1772416800000);
INSERT INTO command_log VALUES ('e3c2c649-a11f-43db-89a7-76bed215668f', 'counter:open', 'clerk:1002', '{"ok":true,"revision":2,"counterId":"2"}', 1772416800000);
INSERT INTO command_log VALUES ('23f432b5-71a5-4b78-b060-937710afc150', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":3,"ticketId":"42eff72c-5ea3-4e48-831c-bbcf41ed6fd6","code":"VZY9QRA6YJ","number":"A001","ahead":0,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('8ed5c31e-35c2-47b9-b984-313e3b0b3c23', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":4,"ticketId":"6069177d-4b49-48bf-aaca-b097e5c380cf","code":"RVMYA5D4CC","number":"A002","ahead":1,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('864a24b5-b3b1-4596-94cc-38f80978e4a4', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":5,"ticketId":"dc0e4d34-ed20-40a4-a781-378e1d127e17","code":"CKED87ZXDF","number":"B001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('e2a705e8-bc5f-4068-9350-8c1fd679723f', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":6,"ticketId":"66aee425-f61b-4fa7-826f-39f606efbf5c","code":"3TMVNBR5WB","number":"A003","ahead":2,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('f6beb905-9490-4e37-a229-21b1f91bc16f', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":7,"ticketId":"0e26ec24-2242-47a6-ab83-f1e182342bde","code":"002A3ECPK5","number":"C001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('6e41d087-90f2-41c8-99df-f83a7a8ec4a1', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":8,"ticketId":"6a015fcb-3576-4f1d-a2bd-584338f4f49e","code":"YH182A2X58","number":"A004","ahead":3,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('846ae385-717e-46a1-abc6-c5d17a0cea8d', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":9,"ticketId":"255673eb-69a3-4820-9836-9922062ea172","code":"4ZHYC7D27H","number":"A005","ahead":4,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('1273beef-0fc3-4ac6-83ea-1b8fadaac376', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":10,"ticketId":"475e4a86-206d-4703-ac68-ba41c00baab2","code":"F7BTGS27NC","number":"A006","ahead":5,"wait":null,"slip":{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"F7BTGS27NC","qr":"F7BTGS27NC","language":"en"}}', 1772416800000);
INSERT INTO command_log VALUES ('56b416ae-94b7-4f30-b6a4-ca0aa9879b20', 'counter:next', 'clerk:1001', '{"ok":true,"revision":11,"ticketId":"42eff72c-5ea3-4e48-831c-bbcf41ed6fd6","number":"A001","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":0},"calledAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('38531412-72f9-4ea9-a9d0-9f2410dcede4', 'counter:start', 'clerk:1001', '{"ok":true,"revision":12,"number":"A001","startedAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('50206bad-2752-43b4-b5c7-783b71dffd72', 'counter:finish', 'clerk:1001', '{"ok":true,"revision":13,"number":"A001","invitationId":"15575419-a9a6-49cf-b541-5582093cc4f9","goesOn":null}', 1772416920000);
INSERT INTO command_log VALUES ('5c2f4ab9-b265-46a7-9887-8fbb35c4eaef', 'rating:submit', 'pad:1', '{"ok":true,"revision":14,"score":2,"callBack":false}', 1772416920000);
INSERT INTO command_log VALUES ('c44ead1d-1dea-4c57-b212-d8fe93968748', 'counter:next', 'clerk:1001', '{"ok":true,"revision":15,"ticketId":"6069177d-4b49-48bf-aaca-b097e5c380cf","number":"A002","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('ceff7a30-4b84-4286-9cd9-ff2fd1c0df52', 'counter:no-show', 'clerk:1001', '{"ok":true,"revision":16,"number":"A002"}', 1772416920000);
INSERT INTO command_log VALUES ('fff593e6-baaa-4781-8588-d72a15f22bea', 'counter:next', 'clerk:1001', '{"ok":true,"revision":17,"ticketId":"66aee425-f61b-4fa7-826f-39f606efbf5c","number":"A003","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('f5c83fe5-a1ef-4a33-86a9-39aac1285cbe', 'counter:start', 'clerk:1001', '{"ok":true,"revision":18,"number":"A003","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('174b742c-aecd-40ab-a730-5f8c4f64c4c9', 'counter:hold', 'clerk:1001', '{"ok":true,"revision":19,"number":"A003","remindAt":1772417220000}', 1772416920000);
INSERT INTO command_log VALUES ('bf353d54-36f7-485a-9115-29b36617e5e8', 'counter:next', 'clerk:1001', '{"ok":true,"revision":20,"ticketId":"6a015fcb-3576-4f1d-a2bd-584338f4f49e","number":"A004","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('ffec6eb5-77e7-4b66-ae68-675aca772f13', 'counter:start', 'clerk:1001', '{"ok":true,"revision":21,"number":"A004","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('fe7b091d-f902-4909-bb00-e88429f234ee', 'counter:transfer', 'clerk:1001', '{"ok":true,"revision":22,"number":"A004","ahead":1}', 1772416920000);
INSERT INTO command_log VALUES ('25a342fe-0d3d-4b33-b0b5-1c4173d94bcd', 'call-back:add', 'guide:8001', '{"ok":true,"revision":23,"callBackId":"1ee6e25b-aad0-468c-8976-695aa64c66e6","appointmentCode":null}', 1772416920000);
INSERT INTO command_log VALUES ('902a507a-8cce-49aa-b1fa-df52757535e0', 'call-back:add', 'guide:8001', '{"ok":true,"revision":24,"callBackId":"ee96c7b5-8753-4196-84a0-d1b22710b29f","appointmentCode":"750V6A7MHK"}', 1772416920000);
INSERT INTO command_log VALUES ('296684db-38bd-4e7c-806a-eaada2a43df7', 'service:close', 'manager:9001', '{"ok":true,"revision":25,"waiting":1}', 1772416920000);
INSERT INTO command_log VALUES ('88ca513e-0041-40a1-a884-7ed73ccb7c74', 'settings:save', 'manager:9001', '{"ok":true,"revision":28,"warnings":[]}', 1772416920000);
INSERT INTO command_log VALUES ('a4dd8531-0dbd-42ce-ac44-ddf99e425b0e', 'counter:next', 'clerk:1002', '{"ok":true,"revision":29,"ticketId":"255673eb-69a3-4820-9836-9922062ea172","number":"A005","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('b823d52f-6b05-44a6-b255-4b31319369e3', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":31,"ticketId":"b56d3320-cbfb-47ba-bb27-022e5ee13995","code":"WP0QFE7910","number":"A001","ahead":0,"wait":null,"slip":null}', 1772503320000);
INSERT INTO event VALUES (1, 1, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1001', NULL, NULL, '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{}');
INSERT INTO event VALUES (2, 2, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1002', NULL, NULL, '2', '77c6ca85-796f-4557-a48c-3ffa5be5ac58', '{}');
INSERT INTO event VALUES (3, 3, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '42eff72c-5ea3-4e48-831c-bbcf41ed6fd6', 'A', NULL, NULL, '{"number":"A001","ahead":0,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (4, 4, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '6069177d-4b49-48bf-aaca-b097e5c380cf', 'A', NULL, NULL, '{"number":"A002","ahead":1,"wait":{"low":0,"high":5},"mid":0,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (5, 5, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'dc0e4d34-ed20-40a4-a781-378e1d127e17', 'B', NULL, NULL, '{"number":"B001","ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (6, 6, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '66aee425-f61b-4fa7-826f-39f606efbf5c', 'A', NULL, NULL, '{"number":"A003","ahead":2,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (7, 7, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '0e26ec24-2242-47a6-ab83-f1e182342bde', 'C', NULL, NULL, '{"number":"C001","ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (8, 8, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '6a015fcb-3576-4f1d-a2bd-584338f4f49e', 'A', NULL, NULL, '{"number":"A004","ahead":3,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (9, 9, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '255673eb-69a3-4820-9836-9922062ea172', 'A', NULL, NULL, '{"number":"A005","ahead":4,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (10, 10, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '475e4a86-206d-4703-ac68-ba41c00baab2', 'A', NULL, NULL, '{"number":"A006","ahead":5,"wait":null,"mid":null,"channel":"kiosk-1","status":"reserved","since":1772416800000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO event VALUES (11, 10, 1772416800000, '2026-03-02', 'slip-queued', 'kiosk:kiosk-1', '475e4a86-206d-4703-ac68-ba41c00baab2', NULL, NULL, NULL, '{"jobId":"fd5c3158-4d07-4d71-8090-0f09f4c44f9e","device":"kiosk-1"}');
INSERT INTO event VALUES (12, 11, 1772416800000, '2026-03-02', 'ticket-called', 'clerk:1001', '42eff72c-5ea3-4e48-831c-bbcf41ed6fd6', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{"seq":1,"reason":{"code":"arrival-order","waitedMinutes":0},"was":"waiting"}');
INSERT INTO event VALUES (13, 12, 1772416800000, '2026-03-02', 'ticket-started', 'clerk:1001', '42eff72c-5ea3-4e48-831c-bbcf41ed6fd6', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{}');
INSERT INTO event VALUES (14, 13, 1772416920000, '2026-03-02', 'ticket-finished', 'clerk:1001', '42eff72c-5ea3-4e48-831c-bbcf41ed6fd6', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{"visit":1,"waitedMs":0,"servedMs":120000,"quantity":1,"outcome":null,"isStartImplicit":false,"isEndAssumed":false,"isImplicit":false}');
INSERT INTO event VALUES (15, 13, 1772416920000, '2026-03-02', 'rating-invited', 'clerk:1001', '42eff72c-5ea3-4e48-831c-bbcf41ed6fd6', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{"invitationId":"15575419-a9a6-49cf-b541-5582093cc4f9"}');
INSERT INTO event VALUES (16, 14, 1772416920000, '2026-03-02', 'rating-given', 'pad:1', '42eff72c-5ea3-4e48-831c-bbcf41ed6fd6', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{"invitationId":"15575419-a9a6-49cf-b541-5582093cc4f9","score":2,"reasons":["served-slowly"],"hasComment":false,"afterMs":0}');
INSERT INTO event VALUES (17, 15, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', '6069177d-4b49-48bf-aaca-b097e5c380cf', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{"seq":2,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}');
INSERT INTO event VALUES (18, 16, 1772416920000, '2026-03-02', 'ticket-missed', 'clerk:1001', '6069177d-4b49-48bf-aaca-b097e5c380cf', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{"calls":1,"by":"clerk"}');
INSERT INTO event VALUES (19, 17, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', '66aee425-f61b-4fa7-826f-39f606efbf5c', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{"seq":3,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}');
INSERT INTO event VALUES (20, 18, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', '66aee425-f61b-4fa7-826f-39f606efbf5c', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{}');
INSERT INTO event VALUES (21, 19, 1772416920000, '2026-03-02', 'ticket-held', 'clerk:1001', '66aee425-f61b-4fa7-826f-39f606efbf5c', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{"servedMs":0,"remindAt":1772417220000,"hasNote":false}');
INSERT INTO event VALUES (22, 20, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', '6a015fcb-3576-4f1d-a2bd-584338f4f49e', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{"seq":4,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}');
INSERT INTO event VALUES (23, 21, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', '6a015fcb-3576-4f1d-a2bd-584338f4f49e', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{}');
INSERT INTO event VALUES (24, 22, 1772416920000, '2026-03-02', 'ticket-transferred', 'clerk:1001', '6a015fcb-3576-4f1d-a2bd-584338f4f49e', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"outcome":null,"isStartImplicit":false,"isEndAssumed":false,"to":{"serviceId":"B","boundTo":null},"since":1772416800000,"transfers":1,"isPingPong":false,"hasNote":false}');
INSERT INTO event VALUES (25, 23, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"1ee6e25b-aad0-468c-8976-695aa64c66e6","appointmentId":null}');
INSERT INTO event VALUES (26, 24, 1772416920000, '2026-03-02', 'appointment-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"appointmentId":"58351967-b029-4100-aa47-115030cabf4d","day":"2026-03-02","time":"10:30"}');
INSERT INTO event VALUES (27, 24, 1772416920000, '2026-03-02', 'call-back-added', 'guide:8001', NULL, 'B', NULL, NULL, '{"callBackId":"ee96c7b5-8753-4196-84a0-d1b22710b29f","appointmentId":"58351967-b029-4100-aa47-115030cabf4d"}');
INSERT INTO event VALUES (28, 25, 1772416920000, '2026-03-02', 'service-closed', 'manager:9001', NULL, 'C', NULL, NULL, '{"reason":"moved","waiting":"serve","count":1}');
INSERT INTO event VALUES (29, 26, 1772416920000, '2026-03-02', 'device-joined', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}');
INSERT INTO event VALUES (30, 27, 1772416920000, '2026-03-02', 'device-left', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}');
INSERT INTO event VALUES (31, 28, 1772416920000, '2026-03-02', 'settings-changed', 'manager:9001', NULL, NULL, NULL, NULL, '{"change":{}}');
INSERT INTO event VALUES (32, 29, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1002', '255673eb-69a3-4820-9836-9922062ea172', 'A', '2', '77c6ca85-796f-4557-a48c-3ffa5be5ac58', '{"seq":5,"reason":{"code":"arrival-order","waitedMinutes":2},"was":"waiting"}');
INSERT INTO event VALUES (33, 30, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'dc0e4d34-ed20-40a4-a781-378e1d127e17', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}');
INSERT INTO event VALUES (34, 30, 1772503320000, '2026-03-02', 'ticket-finished', 'hall', '66aee425-f61b-4fa7-826f-39f606efbf5c', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{"visit":1,"waitedMs":120000,"servedMs":0,"quantity":1,"outcome":null,"isStartImplicit":false,"isEndAssumed":true,"isImplicit":true,"was":"held"}');
INSERT INTO event VALUES (35, 30, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '0e26ec24-2242-47a6-ab83-f1e182342bde', 'C', NULL, NULL, '{"was":"waiting","reason":"day-over"}');
INSERT INTO event VALUES (36, 30, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '6a015fcb-3576-4f1d-a2bd-584338f4f49e', 'B', NULL, NULL, '{"was":"waiting","reason":"day-over"}');
INSERT INTO event VALUES (37, 30, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '255673eb-69a3-4820-9836-9922062ea172', 'A', NULL, NULL, '{"was":"called","reason":"day-over"}');
INSERT INTO event VALUES (38, 30, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '475e4a86-206d-4703-ac68-ba41c00baab2', 'A', NULL, NULL, '{"was":"reserved","reason":"day-over"}');
INSERT INTO event VALUES (39, 30, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', '{"reason":"day-over"}');
INSERT INTO event VALUES (40, 30, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '2', '77c6ca85-796f-4557-a48c-3ffa5be5ac58', '{"reason":"day-over"}');
INSERT INTO event VALUES (41, 30, 1772503320000, '2026-03-03', 'day-began', 'hall', NULL, NULL, NULL, NULL, '{"after":"2026-03-02","rulesInForce":{"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":60,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":0,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"services":{},"counters":{"1":{"services":["A","E"],"helps":[]},"2":{"services":["A","E"],"helps":[]},"3":{"services":["A","E"],"helps":[]},"4":{"services":["B","C","D","E"],"helps":[]},"5":{"services":["B","C","D","E"],"helps":[]},"6":{"services":["B","C","D","E"],"helps":[]}},"staff":{"1001":null,"1002":null,"1003":null,"1004":null,"1005":null,"1006":null}}}');
INSERT INTO event VALUES (42, 31, 1772503320000, '2026-03-03', 'ticket-taken', 'kiosk:kiosk-1', 'b56d3320-cbfb-47ba-bb27-022e5ee13995', 'A', NULL, NULL, '{"number":"A001","ahead":0,"wait":null,"mid":null,"channel":"kiosk-1","status":"waiting","since":1772503320000,"classId":null,"creditMinutes":0,"askedClassId":null,"care":null,"agenda":[],"appointmentAt":null}');
INSERT INTO number_series VALUES ('2026-03-02', 'A', 6);
INSERT INTO number_series VALUES ('2026-03-02', 'B', 1);
INSERT INTO number_series VALUES ('2026-03-02', 'C', 1);
INSERT INTO number_series VALUES ('2026-03-03', 'A', 1);
INSERT INTO call VALUES (1, '42eff72c-5ea3-4e48-831c-bbcf41ed6fd6', 'A001', '1', 'A', '2026-03-02', 1772416800000, 1, 0, 0, 0);
INSERT INTO call VALUES (2, '6069177d-4b49-48bf-aaca-b097e5c380cf', 'A002', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (3, '66aee425-f61b-4fa7-826f-39f606efbf5c', 'A003', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (4, '6a015fcb-3576-4f1d-a2bd-584338f4f49e', 'A004', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO call VALUES (5, '255673eb-69a3-4820-9836-9922062ea172', 'A005', '2', 'A', '2026-03-02', 1772416920000, 1, 0, 0, 0);
INSERT INTO rating VALUES ('15575419-a9a6-49cf-b541-5582093cc4f9', 2, '["served-slowly"]', NULL, 1772416920000);
INSERT INTO print_job VALUES ('fd5c3158-4d07-4d71-8090-0f09f4c44f9e', '475e4a86-206d-4703-ac68-ba41c00baab2', 'kiosk-1', '{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"ahead":5,"wait":null,"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号 60 分钟内可在取号机重新排队，顺延 3 位，最多 2 次。也可联系引导员，当日有效","en":"Missed? Check in again at the kiosk within 60 min: 3 places back, 2× at most. Or ask any member of staff. Valid today."},"hotline":"95598","code":"F7BTGS27NC","qr":"F7BTGS27NC","language":"en"}', 'queued', NULL, NULL, 1772416800000, NULL);
INSERT INTO device VALUES ('kiosk-1', 0, 'paper', 'unknown', 'unknown', NULL, 1772416920000, NULL, NULL);
INSERT INTO ticket VALUES (1, '42eff72c-5ea3-4e48-831c-bbcf41ed6fd6', 'VZY9QRA6YJ', '2026-03-02', 'A001', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '947a3697-1d80-4666-a5ed-cc7a0822c7f6', 0, 0, 0, 1772416800000, 120000, '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', 1772416800000, 1772416800000, 1, '{"code":"arrival-order","waitedMinutes":0}', 1772416800000, 0, NULL, NULL, 1772416920000, NULL, NULL, 1, 0, 3);
INSERT INTO ticket VALUES (2, '6069177d-4b49-48bf-aaca-b097e5c380cf', 'RVMYA5D4CC', '2026-03-02', 'A002', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'missed', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '947a3697-1d80-4666-a5ed-cc7a0822c7f6', 0, 0, 0, NULL, 0, '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', NULL, NULL, NULL, NULL, 1772416920000, NULL, NULL, NULL, NULL, 2);
INSERT INTO ticket VALUES (3, 'dc0e4d34-ed20-40a4-a781-378e1d127e17', 'CKED87ZXDF', '2026-03-02', 'B001', 'B', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'B', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1);
INSERT INTO ticket VALUES (4, '66aee425-f61b-4fa7-826f-39f606efbf5c', '3TMVNBR5WB', '2026-03-02', 'A003', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'finished', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '947a3697-1d80-4666-a5ed-cc7a0822c7f6', 0, 0, 0, 1772416920000, 0, '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', 1772416920000, 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', 1772416920000, 0, NULL, NULL, 1772503320000, NULL, NULL, 1, 1, 4);
INSERT INTO ticket VALUES (5, '0e26ec24-2242-47a6-ab83-f1e182342bde', '002A3ECPK5', '2026-03-02', 'C001', 'C', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'C', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1);
INSERT INTO ticket VALUES (6, '6a015fcb-3576-4f1d-a2bd-584338f4f49e', 'YH182A2X58', '2026-03-02', 'A004', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 2, 'B', 1772416800000, 1772416920000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, '1', '[]', NULL, '947a3697-1d80-4666-a5ed-cc7a0822c7f6', 0, 1, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 4);
INSERT INTO ticket VALUES (7, '255673eb-69a3-4820-9836-9922062ea172', '4ZHYC7D27H', '2026-03-02', 'A005', 'A', 1772416800000, 'zh', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '77c6ca85-796f-4557-a48c-3ffa5be5ac58', 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 2);
INSERT INTO ticket VALUES (8, '475e4a86-206d-4703-ac68-ba41c00baab2', 'F7BTGS27NC', '2026-03-02', 'A006', 'A', 1772416800000, 'en', 'kiosk-1', NULL, 'expired', 1, 'A', 1772416800000, 1772416800000, NULL, 0, 1772416800000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, 'day-over', NULL, NULL, NULL, 1);
INSERT INTO ticket VALUES (9, 'b56d3320-cbfb-47ba-bb27-022e5ee13995', 'WP0QFE7910', '2026-03-03', 'A001', 'A', 1772503320000, 'zh', 'kiosk-1', NULL, 'waiting', 1, 'A', 1772503320000, 1772503320000, NULL, 0, 1772503320000, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO visit VALUES ('42eff72c-5ea3-4e48-831c-bbcf41ed6fd6', 1, '2026-03-02', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', 1772416800000, 1772416800000, 1, 1772416800000, 0, 120000, 1772416920000, 'finished', NULL, 1, 0);
INSERT INTO visit VALUES ('6a015fcb-3576-4f1d-a2bd-584338f4f49e', 1, '2026-03-02', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772416920000, 'transferred', NULL, 1, 0);
INSERT INTO visit VALUES ('66aee425-f61b-4fa7-826f-39f606efbf5c', 1, '2026-03-02', 'A', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', 1772416800000, 1772416920000, 1, 1772416920000, 0, 0, 1772503320000, 'finished', NULL, 1, 1);
INSERT INTO invitation VALUES ('15575419-a9a6-49cf-b541-5582093cc4f9', '42eff72c-5ea3-4e48-831c-bbcf41ed6fd6', 1, 'A001', '1', '947a3697-1d80-4666-a5ed-cc7a0822c7f6', 'A', 1772416920000, 1772416980000, 0);
INSERT INTO appointment VALUES ('58351967-b029-4100-aa47-115030cabf4d', '750V6A7MHK', NULL, 'B', '2026-03-02', '10:30', NULL, 'booked', NULL);
INSERT INTO call_back VALUES ('1ee6e25b-aad0-468c-8976-695aa64c66e6', 'B', NULL, NULL, 'F-dyu7Yp7-8ZqyzGA2BxnrMXMuivbqYQKslKDDGi-5PaNZZ1xfI5teM', '8000', 1772416920000, NULL, NULL, NULL);
INSERT INTO call_back VALUES ('ee96c7b5-8753-4196-84a0-d1b22710b29f', 'B', NULL, NULL, '3w3AH6M4ViH3cRXtCsW3uYUj4Peg45fIhPvK0JsEbYVdRIsJXce3', '8000', 1772416920000, '58351967-b029-4100-aa47-115030cabf4d', NULL, NULL);
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
