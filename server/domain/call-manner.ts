import type { CareFlag } from '../protocol/vocabulary.ts';
import type { CallManner } from '../protocol/voice.ts';

const CLEARLY: readonly CareFlag[] = ['hearing', 'slow', 'sight'];

/** [N1] Whoever hears badly, is slow or has to rely on the voice is called slower and louder (`domain.md` A4). */
export function callManner(care: CareFlag | null): CallManner {
  return care !== null && CLEARLY.includes(care) ? 'clear' : 'plain';
}
