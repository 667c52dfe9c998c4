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
/** As it stands on disk: without the phone number. `held`: its page is still open, and it may change until then. */
type KeptRating = Omit<SaidRating, 'phone'> & { commandId: string; held: { by: string; until: number } | null };

/** Nothing was decided about the wish: the same one may be carried out later. */
const COMES_AGAIN: readonly Refusal['code'][] = ['internal', 'storage-fault', 'too-many-requests'];

/** A page that says nothing for so long is gone, and what it held is final. */
const HELD_MS = 90_000;

type OutboxDeps = {
  storage: Pick<Storage, 'getItem' | 'setItem'>;
  slot: string;
  /** Of this page, the same after a reload: one pad may be open twice. */
  page: string;
  client: Pick<HallClient, 'sendUnder'>;
  newId: () => string;
};

/**
 * Ratings on their way to the hall. One that is complete is on this pad's own disk before anything is shown for it, so
 * that no reload, crash or absence of the hall loses it, and bears its command id from the beginning, so that it counts
 * once however often and by however many pages it is sent. The one that is held may still be changed; the others go
 * out, oldest first. A phone number is never on the disk: a reload loses the number, not the rating.
 */
export function createOutbox({ storage, slot, page, client, newId }: OutboxDeps) {
  let unsaved: string | null = null;
  let isSending = false;
  const answered = new Set<string>();
  const phones = new Map<string, string>();
  release();

  /** Two pages of one pad share the disk, so what stands there is read anew every time. */
  function read(): KeptRating[] {
    try {
      const kept: unknown = JSON.parse(unsaved ?? storage.getItem(slot) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isKept).map(withoutPhone) : [];
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
    phones.delete(invitationId);
    write(read().filter((kept) => kept.invitationId !== invitationId));
  }

  function put({ invitationId, score, reasons, comment, phone, ratedAt }: SaidRating): void {
    const others = read().filter((kept) => kept.invitationId !== invitationId);
    const held = { by: page, until: Date.now() + HELD_MS };
    write([...others, { commandId: newId(), invitationId, score, reasons, comment, ratedAt, held }]);
    phones.set(invitationId, phone);
    answered.add(invitationId);
  }

  /** What this page has held is final. */
  function release(): void {
    const kept = read();
    const isMine = ({ held }: KeptRating) => held?.by === page;
    if (kept.some(isMine)) write(kept.map((each) => (isMine(each) ? { ...each, held: null } : each)));
  }

  async function flush(): Promise<void> {
    if (isSending) return;
    isSending = true;
    const next = () => read().find(({ held }) => held === null || isOver(held));
    try {
      for (let kept = next(); kept; kept = next()) {
        const reply = await client.sendUnder(
          kept.commandId,
          'rating:submit',
          requestOf(kept, phones.get(kept.invitationId)),
        );
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
      if (!said) release();
      else if (isComplete(said)) put(said);
      else drop(said.invitationId);
      void flush();
    },
    /** The customer takes it back. */
    takeBack(invitationId: string): void {
      drop(invitationId);
      answered.delete(invitationId);
    },
    /** Whether this pad has an answer already, sent or not. */
    hasAnswered: (invitationId: string) =>
      answered.has(invitationId) || read().some((kept) => kept.invitationId === invitationId),
    /** Sends what can be sent; harmless at any time. */
    flush: () => void flush(),
  };
}

export type Outbox = ReturnType<typeof createOutbox>;

/** Also where the clock has been set back since: nothing is held for longer than it may be. */
const isOver = ({ until }: { until: number }) => until <= Date.now() || until > Date.now() + HELD_MS;

/** A bad rating without its reason is none yet. */
export const isComplete = ({ score, reasons }: SaidRating) => !needsReason(score) || reasons.length > 0;

const withoutPhone = ({ commandId, invitationId, score, reasons, comment, ratedAt, held }: KeptRating): KeptRating => ({
  ...{ commandId, invitationId, score, reasons, comment, ratedAt, held },
});

function requestOf({ invitationId, score, reasons, comment, ratedAt }: KeptRating, phone: string | undefined) {
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
    ['commandId', 'invitationId', 'comment'].every((field) => typeof fields.get(field) === 'string') &&
    typeof fields.get('ratedAt') === 'number' &&
    typeof fields.get('held') === 'object' &&
    SCORES.some((score) => score === fields.get('score')) &&
    Array.isArray(reasons) &&
    reasons.every((reason) => REASONS.includes(reason))
  );
}
