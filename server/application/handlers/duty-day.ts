import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context, Handler } from '../context.ts';
import { signature } from '../signature.ts';

/** [I5] Who looked, when, and each item of the list; each point of the day once. */
export const recordInspection: Handler<CommandRequest<'inspection:record'>, CommandResult<'inspection:record'>> = (
  context,
  actor,
  { point, items },
) => {
  const { stores, settings, businessDay, now } = context;
  if (stores.duty.roundsOf(businessDay).some((round) => round.point === point))
    return refuse({ code: 'inspection-made' });
  const remarks = new Map(items.map(({ itemId, remark }) => [itemId, remark]));
  const listed = settings.inspections.items;
  if (remarks.size !== listed.length || listed.length === 0 || listed.some(({ itemId }) => !remarks.has(itemId)))
    return refuse({ code: 'inspection-incomplete' });
  const lines = listed.map(({ itemId, text }) => ({ text, remark: remarks.get(itemId) ?? null }));
  stores.duty.addRound(businessDay, { point, at: now, by: signature(context, actor), lines });
  const found = items.filter(({ remark }) => remark !== null);
  const event: HallEvent = { kind: 'inspection-made', data: { point, remarks: found, items: listed.length } };
  return accept({ result: { remarks: found.length }, events: [event] });
};

function slowEnded({ stores, now }: Context, reason: string): HallEvent[] {
  const running = stores.duty.currentSlow();
  if (!running) return [];
  stores.duty.endSlow(now);
  const ms = Math.max(0, now - running.since);
  return [{ kind: 'system-slow', data: { isOn: false, since: running.since, ms, reason } }];
}

/** [I6] The business system is slow, or is not any more. */
export const tellSlow: Handler<CommandRequest<'hall:slow'>, CommandResult<'hall:slow'>> = (
  context,
  _actor,
  { isOn, reason },
) => {
  const { stores, businessDay, now } = context;
  if ((stores.duty.currentSlow() !== null) === isOn) return refuse({ code: 'slow-already', isOn });
  if (!isOn) return accept({ result: {}, events: slowEnded(context, reason) });
  stores.duty.beginSlow(businessDay, reason, now);
  return accept({ result: {}, events: [{ kind: 'system-slow', data: { isOn: true, reason } }] });
};

/** [I6] What was slow when the day was over counts to its end. */
export function endSlowDay(context: Context, businessDay: string): HallEvent[] {
  return slowEnded(context, 'day-over').map((event) => ({ ...event, businessDay }));
}

/** [I7] The day is done and somebody answers for it; said again, the newer word stands and the events keep both. */
export const signOffDay: Handler<CommandRequest<'day:sign-off'>, CommandResult<'day:sign-off'>> = (
  context,
  actor,
  { remark },
) => {
  const { stores, businessDay, now } = context;
  const waiting = stores.line.queues(businessDay).reduce((sum, queue) => sum + queue.waiting, 0);
  const inService = stores.tickets.allCurrent().length;
  if (waiting + inService > 0) return refuse({ code: 'people-inside', waiting, inService });
  stores.duty.signOff(businessDay, { at: now, by: signature(context, actor), remark });
  return accept({ result: { day: businessDay }, events: [{ kind: 'day-signed-off', data: { remark } }] });
};
