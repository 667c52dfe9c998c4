import type { Logger } from 'pino';
import type { Copier, OnSpare, Ship } from './application/backups.ts';
import type { Sealer } from './application/context.ts';
import type { Clock } from './application/desk.ts';
import type { SelfTestLimits } from './application/self-test.ts';
import type { DispatchLimits } from './printing/slip-dispatcher.ts';
import type { Database } from './storage/database.ts';
import type { HallTls } from './tls/hall-tls.ts';
import type { PracticeTls } from './training/practice-process.ts';
import type { TrainingLimits } from './training/training.ts';

/** What the hall's server is given: its database, its box, and how long it waits for others. */
export type AppDeps = {
  db: Database;
  clock: Clock;
  logger: Logger;
  version: string;
  hasLimits: boolean;
  dispatch: DispatchLimits;
  selfTest: SelfTestLimits;
  /** Null where nobody can say. */
  freeBytes: () => Promise<number | null>;
  /** Where the walls' pictures and videos lie. */
  mediaFolder: string;
  /** Where the releases lie that boxes may be given. */
  updatesFolder: string;
  sealer: Sealer;
  /** Where the hall's own recordings lie, if it has any. */
  voiceFolder: string;
  /** So long a program that is told something may take to answer. */
  webhookAnswerMs: number;
  /** Where the practice hall lies while there is one, and the address that it listens on. */
  training: { folder: string; host: string; tls: PracticeTls | null; limits: TrainingLimits };
  /** Null where there is nothing to copy: a database in memory, a hall to practise in. */
  copier: Copier | null;
  /** Null: it speaks plain HTTP. */
  tls: HallTls | null;
  /** What a spare is given, and what it says of itself. */
  spare: { ship: Ship; onSpare: OnSpare };
};
