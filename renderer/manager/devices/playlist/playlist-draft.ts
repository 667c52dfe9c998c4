import type { Playlist, PlaylistItem } from '#protocol/playlist';

export const ITEMS_AT_MOST = 60;
export const TOPICS = ['tariff', 'process', 'outage', 'payment-safety', 'promise', 'hotline', 'other'] as const;

const VIDEO = /\.(mp4|webm)$/;
export const kindOfFile = (file: string) => (VIDEO.test(file) ? 'video' : 'picture');

const EVERYWHERE = { from: null, until: null, hours: null, zones: [] };

/** An empty text, or an item for a file of that name, with an id that no other has. */
export function newItem(playlist: Playlist, file: { name: string; title: string } | null): PlaylistItem {
  const taken = new Set(playlist.map(({ itemId }) => itemId));
  let number = playlist.length + 1;
  while (taken.has(`item-${number}`)) number += 1;
  const common = { ...EVERYWHERE, itemId: `item-${number}`, topic: 'other' as const };
  const title = { zh: file?.title ?? '', en: '' };
  if (file === null) return { ...common, title, kind: 'text', seconds: 15, body: { zh: '', en: '' } };
  if (kindOfFile(file.name) === 'video') return { ...common, title, kind: 'video', file: file.name };
  return { ...common, title, kind: 'picture', seconds: 15, file: file.name };
}

/** The list with an item one place earlier or later. */
export function moved(playlist: Playlist, itemId: string, places: -1 | 1): Playlist {
  const at = playlist.findIndex((item) => item.itemId === itemId);
  const [one, other] = [playlist[at], playlist[at + places]];
  return one && other ? playlist.with(at, other).with(at + places, one) : playlist;
}

/** Something to read, or a file to show. */
export function isItemReady(item: PlaylistItem): boolean {
  if (item.title.zh.trim() === '' && item.title.en.trim() === '') return false;
  return item.kind !== 'text' || item.body.zh.trim() !== '' || item.body.en.trim() !== '';
}

/** Whether an item plays today, will play, or has had its time. */
export function validity({ from, until }: PlaylistItem, today: string): 'now' | 'later' | 'over' {
  if (until !== null && until < today) return 'over';
  return from !== null && from > today ? 'later' : 'now';
}

/** A name that the media folder takes and does not have yet, as like the file's own as it can be; null for another kind of file. */
export function mediaName(fileName: string, taken: readonly string[]): string | null {
  const [, stem = '', ending = ''] =
    /^(.*)\.([a-z0-9]+)$/.exec(fileName.toLowerCase().replace(/\.jpeg$/, '.jpg')) ?? [];
  if (!['png', 'jpg', 'webp', 'mp4', 'webm'].includes(ending)) return null;
  const plain =
    stem
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'media';
  for (let count = 1; ; count += 1) {
    const name = `${plain}${count === 1 ? '' : `-${count}`}.${ending}`;
    if (!taken.includes(name)) return name;
  }
}
