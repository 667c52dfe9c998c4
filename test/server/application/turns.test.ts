import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../server/application/turns.ts';

const turn = () => new Promise<void>((done) => setImmediate(done));

/** The turns of a hall whose clock is held, and what was done in them. */
function openTurns() {
  let now = 0;
  const done: string[] = [];
  const soon = createTurns(() => now);
  const note = (what: string) => () => void done.push(what);
  function pass(ms: number): void {
    now += ms;
  }
  return { soon, done, note, pass };
}

describe('the turns of the event loop', () => {
  it('[V3] one task is done in each, the most urgent first, and those alike as they came', async () => {
    const { soon, done, note } = openTurns();
    soon('others', note('manager'));
    soon('calling', note('clerk'));
    soon('waiting', note('first wall'));
    soon('waiting', note('second wall'));
    soon('commands', note('command'));
    expect(done).toEqual([]);
    await turn();
    expect(done).toEqual(['command']);
    for (let turns = 0; turns < 4; turns += 1) await turn();
    expect(done).toEqual(['command', 'first wall', 'second wall', 'clerk', 'manager']);
  });

  it('[V3] whoever comes in between goes ahead of what is less urgent', async () => {
    const { soon, done, note } = openTurns();
    soon('calling', () => {
      done.push('one clerk');
      soon('calling', note('the next clerk'));
      soon('commands', note('command'));
    });
    for (let turns = 0; turns < 3; turns += 1) await turn();
    expect(done).toEqual(['one clerk', 'command', 'the next clerk']);
  });

  it('[V3] commands without end keep nobody waiting for good', async () => {
    const { soon, done, note, pass } = openTurns();
    const command = () => {
      pass(1);
      done.push('command');
      soon('commands', command);
    };
    soon('commands', command);
    soon('others', note('manager'));
    soon('waiting', note('wall'));
    for (let turns = 0; turns < 120; turns += 1) await turn();
    expect(done.indexOf('wall')).toBe(6);
    expect(done.indexOf('manager')).toBe(52);
  });

  it('[V3] what is late has every other turn, and commands the ones between', async () => {
    const { soon, done, note, pass } = openTurns();
    for (const name of ['one', 'two', 'three']) soon('calling', note(`clerk ${name}`), 0);
    for (const name of ['one', 'two', 'three']) soon('commands', note(`command ${name}`));
    pass(11);
    for (let turns = 0; turns < 6; turns += 1) await turn();
    const [one, two, three] = ['one', 'two', 'three'].map((name) => [`clerk ${name}`, `command ${name}`]);
    expect(done).toEqual([...(one ?? []), ...(two ?? []), ...(three ?? [])]);
  });

  it('what is called off is not done', async () => {
    const { soon, done, note } = openTurns();
    soon('waiting', note('called off'))();
    soon('others', note('the next'));
    await turn();
    expect(done).toEqual(['the next']);
  });
});
