import { useEffect, useState } from 'react';
import type { Playlist, PlaylistItem } from '#protocol/playlist';
import { type Broken, createItemTime, itemAfter, playable } from './playing.ts';

/** A video that stands still for so long has got stuck. */
export const STUCK_MS = 15_000;

type Hour = { timeOfDay: string; now: number; isPaused: boolean; isLinked: boolean; onBroken: (file: string) => void };

/**
 * What plays now, and next; an item that is taken out of the list goes at once. While it is paused nothing moves on, and
 * no item loses or gains any of its time. A file that cannot be shown is told once and left out; while the hall is away
 * no file is to blame, and it is left out until the hall is back.
 */
export function usePlaylist(playlist: Playlist, { timeOfDay, now, isPaused, isLinked, onBroken }: Hour) {
  const [playingId, setPlayingId] = useState<string | null>(null);
  const [broken, setBroken] = useState<Broken>(new Map());
  const items = playable(playlist, { timeOfDay, now, broken });
  const playing = items.find(({ itemId }) => itemId === playingId) ?? itemAfter(items, null);
  const goOn = () => setPlayingId(itemAfter(items, playing?.itemId ?? null)?.itemId ?? null);

  const itemId = playing?.itemId ?? null;
  const seconds = playing && playing.kind !== 'video' ? playing.seconds : null;
  const following = itemAfter(items, itemId)?.itemId ?? null;
  const [time] = useState(() => createItemTime(() => performance.now()));
  useEffect(() => {
    time.show(itemId, seconds);
    if (seconds === null || isPaused) return;
    const timer = setTimeout(() => setPlayingId(following), time.run());
    return () => {
      clearTimeout(timer);
      time.pause();
    };
  }, [time, itemId, seconds, following, isPaused]);

  useEffect(() => {
    if (isLinked) setBroken(new Map());
  }, [isLinked]);

  return {
    playing,
    goOn,
    skipBroken(item: PlaylistItem): void {
      if (item.kind === 'text') return;
      if (isLinked) onBroken(item.file);
      setBroken((before) => new Map(before).set(item.file, now));
      goOn();
    },
  };
}
