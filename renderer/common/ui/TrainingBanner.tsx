import { wordsIn } from '../i18n/index.ts';

/** Whether the hall that gave out this page is one to practise in: it marks every page before anything is drawn. */
export const isTraining = (): boolean => 'training' in document.documentElement.dataset;

/** Over every page of a practice hall, in both languages, whatever else it shows. */
export function TrainingBanner() {
  const [zh, en] = [wordsIn('zh', 'common'), wordsIn('en', 'common')];
  return (
    <aside className="training-banner" aria-label={zh('trainingBanner')}>
      <strong>{zh('trainingBanner')}</strong>
      <span lang="en">{en('trainingBanner')}</span>
    </aside>
  );
}
