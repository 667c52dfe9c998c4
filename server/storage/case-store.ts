import type { RatingCase } from '../domain/rating-case.ts';
import type { CaseId, CaseStep } from '../protocol/rating-case.ts';
import type { Database } from './database.ts';

const SELECT = `SELECT case_id AS caseId, opened_at AS openedAt, opened_day AS openedDay, state, size, complaint,
  contact_due AS contactDue, contacted_at AS contactedAt, answer_due AS answerDue, answered_at AS answeredAt,
  closed_at AS closedAt, result FROM rating_case`;
const LATE = `closed_at IS NULL AND ((contact_due < @today AND contacted_at IS NULL)
  OR (answer_due < @today AND answered_at IS NULL))`;

/** Cases of bad ratings with their steps. The database refuses to delete a case and to change what was done. */
export function createCaseStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO rating_case (case_id, opened_at, opened_day, state, size, complaint, contact_due, contacted_at, answer_due,
       answered_at, closed_at, result)
     VALUES (@caseId, @openedAt, @openedDay, @state, @size, @complaint, @contactDue, @contactedAt, @answerDue,
       @answeredAt, @closedAt, @result)`,
  );
  const save = db.prepare(
    `UPDATE rating_case SET state = @state, size = @size, complaint = @complaint, contacted_at = @contactedAt,
       answer_due = @answerDue, answered_at = @answeredAt, closed_at = @closedAt, result = @result WHERE case_id = @caseId`,
  );
  const addStep = db.prepare('INSERT INTO case_step (case_id, kind, at, by, outcome, note) VALUES (?, ?, ?, ?, ?, ?)');
  const steps = db.prepare<[string], CaseStep>(
    'SELECT kind, at, by, outcome, note FROM case_step WHERE case_id = ? ORDER BY seq',
  );
  const byId = db.prepare<[string], RatingCase>(`${SELECT} WHERE case_id = ?`);
  const open = db.prepare<[], RatingCase>(`${SELECT} WHERE closed_at IS NULL ORDER BY opened_at, case_id`);
  const ofDays = db.prepare<[string, string], RatingCase>(
    `${SELECT} WHERE opened_day BETWEEN ? AND ? ORDER BY opened_at DESC, case_id`,
  );
  const counts = db.prepare<{ today: string }, { open: number; overdue: number }>(
    `SELECT count(*) AS open, count(*) FILTER (WHERE ${LATE}) AS overdue FROM rating_case WHERE closed_at IS NULL`,
  );
  const newestStep = db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM case_step');
  const ratingsWithout = db.prepare<[number], { id: CaseId }>(
    `SELECT invitation_id AS id FROM rating JOIN invitation USING (invitation_id)
     WHERE score <= ? AND is_withdrawn = 0 AND NOT EXISTS (SELECT 1 FROM rating_case WHERE case_id = invitation_id)
     ORDER BY rated_at`,
  );

  return {
    add: (one: RatingCase) => insert.run(one),
    save: (one: RatingCase) => save.run(one),
    addStep: (caseId: CaseId, { kind, at, by, outcome, note }: CaseStep) =>
      addStep.run(caseId, kind, at, by, outcome, note),
    stepsOf: (caseId: CaseId) => steps.all(caseId),
    byId: (caseId: string) => byId.get(caseId) ?? null,
    /** The oldest first. */
    open: () => open.all(),
    /** Of those that were opened on these days, both ends included, the newest first. */
    ofDays: (from: string, to: string) => ofDays.all(from, to),
    counts: (today: string) => counts.get({ today }) ?? { open: 0, overdue: 0 },
    /** Grows with everything that is done about any case. */
    newestStep: () => newestStep.get()?.seq ?? 0,
    /** Bad ratings of before there were cases. */
    ratingsWithout: (badScore: number) => ratingsWithout.all(badScore).map(({ id }) => id),
  };
}
