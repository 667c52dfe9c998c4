import type { BackupPlace, BackupSettings, CopyOutcome } from '../protocol/backup.ts';
import type { KeyId } from '../protocol/programs.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { HallEvent } from '../storage/event-store.ts';
import type { Stores } from '../storage/stores.ts';
import type { Clock, Desk } from './desk.ts';
import { dayStanding } from './service-access.ts';

/** Makes copies outside of this process; tells of each place once, and ends whatever happens. */
export type Copier = {
  copy: (
    wish: { settings: BackupSettings; now: EpochMs },
    tell: (place: BackupPlace, outcome: CopyOutcome) => void,
  ) => Promise<void>;
  stop: () => void;
};

/** Makes a copy for a spare; null where that did not work or another is being made. `done` takes it away again. */
export type Ship = () => Promise<{ path: string; bytes: number; done: () => void } | null>;

/** A spare says where it will be, and has shown this key. */
export type OnSpare = (address: string, keyId: KeyId) => void;

type Deps = {
  desk: Desk;
  stores: Stores;
  clock: Clock;
  copier: Copier;
  /** Somebody sees whether a copy is being made. */
  onTurned: () => void;
  reportFault: (error: unknown) => unknown;
};

const MINUTE = 60_000;
/** A start has other things to do first. */
const FIRST_AFTER_MS = MINUTE;
const ASKING = ['backup-asked', 'day-began'];

/**
 * [F8] When the hall is copied: every so many minutes, at closing time, at the end of its day, when somebody asks, and
 * when the disk has said something that sounds like damage. One at a time.
 */
export function createBackups({ desk, stores, clock, copier, onTurned, reportFault }: Deps) {
  let isRunning = false;
  let isStopped = false;
  let isWanted = false;
  let wasOver = true;
  let isDamaged = stores.backups.isDamaged();
  const startedAt = clock.now();
  let triedAt = stores.backups.of('here')?.newest?.madeAt ?? (0 as EpochMs);

  /** True once, when the hall has closed for the day. */
  function hasClosed(now: EpochMs): boolean {
    const { phase } = dayStanding(stores, stores.hall.settings(), stores.hall.businessDay(), now);
    const isOver = phase.state === 'after-hours';
    const hasTurned = isOver && !wasOver;
    wasOver = isOver;
    return hasTurned;
  }

  function isDue(now: EpochMs, everyMs: number): boolean {
    if (isWanted) return true;
    if (now >= startedAt && now - startedAt < FIRST_AFTER_MS) return false;
    return Math.abs(now - triedAt) >= everyMs; // a clock that was set back does not put it off
  }

  async function run(now: EpochMs, settings: BackupSettings): Promise<void> {
    isRunning = true;
    isWanted = false;
    triedAt = now;
    onTurned();
    try {
      await copier.copy({ settings, now }, (place, outcome) => {
        if (!('problem' in outcome)) isDamaged = false;
        else if (outcome.problem === 'damaged') isDamaged = true;
        if (!isStopped) desk.act('backup:settle', { place, outcome, begunAt: now });
      });
    } finally {
      isRunning = false;
      if (!isStopped) onTurned();
    }
  }

  return {
    tick(): void {
      const now = clock.now();
      const { backup } = stores.hall.settings();
      if (hasClosed(now)) isWanted = true;
      if (!isRunning && !isStopped && isDue(now, backup.everyMinutes * MINUTE)) run(now, backup).catch(reportFault);
    },
    /** After every change: somebody asked for a copy, or a day is over. */
    hear(events: readonly HallEvent[]): void {
      if (events.some(({ kind }) => ASKING.includes(kind))) isWanted = true;
    },
    /** [F11] A copy reads all of the database and so tells whether it is whole; what is known is not asked again at once. */
    suspectDamage(): void {
      if (!isDamaged) isWanted = true;
    },
    isRunning: () => isRunning,
    stop(): void {
      isStopped = true;
      copier.stop();
    },
  };
}
export type Backups = ReturnType<typeof createBackups>;
