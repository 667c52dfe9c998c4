import type { CaseCard, CaseList } from '../protocol/rating-case.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { cell } from './csv-cell.ts';

const COLUMNS =
  'day,number,rated,service,counter,clerk,score,reasons,comment,state,size,complaint,contact_due,contacted,answer_due,answered,closed,result,overdue,steps';

/** The follow-up of bad ratings as CSV in hall time; phone numbers are in no export. */
export function casesCsv({ cases }: CaseList, timeOf: (at: EpochMs) => string): string {
  const time = (at: EpochMs | null) => (at === null ? null : timeOf(at));
  const steps = (card: CaseCard) =>
    card.steps
      .map(({ kind, at, by, outcome, note }) => [timeOf(at), kind, outcome, by, note].filter(Boolean).join(' '))
      .join(' / ');
  const row = (card: CaseCard) => {
    const about = [card.openedDay, card.number, timeOf(card.ratedAt), card.service.zh, card.counter.zh];
    const said = [card.clerk?.badge ?? null, card.score, card.reasons.join(' '), card.comment];
    const terms = [card.contactDue, time(card.contactedAt), card.answerDue, time(card.answeredAt)];
    const end = [time(card.closedAt), card.result, card.isOverdue ? 'yes' : 'no', steps(card)];
    return [...about, ...said, card.state, card.size, card.complaint, ...terms, ...end].map(cell).join(',');
  };
  return `\uFEFF${[COLUMNS, ...cases.map(row)].join('\r\n')}\r\n`;
}
