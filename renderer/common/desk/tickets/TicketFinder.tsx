import { Search } from 'lucide-react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { Button, Icon } from '../../ui/index.ts';
import type { Desk } from '../desk.ts';
import { asTicketSearch } from './find-ticket.ts';
import './tickets.css';

type TicketFinderProps = {
  desk: Desk;
  typed: string;
  onType: (typed: string) => void;
  /** A number or a code, as the hall looks it up. */
  onFind: (wanted: string) => void;
  isLooking: boolean;
};

/** Looks up any ticket of today by the number or the code on its slip. */
export function TicketFinder({ desk: { t }, typed, onType, onFind, isLooking }: TicketFinderProps) {
  const wanted = asTicketSearch(typed);
  return (
    <Form
      className="ticket-finder"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== null) onFind(wanted);
      }}
    >
      <TextField className="field ticket-finder-field" value={typed} onChange={onType} maxLength={14}>
        <Label className="visually-hidden">{t('finder.label')}</Label>
        <Icon of={Search} />
        <Input placeholder={t('finder.hint')} autoComplete="off" autoCapitalize="characters" />
      </TextField>
      <Button type="submit" disabled={wanted === null || isLooking}>
        {t('finder.open')}
      </Button>
    </Form>
  );
}
