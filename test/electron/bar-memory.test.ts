import { readdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBarMemory } from '../../electron/bar-memory.ts';
import { BarHabits } from '../../server/protocol/call-bar.ts';
import { temporaryFolder } from '../support/server-process.ts';

const place = { x: 5, y: 6, width: 640, height: 56 };

describe('what the call bar remembers', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let said: string[];
  beforeEach(() => {
    folder = temporaryFolder();
    said = [];
    vi.spyOn(console, 'error').mockImplementation((words: string) => void said.push(words));
  });
  afterEach(() => folder.remove());

  it('is there after a restart: form, places by monitors, keys by clerk', () => {
    const file = folder.file('call-bar.json');
    const before = createBarMemory(file);
    const habits = BarHabits.parse({ passesClicks: false, shortcuts: { next: 'Ctrl+Alt+N' } });
    before.keepForm('bar');
    before.keepForm('terminal');
    before.keepPlace('one monitor', 'bar', place);
    before.keepHabits('1004', habits);

    const after = createBarMemory(file);
    expect([after.form(), after.small()]).toEqual(['terminal', 'bar']);
    expect(after.place('one monitor', 'bar')).toEqual(place);
    expect(after.place('two monitors', 'bar')).toBeNull();
    expect(after.habits('1004')).toEqual(habits);
    expect(after.habits('1005')).toBeNull();
    expect(readdirSync(folder.path)).toEqual(['call-bar.json']);
    expect(said).toEqual([]);
  });

  it.each(['', 'not json', '{}', '{"form":"round","small":"bar","places":{},"clerks":[]}', '[1]'])(
    'is nothing where the file holds %o, which is said',
    (text) => {
      const file = folder.file('call-bar.json');
      writeFileSync(file, text);
      expect(createBarMemory(file).form()).toBe('strip');
      expect(said).toEqual([`What the call bar remembered in ${file} cannot be read; it begins anew.`]);
    },
  );

  it('lasts as long as the frame where nothing can be written', () => {
    const memory = createBarMemory('/dev/null/call-bar.json');
    memory.keepForm('bar');
    expect(memory.form()).toBe('bar');
    expect(said[0]).toContain('could not keep its place and keys');
  });

  it('does not grow for ever', () => {
    const memory = createBarMemory(folder.file('call-bar.json'));
    for (let layout = 0; layout < 14; layout += 1) memory.keepPlace(`layout ${layout}`, 'strip', place);
    for (let clerk = 0; clerk < 62; clerk += 1) memory.keepHabits(String(2000 - clerk), BarHabits.parse({}));
    expect([memory.place('layout 1', 'strip'), memory.place('layout 2', 'strip')]).toEqual([null, place]);
    expect([memory.habits('1999'), memory.habits('1998')]).toEqual([null, BarHabits.parse({})]);
  });
});
