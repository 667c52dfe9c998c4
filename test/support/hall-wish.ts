import { bank } from '../../server/catalogue/bank.ts';
import type { SetupWish } from '../../server/protocol/setup.ts';

/** What the assistant sends for a small bank, as its template has it. */
export function bankWish(): SetupWish {
  const hours = { from: '00:00', to: '24:00', breaks: [] };
  return {
    templateId: 'bank',
    hall: {
      name: { zh: '湖滨支行', en: 'Lakeside Branch' },
      timeZone: 'Asia/Shanghai',
      hotline: '',
      timetable: {
        weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours },
        exceptions: [{ date: '2099-10-01', hours: null, reason: '国庆节' }],
        lastTicket: { minutesBefore: 0, byWork: true },
      },
    },
    services: bank.services
      .slice(0, 3)
      .map(({ serviceId, code, name, limitMinutes }) => ({ serviceId, code, name, limitMinutes })),
    counters: [
      { name: { zh: '1 号窗口', en: 'Counter 1' }, services: ['A', 'B'] },
      { name: { zh: '2 号窗口', en: 'Counter 2' }, services: ['C'] },
    ],
    staff: [
      { badge: '9001', name: '张经理', role: 'manager', pin: '135790' },
      { badge: '1001', name: '柜员 1', role: 'clerk', pin: '246802' },
    ],
  };
}
