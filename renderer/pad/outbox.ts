import type { Refusal } from '#protocol/refusals';
import type { EpochMs, InvitationId, RatingReason } from '#protocol/vocabulary';
import { needsReason, type RatingScore, REASONS, SCORES } from '../common/rating/rating-rules.ts';
import type { HallClient } from '../common/socket-client.ts';

/** What a customer has said about one service. */
export type SaidRating = {
  invitationId: InvitationId;
  score: RatingScore;
  reasons: readonly RatingReason[];
  comment: string;
  /** Empty: nobody shall call. */
  phone: string;
  /** When the face was pressed, by the hall's clock as this pad knows it. */
  ratedAt: EpochMs;
};
type KeptRating = SaidRating & { commandId: string };

/** Nothing was decided about the wish: the same one may be carried out later. */
const COMES_AGAIN: readonly Refusal['code'][] = ['internal', 'storage-fault', 'too-many-requests'];

type OutboxDeps = {
  storage: Pick<Storage, 'getItem' | 'setItem'>;
  slot: string;
  client: Pick<HallClient, 'sendUnder'>;
  newId: () => string;
};

/**
 * Ratings on their way to the hall. One that is complete is on this pad's own disk before anything is shown for it, so
 * that no reload, crash or absence of the hall loses it, and bears its command id from the beginning, so that it counts
 * once however often it is sent. The one that is held may still be changed; the others go out, oldest first.
 */
export function createOutbox({ storage, slot, client, newId }: OutboxDeps) {
  let unsaved: string | null = null;
  let heldId: string | null = null;
  let isSending = false;
  const answered = new Set<string>(read().map(({ invitationId }) => invitationId));

  /** Two pages of one pad share the disk, so what stands there is read anew every time. */
  function read(): KeptRating[] {
    try {
      const kept: unknown = JSON.parse(unsaved ?? storage.getItem(slot) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isKept) : [];
    } catch {
      return [];
    }
  }

  function write(kept: readonly KeptRating[]): void {
    const text = JSON.stringify(kept);
    try {
      storage.setItem(slot, text);
      unsaved = null;
    } catch {
      unsaved = text; // a full or forbidden disk: the page's own memory is better than nothing
    }
  }

  function drop(invitationId: string): void {
    write(read().filter((kept) => kept.invitationId !== invitationId));
  }

  function put({ invitationId, score, reasons, comment, phone, ratedAt }: SaidRating): void {
    const others = read().filter((kept) => kept.invitationId !== invitationId);
    write([...others, { commandId: newId(), invitationId, score, reasons, comment, phone, ratedAt }]);
    answered.add(invitationId);
  }

  async function flush(): Promise<void> {
    if (isSending) return;
    isSending = true;
    const next = () => read().find(({ invitationId }) => invitationId !== heldId);
    try {
      for (let kept = next(); kept; kept = next()) {
        const reply = await client.sendUnder(kept.commandId, 'rating:submit', requestOf(kept));
        if (!reply.ok && COMES_AGAIN.includes(reply.refusal.code)) return;
        drop(kept.invitationId);
      }
    } catch {
      // nobody answered: it is sent again under the same id
    } finally {
      isSending = false;
    }
  }

  return {
    /** What is being said now and may still change; with null what was said last is final, and goes out. */
    hold(said: SaidRating | null): void {
      heldId = said?.invitationId ?? null;
      if (said && isComplete(said)) put(said);
      else if (said) drop(said.invitationId);
      void flush();
    },
    /** The customer takes it back. */
    takeBack(invitationId: string): void {
      heldId = null;
      drop(invitationId);
      answered.delete(invitationId);
    },
    /** Whether this pad has an answer already, sent or not. */
    hasAnswered: (invitationId: string) => answered.has(invitationId),
    /** Sends what can be sent; harmless at any time. */
    flush: () => void flush(),
  };
}

export type Outbox = ReturnType<typeof createOutbox>;

/** A bad rating without its reason is none yet. */
export const isComplete = ({ score, reasons }: SaidRating) => !needsReason(score) || reasons.length > 0;

function requestOf({ invitationId, score, reasons, comment, phone, ratedAt }: KeptRating) {
  return {
    ...{ invitationId, score, ratedAt },
    ...(reasons.length > 0 && { reasons: [...reasons] }),
    ...(comment.trim() && { comment: comment.trim() }),
    ...(phone && { phone }),
  };
}

function isKept(kept: unknown): kept is KeptRating {
  if (typeof kept !== 'object' || kept === null) return false;
  const fields = new Map<string, unknown>(Object.entries(kept));
  const reasons = fields.get('reasons');
  return (
    ['commandId', 'invitationId', 'comment', 'phone'].every((field) => typeof fields.get(field) === 'string') &&
    typeof fields.get('ratedAt') === 'number' &&
    SCORES.some((score) => score === fields.get('score')) &&
    Array.isArray(reasons) &&
    reasons.every((reason) => REASONS.includes(reason))
  );
}
