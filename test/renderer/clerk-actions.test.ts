import { describe, expect, it } from 'vitest';
import { actionForKey, isClerkKey, possibleActions, servicePace } from '../../renderer/clerk/clerk-actions.ts';
import { CallReason } from '../../server/protocol/commands.ts';
import type { ClerkView } from '../../server/protocol/views.ts';
import { CounterId, EpochMs, TicketId } from '../../server/protocol/vocabulary.ts';

const press = (key: string, overrides = {}) => ({
  key,
  repeat: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...overrides,
});
const text = { zh: '交电费', en: 'Pay a bill' };
const at = EpochMs.parse(1000);

function counter(state: 'open' | 'paused'): ClerkView['counter'] {
  return { counterId: CounterId.parse('1'), name: text, state, since: at, pauseReason: null, services: [text] };
}

function ticket(state: 'called' | 'serving'): ClerkView['current'] {
  return {
    ticketId: TicketId.parse('t1'),
    number: 'A001',
    service: text,
    class: null,
    care: null,
    state,
    takenAt: at,
    calledAt: at,
    startedAt: state === 'serving' ? at : null,
    limitSeconds: 300,
    calls: 1,
    reason: CallReason.parse({ code: 'arrival-order', waitedMinutes: 3 }),
    isShown: false,
    isSpoken: false,
  };
}

describe('the clerk’s keys', () => {
  it.each([
    ['F1', 'next'],
    ['F2', 'start-finish'],
    ['F3', 'no-show'],
    ['F4', 'recall'],
    ['F5', 'pause-resume'],
    ['F6', 'close'],
    [' ', 'next'],
  ])('%s is %s', (key, action) => {
    expect(actionForKey(press(key), { focusTakesSpace: false })).toBe(action);
  });

  it('acts once while a key is held down, and still keeps the browser from acting', () => {
    const held = press('F5', { repeat: true });
    expect(actionForKey(held, { focusTakesSpace: false })).toBeNull();
    expect(isClerkKey(held)).toBe(true);
  });

  it('leaves Space to what has the focus, and keys with a modifier to the browser', () => {
    expect(actionForKey(press(' '), { focusTakesSpace: true })).toBeNull();
    expect(actionForKey(press('F1'), { focusTakesSpace: true })).toBe('next');
    expect(actionForKey(press('F5', { ctrlKey: true }), { focusTakesSpace: false })).toBeNull();
  });
});

describe('what a clerk can do', () => {
  it('nothing without a counter', () => {
    expect([...possibleActions({ counter: null, current: null })]).toEqual([]);
  });

  it('call, pause or close at a free counter', () => {
    expect([...possibleActions({ counter: counter('open'), current: null })]).toEqual([
      'next',
      'pause-resume',
      'close',
    ]);
  });

  it('everything with a customer called; no recall and no no-show once service has begun', () => {
    expect(possibleActions({ counter: counter('open'), current: ticket('called') }).size).toBe(6);
    const serving = possibleActions({ counter: counter('open'), current: ticket('serving') });
    expect([...serving]).toEqual(['next', 'start-finish', 'pause-resume', 'close']);
  });

  it('not call while paused', () => {
    expect(possibleActions({ counter: counter('paused'), current: null }).has('next')).toBe(false);
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
