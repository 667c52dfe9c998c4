import { CircleAlert, CircleCheck, Printer } from 'lucide-react';
import type { GuideView } from '#protocol/views';
import { hallTime } from '../hall-time.ts';
import type { Translate } from '../i18n/index.ts';
import { Icon } from '../ui/index.ts';
import type { RecentPrint } from './device-words.ts';

const SHOWN = 5;

const ICONS: Record<RecentPrint['state'], typeof Printer> = {
  none: CircleAlert,
  queued: Printer,
  sending: Printer,
  printed: CircleCheck,
  'not-started': CircleAlert,
  unknown: CircleAlert,
};

/** What staff have had printed in the last minutes, and whether it came out. Draws nothing for nothing. */
export function RecentPrints({ t, view }: { t: Translate; view: Pick<GuideView, 'recentPrints' | 'hall'> }) {
  const prints = view.recentPrints.slice(-SHOWN).reverse();
  if (prints.length === 0) return null;
  return (
    <section className="card recent-prints" aria-live="polite">
      <h2>{t('printed.title')}</h2>
      <ul>
        {prints.map(({ jobId, what, number, device, state, fault, at }) => (
          <li key={jobId} data-state={state}>
            <Icon of={ICONS[state]} />
            <span>
              <strong>{t('printed.of', { what: t(`printedWhat.${what}`), number: number ?? '' }).trim()}</strong>
              <small>
                {[device, t(`printedState.${state}`), fault && t(`fault.${fault}`)].filter(Boolean).join(' · ')}
              </small>
            </span>
            <time className="number-plate">{hallTime(at, view.hall.timeZone)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
