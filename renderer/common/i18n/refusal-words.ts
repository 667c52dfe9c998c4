import type { Refusal } from '#protocol/refusals';
import type { Translate } from './words.ts';

/** A refusal as a sentence: what happened and what to do next. */
export function refusalWords(t: Translate, refusal: Refusal): string {
  const { code, ...figures } = refusal;
  const values = Object.fromEntries(
    Object.entries(figures).filter((entry): entry is [string, string | number] => isFigure(entry[1])),
  );
  const said = { ...values, ...figuresSaid(t, refusal) };
  const special = caseOf(refusal);
  return t(special === null ? `refusal.${code}` : [`refusalCase.${code}-${special}`, `refusal.${code}`], said);
}

const isFigure = (value: unknown) => typeof value === 'string' || typeof value === 'number';

/** What a refusal depends on beyond its code, where that has a sentence of its own. */
function caseOf(refusal: Refusal): string | null {
  if (refusal.code === 'service-closed') return refusal.opensAt === null ? null : 'opens';
  if (refusal.code === 'outage') return refusal.grade;
  if (refusal.code === 'no-printer') return refusal.device === null ? null : 'named';
  return refusal.code === 'appointment-over' ? refusal.status : null;
}

/** Figures as a person would say them. */
function figuresSaid(t: Translate, refusal: Refusal): Record<string, string | number> {
  if (refusal.code === 'service-closed') return { why: refusal.reason || t(`closedCause.${refusal.cause}`) };
  if (refusal.code === 'recall-too-soon') return { seconds: Math.ceil(refusal.waitMs / 1000) };
  if (refusal.code === 'case-not-so-far') return { stateWord: t(`caseState.${refusal.state}`) };
  return 'status' in refusal ? { statusWord: t(`ticketStatus.${refusal.status}`) } : {};
}
