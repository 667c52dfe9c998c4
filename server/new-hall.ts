import { join } from 'node:path';
import type { Clock } from './application/desk.ts';
import { practiceHallOf } from './application/practice-hall.ts';
import type { HallTemplate } from './catalogue/hall-template.ts';
import { hallDayAt } from './domain/hall-day.ts';
import { pinHasher } from './pins.ts';
import { closeDatabase, type Database, openDatabase } from './storage/database.ts';
import { seedHall } from './storage/hall-seed.ts';
import { createStores, type Stores } from './storage/stores.ts';

/** Fills a new database with a hall. Does nothing to one that has a hall already. */
export async function ensureHall(db: Database, template: HallTemplate, isDemo: boolean, clock: Clock): Promise<void> {
  const stores = createStores(db);
  if (!stores.hall.isNew()) return;
  const pinHashes = await Promise.all(template.staff.map(({ pin }) => pinHasher.hash(pin)));
  const now = clock.now();
  seedHall(db, template, { pinHashes, isDemo, businessDay: hallDayAt(now, template.hall).day, now });
}

/** A hall to practise in, in a new database in a folder; this hall is only read. */
export async function seedPracticeHall(
  { stores, clock }: { stores: Stores; clock: Clock },
  folder: string,
  { badges, pin }: { badges: readonly string[]; pin: string },
): Promise<void> {
  const pinHash = await pinHasher.hash(pin);
  const players = badges.map((badge) => ({ badge, pin, pinHash }));
  const { template, pinHashes } = practiceHallOf(stores, players);
  const db = openDatabase(join(folder, 'hall.db'));
  const now = clock.now();
  seedHall(db, template, { pinHashes, isDemo: false, businessDay: hallDayAt(now, template.hall).day, now });
  closeDatabase(db);
}
