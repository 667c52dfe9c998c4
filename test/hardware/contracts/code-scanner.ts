import { describe, expect } from 'vitest';
import { until } from '../../support/until.ts';
import { behaviour } from './behaviour.ts';
import { type KeyBench, keyDeviceBehaviours } from './key-devices.ts';

export type ScannerBench = KeyBench<string>;

const TICKET = '7K3QJ9WXYZ';
const APPOINTMENT = 'B4M2PX';

/** What every `CodeScanner` does. */
export function codeScannerContract(name: string, makeBench: () => Promise<ScannerBench>): void {
  describe(`the contract of a code scanner, with ${name}`, () => {
    keyDeviceBehaviours(makeBench, TICKET);

    behaviour('finds the code in the address of a ticket', async () => {
      const { reported, send } = await makeBench();
      await send(`http://192.168.1.10:7070/t/${TICKET}`);
      await until('reported', () => reported().length > 0);
      expect(reported()).toEqual([TICKET]);
    });

    behaviour('reports nothing for a code of another world, and hears the next one', async () => {
      const { reported, send } = await makeBench();
      await send('6901234567892');
      await send(APPOINTMENT);
      await until('reported', () => reported().length > 0);
      expect(reported()).toEqual([APPOINTMENT]);
    });
  });
}
