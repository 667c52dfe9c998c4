import type { OneTimeNotice } from '#protocol/hall-settings';
import type { LocalizedText, ServiceId } from '#protocol/vocabulary';

export const NOTICES_AT_MOST = 60;
export const LINES_AT_MOST = 20;

const EMPTY: LocalizedText = { zh: '', en: '' };

/** An empty notice for a service, from today on, with an id that no other has. */
export function newNotice(notices: readonly OneTimeNotice[], serviceId: ServiceId, today: string): OneTimeNotice {
  const taken = new Set(notices.map(({ noticeId }) => noticeId));
  let number = notices.length + 1;
  while (taken.has(`notice-${number}`)) number += 1;
  return {
    noticeId: `notice-${number}`,
    serviceId,
    title: EMPTY,
    basis: EMPTY,
    documents: [],
    steps: [],
    limit: EMPTY,
    version: today.slice(0, 7),
    validFrom: today,
  };
}

/** One language of a list as people write it: a line for each. Lines at the end that only the other has are left out. */
export function linesIn(list: readonly LocalizedText[], language: keyof LocalizedText): string {
  const lines = list.map((each) => each[language]);
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

/** The list with one language written anew; the lines of the two languages belong together by their place. */
export function withLines(
  list: readonly LocalizedText[],
  language: keyof LocalizedText,
  written: string,
): LocalizedText[] {
  const lines = written.split('\n').map((line) => line.trim().slice(0, 200));
  const length = Math.min(LINES_AT_MOST, Math.max(lines.length, list.length));
  return Array.from({ length }, (_, at) => ({ ...(list[at] ?? EMPTY), [language]: lines[at] ?? '' })).filter(
    ({ zh, en }) => zh !== '' || en !== '',
  );
}
