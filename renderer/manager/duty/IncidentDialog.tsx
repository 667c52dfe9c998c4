import { useState } from 'react';
import type { IncidentCard } from '#protocol/duty';
import type { ManagerView } from '#protocol/views';
import { TextEntry } from '../../common/desk/fields.tsx';
import { Question } from '../../common/desk/Question.tsx';
import { hallTime } from '../../common/hall-time.ts';
import { clockDuration } from '../../common/staff-session/duration.ts';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';

const STEP_MS = 300_000;
const TOP = 3;
const LONGEST = 200;

type IncidentProps = { manager: ManagerScreen; view: ManagerView; incident: IncidentCard; onClose: () => void };

/** One incident: how far it is, what was done, whom to tell, and the next step. */
export function IncidentDialog({ manager, view, incident, onClose }: IncidentProps) {
  const { t, desk } = manager;
  const { kind, text, steps, isClosed } = incident;
  const { timeZone } = view.hall;
  return (
    <Question title={t(`incident.kind.${kind}`)} isOpen onClose={onClose} notice={desk.notice}>
      <p className="incident-text">{text}</p>
      <IncidentState manager={manager} incident={incident} />
      {!isClosed && <Contacts manager={manager} view={view} level={incident.level} />}
      <ol className="incident-steps" aria-label={t('incidentDesk.steps')}>
        {steps.map(({ step, at, by, note, level }) => (
          <li key={`${at} ${step} ${note}`}>
            <span>
              {t('incidentDesk.stepLine', { time: hallTime(at, timeZone), step: t(`incidentDesk.step.${step}`), by })}
              {step === 'escalated' && ` · ${t('incidentDesk.level', { level, who: t(`incidentDesk.who.${level}`) })}`}
            </span>
            {note && <strong>{note}</strong>}
          </li>
        ))}
      </ol>
      {isClosed ? (
        <div className="question-answers">
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      ) : (
        <Deeds manager={manager} incident={incident} onClose={onClose} />
      )}
    </Question>
  );
}

/** Its level, and how much of the five minutes is left while nobody has answered. */
export function IncidentState({ manager, incident }: Pick<IncidentProps, 'manager' | 'incident'>) {
  const { t, now } = manager;
  const { level, levelSince, isAcknowledged, isClosed } = incident;
  const leftMs = levelSince + STEP_MS - now;
  const isLate = !isAcknowledged && !isClosed && leftMs <= 0;
  const how = isClosed
    ? t('incidentDesk.closed')
    : isAcknowledged
      ? t('incidentDesk.answered')
      : isLate
        ? t('incidentDesk.late')
        : t('incidentDesk.left', { time: clockDuration(leftMs) });
  return (
    <p className={isLate ? 'incident-state incident-state--late' : 'incident-state'}>
      {t('incidentDesk.level', { level, who: t(`incidentDesk.who.${level}`) })} · <strong>{how}</strong>
    </p>
  );
}

function Contacts({ manager: { t }, view, level }: Pick<IncidentProps, 'manager' | 'view'> & { level: number }) {
  const { incidentContacts } = view.settings;
  const shown = incidentContacts.filter((each) => each.level === level || each.level === level + 1);
  if (incidentContacts.length === 0) return <p className="question-hint">{t('incidentDesk.noContacts')}</p>;
  return (
    <ul className="incident-contacts" aria-label={t('incidentDesk.contacts')}>
      {shown.map(({ level: at, role, name, phone }) => (
        <li key={`${at} ${name} ${phone}`}>
          <span>{t('incidentDesk.level', { level: at, who: role || t(`incidentDesk.who.${at}`) })}</span>
          <strong>
            {name} {phone}
          </strong>
        </li>
      ))}
    </ul>
  );
}

function Deeds({ manager, incident, onClose }: Omit<IncidentProps, 'view'>) {
  const { t, desk } = manager;
  const { incidentId, level, isAcknowledged } = incident;
  const [note, setNote] = useState('');
  const said = note.trim();
  const isNoted = said !== '';
  const take = async (name: 'acknowledge' | 'measure' | 'escalate' | 'close') => {
    if (!(await desk.wish(`incident:${name}`, { incidentId, note: said }))) return;
    setNote('');
    if (name !== 'close') return;
    onClose();
    desk.say(t('incidentDesk.kept'));
  };
  return (
    <>
      <TextEntry
        label={t('incidentDesk.note')}
        placeholder={t('incidentDesk.notePlaceholder')}
        value={note}
        maxLength={LONGEST}
        onChange={setNote}
      />
      <div className="question-answers incident-deeds">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button disabled={desk.isLocked || !isNoted} onClick={() => void take('measure')}>
          {t('incidentDesk.measure')}
        </Button>
        {level < TOP && (
          <Button disabled={desk.isLocked || !isNoted} onClick={() => void take('escalate')}>
            {t('incidentDesk.escalate', { level: level + 1 })}
          </Button>
        )}
        <Button
          {...(isAcknowledged && { tone: 'primary' as const })}
          disabled={desk.isLocked || !isNoted}
          onClick={() => void take('close')}
        >
          {t('incidentDesk.close')}
        </Button>
        {!isAcknowledged && (
          <Button
            tone="primary"
            disabled={desk.isLocked || (level > 1 && !isNoted)}
            onClick={() => void take('acknowledge')}
          >
            {t(level === 1 ? 'incidentDesk.acknowledge' : 'incidentDesk.told')}
          </Button>
        )}
      </div>
    </>
  );
}
