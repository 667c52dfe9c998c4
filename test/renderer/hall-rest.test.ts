import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../renderer/common/i18n/index.ts';
import { closedWords } from '../../renderer/kiosk/closed-words.ts';
import { holidayReason, homeShows } from '../../renderer/kiosk/hall-rest.ts';
import '../../renderer/kiosk/words.ts';
import { ClosedCause, HallState } from '../../server/protocol/vocabulary.ts';
import { openHall, outage, service } from './kiosk-parts.ts';

const [zh, en] = [wordsIn('zh', 'kiosk'), wordsIn('en', 'kiosk')];

describe('the first page', () => {
  it('offers the services as long as the hall is open, even with every one closed for a reason of its own', () => {
    expect(homeShows({ hall: openHall, services: [service('A', { open: false })] })).toEqual({
      tiles: true,
      notice: null,
    });
  });

  it('says in one line what weighs on the hall while something can still be taken', () => {
    const services = [service('A', { open: false }), service('B')];
    expect(homeShows({ hall: { ...openHall, state: 'last-ticket' }, services })).toEqual({
      tiles: true,
      notice: 'last-ticket',
    });
    expect(homeShows({ hall: { ...openHall, outage: outage('short') }, services })).toEqual({
      tiles: true,
      notice: 'outage-short',
    });
  });

  it.each(HallState.options.filter((state) => state !== 'open'))('rests when nothing can be taken in %s', (state) => {
    const services = [service('A', { open: false })];
    expect(homeShows({ hall: { ...openHall, state }, services })).toEqual({ tiles: false, rest: state });
  });

  it('gives no numbers in a long outage, whatever a service says', () => {
    const shown = homeShows({ hall: { ...openHall, outage: outage('long') }, services: [service('A')] });
    expect(shown).toEqual({ tiles: false, rest: 'outage-long' });
  });

  it('has nothing to offer where no service is set up', () => {
    expect(homeShows({ hall: openHall, services: [] })).toEqual({ tiles: false, rest: 'no-services' });
  });

  it('names the holiday that the hall has named', () => {
    const services = [service('A', { open: false, closedCause: 'holiday', closedReason: '国庆节' })];
    expect(holidayReason(services)).toBe('国庆节');
    expect(holidayReason([service('A')])).toBeNull();
  });
});

describe('why a service cannot be taken', () => {
  it.each(ClosedCause.options)('has words of its own for %s, with and without the time it opens', (cause) => {
    for (const opensAt of [null, '13:30']) {
      for (const t of [zh, en]) {
        const words = closedWords(t, { cause, reason: null, opensAt });
        expect(words).not.toMatch(/closed(Why|Until)|\{\{/);
      }
    }
  });

  it('says when it can be taken again', () => {
    expect(closedWords(zh, { cause: 'break', reason: null, opensAt: '13:30' })).toBe('午间休息，13:30 恢复取号');
    expect(closedWords(en, { cause: 'hours', reason: null, opensAt: '13:30' })).toBe('Tickets from 13:30');
    expect(closedWords(zh, { cause: 'quota', reason: null, opensAt: null })).toBe('名额已满；若窗口空闲可咨询工作人员');
  });

  it('says what the manager wrote', () => {
    expect(closedWords(zh, { cause: 'by-hand', reason: '系统升级', opensAt: null })).toBe('暂停办理：系统升级');
    expect(closedWords(zh, { cause: null, reason: null, opensAt: null })).toBe('暂停办理');
  });
});
