import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { SignedIn } from '../protocol/handshake.ts';
import { createSeat, HallError, type Seat, type SeatDeps } from './seat.ts';

const Wait = z.object({ retryAfterMs: z.number() });

async function signIn(hallUrl: string, badge: string, pin: string): Promise<string> {
  for (;;) {
    const response = await fetch(`${hallUrl}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ badge, pin }),
    });
    const body: unknown = await response.json();
    const wait = Wait.safeParse(body);
    if (response.status === 429 && wait.success) await delay(wait.data.retryAfterMs);
    else if (!response.ok) throw new HallError(`Badge ${badge} was not let in: ${JSON.stringify(body)}`);
    else return readToken(badge, body);
  }
}

function readToken(badge: string, body: unknown): string {
  const { token, role } = SignedIn.parse(body);
  if (role !== 'clerk') throw new HallError(`Badge ${badge} belongs to a ${role}; clerks are needed.`);
  return token;
}

export type ClerkSeat = { badge: string; seat: Seat<'clerk:view'> };

/**
 * Signs a clerk in and sits it down before its screen; signs in again where the token has run out.
 * @throws HallError when the hall knows neither badge nor PIN.
 */
export async function seatClerk(deps: SeatDeps, badge: string, pin: string): Promise<ClerkSeat> {
  let token = await signIn(deps.hallUrl, badge, pin);
  const renew = async () => {
    token = await signIn(deps.hallUrl, badge, pin).catch(() => token);
  };
  const seat = createSeat(deps, { view: 'clerk:view', credentials: () => ({ role: 'clerk', token }), renew });
  const refusal = await seat.join();
  if (refusal !== null) throw new HallError(`Badge ${badge} was not let in: ${refusal}`);
  return { badge, seat };
}
