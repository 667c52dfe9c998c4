import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { SlipOutcome } from '#protocol/device-orders';
import { asDeviceFault, whatToDo } from '../device-fault.ts';
import { createTurns } from '../one-at-a-time.ts';
import type { PrinterCondition, SlipJob, SlipPrinter } from '../ports.ts';
import type { OpenLink } from '../serial/byte-link.ts';
import { keepLink, RETRY } from '../serial/kept-link.ts';
import { createDialogue, createFences } from './printer-dialogue.ts';
import { heededQuestions, saysPaperEnd } from './printer-status.ts';
import type { PrinterProfile } from './profile-schema.ts';
import { createReplyWaiter } from './reply-waiter.ts';
import { createSlipMaker } from './slip-maker.ts';

type Fault = NonNullable<SlipOutcome['fault']>;

type SerialSlipPrinterDeps = {
  open: OpenLink;
  profile: PrinterProfile;
  baud: number;
  limits: typeof PRINTER_LIMITS;
  log: Logger;
};

/**
 * All in milliseconds; `proofMs` comes on top of the time the bytes need on the wire, `patienceMs` is how long a printer that
 * was heard before is asked again once it is silent.
 */
export const PRINTER_LIMITS = {
  readyMs: 1_500,
  replyMs: 500,
  proofMs: 6_000,
  lookMs: 500,
  patienceMs: 3_000,
  ...RETRY,
};

const UNREACHABLE: PrinterCondition = { paper: 'unknown', cover: 'unknown', fault: 'disconnected' };
const SILENT: PrinterCondition = { paper: 'unknown', cover: 'unknown', fault: 'no-reply' };
const BLOCKED: PrinterCondition = { paper: 'unknown', cover: 'unknown', fault: 'offline' };
const UNASKED: PrinterCondition = { paper: 'unknown', cover: 'unknown', fault: null };

/** Faults that end a job for good; the others may pass while the printer goes on by itself. */
const LASTING: ReadonlySet<Fault> = new Set(['paper-out', 'cover-open', 'cutter', 'printer-error', 'disconnected']);

/** Nobody has answered, so nobody may have heard what was said either. */
const isDeaf = ({ fault }: PrinterCondition) => fault === 'no-reply' || fault === 'disconnected';

/** A device that takes no bytes is there, but stopped. */
const faultOfWrite = (error: unknown): Fault => (asDeviceFault(error).kind === 'blocked' ? 'offline' : 'disconnected');

const notStarted = (fault: Fault): SlipOutcome => ({ outcome: 'not-started', fault });
const unknown = (fault: Fault): SlipOutcome => ({ outcome: 'unknown', fault });

/** An ESC/POS printer on a serial line or a raw TCP port; see `SlipPrinter` for what its outcomes promise. */
export function createSerialSlipPrinter({ open, profile, baud, limits, log }: SerialSlipPrinterDeps): SlipPrinter {
  const turns = createTurns();
  const replies = createReplyWaiter(log);
  let trouble: string | null = null;
  let wasHeard = true;
  const link = keepLink({
    open,
    ...limits,
    onBytes: replies.onBytes,
    onOpened: () => log.info('printer connected'),
    onLost: (fault) => {
      trouble = `${fault.message}: ${whatToDo(fault)}`;
      log.warn({ kind: fault.kind, reason: fault.message }, `The printer cannot be reached: ${whatToDo(fault)}.`);
      replies.giveUp();
    },
  });
  const dialogue = createDialogue(link, replies, profile, limits.replyMs);
  const answers = heededQuestions(profile).length > 0;
  const nextFence = createFences(profile.fence);
  const maker = createSlipMaker(profile, baud, log);

  const lookOnce = async (): Promise<PrinterCondition> => {
    let wasOpen = false;
    try {
      await link.ready(limits.readyMs);
      wasOpen = true;
      if (!answers) return UNASKED;
      return (await dialogue.condition()) ?? (link.isOpen ? SILENT : UNREACHABLE);
    } catch (error) {
      const { kind } = asDeviceFault(error);
      log.debug({ kind }, 'no condition');
      return kind === 'blocked' && wasOpen ? BLOCKED : UNREACHABLE;
    }
  };

  const look = async (): Promise<PrinterCondition> => {
    const condition = await lookOnce();
    wasHeard = condition.fault !== 'no-reply';
    return condition;
  };

  /**
   * A box or a line that stood still for a moment costs nobody his slip; a printer known to be silent is not waited for.
   * An answer that comes in the pause is to a question that is over, and is dropped.
   */
  const lookPatiently = async (): Promise<PrinterCondition> => {
    const giveUpAtMs = performance.now() + (wasHeard ? limits.patienceMs : 0);
    for (;;) {
      const condition = await look();
      if (condition.fault !== 'no-reply' || performance.now() >= giveUpAtMs) return condition;
      await delay(limits.lookMs);
    }
  };

  /** A clear counts only where the printer was heard before it: one that comes back just behind it still holds what it held. */
  const lookAfresh = async (): Promise<PrinterCondition> => {
    let before = await lookPatiently();
    for (;;) {
      await dialogue.startAfresh();
      const after = await lookPatiently();
      if (!isDeaf(before) || isDeaf(after)) return after;
      before = after;
    }
  };

  /** Ends early when the printer says by itself that the slip cannot come out any more. */
  const hearFence = async (fence: Promise<readonly number[] | null>): Promise<SlipOutcome | null> => {
    for (;;) {
      const pause = new AbortController();
      const heard = await Promise.race([
        fence.then((bytes) => ({ bytes })),
        delay(limits.lookMs, undefined, { signal: pause.signal }).catch(() => undefined),
      ]);
      pause.abort();
      if (heard && heard.bytes !== null) return saysPaperEnd(heard.bytes) ? unknown('paper-out') : null;
      const { fault } = link.isOpen ? await look() : UNREACHABLE;
      if (heard) return unknown(fault ?? 'no-reply');
      if (fault && LASTING.has(fault)) return unknown(fault);
    }
  };

  const sendAndProve = async (bytes: Uint8Array): Promise<SlipOutcome> => {
    const wireMs = (bytes.length * 10_000) / baud;
    const fence = nextFence();
    const proof = fence && replies.next(fence.answer, wireMs + limits.proofMs);
    try {
      await link.write(fence ? Buffer.concat([bytes, fence.question]) : bytes);
    } catch (error) {
      replies.giveUp();
      return unknown(faultOfWrite(error));
    }
    const failed = proof && (await hearFence(proof));
    replies.giveUp();
    if (failed) return failed;
    const { fault } = answers ? await lookPatiently() : UNASKED;
    if (fault) return unknown(fault);
    return proof || profile.isTrusted ? { outcome: 'printed' } : unknown('no-reply');
  };

  /** Best effort: a printer that cannot be told now is told before its next slip. */
  const forget = async () => {
    if (!link.isOpen || !answers) return;
    await link.discard();
    await dialogue.forgetNow().catch((error) => log.warn({ kind: asDeviceFault(error).kind }, 'printer not cleared'));
  };

  const printNow = async ({ slip, template, clearFirst, mayBegin }: SlipJob): Promise<SlipOutcome> => {
    const bytes = maker.encode(slip, template);
    try {
      await link.ready(limits.readyMs);
    } catch {
      return notStarted('disconnected');
    }
    let fault: PrinterCondition['fault'];
    try {
      ({ fault } = clearFirst && answers ? await lookAfresh() : await lookPatiently());
    } catch (error) {
      return notStarted(faultOfWrite(error));
    }
    if (fault) return notStarted(fault);
    if (!mayBegin()) return notStarted('expired');
    const outcome = await sendAndProve(bytes);
    if (outcome.outcome === 'unknown') await forget();
    return outcome;
  };

  return {
    kind: 'paper',
    print: (job) => turns.take(() => printNow(job)),
    condition: () => turns.take(look),
    trouble: () => (link.isOpen ? null : trouble),
    preview: maker.preview,
    close: () => link.close(),
  };
}
