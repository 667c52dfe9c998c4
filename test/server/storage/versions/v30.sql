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
INSERT INTO hall VALUES (1, '{"hallId":"demo-power-hall","name":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"timeZone":"Asia/Shanghai","rollOverHour":4,"hotline":"95598","missedHint":{"zh":"过号请联系引导员，当日有效","en":"Missed your call? Ask any member of staff today."},"notices":[{"zh":"交费时请保管好个人财物","en":"Please keep an eye on your belongings"},{"zh":"供电服务热线 95598 · 监管投诉 12398","en":"Service line 95598 · Regulator 12398"}],"publicUrl":null,"fallbackPrinter":"kiosk-1","ratingSeconds":60,"confirmSeconds":75,"speakWithinSeconds":60,"shiftHours":12,"rules":{"helpAfterMinutes":15,"longestWaitMinutes":60,"favouredInARow":2,"classes":[{"classId":"disabled","name":{"zh":"残疾人","en":"Disabled"},"creditMinutes":120,"basis":"law","atKiosk":"asks"},{"classId":"elder","name":{"zh":"老年人","en":"Elderly"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"pregnant","name":{"zh":"孕妇","en":"Pregnant"},"creditMinutes":30,"basis":"consent","atKiosk":"asks"},{"classId":"soldier","name":{"zh":"军人军属","en":"Military"},"creditMinutes":30,"basis":"hall","atKiosk":"asks"},{"classId":"appointment","name":{"zh":"预约","en":"Appointment"},"creditMinutes":30,"basis":"hall","atKiosk":"hidden"},{"classId":"key-account","name":{"zh":"大客户","en":"Key account"},"creditMinutes":20,"basis":"hall","atKiosk":"hidden"}],"recallGapSeconds":20,"callsAtMost":3,"missedAfterSeconds":null,"rejoin":{"placesBehind":3,"times":2,"withinMinutes":60},"holdReminderMinutes":10,"undoSeconds":10,"pauseReasons":[{"zh":"短暂离席","en":"Short break"},{"zh":"用餐","en":"Meal"},{"zh":"内部事务","en":"Internal work"},{"zh":"设备故障","en":"Equipment fault"}]},"timetable":null,"appointments":{"earlyMinutes":15,"lateMinutes":30,"classId":"appointment"},"services":{}}', 1, 25, '2026-03-03');
INSERT INTO service VALUES ('A', 0, 'A', '交电费 / 发票', 'Pay a bill / invoice', '电费交纳 · 充值 · 发票', 'Payment, top-up, invoice', 'receipt', NULL, 300, 1, NULL);
INSERT INTO service VALUES ('B', 1, 'B', '新装 · 增容', 'New supply', '充电桩 · 光伏 · 临时用电', 'More capacity, EV charger, solar', 'plug-zap', NULL, 1200, 1, NULL);
INSERT INTO service VALUES ('C', 2, 'C', '过户 · 更名', 'Change of supply', '销户 · 移表 · 暂停 · 其他变更', 'Owner, name, close, move, suspend', 'user-pen', NULL, 1200, 1, NULL);
INSERT INTO service VALUES ('D', 3, 'D', '电表 · 电费疑问', 'Meter / bill query', '电表校验 · 电量异议 · 复电', 'Meter test, reading, reconnection', 'gauge', NULL, 1200, 1, NULL);
INSERT INTO service VALUES ('E', 4, 'E', '咨询 · 其他', 'Advice / other', '用电咨询 · 进度查询', 'Questions, progress of a case', 'message-circle-question', NULL, 300, 1, NULL);
INSERT INTO staff VALUES ('a8cfea0c-e605-4ef6-8590-f29376044f1d', '1001', '陈静', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$QOVM2Z/yYVbhC7I/2/MO7w$RuhWcasEkQ4HK66MO2eY1ZyjSVKwlDpu+hULX2JzCDY');
INSERT INTO staff VALUES ('71cc1120-b096-4d81-9f28-998a9717b8f4', '1002', '李娜', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$QOVM2Z/yYVbhC7I/2/MO7w$RuhWcasEkQ4HK66MO2eY1ZyjSVKwlDpu+hULX2JzCDY');
INSERT INTO staff VALUES ('bd4fdb71-ed90-4bfb-8e0a-01a51e54076e', '1003', '王磊', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$QOVM2Z/yYVbhC7I/2/MO7w$RuhWcasEkQ4HK66MO2eY1ZyjSVKwlDpu+hULX2JzCDY');
INSERT INTO staff VALUES ('5074ec49-012e-4973-92c4-68dc517e5949', '1004', '赵敏', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$QOVM2Z/yYVbhC7I/2/MO7w$RuhWcasEkQ4HK66MO2eY1ZyjSVKwlDpu+hULX2JzCDY');
INSERT INTO staff VALUES ('c38f9a0b-95f4-4638-a594-e41dc80cd798', '1005', '刘洋', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$QOVM2Z/yYVbhC7I/2/MO7w$RuhWcasEkQ4HK66MO2eY1ZyjSVKwlDpu+hULX2JzCDY');
INSERT INTO staff VALUES ('85274696-79ef-471a-a9b7-e77fdc1b08da', '1006', '孙悦', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$QOVM2Z/yYVbhC7I/2/MO7w$RuhWcasEkQ4HK66MO2eY1ZyjSVKwlDpu+hULX2JzCDY');
INSERT INTO staff VALUES ('5c590609-657c-4402-ae10-f6840f59b1e3', '8001', '周引导', 'guide', '$argon2id$v=19$m=256,t=1,p=1$QOVM2Z/yYVbhC7I/2/MO7w$RuhWcasEkQ4HK66MO2eY1ZyjSVKwlDpu+hULX2JzCDY');
INSERT INTO staff VALUES ('11bcf8d6-5ec4-41f9-82bd-3aa695039c42', '9001', '吴主任', 'manager', '$argon2id$v=19$m=256,t=1,p=1$QOVM2Z/yYVbhC7I/2/MO7w$RuhWcasEkQ4HK66MO2eY1ZyjSVKwlDpu+hULX2JzCDY');
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
INSERT INTO command_log VALUES ('f9c0be2d-c0d0-4438-9c63-bdc77ba4d9ca', 'counter:open', 'clerk:1001', '{"ok":true,"revision":1,"counterId":"1"}', 1772416800000);
INSERT INTO command_log VALUES ('8294e76d-021d-40d3-9667-e44455d43529', 'counter:open', 'clerk:1002', '{"ok":true,"revision":2,"counterId":"2"}', 1772416800000);
INSERT INTO command_log VALUES ('bc0426bb-7565-4b5c-927c-0d48c69d8bac', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":3,"ticketId":"c862d314-97ef-4771-ad1d-b43f6ec0d012","code":"S3TZ6EPN52","number":"A001","ahead":0,"wait":{"low":0,"high":5},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('41020514-6eb8-45a2-8682-ef51a478d479', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":4,"ticketId":"a95b7427-87bf-497d-983f-4f9dc03adf21","code":"QBVQP1TBJ4","number":"A002","ahead":1,"wait":{"low":5,"high":10},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('8f6629bf-fe49-4df3-a70d-6cc4d63f8ba8', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":5,"ticketId":"751654d0-ad94-4f4b-978a-90351ecbf5a7","code":"KR57NQDKFY","number":"B001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('3009ffd6-e37e-450e-97ce-e0dd513676b0', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":6,"ticketId":"349118ae-6de7-4898-b366-61c1a43cb63b","code":"71JNDXVK78","number":"A003","ahead":2,"wait":{"low":5,"high":10},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('46eb47fc-ac28-4184-bd78-579649d9fcf2', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":7,"ticketId":"97e9e493-e64d-4b19-a0bf-47334a3b5410","code":"7TPFXAWEWZ","number":"C001","ahead":0,"wait":null,"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('d2aabf27-69af-4f79-b591-6e98265e1fee', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":8,"ticketId":"ba5206ce-497a-480b-bd70-65daf4891868","code":"9YKKH5AGDM","number":"A004","ahead":3,"wait":{"low":5,"high":10},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('b6e01185-6520-406f-aa2b-09584d569fc6', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":9,"ticketId":"8068a4b5-ac11-4a37-87ba-ab849d6bda4c","code":"7DSM954QP7","number":"A005","ahead":4,"wait":{"low":5,"high":15},"slip":null}', 1772416800000);
INSERT INTO command_log VALUES ('ef8a874f-77b6-44cd-9301-f4b2c34eb3df', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":10,"ticketId":"ad13c632-1d9a-4966-abf0-c4d439ce3733","code":"9CKTVPB7E0","number":"A006","ahead":5,"wait":{"low":5,"high":15},"slip":{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"ahead":5,"wait":{"low":5,"high":15},"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号请联系引导员，当日有效","en":"Missed your call? Ask any member of staff today."},"hotline":"95598","code":"9CKTVPB7E0","qr":"9CKTVPB7E0","language":"en"}}', 1772416800000);
INSERT INTO command_log VALUES ('097be2c1-7419-4eac-9d4f-d2d8a9181608', 'counter:next', 'clerk:1001', '{"ok":true,"revision":11,"ticketId":"c862d314-97ef-4771-ad1d-b43f6ec0d012","number":"A001","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":0},"calledAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('27280f20-cc6e-4205-8947-2f89a6875104', 'counter:start', 'clerk:1001', '{"ok":true,"revision":12,"number":"A001","startedAt":1772416800000}', 1772416800000);
INSERT INTO command_log VALUES ('1bc174ba-2058-4792-a48a-a9229c665ac2', 'counter:finish', 'clerk:1001', '{"ok":true,"revision":13,"number":"A001","invitationId":"ae186bc4-7031-41f1-8a1e-ea8582b83a2b"}', 1772416920000);
INSERT INTO command_log VALUES ('08710200-845e-4e85-b052-de65e8c90470', 'rating:submit', 'pad:1', '{"ok":true,"revision":14,"score":2,"callBack":false}', 1772416920000);
INSERT INTO command_log VALUES ('c8d09149-05f4-4707-a491-3f914fef3114', 'counter:next', 'clerk:1001', '{"ok":true,"revision":15,"ticketId":"a95b7427-87bf-497d-983f-4f9dc03adf21","number":"A002","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('b26167a4-06dc-4e98-a490-761d8c99b984', 'counter:no-show', 'clerk:1001', '{"ok":true,"revision":16,"number":"A002"}', 1772416920000);
INSERT INTO command_log VALUES ('feea2b9d-f412-4acc-ae97-8d570476ab03', 'counter:next', 'clerk:1001', '{"ok":true,"revision":17,"ticketId":"349118ae-6de7-4898-b366-61c1a43cb63b","number":"A003","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('21f0050f-7d5e-46f8-ad0b-0ed9626102fb', 'counter:start', 'clerk:1001', '{"ok":true,"revision":18,"number":"A003","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('b4e72fbd-edd1-481e-90ff-7046c9129b1f', 'counter:next', 'clerk:1001', '{"ok":true,"revision":19,"ticketId":"ba5206ce-497a-480b-bd70-65daf4891868","number":"A004","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('70bd6948-2640-48ea-bdfe-cccbd29c6f49', 'counter:start', 'clerk:1001', '{"ok":true,"revision":20,"number":"A004","startedAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('deae0887-5e33-44ea-be3e-da36f2f608da', 'counter:next', 'clerk:1002', '{"ok":true,"revision":23,"ticketId":"8068a4b5-ac11-4a37-87ba-ab849d6bda4c","number":"A005","serviceId":"A","reason":{"code":"arrival-order","waitedMinutes":2},"calledAt":1772416920000}', 1772416920000);
INSERT INTO command_log VALUES ('b4082ee0-bd3e-4b11-bb32-c822008c42c7', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true,"revision":25,"ticketId":"f8c55a04-d08f-4ce7-bf77-2971db08f961","code":"FD10704VS2","number":"A001","ahead":0,"wait":null,"slip":null}', 1772503320000);
INSERT INTO event VALUES (1, 1, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1001', NULL, NULL, '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{}');
INSERT INTO event VALUES (2, 2, 1772416800000, '2026-03-02', 'counter-opened', 'clerk:1002', NULL, NULL, '2', '71cc1120-b096-4d81-9f28-998a9717b8f4', '{}');
INSERT INTO event VALUES (3, 3, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'c862d314-97ef-4771-ad1d-b43f6ec0d012', 'A', NULL, NULL, '{"number":"A001","ahead":0,"wait":{"low":0,"high":5},"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (4, 4, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'a95b7427-87bf-497d-983f-4f9dc03adf21', 'A', NULL, NULL, '{"number":"A002","ahead":1,"wait":{"low":5,"high":10},"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (5, 5, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '751654d0-ad94-4f4b-978a-90351ecbf5a7', 'B', NULL, NULL, '{"number":"B001","ahead":0,"wait":null,"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (6, 6, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '349118ae-6de7-4898-b366-61c1a43cb63b', 'A', NULL, NULL, '{"number":"A003","ahead":2,"wait":{"low":5,"high":10},"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (7, 7, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '97e9e493-e64d-4b19-a0bf-47334a3b5410', 'C', NULL, NULL, '{"number":"C001","ahead":0,"wait":null,"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (8, 8, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'ba5206ce-497a-480b-bd70-65daf4891868', 'A', NULL, NULL, '{"number":"A004","ahead":3,"wait":{"low":5,"high":10},"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (9, 9, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', '8068a4b5-ac11-4a37-87ba-ab849d6bda4c', 'A', NULL, NULL, '{"number":"A005","ahead":4,"wait":{"low":5,"high":15},"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (10, 10, 1772416800000, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 'ad13c632-1d9a-4966-abf0-c4d439ce3733', 'A', NULL, NULL, '{"number":"A006","ahead":5,"wait":{"low":5,"high":15},"channel":"kiosk-1","care":null}');
INSERT INTO event VALUES (11, 10, 1772416800000, '2026-03-02', 'slip-queued', 'kiosk:kiosk-1', 'ad13c632-1d9a-4966-abf0-c4d439ce3733', NULL, NULL, NULL, '{"jobId":"8e937153-0d1d-46cb-aef4-126fd4d97233","device":"kiosk-1"}');
INSERT INTO event VALUES (12, 11, 1772416800000, '2026-03-02', 'ticket-called', 'clerk:1001', 'c862d314-97ef-4771-ad1d-b43f6ec0d012', 'A', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{"seq":1,"reason":{"code":"arrival-order","waitedMinutes":0}}');
INSERT INTO event VALUES (13, 12, 1772416800000, '2026-03-02', 'ticket-started', 'clerk:1001', 'c862d314-97ef-4771-ad1d-b43f6ec0d012', 'A', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{}');
INSERT INTO event VALUES (14, 13, 1772416920000, '2026-03-02', 'ticket-finished', 'clerk:1001', 'c862d314-97ef-4771-ad1d-b43f6ec0d012', 'A', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{"waitedMs":0,"servedMs":120000,"quantity":1,"outcome":null,"isImplicit":false,"isStartImplicit":false}');
INSERT INTO event VALUES (15, 13, 1772416920000, '2026-03-02', 'rating-invited', 'clerk:1001', 'c862d314-97ef-4771-ad1d-b43f6ec0d012', 'A', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{"invitationId":"ae186bc4-7031-41f1-8a1e-ea8582b83a2b"}');
INSERT INTO event VALUES (16, 14, 1772416920000, '2026-03-02', 'rating-given', 'pad:1', 'c862d314-97ef-4771-ad1d-b43f6ec0d012', 'A', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{"invitationId":"ae186bc4-7031-41f1-8a1e-ea8582b83a2b","score":2,"reasons":["served-slowly"],"hasComment":false,"afterMs":0}');
INSERT INTO event VALUES (17, 15, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'a95b7427-87bf-497d-983f-4f9dc03adf21', 'A', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{"seq":2,"reason":{"code":"arrival-order","waitedMinutes":2}}');
INSERT INTO event VALUES (18, 16, 1772416920000, '2026-03-02', 'ticket-missed', 'clerk:1001', 'a95b7427-87bf-497d-983f-4f9dc03adf21', 'A', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{"calls":1}');
INSERT INTO event VALUES (19, 17, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', '349118ae-6de7-4898-b366-61c1a43cb63b', 'A', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{"seq":3,"reason":{"code":"arrival-order","waitedMinutes":2}}');
INSERT INTO event VALUES (20, 18, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', '349118ae-6de7-4898-b366-61c1a43cb63b', 'A', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{}');
INSERT INTO event VALUES (21, 19, 1772416920000, '2026-03-02', 'ticket-finished', 'clerk:1001', '349118ae-6de7-4898-b366-61c1a43cb63b', 'A', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{"waitedMs":120000,"servedMs":0,"quantity":1,"outcome":null,"isImplicit":true,"isStartImplicit":false}');
INSERT INTO event VALUES (22, 19, 1772416920000, '2026-03-02', 'rating-invited', 'clerk:1001', '349118ae-6de7-4898-b366-61c1a43cb63b', 'A', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{"invitationId":"c21adb42-9cc0-40d3-8b50-0f6623cdd2c3"}');
INSERT INTO event VALUES (23, 19, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1001', 'ba5206ce-497a-480b-bd70-65daf4891868', 'A', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{"seq":4,"reason":{"code":"arrival-order","waitedMinutes":2}}');
INSERT INTO event VALUES (24, 20, 1772416920000, '2026-03-02', 'ticket-started', 'clerk:1001', 'ba5206ce-497a-480b-bd70-65daf4891868', 'A', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{}');
INSERT INTO event VALUES (25, 21, 1772416920000, '2026-03-02', 'device-joined', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}');
INSERT INTO event VALUES (26, 22, 1772416920000, '2026-03-02', 'device-left', 'hall', NULL, NULL, NULL, NULL, '{"device":"kiosk-1"}');
INSERT INTO event VALUES (27, 23, 1772416920000, '2026-03-02', 'ticket-called', 'clerk:1002', '8068a4b5-ac11-4a37-87ba-ab849d6bda4c', 'A', '2', '71cc1120-b096-4d81-9f28-998a9717b8f4', '{"seq":5,"reason":{"code":"arrival-order","waitedMinutes":2}}');
INSERT INTO event VALUES (28, 24, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '751654d0-ad94-4f4b-978a-90351ecbf5a7', 'B', NULL, NULL, '{"was":"waiting"}');
INSERT INTO event VALUES (29, 24, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '97e9e493-e64d-4b19-a0bf-47334a3b5410', 'C', NULL, NULL, '{"was":"waiting"}');
INSERT INTO event VALUES (30, 24, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'ba5206ce-497a-480b-bd70-65daf4891868', 'A', NULL, NULL, '{"was":"serving"}');
INSERT INTO event VALUES (31, 24, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', '8068a4b5-ac11-4a37-87ba-ab849d6bda4c', 'A', NULL, NULL, '{"was":"called"}');
INSERT INTO event VALUES (32, 24, 1772503320000, '2026-03-02', 'ticket-expired', 'hall', 'ad13c632-1d9a-4966-abf0-c4d439ce3733', 'A', NULL, NULL, '{"was":"reserved"}');
INSERT INTO event VALUES (33, 24, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', '{"reason":"day-over"}');
INSERT INTO event VALUES (34, 24, 1772503320000, '2026-03-02', 'counter-closed', 'hall', NULL, NULL, '2', '71cc1120-b096-4d81-9f28-998a9717b8f4', '{"reason":"day-over"}');
INSERT INTO event VALUES (35, 24, 1772503320000, '2026-03-03', 'day-began', 'hall', NULL, NULL, NULL, NULL, '{"after":"2026-03-02"}');
INSERT INTO event VALUES (36, 25, 1772503320000, '2026-03-03', 'ticket-taken', 'kiosk:kiosk-1', 'f8c55a04-d08f-4ce7-bf77-2971db08f961', 'A', NULL, NULL, '{"number":"A001","ahead":0,"wait":null,"channel":"kiosk-1","care":null}');
INSERT INTO number_series VALUES ('2026-03-02', 'A', 6);
INSERT INTO number_series VALUES ('2026-03-02', 'B', 1);
INSERT INTO number_series VALUES ('2026-03-02', 'C', 1);
INSERT INTO number_series VALUES ('2026-03-03', 'A', 1);
INSERT INTO ticket VALUES (1, 'c862d314-97ef-4771-ad1d-b43f6ec0d012', 'S3TZ6EPN52', '2026-03-02', 'A001', 'A', 'finished', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', 1772416800000, 1, '{"code":"arrival-order","waitedMinutes":0}', 1772416800000, 0, 1772416920000, NULL, 1);
INSERT INTO ticket VALUES (2, 'a95b7427-87bf-497d-983f-4f9dc03adf21', 'QBVQP1TBJ4', '2026-03-02', 'A002', 'A', 'missed', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', NULL, NULL, 1772416920000, NULL, NULL);
INSERT INTO ticket VALUES (3, '751654d0-ad94-4f4b-978a-90351ecbf5a7', 'KR57NQDKFY', '2026-03-02', 'B001', 'B', 'expired', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, NULL, NULL);
INSERT INTO ticket VALUES (4, '349118ae-6de7-4898-b366-61c1a43cb63b', '71JNDXVK78', '2026-03-02', 'A003', 'A', 'finished', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', 1772416920000, 1, '{"code":"arrival-order","waitedMinutes":2}', 1772416920000, 0, 1772416920000, NULL, 1);
INSERT INTO ticket VALUES (5, '97e9e493-e64d-4b19-a0bf-47334a3b5410', '7TPFXAWEWZ', '2026-03-02', 'C001', 'C', 'expired', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, NULL, NULL);
INSERT INTO ticket VALUES (6, 'ba5206ce-497a-480b-bd70-65daf4891868', '9YKKH5AGDM', '2026-03-02', 'A004', 'A', 'expired', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, NULL, NULL);
INSERT INTO ticket VALUES (7, '8068a4b5-ac11-4a37-87ba-ab849d6bda4c', '7DSM954QP7', '2026-03-02', 'A005', 'A', 'expired', 1772416800000, 'zh', NULL, NULL, 'kiosk-1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, NULL, NULL);
INSERT INTO ticket VALUES (8, 'ad13c632-1d9a-4966-abf0-c4d439ce3733', '9CKTVPB7E0', '2026-03-02', 'A006', 'A', 'expired', 1772416800000, 'en', NULL, NULL, 'kiosk-1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1772503320000, NULL, NULL);
INSERT INTO ticket VALUES (9, 'f8c55a04-d08f-4ce7-bf77-2971db08f961', 'FD10704VS2', '2026-03-03', 'A001', 'A', 'waiting', 1772503320000, 'zh', NULL, NULL, 'kiosk-1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO call VALUES (1, 'c862d314-97ef-4771-ad1d-b43f6ec0d012', 'A001', '1', 'A', '2026-03-02', 1772416800000, 1, 0, 0);
INSERT INTO call VALUES (2, 'a95b7427-87bf-497d-983f-4f9dc03adf21', 'A002', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0);
INSERT INTO call VALUES (3, '349118ae-6de7-4898-b366-61c1a43cb63b', 'A003', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0);
INSERT INTO call VALUES (4, 'ba5206ce-497a-480b-bd70-65daf4891868', 'A004', '1', 'A', '2026-03-02', 1772416920000, 1, 0, 0);
INSERT INTO call VALUES (5, '8068a4b5-ac11-4a37-87ba-ab849d6bda4c', 'A005', '2', 'A', '2026-03-02', 1772416920000, 1, 0, 0);
INSERT INTO invitation VALUES ('ae186bc4-7031-41f1-8a1e-ea8582b83a2b', 'c862d314-97ef-4771-ad1d-b43f6ec0d012', 'A001', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', 'A', 1772416920000, 1772416980000);
INSERT INTO invitation VALUES ('c21adb42-9cc0-40d3-8b50-0f6623cdd2c3', '349118ae-6de7-4898-b366-61c1a43cb63b', 'A003', '1', 'a8cfea0c-e605-4ef6-8590-f29376044f1d', 'A', 1772416920000, 1772416920000);
INSERT INTO rating VALUES ('ae186bc4-7031-41f1-8a1e-ea8582b83a2b', 2, '["served-slowly"]', NULL, 1772416920000);
INSERT INTO print_job VALUES ('8e937153-0d1d-46cb-aef4-126fd4d97233', 'ad13c632-1d9a-4966-abf0-c4d439ce3733', 'kiosk-1', '{"kind":"ticket","hallName":{"zh":"示范供电营业厅","en":"Demo Power Hall"},"number":"A006","service":{"zh":"交电费 / 发票","en":"Pay a bill / invoice"},"ahead":5,"wait":{"low":5,"high":15},"takenAt":"2026-03-02 10:00","missedHint":{"zh":"过号请联系引导员，当日有效","en":"Missed your call? Ask any member of staff today."},"hotline":"95598","code":"9CKTVPB7E0","qr":"9CKTVPB7E0","language":"en"}', 'queued', NULL, NULL, 1772416800000, NULL);
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
