import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { CommandInput } from '#protocol/commands';
import { type DeviceOrders, SignOrder, SlipOrder, type SlipOutcome } from '#protocol/device-orders';
import { joinHall } from './hall-link.ts';
import type { SlipPrinter, WindowSign } from './ports.ts';
import { watchPrinter } from './printer-watch.ts';
import type { SlipJournal } from './slip-journal.ts';
import { createSlipQueue } from './slip-queue.ts';

type DeviceHostDeps = {
  hallUrl: string;
  name: string;
  key: string | null;
  printer: SlipPrinter;
  signs: readonly WindowSign[];
  journal: SlipJournal;
  onJoined: () => void;
  timing: typeof HOST_TIMING;
  log: Logger;
};

/** All in milliseconds. */
export const HOST_TIMING = { statusEveryMs: 2_000, ackWithinMs: 4_000, retryMs: 3_000, farewellMs: 1_200 };

const NOT_UNDERSTOOD: SlipOutcome = { outcome: 'not-started', fault: 'printer-error' };

/** The devices of one place, joined to the hall: prints its slips, shows its calls, hands in what was pressed and scanned. */
export function createDeviceHost(deps: DeviceHostDeps) {
  const { hallUrl, name, key, printer, signs, journal, timing, log } = deps;

  const queue = createSlipQueue({
    printer,
    journal,
    nowMs: () => performance.now(),
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

  const orders: DeviceOrders = {
    'slip:print': answer(SlipOrder, NOT_UNDERSTOOD, queue.print),
    'sign:show': answer(SignOrder, { shown: false }, showOnSigns),
  };

  const hall = joinHall({
    hallUrl,
    name,
    key,
    hostId: journal.hostId,
    orders,
    ...timing,
    log,
    onJoined: () => {
      deps.onJoined();
      void watch.tellAgain();
    },
  });

  const watch = watchPrinter({
    printer,
    isIdle: () => queue.isIdle,
    everyMs: timing.statusEveryMs,
    tellHall: async (status) => (await hall.send('device:status', status)).ok,
  });

  return {
    /** For the relay of this box: its own slips go the way of all others, and it speaks to the hall through this host. */
    print: queue.print,
    ask: hall.ask,
    isJoined: hall.isJoined,
    async press(input: CommandInput<'keypad:press'>): Promise<void> {
      const said = await hall.send('keypad:press', input);
      log.info({ ...input, ...said }, 'key pressed');
    },
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
