import type { DeviceRole } from '../protocol/vocabulary.ts';

type Screen = { role: DeviceRole; name: string };
type Counted = { shown: number; spoken: number };
type Tally = Counted & { recent: Map<number, { isSpoken: boolean }> };

/** A call that is reported again after so many others counts anew. */
const REMEMBERED = 200;

const NOTHING: Counted = { shown: 0, spoken: 0 };

/** [G1] How many calls each screen has shown and spoken since the server started; kept nowhere else. */
export function createDeviceWatch() {
  const tallies = new Map<string, Tally>();
  const keyOf = ({ role, name }: Screen) => `${role} ${name}`;

  return {
    /** A screen has said that it showed a call, or spoke it; saying it again is no news. */
    noteCall(screen: Screen, { seq, spoken }: { seq: number; spoken: boolean }): void {
      const tally = tallies.get(keyOf(screen)) ?? { ...NOTHING, recent: new Map() };
      tallies.set(keyOf(screen), tally);
      const known = tally.recent.get(seq);
      if (!known) tally.shown += 1;
      if (spoken && !known?.isSpoken) tally.spoken += 1;
      tally.recent.set(seq, { isSpoken: spoken || known?.isSpoken === true });
      const [oldest] = tally.recent.keys();
      if (tally.recent.size > REMEMBERED && oldest !== undefined) tally.recent.delete(oldest);
    },
    callsOf: (screen: Screen): Counted => tallies.get(keyOf(screen)) ?? NOTHING,
  };
}
export type DeviceWatch = ReturnType<typeof createDeviceWatch>;
