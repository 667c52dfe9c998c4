import { ChartColumn } from 'lucide-react';
import type { ManagerView } from '#protocol/views';
import { sayDay } from '../common/desk/time-of-day.ts';
import { Icon } from '../common/ui/index.ts';
import type { ManagerScreen } from './useManager.ts';

/** The night's check has found figures that do not add up; the report says which. */
export function FiguresAlert({ manager: { t, locale }, view }: { manager: ManagerScreen; view: ManagerView }) {
  const { figuresCheck } = view;
  if (!figuresCheck || figuresCheck.findings === 0) return null;
  const { day, findings } = figuresCheck;
  return (
    <p className="alert alert--danger" role="alert">
      <Icon of={ChartColumn} />
      <strong>{t('figuresAlert', { day: sayDay(day, locale), findings })}</strong>
      <a className="head-link" href={`/reports?report=day&from=${day}&to=${day}`}>
        {t('reports')}
      </a>
    </p>
  );
}
