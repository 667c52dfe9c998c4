import { Hand } from 'lucide-react';
import { useState } from 'react';
import type { GuideView } from '#protocol/views';
import type { TicketLine } from '../common/desk/desk.ts';
import { DeclineQuestion } from '../common/desk/tickets/DeclineQuestion.tsx';
import { GrantQuestion } from '../common/desk/tickets/GrantQuestion.tsx';
import { localized } from '../common/i18n/index.ts';
import { Button, Icon } from '../common/ui/index.ts';
import { TicketRow } from './TicketRow.tsx';
import type { GuideScreen } from './useGuide.ts';

type Deciding = { line: TicketLine; answer: 'grant' | 'decline' };

/** Customers who touched a class at the kiosk and wait for somebody to look. Draws nothing for nobody. */
export function Asking({ guide, view }: { guide: GuideScreen; view: GuideView }) {
  const { t, language, isLocked, desk } = guide;
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const nameOf = (classId: string | null) => {
    const asked = view.classes.find((each) => each.classId === classId);
    return asked ? localized(asked.name, language) : '';
  };
  const close = () => setDeciding(null);
  return (
    <>
      {view.asking.length > 0 && (
        <section className="card asking">
          <h2>
            <Icon of={Hand} /> {t('asking')}
          </h2>
          <ul className="ticket-rows">
            {view.asking.map((line) => (
              <TicketRow
                key={line.ticketId}
                guide={guide}
                view={view}
                line={line}
                onOpen={() => setDeciding({ line, answer: 'grant' })}
              >
                <span className="class-chip">{nameOf(line.askedClass)}</span>
                <Button tone="primary" disabled={isLocked} onClick={() => setDeciding({ line, answer: 'grant' })}>
                  {t('grant.grant')}
                </Button>
                <Button disabled={isLocked} onClick={() => setDeciding({ line, answer: 'decline' })}>
                  {t('grant.decline')}
                </Button>
              </TicketRow>
            ))}
          </ul>
        </section>
      )}
      {deciding?.answer === 'grant' && (
        <GrantQuestion
          desk={desk}
          classes={view.classes}
          ticket={{ number: deciding.line.number, classId: deciding.line.askedClass }}
          onClose={close}
        />
      )}
      {deciding?.answer === 'decline' && (
        <DeclineQuestion desk={desk} ticketNumber={deciding.line.number} onClose={close} />
      )}
    </>
  );
}
