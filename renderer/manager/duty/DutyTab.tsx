import { Printer, Siren } from 'lucide-react';
import type { InspectionRound } from '#protocol/duty';
import { hallTime } from '../../common/hall-time.ts';
import { Button } from '../../common/ui/index.ts';
import type { AlertsProps } from '../alerts/AlertLine.tsx';
import { RecordDownload } from '../RecordDownload.tsx';
import { IncidentState } from './IncidentDialog.tsx';
import './duty.css';

const MORNING_MS = 20 * 60_000;

/** The duty manager's own day: the morning page, rounds, incidents, the word at the end. */
export function DutyTab(props: AlertsProps) {
  return (
    <div className="today duty">
      <div className="today-main">
        <RoundsCard {...props} />
        <IncidentsCard {...props} />
      </div>
      <div className="today-main">
        <MorningCard {...props} />
        <SlowCard {...props} />
        <SignOffCard {...props} />
      </div>
    </div>
  );
}

function RoundsCard({ manager, view, duty }: AlertsProps) {
  const { t, desk, now } = manager;
  return (
    <section className="card part">
      <h2>{t('duty.rounds')}</h2>
      {view.duty.rounds.length === 0 && <p className="part-hint">{t('duty.noList')}</p>}
      <ul>
        {view.duty.rounds.map((round) => {
          const isLate = round.made === null && round.dueBy !== null && now >= round.dueBy;
          return (
            <li key={round.point} className="desk-row">
              <div className="desk-row-text">
                <strong>{t(`duty.point.${round.point}`)}</strong>
                <span className={isLate ? 'is-shut' : ''}>{roundWords({ manager, view, duty }, round)}</span>
                {round.made && <Remarks manager={manager} lines={round.made.lines} />}
              </div>
              {round.made === null && (
                <Button disabled={desk.isLocked} onClick={() => duty.ask({ kind: 'round', point: round.point })}>
                  {t('duty.make')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function roundWords({ manager: { t, now }, view }: AlertsProps, { point, dueBy, made }: InspectionRound): string {
  const { timeZone } = view.hall;
  if (made) return t('duty.made', { time: hallTime(made.at, timeZone), by: made.by });
  if (dueBy === null) return t(point === 'peak' ? 'duty.noPeak' : 'duty.anyTime');
  return t(now >= dueBy ? 'duty.overdue' : 'duty.dueBy', { time: hallTime(dueBy, timeZone) });
}

type RemarksProps = Pick<AlertsProps, 'manager'> & { lines: NonNullable<InspectionRound['made']>['lines'] };

function Remarks({ manager: { t, language }, lines }: RemarksProps) {
  const found = lines.filter(({ remark }) => remark !== null);
  if (found.length === 0) return <span className="is-well">{t('duty.allOk')}</span>;
  return (
    <span className="is-shut">
      {found.map(({ text, remark }) => `${text[language] || text.zh}：${remark}`).join(' · ')}
    </span>
  );
}

function IncidentsCard({ manager, view, duty }: AlertsProps) {
  const { t, desk } = manager;
  return (
    <section className="card part">
      <h2>{t('duty.incidents')}</h2>
      {view.duty.incidents.length === 0 && <p className="part-hint">{t('duty.noIncidents')}</p>}
      <ul>
        {view.duty.incidents.map((incident) => (
          <li key={incident.incidentId} className="desk-row">
            <div className="desk-row-text">
              <strong>
                {t(`incident.kind.${incident.kind}`)} · {incident.text}
              </strong>
              <IncidentState manager={manager} incident={incident} />
            </div>
            <Button onClick={() => duty.ask({ kind: 'incident', incidentId: incident.incidentId })}>
              {t(incident.isClosed ? 'duty.record' : 'duty.openIncident')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="part-actions">
        <Button icon={Siren} disabled={desk.isLocked} onClick={() => duty.ask({ kind: 'report' })}>
          {t('incident.title')}
        </Button>
      </div>
      <RecordDownload manager={manager} name="incidents" fileType="csv" fetchWords={t('duty.fetch')} />
    </section>
  );
}

function MorningCard({ manager, view, duty }: AlertsProps) {
  const { t, now } = manager;
  const { opensAt } = view.duty;
  const isMorning = opensAt !== null && now >= opensAt - MORNING_MS && now < opensAt;
  return (
    <section className={isMorning ? 'card part duty-morning' : 'card part'}>
      <h2>{t('duty.morning')}</h2>
      <p className="part-hint">{t(isMorning ? 'duty.morningReady' : 'duty.morningHint')}</p>
      <div className="part-actions">
        <Button
          icon={Printer}
          {...(isMorning && { tone: 'primary' as const })}
          onClick={() => duty.ask({ kind: 'morning' })}
        >
          {t('duty.openMorning')}
        </Button>
      </div>
    </section>
  );
}

function SlowCard({ manager, view, duty }: AlertsProps) {
  const { t, desk } = manager;
  const { slow } = view.duty;
  return (
    <section className="card part">
      <h2>{t('duty.slow')}</h2>
      <p className={slow ? 'is-shut' : 'part-hint'}>
        {slow
          ? t('duty.slowSince', { time: hallTime(slow.since, view.hall.timeZone), reason: slow.reason })
          : t('duty.slowHint')}
      </p>
      <div className="part-actions">
        <Button disabled={desk.isLocked} onClick={() => duty.ask({ kind: 'slow' })}>
          {t(slow ? 'duty.slowOff' : 'duty.slowOn')}
        </Button>
      </div>
    </section>
  );
}

function SignOffCard({ manager, view, duty }: AlertsProps) {
  const { t, desk } = manager;
  const { signOff } = view.duty;
  return (
    <section className="card part">
      <h2>{t('duty.signOff')}</h2>
      <p className="part-hint">
        {signOff
          ? t('duty.signed', { by: signOff.by, time: hallTime(signOff.at, view.hall.timeZone) })
          : t('duty.signHint')}
      </p>
      {signOff?.remark && <p>{signOff.remark}</p>}
      <div className="part-actions">
        <Button disabled={desk.isLocked} onClick={() => duty.ask({ kind: 'sign-off' })}>
          {t(signOff ? 'duty.signAgain' : 'duty.sign')}
        </Button>
      </div>
    </section>
  );
}
