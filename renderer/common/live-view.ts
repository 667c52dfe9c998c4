import { useEffect, useState } from 'react';
import type { ViewName, Views } from '#protocol/views';
import type { EpochMs } from '#protocol/vocabulary';
import type { HallClient, Link } from './hall-client.ts';
import { serverTime } from './view-arrival.ts';

export type LiveView<Name extends ViewName> = { view: Views[Name] | null; link: Link; isStale: boolean };

/** The latest whole view and whether it can still be believed. */
export function useLiveView<Name extends ViewName>(client: HallClient, name: Name): LiveView<Name> {
  const [view, setView] = useState<Views[Name] | null>(null);
  const [link, setLink] = useState<Link>({ state: 'connecting' });
  useEffect(() => client.onView(name, (next) => setView(() => next)), [client, name]);
  useEffect(() => client.onLink(setLink), [client]);
  return { view, link, isStale: link.state !== 'live' };
}

/** The hall's time, ticking four times a second, whatever this box's own clock says; null before the first view. */
export function useHallClock(view: { now: EpochMs } | null): EpochMs | null {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 250);
    return () => clearInterval(timer);
  }, []);
  return view ? (serverTime(view) as EpochMs) : null;
}
