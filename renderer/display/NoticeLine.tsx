import type { CSSProperties } from 'react';
import type { DisplayView } from '#protocol/views';
import type { LocalizedText } from '#protocol/vocabulary';
import { Both } from './Both.tsx';
import './notice.css';

/** Signs as wide as a Chinese one that fit on a wall's line. */
const FITS = 60;
const SECONDS_PER_SIGN = 0.28;

/** An announcement as one notice among the others. */
export function asNotice({ title, text }: DisplayView['announcements'][number]): LocalizedText {
  const both = (language: 'zh' | 'en', sign: string) => [title[language], text[language]].filter(Boolean).join(sign);
  return { zh: both('zh', '：'), en: both('en', ': ') };
}

/** One thin line of notices; it moves only when there is more than fits. Without notices it holds the hotline. */
export function NoticeLine({ notices, hotline }: { notices: LocalizedText[]; hotline: string }) {
  const length = notices.reduce((sum, { zh, en }) => sum + zh.length + en.length * 0.33 + 3, 0);
  const isLong = length > FITS;
  const style = { '--notice-seconds': `${Math.round(length * SECONDS_PER_SIGN)}s` } as CSSProperties;
  return (
    <footer className={`notice ${isLong ? 'notice--moving' : ''}`} style={style}>
      <p>
        {notices.map(({ zh, en }) => (
          <span key={zh + en}>
            {zh} <small lang="en">{en}</small>
          </span>
        ))}
        {notices.length === 0 && (
          <span>
            <Both phrase="hotline" values={{ hotline }} />
          </span>
        )}
      </p>
    </footer>
  );
}
