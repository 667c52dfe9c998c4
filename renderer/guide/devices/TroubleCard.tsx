import { Phone, ScrollText } from 'lucide-react';
import type { GuideView } from '#protocol/views';
import { hallTime } from '../../common/hall-time.ts';
import { Button, Icon } from '../../common/ui/index.ts';
import { contactsFor, needsRoll, type Trouble } from '../trouble.ts';
import type { GuideScreen } from '../useGuide.ts';
import { deviceName } from './device-name.ts';

type TroubleCardProps = { guide: GuideScreen; view: GuideView; trouble: Trouble };

/** One device that needs somebody: what is wrong, what to do, whom to call if that does not help. */
export function TroubleCard({ guide, view, trouble }: TroubleCardProps) {
  const { t, isLocked, wish, say } = guide;
  const { device, problem } = trouble;
  const contacts = contactsFor({ role: device.role, problem }, view.contacts);
  const isLow = problem === 'paper-low';
  const newRoll = async () => {
    if (await wish('device:new-roll', { device: device.name })) say(t('device.newRollDone', { name: device.name }));
  };
  return (
    <article className={isLow ? 'card trouble' : 'card trouble trouble--alarm'}>
      <h2>{deviceName(t, device, view.devices)}</h2>
      <p className="trouble-what">
        <strong>{t(isLow ? 'paper.low' : `problem.${problem}`)}</strong>{' '}
        <small>{t('device.since', { time: hallTime(device.since, view.hall.timeZone) })}</small>
      </p>
      <p>{t(isLow ? 'device.lowDo' : `problemDo.${problem}`)}</p>
      {isLow && device.slipsLeft !== null && <p>{t('device.slipsLeft', { count: device.slipsLeft })}</p>}
      {contacts.length > 0 && !isLow && (
        <p className="trouble-call">
          <Icon of={Phone} /> {contacts.map(({ name, phone }) => `${name} ${phone}`).join(' · ')}
        </p>
      )}
      {needsRoll(trouble) && device.role === 'device' && (
        <Button tone="primary" icon={ScrollText} disabled={isLocked} onClick={() => void newRoll()}>
          {t('device.newRoll')}
        </Button>
      )}
    </article>
  );
}
