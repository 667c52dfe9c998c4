import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const argv = process.argv;

/** Starts the unchanged main process over a fresh recorded Electron. */
async function startMain(flags: string, prepare: (machine: { isFirstInstance: boolean }) => void) {
  vi.resetModules();
  const { recorder } = await import('../support/electron-recorder.ts');
  prepare(recorder.machine);
  process.argv = ['/electron', '--no-sandbox', '/project/electron/dist/main.cjs', ...flags.split(' ')];
  await import('../../electron/main.ts');
  return recorder;
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  process.argv = argv;
});

describe('the main process', () => {
  it('opens the page of the hall, locked down, with the bridge answering', async () => {
    const recorder = await startMain('--hall=http://hall:7070 --screen=window --counter=2', () => {});
    await vi.waitUntil(() => recorder.windows.length === 1, 10_000);
    expect(recorder.windows[0]?.webContents.loads[0]?.address).toBe('http://hall:7070/window?counter=2');
    expect(recorder.windows[0]?.webContents.openHandler()).toEqual({ action: 'deny' });
    expect(recorder.handler('permission-check')()).toBe(false);
    const frame = { parent: null, origin: 'http://hall:7070' };
    const sender = recorder.windows[0]?.webContents;
    expect(recorder.handler('ipc frame:info')({ sender, senderFrame: frame }, {})).toMatchObject({ screen: 'window' });
    expect(recorder.argsOf('powerSaveBlocker.start')).toHaveLength(1);
  });

  it('ends with code 2 and one sentence on wrong flags', async () => {
    const recorder = await startMain('--hall=http://hall:7070 --screen=tv', () => {});
    expect(recorder.argsOf('app.exit')).toEqual([[2]]);
    expect(recorder.windows).toEqual([]);
    expect(vi.mocked(console.error).mock.calls[0]?.[0]).toContain('--screen is one of');
  });

  it('ends when this screen is already open on the machine', async () => {
    const recorder = await startMain('--hall=http://hall:7070 --screen=kiosk', (machine) => {
      machine.isFirstInstance = false;
    });
    expect(recorder.argsOf('app.exit')).toEqual([[0]]);
    expect(recorder.windows).toEqual([]);
  });
});
