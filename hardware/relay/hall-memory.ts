import type { KioskView } from '#protocol/views';
import type { EpochMs } from '#protocol/vocabulary';
import { type BoxClock, createHallClock } from './hall-clock.ts';
import { MOST_PAGES } from './kiosk-door.ts';
import type { StoreKeeper } from './store-keeper.ts';

/** Views come with every change of the hall; the disk is not troubled with each. */
const WRITE_EVERY_MS = 5_000;

/** What a view says about when numbers may be given out, beyond what the clock says. */
function standingOf({ hall, services }: KioskView): string {
  const closings = services.map(({ serviceId, closedCause, closedReason }) => [serviceId, closedCause, closedReason]);
  return JSON.stringify([hall.businessDay, closings]);
}

/** What this box last knew of the hall: its picture, its clock, who was let in, and since when it is away. */
export function createHallMemory({ keeper, clock }: { keeper: StoreKeeper; clock: BoxClock }) {
  const hallClock = createHallClock(clock, keeper.attempt((store) => store.known('clockOffsetMs')) ?? 0);
  let view = keeper.attempt((store) => store.known('view'));
  let accepted = keeper.attempt((store) => store.known('keyHash')) ?? [];
  let awaySince = keeper.attempt((store) => store.known('awaySince'));
  let writtenAt = Number.NEGATIVE_INFINITY;
  let isWritten = true;

  function write(): void {
    writtenAt = clock.monotonicMs();
    const known = view;
    if (isWritten || !known) return;
    keeper.attempt((store) =>
      store.atomically(() => {
        store.know('view', known);
        store.know('clockOffsetMs', hallClock.offsetMs());
        isWritten = true;
      }),
    );
  }

  /** As many as there may be pages: nobody who stands before one is forgotten for another. */
  function keepAccepted(hashes: readonly string[]): void {
    const kept = hashes.slice(-MOST_PAGES);
    accepted = kept;
    keeper.attempt((store) => store.know('keyHash', kept));
  }

  return {
    now: hallClock.now,
    view: () => view,
    awaySince: () => awaySince,
    /** True when a new business day has begun, or something was closed or opened: other numbers may be given out then. */
    hear(heard: KioskView): boolean {
      const isNews = !view || standingOf(heard) !== standingOf(view);
      hallClock.hear(heard.now);
      view = heard;
      isWritten = false;
      if (isNews || clock.monotonicMs() - writtenAt >= WRITE_EVERY_MS) write();
      return isNews;
    },
    write,
    accept(hash: string): void {
      if (accepted.at(-1) !== hash) keepAccepted([...accepted.filter((one) => one !== hash), hash]);
    },
    turnAway(hash: string): void {
      if (accepted.includes(hash)) keepAccepted(accepted.filter((one) => one !== hash));
    },
    /** Null where nobody was. */
    wasAccepted: (hash: string): boolean | null => (accepted.length === 0 ? null : accepted.includes(hash)),
    /** True when this is news. */
    stand(standing: 'here' | 'away'): boolean {
      if ((standing === 'away') === (awaySince !== null)) return false;
      const since: EpochMs | null = standing === 'away' ? hallClock.now() : null;
      awaySince = since;
      if (since !== null) write();
      keeper.attempt((store) => store.know('awaySince', since));
      return true;
    },
  };
}
