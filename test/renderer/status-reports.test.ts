import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createStatusReports, type ScreenReport } from '../../renderer/common/screen/status-reports.ts';

const FIVE_MINUTES = 5 * 60_000;
const fine = { sound: 'ok', isVisible: true } as const;

/** A hall that answers as it is told, and a clock that stands until it is moved. */
function screenAtHall(state: Parameters<typeof createStatusReports>[0]['state'] = fine) {
  const said: ScreenReport[] = [];
  let answer: 'taken' | 'refused' | 'lost' = 'taken';
  let now = 0;
  let alarms: { at: number; ring: () => void }[] = [];
  const reports = createStatusReports({
    async send(report) {
      said.push(report);
      if (answer === 'lost') throw new Error('nobody answered');
      return { ok: answer === 'taken' };
    },
    after(ms, ring) {
      const alarm = { at: now + ms, ring };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((other) => other !== alarm);
      };
    },
    state,
  });
  return {
    ...reports,
    said,
    answer: (next: typeof answer) => {
      answer = next;
    },
    alarms: () => alarms.length,
    async pass(ms: number) {
      await setImmediate();
      const end = now + ms;
      for (let due = next(); due && due.at <= end; due = next()) {
        now = due.at;
        const ringing = due;
        alarms = alarms.filter((alarm) => alarm !== ringing);
        ringing.ring();
        await setImmediate();
      }
      now = end;
    },
  };

  function next() {
    return alarms.toSorted((a, b) => a.at - b.at)[0];
  }
}

it('[G1] a screen says how it is on joining, when something changes, and every five minutes', async () => {
  const screen = screenAtHall();
  screen.change({ isVisible: false });
  expect(screen.said).toEqual([]);
  screen.setLive(true);
  expect(screen.said).toEqual([{ sound: 'ok', isVisible: false }]);
  await screen.pass(10_000);
  screen.change({ sound: 'blocked' });
  expect(screen.said.at(-1)).toEqual({ sound: 'blocked', isVisible: false });
  await screen.pass(FIVE_MINUTES - 1);
  expect(screen.said).toHaveLength(2);
  await screen.pass(1);
  expect(screen.said).toHaveLength(3);
  await screen.pass(10 * FIVE_MINUTES);
  expect(screen.said).toHaveLength(13);
  expect(screen.alarms()).toBe(1);
});

it('says what has changed since it last spoke at most every three seconds', async () => {
  const screen = screenAtHall();
  screen.setLive(true);
  for (const sound of ['blocked', 'ok', 'blocked'] as const) screen.change({ sound });
  await screen.pass(2999);
  expect(screen.said).toHaveLength(1);
  await screen.pass(1);
  expect(screen.said.slice(1)).toEqual([{ sound: 'blocked', isVisible: true }]);
});

it('waits until it knows whether it can be heard', async () => {
  const screen = screenAtHall({ sound: null, isVisible: true });
  screen.setLive(true);
  await screen.pass(FIVE_MINUTES);
  expect(screen.said).toEqual([]);
  screen.change({ sound: 'blocked' });
  expect(screen.said).toEqual([{ sound: 'blocked', isVisible: true }]);
});

it('[G6] a refusal or silence is harmless; joining again says it again', async () => {
  const screen = screenAtHall();
  screen.answer('refused');
  screen.setLive(true);
  await screen.pass(60_000);
  screen.answer('lost');
  screen.setLive(false);
  screen.setLive(true);
  await screen.pass(60_000);
  expect(screen.said).toHaveLength(2);
});

it('says an error once, cut to its length, and again only where nobody has taken it', async () => {
  const screen = screenAtHall();
  screen.setLive(true);
  await screen.pass(3000);
  screen.answer('lost');
  for (let times = 0; times < 50; times += 1) screen.noteError('x'.repeat(500));
  await screen.pass(3000);
  expect(screen.said.slice(1)).toEqual([{ ...fine, lastError: 'x'.repeat(200) }]);
  screen.answer('taken');
  await screen.pass(FIVE_MINUTES);
  expect(screen.said.at(-1)?.lastError).toHaveLength(200);
  await screen.pass(FIVE_MINUTES);
  expect(screen.said.at(-1)).toEqual(fine);
});

it('a page that fails over and over is heard again after a while, and drowns nothing', async () => {
  const screen = screenAtHall();
  screen.setLive(true);
  for (let second = 0; second < 60; second += 1) {
    screen.noteError(`failed at ${second}`);
    await screen.pass(1000);
  }
  expect(screen.said.length).toBeLessThanOrEqual(21);
});
