import type { PrinterCondition } from '../ports.ts';

export type PrinterReply =
  | { kind: 'realtime'; byte: number }
  | { kind: 'paper'; byte: number }
  | { kind: 'automatic'; bytes: readonly [number, number, number, number] }
  | { kind: 'block'; bytes: readonly number[] };

type OpenFrame = { kind: 'automatic' | 'block'; bytes: number[]; startedAtMs: number };

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
  let droppedBytes = 0;

  const dropPartial = () => {
    droppedBytes += partial?.bytes.length ?? 0;
    partial = null;
  };

  const continueFrame = (frame: OpenFrame, byte: number): PrinterReply | 'more' | 'broken' => {
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
    if (isRealtime(byte)) return { kind: 'realtime', byte };
    if (isAutomaticHead(byte)) partial = { kind: 'automatic', bytes: [byte], startedAtMs: nowMs };
    else if (byte === 0x37) partial = { kind: 'block', bytes: [byte], startedAtMs: nowMs };
    else if (isPaperReply(byte)) return { kind: 'paper', byte };
    else droppedBytes += 1;
    return null;
  };

  const read = (byte: number, nowMs: number): PrinterReply | null => {
    if (byte === XON || byte === XOFF) return null;
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
    get droppedBytes() {
      return droppedBytes;
    },
  };
}

/** The answers to DLE EOT 1, 2, 3 and 4, in this order. */
type RealtimeAnswers = readonly [printer: number, offline: number, error: number, paper: number];

function faultOf([printer, offline, error, paper]: RealtimeAnswers): PrinterCondition['fault'] {
  if (paper & 0x60 || offline & 0x20) return 'paper-out';
  if (offline & 0x04) return 'cover-open';
  if (error & 0x08) return 'cutter';
  if (error & 0x40) return 'overheated';
  if (error & 0x24 || offline & 0x40) return 'printer-error';
  return printer & 0x08 ? 'offline' : null;
}

/** What four real-time answers say in the hall's words; nearly out is a warning, not a fault. */
export function readCondition(answers: RealtimeAnswers): PrinterCondition {
  const [, offline, , paper] = answers;
  const fault = faultOf(answers);
  const isLow = (paper & 0x0c) !== 0;
  return {
    paper: fault === 'paper-out' ? 'out' : isLow ? 'low' : 'ok',
    cover: offline & 0x04 ? 'open' : 'closed',
    fault,
  };
}

/** True when the answer to GS r 1 itself says that the paper has ended. */
export function saysPaperEnd(byte: number): boolean {
  return (byte & 0x0c) !== 0;
}
