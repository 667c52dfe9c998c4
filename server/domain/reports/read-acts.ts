import type { CallReason } from '../../protocol/call-reason.ts';
import type { TicketId } from '../../protocol/vocabulary.ts';
import type { ActFact } from './day-facts.ts';
import type { FactEvent } from './read-day.ts';

type Act = Pick<ActFact, 'act' | 'reason' | 'detail'>;

function calledBesideTheOrder({ data }: FactEvent): Act | null {
  const reason = data.reason as CallReason | undefined;
  if (reason?.code === 'out-of-order')
    return { act: 'out-of-order', reason: reason.note, detail: String(data.was ?? '') };
  if (reason?.code === 'walk-in') return { act: 'walk-in', reason: '', detail: '' };
  return null;
}

/** What each kind says, where it is beside the order of the queue. */
const ACTS: Record<string, (event: FactEvent) => Act | null> = {
  'ticket-called': calledBesideTheOrder,
  'ticket-granted': ({ data }) => ({
    act: 'granted',
    reason: String(data.reason ?? ''),
    detail: data.classId === null ? '' : String(data.classId ?? ''),
  }),
  'ticket-redirected': ({ data }) => ({
    act: 'moved',
    reason: String(data.reason ?? ''),
    detail: `${data.from} → ${(data.to as { serviceId?: string } | undefined)?.serviceId ?? ''}`,
  }),
  'ticket-transferred': ({ data }) =>
    data.isPingPong === true
      ? { act: 'to-and-fro', reason: '', detail: (data.to as { serviceId?: string } | undefined)?.serviceId ?? '' }
      : null,
  'ticket-reclaimed': () => ({ act: 'reclaimed', reason: '', detail: '' }),
  'step-undone': ({ data }) => ({ act: 'undone', reason: '', detail: String(data.undone ?? '') }),
};

/** [M8] Everything that passed by the order of the queue, in the order in which it happened. */
export function readActs(events: readonly FactEvent[], placeOf: (ticketId: TicketId) => number | null): ActFact[] {
  return events.flatMap((event) => {
    const act = ACTS[event.kind]?.(event);
    if (!act) return [];
    const { at, by, counterId, ticketId } = event;
    return [{ at, by, counterId, ticket: ticketId === null ? null : placeOf(ticketId), ...act }];
  });
}
