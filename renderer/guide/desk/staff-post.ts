import type { Refusal } from '#protocol/refusals';
import type { StaffRole } from '#protocol/vocabulary';
import { refusalWords, type Translate } from '../../common/i18n/index.ts';
import { rememberedSession } from '../../common/staff-session/session.ts';

export type PostAnswer<Answer> = { ok: true; answer: Answer } | { ok: false; refusal: Refusal | null };
type Sent = { json: unknown } | { csv: string };

const PATIENCE_MS = 60_000;

/** Asks the hall over HTTP in the name of whoever is signed in on this page; `refusal: null` is nobody answering. */
export async function postAs<Answer>(role: StaffRole, path: string, sent: Sent): Promise<PostAnswer<Answer>> {
  const isCsv = 'csv' in sent;
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${rememberedSession(role)?.token ?? ''}`,
        'content-type': isCsv ? 'text/csv' : 'application/json',
      },
      body: isCsv ? sent.csv : JSON.stringify(sent.json),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body = await response.json();
    return response.ok ? { ok: true, answer: body } : { ok: false, refusal: body };
  } catch {
    return { ok: false, refusal: null };
  }
}

/** Why nothing came of it, as a sentence. */
export function postFailureWords(t: Translate, refusal: Refusal | null): string {
  return refusal ? refusalWords(t, refusal) : t('unreachable');
}
