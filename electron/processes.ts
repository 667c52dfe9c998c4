import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type BoxSettings, kioskOf } from './box-settings.ts';
import { endBeforeQuit } from './end-before-quit.ts';
import type { FrameClock } from './frame-clock.ts';
import type { FrameLog } from './frame-log.ts';
import type { FramePaths } from './frame-paths.ts';
import type { HallTrust } from './hall-trust.ts';
import { keepRunning } from './keep-running.ts';
import { nodeRuntime } from './node-runtime.ts';
import { environmentWithKey } from './read-box.ts';

/**
 * Devices have nothing to think about, but a small box may take long to start them. A server may be long about a year's
 * figures, and about bringing a large hall up to date before it answers at all: ended then, it would never get there.
 */
const PATIENCE = {
  'device-host': { startMs: 60_000, silentMs: 5_000 },
  'hall-server': { startMs: null, silentMs: 30_000 },
} as const;

/** `folder` is this box's own, where its devices keep their journal, their key and what a kiosk gave out without the hall. */
type ProcessesDeps = {
  box: BoxSettings;
  paths: FramePaths;
  folder: string;
  clock: FrameClock;
  log: FrameLog;
  trust: Pick<HallTrust, 'flags'>;
};

/** The processes of this box beside the frame itself. */
export type FrameProcesses = ReturnType<typeof setupProcesses>;

/**
 * Runs the hall server of a box that has one, and the device host beside a kiosk with a printer; ends both before the
 * frame ends, the devices first, so that the server still hears what became of a slip.
 */
export function setupProcesses({ box, paths, folder, clock, log, trust }: ProcessesDeps) {
  const keep = (name: 'device-host' | 'hall-server', args: () => string[], key: string | null) =>
    keepRunning({
      name,
      start: () =>
        spawn(nodeRuntime(paths), args(), {
          cwd: paths.box,
          env: environmentWithKey(process.env, key),
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // each ends when this channel does, however the frame ends
        }),
      clock,
      patience: PATIENCE[name],
      hear(line) {
        log.write(name, line);
        process.stderr.write(`${log.scrub(line)}\n`);
      },
      scrub: log.scrub,
    });
  const kiosk = kioskOf(box);
  const { hall, server: own } = box;
  const server = own && keep('hall-server', () => serverArguments(hall, own, paths), null);
  const devices =
    kiosk && box.printer !== null
      ? keep('device-host', () => deviceHostArguments(box, kiosk.name, { paths, folder, trust }), kiosk.key)
      : null;
  const kept = [devices, server].filter((each) => each !== null);
  if (kept.length > 0)
    endBeforeQuit(async () => {
      for (const each of kept) await each.stop();
    });
  return {
    /** The hall of this box has ended by itself and has not run for long since. */
    isServerFailing: (): boolean => (server?.health().trouble ?? null) !== null,
    /** As somebody of the staff wishes, without the frame. */
    restartDevices: async (): Promise<void> => devices?.restart(),
    health: () => kept.map((each) => each.health()),
    pids: () => kept.flatMap((each) => each.pid() ?? []),
  };
}

function deviceHostArguments(
  { hall, printer, kioskPort }: BoxSettings,
  name: string | null,
  { paths, folder, trust }: Pick<ProcessesDeps, 'paths' | 'folder' | 'trust'>,
): string[] {
  const journal = join(folder, 'devices', `${name}.jsonl`);
  const flags = Object.entries({ hall, printer, name, journal, 'kiosk-port': kioskPort });
  const given = flags.flatMap(([flag, value]) => (value === null ? [] : [`--${flag}`, String(value)]));
  return [paths.deviceHost, ...given, ...trust.flags()];
}

/** It listens where the screens of this box look for it. */
function serverArguments(
  hall: string,
  { data, host }: NonNullable<BoxSettings['server']>,
  paths: FramePaths,
): string[] {
  const { port, protocol } = new URL(hall);
  const listens = port || (protocol === 'https:' ? '443' : '80');
  const args = [paths.hallServer, '--no-demo', '--data', data, '--host', host, '--port', listens];
  return protocol === 'https:' ? [...args, '--tls'] : args;
}
