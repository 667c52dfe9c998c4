import type { CounterId, ServiceId } from '../protocol/vocabulary.ts';
import type { Offer } from './queue-order.ts';

/** A service of a hall that was made up: how often it is asked for, and how long it takes. */
export type SimulatedService = {
  serviceId: ServiceId;
  limitSeconds: number;
  /** Its part of all who come. */
  share: number;
  medianSeconds: number;
  /** Deviation of the logarithm of its duration. */
  spread: number;
  noShowShare: number;
  /** Some are handed on afterwards. */
  handsOn: { to: ServiceId; share: number } | null;
};

/** A counter with its day, in minutes from midnight. */
export type SimulatedDesk = {
  counterId: CounterId;
  offers: ReadonlyMap<ServiceId, Offer>;
  opensAt: number;
  lunchAt: number;
  closesAt: number;
};

export type SimulatedHall = {
  name: string;
  services: readonly SimulatedService[];
  desks: readonly SimulatedDesk[];
  /** Customers in an hour of the usual strength; peaks have half as many again and more. */
  perHour: number;
};

const id = (code: string) => code as ServiceId;

/** The services of a power-company hall: payments are short, businesses long, advice in between and everywhere. */
const SERVICES: readonly SimulatedService[] = [
  {
    ...{ serviceId: id('A'), limitSeconds: 300, share: 0.52, medianSeconds: 180, spread: 0.5, noShowShare: 0.03 },
    handsOn: { to: id('D'), share: 0.03 },
  },
  {
    ...{ serviceId: id('B'), limitSeconds: 1200, share: 0.09, medianSeconds: 760, spread: 0.45, noShowShare: 0.06 },
    handsOn: { to: id('A'), share: 0.1 },
  },
  {
    ...{ serviceId: id('C'), limitSeconds: 1200, share: 0.09, medianSeconds: 600, spread: 0.4, noShowShare: 0.06 },
    handsOn: { to: id('A'), share: 0.08 },
  },
  {
    ...{ serviceId: id('D'), limitSeconds: 1200, share: 0.08, medianSeconds: 480, spread: 0.6, noShowShare: 0.05 },
    handsOn: null,
  },
  {
    ...{ serviceId: id('E'), limitSeconds: 300, share: 0.22, medianSeconds: 200, spread: 0.7, noShowShare: 0.05 },
    handsOn: { to: id('B'), share: 0.06 },
  },
];

const LUNCH_FROM = 11 * 60 + 20;

/** How long a lunch takes; counters go in turn. */
export const LUNCH_MINUTES = 40;

function offer(own: string, helped: string): ReadonlyMap<ServiceId, Offer> {
  const entry = (kind: Offer) => (code: string) => [id(code), kind] as const;
  return new Map([...[...own].map(entry('own')), ...[...helped].map(entry('helped'))]);
}

/** Desks with these offers: the last third opens half an hour later, every third closes earlier, lunch is in turn. */
export function desksOf(offers: readonly ReadonlyMap<ServiceId, Offer>[]): SimulatedDesk[] {
  const half = Math.ceil(offers.length / 3);
  return offers.map((services, index) => ({
    counterId: String(index + 1) as CounterId,
    offers: services,
    opensAt: index % 3 === 2 ? 9 * 60 : 8 * 60 + 30,
    lunchAt: LUNCH_FROM + Math.floor((index * 3) / offers.length) * LUNCH_MINUTES + (index % half) * 3,
    closesAt: index % 3 === 1 ? 16 * 60 + 40 : 17 * 60 + 30,
  }));
}

const repeat = (count: number, own: string, helped: string) => Array.from({ length: count }, () => offer(own, helped));

/** Halls of three sizes; six counters as in the demo hall, where two kinds of counters share one service. */
export const SIMULATED_HALLS: readonly SimulatedHall[] = [
  {
    name: '4 counters, one helps',
    services: SERVICES,
    desks: desksOf([...repeat(1, 'AE', ''), ...repeat(1, 'AE', 'D'), ...repeat(2, 'BCDE', '')]),
    perHour: 29,
  },
  {
    name: '6 counters',
    services: SERVICES,
    desks: desksOf([...repeat(3, 'AE', ''), ...repeat(3, 'BCDE', '')]),
    perHour: 45,
  },
  {
    name: '14 counters',
    services: SERVICES,
    desks: desksOf([...repeat(6, 'AE', ''), ...repeat(6, 'BCDE', ''), ...repeat(2, 'BC', 'A')]),
    perHour: 112,
  },
];
