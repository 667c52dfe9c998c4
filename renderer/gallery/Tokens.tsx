import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../common/i18n/index.ts';
import { contrastOf } from '../common/ui/contrast.ts';

/** Each text colour with the grounds it stands on. */
const PAIRS: readonly (readonly [ink: string, ...grounds: string[]])[] = [
  ['ink', 'ground', 'surface', 'accent-wash', 'danger-wash'],
  ['ink-soft', 'ground', 'surface', 'accent-wash'],
  ['accent', 'ground', 'surface', 'accent-wash'],
  ['on-accent', 'accent'],
  ['on-call', 'call'],
  ['danger', 'ground', 'surface', 'danger-wash'],
  ['warn', 'ground', 'surface'],
  ['good', 'ground', 'surface'],
  ['on-off', 'off'],
  ['paper-ink', 'paper'],
  ['paper-soft', 'paper'],
];
const SIZES = ['small', 'body', 'lead', 'title', 'head', 'figure', 'hero'];
const SPACES = [1, 2, 3, 4, 5, 6];
const DEPTHS = ['none', 'shadow', 'shadow-sheet'];

/** Colour, type, space and depth, as they are in this look. */
export function Tokens() {
  const { t } = useWords('gallery');
  return (
    <>
      <Part name="colour">
        <ul className="gallery-pairs">
          {PAIRS.flatMap(([ink, ...grounds]) =>
            grounds.map((ground) => <Pair key={`${ink} ${ground}`} ink={ink} ground={ground} />),
          )}
        </ul>
      </Part>
      <Part name="type">
        {SIZES.map((size) => (
          <p key={size} className="gallery-size" style={{ fontSize: `var(--type-${size})` }}>
            <span className="number-plate">A042</span> {t('sample.go')} <small>{size}</small>
          </p>
        ))}
      </Part>
      <Part name="space">
        {SPACES.map((step) => (
          <p key={step} className="gallery-space">
            <span style={{ width: `var(--space-${step})` }} /> {step * 8} px
          </p>
        ))}
      </Part>
      <Part name="depth">
        <div className="gallery-row">
          {DEPTHS.map((depth) => (
            <p
              key={depth}
              className="gallery-depth"
              style={{ boxShadow: depth === 'none' ? 'none' : `var(--${depth})` }}
            >
              {t(`depth.${depth}`)}
            </p>
          ))}
        </div>
      </Part>
    </>
  );
}

/** One heading of the gallery and what stands under it. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useWords('gallery');
  return (
    <section className="gallery-part">
      <h2>{t(`part.${name}`)}</h2>
      {children}
    </section>
  );
}

/** A text colour on a ground, with how well it can be read there. */
function Pair({ ink, ground }: { ink: string; ground: string }) {
  const { t } = useWords('gallery');
  const [ratio, setRatio] = useState<number | null>(null);
  useEffect(() => {
    const style = getComputedStyle(document.documentElement);
    const [one, other] = [ink, ground].map((name) => style.getPropertyValue(`--${name}`).trim());
    setRatio(contrastOf(one ?? '', other ?? ''));
  }, [ink, ground]);
  return (
    <li style={{ background: `var(--${ground})`, color: `var(--${ink})` }}>
      <strong>{t('sample.word')}</strong>
      <span>
        {ink} / {ground}
      </span>
      <span>{ratio?.toFixed(1)}:1</span>
    </li>
  );
}
