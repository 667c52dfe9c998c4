import { useRef, useState } from 'react';
import type { CommandInput, CommandName, CommandResult, Reply } from '#protocol/commands';
import type { HallClient } from '../hall-client.ts';
import { refusalWords, type Translate } from '../i18n/index.ts';
import { useNotice } from './useNotice.ts';

/** Sends one wish at a time: while it is unanswered every other one is ignored; a refusal becomes a sentence. */
export function useWish(client: HallClient, t: Translate) {
  const isWaiting = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const { notice, say, clear } = useNotice();

  /** For a refusal that is a question: the reply as it is; null where there was none, which is said. */
  async function ask<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Reply<Name> | null> {
    if (isWaiting.current) return null;
    isWaiting.current = true;
    setBusy(true);
    clear();
    try {
      return await client.send(name, input);
    } catch {
      say(t('unreachable'));
      return null;
    } finally {
      isWaiting.current = false;
      setBusy(false);
    }
  }

  async function wish<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
  ): Promise<CommandResult<Name> | null> {
    const reply = await ask(name, input);
    if (reply === null || reply.ok) return reply;
    say(refusalWords(t, reply.refusal));
    return null;
  }

  return { wish, ask, isBusy, notice, say, clear };
}
