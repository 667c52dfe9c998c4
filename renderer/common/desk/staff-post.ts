import type { Refusal } from '#protocol/refusals';
import type { StaffRole } from '#protocol/vocabulary';
import { refusalWords, type Translate } from '../i18n/index.ts';
import { rememberedSession } from '../staff-session/session.ts';

export type PostAnswer<Answer> = { ok: true; answer: Answer } | { ok: false; refusal: Refusal | null };
type Sent = { json: unknown } | { csv: string } | { text: string };

const PATIENCE_MS = 60_000;

/** Asks the hall over HTTP in the name of whoever is signed in on this page; `refusal: null` is nobody answering. */
export async function postAs<Answer>(role: StaffRole, path: string, sent: Sent): Promise<PostAnswer<Answer>> {
  const { type, body } = bodyOf(sent);
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${rememberedSession(role)?.token ?? ''}`,
        'content-type': type,
      },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const answer = await response.json();
    if (response.ok) return { ok: true, answer };
    return { ok: false, refusal: readRefusal(answer) };
  } catch {
    return { ok: false, refusal: null };
  }
}

function bodyOf(sent: Sent): { type: string; body: string } {
  if ('csv' in sent) return { type: 'text/csv', body: sent.csv };
  if ('text' in sent) return { type: 'text/plain', body: sent.text };
  return { type: 'application/json', body: JSON.stringify(sent.json) };
}

/** A request that carries nothing, in the name of whoever is signed in on this page. */
export async function sendAs<Answer>(role: StaffRole, method: 'DELETE', path: string): Promise<PostAnswer<Answer>> {
  try {
    const response = await fetch(path, {
      method,
      headers: { authorization: `Bearer ${rememberedSession(role)?.token ?? ''}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body = await response.json();
    return response.ok ? { ok: true, answer: body } : { ok: false, refusal: readRefusal(body) };
  } catch {
    return { ok: false, refusal: null };
  }
}

/** What the hall has refused; null where it does not know the address, or said nothing that is a refusal. */
export function readRefusal(body: unknown): Refusal | null {
  return isRefusal(body) ? body : null;
}

function isRefusal(body: unknown): body is Refusal {
  if (typeof body !== 'object' || body === null || !('code' in body)) return false;
  return typeof body.code === 'string' && body.code !== 'not-found';
}

/** Why nothing came of it, as a sentence. */
export function postFailureWords(t: Translate, refusal: Refusal | null): string {
  return refusal ? refusalWords(t, refusal) : t('unreachable');
}
