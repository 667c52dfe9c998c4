import type { ClerkView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { Tile } from '../common/ui/index.ts';
import type { Clerk } from './useClerk.ts';

/** The counters of the hall; one that somebody sits at shows who. */
export function ChooseCounter({ clerk, counters }: { clerk: Clerk; counters: ClerkView['counters'] }) {
  const { t, language, isBusy, isStale, open } = clerk;
  return (
    <section className="choose">
      <p className="choose-hint">{t('chooseHint')}</p>
      <div className="choose-counters">
        {counters.map(({ counterId, name, state, services, clerk: user }) => (
          <Tile key={counterId} disabled={isBusy || isStale || user !== null} onClick={() => open(counterId)}>
            <strong>{localized(name, language)}</strong>
            <span className="choose-services">
              {services.map((service) => localized(service, language)).join(' · ')}
            </span>
            <span className="choose-state">{user === null ? t(`state.${state}`) : t('usedBy', { clerk: user })}</span>
          </Tile>
        ))}
      </div>
    </section>
  );
}
