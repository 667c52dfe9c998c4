import type { CommandRequest } from '#protocol/commands';
import type { DevicePart } from '#protocol/commands/device-commands';
import type { KeypadOrder, PreviewOrder, SignOrder, SlipOutcome, SlipPreview } from '#protocol/device-orders';
import type { Slip, SlipTemplate } from '#protocol/slips';

type Status = CommandRequest<'device:status'>;

export type PrinterKind = NonNullable<Status['printer']>;

/** What a printer says of itself; `fault` is null exactly when nothing is wrong with it. */
export type PrinterCondition = {
  paper: Status['paper'];
  cover: NonNullable<Status['cover']>;
  fault: NonNullable<Status['fault']> | null;
};

export type SlipJob = {
  slip: Slip;
  template: SlipTemplate;
  /** The job before this one ended unknown, or this one is a reprint: whatever the printer still holds must not come out. */
  clearFirst: boolean;
  /**
   * Asked exactly once, after every check and before the first byte that could mark paper.
   * When it answers false nothing may be sent and the outcome is `not-started`.
   */
  mayBegin: () => boolean;
};

/** Why there is no picture of a slip. */
export type NoPreview = { failed: 'no-canvas' | 'not-drawn' | 'too-long' | 'not-understood' };

/**
 * Prints slips, one at a time. `print` never rejects for a reason that lies with the device and always settles:
 * `printed` only with the printer's own proof (or where its profile says that it is trusted without),
 * `not-started` only when no byte of the slip was sent, `unknown` in every other case.
 * `condition` never rejects and waits for a running job. `preview` draws the bytes that `print` would send; it waits for nobody.
 */
export interface SlipPrinter {
  readonly kind: PrinterKind;
  print(job: SlipJob): Promise<SlipOutcome>;
  condition(): Promise<PrinterCondition>;
  /** Why its line cannot be used, for the repairer; null while it can. */
  trouble(): string | null;
  preview(order: PreviewOrder): Promise<SlipPreview | NoPreview>;
  close(): Promise<void>;
}

/** Anything at a device host beside the printer: `condition` is what the hall is told of it, and costs nothing to ask. */
export interface Part {
  condition(): DevicePart;
  /** Settles within a second. */
  close(): Promise<void>;
}

/**
 * Shows one short text; resolves to false when the sign cannot be reached, and shows the latest text once it is back.
 * `show` never rejects, and of texts that wait only the newest is sent.
 */
export interface WindowSign extends Part {
  readonly counterId: SignOrder['counterId'];
  show(text: string): Promise<boolean>;
}

/** Reports each code of a ticket or an appointment that is read, once per reading; anything else on the line is dropped and logged. */
export type CodeScanner = Part;

export type KeypadKey = CommandRequest<'keypad:press'>['key'];

/** What became of a press: null, or the code of the hall's refusal. */
export type PressOutcome = string | null;

/**
 * Reports each press once, contact bounce removed, and of a flood only so much as a hand could press; the rest is dropped
 * and said in `condition`. `show` never rejects; false where there is no screen or it cannot be reached.
 */
export interface CallKeypad extends Part {
  readonly counterId: KeypadOrder['counterId'];
  show(order: Pick<KeypadOrder, 'number' | 'waiting'>): Promise<boolean>;
}

/** Reports a score once, however often its key bounces or other keys are hit along with it. */
export type RatingKeypad = Part;

/** Reports that somebody asks for a person; noise and holding it down are one call. */
export type HelpButton = Part;
