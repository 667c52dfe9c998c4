import type { DisplayView } from '#protocol/views';

export type WallCall = DisplayView['calls'][number];

const SHARE_WITHIN_MS = 20_000;
const EARLIER_SHOWN = 6;
/** A ticket that was missed or taken back has its own place on the wall, or none. */
const ON_THE_WALL: readonly WallCall['status'][] = ['called', 'serving', 'finished'];
/** While the hall rests, nobody is sent to a counter where a service is over. */
const AT_A_COUNTER: readonly WallCall['status'][] = ['called', 'serving'];

/**
 * What the wall shows large (the call that sounds, else the newest that is on, else the newest; a second one when two
 * counters call at once) and below it.
 */
export function arrangeCalls(
  calls: readonly WallCall[],
  { now, soundingSeq, isResting }: { now: number; soundingSeq: number | null; isResting: boolean },
): { large: WallCall[]; earlier: WallCall[] } {
  const onTheWall = isResting ? AT_A_COUNTER : ON_THE_WALL;
  const sounding = calls.find(({ seq }) => seq === soundingSeq);
  const newest = latestPerTicket(calls).filter(
    ({ status, ticketId }) => onTheWall.includes(status) || ticketId === sounding?.ticketId,
  );
  const isOn = ({ status, at }: WallCall) => status === 'called' && now - at < SHARE_WITHIN_MS;
  const first = newest.find(({ ticketId }) => ticketId === sounding?.ticketId) ?? newest.find(isOn) ?? newest[0];
  const second = newest.find((call) => call !== first && isOn(call));
  const large = newest.filter((call) => call === first || call === second);
  return { large, earlier: newest.filter((call) => !large.includes(call)).slice(0, EARLIER_SHOWN) };
}

/** Newest first, each ticket once. */
function latestPerTicket(calls: readonly WallCall[]): WallCall[] {
  const seen = new Set<string>();
  return [...calls]
    .sort((a, b) => b.seq - a.seq)
    .filter(({ ticketId }) => !seen.has(ticketId) && Boolean(seen.add(ticketId)));
}
