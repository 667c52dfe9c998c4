import type { CommandInput } from '#protocol/commands';
import type { ClerkView } from '#protocol/views';
import type { ServiceId, TicketId } from '#protocol/vocabulary';
import { localized, type Translate } from '../common/i18n/index.ts';
import type { useWish } from '../common/staff-session/useWish.ts';
import { resultSent, type VisitResult } from './visit-result.ts';

type Deps = {
  t: Translate;
  language: 'zh' | 'en';
  view: ClerkView | null;
  hall: ReturnType<typeof useWish>;
  result: VisitResult;
  closeDialog: () => void;
};

/** What a clerk asks of the hall about a ticket. A question stays open until the hall has accepted its answer. */
export function useTicketWishes({ t, language, view, hall, result, closeDialog }: Deps) {
  const { wish, say } = hall;
  const noted = resultSent(result);

  /** What was noted would be lost in a call that ends the service by itself: then it is finished before. */
  async function finishIfNoted(): Promise<boolean> {
    if (view?.current?.state !== 'serving' || Object.keys(noted).length === 0) return true;
    return (await wish('counter:finish', noted)) !== null;
  }

  async function next(): Promise<void> {
    const isAnybodyThere = (view?.waiting.length ?? 0) > 0;
    if (!isAnybodyThere || (await finishIfNoted())) await wish('counter:next', {});
  }

  async function call(ticketId: TicketId, reason: string): Promise<void> {
    if ((await finishIfNoted()) && (await wish('counter:call', { ticketId, reason }))) closeDialog();
  }

  async function finish(): Promise<void> {
    const agenda = view?.current?.agenda ?? [];
    const done = await wish('counter:finish', noted);
    if (!done?.goesOn) return;
    const { serviceId, ahead } = done.goesOn;
    const service = agenda.find((each) => each.serviceId === serviceId)?.service;
    say(t('goesOn', { number: done.number, service: service ? localized(service, language) : serviceId, ahead }));
  }

  async function undo(): Promise<void> {
    const undone = await wish('counter:undo', {});
    if (undone) say(t('undone', { number: undone.number }));
  }

  async function rejoin(ticketId: TicketId): Promise<void> {
    const back = await wish('ticket:rejoin', { ticketId });
    if (!back) return;
    closeDialog();
    say(t('rejoined', { number: back.number, ahead: back.ahead }));
  }

  async function grant(input: CommandInput<'ticket:grant'>): Promise<void> {
    const granted = await wish('ticket:grant', input);
    if (!granted) return;
    closeDialog();
    say(t('granted', { number: granted.number, ahead: granted.ahead }));
  }

  const thenClose = async (answer: Promise<unknown>) => {
    if (await answer) closeDialog();
  };

  return {
    ...{ next, call, finish, undo, rejoin, grant },
    hold: (input: CommandInput<'counter:hold'>) => thenClose(wish('counter:hold', input)),
    unhold: (ticketId: TicketId) => thenClose(wish('counter:unhold', { ticketId })),
    transfer: (input: CommandInput<'counter:transfer'>) => thenClose(wish('counter:transfer', { ...input, ...noted })),
    another: (serviceId: ServiceId) => thenClose(wish('counter:another', { serviceId, ...noted })),
    walkIn: (serviceId: ServiceId) => thenClose(wish('counter:walk-in', { serviceId })),
    pause: (input: CommandInput<'counter:pause'>) => thenClose(wish('counter:pause', input)),
    start: () => wish('counter:start', {}),
    noShow: () => wish('counter:no-show', {}),
    recall: () => wish('counter:recall', {}),
    resume: () => wish('counter:resume', {}),
  };
}
