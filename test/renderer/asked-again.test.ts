import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../renderer/common/i18n/index.ts';
import { serviceOfNumber, ticketAskedAgain } from '../../renderer/kiosk/asked-again.ts';
import { momentWords } from '../../renderer/kiosk/moment-words.ts';
import '../../renderer/kiosk/words.ts';
import type { KioskView } from '../../server/protocol/views.ts';
import { EpochMs, TicketId } from '../../server/protocol/vocabulary.ts';
import { service } from './kiosk-parts.ts';

type Recent = KioskView['recent'][number];

const lapse = EpochMs.parse(75_000);
const nothing = new Set<TicketId>();
const offline = { since: EpochMs.parse(1), left: {} };

const recent = (id: string, number: string, change: Partial<Recent> = {}): Recent => ({
  ticketId: TicketId.parse(id),
  number,
  code: '0123456789',
  status: 'reserved',
  slip: 'unknown',
  fault: 'restarted',
  lapsesAt: lapse,
  ...change,
});
const view = (...tickets: Recent[]) => ({ recent: tickets, services: [service('A'), service('B')], offline: null });

describe('[T6] a page that began anew', () => {
  it('asks about the newest number that has no answer, and claims to know no more of it than the hall says', () => {
    const asked = ticketAskedAgain(view(recent('t1', 'A001'), recent('t2', 'B002')), lapse - 1, nothing);
    expect(asked).toMatchObject({ taken: { ticketId: 't2', number: 'B002', ahead: null, slip: null } });
    expect(asked?.about).toMatchObject({ service: { zh: '业务B' }, isOffline: false });
  });

  it('asks no more about what was answered here, has lapsed, counts or is still being printed', () => {
    const done = new Set([TicketId.parse('t1')]);
    expect(ticketAskedAgain(view(recent('t1', 'A001')), 0, done)).toBeNull();
    expect(ticketAskedAgain(view(recent('t1', 'A001')), lapse, nothing)).toBeNull();
    expect(ticketAskedAgain(view(recent('t1', 'A001', { status: 'waiting' })), 0, nothing)).toBeNull();
    expect(ticketAskedAgain(view(recent('t1', 'A001', { lapsesAt: null })), 0, nothing)).toBeNull();
    expect(ticketAskedAgain(view(recent('t0', 'A000'), recent('t1', 'A001')), 0, done)?.taken.number).toBe('A000');
  });

  it('[O2] knows a number given without the hall, and one of a service it does not know', () => {
    expect(ticketAskedAgain({ ...view(recent('t1', 'A901')), offline }, 0, nothing)?.about.isOffline).toBe(true);
    expect(serviceOfNumber([service('A')], 'Z001')).toEqual({ zh: '', en: '' });
  });
});

it('[P3] says that the slip may be out where nobody knows, and blames no printer', () => {
  const said = (language: 'zh' | 'en', mayHoldSlip: boolean) =>
    momentWords(
      wordsIn(language, 'kiosk'),
      { kind: 'no-slip', fault: 'restarted', mayHoldSlip, lapsesAt: lapse },
      { qr: '0123456789', isOffline: false },
    );
  expect(said('zh', true)).toEqual({
    title: '号票可能已经打出',
    hint: '拿到号票，或记下号码后，请点“我拿到号了”',
  });
  expect(said('en', true).hint).toContain(wordsIn('en', 'kiosk')('ticket.have'));
  expect(said('zh', false).title).toBe('打印时系统重启');
});
