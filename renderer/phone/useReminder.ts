import { useEffect, useRef, useState } from 'react';
import type { PhoneView } from '#protocol/views';
import { localized, useWords } from '../common/i18n/index.ts';
import { createAlarm } from './alarm.ts';

const MARK = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#ffc53d"/></svg>')}`;

/** Is there anything to be reminded of? */
const isExpecting = ({ status }: PhoneView) => status === 'waiting' || status === 'held' || status === 'called';

/** Makes every call and recall of this ticket heard, felt and seen, in the page and on its tab. */
export function useReminder(view: PhoneView | null) {
  const alarm = useRef(createAlarm()).current;
  const [isArmed, setArmed] = useState(false);
  const seq = view?.call?.seq ?? null;
  useEffect(() => {
    if (seq !== null) alarm.ring();
  }, [alarm, seq]);

  const isOn = isArmed && view !== null && isExpecting(view);
  useEffect(() => {
    if (!isOn) return;
    const wake = () => document.visibilityState === 'visible' && alarm.wake();
    document.addEventListener('visibilitychange', wake);
    return () => {
      document.removeEventListener('visibilitychange', wake);
      alarm.rest();
    };
  }, [alarm, isOn]);
  useTabTitle(view);

  return {
    canArm: view !== null && !isArmed && (view.status === 'waiting' || view.status === 'held'),
    isOn,
    arm() {
      alarm.arm();
      setArmed(true);
    },
  };
}

export type Reminder = ReturnType<typeof useReminder>;

/** Among other tabs, and in the list of open pages, the call is seen as well. */
function useTabTitle(view: PhoneView | null): void {
  const { t, language } = useWords('phone');
  const title = view && titleOf(view);
  const isCalled = view?.status === 'called';
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
    if (!icon || !isCalled) return;
    const usual = icon.href;
    icon.href = MARK;
    return () => {
      icon.href = usual;
    };
  }, [isCalled]);

  function titleOf({ number, status, counter, ahead }: PhoneView): string {
    if (status === 'called' && counter) return t('tab.called', { counter: localized(counter.name, language) });
    return status === 'waiting' ? t('tab.waiting', { number, ahead }) : `${number} · ${t('yours')}`;
  }
}
