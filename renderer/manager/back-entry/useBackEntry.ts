import { useState } from 'react';
import { hallTime } from '../../common/hall-time.ts';
import { refusalWords } from '../../common/i18n/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import {
  type BackChecks,
  type BackRow,
  backRequest,
  firstRow,
  isUntouched,
  rowProblems,
  withPlaceForMore,
} from './back-rows.ts';
import { keepRows, keptRows } from './kept-rows.ts';

/** Paper numbers as they are being typed, kept while other parts of the page are open, until the hall has taken them in. */
export function useBackEntry({ view, now, ask, desk: { t, timeZone, today } }: ManagerScreen) {
  const [rows, setRows] = useState<readonly BackRow[]>(keptRows);
  /** The number that the hall has refused. */
  const [refused, setRefused] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const checks: BackChecks = {
    services: view?.queues ?? [],
    counters: (view?.counters ?? []).map(({ counterId }) => counterId),
    badges: Object.keys(view?.settings.staff ?? {}),
    now: dayIn(timeZone, now) === today ? hallTime(now, timeZone) : null,
  };
  const request = backRequest(rows, checks);

  function replace(next: readonly BackRow[]): void {
    const shown = withPlaceForMore(next);
    setRows(shown);
    keepRows(shown);
    setRefused(null);
    setSaid(null);
  }

  async function send(): Promise<void> {
    if (!request) return;
    const reply = await ask('ticket:back-enter', request);
    if (!reply) return;
    if (reply.ok) {
      replace([firstRow(1)]);
      setSaid(t('backEntry.done', { count: reply.entered }));
      return;
    }
    const { refusal } = reply;
    if (refusal.code === 'number-taken' || refusal.code === 'paper-times') setRefused(refusal.number);
    setSaid(refusalWords(t, refusal));
  }

  return {
    ...{ rows, refused, said, checks },
    problems: rowProblems(rows, checks),
    filled: rows.filter((row) => !isUntouched(row)).length,
    canSend: request !== null,
    edit: (id: number, change: Partial<BackRow>) =>
      replace(rows.map((row) => (row.id === id ? { ...row, ...change, isOffered: false } : row))),
    remove: (id: number) => replace(rows.filter((row) => row.id !== id)),
    clear: () => replace([firstRow(1)]),
    send: () => void send(),
  };
}

const dayIn = (timeZone: string, at: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);

export type BackEntry = ReturnType<typeof useBackEntry>;
