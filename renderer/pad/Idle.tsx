import type { PadView } from '#protocol/views';
import { localized, useWords } from '../common/i18n/index.ts';
import { HallLogo, NumberPlate } from '../common/ui/index.ts';

/** Whose counter this is. Nothing to press. */
export function Idle({ view }: { view: PadView }) {
  const { t, language } = useWords('pad');
  const { hall, counter, clerk } = view;
  const isAway = counter.state === 'closed' || counter.state === 'paused';
  return (
    <section className="pad-idle">
      <p className="pad-hall">
        <HallLogo address={hall.branding.logo} />
        {localized(hall.name, language)}
      </p>
      <NumberPlate number={localized(counter.name, language)} className="pad-counter" />
      {clerk && !isAway && (
        <div className="clerk-card">
          {clerk.name !== null && (
            <span className="clerk-initial" aria-hidden>
              {clerk.name.slice(0, 1)}
            </span>
          )}
          <span>
            {clerk.name !== null && <strong>{clerk.name}</strong>}
            <span>{t('badge', { badge: clerk.badge })}</span>
          </span>
        </div>
      )}
      <p className="pad-ready">{t(readyWords(view))}</p>
    </section>
  );
}

function readyWords({ hall, counter: { state } }: PadView): string {
  if (hall.outage) return 'state.outage';
  return state === 'closed' || state === 'paused' ? `state.${state}` : 'ready';
}
