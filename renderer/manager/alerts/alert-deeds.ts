import type { AlertCard } from '#protocol/alerts';
import type { CaseId } from '#protocol/rating-case';
import type { CounterId, HelpCallId, ServiceId } from '#protocol/vocabulary';
import type { AlertsProps } from './AlertLine.tsx';
import { deviceOf } from './alert-words.ts';

/** What is done about an alert; `settles`: when it is done the alert is over, so that there is nothing to take note of. */
export type AlertDeed = { words: string; act: () => void; settles: boolean };

/** The one thing to do about it, or null where there is none beyond taking note. */
export function alertDeed({ manager: { desk }, view, duty }: AlertsProps, alert: AlertCard): AlertDeed | null {
  const { code, about } = alert;
  switch (code) {
    case 'wait':
    case 'queue':
    case 'unserved':
      return {
        words: 'alerts.do.more',
        act: () => duty.ask({ kind: 'advice', serviceId: about as ServiceId }),
        settles: false,
      };
    case 'idle':
    case 'over-limit':
    case 'pause':
      return {
        words: 'alerts.do.counter',
        act: () => duty.ask({ kind: 'counter', counterId: about as CounterId }),
        settles: false,
      };
    case 'printer':
    case 'voice':
    case 'screen':
    case 'device': {
      const { fault } = deviceOf(view, alert);
      if (!fault) return null;
      const { faultId } = fault;
      const words = fault.told ? 'record.repair' : 'alerts.do.told';
      return {
        words,
        act: () => duty.ask({ kind: 'fault', faultId, about: fault.told ? 'repaired' : 'told' }),
        settles: false,
      };
    }
    case 'closing':
      return { words: 'alerts.do.decide', act: () => duty.ask({ kind: 'closing' }), settles: true };
    case 'help':
      return {
        words: 'helpCall.answer',
        act: () => void desk.wish('help:answer', { helpCallId: about as HelpCallId }),
        settles: true,
      };
    case 'incident':
      return {
        words: 'alerts.do.open',
        act: () => duty.ask({ kind: 'incident', incidentId: about as never }),
        settles: true,
      };
    case 'inspection':
      return {
        words: 'alerts.do.inspect',
        act: () => duty.ask({ kind: 'round', point: about as never }),
        settles: false,
      };
    case 'backup-old':
    case 'backup-failed':
      return { words: 'backup.now', act: () => void desk.wish('backup:make', {}), settles: false };
    case 'damaged':
      return null;
    case 'bad-rating':
      return { words: 'alerts.do.case', act: () => duty.openCase(about as CaseId), settles: false };
    default:
      return code satisfies never;
  }
}
