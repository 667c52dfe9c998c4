import type { Socket } from 'socket.io-client';
import { instant } from './instant.ts';
import { openSockets } from './open-sockets.ts';

/**
 * Walls in a process of their own, as each wall is a machine of its own: what others are told does not keep them from
 * what they are told. Tells its parent what they have, and since when.
 */
export type FromWalls =
  | { kind: 'hung' }
  /** Each of them has this call, since these instants. */
  | { kind: 'shown'; ticketId: string; at: number[] }
  /** Each of them shows this state of the hall or a newer one. */
  | { kind: 'reached'; revision: number }
  /** What one of them was told last. */
  | { kind: 'said'; view: unknown }
  /** Each of them has heard the floor so many times, the last one at this instant. */
  | { kind: 'heard'; times: number; at: number };

type Seen = { revision: number; calls: { ticketId: string }[] };

const [url = '', count = '1'] = process.argv.slice(2);
const tell = (message: FromWalls) => process.send?.(message);

function lookAtHall(walls: readonly Socket[]): void {
  const arrivals = new Map<string, number[]>();
  const revisions = walls.map(() => 0);
  let reached = 0;
  for (const [index, wall] of walls.entries()) {
    let before = new Set<string>();
    wall.on('display:view', (view: Seen) => {
      const at = instant();
      const now = new Set(view.calls.map(({ ticketId }) => ticketId));
      for (const ticketId of now) {
        if (before.has(ticketId)) continue;
        const known = [...(arrivals.get(ticketId) ?? []), at];
        arrivals.set(ticketId, known);
        if (known.length === walls.length) tell({ kind: 'shown', ticketId, at: known });
      }
      before = now;
      revisions[index] = view.revision;
      const all = Math.min(...revisions);
      if (all > reached) tell({ kind: 'reached', revision: all });
      reached = all;
      if (index === 0) tell({ kind: 'said', view });
    });
  }
}

function listenToFloor(walls: readonly Socket[]): void {
  let heard = 0;
  for (const wall of walls)
    wall.on('told', () => {
      heard += 1;
      if (heard % walls.length === 0) tell({ kind: 'heard', times: heard / walls.length, at: instant() });
    });
}

const walls = await openSockets(url, Number(count), (index) => ({ role: 'display', name: `wall-${index}` }));
lookAtHall(walls);
listenToFloor(walls);
tell({ kind: 'hung' });
