import type { BackupSettings } from '../protocol/backup.ts';

/** What the name of a copy says: of which hall, when in the hall's own time, how far it had come, in which version. */
export type CopyName = {
  hallId: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** `HHMMSS`. */
  time: string;
  revision: number;
  /** Of the database. */
  version: number;
};

const NAME = /^([\w-]{1,40})\.(\d{4}-\d\d-\d\d)\.(\d{6})\.r(\d{1,15})\.v(\d{1,6})\.db$/;

/** [F8] Hall, day, time, revision and version of the database, as `power-hall.2026-03-02.181500.r4711.v170.db`. */
export function copyFileName({ hallId, day, time, revision, version }: CopyName): string {
  return `${hallId}.${day}.${time}.r${revision}.v${version}.db`;
}

/** Null for a file that is no copy: it is never touched. */
export function readCopyName(name: string): CopyName | null {
  const [, hallId, day, time, revision, version] = NAME.exec(name) ?? [];
  if (hallId === undefined || day === undefined || time === undefined) return null;
  return { hallId, day, time, revision: Number(revision), version: Number(version) };
}

type Named = CopyName & { name: string };

/** The copies among these files, the newest first. */
export function copiesAmong(names: readonly string[]): Named[] {
  const stamp = ({ day, time, revision }: Named) => `${day}.${time}.${String(revision).padStart(15, '0')}`;
  return names
    .flatMap((name) => {
      const read = readCopyName(name);
      return read ? [{ name, ...read }] : [];
    })
    .toSorted((one, other) => (stamp(one) < stamp(other) ? 1 : -1));
}

const DAY_MS = 86_400_000;

/** Monday of its week. */
function weekOf(day: string): string {
  const at = Date.parse(day);
  return new Date(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);
}

/** The newest of each period, for so many periods in which there is one; a clock that was set back makes none older. */
function newestOfEach(copies: readonly Named[], periodOf: (copy: Named) => string, count: number): Named[] {
  const periods = new Map<string, Named>();
  for (const copy of copies) {
    const known = periods.get(periodOf(copy));
    if (!known || copy.revision > known.revision) periods.set(periodOf(copy), copy);
  }
  return [...periods.values()].slice(0, count);
}

/**
 * [F9] Which copies of its hall may go once this one is written: all but itself, whatever the clock said, the newest of
 * each hour, day, week and month that is kept, and the newest of the version before this one, which somebody needs who
 * goes back to the program before.
 */
export function copiesToDrop(names: readonly string[], written: string, keep: BackupSettings): string[] {
  const named = copiesAmong(names);
  const fresh = named.find(({ name }) => name === written);
  if (!fresh) return [];
  const all = named.filter(({ hallId }) => hallId === fresh.hallId);
  const older = all.filter(({ version }) => version < fresh.version);
  const kept = new Set([
    fresh,
    ...newestOfEach(all, ({ day, time }) => `${day} ${time.slice(0, 2)}`, keep.keepHours),
    ...newestOfEach(all, ({ day }) => day, keep.keepDays),
    ...newestOfEach(all, ({ day }) => weekOf(day), keep.keepWeeks),
    ...newestOfEach(all, ({ day }) => day.slice(0, 7), keep.keepMonths),
    ...older.slice(0, 1),
  ]);
  return all.filter((copy) => !kept.has(copy)).map(({ name }) => name);
}

/** [F13] The copies that a spare has fetched, the newest first: by what is in them, as its clock may have been set back. */
export function fetchedAmong(names: readonly string[]): Named[] {
  return copiesAmong(names).toSorted((one, other) => other.revision - one.revision);
}

/**
 * [F13] Which of a spare's copies may go once this one is fetched: all but itself and the newest before it. One that is
 * further on is of a log that the hall was put back from.
 */
export function fetchedToDrop(names: readonly string[], fetched: string, count: number): string[] {
  const revision = readCopyName(fetched)?.revision ?? 0;
  const others = fetchedAmong(names).filter(({ name }) => name !== fetched);
  const kept = others.filter((copy) => copy.revision <= revision).slice(0, count - 1);
  return others.filter((copy) => !kept.includes(copy)).map(({ name }) => name);
}

/** [F10] What gives way where space is short, the oldest first; the two newest stay whatever happens. */
export function copiesThatMayGiveWay(names: readonly string[], hallId: string): string[] {
  return copiesAmong(names)
    .filter((copy) => copy.hallId === hallId)
    .slice(2)
    .toReversed()
    .map(({ name }) => name);
}

/** The newest copy that a program that knows databases up to this version can open; null: there is none. */
export function newestUpTo(names: readonly string[], version: number): string | null {
  return copiesAmong(names).find((copy) => copy.version <= version)?.name ?? null;
}
