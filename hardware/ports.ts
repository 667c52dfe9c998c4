import type { CommandRequest } from '#protocol/commands';
import type { PreviewOrder, SignOrder, SlipOutcome, SlipPreview } from '#protocol/device-orders';
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
  preview(order: PreviewOrder): Promise<SlipPreview | NoPreview>;
  close(): Promise<void>;
}

/** Shows one short text; resolves to false when the sign cannot be reached, and shows the latest text once it is back. */
export interface WindowSign {
  readonly counterId: SignOrder['counterId'];
  show(text: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Reports each ticket code that is read, once per reading; anything else on the line is dropped and logged. */
export interface CodeScanner {
  close(): Promise<void>;
}

export type KeypadKey = CommandRequest<'keypad:press'>['key'];

/** Reports each press once, contact bounce removed; bytes that are no key are dropped and logged. */
export interface CallKeypad {
  close(): Promise<void>;
}
