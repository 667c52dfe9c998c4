import { hash } from 'node:crypto';

/** An event as the chain takes it in: every column of its row, the data as the text that is stored. */
export type ChainedRow = {
  seq: number;
  revision: number;
  at: number;
  business_day: string;
  kind: string;
  by: string;
  ticket_id: string | null;
  service_id: string | null;
  counter_id: string | null;
  clerk_id: string | null;
  data: string;
};

/** Part of what is hashed: another way of hashing gets another name. */
const FORMAT = 'hallcall-event-1';

/** What stands before the first event. */
export const CHAIN_START: Uint8Array = new Uint8Array(32);

/** [X1] The data has a hash of its own, so that an event can be shown without its free text and still be checked. */
export const dataHash = (data: string): string => hash('sha256', data);

/** [X1] What an event says, in 32 bytes. */
export function contentHash(row: Omit<ChainedRow, 'data'>, hashOfData: string): Buffer {
  const { seq, revision, at, business_day, kind, by, ticket_id, service_id, counter_id, clerk_id } = row;
  const fields = [FORMAT, seq, revision, at, business_day, kind, by, ticket_id, service_id, counter_id, clerk_id];
  return hash('sha256', JSON.stringify([...fields, hashOfData]), 'buffer');
}

/** [X1] Ties an event to all that came before it. */
export const linkHash = (before: Uint8Array, content: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([before, content]), 'buffer');

/** [X1] The hash that is stored with an event. */
export const chainHash = (before: Uint8Array, row: ChainedRow): Buffer =>
  linkHash(before, contentHash(row, dataHash(row.data)));
