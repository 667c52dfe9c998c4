import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import type { DeviceConfig } from '../device-config.ts';
import type { SlipJournal } from '../slip-journal.ts';
import { boxClock } from './hall-clock.ts';
import { openRelay, RELAY_TIMING, type Relay, type RelayDeps } from './relay.ts';
import { STORE_LIMITS } from './relay-store.ts';

type Beside = {
  host: Omit<RelayDeps['host'], 'outcomeOf'>;
  journal: SlipJournal;
  printer: RelayDeps['printer'];
  log: Logger;
};

/** The relay of a box that has a kiosk, with its files beside the journal; null where none was asked for. */
export function openOwnRelay(config: DeviceConfig, { host, journal, printer, log }: Beside): Relay | null {
  const { kioskPort, hallUrl, name } = config;
  if (kioskPort === null) return null;
  const folder = dirname(config.journal);
  return openRelay({
    port: kioskPort,
    hallUrl,
    storePath: join(folder, `${name}.db`),
    pagesFolder: join(folder, `${name}-pages`),
    storeLimits: STORE_LIMITS,
    clock: boxClock,
    timing: RELAY_TIMING,
    printer,
    host: {
      ask: host.ask,
      isJoined: host.isJoined,
      print: host.print,
      outcomeOf: journal.outcomeOf,
    },
    log,
  });
}
