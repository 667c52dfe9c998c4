import { Search } from 'lucide-react';
import { useState } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import type { GuideView } from '#protocol/views';
import { RecentPrints } from '../common/staff-session/RecentPrints.tsx';
import { Button, Icon } from '../common/ui/index.ts';
import { Asking } from './Asking.tsx';
import { asTicketNumber, findTicket, linesLike } from './find-ticket.ts';
import { TicketDialog } from './TicketDialog.tsx';
import { TicketRow } from './TicketRow.tsx';
import type { GuideScreen } from './useGuide.ts';

/** Those who wait, found by number; who asked for priority; who was called and did not come. */
export function Customers({ guide, view }: { guide: GuideScreen; view: GuideView }) {
  const { t, isLocked, wish } = guide;
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const number = asTicketNumber(typed);
  const lines = linesLike(view.waiting, typed);
  return (
    <div className="customers">
      <section className="card customers-waiting">
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            setChosen(number);
          }}
        >
          <TextField className="field customers-find" value={typed} onChange={setTyped} maxLength={9}>
            <Label className="visually-hidden">{t('find')}</Label>
            <Icon of={Search} />
            <Input placeholder={t('findHint')} autoComplete="off" autoCapitalize="characters" />
          </TextField>
          <Button type="submit" disabled={number === null}>
            {t('open')}
          </Button>
        </Form>
        <h2>{t('waitingLines', { count: lines.length })}</h2>
        {lines.length === 0 && <p className="desk-none">{t(typed === '' ? 'nobodyWaits' : 'notInLine')}</p>}
        <ul className="ticket-rows">
          {lines.map((line) => (
            <TicketRow
              key={line.ticketId}
              guide={guide}
              view={view}
              line={line}
              onOpen={() => setChosen(line.number)}
            />
          ))}
        </ul>
      </section>
      <div className="customers-side">
        <RecentPrints t={guide.t} view={view} />
        <Asking guide={guide} view={view} />
        <section className="card">
          <h2>{t('missed')}</h2>
          {view.missed.length === 0 && <p className="desk-none">{t('nobodyMissed')}</p>}
          <ul className="ticket-rows">
            {view.missed.toReversed().map((line) => (
              <TicketRow
                key={line.ticketId}
                guide={guide}
                view={view}
                line={line}
                onOpen={() => setChosen(line.number)}
              >
                <Button disabled={isLocked} onClick={() => void wish('ticket:rejoin', { ticketId: line.ticketId })}>
                  {t('rejoin')}
                </Button>
              </TicketRow>
            ))}
          </ul>
        </section>
      </div>
      {chosen && (
        <TicketDialog guide={guide} view={view} ticket={findTicket(view, chosen)} onClose={() => setChosen(null)} />
      )}
    </div>
  );
}
