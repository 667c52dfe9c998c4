import { useState } from 'react';
import type { OwnSession } from '#protocol/second-factor';
import type { StaffRole } from '#protocol/vocabulary';
import { getAs } from '../../desk/staff-get.ts';
import { type PostAnswer, postAs, postFailureWords } from '../../desk/staff-post.ts';
import { useWords } from '../../i18n/index.ts';
import { rememberedSession, takeSessionOver } from '../session.ts';

/** Where the way to a second factor, or away from it, has come. */
export type FactorStep =
  | { at: 'overview' }
  | { at: 'pin'; to: 'set' | 'remove' }
  | { at: 'scan'; secret: string; address: string }
  | { at: 'codes'; recoveryCodes: readonly string[] };

const PATH = '/api/session/second-factor';

/** The own sign-ins, and the second factor of a manager. Nothing of it is kept on this page. */
export function useOwnSignIns(role: StaffRole) {
  const { t, locale } = useWords('staff');
  const [own, setOwn] = useState<OwnSession | null>(null);
  const [step, setStep] = useState<FactorStep>({ at: 'overview' });
  const [notice, say] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function read(): Promise<void> {
    const found = await getAs<OwnSession>(role, '/api/session');
    if (found.ok) setOwn(found.answer);
    else say(postFailureWords(t, found.refusal));
  }

  /** One wish at a time; what the hall refuses is said, and nothing else happens. */
  async function ask<Answer>(path: string, json: object): Promise<Answer | null> {
    if (isBusy) return null;
    setBusy(true);
    const said: PostAnswer<Answer> = await postAs(role, path, { json });
    setBusy(false);
    say(said.ok ? null : postFailureWords(t, said.refusal));
    return said.ok ? said.answer : null;
  }

  function show(next: FactorStep): void {
    say(null);
    setStep(next);
  }

  return {
    ...{ t, locale, own, step, notice, isBusy, show },
    open(): void {
      show({ at: 'overview' });
      setOwn(null);
      void read();
    },
    async endOthers(): Promise<void> {
      const session = rememberedSession(role);
      const isDone = session !== null && (await takeSessionOver(session));
      say(isDone ? null : t('own.notEnded'));
      await read();
    },
    async begin(pin: string): Promise<void> {
      const begun = await ask<{ secret: string; address: string }>(PATH, { pin });
      if (begun) setStep({ at: 'scan', ...begun });
    },
    async confirm(code: string): Promise<void> {
      const set = await ask<{ recoveryCodes: string[] }>(`${PATH}/confirm`, { code });
      if (set) setStep({ at: 'codes', recoveryCodes: set.recoveryCodes });
    },
    async remove(pin: string): Promise<void> {
      if ((await ask(`${PATH}/remove`, { pin })) === null) return;
      setStep({ at: 'overview' });
      await read();
    },
    async finish(): Promise<void> {
      show({ at: 'overview' });
      await read();
    },
  };
}
export type OwnSignIns = ReturnType<typeof useOwnSignIns>;
