import type { Random } from '../domain/random.ts';
import type { PadView } from '../protocol/views.ts';
import { RatingReason } from '../protocol/vocabulary.ts';
import { between, pick, pickByShare } from './chance.ts';
import type { People } from './people.ts';
import type { Seat } from './seat.ts';
import { A_DAY, type SimClock } from './sim-clock.ts';
import type { Tally } from './tally.ts';

const RATES = 0.6;
/** Minutes that an announcement takes to be spoken. */
const SPEAKING = 0.08;
const SCORES = [
  { score: 5, share: 0.68 },
  { score: 4, share: 0.2 },
  { score: 3, share: 0.07 },
  { score: 2, share: 0.03 },
  { score: 1, share: 0.02 },
] as const;

type WallDeps = { seat: Seat<'display:view'>; people: People; clock: SimClock };

/** The wall: shows each call to the customers, and tells the hall so, once when it is seen and once when it was spoken. */
export function createWall({ seat, people, clock }: WallDeps) {
  let lastSeq = 0;

  async function speak(seq: number): Promise<void> {
    await seat.send('call:shown', { seq, spoken: false });
    await clock.pass(SPEAKING);
    if (!clock.isStopped()) await seat.send('call:shown', { seq, spoken: true });
  }

  function showNew(): Promise<void>[] {
    const fresh = seat.read().calls.filter(({ seq }) => seq > lastSeq);
    lastSeq = Math.max(lastSeq, ...fresh.map(({ seq }) => seq));
    const standing = fresh.filter(({ status }) => status === 'called');
    return standing.map(({ seq, ticketId }) => {
      people.hear(ticketId);
      return speak(seq);
    });
  }

  return {
    /** What was called before this wall was there has been heard already. */
    async hang(): Promise<void> {
      lastSeq = Math.max(0, ...seat.read().calls.map(({ seq }) => seq));
      const speaking: Promise<void>[] = [];
      const isNew = () => (seat.read().calls.at(-1)?.seq ?? 0) > lastSeq;
      while (!clock.isStopped()) if (await clock.until(isNew, A_DAY)) speaking.push(...showNew());
      await Promise.all(speaking);
    },
  };
}

type PadDeps = { seat: Seat<'pad:view'>; clock: SimClock; tally: Tally; chance: Random };

/** The pad of a counter: most of those who are asked answer, and say why when they were not content. */
export function createPad({ seat, clock, tally, chance }: PadDeps) {
  function opinion() {
    const score = pickByShare(SCORES, chance)?.score ?? 5;
    const reason = pick(RatingReason.options, chance) ?? 'other';
    return score <= 3 ? { score, reasons: [reason] } : { score };
  }

  async function answer({ invitationId }: NonNullable<PadView['invitation']>): Promise<void> {
    if (chance.even() > RATES) return;
    await clock.pass(between(0.1, 0.5, chance));
    if (seat.read().invitation?.invitationId !== invitationId) return;
    const rated = await seat.send('rating:submit', { invitationId, ...opinion() });
    if (rated.ok) tally.happened('rated');
  }

  return {
    async stand(): Promise<void> {
      let last = '';
      const isNew = () => (seat.read().invitation?.invitationId ?? last) !== last;
      while (!clock.isStopped()) {
        const invitation = (await clock.until(isNew, A_DAY)) ? seat.read().invitation : null;
        if (!invitation) continue;
        last = invitation.invitationId;
        await answer(invitation);
      }
    },
  };
}
