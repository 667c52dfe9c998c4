import { writeFileSync } from 'node:fs';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import { KIOSK_KEY, PIN } from './big-hall.ts';

const GROUPS = ['pay', 'new', 'change'];

/** A hall with twelve services in three groups and a name of forty characters, in a file that `--setup` reads. */
export function writeGroupedHall(path: string): void {
  const services = [...'ABCDEFGHIJKL'].map((code, index) => ({
    serviceId: code,
    code,
    name: { zh: `第 ${index + 1} 项业务`, en: `Service number ${index + 1}` },
    group: GROUPS[Math.floor(index / 4)],
    limitMinutes: 5,
  }));
  const template = HallTemplate.parse({
    hall: {
      ...powerHall.hall,
      hallId: 'grouped-hall',
      name: { zh: '一座名字很长的营业厅'.repeat(4), en: 'A service hall with quite a long name ok' },
      fallbackPrinter: null,
      guidance: {},
      oneTimeNotices: [],
      groups: { pay: { zh: '缴费与发票', en: 'Payments' }, new: { zh: '新装用电', en: 'New supply' } },
    },
    services,
    counters: [{ counterId: '1', name: { zh: '1 号窗口', en: 'Counter 1' }, services: [...'ABCDEFGHIJKL'] }],
    staff: [{ badge: '9001', name: '经理', role: 'manager', pin: PIN }],
    devices: [{ name: 'kiosk-1', role: 'kiosk', key: KIOSK_KEY }],
  });
  writeFileSync(path, JSON.stringify(template));
}
