declare global {
  interface HallcallFrame {
    /** Keeps this screen's device key with the box; a frame from before that has none. */
    key?: { read: () => Promise<string | null>; keep: (key: string) => Promise<null> };
  }
}

/** The device key kept for a slot: with the frame where there is one that can, else in this browser's memory. */
export async function readKey(slot: string): Promise<string | null> {
  const own = localStorage.getItem(slot);
  const frame = window.hallcallFrame?.key;
  if (!frame) return own;
  if (own !== null) await keepKey(slot, own); // from before this frame kept it
  return frame.read().catch(() => own);
}

/** From now on this page comes with this key. */
export async function keepKey(slot: string, key: string): Promise<void> {
  const frame = window.hallcallFrame?.key;
  const isWithFrame =
    frame !== undefined &&
    (await frame.keep(key).then(
      () => true,
      () => false, // its disk is full: better here than nowhere
    ));
  if (isWithFrame) localStorage.removeItem(slot);
  else localStorage.setItem(slot, key);
}
