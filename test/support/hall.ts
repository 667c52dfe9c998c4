import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { createApp } from '../../server/app.ts';
import type { Copier } from '../../server/application/backups.ts';
import { SELF_TEST_LIMITS, type SelfTestLimits } from '../../server/application/self-test.ts';
import { createShipper } from '../../server/backup/shipper.ts';
import type { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import { ensureHall } from '../../server/new-hall.ts';
import type { DispatchLimits } from '../../server/printing/slip-dispatcher.ts';
import { DISPATCH_LIMITS } from '../../server/printing/slip-dispatcher.ts';
import type { EpochMs } from '../../server/protocol/vocabulary.ts';
import { createSealer, newSealerKey } from '../../server/sealer.ts';
import { openDatabase } from '../../server/storage/database.ts';
import type { HallTls } from '../../server/tls/hall-tls.ts';
import { TRAINING_LIMITS, type TrainingLimits } from '../../server/training/training.ts';
import { connect, signIn } from './client.ts';
import { temporaryFolder } from './server-process.ts';

/** Monday 2026-03-02, 10:00 in Shanghai. */
export const TEN_O_CLOCK = Date.UTC(2026, 2, 2, 2, 0) as EpochMs;

/** A clock that a test holds in its hand. */
export function heldClock(start: number = TEN_O_CLOCK) {
  let now = start;
  return {
    now: () => now as EpochMs,
    advance(ms: number): void {
      now += ms;
    },
    set(at: number): void {
      now = at;
    },
  };
}

type Options = {
  template?: HallTemplate;
  isDemo?: boolean;
  hasLimits?: boolean;
  dispatch?: Partial<DispatchLimits>;
  selfTest?: Partial<SelfTestLimits>;
  freeBytes?: () => Promise<number | null>;
  path?: string;
  voiceFolder?: string;
  mediaFolder?: string;
  sealerKey?: Buffer;
  training?: Partial<TrainingLimits>;
  copier?: Copier;
  tls?: HallTls | null;
  /** After so long a page that nobody touches is signed out; 0: the staff of a test touch nothing, and stay. */
  idleMinutes?: number;
};

/** A whole hall server with real sockets on a free port and a clock that stands still until it is moved. */
export async function openHall({
  template = powerHall,
  isDemo = true,
  hasLimits = false,
  dispatch = {},
  selfTest = {},
  freeBytes = () => Promise.resolve(null),
  path = ':memory:',
  voiceFolder = '/nowhere/voice',
  mediaFolder,
  sealerKey = newSealerKey(),
  training: trainingLimits = {},
  copier,
  tls = null,
  idleMinutes = 0,
}: Options = {}) {
  const clock = heldClock();
  const db = openDatabase(path);
  await ensureHall(db, template, isDemo, clock);
  const faults: unknown[] = [];
  const logger = pino({ level: 'error' }, { write: (line: string) => void faults.push(JSON.parse(line)) });
  const limits = { ...DISPATCH_LIMITS, ...dispatch };
  const folder = temporaryFolder();
  const media = mediaFolder ?? folder.file('media');
  const updates = folder.file('updates');
  const training = folder.file('training');
  const practice = tls && { ...tls.files, trust: tls.files.cert };
  const app = await createApp({
    db,
    clock,
    logger,
    version: 'test',
    hasLimits,
    dispatch: limits,
    selfTest: { ...SELF_TEST_LIMITS, ...selfTest },
    freeBytes,
    mediaFolder: media,
    updatesFolder: updates,
    sealer: createSealer(sealerKey),
    voiceFolder,
    webhookAnswerMs: 1_000,
    training: { folder: training, host: '127.0.0.1', tls: practice, limits: { ...TRAINING_LIMITS, ...trainingLimits } },
    copier: copier ?? null,
    tls,
    spare: { ship: path === ':memory:' ? () => Promise.resolve(null) : createShipper(path), onSpare: () => undefined },
  });
  const settings = app.stores.hall.settings();
  app.stores.hall.saveSettings({ ...settings, signIn: { ...settings.signIn, idleMinutes } });
  await app.http.listen({ port: 0, host: '127.0.0.1' });
  const url = `${tls ? 'https' : 'http'}://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`;
  return {
    ...app,
    db,
    clock,
    url,
    faults,
    mediaFolder: media,
    updatesFolder: updates,
    async close(): Promise<void> {
      await app.close();
      folder.remove();
    },
    screen: (role: 'kiosk' | 'display' | 'device', name = 'kiosk-1') => connect(url, { role, name }),
    atCounter: (role: 'window' | 'pad', counterId: string) => connect(url, { role, counterId: counterId as never }),
    staff: async (role: 'clerk' | 'guide' | 'manager', badge: string) =>
      connect(url, { role, token: await signIn(url, badge) }),
  };
}
export type TestHall = Awaited<ReturnType<typeof openHall>>;
