import type { CounterId } from '#protocol/vocabulary';
import { refusalWords, type Translate } from '../common/i18n/index.ts';
import type { useWish } from '../common/staff-session/useWish.ts';
import type { ClerkDialog } from './dialogs/clerk-dialog.ts';

type Deps = {
  t: Translate;
  hall: ReturnType<typeof useWish>;
  openDialog: (dialog: ClerkDialog | null) => void;
};

/** Sitting down at a counter, leaving it, and calling somebody to it: where the hall refuses because of somebody, the clerk is asked. */
export function useCounterMoves({ t, hall, openDialog }: Deps) {
  async function open(counterId: CounterId, confirmed: boolean): Promise<void> {
    const reply = await hall.ask('counter:open', { counterId, ...(confirmed && { confirmed }) });
    if (!reply) return;
    if (reply.ok) return openDialog(null);
    const { refusal } = reply;
    if (refusal.code === 'counter-taken') openDialog({ kind: 'take-over', counterId, clerk: refusal.clerk });
    else if (refusal.code === 'at-another-counter') openDialog({ kind: 'take-over', counterId, clerk: null });
    else hall.say(refusalWords(t, refusal));
  }

  async function close({ release, thenSignOut }: { release: boolean; thenSignOut: boolean }): Promise<void> {
    const reply = await hall.ask('counter:close', release ? { release } : {});
    if (!reply) return;
    if (!reply.ok && reply.refusal.code === 'counter-has-bound') {
      const { held, bound } = reply.refusal;
      return openDialog({ kind: 'release', held, bound, thenSignOut });
    }
    if (!reply.ok) return hall.say(refusalWords(t, reply.refusal));
    openDialog({ kind: 'summary', thenSignOut });
  }

  async function callHelp(): Promise<void> {
    if (await hall.wish('help:call', {})) hall.say(t('helpCalled'));
  }

  return { open, close, callHelp: () => void callHelp() };
}
