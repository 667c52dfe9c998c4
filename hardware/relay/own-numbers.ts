import type { CommandRequest } from '#protocol/commands';
import type { KioskView } from '#protocol/views';
import type { EpochMs } from '#protocol/vocabulary';
import type { PrinterCondition, PrinterKind } from '../ports.ts';
import type { LineAnswer } from './hall-line.ts';
import type { Merger } from './merger.ts';
import { HALL_AWAY, type OfflineDesk } from './offline-desk.ts';
import { offlineView, ownPrinter, RECENT_MS, recentWith } from './offline-view.ts';
import type { OwnTicket } from './own-ticket.ts';
import { AnyReply } from './relay-store.ts';
import type { StoreKeeper } from './store-keeper.ts';

type Deps = {
  keeper: StoreKeeper;
  desk: OfflineDesk;
  merger: Pick<Merger, 'idle'>;
  printer: { kind: PrinterKind; lastCondition: () => PrinterCondition | null };
  now: () => EpochMs;
  /** The last picture of the hall; null: this kiosk has never seen it. */
  view: () => KioskView | null;
  awaySince: () => EpochMs | null;
};

/** This kiosk's own numbers as its pages see them: beside the hall's, and in the place of the hall. */
export function createOwnNumbers({ keeper, desk, merger, printer, now, view, awaySince }: Deps) {
  const inFlight = new Map<string, Promise<unknown>>();

  const recentOwn = () => keeper.attempt(({ tickets }) => tickets.takenSince(now() - RECENT_MS)) ?? [];

  async function takeNow(request: CommandRequest<'ticket:take'>, askHall: () => Promise<LineAnswer>): Promise<unknown> {
    const before = keeper.attempt((store) => store.replyTo(request.commandId));
    if (before) return before;
    const answer = await askHall();
    if (answer.kind === 'away') return desk.take(request);
    if (answer.kind === 'silent') return undefined;
    const reply = AnyReply.safeParse(answer.reply);
    if (reply.success && reply.data.ok) keeper.attempt((store) => store.keepReply(request.commandId, reply.data));
    return answer.reply;
  }

  function find(request: { ticketId?: string | undefined; number?: string | undefined }): OwnTicket | null {
    return keeper.attempt(({ tickets }) => {
      if (request.ticketId) return tickets.byId(request.ticketId as OwnTicket['ticketId']);
      const ticket = request.number ? tickets.byNumber(request.number) : null;
      return ticket && ticket.takenAt > now() - 86_400_000 ? ticket : null;
    });
  }

  return {
    /** [O2] One wish, one number: from the hall, or from this box when the hall is away. Undefined: ask again. */
    take(request: CommandRequest<'ticket:take'>, askHall: () => Promise<LineAnswer>): Promise<unknown> {
      const { commandId } = request;
      const running = inFlight.get(commandId) ?? takeNow(request, askHall).finally(() => inFlight.delete(commandId));
      inFlight.set(commandId, running);
      return running;
    },

    /** The answer about a number of this kiosk that the hall does not know of yet; null: it is the hall's to answer. */
    async settle(
      name: 'ticket:confirm' | 'ticket:cancel',
      request: CommandRequest<'ticket:confirm'> | CommandRequest<'ticket:cancel'>,
    ): Promise<AnyReply | null> {
      const before = keeper.attempt((store) => store.replyTo(request.commandId));
      if (before) return before;
      let own = find(request);
      if (own?.batch && !own.outcome) {
        await merger.idle();
        own = find(request);
      }
      if (!own || own.outcome === 'merged' || own.outcome === 'known') return null;
      const isBeingTold = own.batch !== null && own.outcome === null;
      return isBeingTold && name === 'ticket:cancel' ? HALL_AWAY : desk.settle(name, request, own.ticketId);
    },

    /** The hall's view as it came, also what this version does not know of it, with what this box knows of its own numbers. */
    viewWithHall<View extends Pick<KioskView, 'now' | 'recent'>>(hall: View): View {
      const own = recentOwn();
      return own.length === 0 ? hall : { ...hall, now: now(), recent: recentWith(hall.recent, own) };
    },

    /** Null where this kiosk has never seen the hall. */
    viewWithoutHall(): KioskView | null {
      const last = view();
      if (!last) return null;
      const since = awaySince() ?? last.now;
      const leases = keeper.attempt((store) => store.leases.held()) ?? [];
      return offlineView({
        last,
        leases: keeper.canSave() ? leases : [],
        own: recentOwn(),
        given: (serviceId, day) => keeper.attempt(({ tickets }) => tickets.given(serviceId, day)) ?? 0,
        printer: ownPrinter(printer.kind, printer.lastCondition()),
        since,
        now: now(),
        canSave: keeper.canSave(),
      });
    },
  };
}
export type OwnNumbers = ReturnType<typeof createOwnNumbers>;
