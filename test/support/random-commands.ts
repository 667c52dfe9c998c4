import { accessWishes } from './random-access-wishes.ts';
import { type ChanceHall, type ChanceShadow, chanceOf, type Wish, type Wishes } from './random-chance.ts';
import { counterWishes } from './random-counter-wishes.ts';
import { deviceWishes } from './random-device-wishes.ts';
import { dutyWishes } from './random-duty-wishes.ts';
import { managerWishes } from './random-manager-wishes.ts';
import { offlineWishes } from './random-offline-wishes.ts';
import type { Step } from './random-steps.ts';
import { ticketWishes } from './random-ticket-wishes.ts';

const wishes: Wishes = {
  ...{ ...ticketWishes, ...counterWishes, ...managerWishes },
  ...{ ...offlineWishes, ...deviceWishes, ...dutyWishes, ...accessWishes },
};

/** What a step asks for, as the hall stands; null also for steps that are no command. */
export function wishOf(hall: ChanceHall, shadow: ChanceShadow, step: Step): Wish {
  const isLongOutage = step.c % 20 === 0 && hall.stores.day.currentOutage() !== null;
  return wishes[isLongOutage ? 'outage' : step.does]?.(chanceOf(hall, shadow, step)) ?? null;
}
