import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { FromWalls } from './wall-room.ts';

/** So many walls in a process of their own; instants are those of the clock that all processes share. */
export async function openWalls(url: string, count: number) {
  const room = fork(join(import.meta.dirname, 'wall-room.ts'), [url, String(count)]);
  const shown = new Map<string, number[]>();
  let reached = 0;
  let heard = { times: 0, at: 0 };
  let lastSaid: unknown = null;
  let waiting: { isOver: () => boolean; done: () => void }[] = [];

  const waitFor = (isOver: () => boolean) =>
    new Promise<void>((done) => {
      if (isOver()) done();
      else waiting.push({ isOver, done });
    });

  const hung = new Promise<void>((resolve, reject) => {
    room.once('exit', (code) => reject(new Error(`the walls ended with ${code}`)));
    room.on('message', (said: FromWalls) => {
      if (said.kind === 'hung') resolve();
      else if (said.kind === 'shown') shown.set(said.ticketId, said.at);
      else if (said.kind === 'reached') reached = said.revision;
      else if (said.kind === 'heard') heard = said;
      else lastSaid = said.view;
      const over = waiting.filter(({ isOver }) => isOver());
      waiting = waiting.filter((each) => !over.includes(each));
      for (const { done } of over) done();
    });
  });
  await hung;

  return {
    /** What a wall was told last. */
    lastSaid: () => lastSaid,
    /** Resolves once every wall has this ticket, with when each had it. */
    async haveShown(ticketId: string): Promise<number[]> {
      await waitFor(() => shown.has(ticketId));
      return shown.get(ticketId) ?? [];
    },
    /** Resolves once every wall shows this state of the hall, or a newer one. */
    haveReached: (revision: number) => waitFor(() => reached >= revision),
    /** Resolves once each has heard the floor so many times, with when the last one did. */
    async haveHeard(times: number): Promise<number> {
      await waitFor(() => heard.times >= times);
      return heard.at;
    },
    close(): void {
      room.removeAllListeners('exit');
      room.kill();
    },
  };
}
