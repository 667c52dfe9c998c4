import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { hallBanner, quietWords } from '../../renderer/display/hall-said.ts';
import { stripNotice } from '../../renderer/window/strip-notice.ts';
import '../../renderer/display/words.ts';
import '../../renderer/window/words.ts';
import { CounterId, CounterState, HallState } from '../../server/protocol/vocabulary.ts';
import { openHall, outage } from './kiosk-parts.ts';

const halls = HallState.options.flatMap((state) =>
  [null, '13:30'].flatMap((opensAt) =>
    [null, outage('short'), outage('long')].map((trouble) => ({ ...openHall, state, opensAt, outage: trouble })),
  ),
);

describe('the hall’s state on the wall', () => {
  it('is a line only when the hall is not simply open', () => {
    expect(hallBanner(openHall)).toBeNull();
    expect(hallBanner({ ...openHall, state: 'break', opensAt: '13:30' })).toEqual({
      phrase: 'banner.break-until',
      values: { opensAt: '13:30' },
      isOutage: false,
    });
  });

  it('is the apology first, whatever the hour', () => {
    const said = hallBanner({ ...openHall, state: 'break', outage: outage('long') });
    expect(said).toMatchObject({ phrase: 'banner.outage-long', isOutage: true });
  });

  it('still asks to wait for calls while people who have numbers are called', () => {
    for (const state of ['open', 'last-ticket', 'draining'] as const) {
      expect(quietWords({ ...openHall, state }).title).toBe('quiet.open');
    }
    expect(quietWords({ ...openHall, outage: outage('short') }).title).toBe('quiet.open');
    expect(quietWords({ ...openHall, outage: outage('long') }).title).toBe('quiet.outage');
    expect(quietWords({ ...openHall, state: 'closed' }).title).toBe('quiet.closed');
  });

  it('has words for every state', () => {
    for (const hall of halls) {
      const { title, hint } = quietWords(hall);
      for (const phrase of [hallBanner(hall)?.phrase ?? title, title, hint.phrase]) {
        expect(i18next.exists(phrase, { ns: 'display' })).toBe(true);
      }
    }
  });
});

describe('the strip above a counter that shows no number', () => {
  const counter = (state: CounterState) => ({
    counterId: CounterId.parse('3'),
    name: { zh: '3号窗口', en: 'Counter 3' },
    state,
  });

  it('sends nobody to another counter when the whole hall rests', () => {
    expect(stripNotice(counter('closed'), openHall).hint).toBe('closedHint');
    expect(stripNotice(counter('closed'), { ...openHall, state: 'draining' }).hint).toBe('dayOverHint');
    expect(stripNotice(counter('closed'), { ...openHall, state: 'break', opensAt: '13:30' }).hint).toBe(
      'breakUntilHint',
    );
  });

  it('apologises in an outage, and names its services when it simply waits', () => {
    expect(stripNotice(counter('open'), { ...openHall, outage: outage('short') }).phrase).toBe('outage');
    expect(stripNotice(counter('open'), openHall)).toEqual({ phrase: 'open', hint: null });
  });

  it('has words for every state', () => {
    for (const hall of halls) {
      for (const state of CounterState.options) {
        const { phrase, hint } = stripNotice(counter(state), hall);
        for (const word of [phrase, hint ?? phrase]) expect(i18next.exists(word, { ns: 'window' })).toBe(true);
      }
    }
  });
});
