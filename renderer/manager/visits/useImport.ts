import { useState } from 'react';
import { postAs, postFailureWords } from '../../guide/desk/staff-post.ts';
import type { ManagerScreen } from '../useManager.ts';

export type ImportAnswer = {
  added: number;
  changed: number;
  problems: { line: number; message: string }[];
};

/** Hands a file of appointments to the hall and keeps what it said about it. */
export function useImport({ desk: { t, say } }: ManagerScreen) {
  const [isSending, setSending] = useState(false);
  const [answer, setAnswer] = useState<(ImportAnswer & { fileName: string }) | null>(null);

  async function send(file: File): Promise<void> {
    setSending(true);
    setAnswer(null);
    const said = await postAs<ImportAnswer>('manager', '/api/appointments', { csv: await readText(file) });
    setSending(false);
    if (said.ok) setAnswer({ ...said.answer, fileName: file.name });
    else say(postFailureWords(t, said.refusal));
  }

  return { isSending, answer, send: (file: File) => void send(file) };
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
