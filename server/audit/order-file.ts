import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { PastEvent } from '../domain/history.ts';
import { contentHash, dataHash, linkHash } from '../storage/event-chain.ts';
import type { Findings } from './findings.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Link = z.object({ seq: z.int().nonnegative(), hash: Hash });
const Head = z.object({
  format: z.literal('hallcall-order'),
  version: z.literal(1),
  hallId: z.string(),
  from: z.string(),
  to: z.string(),
  before: Link,
});
const Sealed = z.strictObject({ seq: z.int().positive(), content: Hash });
const Open = z.object({
  seq: z.int().positive(),
  revision: z.int(),
  at: z.int(),
  businessDay: z.string(),
  kind: z.string(),
  by: z.string(),
  ticketId: z.string().nullable(),
  serviceId: z.string().nullable(),
  counterId: z.string().nullable(),
  clerkId: z.string().nullable(),
  dataHash: Hash,
  data: z.record(z.string(), z.unknown()),
  leftOut: z.array(z.string()),
});
const Line = z.union([Sealed, Open]);
const End = z.strictObject({ after: Link });

export type OrderFile = {
  head: z.infer<typeof Head>;
  after: z.infer<typeof Link>;
  /** Of whole business days `from` to `to`. */
  events: (PastEvent & { seq: number })[];
};

/** The file is none of this kind or was cut; the message says where. */
export class OrderFileError extends Error {
  override name = 'OrderFileError';
}

function read<T>(schema: z.ZodType<T>, text: string, line: number): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new OrderFileError(`Line ${line} is not whole. The file may have been cut: get it anew.`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new OrderFileError(`Line ${line} is none of a record of the order (${parsed.error.issues[0]?.message}).`);
}

function asEvent({ businessDay: _, by: __, ...event }: z.infer<typeof Open>): OrderFile['events'][number] {
  return event as unknown as OrderFile['events'][number];
}

function contentOf(line: z.infer<typeof Line>, findings: Findings): Buffer {
  if ('content' in line) return Buffer.from(line.content, 'hex');
  const { seq, revision, at, kind, by, businessDay, ticketId, serviceId, counterId, clerkId } = line;
  if (line.leftOut.length === 0 && dataHash(JSON.stringify(line.data)) !== line.dataHash)
    findings.add(seq, `what event ${seq} says is not what was written`);
  const place = { ticket_id: ticketId, service_id: serviceId, counter_id: counterId, clerk_id: clerkId };
  return contentHash({ seq, revision, at, business_day: businessDay, kind, by, ...place }, line.dataHash);
}

/**
 * [X2] Reads a record of the order and checks each link on the way.
 * @throws OrderFileError when it is no such file, or not all of it.
 */
export async function readOrderFile(path: string, findings: Findings): Promise<OrderFile> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  const events: OrderFile['events'] = [];
  let head: OrderFile['head'] | null = null;
  let after: OrderFile['after'] | null = null;
  let count = 0;
  let seq = 0;
  let hash: Buffer = Buffer.alloc(0);
  for await (const text of lines) {
    count += 1;
    if (after) throw new OrderFileError(`Line ${count} comes after the end.`);
    if (!head) {
      head = read(Head, text, count);
      [seq, hash] = [head.before.seq, Buffer.from(head.before.hash, 'hex')];
      continue;
    }
    const line = read(z.union([Line, End]), text, count);
    if ('after' in line) {
      after = line.after;
      continue;
    }
    if (line.seq !== seq + 1) findings.add(line.seq, `events ${seq + 1} to ${line.seq - 1} are missing`);
    seq = line.seq;
    hash = linkHash(hash, contentOf(line, findings));
    if ('kind' in line && line.businessDay >= head.from && line.businessDay <= head.to) events.push(asEvent(line));
  }
  if (!head || !after) throw new OrderFileError('The file has no end. It may have been cut: get it anew.');
  if (after.seq !== seq || after.hash !== hash.toString('hex'))
    findings.add(after.seq, 'the last link does not fit: something between the first and the last line was changed');
  return { head, after, events };
}
