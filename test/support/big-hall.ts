import { writeFileSync } from 'node:fs';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';

export const KIOSK_KEY = 'kiosk-key-for-tests-only';
export const DISPLAY_KEY = 'display-key-for-tests-only';
export const PIN = 'pin-for-tests';

/** A hall with this many counters, all services at every second one, written to a file that `--setup` reads. */
export function writeBigHall(path: string, counters: number): HallTemplate {
  const template = HallTemplate.parse({
    ...powerHall,
    hall: { ...powerHall.hall, hallId: 'big-hall' },
    counters: Array.from({ length: counters }, (_, index) => ({
      counterId: String(index + 1),
      name: { zh: `${index + 1} 号窗口`, en: `Counter ${index + 1}` },
      services: index % 2 ? ['A', 'E'] : ['A', 'B', 'C', 'D', 'E'],
    })),
    staff: Array.from({ length: counters }, (_, index) => ({
      badge: String(2001 + index),
      name: `Clerk ${index + 1}`,
      role: 'clerk',
      pin: PIN,
    })),
    devices: [
      { name: 'kiosk-1', role: 'kiosk', key: KIOSK_KEY },
      { name: 'wall', role: 'display', key: DISPLAY_KEY },
    ],
  });
  writeFileSync(path, JSON.stringify(template));
  return template;
}
