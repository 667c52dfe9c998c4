import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReplyReader, readCondition } from '../../hardware/printer/printer-status.ts';
import { readProfile } from '../../hardware/printer/profiles.ts';

const read = (...bytes: number[]) => createReplyReader().push(Uint8Array.from(bytes), 0);

describe('the replies of a printer', () => {
  it('are told apart', () => {
    expect(read(0x12)).toEqual([{ kind: 'realtime', byte: 0x12 }]);
    expect(read(0x7a)).toEqual([{ kind: 'realtime', byte: 0x7a }]);
    expect(read(0x03)).toEqual([{ kind: 'paper', byte: 0x03 }]);
    expect(read(0x1c, 0x00, 0x0f, 0x00)).toEqual([{ kind: 'automatic', bytes: [0x1c, 0x00, 0x0f, 0x00] }]);
    expect(read(0x37, 0x25, 0x00)).toEqual([{ kind: 'block', bytes: [0x37, 0x25, 0x00] }]);
  });

  it('are the same however the line cuts them up', () => {
    const whole = [0x12, 0x1c, 0x11, 0x00, 0x0f, 0x00, 0x03, 0x37, 0x25, 0x00, 0x32];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 })), (sizes) => {
        const reader = createReplyReader();
        const heard = [];
        let at = 0;
        for (const size of [...sizes, whole.length]) {
          heard.push(...reader.push(Uint8Array.from(whole.slice(at, at + size)), 0));
          at += size;
        }
        expect(heard).toEqual(read(...whole));
      }),
    );
  });

  it('survive noise before them and flow control inside them', () => {
    expect(read(0xff, 0x81, 0x41, 0x0a, 0x12)).toEqual([{ kind: 'realtime', byte: 0x12 }]);
    expect(read(0x1c, 0x13, 0x00, 0x11, 0x00, 0x00)).toHaveLength(1);
  });

  it('are not swallowed by a frame that breaks off', () => {
    expect(read(0x10, 0x0a, 0x12)).toEqual([{ kind: 'realtime', byte: 0x12 }]);
    const reader = createReplyReader();
    reader.push(Uint8Array.from([0x1c, 0x00]), 0);
    expect(reader.push(Uint8Array.from([0x00]), 1_000)).toEqual([{ kind: 'paper', byte: 0x00 }]);
    expect(reader.droppedBytes).toBe(2);
  });

  it('never invent an answer to the fence out of letters', () => {
    const letters = Array.from({ length: 95 }, (_, index) => 0x20 + index).filter((byte) => (byte & 0x93) !== 0x10);
    for (const byte of letters) expect(read(byte).filter(({ kind }) => kind === 'paper')).toEqual([]);
  });
});

describe('what four answers say', () => {
  it.each([
    [[0x12, 0x12, 0x12, 0x12], { paper: 'ok', cover: 'closed', fault: null }],
    [[0x16, 0x12, 0x12, 0x12], { paper: 'ok', cover: 'closed', fault: null }],
    [[0x12, 0x12, 0x12, 0x1e], { paper: 'low', cover: 'closed', fault: null }],
    [[0x1a, 0x32, 0x12, 0x7e], { paper: 'out', cover: 'closed', fault: 'paper-out' }],
    [[0x1a, 0x16, 0x12, 0x12], { paper: 'ok', cover: 'open', fault: 'cover-open' }],
    [[0x1a, 0x52, 0x1a, 0x12], { paper: 'ok', cover: 'closed', fault: 'cutter' }],
    [[0x1a, 0x52, 0x52, 0x12], { paper: 'ok', cover: 'closed', fault: 'overheated' }],
    [[0x1a, 0x52, 0x32, 0x12], { paper: 'ok', cover: 'closed', fault: 'printer-error' }],
    [[0x1a, 0x12, 0x12, 0x12], { paper: 'ok', cover: 'closed', fault: 'offline' }],
  ] as const)('%j', (answers, condition) => {
    const asked = answers.map((byte) => [byte]);
    expect(readCondition(readProfile('generic-80'), asked)).toEqual(condition);
  });
});
