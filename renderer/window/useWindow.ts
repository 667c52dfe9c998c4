import { useEffect, useState } from 'react';
import type { WindowView } from '#protocol/views';
import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { useLiveView } from '../common/live-view.ts';
import { serverTime } from '../common/view-arrival.ts';

const client = connectHall(screenHandshake('window'));
const FLASH_WITHIN_MS = 15_000;

/** The screen above a counter: reports each call it shows, and flashes for a fresh one only. */
export function useWindow() {
  const { view, link, isStale } = useLiveView(client, 'window:view');
  const [reported] = useState(() => new Set<number>());
  const seq = view?.counter.state === 'calling' ? (view.call?.seq ?? null) : null;
  useEffect(() => {
    if (seq === null || reported.has(seq)) return;
    reported.add(seq);
    client.send('call:shown', { seq, spoken: false }).catch(() => reported.delete(seq));
  }, [seq, reported]);
  return { view, link, isStale, flashKey: view && isFresh(view) ? seq : null };
}

function isFresh(view: WindowView): boolean {
  return view.call !== null && serverTime(view) - view.call.at < FLASH_WITHIN_MS;
}
