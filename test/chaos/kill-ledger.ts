import type { CommandName } from '../../server/protocol/commands.ts';

export type AnyReply = { ok: boolean; revision?: number; refusal?: { code: string } } & Record<string, unknown>;
/** `reply` is null until the hall has answered. */
export type Wish = { commandId: string; by: string; name: CommandName; reply: AnyReply | null };

/** Everything that was asked of the hall, and what it has said: known here whatever becomes of the hall. */
export function createKillLedger() {
  const wishes = new Map<string, Wish>();
  const broken: string[] = [];
  let fresh: Wish[] = [];
  let answered = 0;
  let awaited: { answers: number; resolve: () => void } = { answers: 0, resolve: () => undefined };

  return {
    broken,
    wishes: () => [...wishes.values()],
    unanswered: () => wishes.size - answered,
    isBroken: (sentence: string) => void broken.push(sentence),
    asks: (wish: Omit<Wish, 'reply'>) => void wishes.set(wish.commandId, { ...wish, reply: null }),
    hears(commandId: string, reply: AnyReply): void {
      const wish = wishes.get(commandId);
      if (!wish) throw new Error(`an answer to ${commandId}, which nobody asked`);
      wish.reply = reply;
      fresh.push(wish);
      answered += 1;
      if (answered === awaited.answers) awaited.resolve();
    },
    /** What was answered since this was asked last. */
    takeFresh(): Wish[] {
      const taken = fresh;
      fresh = [];
      return taken;
    },
    /** When so many more were given. */
    answersMore: (count: number) =>
      new Promise<void>((resolve) => {
        awaited = { answers: answered + count, resolve };
      }),
  };
}
export type KillLedger = ReturnType<typeof createKillLedger>;
