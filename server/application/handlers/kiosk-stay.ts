import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { EpochMs } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context, Handler } from '../context.ts';

/** [G7] Nobody stands there any more, or the kiosk cannot say so. */
export function endStay({ stores, now }: Context, kiosk: string): HallEvent[] {
  const stay = stores.stays.at(kiosk);
  if (!stay) return [];
  stores.stays.end(kiosk);
  return [{ kind: 'kiosk-stay-ended', data: { kiosk, lastedMs: Math.max(0, now - stay.since) } }];
}

/** [G7] A kiosk says that somebody touched it long ago and has no number, and when that is over; never who. */
export const kioskStay: Handler<CommandRequest<'screen:stay'>, CommandResult<'screen:stay'>> = (
  context,
  actor,
  { stays },
) => {
  if (actor.role !== 'kiosk') return refuse({ code: 'not-allowed' });
  const { stores, settings, now } = context;
  const { name: kiosk } = actor;
  if (!stays) return accept({ result: {}, events: endStay(context, kiosk) });
  if (stores.stays.at(kiosk)) return accept({ result: {}, events: [] });
  const since = (now - settings.thresholds.kioskStaySeconds * 1000) as EpochMs;
  stores.stays.begin({ kiosk, since });
  return accept({ result: {}, events: [{ kind: 'kiosk-stay-began', data: { kiosk, since } }] });
};
