import { useEffect, useState } from 'react';
import type { CaseCard, CaseId, CaseList } from '#protocol/rating-case';
import type { TicketCard } from '#protocol/ticket-card';
import type { ManagerView } from '#protocol/views';
import { getAs, saveAs } from '../../common/desk/staff-get.ts';
import { postAs, postFailureWords } from '../../common/desk/staff-post.ts';
import { dayAfter } from '../../common/desk/time-of-day.ts';
import type { ManagerScreen } from '../useManager.ts';
import { type CaseShow, shownCases } from './cases-shown.ts';

const SPAN_DAYS = 90;

/** Which case is looked at: kept by the page, which can open one from elsewhere. */
export type CaseChoice = { chosenId: CaseId | null; choose: (caseId: CaseId) => void };

/** The cases of the last ninety days and all that are open, the chosen one with the story of its ticket. */
export function useCases({ desk }: ManagerScreen, view: ManagerView, { chosenId, choose }: CaseChoice) {
  const { t, say, today } = desk;
  const [list, setList] = useState<CaseList | null>(null);
  const [show, setShow] = useState<CaseShow>('open');
  const [story, setStory] = useState<TicketCard | null>(null);
  const [phones, setPhones] = useState<Readonly<Record<CaseId, string>>>({});
  const span = `from=${dayAfter(today, 1 - SPAN_DAYS)}&to=${today}`;
  const { newestStep } = view.cases;

  // biome-ignore lint/correctness/useExhaustiveDependencies: newestStep says that there is something new to read
  useEffect(() => {
    let isWanted = true;
    void getAs<CaseList>('manager', `/api/cases?${span}&show=all`).then((found) => {
      if (isWanted && found.ok) setList(found.answer);
    });
    return () => {
      isWanted = false;
    };
  }, [span, newestStep]);

  const shown = shownCases(list?.cases ?? [], show);
  const chosen = list?.cases.find(({ caseId }) => caseId === chosenId) ?? null;
  const ticketId = chosen?.ticketId ?? null;

  useEffect(() => {
    let isWanted = true;
    setStory(null);
    if (ticketId !== null)
      void getAs<TicketCard>('manager', `/api/tickets/${ticketId}`).then((found) => {
        if (isWanted && found.ok) setStory(found.answer);
      });
    return () => {
      isWanted = false;
    };
  }, [ticketId]);

  async function showPhone({ caseId, phone }: CaseCard): Promise<void> {
    if (!phone) return;
    const found = await postAs<{ phone: string }>('manager', `/api/call-backs/${phone.callBackId}/phone`, { json: {} });
    if (found.ok) setPhones((known) => ({ ...known, [caseId]: found.answer.phone }));
    else say(postFailureWords(t, found.refusal));
  }

  async function exportAll(): Promise<void> {
    const saved = await saveAs('manager', `/api/cases?${span}&show=all&format=csv`, `cases-${today}.csv`);
    if (!saved.ok) say(postFailureWords(t, saved.refusal));
  }

  return {
    ...{ list, shown, show, setShow, chosen, story, phones },
    choose,
    showPhone: (card: CaseCard) => void showPhone(card),
    exportAll: () => void exportAll(),
  };
}

export type CasesDesk = ReturnType<typeof useCases>;
