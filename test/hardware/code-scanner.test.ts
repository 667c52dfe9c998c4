import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeIn, createScanReader } from '../../hardware/scanner/scan-reader.ts';

const CODE = '7K3QJ9WXYZ';
const OTHER = 'ABCDEFGHJK';

describe('what was scanned', () => {
  it.each([
    CODE,
    '7k3qj9wxyz',
    `http://192.168.1.10:7070/t/${CODE}`,
    `https://hall.example/t/${CODE}/`,
    `https://hall.example/t/${CODE}?x=1`,
  ])('%s is a ticket', (line) => {
    expect(codeIn(line)).toBe(CODE);
  });

  it.each(['B4M2PX', 'b4m2px', `${CODE}0`, `${CODE}00`])('%s may be an appointment', (line) => {
    expect(codeIn(line)).toBe(line.toUpperCase());
  });

  it.each([
    '',
    '6901234567892',
    'B4M2P',
    'HALLOU',
    'http://hall/t/B4M2PX',
    'http://hall/t/',
    `ftp://hall/t/${CODE}`,
    `/t/${CODE}`,
  ])('%s is not', (line) => {
    expect(codeIn(line)).toBeNull();
  });

  it('is read the same however the line cuts it up', () => {
    const bytes = Buffer.from(`${CODE}\r\nhttp://hall/t/${OTHER}\nnonsense\r${CODE}0\r`);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (sizes) => {
        const reader = createScanReader();
        const codes: string[] = [];
        let at = 0;
        for (const size of [...sizes, bytes.length]) {
          codes.push(...reader.push(bytes.subarray(at, at + size), 0));
          at += size;
        }
        expect(codes).toEqual([CODE, OTHER, `${CODE}0`]);
        expect(reader.dropped).toBe(1);
      }),
    );
  });

  it('is dropped and counted when it has no end in sight or bytes of another world, and the next one is fine', () => {
    const reader = createScanReader();
    expect(reader.push(Buffer.alloc(100_000, 0x41), 0)).toEqual([]);
    expect(reader.push(Buffer.from(`\r\n\u0000${CODE}\r\n${CODE}\r\n`), 0)).toEqual([CODE]);
    expect(reader.dropped).toBe(2);
  });

  it('is one scan for as long as it lies before the scanner, and is read anew five seconds after it was taken away', () => {
    const reader = createScanReader();
    const scan = (code: string, nowMs: number) => reader.push(Buffer.from(`${code}\r`), nowMs);
    const left = Array.from({ length: 100 }, (_, times) => scan(CODE, times * 200)).flat();
    expect(left).toEqual([CODE]);
    expect(scan(OTHER, 19_900)).toEqual([OTHER]);
    expect(scan(`https://hall.example/t/${CODE}`, 24_799)).toEqual([]);
    expect(scan(CODE, 29_799)).toEqual([CODE]);
    expect(reader.dropped).toBe(0);
  });
});
