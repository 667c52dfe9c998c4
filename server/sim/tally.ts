import type { CommandName } from '../protocol/commands.ts';
import type { ServiceId, WaitRange } from '../protocol/vocabulary.ts';

const HAPPENINGS = [
  ...['tickets', 'served', 'missed', 'rejoined', 'cancelled', 'transferred', 'held', 'recalled', 'rated'],
  ...['turned away', 'went home'],
] as const;

/** What may happen to customers; `missed` are those who have not come back. */
export type Happening =
  | ('tickets' | 'served' | 'missed' | 'rejoined' | 'cancelled' | 'transferred' | 'held' | 'recalled' | 'rated')
  | ('turned away' | 'went home');

/** A wait as its customer saw it: in minutes of the day, by the hall's clock, and the range that was shown at its start. */
export type SeenWait = { serviceId: ServiceId; minutes: number; hallMinutes: number; range: WaitRange };

/** Refusals that no well-behaved client gets: each is a fault of the hall or of this program. */
const UNEXPECTED = ['bad-request', 'not-allowed', 'internal', 'storage-fault'];

function raise<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Counts what happens on the simulated day, and keeps what should not have happened. */
export function createTally() {
  const happened = new Map<Happening, number>(HAPPENINGS.map((key) => [key as Happening, 0]));
  const commands = new Map<CommandName, number>();
  const refusals = new Map<string, number>();
  const faults: string[] = [];
  const waits: SeenWait[] = [];
  const answersMs: number[] = [];

  return {
    happened: (what: Happening) => raise(happened, what, 1),
    tookBack: (what: Happening) => raise(happened, what, -1),
    of: (what: Happening) => happened.get(what) ?? 0,
    sent: (name: CommandName) => raise(commands, name, 1),
    refused(name: CommandName, refusal: { code: string }): void {
      raise(refusals, refusal.code, 1);
      if (UNEXPECTED.includes(refusal.code)) faults.push(`${name} was refused: ${JSON.stringify(refusal)}`);
    },
    /** How long the hall took to answer. */
    answeredAfter: (ms: number) => answersMs.push(ms),
    fault: (words: string) => faults.push(words),
    waited: (wait: SeenWait) => waits.push(wait),
    all: () => ({ happened, commands, refusals, faults, waits, answersMs }),
  };
}
export type Tally = ReturnType<typeof createTally>;
