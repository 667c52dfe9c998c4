import type { FastifyInstance } from 'fastify';
import { Server } from 'socket.io';
import type { AppDeps } from './app-deps.ts';
import type { Desk } from './application/desk.ts';
import { createDeviceWatch } from './application/device-watch.ts';
import { createDoorkeeper } from './application/doorkeeper.ts';
import { createProjector } from './application/projector.ts';
import { createStaffSessions } from './application/staff-sessions.ts';
import type { Soon } from './application/turns.ts';
import type { Forecaster } from './application/wait-forecast.ts';
import { createWhereFrom } from './http/where-from.ts';
import { createPublication } from './publication.ts';
import { createDeviceLink } from './realtime/device-link.ts';
import { createGateway } from './realtime/gateway.ts';
import { createKeypadBoard } from './realtime/keypad-board.ts';
import { allowSameOrigin } from './realtime/same-origin.ts';
import { createScreenLink } from './realtime/screen-link.ts';
import { createSignBoard } from './realtime/sign-board.ts';
import { inOneReading } from './storage/database.ts';
import type { Stores } from './storage/stores.ts';
import type { Timers } from './timers.ts';

/** Well above what a person or a device does, well below what hurts. */
const COMMAND_LIMIT = { burst: 300, perSeconds: 5 };
/** A larger packet closes its connection: nothing that large is a command. */
const PACKET_BYTES = 393_216;

type Deps = Pick<AppDeps, 'db' | 'clock' | 'hasLimits'> & {
  http: FastifyInstance;
  stores: Stores;
  isDemo: boolean;
  isTraining: boolean;
  desk: Desk;
  forecastAt: Forecaster;
  canSave: () => boolean;
  isBackingUp: () => boolean;
  onDeviceJoined: () => void;
  soon: Soon;
  guarded: Timers['guarded'];
  reportFault: (error: unknown) => string;
};

/** Whom people, screens and devices meet: who they are, what they may say, and what each of them is shown. */
export function createFrontOffice(deps: Deps) {
  const { db, http, stores, clock, desk, isDemo, isTraining, hasLimits, onDeviceJoined, reportFault } = deps;
  const { forecastAt, canSave, isBackingUp } = deps;
  const watch = createDeviceWatch();
  const projector = createProjector({ stores, forecastAt, clock, canSave, isBackingUp, watch });
  const whereFrom = createWhereFrom(() => stores.hall.settings().signIn.networks);
  const sessions = createStaffSessions({ stores, clock });
  const doorkeeper = createDoorkeeper({ stores, sessions, isDemo, isTraining });
  const link = createDeviceLink();
  const screens = createScreenLink();
  const io = new Server(http.server, {
    maxHttpBufferSize: PACKET_BYTES,
    serveClient: false,
    transports: ['websocket'], // what is polled is no connection of its own, and no limit of connections would hold it
    allowRequest: allowSameOrigin,
  });
  const gateway = createGateway({
    ...{ io, desk, projector, doorkeeper, whereFrom, link, screens, watch, onDeviceJoined, reportFault },
    reading: (work) => inOneReading(db, work),
    signs: createSignBoard(link),
    keypads: createKeypadBoard(link, stores.devices.keypadsOf),
    limit: hasLimits ? COMMAND_LIMIT : null,
  });
  const publication = createPublication({ gateway, projector, soon: deps.soon, guarded: deps.guarded });

  return {
    parts: { projector, whereFrom, sessions, doorkeeper, link, screens, gateway },
    changed: publication.changed,
    forecastRenewed: publication.forecastRenewed,
    hear: publication.hear,
    tick(): void {
      sessions.endIdle(desk);
      gateway.expelGone();
    },
    close(): void {
      publication.stop();
      gateway.close();
      io.engine.close();
    },
  };
}
