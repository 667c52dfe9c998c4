import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHousekeeping } from '../../../server/application/housekeeping.ts';
import type { CommandInput, CommandName } from '../../../server/protocol/commands.ts';
import { views } from '../../../server/protocol/views.ts';
import { counter, openDesk, type TestDesk } from '../../support/desk.ts';

const SERVICES = ['A', 'B', 'E'];
const BADGES = ['1001', '1002', '1004'];
const COUNTERS = ['1', '2', '4'];
const HOUR = 3_600_000;

const badge = fc.constantFrom(...BADGES);
const counterId = fc.constantFrom(...COUNTERS);
const atCounter = fc.constantFrom<CommandName>(
  'counter:recall',
  'counter:start',
  'counter:no-show',
  'counter:finish',
  'counter:pause',
  'counter:resume',
  'counter:close',
);
const outcome = fc.constantFrom('printed' as const, 'not-started' as const, 'unknown' as const);
const key = fc.constantFrom(
  'next' as const,
  'recall' as const,
  'start' as const,
  'no-show' as const,
  'finish' as const,
);

/** What can happen in a hall. `which` picks one of the tickets, jobs or invitations there are. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('take' as const), id: fc.constantFrom(...SERVICES), slip: fc.boolean() }),
  },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('next' as const), badge }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('work' as const), badge, command: atCounter }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('open' as const), badge, counterId }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('settle' as const), which: fc.nat(), outcome }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('confirm' as const, 'cancel' as const, 'scan' as const),
      which: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('rate' as const),
      which: fc.nat(),
      counterId,
      score: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('press' as const), counterId, key }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 120_000 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('pass' as const),
      ms: fc.constantFrom(HOUR, 18.5 * HOUR, -HOUR, -30 * HOUR),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function pick(hall: TestDesk, table: string, which: number): Record<string, string> {
  const all = hall.rows(table) as Record<string, string>[];
  return all[which % Math.max(1, all.length)] ?? {};
}

/** Next, and beside it what the tables say should come of it. */
function pressNext(hall: TestDesk, who: string): void {
  const sql = `SELECT ticket_id FROM ticket JOIN counter_service USING (service_id) JOIN counter ON counter.counter_id = counter_service.counter_id
    WHERE counter.clerk_id = ? AND status = 'waiting' AND business_day = (SELECT business_day FROM hall) ORDER BY arrival LIMIT 1`;
  hall.act('day:roll', {});
  const due = hall.db.prepare(sql).pluck().get(hall.staffId(who));
  const reply = hall.next(who);
  if (reply.ok) expect(reply.ticketId).toBe(due);
  else if (reply.refusal.code === 'queue-empty') expect(due).toBeUndefined();
}

function happen(hall: TestDesk, house: { tick: () => void }, move: Step): unknown {
  const { as } = hall;
  const send = <Name extends CommandName>(actor: Parameters<TestDesk['send']>[0], name: Name, input: object) =>
    hall.send(actor, name, input as CommandInput<Name>);
  switch (move.does) {
    case 'take':
      return send(as.kiosk(), 'ticket:take', { serviceId: move.id, slip: move.slip });
    case 'next':
      return pressNext(hall, move.badge);
    case 'work':
      return send(as.clerk(move.badge), move.command, {});
    case 'open':
      return send(as.clerk(move.badge), 'counter:open', { counterId: move.counterId });
    case 'settle': {
      const { job_id: jobId } = pick(hall, 'print_job', move.which);
      return jobId && hall.act('slip:settle', { jobId: jobId as never, outcome: move.outcome, fault: null });
    }
    case 'confirm':
    case 'cancel':
      return send(as.kiosk(), `ticket:${move.does}`, {
        ticketId: pick(hall, 'ticket', move.which).ticket_id ?? 'none',
      });
    case 'scan':
      return send(as.device(), 'code:scan', { code: pick(hall, 'ticket', move.which).code ?? '0000000000' });
    case 'rate': {
      const invitationId = pick(hall, 'invitation', move.which).invitation_id ?? 'none';
      return send(as.pad(move.counterId), 'rating:submit', {
        invitationId,
        score: move.score,
        reasons: ['other'],
      });
    }
    case 'press':
      return send(as.device(), 'keypad:press', { counterId: move.counterId, key: move.key });
    case 'pass':
      hall.clock.advance(move.ms);
      return house.tick();
    case 'restart':
      return hall.act('hall:recover', {});
    default:
      return move satisfies never;
  }
}

function checkViews(hall: TestDesk): void {
  const audiences = [
    { view: 'kiosk:view' as const, name: 'kiosk-1' },
    { view: 'display:view' as const },
    { view: 'guide:view' as const },
    { view: 'manager:view' as const },
    ...COUNTERS.map((id) => ({ view: 'window:view' as const, counterId: counter(id) })),
    ...COUNTERS.map((id) => ({ view: 'pad:view' as const, counterId: counter(id) })),
    ...BADGES.map((who) => ({ view: 'clerk:view' as const, staffId: hall.staffId(who) })),
  ];
  for (const audience of audiences) {
    const view = hall.draw(audience);
    expect(view, audience.view).toStrictEqual(views[audience.view].parse(view));
  }
}

it('[E1] [E2] [Q1] [Q3] [V4] no history brings a fault, a wrong next, or a view that is not its schema', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 120, size: 'max' }), (history) => {
      const hall = openDesk();
      const { stores, settings, clock } = hall;
      const house = createHousekeeping({ desk: hall, stores, settings, clock, republish: () => undefined });
      hall.act('device:join', { name: 'kiosk-1' });
      for (const [index, id] of COUNTERS.entries()) hall.openCounter(BADGES[index] ?? '', id);
      for (const move of history) {
        happen(hall, house, move);
        expect(hall.faults).toEqual([]);
      }
      checkViews(hall);
      const revisions = hall.db.prepare('SELECT count(DISTINCT revision) FROM event').pluck().get();
      expect(stores.hall.revision()).toBe(revisions);
      const ended = hall.rows('ticket').filter((row) => row.ended_at !== null);
      for (const { taken_at, started_at, ended_at } of ended)
        if (started_at !== null) expect(Number(ended_at), String(taken_at)).toBeGreaterThanOrEqual(Number(started_at));
      hall.db.close();
    }),
    { numRuns: 60 },
  );
});
