import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../renderer/common/i18n/index.ts';
import { comeBack, comeBackRule, hallLine } from '../../renderer/phone/standing-words.ts';
import '../../renderer/phone/words.ts';
import { EpochMs, HallState, TicketStatus } from '../../server/protocol/vocabulary.ts';
import { openHall, outage } from './kiosk-parts.ts';

const until = EpochMs.parse(Date.parse('2026-11-23T02:45:00Z'));
const rejoin = { timesLeft: 2, until, placesBehind: 3 };
const before = EpochMs.parse(until - 1);
const zh = wordsIn('zh', 'phone');

describe('a missed number on its owner’s phone', () => {
  it('may come back until the hall’s time is over, as often as is left', () => {
    expect(comeBack({ status: 'missed', rejoin }, before)).toEqual(rejoin);
    expect(comeBack({ status: 'missed', rejoin }, until)).toBeNull();
    expect(comeBack({ status: 'missed', rejoin: { ...rejoin, timesLeft: 0 } }, before)).toBeNull();
    expect(comeBack({ status: 'missed', rejoin: null }, before)).toBeNull();
  });

  it('is the only one that may', () => {
    for (const status of TicketStatus.options) {
      if (status !== 'missed') expect(comeBack({ status, rejoin }, before)).toBeNull();
    }
  });

  it('reads the rule by the hall’s clock', () => {
    const rule = comeBackRule(zh, rejoin, 'Asia/Shanghai');
    expect(rule).toBe('请在 10:45 前回到大厅，排在前 3 位之后，还可以回来 2 次。');
  });
});

describe('the hall on a phone', () => {
  const line = (hall: Partial<typeof openHall>, status: TicketStatus = 'waiting') =>
    hallLine(zh, { hall: { ...openHall, ...hall }, status });

  it('is not spoken of while it calls', () => {
    expect(line({})).toBeNull();
    expect(line({ state: 'last-ticket' })).toBeNull();
  });

  it('says why nobody is called, an outage before everything else', () => {
    expect(line({ state: 'break', opensAt: '13:30' })).toContain('13:30 继续叫号');
    expect(line({ state: 'break', outage: outage('short') })).toContain('系统临时故障');
    for (const state of HallState.options) expect(line({ state }) ?? '').not.toContain('hall.');
  });

  it('does not trouble somebody who is at a counter or done', () => {
    for (const status of ['called', 'serving', 'finished', 'cancelled'] as const) {
      expect(line({ outage: outage('long') }, status)).toBeNull();
    }
  });
});

it('has words on the phone for whatever a ticket can be', () => {
  for (const status of TicketStatus.options) {
    if (status === 'waiting') continue;
    for (const group of ['status', 'hint']) expect(i18next.exists(`${group}.${status}`, { ns: 'phone' })).toBe(true);
  }
});
