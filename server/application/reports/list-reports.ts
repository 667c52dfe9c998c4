import type { DayFacts, SittingFact } from '../../domain/reports/day-facts.ts';
import { HALL_REASONS } from '../../domain/reports/tally.ts';
import type { Column, Row, Table } from '../../protocol/reports.ts';
import { listColumn, plainRow } from './columns.ts';
import type { Gatherer, ReportDeps } from './gatherer.ts';

const table = (id: string, columns: Column[], rows: Row[]): Table => ({ id, columns, rows, total: null });
const dayLabel = (day: string) => ({ code: `day:${day}` });

/** When each clerk came and went on each day. */
export function attendanceReport({ names }: ReportDeps): Gatherer {
  const rows: Row[] = [];
  const line = (day: string, clerkId: string, sittings: readonly SittingFact[]): Row => {
    const from = Math.min(...sittings.map((sitting) => sitting.from));
    const to = Math.max(...sittings.map((sitting) => sitting.to));
    const loggedInMs = sittings.reduce((sum, sitting) => sum + sitting.to - sitting.from, 0);
    const pausedMs = sittings.reduce((sum, sitting) => sum + sitting.pausedMs, 0);
    const times = [Math.round(loggedInMs / 1000), Math.round(pausedMs / 1000)];
    const drill = { from: day, to: day, clerkId: clerkId as never };
    return plainRow(`${day} ${clerkId}`, names.clerk(clerkId), [day, from, to, ...times, sittings.length], drill);
  };
  return {
    addDay({ facts }): void {
      const byClerk = Map.groupBy(facts.sittings, ({ clerkId }) => String(clerkId));
      const sortedClerks = [...byClerk].toSorted(([one], [other]) =>
        names.clerkBadge(one).localeCompare(names.clerkBadge(other)),
      );
      for (const [clerkId, sittings] of sortedClerks) rows.push(line(facts.day, clerkId, sittings));
    },
    tables: () => [
      table(
        'attendance',
        [
          ...[listColumn('day', 'day'), listColumn('cameAt', 'instant'), listColumn('wentAt', 'instant')],
          ...[listColumn('loggedIn', 'seconds'), listColumn('paused', 'seconds'), listColumn('sittings', 'count')],
        ],
        rows,
      ),
    ],
  };
}

const BIN_SECONDS = 300;
const BINS = 13;

/** How many waited how long, in steps of five minutes; the last step is an hour and more. */
export function waitSpread(): Gatherer {
  const counts = Array.from({ length: BINS }, () => 0);
  return {
    addDay({ facts }): void {
      for (const { waitedMs } of facts.visits) {
        const bin = Math.min(BINS - 1, Math.floor(waitedMs / 1000 / BIN_SECONDS));
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
    },
    tables(): Table[] {
      const all = counts.reduce((sum, count) => sum + count, 0);
      const rows = counts.map((count, bin) =>
        plainRow(String(bin), { code: `minutes:${bin * 5}` }, [count, all === 0 ? null : count / all], null),
      );
      return [table('waitSpread', [listColumn('visitsCount', 'count'), listColumn('shareOfAll', 'share')], rows)];
    },
  };
}

/** Which scores were given, and the reasons of bad ones: those that lie with the hall apart from the clerk's. */
export function scoresAndReasons(): Gatherer {
  const scores = new Map<number, number>();
  const reasons = new Map<string, number>();
  return {
    addDay({ facts }): void {
      for (const rating of facts.ratings) {
        if (rating.score === null) continue;
        scores.set(rating.score, (scores.get(rating.score) ?? 0) + 1);
        for (const reason of rating.reasons) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
    },
    tables(): Table[] {
      const all = [...scores.values()].reduce((sum, count) => sum + count, 0);
      const ofScores = [5, 4, 3, 2, 1].map((score) => {
        const count = scores.get(score) ?? 0;
        return plainRow(String(score), { code: `score:${score}` }, [count, all === 0 ? null : count / all], null);
      });
      const ofReasons = [...reasons]
        .toSorted((one, other) => other[1] - one[1])
        .map(([reason, count]) => {
          const family = HALL_REASONS.includes(reason) ? 'hall' : 'clerk';
          return plainRow(reason, { code: `reason:${reason}` }, [`family:${family}`, count], { what: 'bad' });
        });
      return [
        table('scores', [listColumn('ratingsCount', 'count'), listColumn('shareOfAll', 'share')], ofScores),
        table('reasons', [listColumn('family', 'text'), listColumn('reasonsCount', 'count')], ofReasons),
      ];
    },
  };
}

const outageRow = (day: string, { from, to, grade }: DayFacts['outages'][number], at: number): Row =>
  plainRow(`${day} ${at}`, dayLabel(day), [`outage:${grade}`, from, to, Math.round((to - from) / 1000)], {
    from: day,
    to: day,
  });

/** When everything stood still; this time counts in no wait. */
export function outagesTable(): Gatherer {
  const rows: Row[] = [];
  return {
    addDay: ({ facts }) => void rows.push(...facts.outages.map((outage, at) => outageRow(facts.day, outage, at))),
    tables: () => [
      table(
        'outages',
        [
          listColumn('grade', 'text'),
          listColumn('from', 'instant'),
          listColumn('to', 'instant'),
          listColumn('lasted', 'seconds'),
        ],
        rows,
      ),
    ],
  };
}
