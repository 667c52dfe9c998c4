import { IncidentQuestion } from '../../common/desk/IncidentQuestion.tsx';
import { NoteQuestion } from '../../common/desk/NoteQuestion.tsx';
import { Question } from '../../common/desk/Question.tsx';
import { Button } from '../../common/ui/index.ts';
import type { AlertsProps } from '../alerts/AlertLine.tsx';
import { AlertList } from '../alerts/AlertPanel.tsx';
import { AdviceQuestion } from '../counters/AdviceQuestion.tsx';
import { CounterDesk } from '../counters/CounterDesk.tsx';
import { FaultQuestion } from '../devices/faults/FaultQuestion.tsx';
import { useDevices } from '../devices/useDevices.ts';
import { ClosingQuestion } from '../today/ClosingQuestion.tsx';
import type { DutyDialog } from './duty-dialog.ts';
import { IncidentDialog } from './IncidentDialog.tsx';
import { MorningPage } from './MorningPage.tsx';
import { RoundQuestion } from './RoundQuestion.tsx';

const SLOW_REASONS = ['system', 'network'] as const;

/** The question about the duty that is asked now, if any, and as long as there is still something that it is about. */
export function DutyDialogs(props: AlertsProps) {
  const { manager, view, duty } = props;
  const { dialog, close } = duty;
  const devices = useDevices(manager);
  const of = { manager, view, onClose: close };
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'alerts':
      return <AllAlerts {...props} />;
    case 'closing':
      return <ClosingQuestion {...of} />;
    case 'report':
      return <IncidentQuestion desk={manager.desk} onClose={close} />;
    case 'morning':
      return <MorningPage manager={manager} onClose={close} />;
    case 'round':
      return <RoundQuestion {...of} point={dialog.point} />;
    case 'advice':
      return <AdviceQuestion {...of} serviceId={dialog.serviceId} />;
    case 'sign-off':
    case 'slow':
      return <WordQuestion {...props} about={dialog.kind} />;
    case 'counter': {
      const counter = view.counters.find(({ counterId }) => counterId === dialog.counterId);
      return counter ? <CounterDesk key={counter.counterId} {...of} counter={counter} /> : null;
    }
    case 'incident': {
      const incident = view.duty.incidents.find(({ incidentId }) => incidentId === dialog.incidentId);
      return incident ? <IncidentDialog {...of} incident={incident} /> : null;
    }
    case 'fault': {
      const fault = view.faults.find(({ faultId }) => faultId === dialog.faultId);
      return fault ? (
        <FaultQuestion manager={manager} devices={devices} fault={fault} about={dialog.about} onClose={close} />
      ) : null;
    }
    default:
      return dialog satisfies never;
  }
}

function AllAlerts(props: AlertsProps) {
  const { t, desk } = props.manager;
  return (
    <Question title={t('alerts.title')} isOpen onClose={props.duty.close} notice={desk.notice}>
      <AlertList {...props} />
      <div className="question-answers">
        <Button onClick={props.duty.close}>{t('alerts.close')}</Button>
      </div>
    </Question>
  );
}

/** One line for the record: the sign-off of the day, or that the business system is slow or well again. */
function WordQuestion({
  manager,
  view,
  duty,
  about,
}: AlertsProps & { about: Extract<DutyDialog['kind'], 'sign-off' | 'slow'> }) {
  const { t, desk } = manager;
  const isSignOff = about === 'sign-off';
  const isOn = view.duty.slow === null;
  const save = async (note: string) => {
    if (!isSignOff) return (await desk.wish('hall:slow', { isOn, reason: note })) !== null;
    const signed = await desk.wish('day:sign-off', { remark: note });
    if (signed) desk.say(t('duty.signedNow'));
    return signed !== null;
  };
  const usual = isOn ? SLOW_REASONS : (['restored'] as const);
  return (
    <NoteQuestion
      t={t}
      title={t(isSignOff ? 'duty.signOff' : isOn ? 'duty.slowOn' : 'duty.slowOff')}
      label={t(isSignOff ? 'duty.remarkOfDay' : 'reason')}
      usual={isSignOff ? [] : usual.map((each) => t(`duty.slowReason.${each}`))}
      hint={<p className="question-hint">{t(isSignOff ? 'duty.signHint' : 'duty.slowHint')}</p>}
      confirm={t(isSignOff ? 'duty.sign' : 'confirm')}
      isRequired={!isSignOff}
      isLocked={desk.isLocked}
      notice={desk.notice}
      save={save}
      onClose={duty.close}
    />
  );
}
