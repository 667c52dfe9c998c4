import type { CommandInput } from '#protocol/commands';
import type { ClerkView } from '#protocol/views';
import type { ServiceId, TicketId } from '#protocol/vocabulary';
import { localized, type Translate } from '../common/i18n/index.ts';
import type { useWish } from '../common/staff-session/useWish.ts';
import { noteSent, resultSent, type VisitResult } from './visit-result.ts';

type Deps = {
  t: Translate;
  language: 'zh' | 'en';
  view: ClerkView | null;
  hall: ReturnType<typeof useWish>;
  result: VisitResult;
  closeDialog: () => void;
  /** A service has ended by this page's doing, and no other began with it. */
  ended: (ticketId: TicketId) => void;
};

/** What a clerk asks of the hall about a ticket. A question stays open until the hall has accepted its answer. */
export function useTicketWishes({ t, language, view, hall, result, closeDialog, ended }: Deps) {
  const { wish, say } = hall;
  const noted = resultSent(result);
  const note = noteSent(result.note);

  /** What was noted, with why the limit was passed where that was said just now. */
  const notedWith = (why: string | null) => ({ ...noted, ...note, ...(why && { overLimitReason: why }) });

  /** What was noted would be lost in a call that ends the service by itself: then it is finished before. */
  async function finishIfNoted(why: string | null): Promise<boolean> {
    const said = notedWith(why);
    if (view?.current?.state !== 'serving' || Object.keys(said).length === 0) return true;
    return (await wish('counter:finish', said)) !== null;
  }

  async function next(why: string | null): Promise<void> {
    const isAnybodyThere = (view?.waiting.length ?? 0) > 0;
    if (isAnybodyThere && !(await finishIfNoted(why))) return;
    if (await wish('counter:next', {})) closeDialog();
  }

  async function call(ticketId: TicketId, reason: string): Promise<void> {
    if ((await finishIfNoted(null)) && (await wish('counter:call', { ticketId, reason }))) closeDialog();
  }

  async function finish(why: string | null): Promise<void> {
    const current = view?.current;
    const agenda = current?.agenda ?? [];
    const done = await wish('counter:finish', notedWith(why));
    if (!done) return;
    closeDialog();
    if (current) ended(current.ticketId);
    if (!done.goesOn) return;
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

  async function transfer(to: CommandInput<'counter:transfer'>['to']): Promise<void> {
    const current = view?.current;
    if (!(await wish('counter:transfer', { to, ...noted, ...note }))) return;
    closeDialog();
    if (current?.state === 'serving') ended(current.ticketId);
  }

  async function promise(input: CommandInput<'call-back:add'>): Promise<void> {
    if (!(await wish('call-back:add', input))) return;
    closeDialog();
    say(t('promise.kept', { number: input.number ?? '' }));
  }

  const thenClose = async (answer: Promise<unknown>) => {
    if (await answer) closeDialog();
  };

  return {
    ...{ next, call, finish, transfer, undo, rejoin, grant, promise },
    hold: (input: CommandInput<'counter:hold'>) => thenClose(wish('counter:hold', input)),
    unhold: (ticketId: TicketId) => thenClose(wish('counter:unhold', { ticketId })),
    another: (serviceId: ServiceId) => thenClose(wish('counter:another', { serviceId, ...noted })),
    walkIn: (serviceId: ServiceId) => thenClose(wish('counter:walk-in', { serviceId })),
    pause: (input: CommandInput<'counter:pause'>) => thenClose(wish('counter:pause', input)),
    start: () => wish('counter:start', {}),
    noShow: () => wish('counter:no-show', {}),
    recall: () => wish('counter:recall', {}),
    resume: () => wish('counter:resume', {}),
  };
}
