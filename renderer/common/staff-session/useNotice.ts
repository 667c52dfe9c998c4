import { useCallback, useEffect, useState } from 'react';

const SHOWN_MS = 6000;

/** A sentence that stands for six seconds; a new one takes its place at once. */
export function useNotice() {
  const [notice, setNotice] = useState<{ text: string } | null>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const say = useCallback((text: string) => setNotice({ text }), []);
  const clear = useCallback(() => setNotice(null), []);
  return { notice: notice?.text ?? null, say, clear };
}
