import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { CommandInput } from '#protocol/commands';
import {
  type DeviceOrders,
  KeypadOrder,
  PreviewOrder,
  SignOrder,
  SlipOrder,
  type SlipOutcome,
} from '#protocol/device-orders';
import { type HallKeys, joinHall } from './hall-link.ts';
import { watchHealth } from './health-watch.ts';
import { createHelpCalls } from './help-call.ts';
import type { CallKeypad, NoPreview, Part, PressOutcome, SlipPrinter, WindowSign } from './ports.ts';
import type { SlipJournal } from './slip-journal.ts';
import { createSlipQueue } from './slip-queue.ts';

type DeviceHostDeps = {
  hallUrl: string;
  name: string;
  keys: HallKeys;
  printer: SlipPrinter;
  signs: readonly WindowSign[];
  keypads: readonly CallKeypad[];
  /** Those that only report: scanners, rating keypads, help buttons. */
  otherParts: readonly Part[];
  version: string;
  journal: SlipJournal;
  /** As in the slip queue. */
  isAnsweredHere: (wish: string) => boolean;
  onJoined: () => void;
  timing: typeof HOST_TIMING;
  log: Logger;
};

/** All in milliseconds. */
export const HOST_TIMING = {
  statusEveryMs: 2_000,
  statusRepeatMs: 300_000,
  ackWithinMs: 4_000,
  retryMs: 3_000,
  farewellMs: 1_200,
};

const NOT_UNDERSTOOD: SlipOutcome = { outcome: 'not-started', fault: 'printer-error' };
const NO_PICTURE: NoPreview = { failed: 'not-understood' };

/** The devices of one place, joined to the hall: prints its slips, shows its calls, hands in what was pressed and scanned. */
export function createDeviceHost(deps: DeviceHostDeps) {
  const { hallUrl, name, keys, printer, signs, keypads, journal, timing, log } = deps;

  const queue = createSlipQueue({
    printer,
    journal,
    nowMs: () => performance.now(),
    isAnsweredHere: deps.isAnsweredHere,
    onSettled: () => void watch.look(),
    log,
  });

  const answer = <Order, Answer>(
    schema: z.ZodType<Order>,
    fallback: Answer,
    act: (order: Order) => Promise<Answer>,
  ) => {
    return async (order: unknown, reply: unknown): Promise<void> => {
      const parsed = schema.safeParse(order);
      if (!parsed.success) log.warn({ issues: parsed.error.issues.slice(0, 3) }, 'order not understood');
      const outcome = parsed.success ? await act(parsed.data) : fallback;
      if (typeof reply === 'function') reply(outcome);
    };
  };

  const showOnSigns = async ({ counterId, text }: SignOrder) => {
    const shown = await Promise.all(
      signs.filter((sign) => sign.counterId === counterId).map((sign) => sign.show(text)),
    );
    return { shown: shown.includes(true) };
  };

  const showOnKeypads = async ({ counterId, ...order }: KeypadOrder) => {
    const shown = await Promise.all(
      keypads.filter((keypad) => keypad.counterId === counterId).map((keypad) => keypad.show(order)),
    );
    return { shown: shown.includes(true) };
  };

  const orders: DeviceOrders = {
    'slip:print': answer(SlipOrder, NOT_UNDERSTOOD, queue.print),
    'slip:preview': answer<PreviewOrder, unknown>(PreviewOrder, NO_PICTURE, printer.preview),
    'sign:show': answer(SignOrder, { shown: false }, showOnSigns),
    'keypad:show': answer(KeypadOrder, { shown: false }, showOnKeypads),
  };

  const hall = joinHall({
    hallUrl,
    name,
    keys,
    hostId: journal.hostId,
    orders,
    ...timing,
    log,
    onJoined: () => {
      deps.onJoined();
      void watch.tellAgain();
      void help.hallIsBack();
    },
  });

  const watch = watchHealth({
    printer,
    parts: () => [...signs, ...keypads, ...deps.otherParts].map((part) => part.condition()),
    isIdle: () => queue.isIdle,
    everyMs: timing.statusEveryMs,
    repeatEveryMs: timing.statusRepeatMs,
    tellHall: async (status) =>
      (await hall.send('device:status', { ...status, version: deps.version, clock: Date.now() })).ok,
  });

  const help = createHelpCalls({
    say: () => hall.send('help:call', {}),
    nowMs: () => performance.now(),
    log,
  });

  return {
    /** For the relay of this box: its own slips go the way of all others, and it speaks to the hall through this host. */
    print: queue.print,
    ask: hall.ask,
    isJoined: hall.isJoined,
    async press(input: CommandInput<'keypad:press'>): Promise<PressOutcome> {
      const said = await hall.send('keypad:press', input);
      log.info({ ...input, ...said }, 'key pressed');
      return said.ok ? null : said.code;
    },
    async rated(input: CommandInput<'rating:press'>): Promise<void> {
      log.info({ ...input, ...(await hall.send('rating:press', input)) }, 'rating pressed');
    },
    helpWanted: help.call,
    async scanned(input: CommandInput<'code:scan'>): Promise<void> {
      log.info(await hall.send('code:scan', input), 'code scanned');
    },
    /** Leaves the hall and gives a running slip a moment to settle; a later start finds the rest in the journal. */
    async close(): Promise<void> {
      watch.close();
      await Promise.race([queue.settled(), delay(timing.farewellMs, undefined, { ref: false })]);
      hall.close();
      journal.close();
    },
  };
}
