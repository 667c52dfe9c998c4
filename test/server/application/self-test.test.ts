import { describe, expect, it } from 'vitest';
import { createSelfTest, SELF_TEST_LIMITS } from '../../../server/application/self-test.ts';
import { openDesk } from '../../support/desk.ts';
import { until } from '../../support/until.ts';

function withDevices() {
  const hall = openDesk();
  hall.act('device:join', { name: 'kiosk-1' });
  const parts = [
    { kind: 'sign' as const, counterId: null, isReachable: false, detail: null },
    { kind: 'scanner' as const, counterId: null, isReachable: true, detail: null },
  ];
  const clock = (hall.clock.now() + 90_000) as never;
  hall.done(hall.as.device(), 'device:status', { printer: 'none', paper: 'unknown', clock, parts });
  hall.act('screen:join', { role: 'kiosk', name: 'kiosk-1' });
  const newest = () => hall.see({ view: 'guide:view' }).selfTest;
  const run = () => hall.done(hall.as.guide(), 'self-test:run', {}).testId;
  return { ...hall, newest, run };
}

describe('a self-test', () => {
  it('[G4] says at once what is known, and what is still to be asked runs', () => {
    const hall = withDevices();
    hall.run();
    const brief = hall
      .newest()
      ?.lines.map(({ about, role, result, code, figure }) =>
        [about, role, result, code, figure].filter((each) => each !== null).join(' '),
      );
    expect(brief).toEqual([
      'server running',
      'disk running',
      'clock ok',
      'backup not-checked no-backups',
      'printer device not-checked no-printer-there',
      'part device failed part-unreachable 1',
      'clock device failed clock-drift 90',
      'screen kiosk running',
    ]);
    expect(hall.newest()).toMatchObject({ startedBy: expect.stringMatching(/^8001/), finishedAt: null });
  });

  it('[G4] keeps each answer as it comes, once, and not after its end', () => {
    const hall = withDevices();
    const testId = hall.run();
    const line = hall.newest()?.lines[0];
    if (!line) throw new Error('no lines');
    const answer = (result: 'ok' | 'failed', index = 0) =>
      hall.act('self-test:answer', { testId, index, line: { ...line, result } });
    answer('ok');
    answer('failed');
    answer('failed', 99);
    expect(hall.newest()?.lines.map(({ result }) => result)).not.toContain(undefined);
    expect(hall.newest()?.lines[0]?.result).toBe('ok');
    hall.act('self-test:end', { testId });
    const ended = hall.newest();
    expect(ended).toMatchObject({ finishedAt: hall.clock.now() });
    expect(ended?.lines.filter(({ code }) => code === 'no-answer').map(({ about }) => about)).toEqual([
      'disk',
      'screen',
    ]);
    answer('ok', 1);
    hall.act('self-test:end', { testId });
    expect(hall.newest()).toEqual(ended);
    expect(hall.eventsOf('self-test-ended')[0]?.data).toEqual({ testId, ok: 2, failed: 4, notChecked: 2 });
  });

  it('[G4] ends also when its asking breaks down, and the next may run', async () => {
    const hall = withDevices();
    const reported: unknown[] = [];
    const asking = createSelfTest({
      desk: hall,
      stores: hall.stores,
      canWrite: () => true,
      freeBytes: () => Promise.resolve(null),
      upMinutes: () => 1,
      checkScreen: () => {
        throw new Error('no screens today');
      },
      limits: SELF_TEST_LIMITS,
      reportFault: (error) => reported.push(error),
    });
    hall.run();
    asking.hear(hall.changes.at(-1) ?? []);
    await until('ended', () => hall.newest()?.finishedAt);
    expect(hall.newest()?.lines.at(-1)).toMatchObject({ about: 'screen', result: 'failed', code: 'no-answer' });
    await until('reported', () => reported.length === 1);
    expect(hall.run()).toBeDefined();
    asking.stop();
  });

  it('[G4] that a restart cut short has failed where it had no answer, and the next may run', () => {
    const hall = withDevices();
    hall.run();
    expect(hall.refusal(hall.as.manager(), 'self-test:run', {}).code).toBe('self-test-running');
    hall.act('hall:recover', {});
    const cut = hall.newest();
    expect(cut?.finishedAt).toBe(hall.clock.now());
    expect(cut?.lines.filter(({ code }) => code === 'restarted').map(({ about }) => about)).toEqual([
      'server',
      'disk',
      'screen',
    ]);
    expect(hall.run()).not.toBe(cut?.testId);
  });

  it('[G4] in a real hall a screen that is away has failed, in a demo it is not looked at', () => {
    const hall = withDevices();
    hall.act('screen:leave', { role: 'kiosk', name: 'kiosk-1' });
    const line = () => hall.newest()?.lines.at(-1);
    const testId = hall.run();
    expect(line()).toMatchObject({ about: 'screen', result: 'not-checked', code: 'away' });
    hall.act('self-test:end', { testId });
    hall.clock.advance(1_000);
    hall.db.exec('UPDATE hall SET is_demo = 0');
    hall.run();
    expect(line()).toMatchObject({ about: 'screen', result: 'failed', code: 'away' });
  });
});
