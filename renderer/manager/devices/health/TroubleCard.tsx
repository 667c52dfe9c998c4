import { Phone, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { DeviceState } from '../../../common/staff-session/device-state.ts';
import { type DeviceCard, deviceName } from '../../../common/staff-session/device-words.ts';
import { contactsFor } from '../../../common/staff-session/repair-contacts.ts';
import { Button, Icon } from '../../../common/ui/index.ts';
import { FaultQuestion } from '../faults/FaultQuestion.tsx';
import { sayMoment } from './device-facts.ts';
import type { HealthProps } from './HealthSection.tsx';

type TroubleCardProps = HealthProps & { device: DeviceCard; state: DeviceState; onOpen: (device: DeviceCard) => void };

/** A device that needs somebody: what is wrong, what to do about it, whom to call, and what has been done. */
export function TroubleCard({ manager, view, devices, device, state, onOpen }: TroubleCardProps) {
  const { t, language, locale, now, desk } = manager;
  const [asked, setAsked] = useState<'told' | 'repaired' | null>(null);
  const saying = { t, language, locale, timeZone: desk.timeZone };
  const { role, name, problem } = device;
  const wrong = problem ?? (device.isConnected ? null : 'away');
  const faults = view.faults.filter((each) => each.role === role && each.name === name && each.repaired === null);
  const fault = faults.find((each) => each.problem === wrong) ?? faults[0];
  const needsPaper = device.printer === 'paper' && (device.paper === 'low' || device.paper === 'out');
  return (
    <li className="trouble">
      <p className="trouble-head">
        <Icon of={TriangleAlert} />
        <strong>{deviceName(t, device)}</strong>
        <span>{state.kind === 'fine' ? '' : t(state.words)}</span>
        <small>{t('sinceTime', { time: sayMoment(saying, fault?.openedAt ?? device.since, now) })}</small>
      </p>
      <p>{wrong === null ? t('paperLowDo') : t(`problemDo.${wrong}`)}</p>
      {faults.map(
        (each) => each.text && <p key={each.faultId}>{t('record.said', { by: each.openedBy, text: each.text })}</p>,
      )}
      {wrong !== null && (
        <ContactLine manager={manager} contacts={contactsFor({ role, problem: wrong }, view.contacts)} />
      )}
      {fault?.told && (
        <p className="trouble-told">
          {t('record.toldAt', {
            time: sayMoment(saying, fault.told.at, now),
            by: fault.told.by,
            note: fault.told.note,
          })}
        </p>
      )}
      <div className="part-actions">
        {needsPaper && (
          <Button tone="primary" disabled={desk.isLocked} onClick={() => void devices.newRoll(device)}>
            {t('newRoll')}
          </Button>
        )}
        {fault && (
          <Button disabled={desk.isLocked} onClick={() => setAsked('told')}>
            {t(fault.told ? 'record.tellAgain' : 'record.tell')}
          </Button>
        )}
        {fault && (
          <Button disabled={desk.isLocked} onClick={() => setAsked('repaired')}>
            {t('record.repair')}
          </Button>
        )}
        <Button onClick={() => onOpen(device)}>{t('health.details')}</Button>
      </div>
      {asked && fault && (
        <FaultQuestion manager={manager} devices={devices} fault={fault} about={asked} onClose={() => setAsked(null)} />
      )}
    </li>
  );
}

function ContactLine({
  manager: { t },
  contacts,
}: Pick<HealthProps, 'manager'> & { contacts: ReturnType<typeof contactsFor> }) {
  if (contacts.length === 0) return <p className="part-hint">{t('contact.none')}</p>;
  return (
    <p className="trouble-contact">
      <Icon of={Phone} />
      {contacts.map(({ name, phone }) => (
        <span key={`${name} ${phone}`}>
          {name} <strong>{phone}</strong>
        </span>
      ))}
    </p>
  );
}
