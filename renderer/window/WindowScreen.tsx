import { UserRound } from 'lucide-react';
import type { WindowView } from '#protocol/views';
import type { LocalizedText } from '#protocol/vocabulary';
import type { HallClient } from '../common/hall-client.ts';
import { wordsIn } from '../common/i18n/index.ts';
import { CounterSign } from '../common/screen/CounterSign.tsx';
import type { ScreenWatch } from '../common/screen/screen-watch.ts';
import { useAsked } from '../common/screen/useAsked.ts';
import { useBusy } from '../common/screen/useBusy.ts';
import { Icon, LinkBanner, NotAdmitted, NumberPlate, useBranding } from '../common/ui/index.ts';
import { stripNotice } from './strip-notice.ts';
import { useWindow } from './useWindow.ts';
import './words.ts';
import './window.css';

const zh = wordsIn('zh', 'window');
const en = wordsIn('en', 'window');
/** A counter's name that does not stand in one line beside the clerk's, and a clerk's that leaves it no room. */
const LONG_NAME = 10;
const LONG_CLERK = 6;
/** Signs of services that can be read above a counter; of more it says how many there are. */
const SERVICES_FIT = 60;

/** The strip above a counter: its number, the ticket's number, what is going on, who sits there. */
export function WindowScreen({ client, screen }: { client: HallClient; screen: ScreenWatch }) {
  const isAsked = useAsked(screen);
  const { view, link, flashKey } = useWindow(client);
  useBranding(view?.hall ?? null);
  useBusy(screen, view !== null && view.number !== null);
  return (
    <main className={`strip strip--${view?.counter.state ?? 'closed'}`}>
      {!view && link.state === 'refused' && <NotAdmitted code={link.code} />}
      {view && (
        <header className="strip-head">
          <h1 className={view.counter.name.zh.length > LONG_NAME ? 'strip-long-name' : ''}>
            <span>{view.counter.name.zh}</span>{' '}
            <small lang="en" data-spare>
              {view.counter.name.en}
            </small>
          </h1>
          <Clerk clerk={view.clerk} />
        </header>
      )}
      {view && (
        <div className={flashKey === null ? 'strip-body' : 'strip-body strip-body--flash'} key={flashKey ?? 'calm'}>
          <State view={view} />
        </div>
      )}
      {view && <Next numbers={view.next} state={view.counter.state} />}
      {(view || link.state !== 'refused') && <LinkBanner link={link} />}
      {view && isAsked && view.counter.state !== 'calling' && <CounterSign name={view.counter.name} />}
    </main>
  );
}

function Clerk({ clerk }: { clerk: WindowView['clerk'] }) {
  if (!clerk) return null;
  return (
    <p className={(clerk.name ?? '').length > LONG_CLERK ? 'strip-clerk strip-clerk--long' : 'strip-clerk'}>
      <Icon of={UserRound} /> {clerk.name && <span>{clerk.name}</span>}{' '}
      <span>{zh('badge', { badge: clerk.badge })}</span>
    </p>
  );
}

/** Who may get ready; while somebody is called the strip is theirs alone. */
function Next({ numbers, state }: { numbers: string[]; state: WindowView['counter']['state'] }) {
  if (numbers.length === 0 || state === 'calling') return null;
  return (
    <footer className="strip-next">
      <Words phrase="next" />
      <ol>
        {numbers.map((number) => (
          <li key={number}>
            <NumberPlate number={number} />
          </li>
        ))}
      </ol>
    </footer>
  );
}

function State({ view }: { view: WindowView }) {
  const { state } = view.counter;
  const hasNumber = view.number !== null && (state === 'calling' || state === 'serving');
  if (hasNumber) {
    return (
      <>
        <NumberPlate number={view.number ?? ''} className={(view.number?.length ?? 0) > 4 ? 'strip-long' : ''} />
        <Words phrase={state} />
      </>
    );
  }
  const { phrase, hint } = stripNotice(view.counter, view.hall);
  return (
    <div className={`strip-notice strip-notice--${phrase}`}>
      <Words phrase={phrase} />
      {hint === null ? (
        <Services services={view.services} />
      ) : (
        <Words phrase={hint} values={{ opensAt: view.hall.opensAt ?? '' }} />
      )}
    </div>
  );
}

function Words({ phrase, values = {} }: { phrase: string; values?: Record<string, string | number> }) {
  return (
    <p className="strip-words">
      {zh(phrase, values)} <small lang="en">{en(phrase, values)}</small>
    </p>
  );
}

function Services({ services }: { services: LocalizedText[] }) {
  const names = services.map((service) => service.zh).join(' · ');
  if (names.length > SERVICES_FIT) return <Words phrase="services" values={{ count: services.length }} />;
  return <p className="strip-services">{names}</p>;
}
