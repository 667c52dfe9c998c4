import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { FrameProcess } from '#protocol/frame-health';
import { PULSE, PulseAnswer } from '#protocol/pulse';
import { backOffMs, failuresAfter, STEADY_MS } from './back-off.ts';
import { endProcess } from './end-process.ts';
import type { FrameClock } from './frame-clock.ts';
import { createSilenceWatch } from './silence-watch.ts';

const PULSE_EVERY_MS = 1_000;
const TROUBLE_LENGTH = 200;

/** How long a process may be silent before it hangs; null: as long as it likes. */
type Patience = {
  /** Until its first answer. */
  startMs: number | null;
  /** After an answer. */
  silentMs: number;
};

type KeepRunningDeps = {
  name: FrameProcess['name'];
  /** With pipes for what it says, and a channel on which it answers its pulse. */
  start: () => ChildProcess;
  clock: FrameClock;
  patience: Patience;
  /** Hears what the process says, line by line. */
  hear: (line: string) => void;
  /** Takes out of what it said last whatever the hall may not be told. */
  scrub: (text: string) => string;
};

export type KeptProcess = ReturnType<typeof keepRunning>;

/**
 * Starts a process and starts it again whenever it ends or hangs, ever more slowly while it keeps failing, until it is
 * stopped.
 */
export function keepRunning({ name, start, clock, patience, hear, scrub }: KeepRunningDeps) {
  let child: ChildProcess | null = null;
  let startedAt = 0;
  let failures = 0;
  let restarts = 0;
  let memoryKb: number | null = null;
  let trouble: string | null = null;
  let isStopped = false;
  let isWanted = false;
  let cancelRestart = () => {};

  function run(): void {
    startedAt = clock.now();
    const started = start();
    child = started;
    memoryKb = null;
    let lastWords = '';
    listen(started, (line) => {
      lastWords = line;
      hear(line);
    });
    const stopPulse = feelPulse(started, { clock, patience }, (said) => {
      memoryKb = said.memoryKb;
    });
    let isOver = false;
    const over = (why: string) => {
      if (isOver) return;
      isOver = true;
      stopPulse();
      if (child === started) child = null;
      if (!isStopped) startAgain(why, lastWords);
    };
    started.once('exit', (code, signal) => over(signal ?? `code ${code}`));
    started.once('error', (error) => over(error.message));
  }

  function startAgain(why: string, lastWords: string): void {
    restarts += 1;
    if (isWanted) {
      isWanted = false;
      run();
      return;
    }
    trouble = scrub(lastWords || why).slice(0, TROUBLE_LENGTH);
    failures = failuresAfter(failures, clock.now() - startedAt);
    const delayMs = backOffMs(failures);
    console.error(`The process ${name} ended (${why}); it starts again in ${delayMs / 1_000} s.`);
    cancelRestart = clock.after(delayMs, run);
  }

  const isSteady = () => child !== null && clock.now() - startedAt >= STEADY_MS;

  run();
  return {
    pid: () => child?.pid ?? null,
    /** Ends it and starts it again at once, as somebody wishes. */
    async restart(): Promise<void> {
      if (child) {
        isWanted = true;
        await endProcess(child, clock);
      } else if (!isStopped) {
        cancelRestart();
        failures = 0;
        run();
      }
    },
    async stop(): Promise<void> {
      isStopped = true;
      cancelRestart();
      if (child) await endProcess(child, clock);
    },
    health: (): FrameProcess => ({
      name,
      isUp: child !== null,
      memoryKb: child === null ? null : memoryKb,
      restarts,
      trouble: isSteady() ? null : trouble,
    }),
  };
}

function listen(child: ChildProcess, hear: (line: string) => void): void {
  const from = (said: Readable | null) => said && createInterface(said).on('line', hear);
  from(child.stdout);
  from(child.stderr);
}

/** Asks the process every second whether it is there, and ends it by force when it is not. */
function feelPulse(
  child: ChildProcess,
  { clock, patience }: Pick<KeepRunningDeps, 'clock' | 'patience'>,
  hear: (said: PulseAnswer) => void,
): () => void {
  let limitMs = patience.startMs;
  const silence = createSilenceWatch({
    clock,
    limitMs: () => limitMs ?? patience.silentMs,
    onSilent: () => {
      console.error(`The process ${child.pid} does not answer; it is ended.`);
      child.kill('SIGKILL');
    },
  });
  let cancelNext = () => {};
  const ask = () => {
    if (child.connected) child.send(PULSE, () => undefined); // that it could not be sent is said by its end
    cancelNext = clock.after(PULSE_EVERY_MS, ask);
  };
  child.on('message', (said) => {
    const answer = PulseAnswer.safeParse(said);
    if (!answer.success) return;
    limitMs = patience.silentMs;
    hear(answer.data);
    silence.heard();
  });
  if (patience.startMs !== null) silence.heard();
  ask();
  return () => {
    cancelNext();
    silence.rest();
  };
}
