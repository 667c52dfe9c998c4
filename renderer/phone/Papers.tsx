import './papers.css';
import { ChevronDown } from 'lucide-react';
import type { PhoneView } from '#protocol/views';
import { localized, useWords } from '../common/i18n/index.ts';
import { Icon } from '../common/ui/index.ts';

/** What to bring and how it goes, one business after the other, each opened by a touch. */
export function Papers({ notices }: { notices: PhoneView['notices'] }) {
  const { t, language } = useWords('phone');
  if (notices.length === 0) return null;
  return (
    <section className="papers">
      <h2>{t('papers.title')}</h2>
      {notices.map(({ title, documents, steps, limit }) => (
        <details key={title.zh + title.en}>
          <summary>
            <span>{localized(title, language)}</span>
            <Icon of={ChevronDown} />
          </summary>
          {documents.length > 0 && <h3>{t('papers.documents')}</h3>}
          <ul>
            {documents.map((line) => (
              <li key={line.zh + line.en}>{localized(line, language)}</li>
            ))}
          </ul>
          {steps.length > 0 && <h3>{t('papers.steps')}</h3>}
          <ol>
            {steps.map((line) => (
              <li key={line.zh + line.en}>{localized(line, language)}</li>
            ))}
          </ol>
          {localized(limit, language) && (
            <p>
              <strong>{t('papers.limit')}</strong> {localized(limit, language)}
            </p>
          )}
        </details>
      ))}
    </section>
  );
}
