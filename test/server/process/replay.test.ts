import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import { simulateDay } from '../../../server/domain/simulated-day.ts';
import { SIMULATED_HALLS, type SimulatedHall } from '../../../server/domain/simulated-hall.ts';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';
import { closeDatabase } from '../../../server/storage/database.ts';
import { createStores } from '../../../server/storage/stores.ts';
import { seededDatabase } from '../../support/desk.ts';
import { run, startHall, temporaryFolder } from '../../support/server-process.ts';
import { tellDay, writeDay } from '../../support/told-day.ts';

const DAY = '2026-02-27';
const MIDNIGHT = Date.UTC(2026, 1, 26, 16) as EpochMs;

describe('npm run replay', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
    const db = seededDatabase(folder.file('hall.db'), powerHall, MIDNIGHT);
    writeDay(createStores(db), DAY, tellDay(simulateDay(SIMULATED_HALLS[1] as SimulatedHall, 1, MIDNIGHT)));
    closeDatabase(db);
  });
  afterEach(() => folder.remove());

  const replay = (...args: string[]) => run('server/replay/main.ts', ['--data', folder.path, ...args]).ended;
  const rulesFile = (rules: unknown) => {
    writeFileSync(folder.file('rules.json'), typeof rules === 'string' ? rules : JSON.stringify(rules));
    return folder.file('rules.json');
  };
  const refusedWith = async (...args: string[]) => {
    const { code, stdout, stderr } = await replay(...args);
    expect(stdout).toBe('');
    return [code, stderr.trim()];
  };

  it('[M6] [F6] shows a day before and after a change while the hall is open', async () => {
    const hall = await startHall(['--port', '0', '--data', folder.path]);
    const rules = rulesFile({ rules: { helpAfterMinutes: 5 }, counterTimes: { '6': [] } });
    const { code, stdout, stderr } = await replay('--day', DAY, '--rules', rules);
    expect([code, stderr]).toEqual([0, '']);
    const [title, head, total] = stdout.split('\n');
    expect(title).toBe(`${DAY}, waits before → after (measured):`);
    expect(head).toMatch(/^service +class +finished +median wait +90 % wait +longest +left over$/);
    expect(total).toMatch(/^all +\d+ → \d+ \(\d+\) +\d+:\d\d → \d+:\d\d \(\d+:\d\d\)/);
    expect((await fetch(`${hall.url}/ready`)).status).toBe(200);
    expect((await hall.stop()).code).toBe(0);
  });

  it('[M6] says the same as JSON, and without rules only what was', async () => {
    const { stdout } = await replay('--day', DAY, '--json');
    const answer = JSON.parse(stdout);
    expect([Object.keys(answer), answer.day, answer.after]).toEqual([
      ['day', 'measured', 'before', 'after'],
      DAY,
      null,
    ]);
    expect(answer.before.total.finished).toBe(answer.measured.total.finished);
    expect((await replay('--day', DAY)).stdout).toMatch(/^all +\d+ \(\d+\) +\d+:\d\d \(\d+:\d\d\)/m);
  });

  it('[M6] what the file does not name stays as the hall has it', async () => {
    const same = rulesFile({ rules: {}, services: { A: {} } });
    const { stdout } = await replay('--day', DAY, '--rules', same, '--json');
    const { before, after } = JSON.parse(stdout);
    expect(after).toEqual(before);
  });

  it.each([
    [{ rules: { favouredInARow: 0 } }, /rules\.favouredInARow: Too small/],
    [{ rules: { favoured: 1 } }, /rules: Unrecognized key: "favoured"/],
    [{ rulez: {} }, /file: Unrecognized key: "rulez"/],
    [{ rules: 7 }, /rules: Invalid input/],
    [{ counterTimes: { '1': [{ from: '12:00', to: '10:00' }] } }, /counterTimes\.1\.0\.to: does not come after from/],
    [{ counters: { '1': { services: ['Z'] } } }, /contradict themselves: unknown-service \(counter 1 Z\)/],
    [{ counterTimes: { '33': [] } }, /contradict themselves: unknown-counter \(33\)/],
    [[], /file: Invalid input/],
    ['{', /is no JSON/],
  ])('[M6] refuses %j in a sentence', async (rules, words) => {
    expect(await refusedWith('--day', DAY, '--rules', rulesFile(rules))).toEqual([2, expect.stringMatching(words)]);
  });

  it('[M6] refuses what cannot be meant, and says where there is nothing to play', async () => {
    expect(await refusedWith('--day', DAY, '--rules', folder.file('none.json'))).toEqual([
      2,
      expect.stringContaining('cannot be read'),
    ]);
    expect(await refusedWith('--day', 'yesterday')).toEqual([2, expect.stringContaining('is no date')]);
    expect(await refusedWith()).toEqual([2, expect.stringContaining('is no date')]);
    expect(await refusedWith('--dya', DAY)).toEqual([2, expect.stringContaining('Known flags: --data --day')]);
    expect(await refusedWith('--day', '2026-02-26')).toEqual([1, 'Nothing happened on 2026-02-26.']);
    expect(await refusedWith('--day', DAY, '--data', folder.file('elsewhere'))).toEqual([
      1,
      expect.stringContaining('There is no database'),
    ]);
  });
});
