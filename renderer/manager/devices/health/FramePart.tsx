import { TriangleAlert } from 'lucide-react';
import type { DeviceCard } from '../../../common/staff-session/device-words.ts';
import { Button, Icon } from '../../../common/ui/index.ts';
import type { ManagerScreen } from '../../useManager.ts';
import { frameFacts } from './frame-facts.ts';
import { type ScreenShown, useScreenPicture } from './useScreenPicture.ts';

type FramePartProps = { manager: ManagerScreen; device: DeviceCard };

/** How the box around a screen is, and what is on the screen for whoever asks. */
export function FramePart({ manager: { t, desk }, device }: FramePartProps) {
  const { shown, ask } = useScreenPicture(device);
  if (device.frame === null) return null;
  return (
    <section className="frame-part">
      <h3>{t('frame.title')}</h3>
      <dl className="facts">
        {frameFacts(t, device.frame).map(({ key, words, isBad }) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd className={isBad ? 'is-shut' : ''}>{words}</dd>
          </div>
        ))}
      </dl>
      {device.isConnected && (
        <div className="part-actions">
          <Button disabled={desk.isLocked || shown.state === 'asking'} onClick={() => void ask()}>
            {t(shown.state === 'shown' ? 'frame.lookAgain' : 'frame.look')}
          </Button>
          <small>{t('frame.lookHint')}</small>
        </div>
      )}
      <Picture shown={shown} t={t} />
    </section>
  );
}

function Picture({ shown, t }: { shown: ScreenShown } & Pick<ManagerScreen, 't'>) {
  switch (shown.state) {
    case 'nothing':
      return null;
    case 'asking':
      return <p role="status">{t('frame.asking')}</p>;
    case 'failed':
      return (
        <p className="slip-warning" role="status">
          <Icon of={TriangleAlert} />
          {t(`frame.failure.${shown.failure}`)}
        </p>
      );
    case 'shown':
      return (
        <img
          className="frame-picture"
          src={`data:image/jpeg;base64,${shown.jpeg}`}
          alt={t('frame.picture')}
          onLoad={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}
        />
      );
    default:
      return shown satisfies never;
  }
}
