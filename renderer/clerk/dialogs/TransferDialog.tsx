import { Layers, type LucideIcon, Monitor, UserRound } from 'lucide-react';
import type { FormEvent } from 'react';
import type { ClerkView } from '#protocol/views';
import { Button, Icon } from '../../common/ui/index.ts';
import type { Clerk } from '../useClerk.ts';
import { type Destination, destinationOptions } from './destinations.ts';
import { Finder } from './Finder.tsx';
import { NoteField } from './NoteField.tsx';
import { OverLimitChoice } from './OverLimitDialog.tsx';
import { Question } from './Question.tsx';
import { useFinder } from './useFinder.ts';

const ICON_OF: Record<Destination['kind'], LucideIcon> = { service: Layers, counter: Monitor, clerk: UserRound };

type TransferProps = { clerk: Clerk; view: ClerkView; current: NonNullable<ClerkView['current']> };

/**
 * Where to: a digit while nothing is typed, a press, or a few typed characters and Enter; and before it a word to the
 * colleague. The number stays.
 */
export function TransferDialog({ clerk, view, current }: TransferProps) {
  const { t, isBusy, wishes, result, changeResult } = clerk;
  const send = ({ to }: Destination) => void wishes.transfer(to);
  const finder = useFinder(destinationOptions(clerk, view.destinations, current), { onPick: send, hasDigits: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (finder.chosen) send(finder.chosen);
  };
  return (
    <Question clerk={clerk} title={t('transferTitle', { number: current.number })} isWide>
      <form className="question-form" onSubmit={submit}>
        <NoteField
          label={t('transferNote')}
          hint=""
          value={result.note}
          most={200}
          isFirst={false}
          onChange={(note) => changeResult({ ...result, note })}
        />
        <OverLimitChoice clerk={clerk} view={view} />
        <Finder
          clerk={clerk}
          label={t('transferFind')}
          finder={finder}
          lead={({ kind }) => (
            <span className="finder-lead">
              <Icon of={ICON_OF[kind]} /> {t(`to.kind.${kind}`)}
            </span>
          )}
        />
        <Button tone="primary" type="submit" disabled={isBusy || !finder.chosen}>
          {t('action.transfer')}
          {finder.chosen && ` → ${finder.chosen.words}`}
        </Button>
      </form>
    </Question>
  );
}
