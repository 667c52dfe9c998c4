import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createPrinterTwin } from '../../hardware/fakes/printer-twin.ts';
import { encodeSlip } from '../../hardware/printer/escpos-encoder.ts';
import { readProfile } from '../../hardware/printer/profiles.ts';
import { demoSlip, usualTemplate } from '../support/demo-slip.ts';

function wire() {
  const said: number[] = [];
  const line = Object.assign(new EventEmitter(), { write: (bytes: Uint8Array) => said.push(...bytes) });
  return { said, line, hear: (bytes: Iterable<number>) => line.emit('data', Uint8Array.from(bytes)) };
}

const SLIP = encodeSlip(demoSlip(), usualTemplate, {
  profile: readProfile('generic-80'),
  drawLine: () => null,
});
const FENCE = [0x1d, 0x72, 1];

describe('the twin of a printer', () => {
  it('answers at once when it is asked for its state, and to the fence only when it gets there', () => {
    const { said, line, hear } = wire();
    const twin = createPrinterTwin();
    twin.attach(line);
    hear([0x10, 4, 4]);
    expect(said).toEqual([0x12]);
    for (const byte of [...SLIP, ...FENCE]) hear([byte]);
    expect(said).toEqual([0x12, 0x00]);
    expect(twin.printed()).toEqual([SLIP]);
  });

  it('goes on with an old slip when paper is loaded, unless it was cleared', () => {
    for (const isCleared of [false, true]) {
      const { said, line, hear } = wire();
      const twin = createPrinterTwin();
      twin.attach(line);
      twin.endPaperAfter(100);
      hear([...SLIP, ...FENCE]);
      hear([0x10, 4, 4]);
      expect(said).toEqual([0x72]);
      expect(twin.heldBytes()).toBeGreaterThan(0);
      if (isCleared) hear([0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8]);
      twin.set({ hasPaper: true });
      expect(twin.printed()).toHaveLength(isCleared ? 0 : 1);
    }
  });

  it('keeps what it holds while the cable is out', () => {
    const first = wire();
    const twin = createPrinterTwin();
    twin.attach(first.line);
    twin.set({ isCoverOpen: true });
    first.hear(SLIP);
    twin.detach();
    twin.set({ isCoverOpen: false });
    expect(twin.printed()).toEqual([]);
    twin.attach(wire().line);
    expect(twin.printed()).toEqual([SLIP]);
  });
});
