import { Question } from '../common/desk/Question.tsx';
import { localized } from '../common/i18n/index.ts';
import { Button } from '../common/ui/index.ts';
import { sayDate } from './say-cell.ts';
import { sayStep, sayTime } from './story-words.ts';
import type { ReportsScreen } from './useReports.ts';

/** One ticket's life, as its events tell it: what, when, and by whom. */
export function StoryDialog({ reports }: { reports: ReportsScreen }) {
  const { t, story, closeStory, speech, notice } = reports;
  return (
    <Question
      title={t('story', { number: story?.number ?? '' })}
      isOpen={story !== null}
      onClose={closeStory}
      notice={notice}
    >
      {story && (
        <>
          <p>
            {localized(story.service, speech.language)} · {sayDate(story.day, speech.locale)}
          </p>
          <ol className="report-story">
            {story.lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a story only ever grows at its end
              <li key={at}>
                <time>{sayTime(line.at, speech)}</time>
                <span>{sayStep(line, speech)}</span>
                <small>{line.by}</small>
              </li>
            ))}
          </ol>
        </>
      )}
      <div className="question-answers">
        <Button tone="primary" onClick={closeStory}>
          {t('back')}
        </Button>
      </div>
    </Question>
  );
}
