import { app, screen as system } from 'electron';
import type { FrameHealth, FrameProcess } from '#protocol/frame-health';
import type { FrameClock } from './frame-clock.ts';
import type { FrameWindow } from './frame-windows.ts';
import type { FrameUpdates } from './update/index.ts';

type HealthDeps = {
  version: string;
  clock: FrameClock;
  processes: { health: () => FrameProcess[] };
  log: { isWritable: () => boolean };
  graphics: { isSoftware: boolean };
  keys: { kind: FrameHealth['secretStore'] };
  updates: FrameUpdates;
};

/** [G8] How this box and the page of one screen are, for the hall; nothing in it is a secret. */
export function createHealth({ version, clock, processes, log, graphics, keys, updates }: HealthDeps) {
  const startedAt = clock.now();
  return (asker: FrameWindow): FrameHealth => {
    const { page, window } = asker;
    const memory = readMemory();
    updates.noteAsked(asker);
    return {
      version,
      upForMs: Math.round(clock.now() - startedAt),
      page: { memoryKb: memory.of(window.webContents.getOSProcessId()), ...page.health() },
      processes: [
        { name: 'frame', isUp: true, memoryKb: memory.ofType('Browser'), restarts: 0, trouble: null },
        { name: 'graphics', isUp: true, memoryKb: memory.ofType('GPU'), restarts: 0, trouble: null },
        ...processes.health(),
      ],
      monitors: system.getAllDisplays().map(({ size, scaleFactor }) => ({ ...size, scale: scaleFactor })),
      secretStore: keys.kind,
      graphics: graphics.isSoftware ? 'software' : 'hardware',
      log: log.isWritable() ? 'kept' : 'not-writable',
      update: updates.health(),
    };
  };
}

function readMemory() {
  const metrics = app.getAppMetrics();
  const kilobytes = (metric: Electron.ProcessMetric | undefined) => metric?.memory.workingSetSize ?? null;
  return {
    of: (pid: number) => kilobytes(metrics.find((metric) => metric.pid === pid)),
    ofType: (type: string) => kilobytes(metrics.find((metric) => metric.type === type)),
  };
}
