import { Clock, TriangleAlert } from 'lucide-react';
import type { DisplayView } from '#protocol/views';
import { Icon } from '../common/ui/index.ts';
import { Both } from './Both.tsx';
import { hallBanner } from './hall-said.ts';

/** One line across the wall when the hall is not simply open: the hour, or what went wrong and that we are sorry. */
export function HallBanner({ hall }: { hall: DisplayView['hall'] }) {
  const said = hallBanner(hall);
  if (!said) return null;
  return (
    <p className={`wall-banner ${said.isOutage ? 'wall-banner--outage' : ''}`} role="status">
      <Icon of={said.isOutage ? TriangleAlert : Clock} />
      <span>
        <Both phrase={said.phrase} values={said.values} />
      </span>
    </p>
  );
}
