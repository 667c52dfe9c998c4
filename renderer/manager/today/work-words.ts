import type { ManagerView } from '#protocol/views';
import type { Translate } from '../../common/i18n/index.ts';

/** How long those who wait will take; nothing where nobody waits. */
export function workWords(t: Translate, { waiting, workMinutes }: ManagerView['closing']): string {
  if (waiting === 0) return '';
  return workMinutes === null ? t('closingAlert.workUnknown') : t('closingAlert.work', { minutes: workMinutes });
}
