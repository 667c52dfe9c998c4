import { useWords } from '../common/i18n/index.ts';

/** When what lies over the page goes by itself. */
export function SheetEnds({ endsIn }: { endsIn: number | null }) {
  const { t } = useWords('kiosk');
  return (
    <p className="notice-ends" role="timer" aria-live="off">
      {endsIn !== null && t('sheetEnds', { seconds: endsIn })}
    </p>
  );
}
