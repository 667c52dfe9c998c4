import type { AlertTurns } from '../../domain/alert-turns.ts';
import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context, Handler } from '../context.ts';
import { signature } from '../signature.ts';
import { done, type InternalHandler } from './internal-handler.ts';

/** [I2] What the hall has noticed, kept with its time: it can be proved when it knew. */
export const turnAlerts: InternalHandler<AlertTurns> = ({ stores }, { raised, worse, cleared }) => {
  const events: HallEvent[] = [];
  for (const alert of raised) {
    stores.alerts.raise(alert);
    events.push({ kind: 'alert-raised', data: alert });
  }
  for (const alert of worse) {
    stores.alerts.worsen(alert);
    events.push({ kind: 'alert-worse', data: alert });
  }
  for (const key of cleared) {
    stores.alerts.clear(key);
    events.push({ kind: 'alert-cleared', data: key });
  }
  return done(...events);
};

/** [I2] What stood when the day was over ends with it; what is still so is new on the next day. */
export function endAlerts({ stores }: Context, businessDay: string): HallEvent[] {
  return stores.alerts.all().map(({ code, about }) => {
    stores.alerts.clear({ code, about });
    return { kind: 'alert-cleared', businessDay, data: { code, about, reason: 'day-over' } };
  });
}

/** [I2] Somebody has seen it. Seeing it again is no news. */
export const acknowledgeAlert: Handler<CommandRequest<'alert:acknowledge'>, CommandResult<'alert:acknowledge'>> = (
  context,
  actor,
  { code, about },
) => {
  const { stores, now } = context;
  const alert = stores.alerts.find({ code, about });
  if (!alert) return refuse({ code: 'alert-unknown' });
  if (alert.noted) return accept({ result: {}, events: [] });
  stores.alerts.note({ code, about }, now, signature(context, actor));
  const { level, since } = alert;
  const data = { code, about, level, since, afterMs: Math.max(0, now - since) };
  return accept({ result: {}, events: [{ kind: 'alert-noted', data }] });
};

/** [I5] The first peak of the day: the second round is due. */
export const beginPeak: InternalHandler<{ waiting: number; openCounters: number }> = (context, figures) => {
  const { stores, businessDay, now } = context;
  if (stores.duty.of(businessDay).peakAt !== null) return done();
  stores.duty.peakBegan(businessDay, now);
  return done({ kind: 'peak-began', data: figures });
};
