import './ticket.css';
import type { CSSProperties } from 'react';
import { useWords } from '../common/i18n/index.ts';
import { Button, NumberPlate } from '../common/ui/index.ts';
import { aheadWords } from '../common/wait-words.ts';
import { rejoinsLeftWords } from './errand-words.ts';
import type { Answer } from './stages.ts';

type AnswerPageProps = { answer: Answer; homeIn: number | null; onDone: () => void };

/** The number is back in the line, or given up: said once, large. */
export function AnswerPage({ answer, homeIn, onDone }: AnswerPageProps) {
  const { t } = useWords('kiosk');
  const isBack = answer.kind === 'rejoined';
  return (
    <section className={`ticket ${isBack ? '' : 'ticket--gone'}`}>
      <div className="ticket-number" style={{ '--chars': answer.number.length } as CSSProperties}>
        <p>{t('ticket.yours')}</p>
        <NumberPlate number={answer.number} />
        {isBack && <p className="ticket-ahead">{aheadWords(t, answer.ahead, null)}</p>}
      </div>
      <div className="ticket-next">
        <h2>{t(isBack ? 'back.done' : 'ticket.gone')}</h2>
        <p>{isBack ? rejoinsLeftWords(t, answer.rejoinsLeft) : t('ticket.goneHint')}</p>
      </div>
      <div className="ticket-foot">
        <div className="ticket-actions">
          <Button tone="primary" onClick={onDone}>
            {t('ticket.ok')}
          </Button>
        </div>
        {homeIn !== null && (
          <p role="timer" aria-live="off">
            {t('ticket.homeIn', { seconds: homeIn })}
          </p>
        )}
      </div>
    </section>
  );
}
