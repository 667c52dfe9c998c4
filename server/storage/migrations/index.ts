import type { Database } from 'better-sqlite3';
import * as hall from './0010-hall.ts';
import * as tickets from './0020-tickets.ts';
import * as printing from './0030-printing.ts';
import * as rules from './0040-rules.ts';
import * as devices from './0050-devices.ts';
import * as items from './0060-items.ts';
import * as audit from './0070-audit.ts';
import * as clerks from './0080-clerks.ts';
import * as duty from './0090-duty.ts';
import * as cases from './0100-cases.ts';
import * as settings from './0110-settings.ts';
import * as reports from './0120-reports.ts';
import * as access from './0130-access.ts';
import * as promises from './0150-promises.ts';
import * as backups from './0170-backups.ts';
import * as frames from './0180-frames.ts';
import * as updates from './0190-updates.ts';
import * as trust from './0200-trust.ts';
import * as line from './0210-line.ts';
import * as sheets from './0220-sheets.ts';
import * as channel from './0230-channel.ts';
import * as ticket from './0240-ticket.ts';

export type Migration = { version: number; up: (db: Database) => void };

/** In order; numbers in tens leave room; a migration that has shipped is never edited. */
export const migrations: readonly Migration[] = [
  { version: 10, up: hall.up },
  { version: 20, up: tickets.up },
  { version: 30, up: printing.up },
  { version: 40, up: rules.up },
  { version: 50, up: devices.up },
  { version: 60, up: items.up },
  { version: 70, up: audit.up },
  { version: 80, up: clerks.up },
  { version: 90, up: duty.up },
  { version: 100, up: cases.up },
  { version: 110, up: settings.up },
  { version: 120, up: reports.up },
  { version: 130, up: access.up },
  { version: 150, up: promises.up },
  { version: 170, up: backups.up },
  { version: 180, up: frames.up },
  { version: 190, up: updates.up },
  { version: 200, up: trust.up },
  { version: 210, up: line.up },
  { version: 220, up: sheets.up },
  { version: 230, up: channel.up },
  { version: 240, up: ticket.up },
];
