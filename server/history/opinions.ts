import type { Actor } from '../application/actor.ts';
import type { CounterId, InvitationId, RatingReason } from '../protocol/vocabulary.ts';
import { type Clerk, type House, SECOND } from './house.ts';
import type { Course } from './stage.ts';

const RATES = 0.58;
const BY_PHONE = 0.06;
const HALL_REASONS: readonly RatingReason[] = ['waited-long', 'surroundings', 'charges-unclear'];
const CLERK_REASONS: readonly RatingReason[] = ['attitude', 'served-slowly', 'not-told-at-once', 'not-solved'];

function scoreOf({ random }: House, { warmth }: Clerk, waitedMinutes: number): number {
  const bad = 0.006 * warmth + Math.max(0, waitedMinutes - 15) * 0.0016;
  const chance = random.even();
  if (chance < bad) return chance < bad * 0.35 ? 1 : 2;
  if (chance < bad * 2 + 0.03) return 3;
  return chance < 0.3 ? 4 : 5;
}

function reasonsOf({ random, chance }: House, score: number, waitedMinutes: number): RatingReason[] {
  if (score > 2) return [];
  const pick = (from: readonly RatingReason[]) => from[Math.floor(random.even() * from.length)] as RatingReason;
  const first = waitedMinutes > 20 && chance(0.7) ? 'waited-long' : pick(chance(0.4) ? HALL_REASONS : CLERK_REASONS);
  const second = pick(CLERK_REASONS);
  return chance(0.2) && second !== first ? [first, second] : [first];
}

/** What a customer says at the pad of the counter, or later on the phone; most say nothing or that it was good. */
export function* opinion(
  house: House,
  clerk: Clerk,
  about: {
    counterId: CounterId;
    ticketId: Extract<Actor, { role: 'phone' }>['ticketId'];
    invitationId: InvitationId;
    waitedMs: number;
  },
): Course {
  if (!house.chance(RATES)) return;
  const { counterId, ticketId, invitationId, waitedMs } = about;
  const isByPhone = house.chance(BY_PHONE);
  yield (isByPhone ? house.between(60, 3_000) : house.between(2, 25)) * SECOND;
  const score = scoreOf(house, clerk, waitedMs / 60_000);
  const reasons = reasonsOf(house, score, waitedMs / 60_000);
  const actor: Actor = isByPhone ? { role: 'phone', ticketId } : { role: 'pad', name: counterId, counterId };
  house.send(actor, 'rating:submit', { invitationId, score, reasons });
}
