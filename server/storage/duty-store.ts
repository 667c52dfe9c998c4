import type { InspectionPoint, InspectionRound } from '../protocol/duty.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

export type MadeRound = { point: InspectionPoint } & NonNullable<InspectionRound['made']>;
export type SlowSpell = { reason: string; since: EpochMs; until: EpochMs | null };
export type SignOff = { at: EpochMs; by: string; remark: string };
export type DutyDay = { peakAt: EpochMs | null; signOff: SignOff | null };

type DayRow = { peak_at: EpochMs | null; signed_at: EpochMs | null; signed_by: string | null; remark: string | null };
type RoundRow = { point: InspectionPoint; at: EpochMs; by: string; lines: string };

/** What belongs to a business day of duty: rounds, its first peak, slow spells of the business system, its sign-off. */
export function createDutyStore(db: Database) {
  const day = db.prepare<[string], DayRow>('SELECT * FROM duty_day WHERE business_day = ?');
  const peak = db.prepare(
    `INSERT INTO duty_day (business_day, peak_at) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET peak_at = coalesce(peak_at, excluded.peak_at)`,
  );
  const sign = db.prepare(
    `INSERT INTO duty_day (business_day, signed_at, signed_by, remark) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET signed_at = excluded.signed_at, signed_by = excluded.signed_by, remark = excluded.remark`,
  );
  const addRound = db.prepare('INSERT INTO inspection (business_day, point, at, by, lines) VALUES (?, ?, ?, ?, ?)');
  const rounds = db.prepare<[string], RoundRow>(
    'SELECT point, at, by, lines FROM inspection WHERE business_day = ? ORDER BY at',
  );
  const beginSlow = db.prepare('INSERT INTO slow_spell (business_day, reason, since) VALUES (?, ?, ?)');
  const endSlow = db.prepare('UPDATE slow_spell SET until = ? WHERE until IS NULL');
  const slow = db.prepare<[], SlowSpell>('SELECT reason, since, until FROM slow_spell WHERE until IS NULL');
  const slowOf = db.prepare<[string], SlowSpell>(
    'SELECT reason, since, until FROM slow_spell WHERE business_day = ? ORDER BY since',
  );

  return {
    of(businessDay: string): DutyDay {
      const row = day.get(businessDay);
      const isSigned = row && row.signed_at !== null && row.signed_by !== null;
      const signOff = isSigned ? { at: row.signed_at, by: row.signed_by, remark: row.remark ?? '' } : null;
      return { peakAt: row?.peak_at ?? null, signOff: signOff as SignOff | null };
    },
    /** The first of the day stays. */
    peakBegan: (businessDay: string, at: EpochMs) => peak.run(businessDay, at),
    signOff: (businessDay: string, { at, by, remark }: SignOff) => sign.run(businessDay, at, by, remark),
    addRound: (businessDay: string, { point, at, by, lines }: MadeRound) =>
      addRound.run(businessDay, point, at, by, JSON.stringify(lines)),
    roundsOf: (businessDay: string): MadeRound[] =>
      rounds
        .all(businessDay)
        .map(({ lines, ...round }) => ({ ...round, lines: JSON.parse(lines) as MadeRound['lines'] })),
    beginSlow: (businessDay: string, reason: string, now: EpochMs) => beginSlow.run(businessDay, reason, now),
    endSlow: (now: EpochMs) => endSlow.run(now),
    currentSlow: () => slow.get() ?? null,
    slowOf: (businessDay: string) => slowOf.all(businessDay),
  };
}
