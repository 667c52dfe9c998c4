import type { Clock, Desk } from '../application/desk.ts';
import type { DeviceCarrier } from '../application/device-port.ts';
import { SlipOutcome, type TicketSlip } from '../protocol/device-orders.ts';
import type { EpochMs, JobId, PrinterFault } from '../protocol/vocabulary.ts';

/** A job that is queued or being sent, oldest first. */
export type OpenJob = { jobId: JobId; device: string; state: string; queuedAt: EpochMs };
export type OpenJobs = { open: () => readonly OpenJob[]; slipOf: (jobId: JobId) => TicketSlip };

/** `ttlMs`: no slip begins to print later than this after its tap. `graceMs`: how long a job waits for an absent host. */
export type DispatchLimits = { ttlMs: number; graceMs: number; answerMs: number };
export const DISPATCH_LIMITS: DispatchLimits = { ttlMs: 20_000, graceMs: 3_000, answerMs: 40_000 };

type Deps = {
  desk: Desk;
  prints: OpenJobs;
  carrier: Pick<DeviceCarrier, 'isConnected' | 'order'>;
  clock: Clock;
  limits: DispatchLimits;
};
type Settlement = { outcome: SlipOutcome['outcome']; fault: PrinterFault | null };

const NO_PRINTER: Settlement = { outcome: 'not-started', fault: 'no-printer' };
const TOO_LATE: Settlement = { outcome: 'not-started', fault: 'expired' };

function readOutcome(answer: unknown): Settlement {
  const parsed = SlipOutcome.safeParse(answer);
  if (!parsed.success) return { outcome: 'unknown', fault: 'printer-error' };
  return { outcome: parsed.data.outcome, fault: parsed.data.fault ?? null };
}

/**
 * Takes print jobs to their device hosts, one at a time per host, and settles each exactly once ([P1]–[P4]).
 * A host that vanished in the middle is asked again about the same job when it is back in time: it answers from its
 * journal. Call `wake` whenever a job or a host may have come.
 */
export function createSlipDispatcher({ desk, prints, carrier, clock, limits }: Deps) {
  const busy = new Set<string>();
  const wakeUps = new Map<string, NodeJS.Timeout>();
  let isStopped = false;

  function wakeLater(device: string, afterMs: number): void {
    clearTimeout(wakeUps.get(device));
    wakeUps.set(device, setTimeout(wake, Math.max(afterMs, 10)));
  }

  function settle({ jobId }: OpenJob, { outcome, fault }: Settlement): void {
    desk.act('slip:settle', { jobId, outcome, fault });
  }

  /** Settles a job whose host is absent once its time is over; until then it waits. */
  function waitForHost(job: OpenJob): void {
    const isSending = job.state === 'sending';
    const rest = job.queuedAt + (isSending ? limits.ttlMs : limits.graceMs) - clock.now();
    if (rest > 0) wakeLater(job.device, rest);
    else settle(job, isSending ? { outcome: 'unknown', fault: 'disconnected' } : NO_PRINTER);
  }

  async function deliver(job: OpenJob): Promise<void> {
    const { jobId, device } = job;
    const expiresInMs = job.queuedAt + limits.ttlMs - clock.now();
    if (expiresInMs <= 0 && job.state === 'queued') return settle(job, TOO_LATE);
    if (job.state === 'queued') desk.act('slip:send', { jobId });
    const order = { jobId, slip: prints.slipOf(jobId), expiresInMs: Math.max(1, expiresInMs) };
    const answer = await carrier.order(device, 'slip:print', order, limits.answerMs);
    if (isStopped) return;
    if (answer.kind === 'answer') settle(job, readOutcome(answer.answer));
    if (answer.kind === 'silent') settle(job, { outcome: 'unknown', fault: 'no-reply' });
  }

  function serve(job: OpenJob): void {
    if (busy.has(job.device)) return;
    if (carrier.isConnected(job.device)) {
      busy.add(job.device);
      void deliver(job).finally(() => {
        busy.delete(job.device);
        wake();
      });
    } else waitForHost(job);
  }

  function wake(): void {
    if (isStopped) return;
    for (const job of prints.open()) serve(job);
  }

  return {
    wake,
    stop(): void {
      isStopped = true;
      for (const timer of wakeUps.values()) clearTimeout(timer);
    },
  };
}
export type SlipDispatcher = ReturnType<typeof createSlipDispatcher>;
