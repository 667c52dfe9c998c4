import { HandHelping } from 'lucide-react';
import type { ManagerView } from '#protocol/views';
import { minutesSince } from '../common/staff-session/duration.ts';
import { placeName } from '../common/staff-session/place-name.ts';
import { Button, Icon } from '../common/ui/index.ts';
import type { ManagerScreen } from './useManager.ts';

/** Who waits for a person at a kiosk, a button or a counter, the longest first. */
export function HelpAlerts({ manager, view }: { manager: ManagerScreen; view: ManagerView }) {
  const { t, desk, now } = manager;
  return view.helpCalls.map(({ helpCallId, at, place, calledAt }) => (
    <div key={helpCallId} className="alert alert--danger" role="alert">
      <Icon of={HandHelping} />
      <strong>{t('helpCall.at', { place: placeName(manager, view, { at, place }) })}</strong>
      <span>{t('helpCall.since', { minutes: minutesSince(calledAt, now) })}</span>
      <Button disabled={desk.isLocked} onClick={() => void desk.wish('help:answer', { helpCallId })}>
        {t('helpCall.answer')}
      </Button>
    </div>
  ));
}
