import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import { Scope } from '../../server/protocol/programs.ts';

/** What must stay secret is so long that it is found wherever it gets out. */
export const pinOf = (badge: string) => `pin-that-only-${badge}-knows`;
export const keyOf = (name: string) => `a-key-that-was-given-to-${name}-alone`;
export const scopeKey = (scope: Scope) => keyOf(scope.replace(':', '-'));

/** Numbers that customers left; they may be read by the staff alone, and stand in no log. */
export const PHONES = ['13955550101', '+86 139 5555 0102', '139-5555-0103'] as const;

/** How everything begins that may get out nowhere. */
export const SECRETS = ['pin-that-only-', 'a-key-that-was-given-to-', ...PHONES] as const;

/** Never fuzzed: they see that the hall goes on, and put right what somebody who may do so has shut. */
export const CARETAKER = { badge: '9009', kiosk: 'kiosk-of-the-caretaker' } as const;

/** The screens of a hall, at counters 1 and 2 where they belong to one. */
export const SCREENS = [
  { role: 'kiosk', name: 'kiosk-1', counterId: null },
  { role: 'kiosk', name: CARETAKER.kiosk, counterId: null },
  { role: 'display', name: 'wall', counterId: null },
  { role: 'device', name: 'kiosk-1', counterId: null },
  { role: 'window', name: 'window-1', counterId: '1' },
  { role: 'pad', name: 'pad-1', counterId: '1' },
  { role: 'pad', name: 'pad-2', counterId: '2' },
] as const;

export const screenKey = ({ role, name }: { role: string; name: string }) => keyOf(`${role}-${name}`);

const staff = [
  ...powerHall.staff.map((member) => ({ ...member, pin: pinOf(member.badge) })),
  { badge: CARETAKER.badge, name: '值班', role: 'manager', pin: pinOf(CARETAKER.badge) },
];

/** Some hours before noon, whatever the time is elsewhere: no day ends while such a hall is open, and what was this morning is past. */
function forenoonZone(): string {
  const behind = new Date().getUTCHours() - 10;
  const nearest = behind > 12 ? behind - 24 : behind; // no zone is further behind
  return nearest === 0 ? 'Etc/UTC' : `Etc/GMT${nearest > 0 ? '+' : ''}${nearest}`;
}

/** A real hall, in which everybody needs a key. */
export const fuzzedHall = HallTemplate.parse({
  ...powerHall,
  hall: { ...powerHall.hall, timeZone: forenoonZone() },
  staff,
  devices: SCREENS.map((screen) => ({ ...screen, key: screenKey(screen) })),
  integrations: Scope.options.map((scope) => ({
    name: scope.replace(':', '-'),
    key: scopeKey(scope),
    scopes: [scope],
  })),
});
