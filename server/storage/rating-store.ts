import type { Invitation } from '../domain/rating.ts';
import type {
  CounterId,
  EpochMs,
  InvitationId,
  RatingReason,
  ServiceId,
  StaffId,
  TicketId,
} from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

type InvitationRow = {
  invitation_id: string;
  ticket_id: string;
  visit: number;
  number: string;
  counter_id: string;
  clerk_id: string;
  service_id: string;
  invited_at: number;
  expires_at: number;
  score: number | null;
  reasons: string | null;
  comment: string | null;
  rated_at: number | null;
};

function toInvitation(row: InvitationRow): Invitation {
  const rating =
    row.score === null
      ? null
      : {
          score: row.score,
          reasons: JSON.parse(row.reasons ?? '[]') as RatingReason[],
          comment: row.comment,
          ratedAt: row.rated_at as EpochMs,
        };
  return {
    invitationId: row.invitation_id as InvitationId,
    ticketId: row.ticket_id as TicketId,
    visit: row.visit,
    number: row.number,
    counterId: row.counter_id as CounterId,
    clerkId: row.clerk_id as StaffId,
    serviceId: row.service_id as ServiceId,
    invitedAt: row.invited_at as EpochMs,
    expiresAt: row.expires_at as EpochMs,
    rating,
  };
}

const SELECT = 'SELECT * FROM invitation LEFT JOIN rating USING (invitation_id)';

/** Invitations to rate, and the ratings that followed. The database refuses to change or delete a rating. */
export function createRatingStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO invitation (invitation_id, ticket_id, visit, number, counter_id, clerk_id, service_id, invited_at, expires_at)
     VALUES (@invitationId, @ticketId, @visit, @number, @counterId, @clerkId, @serviceId, @invitedAt, @expiresAt)`,
  );
  const addRating = db.prepare(
    'INSERT INTO rating (invitation_id, score, reasons, comment, rated_at) VALUES (?, ?, ?, ?, ?)',
  );
  const byId = db.prepare<[string], InvitationRow>(`${SELECT} WHERE invitation_id = ? AND is_withdrawn = 0`);
  const newest = db.prepare<[string], InvitationRow>(
    `${SELECT} WHERE counter_id = ? AND is_withdrawn = 0 ORDER BY invitation.rowid DESC LIMIT 1`,
  );
  const newestOf = db.prepare<[string], InvitationRow>(
    `${SELECT} WHERE ticket_id = ? AND is_withdrawn = 0 ORDER BY visit DESC LIMIT 1`,
  );
  const expireOpen = db.prepare<[number, string, number]>(
    `UPDATE invitation SET expires_at = ? WHERE +counter_id = ? AND expires_at > ?
       AND NOT EXISTS (SELECT 1 FROM rating WHERE rating.invitation_id = invitation.invitation_id)`,
  );
  const expireAll = db.prepare<[number, number]>('UPDATE invitation SET expires_at = ? WHERE expires_at > ?');
  const withdraw = db.prepare(
    'UPDATE invitation SET is_withdrawn = 1, expires_at = min(expires_at, ?) WHERE invitation_id = ?',
  );
  const reopen = db.prepare('UPDATE invitation SET expires_at = ? WHERE invitation_id = ?');
  const expired = db.prepare<[number, number], { found: number }>(
    'SELECT EXISTS (SELECT 1 FROM invitation WHERE expires_at > ? AND expires_at <= ?) AS found',
  );
  const optional = (row: InvitationRow | undefined) => (row ? toInvitation(row) : null);

  return {
    invite({ rating: _, ...invitation }: Invitation): void {
      insert.run(invitation);
    },
    /** One that was withdrawn is none, also while a clock that was set back catches up. */
    byId: (invitationId: string) => optional(byId.get(invitationId)),
    newestAt: (counterId: CounterId) => optional(newest.get(counterId)),
    /** About the last service of this ticket. */
    newestOf: (ticketId: TicketId) => optional(newestOf.get(ticketId)),
    /** The pad turns to the next customer: what is still open at this counter ends now. */
    endOpenAt: (counterId: CounterId, now: EpochMs) => expireOpen.run(now, counterId, now),
    /** [R5] The day is over, and with it whatever is still open anywhere. */
    endAllOpen: (now: EpochMs) => expireAll.run(now, now),
    /** [C10] The finish was undone: nothing is to be rated yet. */
    withdraw: (invitationId: InvitationId, now: EpochMs) => withdraw.run(now, invitationId),
    /** What could be rated at this counter now. */
    openAt(counterId: CounterId, now: EpochMs): { invitationId: InvitationId; expiresAt: EpochMs } | null {
      const row = newest.get(counterId);
      if (!row || row.score !== null || row.expires_at <= now) return null;
      return { invitationId: row.invitation_id as InvitationId, expiresAt: row.expires_at as EpochMs };
    },
    /** [C10] As it was before a step that was taken back. */
    reopen: (invitationId: InvitationId, expiresAt: EpochMs) => reopen.run(expiresAt, invitationId),
    hasExpiredBetween: (after: EpochMs, until: EpochMs) => expired.get(after, until)?.found === 1,
    saveRating({ invitationId, rating }: Invitation): void {
      if (!rating) throw new Error('an invitation without a rating has nothing to save');
      addRating.run(invitationId, rating.score, JSON.stringify(rating.reasons), rating.comment, rating.ratedAt);
    },
  };
}
