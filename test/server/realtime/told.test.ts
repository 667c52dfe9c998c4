import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';
import { createTold } from '../../../server/realtime/told.ts';
import { TEN_O_CLOCK } from '../../support/hall.ts';

const WALL = 'display:view';
const at = (seconds: number) => (TEN_O_CLOCK + seconds * 1000) as EpochMs;
const view = (revision: number, now: EpochMs, wait = 5) => ({ revision, now, waiting: [{ code: 'A', wait }] });

describe('[V3] what an audience is told', () => {
  it('is what is new to it: another revision, or something else in the same', () => {
    const told = createTold();
    expect(told.note(WALL, {}, view(7, at(0)))).toBe(true);
    expect(told.note(WALL, {}, view(7, at(1)))).toBe(false);
    expect(told.note('clerk:view:1', {}, view(7, at(1)))).toBe(true);
    expect(told.note(WALL, {}, view(7, at(2), 10))).toBe(true);
    expect(told.note(WALL, {}, view(7, at(3), 10))).toBe(false);
    expect(told.note(WALL, {}, view(8, at(4), 10))).toBe(true);
  });

  it('is the same again once a minute, and when the clock was set back', () => {
    const told = createTold();
    told.note(WALL, {}, view(7, at(0)));
    for (const seconds of [20, 40, 59.9]) expect(told.note(WALL, {}, view(7, at(seconds)))).toBe(false);
    expect(told.note(WALL, {}, view(7, at(60)))).toBe(true);
    expect(told.note(WALL, {}, view(7, at(59)))).toBe(true);
  });

  it('needs no drawing of a picture that it knows', () => {
    const told = createTold();
    const [first, second] = [{}, {}];
    told.note(WALL, first, view(7, at(0)));
    expect([told.knows(WALL, first), told.knows(WALL, second)]).toEqual([true, false]);
    told.note(WALL, second, view(7, at(1)));
    expect([told.knows(WALL, first), told.knows(WALL, second)]).toEqual([false, true]);
  });

  it('is told anew to an audience that somebody has joined', () => {
    const told = createTold();
    const picture = {};
    told.note(WALL, picture, view(7, at(0)));
    told.forget(WALL);
    expect(told.knows(WALL, picture)).toBe(false);
    expect(told.note(WALL, picture, view(7, at(1)))).toBe(true);
  });
});
