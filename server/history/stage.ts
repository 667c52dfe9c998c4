import type { EpochMs } from '../protocol/vocabulary.ts';

/** What somebody does in the course of a day: gives the ms until the next step; `Infinity` rests until it is woken. */
export type Course = Generator<number, void>;

type Entry = { at: number; turn: number; course: Course };

/** Time that jumps from one thing to the next. Whoever is due first goes on first; at the same instant, whoever came first. */
export function createStage(start: EpochMs) {
  let now: number = start;
  let turn = 0;
  let heap: Entry[] = [];
  const resting = new Set<Course>();

  const isBefore = (one: Entry, other: Entry) => one.at < other.at || (one.at === other.at && one.turn < other.turn);

  function push(entry: Entry): void {
    heap.push(entry);
    let place = heap.length - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!isBefore(heap[place] as Entry, heap[above] as Entry)) break;
      swap(place, above);
      place = above;
    }
  }

  function swap(one: number, other: number): void {
    const kept = heap[one] as Entry;
    heap[one] = heap[other] as Entry;
    heap[other] = kept;
  }

  function pop(): Entry | undefined {
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    let place = 0;
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      let least = place;
      if (left < heap.length && isBefore(heap[left] as Entry, heap[least] as Entry)) least = left;
      if (right < heap.length && isBefore(heap[right] as Entry, heap[least] as Entry)) least = right;
      if (least === place) return first;
      swap(place, least);
      place = least;
    }
  }

  function plan(course: Course, at: number): void {
    if (at === Number.POSITIVE_INFINITY) resting.add(course);
    else push({ at, turn: turn++, course });
  }

  return {
    clock: { now: () => now as EpochMs },
    begin: (course: Course, afterMs: number) => plan(course, now + Math.round(afterMs)),
    /** Goes on with somebody who rests, after so many ms. */
    wake(course: Course, afterMs: number): void {
      if (resting.delete(course)) plan(course, now + Math.round(afterMs));
    },
    /** Plays until nothing is due before `until`; what is left then never happens. */
    playUntil(until: EpochMs): void {
      for (let next = pop(); next && next.at < until; next = pop()) {
        now = Math.max(now, next.at);
        const step = next.course.next();
        if (!step.done) plan(next.course, now + Math.max(0, Math.round(step.value)));
      }
      heap = [];
      resting.clear();
      now = Math.max(now, until);
    },
  };
}
export type Stage = ReturnType<typeof createStage>;
