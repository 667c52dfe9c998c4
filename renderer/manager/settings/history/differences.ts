import { isSame } from '../../rules/settings-draft.ts';

/** One thing that became another. `path` are the names of fields and the entries that they lie in. */
export type Difference = { path: PathStep[]; before: unknown; after: unknown };
/** A field by its name, or an entry of a list, which has one of its own. */
export type PathStep = { field: string } | { entry: unknown; id: string } | { place: number };

/** What entries of lists are known by, in this order. */
const IDS = ['serviceId', 'counterId', 'badge', 'noticeId', 'itemId', 'zoneId', 'classId', 'code', 'date', 'field'];

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A text in both languages is one thing. */
const isText = (value: unknown) => isFields(value) && 'zh' in value && 'en' in value;
const isPlain = (value: unknown) => typeof value !== 'object' || value === null;

/** Everything in which two values differ, as deep as a person would say it. */
export function differences(before: unknown, after: unknown, path: PathStep[] = []): Difference[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after, path);
  const areFields = isFields(before) && isFields(after) && !isText(before) && !isText(after);
  if (!areFields) return [{ path, before, after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) =>
    differences(before[field], after[field], [...path, { field }]),
  );
}

function inLists(before: unknown[], after: unknown[], path: PathStep[]): Difference[] {
  const id = IDS.find((name) =>
    [...before, ...after].every((entry) => isFields(entry) && typeof entry[name] === 'string'),
  );
  if (id === undefined) return byPlace(before, after, path);
  const of = (entry: unknown) => String((entry as Fields)[id]);
  const [ones, others] = [
    new Map(before.map((each) => [of(each), each])),
    new Map(after.map((each) => [of(each), each])),
  ];
  if (ones.size !== before.length || others.size !== after.length) return byPlace(before, after, path);
  const changes = [...new Set([...ones.keys(), ...others.keys()])].flatMap((key) => {
    const [one, other] = [ones.get(key), others.get(key)];
    return differences(one, other, [...path, { entry: other ?? one, id: key }]);
  });
  const stayed = (list: unknown[], there: Map<string, unknown>) => list.map(of).filter((key) => there.has(key));
  const isMoved = !isSame(stayed(before, others), stayed(after, ones));
  return isMoved
    ? [...changes, { path: [...path, { field: 'order' }], before: before.map(of), after: after.map(of) }]
    : changes;
}

/** Lists of plain values are said as a whole, others entry by entry. */
function byPlace(before: unknown[], after: unknown[], path: PathStep[]): Difference[] {
  if ([...before, ...after].every(isPlain)) return [{ path, before, after }];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, place) =>
    differences(before[place], after[place], [...path, { place: place + 1 }]),
  ).flat();
}
