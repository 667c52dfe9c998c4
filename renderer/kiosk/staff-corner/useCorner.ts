import { useState } from 'react';
import type { KioskView } from '#protocol/views';
import type { JobId, TicketId } from '#protocol/vocabulary';
import type { HallClient } from '../../common/hall-client.ts';
import { useWords } from '../../common/i18n/index.ts';
import { useLiveView } from '../../common/live-view.ts';
import type { StaffSession } from '../../common/staff-session/session.ts';
import { useWish } from '../../common/staff-session/useWish.ts';
import { cornerAdvice, cornerFacts } from './corner-facts.ts';

const SHOWN = 4;

/** Turns what the hall says of this kiosk into what its staff see, and their taps into commands in their own name. */
export function useCorner(client: HallClient, session: StaffSession, kiosk: KioskView) {
  const { t } = useWords('corner');
  const { view, isStale } = useLiveView(client, session.role === 'manager' ? 'manager:view' : 'guide:view');
  const { wish, isBusy, notice } = useWish(client, t);
  const [asked, setAsked] = useState<{ jobId: JobId; what: string } | null>(null);
  const [isRollNew, setRollNew] = useState(false);
  const isUpkeeper = session.role !== 'clerk';
  const card = view?.devices.find(({ role, name }) => role === 'device' && name === kiosk.name) ?? null;
  const print = view?.recentPrints.find(({ jobId }) => jobId === asked?.jobId);
  const printSaid = asked && t('printSaid', { what: asked.what, state: t(`printedState.${print?.state ?? 'queued'}`) });

  return {
    facts: cornerFacts(t, kiosk, card),
    advice: cornerAdvice(t, kiosk, card),
    /** Newest first. */
    recent: isUpkeeper ? kiosk.recent.slice(-SHOWN).reverse() : [],
    isUpkeeper,
    isLocked: isBusy || isStale,
    /** Here is a printer that puts something on paper. */
    hasPaperPrinter: kiosk.printer.kind === 'paper',
    said: notice ?? (isRollNew ? t('rollNew') : printSaid),
    async printTest(): Promise<void> {
      setRollNew(false);
      const printed = await wish('sheet:print', { sheet: { about: 'test' }, device: kiosk.name });
      setAsked(printed && { jobId: printed.jobId, what: t('printedWhat.test') });
    },
    async newRoll(): Promise<void> {
      setAsked(null);
      setRollNew((await wish('device:new-roll', { device: kiosk.name })) !== null);
    },
    async reprint(ticketId: TicketId, number: string): Promise<void> {
      setRollNew(false);
      const printed = await wish('ticket:reprint', { ticketId, device: kiosk.name });
      setAsked(printed && { jobId: printed.jobId, what: number });
    },
    /** Past the cache where the frame can. */
    reload(): void {
      if (window.hallcallFrame) window.hallcallFrame.reload('staff-corner').catch(() => location.reload());
      else location.reload();
    },
  };
}
