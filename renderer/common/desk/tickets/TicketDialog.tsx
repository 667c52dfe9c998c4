import { ArrowRightLeft, BadgeCheck, Printer, RotateCcw, TicketCheck, TicketX } from 'lucide-react';
import { useState } from 'react';
import type { TicketCard } from '#protocol/ticket-card';
import { Button } from '../../ui/index.ts';
import type { Desk, StaffView } from '../desk.ts';
import { Question } from '../Question.tsx';
import { CancelQuestion } from './CancelQuestion.tsx';
import { DeclineQuestion } from './DeclineQuestion.tsx';
import { GrantQuestion } from './GrantQuestion.tsx';
import { MoveQuestion } from './MoveQuestion.tsx';
import { ReprintQuestion } from './ReprintQuestion.tsx';
import { TicketStory } from './TicketStory.tsx';
import { type TicketAct, ticketActs } from './ticket-acts.ts';
import { placeWords, standingWords } from './ticket-words.ts';
import './tickets.css';

type Step = Extract<TicketAct, 'grant' | 'take-back' | 'move' | 'reprint' | 'cancel'>;
type TicketDialogProps = { desk: Desk; view: StaffView; card: TicketCard; onClose: () => void };

const ICONS = {
  move: ArrowRightLeft,
  grant: BadgeCheck,
  'take-back': BadgeCheck,
  rejoin: RotateCcw,
  confirm: TicketCheck,
  reprint: Printer,
  cancel: TicketX,
} as const;

/** One customer's ticket, what happened to it, and what staff can do for the customer as it stands now. */
export function TicketDialog({ desk, view, card, onClose }: TicketDialogProps) {
  const [step, setStep] = useState<'menu' | Step>('menu');
  const { number, serviceId } = card;
  switch (step) {
    case 'grant':
      return (
        <GrantQuestion
          desk={desk}
          classes={view.classes}
          ticket={{ number, classId: card.askedClass }}
          onClose={onClose}
        />
      );
    case 'take-back':
      return <DeclineQuestion desk={desk} ticketNumber={number} onClose={onClose} />;
    case 'move':
      return <MoveQuestion desk={desk} view={view} ticket={{ number, serviceId }} onClose={onClose} />;
    case 'reprint':
      return <ReprintQuestion desk={desk} view={view} ticketNumber={number} onClose={onClose} />;
    case 'cancel':
      return <CancelQuestion desk={desk} ticketNumber={number} onClose={onClose} />;
    default:
      return <Menu desk={desk} view={view} card={card} onClose={onClose} onStep={setStep} />;
  }
}

type MenuProps = TicketDialogProps & { onStep: (step: Step) => void };

function Menu({ desk, view, card, onClose, onStep }: MenuProps) {
  const { t, wish, say, isLocked, notice } = desk;
  const { number } = card;
  const backInLine = async (by: 'ticket:rejoin' | 'ticket:confirm') => {
    const back = await wish(by, { number });
    if (!back) return;
    onClose();
    say(t('ticket.rejoined', { number, ahead: back.ahead }));
  };
  const onAct = (act: TicketAct) => {
    if (act === 'rejoin' || act === 'confirm') void backInLine(`ticket:${act}`);
    else onStep(act);
  };
  return (
    <Question title={number} isOpen onClose={onClose} notice={notice}>
      <p className="ticket-standing">
        <strong>{standingWords(desk, card)}</strong>
        <span>{placeWords(desk, view, card)}</span>
        {card.note && <span className="ticket-note">{card.note}</span>}
      </p>
      <div className="ticket-actions">
        {ticketActs(card).map((act) => (
          <Button
            key={act}
            icon={ICONS[act]}
            {...(act === 'cancel' && { tone: 'danger' as const })}
            disabled={isLocked}
            onClick={() => onAct(act)}
          >
            {t(`ticket.act.${act === 'confirm' && card.status === 'voided' ? 'reclaim' : act}`)}
          </Button>
        ))}
      </div>
      <details className="ticket-past">
        <summary>{t('ticket.story')}</summary>
        <TicketStory desk={desk} steps={card.steps} />
      </details>
      <div className="question-answers">
        <Button tone="bare" onClick={onClose}>
          {t('back')}
        </Button>
      </div>
    </Question>
  );
}
