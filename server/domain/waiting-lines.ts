import type { InLine } from './queue-order.ts';

const MINUTE = 60_000;
const NOWHERE = -1;
const UNKNOWN = -2;

/** Numbers that are kept with the first on top; `isBefore` decides. */
function push(heap: number[], added: number, isBefore: (a: number, b: number) => boolean): void {
  let place = heap.length;
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (!isBefore(added, heap[above] as number)) break;
    heap[place] = heap[above] as number;
    place = above;
  }
  heap[place] = added;
}

function pop(heap: number[], isBefore: (a: number, b: number) => boolean): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && isBefore(heap[below + 1] as number, heap[below] as number)) below++;
    if (!isBefore(heap[below] as number, last)) break;
    heap[place] = heap[below] as number;
    place = below;
  }
  heap[place] = last;
}

function keyOf({ serviceId, boundTo }: InLine): string {
  if (boundTo === null) return serviceId;
  return 'counterId' in boundTo ? `${serviceId} counter ${boundTo.counterId}` : `${serviceId} clerk ${boundTo.clerkId}`;
}

/** A number for every line: one for each service, and for those bound, one for each service and binding; each by its first. */
function numberLines() {
  const numbers = new Map<string, number>();
  const lines: InLine[] = [];
  const unbound = new Map<string, number>();
  const numberOf = (standing: InLine): number => {
    const near = standing.boundTo === null ? unbound.get(standing.serviceId) : undefined;
    if (near !== undefined) return near;
    const key = keyOf(standing);
    const number = numbers.get(key) ?? lines.push(standing) - 1;
    numbers.set(key, number);
    if (standing.boundTo === null) unbound.set(standing.serviceId, number);
    return number;
  };
  return { lines, numberOf };
}

/** What the lines of a hall are at the start; made once, and good for any number of runs. */
export type LinePlan = ReturnType<typeof planLines>;

/**
 * Sorts those who stand in line from the start (`isFirst`) by `since` and by `since` less credit. `later` are
 * tickets as they may stand in another line some time.
 */
export function planLines(tickets: readonly InLine[], isFirst: (index: number) => boolean, later: readonly InLine[]) {
  const { lines, numberOf } = numberLines();
  const [arrival, since, credited] = [0, 0, 0].map(() => new Float64Array(tickets.length)) as Triple;
  const first = new Int32Array(tickets.length).fill(NOWHERE);
  const members: number[][] = [];
  for (const [index, ticket] of tickets.entries()) {
    arrival[index] = ticket.arrival;
    since[index] = ticket.since;
    credited[index] = ticket.since - ticket.creditMinutes * MINUTE;
    const line = numberOf(ticket);
    if (!isFirst(index)) continue;
    first[index] = line;
    members[line] ??= [];
    members[line].push(index);
  }
  for (const ticket of later) numberOf(ticket);
  const orderBy = (keys: Float64Array) => {
    const compare = (a: number, b: number) =>
      (keys[a] as number) - (keys[b] as number) || (arrival[a] as number) - (arrival[b] as number);
    const sorted = lines.map((_, line) => (members[line] ?? []).toSorted(compare));
    return { isBefore: (a: number, b: number) => compare(a, b) < 0, sorted };
  };
  return { tickets, lines, numberOf, first, bySince: orderBy(since), byCredit: orderBy(credited) };
}

type Triple = [Float64Array, Float64Array, Float64Array];

/** The lines of one run. Whoever left is only struck off when it would be the first of an order. */
export function createWaitingLines({ tickets: planned, lines, first, bySince, byCredit, numberOf }: LinePlan) {
  const tickets = [...planned];
  const standsIn = Int32Array.from(first);

  function createOrder({ isBefore, sorted }: LinePlan['bySince']) {
    const next = new Int32Array(lines.length);
    const joined = lines.map((): number[] => []);
    return {
      join: (index: number, line: number) => push(joined[line] as number[], index, isBefore),
      head(line: number): number {
        const start = sorted[line] as number[];
        const heap = joined[line] as number[];
        let place = next[line] as number;
        while (place < start.length && standsIn[start[place] as number] !== line) place++;
        next[line] = place;
        while (heap.length > 0 && standsIn[heap[0] as number] !== line) pop(heap, isBefore);
        const old = place < start.length ? (start[place] as number) : NOWHERE;
        const added = heap.length > 0 ? (heap[0] as number) : NOWHERE;
        if (old === NOWHERE || added === NOWHERE) return Math.max(old, added);
        return isBefore(added, old) ? added : old;
      },
    };
  }
  const plain = createOrder(bySince);
  const credited = createOrder(byCredit);
  /** The heads of each line in both orders, once they were asked for. */
  const plainHeads = new Int32Array(lines.length).fill(UNKNOWN);
  const creditedHeads = new Int32Array(lines.length).fill(UNKNOWN);

  return {
    /** A ticket stands in line from now on; `since` and credit are those of the plan. */
    join(index: number, ticket: InLine): void {
      const line = numberOf(ticket);
      tickets[index] = ticket;
      standsIn[index] = line;
      plain.join(index, line);
      credited.join(index, line);
      plainHeads[line] = UNKNOWN;
      creditedHeads[line] = UNKNOWN;
    },
    /** Does nothing for a ticket that stands nowhere. */
    leave(index: number): void {
      const line = standsIn[index] as number;
      if (line === NOWHERE) return;
      standsIn[index] = NOWHERE;
      if (plainHeads[line] === index) plainHeads[line] = UNKNOWN;
      if (creditedHeads[line] === index) creditedHeads[line] = UNKNOWN;
    },
    /** Replaces what is in `heads` by the first of these lines, in both orders; `indexes` are their places in the plan. */
    readHeads(from: readonly number[], heads: InLine[], indexes: number[]): void {
      let count = 0;
      for (const line of from) {
        if (plainHeads[line] === UNKNOWN) plainHeads[line] = plain.head(line);
        const first = plainHeads[line] as number;
        if (first === NOWHERE) continue;
        if (creditedHeads[line] === UNKNOWN) creditedHeads[line] = credited.head(line);
        const favoured = creditedHeads[line] as number;
        heads[count] = tickets[first] as InLine;
        indexes[count++] = first;
        if (favoured === first) continue;
        heads[count] = tickets[favoured] as InLine;
        indexes[count++] = favoured;
      }
      heads.length = count;
      indexes.length = count;
    },
  };
}
