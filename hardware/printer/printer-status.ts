import type { PrinterCondition } from '../ports.ts';
import { bytesOf, type PrinterProfile, type STATUS_WORDS } from './profile-schema.ts';

export type PrinterReply =
  | { kind: 'realtime'; byte: number }
  | { kind: 'paper'; byte: number }
  | { kind: 'automatic'; bytes: readonly [number, number, number, number] }
  | { kind: 'block'; bytes: readonly number[] }
  | { kind: 'frame'; bytes: readonly number[] };

/** The one answer that is waited for and has a form of its own. */
export type ExpectedFrame = { head: readonly number[]; length: number };

type OpenFrame = { kind: 'automatic' | 'block' | 'frame'; bytes: number[]; startedAtMs: number };

const BLOCK_CAP = 16;
const FRAME_WITHIN_MS = 200;
const XON = 0x11;
const XOFF = 0x13;

const isRealtime = (byte: number) => (byte & 0x93) === 0x12;
const isAutomaticHead = (byte: number) => (byte & 0x93) === 0x10;
const isPlain = (byte: number) => (byte & 0x90) === 0;
/** Both sensors of a pair always agree, and the upper half is zero: anything else is not an answer to GS r 1. */
const isPaperReply = (byte: number) => byte === 0x00 || byte === 0x03 || byte === 0x0c || byte === 0x0f;

/**
 * Tells a printer's replies apart, however the line cuts them up; bytes that belong to no reply are counted and dropped.
 * A frame that is not complete within 200 ms (`nowMs` from a monotonic clock) is dropped too.
 */
export function createReplyReader() {
  let partial: OpenFrame | null = null;
  let expected: ExpectedFrame | null = null;
  let droppedBytes = 0;

  const dropPartial = () => {
    droppedBytes += partial?.bytes.length ?? 0;
    partial = null;
  };

  /** Bytes of such a frame may look like anything, so only its head and its length tell where it is. */
  const continueExpected = ({ bytes }: OpenFrame, byte: number): PrinterReply | 'more' | 'broken' => {
    const wanted = expected?.head[bytes.length];
    if (wanted !== undefined && wanted !== byte) return 'broken';
    bytes.push(byte);
    if (bytes.length < (expected?.length ?? 0)) return 'more';
    expected = null;
    return { kind: 'frame', bytes };
  };

  const continueFrame = (frame: OpenFrame, byte: number): PrinterReply | 'more' | 'broken' => {
    if (frame.kind === 'frame') return continueExpected(frame, byte);
    if (frame.kind === 'automatic') {
      if (!isPlain(byte)) return 'broken';
      frame.bytes.push(byte);
      const [a = 0, b = 0, c = 0, d = 0] = frame.bytes;
      return frame.bytes.length < 4 ? 'more' : { kind: 'automatic', bytes: [a, b, c, d] };
    }
    if (isRealtime(byte) || frame.bytes.length >= BLOCK_CAP) return 'broken';
    frame.bytes.push(byte);
    return byte === 0 ? { kind: 'block', bytes: frame.bytes } : 'more';
  };

  const begin = (byte: number, nowMs: number): PrinterReply | null => {
    if (expected && (expected.head[0] ?? byte) === byte) {
      const frame: OpenFrame = { kind: 'frame', bytes: [], startedAtMs: nowMs };
      const first = continueExpected(frame, byte);
      if (typeof first === 'object') return first;
      partial = frame;
      return null;
    }
    if (isRealtime(byte)) return { kind: 'realtime', byte };
    if (isAutomaticHead(byte)) partial = { kind: 'automatic', bytes: [byte], startedAtMs: nowMs };
    else if (byte === 0x37) partial = { kind: 'block', bytes: [byte], startedAtMs: nowMs };
    else if (isPaperReply(byte)) return { kind: 'paper', byte };
    else droppedBytes += 1;
    return null;
  };

  const read = (byte: number, nowMs: number): PrinterReply | null => {
    if ((byte === XON || byte === XOFF) && partial?.kind !== 'frame') return null;
    if (partial && nowMs - partial.startedAtMs > FRAME_WITHIN_MS) dropPartial();
    if (!partial) return begin(byte, nowMs);
    const next = continueFrame(partial, byte);
    if (next === 'more') return null;
    if (next === 'broken') {
      dropPartial();
      return begin(byte, nowMs);
    }
    partial = null;
    return next;
  };

  return {
    push: (bytes: Uint8Array, nowMs: number): PrinterReply[] =>
      Array.from(bytes, (byte) => read(byte, nowMs)).filter((reply) => reply !== null),
    /** From now on until it has come; null takes it back. */
    expect(frame: ExpectedFrame | null): void {
      expected = frame;
      if (partial?.kind === 'frame') dropPartial();
    },
    get droppedBytes() {
      return droppedBytes;
    },
  };
}

type StatusWord = (typeof STATUS_WORDS)[number];
type Fault = NonNullable<PrinterCondition['fault']>;

const FAULTS = [
  'paper-out',
  'cover-open',
  'cutter',
  'overheated',
  'printer-error',
  'offline',
] as const satisfies Fault[];

/** What the printer is asked; where its bits are not certain it is not. */
export const heededQuestions = ({ status }: PrinterProfile) => status.filter(({ isHeeded }) => isHeeded);

function wordsOf(profile: PrinterProfile, answers: readonly (readonly number[])[]): Set<StatusWord> {
  const bits = heededQuestions(profile).flatMap((question, index) =>
    question.bits.map((bit) => ({ ...bit, answer: answers[index]?.[bit.byte] })),
  );
  return new Set(
    bits
      .filter(({ answer, mask, when }) => {
        const [wanted = 0] = bytesOf(mask);
        return answer !== undefined && ((answer & wanted) !== 0) === (when === 'set');
      })
      .map(({ says }) => says),
  );
}

/** What the answers to the profile's questions, in their order, say in the hall's words; nearly out is a warning, not a fault. */
export function readCondition(profile: PrinterProfile, answers: readonly (readonly number[])[]): PrinterCondition {
  const words = wordsOf(profile, answers);
  const isLow = profile.hasNearEndSensor && words.has('paper-low');
  return {
    paper: words.has('paper-out') ? 'out' : isLow ? 'low' : 'ok',
    cover: words.has('cover-open') ? 'open' : 'closed',
    fault: FAULTS.find((fault) => words.has(fault)) ?? null,
  };
}

/** True when the answer to GS r 1 itself says that the paper has ended. */
export function saysPaperEnd(answer: readonly number[]): boolean {
  const [byte = 0] = answer;
  return answer.length === 1 && (byte & 0x0c) !== 0;
}
