import { offersOf } from '../domain/counter.ts';
import type { ForecastCounter, HallNow } from '../domain/hall-now.ts';
import { isBetter, outlookOf, withCounter } from '../domain/outlook.ts';
import type { Advice, AdviceOption } from '../protocol/advice.ts';
import type { CounterId, EpochMs, ServiceId, StaffId } from '../protocol/vocabulary.ts';
import type { CounterRecord } from '../storage/counter-store.ts';
import type { Stores } from '../storage/stores.ts';
import type { HallExperience } from './hall-experience.ts';
import type { createHallNowReader, Moment } from './wait-forecast.ts';

const HOUR = 3_600_000;
const OPEN_FOR_MS = 5 * HOUR;
/** Whoever comes to open a counter. */
const SOMEBODY = 'somebody' as StaffId;
/** More than these nobody reads, and each is played. */
const TRIED = 12;
const SHOWN = 5;

type Trial = Pick<AdviceOption, 'act' | 'counterIds'> & { counter: ForecastCounter };
type Deps = { stores: Stores; usualOn: HallExperience; hallNowAt: ReturnType<typeof createHallNowReader> };

const offersKey = ({ offers }: ForecastCounter) => [...offers].map((offer) => offer.join(':')).join();

/** Lets the hall work between two plays. */
const rest = () => new Promise<void>((resolve) => setImmediate(resolve));

/** [I9] What would help those who wait: each way is played forward by the rule of Next, as the forecast does. */
export function createCounterAdvice({ stores, usualOn, hallNowAt }: Deps) {
  function trialOf(record: CounterRecord, hall: HallNow, about: ServiceId | null): Trial | null {
    const { counter, favouredInARow } = record;
    const { counterId } = counter;
    const windows = [{ from: hall.now, to: (hall.now + OPEN_FOR_MS) as EpochMs }];
    const current = hall.counters.find((each) => each.counterId === counterId)?.current ?? null;
    const at = { counterId, favouredInARow, windows, current };
    if (counter.state === 'closed') {
      const offers = offersOf(record, null);
      return { act: 'open', counterIds: [counterId], counter: { ...at, clerkId: SOMEBODY, offers } };
    }
    const skills = stores.staff.skillsOf(counter.clerkId);
    const offers = offersOf(record, skills);
    if (counter.state === 'paused')
      return { act: 'resume', counterIds: [counterId], counter: { ...at, clerkId: counter.clerkId, offers } };
    if (about === null || offers.has(about)) return null;
    const helping = offersOf({ own: record.own, helped: [...record.helped, about] }, skills);
    if (!helping.has(about)) return null;
    return { act: 'help', counterIds: [counterId], counter: { ...at, clerkId: counter.clerkId, offers: helping } };
  }

  /** Those that can do something for somebody who waits; counters that do the same are one. */
  function trialsOf(hall: HallNow, about: ServiceId | null): Trial[] {
    const wanted = new Set(about === null ? hall.waiting.map(({ serviceId }) => serviceId) : [about]);
    const alike = new Map<string, Trial>();
    for (const record of stores.counters.all()) {
      const trial = trialOf(record, hall, about);
      if (!trial || ![...trial.counter.offers.keys()].some((serviceId) => wanted.has(serviceId))) continue;
      const key = trial.act === 'open' ? offersKey(trial.counter) : trial.counter.counterId;
      const same = alike.get(key);
      if (same) same.counterIds.push(trial.counter.counterId as CounterId);
      else alike.set(key, trial);
    }
    return [...alike.values()].slice(0, TRIED);
  }

  return async function advise(moment: Moment, about: ServiceId | null): Promise<Advice> {
    const hall = hallNowAt(moment, usualOn(moment));
    const waiting = hall.waiting.filter(({ serviceId }) => about === null || serviceId === about).length;
    const before = outlookOf(hall, about);
    const options: AdviceOption[] = [];
    for (const { act, counterIds, counter } of waiting === 0 ? [] : trialsOf(hall, about)) {
      await rest();
      options.push({ act, counterIds, after: outlookOf(withCounter(hall, counter), about) });
    }
    const better = options.filter(({ after }) => isBetter(after, before) < 0);
    better.sort((one, other) => isBetter(one.after, other.after));
    return { serviceId: about, waiting, before, options: better.slice(0, SHOWN) };
  };
}
export type CounterAdvice = ReturnType<typeof createCounterAdvice>;
