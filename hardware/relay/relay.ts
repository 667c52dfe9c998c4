import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { Logger } from 'pino';
import type { SlipOrder, SlipOutcome } from '#protocol/device-orders';
import type { PrinterCondition, PrinterKind } from '../ports.ts';
import { createDoorProxy, isAtTheDoor } from './door-proxy.ts';
import type { BoxClock } from './hall-clock.ts';
import { LINE_TIMING } from './hall-line.ts';
import { createHallMemory } from './hall-memory.ts';
import { createHallPulse, PULSE_TIMING } from './hall-pulse.ts';
import { type KeptPages, openKeptPages, PAGE_LIMITS } from './kept-pages.ts';
import { isOwnHost } from './kiosk-door.ts';
import { openKioskPages } from './kiosk-pages.ts';
import { isHalfUsed } from './lease-book.ts';
import { createLeaseKeeper, LEASE_TIMING } from './lease-keeper.ts';
import { keepListening } from './listening.ts';
import { type AskHall, createMerger, MERGE_TIMING } from './merger.ts';
import { createOfflineDesk } from './offline-desk.ts';
import { createOwnNumbers } from './own-numbers.ts';
import { createOwnSlips, SLIP_LIMITS } from './own-slips.ts';
import { createPageProxy, PAGE_TIMING } from './page-proxy.ts';
import { openRelayStore, type STORE_LIMITS } from './relay-store.ts';
import { createStoreKeeper } from './store-keeper.ts';

export const RELAY_TIMING = {
  line: LINE_TIMING,
  pulse: PULSE_TIMING,
  merge: MERGE_TIMING,
  lease: LEASE_TIMING,
  slips: SLIP_LIMITS,
  pages: PAGE_TIMING,
  tickMs: 500,
  storeRetryMs: 10_000,
};

export type RelayDeps = {
  port: number;
  hallUrl: string;
  /** The store, and the folder of kept pages. */
  storePath: string;
  pagesFolder: string;
  storeLimits: typeof STORE_LIMITS;
  clock: BoxClock;
  timing: typeof RELAY_TIMING;
  printer: { kind: PrinterKind; lastCondition: () => PrinterCondition | null };
  /** The device host of this box: its place in the hall, its slip queue and its journal. */
  host: {
    ask: AskHall;
    isJoined: () => boolean;
    print: (order: SlipOrder) => Promise<SlipOutcome>;
    outcomeOf: (jobId: string) => SlipOutcome | null;
  };
  log: Logger;
};

function keptPagesOrNone(folder: string, log: Logger): KeptPages | null {
  try {
    return openKeptPages(folder, PAGE_LIMITS);
  } catch (error) {
    log.error({ err: error }, 'pages cannot be kept: after a restart the kiosk needs the hall to open');
    return null;
  }
}

/** [O2] [O3] [O4] Stands between the kiosk's page and the hall, and in the hall's place while it is away. */
export function openRelay(deps: RelayDeps) {
  const { port, hallUrl, clock, timing, printer, host, log } = deps;
  const keeper = createStoreKeeper({
    open: () => openRelayStore(deps.storePath, deps.storeLimits),
    retryMs: timing.storeRetryMs,
    monotonicMs: clock.monotonicMs,
    log,
  });
  const memory = createHallMemory({ keeper, clock });
  const kept = keptPagesOrNone(deps.pagesFolder, log);
  const proxy = createPageProxy({ hallUrl, kept, timing: timing.pages, log });
  const door = createDoorProxy(hallUrl);
  const http = createServer((request, response) => {
    if (!isOwnHost(request)) return void response.writeHead(403).end();
    const handler = isAtTheDoor(request) ? door : proxy;
    void handler.handle(request, response).catch(() => response.destroy());
  });

  const changed = () => {
    pages.showAll();
    merger.wake();
  };
  const slips = createOwnSlips({
    keeper,
    print: host.print,
    outcomeOf: host.outcomeOf,
    now: memory.now,
    limits: timing.slips,
    onChanged: changed,
    log,
  });
  const desk = createOfflineDesk({ keeper, slips, now: memory.now, view: memory.view, onChanged: changed });
  const leases = createLeaseKeeper({
    keeper,
    ask: host.ask,
    timing: timing.lease,
    onChanged: () => pages.showAll(),
    log,
  });
  const merger = createMerger({
    keeper,
    ask: host.ask,
    isJoined: host.isJoined,
    timing: timing.merge,
    onMerged: () => {
      pages.showAll();
      if (isHalfUsed(keeper.attempt((store) => store.leases.held()) ?? [])) leases.wake();
      areRefusedTold = false;
    },
    log,
  });
  const numbers = createOwnNumbers({ keeper, desk, merger, printer, ...memory });
  const pulse = createHallPulse({
    hallUrl,
    timing: timing.pulse,
    isWanted: () => pages.hasPages() && memory.awaySince() === null,
    onSilent: () => pages.dropLines(),
  });
  const pages = openKioskPages({
    http,
    hallUrl,
    timing: timing.line,
    numbers,
    onAccepted: memory.accept,
    onTurnedAway: memory.turnAway,
    wasAccepted: memory.wasAccepted,
    onView: (view) => {
      if (memory.hear(view) && host.isJoined()) leases.wake();
    },
    onStanding: (standing) => {
      if (memory.stand(standing)) log.warn({ standing }, 'the hall, as this kiosk has it');
    },
    isHallThere: pulse.isHallThere,
    log,
  });

  let areRefusedTold = false;
  /** What the hall did not take in stays here, and somebody has to look at it. */
  function tellRefused(): void {
    const condition = printer.lastCondition();
    if (areRefusedTold || !condition || !host.isJoined()) return;
    areRefusedTold = true;
    const refused = keeper.attempt(({ tickets }) => tickets.refused(memory.now() - deps.storeLimits.keptMs)) ?? [];
    if (refused.length === 0) return;
    const list = refused.map(({ number, refusedFor }) => `${number} (${refusedFor})`).join(', ');
    const lastError = `offline-refused: ${list}`.slice(0, 200);
    void host.ask('device:status', { commandId: randomUUID(), printer: printer.kind, ...condition, lastError });
  }

  let shown = '';
  function tick(): void {
    keeper.probe();
    if (keeper.canSave()) slips.wake();
    if (slips.lapse()) changed();
    tellRefused();
    if (!pages.isAnyAlone()) return;
    const look = JSON.stringify({ ...numbers.viewWithoutHall(), now: 0 });
    if (look !== shown) pages.showAll(); // hours begin and end, paper runs out
    shown = look;
  }
  const ticking = setInterval(() => {
    try {
      tick();
    } catch (error) {
      log.error({ err: error }, 'a tick of the relay failed');
    }
  }, timing.tickMs);
  ticking.unref();

  slips.wake();
  const listening = keepListening(http, port, log);
  void proxy.prepare().catch(() => undefined);

  return {
    /** Resolves with the port once pages can be opened. */
    listening: listening.port,
    /** For a hall that this box has just joined. */
    joined(): void {
      leases.wake();
      merger.joined();
      keeper.attempt((store) => store.forget(memory.now()));
      areRefusedTold = false;
      void proxy.prepare().catch(() => undefined);
    },
    /** A number of this box's own was the answer. */
    hasAnswered: (wish: string): boolean => keeper.attempt((store) => store.hasAnswered(wish)) ?? false,
    async close(): Promise<void> {
      clearInterval(ticking);
      pulse.close();
      leases.close();
      merger.close();
      memory.write();
      await pages.close();
      await listening.close();
      keeper.close();
    },
  };
}
export type Relay = ReturnType<typeof openRelay>;
