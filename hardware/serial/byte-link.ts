import type { DeviceFault } from '../device-fault.ts';

/** Bytes to and from one device, over one connection that is never opened a second time. */
export interface ByteLink {
  /** Resolves when the driver has taken every byte, which proves nothing about the device; rejects with a `DeviceFault`. */
  write(bytes: Uint8Array): Promise<void>;
  /** Throws away what the line has not sent yet, where it can, and stays open. Settles within a second, never rejects. */
  discard(): Promise<void>;
  /** Throws away what was not sent yet. Settles within a second, never rejects. */
  close(): Promise<void>;
}

/** Heard from the first byte on. `onLost` is called at most once, and not after `close`. */
export type LinkEvents = { onBytes: (bytes: Uint8Array) => void; onLost: (fault: DeviceFault) => void };

/** Rejects with a `DeviceFault` when the device cannot be reached within the link's own limit. */
export type OpenLink = (events: LinkEvents) => Promise<ByteLink>;
