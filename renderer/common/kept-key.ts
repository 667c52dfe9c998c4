/** The frame's own keeping of this screen's device key. */
export type FrameKey = { read: () => Promise<string | null>; keep: (key: string) => Promise<null> };

/** Where a device key may be kept: with the frame, where there is one that can, else in this browser's memory. */
export type KeyPlaces = {
  frame: FrameKey | null;
  memory: {
    getItem: (slot: string) => string | null;
    setItem: (slot: string, key: string) => void;
    removeItem: (slot: string) => void;
  };
};

/** The device key kept for a slot; one from before the frame kept it moves there. */
export async function readKey(slot: string, places: KeyPlaces): Promise<string | null> {
  const { frame, memory } = places;
  const own = memory.getItem(slot);
  if (!frame) return own;
  if (own !== null) await keepKey(slot, own, places);
  const left = memory.getItem(slot); // newer than what a frame has that could not keep it
  return left ?? frame.read().catch(() => null);
}

/** From now on this page comes with this key. */
export async function keepKey(slot: string, key: string, { frame, memory }: KeyPlaces): Promise<void> {
  const isWithFrame = frame !== null && (await isKept(frame, key));
  if (isWithFrame) memory.removeItem(slot);
  else memory.setItem(slot, key);
}

/** A frame whose disk is full cannot; better here than nowhere. */
function isKept(frame: FrameKey, key: string): Promise<boolean> {
  return frame.keep(key).then(
    () => true,
    () => false,
  );
}
