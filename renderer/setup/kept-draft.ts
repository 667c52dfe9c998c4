import { type Draft, STEPS, type StepId } from './setup-draft.ts';

const SLOT = 'hallcall.setup.draft';
const CODE_SLOT = 'hallcall.setup.code';
/** Of what is kept: another version of the page begins anew. */
const VERSION = 1;

export type Kept = { draft: Draft; step: StepId };

/** What was typed before the page was closed; null where there is nothing that can be used. */
export function keptDraft(): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(SLOT) ?? 'null');
    return kept?.version === VERSION && STEPS.includes(kept.step) ? { draft: kept.draft, step: kept.step } : null;
  } catch {
    return null;
  }
}

export function keepDraft({ draft, step }: Kept): void {
  localStorage.setItem(SLOT, JSON.stringify({ version: VERSION, draft, step }));
}

export function forgetDraft(): void {
  localStorage.removeItem(SLOT);
  sessionStorage.removeItem(CODE_SLOT);
}

/** The code out of the address, which then no longer shows it; else the one that this tab already had. */
export function takeCode(): string {
  const given = /^#code=(\w+)$/.exec(location.hash)?.[1];
  if (given) {
    keepCode(given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(CODE_SLOT) ?? '';
}

export const keepCode = (code: string): void => sessionStorage.setItem(CODE_SLOT, code);
