import type { ManagerView } from '#protocol/views';
import { localized, type Translate } from '../../../common/i18n/index.ts';
import type { ManagerScreen } from '../../useManager.ts';
import type { Difference, PathStep } from './differences.ts';

type Saying = Pick<ManagerScreen, 't' | 'language'>;
/** Longer words are cut where they would fill the page. */
const LONGEST = 120;
/** Values that have words of their own, by the field in which they stand. */
const WORDS_OF: Record<string, string> = {
  role: 'staffRole',
  basis: 'basis',
  atKiosk: 'atKiosk',
  pace: 'voice.paceKind',
  staffShown: 'playlist.staff',
  ask: 'guidance.asks',
  about: 'contact.kind',
  topic: 'playlist.topic',
};

/** Who made a change, by name where the hall knows it. */
export function whoIs(t: Translate, by: string, view: ManagerView): string {
  const badge = by.split(':')[1] ?? '';
  const member = view.settings.staffList.find((each) => each.badge === badge);
  return member ? `${badge} ${member.name}` : by.startsWith('hall') ? t('record.byHall') : badge || by;
}

/** An instant as people of this locale say it, in hall time. */
export function sayWhen({ locale, desk }: Pick<ManagerScreen, 'locale' | 'desk'>, at: number): string {
  const form = { dateStyle: 'medium', timeStyle: 'short', timeZone: desk.timeZone } as const;
  return new Intl.DateTimeFormat(locale, form).format(at);
}

/** Where something was changed: `业务 › A 交电费 › 时限`. */
export function sayPath(saying: Saying, view: ManagerView, path: readonly PathStep[]): string {
  return path.map((step, depth) => sayStep(saying, view, { step, depth })).join(' › ');
}

function sayStep(
  { t, language }: Saying,
  view: ManagerView,
  { step, depth }: { step: PathStep; depth: number },
): string {
  if ('place' in step) return t('diff.place', { place: step.place });
  if ('field' in step) {
    if (depth === 0) return t(`part.${step.field}`);
    return nameOfKey(view, step.field, language) ?? t([`diff.field.${step.field}`, 'diff.other'], { name: step.field });
  }
  const entry = step.entry as Record<string, unknown>;
  const name = [entry.name, entry.title]
    .map((each) => (typeof each === 'string' ? each : textOf(each, language)))
    .find(Boolean);
  return name ? `${step.id} ${name}` : step.id;
}

/** Services, counters and badges are keys of some parts. */
function nameOfKey({ settings }: ManagerView, key: string, language: 'zh' | 'en'): string | null {
  const service = settings.serviceList.find(({ serviceId }) => serviceId === key);
  if (service) return localized(service.name, language);
  const counter = settings.counterList.find(({ counterId }) => counterId === key);
  if (counter) return localized(counter.name, language);
  const member = settings.staffList.find(({ badge }) => badge === key);
  return member ? `${key} ${member.name}` : null;
}

function textOf(value: unknown, language: 'zh' | 'en'): string {
  if (typeof value !== 'object' || value === null || !('zh' in value) || !('en' in value)) return '';
  return localized({ zh: String(value.zh), en: String(value.en) }, language);
}

/** A value as a person would say it; `null` is said as nothing. */
export function sayValue(saying: Saying, view: ManagerView, { path }: Difference, value: unknown): string {
  const { t, language } = saying;
  const last = path.at(-1);
  const field = last && 'field' in last ? last.field : '';
  if (value === undefined) return t('diff.absent');
  if (value === null || value === '') return t('diff.nothing');
  if (typeof value === 'boolean') return t(value ? 'diff.yes' : 'diff.no');
  if (typeof value === 'string') return sayText(saying, view, { field, value });
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return sayList(saying, view, value);
  const both = 'zh' in value && 'en' in value ? [String(value.zh), String(value.en)].filter(Boolean) : null;
  if (both) return both.length === 0 ? t('diff.nothing') : cut(both.join(' / '));
  const name =
    'name' in value && typeof value.name === 'string'
      ? value.name
      : textOf('name' in value ? value.name : null, language);
  return name || t('diff.present');
}

function sayText(
  { t, language }: Saying,
  view: ManagerView,
  { field, value }: { field: string; value: string },
): string {
  if (value.startsWith('data:') || value.startsWith('/branding/')) return t('diff.picture');
  const words = WORDS_OF[field];
  return words
    ? t([`${words}.${value}`, 'diff.other'], { name: value })
    : cut(nameOfKey(view, value, language) ?? value);
}

function sayList({ t, language }: Saying, view: ManagerView, list: unknown[]): string {
  if (list.length === 0) return t('diff.nothing');
  const plain = list.filter((each) => typeof each !== 'object').map(String);
  if (plain.length === 0) return t('diff.count', { count: list.length });
  return cut(plain.map((each) => nameOfKey(view, each, language) ?? each).join(t('listComma')));
}

const cut = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);
