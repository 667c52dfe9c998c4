import { commandLength } from './command-length.ts';

/** Whatever carries bytes both ways: the master side of a pseudo-terminal, a TCP socket. */
export type TwinStream = {
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  write(bytes: Uint8Array): unknown;
};

const DLE_EOT = [0x10, 0x04];
const DLE_DC4_CLEAR = [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8];

const XON = 0x11;
const XOFF = 0x13;
/** What it says to GS I. */
const IDENTITY: Partial<Record<number, string>> = { 66: 'HALLCALL', 67: 'TWIN' };
const JOB_FENCE = [0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30];

const isJobFence = (piece: readonly number[]) => JOB_FENCE.every((byte, index) => piece[index] === byte);

const startsWith = (bytes: readonly number[], head: readonly number[]) =>
  head.every((byte, index) => index >= bytes.length || bytes[index] === byte);

/**
 * A receipt printer without the metal: answers DLE EOT at once and GS r and GS ( H when it gets there, stops when paper or cover stop it,
 * keeps what it has not printed, and goes on with it once it can, unless it was cleared. One job ends at each cut.
 */
export function createPrinterTwin() {
  const state = {
    hasPaper: true,
    isLow: false,
    isCoverOpen: false,
    isCutterJammed: false,
    isSilent: false,
    isSlow: false,
    /** Set to another speed than the line: nothing it hears makes sense to it, and what it says to nobody. */
    isAtWrongSpeed: false,
    /** How many bytes of each reply get through. */
    replyBytes: Number.POSITIVE_INFINITY,
    /** What it answers to DLE EOT instead; an empty answer is none. */
    answers: {} as Partial<Record<number, readonly number[]>>,
  };
  const printed: Uint8Array[] = [];
  let stream: TwinStream | null = null;
  let incoming: number[] = [];
  let buffer: number[] = [];
  let sheet: number[] = [];
  let received = 0;
  let questions = 0;
  let cleared = 0;
  let paperEndsAt: number | null = null;
  let diesAt: { bytes: number; die: () => void } | null = null;
  let stopsAt: number | null = null;
  let firstByteAt: number | null = null;

  const say = (...bytes: readonly number[]) => {
    const through = bytes.slice(0, state.replyBytes);
    if (!state.isSilent && through.length > 0) stream?.write(Uint8Array.from(through));
  };
  const isStopped = () =>
    !state.hasPaper || state.isCoverOpen || state.isCutterJammed || state.isSilent || state.isSlow || !stream;

  const realtime: Record<number, () => number> = {
    1: () => 0x12 | (state.hasPaper && !state.isCoverOpen && !state.isCutterJammed ? 0 : 0x08),
    2: () => 0x12 | (state.isCoverOpen ? 0x04 : 0) | (state.hasPaper ? 0 : 0x20) | (state.isCutterJammed ? 0x40 : 0),
    3: () => 0x12 | (state.isCutterJammed ? 0x08 : 0),
    4: () => 0x12 | (state.isLow ? 0x0c : 0) | (state.hasPaper ? 0 : 0x60),
  };

  const print = (piece: number[]) => {
    sheet.push(...piece);
    if (paperEndsAt !== null) {
      paperEndsAt -= piece.length;
      if (paperEndsAt <= 0) {
        paperEndsAt = null;
        state.hasPaper = false;
      }
    }
    if ((piece[0] === 0x1d && piece[1] === 0x56) || (piece[0] === 0x1b && piece[1] === 0x69)) {
      printed.push(Uint8Array.from(sheet));
      sheet = [];
    }
  };

  const identify = (about: number) => {
    const text = IDENTITY[about];
    if (text !== undefined) say(0x5f, ...Buffer.from(text), 0);
  };

  const work = () => {
    while (buffer.length > 0 && !isStopped()) {
      const length = commandLength(buffer, 0);
      if (length === null) return;
      const piece = buffer.splice(0, length);
      if (piece[0] === 0x1d && piece[1] === 0x72) say(state.isLow ? 0x03 : 0x00);
      else if (piece[0] === 0x1d && piece[1] === 0x49) identify(piece[2] ?? 0);
      else if (isJobFence(piece)) say(0x37, 0x22, ...piece.slice(7, 11), 0);
      else if (piece[0] !== 0) print(piece);
    }
  };

  const clear = () => {
    buffer = [];
    sheet = [];
    cleared += 1;
    say(0x37, 0x25, 0x00);
  };

  /** Takes real-time commands out of the stream; false while one is not complete. */
  const takeOne = (): boolean => {
    if (incoming[0] === 0x10 && startsWith(incoming, DLE_EOT)) {
      const question = incoming[2];
      if (question === undefined) return false;
      questions += 1;
      incoming.splice(0, 3);
      const reply = state.answers[question] ?? [realtime[question]?.()].filter((byte) => byte !== undefined);
      say(...reply);
    } else if (incoming[0] === 0x10 && startsWith(incoming, DLE_DC4_CLEAR)) {
      if (incoming.length < DLE_DC4_CLEAR.length) return false;
      incoming.splice(0, DLE_DC4_CLEAR.length);
      clear();
    } else {
      const [byte = 0] = incoming.splice(0, 1);
      if (byte !== 0) firstByteAt ??= performance.now();
      buffer.push(byte);
      received += 1;
      if (stopsAt !== null && received >= stopsAt) {
        stopsAt = null;
        stream?.write(Uint8Array.of(XOFF));
      }
      if (diesAt && received >= diesAt.bytes) {
        const { die } = diesAt;
        diesAt = null;
        stream = null;
        die();
      }
    }
    return true;
  };

  const hear = (bytes: Uint8Array) => {
    if (state.isAtWrongSpeed) {
      say(...Array.from(bytes, (byte) => ((byte * 37) ^ 0xe5) & 0xff));
      return;
    }
    incoming.push(...bytes);
    while (incoming.length > 0 && stream && takeOne());
    work();
  };

  return {
    /** Plugs the printer into a line; what it still holds goes on from there. */
    attach(line: TwinStream): void {
      stream = line;
      incoming = [];
      line.on('data', (bytes) => {
        if (stream === line) hear(bytes);
      });
      work();
    },
    detach(): void {
      stream = null;
    },
    /** Changes what the printer is like now, and lets it go on where that frees it. */
    set(change: Partial<typeof state>): void {
      Object.assign(state, change);
      work();
    },
    /** The paper ends when this many more bytes have been printed. */
    endPaperAfter(bytes: number): void {
      paperEndsAt = bytes;
    },
    /** Calls `die` in the middle of a slip: when this many more bytes have come in. */
    dieAfter(bytes: number, die: () => void): void {
      diesAt = { bytes: received + bytes, die };
    },
    /** Tells the other side to stop sending, and to go on. */
    xoff: () => void stream?.write(Uint8Array.of(XOFF)),
    xon: () => void stream?.write(Uint8Array.of(XON)),
    /** Tells it to stop when this many more bytes have come in. */
    xoffAfter(bytes: number): void {
      stopsAt = received + bytes;
    },
    /** Bytes nobody asked for. */
    babble: (bytes: Uint8Array) => void stream?.write(bytes),
    printed: () => [...printed],
    heldBytes: () => buffer.length + sheet.length,
    receivedBytes: () => received,
    clearedTimes: () => cleared,
    /** How often it was asked about its state, whether it answered or not. */
    questions: () => questions,
    /** When the first byte of a slip came in, by the monotonic clock of this process; null before. */
    firstByteAtMs: () => firstByteAt,
    forgetFirstByte(): void {
      firstByteAt = null;
    },
  };
}
