import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createScannerTwin } from '../../hardware/fakes/scanner-twin.ts';
import { createScanReader, ticketCodeIn } from '../../hardware/scanner/scan-reader.ts';
import { createSerialScanner } from '../../hardware/scanner/serial-scanner.ts';
import { deviceLine, quickRetry } from '../support/device-line.ts';
import { readableLog } from '../support/printer-bench.ts';
import { until } from '../support/until.ts';

const CODE = '7K3QJ9WXYZ';

describe('what was scanned', () => {
  it.each([
    CODE,
    '7k3qj9wxyz',
    `http://192.168.1.10:7070/t/${CODE}`,
    `https://hall.example/t/${CODE}/`,
    `https://hall.example/t/${CODE}?x=1`,
  ])('%s is a ticket', (line) => {
    expect(ticketCodeIn(line)).toBe(CODE);
  });

  it.each(['', '6901234567892', `${CODE}0`, 'http://hall/t/', `ftp://hall/t/${CODE}`, `/t/${CODE}`])(
    '%s is not',
    (line) => {
      expect(ticketCodeIn(line)).toBeNull();
    },
  );

  it('is read the same however the line cuts it up', () => {
    const bytes = Buffer.from(`${CODE}\r\nhttp://hall/t/${CODE}\nnonsense\r${CODE}\r`);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (sizes) => {
        const reader = createScanReader();
        const codes: string[] = [];
        let at = 0;
        for (const size of [...sizes, bytes.length]) {
          codes.push(...reader.push(bytes.subarray(at, at + size)));
          at += size;
        }
        expect(codes).toEqual([CODE, CODE, CODE]);
        expect(reader.dropped).toBe(1);
      }),
    );
  });

  it('is dropped and counted when it has no end in sight or bytes of another world, and the next one is fine', () => {
    const reader = createScanReader();
    expect(reader.push(Buffer.alloc(100_000, 0x41))).toEqual([]);
    expect(reader.push(Buffer.from(`\r\n\u0000${CODE}\r\n${CODE}\r\n`))).toEqual([CODE]);
    expect(reader.dropped).toBe(2);
  });

  it('comes over a serial line, also after the cable was pulled', async () => {
    const { cable, device, open } = deviceLine();
    const { log, times } = readableLog();
    const codes: string[] = [];
    const scanner = createSerialScanner({ open, onCode: (code) => codes.push(code), retry: quickRetry, log });
    onTestFinished(() => scanner.close());
    await until('connected', () => times('scanner connected') === 1);
    createScannerTwin(device).scan(`http://hall/t/${CODE}`);
    await until('first', () => codes.length === 1);
    cable.unplug();
    await until('gone', () => times('scanner not reachable') === 1);
    const again = createScannerTwin(cable.plug());
    await until('connected again', () => times('scanner connected') === 2);
    again.scan('not a ticket');
    again.scan(CODE);
    await until('second', () => codes.length === 2);
    expect(codes).toEqual([CODE, CODE]);
    expect(times('scan without a ticket code')).toBe(1);
  });
});
