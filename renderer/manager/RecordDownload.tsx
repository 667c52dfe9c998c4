import { Download } from 'lucide-react';
import { useState } from 'react';
import { DayEntry } from '../common/desk/DayEntry.tsx';
import { saveAs } from '../common/desk/staff-get.ts';
import { postFailureWords } from '../common/desk/staff-post.ts';
import { dayAfter } from '../common/desk/time-of-day.ts';
import { Button } from '../common/ui/index.ts';
import type { ManagerScreen } from './useManager.ts';

const MONTH_DAYS = 30;

/** A record between two days, `/api/{name}`, as a file: for a spreadsheet, or for the program that checks it. */
export function RecordDownload({
  manager,
  name,
  fileType,
  fetchWords,
}: {
  manager: ManagerScreen;
  name: string;
  fileType: 'csv' | 'ndjson';
  fetchWords: string;
}) {
  const { t, desk } = manager;
  const [from, setFrom] = useState(() => dayAfter(desk.today, -MONTH_DAYS));
  const [to, setTo] = useState(desk.today);
  const [isFetching, setFetching] = useState(false);
  const isRight = from !== '' && to !== '' && from <= to;
  const fetchRecord = async () => {
    setFetching(true);
    const format = fileType === 'csv' ? '&format=csv' : '';
    const fileName = `${name.split('/').at(-1)}-${from}-${to}.${fileType}`;
    const saved = await saveAs('manager', `/api/${name}?from=${from}&to=${to}${format}`, fileName);
    setFetching(false);
    if (!saved.ok) desk.say(postFailureWords(t, saved.refusal));
  };
  return (
    <div className="part-entry">
      <DayEntry label={t('from')} value={from} onChange={setFrom} />
      <DayEntry label={t('to')} value={to} onChange={setTo} />
      <Button icon={Download} disabled={!isRight || isFetching} onClick={() => void fetchRecord()}>
        {fetchWords}
      </Button>
    </div>
  );
}
