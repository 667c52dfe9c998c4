import type { ManagerView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import { localized } from '../../common/i18n/index.ts';

type Figures = {
  finished: number;
  p50WaitSeconds: number | null;
  p90WaitSeconds: number | null;
  /** Who still stood in line when the day was over. */
  leftOver: number;
};
type ServiceFigures = Figures & { serviceId: string; classId: string | null };
type Run = { total: Figures; services: ServiceFigures[] };

/** What `POST /api/replay` answers: the day as it was measured, played again as it was, and played with the change. */
export type ReplayAnswer = { measured: Run; before: Run; after: Run };

type Pair = { before: number | null; after: number | null };
export type ReplayRow = {
  key: string;
  /** Empty for the hall as a whole. */
  service: string;
  /** Empty for all classes together. */
  customers: string;
  finished: Pair;
  leftOver: Pair;
  p50: Pair;
  p90: Pair;
};

/** A day before and after as rows: the whole hall, then each service and class that is in either of the two. */
export function replayRows(
  { before, after }: Pick<ReplayAnswer, 'before' | 'after'>,
  { queues, classes }: Pick<ManagerView, 'queues' | 'classes'>,
  language: Language,
): ReplayRow[] {
  const keyOf = ({ serviceId, classId }: ServiceFigures) => `${serviceId} ${classId ?? ''}`;
  const all = new Map([...before.services, ...after.services].map((each) => [keyOf(each), each]));
  const find = (run: Run, key: string) => run.services.find((each) => keyOf(each) === key) ?? null;
  const rows = [...all].map(([key, { serviceId, classId }]) => {
    const queue = queues.find((each) => each.serviceId === serviceId);
    const klass = classes.find((each) => each.classId === classId);
    return {
      key,
      service: queue ? localized(queue.name, language) : serviceId,
      customers: klass ? localized(klass.name, language) : (classId ?? ''),
      ...pairs(find(before, key), find(after, key)),
    };
  });
  const placeOf = ({ key }: ReplayRow) => queues.findIndex(({ serviceId }) => key.startsWith(`${serviceId} `));
  rows.sort((one, other) => placeOf(one) - placeOf(other) || one.key.localeCompare(other.key));
  return [{ key: '', service: '', customers: '', ...pairs(before.total, after.total) }, ...rows];
}

function pairs(
  before: Figures | null,
  after: Figures | null,
): Pick<ReplayRow, 'finished' | 'leftOver' | 'p50' | 'p90'> {
  const pair = (field: keyof Figures): Pair => ({ before: before?.[field] ?? null, after: after?.[field] ?? null });
  return {
    finished: pair('finished'),
    leftOver: pair('leftOver'),
    p50: pair('p50WaitSeconds'),
    p90: pair('p90WaitSeconds'),
  };
}

/** Whether a figure went down, up, or hardly moved; `slack` is how much is nothing. */
export function tendency({ before, after }: Pair, slack: number): 'less' | 'more' | 'same' {
  if (before === null || after === null || Math.abs(after - before) <= slack) return 'same';
  return after < before ? 'less' : 'more';
}
