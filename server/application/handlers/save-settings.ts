import { accept, refuse } from '../../domain/result.ts';
import { checkSettings } from '../../domain/settings-check.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { HallSettings, Offers, SettingsChange, SettingsFinding } from '../../protocol/hall-settings.ts';
import type { CounterId } from '../../protocol/vocabulary.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Handler } from '../context.ts';
import { brandingWith, brandOf } from '../hall-branding.ts';

const NO_CHANGE: SettingsChange = {};

/** The settings as they would be with a change; what it does not name stays. */
export function changed(settings: HallSettings, change: SettingsChange): HallSettings {
  const { counters: _, staff: __, branding, ...own } = change;
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const brand = branding && { branding: brandingWith(settings.branding, branding) };
  return { ...settings, ...given, ...brand };
}

/** An event names the logo by its hash: the picture itself would fill a table that is kept for ever. */
function withoutPicture(change: SettingsChange, { branding }: HallSettings): SettingsChange {
  if (!change.branding) return change;
  return { ...change, branding: { accent: change.branding.accent, logo: brandOf(branding).shown.logo } };
}

const asServices = ({ services, helps }: Offers) => ({ own: services, helped: helps });

/** [H6] What is odd, or impossible, about the hall as it would be with a change. */
export function findingsOf(stores: Stores, settings: HallSettings, change: SettingsChange): SettingsFinding[] {
  const counters = stores.counters.all().map(({ counter: { counterId }, own, helped }) => {
    const given = change.counters?.[counterId];
    return { counterId, ...(given ? asServices(given) : { own, helped }) };
  });
  const staff = stores.staff
    .all()
    .filter(({ role }) => role === 'clerk')
    .map(({ badge, staffId }) => {
      const given = change.staff?.[badge];
      const skills = given === undefined ? stores.staff.skillsOf(staffId) : given && asServices(given);
      return { badge, own: skills?.own ?? null, helped: skills?.helped ?? [] };
    });
  return checkSettings({
    settings: changed(settings, change),
    services: stores.hall.services().map(({ serviceId, isOpen }) => ({ serviceId, isOpen })),
    counters,
    staff,
    printers: stores.devices.all().flatMap(({ role, name }) => (role === 'device' ? name : [])),
    named: { counters: Object.keys(change.counters ?? {}), staff: Object.keys(change.staff ?? {}) },
  });
}

/** What is odd about the hall as it is. */
export const warningsOf = (stores: Stores, settings: HallSettings) => findingsOf(stores, settings, NO_CHANGE);

/** [H6] A change that contradicts itself is refused and changes nothing; one that is only odd is taken, with a warning. */
export const saveSettings: Handler<CommandRequest<'settings:save'>, CommandResult<'settings:save'>> = (
  { stores, settings },
  _actor,
  { change },
) => {
  const findings = findingsOf(stores, settings, change);
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0) return refuse({ code: 'settings-contradict', findings: errors });
  const next = changed(settings, change);
  stores.hall.saveSettings(next);
  for (const [counterId, { services, helps }] of Object.entries(change.counters ?? {})) {
    stores.counters.forgetUsual(counterId as CounterId); // for good, also where it does something else today
    stores.counters.setOffers(counterId as CounterId, services, helps);
  }
  for (const [badge, given] of Object.entries(change.staff ?? {})) {
    const found = stores.staff.byBadge(badge);
    if (found) stores.staff.setSkills(found.member.staffId, given && asServices(given));
  }
  return accept({
    result: { warnings: findings },
    events: [{ kind: 'settings-changed', data: { change: withoutPicture(change, next) } }],
  });
};
