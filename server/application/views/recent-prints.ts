import type { ManagerView } from '../../protocol/views.ts';
import type { EpochMs } from '../../protocol/vocabulary.ts';
import type { Stores } from '../../storage/stores.ts';

const SHOWN_MS = 300_000;
const SHOWN = 30;

/** The newest of what staff have had printed lately, oldest first, and whether it came out. */
export function recentPrints(stores: Stores, now: EpochMs): ManagerView['recentPrints'] {
  return stores.prints
    .askedSince((now - SHOWN_MS) as EpochMs, SHOWN)
    .reverse()
    .map(({ jobId, about, number, device, state, fault, queuedAt }) => ({
      jobId,
      what: (about ?? 'reprint') as ManagerView['recentPrints'][number]['what'],
      number,
      device,
      state,
      fault,
      at: queuedAt,
    }));
}
