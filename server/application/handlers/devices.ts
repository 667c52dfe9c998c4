import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { DeviceRecord } from '../../storage/device-store.ts';
import type { Actor } from '../actor.ts';
import type { Context, Done, Handler } from '../context.ts';
import { counterNext, counterRecall } from './call-customer.ts';
import { counterFinish, counterNoShow, counterStart } from './serve-customer.ts';

const UNKNOWN_STATUS = { printer: 'paper', paper: 'unknown', cover: 'unknown', fault: null } as const;

/** What a printer says of itself; saying the same again is no news ([P5]). */
export const deviceStatus: Handler<CommandRequest<'device:status'>, CommandResult<'device:status'>> = (
  { stores, now },
  actor,
  request,
) => {
  if (actor.role !== 'device') return refuse({ code: 'not-allowed' });
  const known = stores.devices.byName(actor.name) ?? unseen(actor.name, { now });
  const { printer = known.printer, paper, cover = 'unknown', fault = null } = request;
  const isSame = known.printer === printer && known.paper === paper && known.cover === cover && known.fault === fault;
  if (isSame) return accept({ result: {}, events: [] });
  stores.devices.save({ ...known, printer, paper, cover, fault, since: now });
  return accept({
    result: {},
    events: [{ kind: 'device-status', data: { device: actor.name, printer, paper, cover, fault } }],
  });
};

/** A device host that has never said anything. */
export function unseen(name: string, { now }: Pick<Context, 'now'>): DeviceRecord {
  return {
    role: 'device',
    name,
    counterId: null,
    isConnected: true,
    version: null,
    clockDriftMs: null,
    sound: null,
    isVisible: null,
    ...UNKNOWN_STATUS,
    since: now,
    slipsSinceRoll: 0,
    slipsPerRoll: null,
    parts: [],
    lastError: null,
    scanned: null,
  };
}

const KEYS = {
  next: counterNext,
  recall: counterRecall,
  start: counterStart,
  'no-show': counterNoShow,
  finish: counterFinish,
};

/** A caller keypad presses for the clerk who sits at its counter: the same handler, the same rules. */
export const keypadPress: Handler<CommandRequest<'keypad:press'>, CommandResult<'keypad:press'>> = (
  context,
  _actor,
  { commandId, counterId, key },
) => {
  if (!(key in KEYS)) return refuse({ code: 'bad-request', issues: [] });
  const found = context.stores.counters.byId(counterId);
  if (!found) return refuse({ code: 'counter-unknown' });
  const { counter } = found;
  const member = counter.state === 'closed' ? null : context.stores.staff.byId(counter.clerkId);
  if (!member) return refuse({ code: 'keypad-not-in-use' });
  const clerk: Actor = { role: 'clerk', staffId: member.staffId, badge: member.badge };
  const decided = KEYS[key as keyof typeof KEYS](context, clerk, { commandId });
  if (!decided.ok) return decided;
  const done: Done<{ number: string }> = decided.value;
  return accept({ result: { number: done.result.number }, events: done.events });
};

/** A ticket was held before a kiosk's scanner: the kiosk says how things stand. */
export const scanCode: Handler<CommandRequest<'code:scan'>, CommandResult<'code:scan'>> = (
  { stores, now },
  actor,
  { code },
) => {
  if (actor.role !== 'device') return refuse({ code: 'not-allowed' });
  const ticket = stores.tickets.byCode(code);
  if (!ticket) return refuse({ code: 'ticket-unknown' });
  const { ticketId, number, serviceId } = ticket;
  stores.devices.noteScan({ role: 'device', name: actor.name }, { ticketId, appointmentId: null, at: now });
  const ahead = stores.line.aheadOf(ticket);
  return accept({
    result: { number, ahead },
    events: [{ kind: 'code-scanned', ticketId, serviceId, data: { device: actor.name } }],
  });
};
