import type { Clock, Desk } from '../application/desk.ts';
import type { DeviceCarrier } from '../application/device-port.ts';
import { SlipOutcome } from '../protocol/device-orders.ts';
import type { Slip, SlipTemplate } from '../protocol/slips.ts';
import type { EpochMs, JobId, PrinterFault } from '../protocol/vocabulary.ts';

/** A job that is queued or being sent, oldest first. */
export type OpenJob = { jobId: JobId; device: string; state: string; hostId: string | null; queuedAt: EpochMs };
export type OpenJobs = { open: () => readonly OpenJob[]; slipOf: (jobId: JobId) => Slip };

/** `ttlMs`: no slip begins to print later than this after its tap. `graceMs`: how long a job waits for an absent host. */
export type DispatchLimits = { ttlMs: number; graceMs: number; answerMs: number };
export const DISPATCH_LIMITS: DispatchLimits = { ttlMs: 20_000, graceMs: 3_000, answerMs: 40_000 };

type Deps = {
  desk: Desk;
  prints: OpenJobs;
  /** How the hall wants its ticket slips now. */
  template: () => SlipTemplate;
  carrier: Pick<DeviceCarrier, 'isConnected' | 'hostId' | 'order'>;
  clock: Clock;
  limits: DispatchLimits;
  reportFault: (error: unknown) => unknown;
};
type Settlement = { outcome: SlipOutcome['outcome']; fault: PrinterFault | null };

const NO_PRINTER: Settlement = { outcome: 'not-started', fault: 'no-printer' };
const LOST: Settlement = { outcome: 'unknown', fault: 'disconnected' };
const TOO_LATE: Settlement = { outcome: 'not-started', fault: 'expired' };
const SILENT: Settlement = { outcome: 'unknown', fault: 'no-reply' };
/** How long a step that could not be stored rests before it is tried again. */
const RETRY_MS = 1_000;

function readOutcome(answer: unknown): Settlement {
  const parsed = SlipOutcome.safeParse(answer);
  if (!parsed.success) return { outcome: 'unknown', fault: 'printer-error' };
  return { outcome: parsed.data.outcome, fault: parsed.data.fault ?? null };
}

/**
 * Takes print jobs to their device hosts, one at a time per host, and settles each exactly once ([P1]–[P4]).
 * A host that vanished in the middle, or that this server left in the middle, is asked again about the same job when it
 * is back in time: it answers from its journal. No other host is ever given a job that was begun. What cannot be stored now is tried again a second later. Call `wake` whenever a job or a host may have come.
 */
export function createSlipDispatcher({ desk, prints, template, carrier, clock, limits, reportFault }: Deps) {
  const busy = new Set<string>();
  let alarm: { at: number; timer: NodeJS.Timeout } | null = null;
  let isStopped = false;

  /** One alarm, for whatever is due first. */
  function wakeLater(afterMs: number): void {
    const at = performance.now() + Math.max(afterMs, 10);
    if (isStopped || (alarm && alarm.at <= at)) return;
    clearTimeout(alarm?.timer);
    const ring = () => {
      alarm = null;
      wake();
    };
    alarm = { at, timer: setTimeout(ring, Math.max(afterMs, 10)) };
  }

  /** False when it could not be stored. */
  function settle({ jobId }: OpenJob, { outcome, fault }: Settlement): boolean {
    return desk.act('slip:settle', { jobId, outcome, fault });
  }

  /** Settles a job whose host is absent once its time is over; until then it waits. */
  function waitForHost(job: OpenJob): void {
    const isSending = job.state === 'sending';
    const rest = job.queuedAt + (isSending ? limits.ttlMs : limits.graceMs) - clock.now();
    const isSettled = rest <= 0 && settle(job, isSending ? LOST : NO_PRINTER);
    if (!isSettled) wakeLater(rest > 0 ? rest : RETRY_MS);
  }

  /** Whether the host that is here now may be asked: for a begun job, only the one that has it in its journal. */
  function mayAsk(job: OpenJob): boolean {
    if (!carrier.isConnected(job.device)) return false;
    return job.state === 'queued' || (job.hostId !== null && job.hostId === carrier.hostId(job.device));
  }

  /** True when the job was taken a step further on disk: settled, or asked about in vain because its host left. */
  async function deliver(job: OpenJob): Promise<boolean> {
    const { jobId, device } = job;
    const expiresInMs = job.queuedAt + limits.ttlMs - clock.now();
    if (job.state === 'queued') {
      if (expiresInMs <= 0) return settle(job, TOO_LATE);
      if (!desk.act('slip:send', { jobId, hostId: carrier.hostId(device) })) return false;
    }
    const order = {
      jobId,
      slip: prints.slipOf(jobId),
      template: template(),
      expiresInMs: Math.max(1, expiresInMs),
    };
    const answer = await carrier.order(device, 'slip:print', order, limits.answerMs);
    if (isStopped || answer.kind === 'gone') return true;
    return settle(job, answer.kind === 'answer' ? readOutcome(answer.answer) : SILENT);
  }

  async function serve(job: OpenJob): Promise<void> {
    busy.add(job.device);
    const isDone = await deliver(job).catch((error: unknown) => {
      reportFault(error);
      return false;
    });
    if (isDone) busy.delete(job.device);
    else setTimeout(() => busy.delete(job.device) && wake(), RETRY_MS).unref();
    wake();
  }

  function wake(): void {
    if (isStopped) return;
    for (const job of prints.open()) {
      if (busy.has(job.device)) continue;
      if (mayAsk(job)) void serve(job);
      else waitForHost(job);
    }
  }

  return {
    wake,
    stop(): void {
      isStopped = true;
      clearTimeout(alarm?.timer);
    },
  };
}
