import type { OneTimeNotice, RepairContact } from '#protocol/hall-settings';
import { isItemReady } from '../devices/playlist/playlist-draft.ts';
import { isZoneReady } from '../devices/zones/zone-draft.ts';
import type { Draft, Settings } from '../rules/settings-draft.ts';
import { isCounterReady, isServiceReady, isStaffReady } from './catalogue/catalogue-draft.ts';
import { isGuidanceReady } from './guidance/guidance-draft.ts';

const isContactReady = ({ name, phone }: RepairContact) => name.trim() !== '' && phone.trim() !== '';

/** A notice needs a title, and everything that tells which text was given. */
export function isNoticeReady({ title, version, validFrom }: OneTimeNotice): boolean {
  return (title.zh.trim() !== '' || title.en.trim() !== '') && version.trim() !== '' && validFrom !== '';
}

/** As the machine that runs the hall names a folder; whether it is there, the hall says after the first copy. */
export const isWholePath = (path: string) => /^(\/|[A-Za-z]:[\\/]|\\\\)/.test(path);

/** The changed parts in which something is still empty that the hall needs. */
export function unfinishedParts(draft: Draft): (keyof Settings)[] {
  const { contacts, oneTimeNotices, playlist, slip, zones, guidance, name, publicUrl, backup } = draft;
  const { serviceList, counterList, staffList } = draft;
  const hasEmptyWords = slip?.rows.some(({ text }) => text !== null && text.zh.trim() === '' && text.en.trim() === '');
  return [
    ...(contacts && !contacts.every(isContactReady) ? (['contacts'] as const) : []),
    ...(oneTimeNotices && !oneTimeNotices.every(isNoticeReady) ? (['oneTimeNotices'] as const) : []),
    ...(playlist && !playlist.every(isItemReady) ? (['playlist'] as const) : []),
    ...(hasEmptyWords ? (['slip'] as const) : []),
    ...(zones && !zones.every(isZoneReady) ? (['zones'] as const) : []),
    ...(guidance && !Object.values(guidance).every(isGuidanceReady) ? (['guidance'] as const) : []),
    ...(serviceList && !serviceList.every(isServiceReady) ? (['serviceList'] as const) : []),
    ...(counterList && !counterList.every(isCounterReady) ? (['counterList'] as const) : []),
    ...(staffList && !staffList.every(isStaffReady) ? (['staffList'] as const) : []),
    ...(name && name.zh.trim() === '' && name.en.trim() === '' ? (['name'] as const) : []),
    ...(backup?.secondFolder && !isWholePath(backup.secondFolder) ? (['backup'] as const) : []),
    ...(publicUrl && !URL.canParse(publicUrl) ? (['publicUrl'] as const) : []),
  ];
}
