import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makePin } from '../../electron/make-pin.ts';
import { createPinLock, pauseMs } from '../../electron/pin-lock.ts';
import { hashPin, isPin, pinFault, StaffPin } from '../../electron/staff-pin.ts';
import { createHeldClock } from '../support/held-clock.ts';

describe('a staff PIN', () => {
  it('opens with itself and nothing else, and is not to be read from the settings', async () => {
    const kept = await hashPin('805193');
    expect(StaffPin.parse(kept)).not.toContain('805193');
    expect(await isPin('805193', kept)).toBe(true);
    expect(await isPin('805194', kept)).toBe(false);
    expect(await hashPin('805193')).not.toBe(kept);
  });

  it.each(['1234', '12345a', '1234567890123', '111111', '123456', '987654'])('%s is refused', (pin) => {
    expect(pinFault(pin)).not.toBeNull();
  });

  async function make(typed: string) {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const made = makePin({ stdin, stdout, stderr });
    stdin.end(`${typed}\n`);
    const code = await made;
    stdout.end();
    stderr.end();
    return { code, line: await text(stdout), said: await text(stderr) };
  }

  it('is made on a console that does not show it', async () => {
    const { code, line, said } = await make('805193');
    expect(code).toBe(0);
    const settings = JSON.parse(`{ ${line} }`);
    expect(await isPin('805193', StaffPin.parse(settings.staffPin))).toBe(true);
    expect(line + said).not.toContain('805193');
    expect(await make('1234')).toMatchObject({ code: 2, line: '', said: expect.stringContaining('6 to 12 digits') });
  });
});

describe('wrong PINs', () => {
  let folder = '';

  function createLock(clock = createHeldClock()) {
    let checks = 0;
    const check = async (pin: string) => {
      checks += 1;
      return pin === 'right';
    };
    const lock = createPinLock({ clock, file: join(folder, 'staff-pin.json'), isPin: check });
    const fail = async (times: number) => {
      for (let time = 0; time < times; time += 1) await lock.open('wrong');
    };
    return { clock, lock, fail, checks: () => checks };
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hallcall-pin-'));
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('[S14] five of them lock it for a minute, whatever is tried then, and the next five for longer', async () => {
    const { clock, lock, fail } = createLock();
    await fail(4);
    expect(lock.triesLeft()).toBe(1);
    expect(lock.lockedForMs()).toBe(0);
    await fail(1);
    expect(lock.lockedForMs()).toBe(60_000);
    expect(vi.mocked(console.error).mock.lastCall?.[0]).toBe('A wrong staff PIN, 5 in a row; locked for 60 s.');
    clock.pass(59_999);
    expect(await lock.open('right')).toBe(false);
    clock.pass(1);
    await fail(5);
    expect(lock.lockedForMs()).toBe(120_000);
    clock.pass(120_000);
    expect(await lock.open('right')).toBe(true);
    expect(lock.triesLeft()).toBe(5);
  });

  it('the pause grows to an hour and no longer', () => {
    expect([4, 5, 10, 15, 35, 500].map(pauseMs)).toEqual([0, 60_000, 120_000, 240_000, 3_600_000, 3_600_000]);
  });

  it('a hundred tried at once are five', async () => {
    const { lock, checks } = createLock();
    await Promise.all(Array.from({ length: 100 }, () => lock.open('wrong')));
    expect(checks()).toBe(5);
  });

  it('[S14] are remembered when the plug is pulled; a damaged note costs one pause, a full disk nothing', async () => {
    await createLock().fail(5);
    expect(createLock().lock.lockedForMs()).toBe(60_000);
    writeFileSync(join(folder, 'staff-pin.json'), '{"failures":');
    const damaged = createLock();
    expect(damaged.lock.lockedForMs()).toBe(60_000);
    expect(await damaged.lock.open('right')).toBe(false);
    damaged.clock.pass(60_000);
    expect(await damaged.lock.open('right')).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'staff-pin.json'), 'utf8'))).toEqual({ failures: 0 });
    rmSync(folder, { recursive: true });
    const { lock, fail } = createLock();
    await fail(5);
    expect(lock.lockedForMs()).toBe(60_000);
  });

  it('[S14] are noted whole or not at all, whenever the plug is pulled', async () => {
    const note = join(folder, 'staff-pin.json');
    const { fail } = createLock();
    await fail(1);
    linkSync(note, join(folder, 'old'));
    await fail(1);
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('{"failures":1}');
    expect(readFileSync(note, 'utf8')).toBe('{"failures":2}');
    expect(readdirSync(folder).sort()).toEqual(['old', 'staff-pin.json']);
  });
});
