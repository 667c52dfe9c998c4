import { useState } from 'react';
import { deviceName, type FaultCard } from '../../../common/staff-session/device-words.ts';
import { Button } from '../../../common/ui/index.ts';
import { sayMoment, sayWho } from '../health/device-facts.ts';
import type { HealthProps } from '../health/HealthSection.tsx';
import { FaultQuestion } from './FaultQuestion.tsx';
import { FaultRecord } from './FaultRecord.tsx';

type Asked = { fault: FaultCard; about: 'told' | 'repaired' };

/** What is broken and what was repaired today, and the record of all of it. */
export function FaultsSection({ manager, view, devices }: HealthProps) {
  const { t, desk } = manager;
  const [asked, setAsked] = useState<Asked | null>(null);
  const open = view.faults.filter(({ repaired }) => repaired === null);
  const mended = view.faults.filter(({ repaired }) => repaired !== null);
  const rows = (faults: readonly FaultCard[]) => (
    <ul className="rows">
      {faults.map((fault) => (
        <FaultRow key={fault.faultId} manager={manager} view={view} fault={fault}>
          {fault.repaired === null && (
            <>
              <Button disabled={desk.isLocked} onClick={() => setAsked({ fault, about: 'told' })}>
                {t(fault.told ? 'record.tellAgain' : 'record.tell')}
              </Button>
              <Button disabled={desk.isLocked} onClick={() => setAsked({ fault, about: 'repaired' })}>
                {t('record.repair')}
              </Button>
            </>
          )}
        </FaultRow>
      ))}
    </ul>
  );
  return (
    <>
      <h2>{t('record.open')}</h2>
      {open.length === 0 ? <p className="part-hint">{t('record.noneOpen')}</p> : rows(open)}
      {mended.length > 0 && (
        <>
          <h2>{t('record.mended')}</h2>
          {rows(mended)}
        </>
      )}
      <FaultRecord manager={manager} />
      {asked && <FaultQuestion {...asked} manager={manager} devices={devices} onClose={() => setAsked(null)} />}
    </>
  );
}

type FaultRowProps = Pick<HealthProps, 'manager' | 'view'> & { fault: FaultCard; children: React.ReactNode };

function FaultRow({ manager, view, fault, children }: FaultRowProps) {
  const { t, language, locale, now, desk } = manager;
  const { role, name, problem, text, openedAt, openedBy, told, repaired } = fault;
  const at = (moment: number) => sayMoment({ t, language, locale, timeZone: desk.timeZone }, moment, now);
  const printer = view.devices.find((each) => each.role === role && each.name === name)?.printer ?? 'none';
  return (
    <li className="desk-row">
      <div className="desk-row-text">
        <strong>
          {deviceName(t, { role, name, printer })} · {text ?? t(`problem.${problem}`)}
        </strong>
        <span>{t('record.openedAt', { time: at(openedAt), by: sayWho(t, openedBy) })}</span>
        {told && <span>{t('record.toldAt', { time: at(told.at), by: sayWho(t, told.by), note: told.note })}</span>}
        {repaired && (
          <span className="is-well">
            {t('record.repairedAt', { time: at(repaired.at), by: sayWho(t, repaired.by), note: repaired.note })}
          </span>
        )}
      </div>
      {children}
    </li>
  );
}
