import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { hashPin, pinFault } from './staff-pin.ts';

type Console = {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
};

/** Asks for a staff PIN and prints the line for the settings of a box; what is typed is not shown. */
export async function makePin({ stdin, stdout, stderr }: Console): Promise<number> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: unseen, terminal: stdin.isTTY ?? false });
  stderr.write('Staff PIN (6 to 12 digits, not shown): ');
  const pin = (await lines.question('')).trim();
  lines.close();
  stderr.write('\n');
  const fault = pinFault(pin);
  if (fault) {
    stderr.write(`${fault}\n`);
    return 2;
  }
  stdout.write(`"staffPin": "${await hashPin(pin)}"\n`);
  stderr.write('Put this line into the settings file of the box.\n');
  return 0;
}
