import { MessageSquareText } from 'lucide-react';
import type { LocalizedText } from '#protocol/vocabulary';
import { localized } from '../../common/i18n/index.ts';
import { Icon } from '../../common/ui/index.ts';
import type { Clerk } from '../useClerk.ts';

type TicketNoteProps = { clerk: Clerk; note: string; from: LocalizedText | null };

/** What a colleague, or the clerk before a hold, wrote about this customer. */
export function TicketNote({ clerk: { t, language }, note, from }: TicketNoteProps) {
  return (
    <p className="note">
      <small>
        <Icon of={MessageSquareText} /> {from ? t('noteFrom', { from: localized(from, language) }) : t('noteOwn')}
      </small>
      {note}
    </p>
  );
}
