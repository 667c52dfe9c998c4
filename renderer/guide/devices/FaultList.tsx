import { useState } from 'react';
import type { GuideView } from '#protocol/views';
import { hallTime } from '../../common/hall-time.ts';
import { Button } from '../../common/ui/index.ts';
import type { Fault } from '../trouble.ts';
import type { GuideScreen } from '../useGuide.ts';
import { deviceName } from './device-name.ts';
import { FaultQuestion } from './FaultQuestion.tsx';

type FaultListProps = { guide: GuideScreen; view: GuideView; faults: readonly Fault[] };

/** Faults on record that nobody has repaired yet, with who has told the repairer, and when. */
export function FaultList({ guide, view, faults }: FaultListProps) {
  const { t, isLocked } = guide;
  const [asked, setAsked] = useState<{ fault: Fault; step: 'told' | 'repaired' } | null>(null);
  const timeOf = (at: number) => hallTime(at, view.hall.timeZone);
  return (
    <section className="card">
      <h2>{t('faults.open', { count: faults.length })}</h2>
      {faults.length === 0 && <p className="desk-none">{t('faults.none')}</p>}
      <ul className="fault-rows">
        {faults.map((fault) => (
          <li key={fault.faultId}>
            <p>
              <strong>{deviceName(t, fault, view.devices)}</strong> {fault.text ?? t(`problem.${fault.problem}`)}
            </p>
            <small>
              {t('faults.opened', { time: timeOf(fault.openedAt) })}
              {fault.told &&
                ` · ${t('faults.toldBy', { time: timeOf(fault.told.at), by: fault.told.by, note: fault.told.note })}`}
            </small>
            <div className="fault-actions">
              {!fault.told && (
                <Button disabled={isLocked} onClick={() => setAsked({ fault, step: 'told' })}>
                  {t('faults.told')}
                </Button>
              )}
              <Button disabled={isLocked} onClick={() => setAsked({ fault, step: 'repaired' })}>
                {t('faults.repaired')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {asked && (
        <FaultQuestion guide={guide} view={view} fault={asked.fault} step={asked.step} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}
