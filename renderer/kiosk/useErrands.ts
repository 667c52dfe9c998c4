import type { CommandResult } from '#protocol/commands';
import type { LocalizedText } from '#protocol/vocabulary';
import { serviceOfNumber } from './asked-again.ts';
import type { Errand } from './stages.ts';
import type { Desk } from './useTaking.ts';

/** What somebody may want who has a number or an appointment already. */
export function useErrands({ client, view, language, once, setStage, setNotice }: Desk) {
  /** What only the hall knows waits until it is back. */
  const online = (errand: Errand, work: () => Promise<void>) =>
    view?.offline ? setNotice({ kind: 'not-offline', errand }) : void once(work);

  const rejoin = (number: string) =>
    online('rejoin', async () => {
      const reply = await client.send('ticket:rejoin', { number });
      if (!reply.ok) return setNotice({ kind: 'refused', errand: 'rejoin', refusal: reply.refusal });
      const { ahead, rejoinsLeft } = reply;
      setStage({ at: 'answer', answer: { kind: 'rejoined', number: reply.number, ahead, rejoinsLeft } });
    });

  const cancelNumber = (number: string) =>
    online('cancel', async () => {
      const reply = await client.send('ticket:cancel', { number });
      if (!reply.ok) return setNotice({ kind: 'refused', errand: 'cancel', refusal: reply.refusal });
      setNotice(null);
      setStage({ at: 'answer', answer: { kind: 'cancelled', number: reply.number } });
    });

  /** The slip names the service; without one its number's letters tell. */
  const serviceOf = ({ slip, number }: CommandResult<'appointment:check-in'>): LocalizedText =>
    slip?.service ?? serviceOfNumber(view?.services ?? [], number);

  const checkIn = (code: string) =>
    online('check-in', async () => {
      const reply = await client.send('appointment:check-in', { code, language });
      if (!reply.ok) return setNotice({ kind: 'refused', errand: 'check-in', refusal: reply.refusal });
      const { at, isLate } = reply;
      const service = serviceOf(reply);
      const about = { service, also: [], class: null, appointment: { at, isLate }, isOffline: false, area: null };
      setStage({ at: 'ticket', taken: reply, about });
    });

  /** What was scanned comes back in the view, to this kiosk alone. */
  const scan = (code: string) =>
    online('scan', async () => {
      const reply = await client.send('code:scan', { code });
      if (!reply.ok) setNotice({ kind: 'refused', errand: 'scan', refusal: reply.refusal });
    });

  return { rejoin, cancelNumber, checkIn, scan };
}
