import { describe, expect, it } from 'vitest';
import {
  actionOfKey,
  elapsedOf,
  type FocusTakes,
  isFinishForgotten,
  keyOf,
  possibleActions,
  servicePace,
} from '../../renderer/clerk/clerk-actions.ts';
import { recallShown } from '../../renderer/clerk/recall-shown.ts';
import { ClerkKeys } from '../../server/protocol/clerk-keys.ts';
import type { ClerkView } from '../../server/protocol/views.ts';
import { CounterId, EpochMs } from '../../server/protocol/vocabulary.ts';
import { AT, currentTicket, TEXT, ticketLine } from './clerk-tickets.ts';

const press = (key: string, overrides = {}) => ({
  key,
  repeat: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...overrides,
});

function counter(state: 'open' | 'paused'): ClerkView['counter'] {
  return {
    ...{ counterId: CounterId.parse('1'), name: TEXT, state, since: AT, pauseReason: null, pausedUntil: null },
    ...{ services: [TEXT], offers: [] },
  };
}

const KEYS = ClerkKeys.parse({});
const actionOf = (key: string, takes: FocusTakes = 'nothing', overrides = {}) =>
  actionOfKey(press(key, overrides), KEYS, takes);

describe('the clerk’s keys', () => {
  it.each([
    ['F1', 'next'],
    ['F2', 'start-finish'],
    ['F3', 'no-show'],
    ['F4', 'recall'],
    ['F5', 'pause-resume'],
    ['F6', 'close'],
    ['F7', 'hold'],
    ['F8', 'transfer'],
    ['F9', 'another'],
    ['F10', 'list'],
    ['F12', 'unhold'],
    ['r', 'result'],
    ['M', 'message'],
    [' ', 'next'],
  ])('%s is %s', (key, action) => {
    expect(actionOf(key)).toBe(action);
  });

  it('are those that the hall has chosen, and an action may have none', () => {
    const own = { ...KEYS, next: 'Insert', recall: null };
    expect(actionOfKey(press('Insert'), own, 'nothing')).toBe('next');
    expect([actionOfKey(press('F1'), own, 'nothing'), actionOfKey(press('F4'), own, 'nothing')]).toEqual([null, null]);
    expect([keyOf(own, 'next'), keyOf(own, 'recall'), keyOf(own, 'undo')]).toEqual(['Insert', null, 'Ctrl+Z']);
  });

  it('leave Space to what has the focus, letters to a field, and keys with a modifier to the browser', () => {
    expect([actionOf(' ', 'space'), actionOf(' ', 'text')]).toEqual([null, null]);
    expect([actionOf('F1', 'space'), actionOf('F1', 'text')]).toEqual(['next', 'next']);
    expect([actionOf('r', 'space'), actionOf('r', 'text')]).toEqual(['result', null]);
    expect(actionOf('F5', 'nothing', { ctrlKey: true })).toBeNull();
    expect(actionOf('F11')).toBeNull();
  });

  it('take back with Ctrl+Z, or the command key of a Mac, and with nothing less; in a field it is the field’s', () => {
    expect(actionOf('z', 'nothing', { ctrlKey: true })).toBe('undo');
    expect(actionOf('z', 'nothing', { metaKey: true })).toBe('undo');
    expect(actionOf('z')).toBeNull();
    expect(actionOf('z', 'text', { ctrlKey: true })).toBeNull();
  });
});

const NOTHING_TO_UNDO = { undo: null, held: [] };

describe('what a clerk can do', () => {
  it('nothing without a counter', () => {
    expect([...possibleActions({ counter: null, current: null, undo: null, held: [] }, AT)]).toEqual([]);
  });

  it('call, pause, close, look at the list or serve somebody without a ticket at a free counter', () => {
    const free = { counter: counter('open'), current: null, ...NOTHING_TO_UNDO };
    expect([...possibleActions(free, AT)]).toEqual([
      ...['next', 'pause-resume', 'close', 'another', 'list', 'message', 'help', 'incident'],
    ]);
  });

  it('call back whoever is held once the counter is free', () => {
    const held = [{ ...ticketLine('B001'), heldAt: AT, remindAt: AT }];
    const can = (change: object) =>
      possibleActions({ counter: counter('open'), current: null, undo: null, held, ...change }, AT).has('unhold');
    expect([can({}), can({ current: currentTicket('serving') }), can({ counter: counter('paused') })]).toEqual([
      ...[true, false, false],
    ]);
  });

  it('recall, start or send on a customer who is called; hold and another business only once service has begun', () => {
    const called = { counter: counter('open'), current: currentTicket('called'), ...NOTHING_TO_UNDO };
    const can = possibleActions(called, AT);
    for (const action of ['start-finish', 'no-show', 'recall', 'transfer'] as const) expect(can.has(action)).toBe(true);
    for (const action of ['hold', 'another'] as const) expect(can.has(action)).toBe(false);
  });

  it('hold, send on or go on with a customer who is served, but not recall', () => {
    const serving = { counter: counter('open'), current: currentTicket('serving'), ...NOTHING_TO_UNDO };
    const can = possibleActions(serving, AT);
    for (const action of ['start-finish', 'hold', 'transfer', 'another'] as const) expect(can.has(action)).toBe(true);
    for (const action of ['recall', 'no-show'] as const) expect(can.has(action)).toBe(false);
  });

  it('not call and not serve anybody while paused', () => {
    const paused = { counter: counter('paused'), current: null, ...NOTHING_TO_UNDO };
    for (const action of ['next', 'another'] as const) expect(possibleActions(paused, AT).has(action)).toBe(false);
  });

  it('not recall before its time, nor once all calls are used', () => {
    const at = (recallFrom: EpochMs | null) =>
      possibleActions(
        { counter: counter('open'), current: currentTicket('called', { recallFrom }), ...NOTHING_TO_UNDO },
        AT,
      ).has('recall');
    expect([at(EpochMs.parse(AT + 1)), at(AT), at(null)]).toEqual([false, true, false]);
  });

  it('take back until the moment that the hall names', () => {
    const undo = { kind: 'finish', number: 'A001', until: EpochMs.parse(AT + 10_000) } as const;
    const situation = { counter: counter('open'), current: null, held: [], undo };
    expect(possibleActions(situation, AT + 9_999).has('undo')).toBe(true);
    expect(possibleActions(situation, AT + 10_000).has('undo')).toBe(false);
  });
});

describe('recalling', () => {
  it('says how many are left and in how many seconds', () => {
    const recallFrom = EpochMs.parse(AT + 12_300);
    expect(recallShown({ calls: 1, callsAtMost: 3, recallFrom }, AT)).toEqual({ left: 2, seconds: 13 });
    expect(recallShown({ calls: 2, callsAtMost: 3, recallFrom }, AT + 20_000)).toEqual({ left: 1, seconds: 0 });
    expect(recallShown({ calls: 3, callsAtMost: 3, recallFrom: null }, AT)).toEqual({ left: 0, seconds: 0 });
  });
});

describe('time at the counter', () => {
  it('counts from the call, then from the start, and keeps what was served before a hold', () => {
    expect(elapsedOf(currentTicket('called'), AT + 5_000)).toBe(5_000);
    const startedAt = EpochMs.parse(AT + 60_000);
    expect(elapsedOf(currentTicket('serving', { startedAt, servedMs: 90_000 }), AT + 70_000)).toBe(100_000);
  });

  it('is more than twice the limit when nobody pressed Finish; a customer who is only called is never that', () => {
    expect(isFinishForgotten(currentTicket('serving'), 1, AT + 600_000)).toBe(false);
    expect(isFinishForgotten(currentTicket('serving'), 1, AT + 600_001)).toBe(true);
    expect(isFinishForgotten(currentTicket('serving'), 2, AT + 600_001)).toBe(false);
    expect(isFinishForgotten(currentTicket('called'), 1, AT + 900_000)).toBe(false);
  });
});

describe('the pace of a service', () => {
  it.each([
    [0, 'calm'],
    [239_999, 'calm'],
    [240_000, 'near'],
    [299_999, 'near'],
    [300_000, 'over'],
    [900_000, 'over'],
  ])('after %i ms of a five-minute limit it is %s', (elapsedMs, pace) => {
    expect(servicePace(elapsedMs, 300).pace).toBe(pace);
  });

  it('fills the ring at most once', () => {
    expect(servicePace(900_000, 300).share).toBe(1);
    expect(servicePace(-5, 300).share).toBe(0);
  });
});
