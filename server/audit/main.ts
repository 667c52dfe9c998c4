import { join } from 'node:path';
import { ConfigError, readFlags } from '../config.ts';
import { type Fairness, type JudgedCall, judgeCalls } from '../domain/fairness.ts';
import { createAuditStore } from '../storage/audit-store.ts';
import { DatabaseUnusableError, openForReading } from '../storage/database.ts';
import { checkLog } from './check-log.ts';
import { createFindings, type Findings } from './findings.ts';
import { type OrderFile, OrderFileError, readOrderFile } from './order-file.ts';

/**
 * `npm run audit:verify -- [--data DIR] [--file FILE] [--head SEQ:HASH]`: checks a hall's log, a record of the order, or
 * one against the other. It only reads, so that the hall may run meanwhile. Ends with 0 when all is right, with 1 when
 * something is not, with 2 for what was typed.
 */

const flags = { data: { type: 'string' }, file: { type: 'string' }, head: { type: 'string' } } as const;

const say = (text: string) => process.stdout.write(`${text}\n`);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

type Link = { seq: number; hash: string };

function readHead(text: string | undefined): Link | null {
  if (text === undefined) return null;
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq === undefined || hash === undefined)
    throw new ConfigError(`--head ${text} is no number and hash such as 4711:9f86d0….`);
  return { seq: Number(seq), hash };
}

/** A link that was written down earlier has to be in the log as it was. */
function checkData(folder: string, known: readonly Link[], findings: Findings): void {
  const db = openForReading(join(folder, 'hall.db'));
  try {
    const audit = createAuditStore(db);
    const { events, head } = checkLog(audit, findings);
    say(`${events} events, the last link is ${events}:${hex(head)}`);
    for (const { seq, hash } of known) {
      const link = audit.linkAt(seq);
      if (seq > 0 && (!link || hex(link.hash) !== hash))
        findings.add(seq, `the log is not the one that had the link ${seq}:${hash}`);
    }
  } finally {
    db.close();
  }
}

const asLine = ({ at, number, counterId, clerkId, reason, passed }: JudgedCall) =>
  `  ${new Date(at).toISOString()} ${number} at counter ${counterId} by ${clerkId}, passing ${passed}: ${reason.code}${'note' in reason ? ` (${reason.note})` : ''}`;

function tellFairness({ calls, inOrder, byRule, byHand, unexplained }: Fairness): void {
  say(`${calls} calls: ${inOrder} in the order of arrival within their service`);
  for (const [code, count] of Object.entries(byRule)) say(`${count} passed somebody by the rule ${code}`);
  say(`${byHand.length} passed somebody because a person chose so${byHand.length > 0 ? ':' : ''}`);
  for (const call of byHand) say(asLine(call));
  say(
    `${unexplained.length} passed somebody without a reason that accounts for it${unexplained.length > 0 ? ':' : ''}`,
  );
  for (const call of unexplained) say(asLine(call));
}

function checkFile({ head, after, events }: OrderFile, findings: Findings): void {
  say(`${head.hallId}, ${head.from} to ${head.to}, events ${head.before.seq + 1} to ${after.seq}`);
  const fairness = judgeCalls(events);
  tellFairness(fairness);
  for (const { number } of fairness.unexplained) findings.add(null, `the call of ${number} is against the order`);
}

async function run(): Promise<number> {
  const { data, file, head } = readFlags(process.argv.slice(2), flags);
  if (data === undefined && file === undefined)
    throw new ConfigError('Name the data folder of the hall with --data, a record of the order with --file, or both.');
  const findings = createFindings();
  const known = [readHead(head)].filter((link) => link !== null);
  if (file !== undefined) {
    const order = await readOrderFile(file, findings);
    checkFile(order, findings);
    known.push(order.head.before, order.after);
  }
  if (data !== undefined) checkData(data, known, findings);
  for (const { message } of findings.told()) say(`NOT RIGHT: ${message}`);
  say(findings.count() === 0 ? 'All is right.' : `${findings.count()} findings.`);
  return findings.count() === 0 ? 0 : 1;
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isKnown =
      error instanceof ConfigError || error instanceof DatabaseUnusableError || error instanceof OrderFileError;
    process.stderr.write(`${isKnown ? error.message : String((error as Error).stack ?? error)}\n`);
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  },
);
