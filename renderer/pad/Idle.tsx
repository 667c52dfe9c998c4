import type { PadView } from '#protocol/views';
import { localized, useWords } from '../common/i18n/index.ts';
import { isLongName } from '../common/long-name.ts';
import { HallLogo, NumberPlate } from '../common/ui/index.ts';
import { ClerkCard } from './ClerkCard.tsx';

/** Whose counter this is. Nothing to press. */
export function Idle({ view }: { view: PadView }) {
  const { t, language } = useWords('pad');
  const { hall, counter, clerk } = view;
  const name = localized(counter.name, language);
  const isAway = counter.state === 'closed' || counter.state === 'paused';
  return (
    <section className="pad-idle">
      <p className="pad-hall">
        <HallLogo address={hall.branding.logo} />
        {localized(hall.name, language)}
      </p>
      <NumberPlate number={name} className={`pad-counter ${isLongName(name) ? 'pad-counter--long' : ''}`} />
      {clerk && !isAway && <ClerkCard clerk={clerk} />}
      <p className="pad-ready">{t(readyWords(view))}</p>
    </section>
  );
}

function readyWords({ hall, counter: { state } }: PadView): string {
  if (hall.outage) return 'state.outage';
  return state === 'closed' || state === 'paused' ? `state.${state}` : 'ready';
}
