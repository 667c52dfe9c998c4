/** Runs pieces of work strictly one after another, in the order in which they were asked for; a failure stops nobody else. */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    take<T>(work: () => Promise<T>): Promise<T> {
      waiting += 1;
      const turn = last.then(work).finally(() => {
        waiting -= 1;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    get isIdle() {
      return waiting === 0;
    },
  };
}
