import { z } from 'zod';
import { DevicePart } from '../commands/device-commands.ts';
import { FrameHealth } from '../frame-health.ts';
import {
  CounterId,
  DeviceProblem,
  DeviceRole,
  EpochMs,
  FaultId,
  HelpCallId,
  PrinterFault,
  SelfTestId,
  SoundState,
} from '../vocabulary.ts';
import { count } from './hall.ts';

/** One screen or device host, and how it is. */
export const DeviceCard = z.object({
  role: DeviceRole,
  /** Of a window or pad: its counter. */
  name: z.string(),
  counterId: CounterId.nullable(),
  isConnected: z.boolean(),
  /** When it was last heard of; of one that is here: now. */
  seenAt: EpochMs,
  version: z.string().nullable(),
  /** Its clock less the hall's, when it last said. */
  clockDriftMs: z.int().nullable(),
  sound: SoundState.nullable(),
  isVisible: z.boolean().nullable(),
  /** Calls that it has shown and spoken since the server started. */
  shown: count,
  spoken: count,
  /** Of a device host; other devices have no printer. */
  printer: z.enum(['paper', 'screen', 'none']),
  paper: z.enum(['ok', 'low', 'out', 'unknown']),
  cover: z.enum(['closed', 'open', 'unknown']),
  fault: PrinterFault.nullable(),
  /** Slips that the roll is likely to be good for; null where nobody knows. */
  slipsLeft: count.nullable(),
  parts: z.array(DevicePart),
  lastError: z.object({ text: z.string(), at: EpochMs }).nullable(),
  /** How the box around a screen is; null for a page in an ordinary browser. */
  frame: FrameHealth.nullable(),
  /** The worst of what is wrong with it now; null: nothing. */
  problem: DeviceProblem.nullable(),
  /** Since when its state is as it is. */
  since: EpochMs,
});
export type DeviceCard = z.infer<typeof DeviceCard>;

/** From the moment something was broken until it was repaired; kept for the record (`domain.md` Q4). */
export const FaultCard = z.object({
  faultId: FaultId,
  role: DeviceRole,
  name: z.string(),
  problem: DeviceProblem,
  /** In words, where somebody reported it. */
  text: z.string().nullable(),
  openedAt: EpochMs,
  openedBy: z.string(),
  told: z.object({ at: EpochMs, by: z.string(), note: z.string() }).nullable(),
  repaired: z.object({ at: EpochMs, by: z.string(), note: z.string() }).nullable(),
});
export type FaultCard = z.infer<typeof FaultCard>;

/** Somebody waits for a person: at a counter, by its id, or at a kiosk or the button of a box, by its name. */
export const HelpCall = z.object({
  helpCallId: HelpCallId,
  at: z.enum(['kiosk', 'counter']),
  place: z.string(),
  calledAt: EpochMs,
});

/** One line of the self-test: `figure` goes with the code (bytes free, seconds of drift, minutes since the backup). */
export const SelfTestLine = z.object({
  about: z.enum(['server', 'disk', 'clock', 'backup', 'printer', 'screen', 'voice', 'pad', 'part']),
  /** The device; null for the server itself. */
  role: DeviceRole.nullable(),
  name: z.string().nullable(),
  result: z.enum(['running', 'ok', 'failed', 'not-checked']),
  code: z
    .enum([
      ...PrinterFault.options,
      'unknown-outcome',
      'away',
      'no-answer',
      'sound-blocked',
      'not-visible',
      'not-spoken',
      'clock-behind-events',
      'clock-drift',
      'disk-refuses',
      'disk-nearly-full',
      'no-backups',
      'backup-old',
      'part-unreachable',
      'no-printer-there',
    ])
    .nullable(),
  figure: z.number().nullable(),
});
export type SelfTestLine = z.infer<typeof SelfTestLine>;
export const SelfTestLines = z.array(SelfTestLine);

export const SelfTest = z.object({
  testId: SelfTestId,
  startedAt: EpochMs,
  startedBy: z.string(),
  /** Null while it runs. */
  finishedAt: EpochMs.nullable(),
  lines: SelfTestLines,
});
export type SelfTest = z.infer<typeof SelfTest>;
