import { useState } from 'react';
import type { APPOINTMENT_COLUMNS, ImportReport } from '#protocol/appointment-import';
import { postAs, postFailureWords } from '../../common/desk/staff-post.ts';
import type { ManagerScreen } from '../useManager.ts';

// A type import keeps the schema out of the page; the compiler still refuses columns that are not the contract's.
export const COLUMNS: typeof APPOINTMENT_COLUMNS = ['id', 'service', 'day', 'time', 'label', 'code'];

export type ImportShown =
  | ({ kind: 'read'; fileName: string } & Pick<ImportReport, 'added' | 'changed' | 'problems'>)
  /** Not a line of it could be read. */
  | { kind: 'unreadable'; messages: string[] };

/** Hands a file of appointments to the hall and keeps what it said about it. */
export function useImport({ desk: { t, say } }: ManagerScreen) {
  const [isSending, setSending] = useState(false);
  const [shown, setShown] = useState<ImportShown | null>(null);

  async function send(file: File): Promise<void> {
    setSending(true);
    setShown(null);
    const said = await postAs<ImportReport>('manager', '/api/appointments', { csv: await readText(file) });
    setSending(false);
    if (said.ok) setShown({ kind: 'read', fileName: file.name, ...said.answer });
    else if (said.refusal?.code === 'bad-request')
      setShown({ kind: 'unreadable', messages: said.refusal.issues.map(({ message }) => message) });
    else say(postFailureWords(t, said.refusal));
  }

  return { isSending, shown, send: (file: File) => void send(file) };
}

/** Spreadsheets on Chinese Windows save CSV in GB 18030; what is no UTF-8 is read as that. */
async function readText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
