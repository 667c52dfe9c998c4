import { createPrinterTwin } from '../../hardware/fakes/printer-twin.ts';
import { createCable } from '../support/pty.ts';

const QUESTION = [0x10, 0x04];

type Hook = { left: number; act: () => void };

/**
 * The twin of a printer on a serial cable, with a hand on both: the twin hears one byte after the other, so that something
 * can happen between any two. `onPaper` gets each slip as soon as it is cut off.
 */
export function createPrinterLine(onPaper: (slip: Uint8Array) => void) {
  const cable = createCable();
  const twin = createPrinterTwin();
  const atBytes = new Set<Hook>();
  const atQuestions = new Set<Hook>();
  let master: ReturnType<typeof cable.plug> | null = null;
  let hear: ((bytes: Uint8Array) => void) | null = null;
  let isOn = true;
  let seen = 0;

  const lookAtPaper = () => {
    const slips = twin.printed();
    for (; seen < slips.length; seen++) onPaper(slips[seen] as Uint8Array);
  };
  const count = (hooks: Set<Hook>) => {
    for (const hook of [...hooks]) {
      hook.left -= 1;
      if (hook.left > 0) continue;
      hooks.delete(hook);
      hook.act();
    }
  };
  const deliver = (bytes: Uint8Array) => {
    for (const [at, byte] of bytes.entries()) {
      if (QUESTION.every((expected, offset) => bytes[at + offset] === expected)) count(atQuestions);
      const before = twin.receivedBytes();
      hear?.(Uint8Array.of(byte));
      lookAtPaper();
      if (twin.receivedBytes() > before && byte !== 0) count(atBytes);
    }
  };
  const connect = () => {
    const line = master;
    if (!line || !isOn || hear) return;
    twin.attach({
      on: (_event, listener) => {
        hear = listener;
      },
      write: (bytes) => line.write(bytes),
    });
    lookAtPaper();
  };
  const disconnect = () => {
    hear = null;
    twin.detach();
  };

  return {
    path: cable.path,
    twin,
    /** Mends or breaks something of the printer; what it can print now it prints. */
    set(change: Parameters<typeof twin.set>[0]): void {
      twin.set(change);
      lookAtPaper();
    },
    plug(): void {
      if (master) return;
      const line = cable.plug();
      master = line;
      line.on('data', (bytes: Uint8Array) => {
        if (master === line) deliver(bytes);
      });
      connect();
    },
    unplug(): void {
      master = null;
      disconnect();
      cable.unplug();
    },
    /** Without power the line is there and nobody listens; with it the printer goes on with what it held. */
    power(on: boolean): void {
      isOn = on;
      if (on) connect();
      else disconnect();
    },
    /** When so many more bytes of slips have come in. */
    atByte: (bytes: number, act: () => void) => void atBytes.add({ left: bytes, act }),
    /** When it was asked how it is so many more times. */
    whenAsked: (times: number, act: () => void) => void atQuestions.add({ left: times, act }),
    disarm(): void {
      atBytes.clear();
      atQuestions.clear();
    },
    async remove(): Promise<void> {
      disconnect();
      master = null;
      await cable.remove();
    },
  };
}
export type PrinterLine = ReturnType<typeof createPrinterLine>;
