import type { StaffRole } from '#protocol/vocabulary';
import { rememberedSession } from '../staff-session/session.ts';
import { type PostAnswer, readRefusal } from './staff-post.ts';

const PATIENCE_MS = 30_000;

async function get<Answer>(
  role: StaffRole,
  path: string,
  read: (response: Response) => Promise<Answer>,
): Promise<PostAnswer<Answer>> {
  try {
    const response = await fetch(path, {
      headers: { authorization: `Bearer ${rememberedSession(role)?.token ?? ''}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return { ok: true, answer: await read(response) };
    return { ok: false, refusal: readRefusal(await response.json()) };
  } catch {
    return { ok: false, refusal: null };
  }
}

/** Reads something from the hall in the name of whoever is signed in on this page. */
export function getAs<Answer>(role: StaffRole, path: string): Promise<PostAnswer<Answer>> {
  return get<Answer>(role, path, (response) => response.json());
}

/** The same as a file for the folder of downloads; a plain link could not say who asks. */
export async function saveAs(role: StaffRole, path: string, fileName: string): Promise<PostAnswer<null>> {
  const file = await get(role, path, (response) => response.blob());
  if (!file.ok) return file;
  const url = URL.createObjectURL(file.answer);
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE_MS);
  return { ok: true, answer: null };
}
