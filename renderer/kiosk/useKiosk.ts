import { useRef, useState } from 'react';
import type { CommandResult } from '#protocol/commands';
import type { Refusal } from '#protocol/refusals';
import type { KioskView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import type { HallClient } from '../common/hall-client.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { useCountdown } from '../common/useCountdown.ts';
import { scannedToShow } from './scanned.ts';
import { lapseOf, stayMs, ticketMoment } from './ticket-moment.ts';

export type Service = KioskView['services'][number];
export type Taken = CommandResult<'ticket:take'>;
/** What the kiosk says over its first page. */
export type Notice = { kind: 'help' } | { kind: 'refused'; refusal: Refusal } | { kind: 'unreachable' };

type Stage = { at: 'home' } | { at: 'taking'; service: Service } | { at: 'ticket'; service: Service; taken: Taken };

const NOTICE_MS: Record<Notice['kind'], number> = { help: 30_000, refused: 12_000, unreachable: 12_000 };

/** Turns the kiosk's view into what is shown, and taps into commands. */
export function useKiosk(client: HallClient, language: Language, onHome: () => void) {
  const { view, link, isStale } = useLiveView(client, 'kiosk:view');
  const now = useHallClock(view);
  const [stage, setStage] = useState<Stage>({ at: 'home' });
  const [notice, setNotice] = useState<Notice | null>(null);
  const [dismissedScan, setDismissedScan] = useState<number | null>(null);
  const isBusy = useRef(false);

  const goHome = () => {
    setStage({ at: 'home' });
    setNotice(null);
    onHome();
  };

  /** One tap, one wish: a second tap before the answer is not heard. */
  const once = async (work: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await work();
    } catch {
      setNotice({ kind: 'unreachable' });
    } finally {
      isBusy.current = false;
    }
  };

  const take = (service: Service) =>
    once(async () => {
      setStage({ at: 'taking', service });
      try {
        const reply = await client.send('ticket:take', { serviceId: service.serviceId, language });
        if (reply.ok) return setStage({ at: 'ticket', service, taken: reply });
        setNotice({ kind: 'refused', refusal: reply.refusal });
        setStage({ at: 'home' });
      } catch (failure) {
        setStage({ at: 'home' });
        throw failure;
      }
    });

  const taken = stage.at === 'ticket' ? stage.taken : null;
  const recent = taken ? view?.recent.find(({ ticketId }) => ticketId === taken.ticketId) : undefined;
  const moment = taken && view ? ticketMoment(recent, view.printer.kind) : null;

  const settle = (name: 'ticket:confirm' | 'ticket:cancel') =>
    once(async () => {
      if (!taken) return;
      const reply = await client.send(name, { ticketId: taken.ticketId });
      if (reply.ok) return goHome();
      setNotice({ kind: 'refused', refusal: reply.refusal });
    });

  /** Where the slip did not count as given, "I know" is the customer's word that the number was kept. */
  const acknowledge = () => (recent?.status === 'reserved' ? settle('ticket:confirm') : goHome());

  const lapsesAt = moment && lapseOf(moment);
  const homeIn = useCountdown(
    moment && now !== null ? stayMs(moment, now) : null,
    `${taken?.ticketId} ${moment?.kind}`,
    goHome,
  );
  const lapsesIn = lapsesAt === null || now === null ? null : Math.max(0, Math.ceil((lapsesAt - now) / 1000));
  useCountdown(notice ? NOTICE_MS[notice.kind] : null, notice?.kind ?? '', () => setNotice(null));

  const scanned = view && now !== null ? scannedToShow(view, now, dismissedScan) : null;
  return {
    view,
    link,
    isStale,
    now,
    stage,
    moment,
    homeIn,
    lapsesIn,
    notice,
    scanned,
    take,
    goHome,
    acknowledge,
    confirm: () => settle('ticket:confirm'),
    cancel: () => settle('ticket:cancel'),
    askHelp: () => setNotice({ kind: 'help' }),
    closeNotice: () => setNotice(null),
    closeScan: () => setDismissedScan(scanned?.at ?? null),
  };
}
