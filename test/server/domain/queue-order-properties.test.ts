import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineUp } from '../../../server/domain/line-up.ts';
import {
  type CallingCounter,
  chooseNext,
  type InLine,
  mayCall,
  type Offer,
  type OrderRules,
} from '../../../server/domain/queue-order.ts';
import type { EpochMs, ServiceId } from '../../../server/protocol/vocabulary.ts';

const MINUTE = 60_000;
const TEN = Date.UTC(2026, 2, 2, 2);
const OWN = ['A', 'B'];
const HELPED = ['C'];
const FOREIGN = 'D';

/** Minutes before (or after) ten at which somebody took a ticket, and what makes one go before others. */
const comer = fc.record({
  service: fc.constantFrom(...OWN, ...HELPED, FOREIGN),
  back: fc.integer({ min: 0, max: 120 * MINUTE }),
  credit: fc.constantFrom(0, 0, 20, 30, 60),
  bound: fc.constantFrom('nobody' as const, 'nobody' as const, 'counter' as const, 'clerk' as const, 'other' as const),
});
type Comer = typeof comer extends fc.Arbitrary<infer Value> ? Value : never;

const hall = fc.record({
  helpAfterMinutes: fc.integer({ min: 1, max: 60 }),
  favouredInARow: fc.integer({ min: 1, max: 5 }),
  limits: fc.record({ A: minutes(), B: minutes(), C: minutes(), D: minutes() }),
});

function minutes() {
  return fc.integer({ min: 1, max: 150 });
}

const BINDINGS = {
  nobody: null,
  counter: { counterId: '1' },
  clerk: { clerkId: 'clerk-1' },
  other: { counterId: '2' },
};

function inLine({ service, back, credit, bound }: Comer, arrival: number, now: number): InLine {
  return {
    ticketId: `t${arrival}`,
    arrival,
    serviceId: service,
    since: now - back,
    classId: credit > 0 ? 'elder' : null,
    creditMinutes: credit,
    appointmentAt: null,
    boundTo: BINDINGS[bound],
  } as InLine;
}

const OFFERS = new Map<string, Offer>([...OWN.map((id) => [id, 'own'] as const), ['C', 'helped']]);
const counterAt = (favouredInARow: number) =>
  ({ counterId: '1', clerkId: 'clerk-1', offers: OFFERS, favouredInARow }) as unknown as CallingCounter;

function rulesOf({ helpAfterMinutes, favouredInARow, limits }: typeof hall extends fc.Arbitrary<infer V> ? V : never) {
  const longestWaitMinutes = (id: ServiceId) => limits[id as unknown as keyof typeof limits];
  return { helpAfterMinutes, favouredInARow, longestWaitMinutes, standstillMs: () => 0 } satisfies OrderRules;
}

/** Where somebody stands at counter 1: a service that it only helps with stands so much further back. */
const placeOf = (ticket: InLine, rules: OrderRules) =>
  ticket.since + (ticket.boundTo === null && HELPED.includes(ticket.serviceId) ? rules.helpAfterMinutes * MINUTE : 0);
const stands = (one: InLine, before: InLine, rules: OrderRules) =>
  placeOf(one, rules) < placeOf(before, rules) ||
  (placeOf(one, rules) === placeOf(before, rules) && one.arrival < before.arrival);

/** Of each service the first by arrival and the first by credit, and whoever was sent somewhere. */
function headsOf(line: readonly InLine[]): InLine[] {
  const heads = new Set(line.filter(({ boundTo }) => boundTo !== null));
  for (const service of [...OWN, ...HELPED, FOREIGN]) {
    const queue = line.filter(({ serviceId, boundTo }) => serviceId === service && boundTo === null);
    const first = (place: (ticket: InLine) => number) =>
      queue.toSorted((one, other) => place(one) - place(other) || one.arrival - other.arrival)[0];
    for (const head of [first(({ since }) => since), first((t) => t.since - t.creditMinutes * MINUTE)])
      if (head) heads.add(head);
  }
  return [...heads];
}

describe('the order of Next', () => {
  it('[Q1] the heads of the queues are enough to find who is next', () => {
    fc.assert(
      fc.property(fc.array(comer, { maxLength: 40 }), hall, fc.nat(6), (comers, given, favoured) => {
        const line = comers.map((each, index) => inLine(each, index + 1, TEN));
        const rules = rulesOf(given);
        const byAll = chooseNext(line, counterAt(favoured), rules, TEN as EpochMs);
        const byHeads = chooseNext(headsOf(line), counterAt(favoured), rules, TEN as EpochMs);
        expect(byHeads).toEqual(byAll);
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });

  it('[Q1] [Q6] a line that nobody joins is called to its end, everybody once and nobody else’s', () => {
    fc.assert(
      fc.property(fc.array(comer, { maxLength: 40 }), hall, (comers, given) => {
        const line = comers.map((each, index) => inLine(each, index + 1, TEN));
        const at = counterAt(0);
        const called = lineUp(line, at, rulesOf(given), { now: TEN as EpochMs, limit: 100 });
        const mine = line.filter((ticket) => mayCall(ticket, at));
        expect(new Set(called)).toEqual(new Set(mine));
        expect(called).toHaveLength(mine.length);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('[Q1] the line is in the order in which one after the other is chosen', () => {
    fc.assert(
      fc.property(fc.array(comer, { maxLength: 40 }), hall, fc.nat(6), fc.nat(45), (comers, given, favoured, limit) => {
        const now = TEN as EpochMs;
        const rules = rulesOf(given);
        let at = counterAt(favoured);
        const line = comers.map((each, index) => inLine(each, index + 1, TEN));
        const lined = lineUp(line, at, rules, { now, limit });
        const left = new Set(line);
        const called: InLine[] = [];
        for (
          let choice = chooseNext([...left], at, rules, now);
          choice;
          choice = chooseNext([...left], at, rules, now)
        ) {
          at = { ...at, favouredInARow: choice.favouredInARow };
          called.push(choice.ticket);
          left.delete(choice.ticket);
        }
        expect(lined).toEqual(called.slice(0, limit));
      }),
      { numRuns: 1_000, seed: 3 },
    );
  });

  /** A line, and those who come without end while it is called. */
  const stream = fc.record({
    waiting: fc.array(comer, { minLength: 1, maxLength: 25 }),
    newcomers: fc.array(comer, { minLength: 1, maxLength: 6 }),
    perCall: fc.integer({ min: 1, max: 3 }),
    mine: fc.nat(24),
    startsFavoured: fc.nat(5),
  });
  type Stream = typeof stream extends fc.Arbitrary<infer Value> ? Value : never;

  /**
   * Calls until somebody of the line is called, while others come with every call. Fails when more calls were needed
   * than there are people who stand before (`ahead`: also those who have waited too long before this one has), each
   * with as many favoured ones before them as the hall allows in a row.
   */
  function callUntilMine(
    { waiting, newcomers, perCall, mine, startsFavoured }: Stream,
    rules: OrderRules,
    msPerCall: number,
  ) {
    const line = waiting.map((each, index) => inLine(each, index + 1, TEN));
    const eligible = line.filter((ticket) => mayCall(ticket, counterAt(0)));
    const me = eligible[mine % eligible.length];
    if (!me) return;
    const overdueAt = (ticket: InLine) => placeOf(ticket, rules) + rules.longestWaitMinutes(ticket.serviceId) * MINUTE;
    const isAhead = (each: InLine) => stands(each, me, rules) || overdueAt(each) < overdueAt(me);
    const credited = (each: InLine) => placeOf(each, rules) - each.creditMinutes * MINUTE;
    let ahead = eligible.filter((each) => each !== me && isAhead(each)).length;
    let favouredInARow = startsFavoured;
    for (let calls = 1, arrival = line.length; ; calls += 1) {
      const now = (TEN + calls * msPerCall) as EpochMs;
      for (let index = 0; index < perCall; index += 1) {
        const ticket = inLine({ ...(newcomers[arrival % newcomers.length] as Comer), back: 0 }, ++arrival, now);
        line.push(ticket);
        if (mayCall(ticket, counterAt(0)) && isAhead(ticket)) ahead += 1;
      }
      const choice = chooseNext(line, counterAt(favouredInARow), rules, now);
      if (!choice) throw new Error('somebody waits and nobody is called');
      expect(calls).toBeLessThanOrEqual((ahead + 1) * (rules.favouredInARow + 1));
      if (choice.ticket === me) return { calls, ahead };
      const mayPass = isAhead(choice.ticket) || credited(choice.ticket) <= credited(me);
      expect(mayPass, `${choice.ticket.ticketId} passes ${me.ticketId} by ${choice.reason.code}`).toBe(true);
      favouredInARow = choice.favouredInARow;
      line.splice(line.indexOf(choice.ticket), 1);
    }
  }

  it('[Q10] whoever may be called is called, and passed only by those who reach back before him, whoever else keeps coming', () => {
    fc.assert(
      fc.property(stream, hall, fc.integer({ min: MINUTE, max: 10 * MINUTE }), (others, given, msPerCall) => {
        const rules = rulesOf(given);
        const end = callUntilMine(others, rules, msPerCall);
        if (!end) return;
        // Whoever comes later than this stands before nobody of the line: the bound itself is bounded.
        const longest = Math.max(...Object.values(given.limits)) + given.helpAfterMinutes;
        const entering = Math.ceil((longest * MINUTE) / msPerCall) * others.perCall;
        expect(end.ahead).toBeLessThanOrEqual(others.waiting.length + entering);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('[Q8] [Q10] any number of favoured newcomers in one instant pass a few at a time, never all', () => {
    const favoured = comer.map((each): Comer => ({ ...each, service: 'A', bound: 'nobody', credit: 60 }));
    const newcomers = fc.array(favoured, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(stream, newcomers, hall, (others, favourites, given) => {
        const waiting = others.waiting.map((each) => ({ ...each, service: each.service === 'C' ? 'A' : each.service }));
        const limits = { ...given.limits, A: 60, B: 60, C: 60, D: 60 };
        const end = callUntilMine({ ...others, waiting, newcomers: favourites }, rulesOf({ ...given, limits }), 0);
        if (end) expect(end.ahead).toBeLessThan(waiting.length);
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});
