import { useEffect, useEffectEvent } from 'react';
import { createScanReader } from './scan-reader.ts';

/** Hears a scanner that is plugged in as a keyboard. Its keys press and type nothing on the page. */
export function useScanner(onCode: (code: string) => void): void {
  const tell = useEffectEvent(onCode);
  useEffect(() => {
    const read = createScanReader();
    const hear = (event: KeyboardEvent) => {
      const { isMachine, code } = read(event, event.timeStamp);
      if (isMachine) {
        event.preventDefault();
        event.stopPropagation();
      }
      if (code !== null) tell(code);
    };
    addEventListener('keydown', hear, { capture: true });
    return () => removeEventListener('keydown', hear, { capture: true });
  }, []);
}
