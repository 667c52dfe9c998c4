import { useState } from 'react';
import { Question } from '../../../common/desk/Question.tsx';
import { ReasonEntry } from '../../../common/desk/ReasonEntry.tsx';
import { type DeviceCard, deviceName } from '../../../common/staff-session/device-words.ts';
import { partName } from '../../../common/staff-session/part-names.ts';
import { Button } from '../../../common/ui/index.ts';
import { deviceFacts } from './device-facts.ts';
import { FramePart } from './FramePart.tsx';
import type { HealthProps } from './HealthSection.tsx';

const USUAL_FAULTS = ['unreadable', 'noise', 'touch', 'broken', 'jam'] as const;

type DeviceDialogProps = HealthProps & { device: DeviceCard; onClose: () => void };

/** Everything the hall knows about one device, and what can be done with it. */
export function DeviceDialog({ manager, view, devices, device, onClose }: DeviceDialogProps) {
  const { t, language, locale, now, desk } = manager;
  const [text, setText] = useState<string | null>(null);
  const saying = { t, language, locale, timeZone: desk.timeZone };
  const endWith = async (done: Promise<boolean>) => {
    if (await done) onClose();
  };
  return (
    <Question title={deviceName(t, device)} isOpen onClose={onClose} notice={desk.notice}>
      <dl className="facts">
        {deviceFacts(saying, device, now).map(({ key, words, isBad }) => (
          <div key={key}>
            <dt>{t(`fact.${key}`)}</dt>
            <dd className={isBad ? 'is-shut' : ''}>{words}</dd>
          </div>
        ))}
      </dl>
      <Parts manager={manager} view={view} parts={device.parts} />
      <FramePart manager={manager} device={device} />
      {text !== null && (
        <ReasonEntry
          label={t('record.what')}
          value={text}
          usual={USUAL_FAULTS.map((each) => t(`record.usual.${each}`))}
          onChange={setText}
        />
      )}
      <div className="question-answers">
        {text === null && device.printer === 'paper' && (
          <>
            <Button disabled={desk.isLocked} onClick={() => void devices.print({ about: 'test' }, device.name)}>
              {t('testSlip')}
            </Button>
            <Button disabled={desk.isLocked} onClick={() => void devices.newRoll(device)}>
              {t('newRoll')}
            </Button>
          </>
        )}
        {text === null && !device.isConnected && (
          <Button tone="danger" disabled={desk.isLocked} onClick={() => void endWith(devices.forget(device))}>
            {t('forget')}
          </Button>
        )}
        {text === null ? (
          <Button disabled={desk.isLocked} onClick={() => setText('')}>
            {t('record.report')}
          </Button>
        ) : (
          <Button
            tone="primary"
            disabled={desk.isLocked || text.trim() === ''}
            onClick={() => void endWith(devices.report(device, text.trim()))}
          >
            {t('record.report')}
          </Button>
        )}
        <Button onClick={onClose}>{t('back')}</Button>
      </div>
    </Question>
  );
}

type PartsProps = Pick<HealthProps, 'manager' | 'view'> & { parts: DeviceCard['parts'] };

function Parts({ manager, view, parts }: PartsProps) {
  const { t } = manager;
  if (parts.length === 0) return null;
  return (
    <section>
      <h3>{t('parts')}</h3>
      <ul className="device-parts">
        {parts.map((part) => (
          <li key={`${part.kind} ${part.counterId} ${part.detail}`} className={part.isReachable ? '' : 'is-shut'}>
            <strong>{partName(manager, part, view.counters)}</strong> {t(part.isReachable ? 'partFine' : 'partGone')}{' '}
            {part.detail && <small>{part.detail}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}
