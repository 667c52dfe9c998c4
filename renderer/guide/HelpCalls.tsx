import './help-calls.css';
import { Footprints, HandHelping } from 'lucide-react';
import type { GuideView } from '#protocol/views';
import { minutesSince } from '../common/staff-session/duration.ts';
import { placeName } from '../common/staff-session/place-name.ts';
import { Button, Icon } from '../common/ui/index.ts';
import type { GuideScreen } from './useGuide.ts';

/** Who waits for a person, the longest first; whatever part of the page is open. Draws nothing for nobody. */
export function HelpCalls({ guide, view }: { guide: GuideScreen; view: GuideView }) {
  const { t, isLocked, wish } = guide;
  if (view.helpCalls.length === 0) return null;
  return (
    <ul className="help-calls" role="alert">
      {view.helpCalls.map(({ helpCallId, at, place, calledAt }) => (
        <li key={helpCallId}>
          <Icon of={HandHelping} />
          <span>
            <strong>{t('helpCall.at', { place: placeName(guide, view, { at, place }) })}</strong>
            <small>{sinceWords(guide, minutesSince(calledAt, guide.now ?? view.now))}</small>
          </span>
          <Button
            tone="primary"
            icon={Footprints}
            disabled={isLocked}
            onClick={() => void wish('help:answer', { helpCallId })}
          >
            {t('helpCall.answer')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function sinceWords({ t }: GuideScreen, minutes: number): string {
  return minutes === 0 ? t('helpCall.now') : t('helpCall.since', { minutes });
}
