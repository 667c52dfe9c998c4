import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Refusal } from '../protocol/refusals.ts';
import type { TrainingStart, TrainingState } from '../protocol/training.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { openPracticeHall, type PracticeTls, type Running, startCrowd } from './practice-process.ts';

/** A practice hall that nobody ends, ends by itself. */
export const TRAINING_LIMITS = { lifeMs: 12 * 3_600_000 };
export type TrainingLimits = typeof TRAINING_LIMITS;

type Deps = {
  /** Emptied before and after each training; nothing else may lie there. */
  folder: string;
  host: string;
  /** Null: it speaks plain HTTP, as the hall does. */
  tls: PracticeTls | null;
  now: () => EpochMs;
  limits: TrainingLimits;
  counters: () => number;
  /** Fills a new database in the folder with a hall as this one is, and with clerks of these badges. */
  prepare: (folder: string, players: { badges: readonly string[]; pin: string }) => Promise<void>;
  reportFault: (error: unknown) => void;
};

type Ended = Extract<TrainingState, { state: 'off' }>['ended'];
type Open = { hall: Running; crowd: { stop: () => Promise<void> } | null; life: NodeJS.Timeout };

/**
 * [U4] One practice hall at a time beside the real one: a process, a port, a folder and a database of its own, fresh each
 * time. It ends when somebody says so, after its time, or with the hall's server.
 */
export function createTraining({ folder, host, tls, now, limits, counters, prepare, reportFault }: Deps) {
  let state: TrainingState = { state: 'off', ended: null };
  let open: Open | null = null;

  const clear = () => rmSync(folder, { recursive: true, force: true });

  async function end(why: Ended): Promise<void> {
    const was = open;
    if (!was) return;
    open = null;
    state = { state: 'off', ended: why };
    clearTimeout(was.life);
    await was.crowd?.stop();
    await was.hall.stop();
    clear();
  }

  async function begin({ pace, clerks, port: wished }: TrainingStart): Promise<Refusal | null> {
    const pin = randomBytes(12).toString('hex');
    const played = Math.min(clerks, counters() - 1);
    const badges = pace === 0 ? [] : Array.from({ length: played }, (_, index) => `sim${index + 1}`);
    clear();
    await prepare(folder, { badges, pin });
    const opened = await openPracticeHall({ folder, host, port: wished ?? 0, tls });
    if (!opened.ok) {
      clear();
      if (opened.isPortTaken && wished !== null) return { code: 'training-port-taken', port: wished };
      reportFault(new Error(`the practice hall did not open: ${opened.words}`));
      return { code: 'training-failed' };
    }
    const { hall, address, port } = opened;
    const trust = tls?.trust ?? null;
    const crowd = pace === 0 ? null : startCrowd({ address, pace, badges, pin, counters: counters(), trust });
    const life = setTimeout(() => void end('expired'), limits.lifeMs).unref();
    open = { hall, crowd, life };
    const since = now();
    state = { state: 'running', port, since, until: (since + limits.lifeMs) as EpochMs };
    void hall.ended.then((code) => {
      if (open?.hall !== hall) return;
      reportFault(new Error(`the practice hall ended with code ${code}: ${hall.words()}`));
      void end('crashed');
    });
    return null;
  }

  return {
    state: () => state,
    /** Null once it is open. */
    async start(wish: TrainingStart): Promise<Refusal | null> {
      if (state.state !== 'off') return { code: 'training-running' };
      state = { state: 'starting' };
      try {
        return await begin(wish);
      } catch (error) {
        reportFault(error);
        return { code: 'training-failed' };
      } finally {
        if (!open) state = { state: 'off', ended: null };
      }
    },
    stop: () => end('stopped'),
  };
}
export type Training = ReturnType<typeof createTraining>;
