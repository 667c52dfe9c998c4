import type { Refusal } from '#protocol/refusals';
import type { SetupAnswer, SetupTemplates, SetupWish } from '#protocol/setup';

/** `refusal: null`: nobody answered. */
export type Answer<Body> = { ok: true; body: Body } | { ok: false; refusal: Refusal | null };

const PATIENCE_MS = 60_000;
const ASK_AGAIN_MS = 400;

async function ask<Body>(code: string, path: string, wish: SetupWish | null): Promise<Answer<Body>> {
  try {
    const response = await fetch(path, {
      method: wish ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${code}`, ...(wish && { 'content-type': 'application/json' }) },
      body: wish && JSON.stringify(wish),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body = await response.json();
    return response.ok ? { ok: true, body } : { ok: false, refusal: body };
  } catch {
    return { ok: false, refusal: null };
  }
}

export const askTemplates = (code: string) => ask<SetupTemplates>(code, '/api/setup', null);
export const askCheck = (code: string, wish: SetupWish) => ask<SetupAnswer>(code, '/api/setup/check', wish);
export const askCreate = (code: string, wish: SetupWish) => ask<SetupAnswer>(code, '/api/setup', wish);

/** Settles once the hall has opened in the place of the assistant. */
export async function hallIsOpen(stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const health = await fetch('/health', { signal: stop })
      .then((response) => response.json())
      .catch(() => null);
    if (health?.status === 'ok') return;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}
