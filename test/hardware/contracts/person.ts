import { closeSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { ReadStream, WriteStream } from 'node:tty';
import { Unchecked } from './behaviour.ts';

const ANSWER_WITHIN_MS = 60_000;

function openTerminal(): number {
  try {
    return openSync('/dev/tty', 'r+');
  } catch {
    throw new Unchecked('nobody sits at a terminal to do it or to say what came of it');
  }
}

async function say(text: string): Promise<string> {
  const terminal = openTerminal();
  const input = new ReadStream(terminal);
  const lines = createInterface({ input, output: new WriteStream(openTerminal()) });
  try {
    return await lines.question(`\n  ${text} `, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  } catch {
    throw new Unchecked(`nobody answered: ${text}`);
  } finally {
    lines.close();
    input.destroy();
    closeQuietly(terminal);
  }
}

function closeQuietly(terminal: number): void {
  try {
    closeSync(terminal);
  } catch {
    // the stream has closed it
  }
}

/** Asks the person at the terminal to do something and waits for Enter. */
export async function askToDo(text: string): Promise<void> {
  await say(`${text}, then press Enter.`);
}

/** Rejects when the person at the terminal does not say yes. */
export async function askWhether(text: string): Promise<void> {
  const answer = await say(`${text} [y/n]`);
  if (!/^[yj是]/i.test(answer.trim())) throw new Error(`the person at the device says no: ${text}`);
}
