import { describe, expect, it } from 'vitest';
import {
  type ClosedCounter,
  closeCounter,
  type OpenCounter,
  openCounter,
  type PausedCounter,
  pauseCounter,
  resumeCounter,
  visibleState,
} from '../../../server/domain/counter.ts';
import type { CounterId, StaffId } from '../../../server/protocol/vocabulary.ts';
import { CLERK, COUNTER_1, called, serving, TEN, tenPlus } from './tickets.ts';

const closed: ClosedCounter = { counterId: COUNTER_1, state: 'closed', since: TEN };
const open: OpenCounter = { counterId: COUNTER_1, state: 'open', clerkId: CLERK, since: TEN };
const paused: PausedCounter = { ...open, state: 'paused', reason: 'lunch' };
const COUNTER_2 = '2' as CounterId;
const COLLEAGUE = 'clerk-2' as StaffId;
const later = tenPlus(1_000);

describe('a clerk and a counter', () => {
  it('[C1] a free clerk opens a closed counter', () => {
    const result = openCounter(closed, { clerkId: CLERK, at: null }, later);
    expect(result).toEqual({ ok: true, value: { ...open, since: later } });
  });

  it.each([open, paused])('[C1] opening the counter one already has changes nothing ($state)', (own) => {
    const result = openCounter(own, { clerkId: CLERK, at: own }, later);
    expect(result.ok && result.value).toBe(own);
  });

  it('[C1] a clerk cannot sit at two counters', () => {
    const elsewhere: OpenCounter = { ...open, counterId: COUNTER_2 };
    expect(openCounter(closed, { clerkId: CLERK, at: elsewhere }, later)).toEqual({
      ok: false,
      refusal: { code: 'at-another-counter', counterId: COUNTER_2 },
    });
  });

  it.each([open, paused])('[C1] two clerks cannot sit at one counter ($state)', (taken) => {
    expect(openCounter(taken, { clerkId: COLLEAGUE, at: null }, later)).toEqual({
      ok: false,
      refusal: { code: 'counter-taken', clerk: CLERK },
    });
  });

  it.each([called, serving])('[C2] is left only when nobody stands there ($status)', (current) => {
    const busy = { ok: false, refusal: { code: 'counter-busy', number: current.number } };
    expect(pauseCounter(open, current, null, later)).toEqual(busy);
    expect(closeCounter(open, current, later)).toEqual(busy);
  });

  it('[C2] pauses with its reason, resumes, and does neither twice', () => {
    expect(pauseCounter(open, null, 'lunch', later)).toEqual({ ok: true, value: { ...paused, since: later } });
    expect(pauseCounter(paused, null, 'again', later)).toEqual({ ok: false, refusal: { code: 'counter-paused' } });
    expect(resumeCounter(paused, later)).toEqual({ ok: true, value: { ...open, since: later } });
    expect(resumeCounter(open, later)).toEqual({ ok: false, refusal: { code: 'counter-not-paused' } });
  });

  it.each([open, paused])('[C2] closes from $state', (counter) => {
    expect(closeCounter(counter, null, later)).toEqual({ ok: true, value: { ...closed, since: later } });
  });

  it('[V4] people in the hall see who stands there before they see the counter itself', () => {
    expect(visibleState(open, called)).toBe('calling');
    expect(visibleState(open, serving)).toBe('serving');
    expect([closed, open, paused].map((counter) => visibleState(counter, null))).toEqual(['closed', 'open', 'paused']);
  });
});
