import './face.css';
import type { RatingScore } from './rating-rules.ts';

const SMILING_EYES = 'M27 43q6-8 12 0M61 43q6-8 12 0';
const OPEN_EYES = 'M33 40v5M67 40v5';

/** One family of faces, one stroke, one colour: nothing about them asks for a particular answer. */
const FEATURES: Record<RatingScore, string> = {
  5: `${SMILING_EYES}M27 57q23 32 46 0z`,
  4: `${OPEN_EYES}M30 60q20 18 40 0`,
  3: `${OPEN_EYES}M32 65h36`,
  2: `${OPEN_EYES}M32 70q18-15 36 0`,
  1: `${OPEN_EYES}M24 34l14-7M76 34l-14-7M30 75q20-24 40 0`,
};

export function Face({ score }: { score: RatingScore }) {
  return (
    <svg className="face" viewBox="0 0 100 100" aria-hidden focusable="false">
      <circle className="face-skin" cx="50" cy="50" r="44" />
      <path className="face-features" d={FEATURES[score]} />
    </svg>
  );
}
