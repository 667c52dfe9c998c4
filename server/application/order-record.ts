import type { AuditStore, LinkedRow } from '../storage/audit-store.ts';
import { CHAIN_START, contentHash, dataHash } from '../storage/event-chain.ts';
import type { Stores } from '../storage/stores.ts';

/** Read at once; the hall works on between two parts. */
const PART = 1_000;

/** What stands before the first event and after the last one; hashes in hexadecimal. */
type Link = { seq: number; hash: string };

/** The kinds that say who stood where, who was called, and by what rule. All others are in the file as their hash only. */
const OPEN = /^(ticket-|visit-|counter-|step-undone$|service-|outage$|hours-changed$|last-ticket$|closing-decided$)/;

/** Free text that a person wrote about a customer: kept out, its hash stays. */
const PRIVATE = ['note', 'comment', 'label', 'phone', 'text'];

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function withoutText(text: string): { data: Record<string, unknown>; leftOut: string[] } {
  const all = JSON.parse(text) as Record<string, unknown>;
  const leftOut = PRIVATE.filter((key) => key in all);
  return { data: Object.fromEntries(Object.entries(all).filter(([key]) => !leftOut.includes(key))), leftOut };
}

/** [X2] One event as the file has it: open, or sealed where it says nothing about the order. */
function lineOf(row: LinkedRow): object {
  const hashOfData = dataHash(row.data);
  const { seq, revision, at, kind, by } = row;
  if (!OPEN.test(kind)) return { seq, content: hex(contentHash(row, hashOfData)) };
  const place = {
    ticketId: row.ticket_id,
    serviceId: row.service_id,
    counterId: row.counter_id,
    clerkId: row.clerk_id,
  };
  return {
    seq,
    revision,
    at,
    businessDay: row.business_day,
    kind,
    by,
    ...place,
    dataHash: hashOfData,
    ...withoutText(row.data),
  };
}

function linkBefore(audit: AuditStore, first: number): Link {
  const link = audit.linkAt(first - 1);
  return link ? { seq: link.seq, hash: hex(link.hash) } : { seq: 0, hash: hex(CHAIN_START) };
}

/**
 * [X2] The order of some business days as a file that anybody can check: a head, one line per event with what ties it to
 * the one before, and the last link. Everything between the first and the last event of these days is there.
 */
export async function* orderRecord(stores: Stores, from: string, to: string): AsyncGenerator<string> {
  const { audit, hall } = stores;
  const { hallId, name } = hall.settings();
  const bounds = audit.bounds(from, to);
  const start = bounds?.first ?? 1;
  const head = { format: 'hallcall-order', version: 1, hallId, hall: name, from, to, before: linkBefore(audit, start) };
  yield `${JSON.stringify(head)}\n`;
  let last = head.before;
  while (bounds && last.seq < bounds.last) {
    const rows = audit.after(last.seq, Math.min(PART, bounds.last - last.seq));
    const newest = rows.at(-1);
    if (!newest) break;
    yield rows.map((row) => `${JSON.stringify(lineOf(row))}\n`).join('');
    last = { seq: newest.seq, hash: hex(newest.hash) };
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  yield `${JSON.stringify({ after: last })}\n`;
}
