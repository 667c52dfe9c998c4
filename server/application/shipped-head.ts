import type { ShippedEvent, ShippedHead } from '../protocol/shipments.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';

/** [F13] How far the hall has come, and which numbers are given out. */
export function shippedHead({ hall, audit, events, series }: Stores): ShippedHead {
  const { hallId, timeZone } = hall.settings();
  const day = hall.businessDay();
  const given = hall.services().map(({ code }) => [code, series.last(day, code)] as const);
  const seq = audit.head()?.seq ?? 0;
  const last = Object.fromEntries(given.filter(([, number]) => number > 0));
  return {
    hallId,
    timeZone,
    revision: hall.revision(),
    seq,
    at: events.latestAt() as EpochMs | null,
    numbers: { day, last },
  };
}

/** [F13] The next events with their links. */
export function shippedEvents({ audit }: Stores, after: number, limit: number): ShippedEvent[] {
  return audit.after(after, limit).map(({ hash, ...row }) => ({ ...row, hash: Buffer.from(hash).toString('hex') }));
}
