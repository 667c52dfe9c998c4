import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Actor } from '../../server/application/actor.ts';
import type { ComposeSlip } from '../../server/application/context.ts';
import { createDesk } from '../../server/application/desk.ts';
import { createDeviceWatch } from '../../server/application/device-watch.ts';
import { createHallExperience } from '../../server/application/hall-experience.ts';
import { createHousekeeping } from '../../server/application/housekeeping.ts';
import { type Audience, createProjector } from '../../server/application/projector.ts';
import type { PinHasher } from '../../server/application/sign-in.ts';
import { createTurns } from '../../server/application/turns.ts';
import { createForecaster } from '../../server/application/wait-forecast.ts';
import type { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import { hallDayAt } from '../../server/domain/hall-day.ts';
import { composeSheet } from '../../server/printing/sheet-content.ts';
import { composeSlip, describeMissed } from '../../server/printing/slip-content.ts';
import {
  type CommandInput,
  type CommandName,
  type CommandRequest,
  commands,
  type Refused,
  type Reply,
} from '../../server/protocol/commands.ts';
import type { HallSettings } from '../../server/protocol/hall-settings.ts';
import type { QueueRules } from '../../server/protocol/queue-rules.ts';
import type { ViewName, Views } from '../../server/protocol/views.ts';
import type { CounterId, JobId, ServiceId, StaffId, TicketId } from '../../server/protocol/vocabulary.ts';
import { createSealer, newSealerKey } from '../../server/sealer.ts';
import { type Database, openDatabase } from '../../server/storage/database.ts';
import type { HallEvent } from '../../server/storage/event-store.ts';
import { seedHall } from '../../server/storage/hall-seed.ts';
import { createStores, type Stores } from '../../server/storage/stores.ts';
import { newTicketCode } from '../../server/ticket-code.ts';
import { heldClock } from './hall.ts';

/** Real argon2id, at a cost that tests can pay. */
export const quickPins: PinHasher = {
  hash: (pin) => hash(pin, { memoryCost: 256, timeCost: 1, parallelism: 1 }),
  verify,
};
const pinHash = await quickPins.hash('2468');

export const service = (id: string) => id as ServiceId;
export const counter = (id: string) => id as CounterId;

/** The result of a command that was to be accepted. */
export function accepted<Name extends CommandName>(reply: Reply<Name>): Extract<Reply<Name>, { ok: true }> {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.refusal)}`);
  return reply as Extract<Reply<Name>, { ok: true }>;
}

/** The refusal of a command that was to be refused. */
export function refusalOf(reply: { ok: true } | Refused) {
  if (reply.ok) throw new Error(`accepted: ${JSON.stringify(reply)}`);
  return reply.refusal;
}

/** A database with a hall in it, as on its first day. */
export function seededDatabase(path: string, template: HallTemplate, now: number): Database {
  const db = openDatabase(path);
  const pinHashes = template.staff.map(() => pinHash);
  const { day } = hallDayAt(now as never, template.hall);
  seedHall(db, template, { pinHashes, isDemo: true, businessDay: day, now });
  return db;
}

const tables = (db: Database) =>
  db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('command_log', 'sqlite_sequence')`)
    .pluck()
    .all() as string[];

function actorsOf(stores: Stores) {
  const staff = (role: 'clerk' | 'guide' | 'manager', badge: string): Actor => {
    const known = stores.staff.byBadge(badge);
    if (!known) throw new Error(`nobody has the badge ${badge}`);
    return { role, badge, staffId: known.member.staffId };
  };
  return {
    kiosk: (name = 'kiosk-1'): Actor => ({ role: 'kiosk', name }),
    display: (): Actor => ({ role: 'display', name: 'wall' }),
    device: (name = 'kiosk-1'): Actor => ({ role: 'device', name, hostId: null }),
    pad: (counterId: string): Actor => ({ role: 'pad', name: 'pad', counterId: counter(counterId) }),
    phone: (ticketId: TicketId): Actor => ({ role: 'phone', ticketId }),
    clerk: (badge = '1001') => staff('clerk', badge),
    guide: () => staff('guide', '8001'),
    manager: () => staff('manager', '9001'),
  };
}

type Options = {
  template?: HallTemplate;
  path?: string;
  composeSlip?: ComposeSlip;
  onChanged?: (events: readonly HallEvent[]) => void;
};

/** The desk of a power hall on real stores, without sockets; its clock stands still until it is moved. */
export function openDesk(options: Options = {}) {
  const { template = powerHall, path = ':memory:' } = options;
  const clock = heldClock();
  const db = seededDatabase(path, template, clock.now());
  const stores = createStores(db);
  const settings = stores.hall.settings();
  let asked = 0;
  /** Never at rest: every command sees the forecast of its own moment. */
  const forecastAt = createForecaster({
    stores,
    usualOn: createHallExperience(stores),
    monotonicMs: () => (asked += 0.001),
    present: () => ({ now: clock.now(), businessDay: stores.hall.businessDay(), settings: stores.hall.settings() }),
    later: (work) => work(),
    onRenewed: () => undefined,
  });
  const changes: (readonly HallEvent[])[] = [];
  const faults: { error: unknown; reference: string }[] = [];
  const desk = createDesk({
    soon: createTurns(performance.now.bind(performance)),
    onStorageFault: () => undefined,
    db,
    stores,
    clock,
    forecastAt,
    sealer: createSealer(newSealerKey()),
    composeSlip: options.composeSlip ?? composeSlip,
    composeSheet,
    describeMissed,
    newCode: newTicketCode,
    onChanged: (events) => {
      changes.push(events);
      options.onChanged?.(events);
    },
    reportFault: (error) => {
      const reference = randomUUID().slice(0, 8);
      faults.push({ error, reference });
      return reference;
    },
  });
  const as = actorsOf(stores);
  const projector = createProjector({
    stores,
    forecastAt,
    clock,
    canSave: () => true,
    isBackingUp: () => false,
    watch: createDeviceWatch(),
  });

  /** As the gateway hands it on: read by its schema, with what the schema fills in. */
  function send<Name extends CommandName>(
    actor: Actor,
    name: Name,
    input: CommandInput<Name>,
    commandId: string = randomUUID(),
  ): Reply<Name> {
    const { request, result } = commands[name];
    const reply = desk.perform(actor, name, request.parse({ commandId, ...input }) as unknown as CommandRequest<Name>);
    if (reply.ok) result.parse(reply);
    return reply;
  }

  const house = createHousekeeping({ desk, stores, clock, republish: () => undefined });
  const change = (more: Partial<HallSettings>) => stores.hall.saveSettings({ ...stores.hall.settings(), ...more });

  return {
    ...desk,
    db,
    stores,
    settings,
    clock,
    changes,
    faults,
    as,
    send,
    /** A command that is to be accepted. */
    done: <Name extends CommandName>(actor: Actor, name: Name, input: CommandInput<Name>) =>
      accepted(send(actor, name, input)),
    /** A command that is to be refused; why. */
    refusal: <Name extends CommandName>(actor: Actor, name: Name, input: CommandInput<Name>) =>
      refusalOf(send(actor, name, input)),
    /** What the clock asks for. */
    tick: () => house.tick(),
    change,
    /** Other rules for the queue, from now on. */
    rule: (more: Partial<QueueRules>) => change({ rules: { ...stores.hall.settings().rules, ...more } }),
    see: <Name extends ViewName>(audience: Audience & { view: Name }) =>
      projector.draw(projector.takePicture(), audience) as Views[Name],
    draw: (audience: Parameters<typeof projector.draw>[1]) => projector.draw(projector.takePicture(), audience),
    /** A ticket that waits at once because no slip was wanted. */
    takeWaiting: (serviceId: string) =>
      accepted(send(as.kiosk(), 'ticket:take', { serviceId: service(serviceId), slip: false })),
    /** A ticket whose slip is still to be printed. */
    takeReserved(serviceId: string) {
      const ticket = accepted(send(as.kiosk(), 'ticket:take', { serviceId: service(serviceId) }));
      const job = stores.prints.ofTicket(ticket.ticketId);
      if (!job) throw new Error('the ticket has no print job');
      return { ...ticket, jobId: job.jobId as JobId };
    },
    openCounter: (badge: string, counterId: string) =>
      accepted(send(as.clerk(badge), 'counter:open', { counterId: counter(counterId) })),
    next: (badge: string) => send(as.clerk(badge), 'counter:next', {}),
    statusOf: (ticketId: string) => stores.tickets.byId(ticketId)?.status,
    ticket(ticketId: string) {
      const ticket = stores.tickets.byId(ticketId);
      if (!ticket) throw new Error(`there is no ticket ${ticketId}`);
      return ticket;
    },
    /** What happened of one kind, as the events keep it. */
    eventsOf: (kind: string) => stores.events.ofDay(stores.hall.businessDay()).filter((event) => event.kind === kind),
    staffId: (badge: string) => stores.staff.byBadge(badge)?.member.staffId as StaffId,
    /** All rows of a table, to see that nothing was left behind. */
    rows: (table: string) => db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[],
    /** The whole database but for the log of replies: what a refusal must leave as it was. */
    everything: () =>
      Object.fromEntries(tables(db).map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()])),
  };
}
export type TestDesk = ReturnType<typeof openDesk>;
