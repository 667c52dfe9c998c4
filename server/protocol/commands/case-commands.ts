import { CaseId, CaseResult, CaseSize, CaseState, Complaint, ContactOutcome, RevisitOutcome } from '../rating-case.ts';
import { BusinessDay, Note } from '../vocabulary.ts';
import { command } from './parts.ts';

const about = { caseId: CaseId, note: Note };
const stands = { state: CaseState };

/** How the duty manager follows up a bad rating. Nobody else touches a case. */
export const caseCommands = {
  /** Somebody tried to reach the customer. */
  'case:contact': command({
    from: ['manager'],
    request: { ...about, outcome: ContactOutcome },
    result: stands,
  }),
  'case:handle': command({ from: ['manager'], request: { ...about, note: Note.min(1) }, result: stands }),
  'case:feed-back': command({
    from: ['manager'],
    request: { ...about, note: Note.min(1), outcome: ContactOutcome },
    result: stands,
  }),
  /** Who is still not content has the case handled again. */
  'case:revisit': command({
    from: ['manager'],
    request: { ...about, outcome: RevisitOutcome },
    result: stands,
  }),
  'case:close': command({
    from: ['manager'],
    request: { ...about, note: Note.min(1), result: CaseResult },
    result: stands,
  }),
  /** How much there is to do, and whether it is a complaint: the due day follows. */
  'case:classify': command({
    from: ['manager'],
    request: { ...about, note: Note.min(1), size: CaseSize, complaint: Complaint.nullable() },
    result: { ...stands, answerDue: BusinessDay },
  }),
  /** Something to be remembered, also of a case that is closed. */
  'case:note': command({ from: ['manager'], request: { caseId: CaseId, note: Note.min(1) }, result: stands }),
} as const;
