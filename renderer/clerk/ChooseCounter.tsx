import type { ClerkView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { Tile } from '../common/ui/index.ts';
import type { Clerk } from './useClerk.ts';

type Counters = ClerkView['counters'];

/** The counters of the hall, before one is open. */
export function ChooseCounter({ clerk, counters }: { clerk: Clerk; counters: Counters }) {
  return (
    <section className="choose">
      <p className="choose-hint">{clerk.t('chooseHint')}</p>
      <CounterTiles clerk={clerk} counters={counters} />
    </section>
  );
}

/** One tile per counter; one that somebody sits at shows who, and can be taken over. */
export function CounterTiles({ clerk, counters }: { clerk: Clerk; counters: Counters }) {
  const { t, language, isBusy, isStale, moves } = clerk;
  return (
    <div className="choose-counters">
      {counters.map(({ counterId, name, state, services, clerk: user }) => (
        <Tile
          key={counterId}
          className={user === null ? '' : 'is-used'}
          disabled={isBusy || isStale}
          onClick={() => void moves.open(counterId, false)}
        >
          <strong>{localized(name, language)}</strong>
          <span className="choose-services">{services.map((service) => localized(service, language)).join(' · ')}</span>
          <span className="choose-state">{user === null ? t(`state.${state}`) : t('usedBy', { clerk: user })}</span>
        </Tile>
      ))}
    </div>
  );
}
