import type { SettingsFinding } from '../protocol/hall-settings.ts';
import type { Playlist, PlaylistItem } from '../protocol/playlist.ts';
import type { Zone } from '../protocol/zones.ts';

type Findings = [code: SettingsFinding['code'], about: string][];

/** Whether an item plays on this date of the hall. */
export function isValidOn({ from, until }: Pick<PlaylistItem, 'from' | 'until'>, date: string): boolean {
  return (from === null || from <= date) && (until === null || date <= until);
}

/** The files that a playlist needs. */
export function filesOf(playlist: Playlist): string[] {
  return playlist.flatMap((item) => (item.kind === 'text' ? [] : item.file));
}

/** [H6] What contradicts itself in a playlist. */
export function playlistFindings(playlist: Playlist, zones: readonly Zone[]): Findings {
  const ids = playlist.map(({ itemId }) => itemId);
  const isOver = ({ from, until, hours }: PlaylistItem) =>
    (from !== null && until !== null && until < from) || (hours !== null && hours.to <= hours.from);
  return [
    ...ids
      .filter((itemId, at) => ids.indexOf(itemId) !== at)
      .map((itemId): Findings[number] => ['two-items-with-one-id', itemId]),
    ...playlist
      .filter(isOver)
      .map(({ title, itemId }): Findings[number] => ['item-ends-before-it-begins', title.zh || itemId]),
    ...playlist.flatMap((item) =>
      item.zones
        .filter((zoneId) => !zones.some((zone) => zone.zoneId === zoneId))
        .map((zoneId): Findings[number] => ['unknown-zone', `${zoneId}`]),
    ),
  ];
}
