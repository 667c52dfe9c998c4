import type { Logger } from 'pino';
import type { DevicePart } from '#protocol/commands/device-commands';
import { createPartHealth } from './part-health.ts';
import { createPressGate } from './press-gate.ts';
import type { OpenLink } from './serial/byte-link.ts';
import { type KeptLinkDeps, keepLink } from './serial/kept-link.ts';

export type Retry = Pick<KeptLinkDeps, 'firstRetryMs' | 'longestRetryMs'>;

type KeyLineDeps<Input> = Pick<DevicePart, 'kind' | 'counterId'> & {
  open: OpenLink;
  /** A new one for every connection: what was cut off by a pulled cable is never joined to what comes later. */
  createReader: () => { push: (bytes: Uint8Array, nowMs: number) => Input[]; readonly dropped: number };
  perSecond: number;
  onInput: (input: Input) => void;
  onOpened: () => void;
  /** What one input is called when too many of them come. */
  word: string;
  retry: Retry;
  log: Logger;
};

/** A line on which people press, scan or call: noise is dropped, and of a flood only so much a second reaches the hall. */
export function keepKeyLine<Input>(deps: KeyLineDeps<Input>) {
  const { kind, counterId, createReader, perSecond, word, log } = deps;
  const health = createPartHealth({ kind, counterId, log });
  const gate = createPressGate(perSecond);
  let reader = createReader();

  const pass = (input: Input, nowMs: number) => {
    if (gate.passes(nowMs)) return deps.onInput(input);
    if (gate.held === 1) log.warn({ counterId, perSecond }, `${kind} floods`);
    health.remark(`floods: more than ${perSecond} ${word} a second; the others are dropped`);
  };

  const onBytes = (bytes: Uint8Array) => {
    const nowMs = performance.now();
    const before = reader.dropped;
    for (const input of reader.push(bytes, nowMs)) pass(input, nowMs);
    if (reader.dropped > before) log.debug({ counterId, dropped: reader.dropped - before }, `noise of a ${kind}`);
  };

  const link = keepLink({
    open: deps.open,
    ...deps.retry,
    onBytes,
    onOpened: () => {
      health.works();
      deps.onOpened();
    },
    onLost: (fault) => {
      reader = createReader();
      health.failed(fault);
    },
  });
  return {
    write: (bytes: Uint8Array) => link.write(bytes),
    condition: health.condition,
    close: () => link.close(),
  };
}
