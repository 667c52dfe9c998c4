import './staff-corner.css';
import './words.ts';
import type { KioskView } from '#protocol/views';
import { useWords } from '../../common/i18n/index.ts';
import { Sheet } from '../../common/ui/index.ts';
import { CornerPanel } from './CornerPanel.tsx';
import { SignInPad } from './SignInPad.tsx';
import { useCornerSession } from './useCornerSession.ts';

const WARN_MS = 10_000;

type CornerSheetProps = { view: KioskView; closesInMs: number; onClose: () => void };

/** What staff find behind the clock: the sign-in, then this kiosk as it is and what can be done for it. */
export default function CornerSheet({ view, closesInMs, onClose }: CornerSheetProps) {
  const { t } = useWords('corner');
  const { session, client, failure, isBusy, signIn } = useCornerSession();
  const isEnding = closesInMs <= WARN_MS;
  return (
    <Sheet label={t('title')} onClose={onClose}>
      <div className="corner">
        {session && client ? (
          <CornerPanel key={session.token} session={session} client={client} kiosk={view} onClose={onClose} />
        ) : (
          <SignInPad failure={failure} isBusy={isBusy} onSignIn={signIn} onCancel={onClose} />
        )}
        <p className="corner-end" role="timer">
          {isEnding && t('closesIn', { seconds: Math.max(0, Math.ceil(closesInMs / 1000)) })}
        </p>
      </div>
    </Sheet>
  );
}
