import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, readFlags, serverFlags } from './config.ts';
import { buildPagesIfStale } from './start/pages.ts';
import { createFamily } from './start/processes.ts';

/** `npm start`: builds what is missing, then keeps the hall server and a device host running until it is told to stop. */

const ORPHAN_CHECK_MS = 250;

const flags = { ...serverFlags, printer: { type: 'string' } } as const;
type Flags = ReturnType<typeof readStartFlags>;

function readStartFlags(argv: string[]) {
  return readFlags(argv, flags);
}

function serverArguments(values: Flags, port: string): string[] {
  const { data, host } = values;
  const args = ['--port', port, '--data', data, '--host', host];
  if (values.setup) args.push('--setup', values.setup);
  if (values.tls) args.push('--tls', '--tls-names', values['tls-names']);
  if (values['tls-cert']) args.push('--tls-cert', values['tls-cert']);
  if (values['tls-key']) args.push('--tls-key', values['tls-key']);
  if (values['no-demo']) args.push('--no-demo');
  if (values['no-limits']) args.push('--no-limits');
  return args;
}

/** Every address is not an address one can call: this box then calls itself. */
function reachable(address: string): string {
  return address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}

/** The device host's command line; null where a real hall has given no printer for this box. */
function deviceArguments(values: Flags, hall: string): string[] | null {
  const printer = values.printer ?? (values['no-demo'] ? null : 'screen');
  if (printer === null) return null;
  const { data } = values;
  mkdirSync(data, { recursive: true });
  const args = ['--hall', hall, '--printer', printer, '--journal', join(data, 'slip-journal.jsonl')];
  return values.tls ? [...args, '--trust', join(data, 'tls', 'hall-ca.pem')] : args;
}

/** A shell between npm and this program dies of a signal without passing it on: an orphan of npm ends by itself. */
function watchParent(onOrphaned: () => void): NodeJS.Timeout | undefined {
  if (!process.env.npm_lifecycle_event) return undefined;
  const { ppid } = process;
  const watch = setInterval(() => process.ppid !== ppid && onOrphaned(), ORPHAN_CHECK_MS);
  return watch.unref();
}

async function run(): Promise<void> {
  const values = readStartFlags(process.argv.slice(2));
  await buildPagesIfStale();
  const family = createFamily();
  const stop = () => {
    clearInterval(watch);
    void family.stop();
  };
  const watch = watchParent(stop);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  const address = await family.keepServer((port) => serverArguments(values, port ?? values.port));
  if (address === null) return;
  process.stdout.write(`Hallcall is open at ${address}\n`);
  const devices = deviceArguments(values, reachable(address));
  if (devices) family.keepDevices(devices);
}

run().catch((error: unknown) => {
  const isConfig = error instanceof ConfigError;
  process.stderr.write(`${error instanceof Error ? (isConfig ? error.message : error.stack) : String(error)}\n`);
  process.exitCode = isConfig ? 2 : 1;
});
