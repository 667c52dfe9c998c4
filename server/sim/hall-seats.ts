import type { ViewName } from '../protocol/views.ts';
import type { CounterId } from '../protocol/vocabulary.ts';
import { createSeat, HallError, type Seat, type SeatDeps } from './seat.ts';
import type { SimOptions } from './sim-options.ts';
import { type ClerkSeat, seatClerk } from './staff.ts';

export type CounterSeat = ClerkSeat & { counterId: CounterId };

/** Everything that is connected to the hall on the simulated day. */
export type HallSeats = {
  kiosks: Seat<'kiosk:view'>[];
  clerks: CounterSeat[];
  /** Null where the hall lets no screen in without a key of its own. */
  wall: Seat<'display:view'> | null;
  pads: { seat: Seat<'pad:view'> }[];
};

const nothing = async () => undefined;

/** A screen; null where the hall does not let it in. */
async function joinScreen<Name extends ViewName>(
  deps: SeatDeps,
  view: Name,
  auth: { role: string } & Record<string, string>,
): Promise<{ seat: Seat<Name> } | { refusal: string }> {
  const seat = createSeat(deps, { view, credentials: () => auth, renew: nothing });
  const refusal = await seat.join();
  if (refusal === null) return { seat };
  seat.close();
  return { refusal };
}

async function joinKiosks(deps: SeatDeps, { kiosks, key }: SimOptions): Promise<Seat<'kiosk:view'>[]> {
  const names = Array.from({ length: kiosks }, (_, index) => `sim-kiosk-${index + 1}`);
  const joined = names.map(async (name) => {
    const auth = { role: 'kiosk', name, ...(key === null ? {} : { key }) };
    const answer = await joinScreen(deps, 'kiosk:view', auth);
    if ('seat' in answer) return answer.seat;
    const advice = answer.refusal === 'not-paired' ? '; give the key of a kiosk with --key' : '';
    throw new HallError(`The hall at ${deps.hallUrl} does not let a kiosk in (${answer.refusal})${advice}.`);
  });
  return Promise.all(joined);
}

/** One counter each: the one where somebody still sits, else free ones, spread over the hall so that all is offered. */
function giveCounters(clerks: readonly ClerkSeat[]): CounterSeat[] {
  const sitting = clerks.flatMap(({ badge, seat }) => {
    const { counter } = seat.read();
    return counter ? [{ badge, seat, counterId: counter.counterId }] : [];
  });
  const others = clerks.filter(({ badge }) => !sitting.some((clerk) => clerk.badge === badge));
  const counters = clerks[0]?.seat.read().counters ?? [];
  const free = counters.filter(({ state }) => state === 'closed');
  const used = others.slice(0, free.length);
  const placed = used.flatMap((clerk, index) => {
    const counter = free[Math.floor((index * free.length) / used.length)];
    return counter ? [{ ...clerk, counterId: counter.counterId }] : [];
  });
  for (const { seat } of others.slice(free.length)) seat.close();
  return [...sitting, ...placed];
}

/**
 * Joins the hall as its kiosks, its wall, its clerks and the pads of their counters.
 * @throws HallError when the hall lets no kiosk or no clerk in.
 */
export async function takeSeats(deps: SeatDeps, options: SimOptions): Promise<HallSeats> {
  const kiosks = await joinKiosks(deps, options);
  const wall = await joinScreen(deps, 'display:view', { role: 'display', name: 'sim-wall' });
  const staff = await Promise.all(options.clerks.map((badge) => seatClerk(deps, badge, options.pin)));
  const clerks = giveCounters(staff);
  if (clerks.length === 0 && options.clerks.length > 0)
    throw new HallError('Every counter of the hall is taken: no clerk has one to open.');
  const pads: HallSeats['pads'] = [];
  for (const { counterId } of clerks) {
    const pad = await joinScreen(deps, 'pad:view', { role: 'pad', counterId, name: `sim-pad-${counterId}` });
    if ('seat' in pad) pads.push(pad);
  }
  return { kiosks, clerks, wall: 'seat' in wall ? wall.seat : null, pads };
}

/** Everybody leaves. */
export function leaveSeats({ kiosks, clerks, wall, pads }: HallSeats): void {
  for (const seat of [...kiosks, ...[...clerks, ...pads].map((each) => each.seat), ...(wall ? [wall] : [])])
    seat.close();
}
