import type { Deletion, Deletions } from '../protocol/deletions.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';

const DAY_MS = 86_400_000;

/** [A7] What the events say of deleted personal data: how much and when, and nothing of what it was. */
export function deletionsOf(stores: Stores): Deletions {
  const { retention } = stores.hall.settings();
  const oldest = stores.callBacks.oldest();
  const deletions = stores.events.deletions().map(({ kind, at, data }): Deletion => {
    if (kind === 'call-back-done') return { at, why: 'called', phones: 1, labels: 0 };
    return { at, why: 'time', phones: Number(data.callBacks), labels: Number(data.labels) };
  });
  return {
    held: { phones: stores.callBacks.held(), labels: stores.appointments.labelsHeld() },
    nextPhoneAt: oldest === null ? null : ((oldest + retention.callBackDays * DAY_MS) as EpochMs),
    deletions,
  };
}
