import { useMemo, useRef, useState } from 'react';
import type { ServiceId, TicketId } from '#protocol/vocabulary';
import type { HallClient } from '../common/hall-client.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { useCountdown } from '../common/useCountdown.ts';
import { completeView } from './complete-view.ts';
import { useGuidance } from './guidance/useGuidance.ts';
import { useListPrint } from './guidance/useListPrint.ts';
import type { Notice, Shown, Stage } from './stages.ts';
import { useAskedAgain } from './useAskedAgain.ts';
import type { Comfort } from './useComfort.ts';
import { useErrands } from './useErrands.ts';
import { useHelp } from './useHelp.ts';
import { useIdleEnd } from './useIdleEnd.ts';
import { useScanner } from './useScanner.ts';
import { useScans } from './useScans.ts';
import { useStay } from './useStay.ts';
import { useTaking } from './useTaking.ts';
import { useTicket } from './useTicket.ts';
import { isWishing, NO_WISHES, toggleService, type Wishes } from './wishes.ts';

const ANSWER_MS = 12_000;
const NOTICE_MS: Record<Notice['kind'], number> = {
  help: 30_000,
  'not-offline': 12_000,
  refused: 12_000,
  unreachable: 12_000,
  'ask-cancel': 20_000,
  'ask-class': 60_000,
};
const HOME: Shown = { at: 'home' };

/** Where the customer stands; while the hall is asked for a number, where it was asked from. */
function shownOf(stage: Stage): Shown | null {
  switch (stage.at) {
    case 'taking':
      return stage.from;
    case 'ticket':
    case 'number':
    case 'appointment':
    case 'answer':
      return null;
    default:
      return stage;
  }
}

/** Turns the kiosk's view into what is shown, and taps into commands. */
export function useKiosk(client: HallClient, comfort: Comfort) {
  const { view: arrived, link, isStale } = useLiveView(client, 'kiosk:view');
  const view = useMemo(() => arrived && completeView(arrived), [arrived]);
  const now = useHallClock(view);
  const [stage, setStage] = useState<Stage>(HOME);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [wishes, setWishes] = useState<Wishes>(NO_WISHES);
  const [group, setGroup] = useState<string | null>(null);
  const [settled] = useState(() => new Set<TicketId>());
  const scans = useScans(view, now);
  const { scanned, appointment, scanEndsIn, closeScan, closeAppointment } = scans;
  const shown = shownOf(stage);

  const goHome = () => {
    setStage(HOME);
    setNotice(null);
    setWishes(NO_WISHES);
    setGroup(null);
    guidance.forgetHeard();
    list.forgetPrint();
    comfort.reset();
  };
  const once = useOneAtATime(() => setNotice({ kind: 'unreachable' }));

  const desk = { client, view, language: comfort.language, once, setStage, setNotice };
  const taking = useTaking(desk, wishes);
  const guidance = useGuidance(desk, { shown: shown ?? HOME, now, take: taking.take });
  const list = useListPrint(desk);
  const ticket = useTicket(desk, { stage, now, settled, goHome });
  const errands = useErrands(desk);
  const help = useHelp(desk, isStale);
  const canTell = view !== null && !isStale && !view.offline;
  const isServed = stage.at === 'ticket' || stage.at === 'answer';
  useStay(client, { staySeconds: canTell ? view.staySeconds : null, isServed });
  useScanner((code) => {
    setNotice(null);
    errands.scan(code);
  });

  const noticeEndsIn = useCountdown(notice ? NOTICE_MS[notice.kind] : null, notice?.kind ?? '', () => setNotice(null));
  const answer = stage.at === 'answer' ? stage.answer : null;
  const answerEndsIn = useCountdown(answer ? ANSWER_MS : null, `${answer?.kind} ${answer?.number}`, goHome);
  const isUnderWay = !['home', 'taking', 'ticket', 'answer'].includes(stage.at);
  const hasBegun = !comfort.isDefault || isWishing(wishes) || group !== null || isUnderWay;
  const isAtRest = stage.at === 'home' && !hasBegun && !notice && !scanned && !appointment;
  useAskedAgain(view, { now, isAtRest, settled, setStage });
  const mayEnd = stage.at === 'home' || isUnderWay;
  const endsIn = useIdleEnd(hasBegun && mayEnd && !notice && !scanned && !appointment, goHome);

  return {
    view,
    link,
    isStale,
    isAtRest,
    now,
    stage,
    shown,
    notice,
    noticeEndsIn,
    wishes,
    group,
    scanned,
    appointment,
    scanEndsIn,
    endsIn,
    answerEndsIn,
    goHome,
    ...ticket,
    ...guidance,
    ...list,
    ...errands,
    ...help,
    /** Nothing more can be asked for until the hall has answered. */
    isLocked: isStale || stage.at === 'taking',
    /** With several services to choose, a tap chooses; without, it goes on to the number. */
    tap(serviceId: ServiceId) {
      const { several } = wishes;
      if (several === null) return guidance.begin({ serviceIds: [serviceId], itemCode: null });
      setWishes({ ...wishes, several: toggleService(several, serviceId) });
    },
    takeSeveral([first, ...others]: readonly ServiceId[]) {
      if (first) guidance.begin({ serviceIds: [first, ...others], itemCode: null });
    },
    openGroup: setGroup,
    closeGroup: () => setGroup(null),
    toggleSeveral: () => setWishes({ ...wishes, several: wishes.several ? null : [] }),
    wish: (change: Partial<Wishes>) => setWishes((before) => ({ ...before, ...change })),
    askClass: () => setNotice({ kind: 'ask-class' }),
    askCancel(number: string) {
      closeScan();
      setNotice({ kind: 'ask-cancel', number });
    },
    closeNotice: () => setNotice(null),
    closeScan,
    closeAppointment,
    rejoinScanned(number: string) {
      closeScan();
      errands.rejoin(number);
    },
    checkInScanned(code: string) {
      closeAppointment();
      errands.checkIn(code);
    },
    openNumber: () => setStage({ at: 'number' }),
    openAppointment: () => setStage({ at: 'appointment' }),
    /** Back without an end: the customer stands there still, and so do language and text size. */
    goBack: () => setStage(HOME),
  };
}

export type KioskScreen = ReturnType<typeof useKiosk>;

/** One tap, one wish: a second tap before the answer is not heard. */
function useOneAtATime(onUnreachable: () => void) {
  const isBusy = useRef(false);
  return async (work: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await work();
    } catch {
      onUnreachable();
    } finally {
      isBusy.current = false;
    }
  };
}
