import { randomUUID } from 'node:crypto';
import { ScreenCheckAnswer } from '../protocol/device-orders.ts';
import type { SelfTestLine } from '../protocol/views/device-views.ts';
import type { JobId, SelfTestId } from '../protocol/vocabulary.ts';
import type { DeviceKey } from '../storage/device-store.ts';
import type { HallEvent } from '../storage/event-store.ts';
import type { PrintJob } from '../storage/print-store.ts';
import type { Stores } from '../storage/stores.ts';
import type { Desk } from './desk.ts';
import type { OrderAnswer } from './device-port.ts';

/** How long each answer is waited for, and the whole test at most. */
export type SelfTestLimits = { printMs: number; answerMs: number; speakMs: number; wholeMs: number };
export const SELF_TEST_LIMITS: SelfTestLimits = { printMs: 40_000, answerMs: 5_000, speakMs: 25_000, wholeMs: 45_000 };

/** Less than this is soon nothing. */
const DISK_LOW_BYTES = 500_000_000;
const RETRY_MS = 1_000;

type Deps = {
  desk: Desk;
  stores: Pick<Stores, 'selfTests' | 'prints'>;
  /** Whether the disk takes a write of a command's size. */
  canWrite: () => boolean;
  /** Null where nobody can say, as of a database in memory. */
  freeBytes: () => Promise<number | null>;
  upMinutes: () => number;
  checkScreen: (
    screen: DeviceKey,
    speak: boolean,
    of: { testId: SelfTestId; timeoutMs: number },
  ) => Promise<OrderAnswer>;
  limits: SelfTestLimits;
  reportFault: (error: unknown) => unknown;
};

type Verdict = Pick<SelfTestLine, 'result' | 'code' | 'figure'>;
const OK: Verdict = { result: 'ok', code: null, figure: null };
const failed = (code: SelfTestLine['code'], figure: number | null = null): Verdict => ({
  result: 'failed',
  code,
  figure,
});
const NO_ANSWER = failed('no-answer');

/** [G6] What comes in time, else what stands for it. */
function within<Value>(work: Promise<Value>, ms: number, late: Value): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late), ms);
    timer.unref();
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function readScreen(answer: OrderAnswer): ScreenCheckAnswer | Verdict {
  if (answer.kind === 'gone') return failed('away');
  const parsed = ScreenCheckAnswer.safeParse(answer.kind === 'answer' ? answer.answer : null);
  return parsed.success ? parsed.data : NO_ANSWER;
}

const isVerdict = (read: ScreenCheckAnswer | Verdict): read is Verdict => 'result' in read;

function screenVerdict(read: ScreenCheckAnswer | Verdict): Verdict {
  if (isVerdict(read)) return read;
  return read.isVisible ? OK : failed('not-visible');
}

function voiceVerdict(read: ScreenCheckAnswer | Verdict): Verdict {
  if (isVerdict(read)) return read;
  if (read.sound === 'blocked') return failed('sound-blocked');
  if (read.hasSpoken) return OK;
  return read.sound === 'none' ? { result: 'not-checked', code: null, figure: null } : failed('not-spoken');
}

function printVerdict({ state, fault }: Pick<PrintJob, 'state' | 'fault'>): Verdict {
  return state === 'printed' ? OK : failed(fault ?? 'unknown-outcome');
}

/**
 * [G4] Asks what a self-test has left open: the disk, every printer by a real slip, every screen, every voice. All at
 * once, each with a limit of its own; what was answered is stored as it comes, and the end comes in any case.
 */
export function createSelfTest(deps: Deps) {
  const { desk, stores, limits } = deps;
  const settled = new Map<string, () => void>();
  let isStopped = false;

  async function askDisk(): Promise<Verdict> {
    if (!deps.canWrite()) return failed('disk-refuses');
    const free = await within(
      deps.freeBytes().catch(() => null),
      limits.answerMs,
      null,
    );
    if (free === null) return OK;
    return free < DISK_LOW_BYTES ? failed('disk-nearly-full', free) : { ...OK, figure: free };
  }

  async function askPrinter(device: string): Promise<Verdict> {
    const jobId = randomUUID() as JobId;
    const isSettled = new Promise<boolean>((resolve) => settled.set(jobId, () => resolve(true)));
    try {
      if (!desk.act('self-test:print', { jobId, device })) return failed('disk-refuses');
      await within(isSettled, limits.printMs, false);
      const job = stores.prints.byId(jobId);
      return job?.settledAt ? printVerdict(job) : NO_ANSWER;
    } finally {
      settled.delete(jobId);
    }
  }

  /** One question for a screen and its voice: it is asked once and has two lines. */
  function screensOf(testId: SelfTestId) {
    const asked = new Map<string, Promise<ScreenCheckAnswer | Verdict>>();
    return (screen: DeviceKey) => {
      const key = `${screen.role} ${screen.name}`;
      const speak = screen.role === 'display';
      const timeoutMs = speak ? limits.speakMs : limits.answerMs;
      const answer = asked.get(key) ?? deps.checkScreen(screen, speak, { testId, timeoutMs }).then(readScreen);
      asked.set(key, answer);
      return answer;
    };
  }

  function ask({ about, role, name }: SelfTestLine, askScreen: ReturnType<typeof screensOf>): Promise<Verdict> {
    if (about === 'server') return Promise.resolve({ ...OK, figure: deps.upMinutes() });
    if (about === 'disk') return askDisk();
    if (role === null || name === null) return Promise.resolve(NO_ANSWER);
    if (about === 'printer') return askPrinter(name);
    const screen = askScreen({ role, name });
    return about === 'voice' ? screen.then(voiceVerdict) : screen.then(screenVerdict);
  }

  async function answer(testId: SelfTestId, index: number, asking: { line: SelfTestLine; verdict: Promise<Verdict> }) {
    const verdict = await asking.verdict.catch((error: unknown) => {
      deps.reportFault(error);
      return NO_ANSWER;
    });
    if (!isStopped) desk.act('self-test:answer', { testId, index, line: { ...asking.line, ...verdict } });
  }

  /** Where the disk refuses even that, it is tried again until it does not, or until the next start. */
  function end(testId: SelfTestId): void {
    if (isStopped || desk.act('self-test:end', { testId })) return;
    setTimeout(() => end(testId), RETRY_MS).unref();
  }

  async function askAll(testId: SelfTestId): Promise<void> {
    const test = stores.selfTests.byId(testId);
    const askScreen = screensOf(testId);
    const open = [...(test?.lines ?? []).entries()].filter(([, { result }]) => result === 'running');
    const all = open.map(([index, line]) => answer(testId, index, { line, verdict: ask(line, askScreen) }));
    await within(
      Promise.all(all).then(() => undefined),
      limits.wholeMs,
      undefined,
    );
  }

  const run = (testId: SelfTestId): Promise<void> => askAll(testId).finally(() => end(testId));

  return {
    /** After every change: a test that was asked for begins, a slip that it waits for is settled. */
    hear(events: readonly HallEvent[]): void {
      for (const { kind, data } of events) {
        if (kind === 'slip-settled') settled.get(String(data?.jobId))?.();
        if (kind === 'self-test-started')
          setImmediate(() => void run(data?.testId as SelfTestId).catch(deps.reportFault));
      }
    },
    stop(): void {
      isStopped = true;
    },
  };
}
