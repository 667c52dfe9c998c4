import { useEffect, useState } from 'react';
import type { KeyId, ProgramKeyCard, Scope, WebhookCard, WebhookEvent, WebhookId } from '#protocol/programs';
import { getAs } from '../../../common/desk/staff-get.ts';
import { postAs, postFailureWords } from '../../../common/desk/staff-post.ts';
import type { ManagerScreen } from '../../useManager.ts';

const LOOK_EVERY_MS = 10_000;

export type Programs = { keys: readonly ProgramKeyCard[]; webhooks: readonly WebhookCard[] };

/** How a scope, an event or a problem is called among the words: a key of words holds neither dots nor colons. */
export const wordOf = (code: string) => code.replaceAll(/[.:]/g, '-');

/** The keys of programs and the addresses that are told what happens; null before they have been read. */
export function usePrograms({ t, desk: { wish, say } }: ManagerScreen) {
  const [programs, setPrograms] = useState<Programs | null>(null);

  async function look(): Promise<void> {
    const said = await getAs<Programs>('manager', '/api/integrations');
    if (said.ok) setPrograms(said.answer);
  }
  useEffect(() => {
    const again = () =>
      void getAs<Programs>('manager', '/api/integrations').then((said) => said.ok && setPrograms(said.answer));
    again();
    const timer = setInterval(again, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  /** What the hall has made, or null where it has refused, which is said. */
  async function make<Answer>(path: string, json: object): Promise<Answer | null> {
    const said = await postAs<Answer>('manager', path, { json });
    if (!said.ok) say(postFailureWords(t, said.refusal));
    await look();
    return said.ok ? said.answer : null;
  }

  return {
    programs,
    /** The key, which is said once. */
    async makeKey(name: string, scopes: readonly Scope[]): Promise<string | null> {
      return (await make<{ key: string }>('/api/integrations', { name, scopes }))?.key ?? null;
    },
    async revokeKey(keyId: KeyId): Promise<boolean> {
      const done = await wish('integration:revoke', { keyId });
      await look();
      return done !== null;
    },
    /** The secret with which it is signed, which is said once. */
    async addWebhook(url: string, events: readonly WebhookEvent[]): Promise<string | null> {
      return (await make<{ secret: string }>('/api/webhooks', { url, events }))?.secret ?? null;
    },
    async test(webhookId: WebhookId): Promise<void> {
      const tested = await make<{ problem: string | null }>(`/api/webhooks/${webhookId}/test`, {});
      if (tested)
        say(
          tested.problem === null
            ? t('programs.testDone')
            : t('programs.testFailed', { why: problemWords(t, tested.problem) }),
        );
    },
    async resume(webhookId: WebhookId): Promise<void> {
      if (await wish('webhook:resume', { webhookId })) say(t('programs.resumed'));
      await look();
    },
    async remove(webhookId: WebhookId): Promise<boolean> {
      const done = await wish('webhook:remove', { webhookId });
      await look();
      return done !== null;
    },
  };
}
export type ProgramActions = ReturnType<typeof usePrograms>;

/** Why nobody took a message. */
export function problemWords(t: ManagerScreen['t'], problem: string): string {
  return /^\d+$/.test(problem) ? t('programs.problem.status', { status: problem }) : t(`programs.problem.${problem}`);
}
