import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError } from '../config-error.ts';
import { type PrinterConfig, readPrinterUrl } from '../device-config.ts';
import { asDeviceFault, whatToDo } from '../device-fault.ts';
import { profileFrom, type Verdict, verdictOn } from './probe-findings.ts';
import { probePrinter } from './probe-run.ts';
import { asHex, PROBE_LIMITS } from './probe-talk.ts';

const USAGE = 'npm run printer:probe -- serial:/dev/ttyUSB0?baud=115200 [--out FOLDER]';
const EXIT: Record<Verdict, number> = { answers: 0, noise: 1, silent: 1 };
const SAYS: Record<Verdict, string> = {
  answers: 'The printer answers.',
  noise:
    'Something comes back, but not what a printer says: the speed may be wrong. Try again with ?baud=9600, 19200, 38400 or 115200.',
  silent:
    'Nothing answers. If the test page came out, the line carries nothing back: no slip can be proved on it. If not, check cable, power and speed.',
};

type Line = Extract<PrinterConfig, { kind: 'line' }>;
const say = (text: string) => void process.stdout.write(`${text}\n`);

function readArguments(args: string[]): { url: string; config: Line; out: string } {
  const options = { out: { type: 'string', default: '.' } } as const;
  let given: { values: { out: string }; positionals: string[] };
  try {
    given = parseArgs({ args, options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new ConfigError(`${error instanceof Error ? error.message.split('. ')[0] : error}; write ${USAGE}`);
  }
  const [url, ...others] = given.positionals;
  if (url === undefined || others.length > 0) throw new ConfigError(`name one printer; write ${USAGE}`);
  const config = readPrinterUrl(url);
  if (config.kind !== 'line') throw new ConfigError(`"${url}" is no printer on a line; write ${USAGE}`);
  return { url, config, out: given.values.out };
}

function write(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  writeFileSync(path, text);
  say(`Written: ${path}`);
}

async function probe({ url, config, out }: ReturnType<typeof readArguments>): Promise<number> {
  mkdirSync(out, { recursive: true });
  say(`Probing ${url}; this takes up to half a minute.`);
  const { line, profile } = config;
  const { answers, pageIsProved, lost, log } = await probePrinter(line.open, profile, PROBE_LIMITS);
  const verdict = verdictOn(answers);
  for (const { name, heard, isUnderstood } of answers) {
    const what = heard.length === 0 ? 'no answer' : `${asHex(heard)}${isUnderstood ? '' : ' (not what it should be)'}`;
    say(`${name.padEnd(12)} ${what}`);
  }
  say(SAYS[verdict]);
  if (verdict !== 'noise')
    say(pageIsProved ? 'The test page is printed: look at it.' : 'Look whether a test page came out.');
  const head = [`printer:probe ${url}`, `at ${new Date().toISOString()}`, `verdict ${verdict}`];
  write(out, 'printer-probe.log', `${[...head, ...log].join('\n')}\n`);
  if (lost) throw lost;
  if (verdict === 'noise') return EXIT[verdict];
  const found = profileFrom(profile, answers, { baud: line.baud, flow: config.flow });
  write(out, 'printer-profile.json', `${JSON.stringify(found, null, 2)}\n`);
  say(
    'Correct the profile after a look at the page ("unverified" says what), name it with ?profile=, and send us both files.',
  );
  return EXIT[verdict];
}

try {
  process.exitCode = await probe(readArguments(process.argv.slice(2)));
} catch (error) {
  const isUsage = error instanceof ConfigError;
  const fault = asDeviceFault(error);
  process.stderr.write(`${isUsage ? error.message : `${fault.message}: ${whatToDo(fault)}`}\n`);
  process.exitCode = isUsage ? 2 : 1;
}
