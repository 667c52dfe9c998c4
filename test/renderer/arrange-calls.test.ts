import { describe, expect, it } from 'vitest';
import { arrangeCalls, type WallCall } from '../../renderer/display/arrange-calls.ts';
import { CounterId, EpochMs, TicketId } from '../../server/protocol/vocabulary.ts';

const NOW = 1_000_000;

function call(seq: number, number: string, { agoMs = 60_000, status = 'called' as WallCall['status'] } = {}): WallCall {
  return {
    seq,
    ticketId: TicketId.parse(`t-${number}`),
    number,
    counter: { counterId: CounterId.parse('1'), name: { zh: '1号窗口', en: 'Counter 1' }, zoneId: null },
    service: { zh: '交电费', en: 'Pay a bill' },
    at: EpochMs.parse(NOW - agoMs),
    times: 1,
    status,
    manner: 'plain',
  };
}

function arranged(calls: WallCall[], soundingSeq: number | null = null, isResting = false) {
  const { large, earlier } = arrangeCalls(calls, { now: NOW, soundingSeq, isResting });
  return { large: large.map(({ number }) => number), earlier: earlier.map(({ number }) => number) };
}

describe('the calls on the wall', () => {
  it('shows the newest call large and the older ones below, newest first', () => {
    const calls = [call(1, 'A001'), call(2, 'A002'), call(3, 'A003')];
    expect(arranged(calls)).toEqual({ large: ['A003'], earlier: ['A002', 'A001'] });
  });

  it('shows each ticket once, by its latest call', () => {
    const calls = [call(1, 'A001'), call(2, 'A002'), call(3, 'A001')];
    expect(arranged(calls)).toEqual({ large: ['A001'], earlier: ['A002'] });
  });

  it('lets two counters that call at once share the height', () => {
    const calls = [call(1, 'A001'), call(2, 'A002', { agoMs: 4000 }), call(3, 'B001', { agoMs: 1000 })];
    expect(arranged(calls)).toEqual({ large: ['B001', 'A002'], earlier: ['A001'] });
  });

  it('keeps the call that sounds large, though newer ones wait to be spoken', () => {
    const calls = [1, 2, 3].map((seq) => call(seq, `A00${seq}`, { agoMs: 1000 }));
    expect(arranged(calls, 1).large).toContain('A001');
  });

  it('keeps who is called now large, though a service that was called later is over', () => {
    const calls = [call(1, 'A001', { agoMs: 5000 }), call(2, 'A002', { agoMs: 3000, status: 'finished' })];
    expect(arranged(calls)).toEqual({ large: ['A001'], earlier: ['A002'] });
  });

  it('leaves missed and cancelled tickets to their own places', () => {
    const calls = [call(1, 'A001'), call(2, 'A002', { status: 'missed' }), call(3, 'A003', { status: 'cancelled' })];
    expect(arranged(calls)).toEqual({ large: ['A001'], earlier: [] });
  });

  it('shows a ticket that was sent on only by its new call', () => {
    const sentOn = call(1, 'A001', { status: 'waiting' });
    expect(arranged([sentOn, call(2, 'A002')])).toEqual({ large: ['A002'], earlier: [] });
    const calledAgain = [call(1, 'A001'), call(2, 'A002'), call(3, 'A001')];
    expect(arranged(calledAgain)).toEqual({ large: ['A001'], earlier: ['A002'] });
  });

  it('sends nobody to a counter where a service is over while the hall rests', () => {
    const calls = [call(1, 'A001', { status: 'serving' }), call(2, 'A002', { status: 'finished' })];
    expect(arranged(calls)).toEqual({ large: ['A002'], earlier: ['A001'] });
    expect(arranged(calls, null, true)).toEqual({ large: ['A001'], earlier: [] });
  });

  it('forgets a call that was taken back, even while it sounds', () => {
    expect(arranged([call(1, 'A001')], 2)).toEqual({ large: ['A001'], earlier: [] });
  });

  it('keeps to six earlier calls', () => {
    const calls = Array.from({ length: 12 }, (_, index) => call(index + 1, `A${String(index + 1).padStart(3, '0')}`));
    expect(arranged(calls).earlier).toHaveLength(6);
  });
});
