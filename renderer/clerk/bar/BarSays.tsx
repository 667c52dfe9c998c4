import { Info, TriangleAlert } from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { UnseenMessages } from '../../common/desk/messages/UnseenMessages.tsx';
import { Icon, LinkBanner } from '../../common/ui/index.ts';
import { AutoCallBar } from '../AutoCallBar.tsx';
import { OutageBanner } from '../HallState.tsx';
import { UndoBar } from '../UndoBar.tsx';
import type { Clerk } from '../useClerk.ts';

/** Each in a line of its own: that the hall is away or stands still, what somebody has said, what can still be taken back. */
export function BarSays({ clerk, view }: { clerk: Clerk; view: ClerkView }) {
  const { t, link, notice, dialog, messages, autoCall } = clerk;
  const said = dialog || messages.isOpen ? null : notice;
  return (
    <>
      <LinkBanner link={link} />
      {!view.hall.canSave && (
        <div className="link-banner link-banner--refused" role="alert">
          <Icon of={TriangleAlert} />
          <span>{t('cannotSave')}</span>
        </div>
      )}
      <OutageBanner clerk={clerk} hall={view.hall} />
      <UnseenMessages desk={messages} messages={view.messages} />
      <AutoCallBar clerk={clerk} />
      {autoCall.seconds === null && <UndoBar clerk={clerk} undo={view.undo} />}
      <div className="call-bar-notice" role="status" aria-live="assertive">
        {said && (
          <p>
            <Icon of={Info} /> {said}
          </p>
        )}
      </div>
    </>
  );
}
