import { useEffect, useState } from 'react';
import { createCallReports } from '../common/call-reports.ts';
import type { HallClient } from '../common/hall-client.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import type { ScreenWatch } from '../common/screen/screen-watch.ts';
import { arrangeCalls } from './arrange-calls.ts';
import { isResting } from './hall-said.ts';
import { useCallVoice, voiceOfThisWall } from './useCallVoice.ts';

const voice = voiceOfThisWall(location.search);

/** The wall: what it shows now, and a report for each call as soon as it is on the screen. */
export function useDisplay(client: HallClient, screen: ScreenWatch) {
  const { view, link, isStale } = useLiveView(client, 'display:view');
  const now = useHallClock(view);
  const { soundingSeq, isBlocked, isMute } = useCallVoice(client, screen, voice);
  const [report] = useState(() => createCallReports((seq) => client.send('call:shown', { seq, spoken: false })));
  useEffect(() => {
    if (!view) return;
    const called = view.calls.filter(({ status }) => status === 'called');
    report({ inView: view.calls.map(({ seq }) => seq), shown: called.map(({ seq }) => seq) });
  }, [view, report]);
  const shown = arrangeCalls(view?.calls ?? [], {
    now: now ?? 0,
    soundingSeq,
    isResting: view !== null && isResting(view.hall),
  });
  return { view, link, isStale, now, soundingSeq, isSoundBlocked: isBlocked, isMute, ...shown };
}
