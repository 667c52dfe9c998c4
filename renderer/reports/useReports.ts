import { useEffect, useRef, useState } from 'react';
import type { Report, Story } from '#protocol/reports';
import { getAs, saveAs } from '../common/desk/staff-get.ts';
import { postAs, postFailureWords } from '../common/desk/staff-post.ts';
import type { HallClient } from '../common/hall-client.ts';
import { useWords } from '../common/i18n/index.ts';
import { useLiveView } from '../common/live-view.ts';
import { useNotice } from '../common/staff-session/useNotice.ts';
import { faultOf, periodOf } from './periods.ts';
import { addressOf, queryOf, readAddress, type Shown } from './report-address.ts';
import './words.ts';

const NOBODY_IN_PARTICULAR = {};

/** What the address says; on an empty address, yesterday on one page: what the morning meeting is about. */
function shownAt(search: string, today: string): Shown {
  const yesterday = periodOf('yesterday', today);
  return { report: 'day', narrowed: NOBODY_IN_PARTICULAR, page: 1, ...yesterday, ...readAddress(search) };
}

type Answer = { key: string; report: Report | null; failure: string | null };

/** The report that the address names, read from the hall, and everything that can be done with it. */
export function useReports(client: HallClient) {
  const { t, language, locale } = useWords('reports');
  const { view, link } = useLiveView(client, 'manager:view');
  const { notice, say } = useNotice();
  const [search, setSearch] = useState(window.location.search);
  const [reading, setReading] = useState(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [story, setStory] = useState<Story | null>(null);
  const [isRecomputing, setRecomputing] = useState(false);
  const words = useRef(t);
  words.current = t;
  const today = view?.hall.businessDay ?? null;
  const shown = today === null ? null : shownAt(search, today);
  const fault = shown && today !== null ? faultOf(shown, today) : null;
  const path = shown && fault === null ? `/api/reports/${shown.report}?${queryOf(shown)}` : null;
  const key = `${path} ${reading}`;

  useEffect(() => {
    const goBack = () => setSearch(window.location.search);
    window.addEventListener('popstate', goBack);
    return () => window.removeEventListener('popstate', goBack);
  }, []);

  useEffect(() => {
    if (path === null) return;
    let isGone = false;
    void getAs<Report>('manager', path).then((said) => {
      if (isGone) return;
      if (said.ok) setAnswer({ key, report: said.answer, failure: null });
      else setAnswer({ key, report: null, failure: postFailureWords(words.current, said.refusal) });
    });
    return () => {
      isGone = true;
    };
  }, [path, key]);

  function show(next: Shown): void {
    window.history.pushState(null, '', addressOf(next));
    setSearch(window.location.search);
  }

  async function save(format: 'csv' | 'xlsx'): Promise<void> {
    if (!path || !shown) return;
    const file = `${shown.report}-${shown.from}-${shown.to}.${format}`;
    const said = await saveAs('manager', `${path}&format=${format}`, file);
    say(said.ok ? t('saved', { file }) : postFailureWords(t, said.refusal));
  }

  async function recompute(): Promise<void> {
    if (!shown) return;
    setRecomputing(true);
    const { from, to } = shown;
    const said = await postAs<{ days: number }>('manager', '/api/reports/recompute', { json: { from, to } });
    setRecomputing(false);
    say(said.ok ? t('recomputed', { days: said.answer.days }) : postFailureWords(t, said.refusal));
    setReading((times) => times + 1);
  }

  async function tell(ticketId: string): Promise<void> {
    const said = await getAs<Story>('manager', `/api/reports/story/${encodeURIComponent(ticketId)}`);
    if (said.ok) setStory(said.answer);
    else say(postFailureWords(t, said.refusal));
  }

  const speech = { t, language, locale, timeZone: view?.hall.timeZone ?? 'UTC' };
  const isCurrent = answer?.key === key;
  return {
    ...{ t, speech, view, link, today, shown, fault, notice, story, isRecomputing },
    report: isCurrent ? answer.report : null,
    failure: isCurrent ? answer.failure : null,
    isReading: path !== null && !isCurrent,
    show,
    save: (format: 'csv' | 'xlsx') => void save(format),
    recompute: () => void recompute(),
    tell: (ticketId: string) => void tell(ticketId),
    closeStory: () => setStory(null),
  };
}
export type ReportsScreen = ReturnType<typeof useReports>;
