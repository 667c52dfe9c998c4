import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../renderer/common/i18n/index.ts';
import { comeBack, comeBackRule, endSaid, hallLine } from '../../renderer/phone/standing-words.ts';
import '../../renderer/phone/words.ts';
import { EndReason, EpochMs, HallState, TicketStatus } from '../../server/protocol/vocabulary.ts';
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

describe('a number that the hall has ended', () => {
  const end = (reason: EndReason, appointment: { day: string; time: string } | null = null) =>
    endSaid(zh, 'zh-CN', { ended: { reason, appointment } });

  it('says on which day and at what time the customer is expected instead', () => {
    const said = end('appointment-offered', { day: '2026-11-24', time: '09:00' });
    expect(said).toMatchObject({ title: '已为您改为预约', when: { day: '11月24日周二', time: '09:00' } });
    expect(said?.hint).toContain('凭此号码单到店签到');
  });

  it('does not promise an appointment that is used or cancelled', () => {
    expect(end('appointment-offered')).toMatchObject({ title: '这个号码已改为预约', when: null });
  });

  it('says sorry where the hall or the service has closed', () => {
    expect(end('service-closed')?.title).toBe('该业务今日停办，抱歉');
    expect(end('closed')?.title).toBe('今日已结束营业，抱歉让您久等');
  });

  it('leaves everything else to its status', () => {
    for (const reason of ['customer', 'not-confirmed', 'day-over'] as const) expect(end(reason)).toBeNull();
    expect(endSaid(zh, 'zh-CN', { ended: null })).toBeNull();
  });

  it('has words in both languages whatever the reason', () => {
    const appointment = { day: '2026-11-24', time: '09:00' };
    for (const reason of EndReason.options) {
      for (const booked of [appointment, null]) {
        for (const language of ['zh', 'en'] as const) {
          const said = endSaid(wordsIn(language, 'phone'), language, { ended: { reason, appointment: booked } });
          expect(`${said?.title} ${said?.hint}`).not.toContain('ended.');
        }
      }
    }
  });
});

it('has words on the phone for whatever a ticket can be', () => {
  for (const status of TicketStatus.options) {
    if (status === 'waiting') continue;
    for (const group of ['status', 'hint']) expect(i18next.exists(`${group}.${status}`, { ns: 'phone' })).toBe(true);
  }
});
