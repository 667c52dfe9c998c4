import type { KioskView } from '../../server/protocol/views.ts';
import { EpochMs, ServiceId } from '../../server/protocol/vocabulary.ts';

type Service = KioskView['services'][number];

/** A hall that is simply open. */
export const openHall: KioskView['hall'] = {
  name: { zh: '示范供电营业厅', en: 'Demo Hall' },
  state: 'open',
  businessDay: '2026-11-22',
  timeZone: 'Asia/Shanghai',
  branding: { shades: null, logo: null },
  hotline: '95598',
  canSave: true,
  openCounters: 3,
  lastTicketAt: null,
  hours: null,
  opensAt: null,
  outage: null,
  closing: null,
};

export function outage(grade: 'short' | 'long'): KioskView['hall']['outage'] {
  return { grade, since: EpochMs.parse(1000), reason: '' };
}

export function service(code: string, overrides: Partial<Service> = {}): Service {
  return {
    serviceId: ServiceId.parse(code),
    code,
    name: { zh: `业务${code}`, en: `Service ${code}` },
    term: null,
    icon: 'zap',
    group: null,
    open: true,
    closedReason: null,
    closedCause: null,
    opensAt: null,
    waiting: 0,
    openCounters: 1,
    wait: null,
    area: null,
    guidance: { ask: 'nothing' },
    ...overrides,
  };
}
