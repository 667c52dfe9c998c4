import type { GuideView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import { localized, type Translate } from '../i18n/index.ts';
import type { DeviceCard, TestLine } from './device-words.ts';

type Saying = { t: Translate; language: Language };
type Counters = GuideView['counters'];

/** A part as people find it: what it is, and at which counter. */
export function partName({ t, language }: Saying, part: DeviceCard['parts'][number], counters: Counters): string {
  const kind = t(`partKind.${part.kind}`);
  if (part.counterId === null) return kind;
  const counter = counters.find(({ counterId }) => counterId === part.counterId);
  return t('partAt', { kind, counter: counter ? localized(counter.name, language) : part.counterId });
}

/** Which parts a line of the self-test is about; null where it is about none, or where others are broken by now. */
export function partsGoneWords(
  saying: Saying,
  { devices, counters }: Pick<GuideView, 'devices' | 'counters'>,
  { code, role, name, figure }: TestLine,
): string | null {
  if (code !== 'part-unreachable') return null;
  const device = devices.find((each) => each.role === role && each.name === name);
  const gone = device?.parts.filter(({ isReachable }) => !isReachable) ?? [];
  if (gone.length === 0 || gone.length !== figure) return null;
  const separator = saying.language === 'zh' ? '、' : ', ';
  return saying.t('partsGone', { parts: gone.map((part) => partName(saying, part, counters)).join(separator) });
}
