import { accept, type Result, refuse } from '../../domain/result.ts';
import type { Done } from '../../domain/ticket-at-counter.ts';
import type { CommandRequest } from '../../protocol/commands.ts';
import { itemsOf } from '../../protocol/service-guidance.ts';
import type { ServiceId } from '../../protocol/vocabulary.ts';
import type { Context } from '../context.ts';
import { limitOf } from './end-service.ts';

type Said = Pick<CommandRequest<'counter:finish'>, 'outcome' | 'quantity' | 'items' | 'overLimitReason'>;

/** [C12] [C13] What a clerk says of a visit that ends, as long as the hall knows what is named. */
export function doneOf(
  { stores, settings }: Pick<Context, 'stores' | 'settings'>,
  serviceId: ServiceId,
  { outcome, quantity, items = [], overLimitReason }: Said,
): Result<Done> {
  const known = itemsOf(settings.guidance[serviceId]).map(({ code }) => code);
  if (!items.every(({ code }) => known.includes(code))) return refuse({ code: 'item-unknown' });
  const isKnown = settings.overLimitReasons.some(({ code }) => code === overLimitReason);
  if (overLimitReason !== undefined && !isKnown) return refuse({ code: 'reason-unknown' });
  const sum = items.reduce((all, each) => all + each.quantity, 0);
  return accept({
    outcome: outcome ?? null,
    quantity: sum || (quantity ?? 1),
    items,
    overLimitReason: overLimitReason ?? null,
    limitSeconds: limitOf({ stores }, serviceId),
  });
}
