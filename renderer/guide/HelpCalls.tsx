import './help-calls.css';
import { Footprints, HandHelping, Hourglass } from 'lucide-react';
import type { GuideView } from '#protocol/views';
import { minutesSince } from '../common/staff-session/duration.ts';
import { placeName } from '../common/staff-session/place-name.ts';
import { Button, Icon } from '../common/ui/index.ts';
import type { GuideScreen } from './useGuide.ts';

/** Who waits for a person, the longest first, then who stands at a kiosk without a number; whatever part of the page is open. */
export function HelpCalls({ guide, view }: { guide: GuideScreen; view: GuideView }) {
  const { t, isLocked, wish } = guide;
  const now = guide.now ?? view.now;
  const called = new Set(view.helpCalls.filter(({ at }) => at === 'kiosk').map(({ place }) => place));
  const stays = view.kioskStays.filter(({ kiosk }) => !called.has(kiosk));
  if (view.helpCalls.length + stays.length === 0) return null;
  return (
    <div className="help-calls" role="alert">
      <ul>
        {view.helpCalls.map(({ helpCallId, at, place, calledAt }) => (
          <li key={helpCallId}>
            <Icon of={HandHelping} />
            <span>
              <strong>{t('helpCall.at', { place: placeName(guide, view, { at, place }) })}</strong>
              <small>{sinceWords(guide, minutesSince(calledAt, now))}</small>
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
        {stays.map(({ kiosk, since }) => (
          <li key={kiosk}>
            <Icon of={Hourglass} />
            <span>
              <strong>{t('stay.at', { place: placeName(guide, view, { at: 'kiosk', place: kiosk }) })}</strong>
              <small>{t('stay.since', { minutes: minutesSince(since, now) })}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sinceWords({ t }: GuideScreen, minutes: number): string {
  return minutes === 0 ? t('helpCall.now') : t('helpCall.since', { minutes });
}
