import { useEffect, useState } from 'react';
import type { WindowView } from '#protocol/views';
import { createCallReports } from '../common/call-reports.ts';
import type { HallClient } from '../common/hall-client.ts';
import { useLiveView } from '../common/live-view.ts';
import { serverTime } from '../common/view-arrival.ts';

const FLASH_WITHIN_MS = 15_000;

/** The screen above a counter: reports each call it shows, and flashes for a fresh one only. */
export function useWindow(client: HallClient) {
  const { view, link, isStale } = useLiveView(client, 'window:view');
  const [report] = useState(() => createCallReports((seq) => client.send('call:shown', { seq, spoken: false })));
  useEffect(() => {
    if (!view) return;
    const inView = view.call ? [view.call.seq] : [];
    report({ inView, shown: view.counter.state === 'calling' ? inView : [] });
  }, [view, report]);
  const seq = view?.counter.state === 'calling' ? (view.call?.seq ?? null) : null;
  return { view, link, isStale, flashKey: view && isFresh(view) ? seq : null };
}

function isFresh(view: WindowView): boolean {
  return view.call !== null && serverTime(view) - view.call.at < FLASH_WITHIN_MS;
}
