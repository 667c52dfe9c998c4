import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOfDays } from '../../../server/application/reports/day-figures.ts';
import { createReports, type Reports } from '../../../server/application/reports/index.ts';
import { type Report, type ReportName, ReportQuery, type Table } from '../../../server/protocol/reports.ts';
import { definitionsOf } from '../../../server/reports/definitions.ts';
import type { Database } from '../../../server/storage/database.ts';
import { createStores, type Stores } from '../../../server/storage/stores.ts';
import { openDesk } from '../../support/desk.ts';
import { FIRST_DAY, LAST_DAY, writtenHistory } from '../../support/written-history.ts';

const PER_DAY = 120;
const desk = openDesk();

const tableOf = (report: Report, id: string) => report.tables.find((table) => table.id === id) as Table;
const columnOf = (table: Table, id: string) => table.columns.findIndex((column) => column.id === id);
const totalOf = (table: Table, id: string) => table.total?.cells[columnOf(table, id)] ?? null;

describe('four days of history', () => {
  let db: Database;
  let stores: Stores;
  let reports: Reports;
  beforeAll(() => {
    db = writtenHistory(':memory:', PER_DAY);
    stores = createStores(db);
    reports = createReports({ stores, desk, definitionsOf });
  });

  const one = (sql: string) => Number(db.prepare(sql).pluck().get());
  const make = async (name: ReportName, more: object = {}) =>
    (await reports.make(name, ReportQuery.parse({ from: FIRST_DAY, to: LAST_DAY, ...more }))).report;

  it('[M9] add up: every night found nothing, and the stories are the tickets', async () => {
    const editions = stores.reports.editions(FIRST_DAY, LAST_DAY);
    expect(editions.map(({ edition, findings }) => ({ edition, findings }))).toEqual(
      Array(4).fill({ edition: 1, findings: [] }),
    );
    const { basis } = await make('days');
    expect(basis).toMatchObject({ days: 4, told: 4, checked: 4, failed: [], late: [], differences: [] });
  });

  it('[M8] are counted as the tables have them, though from events alone', async () => {
    const days = tableOf(await make('services'), 'services');
    const tickets = one(`SELECT count(*) FROM ticket WHERE status <> 'voided'`);
    expect(tickets).toBeGreaterThan(3 * PER_DAY);
    expect(totalOf(days, 'issued')).toBe(tickets);
    expect(totalOf(days, 'finished')).toBe(one(`SELECT count(*) FROM ticket WHERE status = 'finished'`));
    expect(totalOf(days, 'cases')).toBe(one('SELECT sum(quantity) FROM visit WHERE is_end_assumed = 0'));
    const waits = db
      .prepare('SELECT max(0, begun_at - queued_at) AS ms FROM visit ORDER BY ms')
      .pluck()
      .all()
      .map((ms) => Math.round(Number(ms) / 1000));
    const mean = Math.round(waits.reduce((sum, wait) => sum + wait, 0) / waits.length);
    expect(one(`SELECT count(*) FROM event WHERE kind = 'outage'`)).toBe(0); // in an outage the clock says more
    expect(totalOf(days, 'waitMean')).toBe(mean);
    expect(totalOf(days, 'waitP90')).toBe(waits[Math.ceil(waits.length * 0.9) - 1]);
    expect(totalOf(days, 'waitP50')).toBe(waits[Math.ceil(waits.length * 0.5) - 1]);
  });

  it('[M8] say of ratings, limits and hand-overs what the tables say', async () => {
    const ratings = tableOf(await make('ratings'), 'ratings');
    expect(totalOf(ratings, 'invited')).toBe(one('SELECT count(*) FROM invitation WHERE is_withdrawn = 0'));
    expect(totalOf(ratings, 'rated')).toBe(one('SELECT count(*) FROM rating'));
    expect(totalOf(ratings, 'badRatings')).toBe(one('SELECT count(*) FROM rating WHERE score <= 2'));
    const services = tableOf(await make('services'), 'services');
    const over = one(`SELECT count(*) FROM visit JOIN service USING (service_id)
      WHERE is_end_assumed = 0 AND served_ms > service.limit_seconds * 1000 * quantity`);
    expect(totalOf(services, 'overLimit')).toBe(over);
    const clerks = tableOf(await make('clerks'), 'clerks');
    const served = clerks.rows.reduce((sum, row) => sum + Number(row.cells[columnOf(clerks, 'served')]), 0);
    expect(served).toBe(one('SELECT count(*) FROM visit'));
  });

  it('[M1] are the figures that other programs know', async () => {
    const { total, services } = await figuresOfDays(stores, FIRST_DAY, LAST_DAY);
    const of = (...statuses: string[]) =>
      one(`SELECT count(*) FROM ticket WHERE status IN (${statuses.map((status) => `'${status}'`).join()})`);
    expect(total).toMatchObject({
      issued: of('finished', 'missed', 'cancelled', 'expired'),
      voided: of('voided'),
      finished: of('finished'),
      missed: of('missed'),
      cancelled: of('cancelled'),
      expired: of('expired'),
      averageServiceSeconds: one(
        'SELECT round(1.0 * sum(served_ms) / sum(quantity) / 1000) FROM visit WHERE is_end_assumed = 0',
      ),
      invited: one('SELECT count(*) FROM invitation WHERE is_withdrawn = 0'),
      satisfied: one('SELECT count(*) FROM rating WHERE score >= 3'),
      badRatings: one('SELECT count(*) FROM rating WHERE score <= 2'),
    });
    const finished = services.map(({ code, figures }) => [code, figures.finished]);
    for (const [code, count] of finished)
      expect(count, String(code)).toBe(
        one(
          `SELECT count(*) FROM ticket JOIN service USING (service_id) WHERE service.code = '${code}' AND status = 'finished'`,
        ),
      );
    const { figures } = await reports.make('day', ReportQuery.parse({ from: FIRST_DAY, to: LAST_DAY }));
    expect(figures?.total).toEqual(total);
  });

  it('[M10] say what was worked after closing, and never more idleness than there was time', async () => {
    const clerks = tableOf(await make('clerks'), 'clerks');
    const after = `visit.ended_at - unixepoch(ticket.business_day || ' 16:30:00', '-8 hours') * 1000`;
    const visits = `SELECT visit.served_ms, ${after} AS after FROM visit JOIN ticket USING (ticket_id)
      WHERE visit.is_end_assumed = 0 AND ${after} > 0`;
    expect(one(`SELECT count(*) FROM (${visits})`)).toBeGreaterThan(0);
    expect(totalOf(clerks, 'overtimeServices')).toBe(one(`SELECT count(*) FROM (${visits})`));
    expect(totalOf(clerks, 'overtime')).toBe(one(`SELECT round(sum(min(served_ms, after)) / 1000.0) FROM (${visits})`));
    for (const row of clerks.rows) {
      const share = Number(row.cells[columnOf(clerks, 'idleShare')]);
      expect(share + Number(row.cells[columnOf(clerks, 'utilisation')])).toBeLessThan(1);
      expect(share).toBeGreaterThan(0);
    }
    const behind = await make('tickets', { what: 'after-closing' });
    expect(behind.pages?.tickets).toBe(
      one(`SELECT count(DISTINCT ticket_id) FROM visit JOIN ticket USING (ticket_id)
      WHERE visit.is_end_assumed = 0 AND ${after} > 0`),
    );
  });

  it('are believable: some services are over their limit, with and without a reason, and forecasts are wrong at times', async () => {
    const services = tableOf(await make('services'), 'services');
    const [over, unexplained] = [totalOf(services, 'overLimit'), totalOf(services, 'overLimitUnexplained')];
    expect(Number(unexplained)).toBeGreaterThan(0);
    expect(Number(over)).toBeGreaterThan(Number(unexplained));
    const right = Number(totalOf(tableOf(await make('waits'), 'estimates'), 'estimateHit'));
    expect(right).toBeGreaterThan(0.6);
    expect(right).toBeLessThan(0.95);
    expect(one(`SELECT count(*) FROM event WHERE kind = 'inspection-made'`)).toBeGreaterThan(4);
  });

  it('[M11] are compared with nothing where the hall was not there yet, and say so', async () => {
    const { tables, basis } = await make('days');
    expect(tables.map(({ id }) => id)).toEqual(['days']);
    expect(basis.notCompared.map(({ first }) => first)).toEqual([FIRST_DAY, FIRST_DAY]);
  });

  it('[M8] lead to their tickets: as many as the figure says', async () => {
    const services = tableOf(await make('services'), 'services');
    for (const id of ['issued', 'finished']) {
      const column = services.columns[columnOf(services, id)];
      for (const row of services.rows) {
        const tickets = await make('tickets', { ...row.drill, what: column?.what });
        expect(tickets.pages?.tickets).toBe(row.cells[columnOf(services, id)]);
      }
    }
    const bad = await make('tickets', { what: 'bad' });
    expect(bad.pages?.tickets).toBe(
      one('SELECT count(DISTINCT ticket_id) FROM rating JOIN invitation USING (invitation_id) WHERE score <= 2'),
    );
  });

  it('[M8] a ticket leads to its story, with who did what', async () => {
    const { tables } = await make('tickets', { what: 'finished' });
    const ticketId = tables[0]?.rows[0]?.ticketId ?? '';
    const story = reports.story(ticketId);
    expect(story?.lines.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['ticket-taken', 'ticket-called', 'ticket-finished']),
    );
    expect(story?.lines.find(({ kind }) => kind === 'ticket-called')?.by).toMatch(/^clerk:\d+$/);
    expect(reports.story('nobody')).toBeNull();
  });

  it('[M8] every figure has a definition in both languages', async () => {
    for (const name of ['services', 'clerks', 'waits', 'ratings', 'devices'] as const) {
      const { tables, definitions } = await make(name);
      const figures = tables
        .flatMap(({ columns }) => columns)
        .filter(({ unit }) => unit === 'share' || unit === 'seconds');
      for (const { id } of figures.filter(({ id }) => id !== 'lasted'))
        expect(definitions.find((definition) => definition.id === id)).toMatchObject({ formula: { zh: /./, en: /./ } });
    }
  });
});

describe('a day that is over', () => {
  const DAY = '2026-03-02';

  function dayThatIsOver() {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    const first = hall.takeWaiting('A');
    hall.takeWaiting('A');
    hall.clock.advance(60_000);
    hall.next('1001');
    hall.done(hall.as.clerk(), 'counter:start', {});
    hall.clock.advance(400_000);
    hall.done(hall.as.clerk(), 'counter:finish', { outcome: 'done' });
    hall.clock.advance(24 * 3_600_000);
    hall.tick();
    const reports = createReports({ stores: hall.stores, desk: hall, definitionsOf });
    const query = ReportQuery.parse({ from: DAY, to: DAY });
    return { hall, first, day: async () => (await reports.make('day', query)).report, reports };
  }

  it('[M7] is read as soon as the next one has begun, and is final', async () => {
    const { day } = dayThatIsOver();
    const { tables, basis } = await day();
    expect(basis).toMatchObject({ told: 1, isRunning: false, failed: [] });
    const summary = tableOf({ tables } as Report, 'summary');
    expect(
      ['issued', 'finished', 'expired', 'waitMean', 'serviceMean', 'overLimitUnexplained'].map((id) =>
        totalOf(summary, id),
      ),
    ).toEqual([2, 1, 1, 60, 400, 1]);
  });

  it('[M7] keeps what was told when more is recorded later, and shows the difference', async () => {
    const { hall, day, reports } = dayThatIsOver();
    const late = {
      kind: 'ticket-taken',
      businessDay: DAY,
      ticketId: 'late' as never,
      serviceId: 'A' as never,
      data: { number: 'A501', status: 'waiting' },
    };
    const at = {
      revision: hall.stores.hall.nextRevision(),
      now: hall.clock.now(),
      businessDay: '2026-03-03',
      by: 'device:kiosk-1',
    };
    hall.stores.events.append(late, at);
    expect((await day()).basis.late).toEqual([DAY]);
    expect(await reports.recompute('manager:9001', DAY, DAY)).toEqual({ days: 1, isDone: true });
    const { basis, tables } = await day();
    expect(totalOf(tableOf({ tables } as Report, 'summary'), 'issued')).toBe(2);
    expect(basis.differences).toMatchObject([{ day: DAY, because: 'later-events' }]);
    expect(basis.differences[0]?.changes).toContainEqual({ figure: 'issued', told: 2, read: 3 });
    expect(basis.failed[0]?.findings.map(({ code }) => code)).toContain('tickets-differ');
  });

  it('[M7] is told once: reading it again without news is no event, and the database lets nobody change it', async () => {
    const { hall, reports } = dayThatIsOver();
    const events = hall.rows('event').length;
    await reports.recompute('manager:9001', DAY, DAY);
    expect(hall.rows('event')).toHaveLength(events);
    expect(() => hall.db.exec('DELETE FROM report_day')).toThrow(/never deleted/);
    expect(() => hall.db.exec(`UPDATE report_day SET facts = '{}'`)).toThrow(/never changed/);
  });

  it('[M11] is compared with the same weekday before, of which it says the days', async () => {
    const { hall, reports } = dayThatIsOver();
    hall.clock.advance(6 * 24 * 3_600_000);
    hall.tick();
    hall.takeWaiting('A');
    hall.clock.advance(24 * 3_600_000);
    hall.tick();
    const { report } = await reports.make('day', ReportQuery.parse({ from: '2026-03-09', to: '2026-03-09' }));
    const { columns, rows } = tableOf(report, 'comparison');
    expect(columns.map(({ id, days }) => [id, days?.from])).toEqual([
      ...[
        ['thisPeriod', '2026-03-09'],
        ['before', DAY],
        ['beforeChange', undefined],
      ],
    ]);
    const cells = Object.fromEntries(rows.map(({ key, cells }) => [key, cells]));
    expect(cells).toMatchObject({ issued: [1, 2, -0.5], finished: [0, 1, -1], badRatings: [0, 0, null] });
    expect(cells.noShowShare).toEqual([1, 0.5, 0.5]);
    expect(report.basis.notCompared).toMatchObject([{ from: '2025-03-10', first: DAY }]);
  });

  it('[M9] that was tampered with does not add up, and the manager sees it', async () => {
    const { hall, first, day, reports } = dayThatIsOver();
    expect(hall.see({ view: 'manager:view' } as never)).toMatchObject({ figuresCheck: { day: DAY, findings: 0 } });
    hall.db.prepare('UPDATE visit SET served_ms = 1000 WHERE ticket_id = ?').run(first.ticketId);
    await reports.recompute('manager:9001', DAY, DAY);
    expect((await day()).basis.failed).toEqual([
      { day: DAY, findings: [{ code: 'service-times-differ', about: '', counted: 400_000, found: 1000 }] },
    ]);
    expect(hall.see({ view: 'manager:view' } as never)).toMatchObject({ figuresCheck: { day: DAY, findings: 1 } });
  });
});
