import { problemsOf, TOLD_PROBLEMS } from '../../domain/device-problem.ts';
import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { DeviceProblem, EpochMs, FaultId } from '../../protocol/vocabulary.ts';
import type { DeviceKey, DeviceRecord } from '../../storage/device-store.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Fault } from '../../storage/fault-store.ts';
import type { Actor } from '../actor.ts';
import type { Context, Handler } from '../context.ts';
import { isExpected } from '../device-expectation.ts';
import { signature } from '../signature.ts';

/** What the hall notices itself is opened and ended by it. */
const HALL = 'hall';

/** What is well for less than this and broken again has not been well: a loose cable is one fault. */
const FLAPPING_MS = 120_000;

/** [G2] Opens a fault where none of this kind is open, or the one that the hall ended just now; gives the event of it. */
export function openFault(
  context: Context,
  { role, name }: DeviceKey,
  { problem, text, by }: { problem: DeviceProblem; text: string | null; by: string },
): { faultId: FaultId; events: HallEvent[] } {
  const { stores, now } = context;
  const open = stores.faults.openOf({ role, name });
  const same = problem === 'reported' ? null : open.find((fault) => fault.problem === problem);
  if (same) return { faultId: same.faultId, events: [] };
  const since = (now - FLAPPING_MS) as EpochMs;
  const ended = by === HALL ? stores.faults.endedBy(HALL, { role, name, problem, since }) : null;
  if (ended?.repaired) {
    stores.faults.reopen(ended.faultId);
    const data = { faultId: ended.faultId, role, device: name, problem, wellMs: now - ended.repaired.at };
    return { faultId: ended.faultId, events: [{ kind: 'fault-reopened', data }] };
  }
  const faultId = context.newId() as FaultId;
  stores.faults.open({ faultId, role, name, problem, text, openedAt: now, openedBy: by });
  const data = { faultId, role, device: name, problem, text };
  return { faultId, events: [{ kind: 'fault-opened', data }] };
}

/** [G2] Ends a fault; the event keeps the note. */
export function endFault(
  { stores, now }: Context,
  fault: Fault,
  { by, note }: { by: string; note: string },
): HallEvent {
  stores.faults.repair(fault.faultId, { at: now, by, note });
  const { faultId, role, name, problem } = fault;
  return { kind: 'fault-repaired', data: { faultId, role, device: name, problem, note, openMs: now - fault.openedAt } };
}

/**
 * [G2] A device has spoken: what has begun to be wrong opens a fault, what is gone ends its own. While it was away
 * nobody knew anything new of it, so that what was wrong before has not begun now.
 */
export function noticeFaults(context: Context, before: DeviceRecord | null, after: DeviceRecord): HallEvent[] {
  const expectation = { isExpected: isExpected(context.stores, after) };
  const was = before ? problemsOf({ ...before, isConnected: true }, expectation) : [];
  const is = problemsOf(after, expectation);
  const ended = context.stores.faults
    .openOf(after)
    .filter(({ problem }) => !is.includes(problem) && !TOLD_PROBLEMS.includes(problem))
    .map((fault) => endFault(context, fault, { by: HALL, note: '' }));
  const begun = is.filter((problem) => !was.includes(problem));
  return [...ended, ...begun.flatMap((problem) => openFault(context, after, { problem, text: null, by: HALL }).events)];
}

/** [G2] It is here again; what else was wrong with it, it will say itself. */
export function endAway(context: Context, key: DeviceKey): HallEvent[] {
  const missed = context.stores.faults.openOf(key).filter(({ problem }) => problem === 'away');
  return missed.map((fault) => endFault(context, fault, { by: HALL, note: '' }));
}

/** [G2] Somebody of the staff says in words what is broken. */
export const reportFault: Handler<CommandRequest<'fault:report'>, CommandResult<'fault:report'>> = (
  context,
  actor,
  { role, name, text },
) => {
  if (!context.stores.devices.find({ role, name })) return refuse({ code: 'device-unknown' });
  const by = signature(context, actor);
  const { faultId, events } = openFault(context, { role, name }, { problem: 'reported', text, by });
  return accept({ result: { faultId }, events });
};

/** [G2] The repairer knows; said again, the newer note and time stand in the record, and the events keep both. */
export const tellFault: Handler<CommandRequest<'fault:told'>, CommandResult<'fault:told'>> = (
  context,
  actor,
  { faultId, note },
) => {
  const { stores, now } = context;
  const fault = stores.faults.byId(faultId);
  if (!fault) return refuse({ code: 'fault-unknown' });
  stores.faults.tell(faultId, { at: now, by: signature(context, actor), note });
  const { role, name, problem } = fault;
  return accept({ result: {}, events: [{ kind: 'fault-told', data: { faultId, role, device: name, problem, note } }] });
};

/** [G2] Ends a fault. One that has ended by itself keeps its time and gets the note of who repaired it. */
export const repairFault: Handler<CommandRequest<'fault:repaired'>, CommandResult<'fault:repaired'>> = (
  context,
  actor,
  { faultId, note },
) => {
  const { stores } = context;
  const fault = stores.faults.byId(faultId);
  if (!fault) return refuse({ code: 'fault-unknown' });
  const by = signature(context, actor);
  if (!fault.repaired) return accept({ result: {}, events: [endFault(context, fault, { by, note })] });
  if (fault.repaired.by === by && fault.repaired.note === note) return accept({ result: {}, events: [] });
  stores.faults.repair(faultId, { at: fault.repaired.at, by, note });
  const { role, name, problem } = fault;
  return accept({
    result: {},
    events: [{ kind: 'fault-noted', data: { faultId, role, device: name, problem, note } }],
  });
};

/** [G2] Away for longer than a start takes: a fault, once for each time it goes away. */
export function missDevice(context: Context, device: DeviceRecord): HallEvent[] {
  const { stores } = context;
  if (device.isConnected || stores.faults.hasStoodAfter(device, 'away', device.since)) return [];
  return openFault(context, device, { problem: 'away', text: null, by: HALL }).events;
}

/** A device that is not there any more has nothing left to repair. */
export function endFaultsOf(context: Context, key: DeviceKey, actor: Actor): HallEvent[] {
  const by = signature(context, actor);
  return context.stores.faults.openOf(key).map((fault) => endFault(context, fault, { by, note: '' }));
}
