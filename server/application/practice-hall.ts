import type { HallTemplate } from '../catalogue/hall-template.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { Stores } from '../storage/stores.ts';

/** Whom the computer plays; the PIN is nobody else's. */
export type Player = { badge: string; pin: string; pinHash: string };

const LONGEST_ID = 31;

/** As the hall's own, but open at any hour, without devices, files and addresses of the real hall. */
function settingsOfPractice(settings: HallSettings): HallSettings {
  const services = Object.entries(settings.services).map(([serviceId, rules]) => [
    serviceId,
    { ...rules, quotas: [], timetable: null },
  ]);
  return {
    ...settings,
    hallId: `${settings.hallId.slice(0, LONGEST_ID)}-training`,
    isTraining: true,
    isBeingSetUp: false,
    timetable: null,
    services: Object.fromEntries(services),
    publicUrl: null,
    fallbackPrinter: null,
    playlist: settings.playlist.filter(({ kind }) => kind === 'text'),
    announcements: [],
  };
}

/**
 * [U4] A hall to practise in: services, counters and staff as they are here, and those whom the computer plays. The hashes of
 * the PINs stand in the order of the staff; nothing of what happened here goes along.
 */
export function practiceHallOf({ hall, counters, staff }: Stores, players: readonly Player[]) {
  const services = hall.services();
  const codesOf = (ids: readonly string[]) =>
    services.filter(({ serviceId }) => ids.includes(serviceId)).map(({ code }) => code);
  const pin = ''; // of people who are there only the hash is known
  const people = staff.all().map(({ badge, name, role, staffId }) => {
    const skills = staff.skillsOf(staffId);
    const does = { services: skills && codesOf(skills.own), helps: skills ? codesOf(skills.helped) : [] };
    return { person: { badge, name, role, pin, ...does }, pinHash: staff.byBadge(badge)?.pinHash ?? '' };
  });
  const played = players.map(({ badge, pinHash }, index) => {
    const name = `模拟柜员 ${index + 1}`;
    return { person: { badge, name, role: 'clerk' as const, pin, services: null, helps: [] }, pinHash };
  });
  const template: HallTemplate = {
    hall: settingsOfPractice(hall.settings()),
    services: services.map(({ serviceId, code, name, term, icon, group, limitSeconds }) => {
      return { serviceId, code, name, term, icon, group, limitMinutes: limitSeconds / 60 };
    }),
    counters: counters.all().map(({ counter: { counterId }, name, own, helped }) => {
      return { counterId, name, services: codesOf(own), helps: codesOf(helped) };
    }),
    staff: [...people, ...played].map(({ person }) => person),
    devices: [],
    integrations: [],
  };
  return { template, pinHashes: [...people, ...played].map(({ pinHash }) => pinHash) };
}
