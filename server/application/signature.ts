import { type Actor, actorLabel } from './actor.ts';
import type { Context } from './context.ts';

/** How a person stands in a record that is kept: badge and name, as both were then. */
export function signature({ stores }: Context, actor: Actor): string {
  if (!('staffId' in actor)) return actorLabel(actor);
  return `${actor.badge} ${stores.staff.byId(actor.staffId)?.name ?? ''}`.trim();
}
