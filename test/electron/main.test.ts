import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const argv = process.argv;
const faults = ['uncaughtException', 'unhandledRejection'];
const emitter: NodeJS.EventEmitter = process;
const before = new Map(faults.map((fault) => [fault, emitter.listeners(fault)]));
let folder = '';

/** Starts the unchanged main process over a fresh recorded Electron. */
async function startMain(flags: string, prepare: (machine: { isFirstInstance: boolean }) => void) {
  vi.resetModules();
  const { app, recorder, recordedEvent } = await import('../support/electron-recorder.ts');
  recorder.machine.folder = folder;
  prepare(recorder.machine);
  process.argv = ['/electron', '--no-sandbox', '/project/electron/dist/main.cjs', ...flags.split(' ')];
  await import('../../electron/main.ts');
  return { app, recorder, recordedEvent };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hallcall-main-'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  process.argv = argv;
  // the frame watches over its own process, which here is the test's
  for (const fault of faults)
    for (const each of emitter.listeners(fault)) {
      if (!before.get(fault)?.includes(each)) emitter.off(fault, each as () => void);
    }
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

describe('the main process', () => {
  it('opens the page of the hall, locked down, with the bridge answering', async () => {
    const { recorder } = await startMain('--hall=http://hall:7070 --screen=window --counter=2', () => {});
    await vi.waitUntil(() => recorder.windows[0]?.webContents.loads.length === 1, 10_000);
    expect(recorder.windows[0]?.webContents.loads[0]?.address).toBe('http://hall:7070/window?counter=2');
    expect(recorder.windows[0]?.webContents.openHandler()).toEqual({ action: 'deny' });
    expect(recorder.handler('persist:window-2 hallcall:')).toBeTypeOf('function');
    expect(recorder.argsOf('protocol.registerSchemesAsPrivileged')).toHaveLength(1);
    expect(recorder.handler('persist:window-2 permission-check')()).toBe(false);
    const frame = { parent: null, origin: 'http://hall:7070' };
    const sender = recorder.windows[0]?.webContents;
    expect(recorder.handler('ipc frame:info')({ sender, senderFrame: frame }, {})).toMatchObject({ screen: 'window' });
    expect(recorder.argsOf('powerSaveBlocker.start')).toHaveLength(1);
    expect(recorder.argsOf('app.commandLine.appendSwitch')[0]).toEqual(['autoplay-policy', 'no-user-gesture-required']);
  });

  it('runs the device host of a kiosk with a printer until the frame ends', async () => {
    const runtime = join(folder, 'node');
    writeFileSync(runtime, '#!/bin/sh\nexec sleep 600\n');
    chmodSync(runtime, 0o755);
    vi.stubEnv('HALLCALL_NODE', runtime);
    const flags = '--hall=http://hall:7070 --screen=kiosk --printer=tcp:10.0.0.9:9100';
    const { app, recorder, recordedEvent } = await startMain(flags, () => {});
    await vi.waitUntil(() => recorder.windows.length === 1, 10_000);
    const quit = recordedEvent({});
    app.emit('will-quit', quit);
    expect(quit.defaultPrevented).toBe(true);
    await vi.waitUntil(() => recorder.argsOf('app.quit').length === 1, 10_000);
  });

  it('has everything that was said in its log before it ends', async () => {
    const { app, recorder, recordedEvent } = await startMain('--hall=http://hall:7070 --screen=clerk', () => {});
    await vi.waitUntil(() => recorder.windows.length === 1, 10_000);
    console.error('said last');
    const quit = recordedEvent({});
    app.emit('will-quit', quit);
    expect(quit.defaultPrevented).toBe(true);
    await vi.waitUntil(() => recorder.argsOf('app.quit').length === 1, 10_000);
    expect(readFileSync(join(folder, 'userData', 'logs', 'frame.log'), 'utf8')).toContain('said last');
    const again = recordedEvent({});
    app.emit('will-quit', again);
    expect(again.defaultPrevented).toBe(false);
  });

  it('ends with code 2 and one sentence on wrong flags', async () => {
    const { recorder } = await startMain('--hall=http://hall:7070 --screen=tv', () => {});
    expect(recorder.argsOf('app.exit')).toEqual([[2]]);
    expect(recorder.windows).toEqual([]);
    expect(vi.mocked(console.error).mock.calls[0]?.[0]).toContain('--screen is one of');
  });

  it('ends when this box is already open on the machine', async () => {
    const { recorder } = await startMain('--hall=http://hall:7070 --screen=kiosk', (machine) => {
      machine.isFirstInstance = false;
    });
    expect(recorder.argsOf('app.exit')).toEqual([[0]]);
    expect(recorder.windows).toEqual([]);
  });
});
