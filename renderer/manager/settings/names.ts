import type { Names } from '../rules/finding-words.ts';
import type { Settings } from '../rules/settings-draft.ts';

/** What services, counters and classes are called, those that are only just being made among them. */
export function namesIn({ serviceList, counterList, rules }: Settings): Names {
  return { services: serviceList, counters: counterList, classes: rules.classes };
}
