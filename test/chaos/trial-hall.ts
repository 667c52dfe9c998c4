import { writeFileSync } from 'node:fs';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';

const KIOSKS = 6;
const COUNTERS = 5;
export const PIN = 'pin-of-the-kill-run';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));
const keyOf = (role: string, name: string) => `key-of-${role}-${name}-of-the-kill-run`;

export const SERVICES = ['A', 'B', 'E'];
/** Sixteen who work at once: kiosks, clerks, and the pads of their counters. */
export const KIOSKS_OF_TRIAL = numbers(KIOSKS).map((number) => ({
  name: `kiosk-${number}`,
  key: keyOf('kiosk', number),
}));
export const COUNTERS_OF_TRIAL = numbers(COUNTERS).map((counterId) => ({
  counterId,
  badge: `200${counterId}`,
  padKey: keyOf('pad', counterId),
}));

/** Writes the hall of a kill run; its day does not end while the run goes on. */
export function writeTrialHall(path: string): void {
  const { hall, services } = powerHall;
  const template = HallTemplate.parse({
    hall: {
      ...hall,
      oneTimeNotices: [],
      guidance: {},
      timeZone: 'UTC',
      rollOverHour: (new Date().getUTCHours() + 12) % 24,
    },
    services: services.filter(({ code }) => SERVICES.includes(code)),
    counters: COUNTERS_OF_TRIAL.map(({ counterId }) => ({
      counterId,
      name: { zh: `${counterId} 号窗口`, en: `Counter ${counterId}` },
      services: SERVICES,
    })),
    staff: COUNTERS_OF_TRIAL.map(({ badge }) => ({ badge, name: `Clerk ${badge}`, role: 'clerk', pin: PIN })),
    devices: [
      ...KIOSKS_OF_TRIAL.map(({ name, key }) => ({ name, key, role: 'kiosk' })),
      ...COUNTERS_OF_TRIAL.map(({ counterId, padKey }) => ({
        name: `pad-${counterId}`,
        key: padKey,
        role: 'pad',
        counterId,
      })),
    ],
  });
  writeFileSync(path, JSON.stringify(template));
}
