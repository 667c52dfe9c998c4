import { wordsIn } from '../common/i18n/index.ts';
import './words.ts';

const zh = wordsIn('zh', 'display');
const en = wordsIn('en', 'display');

/** One of the wall's phrases in Chinese, with the English small beside it. */
export function Both({ phrase, values = {} }: { phrase: string; values?: Record<string, string | number> }) {
  return (
    <>
      {zh(phrase, values)} <small lang="en">{en(phrase, values)}</small>
    </>
  );
}
