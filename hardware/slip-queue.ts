import type { Logger } from 'pino';
import type { SlipOrder, SlipOutcome } from '#protocol/device-orders';
import type { Slip } from '#protocol/slips';
import { createTurns } from './one-at-a-time.ts';
import type { SlipPrinter } from './ports.ts';
import type { SlipJournal } from './slip-journal.ts';

const LONGEST_QUEUE = 100;

const nameOf = (slip: Slip) => (slip.kind === 'ticket' ? { number: slip.number } : { sheet: slip.about });

/**
 * Prints orders one at a time, in their order, each job id at most once: asked again it gives the outcome of the first time.
 * `nowMs` comes from a monotonic clock; `print` never rejects.
 */
export function createSlipQueue(deps: {
  printer: SlipPrinter;
  journal: SlipJournal;
  nowMs: () => number;
  /** Whether this box has answered the wish with a number of its own: the hall's slip for it is nobody's. */
  isAnsweredHere: (wish: string) => boolean;
  onSettled: () => void;
  log: Logger;
}) {
  const { printer, journal, nowMs, log } = deps;
  const turns = createTurns();
  const inFlight = new Map<string, Promise<SlipOutcome>>();

  const attempt = async ({ jobId, slip, template }: SlipOrder, deadlineMs: number): Promise<SlipOutcome> => {
    let hasBegun = false;
    const mayBegin = () => {
      if (nowMs() >= deadlineMs) return false;
      journal.sending(jobId);
      hasBegun = true;
      return true;
    };
    if (nowMs() >= deadlineMs) return { outcome: 'not-started', fault: 'expired' };
    try {
      const isReprint = slip.kind === 'ticket' && slip.isReprint;
      return await printer.print({ slip, template, clearFirst: isReprint || journal.endedUnknown(), mayBegin });
    } catch (error) {
      log.error({ err: error, jobId }, 'printing failed');
      return { outcome: hasBegun ? 'unknown' : 'not-started', fault: 'printer-error' };
    }
  };

  const run = async (order: SlipOrder, deadlineMs: number): Promise<SlipOutcome> => {
    const outcome = await attempt(order, deadlineMs);
    try {
      journal.done(order.jobId, outcome);
    } catch (error) {
      log.error({ err: error, jobId: order.jobId }, 'outcome not recorded');
    }
    try {
      journal.keepShort();
    } catch (error) {
      log.error({ err: error }, 'journal not made shorter');
    }
    log.info({ jobId: order.jobId, ...nameOf(order.slip), ...outcome }, 'slip settled');
    return outcome;
  };

  const accept = (order: SlipOrder): Promise<SlipOutcome> => {
    const deadlineMs = nowMs() + order.expiresInMs;
    const job = turns
      .take(() => run(order, deadlineMs))
      .finally(() => {
        inFlight.delete(order.jobId);
        deps.onSettled();
      });
    inFlight.set(order.jobId, job);
    return job;
  };

  return {
    async print(order: SlipOrder): Promise<SlipOutcome> {
      const known = journal.outcomeOf(order.jobId) ?? inFlight.get(order.jobId);
      if (known) return known;
      const { slip } = order;
      if (slip.kind === 'ticket' && slip.wish !== null && deps.isAnsweredHere(slip.wish))
        return { outcome: 'not-started', fault: 'expired' };
      if (inFlight.size >= LONGEST_QUEUE) return { outcome: 'not-started', fault: 'expired' };
      try {
        journal.queued(order.jobId);
      } catch (error) {
        log.error({ err: error }, 'journal not writable');
        return { outcome: 'not-started', fault: 'printer-error' };
      }
      return accept(order);
    },
    get isIdle() {
      return turns.isIdle;
    },
    /** Resolves when every order accepted so far has settled. */
    settled: () => Promise.all(inFlight.values()),
  };
}
