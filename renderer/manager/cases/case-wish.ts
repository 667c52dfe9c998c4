import type { CaseId, CaseStep } from '#protocol/rating-case';
import type { Desk } from '../../common/desk/desk.ts';
import type { CaseAct } from './case-acts.ts';

export type Outcome = NonNullable<CaseStep['outcome']>;

/** What can come of each; the first is taken unless another is chosen. */
export const OUTCOMES = {
  contact: ['reached', 'not-reached'],
  handle: [],
  'feed-back': ['reached', 'not-reached'],
  revisit: ['content', 'not-content', 'not-reached'],
  close: ['solved', 'explained', 'not-solved'],
  'give-up': [],
  classify: ['simple', 'complex', 'complaint', 'report'],
  note: [],
} as const satisfies Record<CaseAct, readonly Outcome[]>;

/** Trying to reach somebody speaks for itself. */
export const isNoteNeeded = (act: CaseAct) => act !== 'contact' && act !== 'revisit';

type Said = { act: CaseAct; outcome: Outcome | null; note: string };

const one = <Kind extends Outcome>(kinds: readonly Kind[], outcome: Outcome | null): Kind => {
  const found = kinds.find((kind) => kind === outcome);
  if (!found) throw new Error(`${outcome} is no outcome of this step`);
  return found;
};

/** Sends what was said as the command that it is. */
export function wishOf(wish: Desk['wish'], caseId: CaseId, { act, outcome, note }: Said): Promise<object | null> {
  switch (act) {
    case 'contact':
      return wish('case:contact', { caseId, note, outcome: one(OUTCOMES.contact, outcome) });
    case 'handle':
      return wish('case:handle', { caseId, note });
    case 'feed-back':
      return wish('case:feed-back', { caseId, note, outcome: one(OUTCOMES['feed-back'], outcome) });
    case 'revisit':
      return wish('case:revisit', { caseId, note, outcome: one(OUTCOMES.revisit, outcome) });
    case 'close':
      return wish('case:close', { caseId, note, result: one(OUTCOMES.close, outcome) });
    case 'give-up':
      return wish('case:close', { caseId, note, result: 'not-reachable' });
    case 'classify': {
      const kind = one(OUTCOMES.classify, outcome);
      if (kind === 'simple' || kind === 'complex')
        return wish('case:classify', { caseId, note, size: kind, complaint: null });
      return wish('case:classify', { caseId, note, size: 'simple', complaint: kind });
    }
    case 'note':
      return wish('case:note', { caseId, note });
    default:
      return act satisfies never;
  }
}
