import type { Sealer } from '../application/context.ts';
import { createDesk } from '../application/desk.ts';
import { createTurns } from '../application/turns.ts';
import { nextDate } from '../domain/hall-day.ts';
import { createRandom } from '../domain/random.ts';
import { instantOf } from '../domain/timetable.ts';
import { composeSheet } from '../printing/sheet-content.ts';
import { composeSlip, describeMissed } from '../printing/slip-content.ts';
import { type Database, inTransaction } from '../storage/database.ts';
import { createStores, type Stores } from '../storage/stores.ts';
import { newTicketCode } from '../ticket-code.ts';
import { customersOf, servicesOf } from './demand.ts';
import { type Clerk, createHouse, type House } from './house.ts';
import { playDay, type Staff } from './play-day.ts';
import { roughForecast } from './rough-forecast.ts';
import { createStage } from './stage.ts';

const DAY_MS = 86_400_000;

export type HistoryDeps = {
  db: Database;
  sealer: Sealer;
  /** The last day that is played. */
  lastDay: string;
  days: number;
  perDay: number;
  seed: number;
  onDay: (day: string, done: number) => void;
};

/** The hall has nobody who could have done it. */
export class NobodyThereError extends Error {
  override name = 'NobodyThereError';
}

function staffOf(stores: Stores, seed: number): Staff {
  const chance = createRandom(seed + 7);
  const all = stores.staff.all();
  const clerks = all
    .filter(({ role }) => role === 'clerk')
    .map(({ badge, staffId }): Clerk => {
      return { badge, staffId, pace: Math.exp(0.12 * chance.normal()), warmth: Math.exp(0.7 * chance.normal()) };
    });
  const [guide] = all.filter(({ role }) => role === 'guide');
  const [manager] = all.filter(({ role }) => role === 'manager');
  if (clerks.length === 0 || !guide || !manager)
    throw new NobodyThereError('A history needs a clerk, a guide and a manager in the hall.');
  return {
    clerks,
    guide: { role: 'guide', badge: guide.badge, staffId: guide.staffId },
    manager: { role: 'manager', badge: manager.badge, staffId: manager.staffId },
  };
}

const datesUpTo = (last: string, days: number) =>
  Array.from({ length: days }, (_, at) =>
    new Date(Date.parse(last) - (days - 1 - at) * DAY_MS).toISOString().slice(0, 10),
  );

/**
 * Plays day after day at the hall's own desk with a clock that jumps: tickets, visits, ratings and events are what they
 * would have been, because they are made by the same commands. One transaction for each day; nothing is synced until
 * the end, so a history that was cut short is to be written anew.
 */
export function writeHistory({ db, sealer, lastDay, days, perDay, seed, onDay }: HistoryDeps): void {
  const stores = createStores(db);
  const { timeZone } = stores.hall.settings();
  const dates = datesUpTo(lastDay, days);
  const random = createRandom(seed);
  const stage = createStage(instantOf(dates[0] as string, '07:00', timeZone));
  const desk = createDesk({
    soon: createTurns(performance.now.bind(performance)),
    db,
    stores,
    clock: stage.clock,
    forecastAt: () => roughForecast(house),
    sealer,
    composeSlip,
    composeSheet,
    describeMissed,
    newCode: newTicketCode,
    onChanged: () => undefined,
    onStorageFault: () => undefined,
    reportFault: (error) => {
      throw error;
    },
  });
  const services = servicesOf(stores.hall.services());
  const staff = staffOf(stores, seed);
  const newHouse = () => createHouse({ desk, stores, stage, random }, services);
  let house: House = newHouse();
  inTransaction(db, () => stores.hall.setBusinessDay(dates[0] as string));
  const customers = customersOf(dates, perDay, random);
  for (const [index, day] of dates.entries()) {
    house = newHouse();
    stage.playUntil(instantOf(day, '07:00', timeZone));
    inTransaction(db, () => {
      desk.act('replies:forget', {});
      if (index > 0) desk.act('figures:close', { day: dates[index - 1] as string, by: 'hall' });
      if (index === 0) desk.act('hall:recover', {}); // the hall says what it promises and what its counters do
      if (index === 0) greetDevices(house);
      playDay(house, staff, { day, index, customers: customers[index] ?? 0, timeZone });
    });
    onDay(day, index + 1);
  }
  stage.playUntil(instantOf(nextDate(lastDay), '07:00', timeZone));
  inTransaction(db, () => {
    desk.act('replies:forget', {});
    desk.act('figures:close', { day: lastDay, by: 'hall' });
  });
}

/** What stands in the hall from the first day on. */
function greetDevices(house: House): void {
  for (const name of ['kiosk-1', 'kiosk-2']) {
    house.act('device:join', { name });
    house.act('screen:join', { role: 'kiosk', name });
    const well = { printer: 'paper', paper: 'ok', cover: 'closed', fault: null } as const;
    house.send({ role: 'device', name, hostId: name }, 'device:status', well);
  }
  house.act('screen:join', { role: 'display', name: 'wall' });
}
