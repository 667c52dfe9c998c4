import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameHealth } from '#protocol/frame-health';
import { keepRunning } from '../../electron/keep-running.ts';
import { createScrubber } from '../../electron/scrub.ts';
import { createHeldClock } from '../support/held-clock.ts';

const STAYS = 'setInterval(() => {}, 1e6); console.log("up");';
const HOLDS_ON = `process.on("SIGTERM", () => console.log("no")); ${STAYS}`;
const ANSWERS = `process.on("message", () => process.send({ memoryKb: 4321 })); ${STAYS}`;
const HANGS = `process.once("message", () => process.send({ memoryKb: 1 }, () => { for (;;); })); ${STAYS}`;

let folder = '';
const leftovers: { stop: () => Promise<void> }[] = [];

const PATIENCE = { startMs: 60_000, silentMs: 5_000 };

const createKeeper = (...scripts: string[]) => createPatientKeeper(PATIENCE, ...scripts);

function createPatientKeeper(patience: { startMs: number | null; silentMs: number }, ...scripts: string[]) {
  const clock = createHeldClock();
  const started: ReturnType<typeof spawn>[] = [];
  const heard: string[] = [];
  let onLine = (_line: string) => {};
  const start = () => {
    const script = scripts[Math.min(started.length, scripts.length - 1)] ?? '';
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    started.push(child);
    return child;
  };
  const hear = (line: string) => {
    heard.push(line);
    onLine(line);
  };
  const kept = keepRunning({ name: 'device-host', start, clock, patience, hear, scrub: createScrubber([]) });
  leftovers.push(kept);
  const latest = () => {
    const child = started.at(-1);
    if (!child) throw new Error('Nothing was started.');
    return child;
  };
  const said = (wanted: string) =>
    new Promise<void>((resolve) => {
      onLine = (line) => line === wanted && resolve();
      if (heard.at(-1) === wanted) resolve();
    });
  return { clock, kept, started, heard, latest, said };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hallcall-kept-'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(async () => {
  for (const child of leftovers.splice(0)) await child.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a process that ends', () => {
  it('[G10] is started again after half a second, then ever more slowly, and soon again once it was up for five seconds', async () => {
    const { clock, kept, latest, started } = createKeeper('process.exit(1)');
    const waits: (number | null)[] = [];
    for (const upForMs of [0, 0, 0, 5_000]) {
      clock.pass(upForMs);
      await once(latest(), 'exit');
      waits.push(clock.nextIn());
      clock.pass(clock.nextIn() ?? 0);
    }
    await kept.stop();
    expect(waits).toEqual([500, 1_000, 2_000, 500]);
    expect(started).toHaveLength(5);
  });

  it('says how often, and its last words until it has been well again for a while', async () => {
    const { clock, kept, latest, heard, said } = createKeeper('console.error("the database is in use")', STAYS);
    await once(latest(), 'exit');
    await vi.waitUntil(() => heard.length === 1, 10_000);
    clock.pass(500);
    await said('up');
    expect(heard).toEqual(['the database is in use', 'up']);
    expect(kept.health()).toMatchObject({ isUp: true, restarts: 1, trouble: 'the database is in use' });
    clock.pass(5_000);
    expect(kept.health()).toMatchObject({ isUp: true, restarts: 1, trouble: null });
  });

  it('tells the hall no key, no more than the hall takes, and nothing that another one said', async () => {
    const says = `console.log("key=fedcba9876543210 " + "x".repeat(300)); setInterval(() => {}, 1e6);`;
    const { clock, kept, latest, heard } = createKeeper(says, 'process.exit(1)');
    await vi.waitUntil(() => heard.length === 1, 10_000);
    latest().kill();
    await once(latest(), 'exit');
    const trouble = FrameHealth.shape.processes.parse([kept.health()])[0]?.trouble;
    expect(trouble).toMatch(/x{100}$/);
    expect(trouble).not.toContain('fedcba9876543210');
    clock.pass(500);
    await once(latest(), 'exit');
    expect(kept.health().trouble).toBe('code 1');
  });

  it('that cannot even be started is tried again too', async () => {
    const clock = createHeldClock();
    const child = spawn(join(folder, 'no-such-folder/'.repeat(20), 'program'));
    const kept = keepRunning({
      ...{ name: 'device-host', start: () => child, clock, patience: PATIENCE },
      ...{ hear: () => {}, scrub: createScrubber([]) },
    });
    await once(child, 'error');
    expect(clock.nextIn()).toBe(500);
    expect(kept.health()).toMatchObject({ isUp: false, memoryKb: null });
    expect(kept.health().trouble).toHaveLength(200);
    await kept.stop();
    expect(clock.nextIn()).toBeNull();
  });
});

describe('a process that is asked for its pulse', () => {
  it('says its memory, and is left alone for as long as it answers', async () => {
    const { clock, kept, latest, said } = createKeeper(ANSWERS);
    await said('up');
    for (let seconds = 0; seconds < 20; seconds += 1) {
      const answered = once(latest(), 'message');
      clock.pass(1_000);
      await answered;
    }
    expect(kept.health()).toEqual({ name: 'device-host', isUp: true, memoryKb: 4321, restarts: 0, trouble: null });
  });

  it('[G10] and hangs, is ended after five seconds and started again', async () => {
    const { clock, latest, started } = createKeeper(HANGS);
    await once(latest(), 'message');
    clock.pass(4_999);
    expect(latest().killed).toBe(false);
    clock.pass(1);
    await once(latest(), 'exit');
    expect(latest().signalCode).toBe('SIGKILL');
    clock.pass(500);
    expect(started).toHaveLength(2);
  });

  it('may be slow to start, but not longer than a minute', async () => {
    const { clock, latest } = createKeeper(STAYS);
    clock.pass(59_999);
    expect(latest().killed).toBe(false);
    clock.pass(1);
    await once(latest(), 'exit');
    expect(latest().signalCode).toBe('SIGKILL');
  });
});

describe('a process that may start as slowly as it likes', () => {
  const PATIENT = { startMs: null, silentMs: 5_000 };

  it('is never ended before its first answer', async () => {
    const { clock, latest, said } = createPatientKeeper(PATIENT, STAYS);
    await said('up');
    clock.pass(3_600_000);
    expect(latest().killed).toBe(false);
  });

  it('and hangs after it, is ended', async () => {
    const { clock, latest } = createPatientKeeper(PATIENT, HANGS);
    await once(latest(), 'message');
    clock.pass(5_000);
    expect(latest().killed).toBe(true);
  });
});

describe('stopping', () => {
  it('asks first, and resolves when the process is gone', async () => {
    const { clock, kept, latest, said } = createKeeper(STAYS);
    await said('up');
    await kept.stop();
    expect(latest().signalCode).toBe('SIGTERM');
    expect(kept.pid()).toBeNull();
    expect(clock.nextIn()).toBeNull();
  });

  it('forces a process that does not end within three seconds', async () => {
    const { clock, kept, latest, said } = createKeeper(HOLDS_ON);
    await said('up');
    const stopped = kept.stop();
    await said('no');
    clock.pass(2_999);
    expect(latest().signalCode).toBeNull();
    clock.pass(1);
    await stopped;
    expect(latest().signalCode).toBe('SIGKILL');
  });

  it('starts it again at once where somebody wants just that', async () => {
    const { kept, latest, started, said } = createKeeper(STAYS);
    await said('up');
    const before = latest().pid;
    await kept.restart();
    expect(started).toHaveLength(2);
    expect(kept.pid()).not.toBe(before);
    expect(kept.health()).toMatchObject({ isUp: true, trouble: null });
  });

  it('does not let somebody who wants it wait for the next try', async () => {
    const { clock, kept, latest, started } = createKeeper('process.exit(1)');
    for (const waited of [500, 1_000]) {
      await once(latest(), 'exit');
      expect(clock.nextIn()).toBe(waited);
      if (waited === 500) clock.pass(waited);
    }
    await kept.restart();
    expect(started).toHaveLength(3);
    await once(latest(), 'exit');
    expect(clock.nextIn()).toBe(500);
    await kept.stop();
    await kept.restart();
    expect(started).toHaveLength(3);
  });
});
