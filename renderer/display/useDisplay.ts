import { useEffect, useState } from 'react';
import type { ZoneId } from '#protocol/zones';
import { createCallReports } from '../common/call-reports.ts';
import type { HallClient } from '../common/hall-client.ts';
import { hallTime } from '../common/hall-time.ts';
import { wallName } from '../common/handshake.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import type { ScreenWatch } from '../common/screen/screen-watch.ts';
import { useBusy } from '../common/screen/useBusy.ts';
import { arrangeCalls } from './arrange-calls.ts';
import { isResting } from './hall-said.ts';
import { isStageFree } from './playing.ts';
import { useCallVoice, voiceOfThisWall } from './useCallVoice.ts';
import { usePlaylist } from './usePlaylist.ts';
import { directionTo, unknownZones, zonesWanted } from './zone-view.ts';

const voice = voiceOfThisWall(location.search);
/** Under this name the hall knows where each zone lies from here. */
const name = wallName();
const zonesOfThisWall = zonesWanted(location.search);
/** For so long after a call nothing moves beside it. */
const CALL_IS_ON_MS = 8_000;
/** So long after the last call the hall is at rest, and the page may be loaded anew. */
const CALLS_ARE_OVER_MS = 5 * 60_000;

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
  const unknown = (view ? unknownZones(view.zones, zonesOfThisWall) : []).join(', ');
  useEffect(() => {
    if (unknown !== '') screen.noteProblem(`the hall has no zone ${unknown}: ?zone= in this wall's address`);
  }, [unknown, screen]);
  const shown = arrangeCalls(view?.calls ?? [], {
    now: now ?? 0,
    soundingSeq,
    isResting: view !== null && isResting(view.hall),
  });
  const calls = view?.calls ?? [];
  const isCalling = calls.some(({ at, status }) => status === 'called' && (now ?? 0) - at < CALL_IS_ON_MS);
  useBusy(
    screen,
    calls.some(({ at }) => (now ?? 0) - at < CALLS_ARE_OVER_MS),
  );
  const isPaused = soundingSeq !== null || isCalling;
  const { playing, goOn, skipBroken } = usePlaylist(view?.playlist ?? [], {
    timeOfDay: view && now ? hallTime(now, view.hall.timeZone) : '',
    now: now ?? 0,
    isPaused,
    isLinked: link.state === 'live',
    onBroken: (file) => screen.noteProblem(`media/${file} cannot be shown`),
  });
  const hasStage = !isPaused && !view?.hall.outage && isStageFree(calls, now ?? 0);
  const place: 'plain' | 'stage' | 'beside' = !playing ? 'plain' : hasStage ? 'stage' : 'beside';
  const wayTo = (zoneId: ZoneId | null) => directionTo(view?.zones ?? [], zoneId, name);
  return {
    wayTo,
    media: { playing, goOn, skipBroken, isPaused, place },
    view,
    link,
    isStale,
    now,
    soundingSeq,
    isSoundBlocked: isBlocked,
    isMute,
    ...shown,
  };
}
