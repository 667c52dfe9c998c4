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
    ) STRICT;
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
      since INTEGER NOT NULL,
      CHECK ((state = 'closed') = (clerk_id IS NULL))
    ) STRICT;
CREATE TABLE counter_service (
      counter_id TEXT NOT NULL REFERENCES counter,
      service_id TEXT NOT NULL REFERENCES service,
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
CREATE TABLE ticket (
      arrival INTEGER PRIMARY KEY AUTOINCREMENT,
      ticket_id TEXT NOT NULL UNIQUE,
      code TEXT NOT NULL UNIQUE,
      business_day TEXT NOT NULL,
      number TEXT NOT NULL,
      service_id TEXT NOT NULL REFERENCES service,
      status TEXT NOT NULL CHECK (status IN
        ('reserved', 'waiting', 'called', 'serving', 'missed', 'finished', 'cancelled', 'voided', 'expired')),
      taken_at INTEGER NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
      class_id TEXT,
      care TEXT,
      channel TEXT NOT NULL,
      counter_id TEXT REFERENCES counter,
      clerk_id TEXT REFERENCES staff,
      called_at INTEGER,
      calls INTEGER,
      reason TEXT,
      started_at INTEGER,
      is_start_implicit INTEGER CHECK (is_start_implicit IN (0, 1)),
      ended_at INTEGER,
      outcome TEXT,
      quantity INTEGER CHECK (quantity > 0),
      UNIQUE (business_day, number),
      CHECK (status NOT IN ('called', 'serving', 'missed', 'finished')
        OR (counter_id IS NOT NULL AND clerk_id IS NOT NULL AND called_at IS NOT NULL AND calls > 0 AND reason IS NOT NULL)),
      CHECK (status NOT IN ('serving', 'finished') OR started_at IS NOT NULL),
      CHECK (status <> 'finished' OR quantity IS NOT NULL),
      CHECK (status IN ('reserved', 'waiting', 'called', 'serving') OR ended_at IS NOT NULL)
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
    ) STRICT;
CREATE TABLE invitation (
      invitation_id TEXT PRIMARY KEY,
      ticket_id TEXT NOT NULL UNIQUE REFERENCES ticket (ticket_id),
      number TEXT NOT NULL,
      counter_id TEXT NOT NULL REFERENCES counter,
      clerk_id TEXT NOT NULL REFERENCES staff,
      service_id TEXT NOT NULL REFERENCES service,
      invited_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT;
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
INSERT INTO hall VALUES (1, '{"hallId":"demo-power-hall","name":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"timeZone":"Asia/Shanghai","rollOverHour":4,"hotline":"95598","missedHint":{"zh":"过号请联系引导员，当日有效","en":"Missed your call? Ask any member of staff today."},"notices":[{"zh":"交费时请保管好个人财物","en":"Please keep an eye on your belongings"},{"zh":"供电服务热线 95598 · 监管投诉 12398","en":"Service line 95598 · Regulator 12398"}],"publicUrl":null,"fallbackPrinter":"kiosk-1","ratingSeconds":60,"confirmSeconds":75,"speakWithinSeconds":60,"shiftHours":12,"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":120,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":20,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"timetable":null,"appointments":{"earlyMinutes":15,"lateMinutes":30,"classId":"appointment"},"services":{}}', 1, 24, '2026-03-03');
INSERT INTO service VALUES ('A', 0, 'A', '交电费 / 发票', 'Pay a bill / invoice', '电费交纳 · 充值 · 发票', 'Payment, top-up, invoice', 'receipt', NULL, 300, 1, NULL);
INSERT INTO service VALUES ('B', 1, 'B', '新装 · 增容', 'New supply', '充电桩 · 光伏 · 临时用电', 'More capacity, EV charger, solar', 'plug-zap', NULL, 1200, 1, NULL);
INSERT INTO service VALUES ('C', 2, 'C', '过户 · 更名', 'Change of supply', '销户 · 移表 · 暂停 · 其他变更', 'Owner, name, close, move, suspend', 'user-pen', NULL, 1200, 1, NULL);
INSERT INTO service VALUES ('D', 3, 'D', '电表 · 电费疑问', 'Meter / bill query', '电表校验 · 电量异议 · 复电', 'Meter test, reading, reconnection', 'gauge', NULL, 1200, 1, NULL);
INSERT INTO service VALUES ('E', 4, 'E', '咨询 · 其他', 'Advice / other', '用电咨询 · 进度查询', 'Questions, progress of a case', 'message-circle-question', NULL, 300, 1, NULL);
INSERT INTO staff VALUES ('cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '1001', '陈静', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$XlcDuoFcPSyVTVlwVap/Fw$BxE8tzCKPwG1WbMs8jjtxhOzb8p6Huvehxs5+Mgp73c');
INSERT INTO staff VALUES ('07c2e503-77f1-4b74-b4d2-9137a3cdafc1', '1002', '李娜', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$XlcDuoFcPSyVTVlwVap/Fw$BxE8tzCKPwG1WbMs8jjtxhOzb8p6Huvehxs5+Mgp73c');
INSERT INTO staff VALUES ('16eebe5e-209a-467e-8906-bac3a00d0f0f', '1003', '王磊', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$XlcDuoFcPSyVTVlwVap/Fw$BxE8tzCKPwG1WbMs8jjtxhOzb8p6Huvehxs5+Mgp73c');
INSERT INTO staff VALUES ('4b79d1ee-2a46-4f8e-ba10-7e99053a7de0', '1004', '赵敏', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$XlcDuoFcPSyVTVlwVap/Fw$BxE8tzCKPwG1WbMs8jjtxhOzb8p6Huvehxs5+Mgp73c');
INSERT INTO staff VALUES ('73683e55-0ebb-4c3e-8a08-8e73a1bb6f62', '1005', '刘洋', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$XlcDuoFcPSyVTVlwVap/Fw$BxE8tzCKPwG1WbMs8jjtxhOzb8p6Huvehxs5+Mgp73c');
INSERT INTO staff VALUES ('8a5272ef-8960-4445-a77f-65b80fa63d69', '1006', '孙悦', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$XlcDuoFcPSyVTVlwVap/Fw$BxE8tzCKPwG1WbMs8jjtxhOzb8p6Huvehxs5+Mgp73c');
INSERT INTO staff VALUES ('ea536f33-b6fc-4ac2-a54d-91390fc5b950', '8001', '周引导', 'guide', '$argon2id$v=19$m=256,t=1,p=1$XlcDuoFcPSyVTVlwVap/Fw$BxE8tzCKPwG1WbMs8jjtxhOzb8p6Huvehxs5+Mgp73c');
INSERT INTO staff VALUES ('dcc20a3e-d7a5-495b-ba3d-c60ba8a5dcd3', '9001', '吴主任', 'manager', '$argon2id$v=19$m=256,t=1,p=1$XlcDuoFcPSyVTVlwVap/Fw$BxE8tzCKPwG1WbMs8jjtxhOzb8p6Huvehxs5+Mgp73c');
INSERT INTO counter VALUES ('1', 0, '1 号窗口', 'Counter 1', 'closed', NULL, NULL, 1772503320000);
INSERT INTO counter VALUES ('2', 1, '2 号窗口', 'Counter 2', 'closed', NULL, NULL, 1772503320000);
INSERT INTO counter VALUES ('3', 2, '3 号窗口', 'Counter 3', 'closed', NULL, NULL, 1772416800000);
INSERT INTO counter VALUES ('4', 3, '4 号窗口', 'Counter 4', 'closed', NULL, NULL, 1772416800000);
INSERT INTO counter VALUES ('5', 4, '5 号窗口', 'Counter 5', 'closed', NULL, NULL, 1772416800000);
INSERT INTO counter VALUES ('6', 5, '6 号窗口', 'Counter 6', 'closed', NULL, NULL, 1772416800000);
INSERT INTO counter_service VALUES ('1', 'A');
INSERT INTO counter_service VALUES ('1', 'E');
INSERT INTO counter_service VALUES ('2', 'A');
INSERT INTO counter_service VALUES ('2', 'E');
INSERT INTO counter_service VALUES ('3', 'A');
INSERT INTO counter_service VALUES ('3', 'E');
INSERT INTO counter_service VALUES ('4', 'B');
INSERT INTO counter_service VALUES ('4', 'C');
INSERT INTO counter_service VALUES ('4', 'D');
INSERT INTO counter_service VALUES ('4', 'E');
INSERT INTO counter_service VALUES ('5', 'B');
INSERT INTO counter_service VALUES ('5', 'C');
INSERT INTO counter_service VALUES ('5', 'D');
INSERT INTO counter_service VALUES ('5', 'E');
INSERT INTO counter_service VALUES ('6', 'B');
INSERT INTO counter_service VALUES ('6', 'C');
INSERT INTO counter_service VALUES ('6', 'D');
INSERT INTO counter_service VALUES ('6', 'E');
INSERT INTO command_log VALUES ('6e42b425-e0c8-49da-bcb1-18bcaf5c16b7', 'counter:open', 'clerk:1001', '{"ok":true,"revision":1,"counterId":"1"}', 1772416800000);
INSERT INTO command_log VALUES ('1001d1f8-cfcb-4ba0-968b-89d79074f7cd', 'counter:open', 'clerk:1002', '{"ok":true,"revision":2,"counterId":"2"}', 1772416800000);
INSERT INTO command_log VALUES ('81ecc8cc-d685-4fb7-953d-3cd87c1f570e', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":3,"ticketId":"6ab17144-660f-43ce-a8e6-2831dc11cd5e","code":"6HDSEG7NP4","number":"A001","ahead":0,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('74dac77a-a0d7-452b-ab41-9cdc9e09d0ba', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":4,"ticketId":"69937396-cf5e-4977-968a-ee51fe21475d","code":"01YP6Z543X","number":"A002","ahead":1,"wait":{"low":5,"high":10},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('941a4599-c6f4-4d2d-87e7-a3168d518209', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":5,"ticketId":"d7ce4cec-9e04-419f-8ffb-62c9b54db006","code":"KGQXPEBVYQ","number":"B001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('9a5750d2-af22-4cbe-9926-a38d3906e9e0', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":6,"ticketId":"d9bab4bd-8b92-4d19-a102-5662e9ca8ef4","code":"QZTXHQXB3Z","number":"A003","ahead":2,"wait":{"low":5,"high":10},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('547face6-1f08-4496-bd3d-281557bdb86c', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":7,"ticketId":"ae9e5539-dd30-4662-9c1e-fe495f784630","code":"9J4AFT8XGR","number":"C001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('b87380eb-9c34-4f88-b581-c20f7259bfea', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":8,"ticketId":"b215bbbf-ee64-4a5f-bb82-a65c68c8dedf","code":"CX8MZEE86Y","number":"A004","ahead":3,"wait":{"low":5,"high":10},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('eeef3d76-a07c-4877-9cf2-dfcd366e05d9', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":9,"ticketId":"e1cb16b3-f7b5-4762-877a-f00b062f5511","code":"606TZKQ5EZ","number":"A005","ahead":4,"wait":{"low":5,"high":15},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('c3a53e32-4525-430f-94ba-8b2116a7cda0', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":10,"ticketId":"a645d848-3924-4abe-b01f-352080e3b703","code":"9HEH1M44N3","number":"A006","ahead":5,"wait":{"low":5,"high":15},"slip":{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"ahead":5,"wait":{"low":5,"high":15},"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号请联系引导员，当日有效","en":"Missed your call? Ask any member of staff today."},"hotline":"95598","code":"9HEH1M44N3","qr":"9HEH1M44N3","language":"en"}}', 1772416800000);
INSERT INTO command_log VALUES ('7da38177-33c1-4a85-97d4-f2380f3986ec', 'counter:next', 'clerk:1001', '{"ok":true,"revision":11,"ticketId":"6ab17144-660f-43ce-a8e6-2831dc11cd5e","number":"A001","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":0},"calledAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('b010d1ba-5b0e-4bd9-bef0-b578feadb7f2', 'counter:start', 'clerk:1001', '{"ok":true,"revision":12,"number":"A001","startedAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('b178aa9e-390a-4f31-996a-9e835feb96a0', 'counter:finish', 'clerk:1001', '{"ok":true,"revision":13,"number":"A001","invitationId":"7bac0de5-efe3-47ac-bb64-1671d7f7e7cc"}', 1772416920000);
INSERT INTO command_log VALUES ('b9bf773f-6e54-459b-84b3-759615bf4522', 'rating:submit', 'pad:1', '{"ok":true,"revision":14,"score":2,"callBack":false}', 1772416920000);
INSERT INTO command_log VALUES ('53ed74b8-fb82-4c2c-9f3b-03d25f1d6829', 'counter:next', 'clerk:1001', '{"ok":true,"revision":15,"ticketId":"69937396-cf5e-4977-968a-ee51fe21475d","number":"A002","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('0d07f356-2b9b-44e1-ac00-d5e4a985bce0', 'counter:no-show', 'clerk:1001', '{"ok":true,"revision":16,"number":"A002"}', 1772416920000);
INSERT INTO command_log VALUES ('c46eec78-3335-4d1c-8275-d00cf63351db', 'counter:next', 'clerk:1001', '{"ok":true,"revision":17,"ticketId":"d9bab4bd-8b92-4d19-a102-5662e9ca8ef4","number":"A003","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('07002fdd-a043-4f3b-8703-2d8181a9a728', 'counter:start', 'clerk:1001', '{"ok":true,"revision":18,"number":"A003","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('e3ddb68a-8877-4430-96ce-6b7f47858613', 'counter:next', 'clerk:1001', '{"ok":true,"revision":19,"ticketId":"b215bbbf-ee64-4a5f-bb82-a65c68c8dedf","number":"A004","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('e5e2a462-26b6-4b8e-82d7-fa2e440e90fe', 'counter:start', 'clerk:1001', '{"ok":true,"revision":20,"number":"A004","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('68b24a5e-7bbd-46ca-99bf-471667f4c0b9', 'counter:next', 'clerk:1002', '{"ok":true,"revision":23,"ticketId":"e1cb16b3-f7b5-4762-877a-f00b062f5511","number":"A005","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO event VALUES (1, 1, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1001', NULL, NULL, '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{}');
INSERT INTO event VALUES (2, 2, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1002', NULL, NULL, '2', '07c2e503-77f1-4b74-b4d2-9137a3cdafc1', '{}');
INSERT INTO event VALUES (3, 3, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '6ab17144-660f-43ce-a8e6-2831dc11cd5e', 'A', NULL, NULL, '{"number":"A001","ahead":0,"wait":{"low":0,"high":5},"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (4, 4, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '69937396-cf5e-4977-968a-ee51fe21475d', 'A', NULL, NULL, '{"number":"A002","ahead":1,"wait":{"low":5,"high":10},"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (5, 5, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'd7ce4cec-9e04-419f-8ffb-62c9b54db006', 'B', NULL, NULL, '{"number":"B001","ahead":0,"wait":null,"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (6, 6, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'd9bab4bd-8b92-4d19-a102-5662e9ca8ef4', 'A', NULL, NULL, '{"number":"A003","ahead":2,"wait":{"low":5,"high":10},"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (7, 7, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'ae9e5539-dd30-4662-9c1e-fe495f784630', 'C', NULL, NULL, '{"number":"C001","ahead":0,"wait":null,"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (8, 8, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'b215bbbf-ee64-4a5f-bb82-a65c68c8dedf', 'A', NULL, NULL, '{"number":"A004","ahead":3,"wait":{"low":5,"high":10},"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (9, 9, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'e1cb16b3-f7b5-4762-877a-f00b062f5511', 'A', NULL, NULL, '{"number":"A005","ahead":4,"wait":{"low":5,"high":15},"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (10, 10, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'a645d848-3924-4abe-b01f-352080e3b703', 'A', NULL, NULL, '{"number":"A006","ahead":5,"wait":{"low":5,"high":15},"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (11, 10, 1772416800000, '2026-03-02', 'slip-queued', 'kiosk:kiosk-1', 'a645d848-3924-4abe-b01f-352080e3b703', NULL, NULL, NULL, '{"jobId":"a2a17572-de6b-463f-bef6-b21fd127a906","device":"kiosk-1"}');
INSERT INTO event VALUES (12, 11, 1772416800000, '2026-03-02', 'ticket-called', 'clerk:1001', '6ab17144-660f-43ce-a8e6-2831dc11cd5e', 'A', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{"seq":1,"reason":{"code":"arrival-order","waitedMinutes":0}}');
INSERT INTO event VALUES (13, 12, 1772416800000, '2026-03-02', 'ticket-started', 'clerk:1001', '6ab17144-660f-43ce-a8e6-2831dc11cd5e', 'A', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{}');
INSERT INTO event VALUES (14, 13, 1772416920000, '2026-03-02', 'ticket-finished', 'clerk:1001', '6ab17144-660f-43ce-a8e6-2831dc11cd5e', 'A', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{"waitedMs":0,"servedMs":120000,"quantity":1,"outcome":null,"isImplicit":false,"isStartImplicit":false}');
INSERT INTO event VALUES (15, 13, 1772416920000, '2026-03-02', 'rating-invited', 'clerk:1001', '6ab17144-660f-43ce-a8e6-2831dc11cd5e', 'A', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{"invitationId":"7bac0de5-efe3-47ac-bb64-1671d7f7e7cc"}');
INSERT INTO event VALUES (16, 14, 1772416920000, '2026-03-02', 'rating-given', 'pad:1', '6ab17144-660f-43ce-a8e6-2831dc11cd5e', 'A', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{"invitationId":"7bac0de5-efe3-47ac-bb64-1671d7f7e7cc","score":2,"reasons":["served-slowly"],"hasComment":false,"afterMs":0}');
INSERT INTO event VALUES (17, 15, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', '69937396-cf5e-4977-968a-ee51fe21475d', 'A', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{"seq":2,"reason":{"code":"arrival-order","waitedMinutes":2}}');
INSERT INTO event VALUES (18, 16, 1772416920000, '2026-03-02', 'ticket-missed', 'clerk:1001', '69937396-cf5e-4977-968a-ee51fe21475d', 'A', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{"calls":1}');
INSERT INTO event VALUES (19, 17, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'd9bab4bd-8b92-4d19-a102-5662e9ca8ef4', 'A', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{"seq":3,"reason":{"code":"arrival-order","waitedMinutes":2}}');
INSERT INTO event VALUES (20, 18, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', 'd9bab4bd-8b92-4d19-a102-5662e9ca8ef4', 'A', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{}');
INSERT INTO event VALUES (21, 19, 1772416920000, '2026-03-02', 'ticket-finished', 'clerk:1001', 'd9bab4bd-8b92-4d19-a102-5662e9ca8ef4', 'A', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{"waitedMs":120000,"servedMs":0,"quantity":1,"outcome":null,"isImplicit":true,"isStartImplicit":false}');
INSERT INTO event VALUES (22, 19, 1772416920000, '2026-03-02', 'rating-invited', 'clerk:1001', 'd9bab4bd-8b92-4d19-a102-5662e9ca8ef4', 'A', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{"invitationId":"48480d80-9a7c-4754-b501-139ac46568cf"}');
INSERT INTO event VALUES (23, 19, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'b215bbbf-ee64-4a5f-bb82-a65c68c8dedf', 'A', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{"seq":4,"reason":{"code":"arrival-order","waitedMinutes":2}}');
INSERT INTO event VALUES (24, 20, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', 'b215bbbf-ee64-4a5f-bb82-a65c68c8dedf', 'A', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{}');
INSERT INTO event VALUES (25, 21, 1772416920000, '2026-03-02', 'device-joined', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}');
INSERT INTO event VALUES (26, 22, 1772416920000, '2026-03-02', 'device-left', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}');
INSERT INTO event VALUES (27, 23, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1002', 'e1cb16b3-f7b5-4762-877a-f00b062f5511', 'A', '2', '07c2e503-77f1-4b74-b4d2-9137a3cdafc1', '{"seq":5,"reason":{"code":"arrival-order","waitedMinutes":2}}');
INSERT INTO event VALUES (28, 24, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'd7ce4cec-9e04-419f-8ffb-62c9b54db006', 'B', NULL, NULL, '{"was":"waiting"}');
INSERT INTO event VALUES (29, 24, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'ae9e5539-dd30-4662-9c1e-fe495f784630', 'C', NULL, NULL, '{"was":"waiting"}');
INSERT INTO event VALUES (30, 24, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'b215bbbf-ee64-4a5f-bb82-a65c68c8dedf', 'A', NULL, NULL, '{"was":"serving"}');
INSERT INTO event VALUES (31, 24, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'e1cb16b3-f7b5-4762-877a-f00b062f5511', 'A', NULL, NULL, '{"was":"called"}');
INSERT INTO event VALUES (32, 24, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'a645d848-3924-4abe-b01f-352080e3b703', 'A', NULL, NULL, '{"was":"reserved"}');
INSERT INTO event VALUES (33, 24, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', '{"reason":"day-over"}');
INSERT INTO event VALUES (34, 24, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '2', '07c2e503-77f1-4b74-b4d2-9137a3cdafc1', '{"reason":"day-over"}');
INSERT INTO event VALUES (35, 24, 1772503320000, '2026-03-03', 'day-began', 'hall', NULL, NULL, NULL, NULL, '{"after":"2026-03-02"}');
INSERT INTO number_series VALUES ('2026-03-02', 'A', 6);
INSERT INTO number_series VALUES ('2026-03-02', 'B', 1);
INSERT INTO number_series VALUES ('2026-03-02', 'C', 1);
INSERT INTO ticket VALUES (1, '6ab17144-660f-43ce-a8e6-2831dc11cd5e', '6HDSEG7NP4', '2026-03-02', 'A001', 'A', 'finished', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', 1772416800000, 1, '{"code":"arrival-order","waitedMinutes":0}', 1772416800000, 0, 1772416920000, NULL, 1);
INSERT INTO ticket VALUES (2, '69937396-cf5e-4977-968a-ee51fe21475d', '01YP6Z543X', '2026-03-02', 'A002', 'A', 'missed', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', NULL, NULL, 1772416920000, NULL, NULL);
INSERT INTO ticket VALUES (3, 'd7ce4cec-9e04-419f-8ffb-62c9b54db006', 'KGQXPEBVYQ', '2026-03-02', 'B001', 'B', 'expired', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, NULL, NULL);
INSERT INTO ticket VALUES (4, 'd9bab4bd-8b92-4d19-a102-5662e9ca8ef4', 'QZTXHQXB3Z', '2026-03-02', 'A003', 'A', 'finished', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', 1772416920000, 0, 1772416920000, NULL, 1);
INSERT INTO ticket VALUES (5, 'ae9e5539-dd30-4662-9c1e-fe495f784630', '9J4AFT8XGR', '2026-03-02', 'C001', 'C', 'expired', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, NULL, NULL);
INSERT INTO ticket VALUES (6, 'b215bbbf-ee64-4a5f-bb82-a65c68c8dedf', 'CX8MZEE86Y', '2026-03-02', 'A004', 'A', 'expired', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, NULL, NULL);
INSERT INTO ticket VALUES (7, 'e1cb16b3-f7b5-4762-877a-f00b062f5511', '606TZKQ5EZ', '2026-03-02', 'A005', 'A', 'expired', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, NULL, NULL);
INSERT INTO ticket VALUES (8, 'a645d848-3924-4abe-b01f-352080e3b703', '9HEH1M44N3', '2026-03-02', 'A006', 'A', 'expired', 1772416800000, 'en', NULL, NULL, 'kiosk-1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, NULL, NULL);
INSERT INTO call VALUES (1, '6ab17144-660f-43ce-a8e6-2831dc11cd5e', 'A001', '1', 'A', '2026-03-02', 1772416800000, 1, 0, 0);
INSERT INTO call VALUES (2, '69937396-cf5e-4977-968a-ee51fe21475d', 'A002', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0);
INSERT INTO call VALUES (3, 'd9bab4bd-8b92-4d19-a102-5662e9ca8ef4', 'A003', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0);
INSERT INTO call VALUES (4, 'b215bbbf-ee64-4a5f-bb82-a65c68c8dedf', 'A004', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0);
INSERT INTO call VALUES (5, 'e1cb16b3-f7b5-4762-877a-f00b062f5511', 'A005', '2', 'A', '2026-03-02', 1772416920000, 1, 0, 0);
INSERT INTO invitation VALUES ('7bac0de5-efe3-47ac-bb64-1671d7f7e7cc', '6ab17144-660f-43ce-a8e6-2831dc11cd5e', 'A001', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', 'A', 1772416920000, 1772416980000);
INSERT INTO invitation VALUES ('48480d80-9a7c-4754-b501-139ac46568cf', 'd9bab4bd-8b92-4d19-a102-5662e9ca8ef4', 'A003', '1', 'cd0e1c9f-e7e4-4911-acb5-0e95c6fe9d28', 'A', 1772416920000, 1772416920000);
INSERT INTO rating VALUES ('7bac0de5-efe3-47ac-bb64-1671d7f7e7cc', 2, '["served-slowly"]', NULL, 1772416920000);
INSERT INTO print_job VALUES ('a2a17572-de6b-463f-bef6-b21fd127a906', 'a645d848-3924-4abe-b01f-352080e3b703', 'kiosk-1', '{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"ahead":5,"wait":{"low":5,"high":15},"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号请联系引导员，当日有效","en":"Missed your call? Ask any member of staff today."},"hotline":"95598","code":"9HEH1M44N3","qr":"9HEH1M44N3","language":"en"}', 'queued', NULL, NULL, 1772416800000, NULL);
INSERT INTO device VALUES ('kiosk-1', 0, 'paper', 'unknown', 'unknown', NULL, 1772416920000, NULL, NULL);
CREATE INDEX command_log_by_age ON command_log (at);
CREATE INDEX event_by_day ON event (business_day, seq);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE INDEX ticket_by_queue ON ticket (business_day, status, service_id, arrival);
CREATE UNIQUE INDEX one_current_ticket_per_counter ON ticket (counter_id) WHERE status IN ('called', 'serving');
CREATE INDEX ticket_finished ON ticket (service_id, ended_at) WHERE status = 'finished';
CREATE INDEX ticket_left_open ON ticket (business_day) WHERE status IN ('reserved', 'waiting', 'called', 'serving');
CREATE INDEX ticket_by_channel ON ticket (channel, taken_at);
CREATE INDEX call_by_day ON call (business_day);
CREATE INDEX call_by_ticket ON call (ticket_id, seq);
CREATE INDEX invitation_by_counter ON invitation (counter_id);
CREATE TRIGGER invitation_is_never_deleted BEFORE DELETE ON invitation BEGIN SELECT RAISE(ABORT, 'invitations are never deleted'); END;
CREATE INDEX invitation_by_expiry ON invitation (expires_at);
CREATE TRIGGER rating_is_never_changed BEFORE UPDATE ON rating BEGIN SELECT RAISE(ABORT, 'ratings are never changed'); END;
CREATE TRIGGER rating_is_never_deleted BEFORE DELETE ON rating BEGIN SELECT RAISE(ABORT, 'ratings are never deleted'); END;
CREATE INDEX print_job_open ON print_job (queued_at) WHERE state IN ('queued', 'sending');
COMMIT;
PRAGMA user_version = 30;
