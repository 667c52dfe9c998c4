/**
 * [F7] Whether the disk takes what commands write. A refused command says no at once; only a write of that size that
 * went well says yes again. `onTurned` hears each change.
 */
export function createDiskWatch(tryWrite: () => void, onTurned: () => void) {
  let isRefusing = false;

  function turn(refuses: boolean): void {
    const hasTurned = refuses !== isRefusing;
    isRefusing = refuses;
    if (hasTurned) onTurned();
  }

  function probe(): boolean {
    try {
      tryWrite();
      turn(false);
    } catch {
      turn(true);
    }
    return !isRefusing;
  }

  return {
    canSave: () => !isRefusing,
    refused: () => turn(true),
    probe,
    /** Looks again while the disk refuses; costs nothing while it does not. */
    tick(): void {
      if (isRefusing) probe();
    },
  };
}
