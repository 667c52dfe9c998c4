import type { ServiceId, TicketId } from '../../server/protocol/vocabulary.ts';
import { accepted } from '../support/client.ts';
import { untilWithin } from '../support/until.ts';
import type { HallOnTrial } from './hall-on-trial.ts';
import type { Ledger, TakenTicket } from './ledger.ts';
import type { Decision } from './plan.ts';

/** A lost host is waited for, a silent one too; behind each other they may take this long. */
const SETTLED_WITHIN_MS = 120_000;
const SETTLED = ['printed', 'not-started', 'unknown'];

type Scene = { hall: HallOnTrial; ledger: Ledger };

/** Somebody at the kiosk: takes a number and waits until the kiosk says what became of the slip. */
export async function takeNumber({ hall, ledger }: Scene): Promise<{ ticket: TakenTicket; slip: string }> {
  const { ticketId, number, code } = await accepted(hall.kiosk.insist('ticket:take', { serviceId: 'A' as ServiceId }));
  const ticket = { ticketId, number, code };
  ledger.took(ticket);
  const { slip, fault } = await untilWithin(SETTLED_WITHIN_MS, `the slip of ${number} is settled`, () => {
    const seen = hall.kiosk.latest('kiosk:view')?.recent.find((one) => one.ticketId === ticketId);
    return seen !== undefined && SETTLED.includes(seen.slip) && seen;
  });
  ledger.note(`settled: ${number} ${slip}${fault ? ` (${fault})` : ''}`);
  if (slip === 'printed' && !ledger.isOnPaper(number))
    ledger.isBroken(`${number} is printed, says the hall, and is not on paper.`);
  if (slip === 'not-started' && ledger.isOnPaper(number))
    ledger.isBroken(`${number} was not started, says the hall, and is on paper.`);
  return { ticket, slip };
}

/** The number was noted: it is confirmed, unless it has lapsed meanwhile. */
export async function confirmNumber({ hall, ledger }: Scene, { ticketId, number }: TakenTicket): Promise<void> {
  ledger.confirms(ticketId);
  const reply = await hall.kiosk.insist('ticket:confirm', { ticketId: ticketId as TicketId });
  ledger.note(`confirmed: ${number}${reply.ok ? '' : ` refused (${JSON.stringify(reply.refusal)})`}`);
}

/** What somebody does whose slip was not proven; true: the guide has to come. Who holds the slip by now says so. */
export async function decide(scene: Scene, ticket: TakenTicket, decision: Decision): Promise<boolean> {
  const { hall, ledger } = scene;
  const { ticketId, number } = ticket;
  if (ledger.isOnPaper(number) || decision === 'confirm') await confirmNumber(scene, ticket);
  else if (decision === 'ask the guide') return true;
  else if (decision === 'give back') {
    const reply = await hall.kiosk.insist('ticket:cancel', { ticketId: ticketId as TicketId });
    ledger.note(`given back: ${number}${reply.ok ? '' : ` refused (${JSON.stringify(reply.refusal)})`}`);
  } else ledger.note(`left: ${number}`);
  return false;
}

/** [P7] The guide prints the same number again, marked; where that fails too, the number is noted by hand. */
export async function reprint(scene: Scene, ticket: TakenTicket): Promise<void> {
  const { hall, ledger } = scene;
  const { ticketId, number } = ticket;
  const reply = await hall.guide.insist('ticket:reprint', { ticketId: ticketId as TicketId });
  if (!reply.ok) {
    ledger.note(`reprint of ${number} refused (${reply.refusal.code})`);
    return confirmNumber(scene, ticket);
  }
  ledger.note(`reprint ordered: ${number}`);
  const { state } = await untilWithin(SETTLED_WITHIN_MS, `the reprint of ${number} is settled`, () => {
    const seen = hall.guide.latest('guide:view')?.recentPrints.find(({ jobId }) => jobId === reply.jobId);
    return seen !== undefined && SETTLED.includes(seen.state) && seen;
  });
  ledger.note(`reprint settled: ${number} ${state}`);
  if (state !== 'printed') return confirmNumber(scene, ticket);
  if (!ledger.hasMarked(number))
    ledger.isBroken(`The reprint of ${number} is printed, says the hall, and is not on paper.`);
}

/** The clerk calls whoever waits, all the time, until told to go home; resolves when the last one is served. */
export function startClerk({ hall, ledger }: Scene) {
  const { clerk } = hall;
  let isOver = false;
  const serveNext = async (): Promise<void> => {
    const seen = clerk.history.length;
    const reply = await clerk.insist('counter:next', {});
    if (reply.ok) {
      ledger.calls(reply.ticketId, reply.number);
      await accepted(clerk.insist('counter:finish', {}));
      return;
    }
    await untilWithin(SETTLED_WITHIN_MS, 'the clerk sees something new', () => isOver || clerk.history.length > seen);
  };
  const work = async () => {
    while (!isOver) {
      const isWanted = () => isOver || (clerk.latest('clerk:view')?.waitingCount ?? 0) > 0;
      await untilWithin(600_000, 'somebody waits', isWanted);
      if (!isOver) await serveNext();
    }
  };
  const done = work();
  done.catch(() => undefined);
  return {
    goHome(): Promise<void> {
      isOver = true;
      return done;
    },
    done,
  };
}
