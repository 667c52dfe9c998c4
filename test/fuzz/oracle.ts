import { checkLog } from '../../server/audit/check-log.ts';
import { createFindings } from '../../server/audit/findings.ts';
import { createAuditStore } from '../../server/storage/audit-store.ts';
import { openForReading } from '../../server/storage/database.ts';
import type { FuzzHall } from './fuzz-hall.ts';
import { CARETAKER, SECRETS, screenKey } from './hall-template.ts';
import { mayGive } from './judge.ts';

/** So soon a customer has a number, whatever else is sent. */
const TAKE_WITHIN_MS = 2_000;
/** More than a hall of this size ever holds. */
export const MEMORY_AT_MOST = 400 * 2 ** 20;

const KIOSK = { role: 'kiosk', name: CARETAKER.kiosk };
/** Who stands in events beside those who give commands. */
const OTHERS = ['hall', 'integration'];

/** Watches what a hall under fire does: it answers, and nothing has happened that nobody may do. */
export function createOracle(hall: FuzzHall) {
  let lastCommands = { at: 0, ids: new Set<string>() };
  let lastEvent = 0;
  let logRead = 0;
  const carriedOut = new Map<string, number>();

  async function takeANumber(): Promise<string | null> {
    const wire = hall.open({ ...KIOSK, key: screenKey(KIOSK) }, 'kiosk');
    try {
      const refused = await wire.letIn;
      if (refused !== null) return `the kiosk of the caretaker is refused: ${refused}`;
      const startedAt = performance.now();
      const wish = JSON.stringify(['ticket:take', { commandId: crypto.randomUUID(), serviceId: 'A', slip: false }]);
      const answer = await wire.command(wish);
      const tookMs = performance.now() - startedAt;
      if ('none' in answer) return `a number was asked for, and the line was ${answer.none}`;
      return tookMs > TAKE_WITHIN_MS ? `a number took ${Math.round(tookMs)} ms` : null;
    } finally {
      wire.close();
    }
  }

  /** [S13] What was carried out, by whom; said by the database, not by the replies. */
  function wrongDeeds(): string[] {
    const db = openForReading(hall.database);
    try {
      const given = db
        .prepare<[number], { id: string; name: string; by: string; reply: string; at: number }>(
          'SELECT command_id AS id, name, by, reply, at FROM command_log WHERE at >= ? ORDER BY at',
        )
        .all(lastCommands.at)
        .filter(({ id }) => !lastCommands.ids.has(id));
      const events = db
        .prepare<[number], { seq: number; kind: string; by: string; counter: string | null }>(
          'SELECT seq, kind, by, counter_id AS counter FROM event WHERE seq > ? ORDER BY seq',
        )
        .all(lastEvent);
      const at = given.at(-1)?.at ?? lastCommands.at;
      const latest = given.filter((command) => command.at === at).map(({ id }) => id);
      lastCommands = { at, ids: new Set([...(at === lastCommands.at ? lastCommands.ids : []), ...latest]) };
      lastEvent = events.at(-1)?.seq ?? lastEvent;
      for (const { name, reply } of given) if (isAccepted(reply)) carriedOut.set(name, (carriedOut.get(name) ?? 0) + 1);
      return [...given.flatMap(wrongCommand), ...events.flatMap(wrongEvent)];
    } finally {
      db.close();
    }
  }

  function wrongInLog(): string[] {
    const log = hall.log().slice(logRead);
    logRead += log.length;
    const told = [...SECRETS, ...hall.newKeys()].filter((secret) => log.includes(secret));
    const faults = log.split('\n').filter((line) => /"level":(50|60)|unhandled|uncaught/i.test(line));
    return [
      ...told.map((secret) => `the log tells ${secret}…`),
      ...faults.slice(0, 5).map((line) => `a fault in the log: ${line.slice(0, 1_500)}`),
    ];
  }

  return {
    carriedOut: (): ReadonlyMap<string, number> => carriedOut,
    /** What is wrong after so many inputs; empty when all is well. */
    async afterBatch(): Promise<string[]> {
      const memory = hall.memory() ?? 0;
      const tooMuch = memory > MEMORY_AT_MOST ? [`the hall holds ${Math.round(memory / 2 ** 20)} MB`] : [];
      const slow = await takeANumber();
      return [
        ...(slow ? [slow] : []),
        ...tooMuch,
        ...hall.takeWrongViews().slice(0, 5),
        ...wrongDeeds(),
        ...wrongInLog(),
      ];
    },
    /** [X1] [F11] The records are whole. */
    atTheEnd(): string[] {
      const db = openForReading(hall.database);
      try {
        const state = db.pragma('integrity_check', { simple: true });
        const findings = createFindings();
        checkLog(createAuditStore(db), findings);
        const broken = findings.told().map(({ message }) => `the audit: ${message}`);
        return [...(state === 'ok' ? [] : [`the database: ${String(state)}`]), ...broken];
      } finally {
        db.close();
      }
    },
  };
}

const isAccepted = (reply: string) => reply.startsWith('{"ok":true');

function wrongCommand({ name, by, reply }: { name: string; by: string; reply: string }): string[] {
  const [role = ''] = by.split(':');
  if (!isAccepted(reply) || role === 'hall' || role === 'integration' || mayGive(role, name)) return [];
  return [`${by} gave ${name}, which is not theirs: ${reply.slice(0, 200)}`];
}

/** A pad speaks for its own counter alone; nobody acts under a name that nobody has. */
function wrongEvent({ kind, by, counter }: { kind: string; by: string; counter: string | null }): string[] {
  const [role = '', name] = by.split(':');
  const isPad = role === 'pad' || role === 'window';
  if (isPad && counter !== null && counter !== name) return [`${by} did ${kind} at counter ${counter}`];
  const isKnown =
    mayGive(role, 'screen:status') || ['device', 'clerk', 'guide', 'manager', 'phone', ...OTHERS].includes(role);
  return isKnown ? [] : [`${kind} was done by ${by}`];
}
