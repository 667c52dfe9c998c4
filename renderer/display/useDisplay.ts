import { useEffect, useState } from 'react';
import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { arrangeCalls } from './arrange-calls.ts';
import { useCallVoice, voiceLanguages } from './useCallVoice.ts';

const client = connectHall(screenHandshake('display'));
const languages = voiceLanguages(location.search);

/** The wall: what it shows now, and a report for each call as soon as it is on the screen. */
export function useDisplay() {
  const { view, link, isStale } = useLiveView(client, 'display:view');
  const now = useHallClock(view);
  const { soundingSeq, isBlocked } = useCallVoice(client, languages);
  const [reported] = useState(() => new Set<number>());
  useEffect(() => {
    for (const { seq, status } of view?.calls ?? []) {
      if (status !== 'called' || reported.has(seq)) continue;
      reported.add(seq);
      client.send('call:shown', { seq, spoken: false }).catch(() => reported.delete(seq));
    }
  }, [view, reported]);
  const shown = arrangeCalls(view?.calls ?? [], { now: now ?? 0, soundingSeq });
  return { view, link, isStale, now, soundingSeq, isSoundBlocked: isBlocked, ...shown };
}
