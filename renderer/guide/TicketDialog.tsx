import { ArrowRightLeft, BadgeCheck, Printer, RotateCcw, TicketCheck, TicketX } from 'lucide-react';
import { useState } from 'react';
import type { GuideView } from '#protocol/views';
import { Question } from '../common/desk/Question.tsx';
import { TransferQuestion } from '../common/desk/TransferQuestion.tsx';
import { localized } from '../common/i18n/index.ts';
import { minutesSince } from '../common/staff-session/duration.ts';
import { Button } from '../common/ui/index.ts';
import { DeclineQuestion } from './DeclineQuestion.tsx';
import type { FoundTicket } from './find-ticket.ts';
import { GrantQuestion } from './GrantQuestion.tsx';
import { ReprintQuestion } from './ReprintQuestion.tsx';
import type { GuideScreen } from './useGuide.ts';

type Step = 'grant' | 'take-back' | 'transfer' | 'reprint';
type TicketDialogProps = { guide: GuideScreen; view: GuideView; ticket: FoundTicket; onClose: () => void };

/** One customer's ticket and what a guide can do for them. */
export function TicketDialog({ guide, view, ticket, onClose }: TicketDialogProps) {
  const [step, setStep] = useState<'menu' | Step>('menu');
  const { number, line } = ticket;
  switch (step) {
    case 'grant':
      return <GrantQuestion guide={guide} view={view} ticket={{ number, classId: null }} onClose={onClose} />;
    case 'take-back':
      return <DeclineQuestion guide={guide} ticketNumber={number} onClose={onClose} />;
    case 'transfer':
      return (
        <TransferQuestion
          desk={guide.desk}
          services={view.queues.filter(({ serviceId }) => serviceId !== line?.serviceId)}
          ticketNumber={number}
          onClose={onClose}
        />
      );
    case 'reprint':
      return <ReprintQuestion guide={guide} view={view} ticketNumber={number} onClose={onClose} />;
    default:
      return <Menu guide={guide} view={view} ticket={ticket} onClose={onClose} onStep={setStep} />;
  }
}

type MenuProps = TicketDialogProps & { onStep: (step: Step) => void };

function Menu({ guide, view, ticket: { number, line, where }, onClose, onStep }: MenuProps) {
  const { t, language, wish, say, isLocked, notice } = guide;
  const minutes = line && minutesSince(line.since, guide.now ?? view.now);
  const backInLine = async (by: 'ticket:rejoin' | 'ticket:confirm') => {
    const back = await wish(by, { number });
    if (!back) return;
    onClose();
    say(t('rejoined', { number, ahead: back.ahead }));
  };
  const cancel = async () => {
    if (!(await wish('ticket:cancel', { number }))) return;
    onClose();
    say(t('ticketCancelled', { number }));
  };
  return (
    <Question title={number} isOpen onClose={onClose} notice={notice}>
      <p>
        {line && minutes !== null
          ? `${localized(line.service, language)} · ${t(`where.${where}`)} · ${t('minutes', { minutes })}`
          : t(`where.${where}`)}
      </p>
      <div className="ticket-actions">
        <Button icon={BadgeCheck} disabled={isLocked || where === 'missed'} onClick={() => onStep('grant')}>
          {t('grantPriority')}
        </Button>
        {line?.class && (
          <Button icon={BadgeCheck} disabled={isLocked} onClick={() => onStep('take-back')}>
            {t('takeBack')}
          </Button>
        )}
        <Button
          icon={RotateCcw}
          disabled={isLocked || where === 'waiting'}
          onClick={() => void backInLine('ticket:rejoin')}
        >
          {t('rejoin')}
        </Button>
        {where === 'elsewhere' && (
          <Button icon={TicketCheck} disabled={isLocked} onClick={() => void backInLine('ticket:confirm')}>
            {t('holdsSlip')}
          </Button>
        )}
        <Button icon={ArrowRightLeft} disabled={isLocked || where === 'missed'} onClick={() => onStep('transfer')}>
          {t('transfer.title')}
        </Button>
        <Button icon={Printer} disabled={isLocked} onClick={() => onStep('reprint')}>
          {t('reprint.title')}
        </Button>
        <Button icon={TicketX} tone="danger" disabled={isLocked || where === 'missed'} onClick={() => void cancel()}>
          {t('cancelTicket')}
        </Button>
      </div>
      <div className="question-answers">
        <Button tone="bare" onClick={onClose}>
          {t('back')}
        </Button>
      </div>
    </Question>
  );
}
