import type { VisitResult } from './visit-result.ts';

type Drafts = Readonly<Record<string, VisitResult>>;

const slot = (badge: string) => `hallcall.clerk.drafts.${badge}`;
const draftsOf = (badge: string): Drafts => JSON.parse(localStorage.getItem(slot(badge)) ?? '{}');

function keep(badge: string, drafts: Drafts): void {
  if (Object.keys(drafts).length > 0) localStorage.setItem(slot(badge), JSON.stringify(drafts));
  else localStorage.removeItem(slot(badge));
}

/** One business of one ticket. */
export const visitKey = ({ ticketId, visits }: { ticketId: string; visits: readonly unknown[] }): string =>
  `${ticketId} ${visits.length}`;

/** What this clerk has noted of this visit on this computer. */
export const keptDraft = (badge: string, visit: string): VisitResult | null => draftsOf(badge)[visit] ?? null;

export function keepDraft(badge: string, visit: string, result: VisitResult): void {
  keep(badge, { ...draftsOf(badge), [visit]: result });
}

/** What was written about customers who are not here any more stays on no computer. */
export function keepOnly(badge: string, ticketIds: readonly string[]): void {
  const left = Object.entries(draftsOf(badge)).filter(([visit]) => ticketIds.includes(visit.split(' ')[0] ?? ''));
  keep(badge, Object.fromEntries(left));
}
