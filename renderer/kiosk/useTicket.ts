import type { TicketId } from '#protocol/vocabulary';
import { useCountdown } from '../common/useCountdown.ts';
import type { Stage } from './stages.ts';
import { lapseOf, stayMs, ticketMoment } from './ticket-moment.ts';
import type { Desk } from './useTaking.ts';

type TicketDeps = { stage: Stage; now: number | null; settled: Set<TicketId>; goHome: () => void };

/** The ticket just taken: what became of its slip, and the customer's answer where none came. */
export function useTicket({ client, view, once, setNotice }: Desk, { stage, now, settled, goHome }: TicketDeps) {
  const taken = stage.at === 'ticket' ? stage.taken : null;
  const recent = taken ? view?.recent.find(({ ticketId }) => ticketId === taken.ticketId) : undefined;
  const moment = taken && view ? ticketMoment(recent, view.printer.kind) : null;

  const settle = (name: 'ticket:confirm' | 'ticket:cancel') =>
    once(async () => {
      if (!taken) return;
      const reply = await client.send(name, { ticketId: taken.ticketId });
      if (reply.ok) {
        settled.add(taken.ticketId);
        return goHome();
      }
      const errand = name === 'ticket:cancel' ? 'cancel' : 'take';
      setNotice({ kind: 'refused', errand, refusal: reply.refusal });
    });

  const lapsesAt = moment && lapseOf(moment);
  const homeIn = useCountdown(
    moment && now !== null ? stayMs(moment, now) : null,
    `${taken?.ticketId} ${moment?.kind}`,
    goHome,
  );
  const lapsesIn = lapsesAt === null || now === null ? null : Math.max(0, Math.ceil((lapsesAt - now) / 1000));

  return {
    moment,
    homeIn,
    lapsesIn,
    confirm: () => settle('ticket:confirm'),
    giveBack: () => settle('ticket:cancel'),
    /** Where the slip did not count as given, "I know" is the customer's word that the number was kept. */
    acknowledge: () => (recent?.status === 'reserved' ? settle('ticket:confirm') : goHome()),
  };
}
