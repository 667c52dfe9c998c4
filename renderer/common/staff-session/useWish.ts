import { useRef, useState } from 'react';
import type { CommandInput, CommandName, CommandResult } from '#protocol/commands';
import type { HallClient } from '../hall-client.ts';
import { refusalWords, type Translate } from '../i18n/index.ts';
import { useNotice } from './useNotice.ts';

/** Sends one wish at a time: while it is unanswered every other one is ignored; a refusal becomes a sentence. */
export function useWish(client: HallClient, t: Translate) {
  const isWaiting = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const { notice, say, clear } = useNotice();

  async function wish<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
  ): Promise<CommandResult<Name> | null> {
    if (isWaiting.current) return null;
    isWaiting.current = true;
    setBusy(true);
    clear();
    try {
      const reply = await client.send(name, input);
      if (reply.ok) return reply;
      say(refusalWords(t, reply.refusal));
    } catch {
      say(t('unreachable'));
    } finally {
      isWaiting.current = false;
      setBusy(false);
    }
    return null;
  }

  return { wish, isBusy, notice, say };
}
