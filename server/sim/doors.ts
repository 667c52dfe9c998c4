import type { Random } from '../domain/random.ts';
import type { Customers } from './customer.ts';
import type { Errands } from './errands.ts';
import type { SimClock } from './sim-clock.ts';

type DoorDeps = {
  customers: Customers;
  clock: SimClock;
  errands: Errands;
  /** When they come, in minutes of the day. */
  arrivals: readonly number[];
  chanceOf: (customer: number) => Random;
};

/** The doors of the hall: lets customers in at their minute, and knows when the last of them has left. */
export function createDoors({ customers, clock, errands, arrivals, chanceOf }: DoorDeps) {
  let inside = 0;
  let isOpen = true;

  async function letIn(customer: number): Promise<void> {
    inside += 1;
    await customers.visit(chanceOf(customer));
    inside -= 1;
    clock.changed();
  }

  return {
    async open(): Promise<void> {
      for (const [customer, minute] of arrivals.entries()) {
        await clock.pass(minute - clock.minute());
        if (clock.isStopped()) break;
        errands.begin(letIn(customer));
      }
      isOpen = false;
      clock.changed();
    },
    /** Nobody comes any more, and nobody is left of those who came. */
    isShutAndEmpty: () => !isOpen && inside === 0,
  };
}
