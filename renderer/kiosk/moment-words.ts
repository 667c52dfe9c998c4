import type { TicketSlip } from '#protocol/slips';
import type { Translate } from '../common/i18n/index.ts';
import { aheadWords } from '../common/wait-words.ts';
import type { TicketMoment } from './ticket-moment.ts';

/** What a moment says: one line of what happened, one of what to do next. A bare code is nothing a phone can open, and nor is any while the hall is away. */
export function momentWords(
  t: Translate,
  moment: TicketMoment,
  { qr, isOffline }: { qr: string; isOffline: boolean },
): { title: string; hint: string } {
  const canScan = qr.startsWith('http');
  switch (moment.kind) {
    case 'printing':
      return { title: t('ticket.printing'), hint: t('ticket.printingHint') };
    case 'take-slip':
      return { title: t('ticket.take'), hint: t(isOffline ? 'offline.takeHint' : 'ticket.takeHint') };
    case 'on-screen':
      return {
        title: t('ticket.onScreen'),
        hint: t(isOffline ? 'offline.onScreenHint' : canScan ? 'ticket.onScreenScan' : 'ticket.onScreenHint'),
      };
    case 'gone':
      return { title: t('ticket.gone'), hint: t('ticket.goneHint') };
    case 'no-slip':
      if (moment.mayHoldSlip)
        return { title: t('ticket.maybeSlip'), hint: t(isOffline ? 'offline.maybeSlipHint' : 'ticket.maybeSlipHint') };
      return {
        title: moment.fault ? t(`fault.${moment.fault}`) : t('ticket.noSlip'),
        hint: t(isOffline ? 'offline.noSlipHint' : canScan ? 'ticket.noSlipScan' : 'ticket.noSlipHint'),
      };
    default:
      return moment satisfies never;
  }
}

/** Where a slip on the screen stands in the line; a kiosk alone knows neither who is ahead nor how long it takes. */
export function slipAheadWords(t: Translate, slip: Pick<TicketSlip, 'isOffline' | 'ahead' | 'wait'>): string {
  return slip.isOffline ? t('offline.slipHint') : aheadWords(t, slip.ahead, slip.wait);
}
