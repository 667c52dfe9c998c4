import { TriangleAlert } from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { hallTime } from '../common/hall-time.ts';
import { Icon } from '../common/ui/index.ts';
import type { Clerk } from './useClerk.ts';

type HallStateProps = { clerk: Clerk; hall: ClerkView['hall'] };

/** That the system stands still: since when, and why. */
export function OutageBanner({ clerk: { t }, hall: { outage, timeZone } }: HallStateProps) {
  if (!outage) return null;
  const since = t('outageSince', { time: hallTime(outage.since, timeZone) });
  return (
    <div className="link-banner link-banner--refused" role="alert">
      <Icon of={TriangleAlert} />
      <span>{t(`outage.${outage.grade}`)}</span>
      <small>{[since, outage.reason].filter(Boolean).join(' · ')}</small>
    </div>
  );
}

/** What the day has come to, when it is not simply open, and what was decided about those who still wait. */
export function HallChip({ clerk: { t }, hall: { state, closing, lastTicketAt } }: HallStateProps) {
  const isShut = state !== 'open' || closing !== null;
  const words = [
    ...(state === 'open' ? [] : [t(`hallState.${state}`)]),
    ...(state === 'open' && lastTicketAt ? [t('lastTicketAt', { time: lastTicketAt })] : []),
    ...(closing ? [t(`closing.${closing}`)] : []),
  ];
  if (words.length === 0) return null;
  return <span className={isShut ? 'hall-chip hall-chip--shut' : 'hall-chip'}>{words.join(' · ')}</span>;
}
