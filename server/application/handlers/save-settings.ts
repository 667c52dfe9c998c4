import { isDeepStrictEqual } from 'node:util';
import { catalogueFindings, inUseFindings } from '../../domain/catalogue-check.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import {
  type HallSettings,
  SettingsChange,
  type SettingsFinding,
  type SettingsPart,
} from '../../protocol/hall-settings.ts';
import type { CounterId } from '../../protocol/vocabulary.ts';
import type { VersionSource } from '../../storage/settings-version-store.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Actor, actorLabel } from '../actor.ts';
import type { Context, Done, Handler } from '../context.ts';
import { brandOf } from '../hall-branding.ts';
import { asServices, changed, findingsOf } from '../settings-findings.ts';
import { catalogueNow, partsNow, wholeChange } from '../settings-now.ts';

/** An event names the logo by its hash: the picture itself would fill a table that is kept for ever. */
function withoutPicture(change: SettingsChange, { branding }: HallSettings): SettingsChange {
  if (!change.branding) return change;
  return { ...change, branding: { accent: change.branding.accent, logo: brandOf(branding).shown.logo } };
}

/** The same for a change that somebody wants to make now: also what is at work and cannot be closed for good. */
export function findingsNow(
  { stores, settings, businessDay, now }: Pick<Context, 'stores' | 'settings' | 'businessDay' | 'now'>,
  change: SettingsChange,
): SettingsFinding[] {
  const lists = [change.serviceList, change.counterList, change.staffList];
  const isAboutCatalogue = lists.some((list) => list !== undefined);
  const own = isAboutCatalogue
    ? [...catalogueFindings(change), ...inUseFindings(catalogueNow(stores), change, stores.inUse(businessDay, now))]
    : [];
  return [...own, ...findingsOf(stores, settings, change)];
}

/** Writes what a change says; the lists first, so that what is new can be offered at once. */
function write({ stores, settings, now, newId }: Context, change: SettingsChange): HallSettings {
  const { serviceList, counterList, staffList, counters = {}, staff = {} } = change;
  const next = changed(settings, change);
  stores.hall.saveSettings(next);
  if (serviceList) stores.hall.saveServiceList(serviceList);
  if (counterList) stores.counters.saveList(counterList, now);
  if (staffList) stores.staff.saveList(staffList, newId);
  for (const [counterId, { services, helps }] of Object.entries(counters)) {
    stores.counters.forgetUsual(counterId as CounterId); // for good, also where it does something else today
    stores.counters.setOffers(counterId as CounterId, services, helps);
  }
  for (const [badge, given] of Object.entries(staff)) {
    const found = stores.staff.byBadge(badge);
    if (found) stores.staff.setSkills(found.member.staffId, given && asServices(given));
  }
  return next;
}

/** What is wished, on which version it is based (null: on whichever is in force), and by which way it came. */
export type WishedChange = {
  change: SettingsChange;
  basedOn: number | null;
  source: VersionSource;
  restoredVersion: number | null;
};

/** What a change would really change, in full, beside what it is now. */
export function differenceOf(stores: Stores, settings: HallSettings, change: SettingsChange) {
  const now = partsNow(stores, settings);
  const whole = wholeChange(now, settings, change);
  const parts = SettingsChange.keyof().options.filter(
    (part) => whole[part] !== undefined && !isDeepStrictEqual(whole[part], now[part]),
  );
  const of = (all: SettingsChange): SettingsChange => Object.fromEntries(parts.map((part) => [part, all[part]]));
  return { parts, before: of(now), after: of(whole), whole };
}

/** Which of these parts somebody else has changed since a version ([H13]). */
function conflictsSince(stores: Stores, parts: readonly SettingsPart[], basedOn: number | null) {
  if (basedOn === null) return [];
  return parts.flatMap((part) => {
    const later = stores.versions.changeSince(part, basedOn);
    return later ? [{ part, version: later.version, by: later.by, at: later.at }] : [];
  });
}

/**
 * [H6] A change that contradicts itself is refused and changes nothing; one that is only odd is taken, with a warning.
 * [H12] What was and what came of it is kept as a version, with who and when. [H13] Nobody overwrites what he has not seen.
 */
export function applyChange(
  context: Context,
  actor: Actor,
  { change, basedOn, source, restoredVersion }: WishedChange,
): Result<Done<CommandResult<'settings:save'>>> {
  const { stores, settings, now } = context;
  const { parts, before, after, whole } = differenceOf(stores, settings, change);
  const conflicts = conflictsSince(stores, parts, basedOn);
  if (conflicts.length > 0) return refuse({ code: 'settings-conflict', conflicts });
  const findings = findingsNow(context, whole);
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0) return refuse({ code: 'settings-contradict', findings: errors });
  const newest = stores.versions.newest();
  if (parts.length === 0) return accept({ result: { warnings: findings, version: newest }, events: [] });
  const next = write(context, after);
  const by = actorLabel(actor);
  const version = stores.versions.add({ at: now, by, source, restoredVersion, parts, before, after });
  const data = { version, source, ...(restoredVersion !== null && { restoredVersion }) };
  return accept({
    result: { warnings: findings, version },
    events: [{ kind: 'settings-changed', data: { ...data, change: withoutPicture(after, next) } }],
  });
}

export const saveSettings: Handler<CommandRequest<'settings:save'>, CommandResult<'settings:save'>> = (
  context,
  actor,
  { change, basedOn = null, source },
) => applyChange(context, actor, { change, basedOn, source, restoredVersion: null });

/** [H12] The parts that a version changed are again what they were before it: itself a version, and checked as any change. */
export const restoreSettings: Handler<CommandRequest<'settings:restore'>, CommandResult<'settings:restore'>> = (
  context,
  actor,
  { version, basedOn },
) => {
  const { stores } = context;
  const found = stores.versions.byNumber(version);
  if (!found) return refuse({ code: 'settings-version-unknown', version });
  const read = SettingsChange.safeParse(found.before);
  if (!read.success) return refuse({ code: 'settings-version-unknown', version });
  return applyChange(context, actor, { change: read.data, basedOn, source: 'restored', restoredVersion: version });
};
