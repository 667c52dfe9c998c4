import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Comer, Fortune, HallPlan, SimulatedCall, Span, Transfer } from './hall-plan.ts';
import { type CallingCounter, chooseNext, type InLine, mayCall } from './queue-order.ts';
import { createWaitingLines, planLines } from './waiting-lines.ts';

const NEVER = Number.POSITIVE_INFINITY;
const NOBODY = -1;

type Preparation = ReturnType<typeof prepare>;

function prepare(plan: HallPlan) {
  const { comers, counters, from } = plan;
  const lines = planLines(
    comers.map(({ ticket }) => ticket),
    (index) => (comers[index] as Comer).at <= from,
    comers.flatMap(({ ticket, transfers }) => transfers.map((transfer) => ({ ...ticket, ...transfer }))),
  );
  const linesOf = counters.map((counter) =>
    lines.lines.flatMap((standing, line) => (mayCall(standing, counter) ? [line] : [])),
  );
  const later = [...comers.keys()].filter((index) => (comers[index] as Comer).at > from);
  later.sort((a, b) => (comers[a] as Comer).at - (comers[b] as Comer).at || a - b);
  const leaving = [...comers.entries()].flatMap(([comer, { leavesAt }]) =>
    leavesAt === null ? [] : [{ comer, leavesAt }],
  );
  leaving.sort((a, b) => a.leavesAt - b.leavesAt);
  return { plan, lines, linesOf, later, leaving };
}

type Seat = {
  at: CallingCounter;
  lines: readonly number[];
  /** The first of its lines, and their places in the plan. */
  heads: InLine[];
  indexes: number[];
  windows: readonly Span[];
  isIdle: boolean;
  /** Whose service is on, if there is a transfer after it. */
  handsOn: { comer: number; visit: number } | null;
};

function openFrom(windows: readonly Span[], now: number): number {
  let opensAt = NEVER;
  for (const { from, to } of windows) {
    if (now < to) opensAt = Math.min(opensAt, Math.max(now, from));
  }
  return opensAt;
}

function createRun({ plan, lines: linePlan, linesOf, later, leaving }: Preparation, fortune: Fortune) {
  const { comers, rules, noShowMs } = plan;
  const lines = createWaitingLines(linePlan);
  const seats = plan.counters.map(({ windows, ...at }, place): Seat => {
    const open = { at: { ...at }, lines: linesOf[place] ?? [], windows };
    return { ...open, heads: [], indexes: [], isIdle: false, handsOn: null };
  });
  /** When each counter will ask for somebody next; never while nobody is there for it. */
  const dueAt = Float64Array.from(seats, (_, place) => Math.max(plan.from, fortune.freeAt(place)));
  const visits = new Uint16Array(comers.length);
  let arrived = 0;
  let gone = 0;
  let handedOn = 0;

  function nextAt(): number {
    const next = later[arrived];
    let soonest = next === undefined ? NEVER : (comers[next] as Comer).at;
    for (let place = 0; place < dueAt.length; place++) soonest = Math.min(soonest, dueAt[place] as number);
    return soonest;
  }

  /** Before anybody joins: whoever is being served when he would have left is not gone afterwards. */
  function leave(now: number): void {
    for (; gone < leaving.length; gone++) {
      const { comer, leavesAt } = leaving[gone] as (typeof leaving)[number];
      if (leavesAt > now) break;
      lines.leave(comer);
    }
  }

  /** Everybody who comes or is handed on by now stands in line before anybody is called. */
  function join(now: number): boolean {
    let isNews = false;
    for (; arrived < later.length; arrived++) {
      const comer = later[arrived] as number;
      if ((comers[comer] as Comer).at > now) break;
      lines.join(comer, (comers[comer] as Comer).ticket);
      isNews = true;
    }
    for (let place = 0; handedOn > 0 && place < seats.length; place++) {
      const seat = seats[place] as Seat;
      if (!seat.handsOn || (dueAt[place] as number) > now) continue;
      const { comer, visit } = seat.handsOn;
      const { ticket, transfers } = comers[comer] as Comer;
      lines.join(comer, { ...ticket, ...(transfers[visit] as Transfer) });
      seat.handsOn = null;
      handedOn--;
      isNews = true;
    }
    return isNews;
  }

  function call(seat: Seat, now: EpochMs): SimulatedCall | null {
    const { heads, indexes } = seat;
    lines.readHeads(seat.lines, heads, indexes);
    const choice = heads.length === 0 ? null : chooseNext(heads, seat.at, rules, now);
    if (!choice) return null;
    const comer = indexes[heads.indexOf(choice.ticket)] ?? NOBODY;
    const visit = visits[comer] ?? 0;
    const { serviceId } = choice.ticket;
    const { reason, favouredInARow } = choice;
    const comes = fortune.comes(comer, visit);
    const takesMs = comes ? fortune.serviceMs(comer, { number: visit, serviceId }, now) : noShowMs;
    const finishedAt = (now + takesMs) as EpochMs;
    lines.leave(comer);
    visits[comer] = visit + 1;
    seat.at.favouredInARow = favouredInARow;
    if (comes && visit < (comers[comer] as Comer).transfers.length && fortune.goesOn(comer, visit)) {
      seat.handsOn = { comer, visit };
      handedOn++;
    }
    const { counterId } = seat.at;
    return { comer, visit, serviceId, counterId, reason, favouredInARow, startedAt: now, finishedAt, comes };
  }

  return { seats, dueAt, nextAt, join, leave, call };
}

/**
 * Plays the hall forward, again and again with another fortune, by exactly the rule of Next: at every instant first
 * those who leave are gone and those who come or are handed on stand in line, then each counter that is free and open calls, in the order given.
 */
export function createHallSimulation(plan: HallPlan) {
  const preparation = prepare(plan);
  return function play(fortune: Fortune, onCall: (call: SimulatedCall) => void): void {
    const { seats, dueAt, nextAt, join, leave, call } = createRun(preparation, fortune);
    for (let now = nextAt(); now <= plan.until && now !== NEVER; now = nextAt()) {
      leave(now);
      const isNews = join(now);
      for (let place = 0; place < seats.length; place++) {
        if ((dueAt[place] as number) > now && !isNews) continue;
        const seat = seats[place] as Seat;
        if ((dueAt[place] as number) > now && !seat.isIdle) continue;
        const opensAt = openFrom(seat.windows, now);
        const called = opensAt > now ? null : call(seat, now as EpochMs);
        seat.isIdle = opensAt <= now && !called;
        dueAt[place] = called?.finishedAt ?? (opensAt > now ? opensAt : NEVER);
        if (called) onCall(called);
      }
    }
  };
}

/** All calls of one play, in the order in which they were made. */
export function playHall(plan: HallPlan, fortune: Fortune): SimulatedCall[] {
  const calls: SimulatedCall[] = [];
  createHallSimulation(plan)(fortune, (call) => calls.push(call));
  return calls;
}
