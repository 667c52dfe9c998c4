import type { Actor } from '../../server/application/actor.ts';
import { createDesk } from '../../server/application/desk.ts';
import { createDeviceWatch } from '../../server/application/device-watch.ts';
import { createHallExperience } from '../../server/application/hall-experience.ts';
import { createHousekeeping } from '../../server/application/housekeeping.ts';
import { createProjector } from '../../server/application/projector.ts';
import { createTurns } from '../../server/application/turns.ts';
import { createForecaster, type Forecaster } from '../../server/application/wait-forecast.ts';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { hallDayAt } from '../../server/domain/hall-day.ts';
import { composeSheet } from '../../server/printing/sheet-content.ts';
import { composeSlip, describeMissed } from '../../server/printing/slip-content.ts';
import { createSealer, newSealerKey } from '../../server/sealer.ts';
import { openDatabase } from '../../server/storage/database.ts';
import { seedHall } from '../../server/storage/hall-seed.ts';
import { createStores } from '../../server/storage/stores.ts';
import { heldClock } from './hall.ts';
import { watchChanges } from './random-changes.ts';

export const SERVICES = ['A', 'B', 'C', 'D', 'E', 'F'];
const both = (text: string) => ({ zh: text, en: text });
const every = (index: number, step: number) => SERVICES.filter((_, at) => (at + index) % step === 0);

/** Some counters do much, some little, some help; some clerks do only a part of it, and two more clerks than counters. */
export function randomTemplate(counters: number, rules: object): HallTemplate {
  const offers = (index: number) => {
    const services = index % 3 === 0 ? SERVICES : every(index, 2);
    return { services, helps: index % 4 === 1 ? SERVICES.filter((id) => !services.includes(id)) : [] };
  };
  return HallTemplate.parse({
    hall: {
      hallId: 'random-hall',
      name: both('Random hall'),
      timeZone: 'Asia/Shanghai',
      hotline: '1',
      missedHint: both('missed'),
      fallbackPrinter: 'kiosk-1',
      rules: { missedAfterSeconds: 90, undoSeconds: 30, ...rules },
      services: { A: { longestWaitMinutes: 25 }, C: { longestWaitMinutes: 150 } },
    },
    services: SERVICES.map((serviceId) => ({ serviceId, code: serviceId, name: both(serviceId), limitMinutes: 10 })),
    counters: Array.from({ length: counters }, (_, index) => ({
      counterId: String(index + 1),
      name: both(`Counter ${index + 1}`),
      ...offers(index),
    })),
    staff: [
      ...Array.from({ length: counters + 2 }, (_, index) => ({
        badge: String(1001 + index),
        name: `Clerk ${index + 1}`,
        role: 'clerk',
        pin: '2468',
        ...(index % 3 === 1
          ? { services: every(index, 3), helps: ['A'].filter((id) => !every(index, 3).includes(id)) }
          : {}),
      })),
      { badge: '8001', name: 'Guide', role: 'guide', pin: '2468' },
      { badge: '9001', name: 'Manager', role: 'manager', pin: '2468' },
    ],
  });
}

/** Forecasts are played again now and then only: they cost more than everything else. */
function seldom(forecastAt: Forecaster): Forecaster {
  let asked = 0;
  let last: { day: string; forecast: ReturnType<Forecaster> } | null = null;
  return (moment) => {
    asked += 1;
    if (last?.day !== moment.businessDay || asked % 40 === 0)
      last = { day: moment.businessDay, forecast: forecastAt(moment) };
    return last.forecast;
  };
}

function actorsOf(db: ReturnType<typeof openDatabase>) {
  const staff = db.prepare<[], { badge: string; staffId: string; role: string }>(
    'SELECT badge, staff_id AS staffId, role FROM staff ORDER BY badge',
  );
  const all = staff.all() as unknown as Extract<Actor, { role: 'clerk' | 'guide' | 'manager' }>[];
  return { clerks: all.filter(({ role }) => role === 'clerk'), others: all.filter(({ role }) => role !== 'clerk') };
}

/** A hall of so many counters on real stores in memory; ids and codes are counted, so that a history repeats itself. */
export function openRandomHall(counters: number, rules: object) {
  const clock = heldClock();
  const db = openDatabase(':memory:');
  const template = randomTemplate(counters, rules);
  const { day } = hallDayAt(clock.now(), template.hall);
  const pinHashes = template.staff.map(() => '$argon2id$none');
  seedHall(db, template, { pinHashes, isDemo: true, businessDay: day, now: clock.now() });
  let ids = 0;
  const changes = watchChanges(db);
  const stores = createStores(db);
  const present = () => ({
    now: clock.now(),
    businessDay: stores.hall.businessDay(),
    settings: stores.hall.settings(),
  });
  const later = (work: () => void) => work();
  const forecastAt = seldom(
    createForecaster({
      stores,
      usualOn: createHallExperience(stores),
      monotonicMs: () => ids,
      present,
      later,
      onRenewed: () => undefined,
    }),
  );
  const faults: unknown[] = [];
  let codes = 0;
  const asked = new Map<string, ReturnType<typeof db.prepare>>();

  /** The last dozen rows of a query on one table, the newest last. */
  function newest(query: string): Record<string, string>[] {
    const statement = asked.get(query) ?? db.prepare(`${query} ORDER BY rowid DESC LIMIT 12`);
    asked.set(query, statement);
    return statement.all().reverse() as Record<string, string>[];
  }

  const desk = createDesk({
    soon: createTurns(performance.now.bind(performance)),
    db,
    stores,
    clock,
    forecastAt,
    sealer: createSealer(newSealerKey()),
    composeSlip,
    composeSheet,
    describeMissed,
    newCode: () => String(++codes).padStart(10, '0'),
    onChanged: () => undefined,
    onStorageFault: () => undefined,
    reportFault: (error) => `fault-${faults.push(error)}`,
  });
  const house = createHousekeeping({ desk, stores, clock, republish: () => undefined });
  const projector = createProjector({
    stores,
    forecastAt,
    clock,
    canSave: () => true,
    isBackingUp: () => false,
    watch: createDeviceWatch(),
  });
  return {
    db,
    stores,
    clock,
    desk,
    house,
    projector,
    changes,
    faults,
    newest,
    ...actorsOf(db),
    newCommandId: () => `00000000-0000-4000-8000-${(++ids).toString(16).padStart(12, '0')}`,
  };
}
export type RandomHall = ReturnType<typeof openRandomHall>;
