import { setTimeout as delay } from 'node:timers/promises';
import { SerialPort } from 'serialport';
import { asDeviceFault, DeviceFault } from '../device-fault.ts';
import type { ByteLink, LinkEvents, OpenLink } from './byte-link.ts';
import { within, writeInChunks } from './limits.ts';
import { watchPresence } from './port-presence.ts';

type SerialAddress = { path: string; baud: number; flow: 'none' | 'rtscts' | 'xon' };

const OPEN_WITHIN_MS = 3_000;
const CLOSE_WITHIN_MS = 900;
const DISCARD_WITHIN_MS = 500;

/** Only one of the two handles can hold the lock; it tells programs apart that use one, such as a second device host. */
const canLock = process.platform === 'linux';

/** `lock`: no other handle that locks can be opened; another program would take the device's answers away. */
function createHandle(
  { path, baud, flow, lock }: SerialAddress & { lock: boolean },
  onLost: (fault: DeviceFault) => void,
): SerialPort {
  const port = new SerialPort({
    path,
    baudRate: baud,
    rtscts: flow === 'rtscts',
    xon: flow === 'xon',
    lock,
    hupcl: false,
    autoOpen: false,
  });
  port.on('error', (error) => onLost(asDeviceFault(error)));
  port.on('close', (error: Error | null) => onLost(asDeviceFault(error ?? new DeviceFault('closed', 'closed'))));
  return port;
}

const openHandle = (port: SerialPort) =>
  new Promise<void>((resolve, reject) => port.open((error) => (error ? reject(asDeviceFault(error)) : resolve())));

/** A handle that opens when nobody waits for it any more is closed again. */
async function openBoth(reader: SerialPort, writer: SerialPort, isOver: () => boolean): Promise<void> {
  for (const port of [reader, writer]) {
    if (isOver()) return;
    await openHandle(port);
    if (isOver()) await closeHandle(port);
  }
}

/** A blocked UART may never finish closing, so nobody waits for it beyond a limit. */
async function closeHandle(port: SerialPort): Promise<void> {
  if (!port.isOpen) return;
  const closed = new Promise<void>((resolve) => port.flush(() => port.close(() => resolve())));
  await Promise.race([closed, delay(CLOSE_WITHIN_MS, undefined, { ref: false })]);
}

/** A flush takes away what the driver holds for a device that takes no bytes; written behind it, a clear would come too late. */
async function discardUnsent(port: SerialPort): Promise<void> {
  if (!port.isOpen) return;
  const flushed = new Promise<void>((resolve) => port.flush(() => resolve()));
  await Promise.race([flushed, delay(DISCARD_WITHIN_MS, undefined, { ref: false })]);
}

const writeTo = (port: SerialPort) => (chunk: Buffer) =>
  new Promise<void>((resolve, reject) => {
    port.write(chunk, (error) => (error ? reject(asDeviceFault(error)) : resolve()));
  });

/**
 * Opens a serial line with one handle that only reads and one that only writes: a single handle of this driver hears nothing
 * while a write is blocked. Both are new on every call, because a handle that is opened again sends stale bytes. The reader is
 * opened first and without flow control, which lets a line go on whose XON was lost with the connection before.
 */
export function openSerialLink(address: SerialAddress): OpenLink {
  const doesNotOpen = () => new DeviceFault('blocked', `${address.path} does not open`);
  let isOpening = false; // by a call that may have been given up already: the driver takes a thread for each
  return async ({ onBytes, onLost }: LinkEvents): Promise<ByteLink> => {
    if (isOpening) throw doesNotOpen();
    let isOver = false;
    const lose = (fault: DeviceFault) => {
      if (isOver) return;
      isOver = true;
      void close();
      onLost(fault);
    };
    const readerFlow = address.flow === 'xon' ? 'none' : address.flow;
    const reader = createHandle({ ...address, flow: readerFlow, lock: canLock }, lose);
    const writer = createHandle({ ...address, lock: false }, lose);
    let stopWatching = () => {};
    const close = async () => {
      isOver = true;
      stopWatching();
      await Promise.all([closeHandle(reader), closeHandle(writer)]);
    };
    reader.on('data', onBytes);
    isOpening = true;
    const opened = openBoth(reader, writer, () => isOver).finally(() => {
      isOpening = false;
    });
    try {
      await within(opened, OPEN_WITHIN_MS, doesNotOpen);
    } catch (error) {
      await close();
      throw error;
    }
    const isGone = () => lose(new DeviceFault('disconnected', `${address.path} is gone`));
    stopWatching = await watchPresence(address.path, isGone);
    if (isOver) stopWatching();
    return {
      write: (bytes) => writeInChunks(bytes, address.baud, writeTo(writer)),
      discard: () => discardUnsent(writer),
      close,
    };
  };
}
