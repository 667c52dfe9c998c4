import type { Actor } from '../../server/application/actor.ts';
import type { InternalName } from '../../server/application/handlers/internal.ts';
import type { CommandName } from '../../server/protocol/commands.ts';
import { type RandomHall, SERVICES } from './random-hall.ts';
import type { Shadow } from './random-shadow.ts';
import type { Does, Step } from './random-steps.ts';

/** A command of somebody, or one that the hall gives itself; null when there is nothing to do it with. */
export type Wish = { actor: Actor; name: CommandName; input: object } | { act: InternalName; request: object } | null;

/** What of a hall a wish depends on: one of the tests', or one that somebody else runs. */
export type ChanceHall = Pick<RandomHall, 'clerks' | 'others' | 'newest' | 'stores'> & {
  clock: Pick<RandomHall['clock'], 'now'>;
};
export type ChanceShadow = Pick<Shadow, 'tickets' | 'counters' | 'idsOf' | 'staffed'>;

/** What a step may choose from. */
export type Chance = {
  hall: ChanceHall;
  shadow: ChanceShadow;
  step: Step;
  /** One of a list; undefined of none. */
  one: <Item>(of: readonly Item[], by?: number) => Item | undefined;
  /** True once in so many. */
  once: (inSoMany: number, by: number) => boolean;
  clerk: Actor;
  /** Usually the clerk of a counter whose ticket is in this state. */
  clerkWith: (status: 'called' | 'serving') => Actor;
  kiosk: Actor;
  guide: Actor;
  manager: Actor;
  /** A ticket in one of these states, and now and then any. */
  ticket: (...statuses: string[]) => string | undefined;
  service: string;
  otherService: string;
  /** The newest dozen rows that a query gives. */
  rows: (sql: string) => Record<string, string>[];
};
export type Wishes = Partial<Record<Does, (chance: Chance) => Wish>>;

/** A list is asked at its end more often than elsewhere: what has just happened is what people act upon. */
function oneOf<Item>(of: readonly Item[], by: number): Item | undefined {
  return by % 3 === 0 ? of[of.length - 1 - (by % Math.min(4, of.length || 1))] : of[by % (of.length || 1)];
}

/** Usually somebody who sits at a counter. */
function clerkOf({ clerks }: ChanceHall, shadow: ChanceShadow, a: number): Actor {
  const staffed = shadow.staffed();
  const seat = a % 12 === 0 ? undefined : staffed[a % (staffed.length || 1)];
  const clerk = clerks.find(({ staffId }) => staffId === seat?.clerk_id) ?? clerks[a % clerks.length];
  if (!clerk) throw new Error('a hall without clerks');
  return clerk;
}

export function chanceOf(hall: ChanceHall, shadow: ChanceShadow, step: Step): Chance {
  const { a, b, c } = step;
  const one = <Item>(of: readonly Item[], by = b) => oneOf(of, by);
  const [guide, manager] = hall.others as [Actor, Actor];
  return {
    hall,
    shadow,
    step,
    one,
    once: (inSoMany, by) => by % inSoMany === 0,
    clerk: clerkOf(hall, shadow, a),
    clerkWith(status) {
      const at = [...shadow.idsOf(status)].map((id) => shadow.tickets.get(id)?.counter_id ?? '');
      const seat = a % 5 === 0 ? undefined : shadow.counters.get(at[a % (at.length || 1)] ?? '');
      return hall.clerks.find(({ staffId }) => staffId === seat?.clerk_id) ?? clerkOf(hall, shadow, a);
    },
    kiosk: { role: 'kiosk', name: a % 4 === 0 ? 'kiosk-2' : 'kiosk-1' },
    guide,
    manager,
    ticket(...statuses) {
      if (c % 15 === 0) return one([...shadow.tickets.keys()]);
      return one(statuses.flatMap((status) => [...shadow.idsOf(status)]));
    },
    service: SERVICES[b % SERVICES.length] ?? 'A',
    otherService: SERVICES[c % SERVICES.length] ?? 'A',
    rows: hall.newest,
  };
}

export const ask = (actor: Actor, name: CommandName, input: object): Wish => ({ actor, name, input });
/** Nothing to do it with: nothing is asked. */
export const about = (id: string | undefined, wish: (id: string) => Wish): Wish => (id === undefined ? null : wish(id));

/** [T8] A service, a counter or a clerk; sometimes where nobody sits. */
export function destination({ shadow, hall, step, service, one, once }: Chance): object {
  const staffed = shadow.staffed();
  const serviceId = once(2, step.c) ? { serviceId: service } : {};
  if (step.a % 3 === 0) return { serviceId: service };
  if (step.a % 3 === 1) return { ...serviceId, counterId: one(staffed, step.c)?.counter_id ?? '1' };
  const clerkId = one(staffed, step.c)?.clerk_id;
  return { ...serviceId, clerkId: once(9, step.b) ? hall.clerks.at(-1)?.staffId : (clerkId ?? 'nobody') };
}
