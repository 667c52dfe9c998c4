import { describe, expect, it } from 'vitest';
import {
  type ClosedCounter,
  closeCounter,
  type OpenCounter,
  offersOf,
  openCounter,
  type PausedCounter,
  pauseCounter,
  resumeCounter,
  visibleState,
} from '../../../server/domain/counter.ts';
import type { CounterId, ServiceId, StaffId } from '../../../server/protocol/vocabulary.ts';
import { CLERK, COUNTER_1, called, serving, TEN, tenPlus } from './tickets.ts';

const closed: ClosedCounter = { counterId: COUNTER_1, state: 'closed', since: TEN };
const open: OpenCounter = { counterId: COUNTER_1, state: 'open', clerkId: CLERK, since: TEN };
const paused: PausedCounter = { ...open, state: 'paused', reason: 'lunch', until: null };
const lunch = { reason: 'lunch', minutes: null };
const unasked = { at: null, isConfirmed: false };
const nobody = { held: 0, bound: 0, isReleased: false };
const COUNTER_2 = '2' as CounterId;
const COLLEAGUE = 'clerk-2' as StaffId;
const later = tenPlus(1_000);

describe('a clerk and a counter', () => {
  it('[C1] a free clerk opens a closed counter', () => {
    const result = openCounter(closed, CLERK, unasked, later);
    expect(result).toEqual({ ok: true, value: { ...open, since: later } });
  });

  it.each([open, paused])('[C1] opening the counter one already has changes nothing ($state)', (own) => {
    const result = openCounter(own, CLERK, { at: { counter: own, current: null }, isConfirmed: false }, later);
    expect(result.ok && result.value).toBe(own);
  });

  it('[C1] a clerk leaves his counter for another only when he confirms it, and never a customer', () => {
    const elsewhere: OpenCounter = { ...open, counterId: COUNTER_2 };
    const sits = { counter: elsewhere, current: null };
    expect(openCounter(closed, CLERK, { at: sits, isConfirmed: false }, later)).toEqual({
      ok: false,
      refusal: { code: 'at-another-counter', counterId: COUNTER_2 },
    });
    expect(openCounter(closed, CLERK, { at: sits, isConfirmed: true }, later)).toMatchObject({ ok: true });
    expect(openCounter(closed, CLERK, { at: { ...sits, current: serving }, isConfirmed: true }, later)).toEqual({
      ok: false,
      refusal: { code: 'counter-busy', number: serving.number },
    });
  });

  it.each([open, paused])('[C1] a counter is taken over from somebody only when it was confirmed ($state)', (taken) => {
    expect(openCounter(taken, COLLEAGUE, unasked, later)).toEqual({
      ok: false,
      refusal: { code: 'counter-taken', clerk: CLERK },
    });
    expect(openCounter(taken, COLLEAGUE, { at: null, isConfirmed: true }, later)).toEqual({
      ok: true,
      value: { ...open, clerkId: COLLEAGUE, since: later },
    });
  });

  it('[C2] is not left while somebody is being served there; who was only called does not hold it', () => {
    const busy = { ok: false, refusal: { code: 'counter-busy', number: serving.number } };
    expect(pauseCounter(open, serving, lunch, later)).toEqual(busy);
    expect(closeCounter(open, serving, nobody, later)).toEqual(busy);
    expect(pauseCounter(open, called, lunch, later).ok).toBe(true);
    expect(closeCounter(open, called, nobody, later).ok).toBe(true);
  });

  it('[C2] pauses with its reason, resumes, and does neither twice', () => {
    expect(pauseCounter(open, null, lunch, later)).toEqual({ ok: true, value: { ...paused, since: later } });
    expect(pauseCounter(paused, null, lunch, later)).toEqual({ ok: false, refusal: { code: 'counter-paused' } });
    expect(resumeCounter(paused, later)).toEqual({ ok: true, value: { ...open, since: later } });
    expect(resumeCounter(open, later)).toEqual({ ok: false, refusal: { code: 'counter-not-paused' } });
  });

  it('[C2] keeps when the clerk said to be back', () => {
    const until = tenPlus(1_000 + 15 * 60_000);
    expect(pauseCounter(open, null, { ...lunch, minutes: 15 }, later)).toMatchObject({ ok: true, value: { until } });
  });

  it.each([{ held: 1 }, { bound: 2 }])(
    '[C9] with people who belong to it closes only when they are released (%o)',
    (some) => {
      const belonging = { ...nobody, ...some };
      const { held, bound } = belonging;
      expect(closeCounter(open, null, belonging, later)).toEqual({
        ok: false,
        refusal: { code: 'counter-has-bound', held, bound },
      });
      expect(closeCounter(open, null, { ...belonging, isReleased: true }, later).ok).toBe(true);
    },
  );

  it.each([open, paused])('[C2] closes from $state', (counter) => {
    expect(closeCounter(counter, null, nobody, later)).toEqual({ ok: true, value: { ...closed, since: later } });
  });

  it('[V4] people in the hall see who stands there before they see the counter itself', () => {
    expect(visibleState(open, called)).toBe('calling');
    expect(visibleState(open, serving)).toBe('serving');
    expect([closed, open, paused].map((counter) => visibleState(counter, null))).toEqual(['closed', 'open', 'paused']);
  });
});

describe('what a clerk may do at a counter', () => {
  const [A, B, C, D] = ['A', 'B', 'C', 'D'] as ServiceId[] as [ServiceId, ServiceId, ServiceId, ServiceId];
  const here = { own: [A, B], helped: [C] };

  it.each([
    ['somebody without a list: whatever the counter does', null, { A: 'own', B: 'own', C: 'helped' }],
    ['both do it: it is done', { own: [A, D], helped: [] }, { A: 'own' }],
    ['the clerk only helps: it is only helped', { own: [A], helped: [B] }, { A: 'own', B: 'helped' }],
    ['the counter only helps: it is only helped', { own: [A, C], helped: [] }, { A: 'own', C: 'helped' }],
    ['neither does what the other does: nothing', { own: [D], helped: [] }, {}],
  ])('[C8] %s', (_, clerk, offers) => {
    expect(Object.fromEntries(offersOf(here, clerk))).toEqual(offers);
  });
});
