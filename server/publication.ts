import type { Projector } from './application/projector.ts';
import { createPublisher, PACES, type Pace, RHYTHMS } from './application/publisher.ts';
import type { Soon } from './application/turns.ts';
import type { Gateway } from './realtime/gateway.ts';
import type { HallEvent } from './storage/event-store.ts';
import type { Timers } from './timers.ts';

/** After these somebody may have to leave at once, before the next view is drawn ([S2], [S11]). */
const EXPELLING = [
  ...['settings-changed', 'staff-signed-out', 'staff-session-taken-over', 'staff-pin-set'],
  ...['device-approved', 'device-moved', 'device-revoked'],
];

type Deps = { gateway: Gateway; projector: Projector; soon: Soon; guarded: Timers['guarded'] };

/** Shows everybody the hall anew, at the pace of each, after every change and whenever somebody says that it changed. */
export function createPublication({ gateway, projector, soon, guarded }: Deps) {
  let hasGone = false;

  /** Whoever has to leave does so before the others see it: what they looked at may be gone. */
  function* publish(pace: Pace): Generator<void> {
    const steps = gateway.publish(pace);
    for (;;) {
      if (hasGone) guarded(gateway.expelGone);
      hasGone = false;
      if (steps.next().done) return;
      yield;
    }
  }

  const monotonicMs = performance.now.bind(performance);
  const publisherOf = (pace: Pace) =>
    createPublisher(() => publish(pace), RHYTHMS[pace], {
      monotonicMs,
      soon: (work, since) => soon(pace, work, since),
    });
  const publishers = {
    waiting: publisherOf('waiting'),
    calling: publisherOf('calling'),
    others: publisherOf('others'),
  } satisfies Record<Pace, unknown>;

  function showTo(paces: readonly Pace[]): void {
    projector.changed();
    for (const pace of paces) publishers[pace].changed();
  }
  const changed = () => showTo(PACES);

  return {
    changed,
    /** Who waits sees it at once; clerks are shown no wait, and what else hangs on it with whatever comes next. */
    forecastRenewed: () => showTo(['waiting', 'others']),
    hear(events: readonly HallEvent[]): void {
      if (events.some(({ kind }) => EXPELLING.includes(kind))) hasGone = true;
      changed();
    },
    stop(): void {
      for (const pace of PACES) publishers[pace].stop();
    },
  };
}
