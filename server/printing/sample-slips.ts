import type { HallSettings, OneTimeNotice } from '../protocol/hall-settings.ts';
import type { Slip, TicketSlip } from '../protocol/slips.ts';
import type { ServiceId } from '../protocol/vocabulary.ts';
import { composeSheet } from './sheet-content.ts';
import { describeMissed } from './slip-content.ts';

export type SlipSample = 'ticket' | 'reprint' | 'offline' | 'long' | 'notice';

const CODE = 'K7M2Q9XT4B';
const TAKEN_AT = '2026-01-05 10:24';

function sampleTicket(hall: HallSettings): TicketSlip {
  return {
    kind: 'ticket',
    hallName: hall.name,
    number: 'A042',
    service: { zh: '交电费 · 发票', en: 'Pay a bill, invoice' },
    className: { zh: '预约', en: 'Appointment' },
    care: null,
    ahead: 3,
    wait: { low: 5, high: 15 },
    takenAt: TAKEN_AT,
    missedHint: describeMissed(hall),
    hotline: hall.hotline,
    code: CODE,
    qr: hall.publicUrl ? new URL(`/t/${CODE}`, hall.publicUrl).href : CODE,
    language: 'zh',
    isReprint: false,
    isOffline: false,
    wish: null,
  };
}

/** The longest that a hall can meet: long names, a long number, characters that no printer's font has. */
const LONG: Partial<TicketSlip> = {
  number: 'VIP1042',
  service: {
    zh: '高压新装、增容及分布式光伏并网业务受理（㕮𬭚样例）',
    en: 'High-voltage supply, capacity increase and grid connection of distributed photovoltaics',
  },
  className: { zh: '残疾人及行动不便者', en: 'Disabled and persons of reduced mobility' },
  care: 'mobility',
  ahead: 128,
  wait: { low: 95, high: 180 },
};

const NOTICE: OneTimeNotice = {
  noticeId: 'sample',
  serviceId: 'sample' as ServiceId,
  title: { zh: '更名', en: 'Change of name' },
  basis: { zh: '供电营业规则', en: 'Rules of electricity supply business' },
  documents: [
    { zh: '身份证明', en: 'Proof of identity' },
    { zh: '更名依据材料', en: 'Proof of the new name' },
  ],
  steps: [
    { zh: '提交材料', en: 'Hand in the documents' },
    { zh: '核对并签字', en: 'Check and sign' },
  ],
  limit: { zh: '当日办结', en: 'Done on the same day' },
  version: '1',
  validFrom: '2026-01-01',
};

/** A slip to look at while its template is being made. */
export function sampleSlip(hall: HallSettings, sample: SlipSample): Slip {
  const ticket = sampleTicket(hall);
  switch (sample) {
    case 'ticket':
      return ticket;
    case 'reprint':
      return { ...ticket, isReprint: true, wait: null };
    case 'offline':
      return { ...ticket, number: 'A501', isOffline: true, wait: null };
    case 'long':
      return { ...ticket, ...LONG };
    case 'notice': {
      const notice = hall.oneTimeNotices[0] ?? NOTICE;
      return composeSheet(hall, { about: 'notice', notice, language: 'zh' }, TAKEN_AT);
    }
    default:
      return sample satisfies never;
  }
}
