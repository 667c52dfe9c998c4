import type { OneTimeNotice, RepairContact } from '#protocol/hall-settings';
import type { Draft, Settings } from '../rules/settings-draft.ts';
import { isItemReady } from './playlist/playlist-draft.ts';
import { isZoneReady } from './zones/zone-draft.ts';

const isContactReady = ({ name, phone }: RepairContact) => name.trim() !== '' && phone.trim() !== '';

/** A notice needs a title, and everything that tells which text was given. */
export function isNoticeReady({ title, version, validFrom }: OneTimeNotice): boolean {
  return (title.zh.trim() !== '' || title.en.trim() !== '') && version.trim() !== '' && validFrom !== '';
}

/** The changed parts in which something is still empty that the hall needs. */
export function unfinishedParts({ contacts, oneTimeNotices, playlist, slip, zones }: Draft): (keyof Settings)[] {
  const hasEmptyWords = slip?.rows.some(({ text }) => text !== null && text.zh.trim() === '' && text.en.trim() === '');
  return [
    ...(contacts && !contacts.every(isContactReady) ? (['contacts'] as const) : []),
    ...(oneTimeNotices && !oneTimeNotices.every(isNoticeReady) ? (['oneTimeNotices'] as const) : []),
    ...(playlist && !playlist.every(isItemReady) ? (['playlist'] as const) : []),
    ...(hasEmptyWords ? (['slip'] as const) : []),
    ...(zones && !zones.every(isZoneReady) ? (['zones'] as const) : []),
  ];
}
