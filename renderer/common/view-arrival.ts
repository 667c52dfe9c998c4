const arrivals = new WeakMap<object, number>();

/** Remembers when a view came in, on a clock that nobody can set. */
export function noteArrival(view: object): void {
  arrivals.set(view, performance.now());
}

/** Another drawing of a view, as old as that view is. */
export function arrivedWith<View extends object>(view: object, drawing: View): View {
  const arrivedAt = arrivals.get(view);
  if (arrivedAt !== undefined) arrivals.set(drawing, arrivedAt);
  return drawing;
}

/** The server's time now, as far as this view can tell: its own `now` plus what has passed since it arrived. */
export function serverTime(view: { now: number }): number {
  const arrivedAt = arrivals.get(view) ?? performance.now();
  return Math.round(view.now + performance.now() - arrivedAt);
}
