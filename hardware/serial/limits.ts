import { DeviceFault } from '../device-fault.ts';

/** The promise, or the given fault when it takes longer. */
export async function within<T>(promise: Promise<T>, ms: number, fault: () => DeviceFault): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(fault()), ms);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const CHUNK_BYTES = 256;
const CHUNK_SLACK_MS = 2_000;

/** Hands bytes over in small pieces, each with its own limit, so that a blocked line is noticed while little is in flight. */
export async function writeInChunks(
  bytes: Uint8Array,
  baud: number,
  writeChunk: (chunk: Buffer) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const chunk = Buffer.from(bytes.subarray(at, at + CHUNK_BYTES));
    const limitMs = CHUNK_SLACK_MS + (chunk.length * 10_000) / baud;
    await within(writeChunk(chunk), limitMs, () => new DeviceFault('blocked', `no progress within ${limitMs} ms`));
  }
}
